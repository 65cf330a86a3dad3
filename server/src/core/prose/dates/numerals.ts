/** Numbers, clock times and dates in digits, read at one place of the text. */
import { daysInMonth } from './calendar.ts';
import { NINE_ELEVEN } from './holidays.ts';
import { type NumericDate, type Senses, Word } from './word.ts';

export interface Numeral {
	readonly end: number;
	readonly word: Word;
}

/** How a language writes numbers of its own kind; every expression is sticky. */
export interface Figures {
	/** Hour, minutes if there are any, and the letters that tell the half of the day: `9:30 a.m.` */
	readonly clock: RegExp;
	/** Those letters, after noon. */
	readonly afternoon: string;
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
const YEARS = /(\d{4})[-–/](\d{2}|\d{4})(?![\d/-])/y;
const MIXED = /(\d{1,3}) (\d)\/(\d)(?![\d/])/y;
const AMOUNT = /\d{1,3}(?:,\d{3}){1,4}(?!\d)(?:\.\d{1,6})?|\d{1,9}(?:\.\d{1,6})?/y;
const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

const NO_DATE: NumericDate = { year: 0, month: 0, day: null, ambiguous: false, order: null, minutes: null, zone: '' };
const cache: (Word | undefined)[] = [];

/** The word for a whole number in digits; `digits` is how many there were, so that `05` can be a day and `0500` no year. */
function wholeNumber(value: number, digits: number): Word {
	const key = digits <= 4 ? value * 5 + digits : -1;
	const known = key >= 0 ? cache[key] : undefined;
	if (known) return known;
	const word = new Word({
		Number: value,
		...(digits <= 2 && value >= 1 && value <= 31 ? { Day: value } : {}),
		...(digits <= 2 && value <= 24 ? { Hour: value } : {}),
		...(digits === 4 && value >= 1000 && value < 2200 ? { Year: value } : {}),
		...(digits === 3 || (digits === 4 && value >= 2200) ? { FarYear: value } : {}),
	});
	if (key >= 0) cache[key] = word;
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
	const word = new Word(amountSenses(value));
	if (isSmall) amounts[value] = word;
	return word;
}

export const yearWord = (value: number): Word => new Word({ Year: value });
/** `'98`: the year of that ending nearest to the present age. */
const fullYear = (two: number): number => (two > 40 ? 1900 : 2000) + two;
export const shortYearWord = (two: number): Word => new Word({ Year2: fullYear(two) });
export const shortDecadeWord = (digit: number): Word => new Word({ Decade: digit >= 2 ? 190 + digit : 200 + digit });

function at(expression: RegExp, text: string, index: number): RegExpExecArray | null {
	expression.lastIndex = index;
	return expression.exec(text);
}

const isDate = (year: number, month: number, day: number): boolean =>
	month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** A month and a day, though that month may not have it. */
const isWritten = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** `10/9/2024` in its two orders, as far as the calendar allows them. */
function numericDate(match: RegExpExecArray): NumericDate | null {
	const [, a, separator, b, y] = match;
	const year = y!.length === 4 ? Number(y) : fullYear(Number(y));
	if (y!.length === 2 && separator !== '/') return null;
	const first = Number(a);
	const second = Number(b);
	// `17.3.2024` puts the day first wherever it is written.
	const isMonthFirst = separator !== '.' && isDate(year, first, second);
	const isDayFirst = isDate(year, second, first);
	if (isMonthFirst && isDayFirst && first !== second) return { ...NO_DATE, year, month: first, day: second, ambiguous: true };
	if (isMonthFirst) return { ...NO_DATE, year, month: first, day: second, order: isDayFirst ? null : 'month first' };
	if (isDayFirst) return { ...NO_DATE, year, month: second, day: first, order: 'day first' };
	// `02/30/2024` stays what it is, as `30 February` does.
	if (separator !== '.' && isWritten(first, second)) return { ...NO_DATE, year, month: first, day: second, order: null };
	return isWritten(second, first) ? { ...NO_DATE, year, month: second, day: first, order: null } : null;
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
	return { end: OFFSET.lastIndex, word: new Word({ Zone: match[1] ? minutes : -minutes }) };
}

/** The numeral that starts with the digit at `index`, or null: no number that a date could hold. */
export function readNumeral(text: string, index: number, limit: number, figures: Figures): Numeral | null {
	let end = index;
	while (end < limit && isDigit(text.charCodeAt(end))) end++;
	const digits = end - index;
	if (digits > 9) return null;
	const next = end < limit ? text[end]! : '';
	if (digits === 4) {
		const year = Number(text.slice(index, end));
		const iso = next === '-' ? at(ISO, text, index) : null;
		if (iso) {
			const month = Number(iso[2]);
			const isSpan = iso[3] === undefined && month === (year + 1) % 100;
			if (iso[3] !== undefined ? isWritten(month, Number(iso[3])) : month >= 1 && month <= 12 && !isSpan) {
				const minutes = iso[4] === undefined ? null : Number(iso[4]) * 60 + Number(iso[5]);
				const day = iso[3] === undefined ? null : Number(iso[3]);
				return { end: ISO.lastIndex, word: dateWord({ ...NO_DATE, year, month, day, minutes, zone: iso[6] ?? '' }) };
			}
		}
		const yearFirst = next === '/' || next === '.' ? at(YEAR_FIRST, text, index) : null;
		if (yearFirst && isDate(year, Number(yearFirst[3]), Number(yearFirst[4]))) {
			const date = { ...NO_DATE, year, month: Number(yearFirst[3]), day: Number(yearFirst[4]) };
			return { end: YEAR_FIRST.lastIndex, word: dateWord(date) };
		}
		if ((next === '-' || next === '–' || next === '/') && year >= 1000 && year < 2200 && at(YEARS, text, index)) {
			const tail = YEARS.lastIndex - end - 1;
			if (tail === 2 && Number(text.slice(end + 1, YEARS.lastIndex)) > year % 100)
				return {
					end: YEARS.lastIndex,
					word: new Word({ YearRange: year, RangeEnd: year - (year % 100) + Number(text.slice(end + 1, YEARS.lastIndex)) }),
				};
		}
		if ((next === 's' || next === "'" || next === '’') && at(figures.decade, text, index) && year >= 1000 && year < 2200) {
			return { end: figures.decade.lastIndex, word: new Word({ Decade: Math.floor(year / 10) }) };
		}
		const military = at(figures.military, text, index);
		if (military) return { end, word: clockWord(Number(military[1]), Number(military[2])) };
	}
	if (digits <= 2) {
		const clock = next === ',' || next === '' ? null : at(figures.clock, text, index);
		if (clock && Number(clock[1]) <= 12 && Number(clock[2] ?? 0) < 60) {
			const isAfternoon = clock[3]!.toLowerCase() === figures.afternoon;
			const hour = (Number(clock[1]) % 12) + (isAfternoon ? 12 : 0);
			return { end: figures.clock.lastIndex, word: clockWord(hour, Number(clock[2] ?? 0)) };
		}
		if (next === ':') {
			const clock24 = at(CLOCK24, text, index);
			if (clock24 && Number(clock24[1]) <= 24 && Number(clock24[2]) < 60)
				return { end: CLOCK24.lastIndex, word: clockWord(Number(clock24[1]), Number(clock24[2])) };
			if (isDigit(text.charCodeAt(end + 1))) return null;
		}
		if (next === '/' || next === '.' || next === '-') {
			const numeric = at(NUMERIC, text, index);
			const date = numeric && numericDate(numeric);
			if (date) return { end: NUMERIC.lastIndex, word: dateWord(date) };
			const named = next === '/' ? at(MONTH_YEAR, text, index) : null;
			if (named)
				return {
					end: MONTH_YEAR.lastIndex,
					word: dateWord({ ...NO_DATE, year: Number(named[2]), month: Number(named[1]) }),
				};
			if (next === '/' && text.startsWith('9/11', index) && !isDigit(text.charCodeAt(index + 4)))
				return { end: index + 4, word: nineEleven };
		}
		const ordinal = isLetter(next) ? at(figures.ordinal, text, index) : null;
		if (ordinal) return { end: figures.ordinal.lastIndex, word: ordinalWord(Number(ordinal[1])) };
	}
	if (next in FRACTIONS) return { end: end + 1, word: amountWord(Number(text.slice(index, end)) + FRACTIONS[next]!) };
	const mixed = next === ' ' ? at(MIXED, text, index) : null;
	if (mixed && Number(mixed[3]) > Number(mixed[2]))
		return { end: MIXED.lastIndex, word: amountWord(Number(mixed[1]) + Number(mixed[2]) / Number(mixed[3])) };
	if (isLetter(next)) return null;
	const isWhole = next !== ',' && next !== '.';
	const amount = isWhole ? null : at(AMOUNT, text, index);
	if (amount ? AMOUNT.lastIndex > limit : !isWhole) return null;
	if (!amount || AMOUNT.lastIndex === end) return { end, word: wholeNumber(Number(text.slice(index, end)), digits) };
	return { end: AMOUNT.lastIndex, word: new Word({ Number: Number(amount[0].replaceAll(',', '')) }) };
}

const dateWord = (date: NumericDate): Word => new Word({ NumericDate: 0 }, { date });
const nineEleven = new Word({ Holiday: NINE_ELEVEN });
const clocks: Word[] = [];
const clockWord = (hour: number, minute: number): Word =>
	(clocks[hour * 60 + minute] ??= new Word({ Clock: hour * 60 + minute }));
const ordinals: Word[] = [];
const ordinalWord = (number: number): Word =>
	(ordinals[number] ??= new Word({ Ordinal: number, ...(number >= 1 && number <= 31 ? { Nth: number } : {}) }));
export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isLetter = (character: string): boolean => (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
