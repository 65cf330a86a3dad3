/** The words of the lexicon and the numerals of a text, one after the other: what the grammar reads. */
import type { C } from './vocabulary.ts';
import type { Word } from './word.ts';

/** What stands between a token and the one before it. */
export const SPACE = 0;
export const COMMA = 1;
export const HYPHEN = 2;
/** Nothing: `year` and `'s`. */
export const TOUCHING = 3;
/** Other words or signs. */
export const BREAK = 4;
/** The end of a sentence. */
export const STOP = 5;
/** A bracket that opens. */
export const BRACKET = 6;
export type Gap = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** What follows a token directly of words outside the lexicon: `current affairs`, `year-old truce` and `Call us`, `Sunday Times`, `quarter-finals`. */
export type Lead = 'word' | 'thing' | 'name' | 'joined' | null;

/** Marks of a token, to be added up. */
export const CAPITAL = 1;
export const FREE = 2;
export const AFTER_NAME = 4;

/** A word of the lexicon or a numeral where it stands. An article has thousands: what is true or false of one is a bit of its marks. */
export class Token {
	readonly start: number;
	readonly end: number;
	readonly word: Word;
	readonly gap: Gap;
	readonly marks: number;
	leads: Lead;

	constructor(start: number, end: number, word: Word, gap: Gap, marks: number, leads: Lead = null) {
		this.start = start;
		this.end = end;
		this.word = word;
		this.gap = gap;
		this.marks = marks;
		this.leads = leads;
	}

	get isCapital(): boolean {
		return (this.marks & CAPITAL) !== 0;
	}

	/** No sign joins it to a word outside the lexicon: `pre-2003` and `Boeing-747` are not free. */
	get isFree(): boolean {
		return (this.marks & FREE) !== 0;
	}

	/** The word right before, outside the lexicon, has a capital: `Robert May`, `Windows 2000`. */
	get followsName(): boolean {
		return (this.marks & AFTER_NAME) !== 0;
	}

	/** One token of all that stands from this one to the last: `New Year's Eve`, `two hundred`. */
	joinedTo({ end, marks, leads }: Token, word: Word): Token {
		// `the Fourth of July`
		const isCapital = (this.marks | marks) & CAPITAL;
		return new Token(this.start, end, word, this.gap, isCapital | (this.marks & marks & FREE) | (this.marks & AFTER_NAME), leads);
	}
}

/** Whether the word right before token `at` is of one of the classes; only blanks or a hyphen stand between. */
export const followsAny = (tokens: readonly Token[], at: number, names: readonly C[]): boolean =>
	at > 0 && tokens[at]!.gap <= HYPHEN && tokens[at - 1]!.word.isOf(names);
