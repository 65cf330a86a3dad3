/** Pairs the marks of an article into quotations, block by block, and says which of them are damaged. */
import type { Extent } from '../../text.ts';
import type { Block, Prose } from '../prose.ts';
import { type Mark, scanMarks } from './marks.ts';
import { checkPair, withoutPartner } from './matching.ts';
import { type Nested, nestedIn } from './nested.ts';
import type { MarkProblem } from './quotation.ts';
import { closingPlace, hasMore, openingPlace, placeBeforeSpeaker, startsSentence, type Unclosed } from './repair.ts';
import { signatureIn } from './signature.ts';
import { pairSingles, singleCloser, singleOpener } from './singles.ts';
import { checkBlanks, checkNesting, checkSinglePairs, checkSingles } from './strays.ts';

/** Two marks, or one and the place where the other should stand. */
export interface Pair {
	/** The text between the marks, white space left out. */
	readonly inner: Extent;
	readonly outer: Extent;
	readonly open: Mark | null;
	readonly close: Mark | null;
	/** Index of the block. */
	readonly block: number;
	/** It goes on with the last pair of the block before: a quotation of several paragraphs. */
	readonly continues: boolean;
	/** Who signs it, in a paragraph of its own before the closing mark: `“We waited.¶Ana Ruiz, pilot.”` */
	readonly signature: Extent | null;
	/** Quotations inside it. */
	readonly nested: readonly Nested[];
}

/** A pair before it is known what is inside it. */
type Found = Omit<Pair, 'nested'>;

export interface Pairing {
	/** In text order, not nested. */
	readonly pairs: readonly Pair[];
	readonly problems: readonly MarkProblem[];
}

export function pairMarks(prose: Prose): Pairing {
	const { text, blocks } = prose;
	const marks = blocks.map(block => scanMarks(text, block.start, block.end));
	const curly = prefersCurly(marks);
	const taken = takenUp(blocks, marks);
	const pairs: Pair[] = [];
	const problems: MarkProblem[] = [];
	let left = false;
	for (const [index, block] of blocks.entries()) {
		const own = marks[index]!;
		if (!own.length) {
			if (isProse(block)) left = false;
			continue;
		}
		const single = own.filter(mark => !isPrimary(mark));
		const pairing = new BlockPairing(text, block, index, own.filter(isPrimary), single, left, taken[index]!, curly);
		pairing.read();
		const singles = pairSingles(text, single, pairing.pairs);
		const found = merge(pairing.pairs, singles, index);
		const whole = nestedIn(text, own, found).map((nested, i) => ({ ...found[i]!, nested }));
		const reading = { text, block, pairs: whole };
		const alone = checkSingles(reading, single, { before: marks[index - 1], behind: marks[index + 1] });
		if (pairing.signature && pairs.length) pairs.push({ ...pairs.pop()!, signature: pairing.signature });
		for (const pair of whole) pairs.push(pair);
		problems.push(...pairing.problems, ...checkSinglePairs(singles, curly), ...alone, ...checkBlanks(reading));
		if (isProse(block)) left = pairing.isLeftOpen;
	}
	return { pairs, problems };
}

const isPrimary = (mark: Mark): boolean => mark.family !== 'single';

const isProse = (block: Block): boolean => block.kind !== 'link' && block.kind !== 'embed';

/** Whether the article's own style is curly, by the count of its double marks. */
function prefersCurly(blocks: readonly (readonly Mark[])[]): boolean {
	let balance = 0;
	for (const marks of blocks) {
		for (const mark of marks) if (mark.family === 'double') balance += mark.curl === 'straight' ? -1 : 1;
	}
	return balance > 0;
}

/**
 * For each block, whether the next one of prose takes up a quotation that it leaves open: it begins with an opening mark,
 * as the paragraphs of a long quotation do, or it closes one without opening any.
 */
function takenUp(blocks: readonly Block[], marks: readonly (readonly Mark[])[]): boolean[] {
	const taken: boolean[] = [];
	let next = false;
	for (let i = blocks.length - 1; i >= 0; i--) {
		const isText = isProse(blocks[i]!);
		taken[i] = isText && next;
		if (!isText) continue;
		const first = marks[i]!.find(isPrimary) ?? marks[i]![0];
		next =
			!!first &&
			(first.start === blocks[i]!.start ? first.opens || first.curl === 'left' : first.closes && !first.opens && !first.prime);
	}
	return taken;
}

/** How many marks inside a quotation are looked through for the one that closes it. */
const NESTED = 12;

type Role = 'open' | 'close' | 'none';

/** The pairing of one block's double marks, guillemets and corner brackets. */
class BlockPairing {
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
		const outer = { start: open?.start ?? inner.start, end: close?.end ?? inner.end };
		const continues = this.fromBefore && !this.pairs.length && outer.start === this.block.start;
		this.pairs.push({ inner, outer, open, close, block: this.index, continues, signature: null });
	}
}

function trim(text: string, from: number, to: number): Extent {
	let start = from;
	let end = to;
	while (start < end && /\s/.test(text[start]!)) start++;
	while (end > start && /\s/.test(text[end - 1]!)) end--;
	return { start, end };
}

/** Single-quoted pairs with the block's other pairs, nested ones left out, in text order. */
function merge(doubles: readonly Found[], singles: readonly (readonly [Mark, Mark])[], block: number): Found[] {
	if (!singles.length) return [...doubles];
	const pairs: Found[] = [];
	let next = 0;
	for (const [open, close] of singles) {
		while (next < doubles.length && doubles[next]!.outer.start < open.start) pairs.push(doubles[next++]!);
		while (next < doubles.length && doubles[next]!.outer.end < close.end) next++;
		const inner = { start: open.end, end: close.start };
		pairs.push({ inner, outer: { start: open.start, end: close.end }, open, close, block, continues: false, signature: null });
	}
	return pairs.concat(doubles.slice(next));
}
