/** What lights up with the place of the cursor, within its article. */
import type { Annotate } from '../annotations.ts';
import type { Document } from '../document.ts';
import { type Position, type Range, shift } from '../text.ts';
import { isSameSpeaker, type Place, piecesOf, placeOf, thingsAt } from './place.ts';
import { type Subject, subjectAt } from './subject.ts';

export interface Highlight {
	/** The document's. */
	readonly range: Range;
	/** Marked by a person, or only recognised; markers and delimiters are plain text. */
	readonly kind: 'marked' | 'recognised' | 'text';
}

/** All mentions of an entity; a quotation's pieces with cue and speaker; both delimiters of an article. */
export function highlights(document: Document, at: Position, annotate: Annotate): Highlight[] {
	const spoken = subjectAt(document, at, annotate);
	const place = spoken?.place ?? placeOf(document, at, annotate);
	const found = spoken && spoken.subject.is !== 'article' ? ofSubject(spoken.subject, place) : ofDelimiter(place);
	return found.map(({ range, kind }) => ({ range: shift(range, place.line), kind }));
}

function ofDelimiter(place: Place): Highlight[] {
	const { opening, closing } = place.article.frame;
	const isOn = thingsAt(place).some(({ is }) => is === 'delimiter');
	if (!isOn) return [];
	return [opening, closing].flatMap(delimiter => (delimiter ? [{ range: delimiter.wordRange, kind: 'text' as const }] : []));
}

function ofSubject(subject: Exclude<Subject, { is: 'article' }>, { article, annotations }: Place): Highlight[] {
	if (subject.is === 'span') return [{ range: subject.span.content, kind: 'marked' }];
	if (subject.is === 'quotation') {
		const pieces = piecesOf(subject.quotation, annotations);
		const around = pieces.flatMap(({ cue, speaker, source }) =>
			[cue, speaker].flatMap(extent => (extent ? [{ range: article.bare.rangeOf(extent), kind: source }] : [])),
		);
		return distinct([...pieces.map(({ range, source }) => ({ range, kind: source })), ...around]);
	}
	if (subject.is === 'speaker')
		return distinct(
			annotations.quotations
				.filter(one => isSameSpeaker(one, subject.quotation))
				.flatMap(({ speaker, source }) => (speaker ? [{ range: article.bare.rangeOf(speaker), kind: source }] : [])),
		);
	const entity = annotations.entities.indexOf(subject.entity);
	const mentions = subject.entity.mentions
		.map(index => annotations.mentions[index]!)
		.map(({ range, source }) => ({ range, kind: source }));
	const said = annotations.quotations
		.filter(({ who }) => who === entity)
		.flatMap(({ span }) => span?.attributes.filter(({ key }) => key === 'who') ?? [])
		.map(({ valueRange }) => ({ range: valueRange, kind: 'text' as const }));
	const described = subject.entity.descriptions.map(extent => ({ range: article.bare.rangeOf(extent), kind: 'text' as const }));
	return [...mentions, ...described, ...said];
}

const distinct = (all: Highlight[]): Highlight[] => [
	...new Map(all.map(one => [`${one.range.start.line}:${one.range.start.character}:${one.range.end.character}`, one])).values(),
];
