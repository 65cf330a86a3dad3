/**
 * What the articles of a document have in common: ids, texts, names, line ends. Counted once, and kept up to date from edit to edit,
 * so that a keystroke among thousands of articles costs what one article costs.
 */
import type { Article } from '../article.ts';
import type { Tally } from '../document.ts';
import { type ArticleFacts, factsOf } from './facts.ts';

/** How often each key occurs, and which occur more than once. */
class Counter<K> {
	readonly #counts = new Map<K, number>();
	readonly repeated = new Set<K>();

	add(key: K, by: 1 | -1): void {
		const count = (this.#counts.get(key) ?? 0) + by;
		if (count > 0) this.#counts.set(key, count);
		else this.#counts.delete(key);
		if (count > 1) this.repeated.add(key);
		else this.repeated.delete(key);
	}

	has(key: K): boolean {
		return this.#counts.has(key);
	}
}

export class Census {
	/** Of each article, in order. */
	facts: readonly ArticleFacts[] = [];
	readonly ids = new Counter<string>();
	readonly prints = new Counter<number>();
	/** How many lines end with `\n`, `\r\n`, `\r`. */
	readonly eols: [number, number, number] = [0, 0, 0];
	readonly #labels = new Map<string, Map<string, number>>();
	/** Names that are marked with more than one label. */
	readonly ambiguous = new Set<string>();

	splice(from: number, removed: number, added: readonly Article[]): this {
		for (const one of this.facts.slice(from, from + removed)) this.#count(one, -1);
		const more = added.map(factsOf);
		for (const one of more) this.#count(one, 1);
		this.facts =
			from === 0 && removed === this.facts.length
				? more
				: this.facts.slice(0, from).concat(more, this.facts.slice(from + removed));
		return this;
	}

	#count({ id, print, names, eols }: ArticleFacts, by: 1 | -1): void {
		if (id !== undefined) this.ids.add(id, by);
		if (print !== 0) this.prints.add(print, by);
		for (let i = 0; i < 3; i++) this.eols[i]! += by * eols[i]!;
		for (const { key, label } of names) {
			let labels = this.#labels.get(key);
			if (!labels) this.#labels.set(key, (labels = new Map()));
			const count = (labels.get(label) ?? 0) + by;
			if (count > 0) labels.set(label, count);
			else labels.delete(label);
			if (labels.size > 1) this.ambiguous.add(key);
			else this.ambiguous.delete(key);
			if (labels.size === 0) this.#labels.delete(key);
		}
	}

	/** How often a name bears each label. */
	labelsOf(key: string): ReadonlyMap<string, number> {
		return this.#labels.get(key) ?? new Map();
	}
}

export const census: Tally<Census> = {
	make: document => new Census().splice(0, 0, document.articles),
	update: (before, { from, removed, added }) => before.splice(from, removed.length, added),
};
