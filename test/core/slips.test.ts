/**
 * Slips of the pen, one at a time, in every sign of every marker: a sign dropped, doubled, swapped with the next, or another in its place.
 * Each must be a problem, or leave the document what it was; and what repairs it leaves every text as it is, and nothing to do a second time.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsOf } from '../../server/src/core/checks/index.ts';
import { Document } from '../../server/src/core/document.ts';
import type { Range } from '../../server/src/core/text.ts';
import { check } from './fuzz.ts';

/** Faultless documents, by what they show. */
const SAMPLES: Readonly<Record<string, string>> = {
	seed: `::: article {#a date=2024-05-03}
A fair in Hale

The fair opened.
:::

::: article {#b source="The Post"}
A bridge in Orrin

It closed.
:::

::: article {#c}
A boat

It sank.
:::
`,
	'one article': '::: article {#a date=2024-05-03}\nA fair in Hale\n\nThe fair opened.\n:::\n',
	doc: `<doc id="1" title="A fair">
The fair opened.
</doc>
<doc id="2" title="A bridge">
It closed.
</doc>
<doc id="3">
It sank.
</doc>
`,
	'doc with fields': `<DOC>
<DOCNO> A-1 </DOCNO>
<TEXT>
The fair opened.
</TEXT>
</DOC>
<DOC>
<DOCNO> A-2 </DOCNO>
<HEADLINE> A bridge </HEADLINE>
<TEXT>
It closed.
</TEXT>
</DOC>
<DOC>
<DOCNO> A-3 </DOCNO>
<TEXT>
It sank.
</TEXT>
</DOC>
`,
	banner: `----- BEGIN ARTICLE a1 -----
The fair opened.
----- END ARTICLE a1 -----
----- BEGIN ARTICLE b1 date=2024-05-03 -----
It closed.
----- END ARTICLE -----
----- BEGIN ARTICLE c1 -----
It sank.
----- END ARTICLE -----
`,
	'banner of angles': `<<<ARTICLE a1>>>
The fair opened.
<<<END ARTICLE>>>
<<<ARTICLE b1>>>
It closed.
<<<END ARTICLE>>>
<<<ARTICLE c1>>>
It sank.
<<<END ARTICLE>>>
`,
	matter: `---
id: a
title: A fair
---
The fair opened.

---
id: b
title: A bridge
---
It closed.

---
id: c
title: A boat
---
It sank.
`,
	rule: `A fair

The fair opened.

=====

A bridge

It closed.

=====

A boat

It sank.
`,
	'a label': 'The mayor [Lena Orr]{.person} spoke.',
	'an id and a ref': 'The mayor [Lena Orr]{.person #p1 ref=orr} spoke to [Karl Finch]{.person ref=finch}.',
	'a date': 'On [Friday]{.date when=2024-09-13} it closed.',
	'a quotation': '[“We go,”]{.quote #q1 who="Lena Orr"} Lena Orr [said]{.cue of=q1}.',
	milestones: '[|.quote #q7 who="Lena Orr"|]“We go,” Lena Orr said.[/#q7] It was so.',
	nested: 'The [Museum of [Hale]{.place}]{.org} opened.',
};

/** Signs that are taken for one another: on the keyboard, by shape, or by an editor that knows better. */
const CONFUSED: Readonly<Record<string, string>> = {
	':': ';.\uff1a',
	'[': '{(<',
	']': '})>',
	'{': '[(<',
	'}': '])>',
	'.': ',:;',
	'"': "'“”",
	'#': '$@.',
	'=': ':-',
	'<': '([',
	'>': ')]',
	'-': '–—_=',
	'|': '/!l',
	'/': '\\|',
};

