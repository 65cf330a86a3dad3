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
	return notHeld(names, mentions, ({ start, end }, holder) => holder.end - holder.start > end - start);
}

/** Those of `names` that no mention of `mentions` holds or is. */
export const notWithin = (names: readonly Mention[], mentions: readonly Mention[]): Mention[] =>
	notHeld(names, mentions, () => true);

function notHeld(
	names: readonly Mention[],
	mentions: readonly Mention[],
	counts: (name: Mention, holder: Mention) => boolean,
): Mention[] {
	let next = 0;
	return names.filter(name => {
		while (next < mentions.length && mentions[next]!.end < name.end) next++;
		const holder = mentions[next];
		return !holder || holder.start > name.start || !counts(name, holder);
	});
}
