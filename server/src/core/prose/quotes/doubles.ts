/** Pairs the double marks, guillemets and corner brackets of one block, and says which of them are damaged. */
import type { Extent } from '../../text.ts';
import type { Block } from '../prose.ts';
import type { Mark } from './marks.ts';
import { checkPair, withoutPartner } from './matching.ts';
import { type Found, foundBetween, trim } from './pair.ts';
import type { MarkProblem } from './quotation.ts';
import { closingPlace, hasMore, openingPlace, placeBeforeSpeaker, startsSentence, type Unclosed } from './repair.ts';
import { signatureIn } from './signature.ts';
import { singleCloser, singleOpener } from './singles.ts';
import { checkNesting } from './strays.ts';

/** How many marks inside a quotation are looked through for the one that closes it. */
const NESTED = 12;

type Role = 'open' | 'close' | 'none';

export class BlockPairing {
	readonly pairs: Found[] = [];
	readonly problems: MarkProblem[] = [];
	/** The block ends inside a quotation. */
	isLeftOpen = false;
	/** The block is the signature of the quotation that the one before left open. */
	signature: Extent | null = null;
	#open: Mark | null = null;
	/** Behind the last closing mark that closed nothing. */
	#stray = 0;

	constructor(
		readonly text: string,
		readonly block: Block,
		readonly index: number,
		readonly marks: readonly Mark[],
		readonly singles: readonly Mark[],
		/** The block before ended inside a quotation. */
		readonly fromBefore: boolean,
		/** The next block takes up what this one leaves open. */
		readonly isTakenUp: boolean,
		readonly curly: boolean,
	) {}

	read(): void {
		for (let i = 0; i < this.marks.length; i++) {
			const mark = this.marks[i]!;
			const open = this.#open;
			if (open && mark.family !== open.family) continue;
			const role = this.#role(mark, i);
			if (role === 'close' && open) this.#close(open, mark);
			else if (role === 'close') this.#closeUnopened(mark);
			else if (role === 'open' && open && this.#nests(open, i)) i++;
			else if (role === 'open') {
				if (open) this.#endUnclosed(open, this.#unclosed(open, mark.start, false));
				this.#open = mark;
			}
		}
		if (this.#open) this.#endOpen(this.#open);
	}

	#role(mark: Mark, at: number): Role {
		const { opens, closes, curl } = mark;
		const open = this.#open !== null;
		if (mark.family === 'corner' || mark.family === 'white corner') return curl === 'left' ? 'open' : 'close';
		if (mark.prime && !opens && (!open || this.#isPrime(mark, at))) return 'none';
		if (open && mark.end === this.block.end) return 'close';
		if (!open && mark.start === this.block.start) return 'open';
		if (opens !== closes) return opens ? 'open' : !open && curl === 'left' ? 'open' : 'close';
		if (curl === 'straight') return open ? 'close' : 'open';
		return curl === 'left' ? 'open' : 'close';
	}

	/** `"a 12" screen," she said`: inches inside a quotation, for the next mark closes it. */
	#isPrime(mark: Mark, at: number): boolean {
		const next = this.marks[at + 1];
		return !!next && next.closes && !next.opens && /^(?:[.,]|\s\p{Ll}|\p{P})/u.test(this.text.slice(mark.end, mark.end + 2));
	}

	/**
	 * Whether mark `at`, which opens inside an open quotation, and the next one are a quotation in it: a third mark closes the outer one.
	 * Of curly marks in straight ones, `"The “last” ferry …`, the outer one may close later, or in the next paragraph.
	 */
	#nests(open: Mark, at: number): boolean {
		if (/[.!?,]\s*$/.test(this.text.slice(open.end, this.marks[at]!.start).slice(-3))) return false;
		for (let i = at; i < at + NESTED; i += 2) {
			const first = this.marks[i];
			const second = this.marks[i + 1];
			if (!first) return this.isTakenUp;
			if (i > at && first.closes && !first.opens) return true;
			const isInner = open.curl === 'straight' && first.curl === 'left' && second?.curl === 'right';
			if (!second?.closes || second.opens || !(isInner || i === at)) return false;
			const third = this.marks[i + 2];
			if (isInner) continue;
			const isNested = !!third?.closes && !third.opens;
			if (isNested) for (const problem of checkNesting(open, first, second)) this.problems.push(problem);
			return isNested;
		}
		return false;
	}

	#close(open: Mark, close: Mark): void {
		this.#add(open.end, close.start, open, close);
		this.#open = null;
		for (const problem of checkPair(open, close, this.curly)) this.problems.push(problem);
	}

	#endOpen(open: Mark): void {
		const unclosed = this.#unclosed(open, this.block.end, true);
		this.isLeftOpen =
			!singleCloser(this.text, this.singles, open.end, this.block.end) &&
			this.isTakenUp &&
			placeBeforeSpeaker(unclosed) < 0 &&
			(startsSentence(unclosed) || !hasMore(unclosed));
		if (this.isLeftOpen) this.#add(open.end, this.block.end, open, null);
		else this.#endUnclosed(open, unclosed);
	}

	/** `“We go’ and left`: a single mark may stand where the double one should. */
	#endUnclosed(open: Mark, unclosed: Unclosed): void {
		const close = singleCloser(this.text, this.singles, open.end, unclosed.limit);
		if (close) this.#close(open, close);
		else this.#addUnclosed(open, closingPlace(unclosed));
	}

	#unclosed(open: Mark, limit: number, last: boolean): Unclosed {
		return { text: this.text, block: this.block.start, open: open.start, inner: open.end, limit, last };
	}

	#addUnclosed(open: Mark, end: number): void {
		this.#add(open.end, end, open, null);
		this.problems.push(withoutPartner('quote-unclosed', open, end));
	}

	#closeUnopened(mark: Mark): void {
		if (this.fromBefore && !this.pairs.length) {
			if (mark.end === this.block.end) this.signature = signatureIn(this.text, this.block.start, mark.start);
			if (!this.signature) this.#add(this.block.start, mark.start, null, mark);
			return;
		}
		const after = Math.max(this.pairs.at(-1)?.outer.end ?? this.block.start, this.#stray);
		this.#stray = mark.end;
		const open = singleOpener(this.singles, after, mark.start);
		if (open) {
			this.#close(open, mark);
			return;
		}
		const start = openingPlace(this.text, this.block.start, after, mark.start);
		if (start >= 0) this.#add(start, mark.start, null, mark);
		this.problems.push(withoutPartner('quote-unopened', mark, start));
	}

	#add(from: number, to: number, open: Mark | null, close: Mark | null): void {
		const inner = trim(this.text, from, to);
		if (inner.end <= inner.start) return;
		const found = foundBetween(inner.start, inner.end, open, close, this.index);
		const continues = this.fromBefore && !this.pairs.length && found.outer.start === this.block.start;
		this.pairs.push({ ...found, continues });
	}
}
