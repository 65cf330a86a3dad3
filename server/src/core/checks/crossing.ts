/** Two quotations, or two names, that cross: one begins inside the other and ends behind it. Only milestones can. */
import { isMilestone } from '../annotations/spans.ts';
import type { Article } from '../article.ts';
import { type Problem, problem } from '../syntax/problem.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import { comparePositions } from '../text.ts';

const KINDS = ['quotation', 'entity'];

/** One problem for each milestone that crosses something of its kind. Linear: spans come in order of their starts. */
export function checkCrossing(article: Article): Problem[] {
	if (!article.those(isMilestone).length) return [];
	const { labels } = article.reading.schema;
	return KINDS.flatMap(kind => crossings(article.marked.all.filter(({ label }) => labels[label]?.kind === kind)));
}

function crossings(spans: readonly MarkedSpan[]): Problem[] {
	const problems: Problem[] = [];
	/** Open spans, the one that ends first on top. */
	const open: MarkedSpan[] = [];
	for (const span of spans) {
		while (open.length && comparePositions(open.at(-1)!.content.end, span.content.start) <= 0) open.pop();
		const top = open.at(-1);
		if (top && comparePositions(top.content.end, span.content.end) < 0) {
			const facts = { label: span.label, other: top.label, after: span.open.start.line - top.open.start.line };
			problems.push(problem('spans-crossing', span.open, facts));
			while (open.length && comparePositions(open.at(-1)!.content.end, span.content.end) < 0) open.pop();
		}
		open.push(span);
	}
	return problems;
}
