/** Pairs the marks of an article into quotations, block by block, and says which of them are damaged. */
import type { Block, Prose } from '../prose.ts';
import { BlockPairing } from './doubles.ts';
import { type Behind, LoneSingles } from './lone-singles.ts';
import { type Mark, scanMarks } from './marks.ts';
import { nestedIn } from './nested.ts';
import { type Found, foundBetween, isSingle, type Pair, trim } from './pair.ts';
import type { MarkProblem } from './quotation.ts';
import { endsSpeech, pairSingles } from './singles.ts';
import { checkBlanks, checkSinglePairs } from './strays.ts';

export interface Pairing {
	readonly marks: readonly Mark[];
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
	const behind = singlesBehind(prose, marks);
	let before: BlockReading | null = null;
	for (const [index, block] of blocks.entries()) {
		const own = marks[index]!;
		const reading: BlockReading | null = own.length
			? readBlock(prose, index, own, { before, isTakenUp: taken[index]!, behind: behind[index], curly })
			: null;
		if (reading?.signature && pairs.at(-1)?.close === null) pairs.push({ ...pairs.pop()!, signature: reading.signature });
		for (const pair of reading?.pairs ?? []) pairs.push(pair);
		for (const problem of reading?.problems ?? []) problems.push(problem);
		if (isProse(block)) before = reading;
	}
	return { marks: marks.flat(), pairs, problems };
}

interface BlockReading {
	readonly pairs: readonly Pair[];
	readonly problems: readonly MarkProblem[];
	/** It ends inside a quotation in double marks. */
	readonly isLeftOpen: boolean;
	readonly lone: LoneSingles;
	readonly signature: Pair['signature'];
}

/** What the article around a block says of its marks. */
interface Around {
	/** The block of prose before; null where that has no marks. */
	readonly before: BlockReading | null;
	/** The next block takes up what this one leaves open. */
	readonly isTakenUp: boolean;
	readonly behind: Behind | undefined;
	readonly curly: boolean;
}

function readBlock({ text, blocks }: Prose, index: number, marks: readonly Mark[], around: Around): BlockReading {
	const block = blocks[index]!;
	const { before, isTakenUp, behind, curly } = around;
	const single = marks.filter(mark => !isPrimary(mark));
	const double = marks.filter(isPrimary);
	const pairing = new BlockPairing(text, block, index, double, single, before?.isLeftOpen ?? false, isTakenUp, curly);
	pairing.read();
	const withNested = (found: readonly Found[]): Pair[] =>
		nestedIn(text, marks, found).map((nested, i) => ({ ...found[i]!, nested }));
	const singles = pairSingles(text, single, pairing.pairs);
	const found = merge(
		pairing.pairs,
		singles.map(([open, close]) => foundBetween(open.end, close.start, open, close, index)),
	);
	const paired = { text, block, pairs: withNested(found) };
	const isFromBefore = before?.lone.quotations.at(-1)?.isLeftOpen ?? false;
	const lone = new LoneSingles(paired, single, { isFromBefore, hasOpenBefore: before?.lone.hasOpen ?? false, behind });
	lone.read();
	const alone = lone.quotations.flatMap(({ start, end, open, close }) => {
		const inner = trim(text, start, end);
		return inner.start < inner.end ? [foundBetween(inner.start, inner.end, open, close, index)] : [];
	});
	const pairs = alone.length ? withNested(merge(found, alone)) : paired.pairs;
	const first = pairs[0];
	if (isFromBefore && first?.outer.start === block.start && isSingle(first)) pairs[0] = { ...first, continues: true };
	return {
		pairs,
		problems: [...pairing.problems, ...checkSinglePairs(singles, curly), ...lone.problems, ...checkBlanks(paired)],
		isLeftOpen: pairing.isLeftOpen,
		lone,
		signature: pairing.signature ?? lone.signature,
	};
}

/** For each block, the single mark of the next one of prose that tells whether a quotation goes on there. */
function singlesBehind({ text, blocks }: Prose, marks: readonly (readonly Mark[])[]): (Behind | undefined)[] {
	const behind: (Behind | undefined)[] = [];
	let next: Behind | undefined;
	for (let i = blocks.length - 1; i >= 0; i--) {
		behind[i] = next;
		if (!isProse(blocks[i]!)) continue;
		const mark = marks[i]!.find(one => !isPrimary(one) && (one.opens || endsSpeech(text, one)));
		next = mark && { opens: mark.opens, isFirst: mark.start === blocks[i]!.start };
	}
	return behind;
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

/** The pairs of a block with those of its single marks, nested ones left out, in text order. */
function merge(others: readonly Found[], singles: readonly Found[]): Found[] {
	const pairs: Found[] = [];
	let next = 0;
	for (const single of singles) {
		while (next < others.length && others[next]!.outer.start < single.outer.start) pairs.push(others[next++]!);
		while (next < others.length && others[next]!.outer.end <= single.outer.end) next++;
		pairs.push(single);
	}
	return pairs.concat(others.slice(next));
}
