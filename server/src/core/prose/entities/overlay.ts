/** Puts two lists of mentions together. Both are in text order and without overlaps, and so is the result; one pass over each. */
import type { Mention } from './mention.ts';

/** All of `over`, and those of `under` that touch none of it. */
export function overlay(over: readonly Mention[], under: readonly Mention[]): Mention[] {
	if (over.length === 0) return [...under];
	const all: Mention[] = [];
	let next = 0;
	for (const mention of under) {
		while (next < over.length && over[next]!.end <= mention.start) all.push(over[next++]!);
		if (next === over.length || over[next]!.start >= mention.end) all.push(mention);
	}
	return [...all, ...over.slice(next)];
}

/** Those of `names` that no longer mention of `mentions` holds: `Erbil` stays in `pro-Erbil`, not in `Bank of Erbil`. */
export function notInside(names: readonly Mention[], mentions: readonly Mention[]): Mention[] {
	let next = 0;
	return names.filter(({ start, end }) => {
		while (next < mentions.length && mentions[next]!.end < end) next++;
		const holder = mentions[next];
		return !holder || holder.start > start || holder.end - holder.start === end - start;
	});
}
