import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hover } from '../../server/src/core/features/hover/index.ts';
import { harbourAt, open } from './open.ts';

/** What the hover at `|` says, and what it is about. */
function check(text: string, about: string | undefined, expected?: string, recognise = false): void {
	const { document, reader, at } = open(text, { recognise });
	const found = hover(document, at, reader, 'file:///a.seed');
	assert.equal(found && document.slice(found.range), about);
	// Two blanks at a line's end break the line in Markdown; they would be lost in a test's text.
	assert.equal(found?.markdown.replace(/ {2}$/gm, ''), expected?.trim());
}

test('a quotation: speaker, cue, marks, and what else the speaker says', () =>
	check(
		harbourAt('“We w|ill act,”'),
		'“We will act,”',
		`
**Quotation** by **Dana Orr**
Cue *said* · marks \`“\` \`”\` · piece 1 of 2 · marked

Also by Dana Orr:

- “The quay is old,” ([line 9](file:///a.seed#L9))`,
	));

test('a later piece has the speaker of the first', () =>
	check(
		harbourAt('“and |soon.”'),
		'“and soon.”',
		`
**Quotation** by **Dana Orr**
Cue *said* · marks \`“\` \`”\` · piece 2 of 2 · marked

Also by Dana Orr:

- “The quay is old,” ([line 9](file:///a.seed#L9))`,
	));

test('a recognised quotation names its pattern', () => {
	const text = '::: article {#a}\nFilm\n\n“We are go|ing home,” said the mayor.\n:::';
	check(
		text,
		'“We are going home,”',
		`
**Quotation** by **the mayor**
Cue *said* · marks \`“\` \`”\` · recognised: *said NP*`,
		true,
	);
});

test('a date: value, distance from publication, how it is known', () =>
	check(
		harbourAt('Tues|day'),
		'Tuesday',
		`
**Date** · **Tuesday 8 October 2024**
\`2024-10-08\` · three days before publication
Marked`,
	));

test('a recognised date says how it was resolved', () =>
	check(
		'::: article {#a date=2024-09-13}\nTalks\n\nThe mayor left on Tues|day.\n:::',
		'Tuesday',
		`
**Date** · **Tuesday 10 September 2024**
\`2024-09-10\` · three days before publication
Recognised: *the Tuesday before publication*`,
		true,
	));

test('a clock time has its zone, a quarter its days', () => {
	const article = (text: string) => `::: article {#a date=2024-09-13}\nTalks\n\n${text}\n:::`;
	check(
		article('The call was on Thurs|day at 9 a.m. EDT.'),
		'Thursday at 9 a.m. EDT',
		`
**Time** · **Thursday 12 September 2024, 09:00 UTC-04:00**
\`2024-09-12T09:00\` · EDTF \`2024-09-12T09:00:00-04:00\` · ISO 8601 \`2024-09-12T09:00-04:00\` · the day before publication
Recognised: *the Thursday before publication*`,
		true,
	);
	check(
		article('It grew in the third quar|ter of 2023.'),
		'the third quarter of 2023',
		`
**Date** · **third quarter of 2023**
\`2023-Q3\` · EDTF \`2023-35\` · ISO 8601 \`2023-07-01/2023-09-30\` · 14 months before publication
Recognised: *explicit*`,
		true,
	);
});

test('a date with nothing to count from', () =>
	check(
		'Talks\n\nThe mayor left on Tues|day.\n',
		'Tuesday',
		`
**Date** · **Tuesday, of no certain week**
\`XXXX-WXX-2\`
Recognised: *no publication date to count from*`,
		true,
	));

test('a modified value in words', () =>
	check(
		'::: article {#a date=2024-09-13}\n[the end of the m|onth]{.date when=2024-09 mod=END}\n:::',
		'the end of the month',
		`
**Date** · the end of **September 2024**
\`2024-09\` · the month of publication
Marked`,
	));

test('a name: label, reference, mentions', () => {
	check(
		harbourAt('[Dana O|rr]'),
		'Dana Orr',
		`
**Person** · **Dana Orr**
Reference: \`orr\`
1 mention in this article · 2 quotations · marked`,
	);
	check(
		harbourAt('Orrin| Works'),
		'Orrin Works',
		`
**Organisation** · **Orrin Works**
[Q84 on Wikidata](https://www.wikidata.org/wiki/Q84)
1 mention in this article · marked`,
	);
});

