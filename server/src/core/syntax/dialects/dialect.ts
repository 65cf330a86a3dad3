/**
 * A dialect is a file's own way of delimiting articles: how one opens and closes, and where its metadata stands.
 * Every dialect fills the same frame; everything above reads frames and knows no dialect.
 */
import type { Range } from '../../text.ts';
import type { Attribute } from '../attributes.ts';
import type { Problem } from '../problem.ts';

export type DialectName = 'seed' | 'doc' | 'banner' | 'matter' | 'rule' | 'plain';

/** One delimiter line (or, for front matter, the block of lines) as it stands. */
export interface Delimiter {
	readonly range: Range;
	/** The word or mark that names it, for messages and highlights: `article`, `doc`, `BEGIN ARTICLE`, `---`. */
	readonly word: string;
	readonly wordRange: Range;
}

/** What encloses an article. Ranges and lines count from the article's first line. */
export interface Frame {
	/** Null for text before the first article, for a plain file, and for the first article of a `rule` file. */
	readonly opening: Delimiter | null;
	readonly closing: Delimiter | null;
	/** Metadata in the order written; `id` is one of them whatever the dialect calls it. */
	readonly attributes: readonly Attribute[];
	/** The article's text: lines `start` to `end`, end exclusive; empty for text outside an article. */
	readonly body: { readonly start: number; readonly end: number };
	/** Whether this is an article at all, or only text before the first one. */
	readonly isArticle: boolean;
	readonly problems: readonly Problem[];
}

/** An article's metadata, to be written in another dialect. */
export interface Metadata {
	readonly id: string | null;
	readonly pairs: readonly (readonly [key: string, value: string])[];
}

/** Delimiter lines around an article, written out. `lost` names the metadata that the dialect has no place for. */
export interface Written {
	readonly before: readonly string[];
	readonly after: readonly string[];
	readonly lost: readonly string[];
}

export interface Dialect {
	readonly name: DialectName;
	/** Whether lines may stand between two articles and belong to none: blank lines and comments. */
	readonly hasOutside: boolean;
	/** Whether the line, or a near miss of it, speaks for this dialect when a file's dialect is looked for. */
	isEvidence(line: string, next: string | undefined): boolean;
	/** Whether a file whose first lines with text are these is one of this dialect, if nothing speaks for another. */
	mayOpenFile?(line: string, next: string | undefined): boolean;
	/** Where nothing speaks for any dialect: what a line says for this one (1) or against it (-1). */
	hint?(line: string): number;
	/** The line where the next article opens, after an article (or text before any) that starts at `from`; undefined: none. */
	nextOpening(line: (index: number) => string | undefined, from: number): number | undefined;
	/** Reads the delimiters and metadata of one article from its own lines. */
	read(lines: readonly string[]): Frame;
	/** Whether the line would be read as a delimiter, so that text that looks like it needs a backslash. */
	isDelimiter(line: string): boolean;
	/** The delimiters that give an article this metadata. */
	write(metadata: Metadata): Written;
}
