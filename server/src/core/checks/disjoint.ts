/** Choosing, among fixes that may touch one another, those that can be made at once. */
import type { Edit } from '../edits.ts';
import { comparePositions } from '../text.ts';

/**
 * Edits of as many fixes as do not touch: a fix is made whole or not at all. At least one is made, so that repairing again and
 * again comes to all of them.
 */
export function disjoint(fixes: readonly (readonly Edit[])[]): Edit[] {
	const all = fixes.flatMap((edits, fix) => edits.map(edit => ({ edit, fix })));
	all.sort(
		(a, b) =>
			comparePositions(a.edit.range.start, b.edit.range.start) ||
			comparePositions(a.edit.range.end, b.edit.range.end) ||
			a.fix - b.fix,
	);
	const dropped = new Set<number>();
	let last: (typeof all)[number] | undefined;
	for (const one of all) {
		if (dropped.has(one.fix)) continue;
		if (
			last &&
			!dropped.has(last.fix) &&
			last.fix !== one.fix &&
			comparePositions(last.edit.range.end, one.edit.range.start) >= 0
		)
			dropped.add(one.fix);
		else if (!last || comparePositions(one.edit.range.end, last.edit.range.end) >= 0) last = one;
	}
	return all.filter(({ fix }) => !dropped.has(fix)).map(({ edit }) => edit);
}
