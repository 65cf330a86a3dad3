/** Moving whole articles within a document. Blank lines and rules between them stay where they are; comments above one go with it. */
import type { Annotate } from '../annotations.ts';
import type { Article } from '../article.ts';
import type { Document } from '../document.ts';
import { apply, type Edit, type Outcome, replace } from '../edits.ts';
import { isComment, isSilent } from '../syntax/dialects/lines.ts';
import { range } from '../text.ts';
import { outsideFrom } from './outside.ts';

/** Exchanges an article with the one before (`by` -1) or behind it (1). */
export function moveArticle(document: Document, index: number, by: -1 | 1): Outcome {
	const other = index + by;
	if (!isMovable(document.articles[index])) return { refused: 'there is no article here' };
	if (!isMovable(document.articles[other])) return { refused: by < 0 ? 'it is the first article' : 'it is the last article' };
	return permute(document, [Math.min(index, other), Math.max(index, other)], [Math.max(index, other), Math.min(index, other)]);
}

/** Puts the articles in the order of their dates, those of one day in the order they have, those without a date last. */
export function sortArticles(document: Document, annotate: Annotate): Outcome {
	const slots = document.articles.flatMap((article, index) => (isMovable(article) ? [index] : []));
	// Behind every year.
	const undated = '\uffff';
	const dates = new Map(
		slots.map(index => {
			const article = document.articles[index]!;
			return [index, article.attribute('date') ?? article.get(annotate).publication?.value ?? undated];
		}),
	);
	const order = slots.toSorted((a, b) => (dates.get(a)! < dates.get(b)! ? -1 : dates.get(a)! > dates.get(b)! ? 1 : a - b));
	if (order.every((index, slot) => index === slots[slot])) return { refused: 'the articles are in the order of their dates' };
	return permute(document, slots, order);
}

const isMovable = (article?: Article): boolean => article?.frame.isArticle ?? false;

/** Puts the article `order[i]` where the article `slots[i]` stands. */
function permute(document: Document, slots: readonly number[], order: readonly number[]): Outcome {
	const edits: Edit[] = [];
	const moved = [...document.articles];
	for (const [i, slot] of slots.entries()) {
		if (order[i] === slot) continue;
		edits.push(replace(block(document, slot), document.slice(block(document, order[i]!))));
		moved[slot] = document.articles[order[i]!]!;
	}
	const after = apply(document, edits);
	// Comments that come to stand at the top are no article.
	const found = after.articles.filter(isMovable);
	const wanted = moved.filter(isMovable);
	const same =
		after.dialect === document.dialect &&
		found.length === wanted.length &&
		found.every((article, i) => article === wanted[i] || article.bare.text === wanted[i]!.bare.text);
	return same ? { edits } : { refused: 'without a delimiter of its own an article cannot stand there' };
}

/** What moves with an article, in the document: the lines from the comments above it to its last line that says something. */
function block(document: Document, index: number) {
	const article = document.articles[index]!;
	const first = document.lineOf(index);
	const { name, hasOutside } = document.reading.dialect;
	// Everything between two delimiters is text, so every line moves; a rule itself belongs to the place.
	if (!hasOutside) {
		const last = article.lines.length - 1;
		return range(first + (name === 'rule' ? article.frame.body.start : 0), 0, first + last, article.lines[last]!.length);
	}
	let last = article.lines.length - 1;
	while (last > 0 && isSilent(article.lines[last]!)) last--;
	last = Math.max(last, article.frame.body.end - 1, article.frame.closing?.range.end.line ?? 0);
	const before = document.articles[index - 1];
	let above = 0;
	if (before) {
		while (before.lines.length - above > outsideFrom(before) && isComment(before.lines.at(-1 - above)!)) above++;
	}
	return range(first - above, 0, first + last, article.lines[last]!.length);
}
