/** Feasts of calendars that follow the moon, whose days `Intl` knows: Passover is 15 Nisan. */
import { dayNumber } from './calendar.ts';

/** In these years their calendars are known well enough. */
const FIRST = 1800;
const LAST = 2200;

const DAY = 86_400_000;

/** The first day of each year that another calendar calls by this month and day, `Nisan` or `10` and 15; null where that is not known. */
export function feast(calendar: string, month: string, day: number): (year: number) => number | null {
	const known = new Map<number, number | null>();
	return year => {
		if (year < FIRST || year > LAST) return null;
		let found = known.get(year);
		if (found === undefined) {
			found = find(calendar, month, String(day), year);
			known.set(year, found);
		}
		return found;
	};
}

function find(calendar: string, month: string, day: string, year: number): number | null {
	const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
	// Where the calendar is missing, another one stands in for it.
	if (format.resolvedOptions().calendar !== calendar) return null;
	for (let number = dayNumber(year, 1, 1); number < dayNumber(year + 1, 1, 1); number++) {
		const parts = format.formatToParts(number * DAY);
		if (
			parts.some(part => part.type === 'month' && part.value === month) &&
			parts.some(part => part.type === 'day' && part.value === day)
		)
			return number;
	}
	return null;
}
