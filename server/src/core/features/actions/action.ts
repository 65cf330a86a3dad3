/** What an action is, and where actions are looked for. */
import type { Annotations } from '../../annotations.ts';
import type { Article } from '../../article.ts';
import type { PlacedProblem } from '../../checks/index.ts';
import type { Document } from '../../document.ts';
import { type Edit, type Outcome, placeEdits } from '../../edits.ts';
import type { Marking } from '../../marking.ts';
import type { Reader } from '../../reader.ts';
import type { Extent, Position } from '../../text.ts';

/** Kinds as editors group and filter them: a filter `refactor` takes all that start with `refactor.`. */
export type ActionKind =
	| 'quickfix'
	| 'refactor.rewrite.mark'
	| 'refactor.rewrite.marker'
	| 'refactor.rewrite.article'
	| 'refactor.rewrite.dialect'
	| 'source.fixAll.seedmark';

export interface Action {
	readonly title: string;
	readonly kind: ActionKind;
	/** The problem it repairs. */
	readonly problem?: PlacedProblem;
	/** The best of several. */
	readonly preferred?: boolean;
	/** Why it cannot be done here. */
	readonly disabled?: string;
	/** A name that is to be remembered as no entity, in the workspace's `seedmark.json`. */
	readonly ignore?: string;
	/** A name that was remembered as no entity, and is to be forgotten as such. */
	readonly suggestAgain?: string;
	/** Works out the edits of the document; called when the action is chosen. */
	readonly work: () => Outcome;
}

/** The article in which somebody asks for actions, and the stretch of its bare text that is selected; empty for a cursor. */
export interface Scene {
	readonly document: Document;
	readonly article: Article;
	readonly index: number;
	/** The article's first line in the document. */
	readonly line: number;
	/** The cursor, or where the selection starts; lines count from the article's first. */
	readonly at: Position;
	readonly selected: Extent;
	readonly annotations: Annotations;
	/** Reads the articles that an action of the whole file comes to. */
	readonly reader: Reader;
}

export const marking = (title: string, work: () => Outcome): Action => ({ title, kind: 'refactor.rewrite.mark', work });

/** Markers in the article that starts at `line`; those that could not be put are named. */
export const placed = (line: number, marking: Marking): Outcome => ({
	edits: placeEdits(marking.edits, line),
	losses: refusals([marking]),
});

/** The markers that `act` puts in each article of the file that is not too long to be read; articles that it does not `concern` are not read. */
export function everywhere(
	{ document, reader }: Scene,
	act: (article: Article, annotations: Annotations) => Marking,
	concerns: (article: Article) => boolean = () => true,
): Outcome {
	const edits: Edit[][] = [];
	const markings: Marking[] = [];
	for (const { article, line } of document.placed()) {
		if (!article.frame.isArticle || !concerns(article)) continue;
		const marking = reader.isTooLong(article) ? tooLong : act(article, article.get(reader.annotate));
		markings.push(marking);
		edits.push(placeEdits(marking.edits, line));
	}
	return { edits: edits.flat(), losses: refusals(markings) };
}

/** The markers that `act` puts in the article of the scene. */
export const here = ({ article, line, reader }: Scene, act: (article: Article, annotations: Annotations) => Marking): Outcome =>
	reader.isTooLong(article) ? { refused: TOO_LONG } : placed(line, act(article, article.get(reader.annotate)));

const TOO_LONG = 'the article is too long for its prose to be read';
const tooLong: Marking = { edits: [], refused: [{ mark: { start: 0, end: 0, label: '' }, reason: TOO_LONG }] };

/** `a marker there would be read otherwise (2×)` */
function refusals(markings: readonly Marking[]): string[] {
	const reasons = new Map<string, number>();
	for (const { refused } of markings) for (const { reason } of refused) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
	return [...reasons].map(([reason, count]) => (count === 1 ? reason : `${reason} (${count}×)`));
}
