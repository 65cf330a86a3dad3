/** What refers to something else: `cont`, `of`, `who`, `to`, ids, and labels that should agree. */
import { relabel, replace } from '../../edits.ts';
import type { Problem } from '../../syntax/problem.ts';
import { writeValue } from '../../syntax/values.ts';
import { didYouMean } from '../../syntax/words.ts';
import type { Range } from '../../text.ts';
import type { Entries, Repair } from '../entry.ts';
import { spanAt } from '../spans.ts';
import { guess, quoted } from '../words.ts';

export const references: Entries = {
	'reference-unknown': {
		severity: 'error',
		title: 'Reference that points nowhere',
		message: facts =>
			facts.key === 'to'
				? `There is no article ${quoted(facts.value)}: correct the id, or add the article.`
				: `No span of this article has the id ${quoted(facts.id)}.${guess(facts) || ' Correct it, or give a span that id.'}`,
		repairs: (problem, { document }) => {
			if (problem.facts.key !== 'to') return point(problem);
			// Guessed only when asked: a file may have thousands of articles.
			const ids = document.articles.flatMap(({ id }) => (id === undefined ? [] : [id]));
			return point({ ...problem, facts: { ...problem.facts, meant: didYouMean(String(problem.facts.id), ids) } });
		},
	},
	'reference-wrong-kind': {
		severity: 'error',
		title: 'Reference to the wrong kind of span',
		message: facts => `“${facts.key}” must point at ${facts.wanted}, and ${quoted(facts.id)} is ${facts.found}.${guess(facts)}`,
		repairs: point,
	},
	'continuation-early': {
		severity: 'error',
		title: 'Continuation before its first piece',
		message: ({ id }) =>
			`This piece stands before ${quoted(id)}, which it continues: give this one the id, and let the later one continue it.`,
	},
	'speaker-unknown': {
		severity: 'warning',
		title: 'Speaker that is nobody in the article',
		message: facts =>
			`${quoted(facts.value)} is neither an entity nor a name of this article.${guess(facts) || ' Mark the speaker, or write a name as it stands in the text.'}`,
		repairs: point,
	},
	'quote-without-speaker': {
		severity: 'hint',
		title: 'Quotation without a speaker',
		message: () => 'This quotation has no speaker: add “who=…”.',
	},
	'cue-without-quote': {
		severity: 'hint',
		title: 'Cue without its quotation',
		message: () => 'This cue names no quotation: add “of=…”.',
	},
	'article-id-duplicate': {
		severity: 'error',
		title: 'Id of two articles',
		message: ({ id, line }) => `The article on line ${line} has the id ${quoted(id)} already: give one of them another.`,
		repairs: ({ range, facts }) => [{ title: `Write ${quoted(facts.free)}`, edits: [replace(range, String(facts.free))] }],
	},
	'article-duplicate': {
		severity: 'warning',
		title: 'Article that stands in the file twice',
		message: ({ line, exact }) =>
			exact
				? `The article on line ${line} has the same text: remove one.`
				: `The article on line ${line} has the same text but for white space: remove one.`,
	},
	'label-inconsistent': {
		severity: 'warning',
		title: 'One name, two labels',
		message: ({ text, label, other, times }) =>
			`${quoted(text)} is marked as ${label} here and as ${other} ${times === 1 ? 'once' : `${times} times`} in this file: give it one label.`,
		repairs({ facts }, { article }) {
			const span = spanAt(article, facts.span as Range);
			return span ? [{ title: `Mark as ${facts.other}`, edits: [relabel(span, String(facts.other))] }] : [];
		},
	},
};

/** Points at the id or key that was meant. */
function point({ range, facts }: Problem): Repair[] {
	if (!facts.meant) return [];
	const meant = `${String(facts.value).startsWith('#') ? '#' : ''}${facts.meant}`;
	return [{ title: `Write ${quoted(meant)}`, edits: [replace(range, facts.quoted ? meant : writeValue(meant))] }];
}
