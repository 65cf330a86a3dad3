/** What is wrong with marks beside their pairing: single ones that stand alone, a quotation in marks of its outer one, blanks. */
import type { Extent } from '../../text.ts';
import type { Mark } from './marks.ts';
import { checkPair, withoutPartner } from './matching.ts';
import type { Nested } from './nested.ts';
import { isSingle } from './pair.ts';
import type { MarkProblem } from './quotation.ts';
import { closingPlace, openingPlace, placeBeforeSpeaker } from './repair.ts';
import { signatureIn } from './signature.ts';
import { endsSpeech, isElided } from './singles.ts';

interface Paired {
	readonly inner: Extent;
	readonly outer: Extent;
	readonly open: Mark | null;
	readonly close: Mark | null;
	readonly nested: readonly Nested[];
}

/** A block and the quotations in it. */
interface Reading {
	readonly text: string;
	readonly block: Extent;
	readonly pairs: readonly Paired[];
}

/** What the blocks beside a block say of a quotation that goes on from one, or into the other. */
interface Neighbours {
	/** The block before ends inside a quotation in single marks. */
	readonly isFromBefore: boolean;
	/** The block before has a single mark that opens, is never closed, and may be no quotation mark. */
	readonly hasOpenBefore: boolean;
	readonly behind: Behind | undefined;
}

/** The first single mark of the next block that opens a quotation, or closes one. */
export interface Behind {
	readonly opens: boolean;
	/** The block begins with it, as the paragraphs of a long quotation do. */
	readonly isFirst: boolean;
}

/** What single marks that stand alone make: quotations with one mark, and problems. */
export interface Strays {
	readonly quotations: readonly Stray[];
	readonly problems: readonly MarkProblem[];
	/** The block is the signature of the quotation that the one before left open. */
	readonly signature: Extent | null;
	/** A mark that opens is never closed, and nothing was made of it. */
	readonly hasOpen: boolean;
}

/** A quotation that a single mark opens or closes, from and to without it. */
export interface Stray extends Extent {
	readonly open: Mark | null;
	readonly close: Mark | null;
	/** The next block goes on with it. */
	readonly isLeftOpen: boolean;
}

const extentOf = ({ start, end }: Extent): Extent => ({ start, end });

/** Pairs of single marks whose two do not match: `‘We go,' she said`. */
export const checkSinglePairs = (pairs: readonly (readonly [Mark, Mark])[], curly: boolean): MarkProblem[] =>
	pairs.flatMap(([open, close]) => checkPair(open, close, curly));

/** How far from a mark the place of its partner is looked for; UTF-16 code units. */
const REACH = 600;

