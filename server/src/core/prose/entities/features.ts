/**
 * What the network is told about a token.
 *
 * About the word itself: its vector, hashed pieces of it (the word, its first and last three letters, its shape, its letter triples), and
 * which lists of names hold it. About the word in its place: capital at a sentence start, how the article writes it elsewhere, and
 * listed names of several words that it is part of.
 */
import { bucket, HASH_START, hash, hashOn } from './hash.ts';
import { classOf, DIGIT, LOWER, UPPER } from './letters.ts';
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

/** What is known of a written word, upper and lower case kept. */
export interface Word {
	/** Numbers the written form. */
	readonly index: number;
	/** Numbers the small-letter form: `Apple`, `APPLE` and `apple` share it. */
	readonly lowerId: number;
	/** Its vector's row, or -1. */
	readonly row: number;
	readonly hash: number;
	readonly word: number;
	readonly prefix: number;
	readonly suffix: number;
	readonly shape: number;
	readonly triples: Int32Array;
	/** Bits of the lists that hold it. */
	readonly lists: number;
	readonly capital: boolean;
	readonly small: boolean;
	readonly letters: number;
	readonly shouted: boolean;
	/** Whether a name may start or end with it: it holds a capital, or is a handle. */
	readonly named: boolean;
	/** Whether it is in a name only beside other capitals: `The`, `He`, `Monday`; but not `WHO`. */
	readonly plain: boolean;
	/** Whether a name may hold it between capitals: `of`, `the`, `with`, but not `told`. */
	readonly links: boolean;
}

/** Small words of more than three letters that names are held together by: `Gone with the Wind`. */
const LONG_LINKS: ReadonlySet<string> = new Set(['with', 'from', 'upon', 'into', 'over', 'under']);

/** Whatever knows words' vectors and listed names. */
export interface Knowledge {
	vectorRow(hash: number): number;
	/** Bits of the lists that hold the phrase, or 0. */
	lists(hash: number): number;
}

/** `Xx`, `XX-d`, `X.X.`: letters by class, runs longer than two cut to two. */
function shapeOf(word: string): string {
	let shape = '';
	let run = 0;
	for (let i = 0; i < word.length && shape.length < 12; i++) {
		const is = classOf(word.charCodeAt(i));
		const sign = is === UPPER ? 'X' : is === LOWER ? 'x' : is === DIGIT ? 'd' : is ? 'c' : word[i]!;
		run = shape.endsWith(sign) ? run + 1 : 1;
		if (run <= 2) shape += sign;
	}
	return shape;
}

/** Reads words, each written form once. */
export class Lexicon {
	readonly #knowledge: Knowledge;
	readonly #lowerIds = new Map<string, number>();

	constructor(knowledge: Knowledge) {
		this.#knowledge = knowledge;
	}

	/** The features of a written form; `index` numbers it. */
	read(written: string, index: number): Word {
		const lower = written.toLowerCase().replaceAll('’', "'");
		const hashed = hash(lower);
		let lowerId = this.#lowerIds.get(lower);
		if (lowerId === undefined) this.#lowerIds.set(lower, (lowerId = this.#lowerIds.size));
		const first = classOf(written.charCodeAt(0));
		let letters = 0;
		let capitals = 0;
		for (let i = 0; i < written.length; i++) {
			const is = classOf(written.charCodeAt(i));
			if (is === UPPER || is === LOWER) letters++;
			if (is === UPPER) capitals++;
		}
		return {
			index,
			lowerId,
			row: this.#knowledge.vectorRow(hashed),
			hash: hashed,
			word: bucket(hashed, TABLES.word.rows),
			prefix: bucket(hashOn(HASH_START, lower, 0, Math.min(3, lower.length)), TABLES.prefix.rows),
			suffix: bucket(hashOn(HASH_START, lower, Math.max(0, lower.length - 3)), TABLES.suffix.rows),
			shape: bucket(hash(shapeOf(written)), TABLES.shape.rows),
			triples: triplesOf(lower),
			lists: first === LOWER ? 0 : this.#knowledge.lists(hashed),
			capital: first === UPPER,
			small: first === LOWER,
			letters,
			shouted: letters > 0 && capitals === letters,
			named: capitals > 0 || written.startsWith('@'),
			plain: first === UPPER && (capitals < letters || letters === 1) && PLAIN_WORDS.has(lower),
			links: letters <= 3 || LONG_LINKS.has(lower),
		};
	}

