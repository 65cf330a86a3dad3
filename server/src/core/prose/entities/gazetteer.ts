/** Finds the names that the workspace knows: listed in its schema, or marked by an annotator in another place. They win over the model. */
import type { EntityLabel, Mention } from './mention.ts';
import type { Tokens } from './tokens.ts';
import { tokenize } from './tokens.ts';

export interface GazetteerName {
	/** As it is written, upper and lower case kept: `US` is not `us`. */
	readonly name: string;
	readonly label: EntityLabel;
	/** Which entity it is, where that is known. */
	readonly ref: string | null;
}

/** Names by their words, joined by blanks. */
export interface Gazetteer {
	readonly names: ReadonlyMap<string, GazetteerName>;
	/** For each first word how many words its names have, most first. */
	readonly lengths: ReadonlyMap<string, readonly number[]>;
	/** The UTF-16 units that names start with: most tokens of a text are passed over by a look at theirs. */
	readonly firstUnits: ReadonlySet<number>;
}

const wordsOf = ({ text, starts, ends }: Tokens, from: number, to: number): string[] =>
	Array.from({ length: to - from }, (_, i) => text.slice(starts[from + i], ends[from + i]));

/** Indexes a list of names. Of two labels for one name the first given wins. */
export function indexNames(names: readonly GazetteerName[]): Gazetteer {
	const known = new Map<string, GazetteerName>();
	const lengths = new Map<string, Set<number>>();
	for (const one of names) {
		const tokens = tokenize(one.name);
		if (tokens.count === 0) continue;
		const words = wordsOf(tokens, 0, tokens.count);
		const key = words.join(' ');
		if (!known.has(key)) known.set(key, one);
		const counts = lengths.get(words[0]!);
		if (counts) counts.add(words.length);
		else lengths.set(words[0]!, new Set([words.length]));
	}
	return {
		names: known,
		lengths: new Map([...lengths].map(([word, counts]) => [word, [...counts].sort((a, b) => b - a)])),
		firstUnits: new Set([...lengths.keys()].map(word => word.charCodeAt(0))),
	};
}

/** Mentions of listed names among `tokens`, leftmost and longest first, none overlapping. */
export function matchNames(tokens: Tokens, { names, lengths, firstUnits }: Gazetteer): Mention[] {
	const { text, starts, ends, count } = tokens;
	const found: Mention[] = [];
	if (firstUnits.size === 0) return found;
	for (let i = 0; i < count; i++) {
		if (!firstUnits.has(text.charCodeAt(starts[i]!))) continue;
		for (const length of lengths.get(text.slice(starts[i], ends[i])) ?? []) {
			if (i + length > count) continue;
			const name = names.get(length === 1 ? text.slice(starts[i], ends[i]) : wordsOf(tokens, i, i + length).join(' '));
			if (!name) continue;
			const { label, ref } = name;
			found.push({ start: starts[i]!, end: ends[i + length - 1]!, label, reason: 'gazetteer', confidence: 1, ref });
			i += length - 1;
			break;
		}
	}
	return found;
}
