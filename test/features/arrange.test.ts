import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Document, type OpenOptions } from '../../server/src/core/document.ts';
import { apply, type Outcome } from '../../server/src/core/edits.ts';
import { moveArticle, sortArticles } from '../../server/src/core/features/arrange.ts';
import { joinArticle, splitArticle } from '../../server/src/core/features/split.ts';
import { annotate, openAt } from './cursor.ts';

const outcome = (document: Document, done: Outcome): string =>
	'refused' in done ? `refused: ${done.refused}` : apply(document, done.edits).join();

const moved = (source: string, index: number, by: -1 | 1, options: OpenOptions = {}) => {
	const document = Document.open(source, options);
	return outcome(document, moveArticle(document, index, by));
};

test('an article moves with the comments above it; what stands between the articles stays', () => {
	assert.equal(
		moved('::: article {#a}\nA\n:::\n\n%% of b\n::: article {#b}\nB\nBB\n:::\n', 1, -1),
		'%% of b\n::: article {#b}\nB\nBB\n:::\n\n::: article {#a}\nA\n:::\n',
	);
	assert.equal(
		moved('%% top\n\n::: article\nA\n:::\n\n\n::: article\nB\n:::', 1, 1),
		'%% top\n\n::: article\nB\n:::\n\n\n::: article\nA\n:::',
	);
	assert.equal(
		moved('::: article\r\nA\r\n:::\r\n::: article\nB\n:::\n', 0, 1),
		'::: article\nB\n:::\r\n::: article\r\nA\r\n:::\n',
	);
	assert.equal(moved('::: article\nA\n\n::: article\nB\n:::\n', 0, 1), '::: article\nB\n:::\n\n::: article\nA\n');
});

test('an article moves in every dialect', () => {
	assert.equal(
		moved('<doc id="1">\nA\n</doc>\n<doc id="2">\nB\n</doc>\n', 0, 1),
		'<doc id="2">\nB\n</doc>\n<doc id="1">\nA\n</doc>\n',
	);
	assert.equal(moved('A\n=====\nB\nBB', 0, 1), 'B\nBB\n=====\nA');
	assert.equal(moved('---\nid: a\n---\nA\n\n---\nid: b\n---\nB\n', 1, -1), '---\nid: b\n---\nB\n\n---\nid: a\n---\nA\n');
});

test('an article that cannot move says why', () => {
	assert.equal(moved('::: article\nA\n:::', 0, -1), 'refused: it is the first article');
	assert.equal(moved('::: article\nA\n:::', 0, 1), 'refused: it is the last article');
	assert.equal(
		moved('A\n\n---\nid: b\n---\nB', 0, 1, { dialect: 'matter' }),
		'refused: without a delimiter of its own an article cannot stand there',
	);
});

test('articles are sorted by date, those without one last', () => {
	const document = Document.open(
		'::: article {#c date=2024-09-13}\nC\n:::\n\n::: article {#none}\nNo date\n:::\n\n::: article {#a date=2024-05}\nA\n:::\n\n::: article {#b date=2024-09-13}\nB\n:::\n',
	);
	assert.equal(
		outcome(document, sortArticles(document, annotate)),
		'::: article {#a date=2024-05}\nA\n:::\n\n::: article {#c date=2024-09-13}\nC\n:::\n\n::: article {#b date=2024-09-13}\nB\n:::\n\n::: article {#none}\nNo date\n:::\n',
	);
	const sorted = Document.open('::: article {date=2024}\nA\n:::');
	assert.equal(outcome(sorted, sortArticles(sorted, annotate)), 'refused: the articles are in the order of their dates');
});

const split = (source: string) => {
	const { document, at } = openAt(source);
	return outcome(document, splitArticle(document, at));
};

