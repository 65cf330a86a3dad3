/** Milestones: `[|.quote #q7|]` opens a stretch that may cross others and paragraphs, `[/#q7]` closes it. */
import { type Range, range } from '../text.ts';
import { type AttributeList, attributeValue } from './attributes.ts';
import { itemsEnd, listBetween } from './nearmisses.ts';
import { type Problem, problem } from './problem.ts';

export interface MilestoneOpening {
	readonly list: AttributeList;
	readonly id: string | undefined;
	/** `[|.quote #q7|]` */
	readonly open: Range;
	/** What is wrong with how it is written. */
	readonly problems: readonly Problem[];
}

const START = /\|?[ \t]*[.#][\p{L}_]|\|[ \t]*[\p{L}_][\p{L}\p{N}_:-]*=/uy;

/**
 * Reads the milestone that opens with the `[` at `at`, or undefined where none does. `[|.quote #q7]` and `[.quote #q7|]` are near
 * misses of one.
 */
export function readMilestoneOpening(
	line: string,
	lineNumber: number,
	at: number,
	isLabel: (word: string) => boolean,
): MilestoneOpening | undefined {
	START.lastIndex = at + 1;
	if (!START.test(line)) return undefined;
	const barred = line[at + 1] === '|';
	const from = at + 1 + (barred ? 1 : 0);
	const stop = insideEnd(line, from);
	const closed = line.startsWith('|]', stop);
	if (barred && closed) {
		const list = listBetween(line, lineNumber, from - 1, stop + 1);
		return {
			list,
			id: attributeValue(list.attributes, 'id'),
			open: range(lineNumber, at, lineNumber, stop + 2),
			problems: list.problems,
		};
	}
	const end = barred && line[stop] !== ']' ? itemsEnd(line, from) : stop;
	const list = listBetween(line, lineNumber, from - 1, end + 1);
	const label = attributeValue(list.attributes, 'class');
	const id = attributeValue(list.attributes, 'id');
	// Only bars that stand beside a label and an id were meant for a milestone.
	if ((!barred && !closed) || label === undefined || id === undefined || !isLabel(label)) return undefined;
	const open = range(lineNumber, at, lineNumber, closed ? stop + 2 : line[end] === ']' ? end + 1 : end);
	const wanted = `[|${line.slice(from, end).trim()}|]`;
	return { list, id, open, problems: [...list.problems, problem('milestone-malformed', open, { wanted })] };
}

/** Where the bar and bracket that end it stand, or the bracket that shows that it has no such end. Strings may hold closing ones. */
function insideEnd(line: string, from: number): number {
	let strings = true;
	for (let i = from; i < line.length; i++) {
		const unit = line.charCodeAt(i);
		if (unit === 91 || unit === 93 || (unit === 124 && line.charCodeAt(i + 1) === 93)) return i;
		if (unit !== 34 || !strings) continue;
		const end = stringEnd(line, i);
		// A mark without a partner is none, and so are those behind it.
		if (end < 0) strings = false;
		else i = end;
	}
	return line.length;
}

/** The quotation mark that ends the string opening at `at`; -1 where a new bracket or the line's end comes first. */
function stringEnd(line: string, at: number): number {
	for (let i = at + 1; i < line.length; i++) {
		const unit = line.charCodeAt(i);
		if (unit === 92) i++;
		else if (unit === 34) return i;
		else if (unit === 91) return -1;
	}
	return -1;
}

/** `[/#q7]` */
const CLOSING = /\/(#?)([^\s{}"=[\]/#|]+)\]/y;

/** The id that the `[` at `at` closes, or undefined. Without its `#` only where `isOpen` says so: `[/quote]` is text. */
export function readMilestoneClosing(
	line: string,
	at: number,
	isOpen: (id: string) => boolean,
): { readonly id: string; readonly end: number; readonly malformed: boolean } | undefined {
	CLOSING.lastIndex = at + 1;
	const match = CLOSING.exec(line);
	if (!match || (match[1] === '' && !isOpen(match[2]!))) return undefined;
	return { id: match[2]!, end: at + 1 + match[0].length, malformed: match[1] === '' };
}
