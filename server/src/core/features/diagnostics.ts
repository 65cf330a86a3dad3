/** The problems of a document as an editor lists them: in words, the worst first, and no more than it shows. */
import type { Article } from '../article.ts';
import { describe, type PlacedProblem, problemsOf, proseProblems } from '../checks/index.ts';
import type { Document } from '../document.ts';
import type { Reader } from '../reader.ts';
import type { Severity } from '../schema.ts';
import { comparePositions, shift } from '../text.ts';

export interface Diagnosis {
	readonly problem: PlacedProblem;
	readonly severity: Severity;
	readonly message: string;
}

export interface Diagnoses {
	readonly shown: readonly Diagnosis[];
	/** How many more there are; milder than those shown, or further down. */
	readonly hidden: number;
	/** How many there are in all, hints left out: an editor's list of problems leaves them out too. */
	readonly total: number;
	/** How many of these each article has that has any, by its index. */
	readonly byArticle: ReadonlyMap<number, number>;
}

/** VS Code shows no more problems of a file. */
const MOST_PROBLEMS = 1000;

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** The problems known by now: those of the markers, and those of the prose that has been read. */
export function diagnose(document: Document, reader: Reader): Diagnoses {
	const { schema } = document.reading;
	const all: Diagnosis[] = [];
	const byArticle = new Map<number, number>();
	for (const problem of knownProblems(document, reader)) {
		const { severity, message } = describe(problem, schema);
		if (severity === 'off') continue;
		all.push({ problem, severity, message });
		if (severity !== 'hint') byArticle.set(problem.article, (byArticle.get(problem.article) ?? 0) + 1);
	}
	all.sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || comparePositions(a.problem.range.start, b.problem.range.start));
	// The last place is for the line that says how many more there are.
	const shown = all.length <= MOST_PROBLEMS ? all : all.slice(0, MOST_PROBLEMS - 1);
	const total = [...byArticle.values()].reduce((sum, count) => sum + count, 0);
	return { shown, hidden: all.length - shown.length, total, byArticle };
}

function knownProblems(document: Document, reader: Reader): readonly PlacedProblem[] {
	const isKnown = (article: Article) => reader.hasRead(article) && !reader.isTooLong(article);
	if (document.articles.every(isKnown)) return problemsOf(document, reader.annotate);
	const problems: PlacedProblem[] = [...problemsOf(document, null)];
	for (const { article, index, line } of document.placed())
		if (isKnown(article))
			for (const problem of proseProblems(article, reader.annotate))
				problems.push({ ...problem, range: shift(problem.range, line), article: index });
	return problems;
}
