/** Rows of things: put together, and compared. An article may have hundreds of thousands of spans. */

/** What an edit does to a row: some things that stand together give way to others. */
export interface Replaced<T> {
	readonly from: number;
	readonly removed: readonly T[];
	readonly added: readonly T[];
}

/** How one row became another: the stretch that they do not share. */
export function replaced<T>(old: readonly T[], now: readonly T[], same = (a: T, b: T) => a === b): Replaced<T> {
	const most = Math.min(old.length, now.length);
	let start = 0;
	while (start < most && same(old[start]!, now[start]!)) start++;
	let end = 0;
	while (end < most - start && same(old[old.length - 1 - end]!, now[now.length - 1 - end]!)) end++;
	return { from: start, removed: old.slice(start, old.length - end), added: now.slice(start, now.length - end) };
}

/** The same of things that stand in rows. A row that both share is not looked into. */
export function replacedInRows<T>(
	old: readonly (readonly T[])[],
	now: readonly (readonly T[])[],
	same: (a: T, b: T) => boolean,
): Pick<Replaced<T>, 'removed' | 'added'> {
	const rows = replaced(old, now);
	const { removed, added } = replaced(concat(rows.removed), concat(rows.added), same);
	return { removed, added };
}

/** One row of many; `flatMap` takes ten times as long. */
export function concat<T>(rows: readonly (readonly T[])[]): readonly T[] {
	if (rows.length === 1) return rows[0]!;
	const all = new Array<T>(rows.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const row of rows) for (const one of row) all[at++] = one;
	return all;
}

/** Index of the first thing of a row, in order, that `isBefore` is not said of. Binary search. */
export function firstNot<T>(row: readonly T[], isBefore: (one: T) => boolean): number {
	let low = 0;
	let high = row.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isBefore(row[middle]!)) low = middle + 1;
		else high = middle;
	}
	return low;
}
