/** A new article as a snippet: the delimiters of the file's dialect, today's date, and the attributes that its neighbour has. */
import type { Document } from '../../document.ts';
import { dialects } from '../../syntax/dialects/index.ts';

/** Keys that each article has a value of its own for. */
const OWN = new Set(['url', 'title', 'author']);

/** Written in the format of snippets: `${1:id}` is a place to fill in. Lines end with `\n`. */
export function articleSkeleton(document: Document, index: number, today: string): string {
	const { name } = document.reading.dialect;
	const dialect = dialects[name === 'plain' ? 'seed' : name];
	const model = document.articles.slice(0, index + 1).findLast(article => article.frame.attributes.length > 0);
	const holes = ['id'];
	// A hole is written as `§2 §`: with its blank, it is quoted where the dialect quotes at all.
	const hole = (text: string) => `§${holes.push(text)} §`;
	const keys = new Map<string, string>([['date', today]]);
	for (const { kind, key, value } of model?.frame.attributes ?? [{ kind: 'pair', key: 'source', value: 'source' }])
		if (kind === 'pair' && key !== 'date' && key !== 'id') keys.set(key, hole(OWN.has(key) ? '' : value));
	const { before, after } = dialect.write({ id: '§1§', pairs: [...keys] });
	const fill = (line: string) =>
		line
			.replace(/[$\\]/g, '\\$&')
			.replace(/§(\d+) ?§/g, (_, n: string) => `\${${n}:${holes[Number(n) - 1]!.replace(/[$}\\]/g, '\\$&')}}`);
	return [...before.map(fill), `\${${holes.length + 1}:Headline}`, '', '$0', ...after.map(fill)].join('\n');
}