test('a name with aliases and further mentions', () =>
	check(
		'::: article {#a}\nYesterday the council and the mayor, [Dana Orr]{.person ref=orr}, met [Or|r]{.person ref=orr} again.\n:::',
		'Orr',
		`
**Person** · **Dana Orr**
Also: Orr
Described as: the mayor
Reference: \`orr\`
2 mentions in this article · marked

- …the council and the mayor, **Dana Orr**, met Orr again. ([line 2](file:///a.seed#L2))`,
	));

test('inside a quotation, a name says so', () =>
	check(
		'::: article {#a}\n[“Ask [Or|rin]{.place}.”]{.quote who="a clerk"}\n:::',
		'Orrin',
		`
**Place** · **Orrin**
1 mention in this article · marked

---

In a quotation · a clerk`,
	));

test('a cue', () =>
	check(
		'::: article {#a}\n[“Go,”]{.quote #q who=orr} she [sai|d]{.cue of=q}.\n:::',
		'said',
		`
**Cue** of orr: “Go,”
Marked`,
	));

test('an opening delimiter: the metadata and the counts', () =>
	check(
		harbourAt('::: art|icle {#quay'),
		'::: article {#quay date=2024-10-11 source="Ellery Courier" url=https://courier.example/quay}',
		`
**Council votes on Fish Quay**

- \`id\` quay
- \`date\` 2024-10-11
- \`source\` Ellery Courier
- \`url\` https://courier.example/quay

28 words · 2 quotations · 1 date · 2 names in 2 mentions`,
	));

test('an article without delimiters shows itself on its headline', () =>
	check(
		'The fer|ry runs again\n\nIt left on 3 May 2025.\n',
		'The ferry runs again',
		`
**The ferry runs again**

10 words · 0 quotations · 0 dates · 0 names in 0 mentions`,
	));

test('marks that do not match, and what would repair them', () => {
	const { document, reader, at } = open('Talks\n\nThe mayor said: "We a|re going home.”\n');
	const { markdown } = hover(document, at, reader, '')!;
	assert.match(markdown, /marks `"` `”` · repair: `["”]` → `["“]`/);
});

test('where a missing mark would be inserted', () => {
	const { document, reader, at } = open('Talks\n\n“We a|re going home, the mayor said.\n');
	const { markdown } = hover(document, at, reader, '')!;
	assert.match(markdown, /not closed · repair: insert `”`, “We are going home,\*\*”\*\* the mayor said\./);
});

test('a single mark that stands alone, and what would repair it', () => {
	const { document, reader, at } = open('Talks\n\n‘We a|re going home, the mayor said.\n');
	const { markdown } = hover(document, at, reader, '')!;
	assert.match(markdown, /not closed · repair: insert `’`, ‘We are going home,\*\*’\*\* the mayor said\./);
});

test('two marks that are wrong', () => {
	const { document, reader, at } = open('Talks\n\n”We a|re going home,“ the mayor said.\n');
	const { markdown } = hover(document, at, reader, '')!;
	assert.match(markdown, /repair: `”` → `“` and `“` → `”`/);
});

test('a quotation that is signed', () => {
	const { document, reader, at } = open('Talks\n\nIt rained.\n\n“We a|re going home.\n\nDana Orr, Pilots’ Union.”\n');
	const { markdown } = hover(document, at, reader, '')!;
	assert.match(markdown, /by \*\*Dana Orr/);
	assert.match(markdown, /opened by `“`, closed behind who signs it · recognised: \*— NP\*/i);
});

test('what is quoted within a quotation', () => {
	const text = 'Talks\n\n“Orr said ‘never’ and ‘no’ to us,” the mayor said.\n';
	const says = (place: string) => {
		const { document, reader, at } = open(text.replace(place.replace('|', ''), place));
		return hover(document, at, reader, '')!.markdown;
	};
	assert.match(says('to| us'), /quotes within ‘never’, ‘no’/);
	assert.match(says('ne|ver'), /here quoting ‘never’ ·/);
});

test('a closing delimiter', () => check(':::\n::: article\nOne\n::|:', ':::', 'End of **One**'));

