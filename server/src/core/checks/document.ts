/** What is wrong with a document: the problems of its articles, and those that only show when articles are seen together. */
import type { Annotate } from '../annotations.ts';
import type { Article } from '../article.ts';
import type { Tally } from '../document/tallies.ts';
import type { Document } from '../document.ts';
import { concat } from '../rows.ts';
import { type Problem, problem } from '../syntax/problem.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import { shift } from '../text.ts';
import { none, proseProblems, sorted } from './article.ts';
import { type Census, census } from './census.ts';
import { Copies } from './copies.ts';
import type { PlacedProblem } from './entry.ts';
import { type ArticleFacts, EOLS, isName, keysOf } from './facts.ts';

/** Whether there is an article with this id in another file; then a link to it is sound. */
export type Elsewhere = (id: string) => boolean;

/**
 * All problems of a document, in text order. With `annotate` null only those that need no reading of prose. After an edit this costs
 * the check of the article touched, and a look at each other one's list of problems.
 */
export function problemsOf(
	document: Document,
	annotate: Annotate | null,
	elsewhere: Elsewhere = () => false,
): readonly PlacedProblem[] {
	const all = document.get(census);
	const { loud } = all;
	const prose = annotate ? document.get(proofreading(annotate)) : undefined;
	const together = new Together(document, all, elsewhere);
	const placed: PlacedProblem[] = [];
	let open: Problem | undefined;
	for (let index = 0; index < all.facts.length; index++) {
		const own = prose ? prose[index]! : none;
		const before = open;
		open = undefined;
		if (!loud[index] && own === none && !before) continue;
		const facts = all.facts[index]!;
		const common = loud[index] || before ? together.check(facts, index, before) : none;
		// That an article is not closed shows where the next one opens.
		open = facts.unclosed && all.facts[index + 1]?.article.frame.opening ? facts.unclosed : undefined;
		const markers = open ? facts.problems.filter(one => one !== open) : facts.problems;
		const line = document.lineOf(index);
		for (const one of merge(markers, own, common)) placed.push({ ...one, range: shift(one.range, line), article: index });
	}
	return placed;
}

const merge = (...lists: readonly (readonly Problem[])[]): readonly Problem[] => {
	const full = lists.filter(list => list.length > 0);
	return full.length === 1 ? full[0]! : sorted(full.flat());
};

/** The prose problems of each article, in order; one tally for each way of reading. */
const proofreadings = new WeakMap<Annotate, Tally<readonly (readonly Problem[])[]>>();

function proofreading(annotate: Annotate): Tally<readonly (readonly Problem[])[]> {
	let tally = proofreadings.get(annotate);
	if (!tally) {
		const read = (article: Article) => proseProblems(article, annotate);
		tally = {
			make: articles => articles.map(read),
			update: (before, { from, removed, added }) =>
				before.slice(0, from).concat(added.map(read), before.slice(from + removed.length)),
		};
		proofreadings.set(annotate, tally);
	}
	return tally;
}

/** Looks at the articles of a document one after the other for what only shows when they are seen together. */
class Together {
	readonly #document: Document;
	readonly #all: Census;
	readonly #elsewhere: Elsewhere;
	readonly #copies = new Copies();
	/** Of each id that occurs twice: the first article that has it, and how many had it so far. */
	readonly #ids = new Map<string, { readonly line: number; count: number }>();
	/** The label that a name bears most often; made when it is needed. */
	#labels: Map<string, string> | undefined;

	constructor(document: Document, all: Census, elsewhere: Elsewhere) {
		this.#document = document;
		this.#all = all;
		this.#elsewhere = elsewhere;
	}

