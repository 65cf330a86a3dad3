/** Where something is said or named that a place refers to. */
import type { Annotate } from '../annotations.ts';
import type { Document } from '../document.ts';
import { type Position, type Range, shift } from '../text.ts';
import { introductionOf, type Place, piecesOf, type Thing } from './place.ts';
import { articleWithId, type Subject, subjectAt } from './subject.ts';
import { extentOf } from './symbols.ts';
import { titleOf } from './titles.ts';

/** Ranges are the document's; the selection lies in the range. */
export interface Definition {
	/** What refers: the name, the attribute, the quotation. */
	readonly origin: Range;
	readonly range: Range;
	readonly selection: Range;
}

/**
 * A name leads to where the article first gives it in full, a quotation to its speaker, an attribute to what it names, a link to
 * its article.
 */
export function definition(document: Document, at: Position, annotate: Annotate): Definition | undefined {
	const spoken = subjectAt(document, at, annotate);
	if (!spoken) return undefined;
	const { place, thing, subject } = spoken;
	const target = subject.is === 'article' ? articleTarget(document, subject.id) : targetIn(place, thing, subject);
	return target && { origin: shift(thing.range, place.line), ...target };
}

function articleTarget(document: Document, id: string): Omit<Definition, 'origin'> | undefined {
	const placed = articleWithId(document, id);
	if (!placed) return undefined;
	const { article, line } = placed;
	return { range: shift(extentOf(article), line), selection: shift(article.get(titleOf).range, line) };
}

function targetIn(
	place: Place,
	thing: Thing,
	subject: Exclude<Subject, { is: 'article' }>,
): Omit<Definition, 'origin'> | undefined {
	const { article, annotations, line } = place;
	const here = (range: Range) => ({ range: shift(range, line), selection: shift(range, line) });
	if (subject.is === 'span') return here(subject.span.content);
	if (subject.is === 'entity') {
		const mentions = subject.entity.mentions.map(index => annotations.mentions[index]!);
		const full = mentions.find(({ start, end }) => article.bare.text.slice(start, end) === subject.entity.name) ?? mentions[0];
		return full && here(full.range);
	}
	if (subject.is === 'speaker') {
		const words = introductionOf(subject.quotation);
		return words ? here(article.bare.rangeOf(words)) : undefined;
	}
	const head = piecesOf(subject.quotation, annotations)[0]!;
	// On the quotation itself: who speaks. From a cue or an attribute: the quotation.
	if (thing.is !== 'quotation') return here(head.range);
	return head.speaker ? here(article.bare.rangeOf(head.speaker)) : undefined;
}