test('a label: what it means and what it may carry', () => {
	const label = `
**.person** · entity

A person’s name, without title: *Dana Orr* in “Minister Dana Orr”.

- \`ref\`: Which entity it is: a key of your own, or a Wikidata \`Q…\`.
- \`cont\`: The \`#id\` of the first piece that this piece continues.`;
	check(harbourAt('[Dana Orr]{.per|son'), '.person', label);
	check(harbourAt('[Dana Orr]{|.person'), '.person', label);
});

test('attributes: what they are and what they point to', () => {
	check(
		harbourAt('when=2024-|10-08'),
		'when=2024-10-08',
		`
**when** · 2024-10-08
Tuesday 8 October 2024

Its value: ISO 8601, EDTF or TIMEX3, for example \`2024-09-10\`, \`2024-Q3\`, \`P3M\`.`,
	);
	check(
		harbourAt('#q2 who=o|rr'),
		'who=orr',
		`
**who** · orr
→ **Dana Orr**

The speaker: the \`ref\` of an entity, the \`#id\` of a span, or the name in words.`,
	);
	check(
		harbourAt('cont=q|1'),
		'cont=q1',
		`
**cont** · q1
→ Dana Orr: “We will act,” ([line 7](file:///a.seed#L7))

The \`#id\` of the first piece that this piece continues.`,
	);
	check(
		harbourAt('to=qu|ay'),
		'to=quay',
		`
**to** · quay
→ **Council votes on Fish Quay**

The id of the article it points to.`,
	);
	check(harbourAt('source="Ellery| Courier"'), 'source="Ellery Courier"', '**source** · Ellery Courier\n\nWho published it.');
});

test('signs of Markdown in the text are text', () =>
	check(
		'::: article {#a}\n[A*B_C [s|ic]]{.org}\n:::',
		'A*B_C [sic]',
		'**Organisation** · **A\\*B\\_C \\[sic\\]**\n1 mention in this article · marked',
	));

test('plain words and blank lines have no hover', () => {
	check(harbourAt('Council vo|tes on Fish Quay\n\n'), undefined);
	check('\n|\n', undefined);
	check('', undefined);
});

test('a place where nothing stands costs its paragraph, not its article', () => {
	const text = `Quay reopens\n\nThe water ${'rose and fell and '.repeat(20)}|rose.\n\n“It holds,” Dana Orr said.\n`;
	const { document, at, reader } = open(text);
	assert.equal(hover(document, at, reader, ''), undefined);
	assert.equal(reader.isAtHand(document.articles[0]!), false);
	const quotation = { line: 4, character: 3 };
	assert.match(hover(document, quotation, reader, '')!.markdown, /Dana Orr/);
	assert.equal(reader.isAtHand(document.articles[0]!), true);
});

test('right after a keystroke a hover finds what stands in its sentence', () => {
	for (const [sentence, about] of [
		['He met |Dana Orr.', 'Dana Orr'],
		['He met Dana Or|r.', 'Dana Orr'],
		['He met Dana Orr on May| 3, 2024.', 'May 3, 2024'],
		['He met Dana Orr. It rai|ned.', undefined],
		['He met “the keeper. It| rained,” he said.', '“the keeper. It rained,”'],
	] as const) {
		const { document, at, reader } = open(`Quay reopens\n\nThe water rose. ${sentence} The water fell.\n`);
		const found = hover(document, at, reader, '');
		assert.equal(found && document.slice(found.range), about, sentence);
		assert.equal(reader.isAtHand(document.articles[0]!), about !== undefined, 'read only where something stands');
	}
});

test('in a long article that has not been read a hover knows the markers, and the headline', () => {
	const words = 'The water rose and fell.\n\n'.repeat(2000);
	const hoverIn = (text: string) => {
		const { document, at, reader } = open(text);
		return hover(document, at, reader, '')?.markdown.split('\n')[0];
	};
	assert.equal(hoverIn(`Quay reopens\n\n${words}[The Old\nHar|bour]{.org} closed.\n`), '**Organisation** · **Old Harbour**  ');
	assert.match(hoverIn(`Quay re|opens\n\n${words}`)!, /Quay reopens/);
	assert.equal(hoverIn(`Quay reopens\n\n${words}It clo|sed.\n`), undefined);
});
