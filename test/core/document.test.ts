import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Article, work } from '../../server/src/core/article.ts';
import { problemsOf } from '../../server/src/core/checks/index.ts';
import { Document } from '../../server/src/core/document.ts';
import type { DialectName } from '../../server/src/core/syntax/dialects/dialect.ts';
import { work as moving } from '../../server/src/core/syntax/moved.ts';
import type { MarkedSpan } from '../../server/src/core/syntax/spans.ts';
import { shift, touches } from '../../server/src/core/text.ts';
import { portrait } from './portrait.ts';

/** Lines that make and break articles in every dialect, and text with and without markers. */
const pieces = [
	'::: article {#a date=2024-05-03}',
	':::',
	'::: artcle',
	'<doc id="1">',
	'</doc>',
	'<DOC>',
	'<DOCNO> A </DOCNO>',
	'<TEXT>',
	'</TEXT>',
	'----- BEGIN ARTICLE a -----',
	'----- END ARTICLE -----',
	'---',
	'id: x',
	'date: 2024-05-03',
	'=====',
	'%',
	'%% comment',
	'',
	' ',
	'The [harbour board]{.org} met.',
	'[x',
	'y]{.person}',
	'\\[x]{.org}',
	'\\::: article',
	'Plain prose, “quoted” on Tuesday.',
	'[|.quote #q1|]',
	'[/#q1]',
	'👩‍🚒 fire',
];
const line = fc.constantFrom(...pieces);
const eol = fc.constantFrom('\n', '\r\n', '\r');
const text = fc.array(fc.tuple(line, eol), { maxLength: 30 }).map(rows => rows.map(([content, end]) => content + end).join(''));
const dialect = fc.constantFrom<(DialectName | 'auto')[]>(
	'auto',
	'auto',
	'auto',
	'seed',
	'doc',
	'banner',
	'matter',
	'rule',
	'plain',
);
const change = fc.record({
	from: fc.record({ line: fc.integer({ min: -1, max: 32 }), character: fc.integer({ min: -1, max: 40 }) }),
	length: fc.record({ line: fc.integer({ min: 0, max: 4 }), character: fc.integer({ min: 0, max: 40 }) }),
	text: fc.oneof(text, fc.constantFrom('', 'x', '\n', '\r', '\r\n', '-', ':', '\n---\n', '\n::: article\n')),
});

/** What is told of an edit leads from the articles before it to those behind it. */
function checkSince(before: Document, after: Document): void {
	const { from, removed, added } = after.since(before);
	const old = before.articles;
	const now = [...old.slice(0, from), ...added, ...old.slice(from + removed.length)];
	assert.ok(now.length === after.articles.length && now.every((article, i) => article === after.articles[i]));
}

test('an edited document equals one freshly opened', () => {
	fc.assert(
		fc.property(text, dialect, fc.array(change, { maxLength: 8 }), (start, declared, changes) => {
			let document = Document.open(start, { dialect: declared });
			for (const { from, length, text } of changes) {
				const end = { line: from.line + length.line, character: length.character };
				const before = document;
				document = document.edit({ range: { start: from, end }, text });
				// A carriage return and a line feed that meet are one line end: such an edit is opened anew by its client too.
				fc.pre(!/\r\n/.test(document.join()) || Document.open(document.join()).lineCount === document.lineCount);
				const fresh = Document.open(document.join(), { dialect: declared });
				assert.deepEqual(portrait(document), portrait(fresh));
				checkSince(before, document);
			}
		}),
		{ numRuns: 600 },
	);
});

/** Markers that go over a line's end, and their halves. */
const halves = fc.constantFrom('[Reuters]', '{.org}', '[Lena Orr]{.person', 'ref=orr}', '[the', 'board]{.org}');

/** Slips whose problems tell more places than their own. */
const slips = fc.constantFrom(
	'[Vell](.place) and [Lena Orr] {.person}.',
	'[ Orr]{.person} and [Orr,]{.person}, [ ]{.org} and [Quay]{.harbor}.',
	'[“We go”]{.quote #q2 who=nobody} [she]{.cue of=q9} [said]{.cue cont=q9}.',
	'(Reuters){.org} and [Orr]{.person to=#a}.',
);

