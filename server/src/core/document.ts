/**
 * A document: an immutable array of articles, each an immutable array of lines.
 *
 * The Language Server Protocol speaks of lines and characters, so no absolute offset is kept and nothing shifts after an edit.
 * An edit makes a new document that shares every article it did not touch.
 */
import { Article, type Reading } from './article.ts';
import { builtinSchema, type Schema } from './schema.ts';
import type { Dialect, DialectName } from './syntax/dialects/dialect.ts';
import { detectDialect, dialects, type Evidence, gatherEvidence, noEvidence } from './syntax/dialects/index.ts';
import { isBlankLine } from './syntax/dialects/lines.ts';
import { comparePositions, type Eol, type Lines, lastAtMost, type Position, type Range, splitLines } from './text.ts';

export interface Change {
	/** Undefined: the whole text is replaced. */
	readonly range?: Range;
	readonly text: string;
}

export interface OpenOptions {
	/** The dialect to read; undefined or `auto` looks for it in the text. */
	readonly dialect?: DialectName | 'auto';
	readonly schema?: Schema;
}

/** An article and where it stands. */
export interface Placed {
	readonly article: Article;
	readonly index: number;
	/** Its first line in the document. */
	readonly line: number;
}

/**
 * What follows from all articles of a document together, kept up to date from edit to edit. `update` may reuse what it is given:
 * the document before does not keep it, and makes it anew should it be asked again.
 */
export interface Tally<T> {
	make(document: Document): T;
	/** From what was made before an edit that put `added` articles in the place of `removed`. */
	update(before: T, edit: { from: number; removed: readonly Article[]; added: readonly Article[] }): T;
}

/** The document before an edit, or a row of them, and how many articles changed where. */
interface Origin {
	readonly document: Document;
	readonly from: number;
	readonly removed: number;
	readonly added: number;
}

export class Document {
	readonly articles: readonly Article[];
	readonly reading: Reading;
	/** The dialect asked for, if one was. */
	readonly declared: DialectName | undefined;
	/** First line of each article, and behind the last one the number of lines. */
	readonly #first: Int32Array;

	/** How many of all lines speak for which dialect; counted when it is needed, then kept up to date. */
	#evidence: Evidence | undefined;

	/** The articles before the last edit, and where they are others now. */
	#edited:
		| { readonly before: readonly Article[]; readonly from: number; readonly removed: number; readonly added: number }
		| undefined;

	readonly #tallies = new Map<Tally<unknown>, unknown>();
	#origin: Origin | undefined;

	private constructor(
		articles: readonly Article[],
		reading: Reading,
		declared: DialectName | undefined,
		evidence?: Evidence,
		first = firstLines(articles),
	) {
		this.#evidence = evidence;
		this.articles = articles;
		this.reading = reading;
		this.declared = declared;
		this.#first = first;
	}

	static open(text: string, { dialect = 'auto', schema = builtinSchema }: OpenOptions = {}): Document {
		const lines = splitLines(text);
		if (dialect !== 'auto') {
			const reading = readingOf(dialects[dialect], schema);
			return new Document(group(lines, reading), reading, dialect);
		}
		const evidence = gatherEvidence(lines.lines);
		const reading = readingOf(
			detectDialect(evidence, () => firstContent([lines])),
			schema,
		);
		return new Document(group(lines, reading), reading, undefined, evidence);
	}

	get dialect(): DialectName {
		return this.reading.dialect.name;
	}

	get lineCount(): number {
		return this.#first[this.articles.length]!;
	}