function* slips(text: string, at: number): Generator<string> {
	const sign = text[at]!;
	const put = (signs: string, length = 1) => text.slice(0, at) + signs + text.slice(at + length);
	yield put('');
	yield put(sign + sign);
	const next = text[at + 1];
	if (next !== undefined && next !== sign && next !== '\n') yield put(next + sign, 2);
	for (const other of CONFUSED[sign] ?? (/[a-z]/.test(sign) ? `x${sign.toUpperCase()}` : /[A-Z]/.test(sign) ? 'X' : ''))
		yield put(other);
}

/** Offsets of the signs that make markers: all that is neither text nor a name or value that somebody chose. */
function signsOf(document: Document): number[] {
	const text = document.join();
	const starts = [0];
	for (let i = 0; i < text.length; i++) if (text[i] === '\n') starts.push(i + 1);
	const signs = new Set<number>();
	for (const { article, line } of document.placed()) {
		const each = ({ start, end }: Range, act: (offset: number) => void) => {
			for (let i = starts[line + start.line]! + start.character; i < starts[line + end.line]! + end.character; i++) act(i);
		};
		const spans = article.marked.all;
		const { opening, closing, attributes } = article.frame;
		const markup = [
			opening?.range,
			closing?.range,
			...attributes.map(({ range }) => range),
			...spans.flatMap(({ open, close }) => [open, close]),
		];
		for (const range of markup) if (range) each(range, i => signs.add(i));
		for (const { kind, keyRange, valueRange } of [...attributes, ...spans.flatMap(one => one.attributes)]) {
			if (kind === 'pair') each(keyRange, i => signs.delete(i));
			if (kind !== 'class') each(valueRange, i => signs.delete(i));
		}
	}
	return [...signs].filter(i => text[i] !== '\n').sort((a, b) => a - b);
}

/** What a reader takes from a document. */
const meaning = (document: Document): string =>
	JSON.stringify(
		document.articles
			.filter(({ frame }) => frame.isArticle)
			.map(({ bare, frame, marked }) => [
				bare.text.trim(),
				frame.attributes.map(({ key, value }) => [key, value]),
				marked.all.map(span => [bare.extentOf(span.content), span.attributes.map(({ key, value }) => [key, value])]),
			]),
	);

const HINTS = /^(?:quote|cue|date)-without-/;

/**
 * Slips that make something else that is well-formed: no reader can know. A regular expression for the line that holds the slip, and why.
 */
const SOUND: readonly (readonly [RegExp, string])[] = [
	[/\{\.[abc]( |\})/, 'an article may have a class'],
	[/^.{1,2}d?d?: [abc]$/i, 'front matter may have any key'],
	[/>A -\d /, 'another value'],
	[/b1d|date2=|p1r |ofq=|finch\.\}/, 'another id, key or value'],
	[/\{.person \.p1/, 'a span may have more classes'],
	[/[A-Za-z]\[[a-z]/, 'a span may begin within a word'],
	[/ \}(?:spoke|it|Lena|opened)/, 'a list may have blanks at its end'],
	[/of \[\[Hale\]\{\.place\}\]\{\.org\}/, 'a text may be marked twice'],
];

for (const [name, text] of Object.entries(SAMPLES))
	test(`slips: ${name}`, () => {
		const sound = Document.open(text);
		assert.deepEqual(
			problemsOf(sound, null)
				.map(({ code }) => code)
				.filter(code => !HINTS.test(code)),
			[],
		);
		const silent: string[] = [];
		for (const at of signsOf(sound))
			for (const faulty of slips(text, at)) {
				const document = Document.open(faulty);
				const found = problemsOf(document, null).filter(({ code }) => !HINTS.test(code));
				if (found.length || meaning(document) === meaning(sound)) {
					check(document, true);
					check(Document.open(faulty.replaceAll('\n', '\r\n')), true);
					continue;
				}
				const line = faulty.slice(faulty.lastIndexOf('\n', at - 1) + 1).split('\n', 1)[0]!;
				if (!SOUND.some(([pattern]) => pattern.test(line))) silent.push(line);
			}
		assert.deepEqual(silent, []);
	});
