/** The outline: articles, and under each in text order its quotations, its dates, and every entity once. */
import type { Annotations, DateAnnotation, QuotationAnnotation } from '../annotations.ts';
import type { Article } from '../article.ts';
import type { Document, Placed } from '../document.ts';
import { instants, parseValue } from '../prose/dates/values.ts';
import type { EntityLabel } from '../prose/entities/mention.ts';
import { type Counts, isLonger, LARGE_DOCUMENT, type Reader } from '../reader.ts';
import { comparePositions, type Range, shift } from '../text.ts';
import { headsOf } from './place.ts';
import { excerpt, titleOf } from './titles.ts';

export type SymbolType = 'article' | 'quotation' | 'other quotation' | 'date' | EntityLabel;

/** One line of the outline. Ranges are the document's; a child lies in its parent, the selection in the range. */
export interface OutlineSymbol {
	readonly type: SymbolType;
	/** `Vik: “You do not expect a cod to …”`, `Tuesday → 2024-09-10`, `Port Ellery`. */
	readonly name: string;
	/** `2024-10-11 · Ellery Courier · 8 quotations, 12 dates, 9 names`, `×4 · BDSC`. */
	readonly detail: string;
	readonly range: Range;
	readonly selectionRange: Range;
	readonly children: readonly OutlineSymbol[];
}

/** What is listed below an article. `otherQuotes`: titles and words at a distance, which nobody speaks. */
export interface Listed {
	readonly quotes: boolean;
	readonly dates: boolean;
	readonly entities: boolean;
	readonly otherQuotes: boolean;
	/** Dates begin with their value, `2024-09-10 ← Tuesday`, `2024-09-09 · 2024-W37 ← last week`: sorted by name they are in order of time. */
	readonly datesByValue: boolean;
}

/** An editor cannot show more lines than this; longer outlines list articles only, and say so. */
const MOST_SYMBOLS = 50_000;
const WORDS = 60;
/** Other names of an entity that its line has room for. */
const MOST_ALIASES = 2;

/**
 * The outline of a document. Where an article has not been read, or too much would be listed, its line says what is missing
 * below it.
 */
export function symbols(document: Document, reader: Reader, listed: Listed): OutlineSymbol[] {
	const isLarge = isLonger(document, LARGE_DOCUMENT);
	reader.readAtOnce(document);
	const outline: OutlineSymbol[] = [];
	let count = 0;
	for (const placed of document.placed()) {
		if (!placed.article.frame.isArticle) continue;
		const symbol = articleSymbol(placed, reader, listed, isLarge);
		count += 1 + symbol.children.length;
		outline.push(symbol);
	}
	if (count <= MOST_SYMBOLS) return outline;
	return outline.map(symbol => ({
		...symbol,
		detail: symbol.children.length ? `${symbol.detail} · not listed: this file has too many` : symbol.detail,
		children: [],
	}));
}

function articleSymbol({ article, line, index }: Placed, reader: Reader, listed: Listed, isLarge: boolean): OutlineSymbol {
	const isRead = !isLarge && reader.isAtHand(article);
	// Of an article that is not at hand nothing but what is marked is listed, and many have nothing marked.
	const annotations = isRead ? reader.known(article) : !article.marked.isEmpty ? reader.marked(article) : undefined;
	const counts = isRead ? article.get(reader.counts) : reader.countsOf(article);
	const title = article.get(titleOf);
	const date = isRead && annotations ? publicationOf(annotations) : article.attribute('date');
	const extent = extentOf(article);
	const place = (range: Range): Range => shift(clip(range, extent), line);
	return {
		type: 'article',
		name: title.text || `Article ${index + 1}`,
		detail: [
			date,
			article.attribute('source'),
			counts && countsInWords(counts),
			isRead ? undefined : missing(article, reader, counts),
		]
			.filter(Boolean)
			.join(' · '),
		range: shift(extent, line),
		selectionRange: place(title.range),
		children: (annotations ? annotatedSymbols(article, annotations, listed) : [])
			.map(symbol => placedSymbol(symbol, place))
			.sort((a, b) => comparePositions(a.range.start, b.range.start) || comparePositions(b.range.end, a.range.end)),
	};
}

const placedSymbol = (symbol: OutlineSymbol, place: (range: Range) => Range): OutlineSymbol => ({
	...symbol,
	range: place(symbol.range),
	selectionRange: place(symbol.selectionRange),
	children: symbol.children.map(child => placedSymbol(child, place)),
});

/** Why less is listed than the article has. */
function missing(article: Article, reader: Reader, counts: Counts | undefined): string {
	if (reader.isTooLong(article)) return 'too long to be read: only what is marked is listed';
	return counts ? 'a large file: only what is marked is listed' : 'not read yet';
}

/** `2024-09-13`; with a question mark where it is only inferred from the text. */
function publicationOf({ publication }: Annotations): string | undefined {
	if (!publication) return undefined;
	return ['date line', 'embed', 'inferred'].includes(publication.source) ? `${publication.value}?` : publication.value;
}

