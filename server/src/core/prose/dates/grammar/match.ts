/** Tokens that a rule's pattern fits: what the rule's reading asks. */
import { followsAny, HYPHEN, SPACE, type Token } from '../token.ts';
import { C } from '../vocabulary.ts';

/** Where in a pattern each class stands. */
export interface Places {
	/** The classes of the pattern's steps. */
	readonly classes: readonly C[];
	/** Where a class stands first, by class; -1 where it does not. */
	readonly first: Int8Array;
}

/** One serves all rules that fit from a token on, one after the other: a reading must not keep it. */
export class Match {
	readonly tokens: readonly Token[];
	/** Index of the first token. */
	readonly from: number;
	#to: number;
	#places: Places;

	constructor(tokens: readonly Token[], from: number, to: number, places: Places) {
		this.tokens = tokens;
		this.from = from;
		this.#to = to;
		this.#places = places;
	}

	/** Turns to another pattern, which ends before token `to`. */
	turn(to: number, places: Places): this {
		this.#to = to;
		this.#places = places;
		return this;
	}

	/** Index of the token after the last. */
	get to(): number {
		return this.#to;
	}

	/** The sense of the nth token (0 by default) that matched a class: `sense(C.Month)` is 9 for `September 10`. */
	sense(name: C, nth = 0): number | undefined {
		const { classes, first } = this.#places;
		let place = first[name]!;
		for (let left = nth; left > 0 && place >= 0; left--) place = classes.indexOf(name, place + 1);
		return place < 0 ? undefined : this.tokens[this.from + place]!.word.sense(name);
	}

	has(name: C): boolean {
		return this.#places.first[name]! >= 0;
	}

	/** The first token that matched a class. */
	token(name: C): Token | undefined {
		const place = this.#places.first[name]!;
		return place < 0 ? undefined : this.tokens[this.from + place];
	}

	/** Whether the word right before is of one of the classes; only blanks or a hyphen stand between. */
	follows(...names: C[]): boolean {
		return followsAny(this.tokens, this.from, names);
	}

	/** Whether the word right after, past a blank, is of one of the classes. */
	leads(...names: C[]): boolean {
		const next = this.tokens[this.#to];
		return next !== undefined && next.gap === SPACE && next.word.isOf(names);
	}

	/** Whether a word outside the lexicon follows past a blank; `leadsName` asks for a capital. */
	leadsWord(): boolean {
		const { leads } = this.tokens[this.#to - 1]!;
		return leads === 'word' || leads === 'thing' || leads === 'name' || this.#leadsPart();
	}

	leadsName(): boolean {
		return this.tokens[this.#to - 1]!.leads === 'name' || (this.#leadsPart() && this.tokens[this.#to]!.isCapital);
	}

	/** After `old`: something that lasts follows, `a year-old truce`. */
	leadsThing(): boolean {
		return this.tokens[this.#to - 1]!.leads === 'thing';
	}

	/** A word that the lexicon knows only as a part of phrases follows, or `Times`. */
	#leadsPart(): boolean {
		const next = this.tokens[this.#to];
		return next?.gap === SPACE && (next.word.kind.classes.length === 0 || next.word.is(C.Times, C.Time));
	}

	/** A hyphen joins the last word to another: `quarter-finals`, `year-round`. */
	isJoined(): boolean {
		return this.tokens[this.#to - 1]!.leads === 'joined' || this.tokens[this.#to]?.gap === HYPHEN;
	}

	/** No letters or digits touch the words, no hyphen joins them to others: `pre-2003`, `quarter-century`. */
	isFree(): boolean {
		return this.tokens[this.from]!.isFree && this.tokens[this.#to - 1]!.isFree && !this.isJoined();
	}
}
