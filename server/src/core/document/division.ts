/** How lines are divided into articles: those of a text that is opened, and those of an edited one, of which most stay as they are. */
import { Article, type Reading } from '../article.ts';
import type { Document } from '../document.ts';
import type { Replaced } from '../rows.ts';
import type { Eol, Lines, Position } from '../text.ts';

/** All articles of a text. */
export function divide({ lines, eols }: Lines, reading: Reading): Article[] {
	const articles: Article[] = [];
	const at = (index: number) => lines[index];
	for (let from = 0; from < lines.length; ) {
		const next = reading.dialect.nextOpening(at, from) ?? lines.length;
		articles.push(new Article(lines.slice(from, next), compact(eols.slice(from, next)), reading));
		from = next;
	}
	return articles;
}

/** The articles that are others when `inserted` takes the place of the text from `start` to `end`, and what they become. */
export function redivide(document: Document, start: Position, end: Position, inserted: Lines): Replaced<Article> {
	const { articles, reading } = document;
	// An opening was judged from the end of the article before, and from the line behind it: reading begins where neither is edited.
	const edited = document.at(start.line).index;
	let from = Math.max(0, edited - 1);
	while (from > 0 && document.lineOf(from) + 1 >= start.line) from--;
	const before = articles[edited]!;
	const text = new EditedLines(document, from, start, end, inserted);

	// Read on until an article opens where one opened before; from there all is as it was.
	const added: Article[] = [];
	let next: number | undefined;
	for (let opening = 0; next === undefined; ) {
		const following = reading.dialect.nextOpening(text.at, opening);
		// `at` may have read an article more than was needed to see that one opens at its first line.
		const close = following ?? text.lines.length;
		if (opening === 0 && from < edited && close === articles[from]!.lines.length) from++;
		else added.push(new Article(text.lines.slice(opening, close), compact(text.eols.slice(opening, close)), reading, before));
		if (following === undefined) next = text.next;
		else {
			next = text.articleStartingAt(following);
			opening = following;
		}
	}
	return { from, removed: articles.slice(from, next), added };
}

/** The lines of an edited text from the article `from` on, taken from the articles as far as they are asked for. */
class EditedLines {
	lines: string[] = [];
	eols: Eol[] = [];
	/** The first article whose lines have not been taken. */
	next: number;
	readonly #articles: readonly Article[];
	/** The last article that is edited. */
	readonly #edited: number;

	constructor(document: Document, from: number, start: Position, end: Position, inserted: Lines) {
		const first = document.at(start.line);
		const last = document.at(end.line);
		this.#articles = document.articles;
		this.#edited = last.index;
		this.next = last.index + 1;
		for (let index = from; index <= first.index; index++)
			this.#copy(this.#articles[index]!, 0, Math.max(0, start.line - document.lineOf(index)));
		const firstInserted = this.lines.length;
		this.lines = this.lines.concat(inserted.lines);
		this.eols = this.eols.concat(inserted.eols, last.article.eol(end.line - last.line));
		this.lines[firstInserted] = document.lineText(start.line).slice(0, start.character) + this.lines[firstInserted]!;
		this.lines[this.lines.length - 1] += document.lineText(end.line).slice(end.character);
		this.#copy(last.article, end.line - last.line + 1);
	}

	/** Takes whole stretches at a time: an article may have a million lines. */
	#copy(article: Article, first: number, until?: number): void {
		this.lines = this.lines.concat(article.lines.slice(first, until));
		this.eols = this.eols.concat(article.eols(first, until));
	}

	readonly at = (index: number): string | undefined => {
		while (index >= this.lines.length && this.next < this.#articles.length) {
			const article = this.#articles[this.next++]!;
			for (const line of article.lines) this.lines.push(line);
			for (const eol of article.eols(0)) this.eols.push(eol);
		}
		return this.lines[index];
	};

	/** The old article, behind the edited ones, whose lines begin at `line` of those taken so far; undefined when none does. */
	articleStartingAt(line: number): number | undefined {
		let first = this.lines.length;
		for (let index = this.next - 1; index > this.#edited && first > line; index--) {
			first -= this.#articles[index]!.lines.length;
			if (first === line) return index;
		}
		return undefined;
	}
}

/** One line end for all lines, where all are the same. */
const compact = (eols: readonly Eol[]): Eol | readonly Eol[] => (eols.every(eol => eol === eols[0]) ? (eols[0] ?? '\n') : eols);