/** An article so long that its markers are read passage by passage. */
const paragraph = fc.array(
	fc.oneof(
		{
			weight: 12,
			arbitrary: fc.constantFrom(
				'The [harbour board]{.org ref=board} met.',
				'[Lena Orr]{.person #p1} [said]{.cue of=q1}.',
				'Prose.',
			),
		},
		{ weight: 1, arbitrary: line },
		{ weight: 1, arbitrary: halves },
		{ weight: 1, arbitrary: slips },
	),
	{ minLength: 1, maxLength: 5 },
);
const gap = fc.constantFrom('\n', '\n\n');
const longArticle = fc
	.array(fc.tuple(paragraph, gap), { minLength: 90, maxLength: 130 })
	.map(paragraphs => `::: article {#a}\n${paragraphs.map(([lines, gap]) => lines.join('\n') + gap).join('')}:::\n`);

test('a long article that is edited equals one freshly opened', () => {
	const edit = fc.record({
		place: fc.nat(),
		character: fc.nat(40),
		lines: fc.constantFrom(0, 0, 0, 0, 1, 40),
		length: fc.constantFrom(0, 0, 0, 1, 5, 60),
		text: fc.oneof(line, halves, fc.constantFrom('', 'x', '\n', '\n\n', '\n\n\n', '[', ']{.org}', '[/#q1]', '[|.quote #q1|]')),
		// Whether anything is asked before the next edit.
		isRead: fc.boolean(),
	});
	const full = (document: Document) => ({ ...portrait(document), problems: problemsOf(document, null) });
	fc.assert(
		fc.property(longArticle, fc.array(edit, { minLength: 1, maxLength: 6 }), (start, edits) => {
			let document = Document.open(start, { dialect: 'seed' });
			problemsOf(document, null);
			for (const { place, character, lines, length, text, isRead } of edits) {
				const at = { line: place % document.lineCount, character };
				document = document.edit({ range: { start: at, end: { line: at.line + lines, character: character + length } }, text });
				if (isRead) assert.deepEqual(full(document), full(Document.open(document.join(), { dialect: 'seed' })));
			}
			assert.deepEqual(full(document), full(Document.open(document.join(), { dialect: 'seed' })));
		}),
		{ numRuns: 120, endOnFailure: true },
	);
});

test('a long article whose text ends elsewhere after an edit equals one freshly opened', () => {
	const prose = 'The [board]{.org} met.\n\n'.repeat(200);
	const at = (line: number) => ({ line, character: 0 });
	const cases: [name: string, text: string, edit: Parameters<Document['edit']>[0]][] = [
		['it goes on', `::: article {#a}\n${prose}[Reuters]\n:::\n`, { range: { start: at(402), end: at(402) }, text: '{.org}\n' }],
		[
			'it ends at a delimiter that was none before',
			`::: article {#a}\n${prose}[Orr]{.person}\n :::\n[Orr]{.person}\n\n${prose}:::\n`,
			{ range: { start: at(805), end: at(806) }, text: '' },
		],
	];
	for (const [name, text, edit] of cases) {
		const document = Document.open(text, { dialect: 'seed' });
		const before = problemsOf(document, null);
		const edited = document.edit(edit);
		assert.notDeepEqual(problemsOf(edited, null), before, name);
		assert.deepEqual(portrait(edited), portrait(Document.open(edited.join(), { dialect: 'seed' })), name);
	}
});

test('a marker that goes over a line’s end is seen after an edit of either line, whichever line of a long article it is', () => {
	const edits = (rows: string, written: string, from: number) => {
		const document = Document.open(`::: article {#a}\n${rows.repeat(150)}:::\n`, { dialect: 'seed' });
		problemsOf(document, null);
		for (let line = from; line < 200; line += 3) {
			const range = { start: { line, character: 0 }, end: { line, character: 6 } };
			const edited = document.edit({ range, text: written });
			const fresh = Document.open(edited.join(), { dialect: 'seed' });
			assert.deepEqual(portrait(edited), portrait(fresh), `${written} in line ${line}`);
		}
	};
	for (const [first, second] of [
		['[Reuters]', '{.org}'],
		['[Orr]{.person', 'ref=orr}'],
		['[the', 'board]{.org}'],
	]) {
		edits(`${first}\nProse.\nProse.\n`, second!, 2);
		edits(`Prose.\n${second}\nProse.\n`, first!, 1);
	}
});

