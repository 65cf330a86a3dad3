/** The table of problems: for each code its words, its weight and its repairs. Checks know codes and facts; nobody else words a problem. */
import type { Schema, Severity } from '../schema.ts';
import { articles } from './entries/articles.ts';
import { attributes } from './entries/attributes.ts';
import { delimiters } from './entries/delimiters.ts';
import { fields, matter } from './entries/headers.ts';
import { hygiene } from './entries/hygiene.ts';
import { references } from './entries/references.ts';
import { spans } from './entries/spans.ts';
import { values } from './entries/values.ts';
import type { Entries } from './entry.ts';

/** In the order of docs/problems.md. */
export const catalogue: Entries = {
	...delimiters,
	...fields,
	...articles,
	...matter,
	...attributes,
	...spans,
	...references,
	...values,
	...hygiene,
};

/** How heavy a problem is: what the tagset says, else what the table says. */
export const severityOf = (code: string, schema: Schema): Severity | 'off' =>
	schema.severity[code] ?? catalogue[code]?.severity ?? 'error';
