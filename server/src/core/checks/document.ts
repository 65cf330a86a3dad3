/** What is wrong with a document: the problems of its articles, and those that only show when articles are seen together. */
import type { Annotate } from '../annotations.ts';
import type { Document } from '../document.ts';
import { shift } from '../text.ts';
import { checkArticle, markerProblems } from './article.ts';
import type { PlacedProblem } from './entry.ts';

/** All problems of a document, in text order. With `annotate` null only those that need no reading of prose. */
export function problemsOf(document: Document, annotate: Annotate | null): readonly PlacedProblem[] {
	const placed: PlacedProblem[] = [];
	for (const { article, index, line } of document.placed()) {
		const problems = annotate ? checkArticle(article, annotate) : markerProblems(article);
		for (const one of problems) placed.push({ ...one, range: shift(one.range, line), article: index });
	}
	return placed;
}
