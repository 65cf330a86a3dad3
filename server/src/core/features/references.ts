/** All places that speak of what stands at a place. */
import type { Annotate } from '../annotations.ts';
import type { Document } from '../document.ts';
import { attributeValue } from '../syntax/attributes.ts';
import { comparePositions, type Position, type Range, shift } from '../text.ts';
import { definition } from './definition.ts';
import { isSameSpeaker, type Place, piecesOf } from './place.ts';
import { mentionsOf, type Subject, spansOf, subjectAt } from './subject.ts';

/**
 * Of a name its mentions and what its bearer says; of a quotation its pieces and cues; of an id the attributes that name it.
 * Document ranges in text order.
 */
export function references(document: Document, at: Position, annotate: Annotate, withDeclaration = true): Range[] {
	const spoken = subjectAt(document, at, annotate);
	if (!spoken) return [];
	const found = [...new Map(rangesOf(spoken.subject, document, spoken.place).map(range => [keyOf(range), range])).values()].sort(
		(a, b) => comparePositions(a.start, b.start),
	);
	if (withDeclaration) return found;
	const declared = definition(document, at, annotate);
	return declared ? found.filter(range => keyOf(range) !== keyOf(declared.selection)) : found;
}

const keyOf = ({ start, end }: Range): string => `${start.line}:${start.character}-${end.line}:${end.character}`;

function rangesOf(subject: Subject, document: Document, place: Place): Range[] {
	const { article, annotations, line } = place;
	const speech = annotations.quotations.filter(({ kind }) => kind === 'speech');
	if (subject.is === 'entity') {
		const entity = annotations.entities.indexOf(subject.entity);
		const said = speech.filter(({ who }) => who === entity).map(({ range }) => shift(range, line));
		const described = subject.entity.descriptions.map(extent => shift(article.bare.rangeOf(extent), line));
		return [...mentionsOf(subject.entity, document, place), ...described, ...said];
	}
	if (subject.is === 'speaker') {
		const said = speech.filter(one => isSameSpeaker(one, subject.quotation));
		const mentions = said.flatMap(({ speaker }) => (speaker ? [article.bare.rangeOf(speaker)] : []));
		return [...mentions, ...said.map(({ range }) => range)].map(range => shift(range, line));
	}
	if (subject.is === 'quotation') {
		const pieces = piecesOf(subject.quotation, annotations);
		const cues = pieces.flatMap(({ cue }) => (cue ? [article.bare.rangeOf(cue)] : []));
		return [...pieces.map(({ range }) => range), ...cues].map(range => shift(range, line));
	}
	if (subject.is === 'article') return linksTo(subject.id, document);
	const id = attributeValue(subject.span.attributes, 'id');
	const naming = spansOf(document, span =>
		span.attributes.some(({ key, value }) => POINTERS.has(key) && value.replace(/^#/, '') === id),
	)
		.filter(({ index }) => index === place.index)
		.map(({ span }) => span.content);
	return [subject.span.content, ...(id === undefined ? [] : naming)].map(range => shift(range, line));
}

/** Attributes whose value may be the id of a span. */
const POINTERS = new Set(['who', 'of', 'cont']);

function linksTo(id: string, document: Document): Range[] {
	const links = spansOf(document, span => attributeValue(span.attributes, 'to')?.replace(/^#/, '') === id).map(({ span, line }) =>
		shift(span.content, line),
	);
	const own = [...document.placed()].flatMap(({ article, line }) =>
		article.frame.attributes
			.filter(({ kind, value }) => kind === 'id' && value === id)
			.map(({ valueRange }) => shift(valueRange, line)),
	);
	return [...own, ...links];
}
