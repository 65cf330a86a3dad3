/** What is counted within a month or a year: `the first Monday of August`, `the last week of 2015`. */
import { dayNumber, daysInMonth, MONTHS, nthWeekdayIn, writeWeek } from '../calendar.ts';
import type { Meaning } from '../meaning.ts';
import type { Reference } from '../story.ts';
import { onDay, type Resolved, resolved, unresolved } from './place.ts';

interface Span {
	/** Day numbers of its first and last day. */
	readonly first: number;
	readonly last: number;
	readonly isYear: boolean;
	readonly name: string;
}

/** The month or year in which something is counted. */
function spanOf(reference: Reference | null): Span | null {
	if (!reference) return null;
	const { year, month } = reference;
	return month === null
		? { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31), isYear: true, name: String(year) }
		: {
				first: dayNumber(year, month, 1),
				last: dayNumber(year, month, daysInMonth(year, month)),
				isYear: false,
				name: `${MONTHS[month]} ${year}`,
			};
}

/** Why: `of 2015`, `of August 2024, the August before publication`. */
const reasonOf = ({ name }: Span, { explicit, reason }: Resolved): string => `of ${name}${explicit ? '' : `, ${reason}`}`;

/** `the first Monday of August`, `the last Thursday in November`, `the first Friday of 2015`. */
export function resolveNthWeekday({ nth, weekday }: Meaning & { is: 'nthWeekday' }, within: Resolved): Resolved {
	const span = spanOf(within.reference);
	if (!span) return unresolved(null);
	const number = nthWeekdayIn(span.first, span.last, weekday, nth);
	return number > span.last ? unresolved(null, `no such day in ${span.name}`) : onDay(number, null, reasonOf(span, within));
}

const SATURDAY = 6;

/** `the first week of April`, `the last weekend of June`, `the last day of 2015`. */
export function resolveNthUnit({ nth, unit }: Meaning & { is: 'nthUnit' }, within: Resolved): Resolved {
	const { reference } = within;
	const span = spanOf(reference);
	if (!span) return unresolved(null);
	const { first, last } = span;
	const why = reasonOf(span, within);
	if (unit === 'day') return onDay(nth > 0 ? first + nth - 1 : last, null, why);
	if (unit === 'weekend') {
		const saturday = Math.min(nthWeekdayIn(first, last, SATURDAY, nth), last);
		return resolved('DATE', `${writeWeek(saturday)}-WE`, why, reference);
	}
	// The weeks that the 1st, 8th, 15th … of a month lie in, and its last day; those of a year begin with that of 4 January.
	const margin = span.isYear ? 3 : 0;
	const inWeek = nth > 0 ? Math.min(first + margin + 7 * (nth - 1), last) : last - margin;
	return resolved('DATE', writeWeek(inWeek), why, reference);
}
