/** A file without delimiters is one article, and its bare text is the whole file. */
import type { Dialect } from './dialect.ts';
import { seed } from './seed.ts';

export const plain: Dialect = {
	name: 'plain',
	hasOutside: false,
	isEvidence: () => false,
	nextOpening: () => undefined,
	read: lines => ({
		opening: null,
		closing: null,
		attributes: [],
		body: { start: 0, end: lines.length },
		isArticle: true,
		problems: [],
	}),
	// A line that looks like a native delimiter would turn the file into another dialect.
	isDelimiter: line => seed.isEvidence(line, undefined),
	write: ({ id, pairs }) => ({ before: [], after: [], lost: [...(id === null ? [] : ['id']), ...pairs.map(([key]) => key)] }),
};
