import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Document } from '../../server/src/core/document.ts';
import { apply, keepsText, placeEdits, relabel, setAttribute } from '../../server/src/core/edits.ts';
import { type Mark, mark, unmark } from '../../server/src/core/marking.ts';
import type { MarkedSpan } from '../../server/src/core/syntax/spans.ts';

/** Marks the text between « and » in a plain file; `««…»…»` marks two stretches, the inner one second. */
function check(source: string, labels: string | readonly Mark['label'][], expected: string | { refused: string }): void {
	const starts: number[] = [];
	const marks: { start: number; end: number }[] = [];
	let shown = '';
	for (const sign of source) {
		if (sign === '«') starts.push(shown.length);
		else if (sign === '»') marks.push({ start: starts.pop()!, end: shown.length });
		else shown += sign;
	}
	const document = Document.open(shown, { dialect: 'plain' });
	const article = document.articles[0]!;
	// The signs stand in the file's text; the marks speak of the bare one.
	const bare = (offset: number) => {
		const before = shown.slice(0, offset).split('\n');
		return article.bare.offsetAt({ line: before.length - 1, character: before.at(-1)!.length });
	};
	const names = typeof labels === 'string' ? [labels] : labels;
	const wanted = marks.reverse().map(({ start, end }, i): Mark => ({ start: bare(start), end: bare(end), label: names[i]! }));
	const { edits, refused } = mark(article, wanted);
	if (typeof expected === 'string') {
		assert.equal(apply(document, edits).join(), expected);
		assert.deepEqual(refused, []);
	} else
		assert.deepEqual(
			refused.map(({ reason }) => reason),
			[expected.refused],
		);
	assert.ok(keepsText(document, edits));
}

test('a stretch of text gets brackets and a label', () => {
	check('The «Harbour Board» met.', 'org', 'The [Harbour Board]{.org} met.');
	check('«Dana Orr» resigned', 'person', '[Dana Orr]{.person} resigned');
	check('👩‍🚒 «Brigade 👩‍🚒» left', 'org', '👩‍🚒 [Brigade 👩‍🚒]{.org} left');
	check('Over a\r\n«line\r\nend» here', 'misc', 'Over a\r\n[line\r\nend]{.misc} here');
});

test('markers nest', () => {
	check('“We go on [«Friday»]{.misc},” she said.', 'date', '“We go on [[Friday]{.misc}]{.date},” she said.');
	check('«“We go on [Friday]{.date}»,” she said.', 'quote', '[“We go on [Friday]{.date}]{.quote},” she said.');
	check('[“«We» go”]{.quote}', 'misc', '[“[We]{.misc} go”]{.quote}');
	check('««Erbil» Polytechnic»', ['org', 'place'], '[[Erbil]{.place} Polytechnic]{.org}');
	check('[Orr]{.person}«, aged 61»', 'misc', '[Orr]{.person}[, aged 61]{.misc}');
});

test('of two markers around the same text a quotation holds a name, and a headline both', () => {
	check('[«“Never again”»]{.misc}', 'quote', '[[“Never again”]{.misc}]{.quote}');
	check('[«“Never again”»]{.quote}', 'misc', '[[“Never again”]{.misc}]{.quote}');
	check('[«Never again»]{.headline}', 'quote', '[[Never again]{.quote}]{.headline}');
});

test('what brackets cannot hold gets milestones', () => {
	check('He «met [Dana» Orr]{.person}', 'misc', 'He [|.misc #m1|]met [Dana[/#m1] Orr]{.person}');
	check('«“One.\n\n“Two.”»', 'quote', '[|.quote #m1|]“One.\n\n“Two.”[/#m1]');
	check('a «lone [bracket» here', 'misc', 'a [|.misc #m1|]lone [bracket[/#m1] here');
	check('«a «b»» c', ['org', 'place'], '[a [b]{.place}]{.org} c');
});

test('backslashes and what looks like a marker stay text', () => {
	check('C:\\«temp»', 'misc', 'C:\\\\[temp]{.misc}');
	check('«C:\\»temp', 'misc', '[C:\\\\]{.misc}temp');
	check('«\\::: article» opens', 'misc', '[::: article]{.misc} opens');
	check('see \\[x]{.person} and «y»', 'misc', 'see \\[x]{.person} and [y]{.misc}');
	check('«see \\[x]{.person}» and y', 'misc', '[see \\[x]{.person}]{.misc} and y');
});

test('what cannot be marked says why', () => {
	check('a« »b', 'misc', { refused: 'no word stands here' });
	check('«ab»', 'no label', { refused: '“no label” cannot be a label' });
});