function countsInWords({ quotations, dates, entities }: Counts): string {
	const many = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
	return [many(quotations, 'quotation'), many(dates, 'date'), many(entities, 'name')].join(', ');
}

/** From the opening delimiter to the closing one, or to the last line of text; what stands between articles is left out. */
export function extentOf({ frame, lines }: Article): Range {
	const end = frame.closing?.range.end;
	if (end) return { start: { line: 0, character: 0 }, end };
	let last = Math.max(frame.opening?.range.end.line ?? 0, frame.body.end - 1, 0);
	while (last > 0 && last >= frame.body.start && !/\S/.test(lines[last]!)) last--;
	return { start: { line: 0, character: 0 }, end: { line: last, character: lines[last]?.length ?? 0 } };
}

function clip(range: Range, { start, end }: Range): Range {
	const at = (position: Range['start']) =>
		comparePositions(position, start) < 0 ? start : comparePositions(position, end) > 0 ? end : position;
	return { start: at(range.start), end: at(range.end) };
}

/** What is listed of an article that has been read; ranges are the article's. */
function annotatedSymbols(article: Article, annotations: Annotations, listed: Listed): OutlineSymbol[] {
	const { text } = article.bare;
	const found: OutlineSymbol[] = [];
	const { quotations } = annotations;
	const heads = headsOf(quotations);
	const ends = new Map(heads.map((head, index) => [head, quotations[index]!.range.end]));
	for (const [index, quotation] of quotations.entries()) {
		const isSpeech = quotation.kind === 'speech';
		if (heads[index] !== index || !listed.quotes || !(isSpeech || listed.otherQuotes)) continue;
		found.push({
			type: isSpeech ? 'quotation' : 'other quotation',
			name: quotationName(quotation, text),
			detail: isSpeech ? (quotation.likely && speakerOf(quotation, text) ? 'likely' : '') : 'nobody speaks',
			range: { start: quotation.range.start, end: ends.get(index)! },
			selectionRange: quotation.range,
			children: quotation.nested.map(({ outer }) =>
				leaf('quotation', excerpt(text.slice(outer.start, outer.end), WORDS), 'quoted within', article.bare.rangeOf(outer)),
			),
		});
	}
	if (listed.dates)
		for (const date of annotations.dates) found.push(leaf('date', dateName(text, date, listed.datesByValue), '', date.range));
	if (listed.entities)
		for (const { name, label, mentions, aliases } of annotations.entities) {
			const others = aliases.slice(0, MOST_ALIASES).map(alias => excerpt(alias, WORDS));
			const detail = [`×${mentions.length}`, others.join(', ')].filter(Boolean).join(' · ');
			found.push(leaf(label, excerpt(name, WORDS), detail, annotations.mentions[mentions[0]!]!.range));
		}
	return found;
}

/** `Tuesday → 2024-09-10`; `1998`, where the words are the value; `31 February`, which has none. */
function dateName(text: string, { start, end, value, zone }: DateAnnotation, byValue: boolean): string {
	const words = text.slice(start, end);
	if (words === value) return words;
	if (value !== null && 'error' in parseValue(value)) return excerpt(words, WORDS);
	if (!byValue || value === null) return `${excerpt(words, WORDS)} → ${value ?? '?'}`;
	return `${beginning(value, zone)}${value} ← ${excerpt(words, WORDS)}`;
}

/** `2024-09-09 · ` before `2024-W37`, `2024-09-10T13:00Z · ` before `9 a.m. EDT`: when it begins, so that names are in order of time. */
function beginning(value: string, zone: string | null): string {
	const begin = instants(value, { zone })?.begin;
	const isInOrder = /^\d{4}(?:-\d\d){0,2}(?:T\d\d:\d\d)?$/.test(value) && zone === null;
	if (begin === undefined || isInOrder) return '';
	const moment = /T[\dA-Z]/.test(value) ? begin.replace(/:\d\d(Z?)$/, '$1') : begin.replace(/T.*/, '');
	return moment === value ? '' : `${moment} · `;
}

const leaf = (type: SymbolType, name: string, detail: string, range: Range): OutlineSymbol => ({
	type,
	name: name.trim() || '…',
	detail,
	range,
	selectionRange: range,
	children: [],
});

/** Who speaks: the name, else the words that the text has for the speaker. */
export const speakerOf = ({ whoName, speaker }: QuotationAnnotation, text: string): string | undefined =>
	(whoName === null ? undefined : excerpt(whoName, 60)) ??
	(speaker ? excerpt(text.slice(speaker.start, speaker.end), 40) : undefined);

/** `Vik: “You do not expect a cod to come home.”` */
export function quotationName(quotation: QuotationAnnotation, text: string): string {
	const { inner, open, close } = quotation;
	const words = `${open ?? ''}${excerpt(text.slice(inner.start, inner.end), WORDS)}${close ?? ''}`;
	const speaker = quotation.kind === 'speech' ? speakerOf(quotation, text) : undefined;
	return speaker ? `${speaker}: ${words}` : words || '…';
}
