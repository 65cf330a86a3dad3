/** The words that stand for numbers. Those of ordinary numbers are made once. */
import { kindOf, makeWord, type Senses, Word } from './word.ts';

/** By how many digits there are, so that `05` can be a day and `0500` no year. */
const WHOLE: (Word | undefined)[][] = [0, 1, 2, 3, 4].map(digits => new Array(10 ** digits));

/** The word for a whole number in digits. */
export function wholeNumber(value: number, digits: number): Word {
	const known = WHOLE[digits]?.[value];
	if (known) return known;
	const word = makeWord({
		Number: value,
		...(digits <= 2 && value >= 1 && value <= 31 ? { Day: value } : {}),
		...(digits <= 2 && value <= 24 ? { Hour: value } : {}),
		...(digits === 4 && value >= 1000 && value < 2200 ? { Year: value } : {}),
		...(digits === 3 || (digits === 4 && value >= 2200) ? { FarYear: value } : {}),
	});
	if (digits in WHOLE) WHOLE[digits]![value] = word;
	return word;
}

/** What `three` and `fifteen hundred` can be. */
export const amountSenses = (value: number): Senses => ({
	Number: value,
	...(Number.isInteger(value) && value >= 1 && value <= 12 ? { Hour: value } : {}),
	...(Number.isInteger(value) && value >= 1500 && value < 2100 ? { Year: value } : {}),
});

const amounts: (Word | undefined)[] = [];

/** The word for an amount in words or with a fraction: `three`, `2½`. */
export function amountWord(value: number): Word {
	const isSmall = Number.isInteger(value) && value >= 0 && value < 2200;
	const known = isSmall ? amounts[value] : undefined;
	if (known) return known;
	const word = makeWord(amountSenses(value));
	if (isSmall) amounts[value] = word;
	return word;
}

/** A year that is told in words: `nineteen ninety-six`. */
export const yearWord = (value: number): Word => new Word(YEAR, [value]);
const YEAR = kindOf('Year');
/** `'98`: the year of that ending nearest to the present age. */
export const fullYear = (two: number): number => (two > 40 ? 1900 : 2000) + two;
export const shortYearWord = (two: number): Word => makeWord({ Year2: fullYear(two) });
export const shortDecadeWord = (digit: number): Word => decadeWord(digit >= 2 ? 190 + digit : 200 + digit);

const decades: Word[] = [];
/** `1990s`: 199. */
export const decadeWord = (decade: number): Word => (decades[decade] ??= makeWord({ Decade: decade }));
const clocks: Word[] = [];
export const clockWord = (hour: number, minute: number): Word =>
	(clocks[hour * 60 + minute] ??= makeWord({ Clock: hour * 60 + minute }));
const timed: Word[] = [];
/** `20:00`, without what tells the half of the day: a clock time, or the length of a film, a verse, a score. */
export const timedWord = (hour: number, minute: number): Word =>
	(timed[hour * 60 + minute] ??= makeWord({ Clock: hour * 60 + minute, Timed: 0 }));
const dotted: Word[] = [];
/** `12.30`: an amount, or a clock time. */
export const dottedWord = (hour: number, minute: number): Word =>
	(dotted[hour * 60 + minute] ??= makeWord({ Number: hour + minute / 100, Dotted: hour * 60 + minute }));
const ordinals: Word[] = [];
export const ordinalWord = (number: number): Word =>
	(ordinals[number] ??= makeWord({ Ordinal: number, ...(number >= 1 && number <= 31 ? { Nth: number } : {}) }));
