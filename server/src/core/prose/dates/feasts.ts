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
			found = find(calendar, month, day, year);
			known.set(year, found);
		}
		return found;
	};
}

/** Days fewer than any month has: no month lies between two days so far apart. */
const STRIDE = 25;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(calendar: string): Intl.DateTimeFormat {
	let format = formats.get(calendar);
	if (!format) {
		format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
		formats.set(calendar, format);
	}
	return format;
}

/** The first day of a year that a calendar calls so: looks into each of its months once, and counts from the day found there. */
function find(calendar: string, month: string, day: number, year: number): number | null {
	const format = formatOf(calendar);
	// Where the calendar is missing, another one stands in for it.
	if (format.resolvedOptions().calendar !== calendar) return null;
	// `Intl` counts Gregorian days; old texts date by the Julian calendar, and so are old feasts dated.
	const behind = daysBehind(year);
	const [first, last] = [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
	for (let number = first; number <= last + STRIDE; number += STRIDE) {
		const parts = format.formatToParts((number + behind) * DAY);
		const part = (type: string): string => parts.find(one => one.type === type)?.value ?? '';
		const found = number + day - Number(part('day'));
		if (part('month') === month && found >= first && found <= last) return found;
	}
	return null;
}
