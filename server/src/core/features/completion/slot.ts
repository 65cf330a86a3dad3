/** What somebody is writing at a place: a label, an id, an attribute's name, its value, or a delimiter. */
import type { Article } from '../../article.ts';
import { comparePositions, type Position, position, type Range, range } from '../../text.ts';

/** The marker or delimiter that an attribute belongs to. */
export type Owner =
	| { readonly is: 'article' }
	| {
			readonly is: 'span';
			/** Empty as long as none is written. */
			readonly label: string;
			/** What is marked, in lines of the article. */
			readonly content: Range | null;
	  };

/** Ranges are the words to be replaced, in lines of the article; they stand on one line and hold the place. */
export type Slot =
	| { readonly is: 'delimiter'; readonly range: Range; readonly written: string }
	| { readonly is: 'label'; readonly range: Range; readonly owner: Owner }
	| { readonly is: 'id'; readonly range: Range; readonly owner: Owner }
	| { readonly is: 'key'; readonly range: Range; readonly owner: Owner; readonly written: readonly string[] }
	| {
			readonly is: 'value';
			readonly range: Range;
			readonly owner: Owner;
			readonly key: string;
			/** Whether it stands between quotation marks already. */
			readonly quoted: boolean;
	  };

export function slotAt(article: Article, at: Position): Slot | undefined {
	const line = article.lines[at.line] ?? '';
	const { opening, body } = article.frame;
	const { name } = article.reading.dialect;
	const onOpening = opening !== null && at.line >= opening.range.start.line && at.line < body.start;
	if (name === 'matter' && isInMatter(article, at.line)) return yamlSlot(article, line, at);
	if (onOpening && at.line === opening.range.start.line && at.character > opening.wordRange.end.character) {
		const after = opening.wordRange.end.character;
		const brace = line.indexOf('{', after);
		const from = name === 'seed' ? (brace < 0 ? line.length : brace + 1) : after;
		return at.character < from ? undefined : itemSlot(line, at, from, name === 'seed' ? '}' : '>', { is: 'article' });
	}
	return spanSlot(article, line, at) ?? delimiterSlot(article, line, at);
}

