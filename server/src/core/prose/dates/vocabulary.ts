/**
 * The token classes that grammar rules are written in. A word may be of several (`second` is a Unit and an Ordinal,
 * `may` a Month and a verb); in each class it has one number as its sense (`may` as a Month: 5).
 */
export enum C {
	// What a calendar names
	Month, // 1–12
	Weekday, // 1 (Monday) – 7
	Weekdays, // `Fridays`
	Season, // index into SEASONS
	SeasonWord, // `the season`
	Part, // part of day: index into PARTS
	Parts, // `mornings`
	Tonight, // a part of today
	Overnight, // a part of the day before, or of today
	Holiday, // index into HOLIDAYS
	Unit, // index into UNITS
	Units, // the same, plural
	// Numbers
	Number, // `three`, `12`, `1,200`, `2.5`
	Scale, // `million`
	Day, // 1–31 in digits
	Ordinal, // `third`, `3rd`
	Nth, // `3rd`: an ordinal in figures that can be a day, 1–31
	Year, // four digits or in words
	FarYear, // three or four digits that are a year only where the words say so: `Easter 2500`, `the year 476`
	Year2, // `'98`
	Decade, // `1990s`: 199
	YearRange, // `2009-10`: 2009
	RangeEnd, // … and 2010
	NumericDate, // `13/9/2024`: the token holds the date
	Clock, // minutes after midnight
	Hour, // 0–24 in digits or words
	Few, // vague amounts: 0 vague, 2 `a couple`
	Half,
	// Small words
	A,
	The,
	Of,
	In,
	On,
	At,
	To,
	And,
	Or,
	OrSo,
	For,
	By,
	Between,
	From,
	Since,
	Until,
	Possessive,
	Than,
	// Which one
	Last,
	Past,
	Previous,
	Next,
	Coming,
	Following,
	This,
	That,
	Current,
	Ongoing, // `current` as against `present`
	Same,
	ThatTime, // `at that time`
	Latest,
	First,
	Final,
	Whole,
	More,
	Kind, // `trading`, `business`, `calendar`, `consecutive`
	InARow, // `for a fourth week in a row`
	Comparable,
	// Which way
	Ago,
	Earlier,
	Later,
	Hence,
	Before,
	After,
	// How exactly
	Early,
	Late,
	Lately, // the `late` of `of late`
	Mid,
	Pre, // `pre-2003`, `post-1989`
	Post,
	Begin,
	Middle,
	End,
	About,
	AtMost,
	AtLeast,
	// Named ways
	Deictic, // yesterday -1, today 0, tomorrow 1
	Now,
	Recently,
	Soon,
	Ahead, // `the near future`
	Recent,
	Future,
	Once, // `once`, `twice`
	Times, // `three times a week`
	Era, // BC -1, AD 1
	Fiscal,
	Quarter, // `Q3`: 3
	HalfYear, // `H1`: 1
	Period,
	Ended,
	Oclock,
	Zone,
	Every,
	Other,
	Per,
	Often, // `daily`: unit
	Long,
	Lasting, // `weeklong`: the unit
	While, // `a while`
	Old,
	Decades, // `the nineties`: 9
	CenturyWord,
	// What tells the tense of a clause
	PastVerb,
	FutureVerb,
	Modal, // those that come before another verb: `will`
	Be, // `be`, `is`: makes a past participle passive
	Has,
	// What a number counts when it is no year
	Counted,
	Distance, // `kilometres`, in `kilometres an hour`
	NoYear,
	Attacks, // `the Sept. 11 attacks`
	Role, // `current spokesperson`: whose office it is, not when
	Only,
	Nothing, // phrases that hold date words and are none: `as soon as`
}

export type ClassName = keyof typeof C;

/** How many classes there are. */
export const CLASS_COUNT = C.Nothing + 1;

export const UNITS = [
	'second',
	'minute',
	'hour',
	'day',
	'week',
	'weekend',
	'fortnight',
	'month',
	'quarter',
	'year',
	'decade',
	'century',
	'millennium',
] as const;
export type Unit = (typeof UNITS)[number];

/** Parts of day with their TIMEX3 code; midday and midnight are clock times. */
export const PARTS = ['TMO', 'TAF', 'TEV', 'TNI', 'T12:00', 'T24:00', 'TMI', 'TDT'] as const;
export const SEASONS = ['SP', 'SU', 'FA', 'WI'] as const;

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

/** What a word may be: the classes it is of, and its sense in each. */
export interface Word {
	readonly classes: readonly C[];
	/** The same number for all words of the same classes: the grammar treats them alike. */
	readonly kind: number;
	/** By class number. */
	readonly senses: readonly (number | undefined)[];
	/** A number may begin with it though it is none: `a hundred`, `half a dozen`. */
	readonly leadsAmount: boolean;
	/** It tells how an article is to be read: `2014`, `Friday`, `ago`, `last`. */
	readonly tellsManner: boolean;
	/** What the scanner joins to larger numbers, `twenty` and `hundred`; else -1. */
	readonly amount: number;
	/** `Sat` or `Sat.`: the locale lists it as an abbreviation, which takes a full stop along. */
	readonly isAbbreviation: boolean;
	/** What a date in figures says. */
	readonly date: NumericDate | null;
	/** Longer expressions of the locale that begin with this word, by their second one; the longest first. */
	opens: Map<Word, Phrase[]> | null;
}

export interface Phrase {
	/** The words after the first: `next` `term` … */
	readonly rest: readonly Word[];
	readonly word: Word;
}

const kinds = new Map<string, number>();

/** The number of a list of classes. */
function kindOf(classes: readonly C[]): number {
	const name = classes.join();
	const known = kinds.get(name) ?? kinds.size;
	kinds.set(name, known);
	return known;
}

/** A word of the given senses; `amount` for those that larger numbers are made of. */
export function makeWord(senses: Partial<Record<ClassName, number>>, amount = -1, isAbbreviation = false): Word {
	const byClass: (number | undefined)[] = new Array(CLASS_COUNT).fill(undefined);
	const classes: C[] = [];
	for (const name in senses) {
		const number = C[name as ClassName];
		classes.push(number);
		byClass[number] = senses[name as ClassName];
	}
	const has = (...names: C[]): boolean => names.some(name => byClass[name] !== undefined);
	return {
		classes,
		kind: kindOf(classes),
		senses: byClass,
		leadsAmount: has(C.A, C.Half),
		tellsManner: has(C.Year, C.Weekday, C.Deictic, C.Ago, C.Last, C.This, C.Next, C.NumericDate),
		amount,
		isAbbreviation,
		date: null,
		opens: null,
	};
}
