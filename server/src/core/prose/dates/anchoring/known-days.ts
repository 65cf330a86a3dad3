/** Days and months that a text names without their year, because everybody knows which: `before Sept. 11`, `the Nov. 8 vote`. */
import { type CalendarDay, dayNumber } from '../calendar.ts';
import { ELECTION_DAY, HOLIDAYS, NINE_ELEVEN } from '../holidays.ts';
import type { Tense } from '../tense.ts';

/** Why such a day has its value. */
export const BY_ITS_DATE = 'a day known by its date';

const ATTACKED = 2001;
/** Days from publication to the nearest 11 September, beyond which it is that of the attacks. */
const FAR = 60;
/** Days since the last day of an election's date, beyond which that of the coming election is meant, whatever the verb. */
const LONG_PAST = 100;

/** Americans elect in November of every even year. */
export const isElectionMonth = (year: number, month: number): boolean => month === 11 && year % 2 === 0;

/** The year of a month and day; `toPast` and `toComing` are the days from publication to the nearest two. Null: a day like any other. */
export function yearOfKnownDay(
	month: number,
	day: number,
	{ year }: CalendarDay,
	{ toPast, toComing, tense }: { toPast: number; toComing: number; tense: Tense },
): number | null {
	const isDayOf = (holiday: number, year: number): boolean => HOLIDAYS[holiday]!.in(year) === dayNumber(year, month, day);
	if (tense !== 'future' && year > ATTACKED && Math.min(toPast, toComing) > FAR && isDayOf(NINE_ELEVEN, ATTACKED))
		return ATTACKED;
	return isElectionMonth(year, month) && toPast > LONG_PAST && isDayOf(ELECTION_DAY, year) ? year : null;
}
