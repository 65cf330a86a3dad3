/** Problems in words, and what repairs them. */
import type { Annotate } from '../annotations.ts';
import type { Document } from '../document.ts';
import { apply, type Edit, placeEdits, sortEdits } from '../edits.ts';
import type { Schema, Severity } from '../schema.ts';
import type { Problem } from '../syntax/problem.ts';
import { shift } from '../text.ts';
import { compose } from './compose.ts';
import { disjoint } from './disjoint.ts';
import { problemsOf } from './document.ts';
import type { Fix, PlacedProblem, Scene } from './entry.ts';
import { catalogue, severityOf } from './table.ts';

export interface Described {
	readonly code: string;
	readonly severity: Severity | 'off';
	/** What is wrong and what to do, a sentence or two. */
	readonly message: string;
	/** A few words for the kind of problem. */
	readonly title: string;
}

/** A problem in words, as heavy as the tagset says. */
export function describe({ code, facts }: Problem, schema: Schema): Described {
	const entry = catalogue[code];
	return { code, severity: severityOf(code, schema), message: entry?.message(facts) ?? code, title: entry?.title ?? code };
}

/** The heading in docs/problems.md that explains a code. */
export const documentation = (code: string): string => `https://github.com/seedmark/seedmark/blob/main/docs/problems.md#${code}`;

/** What would repair a problem of this document; the first one is the best. */
export function fixesFor(problem: PlacedProblem, document: Document, annotate: Annotate): readonly Fix[] {
	const repairs = catalogue[problem.code]?.repairs;
	const article = document.articles[problem.article];
	if (!repairs || !article) return [];
	const line = document.lineOf(problem.article);
	const scene: Scene = { document, article, index: problem.article, line, annotate };
	return repairs({ ...problem, range: shift(problem.range, -line) }, scene)
		.filter(({ edits }) => edits.length > 0)
		.map(({ title, edits, changesText = false, obvious = false }) => ({
			title,
			edits: sortEdits(placeEdits(edits, line)),
			changesText,
			obvious,
		}));
}

/** Rounds of repair after which a document counts as stable. A repair may uncover another problem, in practice two or three deep. */
const ROUNDS = 24;

/**
 * Everything that has one obvious repair, as one set of edits of this document. No bare text changes, and on the document that
 * results there is nothing more to do.
 */
export const fixAll = (document: Document, annotate: Annotate): readonly Edit[] =>
	repair(document, document => chosen(document, null, annotate, ({ obvious, changesText }) => obvious && !changesText));

/** The first fix of every problem of one kind, as one set of edits; it may change the text where the kind is about the text. */
export const fixAllOf = (document: Document, annotate: Annotate, code: string): readonly Edit[] =>
	chosen(document, annotate, annotate, () => true, code);

/** Repairs again and again until nothing is left. */
function repair(document: Document, round: (document: Document) => readonly Edit[]): readonly Edit[] {
	let all: readonly Edit[] = [];
	let current = document;
	for (let i = 0; i < ROUNDS; i++) {
		const edits = round(current);
		if (!edits.length) break;
		all = i === 0 ? edits : compose(all, current, edits);
		current = apply(current, edits);
	}
	return all;
}

/** One fix for each problem, leaving out those that touch one chosen before. */
function chosen(
	document: Document,
	read: Annotate | null,
	annotate: Annotate,
	wanted: (fix: Fix) => boolean,
	code?: string,
): readonly Edit[] {
	const { schema } = document.reading;
	const fixes = problemsOf(document, read)
		.filter(one => (code === undefined || one.code === code) && severityOf(one.code, schema) !== 'off')
		.flatMap(one => {
			const fix = fixesFor(one, document, annotate).find(wanted);
			return fix ? [fix.edits] : [];
		});
	return disjoint(fixes);
}
