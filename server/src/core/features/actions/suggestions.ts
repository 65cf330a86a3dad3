/** Accepting what was recognised: one annotation, all like it in the article, or in the file. */
import { valueAttributes } from '../../annotations/dates.ts';
import type { DateAnnotation, QuotationAnnotation } from '../../annotations.ts';
import { addMissing, placeEdits } from '../../edits.ts';
import { attributeValue } from '../../syntax/attributes.ts';
import type { Extent } from '../../text.ts';
import { labelFor, markDates, markQuotations, speakerOf } from '../mark.ts';
import { piecesOf } from '../place.ts';
import { excerpt } from '../titles.ts';
import { type Action, everywhere, marking, placed, type Scene } from './action.ts';
import { ofMention, suggestAgain } from './names.ts';

export function suggestions(scene: Scene): Action[] {
	const { annotations, selected } = scene;
	const quotation = innermost(annotations.quotations, selected);
	const date = innermost(annotations.dates, selected);
	const mention = innermost(annotations.mentions, selected);
	return [
		...(mention ? ofMention(scene, mention) : suggestAgain(scene)),
		...(date ? ofDate(scene, date) : []),
		...(quotation ? ofQuotation(scene, quotation) : []),
	];
}

/** The shortest annotation that the selection lies in. */
function innermost<T extends Extent>(annotations: readonly T[], { start, end }: Extent): T | undefined {
	const around = annotations.filter(one => one.start <= start && end <= one.end);
	return around.reduce<T | undefined>(
		(best, one) => (best && best.end - best.start <= one.end - one.start ? best : one),
		undefined,
	);
}

function ofQuotation(scene: Scene, quotation: QuotationAnnotation): Action[] {
	const { article, line, annotations } = scene;
	const { schema } = article.reading;
	if (!labelFor(schema, 'quotation', 'quote')) return [];
	const actions: Action[] = [];
	const pieces = piecesOf(quotation, annotations);
	const here = (speakers: boolean) => () => placed(line, markQuotations(article, annotations, [quotation], speakers));
	const first = pieces[0] ?? quotation;
	// A title in quotation marks has nobody who says it.
	const who = first.kind === 'speech' ? speakerOf(first, annotations, article) : undefined;
	if (pieces.some(one => one.source === 'recognised')) {
		const parts = pieces.length > 1 ? `, all ${pieces.length} parts` : '';
		if (who !== undefined) actions.push(marking(`Mark this quotation with its speaker, ${excerpt(who, 40)}${parts}`, here(true)));
		actions.push(marking(`Mark this quotation${parts}`, here(false)));
	} else if (who !== undefined && pieces[0]?.span && attributeValue(pieces[0].span.attributes, 'who') === undefined)
		actions.push(marking(`Write the speaker, ${excerpt(who, 40)}`, here(true)));
	const isSpeech = (one: QuotationAnnotation) => one.kind === 'speech' && one.source === 'recognised';
	if (!annotations.quotations.some(isSpeech)) return actions;
	return [
		...actions,
		marking('Mark all quotations of this article, with speakers', () =>
			placed(line, markQuotations(article, annotations, annotations.quotations.filter(isSpeech), true, true)),
		),
		marking('Mark all quotations of this file, with speakers', () =>
			everywhere(scene, (each, found) => markQuotations(each, found, found.quotations.filter(isSpeech), true, true)),
		),
	];
}

function ofDate(scene: Scene, date: DateAnnotation): Action[] {
	const { article, line, annotations } = scene;
	if (!labelFor(article.reading.schema, 'date', 'date')) return [];
	const actions: Action[] = [];
	const attributes = valueAttributes(date);
	const { when } = attributes;
	if (date.source === 'recognised')
		actions.push(
			marking(when === undefined ? 'Mark this date' : `Mark this date as ${when}`, () =>
				placed(line, markDates(article, [date])),
			),
		);
	else if (date.span && when !== undefined && attributeValue(date.span.attributes, 'when') === undefined) {
		const edits = addMissing(date.span, attributes);
		actions.push(marking(`Write the value ${when}`, () => ({ edits: placeEdits(edits, line) })));
	}
	if (!annotations.dates.some(one => one.source === 'recognised')) return actions;
	return [
		...actions,
		marking('Mark all dates of this article', () => placed(line, markDates(article, annotations.dates))),
		marking('Mark all dates of this file', () => everywhere(scene, (each, found) => markDates(each, found.dates))),
	];
}