	/** The document under another tagset or dialect; its lines are shared. */
	with({ dialect = this.declared ?? 'auto', schema = this.reading.schema }: OpenOptions): Document {
		const reading = readingOf(dialect === 'auto' ? this.#detect() : dialects[dialect], schema);
		return this.#read(reading, dialect === 'auto' ? undefined : dialect);
	}

	/** The article that holds a line; a line past the end belongs to the last one. */
	at(line: number): Placed {
		const index = Math.min(this.articles.length - 1, Math.max(0, lastAtMost(this.#first, line, this.articles.length)));
		return { article: this.articles[index]!, index, line: this.#first[index]! };
	}

	lineOf(index: number): number {
		return this.#first[index]!;
	}

	*placed(): Generator<Placed> {
		for (let index = 0; index < this.articles.length; index++)
			yield { article: this.articles[index]!, index, line: this.#first[index]! };
	}

	lineText(line: number): string {
		const { article, line: first } = this.at(line);
		return article.lines[line - first] ?? '';
	}

	/** The place in the document nearest to one that a client sent: inside its line, and not between two halves of a surrogate pair. */
	clamp({ line, character }: Position): Position {
		if (line < 0) return { line: 0, character: 0 };
		if (line >= this.lineCount) return { line: this.lineCount - 1, character: this.lineText(this.lineCount - 1).length };
		const text = this.lineText(line);
		const at = Math.min(Math.max(0, character), text.length);
		const unit = text.charCodeAt(at);
		return {
			line,
			character: at > 0 && unit >= 0xdc00 && unit <= 0xdfff && isHighSurrogate(text.charCodeAt(at - 1)) ? at - 1 : at,
		};
	}

	/** The text of a range, line ends as they stand. */
	slice(range: Range): string {
		const start = this.clamp(range.start);
		const end = this.clamp(range.end);
		if (start.line === end.line) return this.lineText(start.line).slice(start.character, end.character);
		const parts = [this.lineText(start.line).slice(start.character), this.#eolAt(start.line)];
		for (let line = start.line + 1; line < end.line; line++) parts.push(this.lineText(line), this.#eolAt(line));
		parts.push(this.lineText(end.line).slice(0, end.character));
		return parts.join('');
	}

	/** The whole text, for writing and export. Costs a copy of it: nothing that runs while typing asks for it. */
	join(): string {
		const parts: string[] = [];
		for (const { article, index } of this.placed()) {
			const last = index === this.articles.length - 1 ? article.lines.length - 1 : -1;
			for (const [line, text] of article.lines.entries()) parts.push(text, line === last ? '' : article.eol(line));
		}
		return parts.join('');
	}

	/** The document after a change. Articles that the change does not touch are shared with this one. */
	edit({ range, text }: Change): Document {
		if (!range) return Document.open(text, { dialect: this.declared ?? 'auto', schema: this.reading.schema });
		let start = this.clamp(range.start);
		let end = this.clamp(range.end);
		if (comparePositions(start, end) > 0) [start, end] = [end, start];
		return this.#replace(start, end, splitLines(text));
	}

	#replace(start: Position, end: Position, inserted: Lines): Document {
		// An opening was judged from the end of the article before, and from the line behind it: reading begins where neither is edited.
		const edited = this.at(start.line).index;
		let from = Math.max(0, edited - 1);
		while (from > 0 && this.#first[from]! + 1 >= start.line) from--;
		const last = this.at(end.line);
		// Whole stretches at a time: an article may have a million lines.
		let lines: string[] = [];
		let eols: Eol[] = [];
		const copy = (article: Article, first: number, until?: number) => {
			lines = lines.concat(article.lines.slice(first, until));
			eols = eols.concat(article.eols(first, until));
		};
		for (let index = from; index <= edited; index++)
			copy(this.articles[index]!, 0, Math.max(0, start.line - this.#first[index]!));
		const kept = this.lineText(start.line).slice(0, start.character);
		const firstInserted = lines.length;
		lines = lines.concat(inserted.lines);
		eols = eols.concat(inserted.eols, this.#eolAt(end.line));
		lines[firstInserted] = kept + lines[firstInserted]!;
		lines[lines.length - 1] += this.lineText(end.line).slice(end.character);
		copy(last.article, end.line - last.line + 1);

		// Read on until an article opens where one opened before; from there all is as it was.
		let next = last.index + 1;
		const { dialect } = this.reading;
		const at = (index: number): string | undefined => {
			while (index >= lines.length && next < this.articles.length) {
				const article = this.articles[next++]!;
				for (const line of article.lines) lines.push(line);
				for (const eol of article.eols(0)) eols.push(eol);
			}
			return lines[index];
		};
		const articles: Article[] = [];
		let opening = 0;
		for (;;) {
			const following = dialect.nextOpening(at, opening);
			// `at` may have read an article more than was needed to see that one opens at its first line.
			const close = following ?? lines.length;
			const untouched = opening === 0 && from < edited ? this.articles[from]! : undefined;
			if (untouched && close === untouched.lines.length) articles.push(untouched);
			else articles.push(new Article(lines.slice(opening, close), compact(eols.slice(opening, close)), this.reading));
			if (following === undefined) break;
			const old = this.#articleStartingAt(following, lines.length, next, last.index);
			if (old !== undefined) {
				next = old;
				break;
			}
			opening = following;
		}
		const all = replaceArticles(this.articles, from, next, articles);
		const evidence = this.declared ? undefined : add(this.#counted, sum(articles), sum(this.articles.slice(from, next)));
		const document = new Document(all, this.reading, this.declared, evidence, splice(this.#first, from, next, articles));
		document.#origin = this.#followedBy(from, next - from, articles.length);
		const shared = articles[0] === this.articles[from] ? 1 : 0;
		document.#edited = {
			before: this.articles,
			from: from + shared,
			removed: next - from - shared,
			added: articles.length - shared,
		};
		return this.declared ? document : document.#redetect();
	}

	/** What a document that follows this one by an edit comes from: this one if something was tallied for it, else what it comes from itself. */
	#followedBy(from: number, removed: number, added: number): Origin | undefined {
		if (this.#tallies.size) {
			this.#origin = undefined;
			return { document: this, from, removed, added };
		}
		const earlier = this.#origin;
		if (!earlier) return undefined;
		// Two stretches of changed articles become the one that holds both.
		const start = Math.min(earlier.from, from);
		const end = Math.max(earlier.from + earlier.added, from + removed);
		const grown = earlier.added - earlier.removed;
		return { document: earlier.document, from: start, removed: end - start - grown, added: end - start + added - removed };
	}

	/** The articles that this document and an earlier one do not share: one stretch of each. Straight after an edit it is known which they are. */
	since({ articles: old }: Document): { removed: readonly Article[]; added: readonly Article[] } {
		const now = this.articles;
		if (this.#edited?.before === old) {
			const { from, removed, added } = this.#edited;
			return { removed: old.slice(from, from + removed), added: now.slice(from, from + added) };
		}
		let start = 0;
		while (start < old.length && start < now.length && old[start] === now[start]) start++;
		let end = 0;
		while (end < old.length - start && end < now.length - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
		return { removed: old.slice(start, old.length - end), added: now.slice(start, now.length - end) };
	}

	/** What `tally` makes of this document; after an edit, of what changed. */
	get<T>(tally: Tally<T>): T {
		if (!this.#tallies.has(tally)) this.#tallies.set(tally, this.#inherit(tally) ?? tally.make(this));
		return this.#tallies.get(tally) as T;
	}

	#inherit<T>(tally: Tally<T>): T | undefined {
		if (!this.#origin) return undefined;
		const { document, from, removed, added } = this.#origin;
		const before = document.#tallies.get(tally) as T | undefined;
		if (before === undefined) return undefined;
		document.#tallies.delete(tally);
		if (!document.#tallies.size) this.#origin = undefined;
		return tally.update(before, {
			from,
			removed: document.articles.slice(from, from + removed),
			added: this.articles.slice(from, from + added),
		});
	}

	/**
	 * The old article, behind the edited ones, whose lines begin at `line` of the lines read so far; undefined when none does.
	 * `read` lines have been read, up to the old article `next`.
	 */
	#articleStartingAt(line: number, read: number, next: number, edited: number): number | undefined {
		let first = read;
		for (let index = next - 1; index > edited && first > line; index--) {
			first -= this.articles[index]!.lines.length;
			if (first === line) return index;
		}
		return undefined;
	}

	#eolAt(line: number): Eol {
		const { article, line: first } = this.at(line);
		return article.eol(line - first);
	}

	#lines(): Lines {
		const lines: string[] = [];
		const eols: Eol[] = [];
		for (const article of this.articles)
			for (const [index, line] of article.lines.entries()) {
				lines.push(line);
				eols.push(article.eol(index));
			}
		return { lines, eols };
	}

	/** The document in the dialect that its lines speak for. */
	#redetect(): Document {
		const dialect = this.#detect();
		return dialect === this.reading.dialect ? this : this.#read({ ...this.reading, dialect }, undefined);
	}

	#detect(): Dialect {
		return detectDialect(this.#counted, () => firstContent(this.articles));
	}

	/** The same lines, read another way. What they speak for does not depend on how they are divided: nothing that opens an article is a key. */
	#read(reading: Reading, declared: DialectName | undefined): Document {
		return reading.dialect === this.reading.dialect
			? new Document(
					this.articles.map(article => article.read(reading)),
					reading,
					declared,
					this.#evidence,
					this.#first,
				)
			: new Document(group(this.#lines(), reading), reading, declared, this.#evidence);
	}

	get #counted(): Evidence {
		return (this.#evidence ??= sum(this.articles));
	}
}

const readingOf = (dialect: Dialect, schema: Schema): Reading => ({
	dialect,
	schema,
	labels: new Set(Object.keys(schema.labels)),
});

/** The first line that is not blank, and the one behind it. */
function firstContent(parts: readonly { readonly lines: readonly string[] }[]): [string, string | undefined] {
	for (const [index, { lines }] of parts.entries())
		for (const [line, text] of lines.entries())
			if (!isBlankLine(text)) return [text, lines[line + 1] ?? parts[index + 1]?.lines[0]];
	return ['', undefined];
}

/** First line of each article, and behind the last one the number of lines. */
function firstLines(articles: readonly Article[]): Int32Array {
	const first = new Int32Array(articles.length + 1);
	for (let i = 0, line = 0; i < articles.length; i++) first[i + 1] = line += articles[i]!.lines.length;
	return first;
}

/** All articles, with `articles` in the place of those from `from` to `next`. A keystroke mostly leaves their number as it is: that takes one copy. */
function replaceArticles(all: readonly Article[], from: number, next: number, articles: readonly Article[]): Article[] {
	if (articles.length !== next - from) return all.slice(0, from).concat(articles, all.slice(next));
	const copy = all.slice();
	for (const [index, article] of articles.entries()) copy[from + index] = article;
	return copy;
}

/** The first lines when `articles` take the place of those from `from` to `next`: no article behind them is looked at. */
function splice(first: Int32Array, from: number, next: number, articles: readonly Article[]): Int32Array {
	const ends = (article: Article, index: number) => first[from + index]! + article.lines.length === first[from + index + 1];
	if (articles.length === next - from && articles.every(ends)) return first;
	const spliced = new Int32Array(first.length + articles.length - (next - from));
	spliced.set(first.subarray(0, from + 1));
	let line = first[from]!;
	for (const [index, { lines }] of articles.entries()) spliced[from + 1 + index] = line += lines.length;
	const shift = line - first[next]!;
	const rest = first.subarray(next + 1);
	spliced.set(rest, from + 1 + articles.length);
	if (shift) for (let i = from + 1 + articles.length; i < spliced.length; i++) spliced[i]! += shift;
	return spliced;
}

function sum(articles: readonly Article[]): Evidence {
	const counts = [...noEvidence];
	for (const { evidence } of articles) for (let i = 0; i < counts.length; i++) counts[i]! += evidence[i]!;
	return counts;
}

/** `all`, with `more` and without `fewer`. */
const add = (all: Evidence, more: Evidence, fewer: Evidence): Evidence => all.map((count, i) => count + more[i]! - fewer[i]!);

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** One line end for all lines, where all are the same. */
const compact = (eols: readonly Eol[]): Eol | readonly Eol[] => (eols.every(eol => eol === eols[0]) ? (eols[0] ?? '\n') : eols);

function group({ lines, eols }: Lines, reading: Reading): Article[] {
	const articles: Article[] = [];
	const at = (index: number) => lines[index];
	for (let from = 0; from < lines.length; ) {
		const next = reading.dialect.nextOpening(at, from) ?? lines.length;
		articles.push(new Article(lines.slice(from, next), compact(eols.slice(from, next)), reading));
		from = next;
	}
	return articles;
}