/** Removes the only span, or the one labelled `x`. */
function unmarked(source: string): string {
	const document = Document.open(source);
	const { article, line } = document.at(0);
	const spans = article.marked.all;
	const edits = unmark(article, spans.find(span => span.label === 'x') ?? spans[0]!) ?? assert.fail('refused');
	assert.ok(keepsText(document, placeEdits(edits, line)));
	return apply(document, placeEdits(edits, line)).join();
}

test('a marker is taken away and its text stays', () => {
	assert.equal(unmarked('The [board [of Hale]{.place}]{.x} met.'), 'The board [of Hale]{.place} met.');
	assert.equal(unmarked('[|.x #m1|]one\n\ntwo[/#m1]'), 'one\n\ntwo');
	assert.equal(unmarked('C:\\\\[temp]{.x}'), 'C:\\temp');
	assert.equal(unmarked('\\\\[[temp]{.misc}]{.x}'), '\\\\[temp]{.misc}');
	assert.equal(unmarked('[::: article]{.x}'), '\\::: article');
});

test('attributes and labels are set and changed', () => {
	const edited = (source: string, edit: (span: MarkedSpan) => Parameters<typeof apply>[1]) => {
		const document = Document.open(source);
		return apply(document, edit(document.articles[0]!.marked.all[0]!)).join();
	};
	assert.equal(
		edited('[x]{.date}', span => [setAttribute(span, 'when', '2024-05')]),
		'[x]{.date when=2024-05}',
	);
	assert.equal(
		edited('[x]{.date when="1"}', span => [setAttribute(span, 'when', '2')]),
		'[x]{.date when=2}',
	);
	assert.equal(
		edited('[x]{.quote who=a}', span => [setAttribute(span, 'who', 'a "b"')]),
		'[x]{.quote who="a \\"b\\""}',
	);
	assert.equal(
		edited('[|.quote #q1|]x[/#q1]', span => [setAttribute(span, 'who', 'a')]),
		'[|.quote #q1 who=a|]x[/#q1]',
	);
	assert.equal(
		edited('[x]{.persn ref=a}', span => [relabel(span, 'person')]),
		'[x]{.person ref=a}',
	);
	assert.equal(
		edited('[x]{ref=a}', span => [relabel(span, 'person')]),
		'[x]{.person ref=a}',
	);
});

test('edits of one article are one change', () => {
	const document = Document.open('::: article\nab\n:::\n::: article\ncd\n:::');
	const after = apply(document, [
		{ range: { start: { line: 1, character: 1 }, end: { line: 1, character: 1 } }, text: 'x' },
		{ range: { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } }, text: '' },
		{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: 'y' },
	]);
	assert.equal(after.join(), '::: article\nyaxb\n:::\n::: article\nd\n:::');
});

const bit = fc.constantFrom(
	...[
		'a',
		'b ',
		' ',
		'[',
		']',
		'[x',
		']{.org}',
		'{.org}',
		'\\',
		'\\[',
		'(',
		')',
		'](.org)',
		'|',
		'[|.misc #a|]',
		'[/#a]',
		'\n',
		'\r\n',
	],
	...['\n\n', ':::', '\n:::', '\n\\:::', '/#a', '👩‍🚒', '=====', '---', '“', '”', '<doc>'],
);
const prose = fc.array(bit, { maxLength: 24 }).map(bits => bits.join(''));
const dialect = fc.constantFrom('seed', 'doc', 'banner', 'matter', 'rule', 'plain', 'auto' as const);
const stretch = fc.record({
	start: fc.nat(40),
	end: fc.nat(40),
	label: fc.constantFrom('org', 'quote', 'headline'),
	attributes: fc.constantFrom<Mark['attributes'][]>(undefined, { ref: 'a b' }, { id: 'q9' }),
});

test('no marking and no unmarking changes a bare text', () => {
	fc.assert(
		fc.property(prose, dialect, fc.array(stretch, { maxLength: 4 }), (text, declared, stretches) => {
			const document = Document.open(text, { dialect: declared });
			for (const { article, line } of document.placed()) {
				const { edits, refused } = mark(article, stretches);
				assert.ok(keepsText(document, placeEdits(edits, line)));
				const marked = apply(document, placeEdits(edits, line)).at(line).article;
				const count = article.marked.all.length;
				assert.equal(marked.marked.all.length, count + stretches.length - refused.length);
				for (const span of article.marked.all) {
					const away = unmark(article, span);
					if (away) assert.ok(keepsText(document, placeEdits(away, line)));
				}
			}
		}),
		{ numRuns: 4000 },
	);
});
