/** Mends labels that are at odds with those that the recogniser gives. */

import type { EntityLabel } from '../src/core/prose/entities/mention.ts';
import { DEMONYMS, PLACES } from '../src/core/prose/entities/names.ts';
import type { MarkedArticle } from './corpus.ts';

type Relabel = (name: string, label: EntityLabel) => EntityLabel;

const relabelAll = (articles: readonly MarkedArticle[], relabel: Relabel): MarkedArticle[] =>
	articles.map(article =>
		article.map(({ text, names }) => ({
			text,
			names: names.map(({ start, end, label }) => ({ start, end, label: relabel(text.slice(start, end), label) })),
		})),
	);

/** Peoples and creeds are misc, also where a set calls them organisations: `Christian`, `Republicans`. */
export const settleDemonyms = (articles: readonly MarkedArticle[]): MarkedArticle[] =>
	relabelAll(articles, (name, label) =>
		label === 'org' && (DEMONYMS.has(name) || DEMONYMS.has(name.replace(/s$/, ''))) ? 'misc' : label,
	);

/** For labels set by machine: a name that is nearly always of one kind is of that kind everywhere, and a country is a place. */
export function settleMajority(articles: readonly MarkedArticle[], share = 0.75): MarkedArticle[] {
	const counts = new Map<string, Map<EntityLabel, number>>();
	for (const article of articles) {
		for (const { text, names } of article) {
			for (const { start, end, label } of names) {
				const name = text.slice(start, end);
				let labels = counts.get(name);
				if (!labels) counts.set(name, (labels = new Map()));
				labels.set(label, (labels.get(label) ?? 0) + 1);
			}
		}
	}
	return relabelAll(articles, (name, label) => {
		if (PLACES.has(name)) return 'place';
		if (DEMONYMS.has(name)) return 'misc';
		const labels = counts.get(name)!;
		const all = [...labels.values()].reduce((sum, count) => sum + count, 0);
		for (const [other, count] of labels) if (all >= 4 && count >= share * all) return other;
		return label;
	});
}