/** Reads the single marks that no pair has and that can be no apostrophe: `said: ‘We go.`, `We go,’ she said`. */
export function readStrays(
	{ text, block, pairs }: Reading,
	marks: readonly Mark[],
	{ isFromBefore, hasOpenBefore, behind }: Neighbours,
): Strays {
	const alone = withoutPair(marks, pairs);
	const problems: MarkProblem[] = [];
	const quotations: Stray[] = [];
	const lastUnsure = marks.findLast(({ opens, closes }) => opens === closes)?.start ?? -1;
	const lastSingle = pairs.findLast(isSingle)?.outer.start ?? -1;
	const isTakenUp = behind?.opens === true && behind.isFirst;
	const goesOn = behind?.opens === false;
	let signature: Extent | null = null;
	let hasOpen = false;
	let next = 0;
	for (const [i, mark] of alone.entries()) {
		while (next < pairs.length && pairs[next]!.outer.end <= mark.start) next++;
		const around = pairs[next];
		const isInside = around !== undefined && around.outer.start <= mark.start;
		// A quotation of several paragraphs has inner ones that go on with it.
		if (isInside && (!around.open || !around.close)) continue;
		if (mark.opens) {
			const atStart = mark.start === block.start && isTakenUp;
			if (!atStart && (mark.curl !== 'left' || !isOpening(text, mark))) {
				hasOpen = true;
				continue;
			}
			const edge = Math.min(around?.outer.start ?? block.end, alone[i + 1]?.start ?? block.end);
			const limit = isInside ? around.inner.end : Math.min(edge, mark.end + REACH);
			const unclosed = { text, block: block.start, open: mark.start, inner: mark.end, limit, last: edge === block.end };
			// Double marks behind it are within it: `‘The “old” pier is shut.`
			const isLast = i === alone.length - 1 && lastSingle < mark.start;
			if (!isInside && (isTakenUp || goesOn) && isLast && placeBeforeSpeaker(unclosed) < 0) {
				quotations.push({ start: mark.end, end: block.end, open: mark, close: null, isLeftOpen: true });
				continue;
			}
			// `‘The pier’“`: a mark with two roles, or none, may well be the one that closes.
			if (mark.curl !== 'left' || lastUnsure > mark.start || (!isInside && goesOn)) {
				hasOpen = true;
				continue;
			}
			const end = isInside ? limit : closingPlace(unclosed);
			problems.push(withoutPartner('quote-unclosed', mark, end));
			if (!isInside) quotations.push({ start: mark.end, end, open: mark, close: null, isLeftOpen: false });
		} else if (isFromBefore && next === 0 && !quotations.length && endsSpeech(text, mark)) {
			if (mark.end === block.end) signature = signatureIn(text, block.start, mark.start);
			if (!signature) quotations.push({ start: block.start, end: mark.start, open: null, close: mark, isLeftOpen: false });
		} else if ((endsSpeech(text, mark) || beforeSpeaker(text, mark)) && !hasOpenBefore) {
			const last = Math.max(pairs[next - 1]?.outer.end ?? block.start, quotations.at(-1)?.end ?? block.start);
			const start = isInside ? -1 : openingPlace(text, block.start, Math.max(last, mark.start - REACH), mark.start);
			problems.push(withoutPartner('quote-unopened', mark, start));
			if (start >= 0) quotations.push({ start, end: mark.start, open: null, close: mark, isLeftOpen: false });
		}
	}
	return { quotations, problems, signature, hasOpen };
}

/** The marks that open or close and belong to no pair. */
function withoutPair(marks: readonly Mark[], pairs: readonly Paired[]): Mark[] {
	const paired = new Set<number>();
	for (const { open, close, nested } of pairs) {
		if (open) paired.add(open.start);
		if (close) paired.add(close.start);
		for (const { start, outer, end } of nested)
			paired
				.add(outer.start)
				.add(start - 1)
				.add(end);
	}
	return marks.filter(({ start, opens, closes }) => opens !== closes && !paired.has(start));
}

/** `We go’, he said`, `all very good’.`: punctuation behind it, and no `s` or `in’` before it. */
const beforeSpeaker = (text: string, mark: Mark): boolean =>
	/^[.,;!?](?:\s|$)/.test(text.slice(mark.end, mark.end + 2)) && !isElided(text, mark);

/** Words that begin with a vowel and are no name. */
const COMMON =
	/^(?:an?|about|after|all|an[dy]|are|as|at|each|every|even|[iI](?:['’]\w+)?|i[fnst]|its|it['’]s|o[fnr]|on[ely]+|our|out|over|un\w+|up|us)(?![\p{L}\p{N}])/iu;

/**
 * Whether a left mark opens a quotation, and does not write a sound of Arabic or Hawaiian, `‘Abd`, `‘ohana`: that stands before a
 * vowel, and few quotations begin with such a word and no colon before them.
 */
function isOpening(text: string, { start, end }: Mark): boolean {
	const ahead = text.slice(end, end + 24);
	return !/^[aeiouāīūēō]/i.test(ahead) || COMMON.test(ahead) || text.slice(start - 2, start).trim() === ':';
}

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
