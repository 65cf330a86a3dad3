/** What follows from all articles of a document together, kept up to date from edit to edit. */
import type { Article } from '../article.ts';
import type { Replaced } from '../rows.ts';

/** `update` may reuse what it is given: the document before the edit does not keep it, and makes it anew should it be asked again. */
export interface Tally<T> {
	make(articles: readonly Article[]): T;
	update(before: T, edit: Replaced<Article>): T;
}

/** The tallies of an earlier document, and how many articles are others since. */
interface Origin {
	readonly tallies: Tallies;
	readonly from: number;
	readonly removed: number;
	readonly added: number;
}

/** The tallies of one document. */
export class Tallies {
	readonly #articles: readonly Article[];
	readonly #made = new Map<Tally<unknown>, unknown>();
	#origin: Origin | undefined;

	constructor(articles: readonly Article[], origin?: Origin) {
		this.#articles = articles;
		this.#origin = origin;
	}

	/** What `tally` makes of the articles; after an edit, of those that changed. */
	get<T>(tally: Tally<T>): T {
		if (!this.#made.has(tally)) this.#made.set(tally, this.#inherit(tally) ?? tally.make(this.#articles));
		return this.#made.get(tally) as T;
	}

	/** The tallies of the document that an edit makes of this one; all its articles are `articles`. */
	after({ from, removed, added }: Replaced<Article>, articles: readonly Article[]): Tallies {
		return new Tallies(articles, this.#originAfter(from, removed.length, added.length));
	}

	/** These tallies if there are any, else those that they would come from. */
	#originAfter(from: number, removed: number, added: number): Origin | undefined {
		if (this.#made.size) {
			this.#origin = undefined;
			return { tallies: this, from, removed, added };
		}
		const earlier = this.#origin;
		if (!earlier) return undefined;
		// Two stretches of changed articles become the one that holds both.
		const start = Math.min(earlier.from, from);
		const end = Math.max(earlier.from + earlier.added, from + removed);
		const grown = earlier.added - earlier.removed;
		return { tallies: earlier.tallies, from: start, removed: end - start - grown, added: end - start + added - removed };
	}

	#inherit<T>(tally: Tally<T>): T | undefined {
		if (!this.#origin) return undefined;
		const { tallies, from, removed, added } = this.#origin;
		const before = tallies.#made.get(tally) as T | undefined;
		if (before === undefined) return undefined;
		tallies.#made.delete(tally);
		if (!tallies.#made.size) this.#origin = undefined;
		return tally.update(before, {
			from,
			removed: tallies.#articles.slice(from, from + removed),
			added: this.#articles.slice(from, from + added),
		});
	}
}