	clear(): void {
		this.#lowerIds.clear();
	}
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
	#small = new Uint8Array(1024);

	/** Takes in a sentence. Sentences in title case or in capitals tell nothing. */
	learn(words: readonly Word[], { from, to, style }: Sentence): void {
		if (style !== ORDINARY) return;
		for (let i = from; i < to; i++) {
			const word = words[i]!;
			if (word.letters === 0) continue;
			if (word.lowerId >= this.#small.length) this.#grow(word.lowerId);
			if (word.small) this.#small[word.lowerId]! |= 2;
			else if (word.capital && i > from) this.#small[word.lowerId]! |= 1;
		}
	}

	/** 1: seen with a capital inside a sentence; 2: seen small; 3: both. */
	of(word: Word): number {
		return this.#small[word.lowerId] ?? 0;
	}

	#grow(id: number): void {
		const larger = new Uint8Array((id + 1) * 2);
		larger.set(this.#small);
		this.#small = larger;
	}
}

/** A sentence by its tokens, end exclusive, and whether it is written in title case or in capitals. */
export interface Sentence {
	readonly from: number;
	readonly to: number;
	readonly style: number;
}

const ORDINARY = 0;
const TITLE_CASE = 1;
const SHOUTED = 2;

export const readSentence = (words: readonly Word[], from: number, to: number): Sentence => ({
	from,
	to,
	style: styleOf(words, from, to),
});

function styleOf(words: readonly Word[], from: number, to: number): number {
	let long = 0;
	let longCapital = 0;
	let lettered = 0;
	let shouted = 0;
	for (let i = from; i < to; i++) {
		const word = words[i]!;
		if (word.letters === 0) continue;
		lettered++;
		if (word.shouted) shouted++;
		if (word.letters > 3) {
			long++;
			if (word.capital) longCapital++;
		}
	}
	if (lettered >= 3 && shouted > 0.75 * lettered) return SHOUTED;
	return long >= 4 && longCapital >= 0.8 * long ? TITLE_CASE : ORDINARY;
}

const LONGEST_PHRASE = 5;

/**
 * Facts about the tokens of a sentence in their places, as bits: seven about capitals, then one for each list of names that holds a phrase
 * of several words around the token. Written to `facts`, token by token.
 */
export function readPlaces(
	words: readonly Word[],
	{ from, to, style }: Sentence,
	habits: Habits,
	knowledge: Knowledge,
	facts: Int32Array,
): void {
	for (let i = from; i < to; i++) {
		const word = words[i]!;
		let bits = (i === from ? 1 : 0) | (style === TITLE_CASE ? 2 : 0) | (style === SHOUTED ? 4 : 0);
		if (word.capital) {
			const habit = habits.of(word);
			if (i > from && style === ORDINARY) bits |= 8;
			if (habit & 1) bits |= 16;
			if (habit & 2) bits |= 32;
			if (word.shouted && word.letters > 1) bits |= 64;
		}
		facts[i] = bits;
	}
	for (let i = from; i < to; i++) {
		if (!words[i]!.capital) continue;
		let hashed = words[i]!.hash;
		for (let end = i + 1; end < to && end - i < LONGEST_PHRASE; end++) {
			hashed = hashPhrase(hashed, words[end]!.hash);
			const lists = knowledge.lists(hashed);
			if (lists) for (let k = i; k <= end; k++) facts[k]! |= lists << CAPITAL_FACTS;
		}
	}
}

/** The hash of a phrase, from those of its beginning and its next word. */
export const hashPhrase = (beginning: number, next: number): number =>
	(Math.imul(beginning, 0x9e3779b1) ^ (next + 0x7f4a7c15)) >>> 0;
