/**
 * The proleptic Gregorian calendar on day numbers (days since 1970-01-01).
 *
 * The recogniser resolves every expression here and not through Temporal: one `PlainDate` sum costs about 3 µs in the
 * polyfill, more than all the time there is for a whole expression in date-dense text. A test compares every function
 * with Temporal over eight centuries.
 */

export interface CalendarDay {
	readonly year: number;
	/** 1–12 */
	readonly month: number;
	/** 1–31 */
	readonly day: number;
}

/** Days in the 400 years after which the calendar repeats itself. */
const ERA = 146_097;
/** Days from 1 March of the year 0 to 1970-01-01. */
const EPOCH = 719_468;
/** Eras that are counted before the year 0, so that every number below is positive, its quotients whole and cheap: 12,000 years. */
const BEFORE = 30;
/** Days in the months from March to the one at that place. */
const UP_TO = [0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337];

/** The first and last day that values can name. */
export const FIRST_DAY = dayNumber(1, 1, 1);
export const LAST_DAY = dayNumber(9999, 12, 31);

/** Days from 1970-01-01 to the given day. Counts in eras that begin on 1 March, so that leap days fall last. */
export function dayNumber(year: number, month: number, day: number): number {
	const y = year + 400 * BEFORE - (month <= 2 ? 1 : 0);
	const era = (y / 400) | 0;
	const yearOfEra = y - era * 400;
	const dayOfEra = yearOfEra * 365 + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0) + UP_TO[(month + 9) % 12]! + day - 1;
	return era * ERA + dayOfEra - EPOCH - BEFORE * ERA;
}

export function calendarDay(number: number): CalendarDay {
	const n = number + EPOCH + BEFORE * ERA;
	const era = (n / ERA) | 0;
	const dayOfEra = n - era * ERA;
	const yearOfEra = ((dayOfEra - ((dayOfEra / 1460) | 0) + ((dayOfEra / 36_524) | 0) - ((dayOfEra / 146_096) | 0)) / 365) | 0;
	const dayOfYear = dayOfEra - (365 * yearOfEra + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0));
	const shifted = ((5 * dayOfYear + 2) / 153) | 0;
	const month = shifted < 10 ? shifted + 3 : shifted - 9;
	return {
		year: yearOfEra + (era - BEFORE) * 400 + (month <= 2 ? 1 : 0),
		month,
		day: dayOfYear - UP_TO[shifted]! + 1,
	};
}

/** ISO weekday of a day number: 1 is Monday, 7 Sunday. */
export const weekdayOfNumber = (number: number): number => ((number + 3 + 7 * WEEKS) % 7) + 1;
/** Weeks before 1970 from which weekdays are counted. */
const WEEKS = 1_000_000;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number =>
	month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

/** ISO week of a day number: the year that the week's Thursday lies in, and the week's number in it. */
export function isoWeek(number: number): { year: number; week: number } {
	const thursday = number + 4 - weekdayOfNumber(number);
	const { year } = calendarDay(thursday);
	return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

/** The month `months` after (or before) a month. */
export function shiftMonth(year: number, month: number, months: number): { year: number; month: number } {
	const index = year * 12 + month - 1 + months;
	return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** The last year that was dated by the Julian calendar throughout. */
const LAST_JULIAN = 1581;

/** Days by which the Julian calendar, which the dates of old texts follow, is behind the Gregorian one in most of a year. */
export const daysBehind = (year: number): number => (year > LAST_JULIAN ? 0 : julianLag(year));

const julianLag = (year: number): number => Math.floor(year / 100) - Math.floor(year / 400) - 2;

/** Easter Sunday by its Julian date. */
function julianEaster(year: number): number {
	const moon = (19 * (year % 19) + 15) % 30;
	const days = moon + ((2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7) + 114;
	return dayNumber(year, Math.floor(days / 31), (days % 31) + 1);
}

/** The day on which the Eastern churches keep Easter: reckoned by the Julian calendar, told by that of the time. */
export const orthodoxEaster = (year: number): number => julianEaster(year) + (year > LAST_JULIAN ? julianLag(year) : 0);

/** Easter Sunday (Meeus, Jones and Butcher), up to 1581 as the Julian calendar has it. */
export function easterSunday(year: number): number {
	if (year <= LAST_JULIAN) return julianEaster(year);
	const a = year % 19;
	const b = Math.floor(year / 100);
	const c = year % 100;
	const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
	const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
	const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
	return dayNumber(year, Math.floor(f / 31), (f % 31) + 1);
}

/** The nth weekday between two day numbers, counted from the last when `nth` is negative. It may lie beyond: few months have a fifth Monday. */
export const nthWeekdayIn = (first: number, last: number, weekday: number, nth: number): number =>
	nth > 0
		? first + ((weekday - weekdayOfNumber(first) + 7) % 7) + 7 * (nth - 1)
		: last - ((weekdayOfNumber(last) - weekday + 7) % 7) + 7 * (nth + 1);

/** The nth weekday of a month: (2024, 11, 4, 4) is Thanksgiving. */
export const nthWeekday = (year: number, month: number, weekday: number, nth: number): number =>
	nthWeekdayIn(dayNumber(year, month, 1), dayNumber(year, month, daysInMonth(year, month)), weekday, nth);

/** `00` … `99`; written once, since every value of a text takes two or three of them. */
const TWO = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
const DASHED = TWO.map(digits => `-${digits}`);
/** A number of two digits: `07`. */
export const two = (n: number): string => TWO[n] ?? String(n);
/** A year of four digits. */
export function writeYear(year: number): string {
	if (year >= 1000) return String(year);
	return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}
/** The months from 1900 to 2099 that were written before: most dates are of them. */
const MONTHS_WRITTEN: string[] = new Array(200 * 12);
export function writeMonth(year: number, month: number): string {
	if (year < 1900 || year > 2099) return writeYear(year) + DASHED[month]!;
	return (MONTHS_WRITTEN[(year - 1900) * 12 + month - 1] ??= writeYear(year) + DASHED[month]!);
}
export const writeDate = (year: number, month: number, day: number): string => writeMonth(year, month) + DASHED[day]!;
export const writeDay = (number: number): string => {
	const { year, month, day } = calendarDay(number);
	return writeDate(year, month, day);
};
export const writeWeek = (number: number): string => {
	const { year, week } = isoWeek(number);
	return `${writeYear(year)}-W${two(week)}`;
};
export const writeQuarter = (year: number, month: number): string => `${writeYear(year)}-Q${Math.ceil(month / 3)}`;
export const writeClock = (hour: number, minute: number, second: number | null = null): string =>
	`T${two(hour)}:${two(minute)}${second === null ? '' : `:${two(second)}`}`;

/** English names by ISO number: Monday is 1. */
export const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** English names by number: January is 1. */
export const MONTHS = [
	'',
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];
