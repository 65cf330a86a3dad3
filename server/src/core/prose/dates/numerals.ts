/** Numbers, clock times and dates in digits, read at one place of the text. */
import { daysInMonth } from './calendar.ts';
import { NINE_ELEVEN } from './holidays.ts';
import {
	amountWord,
	clockWord,
	decadeWord,
	dottedWord,
	fullYear,
	ordinalWord,
	timedWord,
	wholeNumber,
	yearWord,
} from './numbers.ts';
import { kindOf, makeWord, type NumericDate, Word } from './word.ts';

export interface Numeral {
	readonly end: number;
	readonly word: Word;
}

/** How a language writes numbers of its own kind; every expression but `dotted`, which is given the number alone, is sticky. */
export interface Figures {
	/** Hour, minutes if there are any, and the letter that tells the half of the day: `9:30 a.m.` */
	readonly clock: RegExp;
	/** Those two letters, before noon and after. */
	readonly halves: string;
	/** What stands right behind those letters: one of two characters. */
	readonly halfEnds: string;
	/** A number that may be hour and minutes: `12.30`. */
	readonly dotted: RegExp;
	/** Four digits that something after them makes a clock time: hour and minutes of `0735 GMT`. */
	readonly military: RegExp;
	/** `3rd`: the number. */
	readonly ordinal: RegExp;
	/** `1990s`: the first three digits. */
	readonly decade: RegExp;
	/** `FY2013`: the year. */
	readonly fiscalYear: RegExp;
}

const ISO = /(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?)?(?![\d-])/y;
const YEAR_FIRST = /(\d{4})([/.])(\d{1,2})\2(\d{1,2})(?![\d/])/y;
const NUMERIC = /(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/]|-(?!\d{1,2}[/.]\d))/y;
const MONTH_YEAR = /(0[1-9]|1[0-2]|[1-9])\/((?:19|20)\d\d)(?![\d/-])/y;
const CLOCK24 = /(\d{1,2}):(\d{2})(?::\d{2})?(?![\d:])/y;
const YEARS = /(\d{4})[-–/](\d{1,2}|\d{4})(?![\d/-])/y;
const MIXED = /(\d{1,3}) (\d)\/(\d)(?![\d/])/y;
const AMOUNT = /\d{1,3}(?:,\d{3}){1,4}(?!\d)(?:\.\d{1,6})?|\d{1,9}(?:\.\d{1,6})?/y;
const FRACTIONS: ReadonlyMap<string, number> = new Map([
	['½', 0.5],
	['¼', 0.25],
	['¾', 0.75],
]);

function at(expression: RegExp, text: string, index: number): RegExpExecArray | null {
	expression.lastIndex = index;
	return expression.exec(text);
}

const isDate = (year: number, month: number, day: number): boolean =>
	month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** A month and a day, though that month may not have it. */
const isWritten = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** A date as far as the text says it. */
type Written = Pick<NumericDate, 'year' | 'month'> & Partial<NumericDate>;

/** `10/9/2024` in its two orders, as far as the calendar allows them. */
function numericDate([, a, separator, b, y]: RegExpExecArray): Written | null {
	if (y!.length === 2 && separator !== '/') return null;
	const year = y!.length === 4 ? Number(y) : fullYear(Number(y));
	const first = Number(a);
	const second = Number(b);
	// `17.3.2024` puts the day first wherever it is written.
	const isMonthFirst = separator !== '.' && isDate(year, first, second);
	const isDayFirst = isDate(year, second, first);
	if (isMonthFirst && isDayFirst && first !== second) return { year, month: first, day: second, ambiguous: true };
	if (isMonthFirst) return { year, month: first, day: second, order: isDayFirst ? null : 'month first' };
	if (isDayFirst) return { year, month: second, day: first, order: 'day first' };
	// `02/30/2024` stays what it is, as `30 February` does.
	if (separator !== '.' && isWritten(first, second)) return { year, month: first, day: second };
	return isWritten(second, first) ? { year, month: second, day: first } : null;
}

/** The year in `FY2013`, `FY24`. */
export function readFiscalYear(text: string, index: number, { fiscalYear }: Figures): { end: number; word: Word } | null {
	const year = at(fiscalYear, text, index)?.[1];
	if (year === undefined) return null;
	return { end: fiscalYear.lastIndex, word: yearWord(year.length === 4 ? Number(year) : fullYear(Number(year))) };
}

/** `+3`, `-05:00` behind `GMT`; but not the second time of `10:00 GMT-12:00 GMT`. */
const OFFSET = /(?:\s?(\+)|([-−]))(\d{1,2})(?::?([0-4][05]))?(?![\d:]|\.\d)(?!\s?(?:GMT|UTC|[ap]\.?m))/iy;

