import type { Article } from '../article.ts';

/** The first line of an article that stands behind it, outside; all lines of what stands before the first article do. */
export const outsideFrom = ({ frame: { isArticle, closing, body } }: Article): number =>
	!isArticle ? 0 : closing ? closing.range.end.line + 1 : body.end;
