/** Edits of a document, and of an article by itself; the text of attribute lists. */
import { Article } from './article.ts';
import type { Document } from './document.ts';
import { attributeValue } from './syntax/attributes.ts';
import type { MarkedSpan } from './syntax/spans.ts';
import { writeValue } from './syntax/values.ts';
import { comparePositions, type Eol, type Position, type Range, shift, splitLines } from './text.ts';

/** A range and what stands there afterwards. In a row of edits, all ranges speak of the text before any of them. */
export interface Edit {
	readonly range: Range;
	readonly text: string;
}

/** What a command would do: edits, with what they cannot keep, or why it can do nothing. */
export type Outcome = { readonly edits: readonly Edit[]; readonly losses?: readonly string[] } | { readonly refused: string };

export const insert = (at: Position, text: string): Edit => ({ range: { start: at, end: at }, text });
export const remove = (range: Range): Edit => ({ range, text: '' });
export const replace = (range: Range, text: string): Edit => ({ range, text });

/** Edits of an article as edits of the document in which it starts at `line`. */
export const placeEdits = (edits: readonly Edit[], line: number): Edit[] =>
	line === 0 ? [...edits] : edits.map(({ range, text }) => ({ range: shift(range, line), text }));

/** In text order. At one place insertions come before a replacement, and keep the order they were given in. */
export const sortEdits = (edits: readonly Edit[]): Edit[] =>
	[...edits].sort(
		(a, b) => comparePositions(a.range.start, b.range.start) || Math.sign(comparePositions(a.range.end, b.range.end)),
	);

/** The document after all edits. Those of one article are one change, so that each article touched is read once. */
export function apply(document: Document, edits: readonly Edit[]): Document {
	const rows: Edit[][] = [];
	let last = -1;
	for (const edit of sortEdits(edits)) {
		const { index } = document.at(edit.range.start.line);
		if (index === last) rows.at(-1)!.push(edit);
		else rows.push([edit]);
		last = Math.max(index, document.at(edit.range.end.line).index);
	}
	return rows.reduceRight((changed, row) => changed.edit(joinEdits(document, row)), document);
}

/** One edit that does what a row of sorted ones does. */
function joinEdits(document: Document, row: readonly Edit[]): Edit {
	const parts: string[] = [];
	let at = row[0]!.range.start;
	for (const { range, text } of row) {
		if (comparePositions(at, range.start) < 0) parts.push(document.slice({ start: at, end: range.start }));
		parts.push(text);
		at = range.end;
	}
	return { range: { start: row[0]!.range.start, end: at }, text: parts.join('') };
}

/** Whether the edits leave the bare text of every article as it is, and their number. */
export function keepsText(document: Document, edits: readonly Edit[]): boolean {
	const after = apply(document, edits);
	// What stands before the first article is none, and may come and go.
	const real = ({ articles }: Document) => articles.filter(article => article.frame.isArticle);
	const found = real(after);
	const wanted = real(document);
	return (
		after.dialect === document.dialect &&
		found.length === wanted.length &&
		found.every((article, i) => article === wanted[i] || article.bare.text === wanted[i]!.bare.text)
	);
}

/** The article after edits of its own lines, read as one article; undefined when it would no longer be one. */
export function editArticle(article: Article, edits: readonly Edit[]): Article | undefined {
	const parts: string[] = [];
	let at: Position = { line: 0, character: 0 };
	const copy = (to: Position) => {
		for (; at.line < to.line; at = { line: at.line + 1, character: 0 })
			parts.push(article.lines[at.line]!.slice(at.character), article.eol(at.line));
		parts.push(article.lines[at.line]!.slice(at.character, to.character));
	};
	for (const { range, text } of sortEdits(edits)) {
		copy(range.start);
		parts.push(text);
		at = range.end;
	}
	const last = article.lines.length - 1;
	copy({ line: last, character: article.lines[last]!.length });
	const { lines, eols } = splitLines(parts.join(''));
	const all: Eol[] = [...eols, article.eol(last)];
	const next = article.reading.dialect.nextOpening(line => lines[line], 0);
	return next === undefined ? new Article(lines, all, article.reading) : undefined;
}

/** What a list holds, in the order to be written; `id` becomes `#…`. */
export type Attributes = Readonly<Record<string, string>>;

/** `ref=dana-orr`, `#q1`, `source="The Daily"`. A list stands on one line, so line ends in a value become blanks. */
export function writeAttribute(key: string, value: string): string {
	const text = value.replace(/[\r\n]+/g, ' ');
	return key === 'id' ? `#${text}` : `${key}=${writeValue(text)}`;
}

/** The items of a span's list: `.quote #q1 who=dana-orr`. */
export const writeItems = (label: string, attributes: Attributes): string =>
	[`.${label}`, ...Object.entries(attributes).map(([key, value]) => writeAttribute(key, value))].join(' ');

/** Gives a span's attribute this value, behind the others when it is new. */
export function setAttribute(span: MarkedSpan, key: string, value: string): Edit {
	const old = span.attributes.find(one => one.key === key);
	if (old) return replace(old.range, writeAttribute(key, value));
	return insert(span.attributes.at(-1)!.range.end, ` ${writeAttribute(key, value)}`);
}

/** Gives a span those of the attributes that it does not have. */
export const addMissing = (span: MarkedSpan, attributes: Attributes): Edit[] =>
	Object.entries(attributes)
		.filter(([key]) => attributeValue(span.attributes, key) === undefined)
		.map(([key, value]) => setAttribute(span, key, value));

/** Gives a span another label; one that has none gets it as its first item. */
export const relabel = (span: MarkedSpan, label: string): Edit =>
	span.labelRange ? replace(span.labelRange, label) : insert(span.attributes[0]!.range.start, `.${label} `);

/** Ids of an article's spans. */
export function idsOf(article: Article): ReadonlySet<string> {
	return article.get(spanIds);
}

function spanIds(article: Article): ReadonlySet<string> {
	const ids = article.marked.all.flatMap(({ attributes }) => attributes.filter(({ kind }) => kind === 'id'));
	return new Set(ids.map(({ value }) => value));
}

/** The first of `q1`, `q2`, … that is not in use; `from` is the first number to be tried. */
export function freshId(used: ReadonlySet<string>, prefix: string, from = 1): string {
	for (let n = from; ; n++) if (!used.has(`${prefix}${n}`)) return `${prefix}${n}`;
}