/** A long article, and how often its spans are asked something. */
function askedOf() {
	const row = 'On [3 May]{.date when=2024-05-03} [Lena Orr]{.person ref=orr} went to [Vell]{.place}.\n\n';
	const document = Document.open(`::: article {#a}\n${row.repeat(2000)}:::\n`);
	const asked = { derived: 0, tested: 0 };
	const refs = ({ attributes }: MarkedSpan) => {
		asked.derived++;
		return attributes.filter(({ key }) => key === 'ref').map(({ value }) => value);
	};
	const isPlace = ({ label }: MarkedSpan) => {
		asked.tested++;
		return label === 'place';
	};
	const ask = ({ articles: [article] }: Document) => ({
		refs: article!.ofEach(refs),
		rows: article!.rowsOf(refs),
		places: article!.those(isPlace),
	});
	return { document, asked, ask };
}

test('a letter typed in a long article has the paragraphs around it read, and leaves the spans of the others as they are', () => {
	const { document, asked, ask } = askedOf();
	ask(document);
	assert.deepEqual(asked, { derived: 6000, tested: 6000 });
	const before = document.articles[0]!.marked.all;
	const { linesRead } = work;
	const edited = document.edit({ range: { start: { line: 2001, character: 0 }, end: { line: 2001, character: 0 } }, text: 'x' });
	const after = edited.articles[0]!.marked.all;
	assert.ok(work.linesRead - linesRead <= 40);
	assert.ok(after.filter((span, i) => span !== before[i]).length <= 60);
	const { refs, places } = ask(edited);
	assert.deepEqual([refs.length, places.length], [2000, 2000]);
	assert.ok(asked.derived <= 6060 && asked.tested <= 6060);
});

test('a line end typed in a long article, or taken out, costs what a letter costs: what is behind it moves', () => {
	const { document, asked, ask } = askedOf();
	ask(document);
	const edits: [name: string, edit: Parameters<Document['edit']>[0], moves: number][] = [
		['one more near the start', { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }, text: '\n' }, 1],
		['one less', { range: { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } }, text: '' }, -1],
		[
			'some more in the middle',
			{ range: { start: { line: 2001, character: 3 }, end: { line: 2001, character: 3 } }, text: '\n\n\n' },
			3,
		],
	];
	let edited = document;
	for (const [name, edit, moves] of edits) {
		const { rows, places: old } = ask(edited);
		const last = old.at(-1)!.content;
		const [before, { linesRead }] = [{ ...asked }, work];
		edited = edited.edit(edit);
		const { refs, places, rows: left } = ask(edited);
		assert.ok(work.linesRead - linesRead <= 40, name);
		assert.ok(left.filter((row, i) => row !== rows[i]).length <= 2, name);
		assert.ok(asked.derived - before.derived <= 60 && asked.tested - before.tested <= 60, name);
		assert.deepEqual([refs.length, places.length], [2000, 2000], name);
		assert.deepEqual(places.at(-1)!.content, shift(last, moves), name);
	}
});

