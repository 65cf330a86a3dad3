/** Single quotation marks as marks of their own, `‘We will go,’ she said`, told from apostrophes. */
import { firstNot } from '../../rows.ts';
import type { Extent } from '../../text.ts';
import type { Mark } from './marks.ts';

/** Pairs of single marks in a block. Those inside one of `doubles`, or across its edge, are nested and left out. */
export function pairSingles(
	text: string,
	marks: readonly Mark[],
	doubles: readonly { readonly outer: Extent }[],
): (readonly [Mark, Mark])[] {
	const pairs: (readonly [Mark, Mark])[] = [];
	let double = 0;
	for (let i = 0; i < marks.length; i++) {
		const open = marks[i]!;
		while (double < doubles.length && doubles[double]!.outer.end <= open.start) double++;
		if (double < doubles.length && doubles[double]!.outer.start <= open.start) continue;
		if (!open.opens || open.closes || (open.curl === 'right' && !startsSpeech(text, open))) continue;
		const at = closerOf(text, marks, i, doubles, double);
		if (at < 0) continue;
		pairs.push([open, marks[at]!]);
		i = at;
	}
	return pairs;
}

/** How long a term in marks of two kinds is at most; UTF-16 code units. */
const FEW = 60;

/** How many marks on a closing one is looked for: more are apostrophes. */
const REACH = 50;

/** Index of the mark that closes `marks[at]`; -1 where it is an apostrophe after all. */
function closerOf(
	text: string,
	marks: readonly Mark[],
	at: number,
	doubles: readonly { readonly outer: Extent }[],
	double: number,
): number {
	const open = marks[at]!;
	let apostrophe = -1;
	let differs = -1;
	let inside = double;
	for (let i = at + 1; i < marks.length && i < at + REACH; i++) {
		const mark = marks[i]!;
		while (inside < doubles.length && doubles[inside]!.outer.end <= mark.start) inside++;
		if (inside < doubles.length && doubles[inside]!.outer.start <= mark.start) continue;
		if (mark.opens && !mark.closes) {
			if (mark.curl === 'left') break;
			continue;
		}
		if (!mark.closes || mark.start === open.end) continue;
		if (isPartner(open, mark)) {
			if (!mayBeApostrophe(text, mark)) return i;
			apostrophe = i;
		} else if (differs < 0 && (mark.curl === 'left' || endsSpeech(text, mark) || endsTerm(text, open, mark))) differs = i;
	}
	return apostrophe < 0 ? differs : apostrophe;
}

/** `—’a wreck’—`: both turned right, a few words apart. */
const endsTerm = (text: string, open: Mark, close: Mark): boolean =>
	open.curl === 'right' && close.start - open.end < FEW && !isElided(text, close);

/** Straight marks close straight ones and back ticks, right ones left ones. What differs closes only where it cannot be an apostrophe. */
const isPartner = (open: Mark, close: Mark): boolean =>
	open.curl !== 'right' &&
	close.curl !== 'left' &&
	(open.curl === 'straight' || open.sign === '`') === (close.curl === 'straight');

/** `: ’We go`, `’We go` at the start of a line, `—’Go`, `“’Go`, `’a wreck’`: no place, or no word, for the apostrophe of an elision. */
const startsSpeech = (text: string, { start, end }: Mark): boolean =>
	/(?:^|[\n:,—–“"]) ?$/.test(text.slice(Math.max(0, start - 2), start)) ||
	/^(?:an?|the|we|I|you|they|she|this|my|our|no|not) /i.test(text.slice(end, end + 6));

/** `We go,’`: no apostrophe stands between punctuation and a blank, as it does in `the E.U.’s`. */
export const endsSpeech = (text: string, { start, end }: Mark): boolean =>
	/[.,!?…]/.test(text[start - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[end] ?? ' ');

/** The first single mark from `from` to `to` that closes something and nothing that opens between them. */
export function singleCloser(text: string, singles: readonly Mark[], from: number, to: number): Mark | undefined {
	let open = 0;
	for (let i = firstFrom(singles, from + 1); i < singles.length && singles[i]!.end <= to; i++) {
		const mark = singles[i]!;
		if (mark.opens === mark.closes) continue;
		if (mark.opens) open++;
		else if (open > 0) open--;
		else if (endsSpeech(text, mark) || (mark.start - from < FEW && !isElided(text, mark))) return mark;
	}
	return undefined;
}

/** The last single left mark from `from` to `to` that opens something, and nothing that closes between them. */
export function singleOpener(singles: readonly Mark[], from: number, to: number): Mark | undefined {
	const open: Mark[] = [];
	for (let i = firstFrom(singles, from); i < singles.length && singles[i]!.end <= to; i++) {
		const mark = singles[i]!;
		if (mark.opens === mark.closes) continue;
		if (mark.closes) open.pop();
		else if (mark.curl !== 'right') open.push(mark);
	}
	return open.at(-1);
}

/** `voters’`, `dancin’`: an apostrophe ends a word. */
export const isElided = (text: string, { start }: Mark): boolean => /(?:s|in)$/i.test(text.slice(Math.max(0, start - 2), start));

/** `the voters’ mood`, `dancin’ shoes`: an `s` or `in` before it, a word after it. Such a mark closes only where no better one follows. */
const mayBeApostrophe = (text: string, mark: Mark): boolean =>
	isElided(text, mark) && /^\s\p{L}/u.test(text.slice(mark.end, mark.end + 2));

/** Index of the first mark that starts at `from` or behind it. */
const firstFrom = (marks: readonly Mark[], from: number): number => firstNot(marks, ({ start }) => start < from);
