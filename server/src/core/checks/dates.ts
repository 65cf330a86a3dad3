/** Values of marked dates against what the text says. */
import { valueAttributes } from '../annotations/dates.ts';
import type { Annotations } from '../annotations.ts';
import type { Article } from '../article.ts';
import { dayNumber, WEEKDAYS, writeDay } from '../prose/dates/calendar.ts';
import type { DateExpression } from '../prose/dates/expression.ts';
import type { PublicationDate } from '../prose/dates/index.ts';
import { parseValue, weekdayOf, writtenValue } from '../prose/dates/values.ts';
import { type Problem, problem } from '../syntax/problem.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import { type Extent, lastAtMost, overlaps } from '../text.ts';
import { contradicts } from './agreement.ts';
import { checkDay } from './toldDates.ts';
import { MOVED, swapped, weekdayBeside, weekdayIn } from './weekdays.ts';

export function checkDates(article: Article, annotations: Annotations): Problem[] {
	const { labels } = article.reading.schema;
	const spans = article.marked.all.filter(({ label }) => labels[label]?.kind === 'date');
	if (!spans.length) return [];
	const { toldDates: found, publication } = annotations;
	const starts = found.map(({ start }) => start);
	return spans.flatMap(span => {
		const extent = article.bare.extentOf(span.content);
		const last = lastAtMost(starts, extent.end - 1);
		const near = found[last];
		if (!near || !overlaps(near, extent)) return checkDate(article, span, extent, undefined, publication);
		const interval = readInterval(article.bare.text, extent, found[last - 1], near);
		return checkDate(article, span, extent, interval ?? near, publication);
	});
}

/** `from 3 May to 7 May 2025`, where that is all that is marked: two dates and the value from one to the other. */
function readInterval(
	text: string,
	{ start, end }: Extent,
	first: DateExpression | undefined,
	last: DateExpression,
): DateExpression | undefined {
	if (!first?.explicit || !last.explicit || first.start < start || last.end !== end) return undefined;
	if (!/^(?:from |between )?$/i.test(text.slice(start, first.start))) return undefined;
	if (!/^(?: to | and | until | through |\s?[–—-]\s?)$/.test(text.slice(first.end, last.start))) return undefined;
	const value = `${first.value}/${last.value}`;
	return 'error' in parseValue(value) ? undefined : { ...last, start, end, value };
}

/** `read` is what the reader makes of the place. */
function checkDate(
	article: Article,
	span: MarkedSpan,
	extent: Extent,
	read: DateExpression | undefined,
	publication: PublicationDate | null,
): Problem[] {
	const text = article.bare.text.slice(extent.start, Math.min(extent.end, extent.start + 200)).replace(/\s+/g, ' ');
	const same = read?.start === extent.start && read.end === extent.end ? read : undefined;
	const covers = read?.explicit && read.start <= extent.start && read.end >= extent.end;
	// Of `in 2019` the reader takes the year.
	const lead = read?.explicit && read.end === extent.end ? article.bare.text.slice(extent.start, read.start) : '';
	const said = same ?? (covers || LEAD.test(lead) ? read : undefined);
	const when = span.attributes.find(({ key }) => key === 'when');
	const named = weekdayIn(article.bare.text, extent) ?? weekdayBeside(article.bare.text, extent);
	const inText = (weekday: string) => named && { at: article.bare.rangeOf(named), ...swapped(named, weekday) };
	if (!when) {
		if (span.attributes.some(({ key }) => key === 'cont')) return [];
		const fallsOn = same?.explicit && same.value ? weekdayOf(same.value) : null;
		if (fallsOn && named && named.name !== fallsOn)
			return [
				problem('date-weekday-clash', span.content, {
					text: named.name,
					value: same!.value!,
					weekday: fallsOn,
					...inText(fallsOn),
				}),
			];
		const missing = same && checkDay(article, same, span.content);
		if (missing) return [missing];
		const { when: found, type, mod } = same ? valueAttributes({ ...same, timex: same.type }) : {};
		return [problem('date-without-value', span.labelRange ?? span.close, { found, type, mod, span: span.range })];
	}
	const { value, valueRange } = when;
	if ('error' in parseValue(value)) return [];
	// Midnight at the end of a Friday is on a Saturday already.
	const weekday = weekdayOf(value.replace('T24:00', 'T12:00'));
	if (weekday && named && named.name !== weekday && !MOVED.test(text)) {
		// Of `on Friday` the reader takes the weekday.
		const words = said ?? (read?.end === extent.end && LEAD.test(text.slice(0, read.start - extent.start)) ? read : undefined);
		const fits = words?.value && weekdayOf(words.value) === named.name ? writtenValue(words.value, words.zone) : undefined;
		return [
			problem('date-weekday-clash', valueRange, {
				text: named.name,
				value,
				weekday,
				found: fits,
				near: nearest(value, weekday, named.name),
				...inText(weekday),
			}),
		];
	}
	if (said?.value && contradicts(value, text, said, publication))
		return [problem('date-value-differs', valueRange, { text, value, found: writtenValue(said.value, said.zone) })];
	return [];
}

const LEAD = /^(?:in|on|at|of|the|during) $/i;

/** The day nearest to a value that falls on another weekday than it. */
function nearest(value: string, from: string, to: string): string | undefined {
	const [, day, rest] = /^(\d{4}-\d\d-\d\d)(T.*)?$/.exec(value) ?? [];
	if (!day) return undefined;
	const ahead = (WEEKDAYS.indexOf(to) - WEEKDAYS.indexOf(from) + 7) % 7;
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	return writeDay(dayNumber(year, month, date) + (ahead > 3 ? ahead - 7 : ahead)) + (rest ?? '');
}
