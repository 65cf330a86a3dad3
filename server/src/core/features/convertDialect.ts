/** Writing a file's delimiters in another dialect. Bodies stay as they are, but for the backslash of a line that looks like a delimiter. */

import type { Article } from '../article.ts';
import { Document } from '../document.ts';
import { apply, type Edit, type Outcome, replace } from '../edits.ts';
import type { Dialect, DialectName, Metadata } from '../syntax/dialects/dialect.ts';
import { dialects } from '../syntax/dialects/index.ts';
import { isComment, isSilent } from '../syntax/dialects/lines.ts';
import { type Position, position, range } from '../text.ts';

/** Dialects in which lines may stand between two articles and belong to none. */
const HAS_OUTSIDE: ReadonlySet<DialectName> = new Set(['seed', 'doc', 'banner']);

/** The edits that write all delimiters and metadata in the dialect `to`, and what that dialect has no place for. */
export function convertDialect(document: Document, to: DialectName): Outcome {
	if (to === document.dialect) return { refused: `the file is in the dialect “${to}”` };
	const articles = [...document.placed()].filter(({ article }) => article.frame.isArticle);
	if (articles.length === 0) return { refused: 'the file has no article' };
	if (to === 'plain' && articles.length > 1)
		return { refused: `a plain file holds one article, and this one has ${articles.length}` };
	const losses = new Losses();
	const edits: Edit[] = [];
	const eol = document.articles[0]!.eol(0);
	const target = dialects[to];

	// What replaces everything between two bodies gathers here until the next body with text begins.
	let gap: string[] = [];
	let from: Position = position(0, 0);
	let isFirst = true;
	const close = (end: Position, isLast: boolean) => {
		const text = gap.join(eol);
		const glued = gap.length === 0 ? (isFirst || isLast ? '' : eol) : (isFirst ? '' : eol) + text + (isLast ? '' : eol);
		edits.push(replace({ start: from, end }, glued));
		gap = [];
	};
	for (const [i, { article, index, line }] of articles.entries()) {
		const outside = outsideBefore(document, index);
		const stray = outside.find(text => !isSilent(text));
		if (stray !== undefined) return { refused: `text stands outside the articles: “${stray.trim().slice(0, 40)}”` };
		if (HAS_OUTSIDE.has(to)) {
			const separates = i > 0 && to !== 'doc' && !HAS_OUTSIDE.has(document.dialect);
			gap = gap.concat(separates ? [''] : outside);
		} else for (const text of outside) if (isComment(text)) losses.add('comment');
		const written = target.write(metadataOf(article, to, i + 1, losses));
		for (const key of written.lost) losses.add(key);
		// Of several articles divided by rules the first needs none.
		if (to !== 'rule' || i > 0 || articles.length === 1) gap.push(...written.before);
		const { start, end } = article.frame.body;
		if (end > start) {
			close(position(line + start, 0), false);
			isFirst = false;
			from = position(line + end - 1, article.lines[end - 1]!.length);
			for (const edit of escapeLines(article, line, document.reading.dialect, target)) edits.push(edit);
		}
		gap.push(...written.after);
	}
	const trailing = outsideBefore(document, document.articles.length);
	const stray = trailing.find(text => !isSilent(text));
	if (stray !== undefined) return { refused: `text stands outside the articles: “${stray.trim().slice(0, 40)}”` };
	if (HAS_OUTSIDE.has(to)) gap = gap.concat(HAS_OUTSIDE.has(document.dialect) ? trailing : ['']);
	else for (const text of trailing) if (isComment(text)) losses.add('comment');
	const end = document.lineCount - 1;
	close(position(end, document.lineText(end).length), true);
	return judged(
		document,
		edits,
		to,
		articles.map(({ article }) => article),
		losses,
	);
}

/** The lines between the body of the article before `index` and the opening of that article; with the number of articles, those at the end. */
function outsideBefore(document: Document, index: number): readonly string[] {
	const before = document.articles[index - 1];
	if (!before || !HAS_OUTSIDE.has(document.dialect)) return [];
	const { closing, body, isArticle } = before.frame;
	const from = !isArticle ? 0 : closing ? closing.range.end.line + 1 : body.end;
	return before.lines.slice(from);
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
