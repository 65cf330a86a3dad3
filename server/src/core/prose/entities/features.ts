/**
 * What the network is told about a token.
 *
 * About the word itself: its vector, hashed pieces of it (the word, its first and last three letters, its shape, its letter triples), and
 * which lists of names hold it. About the word in its place: capital at a sentence start, how the article writes it elsewhere, and
 * listed names of several words that it is part of.
 */
import { classOf, DIGIT, LOWER, UPPER } from '../letters.ts';
import { bucket, HASH_START, hash, hashOn, hashUnit } from './hash.ts';
import { PLAIN_WORDS } from './names.ts';

/** Lists of names that the model knows, in the order of their bits. */
export const NAME_LISTS = ['country', 'city', 'region', 'first name', 'person', 'place', 'org', 'other', 'demonym'] as const;

/** Learnt tables: rows and floats a row. */
export const TABLES = {
	word: { rows: 16384, width: 16 },
	prefix: { rows: 4096, width: 16 },
	suffix: { rows: 4096, width: 16 },
	shape: { rows: 512, width: 16 },
	triples: { rows: 8192, width: 24 },
} as const;
export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

export const VECTOR_WIDTH = 96;
const CAPITAL_FACTS = 7;
const UNKNOWN_AT = VECTOR_WIDTH;
const TABLES_AT = VECTOR_WIDTH + 1;

/** Where each table's floats stand in a token's row of the network's input. */
export const TABLE_OFFSETS = (() => {
	const offsets = {} as Record<TableName, number>;
	let at = TABLES_AT;
	for (const name of TABLE_NAMES) {
		offsets[name] = at;
		at += TABLES[name].width;
	}
	return offsets;
})();
export const LISTS_AT = TABLES_AT + TABLE_NAMES.reduce((sum, name) => sum + TABLES[name].width, 0);
/** From here on a row depends on the word's place; before it on the word alone. */
export const PLACE_AT = LISTS_AT + NAME_LISTS.length;
export const PLACE_FACTS = CAPITAL_FACTS + NAME_LISTS.length;
/** While it learns, the network is told which annotation scheme a text follows; those that it reads by are in its bias then. */
export const SCHEMES = 6;
export const SCHEME_AT = PLACE_AT + PLACE_FACTS;
/** Floats in a token's row: a multiple of 8. */
export const INPUT_WIDTH = Math.ceil((SCHEME_AT + SCHEMES) / 8) * 8;
export { UNKNOWN_AT };

/** What a written word is, as bits: it starts with a capital letter, or with a small one; … */
const CAPITAL = 1;
export const SMALL = 2;
/** … it holds letters, more than three of them, all of them capitals, and more than one such; … */
const LETTERED = 4;
const LONG = 8;
const SHOUTED = 16;
const ACRONYM = 32;
/** … a name may start or end with it, since it holds a capital or is a handle; … */
export const NAMED = 64;
/** … it is in a name only beside other capitals: `The`, `He`, `Monday`, but not `WHO`; … */
export const PLAIN = 128;
/** … a name may hold it between capitals: `of`, `the`, `with`, but not `told`. */
export const LINKS = 256;

/** What the network is told about a word wherever it stands: rows of vectors and tables, and lists. */
export interface WordFeatures {
	/** Its vector's row, or -1. */
	readonly row: number;
	readonly word: number;
	readonly prefix: number;
	readonly suffix: number;
	readonly shape: number;
	readonly triples: Int32Array;
	/** Bits of the lists that hold it. */
	readonly lists: number;
}

/** Written words by number, upper and lower case kept. */
export interface Words {
	/** The bits above. */
	readonly kinds: Uint16Array;
	/** Numbers the small-letter form: `Apple`, `APPLE` and `apple` share it. */
	readonly lowerIds: Int32Array;
	/** The small-letter form's hash. */
	readonly hashes: Uint32Array;
}

/** Small words of more than three letters that names are held together by: `Gone with the Wind`. */
const LONG_LINKS: ReadonlySet<string> = new Set(['with', 'from', 'upon', 'into', 'over', 'under']);

/** Whatever knows words' vectors and listed names. */
export interface Knowledge {
	vectorRow(hash: number): number;
	/** Bits of the lists that hold the phrase, or 0. */
	lists(hash: number): number;
}

