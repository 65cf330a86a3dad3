/** What can be folded: articles, metadata blocks, runs of comments, and paragraphs of more than one line. */
import type { Article } from '../article.ts';
import type { Document } from '../document.ts';
import { readStructure } from '../prose/prose.ts';
import { isComment } from '../syntax/dialects/lines.ts';
import { extentOf } from './symbols.ts';

/** Lines are the document's, the last one included. */
export interface Fold {
	readonly start: number;
	readonly end: number;
	readonly kind: 'article' | 'metadata' | 'comment' | 'paragraph';
}

/** The paragraphs of an article as folds, lines counted from its first. For `article.get`. */
function paragraphs(article: Article): Fold[] {
	const { bare } = article;
	return readStructure(bare.text, true).blocks.flatMap(block => {
		const { start, end } = bare.rangeOf(block);
		return start.line < end.line ? [{ start: start.line, end: end.line, kind: 'paragraph' as const }] : [];
	});
}

function comments({ frame, lines }: Article): Fold[] {
	const folds: Fold[] = [];
	for (let i = 0; i < lines.length; i++) {
		if (i === frame.body.start && frame.body.end > i) i = frame.body.end;
		const start = i;
		while (i < lines.length && isComment(lines[i]!)) i++;
		if (i - start > 1) folds.push({ start, end: i - 1, kind: 'comment' });
	}
	return folds;
}

function frames(article: Article): Fold[] {
	if (!article.frame.isArticle) return [];
	const { opening } = article.frame;
	const extent = extentOf(article);
	const folds: Fold[] = [{ start: extent.start.line, end: extent.end.line, kind: 'article' }];
	if (opening) folds.push({ start: opening.range.start.line, end: opening.range.end.line, kind: 'metadata' });
	return folds.filter(({ start, end }) => start < end);
}

/** At most `limit` folds in text order: articles before comments before paragraphs where not all can be had. */
export function folding(document: Document, limit = Number.POSITIVE_INFINITY): Fold[] {
	const folds: Fold[] = [];
	for (const of of [frames, comments, paragraphs])
		for (const { article, line } of document.placed()) {
			for (const { start, end, kind } of article.get(of)) {
				if (folds.length >= limit) return folds.sort(byStart);
				folds.push({ start: start + line, end: end + line, kind });
			}
		}
	return folds.sort(byStart);
}

const byStart = (a: Fold, b: Fold): number => a.start - b.start || b.end - a.end;