	/** `open` is the problem of the article before, when it is still open. */
	check(facts: ArticleFacts, index: number, open: Problem | undefined): readonly Problem[] {
		const { ids, prints, ambiguous, usual } = this.#all;
		const { id, print, links, article, eols } = facts;
		const problems: Problem[] = [];
		if (open) this.#checkNesting(article, index, open, problems);
		if (id !== undefined && ids.repeated.has(id)) this.#checkId(article, id, index, problems);
		if (prints.repeated.has(print)) {
			const copy = this.#copies.check(article, this.#document.lineOf(index));
			if (copy) problems.push(copy);
		}
		if (ambiguous.size) this.#checkLabels(facts, problems);
		if (links.length) this.#checkLinks(facts, problems);
		if (eols[usual] !== article.lines.length) this.#checkEols(article, index, problems);
		return sorted(problems);
	}

	/** An article that opens while the one before is still open. */
	#checkNesting(article: Article, index: number, open: Problem, problems: Problem[]): void {
		const before = this.#document.lineOf(index - 1);
		const facts = { ...open.facts, line: before + 1, up: this.#document.lineOf(index) - before };
		problems.push(problem('article-nested', article.frame.opening!.range, facts));
	}

	#checkId(article: Article, id: string, index: number, problems: Problem[]): void {
		const first = this.#ids.get(id);
		if (!first) {
			this.#ids.set(id, { line: this.#document.lineOf(index) + 1, count: 1 });
			return;
		}
		first.count++;
		const at = article.frame.attributes.find(({ key }) => key === 'id')!.valueRange;
		problems.push(problem('article-id-duplicate', at, { id, line: first.line, free: this.#freeId(id, first.count) }));
	}

	/** `a1-2` for the second article with the id `a1`. */
	#freeId(id: string, count: number): string {
		for (let n = count; ; n++) if (!this.#all.ids.has(`${id}-${n}`)) return `${id}-${n}`;
	}

	#checkLabels({ names, article }: ArticleFacts, problems: Problem[]): void {
		let bearerOf: ((name: number) => MarkedSpan) | undefined;
		for (const [i, { key, text, label }] of concat(names).entries()) {
			if (!this.#all.ambiguous.has(key)) continue;
			const other = this.#usualLabels().get(key)!;
			if (other === label) continue;
			const times = this.#all.labelsOf(key).get(other)!;
			bearerOf ??= article.oneOfThose(isName);
			const { labelRange, range } = bearerOf(i);
			problems.push(problem('label-inconsistent', labelRange!, { text, label, other, times, span: range }));
		}
	}

	/** The label that most places of a name have; of several, the one that comes first in the file. */
	#usualLabels(): ReadonlyMap<string, string> {
		if (this.#labels) return this.#labels;
		this.#labels = new Map();
		for (const { names } of this.#all.facts)
			for (const name of concat(names))
				for (const key of keysOf(name)) {
					if (this.#labels.has(key) || !this.#all.ambiguous.has(key)) continue;
					const counts = this.#all.labelsOf(key);
					if (counts.get(name.label) === Math.max(...counts.values())) this.#labels.set(key, name.label);
				}
		return this.#labels;
	}

	#checkLinks({ links }: ArticleFacts, problems: Problem[]): void {
		for (const { id, value, range, quoted } of links) {
			if (this.#all.ids.has(id) || this.#elsewhere(id)) continue;
			problems.push(problem('reference-unknown', range, { key: 'to', value, id, quoted }));
		}
	}

	#checkEols({ lines, eol }: Article, index: number, problems: Problem[]): void {
		const usual = EOLS[this.#all.usual]!;
		// The document's last line has no end.
		const ended = index === this.#all.facts.length - 1 ? lines.length - 1 : lines.length;
		let first = -1;
		let odd = 0;
		for (let i = 0; i < ended; i++) {
			if (eol(i) === usual) continue;
			if (odd++ === 0) first = i;
		}
		if (odd === 0) return;
		const end = { line: first, character: lines[first]!.length };
		const facts = { found: NAMES[eol(first)], usual: NAMES[usual], eol: usual, lines: odd };
		problems.push(problem('line-ends-mixed', { start: end, end }, facts));
	}
}

const NAMES: Readonly<Record<string, string>> = { '\n': 'LF', '\r\n': 'CR LF', '\r': 'CR' };
