/** What the catalogue holds for a code, and what a fix is. */
import type { Annotate } from '../annotations.ts';
import type { Article } from '../article.ts';
import type { Document } from '../document.ts';
import type { Edit } from '../edits.ts';
import type { Severity } from '../schema.ts';
import type { Facts, Problem } from '../syntax/problem.ts';

/** A problem where it stands in the document. Ranges among its facts still count lines from the article's first. */
export interface PlacedProblem extends Problem {
	/** Index of the article it belongs to. */
	readonly article: number;
}

export interface Fix {
	/** What it does, for the light bulb: `Write “article”`. */
	readonly title: string;
	/** Document ranges, in text order, not overlapping. */
	readonly edits: readonly Edit[];
	/** Whether the bare text is another one afterwards; its title says so. */
	readonly changesText: boolean;
	/** Whether text that belonged to no article belongs to one afterwards. */
	readonly addsText: boolean;
	/** Whether there is no other sensible repair: it belongs to fix-all. */
	readonly obvious: boolean;
	/** Whether it is one of several among which only a person can choose: it is never made for all problems of its kind. */
	readonly choice: boolean;
}

/** Where a fix is looked for. */
export interface Scene {
	readonly document: Document;
	readonly article: Article;
	readonly index: number;
	/** The article's first line in the document. */
	readonly line: number;
	readonly annotate: Annotate;
}

/** A fix as an entry writes it: edits in lines of the article, and flags false unless said. */
export interface Repair {
	readonly title: string;
	readonly edits: readonly Edit[];
	readonly changesText?: boolean;
	readonly addsText?: boolean;
	readonly obvious?: boolean;
	readonly choice?: boolean;
}

/** A problem's words, weight and repairs. */
export interface Entry {
	readonly severity: Severity;
	/** A few words, for lists of rules and the heading in docs/problems.md. */
	readonly title: string;
	/** What is wrong, and what to do. */
	readonly message: (facts: Facts) => string;
	readonly repairs?: (problem: Problem, scene: Scene) => readonly Repair[];
}

export type Entries = Readonly<Record<string, Entry>>;
