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
	/** Which low bytes the units that names start with have: most tokens of a text are passed over by a look at theirs. */
	readonly firstBytes: Uint8Array;
}

/** The words of some tokens, joined by blanks. */
function phraseOf({ text, starts, ends }: Tokens, from: number, to: number): string {
	let phrase = text.slice(starts[from], ends[from]);
	for (let i = from + 1; i < to; i++) phrase += ` ${text.slice(starts[i], ends[i])}`;
	return phrase;
}

/** Indexes a list of names. Of two labels for one name the first given wins. */
export function indexNames(names: readonly GazetteerName[]): Gazetteer {
	const known = new Map<string, GazetteerName>();
	const lengths = new Map<string, number[]>();
	const firstBytes = new Uint8Array(256);
	for (const one of names) {
		const tokens = tokenize(one.name);
		if (tokens.count === 0) continue;
		const phrase = phraseOf(tokens, 0, tokens.count);
		if (!known.has(phrase)) known.set(phrase, one);
		const first = one.name.slice(tokens.starts[0], tokens.ends[0]);
		firstBytes[first.charCodeAt(0) & 255] = 1;
		const counts = lengths.get(first);
		if (!counts) lengths.set(first, [tokens.count]);
		else if (!counts.includes(tokens.count)) counts.push(tokens.count);
	}
	for (const counts of lengths.values()) counts.sort((a, b) => b - a);
	return { names: known, lengths, firstBytes };
}

/** Mentions of listed names among `tokens`, leftmost and longest first, none overlapping. */
export function matchNames(tokens: Tokens, { names, lengths, firstBytes }: Gazetteer): Mention[] {
	const { text, starts, ends, count } = tokens;
	const found: Mention[] = [];
	if (names.size === 0) return found;
	for (let i = 0; i < count; i++) {
		if (!firstBytes[text.charCodeAt(starts[i]!) & 255]) continue;
		const counts = lengths.get(text.slice(starts[i], ends[i]));
		if (!counts) continue;
		for (const length of counts) {
			const name = i + length <= count && names.get(phraseOf(tokens, i, i + length));
			if (!name) continue;
			const { label, ref } = name;
			found.push({ start: starts[i]!, end: ends[i + length - 1]!, label, reason: 'gazetteer', confidence: 1, ref });
			i += length - 1;
			break;
		}
	}
	return found;
}
