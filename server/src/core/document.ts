/**
 * A document: an immutable array of articles, each an immutable array of lines.
 *
 * The Language Server Protocol speaks of lines and characters, so no absolute offset is kept and nothing shifts after an edit.
 * An edit makes a new document that shares every article it did not touch.
 */
import type { Article, Reading } from './article.ts';
import { divide, redivide } from './document/division.ts';
import { Tallies, type Tally } from './document/tallies.ts';
import { type Replaced, replaced } from './rows.ts';
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

export class Document {
	readonly articles: readonly Article[];
	readonly reading: Reading;
	/** The dialect asked for, if one was. */
	readonly declared: DialectName | undefined;
	/** First line of each article, and behind the last one the number of lines. */
	readonly #first: Int32Array;

	/** How many of all lines speak for which dialect; counted when it is needed, then kept up to date. */
	#evidence: Evidence | undefined;

	/** The articles before the last edit, and what became others by it. */
	#edited: { readonly before: readonly Article[]; readonly replaced: Replaced<Article> } | undefined;

	#tallies: Tallies;

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
		this.#tallies = new Tallies(articles);
	}

	static open(text: string, { dialect = 'auto', schema = builtinSchema }: OpenOptions = {}): Document {
		const lines = splitLines(text);
		if (dialect !== 'auto') {
			const reading = readingOf(dialects[dialect], schema);
			return new Document(divide(lines, reading), reading, dialect);
		}
		const evidence = gatherEvidence(lines.lines);
		const reading = readingOf(
			detectDialect(evidence, () => firstContent([lines])),
			schema,
		);
		return new Document(divide(lines, reading), reading, undefined, evidence);
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
		const edit = redivide(this, start, end, inserted);
		const articles = replaceArticles(this.articles, edit);
		const evidence = this.declared ? undefined : add(this.#counted, sum(edit.added), sum(edit.removed));
		const document = new Document(articles, this.reading, this.declared, evidence, splice(this.#first, edit));
		document.#tallies = this.#tallies.after(edit, articles);
		document.#edited = { before: this.articles, replaced: edit };
		return this.declared ? document : document.#redetect();
	}

	/** The articles that this document and an earlier one do not share: one stretch of each. Straight after an edit it is known which they are. */
	since({ articles: old }: Document): Replaced<Article> {
		return this.#edited?.before === old ? this.#edited.replaced : replaced(old, this.articles);
	}

	/** What `tally` makes of this document; after an edit, of what changed. */
	get<T>(tally: Tally<T>): T {
		return this.#tallies.get(tally);
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
			: new Document(divide(this.#lines(), reading), reading, declared, this.#evidence);
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

/** All articles after an edit. A keystroke mostly leaves their number as it is: that takes one copy. */
function replaceArticles(all: readonly Article[], { from, removed, added }: Replaced<Article>): Article[] {
	if (added.length !== removed.length) return all.slice(0, from).concat(added, all.slice(from + removed.length));
	const copy = all.slice();
	for (const [index, article] of added.entries()) copy[from + index] = article;
	return copy;
}

/** The first lines of all articles after an edit: no article behind those that it adds is looked at. */
function splice(first: Int32Array, { from, removed, added }: Replaced<Article>): Int32Array {
	const next = from + removed.length;
	if (added.length === removed.length && added.every(({ lines }, i) => lines.length === removed[i]!.lines.length)) return first;
	const spliced = new Int32Array(first.length + added.length - removed.length);
	spliced.set(first.subarray(0, from + 1));
	let line = first[from]!;
	for (const [index, { lines }] of added.entries()) spliced[from + 1 + index] = line += lines.length;
	const shift = line - first[next]!;
	spliced.set(first.subarray(next + 1), from + 1 + added.length);
	if (shift) for (let i = from + 1 + added.length; i < spliced.length; i++) spliced[i]! += shift;
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
