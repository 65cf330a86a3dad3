/**
 * Who says what, and what is said of whom, as a hierarchy of calls: a speaker calls quotations, a quotation calls the entities that
 * it mentions. So the calls of a person are what they say, and the callers of a person are the quotations that speak of them.
 */
import type { Annotate, Annotations, EntityAnnotation, MentionAnnotation, QuotationAnnotation } from '../annotations.ts';
import type { Article } from '../article.ts';
import type { Document } from '../document.ts';
import { comparePositions, type Position, type Range, shift } from '../text.ts';
import { headsOf, introductionOf, isSameSpeaker, type Place, piecesOf, placeOf } from './place.ts';
import { subjectAt } from './subject.ts';
import { quotationName, type SymbolType, speakerOf } from './symbols.ts';
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
	if (spoken?.subject.is === 'speaker') return speakerItem(spoken.subject.quotation, spoken.place);
	return spoken?.subject.is === 'quotation' ? quotationItem(spoken.subject.quotation, spoken.place) : undefined;
}

/** What a speaker says; the entities that a quotation mentions. */
export function outgoingCalls(document: Document, item: Named, annotate: Annotate): Call[] {
	const caller = itemAt(document, item, annotate);
	if (!caller) return [];
	const { place, quotation, entity, speaker } = caller;
	if (quotation) return mentionedIn(quotation, place);
	return heads(place.annotations)
		.filter(one => one.kind === 'speech' && (speaker ? isSameSpeaker(one, speaker) : one.who === entity))
		.map(said => ({ item: quotationItem(said, place), from: speakerRanges(said, place) }));
}

/** The quotations that mention an entity; the speaker of a quotation. */
export function incomingCalls(document: Document, item: Named, annotate: Annotate): Call[] {
	const called = itemAt(document, item, annotate);
	if (!called) return [];
	const { place, quotation, entity } = called;
	const { annotations, line } = place;
	if (quotation) {
		// Titles and terms stand in quotation marks too, and nobody says them.
		if (quotation.kind === 'other') return [];
		const speaker = quotation.who === null ? undefined : annotations.entities[quotation.who];
		const item = speaker ? entityItem(speaker, place) : speakerItem(quotation, place);
		return item ? [{ item, from: speakerRanges(quotation, place) }] : [];
	}
	// Whom nobody names, no quotation mentions.
	if (entity === undefined) return [];
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
	const mention = mentions.find(one => begins(one) && comparePositions(shift(one.range, place.line).end, selection.end) === 0);
	if (mention && mention.entity >= 0) return { place, entity: mention.entity };
	const speaker = quotations.find(one => one.who === null && begins({ range: speakerRange(one, place.article) }));
	return speaker && { place, speaker };
}

interface Found {
	readonly place: Place;
	readonly quotation?: QuotationAnnotation;
	/** Index of the entity, where it is one. */
	readonly entity?: number;
	/** What somebody without a name says. */
	readonly speaker?: QuotationAnnotation;
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

/** Where the text introduces the speaker of a quotation, or else the quotation. */
function speakerRange(quotation: QuotationAnnotation, { bare }: Article): Range {
	const words = introductionOf(quotation);
	return words ? bare.rangeOf(words) : quotation.range;
}

/** A speaker without a name. */
function speakerItem(quotation: QuotationAnnotation, { article, line }: Place): CallItem | undefined {
	const name = speakerOf(quotation, article.bare.text);
	if (name === undefined) return undefined;
	const range = shift(speakerRange(quotation, article), line);
	return { type: 'person', name, detail: article.get(titleOf).text, range, selection: range };
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
