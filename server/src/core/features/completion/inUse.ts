/** Names that a file already uses, to be used again. */
import type { Article } from '../../article.ts';
import type { MarkedSpan } from '../../syntax/spans.ts';
import { excerpt, titleOf } from '../titles.ts';

export interface RefInUse {
	readonly ref: string;
	readonly label: string;
	/** The text of its first mention. */
	readonly name: string;
	count: number;
}

/** Refs of all marked entities, the most frequent first. */
export function refsInUse(articles: readonly Article[]): RefInUse[] {
	const refs = new Map<string, RefInUse>();
	for (const article of articles)
		for (const one of article.get(refsOf)) {
			const known = refs.get(one.ref);
			if (known) known.count += one.count;
			else refs.set(one.ref, { ...one });
		}
	return [...refs.values()].sort((a, b) => b.count - a.count);
}

function refsOf(article: Article): readonly RefInUse[] {
	const refs = new Map<string, RefInUse>();
	for (const span of article.marked.all) {
		const ref = span.attributes.find(({ key }) => key === 'ref')?.value;
		if (ref === undefined) continue;
		const known = refs.get(ref);
		if (known) known.count++;
		else refs.set(ref, { ref, label: span.label, name: excerpt(textOf(article, span), 60), count: 1 });
	}
	return [...refs.values()];
}

/** A span's text without the markers inside it. */
export function textOf(article: Article, { content }: Pick<MarkedSpan, 'content'>): string {
	const { start, end } = article.bare.extentOf(content);
	return article.bare.text.slice(start, end);
}

export interface IdInUse {
	readonly id: string;
	readonly span: MarkedSpan;
}

/** Spans of an article that have an id, in text order. */
export const idsInUse = (article: Article): IdInUse[] =>
	article.marked.all.flatMap(span => {
		const id = span.attributes.find(({ kind }) => kind === 'id')?.value;
		return id === undefined ? [] : [{ id, span }];
	});

/** Articles that have an id. */
export const articlesInUse = (articles: readonly Article[]): { id: string; title: string }[] =>
	articles.flatMap(article => (article.id === undefined ? [] : [{ id: article.id, title: article.get(titleOf).text }]));

/** Values that articles give to an attribute, the most frequent first. */
export function valuesInUse(articles: readonly Article[], key: string): string[] {
	const counts = new Map<string, number>();
	for (const article of articles) {
		const value = article.attribute(key);
		if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}
