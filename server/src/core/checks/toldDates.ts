/** Dates that the text tells, unmarked or without a value, which are wrong in themselves: `31 February 2025`, `Friday, 21 September 2024`. */
import type { Annotations, DateAnnotation } from '../annotations.ts';
import type { Article } from '../article.ts';
import { dayNumber, daysInMonth } from '../prose/dates/calendar.ts';
import type { DateExpression } from '../prose/dates/expression.ts';
import type { PublicationDate } from '../prose/dates/index.ts';
import { weekdayOf } from '../prose/dates/values.ts';
import { type Problem, problem } from '../syntax/problem.ts';
import type { Range } from '../text.ts';
import { MOVED, swapped, weekdayBeside, weekdayIn } from './weekdays.ts';

export const checkToldDates = (article: Article, { dates, publication }: Annotations): Problem[] =>
	dates.flatMap(date => (date.source === 'recognised' && checkTold(article, date, publication)) || []);

/** The day of a value that has one: `2024-02-30`. */
function dayOf({ value }: Pick<DateExpression, 'value'>) {
	const [, ...numbers] = /^(\d{4})-(\d\d)-(\d\d)/.exec(value ?? '') ?? [];
	if (!value || !numbers.length) return null;
	const [year, month, day] = numbers.map(Number) as [number, number, number];
	return { value, year, month, day };
}

/** Whether the calendar has the day of a date that the text tells. */
export function checkDay(
	article: Article,
	date: Pick<DateExpression, 'value' | 'start' | 'end' | 'explicit'>,
	range: Range,
): Problem | null {
	const told = dayOf(date);
	if (!told) return null;
	const { year, month, day } = told;
	const last = daysInMonth(year, month);
	if (day <= last) return null;
	// What has no year may be of a leap year.
	if (!date.explicit && day <= daysInMonth(2024, month)) return null;
	const text = article.bare.text.slice(date.start, date.end);
	const [one, ...others] = [...text.matchAll(new RegExp(`(?<!\\d)0?${day}(?!\\d)`, 'g'))];
	const start = date.start + (one?.index ?? 0);
	const at = one && !others.length ? article.bare.rangeOf({ start, end: start + one[0].length }) : undefined;
	return problem('text-date-impossible', range, { text, last: String(last), written: one?.[0], at });
}

/** A day so near to a declared publication date is of that year, whether the year is written or not. */
const NEAR = 60;

function checkTold(article: Article, date: DateAnnotation, publication: PublicationDate | null): Problem | null {
	const { text } = article.bare;
	const { start, end, range } = date;
	const told = dayOf(date);
	if (!told) return null;
	const { value, year, month, day } = told;
	if (day > daysInMonth(year, month)) return checkDay(article, date, range);
	if (MOVED.test(text.slice(start, end))) return null;
	const named = weekdayIn(text, date) ?? weekdayBeside(text, date);
	if (!named) return null;
	// Midnight at the end of a Friday is on a Saturday already.
	const weekday = weekdayOf(value.slice(0, 10));
	if (!weekday || named.name === weekday) return null;
	if (!date.explicit && !isNear(dayNumber(year, month, day), publication)) return null;
	return problem('text-weekday-clash', range, {
		text: named.name,
		value: value.slice(0, 10),
		weekday,
		at: article.bare.rangeOf(named),
		...swapped(named, weekday),
	});
}

function isNear(day: number, publication: PublicationDate | null): boolean {
	if (publication?.source !== 'declared' && publication?.source !== 'metadata') return false;
	const [year, month, date] = publication.value.slice(0, 10).split('-').map(Number);
	return !!date && Math.abs(dayNumber(year!, month!, date) - day) <= NEAR;
}
