/** An article without text. */
import type { Article } from '../article.ts';
import { isBlankLine } from '../syntax/dialects/lines.ts';
import { type Problem, problem } from '../syntax/problem.ts';

export function checkEmpty({ frame, lines }: Article): Problem[] {
	const { opening, body, isArticle } = frame;
	if (!isArticle || !opening) return [];
	for (let i = body.start; i < body.end; i++) if (!isBlankLine(lines[i]!)) return [];
	return [problem('article-empty', { start: opening.range.start, end: opening.range.end })];
}
