/** Whether two documents hold the same articles, word for word. */
import type { Document } from '../document.ts';

/**
 * Whether the bare texts of `after` are those of `before`, blank ones left out. Articles that both share are not looked at, so after
 * an edit this costs what the edit touched.
 */
export function haveSameTexts(before: Document, after: Document): boolean {
	const old = before.articles;
	const now = after.articles;
	let start = 0;
	while (start < old.length && start < now.length && old[start] === now[start]) start++;
	let end = 0;
	while (end < old.length - start && end < now.length - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
	const texts = ({ articles }: Document) =>
		articles
			.slice(start, articles.length - end)
			.map(({ bare }) => bare.text)
			.filter(text => /\S/.test(text));
	const left = texts(before);
	const right = texts(after);
	return left.length === right.length && left.every((text, i) => text === right[i]);
}
