/** Single marks that stand alone and can be no apostrophe: `said: ‘We go.`, `We go,’ she said`. */
import type { Extent } from '../../text.ts';
import type { Mark } from './marks.ts';
import { withoutPartner } from './matching.ts';
import { isSingle } from './pair.ts';
import type { MarkProblem } from './quotation.ts';
import { closingPlace, openingPlace, placeBeforeSpeaker } from './repair.ts';
import { signatureIn } from './signature.ts';
import { endsSpeech, isElided } from './singles.ts';
import type { Reading } from './strays.ts';

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

/** A quotation that a single mark opens or closes, from and to without it. */
export interface Stray extends Extent {
	readonly open: Mark | null;
	readonly close: Mark | null;
	/** The next block goes on with it. */
	readonly isLeftOpen: boolean;
}

/** How far from a mark the place of its partner is looked for; UTF-16 code units. */
const REACH = 600;

/** What the single marks of a block make that no pair has: quotations with one mark, and problems. */
export class LoneSingles {
	readonly quotations: Stray[] = [];
	readonly problems: MarkProblem[] = [];
	/** The block is the signature of the quotation that the one before left open. */
	signature: Extent | null = null;
	/** A mark that opens is never closed, and nothing was made of it. */
	hasOpen = false;
	readonly #marks: readonly Mark[];
	/** Where the last mark with two roles, or none, stands, and the last quotation in single marks. */
	readonly #lastUnsure: number;
	readonly #lastSingle: number;
	/** Index of the first pair that ends behind the mark that is read. */
	#next = 0;

	constructor(
		readonly reading: Reading,
		marks: readonly Mark[],
		readonly beside: Neighbours,
	) {
		this.#marks = withoutPair(marks, reading.pairs);
		this.#lastUnsure = marks.findLast(({ opens, closes }) => opens === closes)?.start ?? -1;
		this.#lastSingle = reading.pairs.findLast(isSingle)?.outer.start ?? -1;
	}

	read(): void {
		const { pairs } = this.reading;
		for (const [i, mark] of this.#marks.entries()) {
			while (this.#next < pairs.length && pairs[this.#next]!.outer.end <= mark.start) this.#next++;
			const next = pairs[this.#next];
			const around = next && next.outer.start <= mark.start ? next : undefined;
			// A quotation of several paragraphs has inner ones that go on with it.
			if (around && (!around.open || !around.close)) continue;
			if (mark.opens) this.#open(mark, i, around?.inner);
			else this.#close(mark, around !== undefined);
		}
	}

	/** `inside` is the quotation that the mark stands in. */
	#open(mark: Mark, at: number, inside: Extent | undefined): void {
		const { text, block, pairs } = this.reading;
		const { behind } = this.beside;
		const isTakenUp = behind?.opens === true && behind.isFirst;
		const goesOn = behind?.opens === false;
		const isQuotation = (mark.curl === 'left' && isOpening(text, mark)) || (isTakenUp && mark.start === block.start);
		const edge = Math.min(pairs[this.#next]?.outer.start ?? block.end, this.#marks[at + 1]?.start ?? block.end);
		const limit = inside ? inside.end : Math.min(edge, mark.end + REACH);
		const unclosed = { text, block: block.start, open: mark.start, inner: mark.end, limit, last: edge === block.end };
		// Double marks behind it are within it: `‘The “old” pier is shut.`
		const isLast = at === this.#marks.length - 1 && this.#lastSingle < mark.start;
		if (isQuotation && !inside && (isTakenUp || goesOn) && isLast && placeBeforeSpeaker(unclosed) < 0) {
			this.quotations.push({ start: mark.end, end: block.end, open: mark, close: null, isLeftOpen: true });
			return;
		}
		// `‘The pier’“`: a mark with two roles, or none, may well be the one that closes.
		if (!isQuotation || mark.curl !== 'left' || this.#lastUnsure > mark.start || (!inside && goesOn)) {
			this.hasOpen = true;
			return;
		}
		const end = inside ? limit : closingPlace(unclosed);
		this.problems.push(withoutPartner('quote-unclosed', mark, end));
		if (!inside) this.quotations.push({ start: mark.end, end, open: mark, close: null, isLeftOpen: false });
	}

	#close(mark: Mark, isInside: boolean): void {
		const { text, block, pairs } = this.reading;
		const { isFromBefore, hasOpenBefore } = this.beside;
		if (isFromBefore && this.#next === 0 && !this.quotations.length && endsSpeech(text, mark)) {
			if (mark.end === block.end) this.signature = signatureIn(text, block.start, mark.start);
			if (!this.signature) this.#add(block.start, mark);
		} else if ((endsSpeech(text, mark) || beforeSpeaker(text, mark)) && !hasOpenBefore) {
			const last = Math.max(pairs[this.#next - 1]?.outer.end ?? block.start, this.quotations.at(-1)?.end ?? block.start);
			const start = isInside ? -1 : openingPlace(text, block.start, Math.max(last, mark.start - REACH), mark.start);
			this.problems.push(withoutPartner('quote-unopened', mark, start));
			if (start >= 0) this.#add(start, mark);
		}
	}

	#add(start: number, close: Mark): void {
		this.quotations.push({ start, end: close.start, open: null, close, isLeftOpen: false });
	}
}

/** The marks that open or close and belong to no pair. */
function withoutPair(marks: readonly Mark[], pairs: Reading['pairs']): Mark[] {
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
