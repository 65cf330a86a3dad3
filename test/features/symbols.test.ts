import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Document } from '../../server/src/core/document.ts';
import { type Listed, type OutlineSymbol, symbols } from '../../server/src/core/features/symbols.ts';
import { Reader, SHORT_ARTICLE } from '../../server/src/core/reader.ts';
import { comparePositions, type Range } from '../../server/src/core/text.ts';
import { HARBOUR, open } from './open.ts';

const all: Listed = { quotes: true, dates: true, entities: true, otherQuotes: true, datesByValue: false };

function lines(outline: readonly OutlineSymbol[], indent = ''): string[] {
	return outline.flatMap(({ type, name, detail, children }) => [
		`${indent}${type}: ${name}${detail && ` (${detail})`}`,
		...lines(children, `${indent}  `),
	]);
}

const holds = (outer: Range, inner: Range): boolean =>
	comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;

function check(text: string, listed: Partial<Listed>, expected: string, recognise = false): void {
	const { document, reader } = open(text, { recognise });
	const outline = symbols(document, reader, { ...all, ...listed });
	assert.equal(lines(outline).join('\n'), expected.trim());
	const visit = (symbol: OutlineSymbol) => {
		assert.ok(holds(symbol.range, symbol.selectionRange), `the selection of ${symbol.name} lies in its range`);
		for (const child of symbol.children) {
			assert.ok(holds(symbol.range, child.range), `${child.name} lies in ${symbol.name}`);
			visit(child);
		}
	};
	outline.forEach(visit);
}

test('articles, and in text order their quotations, dates and names', () =>
	check(
		HARBOUR,
		{},
		`
article: Council votes on Fish Quay (2024-10-11 · Ellery Courier · 2 quotations, 1 date, 2 names)
  quotation: Dana Orr: “We will act,”
  person: Dana Orr (×1)
  date: Tuesday → 2024-10-08
  quotation: Dana Orr: “The quay is old,”
  org: Orrin Works (×1)
article: Ferry runs again (2024-10-12 · 0 quotations, 0 dates, 1 name)
  person: Orr (×1)`,
	));

test('settings leave kinds out', () =>
	check(
		HARBOUR,
		{ quotes: false, dates: false },
		`
article: Council votes on Fish Quay (2024-10-11 · Ellery Courier · 2 quotations, 1 date, 2 names)
  person: Dana Orr (×1)
  org: Orrin Works (×1)
article: Ferry runs again (2024-10-12 · 0 quotations, 0 dates, 1 name)
  person: Orr (×1)`,
	));

test('prose that nobody has marked', () =>
	check(
		`Bakers strike in Hale

The bakers stopped work on 3 May 2025. “Nobody eats without us,” said the mayor.`,
		{ entities: false },
		`
article: Bakers strike in Hale (1 quotation, 1 date, 1 name)
  date: 3 May 2025 → 2025-05-03
  quotation: the mayor: “Nobody eats without us,”`,
		true,
	));

test('an entity has its other names beside it', () =>
	check(
		'::: article {#a}\n[Dana Orr]{.person} met [Orr]{.person} and [@orr_d]{.person ref=x}.\n:::\n',
		{},
		'article: Dana Orr met Orr and @orr_d. (0 quotations, 0 dates, 2 names)\n  person: Dana Orr (×2 · Orr)\n  person: @orr_d (×1)',
	));

test('a quotation inside a quotation stands below it', () =>
	check(
		'Talks\n\n“Orr said ‘never’ to us,” the mayor said.\n',
		{ dates: false, entities: false },
		`
article: Talks (1 quotation, 0 dates, 1 name)
  quotation: the mayor: “Orr said ‘never’ to us,”
    quotation: ‘never’ (quoted within)`,
		true,
	));

test('words that nobody speaks are listed only when asked for', () => {
	const text = `::: article {#a date=2025-05-03}
Film

The so-called “experts” left. “We are going home,” said the mayor.
:::`;
	const detail = '2025-05-03 · 1 quotation, 0 dates, 0 names';
	const speech = '  quotation: the mayor: “We are going home,”';
	check(text, {}, `article: Film (${detail})\n  other quotation: “experts” (nobody speaks)\n${speech}`, true);
	check(text, { otherQuotes: false }, `article: Film (${detail})\n${speech}`, true);
});

test('what has not been read says so, and what is marked is there', () => {
	const text = `::: article {#a date=2025-05-03}
Long

[Ana Ruiz]{.person ref=ana} left.

${'The bakers left on Monday. '.repeat(SHORT_ARTICLE / 20)}
:::
`;
	check(text, {}, 'article: Long (2025-05-03 · not read yet)\n  person: Ana Ruiz (×1)', true);
	const { document, reader } = open(text);
	symbols(document, reader, all);
	assert.ok(reader.owes);
	reader.read(document.articles[0]!, true);
	const [article] = symbols(document, reader, all);
	assert.match(article!.detail, /^2025-05-03 · 0 quotations, \d{4} dates, /);
	assert.ok(article!.children.length > 1000);
});

test('a title, an id or a number names an article without a headline', () =>
	check(
		'::: article {#a title="A title of its own"}\nText.\n:::\n\n::: article {#b}\n:::\n\n::: article\n:::\n',
		{},
		`
article: A title of its own (0 quotations, 0 dates, 0 names)
article: b (0 quotations, 0 dates, 0 names)
article: Article 3 (0 quotations, 0 dates, 0 names)`,
	));

test('dates that begin with their value are in order of time when sorted by name', () => {
	const names = (listed: Listed, text = 'It closed on Tuesday, last week it was dry, in the 1990s it opened on May 1.') =>
		symbols(
			Document.open(`Quay\n\n${text}\n`),
			new Reader({ recognise: true, model: null, fileName: '', date: '2024-05-03' }),
			listed,
		)
			.flatMap(({ children }) => children)
			.filter(({ type }) => type === 'date')
			.map(({ name }) => name);
	assert.deepEqual(names({ ...all, datesByValue: false }), [
		'Tuesday → 2024-04-30',
		'last week → 2024-W17',
		'the 1990s → 199',
		'May 1 → 2024-05-01',
	]);
	assert.deepEqual(names(all, 'It closed on 31 February 2024, on Tuesday.'), ['31 February 2024', 'Tuesday → 2024-04-30']);
	assert.deepEqual(names({ ...all, datesByValue: true }).sort(), [
		'1990-01-01 · 199 ← the 1990s',
		'2024-04-22 · 2024-W17 ← last week',
		'2024-04-30 ← Tuesday',
		'2024-05-01 ← May 1',
	]);
	const ofOneDay =
		'It shut at 20:00 GMT on May 1 and at 9 a.m. EDT on May 1; it rained on Wednesday morning. In 490 BC it was new.';
	assert.deepEqual(names({ ...all, datesByValue: true }, ofOneDay).sort(), [
		'-0489-01-01 · BC0490 ← 490 BC',
		'2024-05-01T06:00 · 2024-05-01TMO ← Wednesday morning',
		'2024-05-01T13:00Z · 2024-05-01T09:00 ← 9 a.m. EDT on May 1',
		'2024-05-01T20:00Z ← 20:00 GMT on May 1',
	]);
});
