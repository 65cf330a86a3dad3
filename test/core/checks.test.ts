import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { annotator, work as reading } from '../../server/src/core/annotations.ts';
import { work as parsing } from '../../server/src/core/article.ts';
import { work } from '../../server/src/core/checks/article.ts';
import { compose } from '../../server/src/core/checks/compose.ts';
import { describe, fixAll, fixAllOf, fixesFor, problemsOf } from '../../server/src/core/checks/index.ts';
import { Document } from '../../server/src/core/document.ts';
import { apply, keepsText } from '../../server/src/core/edits.ts';
import { work as marking } from '../../server/src/core/prose/quotes/marks.ts';
import { builtinSchema, type Schema } from '../../server/src/core/schema.ts';
import { Dice, randomText } from './fuzz.ts';

const annotate = annotator({ recognise: false, model: null, fileName: 'example.seed' });
const codes = (document: Document, prose = false) => problemsOf(document, prose ? annotate : null).map(({ code }) => code);

/** Articles with a mistake in each. */
const corpus = (count: number) =>
	Array.from(
		{ length: count },
		(_, i) => `::: article {#a${i}}\nHeadline ${i}\n\nThe [board]{.orgg} of harbour ${i} met.\n:::\n`,
	).join('\n');

const typed = (document: Document, line: number, text = 'x') =>
	document.edit({ range: { start: { line, character: 3 }, end: { line, character: 3 } }, text });

test('a keystroke has one article parsed, checked and proofread again', () => {
	let document = Document.open(corpus(300));
	assert.equal(problemsOf(document, annotate).length, 300);
	const before = { parsed: parsing.articlesParsed, ...work };
	document = typed(typed(document, 603), 603);
	assert.equal(problemsOf(document, annotate).length, 300);
	assert.equal(parsing.articlesParsed - before.parsed, 1);
	assert.equal(work.articlesChecked - before.articlesChecked, 1);
	assert.equal(work.articlesProofread - before.articlesProofread, 1);
	// The document before is whole still.
	assert.equal(problemsOf(Document.open(corpus(300)), null).length, 300);
});

test('quotation marks are looked for once, for quotations and for problems', () => {
	const document = Document.open('::: article {#a}\nHeadline\n\n“We go,” she said. "Now."\n\nThey went.\n:::\n');
	const { bare } = document.articles[0]!;
	const before = marking.unitsScanned;
	assert.deepEqual(codes(document, true), ['marks-mixed']);
	// All but the blank lines between the paragraphs.
	assert.equal(marking.unitsScanned - before, bare.text.replaceAll('\n', '').length);
});

test('no names are read for problems, and once for all who ask', () => {
	const read = annotator({ recognise: true, model: null, fileName: 'example.seed' });
	const document = Document.open(
		'::: article {#a date=2024-05-03}\nHeadline\n\n“We go,” said Dana Orr. "Now on [Friday]{.date when=2024-13-01}."\n:::\n',
	);
	const { namesRead } = reading;
	const found = problemsOf(document, read);
	assert.deepEqual(
		found.map(({ code }) => code),
		['marks-mixed', 'date-impossible'],
	);
	for (const one of found) fixesFor(one, document, read);
	assert.equal(reading.namesRead - namesRead, 0);
	const { quotations, mentions, entities } = document.articles[0]!.get(read);
	assert.deepEqual([quotations[0]!.whoName, mentions.length, entities.length], ['Dana Orr', 1, 1]);
	assert.equal(reading.namesRead - namesRead, 1);
});

test('one name, two labels: refs tell two things apart, if both have one', async t => {
	const cases: [string, string, string[]][] = [
		['no refs', '[Hale]{.place} [Hale]{.place} [Hale]{.org}', ['org → place']],
		['two refs', '[Hale]{.place ref=a} [Hale]{.org ref=b}', []],
		['one ref, two labels', '[Hale]{.place ref=a} [Hale]{.place ref=a} [Hale]{.org ref=a}', ['org → place']],
		['a ref and none', '[Hale]{.place ref=a} [Hale]{.org}', ['org → place']],
		['a ref and none, one label', '[Hale]{.place ref=a} [Hale]{.place}', []],
	];
	for (const [name, text, expected] of cases)
		await t.test(name, () => {
			const found = problemsOf(Document.open(`::: article {#a}\n${text}\n:::\n`), annotate);
			const shown = found
				.filter(({ code }) => code === 'label-inconsistent')
				.map(({ facts }) => `${facts.label} → ${facts.other}`);
			assert.deepEqual(shown, expected);
		});
});

