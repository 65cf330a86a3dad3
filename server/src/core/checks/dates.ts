/** Values of marked dates against what the text says. */
import type { Annotations } from '../annotations.ts';
import type { Article } from '../article.ts';
import type { DateExpression } from '../prose/dates/expression.ts';
import { findDates } from '../prose/dates/index.ts';
import { bounds, parseValue, weekdayOf, writtenValue } from '../prose/dates/values.ts';
import { type Problem, problem } from '../syntax/problem.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import { type Extent, lastAtMost, overlaps } from '../text.ts';
import { spansOf } from './spans.ts';

const WEEKDAYS: Readonly<Record<string, string>> = {
	mon: 'Monday',
	tue: 'Tuesday',
	wed: 'Wednesday',
	thu: 'Thursday',
	fri: 'Friday',
	sat: 'Saturday',
	sun: 'Sunday',
};
const WEEKDAY = /\b(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b/gi;
/** `two days after Friday` is another day than Friday. */
const MOVED = /\b(?:after|before|from|since|until|till|of|following|to|through)\b/i;

export function checkDates(article: Article, annotations: Annotations): Problem[] {
	const { labels } = article.reading.schema;
	const spans = spansOf(article).all.filter(({ label }) => labels[label]?.kind === 'date');
	if (!spans.length) return [];
	const { prose, publication } = annotations;
	const found = findDates(prose, publication, { lang: article.attribute('lang'), place: article.attribute('place') });
	const starts = found.map(({ start }) => start);
	return spans.flatMap(span => {
		const extent = article.bare.extentOf(span.content);
		const near = found[lastAtMost(starts, extent.end - 1)];
		return checkDate(article, span, extent, near && overlaps(near, extent) ? near : undefined);
	});
}

/** `read` is what the reader makes of the place. */
function checkDate(article: Article, span: MarkedSpan, extent: Extent, read: DateExpression | undefined): Problem[] {
	const text = article.bare.text.slice(extent.start, Math.min(extent.end, extent.start + 200)).replace(/\s+/g, ' ');
	const same = read?.start === extent.start && read.end === extent.end ? read : undefined;
	const said = same ?? (read?.explicit && read.start <= extent.start && read.end >= extent.end ? read : undefined);
	const when = span.attributes.find(({ key }) => key === 'when');
	if (!when) {
		if (span.attributes.some(({ key }) => key === 'cont')) return [];
		return [
			problem('date-without-value', span.labelRange ?? span.close, {
				found: same?.value ? writtenValue(same.value) : undefined,
				span: span.range,
			}),
		];
	}
	const { value, valueRange } = when;
	if ('error' in parseValue(value)) return [];
	const weekday = weekdayOf(value);
	const named = weekdayIn(text);
	if (weekday && named && named !== weekday && !MOVED.test(text)) {
		const fits = said?.value && weekdayOf(said.value) === named ? said.value : undefined;
		return [problem('date-weekday-clash', valueRange, { text: named, value, weekday, found: fits })];
	}
	if (said?.explicit && said.value && differs(value, said.value))
		return [problem('date-value-differs', valueRange, { text, value, found: writtenValue(said.value) })];
	return [];
}

/** The weekday that a text names, where it names just one. */
function weekdayIn(text: string): string | undefined {
	const names = [...text.matchAll(WEEKDAY)];
	return names.length === 1 ? WEEKDAYS[names[0]![1]!.slice(0, 3).toLowerCase()] : undefined;
}

/** Whether two values are of different times: neither lies within the other. */
function differs(value: string, said: string): boolean {
	const a = bounds(value);
	const b = bounds(said);
	if (!a || !b) return false;
	const within = (inner: typeof a, outer: typeof a) => outer.begin <= inner.begin && inner.end <= outer.end;
	return !within(a, b) && !within(b, a);
}
