/**
 * What the articles of a document have in common: ids, texts, names, line ends. Counted once, and kept up to date from edit to edit,
 * so that a keystroke among thousands of articles costs what one article costs.
 */
import type { Article } from '../article.ts';
import type { Tally } from '../document/tallies.ts';
import { replacedInRows } from '../rows.ts';
import { type ArticleFacts, EOLS, factsOf, keysOf, type Name } from './facts.ts';

/** How often each key occurs, and which occur more than once. */
class Counter<K> {
	readonly #counts = new Map<K, number>();
	readonly repeated = new Set<K>();

	/** Whether the key has become a repeated one, or has ceased to be one. */
	add(key: K, by: 1 | -1): boolean {
		const before = this.#counts.get(key) ?? 0;
		const count = before + by;
		if (count > 0) this.#counts.set(key, count);
		else this.#counts.delete(key);
		if (before > 1 === count > 1) return false;
		if (count > 1) this.repeated.add(key);
		else this.repeated.delete(key);
		return true;
	}

	has(key: K): boolean {
		return this.#counts.has(key);
	}
}

const isCountedAlike = (a: Name, b: Name): boolean => a.key === b.key && a.label === b.label;

const namesOf = ({ names }: ArticleFacts) => names;

export class Census {
	/** Of each article, in order. */
	facts: readonly ArticleFacts[] = [];
	readonly ids = new Counter<string>();
	readonly prints = new Counter<number>();
	/** Names that are marked with more than one label. */
	readonly ambiguous = new Set<string>();
	/** Index into `EOLS` of the line end that most lines have. */
	usual = 0;
	readonly #eols: [number, number, number] = [0, 0, 0];
	readonly #labels = new Map<string, Map<string, number>>();
	/** 1 for an article that there is something to say of. */
	#loud = new Uint8Array(0);
	/** Whether what the articles share has changed, so that any of them may have become loud or quiet. */
	#stale = true;

	splice(from: number, removed: number, added: readonly Article[]): this {
		const fewer = this.facts.slice(from, from + removed);
		const more = added.map(factsOf);
		for (const one of fewer) this.#count(one, -1);
		for (const one of more) this.#count(one, 1);
		const names = replacedInRows(fewer.flatMap(namesOf), more.flatMap(namesOf), isCountedAlike);
		for (const one of names.removed) this.#countName(one, -1);
		for (const one of names.added) this.#countName(one, 1);
		const old = this.#loud;
		this.facts = this.facts.slice(0, from).concat(more, this.facts.slice(from + removed));
		this.#findUsual();
		this.#loud = new Uint8Array(this.facts.length);
		if (this.#stale) return this;
		this.#loud.set(old.subarray(0, from));
		this.#loud.set(more.map(this.#isLoud), from);
		this.#loud.set(old.subarray(from + removed), from + more.length);
		return this;
	}

	/** Of each article, whether there may be something to say of it: 1 or 0. */
	get loud(): Uint8Array {
		if (this.#stale) {
			for (let i = 0; i < this.facts.length; i++) this.#loud[i] = this.#isLoud(this.facts[i]!);
			this.#stale = false;
		}
		return this.#loud;
	}

	readonly #isLoud = ({ quiet, id, print, names, eols, article }: ArticleFacts): 0 | 1 =>
		!quiet ||
		(id !== undefined && this.ids.repeated.has(id)) ||
		this.prints.repeated.has(print) ||
		(this.ambiguous.size > 0 && names.some(row => row.some(({ key }) => this.ambiguous.has(key)))) ||
		eols[this.usual] !== article.lines.length
			? 1
			: 0;

	#count({ id, print, eols }: ArticleFacts, by: 1 | -1): void {
		if (id !== undefined && this.ids.add(id, by)) this.#stale = true;
		if (print !== 0 && this.prints.add(print, by)) this.#stale = true;
		for (let i = 0; i < EOLS.length; i++) this.#eols[i]! += by * eols[i]!;
	}

	#countName(name: Name, by: 1 | -1): void {
		for (const key of keysOf(name)) this.#countLabel(key, name.label, by);
	}

	#countLabel(key: string, label: string, by: 1 | -1): void {
		const labels = this.#labels.get(key) ?? new Map<string, number>();
		this.#labels.set(key, labels);
		const count = (labels.get(label) ?? 0) + by;
		if (count > 0) labels.set(label, count);
		else labels.delete(label);
		if (labels.size === 0) this.#labels.delete(key);
		if (labels.size > 1 === this.ambiguous.has(key)) return;
		if (labels.size > 1) this.ambiguous.add(key);
		else this.ambiguous.delete(key);
		this.#stale = true;
	}

	#findUsual(): void {
		const eols = [...this.#eols];
		// The document's last line has no end.
		const last = this.facts.at(-1)?.article;
		if (last) eols[EOLS.indexOf(last.eol(last.lines.length - 1))]!--;
		const usual = eols.indexOf(Math.max(...eols));
		if (usual !== this.usual) this.#stale = true;
		this.usual = usual;
	}

	/** How often a name bears each label. */
	labelsOf(key: string): ReadonlyMap<string, number> {
		return this.#labels.get(key) ?? new Map();
	}
}

export const census: Tally<Census> = {
	make: articles => new Census().splice(0, 0, articles),
	update: (before, { from, removed, added }) => before.splice(from, removed.length, added),
};
