/** Dates, marked and recognised. */
import type { Article } from '../article.ts';
import type { DateExpression } from '../prose/dates/expression.ts';
import { findDates, type PublicationDate } from '../prose/dates/index.ts';
import { parseValue, typeOfValue, writtenValue } from '../prose/dates/values.ts';
import type { Prose } from '../prose/prose.ts';
import { attributeValue } from '../syntax/attributes.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import type { DateAnnotation } from './annotation.ts';
import { byStart, kindOfLabel, namedStretches, overlapFinder, unmarked } from './spans.ts';

/** What the reader makes of an article's text, whatever is marked in it. */
export const readDates = (article: Article, prose: Prose, publication: PublicationDate | null): DateExpression[] =>
	findDates(prose, publication, { lang: article.attribute('lang'), place: article.attribute('place') });

/** Dates in text order. A marked date without a value has the one that is recognised there, of those that are `told`. */
export function datesOf(
	article: Article,
	spans: readonly MarkedSpan[],
	recognise: boolean,
	told: () => readonly DateExpression[],
): DateAnnotation[] {
	const { bare } = article;
	const spansOfDates = spans.filter(span => kindOfLabel(article, span.label) === 'date');
	if (!recognise && !spansOfDates.length) return [];
	const found = told();
	const overlapping = overlapFinder(found);
	const marked = spansOfDates.map((span): DateAnnotation => {
		const extent = bare.extentOf(span.content);
		const same = found[overlapping(extent)];
		const when = attributeValue(span.attributes, 'when');
		const value = when ?? same?.value ?? null;
		const type = attributeValue(span.attributes, 'type')?.toUpperCase() as DateExpression['type'] | undefined;
		return {
			type: 'date',
			source: 'marked',
			start: extent.start,
			end: extent.end,
			range: span.content,
			span,
			timex: type ?? (when === undefined ? (same?.type ?? 'DATE') : typeOfValue(when)),
			value,
			mod: attributeValue(span.attributes, 'mod') ?? (when === undefined && same && same.start >= extent.start ? same.mod : null),
			zone: when === undefined ? (same?.zone ?? null) : null,
			reason: when === undefined ? (same?.reason ?? 'marked without a value') : 'marked',
			explicit: when !== undefined || (same?.explicit ?? false),
		};
	});
	if (!recognise) return marked;
	const recognised = unmarked(found, namedStretches(article, spans)).map(
		(one): DateAnnotation => ({
			type: 'date',
			source: 'recognised',
			start: one.start,
			end: one.end,
			range: bare.rangeOf(one),
			span: null,
			timex: one.type,
			value: one.value,
			mod: one.mod,
			zone: one.zone,
			reason: one.reason,
			explicit: one.explicit,
		}),
	);
	return marked.length ? [...marked, ...recognised].sort(byStart) : recognised;
}

/** `when=`, and `type=` and `mod=` where the value's form does not show them; nothing for a day that no calendar has. */
export function valueAttributes({
	value,
	timex,
	mod,
	zone,
}: Pick<DateAnnotation, 'value' | 'timex' | 'mod' | 'zone'>): Readonly<Record<string, string>> {
	if (value === null) return {};
	const when = writtenValue(value, zone);
	if ('error' in parseValue(when)) return {};
	return {
		when,
		...(typeOfValue(value) === timex ? {} : { type: timex.toLowerCase() }),
		...(mod === null ? {} : { mod }),
	};
}
