/** A document's text without its markers. */
import type { Document } from '../document.ts';

/** The bare text of one article, or of all, with a blank line between two; line ends as they stand in the file. */
export function bareText(document: Document, index?: number): string {
	const articles = document.articles.filter(({ frame }) => frame.isArticle);
	if (index !== undefined) return articles[index]?.bare.text ?? '';
	const eol = document.articles[0]?.eol(0) ?? '\n';
	return articles.map(({ bare }) => bare.text).join(eol + eol);
}
