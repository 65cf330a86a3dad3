/** Holidays: their day in a year, and which year's. */
import { dayNumber, easterSunday, nthWeekday } from '../calendar.ts';
import type { Meaning } from '../meaning.ts';
import { onDay, oneOf, type Place, type Resolved, TOLD, two, unresolved } from './place.ts';

type HolidayRule = readonly number[] | ((year: number) => number);
const afterEaster =
	(days: number): HolidayRule =>
	year =>
		easterSunday(year) + days;
const nth =
	(month: number, weekday: number, n: number): HolidayRule =>
	year =>
		nthWeekday(year, month, weekday, n);
/** In the order of the senses of the class Holiday. */
const HOLIDAYS: readonly HolidayRule[] = [
	[12, 25],
	[12, 24],
	[1, 1],
	[12, 31],
	nth(11, 4, 4),
	afterEaster(0),
	afterEaster(-2),
	afterEaster(1),
	nth(9, 1, 1),
	nth(5, 1, -1),
	[7, 4],
	[10, 31],
	[2, 14],
	[3, 17],
	[11, 11],
	nth(10, 1, 2),
	[12, 26],
	year => nthWeekday(year, 11, 1, 1) + 1,
	afterEaster(-7),
	afterEaster(-46),
	nth(2, 1, 3),
	nth(1, 1, 3),
	nth(5, 7, 2),
	nth(6, 7, 3),
	[5, 1],
	[4, 22],
	[2, 2],
	[4, 1],
	[7, 14],
	[7, 1],
	[1, 26],
	year => nthWeekday(year, 3, 1, 1) + 1,
	year => nthWeekday(year, 11, 4, 4) + 1,
	year => nthWeekday(year, 11, 4, 4) + 4,
	[5, 5],
	[1, 20],
	[3, 8],
	[6, 14],
	[12, 7],
	[6, 19],
	[3, 21],
	afterEaster(39),
	afterEaster(50),
	afterEaster(49),
	[11, 5],
	[1, 25],
	[4, 23],
	[1, 6],
	() => dayNumber(2001, 9, 11),
];

/** The day number of a holiday, by its sense in the locale, in a year. */
function holidayIn(year: number, holiday: number): number {
	const rule = HOLIDAYS[holiday]!;
	return typeof rule === 'function' ? rule(year) : dayNumber(year, rule[0]!, rule[1]!);
}

const NINE_ELEVEN = 48;

export function resolveHoliday(meaning: Meaning & { is: 'holiday' }, place: Place): Resolved {
	const { holiday, which, years } = meaning;
	const { today, publication, reference, isNarrative } = place.story;
	const on = (year: number, reason: string): Resolved => onDay(holidayIn(year, holiday), null, reason);
	if (meaning.year !== null) return on(meaning.year, 'the holiday of that year');
	if (holiday === NINE_ELEVEN) return on(2001, 'a day known by its date');
	if (reference && (isNarrative || !today)) return on(reference.year, TOLD);
	if (!today || publication === null) {
		const rule = HOLIDAYS[holiday]!;
		return unresolved(typeof rule === 'function' ? null : `XXXX-${two(rule[0]!)}-${two(rule[1]!)}`);
	}
	if (years !== null) return on(today.year + years, `of ${oneOf('year', years)}`);
	if (which === 'this') return on(today.year, 'of the year of publication');
	const pastYear = holidayIn(today.year, holiday) > publication ? today.year - 1 : today.year;
	const tense = which === null ? place.tense() : null;
	if (which === 'last' || which === 'previous' || tense === 'past') return on(pastYear, 'the last one before publication');
	if (which !== null || tense === 'future') return on(pastYear + 1, 'the next one after publication');
	const isComingNearer = holidayIn(pastYear + 1, holiday) - publication < publication - holidayIn(pastYear, holiday);
	return on(isComingNearer ? pastYear + 1 : pastYear, 'the one nearest to publication');
}
