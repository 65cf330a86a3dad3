/** The names that are marked in the files of a workspace: what is marked in one place is recognised in all others. */
import { entityLabel } from './annotations/mentions.ts';
import type { Article } from './article.ts';
import { nameOf } from './checks/facts.ts';
import { Document, type OpenOptions } from './document.ts';
import type { GazetteerName } from './prose/entities/index.ts';
import { OPENERS } from './prose/entities/sentences.ts';
import { concat } from './rows.ts';
import { type MarkedSpan, mayMatter } from './syntax/spans.ts';

const PRONOUNS = new Set(['You', 'Your', 'My', 'Our', 'Him', 'Us', 'One']);

/** `She` and `The embassy`, marked for what they mean in their place, are no names to be looked for elsewhere. */
function isTelling(text: string): boolean {
	const words = text.split(' ');
	const first = words.findIndex(word => !OPENERS.has(word) && !PRONOUNS.has(word));
	return first >= 0 && words.slice(first).some(word => /[\p{Lu}\p{Lt}\p{Lo}\p{Nd}@]/u.test(word));
}

/** The names that are marked in an article, once for each marker, in rows. One without a sign of markers is not parsed for them. */
export const namesIn = (article: Article): readonly (readonly GazetteerName[])[] =>
	article.lines.some(mayMatter) ? article.rowsOf(tellingName) : nothing;

const nothing: readonly never[] = [];

const tellingName = (span: MarkedSpan, article: Article): readonly GazetteerName[] =>
	nameOf(span, article).flatMap(({ text, label, ref }) => {
		const name = text.replace(/[,;:]$/, '');
		return isTelling(name) ? [{ name, label: entityLabel(label), ref }] : [];
	});

/** The names that are marked in a file. */
export const namesOf = (document: Document): readonly GazetteerName[] => concat(document.articles.flatMap(namesIn));

/** The names that are marked in the text of a file, which is read only where it may have markers. */
export const namesInText = (text: string, manner: OpenOptions): readonly GazetteerName[] =>
	/\]\{[.#]|\[\|[.#]/.test(text) ? namesOf(Document.open(text, manner)) : [];

/** Counts marked names. Of a name that bears several labels or refs, most markers decide; of two refs as frequent none is taken. */
export class NamePool {
	/** By name, then by label and ref. */
	readonly #counts = new Map<string, Map<string, { readonly name: GazetteerName; count: number }>>();
	#list: readonly GazetteerName[] | undefined;

	/** Every name once. The same list until one of them changes. */
	get list(): readonly GazetteerName[] {
		return (this.#list ??= [...this.#counts.keys()].map(name => this.#chosen(name)!));
	}

	/** Takes names out and puts others in. The names that mean something else now, or are new, or gone. */
	change(removed: readonly GazetteerName[], added: readonly GazetteerName[]): ReadonlySet<string> {
		const touched = new Set([...removed, ...added].map(({ name }) => name));
		const before = new Map([...touched].map(name => [name, keyOf(this.#chosen(name))]));
		for (const one of removed) this.#count(one, -1);
		for (const one of added) this.#count(one, 1);
		for (const name of touched) if (keyOf(this.#chosen(name)) === before.get(name)) touched.delete(name);
		if (touched.size) this.#list = undefined;
		return touched;
	}

	#count(one: GazetteerName, by: 1 | -1): void {
		const kinds = this.#counts.get(one.name) ?? new Map();
		const key = keyOf(one);
		const count = (kinds.get(key)?.count ?? 0) + by;
		if (count > 0) kinds.set(key, { name: one, count });
		else kinds.delete(key);
		if (kinds.size) this.#counts.set(one.name, kinds);
		else this.#counts.delete(one.name);
	}

	#chosen(name: string): GazetteerName | undefined {
		const kinds = [...(this.#counts.get(name)?.values() ?? [])];
		const most = mostOf(kinds, ({ label }) => label)[0];
		if (most === undefined) return undefined;
		const refs = mostOf(
			kinds.filter(({ name: { label, ref } }) => label === most && ref !== null),
			({ ref }) => ref,
		);
		return { name, label: most, ref: refs.length === 1 ? refs[0]! : null };
	}
}

const keyOf = (name: GazetteerName | undefined): string => (name ? `${name.label}\n${name.ref ?? ''}` : '');

/** The values that most of the counted names have, in order. */
function mostOf<V>(
	kinds: readonly { readonly name: GazetteerName; readonly count: number }[],
	of: (name: GazetteerName) => V,
): V[] {
	const counts = new Map<V, number>();
	for (const { name, count } of kinds) counts.set(of(name), (counts.get(of(name)) ?? 0) + count);
	const most = Math.max(...counts.values());
	return [...counts]
		.filter(([, count]) => count === most)
		.map(([value]) => value)
		.sort();
}

/** The word of a name that is looked for in a text before the text is read. */
export const longestWord = (name: string): string =>
	name.split(/\s/).reduce((longest, word) => (word.length > longest.length ? word : longest));

/** Whether an article's text has this word, quickly. */
export const holdsWord = ({ marked, bare, lines }: Article, word: string): boolean =>
	marked.cuts.length ? bare.text.includes(word) : lines.some(line => line.includes(word));
