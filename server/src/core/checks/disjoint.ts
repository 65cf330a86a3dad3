/** Choosing, among fixes that may touch one another, those that can be made at once. */
import { comparePositions } from '../text.ts';
import type { Fix } from './entry.ts';

/** As many fixes as do not touch one another, and at least one, so that repairing again and again comes to all of them. */
export function disjoint(fixes: readonly Fix[]): Fix[] {
	const all = fixes.flatMap((fix, index) => fix.edits.map(({ range }) => ({ range, index })));
	all.sort(
		(a, b) => comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end) || a.index - b.index,
	);
	const dropped = new Set<number>();
	let last: (typeof all)[number] | undefined;
	for (const one of all) {
		if (dropped.has(one.index)) continue;
		const touches = last && last.index !== one.index && comparePositions(last.range.end, one.range.start) >= 0;
		if (touches && !dropped.has(last!.index)) dropped.add(one.index);
		else if (!last || comparePositions(one.range.end, last.range.end) >= 0) last = one;
	}
	return fixes.filter((_, index) => !dropped.has(index));
}
