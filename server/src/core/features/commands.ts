/** What the editor's commands do at a place: as the code actions of these names, but wherever they are called. */
import type { Annotations, QuotationAnnotation } from '../annotations.ts';
import type { Article } from '../article.ts';
import { fixAll } from '../checks/index.ts';
import type { Document } from '../document.ts';
import { type Outcome, placeEdits, relabel } from '../edits.ts';
import type { Marking } from '../marking.ts';
import type { Reader } from '../reader.ts';
import type { Extent, Range } from '../text.ts';
import { everywhere, here, type Scene } from './actions/action.ts';
import { sceneOf } from './actions/index.ts';
import { markStretch, removeMarker, spanAt, trim } from './actions/wrap.ts';
import { moveArticle, sortArticles } from './arrange.ts';
import { markDates, markMentions, markQuotations } from './mark.ts';
import { joinArticle, splitArticle } from './split.ts';

/** What a command does; the client's commands have the same names. */
export type CommandName =
	| 'mark'
	| 'changeLabel'
	| 'removeMarker'
	| 'markQuotations'
	| 'markDates'
	| 'markNames'
	| 'splitArticle'
	| 'joinArticles'
	| 'moveArticleUp'
	| 'moveArticleDown'
	| 'sortArticles'
	| 'fixAll';

export interface Command {
	readonly name: CommandName;
	/** The selection, or the place of the cursor. */
	readonly range: Range;
	/** For `mark` and `changeLabel`. */
	readonly label?: string;
	/** For those that mark what was recognised. */
	readonly scope?: 'article' | 'file';
}

type Marker = (article: Article, annotations: Annotations) => Marking;

const speech = (quotations: readonly QuotationAnnotation[]) => quotations.filter(({ kind }) => kind === 'speech');

const MARKERS: Readonly<Partial<Record<Command['name'], Marker>>> = {
	markQuotations: (article, found) => markQuotations(article, found, speech(found.quotations), true, true),
	markDates: (article, found) => markDates(article, found.dates),
	markNames: (article, found) => markMentions(article, found, found.mentions),
};

/** The edits of a command. */
export function perform(document: Document, { name, range, label = '', scope = 'file' }: Command, reader: Reader): Outcome {
	const scene = sceneOf(document, range, reader);
	const { index } = scene;
	const marker = MARKERS[name];
	if (marker) return (scope === 'file' ? everywhere : here)(scene, marker);
	switch (name) {
		case 'mark':
			return markSelection(scene, label);
		case 'changeLabel':
		case 'removeMarker':
			return changeMarker(scene, name === 'changeLabel' ? label : undefined);
		case 'splitArticle':
			return splitArticle(document, document.clamp(range.start));
		case 'joinArticles':
			return joinArticle(document, index);
		case 'moveArticleUp':
			return moveArticle(document, index, -1);
		case 'moveArticleDown':
			return moveArticle(document, index, 1);
		case 'sortArticles':
			return sortArticles(document, reader.annotate);
		case 'fixAll':
			return { edits: fixAll(document, reader.annotate) };
		default:
			return { refused: `there is no command “${name}”` };
	}
}

/** Marks what is selected, or the word at the cursor. */
function markSelection({ article, line, selected }: Scene, label: string): Outcome {
	if (!article.reading.schema.labels[label]) return { refused: `“${label}” is no label of the tagset` };
	const { text } = article.bare;
	const extent = selected.start === selected.end ? wordAt(text, selected.start) : trim(text, selected);
	return markStretch(article, extent, label, line);
}

/** Gives the marker at the cursor another label; without one takes it away. */
function changeMarker({ document, article, line, at }: Scene, label: string | undefined): Outcome {
	const span = spanAt(article, at);
	if (!span) return { refused: 'no marker stands here' };
	if (label === undefined) return removeMarker(document, article, span, line);
	if (!article.reading.schema.labels[label]) return { refused: `“${label}” is no label of the tagset` };
	return { edits: placeEdits([relabel(span, label)], line) };
}

/** The word that an offset touches, hyphens and apostrophes inside it included: `al-Hakim`, `O’Brien`. Empty between words. */
function wordAt(text: string, offset: number): Extent {
	const isInner = (unit: string | undefined) => unit !== undefined && /[\p{L}\p{N}\p{M}\p{Cs}_'’-]/u.test(unit);
	const isEdge = (unit: string | undefined) => unit !== undefined && /['’-]/.test(unit);
	let start = offset;
	let end = offset;
	while (isInner(text[start - 1])) start--;
	while (isInner(text[end])) end++;
	while (start < end && isEdge(text[start])) start++;
	while (end > start && isEdge(text[end - 1])) end--;
	return { start, end };
}
