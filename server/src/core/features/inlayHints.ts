/** Values of dates, shown behind them: *on Friday* `2024-03-08`. */
import type { Annotate, DateAnnotation } from '../annotations.ts';
import type { Document } from '../document.ts';
import { bounds, describeValue, writtenValue } from '../prose/dates/values.ts';
import { comparePositions, type Position, type Range, shift } from '../text.ts';

export interface InlayHint {
	/** Behind the expression, in the document. */
	readonly at: Position;
	readonly text: string;
	readonly tooltip: string;
}

/**
 * The hints in a range, for dates that have a place in time. A value that stands in the text, or in a marker beside it, is not
 * repeated.
 */
export function inlayHints(document: Document, { start, end }: Range, annotate: Annotate): InlayHint[] {
	const hints: InlayHint[] = [];
	const to = Math.min(end.line, document.lineCount - 1);
	for (let { index } = document.at(start.line); index < document.articles.length && document.lineOf(index) <= to; index++) {
		const article = document.articles[index]!;
		for (const date of annotate(article).dates) {
			if (date.value === null || !isNews(date, article.bare.text) || !bounds(date.value)) continue;
			const at = shift(date.span?.range ?? date.range, document.lineOf(index)).end;
			if (comparePositions(start, at) > 0 || comparePositions(at, end) > 0) continue;
			const text = writtenValue(date.value, date.zone);
			hints.push({ at, text, tooltip: `${describeValue(text)}: ${date.reason}` });
		}
	}
	return hints;
}

const isNews = ({ explicit, value, start, end }: DateAnnotation, text: string): boolean =>
	!explicit && text.slice(start, end) !== value;
