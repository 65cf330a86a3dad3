/** What stands at a place of a document: the question that hover, definition, references and highlights begin with. */
import type { Annotate, Annotations, DateAnnotation, MentionAnnotation, QuotationAnnotation } from '../annotations.ts';
import type { Article } from '../article.ts';
import type { Document, Placed } from '../document.ts';
import type { Attribute } from '../syntax/attributes.ts';
import { attributeValue } from '../syntax/attributes.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import { comparePositions, type Extent, type Position, type Range, touches } from '../text.ts';

/** A place, seen from the article that it is in. */
export interface Place extends Placed {
	readonly document: Document;
	/** The place, lines counted from the article's first. */
	readonly at: Position;
	readonly annotations: Annotations;
}

/** Something that can be asked about; the range is the article's. */
export type Thing =
	| { readonly is: 'delimiter'; readonly range: Range; readonly which: 'opening' | 'closing' }
	| { readonly is: 'metadata'; readonly range: Range; readonly attribute: Attribute }
	| { readonly is: 'attribute'; readonly range: Range; readonly attribute: Attribute; readonly span: MarkedSpan }
	| { readonly is: 'label'; readonly range: Range; readonly label: string; readonly span: MarkedSpan }
	| { readonly is: 'span'; readonly range: Range; readonly span: MarkedSpan }
	| { readonly is: 'mention'; readonly range: Range; readonly mention: MentionAnnotation }
	| { readonly is: 'description'; readonly range: Range; readonly entity: number }
	| { readonly is: 'date'; readonly range: Range; readonly date: DateAnnotation }
	| { readonly is: 'quotation'; readonly range: Range; readonly quotation: QuotationAnnotation }
	| { readonly is: 'cue'; readonly range: Range; readonly quotation: QuotationAnnotation }
	| { readonly is: 'speaker'; readonly range: Range; readonly quotation: QuotationAnnotation };

export function placeOf(document: Document, position: Position, annotate: Annotate): Place {
	const { line, character } = document.clamp(position);
	const placed = document.at(line);
	return { ...placed, document, at: { line: line - placed.line, character }, annotations: annotate(placed.article) };
}

/** All that the place touches, the innermost first. */
export function thingsAt({ article, at, annotations }: Place): Thing[] {
	const onDelimiter = delimiterAt(article, at);
	if (onDelimiter.length) return onDelimiter;
	const spans = article.marked.touching(at);
	const onMarker = spans.map(span => markerAt(span, at)).find(thing => thing !== undefined);
	if (onMarker) return [onMarker.is === 'span' ? annotatedBy(onMarker.span, annotations) : onMarker];

	const { bare } = article;
	const offset = bare.offsetAt(at);
	const isHere = ({ start, end }: Extent) => start <= offset && offset <= end;
	const things: Thing[] = [];
	for (const mention of annotations.mentions) if (isHere(mention)) things.push({ is: 'mention', range: mention.range, mention });
	for (const date of annotations.dates) if (isHere(date)) things.push({ is: 'date', range: date.range, date });
	for (const quotation of annotations.quotations) {
		if (isHere(quotation)) things.push({ is: 'quotation', range: quotation.range, quotation });
		for (const is of ['cue', 'speaker'] as const)
			if (quotation[is] && isHere(quotation[is])) things.push({ is, range: bare.rangeOf(quotation[is]), quotation });
	}
	for (const [entity, { descriptions }] of annotations.entities.entries())
		for (const one of descriptions) if (isHere(one)) things.push({ is: 'description', range: bare.rangeOf(one), entity });
	for (const span of spans) if (!isAnnotation(article, span.label)) things.push({ is: 'span', range: span.content, span });
	return things
		.filter(({ range }) => touches(range, at))
		.sort((a, b) => rank(a.range, at) - rank(b.range, at) || byLength(a.range, b.range));
}

/** The annotation that a span makes, else the span itself. */
export function annotatedBy(span: MarkedSpan, { mentions, dates, quotations }: Annotations): Thing {
	const mention = mentions.find(one => one.span === span);
	if (mention) return { is: 'mention', range: mention.range, mention };
	const date = dates.find(one => one.span === span);
	if (date) return { is: 'date', range: date.range, date };
	const quotation = quotations.find(one => one.span === span);
	return quotation ? { is: 'quotation', range: quotation.range, quotation } : { is: 'span', range: span.content, span };
}

/** The span of an article with this id, written with or without `#`. */
export const spanWithId = (article: Article, id: string): MarkedSpan | undefined =>
	article.marked.all.find(span => attributeValue(span.attributes, 'id') === id.replace(/^#/, ''));

/** For each quotation the index of its first piece: its own where it is whole. */
export function headsOf(quotations: readonly QuotationAnnotation[]): number[] {
	const heads: number[] = [];
	for (const [index, { continues }] of quotations.entries())
		heads.push(continues === null || continues >= index ? index : heads[continues]!);
	return heads;
}

/** A quotation's pieces, the first one first. */
export function piecesOf(quotation: QuotationAnnotation, { quotations }: Annotations): QuotationAnnotation[] {
	const heads = headsOf(quotations);
	const head = heads[quotations.indexOf(quotation)];
	return quotations.filter((_, index) => heads[index] === head);
}

/** Whether two quotations have one speaker: an entity, somebody introduced by the same words, or the same words of a marker. */
export function isSameSpeaker(one: QuotationAnnotation, other: QuotationAnnotation): boolean {
	if (one.who !== null || other.who !== null) return one.who === other.who;
	const [words, otherWords] = [introductionOf(one), introductionOf(other)];
	return words && otherWords ? words.start === otherWords.start : one.whoName !== null && one.whoName === other.whoName;
}

/** The words by which the article introduces a speaker without a name. */
export const introductionOf = ({ whoWords, speaker }: QuotationAnnotation): Extent | null => whoWords ?? speaker;

const isAnnotation = (article: Article, label: string): boolean =>
	['quotation', 'date', 'entity'].includes(article.reading.schema.labels[label]?.kind ?? '');

function delimiterAt({ frame }: Article, at: Position): Thing[] {
	const metadata = frame.attributes.find(({ range }) => touches(range, at));
	if (metadata) return [{ is: 'metadata', range: metadata.range, attribute: metadata }];
	if (frame.opening && touches(frame.opening.range, at))
		return [{ is: 'delimiter', range: frame.opening.range, which: 'opening' }];
	if (frame.closing && touches(frame.closing.range, at))
		return [{ is: 'delimiter', range: frame.closing.range, which: 'closing' }];
	return [];
}

/** What of a span's marker the place is on; undefined in its text. */
function markerAt(span: MarkedSpan, at: Position): Thing | undefined {
	const onOpen = comparePositions(span.open.start, at) <= 0 && comparePositions(at, span.open.end) < 0;
	const onClose = comparePositions(span.close.start, at) < 0 && comparePositions(at, span.close.end) <= 0;
	if (!onOpen && !onClose) return undefined;
	const attribute = span.attributes.find(({ range }) => touches(range, at));
	if (attribute?.kind === 'class') return { is: 'label', range: attribute.range, label: attribute.value, span };
	if (attribute) return { is: 'attribute', range: attribute.range, attribute, span };
	return { is: 'span', range: span.content, span };
}

/** A thing that goes on behind the place comes before one that ends there. */
const rank = (range: Range, at: Position): number => (comparePositions(at, range.end) < 0 ? 0 : 1);

const byLength = (a: Range, b: Range): number =>
	a.end.line - a.start.line - (b.end.line - b.start.line) ||
	a.end.character - a.start.character - (b.end.character - b.start.character);
