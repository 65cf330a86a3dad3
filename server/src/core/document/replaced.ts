/** What an edit does to a row of things: some that stand together give way to others. */
export interface Replaced<T> {
	readonly from: number;
	readonly removed: readonly T[];
	readonly added: readonly T[];
}

/** How one row became another: what they do not share. Things are told by identity. */
export function replaced<T>(old: readonly T[], now: readonly T[]): Replaced<T> {
	let start = 0;
	while (start < old.length && start < now.length && old[start] === now[start]) start++;
	let end = 0;
	while (end < old.length - start && end < now.length - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
	return { from: start, removed: old.slice(start, old.length - end), added: now.slice(start, now.length - end) };
}
