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
	Timed, // `12:30` alone, which may be no clock time
	Dotted, // `12.30`, which may be a clock time: the same
	KickOff, // `kick-off 12.30`
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
	AheadOf, // `ahead of Friday's vote`
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
	Time, // `in two weeks' time`
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
	Academic, // `school year`
	Quarter, // `Q3`: 3
	HalfYear, // `H1`: 1
	Period,
	Ended,
	Beginning, // `the week beginning 2 May`
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
	Imperative, // at the head of a sentence: `Ask me on Monday`
	Measured, // a figure follows: `stood at 12.30`
	If, // `if he wins on Sunday`
	Elapsed, // what a clock shows that runs for a game or a film: `the 2:05 mark`
	Scripture, // `John 3:16`
	Festive, // things made for a feast, whenever they are spoken of: `Christmas cards`
	Event, // what is known long before: `the November election`
	Modal, // those that come before another verb: `will`
	Be, // `be`, `is`: makes a past participle passive
	Has,
	// What a number counts when it is no year
	Counted,
	Distance, // `kilometres`, in `kilometres an hour`
	NoYear,
	Spent, // a length follows: `spent months`
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
