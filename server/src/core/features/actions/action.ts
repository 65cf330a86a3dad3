/** What an action is, and where actions are looked for. */
import type { Annotate, Annotations } from '../../annotations.ts';
import type { Article } from '../../article.ts';
import type { PlacedProblem } from '../../checks/index.ts';
import type { Document } from '../../document.ts';
import { type Edit, placeEdits } from '../../edits.ts';
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
	/** The edits of the document, worked out when the action is chosen. */
	readonly edits: () => readonly Edit[];
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
	/** Reads articles that an action of the whole file comes to. */
	readonly annotate: Annotate;
}

/** The edits that `act` makes in each article that is one, as edits of the document. */
export function everywhere(
	{ document, annotate }: Scene,
	act: (article: Article, annotations: Annotations) => readonly Edit[],
): Edit[] {
	const edits: Edit[] = [];
	for (const { article, line } of document.placed())
		if (article.frame.isArticle) edits.push(...placeEdits(act(article, article.get(annotate)), line));
	return edits;
}
