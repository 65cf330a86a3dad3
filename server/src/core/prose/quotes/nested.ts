/** Quotations inside quotations: `“She told me ‘never again’ and left.”` */
import type { Extent } from '../../text.ts';
import type { Mark } from './marks.ts';
import { pairSingles } from './singles.ts';

/** A quotation with its marks, and the text between them. */
export interface Nested extends Extent {
	readonly outer: Extent;
}

/** For each of the pairs of a block, in text order, the quotations inside it; what is inside these is left out. */
export function nestedIn(text: string, marks: readonly Mark[], pairs: readonly { readonly inner: Extent }[]): Nested[][] {
	let next = 0;
	return pairs.map(({ inner }) => {
		while (next < marks.length && marks[next]!.start < inner.start) next++;
		const first = next;
		while (next < marks.length && marks[next]!.end <= inner.end) next++;
		return next - first < 2 ? [] : pairsAmong(text, marks.slice(first, next));
	});
}

function pairsAmong(text: string, marks: readonly Mark[]): Nested[] {
	const found: Nested[] = [];
	let open: Mark | null = null;
	for (const mark of marks) {
		if (mark.family === 'single') continue;
		if (!open) open = mark.opens && !mark.closes ? mark : null;
		else if (mark.family === open.family && mark.closes && !mark.opens) {
			found.push(between(open, mark));
			open = null;
		}
	}
	const singles = pairSingles(
		text,
		marks.filter(({ family }) => family === 'single'),
		found,
	).map(([left, right]) => between(left, right));
	const outside = (one: Nested) => !singles.some(({ outer }) => outer.start < one.outer.start && one.outer.end < outer.end);
	return [...singles, ...found.filter(outside)].sort((a, b) => a.start - b.start);
}

const between = (open: Mark, close: Mark): Nested => ({
	start: open.end,
	end: close.start,
	outer: { start: open.start, end: close.end },
});
