/** Edits that several entries of the catalogue share. Lines count from the article's first. */
import type { Article } from '../article.ts';
import { type Edit, insert, remove } from '../edits.ts';
import { type Extent, type Position, position, type Range, range } from '../text.ts';
import type { Scene } from './entry.ts';

export const textOf = (article: Article, { start, end }: Range): string => {
	if (start.line === end.line) return (article.lines[start.line] ?? '').slice(start.character, end.character);
	const parts = [article.lines[start.line]!.slice(start.character)];
	for (let line = start.line + 1; line < end.line; line++) parts.push(article.lines[line]!);
	parts.push(article.lines[end.line]!.slice(0, end.character));
	return parts.join('\n');
};

/** Longest text that is taken for a name; UTF-16 code units with the markers in it. */
const LONGEST_NAME = 200;

/** The text of a range as a name, white space made plain; undefined for what is too long to be one, or holds markers. */
export function nameIn(article: Article, range: Range): string | undefined {
	const { start, end } = range;
	if (end.line > start.line + 1 || (end.line === start.line && end.character - start.character > LONGEST_NAME)) return undefined;
	const text = textOf(article, range);
	return text.length > LONGEST_NAME || text.includes(']{') ? undefined : text.replace(/\s+/g, ' ').trim();
}

/** Takes lines out, `first` to `last`, with one line end: the one behind them, or, at the end of the file, the one before. */
export function removeLines({ document, article, line }: Scene, first: number, last: number): Edit {
	if (line + last + 1 < document.lineCount) return remove(range(first, 0, last + 1, 0));
	if (line + first === 0) return remove(range(first, 0, last, article.lines[last]!.length));
	const before = document.lineText(line + first - 1).length;
	return remove(range(first - 1, before, last, article.lines[last]!.length));
}

/** Puts lines behind a line of the article. */
export function insertLinesAfter({ article }: Scene, line: number, lines: readonly string[]): Edit {
	const eol = article.eol(line);
	return insert(position(line, article.lines[line]!.length), lines.map(text => `${eol}${text}`).join(''));
}

/** Puts lines before a line of the article. */
export function insertLinesBefore({ article }: Scene, line: number, lines: readonly string[]): Edit {
	const eol = article.eol(line);
	return insert(position(line, 0), lines.map(text => `${text}${eol}`).join(''));
}

/** `range` with the blanks before it: what goes when an item of a list goes. */
export function withBlanksBefore(article: Article, { start, end }: Range): Range {
	const line = article.lines[start.line]!;
	let from = start.character;
	while (from > 0 && /\s/.test(line[from - 1]!)) from--;
	// The first item of a list leaves no blank behind: `{ x .person}`.
	if (line[from - 1] === '{') {
		let to = end.character;
		while (/\s/.test(line[to] ?? '')) to++;
		return { start: position(start.line, from), end: end.line === start.line ? position(end.line, to) : end };
	}
	return { start: position(start.line, from), end };
}

/** Whether markup stands within a stretch of text: the two characters of `''` with a bracket between them are not replaced in one piece. */
export const holdsMarkup = ({ start, end }: Range, extent: Extent): boolean =>
	start.line !== end.line || end.character - start.character !== extent.end - extent.start;

export const samePosition = (a: Position, b: Position): boolean => a.line === b.line && a.character === b.character;
