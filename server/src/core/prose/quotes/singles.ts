/** Single quotation marks as marks of their own, `‘We will go,’ she said`, told from apostrophes. */
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
		if (!open.opens || open.closes || open.curl === 'right') continue;
		const at = closerOf(text, marks, i, doubles, double);
		if (at < 0) continue;
		pairs.push([open, marks[at]!]);
		i = at;
	}
	return pairs;
}

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
	let possessive = -1;
	let inside = double;
	for (let i = at + 1; i < marks.length && i < at + REACH; i++) {
		const mark = marks[i]!;
		while (inside < doubles.length && doubles[inside]!.outer.end <= mark.start) inside++;
		if (inside < doubles.length && doubles[inside]!.outer.start <= mark.start) continue;
		if (mark.opens && !mark.closes) {
			if (mark.curl === 'left') break;
			continue;
		}
		if (!mark.closes || mark.curl === 'left' || mark.start === open.end || !isPartner(open, mark)) continue;
		if (!isPossessivePlural(text, mark)) return i;
		possessive = i;
	}
	return possessive;
}

/** Straight marks close straight ones and back ticks. */
const isPartner = (open: Mark, close: Mark): boolean =>
	(open.curl === 'straight' || open.sign === '`') === (close.curl === 'straight');

/** `the voters’ mood`: an `s` before it, a word after it. Such a mark closes only where no better one follows. */
const isPossessivePlural = (text: string, mark: Mark): boolean =>
	/s/i.test(text[mark.start - 1] ?? '') && /^\s\p{L}/u.test(text.slice(mark.end, mark.end + 2));