test('an id, a text and a name that come and go with an edit are problems that come and go', () => {
	const start = Document.open(
		'::: article {#a}\nx\n:::\n::: article {#b}\n[Hale]{.place} [y]{.link to=c}\n:::\n::: article {#c}\n[Hale]{.place}\n:::\n',
	);
	assert.deepEqual(codes(start), []);
	const replace = (document: Document, line: number, from: number, to: number, text: string) =>
		document.edit({ range: { start: { line, character: from }, end: { line, character: to } }, text });
	const sameId = replace(start, 3, 14, 15, 'a');
	assert.deepEqual(codes(sameId), ['article-id-duplicate']);
	const otherLabel = replace(sameId, 7, 8, 13, 'org');
	assert.deepEqual(codes(otherLabel), ['article-id-duplicate', 'label-inconsistent']);
	const noTarget = replace(otherLabel, 6, 14, 15, 'd');
	assert.deepEqual(codes(noTarget), ['article-id-duplicate', 'reference-unknown', 'label-inconsistent']);
	const sameText = replace(noTarget, 7, 0, 13, 'x');
	assert.deepEqual(codes(replace(sameText, 7, 1, 3, '')), ['article-id-duplicate', 'reference-unknown', 'article-duplicate']);
	// What was asked of a later document can be asked of an earlier one again.
	assert.deepEqual(codes(start), []);
	assert.deepEqual(codes(sameId), ['article-id-duplicate']);
});

test('fix all mends broken.seed as far as there is one way, and leaves the text alone', () => {
	const document = Document.open(readFileSync('seeds/broken.seed', 'utf8'));
	const edits = fixAll(document, annotate);
	const after = apply(document, edits);
	assert.ok(keepsText(document, edits));
	assert.deepEqual(fixAll(after, annotate), []);
	const mended = [
		'delimiter-misspelt',
		'delimiter-short',
		'article-nested',
		'article-unclosed',
		'attributes-unclosed',
		'span-unclosed',
		'span-wrong-bracket',
		'label-unknown',
		'span-edge-blank',
	];
	assert.ok(mended.every(code => codes(document).includes(code)));
	assert.deepEqual(
		codes(after).filter(code => mended.includes(code)),
		[],
	);
	// One more problem could be mended, and has two ways.
	const [empty] = problemsOf(after, null).filter(({ code }) => code === 'attributes-empty');
	assert.ok(fixesFor(empty!, after, annotate).length > 2);
});

/** A faulty opening behind a good article, and what fix-all makes of it. */
const OPENINGS: readonly (readonly [string, string])[] = [
	['::: {.article #b}', '::: article {#b}'],
	['::: article#b', '::: article {#b}'],
	['::: Artikel {#b}', '::: article {#b}'],
	['::: story {#b date=2024-01-02}', '::: article {#b date=2024-01-02}'],
	['::: begin article {#b}', '::: article {#b}'],
	['::: \u200barticle {#b}', '::: article {#b}'],
	[': article {#b}', '::: article {#b}'],
	[': : article {#b}', '::: article {#b}'],
	['article {#b}', '::: article {#b}'],
	['\uff1a\uff1a\uff1a article', '::: article'],
	['::: article #b date=2024-01-02', '::: article {#b date=2024-01-02}'],
	['::: article #b date=2024-01-02}', '::: article {#b date=2024-01-02}'],
	['::: article [#b]', '::: article {#b}'],
	['::: article (#b)', '::: article {#b}'],
	['::: article {#b} {date=2024-01-02}', '::: article {#b date=2024-01-02}'],
	['::: article {#b} %% note', '%% note\n::: article {#b}'],
	// Not known to open anything: then nothing is removed.
	['::: end', '::: end'],
];

for (const [faulty, sound] of OPENINGS)
	test(`fix all loses nothing of ${faulty}`, () => {
		const around = (line: string) => `::: article {#a}\nx\n:::\n${line}\ny\n:::\n`;
		const document = Document.open(around(faulty));
		assert.notDeepEqual(codes(document), []);
		assert.equal(apply(document, fixAll(document, annotate)).join(), around(sound));
	});

test('a closing delimiter under text that is outside is not removed', () => {
	const text = '::: article {#a}\nx\n:::\ntext\n:::\n';
	const document = Document.open(text);
	assert.deepEqual(codes(document), ['text-outside', 'article-unopened']);
	assert.equal(apply(document, fixAll(document, annotate)).join(), text);
});

test('a faulty second fence of front matter is replaced, and is no text', () => {
	for (const faulty of ['----', '...']) {
		const document = Document.open(`---\nid: a\n${faulty}\nx\n`);
		assert.deepEqual(codes(document), ['matter-unclosed']);
		assert.equal(document.articles[0]!.bare.text.trim(), 'x');
		assert.equal(apply(document, fixAll(document, annotate)).join(), '---\nid: a\n---\nx\n');
	}
});

test('fixing all of one kind leaves the other kinds', () => {
	const document = Document.open('[Lena]{.persn} and [Karl] {.person} and [Ada]{.persn}');
	const after = apply(document, fixAllOf(document, annotate, 'label-unknown'));
	assert.equal(after.join(), '[Lena]{.person} and [Karl] {.person} and [Ada]{.person}');
});

