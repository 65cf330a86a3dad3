/** What is counted within a month or a year: `the first Monday of August`, `the last week of 2015`. */
import { dayNumber, daysInMonth, MONTHS, weekdayOfNumber, writeWeek } from '../calendar.ts';
import type { Meaning } from '../meaning.ts';
import type { Reference } from '../story.ts';
import { onDay, type Resolved, resolved, unresolved } from './place.ts';

interface Span {
	/** Day number of its first day. */
	readonly first: number;
	readonly days: number;
	readonly isYear: boolean;
	readonly name: string;
}

/** The month or year in which something is counted. */
function spanOf(reference: Reference | null): Span | null {
	if (!reference) return null;
	const { year, month } = reference;
	const first = dayNumber(year, month ?? 1, 1);
	return month === null
		? { first, days: dayNumber(year + 1, 1, 1) - first, isYear: true, name: String(year) }
		: { first, days: daysInMonth(year, month), isYear: false, name: `${MONTHS[month]} ${year}` };
}

/** Why: `of 2015`, `of August 2024, the August before publication`. */
const reasonOf = ({ name }: Span, { explicit, reason }: Resolved): string => `of ${name}${explicit ? '' : `, ${reason}`}`;

/** `the first Monday of August`, `the last Thursday in November`, `the first Friday of 2015`. */
export function resolveNthWeekday({ nth, weekday }: Meaning & { is: 'nthWeekday' }, within: Resolved): Resolved {
	const span = spanOf(within.reference);
	if (!span) return unresolved(null);
	const number = nthIn(span, weekday, nth);
	return number === null ? unresolved(null, 'no such day in that month') : onDay(number, null, reasonOf(span, within));
}

/** Null where a span has no such weekday: the fifth Monday of most months. */
function nthIn({ first, days }: Span, weekday: number, nth: number): number | null {
	const start = (weekday - weekdayOfNumber(first) + 7) % 7;
	const day = nth > 0 ? start + 7 * (nth - 1) : start + 7 * Math.floor((days - 1 - start) / 7);
	return day < days ? first + day : null;
}

const SATURDAY = 6;

/** `the first week of April`, `the last weekend of June`, `the last day of 2015`. */
export function resolveNthUnit({ nth, unit }: Meaning & { is: 'nthUnit' }, within: Resolved): Resolved {
	const { reference } = within;
	const span = spanOf(reference);
	if (!span) return unresolved(null);
	const why = reasonOf(span, within);
	const last = span.first + span.days - 1;
	if (unit === 'day') return onDay(nth > 0 ? span.first + nth - 1 : last, null, why);
	if (unit === 'weekend') return resolved('DATE', `${writeWeek(nthIn(span, SATURDAY, nth) ?? last)}-WE`, why, reference);
	// The weeks that the 1st, 8th, 15th … of a month lie in, and its last day; those of a year begin with that of 4 January.
	const margin = span.isYear ? 3 : 0;
	const inWeek = nth > 0 ? Math.min(span.first + margin + 7 * (nth - 1), last) : last - margin;
	return resolved('DATE', writeWeek(inWeek), why, reference);
}