test('behind a line end that is typed, checks look at spans where there is a problem', () => {
	const rows = [
		'[Lena Orr]{.person #p1 ref=orr} of the [board]{.org to=a} met [Nadia]{.person ref=nadia} on [3 May]{.date when=2024-05-03}.',
		'[“We go,”]{.quote #q1 who=orr} [said]{.cue of=q1} [Orr]{.person ref=orr}.',
	];
	const numbered = Array.from({ length: 500 }, (_, i) => rows.join('\n').replace(/#?\b([pq])1/g, `$&${i}`));
	const faulty = '[Vell]{.plce} and [Vell]{.person ref=vell}, “[she]{.cue of=q9} said [Quay,]{.org}';
	const lines = [...numbered.slice(0, 400), faulty, ...numbered.slice(400)];
	const document = Document.open(`::: article {#a}\n${lines.join('\n\n')}\n:::\n`);
	const before = problemsOf(document, null);
	assert.deepEqual(
		before.map(({ code }) => code),
		['label-unknown', 'reference-unknown', 'span-edge-punctuation'],
	);
	const { spansMoved } = moving;
	const edited = document.edit({ range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }, text: '\n' });
	assert.deepEqual(
		problemsOf(edited, null).map(({ code, range }) => ({ code, range })),
		before.map(({ code, range }) => ({ code, range: shift(range, 1) })),
	);
	assert.ok(moving.spansMoved - spansMoved <= 150);
});

test('of several edits that nothing was asked between, each has only the paragraphs around it read', () => {
	const { document, asked, ask } = askedOf();
	ask(document);
	const { linesRead } = work;
	let edited = document;
	for (let line = 3801; line > 0; line -= 400)
		edited = edited.edit({ range: { start: { line, character: 0 }, end: { line, character: 0 } }, text: 'x\n' });
	assert.equal(ask(edited).places.length, 2000);
	assert.ok(work.linesRead - linesRead <= 400);
	assert.ok(asked.derived <= 6600);
});

test('passages stay as long as they were, however many line ends are typed', () => {
	const { document } = askedOf();
	const { length } = document.articles[0]!.marked.passages;
	let edited = document;
	for (let i = 0; i < 320; i++) {
		edited = edited.edit({ range: { start: { line: 2001, character: 0 }, end: { line: 2001, character: 0 } }, text: '\n' });
		edited.articles[0]!.marked;
	}
	assert.ok(edited.articles[0]!.marked.passages.length <= length + 10);
});

test('one span of those that pass is found by its index', () => {
	const isOdd = ({ attributes }: MarkedSpan) => attributes.some(({ key, value }) => key === 'ref' && Number(value) % 2 === 1);
	const rows = Array.from({ length: 600 }, (_, i) =>
		i % 100 < 50 ? 'Prose.\n\n' : `[Orr]{.person ref=${i}} met [Vell]{.place}.\n\n`,
	);
	const document = Document.open(`::: article {#a}\n${rows.join('')}:::\n`);
	const moved = document.edit({ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: '\n' });
	for (const {
		articles: [article],
	} of [document, moved]) {
		const those = article!.those(isOdd);
		const one = article!.oneOfThose(isOdd);
		assert.equal(those.length, 150);
		for (const [i, span] of those.entries()) assert.equal(one(i), span);
	}
});

test('the cuts of a line, and the spans that touch a place, are those of the article', () => {
	const rows = ['[Orr]{.person} met', '[|.quote #q1|]', 'Prose.', '[the', 'board]{.org}[/#q1]', '', '\\[x]{.org} \\::: article'];
	const prose = 'Then [[Vell]{.place} Works]{.org} met.\n'.repeat(100);
	const document = Document.open(`::: article {#a}\n${prose}${`${rows.join('\n')}\n`.repeat(60)}${prose}:::\n`);
	const moved = document.edit({ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: '\n' });
	for (const {
		articles: [article],
	} of [document, moved]) {
		const { lines, marked } = article!;
		assert.deepEqual(
			lines.flatMap((_, line) => marked.cutsIn(line)),
			marked.cuts,
		);
		for (const [line] of lines.entries())
			for (const character of [0, 7, 14]) {
				const at = { line, character };
				assert.deepEqual(
					marked.touching(at),
					marked.all.filter(({ range }) => touches(range, at)),
				);
			}
	}
});

test('opening and joining gives the text back', () => {
	fc.assert(
		fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), dialect, (start, declared) =>
			assert.equal(Document.open(start, { dialect: declared }).join(), start),
		),
	);
});

test('a keystroke parses one article', () => {
	const source = Array.from(
		{ length: 200 },
		(_, i) => `::: article {#a${i}}\nHeadline ${i}\n\nThe [board]{.org} met.\n:::\n`,
	).join('\n');
	let document = Document.open(source);
	for (const article of document.articles) article.marked;
	const before = work.articlesParsed;
	document = document.edit({ range: { start: { line: 303, character: 3 }, end: { line: 303, character: 3 } }, text: 'x' });
	for (const article of document.articles) article.marked;
	assert.equal(work.articlesParsed - before, 1);
});

test('after a keystroke it is known which article is another one, and it is told from any earlier document', () => {
	const first = Document.open('::: article {#a}\nOne\n:::\n\n::: article {#b}\nTwo\n:::\n');
	const type = (document: Document, line: number) =>
		document.edit({ range: { start: { line, character: 0 }, end: { line, character: 0 } }, text: 'x' });
	const ids = (articles: readonly Article[]) => articles.map(({ id }) => id);
	const second = type(first, 5);
	const third = type(second, 1);
	const since = (after: Document, before: Document) => {
		const { removed, added } = after.since(before);
		return [ids(removed), ids(added)];
	};
	assert.deepEqual(since(second, first), [['b'], ['b']]);
	assert.deepEqual(since(third, second), [['a'], ['a']]);
	assert.deepEqual(since(third, first), [
		['a', 'b'],
		['a', 'b'],
	]);
	assert.deepEqual(since(third, third), [[], []]);
});

test('positions outside the document are brought inside', () => {
	const document = Document.open('ab\n👩c');
	assert.deepEqual(document.clamp({ line: 9, character: 9 }), { line: 1, character: 3 });
	assert.deepEqual(document.clamp({ line: 1, character: 1 }), { line: 1, character: 0 });
	assert.deepEqual(document.clamp({ line: -1, character: 4 }), { line: 0, character: 0 });
});