/** A zone told from Universal Time: `+3` after `GMT`, `-05:00` after `UTC`. */
export function readOffset(text: string, index: number): { end: number; word: Word } | null {
	const match = at(OFFSET, text, index);
	if (!match || Number(match[3]) > 14) return null;
	const minutes = Number(match[3]) * 60 + Number(match[4] ?? 0);
	return { end: OFFSET.lastIndex, word: makeWord({ Zone: match[1] ? minutes : -minutes }) };
}

/** Digits in the longest number that a date could hold. */
const LONGEST = 9;
const [BLANK, COMMA, STOP] = [32, 44, 46];

/** `12 May`, `In 2024.`: what follows a number that ends there cannot belong to it. Most numbers are so. */
function isAlone(value: number, digits: number, text: string, end: number, { halves, halfEnds }: Figures): boolean {
	const next = text.charCodeAt(end);
	const then = text.charCodeAt(end + 1);
	if (next === COMMA || next === STOP) return !isDigit(then);
	if (next !== BLANK || isDigit(then)) return false;
	// `0735 GMT`, `9 a.m.`
	if (digits === 4) return value >= 2500 || value % 100 >= 60;
	return digits > 2 || !isOneOf(halves, then | 32) || !isOneOf(halfEnds, text.charCodeAt(end + 2) | 32);
}

const isOneOf = (two: string, unit: number): boolean => unit === two.charCodeAt(0) || unit === two.charCodeAt(1);

/** The numeral that starts with the digit at `index`, or null: no number that a date could hold. */
export function readNumeral(text: string, index: number, limit: number, figures: Figures): Numeral | null {
	let end = index;
	let value = 0;
	for (; end < limit && isDigit(text.charCodeAt(end)); end++) value = value * 10 + text.charCodeAt(end) - 48;
	const digits = end - index;
	if (digits > LONGEST) return null;
	if (end === limit || isAlone(value, digits, text, end, figures)) return { end, word: wholeNumber(value, digits) };
	const next = text[end]!;
	if (digits === 4) {
		const year = readYear(text, index, end, value, figures);
		if (year) return year;
	}
	if (digits <= 2) {
		const small = (next === ':' && readClock(value, text, end, limit, figures)) || readSmall(text, index, next, figures);
		if (small) return small;
		if (next === ':' && isDigit(text.charCodeAt(end + 1))) return null;
	}
	const fraction = FRACTIONS.get(next);
	if (fraction !== undefined) return { end: end + 1, word: amountWord(value + fraction) };
	const mixed = next === ' ' ? at(MIXED, text, index) : null;
	if (mixed && Number(mixed[3]) > Number(mixed[2]))
		return { end: MIXED.lastIndex, word: amountWord(Number(mixed[1]) + Number(mixed[2]) / Number(mixed[3])) };
	if (isLetter(next)) return null;
	const amount = next === ',' || next === '.' ? at(AMOUNT, text, index) : null;
	if (!amount || AMOUNT.lastIndex === end) return { end, word: wholeNumber(value, digits) };
	if (AMOUNT.lastIndex > limit) return null;
	const dotted = figures.dotted.exec(amount[0]);
	if (dotted) return { end: AMOUNT.lastIndex, word: dottedWord(Number(dotted[1]), Number(dotted[2])) };
	return { end: AMOUNT.lastIndex, word: makeWord({ Number: Number(amount[0].replaceAll(',', '')) }) };
}

/** The two digits at a place of the text as a number, else -1. */
export function readTwo(text: string, at: number): number {
	const [tens, ones] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
	return isDigit(tens) && isDigit(ones) ? (tens - 48) * 10 + ones - 48 : -1;
}

/** `20:00` from its colon, with nothing behind that could belong to it: most are so, and need no expression. */
function readClock(hour: number, text: string, colon: number, limit: number, figures: Figures): Numeral | null {
	const minute = readTwo(text, colon + 1);
	const end = colon + 3;
	if (hour > 24 || minute < 0 || minute >= 60 || end > limit) return null;
	const isWhole = end === limit || isAlone(minute, 2, text, end, figures);
	return isWhole ? { end, word: timedWord(hour, minute) } : null;
}

/** `2024-09-13` from its first hyphen, without a time of day. */
function readIsoDay(year: number, text: string, hyphen: number): Numeral | null {
	const [month, day] = [readTwo(text, hyphen + 1), readTwo(text, hyphen + 4)];
	const end = hyphen + 6;
	const isWhole = text[hyphen + 3] === '-' && !isDigit(text.charCodeAt(end)) && text[end] !== '-' && text[end] !== 'T';
	return isWhole && isWritten(month, day) ? { end, word: dateWord({ year, month, day }) } : null;
}

