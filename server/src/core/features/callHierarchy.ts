/**
 * Who says what, and what is said of whom, as a hierarchy of calls: a speaker calls quotations, a quotation calls the entities that
 * it mentions. So the calls of a person are what they say, and the callers of a person are the quotations that speak of them.
 */
import type { Annotate, Annotations, EntityAnnotation, MentionAnnotation, QuotationAnnotation } from '../annotations.ts';
import type { Document } from '../document.ts';
import { comparePositions, type Position, type Range, shift } from '../text.ts';
import { headsOf, type Place, piecesOf, placeOf } from './place.ts';
import { subjectAt } from './subject.ts';
import { quotationName, type SymbolType } from './symbols.ts';
import { excerpt, titleOf } from './titles.ts';

/** An entity or a quotation. Ranges are the document's; the selection is a place that leads back to it. */
export interface CallItem {
	readonly type: SymbolType;
	readonly name: string;
	/** The article's title. */
	readonly detail: string;
	readonly range: Range;
	readonly selection: Range;
}

export interface Call {
	readonly item: CallItem;
	/** Where the caller names the other one; document ranges. */
	readonly from: readonly Range[];
}

/** As much of an item as leads back to what it stands for. */
export type Named = Pick<CallItem, 'type' | 'selection'>;

/** The entity or quotation at a place. */
export function callItemAt(document: Document, at: Position, annotate: Annotate): CallItem | undefined {
	const spoken = subjectAt(document, at, annotate);
	if (spoken?.subject.is === 'entity') return entityItem(spoken.subject.entity, spoken.place);
	return spoken?.subject.is === 'quotation' ? quotationItem(spoken.subject.quotation, spoken.place) : undefined;
}

/** What a speaker says; the entities that a quotation mentions. */
export function outgoingCalls(document: Document, item: Named, annotate: Annotate): Call[] {
	const caller = itemAt(document, item, annotate);
	if (!caller) return [];
	const { place, quotation, entity } = caller;
	if (quotation) return mentionedIn(quotation, place);
	return heads(place.annotations)
		.filter(({ who }) => who === entity)
		.map(said => ({ item: quotationItem(said, place), from: speakerRanges(said, place) }));
}

/** The quotations that mention an entity; the speaker of a quotation. */
export function incomingCalls(document: Document, item: Named, annotate: Annotate): Call[] {
	const called = itemAt(document, item, annotate);
	if (!called) return [];
	const { place, quotation, entity } = called;
	const { annotations, line } = place;
	if (quotation) {
		const speaker = quotation.who === null ? undefined : annotations.entities[quotation.who];
		return speaker ? [{ item: entityItem(speaker, place), from: speakerRanges(quotation, place) }] : [];
	}
	return heads(annotations).flatMap(said => {
		const from = mentionsIn(said, annotations).filter(mention => mention.entity === entity);
		return from.length ? [{ item: quotationItem(said, place), from: from.map(({ range }) => shift(range, line)) }] : [];
	});
}

/** What an item stands for: the quotation, or the entity of the mention, that begins where its selection does. */
function itemAt(document: Document, { type, selection }: Named, annotate: Annotate): Found | undefined {
	const place = placeOf(document, selection.start, annotate);
	const { quotations, mentions } = place.annotations;
	const begins = ({ range }: { range: Range }) => comparePositions(range.start, place.at) === 0;
	if (type === 'quotation' || type === 'other quotation') {
		const quotation = quotations.find(begins);
		return quotation && { place, quotation: piecesOf(quotation, place.annotations)[0]! };
	}
	const mention = mentions.find(begins);
	return mention && mention.entity >= 0 ? { place, entity: mention.entity } : undefined;
}

interface Found {
	readonly place: Place;
	readonly quotation?: QuotationAnnotation;
	/** Index of the entity, where it is one. */
	readonly entity?: number;
}

const heads = ({ quotations }: Annotations): QuotationAnnotation[] => {
	const first = headsOf(quotations);
	return quotations.filter((_, index) => first[index] === index);
};

function mentionsIn(quotation: QuotationAnnotation, annotations: Annotations): MentionAnnotation[] {
	const pieces = piecesOf(quotation, annotations);
	return annotations.mentions.filter(({ start, end }) => pieces.some(piece => piece.start <= start && end <= piece.end));
}

function mentionedIn(quotation: QuotationAnnotation, place: Place): Call[] {
	const mentions = mentionsIn(quotation, place.annotations);
	const entities = [...new Set(mentions.map(({ entity }) => entity))].filter(entity => entity >= 0);
	return entities.map(entity => ({
		item: entityItem(place.annotations.entities[entity]!, place),
		from: mentions.filter(mention => mention.entity === entity).map(({ range }) => shift(range, place.line)),
	}));
}

const speakerRanges = ({ speaker, range }: QuotationAnnotation, { article, line }: Place): Range[] => [
	shift(speaker ? article.bare.rangeOf(speaker) : range, line),
];

function entityItem({ name, label, mentions }: EntityAnnotation, { article, annotations, line }: Place): CallItem {
	const range = shift(annotations.mentions[mentions[0]!]!.range, line);
	return { type: label, name: excerpt(name, 80), detail: article.get(titleOf).text, range, selection: range };
}

function quotationItem(quotation: QuotationAnnotation, { article, annotations, line }: Place): CallItem {
	const pieces = piecesOf(quotation, annotations);
	const { kind, range } = pieces[0]!;
	return {
		type: kind === 'speech' ? 'quotation' : 'other quotation',
		name: quotationName(pieces[0]!, article.bare.text),
		detail: article.get(titleOf).text,
		range: shift({ start: range.start, end: pieces.at(-1)!.range.end }, line),
		selection: shift(range, line),
	};
}
