/** Writing a file's delimiters in another dialect. Bodies stay as they are, but for the backslash of a line that looks like a delimiter. */
import type { Article } from '../article.ts';
import { Document } from '../document.ts';
import { apply, type Edit, type Outcome, replace } from '../edits.ts';
import type { Dialect, DialectName, Metadata } from '../syntax/dialects/dialect.ts';
import { dialects } from '../syntax/dialects/index.ts';
import { isComment, isSilent } from '../syntax/dialects/lines.ts';
import { type Position, position, range } from '../text.ts';
import { outsideFrom } from './outside.ts';

/** Metadata that an article gets while its delimiters are written. */
interface Added {
	readonly article: Article;
	readonly pairs: Metadata['pairs'];
}

/** The edits that write all delimiters and metadata in the dialect `to`, and what that dialect has no place for. */
export function convertDialect(document: Document, to: DialectName, added?: Added): Outcome {
	if (to === document.dialect) return { refused: `the file is in the dialect “${to}”` };
	const articles = [...document.placed()].filter(({ article }) => article.frame.isArticle);
	if (articles.length === 0) return { refused: 'the file has no article' };
	if (to === 'plain' && articles.length > 1)
		return { refused: `a plain file holds one article, and this one has ${articles.length}` };
	const stray = textOutside(document);
	if (stray !== undefined) return { refused: `text stands outside the articles: “${stray}”` };
	const source = document.reading.dialect;
	const target = dialects[to];
	const losses = new Losses();
	const edits: Edit[] = [];

	/** What is to stand before the delimiter of an article, or at the end of the file. */
	const outside = (index: number, separator: readonly string[]): readonly string[] => {
		const lines = outsideBefore(document, index);
		if (target.hasOutside) return source.hasOutside ? lines : separator;
		for (const line of lines) if (isComment(line)) losses.add('comment');
		return [];
	};
	// What replaces everything between two bodies gathers here until the next body with text begins.
	let gap: string[] = [];
	let from: Position | undefined;
	const close = (to: Position | undefined) => {
		const eol = document.articles[0]!.eol(0);
		const lines = [...(from ? [''] : []), ...gap, ...(to ? [''] : [])];
		edits.push(replace({ start: from ?? position(0, 0), end: to ?? endOf(document) }, lines.join(eol)));
		gap = [];
	};
	for (const [i, { article, index, line }] of articles.entries()) {
		const { id, pairs } = metadataOf(article, to, i + 1, losses);
		const written = target.write({ id, pairs: added?.article === article ? [...pairs, ...added.pairs] : pairs });
		for (const key of written.lost) losses.add(key);
		// Of several articles divided by rules the first needs none.
		const needsNone = to === 'rule' && i === 0 && articles.length > 1;
		gap = gap.concat(outside(index, i > 0 && to !== 'doc' ? [''] : []), needsNone ? [] : written.before);
		const { start, end } = article.frame.body;
		if (end > start) {
			close(position(line + start, 0));
			from = position(line + end - 1, article.lines[end - 1]!.length);
			for (const edit of escapeLines(article, line, source, target)) edits.push(edit);
		}
		gap = gap.concat(written.after);
	}
	gap = gap.concat(outside(document.articles.length, ['']));
	close(undefined);
	return judged(
		document,
		edits,
		to,
		articles.map(({ article }) => article),
		losses,
	);
}

const endOf = (document: Document): Position =>
	position(document.lineCount - 1, document.lineText(document.lineCount - 1).length);

/** The first words that belong to no article. */
function textOutside(document: Document): string | undefined {
	for (let index = 1; index <= document.articles.length; index++) {
		const stray = outsideBefore(document, index).find(line => !isSilent(line));
		if (stray !== undefined) return stray.trim().slice(0, 40);
	}
	return undefined;
}

/** The lines between the body of the article before `index` and the opening of that article; with the number of articles, those at the end. */
function outsideBefore(document: Document, index: number): readonly string[] {
	const before = document.articles[index - 1];
	return before && document.reading.dialect.hasOutside ? before.lines.slice(outsideFrom(before)) : [];
}

/** What `lost` has counted, in words. */
class Losses {
	readonly #counts = new Map<string, number>();
	readonly #notes: string[] = [];

	add(what: string): void {
		this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
	}

	note(text: string): void {
		this.#notes.push(text);
	}

	get list(): string[] {
		const counted = [...this.#counts].map(([what, count]) =>
			what === 'comment'
				? `${count} comment${count === 1 ? '' : 's'} between the articles`
				: `${what} of ${count} article${count === 1 ? '' : 's'}`,
		);
		return [...counted, ...this.#notes];
	}
}

/** Metadata as the target can write it: keys that it could not read get dashes, line ends in a value become blanks. */
function metadataOf(article: Article, to: DialectName, number: number, losses: Losses): Metadata {
	const pairs = new Map<string, string>();
	let id: string | null = null;
	for (const { kind, key, value } of article.frame.attributes) {
		const name = to === 'matter' ? key.replace(/[^\p{L}\p{N}_ -]/gu, '-') : key.replace(/[^\p{L}\p{N}_:-]/gu, '-');
		if (kind === 'class') losses.add(`.${value}`);
		else if (key === 'id' && id === null) id = value;
		else if (pairs.has(name) || key === 'id') losses.add(`a second “${key}”`);
		else pairs.set(name, to === 'matter' ? value : value.replace(/\s*[\r\n]\s*/g, ' '));
	}
	// A block of front matter opens by its first key.
	if (to === 'matter' && id === null && pairs.size === 0) id = String(number);
	return { id, pairs: [...pairs] };
}

/** Lines that look like a delimiter have a backslash before them: taken away where they no longer do, added where they now do. */
function escapeLines(article: Article, line: number, source: Dialect, target: Dialect): Edit[] {
	const edits: Edit[] = [];
	const { start, end } = article.frame.body;
	for (let i = start; i < end; i++) {
		const text = article.lines[i]!;
		let run = 0;
		while (text.charCodeAt(run) === 92) run++;
		const rest = run ? text.slice(run) : text;
		const literal = run > 0 && source.isDelimiter(rest) ? run >> 1 : run;
		const wanted = target.isDelimiter(rest) ? Math.max(1, 2 * literal) : literal;
		if (wanted !== run) edits.push(replace(range(line + i, 0, line + i, run), '\\'.repeat(wanted)));
	}
	return edits;
}

/** The edits, if the converted file has the same articles with the same text; metadata that it lacks is a loss. */
function judged(
	document: Document,
	edits: readonly Edit[],
	to: DialectName,
	articles: readonly Article[],
	losses: Losses,
): Outcome {
	const { schema } = document.reading;
	const text = apply(document, edits).join();
	const after = Document.open(text, { dialect: to, schema }).articles.filter(article => article.frame.isArticle);
	const different = articles.findIndex((article, i) => after[i]?.bare.text !== article.bare.text);
	if (different >= 0) return { refused: `the text of article ${different + 1} would be read otherwise` };
	if (after.length > articles.length) return { refused: `article ${articles.length} would be read as two` };
	if (Document.open(text, { schema }).dialect !== to) losses.note(`the file reads as “${to}” only where a setting says so`);
	return { edits, losses: losses.list };
}
