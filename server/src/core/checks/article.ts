/** What is wrong with an article by itself. */
import type { Annotate } from '../annotations.ts';
import type { Article } from '../article.ts';
import type { Problem } from '../syntax/problem.ts';
import { comparePositions, rangesOverlap } from '../text.ts';
import { checkApostrophes } from './apostrophes.ts';
import { checkAttributes, checkMetadata } from './attributes.ts';
import { checkCharacters } from './characters.ts';
import { checkCrossing } from './crossing.ts';
import { checkDates } from './dates.ts';
import { checkEdges } from './edges.ts';
import { checkEmpty } from './emptyArticle.ts';
import { checkLabels } from './labels.ts';
import { checkMarks } from './marks.ts';
import { checkMojibake } from './mojibake.ts';
import { checkReferences } from './references.ts';
import { checkStyles } from './styles.ts';
import { checkToldDates } from './toldDates.ts';

/** Counts of work, for tests that assert how much an edit costs. */
export const work = { articlesChecked: 0, articlesProofread: 0 };

/** No problems: always this list, so that it is quickly told. */
export const none: readonly Problem[] = [];

type Check = (article: Article) => readonly Problem[];

/** What follows from an article's lines alone. */
const FRAME_CHECKS: readonly Check[] = [checkEmpty, checkMetadata];
/** Of the spans, where there are any. */
const SPAN_CHECKS: readonly Check[] = [checkLabels, checkAttributes, checkEdges, checkReferences, checkCrossing];

/** Problems of delimiters, attributes and spans, in text order. No prose is read. Remembered on the article. */
export const markerProblems = (article: Article): readonly Problem[] => article.get(checkMarkers);

function checkMarkers(article: Article): readonly Problem[] {
	work.articlesChecked++;
	const { problems: found, isEmpty } = article.marked;
	const problems: Problem[] = [...article.frame.problems, ...found];
	for (const check of FRAME_CHECKS) for (const one of check(article)) problems.push(one);
	if (!isEmpty) for (const check of SPAN_CHECKS) for (const one of check(article)) problems.push(one);
	return sorted(problems);
}

/** The function that reads an article in one way and proofreads it; one for each `annotate`, for articles to remember. */
const proofreaders = new WeakMap<Annotate, (article: Article) => readonly Problem[]>();

/** Problems that only reading the prose shows, in text order. Remembered on the article for each `annotate`. */
export function proseProblems(article: Article, annotate: Annotate): readonly Problem[] {
	let proofread = proofreaders.get(annotate);
	if (!proofread) {
		proofread = article => {
			work.articlesProofread++;
			const annotations = article.get(annotate);
			const mojibake = checkMojibake(article);
			const characters = apartFrom(mojibake, checkCharacters(article));
			return sorted([
				...checkMarks(article, annotations),
				...checkApostrophes(article),
				...checkStyles(article, annotations),
				...checkDates(article, annotations),
				...checkToldDates(article, annotations),
				...characters,
				...mojibake,
			]);
		};
		proofreaders.set(annotate, proofread);
	}
	return article.get(proofread);
}

/** Those of `problems` that none of `others` overlaps, for what is wrongly encoded is not also invisible. Both in text order; linear. */
function apartFrom(others: readonly Problem[], problems: readonly Problem[]): readonly Problem[] {
	let at = 0;
	return problems.filter(({ range }) => {
		while (at < others.length && comparePositions(others[at]!.range.end, range.start) <= 0) at++;
		return at === others.length || !rangesOverlap(others[at]!.range, range);
	});
}

/** All problems of an article by itself, in text order. */
export function checkArticle(article: Article, annotate: Annotate): readonly Problem[] {
	const markers = markerProblems(article);
	const prose = proseProblems(article, annotate);
	return prose.length === 0 ? markers : markers.length === 0 ? prose : sorted([...markers, ...prose]);
}

export const sorted = (problems: Problem[]): readonly Problem[] =>
	problems.length === 0
		? none
		: problems.sort((a, b) => comparePositions(a.range.start, b.range.start) || comparePositions(b.range.end, a.range.end));
