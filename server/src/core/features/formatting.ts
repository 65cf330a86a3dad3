/** Formatting of markers and of the blank lines between articles. Text inside articles is never touched. */
import type { Article } from '../article.ts';
import type { Document, Placed } from '../document.ts';
import { type Edit, insert, placeEdits, remove, replace } from '../edits.ts';
import type { Attribute } from '../syntax/attributes.ts';
import type { DialectName } from '../syntax/dialects/dialect.ts';
import { isBlankLine } from '../syntax/dialects/lines.ts';
import type { Facts } from '../syntax/problem.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import { type Position, position, type Range, range, touches } from '../text.ts';
import { outsideFrom } from './outside.ts';

/** Edits that give all markers, or those on the lines of `within`, one blank between items, and articles one blank line between them. */
export function format(document: Document, within?: Range): Edit[] {
	const from = within?.start.line ?? 0;
	// A selection that ends at a line's start does not take in that line.
	const to = within ? within.end.line - (within.end.character === 0 && within.end.line > from ? 1 : 0) : document.lineCount - 1;
	const found: Edit[][] = [];
	for (let { index } = document.at(from); index < document.articles.length && document.lineOf(index) <= to; index++) {
		const article = document.articles[index]!;
		const placed = { article, index, line: document.lineOf(index) };
		const own = [
			...delimiters(article),
			...article.marked.all.flatMap(span => list(article, span)),
			...blankLines(document, placed),
		];
		found.push(placeEdits(own, placed.line));
	}
	return found.flat().filter(({ range }) => range.start.line >= from && range.start.line <= to && range.end.line <= to + 1);
}

/**
 * What follows from a typed character: behind `\n` an article, or a `<TEXT>`, that was just opened gets its closing delimiter, `}`
 * puts the list that it closes in order.
 */
export function formatTyped(document: Document, at: Position, typed: string): Edit[] {
	const { article, line } = document.at(at.line);
	if (typed === '}') {
		const here = position(at.line - line, at.character);
		const span = article.marked.all.find(({ close }) => touches(close, here));
		return span ? placeEdits(list(article, span), line) : [];
	}
	const before = at.line - line - 1;
	const unclosed = article.frame.problems.find(({ code, range }) => CLOSED_BY[code] && range.end.line === before);
	const wanted = unclosed && CLOSED_BY[unclosed.code]!(unclosed.facts);
	if (typed !== '\n' || wanted === undefined) return [];
	// Behind the article's text, or behind the line that the cursor is on.
	const last = Math.max(article.frame.body.end - 1, before + 1);
	const eol = article.eol(before);
	if (last + 1 < article.lines.length) return placeEdits([insert(position(last + 1, 0), wanted + eol)], line);
	return placeEdits([insert(position(last, article.lines[last]!.length), eol + wanted)], line);
}

/** What would end what stands on a line by itself and has no end: an article, and the text of a TREC document. */
const CLOSED_BY: Readonly<Record<string, (facts: Facts) => string | undefined>> = {
	'article-unclosed': ({ closing }) => (typeof closing === 'string' ? closing : undefined),
	'field-unclosed': ({ tag }) => (tag === 'TEXT' ? '</TEXT>' : undefined),
};

/** Problems that formatting takes away. */
const REPAIRED = new Set(['attribute-spaced', 'delimiter-tab']);

/** Whether something else is wrong there, which formatting might make worse. */
const isFaulty = (problems: readonly { code: string; range: Range }[], { start, end }: Range): boolean =>
	problems.some(
		({ code, range }) =>
			!REPAIRED.has(code) &&
			range.start.line === start.line &&
			range.start.character < end.character &&
			range.end.character > start.character,
	);

const differs = (article: Article, { start, end }: Range, text: string): Edit[] =>
	article.lines[start.line]!.slice(start.character, end.character) === text ? [] : [replace({ start, end }, text)];

