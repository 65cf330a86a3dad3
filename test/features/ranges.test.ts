import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folding } from '../../server/src/core/features/folding.ts';
import { inlayHints } from '../../server/src/core/features/inlayHints.ts';
import { selection } from '../../server/src/core/features/selection.ts';
import { tokens } from '../../server/src/core/features/tokens.ts';
import { range } from '../../server/src/core/text.ts';
import { HARBOUR, harbourAt, open, textsOf } from './open.ts';

function checkSelection(text: string, ...steps: string[]): void {
	const { document, reader, at } = open(text);
	assert.deepEqual(textsOf(document, selection(document, at, reader.known)).slice(0, steps.length), steps);
}

test('a selection grows from the word over its span and sentence to the file', () => {
	checkSelection(
		'::: article {#a}\nTalks\n\nIt rained. [“We wi|ll act,”]{.quote} she said. All left.\n:::\n',
		'will',
		'“We will act,”',
		'[“We will act,”]{.quote}',
		'[“We will act,”]{.quote} she said.',
		'It rained. [“We will act,”]{.quote} she said. All left.',
		'Talks⏎⏎It rained. [“We will act,”]{.quote} she said. All left.',
		'::: article {#a}⏎Talks⏎⏎It rained. [“We will act,”]{.quote} she said. All left.⏎:::',
		'::: article {#a}⏎Talks⏎⏎It rained. [“We will act,”]{.quote} she said. All left.⏎:::⏎',
	);
});

test('a selection in a marker grows over value, attribute and span', () =>
	checkSelection(harbourAt('when=2024-|10-08'), '2024-10-08', 'when=2024-10-08', '[Tuesday]{.date when=2024-10-08}'));

test('a selection in metadata', () =>
	checkSelection(harbourAt('source="Ellery| Courier"'), 'Ellery', 'Ellery Courier', 'source="Ellery Courier"'));

function checkFolds(text: string, expected: readonly string[], limit?: number): void {
	const { document } = open(text);
	assert.deepEqual(
		folding(document, limit).map(({ start, end, kind }) => `${kind} ${start}-${end}`),
		expected,
	);
}

test('articles, comments and paragraphs fold', () => {
	checkFolds(HARBOUR, ['comment 0-1', 'article 3-9', 'article 11-15']);
	checkFolds(HARBOUR, ['article 3-9', 'article 11-15'], 2);
	checkFolds(HARBOUR, [], 0);
});

test('front matter and hard-wrapped paragraphs fold', () => {
	const paragraph =
		'The council of the town met on the quay that morning, and\nthe mayor spoke of the weather, of the price of bread and of\nthe new ferry, which nobody has seen since it left the yard,\nand then all of them went home.';
	checkFolds(`---\nid: a\ndate: 2024-10-11\n---\nTalks\n\n${paragraph}\n`, ['article 0-9', 'metadata 0-3', 'paragraph 6-9']);
});

test('the values of dates are hinted where they are not written', () => {
	const { document, reader } = open(
		'::: article {#a date=2024-09-13}\nTalks\n\nShe left on Tuesday for three days, came back on 12 September 2024 and [last week]{.date when=2024-W36} wrote.\n:::\n',
	);
	const hints = (to: number) =>
		inlayHints(document, range(0, 0, to, 0), reader.known).map(
			({ at, text }) => `${document.lineText(at.line).slice(0, at.character).split(' ').at(-1)} ${text}`,
		);
	assert.deepEqual(hints(5), ['Tuesday 2024-09-10']);
	assert.deepEqual(hints(3), []);
});

function checkTokens(text: string, expected: string, from?: number, to?: number): void {
	const { document, reader } = open(text, { recognise: false });
	const found = tokens(document, reader.known, from, to);
	for (const [index, token] of found.entries()) {
		assert.ok(token.start < token.end, 'no token is empty');
		const before = found[index - 1];
		assert.ok(!before || before.line < token.line || before.end <= token.start, 'tokens stand in order and do not overlap');
	}
	assert.equal(
		found
			.filter(({ type }) => type !== 'seedBracket')
			.map(({ line, start, end, type, modifiers }) =>
				[`${document.lineText(line).slice(start, end)} ${type.slice(4).toLowerCase()}`, ...modifiers].join(' '),
			)
			.join('\n'),
		expected.trim(),
	);
}

test('colours: delimiters, attributes, labels, and annotations inside one another', () =>
	checkTokens(
		'%% note\n::: article {#a date=2024-09-13}\nTalks\n\n[“Ask [Orrin]{.place ref=Q1}.”]{.quote #q} \\[x]{.org}\n:::',
		`
%% note comment
::: article { delimiter
#a id
date attributename
= delimiter
2024-09-13 attributevalue
} delimiter
Talks headline
“Ask  quote marked
Orrin place marked
.place label
ref attributename
Q1 attributevalue
.” quote marked
.quote label
#q id
\\ escape
::: delimiter`,
	));

test('colours of some lines only', () => checkTokens('%% one\n%% two\n::: article\nA\n:::', '%% two comment', 1, 2));

test('a stretch over lines is a token on each', () =>
	checkTokens('::: article\nA\n\n[“One\ntwo”]{.quote}\n:::', '“One quote marked\ntwo” quote marked\n.quote label', 3, 5));