test('edits after edits are one row of edits of the first document', () => {
	const dice = new Dice(7);
	for (let round = 0; round < 400; round++) {
		const document = Document.open(randomText(dice, 'plain', 8), { dialect: 'plain' });
		const cut = (of: Document) => {
			const line = dice.below(of.lineCount);
			const from = dice.below(of.lineText(line).length + 1);
			const start = of.clamp({ line, character: from });
			const end = of.clamp({ line: line + dice.below(2), character: from + dice.below(5) });
			return [
				{
					range: { start, end: end.line === line && end.character < start.character ? start : end },
					text: dice.of(['', 'a', 'b\nc', '“']),
				},
			];
		};
		const first = cut(document);
		const between = apply(document, first);
		const second = cut(between);
		const last = apply(between, second);
		// A carriage return and a line feed that meet are one line end.
		if (Document.open(last.join()).lineCount !== last.lineCount || /\r\n/.test(between.join())) continue;
		assert.equal(apply(document, compose(first, between, second)).join(), last.join());
	}
});

test('severity follows the tagset, and what is off is not fixed', () => {
	const schema: Schema = { ...builtinSchema, severity: { 'label-unknown': 'off', 'span-edge-blank': 'information' } };
	const document = Document.open('[Lena]{.persn} [ Karl]{.person}', { schema });
	const severities = problemsOf(document, null).map(one => describe(one, schema).severity);
	assert.deepEqual(severities, ['off', 'information']);
	assert.equal(apply(document, fixAll(document, annotate)).join(), '[Lena]{.persn}  [Karl]{.person}');
});

test('a closed tagset forbids what it does not name, and requires what it says', () => {
	const schema: Schema = {
		...builtinSchema,
		closed: true,
		labels: {
			...builtinSchema.labels,
			person: {
				...builtinSchema.labels.person!,
				attributes: { ref: { type: 'key', description: '', required: true }, age: { type: 'number', description: '' } },
			},
		},
		article: { ...builtinSchema.article, id: { type: 'text', description: '', required: true } },
	};
	const text = '::: article {desk=foreign}\n[Lena]{.person age=old mood=fine}\n:::';
	assert.deepEqual(codes(Document.open(text, { schema })).sort(), [
		'attribute-missing',
		'attribute-missing',
		'attribute-unknown',
		'attribute-unknown',
		'number-malformed',
	]);
});

/** Texts that take forever, or overflow the stack, where work is not linear. The number is that of their problems. */
const PATHOLOGICAL: readonly (readonly [string, string, number])[] = [
	['32,500 unclosed brackets', '['.repeat(32_500), 0],
	['32,500 unopened ends', 'x]{.org} '.repeat(32_500), 32_500],
	['100,000 lists that are not closed', '[x]{.a '.repeat(100_000), 0],
	['50,000 lists of unknown labels that are not closed', '[Lena Orr]{.a '.repeat(50_000), 100_000],
	['100,000 lists with a brace too many', '[x]{.org}} '.repeat(100_000), 100_000],
	['100,000 mangled lists', 'the [x]{{.org}} '.repeat(100_000), 100_000],
	['100,000 brackets at line ends', '[Lena Orr]\n'.repeat(100_000), 0],
	['50,000 fields in disorder', `<DOC>\n${'DOCNO> A </DOCNO>\n'.repeat(50_000)}<TEXT>\nx\n</TEXT>\n</DOC>`, 50_000],
	['100,000 keys that no fence follows', `---\nid: a\n---\n${'id: a\ntitle: b\n\n'.repeat(33_333)}`, 0],
	['50,000 faulty rules', `a\n\n=====\n${'\nb\n\n====\n'.repeat(50_000)}`, 99_999],
	['100,000 strings that are not closed', '[x]{.org b="'.repeat(100_000), 100_000],
	['100,000 beginnings of milestones', '[|.'.repeat(100_000), 0],
	[
		'10,000 milestones that cross',
		Array.from({ length: 10_000 }, (_, i) => `[|.embed #q${i}|]a`).join('') +
			Array.from({ length: 10_000 }, (_, i) => `b[/#q${i}]`).join(''),
		0,
	],
	['spans nested 10,000 deep', `${'['.repeat(10_000)}x${']{.misc}'.repeat(10_000)}`, 0],
	['a line of 5 MB', 'The harbour board met. '.repeat(220_000), 0],
	['a key of 5 MB', `[x]{${'a'.repeat(5_000_000)}`, 0],
	['a delimiter of 5 MB', `::: ${'a'.repeat(5_000_000)}`, 0],
	['50,000 signs in a fence', `----- BEGIN ARTICLE a ${'- '.repeat(50_000)}`, 50_002],
	['1,000,000 empty lines', '\n'.repeat(1_000_000), 0],
	['100,000 delimiters', '::: article\nx\n:::\n'.repeat(50_000), 49_999],
	['100,000 lines in an article', `::: article\n${'The [board]{.org} met.\n\n'.repeat(50_000)}:::\n`, 0],
];

for (const [name, text, count] of PATHOLOGICAL)
	test(`${name}: read and checked in one pass`, () => {
		const before = { parsed: parsing.articlesParsed, lines: parsing.linesRead };
		const document = Document.open(text);
		assert.equal(problemsOf(document, null).length, count);
		assert.equal(parsing.articlesParsed - before.parsed, document.articles.length);
		assert.ok(parsing.linesRead - before.lines <= document.lineCount);
	});
