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
import { haveSameTexts } from './sameTexts.ts';
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

/**
 * What would repair a problem of this document; the first one is the best. A fix that does not say that it changes the text was tried,
 * and does not.
 */
export function fixesFor(problem: PlacedProblem, document: Document, annotate: Annotate): readonly Fix[] {
	return draft(problem, document, annotate).filter(fix => fix.changesText || isFaithful(document, [fix]));
}

/** The fixes as the catalogue writes them, which among markers that stand in markers may do harm. */
function draft(problem: PlacedProblem, document: Document, annotate: Annotate): Fix[] {
	const repairs = catalogue[problem.code]?.repairs;
	const article = document.articles[problem.article];
	if (!repairs || !article) return [];
	const line = document.lineOf(problem.article);
	const scene: Scene = { document, article, index: problem.article, line, annotate };
	return repairs({ ...problem, range: shift(problem.range, -line) }, scene)
		.filter(({ edits }) => edits.length > 0)
		.map(({ title, edits, changesText = false, addsText = false, obvious = false, choice = false }) => ({
			title,
			edits: sortEdits(placeEdits(edits, line)),
			changesText,
			addsText,
			obvious,
			choice,
		}));
}

/** Whether fixes leave every article's text as it is; one that makes an article of text outside may add to them. */
function isFaithful(document: Document, fixes: readonly Fix[]): boolean {
	const after = apply(
		document,
		fixes.flatMap(({ edits }) => edits),
	);
	return after.dialect === document.dialect && (fixes.some(({ addsText }) => addsText) || haveSameTexts(document, after));
}

/** Rounds of repair after which a document counts as stable. A repair may uncover another problem, in practice two or three deep. */
const ROUNDS = 24;

/**
 * Everything that has one obvious repair, as one set of edits of this document. No bare text changes, and on the document that
 * results there is nothing more to do.
 */
export function fixAll(document: Document, annotate: Annotate): readonly Edit[] {
	let all: readonly Edit[] = [];
	let current = document;
	for (let round = 0; round < ROUNDS; round++) {
		const edits = fixRound(current, annotate);
		if (!edits.length) break;
		const composed = round === 0 ? edits : compose(all, current, edits);
		current = apply(current, edits);
		// Where a repair lets a carriage return and a line feed meet, lines cannot be counted on.
		if (apply(document, composed).lineCount !== current.lineCount) break;
		all = composed;
	}
	return all;
}

/** Every obvious repair that can be made at once. */
function fixRound(document: Document, annotate: Annotate): readonly Edit[] {
	const fixes = heeded(problemsOf(document, null), document).flatMap(one => {
		const fix = draft(one, document, annotate).find(({ obvious, changesText }) => obvious && !changesText);
		return fix ? [fix] : [];
	});
	const chosen = disjoint(fixes);
	if (isFaithful(document, chosen)) return chosen.flatMap(({ edits }) => edits);
	// Somewhere markers stand in markers: there, one repair is made at a time.
	const sound = disjoint(fixes.filter(fix => isFaithful(document, [fix])));
	return (isFaithful(document, sound) ? sound : sound.slice(0, 1)).flatMap(({ edits }) => edits);
}

/** The first fix of every problem of one kind, unless a person has to choose, as one set of edits; it may change the text where the kind is about the text. */
export function fixAllOf(document: Document, annotate: Annotate, code: string): readonly Edit[] {
	const own = heeded(problemsOf(document, annotate), document).filter(one => one.code === code);
	const chosen = disjoint(own.flatMap(one => draft(one, document, annotate).slice(0, 1)).filter(({ choice }) => !choice));
	const sound = isFaithful(document, chosen) ? chosen : chosen.filter(fix => fix.changesText || isFaithful(document, [fix]));
	return sound.flatMap(({ edits }) => edits);
}

/** Problems that the tagset has not turned off. */
const heeded = (problems: readonly PlacedProblem[], { reading }: Document): readonly PlacedProblem[] =>
	problems.filter(({ code }) => severityOf(code, reading.schema) !== 'off');
