/** Feasts of calendars that follow the moon, whose days `Intl` knows: Passover is 15 Nisan. */
import { dayNumber, daysBehind } from './calendar.ts';

/** From these years on the calendars were reckoned as they are now, and up to this one. */
const FIRST = { hebrew: 922, 'islamic-umalqura': 640, chinese: 1645 } as const;
const LAST = 2999;

const DAY = 86_400_000;

/** The first day of each year that another calendar calls by this month and day, `Nisan` or `10` and 15; null where that is not known. */
export function feast(calendar: keyof typeof FIRST, month: string, day: number): (year: number) => number | null {
	const known = new Map<number, number | null>();
	return year => {
		if (year < FIRST[calendar] || year > LAST) return null;
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
	// `Intl` counts Gregorian days; old texts date by the Julian calendar, and so are old feasts dated.
	const behind = daysBehind(year);
	for (let number = dayNumber(year, 1, 1); number < dayNumber(year + 1, 1, 1); number++) {
		const parts = format.formatToParts((number + behind) * DAY);
		if (
			parts.some(part => part.type === 'month' && part.value === month) &&
			parts.some(part => part.type === 'day' && part.value === day)
		)
			return number;
	}
	return null;
}
