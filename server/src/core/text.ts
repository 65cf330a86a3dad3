/** Positions, ranges and line ends: the vocabulary every other file of the core uses. */

/** A place in a document: zero-based line, and UTF-16 code units from the line's start. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

/** Two places in a document, end exclusive. */
export interface Range {
	readonly start: Position;
	readonly end: Position;
}

/** A stretch of one string: UTF-16 code units, end exclusive. */
export interface Extent {
	readonly start: number;
	readonly end: number;
}

/** The line ends of the Language Server Protocol. U+2028, U+0085 and form feed are not among them. */
export type Eol = '\n' | '\r\n' | '\r';

/** Lines without their line ends; `eols[i]` ended line i. The last line has no end, so `eols` is one shorter. */
export interface Lines {
	readonly lines: string[];
	readonly eols: Eol[];
}

/** Splits at `\n`, `\r\n` and `\r`. One pass; `'a\n'` has two lines, the second empty. */
export function splitLines(text: string): Lines {
	const lines: string[] = [];
	const eols: Eol[] = [];
	let start = 0;
	let cr = text.indexOf('\r');
	let lf = text.indexOf('\n');
	while (cr >= 0 || lf >= 0) {
		const at = cr < 0 || (lf >= 0 && lf < cr) ? lf : cr;
		const eol: Eol = at === lf ? '\n' : lf === at + 1 ? '\r\n' : '\r';
		lines.push(text.slice(start, at));
		eols.push(eol);
		start = at + eol.length;
		if (cr >= 0 && cr < start) cr = text.indexOf('\r', start);
		if (lf >= 0 && lf < start) lf = text.indexOf('\n', start);
	}
	lines.push(text.slice(start));
	return { lines, eols };
}

export const position = (line: number, character: number): Position => ({ line, character });

export const range = (startLine: number, startCharacter: number, endLine: number, endCharacter: number): Range => ({
	start: { line: startLine, character: startCharacter },
	end: { line: endLine, character: endCharacter },
});

/** Negative when `a` stands before `b`, 0 when they are one place. */
export const comparePositions = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;

/** Whether `at` lies in `range`, its end included: a cursor behind the last character still touches it. */
export const touches = (range: Range, at: Position): boolean =>
	comparePositions(range.start, at) <= 0 && comparePositions(at, range.end) <= 0;

/** Whether two stretches share at least one code unit. */
export const overlaps = (a: Extent, b: Extent): boolean => a.start < b.end && b.start < a.end;

export const rangesOverlap = (a: Range, b: Range): boolean =>
	comparePositions(a.start, b.end) < 0 && comparePositions(b.start, a.end) < 0;

/** `range` moved down by `lines` lines. */
export const shift = (range: Range, lines: number): Range => ({
	start: { line: range.start.line + lines, character: range.start.character },
	end: { line: range.end.line + lines, character: range.end.character },
});

/** Index of the last element of the ascending `starts` that is at most `value`; -1 when none is. Binary search. */
export function lastAtMost(starts: ArrayLike<number>, value: number, length = starts.length): number {
	let low = -1;
	let high = length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (starts[middle]! <= value) low = middle;
		else high = middle - 1;
	}
	return low;
}