test('an article is split before the cursor’s line', () => {
	assert.equal(
		split('::: article {#a date=2024-05-03 title="A story"}\nOne.\n\n‸Two.\n:::\n'),
		'::: article {#a date=2024-05-03 title="A story"}\nOne.\n\n:::\n\n::: article {#a-2 date=2024-05-03}\nTwo.\n:::\n',
	);
	assert.equal(split('::: article\nOne.\n‸\n\nTwo.\n:::'), '::: article\nOne.\n\n\n:::\n\n::: article\nTwo.\n:::');
	assert.equal(split('One.\nTwo.\n=====\nThree.\nFo‸ur.'), 'One.\nTwo.\n=====\nThree.\n=====\nFour.');
	assert.equal(split('---\nid: a\ntitle: T\n---\nOne.\n‸Two.'), '---\nid: a\ntitle: T\n---\nOne.\n---\nid: a-2\n---\nTwo.');
	assert.equal(
		split('<DOC>\n<DOCNO> A </DOCNO>\n<TEXT>\nOne.\n‸Two.\n</TEXT>\n</DOC>'),
		'<DOC>\n<DOCNO> A </DOCNO>\n<TEXT>\nOne.\n</TEXT>\n</DOC>\n\n<DOC>\n<DOCNO> A-2 </DOCNO>\n<TEXT>\nTwo.\n</TEXT>\n</DOC>',
	);
	assert.equal(
		split('=== BEGIN DOC 7 ===\r\nOne.\r\n‸Two.\r\n=== END DOC 7 ==='),
		'=== BEGIN DOC 7 ===\r\nOne.\r\n=== END DOC 7 ===\r\n\r\n=== BEGIN DOC 7-2 ===\r\nTwo.\r\n=== END DOC 7-2 ===',
	);
});

test('an article is not split where something would break', () => {
	assert.equal(split('::: article\n‸One.\n:::'), 'refused: there must be text of one article before and behind this line');
	assert.equal(split('::: article\n[One\n‸two]{.misc}\n:::'), 'refused: a marker of “misc” reaches over this line');
	assert.equal(
		split('::: article\n[“One”]{.quote #q1}\n‸[said]{.cue of=q1}\n:::'),
		'refused: markers before and behind this line refer to “q1”',
	);
	assert.equal(split('One.\n‸Two.'), 'refused: a plain file has no delimiters: convert it to a dialect first');
});

const joined = (source: string) => {
	const document = Document.open(source);
	return outcome(document, joinArticle(document, 0));
};

test('an article is joined with the next one', () => {
	assert.equal(joined('::: article {#a}\nOne.\n:::\n\n::: article {#b}\nTwo.\n:::\n'), '::: article {#a}\nOne.\nTwo.\n:::\n');
	assert.equal(
		joined('=== BEGIN DOC 7 ===\nOne.\n=== END DOC 7 ===\n=== BEGIN DOC 8 ===\nTwo.\n=== END DOC 8 ==='),
		'=== BEGIN DOC 7 ===\nOne.\nTwo.\n=== END DOC 7 ===',
	);
	assert.equal(joined('One.\n=====\nTwo.'), 'One.\nTwo.');
	assert.equal(
		joined('::: article\n[x]{.org #o1}\n:::\n::: article\n[y]{.org #o1} [“z”]{.quote who=#o1}\n:::'),
		'::: article\n[x]{.org #o1}\n[y]{.org #o1-1} [“z”]{.quote who=#o1-1}\n:::',
	);
	assert.equal(joined('::: article\nOne.\n:::'), 'refused: no article follows this one');
	assert.equal(joined('::: article\nOne.\n:::\nstray\n::: article\nTwo.\n:::'), 'refused: text stands between the two articles');
});

test('what joining loses is named', () => {
	const document = Document.open('::: article {#a}\nOne.\n:::\n%% note\n::: article {#b date=2024}\nTwo.\n:::');
	const done = joinArticle(document, 0);
	assert.deepEqual('losses' in done && done.losses, ['id=b', 'date=2024', '1 comment between the articles']);
});
