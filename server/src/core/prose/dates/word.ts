/** What a word of the text may be: the classes it is of, and its sense in each. */
import { C, CLASS_COUNT, type ClassName } from './vocabulary.ts';

const ASIDE: readonly C[] = [C.Imperative, C.Measured, C.Event, C.Elapsed, C.Scripture, C.Festive];

/** What all words of the same classes have in common: the grammar treats them alike. There are few, so they stay in the processor's cache. */
class Kind {
	readonly number: number;
	readonly classes: readonly C[];
	/** Where a class stands among them, by class; -1 where it does not. */
	readonly places = new Int8Array(CLASS_COUNT).fill(-1);
	/** A number may begin with it though it is none: `a hundred`, `half a dozen`. */
	readonly leadsAmount: boolean;
	/** It tells how an article is to be read: `2014`, `Friday`, `ago`, `last`. */
	readonly tellsManner: boolean;
	/** A verb or what makes one look forward: `said`, `will`, `is to`, `Ask me`. */
	readonly tellsTense: boolean;

	/** No date is made of it, it only tells what one is about: `Ask me`, `sells at`, `the election`, `the 2:05 mark`. */
	readonly isAside: boolean;

	constructor(number: number, classes: readonly C[]) {
		this.number = number;
		this.classes = classes;
		for (const [place, name] of classes.entries()) this.places[name] = place;
		const hasAny = (...names: C[]): boolean => names.some(name => classes.includes(name));
		this.leadsAmount = hasAny(C.A, C.Half);
		this.tellsManner = hasAny(C.Year, C.Weekday, C.Deictic, C.Ago, C.Last, C.This, C.Next, C.NumericDate);
		this.isAside = classes.every(name => ASIDE.includes(name)) && classes.length > 0;
		this.tellsTense = hasAny(C.PastVerb, C.FutureVerb, C.To, C.Imperative, C.If);
	}
}

const kinds = new Map<string, Kind>();

/** The kind of the words of some classes. */
export function kindOf(...names: ClassName[]): Kind {
	const key = names.join();
	let kind = kinds.get(key);
	if (!kind) {
		kind = new Kind(
			kinds.size,
			names.map(name => C[name]),
		);
		kinds.set(key, kind);
	}
	return kind;
}

/** `13/9/2024`, `2024-09-13T10:30`. Where the order of day and month is open, `month` is the first number. */
export interface NumericDate {
	readonly year: number;
	readonly month: number;
	/** Null for `2024-09`. */
	readonly day: number | null;
	/** Both orders give a date: `3/4/2024`. */
	readonly ambiguous: boolean;
	/** What the date shows of its writer's habit: `13/4/2024` puts the day first. */
	readonly order: 'day first' | 'month first' | null;
	/** Minutes after midnight. */
	readonly minutes: number | null;
	readonly zone: string;
}

export interface Phrase {
	/** The words after the first: `next` `term` … */
	readonly rest: readonly Word[];
	readonly word: Word;
}

/** The senses of a word by its classes: `{ Month: 5, Modal: 0 }`. */
export type Senses = Partial<Record<ClassName, number>>;

/** What else there is to know of a word. */
export interface Traits {
	readonly amount?: number;
	readonly isAbbreviation?: boolean;
	readonly date?: NumericDate | null;
}

export class Word {
	readonly kind: Kind;
	readonly #senses: readonly number[];
	/** What the scanner joins to larger numbers, `twenty` and `hundred`; else -1. */
	readonly amount: number;
	/** `Sat` or `Sat.`: the locale lists it as an abbreviation, which takes a full stop along. */
	readonly isAbbreviation: boolean;
	/** What a date in figures says. */
	readonly date: NumericDate | null;
	/** Longer expressions of the locale that begin with this word, by their second one; the longest first. */
	opens: Map<Word, Phrase[]> | null = null;

	constructor(kind: Kind, senses: readonly number[], { amount = -1, isAbbreviation = false, date = null }: Traits = {}) {
		this.kind = kind;
		this.#senses = senses;
		this.amount = amount;
		this.isAbbreviation = isAbbreviation;
		this.date = date;
	}

	/** The sense in a class; undefined where the word is not of it. */
	sense(name: C): number | undefined {
		const place = this.kind.places[name]!;
		return place < 0 ? undefined : this.#senses[place];
	}

	/** Whether it is of one of the classes. */
	is(...names: C[]): boolean {
		return this.isOf(names);
	}

	/** The same of a list, which costs less than to spread it. */
	isOf(names: readonly C[]): boolean {
		const { places } = this.kind;
		for (let i = 0; i < names.length; i++) if (places[names[i]!]! >= 0) return true;
		return false;
	}
}

/** A word of the given senses. */
export const makeWord = (senses: Senses, traits?: Traits): Word =>
	new Word(kindOf(...(Object.keys(senses) as ClassName[])), Object.values(senses), traits);