const [CAPITAL_SIGN, SMALL_SIGN, DIGIT_SIGN, OTHER_SIGN] = ['X', 'x', 'd', 'c'].map(sign => sign.charCodeAt(0));
const LONGEST_SHAPE = 12;

/** The hash of a word's shape, `Xx`, `XX-d`, `X.X.`: letters by class, runs longer than two cut to two. */
function hashOfShape(word: string): number {
	let hashed = HASH_START;
	let last = -1;
	let run = 0;
	for (let i = 0, signs = 0; i < word.length && signs < LONGEST_SHAPE; i++) {
		const unit = word.charCodeAt(i);
		const is = classOf(unit);
		const sign = is === UPPER ? CAPITAL_SIGN! : is === LOWER ? SMALL_SIGN! : is === DIGIT ? DIGIT_SIGN! : is ? OTHER_SIGN! : unit;
		run = sign === last ? run + 1 : 1;
		last = sign;
		if (run > 2) continue;
		hashed = hashUnit(hashed, sign);
		signs++;
	}
	return hashed >>> 0;
}

/** The form that hashes are of: small letters, straight apostrophes. */
export const lowerOf = (written: string): string => written.toLowerCase().replaceAll('’', "'");

/** What a written word is, as bits. */
export function kindOf(written: string, lower: string): number {
	const first = classOf(written.charCodeAt(0));
	let letters = 0;
	let capitals = 0;
	for (let i = 0; i < written.length; i++) {
		const is = classOf(written.charCodeAt(i));
		if (is === UPPER || is === LOWER) letters++;
		if (is === UPPER) capitals++;
	}
	const shouted = letters > 0 && capitals === letters;
	let bits = first === UPPER ? CAPITAL : first === LOWER ? SMALL : 0;
	if (letters > 0) bits |= LETTERED;
	if (letters > 3) bits |= LONG;
	if (shouted) bits |= SHOUTED;
	if (shouted && letters > 1) bits |= ACRONYM;
	if (capitals > 0 || written.startsWith('@')) bits |= NAMED;
	if (first === UPPER && (!shouted || letters === 1) && PLAIN_WORDS.has(lower)) bits |= PLAIN;
	if (letters <= 3 || LONG_LINKS.has(lower)) bits |= LINKS;
	return bits;
}

export function featuresOf(written: string, knowledge: Knowledge): WordFeatures {
	const lower = lowerOf(written);
	const hashed = hash(lower);
	return {
		row: knowledge.vectorRow(hashed),
		word: bucket(hashed, TABLES.word.rows),
		prefix: bucket(hashOn(HASH_START, lower, 0, Math.min(3, lower.length)), TABLES.prefix.rows),
		suffix: bucket(hashOn(HASH_START, lower, Math.max(0, lower.length - 3)), TABLES.suffix.rows),
		shape: bucket(hashOfShape(written), TABLES.shape.rows),
		triples: triplesOf(lower),
		lists: classOf(written.charCodeAt(0)) === LOWER ? 0 : knowledge.lists(hashed),
	};
}

/** Buckets of the letter triples of `^word$`; of very long words the first thirty. */
function triplesOf(lower: string): Int32Array {
	const framed = `^${lower.slice(0, 30)}$`;
	const count = Math.max(1, framed.length - 2);
	const triples = new Int32Array(count);
	for (let i = 0; i < count; i++)
		triples[i] = bucket(hashOn(HASH_START, framed, i, Math.min(framed.length, i + 3)), TABLES.triples.rows);
	return triples;
}

/** How an article writes its words: which stand in it with a small letter, and which with a capital where no sentence starts. */
export class Habits {
	/** Of each small-letter form what `of` tells, and which forms there are. */
	#seen = new Uint8Array(1024);
	readonly #forms: number[] = [];

