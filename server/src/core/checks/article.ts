/** What is wrong with an article by itself. */
import type { Annotate } from '../annotations.ts';
import type { Article } from '../article.ts';
import type { Problem } from '../syntax/problem.ts';
import { comparePositions } from '../text.ts';

const none: readonly Problem[] = [];

/** Problems of delimiters, attributes and spans, in text order. No prose is read. Remembered on the article. */
export function markerProblems(article: Article): readonly Problem[] {
	const frame = article.frame.problems;
	const spans = article.marked.problems;
	return frame.length === 0 ? spans : spans.length === 0 ? frame : article.get(joinProblems);
}

const joinProblems = (article: Article): readonly Problem[] => sorted([...article.frame.problems, ...article.marked.problems]);

/** Problems that only reading the prose shows, in text order. Remembered on the article for each `annotate`. */
export function proseProblems(_article: Article, _annotate: Annotate): readonly Problem[] {
	return none;
}

/** All problems of an article by itself, in text order. */
export function checkArticle(article: Article, annotate: Annotate): readonly Problem[] {
	const markers = markerProblems(article);
	const prose = proseProblems(article, annotate);
	return prose.length === 0 ? markers : markers.length === 0 ? prose : sorted([...markers, ...prose]);
}

const sorted = (problems: Problem[]): Problem[] => problems.sort((a, b) => comparePositions(a.range.start, b.range.start));
