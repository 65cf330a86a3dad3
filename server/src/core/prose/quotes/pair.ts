/** Quotations as they are paired, before it is known who says them. */
import type { Extent } from '../../text.ts';
import type { Mark } from './marks.ts';
import type { Nested } from './nested.ts';

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
export type Found = Omit<Pair, 'nested'>;

/** A pair whose marks are single ones. */
export const isSingle = ({ open, close }: Pick<Pair, 'open' | 'close'>): boolean => (open ?? close)!.family === 'single';

/** A quotation from `start` to `end`, without its marks as far as they are there. */
export function foundBetween(start: number, end: number, open: Mark | null, close: Mark | null, block: number): Found {
	const outer = { start: open?.start ?? start, end: close?.end ?? end };
	return { inner: { start, end }, outer, open, close, block, continues: false, signature: null };
}

/** The stretch without white space at its ends. */
export function trim(text: string, from: number, to: number): Extent {
	let start = from;
	let end = to;
	while (start < end && /\s/.test(text[start]!)) start++;
	while (end > start && /\s/.test(text[end - 1]!)) end--;
	return { start, end };
}
