import type { DialectName } from '../../../server/src/protocol.ts';

/** What divides the articles in each dialect. */
export const DIALECTS: Readonly<Record<DialectName, string>> = {
	seed: '::: article {…} … :::',
	doc: '<doc …> … </doc>, <DOC>, <text …>',
	banner: '----- BEGIN ARTICLE … -----',
	matter: 'YAML metadata between --- lines before each article',
	rule: 'a line of =====, -----, *****, a single % or a form feed between articles',
	plain: 'no delimiters: a file is one article',
};
