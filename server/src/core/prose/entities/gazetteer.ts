/** Finds the names that the workspace knows: listed in its schema, or marked by an annotator in another place. They win over the model. */
import { type EntityLabel, type Mention, mentionOf } from './mention.ts';
import type { Tokens } from './tokens.ts';
import { countPlainWords, tokenize } from './tokens.ts';

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
	/** Which first and last letters and lengths the first words of names have, by `slotOf`: most tokens of a text are passed over by a look at theirs. */
	readonly slots: Uint8Array;
}

/** Slots for first letters, by their low bytes, and behind them those of whole words. */
const FIRSTS = 256;
const SLOTS = 4096;

/** A number for words that begin and end alike and are as long as the stretch of text. */
function slotOf(text: string, start: number, end: number): number {
	const first = text.charCodeAt(start);
	const last = text.charCodeAt(end - 1);
	return FIRSTS + (((first * 31 + last) * 31 + end - start) & (SLOTS - 1));
}

/** The words of some tokens, joined by blanks. */
function phraseOf({ text, starts, ends }: Tokens, from: number, to: number): string {
	let phrase = text.slice(starts[from], ends[from]);
	for (let i = from + 1; i < to; i++) phrase += ` ${text.slice(starts[i], ends[i])}`;
	return phrase;
}

/** A name's words joined by blanks, the first of them, and how many they are. */
function readName(name: string): { phrase: string; first: string; count: number } {
	const plain = countPlainWords(name);
	if (plain > 0) return { phrase: name, first: plain === 1 ? name : name.slice(0, name.indexOf(' ')), count: plain };
	const tokens = tokenize(name);
	return { phrase: phraseOf(tokens, 0, tokens.count), first: name.slice(tokens.starts[0], tokens.ends[0]), count: tokens.count };
}

/** Indexes a list of names. Of two labels for one name the first given wins. */
export function indexNames(names: readonly GazetteerName[]): Gazetteer {
	const known = new Map<string, GazetteerName>();
	const lengths = new Map<string, number[]>();
	const slots = new Uint8Array(FIRSTS + SLOTS);
	for (const one of names) {
		const { phrase, first, count } = readName(one.name);
		if (count === 0) continue;
		if (!known.has(phrase)) known.set(phrase, one);
		slots[first.charCodeAt(0) & (FIRSTS - 1)] = 1;
		slots[slotOf(first, 0, first.length)] = 1;
		const counts = lengths.get(first);
		if (!counts) lengths.set(first, [count]);
		else if (!counts.includes(count)) counts.push(count);
	}
	for (const counts of lengths.values()) counts.sort((a, b) => b - a);
	return { names: known, lengths, slots };
}

/** Mentions of listed names among `tokens`, leftmost and longest first, none overlapping. */
export function matchNames(tokens: Tokens, { names, lengths, slots }: Gazetteer, reason: string, confidence = 1): Mention[] {
	const { text, starts, ends, count } = tokens;
	const found: Mention[] = [];
	if (names.size === 0) return found;
	for (let i = 0; i < count; i++) {
		if (!slots[text.charCodeAt(starts[i]!) & (FIRSTS - 1)] || !slots[slotOf(text, starts[i]!, ends[i]!)]) continue;
		const counts = lengths.get(text.slice(starts[i], ends[i]));
		if (!counts) continue;
		for (const length of counts) {
			const name = i + length <= count && names.get(phraseOf(tokens, i, i + length));
			if (!name) continue;
			found.push(mentionOf(starts[i]!, ends[i + length - 1]!, name.label, reason, confidence, name.ref));
			i += length - 1;
			break;
		}
	}
	return found;
}
