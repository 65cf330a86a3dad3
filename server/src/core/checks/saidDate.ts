/** What the words of a marked date, or an article's text, say: the fix for a value that no calendar has. */
import { readDates } from '../annotations/dates.ts';
import { replace } from '../edits.ts';
import { parseValue, writtenValue } from '../prose/dates/values.ts';
import type { Problem } from '../syntax/problem.ts';
import { overlaps } from '../text.ts';
import type { Repair, Scene } from './entry.ts';
import { samePosition } from './repairs.ts';
import { spansOf } from './spans.ts';
import { quoted } from './words.ts';

/** Writes what `[Friday]` says in place of `when=2024-13-40`, and the date line in place of the article's `date=2024-13-40`. */
export function writeWhatIsSaid({ range }: Problem, { article, annotate }: Scene): Repair[] {
	if (article.frame.attributes.some(({ valueRange }) => samePosition(valueRange.start, range.start))) {
		const { publication } = annotate(article);
		// A value that stands in another attribute is no more sure than this one.
		if (!publication || publication.source === 'declared' || publication.source === 'metadata') return [];
		return [
			{
				title: `Write ${quoted(publication.value)}, as the article has it (${publication.reason})`,
				edits: [replace(range, publication.value)],
			},
		];
	}
	const span = spansOf(article).all.find(({ attributes }) =>
		attributes.some(({ key, valueRange }) => key === 'when' && samePosition(valueRange.start, range.start)),
	);
	if (!span) return [];
	const { prose, publication } = annotate(article);
	const extent = article.bare.extentOf(span.content);
	const said = readDates(article, prose, publication).find(date => overlaps(date, extent));
	if (!said?.value || said.start !== extent.start || said.end !== extent.end) return [];
	const value = writtenValue(said.value, said.zone);
	// `30 February`
	if ('error' in parseValue(value)) return [];
	return [{ title: `Write ${quoted(value)}, which the words say`, edits: [replace(range, value)] }];
}
