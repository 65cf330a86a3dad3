/** What is wrong with marks beside their pairing: single ones of two kinds, a quotation in marks of its outer one, blanks. */
import type { Extent } from '../../text.ts';
import type { Mark } from './marks.ts';
import { checkPair } from './matching.ts';
import type { Nested } from './nested.ts';
import type { MarkProblem } from './quotation.ts';

interface Paired {
	readonly inner: Extent;
	readonly outer: Extent;
	readonly open: Mark | null;
	readonly close: Mark | null;
	readonly nested: readonly Nested[];
}

/** A block and the quotations in it. */
export interface Reading {
	readonly text: string;
	readonly block: Extent;
	readonly pairs: readonly Paired[];
}

const extentOf = ({ start, end }: Extent): Extent => ({ start, end });

/** Pairs of single marks whose two do not match: `‘We go,' she said`. */
export const checkSinglePairs = (pairs: readonly (readonly [Mark, Mark])[], curly: boolean): MarkProblem[] =>
	pairs.flatMap(([open, close]) => checkPair(open, close, curly));

/** `“He said “no” to me”`: a quotation in marks of the one that it is in. */
export function checkNesting(outer: Mark, open: Mark, close: Mark): MarkProblem[] {
	const isStraight = outer.curl === 'straight';
	if (outer.family !== 'double' || isStraight !== (open.curl === 'straight') || isStraight !== (close.curl === 'straight'))
		return [];
	const [first, second] = isStraight ? ["'", "'"] : ['‘', '’'];
	return [
		{ code: 'quote-nested', extent: extentOf(open), fix: { extent: extentOf(open), replacement: first } },
		{ code: 'quote-nested', extent: extentOf(close), fix: { extent: extentOf(close), replacement: second } },
	];
}

/** Letters of scripts that part words by blanks. */
const LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** `“ We go”`, `the word“wreck”`: a blank within a mark, or none outside it. Marks within marks may have one between them. */
export function checkBlanks({ text, pairs }: Reading): MarkProblem[] {
	return pairs.flatMap(({ open, close, inner }) => {
		const problems: MarkProblem[] = [];
		const found = (mark: Mark, start: number, end: number, replacement: string) =>
			problems.push({ code: 'quote-spaced', extent: extentOf(mark), fix: { extent: { start, end }, replacement } });
		if (open && hasBlanks(open)) {
			if (isBlank(text.slice(open.end, inner.start)) && !keepsBlank(text[inner.start])) found(open, open.end, inner.start, '');
			else if (LETTER.test(text[open.start - 1] ?? ' ')) found(open, open.start, open.start, ' ');
		}
		if (close && hasBlanks(close)) {
			if (isBlank(text.slice(inner.end, close.start)) && !keepsBlank(text[inner.end - 1]))
				found(close, inner.end, close.start, '');
			else if (LETTER.test(text[close.end] ?? ' ') && !/^s(?!\p{L})/u.test(text.slice(close.end, close.end + 2)))
				found(close, close.end, close.end, ' ');
		}
		return problems;
	});
}

/** French sets blanks within guillemets; corner brackets stand among signs without any. */
const hasBlanks = ({ family }: Mark): boolean => family === 'double' || family === 'single';

const isBlank = (text: string): boolean => /^[ \t]+$/.test(text);

/** A mark, or a sign for words left out: `“ … and so on”`. */
const keepsBlank = (sign: string | undefined): boolean => /["'“”‘’…[]/.test(sign ?? '');