/** `ref = "a"` → `ref="a"`; everything else of an item stays as it is written. */
function item(line: string, { kind, range, keyRange, valueRange, quoted }: Attribute): string {
	if (kind !== 'pair') return line.slice(range.start.character, range.end.character);
	const value = line.slice(valueRange.start.character, valueRange.end.character);
	return `${line.slice(keyRange.start.character, keyRange.end.character)}=${quoted ? `"${value}"` : value}`;
}

function list(article: Article, span: MarkedSpan): Edit[] {
	const tag = span.form === 'bracket' ? span.close : span.open;
	const line = article.lines[tag.start.line]!;
	const whole = range(tag.start.line, tag.start.character, tag.start.line, tag.end.character);
	const written = line.slice(tag.start.character, tag.end.character);
	if (isFaulty(article.marked.problems, whole) || !/[}\]]$/.test(written)) return [];
	const items = span.attributes.map(one => item(line, one)).join(' ');
	return differs(article, whole, span.form === 'bracket' ? `]{${items}}` : `[|${items}|]`);
}

function delimiters(article: Article): Edit[] {
	const { opening, closing, attributes, problems } = article.frame;
	const { name } = article.reading.dialect;
	const edits: Edit[] = [];
	if (name === 'matter') return edits;
	if (
		opening &&
		!isFaulty(
			problems.filter(({ code }) => code !== 'article-unclosed'),
			opening.range,
		)
	) {
		const line = article.lines[opening.range.start.line]!;
		const items = attributes.filter(one => one.range.start.line === opening.range.start.line).map(one => item(line, one));
		edits.push(...differs(article, opening.range, openingLine(name, line, opening.wordRange.end.character, items)));
	}
	if (closing && !isFaulty(problems, closing.range)) {
		const line = article.lines[closing.range.start.line]!;
		edits.push(...differs(article, closing.range, line.trimEnd()));
	}
	return edits;
}

function openingLine(dialect: DialectName, line: string, wordEnd: number, items: readonly string[]): string {
	const head = line.slice(0, wordEnd).replace(/[ \t\u00a0]+/g, ' ');
	if (dialect === 'seed') return head.replace(/^(:+) ?/, '$1 ') + (items.length ? ` {${items.join(' ')}}` : '');
	if (dialect === 'doc') return `${[head, ...items].join(' ')}>`;
	if (dialect !== 'banner') return line.trimEnd();
	const fence = /[ \t]*[-=#*<>]+[ \t]*$/.exec(line)?.[0].trimEnd() ?? '';
	return [head, ...items].join(' ') + fence.replace(/^[ \t]+/, ' ');
}

/** Of the blank lines behind an article one is left, and one is put there where the native dialect has none. */
function blankLines(document: Document, { article, index }: Placed): Edit[] {
	const { isArticle } = article.frame;
	const { name, hasOutside } = document.reading.dialect;
	if (!hasOutside) return [];
	const from = outsideFrom(article);
	const isLast = index === document.articles.length - 1;
	const edits: Edit[] = [];
	for (let i = from; i < article.lines.length; i++) {
		if (!isBlankLine(article.lines[i]!)) continue;
		let end = i + 1;
		while (end < article.lines.length && isBlankLine(article.lines[end]!)) end++;
		// The file's own last line is empty when the one before it has a line end.
		const atEnd = isLast && end === article.lines.length;
		// At the top of a file nothing needs a blank line.
		const keep = index === 0 && i === 0 && !isArticle && !atEnd ? 0 : 1;
		if (end - i > keep) {
			if (atEnd) edits.push(remove(range(i, article.lines[i]!.length, end - 1, article.lines[end - 1]!.length)));
			else edits.push(remove(range(i + keep, 0, end, 0)));
		}
		i = end;
	}
	const first = article.lines[from];
	const touchesNext = first === undefined ? !isLast : !isBlankLine(first);
	if (name === 'seed' && isArticle && touchesNext) edits.push(insert(position(from, 0), article.eol(from - 1)));
	return edits;
}
