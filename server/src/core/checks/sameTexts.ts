/** Whether two documents hold the same articles, word for word. */
import type { Article } from '../article.ts';
import type { Document } from '../document.ts';

/**
 * Whether the bare texts of `after` are those of `before`, blank ones left out. Articles that both share are not looked at, so after
 * an edit this costs what the edit touched.
 */
export function haveSameTexts(before: Document, after: Document): boolean {
	const { removed, added } = after.since(before);
	const texts = (articles: readonly Article[]) => articles.map(({ bare }) => bare.text).filter(text => /\S/.test(text));
	const left = texts(removed);
	const right = texts(added);
	return left.length === right.length && left.every((text, i) => text === right[i]);
}
