/** Marking a selection, and changing or removing the marker at the cursor. */
import type { Article } from '../../article.ts';
import type { Document } from '../../document.ts';
import { keepsText, type Outcome, placeEdits, relabel } from '../../edits.ts';
import { mark, unmark } from '../../marking.ts';
import type { MarkedSpan } from '../../syntax/spans.ts';
import type { Extent } from '../../text.ts';
import type { Action, Scene } from './action.ts';

/** UTF-16 code units of text that may be read again at every selection. */
const LONG = 256 * 1024;

/** “Mark as person” and so on, for a selection of text. White space at its edges is left out. */
export function wrapSelection({ article, line, selected, at }: Scene): Action[] {
	const extent = trim(article.bare.text, selected);
	if (extent.start === extent.end || at.line < article.frame.body.start || at.line >= article.frame.body.end) return [];
	const labels = Object.keys(article.reading.schema.labels);
	const there = new Set(
		article.marked.all.filter(span => same(article.bare.extentOf(span.content), extent)).map(({ label }) => label),
	);
	// In a long article marking is tried only when it is chosen: trying means reading the article again.
	const refused =
		article.bare.text.length > LONG ? undefined : mark(article, [{ ...extent, label: labels[0] ?? '' }]).refused[0]?.reason;
	return labels
		.filter(label => !there.has(label))
		.map(label => ({
			title: `Mark as ${label}`,
			kind: 'refactor.rewrite.mark',
			...(refused !== undefined && { disabled: refused }),
			work: () => markStretch(article, extent, label, line),
		}));
}

const same = (a: Extent, b: Extent): boolean => a.start === b.start && a.end === b.end;

/** Marks one stretch of the article that starts at `line`. */
export function markStretch(article: Article, extent: Extent, label: string, line: number): Outcome {
	const { edits, refused } = mark(article, [{ ...extent, label }]);
	return refused[0] ? { refused: refused[0].reason } : { edits: placeEdits(edits, line) };
}

/** A stretch without the white space at its edges. */
export function trim(text: string, { start, end }: Extent): Extent {
	const inside = text.slice(start, end);
	const lead = inside.length - inside.trimStart().length;
	return lead === inside.length ? { start, end: start } : { start: start + lead, end: start + inside.trimEnd().length };
}

/** “Remove the marker”, “Change to org”: for the innermost marked span at the cursor. */
export function changeMarker({ document, article, line, at }: Scene): Action[] {
	const span = spanAt(article, at);
	if (!span) return [];
	const { labels } = article.reading.schema;
	const kind = labels[span.label]?.kind;
	// A line's role is no kind of annotation; labels of the marker's own kind come first.
	const others = Object.keys(labels)
		.filter(label => label !== span.label && (labels[label]!.kind === 'structure') === (kind === 'structure'))
		.sort((a, b) => Number(labels[b]!.kind === kind) - Number(labels[a]!.kind === kind));
	return [
		...others.map(
			(label): Action => ({
				title: `Change ${span.label || 'the marker'} to ${label}`,
				kind: 'refactor.rewrite.marker',
				work: () => ({ edits: placeEdits([relabel(span, label)], line) }),
			}),
		),
		{
			title: `Remove the marker ${span.label}`.trimEnd(),
			kind: 'refactor.rewrite.marker',
			work: () => removeMarker(document, article, span, line),
		},
	];
}

/** Takes a marker of the article that starts at `line` away, unless another line of the file would then be read as a delimiter. */
export function removeMarker(document: Document, article: Article, span: MarkedSpan, line: number): Outcome {
	const edits = placeEdits(unmark(article, span) ?? [], line);
	return edits.length && keepsText(document, edits)
		? { edits }
		: { refused: 'the text would be read otherwise without this marker' };
}

/** The label of the innermost marker at a place of the document; null outside of markers and where one has no label. */
export function labelAt(document: Document, { line, character }: Scene['at']): string | null {
	const { article, line: first } = document.at(line);
	return spanAt(article, { line: line - first, character })?.label || null;
}

/** The innermost span that touches a place of its article. */
export const spanAt = ({ marked }: Article, at: Scene['at']): MarkedSpan | undefined => marked.touching(at).at(-1);