/** What begins with four digits: `2024-09-13T10:30`, `2024/9/13`, `2009-10`, `1990s`, `0735 GMT`. */
function readYear(text: string, index: number, end: number, year: number, figures: Figures): Numeral | null {
	const next = text[end]!;
	const day = next === '-' ? readIsoDay(year, text, end) : null;
	if (day) return day;
	const iso = next === '-' ? at(ISO, text, index) : null;
	if (iso) {
		const month = Number(iso[2]);
		// `the 2007-09 crisis`: two years; `2024-09`: a month
		const isSpan = iso[3] === undefined && month > year % 100;
		if (iso[3] !== undefined ? isWritten(month, Number(iso[3])) : month >= 1 && month <= 12 && !isSpan) {
			const minutes = iso[4] === undefined ? null : Number(iso[4]) * 60 + Number(iso[5]);
			const day = iso[3] === undefined ? null : Number(iso[3]);
			return { end: ISO.lastIndex, word: dateWord({ year, month, day, minutes, zone: iso[6] ?? '' }) };
		}
	}
	const yearFirst = next === '/' || next === '.' ? at(YEAR_FIRST, text, index) : null;
	if (yearFirst && isDate(year, Number(yearFirst[3]), Number(yearFirst[4])))
		return { end: YEAR_FIRST.lastIndex, word: dateWord({ year, month: Number(yearFirst[3]), day: Number(yearFirst[4]) }) };
	const isYear = year >= 1000 && year < 2200;
	if (isYear && (next === '-' || next === '–' || next === '/') && at(YEARS, text, index)) {
		const last = Number(text.slice(end + 1, YEARS.lastIndex));
		// Digits of the last year that are told: `2009-10`, `2008-9`
		const told = 10 ** (YEARS.lastIndex - end - 1);
		if (told <= 100 && last > year % told)
			return { end: YEARS.lastIndex, word: makeWord({ YearRange: year, RangeEnd: year - (year % told) + last }) };
	}
	if (isYear && (next === 's' || next === "'" || next === '’') && at(figures.decade, text, index))
		return { end: figures.decade.lastIndex, word: decadeWord(Math.floor(year / 10)) };
	const military = at(figures.military, text, index);
	return military && { end, word: clockWord(Number(military[1]), Number(military[2])) };
}

/** What begins with one or two digits: `9:30 a.m.`, `20:00`, `13/9/2024`, `04/2016`, `3rd`. */
function readSmall(text: string, index: number, next: string, figures: Figures): Numeral | null {
	const clock = at(figures.clock, text, index);
	if (clock && Number(clock[1]) <= 12 && Number(clock[2] ?? 0) < 60) {
		const isAfternoon = clock[3]!.toLowerCase() === figures.halves[1];
		const hour = (Number(clock[1]) % 12) + (isAfternoon ? 12 : 0);
		return { end: figures.clock.lastIndex, word: clockWord(hour, Number(clock[2] ?? 0)) };
	}
	const clock24 = next === ':' ? at(CLOCK24, text, index) : null;
	if (clock24 && Number(clock24[1]) <= 24 && Number(clock24[2]) < 60)
		return { end: CLOCK24.lastIndex, word: timedWord(Number(clock24[1]), Number(clock24[2])) };
	if (next === '/' || next === '.' || next === '-') {
		const numeric = at(NUMERIC, text, index);
		const date = numeric && numericDate(numeric);
		if (date) return { end: NUMERIC.lastIndex, word: dateWord(date) };
		const named = next === '/' ? at(MONTH_YEAR, text, index) : null;
		if (named) return { end: MONTH_YEAR.lastIndex, word: dateWord({ year: Number(named[2]), month: Number(named[1]) }) };
		if (next === '/' && text.startsWith('9/11', index) && !isDigit(text.charCodeAt(index + 4)))
			return { end: index + 4, word: nineEleven };
	}
	const ordinal = isLetter(next) ? at(figures.ordinal, text, index) : null;
	return ordinal && { end: figures.ordinal.lastIndex, word: ordinalWord(Number(ordinal[1])) };
}

const NUMERIC_DATE = kindOf('NumericDate');
/** Spelled out, because spreading costs more than reading the date. */
const dateWord = ({ year, month, day = null, ambiguous = false, order = null, minutes = null, zone = '' }: Written): Word =>
	new Word(NUMERIC_DATE, [0], { date: { year, month, day, ambiguous, order, minutes, zone } });
const nineEleven = makeWord({ Holiday: NINE_ELEVEN });
export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isLetter = (character: string): boolean => (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