/** A list that the place is in: `]{…` or `[|…`, not closed before the place. */
function spanSlot(article: Article, line: string, at: Position): Slot | undefined {
	const brace = line.lastIndexOf(']{', at.character - 1);
	const bar = line.lastIndexOf('[|', at.character - 1);
	const isMilestone = bar > brace;
	const from = (isMilestone ? bar : brace) + 2;
	if (from < 2 || from > at.character) return undefined;
	const content = isMilestone ? null : contentBefore(article, line, position(at.line, brace));
	const label = /^\s*(?:[#\p{L}][^\s}]*\s+)*\.([\p{L}\p{N}_:-]+)/u.exec(line.slice(from, from + 200))?.[1] ?? '';
	return itemSlot(line, at, from, isMilestone ? '|' : '}', { is: 'span', label, content });
}

/** The text between a `]` and its `[`, which stands on the same line unless the span is one already. */
function contentBefore(article: Article, line: string, close: Position): Range | null {
	let depth = 0;
	for (let i = close.character - 1; i >= 0; i--) {
		if (line[i] === ']') depth++;
		else if (line[i] === '[' && depth-- === 0) return range(close.line, i + 1, close.line, close.character);
	}
	return article.marked.all.find(span => comparePositions(span.close.start, close) === 0)?.content ?? null;
}

const WORD = /[^\s{}"=]*/y;
const KEY = /[\p{L}_][\p{L}\p{N}_:-]*/uy;
const BARE = /[^\s{}">|]*/y;

const match = (pattern: RegExp, line: string, from: number): number => {
	pattern.lastIndex = from;
	return from + (pattern.exec(line)?.[0].length ?? 0);
};

/** The item of a list that holds the place; undefined where the list ends before it. */
function itemSlot(line: string, at: Position, from: number, closer: string, owner: Owner): Slot | undefined {
	const here = (start: number, end: number): Range => range(at.line, start, at.line, end);
	const written: string[] = [];
	for (let i = from; ; ) {
		while (i < at.character && /\s/.test(line[i]!)) i++;
		if (i >= at.character) {
			const end = match(KEY, line, at.character);
			return { is: 'key', range: here(at.character, end), owner, written: [...written, ...keysBehind(line, end, closer)] };
		}
		const start = i;
		const sign = line[i]!;
		if (sign === closer || sign === '}') return undefined;
		if (sign === '.' || sign === '#') {
			i = match(WORD, line, i + 1);
			if (i >= at.character) return { is: sign === '.' ? 'label' : 'id', range: here(start + 1, i), owner };
			written.push(sign);
			continue;
		}
		i = match(KEY, line, i);
		if (i === start) {
			i++;
			continue;
		}
		if (i >= at.character)
			return { is: 'key', range: here(start, i), owner, written: [...written, ...keysBehind(line, i, closer)] };
		const key = line.slice(start, i);
		if (line[i] !== '=') continue;
		written.push(key);
		i++;
		const quoted = line[i] === '"';
		const value = quoted ? i + 1 : i;
		i = quoted ? closingQuote(line, value) : match(BARE, line, i);
		if (i >= at.character && at.character >= value) return { is: 'value', range: here(value, i), owner, key, quoted };
		if (quoted) i++;
	}
}

/** Keys that the list has behind a place, if it is closed near by. */
function keysBehind(line: string, from: number, closer: string): string[] {
	const rest = line.slice(from, from + 400);
	const end = rest.indexOf(closer);
	return end < 0 ? [] : [...rest.slice(0, end).matchAll(/(?<=\s)[\p{L}_][\p{L}\p{N}_:-]*(?==)/gu)].map(([key]) => key);
}

/** Where a quoted value ends: its mark, else the brace that most likely ends the list, else the line's end. */
function closingQuote(line: string, from: number): number {
	for (let i = from; i < line.length; i++) {
		if (line[i] === '\\') i++;
		else if (line[i] === '"') return i;
	}
	const brace = line.indexOf('}', from);
	return brace < 0 ? line.length : brace;
}

/** Whether a line stands between two fences; a key that is half written may have hidden the second one. */
function isInMatter({ lines }: Article, at: number): boolean {
	if (at === 0 || !/^---[ \t]*$/.test(lines[0]!)) return false;
	for (let i = 1; i <= at; i++) if (/^---[ \t]*$|^\s*$/.test(lines[i]!)) return false;
	return true;
}

/** `date: 2024-09-13` in front matter. */
function yamlSlot(article: Article, line: string, at: Position): Slot | undefined {
	if (/^-/.test(line)) return undefined;
	const owner: Owner = { is: 'article' };
	const colon = line.indexOf(':');
	if (colon < 0 || at.character <= colon)
		return {
			is: 'key',
			range: range(at.line, 0, at.line, colon < 0 ? line.length : colon),
			owner,
			written: keysBut(article, at.line),
		};
	const value = colon + 1 + (/^[ \t]+/.exec(line.slice(colon + 1))?.[0].length ?? 0);
	if (at.character < value) return undefined;
	return {
		is: 'value',
		range: range(at.line, value, at.line, line.length),
		owner,
		key: line.slice(0, colon).trim(),
		quoted: false,
	};
}

/** Keys of the article's metadata that stand on other lines. */
const keysBut = ({ frame }: Article, line: number): string[] =>
	frame.attributes.filter(({ keyRange }) => keyRange.start.line !== line).map(({ key }) => key);

/** How a delimiter begins in each dialect. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
	seed: /^:+[ \t]*\p{L}*$/u,
	plain: /^:+[ \t]*\p{L}*$/u,
	doc: /^<\p{L}*$/u,
	banner: /^(?:-{2,}|={2,}|#{2,}|\*{2,}|<{2,})[ \t]*[A-Z]*$/,
	matter: /^-{2,}$/,
};

function delimiterSlot(article: Article, line: string, at: Position): Slot | undefined {
	const isOne =
		BEGINNINGS[article.reading.dialect.name]?.test(line.slice(0, at.character)) && !/\S/.test(line.slice(at.character));
	if (!isOne) return undefined;
	return { is: 'delimiter', range: range(at.line, 0, at.line, line.length), written: line.slice(0, at.character) };
}
