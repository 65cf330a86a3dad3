import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotator } from '../../server/src/core/annotations.ts';
import { describe, fixAll, fixesFor, problemsOf } from '../../server/src/core/checks/index.ts';
import { Document } from '../../server/src/core/document.ts';
import { apply } from '../../server/src/core/edits.ts';

const annotate = annotator({ recognise: false, model: null, fileName: 'example.seed' });

/** First lines of documents, what fix all makes of them, and the problems before. */
const LINES: readonly (readonly [string, string, string])[] = [
	[`::: article {#a source='The Post' lang=en}`, `::: article {#a source="The Post" lang=en}`, 'attribute-unquoted'],
	['::: article {#a source=“The Post”}', '::: article {#a source="The Post"}', 'attribute-unquoted'],
	[`::: article {#a source=O'Brien}`, `::: article {#a source=O'Brien}`, ''],
	[
		'::: article {#a source="Hale Post date=2024-01-02}',
		'::: article {#a source="Hale Post" date=2024-01-02}',
		'attribute-unterminated',
	],
	[
		'::: article {#a title="A "quiet" year" lang=en}',
		'::: article {#a title="A \\"quiet\\" year" lang=en}',
		'attribute-unquoted',
	],
	['::: article {#a title="A "quiet""}', '::: article {#a title="A \\"quiet\\""}', 'attribute-unquoted'],
	['::: article {# b}', '::: article {#b}', 'attribute-spaced'],
	['::: article {#a, lang=en, source=Post}', '::: article {#a lang=en source=Post}', 'attribute-malformed attribute-malformed'],
	['::: article {#a date:2024-01-02}', '::: article {#a date:2024-01-02}', 'attribute-without-value'],
	[`<doc id='2'>`, '<doc id="2">', 'attribute-unquoted'],
	['<doc id="2" title=A Quiet Year>', '<doc id="2" title="A Quiet Year">', 'attribute-unquoted'],
	['<doc id="1 title="Harbour">', '<doc id="1" title="Harbour">', 'attribute-unterminated'],
	['----- BEGIN ARTICLE b2 title="My -----', '----- BEGIN ARTICLE b2 title="My" -----', 'attribute-unterminated'],
	[`[Lena]{.person ref='q w'}`, '[Lena]{.person ref="q w"}', 'attribute-unquoted'],
	['[Lena]{.person) met [Hull]{.place].', '[Lena]{.person} met [Hull]{.place}.', 'span-wrong-bracket span-wrong-bracket'],
];

const endOf = (line: string): string => {
	if (line.startsWith('<doc')) return '\nx\n</doc>';
	if (line.startsWith('-----')) return '\nx\n----- END ARTICLE b2 -----';
	return line.startsWith(':::') ? '\nx\n:::' : '';
};

for (const [line, mended, codes] of LINES)
	test(`fix all: ${line}`, () => {
		const document = Document.open(`${line}${endOf(line)}\n`);
		const found = problemsOf(document, null).map(({ code }) => code);
		assert.equal(found.join(' '), codes);
		assert.equal(apply(document, fixAll(document, annotate)).lineText(0), mended);
	});

test('in front matter that holds nothing else, the part of a date that the calendar has is written', () => {
	const document = Document.open('---\ndate: 2025-13-40\n---\nThe ferry sailed.\n');
	const [found] = problemsOf(document, annotate);
	const [fix] = fixesFor(found!, document, annotate);
	assert.equal(apply(document, fix!.edits).join(), '---\ndate: 2025\n---\nThe ferry sailed.\n');
});

test('a decade is shown and written as values are', () => {
	const text = '::: article {#a date=2024-09-13}\nIt closed in [the 1990s]{.date when=198X}.\n:::\n';
	const document = Document.open(text);
	const [found] = problemsOf(document, annotate);
	assert.match(describe(found!, document.reading.schema).message, /says 199X,/);
});

/** A marked date with a value that no calendar has or that is on another weekday, and the fix: what its words say, else what is near. */
const SAID: readonly (readonly [string, string[]])[] = [
	['[Friday]{.date when=2024-13-40}', ['Write “2024-09-13”, which the words say']],
	['[Friday]{.date when=tomorrow}', ['Write “2024-09-13”, which the words say']],
	['[last week]{.date when=2024-W54}', ['Write “2024-W36”, which the words say']],
	['[9 a.m. EDT Thursday]{.date when=2024-09-12T25:00}', ['Write “2024-09-12T09:00-04:00”, which the words say']],
	['[30 February]{.date when=2024-02-30}', ['Write “2024-02-29”, the last day of that month', 'Remove “when=2024-02-30”']],
	[
		'[the ferry]{.date when=2024-02-30T09:00}',
		['Write “2024-02-29T09:00”, the last day of that month', 'Remove “when=2024-02-30T09:00”'],
	],
	['[the ferry]{.date when=2024-13}', ['Write “2024”, the part of it that is in the calendar', 'Remove “when=2024-13”']],
	['[the ferry]{.date when=2024-02-45}', ['Write “2024-02”, the part of it that is in the calendar', 'Remove “when=2024-02-45”']],
	['[on Friday]{.date when=2024-09-12}', ['Write “2024-09-13”']],
	[
		'[Monday, 10 September]{.date when=2024-09-10}',
		['Write “2024-09-09”, the nearest Monday', 'Write “Tuesday” in place of “Monday” (changes the text)'],
	],
	[
		'Friday, [13 September]{.date when=2024-09-16T09:00}',
		['Write “2024-09-13T09:00”, the nearest Friday', 'Write “Monday” in place of “Friday” (changes the text)'],
	],
	['[Wed., 10 September 2024]{.date}', ['Write “Tue” in place of “Wed” (changes the text)']],
	['[May]{.date when=2024-5}', ['Write “2024-05”']],
];

for (const [marked, titles] of SAID)
	test(`fix of ${marked}`, () => {
		const document = Document.open(`::: article {#a date=2024-09-13}\nTalks\n\nIt sailed in ${marked}.\n:::\n`);
		const [found] = problemsOf(document, annotate);
		assert.deepEqual(
			fixesFor(found!, document, annotate).map(({ title }) => title),
			titles,
		);
	});

/** Articles whose own date no calendar has, and the fix. */
const PUBLISHED: readonly (readonly [string, string, string[]])[] = [
	['date=2025-13-04', 'The ferry sailed.', ['Write “2025-04-13”']],
	[
		'date=2025-02-30',
		'March 1, 2025\n\nThe ferry sailed.',
		['Write “2025-03-01”, as the article has it (the line “March 1, 2025”)'],
	],
	['date=2025-02-30', 'The ferry sailed.', ['Write “2025-02-28”, the last day of that month', 'Remove “date=2025-02-30”']],
];

for (const [attribute, text, titles] of PUBLISHED)
	test(`fix of an article's ${attribute}`, () => {
		const document = Document.open(`::: article {#a ${attribute}}\nTalks\n\n${text}\n:::\n`);
		const [found] = problemsOf(document, annotate);
		assert.deepEqual(
			fixesFor(found!, document, annotate).map(({ title }) => title),
			titles,
		);
	});

test('in front matter, a date that no calendar has goes with its line', () => {
	const document = Document.open('---\ntitle: Talks\ndate: 2025-02-30\n---\nIt sailed.\n---\ntitle: Sails\n---\nIt sank.\n');
	const [found] = problemsOf(document, annotate);
	const removal = fixesFor(found!, document, annotate).find(({ title }) => title.startsWith('Remove'));
	assert.match(apply(document, removal!.edits).join(), /^---\ntitle: Talks\n---\n/);
});
