/** Edits after edits, as one row of edits of the first document. */
import type { Document } from '../document.ts';
import { type Edit, sortEdits } from '../edits.ts';
import { comparePositions, type Position, type Range } from '../text.ts';

/** An edit with the place of its text before and after. */
interface Moved {
	readonly before: Range;
	readonly after: Range;
}

const start: Position = { line: 0, character: 0 };
const origin: Moved = { before: { start, end: start }, after: { start, end: start } };

/** `at`, which lies behind `from`, counted from `to` in its stead. */
const carry = (at: Position, from: Position, to: Position): Position =>
	at.line === from.line
		? { line: to.line, character: to.character + at.character - from.character }
		: { line: at.line + to.line - from.line, character: at.character };

/** The place behind `text`, when it begins at `at`. */
function endOf(text: string, at: Position): Position {
	const lines = text.split(/\r\n|\r|\n/);
	const last = lines.at(-1)!.length;
	return lines.length === 1
		? { line: at.line, character: at.character + last }
		: { line: at.line + lines.length - 1, character: last };
}

function follow(edits: readonly Edit[]): Moved[] {
	let last = origin;
	return sortEdits(edits).map(({ range, text }) => {
		const from = carry(range.start, last.before.end, last.after.end);
		last = { before: range, after: { start: from, end: endOf(text, from) } };
		return last;
	});
}

/**
 * `first` are edits of some document, `second` edits of `between`, which is what it becomes by them. Returns the edits that lead
 * from the first document to the last in one step. Linear in the edits but for sorting them.
 */
export function compose(first: readonly Edit[], between: Document, second: readonly Edit[]): Edit[] {
	const moved = follow(first);
	const later = sortEdits(second);
	const edits: Edit[] = [];
	let last = origin;
	let i = 0;
	let j = 0;
	while (i < moved.length || j < later.length) {
		// Edits that touch become one: begin with the one that stands first.
		const next = nextStart(moved[i], later[j]);
		let end = next;
		const own: Edit[] = [];
		const back = carry(next, last.after.end, last.before.end);
		for (;;) {
			if (i < moved.length && comparePositions(moved[i]!.after.start, end) <= 0) {
				last = moved[i++]!;
				if (comparePositions(last.after.end, end) > 0) end = last.after.end;
			} else if (j < later.length && comparePositions(later[j]!.range.start, end) <= 0) {
				const edit = later[j++]!;
				own.push(edit);
				if (comparePositions(edit.range.end, end) > 0) end = edit.range.end;
			} else break;
		}
		edits.push({
			range: { start: back, end: carry(end, last.after.end, last.before.end) },
			text: rewrite(between, next, end, own),
		});
	}
	return edits;
}

function nextStart(moved: Moved | undefined, later: Edit | undefined): Position {
	if (!moved) return later!.range.start;
	if (!later) return moved.after.start;
	return comparePositions(moved.after.start, later.range.start) <= 0 ? moved.after.start : later.range.start;
}

/** The text between two places, with edits done. */
function rewrite(document: Document, from: Position, to: Position, edits: readonly Edit[]): string {
	const parts: string[] = [];
	let at = from;
	for (const { range, text } of edits) {
		parts.push(document.slice({ start: at, end: range.start }), text);
		at = range.end;
	}
	parts.push(document.slice({ start: at, end: to }));
	return parts.join('');
}
