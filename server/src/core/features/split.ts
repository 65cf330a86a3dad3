/** Making two articles of one, and one of two. The text stays: the line end at the seam becomes the delimiters' and back. */
import type { Article } from '../article.ts';
import type { Document } from '../document.ts';
import { apply, type Edit, editArticle, freshId, idsOf, type Outcome, placeEdits, replace } from '../edits.ts';
import { removeMetadata, renameClosing, setMetadata } from '../metadata.ts';
import { isBlankLine, isComment, isSilent } from '../syntax/dialects/lines.ts';
import { type Position, position, range } from '../text.ts';
import { outsideFrom } from './outside.ts';
import { renameSpan } from './rename.ts';

/** Ends the article before a line and opens another one there, with the same metadata and an id of its own. Blank lines stay with the first. */
export function splitArticle(document: Document, at: Position): Outcome {
	const { article, line: first } = document.at(at.line);
	const { body, closing, isArticle } = article.frame;
	let line = at.line - first;
	while (line < body.end && isBlankLine(article.lines[line]!)) line++;
	if (!isArticle || line <= body.start || line >= body.end || article.lines.slice(body.start, line).every(isBlankLine))
		return { refused: 'there must be text of one article before and behind this line' };
	if (document.dialect === 'plain') return { refused: 'a plain file has no delimiters: convert it to a dialect first' };
	const cut = article.marked.all.find(span => span.range.start.line < line && span.range.end.line >= line);
	if (cut) return { refused: `a marker of “${cut.label}” reaches over this line` };
	const shared = sharedReference(article, line);
	if (shared !== undefined) return { refused: `markers before and behind this line refer to “${shared}”` };

	const id = article.id === undefined ? undefined : secondId(document, article.id);
	const eol = article.eol(line - 1);
	const endLines = closing ? article.lines.slice(body.end, closing.range.end.line + 1) : closingLines(article);
	const gap = endLines.length ? [''] : [];
	const seam = [...endLines, ...gap, ...openingLines(article, id)].map(text => text + eol).join('');
	const edits: Edit[] = [{ range: range(line, 0, line, 0), text: seam }];
	if (closing && id !== undefined) edits.push(...renameClosing(article, article.id!, id));
	return judged(document, placeEdits(edits, first), index => {
		const before = article.bare.text;
		const offset = article.bare.offsetAt(position(line, 0));
		return index === document.at(at.line).index ? [before.slice(0, offset - eol.length), before.slice(offset)] : undefined;
	});
}

/** Makes an article and the next one into one, under the metadata of the first. */
export function joinArticle(document: Document, index: number): Outcome {
	const article = document.articles[index]!;
	const next = document.articles[index + 1];
	if (!article.frame.isArticle || !next?.frame.isArticle) return { refused: 'no article follows this one' };
	const { body, closing } = article.frame;
	const outside = article.lines.slice(outsideFrom(article));
	if (outside.some(text => !isSilent(text))) return { refused: 'text stands between the two articles' };
	if (body.end === body.start || next.frame.body.end === next.frame.body.start)
		return { refused: 'one of the articles has no text' };

	const line = document.lineOf(index);
	const nextLine = document.lineOf(index + 1);
	const seam = range(line + body.end - 1, article.lines[body.end - 1]!.length, nextLine + next.frame.body.start, 0);
	const edits: Edit[] = [replace(seam, article.eol(body.end - 1))];
	edits.push(...placeEdits(renameShared(article, next), nextLine));
	const written = next.frame.closing?.range;
	if (closing && written) edits.push(...placeEdits([replace(written, article.lines[closing.range.start.line]!)], nextLine));
	const comments = outside.filter(isComment).length;
	const losses = [
		...next.frame.attributes.map(({ key, value }) => `${key}=${value}`),
		...(comments ? [`${comments} comment${comments === 1 ? '' : 's'} between the articles`] : []),
	];
	const text = article.bare.text + article.eol(body.end - 1) + next.bare.text;
	const outcome = judged(document, edits, at => (at === index ? [text] : at === index + 1 ? [] : undefined));
	return 'edits' in outcome ? { ...outcome, losses } : outcome;
}

/** The edits, if afterwards each article has the texts that `wanted` names for it: undefined for the one it had. */
function judged(document: Document, edits: readonly Edit[], wanted: (index: number) => readonly string[] | undefined): Outcome {
	const after = apply(document, edits);
	let at = 0;
	const same = document.articles.every((article, index) => {
		const texts = wanted(index);
		if (!texts) {
			const found = after.articles[at++];
			return found === article || found?.bare.text === article.bare.text;
		}
		return texts.every(text => after.articles[at++]?.bare.text === text);
	});
	// A file of which one article is left needs no delimiters.
	const understood = after.dialect === document.dialect || after.dialect === 'plain';
	if (same && at === after.articles.length && understood) return { edits };
	return { refused: 'the text at the seam would be read otherwise' };
}

/** An id that spans on both sides of a line have or name. */
function sharedReference(article: Article, line: number): string | undefined {
	const ids = idsOf(article);
	const before = new Set<string>();
	const behind = new Set<string>();
	for (const span of article.marked.all) {
		const names = span.range.start.line < line ? before : behind;
		for (const { kind, key, value } of span.attributes) {
			const name = value.replace(/^#/, '');
			if (kind === 'id' || ((key === 'who' || key === 'of' || key === 'cont') && ids.has(name))) names.add(name);
		}
	}
	return [...before].find(name => behind.has(name));
}

/** `strike-2` for `strike`: the first number that no article of the file has. */
function secondId(document: Document, id: string): string {
	const used = new Set(document.articles.map(article => article.id ?? ''));
	for (let n = 2; ; n++) if (!used.has(`${id}-${n}`)) return `${id}-${n}`;
}

/** The article's own opening lines, with another id and without its title. */
function openingLines(article: Article, id: string | undefined): readonly string[] {
	const { opening, attributes } = article.frame;
	if (!opening) return article.reading.dialect.write({ id: null, pairs: [] }).before;
	const title = attributes.find(one => one.key === 'title');
	const edits: Edit[] = [];
	if (id !== undefined) edits.push(setMetadata(article, 'id', id)!);
	if (title && attributes.length > 1) edits.push(removeMetadata(article, title));
	const header = editArticle(article, edits) ?? article;
	return header.lines.slice(0, header.frame.body.start);
}

/** The closing lines for an article that lacks them. */
const closingLines = (article: Article): readonly string[] => article.reading.dialect.write({ id: null, pairs: [] }).after;

/** Span ids of `next` that `article` has too get names of their own. */
function renameShared(article: Article, next: Article): Edit[] {
	const used = new Set([...idsOf(article), ...idsOf(next)]);
	const edits: Edit[] = [];
	for (const id of idsOf(next)) {
		if (!idsOf(article).has(id)) continue;
		const to = freshId(used, `${id}-`);
		used.add(to);
		edits.push(...renameSpan(next, id, to));
	}
	return edits;
}
