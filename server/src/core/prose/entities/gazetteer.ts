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

interface Entry {
	readonly words: readonly string[];
	readonly label: EntityLabel;
}

export interface Gazetteer {
	/** Names by their first word, longest first. */
	readonly byFirstWord: ReadonlyMap<string, readonly Entry[]>;
	/** The UTF-16 units that names start with: most tokens of a text are passed over by a look at theirs. */
	readonly firstUnits: ReadonlySet<number>;
}

/** Indexes a list of names. Of two labels for one name the first given wins. */
export function indexNames(names: readonly GazetteerName[]): Gazetteer {
	const byFirstWord = new Map<string, Entry[]>();
	for (const { name, label } of names) {
		const tokens = tokenize(name);
		if (tokens.count === 0) continue;
		const words = Array.from({ length: tokens.count }, (_, i) => name.slice(tokens.starts[i], tokens.ends[i]));
		const entries = byFirstWord.get(words[0]!);
		if (entries) entries.push({ words, label });
		else byFirstWord.set(words[0]!, [{ words, label }]);
	}
	for (const entries of byFirstWord.values()) entries.sort((a, b) => b.words.length - a.words.length);
	return { byFirstWord, firstUnits: new Set([...byFirstWord.keys()].map(word => word.charCodeAt(0))) };
}

/** Mentions of listed names among `tokens`, leftmost and longest first, none overlapping. */
export function matchNames(tokens: Tokens, gazetteer: Gazetteer): Mention[] {
	const { text, starts, ends, count } = tokens;
	const found: Mention[] = [];
	const { byFirstWord, firstUnits } = gazetteer;
	if (firstUnits.size === 0) return found;
	for (let i = 0; i < count; i++) {
		if (!firstUnits.has(text.charCodeAt(starts[i]!))) continue;
		const entries = byFirstWord.get(text.slice(starts[i], ends[i]));
		const entry = entries?.find(
			({ words }) => i + words.length <= count && words.every((word, k) => word === text.slice(starts[i + k], ends[i + k])),
		);
		if (!entry) continue;
		const last = i + entry.words.length - 1;
		found.push({ start: starts[i]!, end: ends[last]!, label: entry.label, reason: 'gazetteer', confidence: 1 });
		i = last;
	}
	return found;
}
