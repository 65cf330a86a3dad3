/** What the words of a marked date, or an article's text, say: the fix for a value that no calendar has. */
import type { Article } from '../article.ts';
import { remove, replace } from '../edits.ts';
import { daysInMonth } from '../prose/dates/calendar.ts';
import { parseValue, writtenValue } from '../prose/dates/values.ts';
import type { Attribute } from '../syntax/attributes.ts';
import type { Problem } from '../syntax/problem.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import { overlaps, type Range } from '../text.ts';
import type { Repair, Scene } from './entry.ts';
import { removeLines, samePosition, textOf, withBlanksBefore } from './repairs.ts';
import { quoted } from './words.ts';

/** The attribute whose value stands there, and the span that it belongs to; of an article's there is none. */
function ownerOf(range: Range, article: Article): { attribute: Attribute | undefined; span: MarkedSpan | undefined } {
	const isIt = ({ valueRange }: Attribute) => samePosition(valueRange.start, range.start);
	const own = article.frame.attributes.find(isIt);
	const span = own ? undefined : article.marked.all.find(({ attributes }) => attributes.some(isIt));
	return { attribute: own ?? span?.attributes.find(isIt), span };
}

/** `2024-02-29` for `2024-02-30`: one of the days that may have been meant. */
export function writeLastDay({ range, facts }: Problem): Repair[] {
	const [, year, month, day, rest] = /^(\d{4})-(\d\d)-(\d\d)(T.*)?$/.exec(String(facts.value)) ?? [];
	const last = Number(month) >= 1 && Number(month) <= 12 ? daysInMonth(Number(year), Number(month)) : 0;
	if (Number(day) <= last || !(Number(day) <= 31)) return [];
	const value = `${year}-${month}-${last}${rest ?? ''}`;
	if ('error' in parseValue(value)) return [];
	return [{ title: `Write ${quoted(value)}, the last day of that month`, edits: [replace(range, value)], choice: true }];
}

/** `2024` for `2024-13-40`, `2024-02` for `2024-02-45`: the part of it that the calendar has. */
export function writePossiblePart({ range, facts }: Problem): Repair[] {
	const [, year, month] = /^(\d{4})-(\d\d)(?!\d)/.exec(String(facts.value)) ?? [];
	const value = Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month}` : year;
	if (value === undefined || 'error' in parseValue(value)) return [];
	return [
		{ title: `Write ${quoted(value)}, the part of it that is in the calendar`, edits: [replace(range, value)], choice: true },
	];
}

/** Takes the value away, so that the date has the one that its words say, if they say one. */
export function removeValue({ range }: Problem, scene: Scene): Repair[] {
	const { article } = scene;
	const { attribute } = ownerOf(range, article);
	if (!attribute) return [];
	const { start } = attribute.range;
	// In front matter it has a line of its own.
	const hasLine = article.lines[start.line]!.trim() === textOf(article, attribute.range);
	return [
		{
			title: `Remove ${quoted(`${attribute.key}=${attribute.value}`)}`,
			edits: [hasLine ? removeLines(scene, start.line, start.line) : remove(withBlanksBefore(article, attribute.range))],
			choice: true,
		},
	];
}

/** Writes what `[Friday]` says in place of `when=2024-13-40`, and the date line in place of the article's `date=2024-13-40`. */
export function writeWhatIsSaid({ range }: Problem, { article, annotate }: Scene): Repair[] {
	const { attribute, span } = ownerOf(range, article);
	if (attribute && !span) {
		const { publication } = article.get(annotate);
		// A value that stands in another attribute is no more sure than this one.
		if (!publication || publication.source === 'declared' || publication.source === 'metadata') return [];
		return [
			{
				title: `Write ${quoted(publication.value)}, as the article has it (${publication.reason})`,
				edits: [replace(range, publication.value)],
			},
		];
	}
	if (attribute?.key !== 'when' || !span) return [];
	const extent = article.bare.extentOf(span.content);
	const said = article.get(annotate).toldDates.find(date => overlaps(date, extent));
	if (!said?.value || said.start !== extent.start || said.end !== extent.end) return [];
	const value = writtenValue(said.value, said.zone);
	// `30 February`
	if ('error' in parseValue(value)) return [];
	return [{ title: `Write ${quoted(value)}, which the words say`, edits: [replace(range, value)] }];
}
