import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { Document } from '../../server/src/core/document.ts';
import { apply, keepsText } from '../../server/src/core/edits.ts';
import { format, formatTyped } from '../../server/src/core/features/formatting.ts';
import { openAt } from './cursor.ts';

function formatted(source: string): string {
	const document = Document.open(source);
	const edits = format(document);
	assert.ok(keepsText(document, edits));
	return apply(document, edits).join();
}

test('items of a list stand one blank apart, in their order', () => {
	assert.equal(formatted('[x]{  .person   ref = a  #m1 }'), '[x]{.person ref=a #m1}');
	assert.equal(formatted('[|  .quote  #q1 |]x[/#q1]'), '[|.quote #q1|]x[/#q1]');
	assert.equal(formatted('[x]{.person note="two  blanks" }'), '[x]{.person note="two  blanks"}');
	assert.equal(formatted('[[x]{ .misc}  y]{ .org }  z'), '[[x]{.misc}  y]{.org}  z');
});

test('a list with a mistake stays as it is', () => {
	for (const source of ['[x]{ .person  ref= }', '[x]{ .person  ref="a }', '[x]{ .person !  }', '[x]{ .person   #a #b }'])
		assert.equal(formatted(source), source);
});

test('delimiters are written evenly', () => {
	assert.equal(formatted(':::  article   { #a   date = 2024-05 } \nx\n::: '), '::: article {#a date=2024-05}\nx\n:::');
	assert.equal(formatted(':::::article\nx\n:::'), '::::: article\nx\n:::');
	assert.equal(formatted('<doc   id="1"  url = "u" >\nx\n</doc> '), '<doc id="1" url="u">\nx\n</doc>');
	assert.equal(
		formatted('===  BEGIN  DOC   7   date=2024   ===\nx\n=== END DOC ==='),
		'=== BEGIN DOC 7 date=2024 ===\nx\n=== END DOC ===',
	);
	assert.equal(formatted('<<<ARTICLE   a>>>\nx\n<<<END ARTICLE>>>'), '<<<ARTICLE a>>>\nx\n<<<END ARTICLE>>>');
});

test('one blank line stands between two articles', () => {
	assert.equal(
		formatted('\n\n::: article\nx\n\n\ny\n\n:::\n\n\n%% c\n\n\n\n::: article\nz\n:::\n\n\n'),
		'::: article\nx\n\n\ny\n\n:::\n\n%% c\n\n::: article\nz\n:::\n',
	);
	assert.equal(formatted('::: article\nx\n:::\r\n::: article\ny\n:::'), '::: article\nx\n:::\r\n\r\n::: article\ny\n:::');
	assert.equal(
		formatted('::: article\nx\n:::\n%% of y\n::: article\ny\n:::\n'),
		'::: article\nx\n:::\n\n%% of y\n::: article\ny\n:::\n',
	);
	assert.equal(
		formatted('<doc id="1">\nx\n</doc>\n<doc id="2">\ny\n</doc>\n\n\n<doc id="3">\nz\n</doc>'),
		'<doc id="1">\nx\n</doc>\n<doc id="2">\ny\n</doc>\n\n<doc id="3">\nz\n</doc>',
	);
	assert.equal(formatted('x\n\n\n=====\n\n\ny\n'), 'x\n\n\n=====\n\n\ny\n');
});

test('only the lines asked for are formatted', () => {
	const { document, selection } = openAt(':::  article\n[x]{ .org }\n«[y]{ .org }\n»[z]{ .org }\n:::');
	assert.equal(apply(document, format(document, selection)).join(), ':::  article\n[x]{ .org }\n[y]{.org}\n[z]{ .org }\n:::');
});

function typed(source: string, sign: string): string {
	const { document, at } = openAt(source);
	const edits = formatTyped(document, at, sign);
	return apply(document, edits).join();
}

test('behind an opening delimiter Enter brings the closing one', () => {
	assert.equal(typed('::: article {#a}\n‸', '\n'), '::: article {#a}\n\n:::');
	assert.equal(typed('::: article\n‸\n\n::: article\ny\n:::', '\n'), '::: article\n\n:::\n\n::: article\ny\n:::');
	assert.equal(typed('::: article\r\n‸\r\nHeadline\r\nText.\r\n', '\n'), '::: article\r\n\r\nHeadline\r\nText.\r\n:::\r\n');
	const closings = {
		'<doc id="1">': '</doc>',
		'<text id="a">': '</text>',
		'<DOC>': '</DOC>',
		'----- BEGIN ARTICLE a -----': '----- END ARTICLE -----',
		'=== BEGIN DOC 7 ===': '=== END DOC ===',
		'<<<ARTICLE 7>>>': '<<<END ARTICLE>>>',
	};
	for (const [opening, closing] of Object.entries(closings))
		assert.equal(typed(`${opening}\n‸`, '\n'), `${opening}\n\n${closing}`);
	assert.equal(
		typed('<DOC>\n<DOCNO> A </DOCNO>\n<TEXT>\n‸\n</DOC>', '\n'),
		'<DOC>\n<DOCNO> A </DOCNO>\n<TEXT>\n\n</TEXT>\n</DOC>',
	);
	for (const source of ['::: article\n‸\n:::', '::: article\nx\n‸', 'Text.\n‸', '---\nid: a\n---\n‸', 'x\n=====\n‸'])
		assert.equal(typed(source, '\n'), source.replace('‸', ''));
});

test('a closing brace puts its list in order', () => {
	assert.equal(typed('[x]{  .person  ref=a }‸ [y]{ .org }', '}'), '[x]{.person ref=a} [y]{ .org }');
});

test('formatting the samples changes no text, and a second time nothing at all', () => {
	for (const file of [
		'harbour.seed',
		'broken.seed',
		'wiki.doc.txt',
		'wire.banner.txt',
		'magazine.matter.txt',
		'briefs.rule.txt',
		'scrape.txt',
	]) {
		const once = formatted(readFileSync(`seeds/${file}`, 'utf8'));
		assert.equal(formatted(once), once, file);
	}
});

const bit = fc.constantFrom(
	...[
		'::: article',
		'::: article { #a  date = 2024 }',
		':::',
		':: article',
		'<doc  id="1" >',
		'</doc>',
		'=== BEGIN DOC  a ===',
		'=== END DOC ===',
	],
	...[
		'---\nid:  a\n---',
		'=====',
		'[x]{ .org  }',
		'[x]{ .org',
		'[|  .quote #q |]',
		'[/#q]',
		'x',
		' ',
		'\n',
		'\n',
		'\r\n',
		'\n\n\n',
		'%% c',
		'\t',
	],
);

test('formatting any file changes no text, and a second time nothing at all', () => {
	fc.assert(
		fc.property(fc.array(bit, { maxLength: 20 }), bits => {
			const once = formatted(bits.join(''));
			assert.equal(formatted(once), once);
		}),
		{ numRuns: 3000 },
	);
});