	/** Forgets the article. */
	clear(): void {
		for (const id of this.#forms) this.#seen[id] = 0;
		this.#forms.length = 0;
	}

	/** Takes in a sentence. Sentences in title case or in capitals tell nothing. */
	learn(tokens: Int32Array, { from, to, style }: Sentence, { kinds, lowerIds }: Words): void {
		if (style !== ORDINARY) return;
		for (let i = from; i < to; i++) {
			const kind = kinds[tokens[i]!]!;
			if (!(kind & LETTERED)) continue;
			const id = lowerIds[tokens[i]!]!;
			if (id >= this.#seen.length) this.#grow(id);
			const seen = kind & SMALL ? 2 : kind & CAPITAL && i > from ? 1 : 0;
			if (this.#seen[id] === 0 && seen) this.#forms.push(id);
			this.#seen[id]! |= seen;
		}
	}

	/** Of a small-letter form. 1: seen with a capital inside a sentence; 2: seen small; 3: both. */
	of(lowerId: number): number {
		return this.#seen[lowerId] ?? 0;
	}

	#grow(id: number): void {
		const larger = new Uint8Array((id + 1) * 2);
		larger.set(this.#seen);
		this.#seen = larger;
	}
}

/** A sentence by its tokens, end exclusive, and whether it is written in title case or in capitals. */
export interface Sentence {
	readonly from: number;
	readonly to: number;
	readonly style: number;
}

const ORDINARY = 0;
const IN_TITLE_CASE = 1;
const IN_CAPITALS = 2;

/** The sentence of the tokens `from`..`to`, which are numbers of words. */
export const readSentence = (tokens: Int32Array, from: number, to: number, words: Words): Sentence => ({
	from,
	to,
	style: styleOf(tokens, from, to, words),
});

function styleOf(tokens: Int32Array, from: number, to: number, { kinds }: Words): number {
	let long = 0;
	let longCapital = 0;
	let lettered = 0;
	let shouted = 0;
	for (let i = from; i < to; i++) {
		const kind = kinds[tokens[i]!]!;
		if (!(kind & LETTERED)) continue;
		lettered++;
		if (kind & SHOUTED) shouted++;
		if (kind & LONG) {
			long++;
			if (kind & CAPITAL) longCapital++;
		}
	}
	if (lettered >= 3 && shouted > 0.75 * lettered) return IN_CAPITALS;
	return long >= 4 && longCapital >= 0.8 * long ? IN_TITLE_CASE : ORDINARY;
}

const LONGEST_PHRASE = 5;

/** Facts about a token in its place: its sentence is in title case, or in capitals; the article has the word with a capital inside a sentence, and small. */
const [TITLED, CAPITALS, SEEN_CAPITAL, SEEN_SMALL] = [2, 4, 16, 32];

/** Whether the facts about a token with a capital say that the article writes the word small, and only where any word has a capital with one. */
export const isWrittenSmall = (facts: number): boolean =>
	(facts & (TITLED | CAPITALS | SEEN_CAPITAL | SEEN_SMALL)) === SEEN_SMALL;

/**
 * Facts about the tokens of a sentence in their places, as bits: seven about capitals, then one for each list of names that holds a phrase
 * of several words around the token. Written to `facts`, token by token.
 */
export function readPlaces(
	tokens: Int32Array,
	{ from, to, style }: Sentence,
	{ kinds, lowerIds, hashes }: Words,
	habits: Habits,
	knowledge: Knowledge,
	facts: Int32Array,
): void {
	for (let i = from; i < to; i++) {
		const kind = kinds[tokens[i]!]!;
		let bits = (i === from ? 1 : 0) | (style === IN_TITLE_CASE ? TITLED : 0) | (style === IN_CAPITALS ? CAPITALS : 0);
		if (kind & CAPITAL) {
			const habit = habits.of(lowerIds[tokens[i]!]!);
			if (i > from && style === ORDINARY) bits |= 8;
			if (habit & 1) bits |= SEEN_CAPITAL;
			if (habit & 2) bits |= SEEN_SMALL;
			if (kind & ACRONYM) bits |= 64;
		}
		facts[i] = bits;
	}
	for (let i = from; i < to; i++) {
		if (!(kinds[tokens[i]!]! & CAPITAL)) continue;
		let hashed = hashes[tokens[i]!]!;
		for (let end = i + 1; end < to && end - i < LONGEST_PHRASE; end++) {
			hashed = hashPhrase(hashed, hashes[tokens[end]!]!);
			const lists = knowledge.lists(hashed);
			if (lists) for (let k = i; k <= end; k++) facts[k]! |= lists << CAPITAL_FACTS;
		}
	}
}

/** The hash of a phrase, from those of its beginning and its next word. */
export const hashPhrase = (beginning: number, next: number): number =>
	(Math.imul(beginning, 0x9e3779b1) ^ (next + 0x7f4a7c15)) >>> 0;
