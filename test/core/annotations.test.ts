/** Marked and recognised annotations together: what wins, who speaks, when the article was published. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Annotations, annotator } from '../../server/src/core/annotations.ts';
import { Document } from '../../server/src/core/document.ts';

function read(
	text: string,
	{ recognise = true, fileName = 'a.seed', date }: { recognise?: boolean; fileName?: string; date?: string } = {},
): Annotations {
	const document = Document.open(text);
	return document.articles.find(({ frame }) => frame.isArticle)!.get(annotator({ recognise, model: null, fileName, date }));
}

const article = (body: string, attributes = '#a date=2024-05-03') =>
	`::: article {${attributes}}\nQuay reopens\n\n${body}\n:::\n`;
const textsOf = ({ prose }: Annotations, stretches: readonly { start: number; end: number }[]) =>
	stretches.map(({ start, end }) => prose.text.slice(start, end));

test('a marked annotation wins over a recognised one that it overlaps', () => {
	const found = read(
		article('The [Orrin Works]{.place ref=works} in London said on [Tuesday morning]{.date when=2024-04-30TMO}.'),
	);
	assert.deepEqual(
		found.mentions.map(({ start, end, label, source }) => [found.prose.text.slice(start, end), label, source]),
		[
			['Orrin Works', 'place', 'marked'],
			['London', 'place', 'recognised'],
		],
	);
	assert.deepEqual(
		found.dates.map(({ value, source }) => [value, source]),
		[['2024-04-30TMO', 'marked']],
	);
});

test('nothing is recognised across the kinds inside a marked name or date', () => {
	const found = read(article('They sang at [Christmas in London]{.misc ref=song} and in Berlin.'));
	assert.deepEqual(textsOf(found, found.mentions), ['Christmas in London', 'Berlin']);
	assert.deepEqual(found.dates, []);
});

test('a marked date without a value has the one that is recognised there', () => {
	const [date] = read(article('It closed on [Tuesday]{.date}.')).dates;
	assert.deepEqual([date!.value, date!.source], ['2024-04-30', 'marked']);
});

test('who= names an entity by ref, a span by id, or somebody in words', () => {
	for (const [who, name] of [
		['orr', 'Dana Orr'],
		['#m1', 'Dana Orr'],
		['"a docker"', 'a docker'],
	] as const) {
		const found = read(article(`[“It holds,”]{.quote #q1 who=${who}} [Dana Orr]{.person #m1 ref=orr} [said]{.cue of=q1}.`));
		const [quotation] = found.quotations;
		assert.equal(quotation!.whoName, name);
		assert.deepEqual(textsOf(found, [quotation!.cue!]), ['said']);
		assert.deepEqual(textsOf(found, [quotation!.inner]), ['It holds,']);
	}
});

test('pieces of a split quotation belong to its first, and share its speaker', () => {
	const { quotations } = read(
		article('[“It holds,”]{.quote #q1 who=orr} [Orr]{.person ref=orr} said, [“for now.”]{.quote cont=q1}'),
	);
	assert.deepEqual(
		quotations.map(({ continues, whoName }) => [continues, whoName]),
		[
			[null, 'Orr'],
			[0, 'Orr'],
		],
	);
});

test('without recognition there is what is marked, and no more', () => {
	const found = read(article('“It holds,” said [Orr]{.person} in London on Tuesday.'), { recognise: false });
	assert.deepEqual([found.quotations, found.dates, textsOf(found, found.mentions)], [[], [], ['Orr']]);
});

test('an article says itself when it was published, else its file does, else its text', () => {
	const published = (annotations: Annotations) => [annotations.publication?.value, annotations.publication?.source];
	assert.deepEqual(published(read(article('Text.'), { fileName: '2020-01-01-news.seed' })), ['2024-05-03', 'declared']);
	assert.deepEqual(published(read(article('Text.', '#a'), { fileName: '2020-01-01-news.seed' })), ['2020-01-01', 'file name']);
	assert.deepEqual(published(read(article('Text.', '#a'), { date: '2021-02-03' })), ['2021-02-03', 'declared']);
	assert.deepEqual(published(read('<doc id="1" date="2019-08-07">\nQuay\n\nText.\n</doc>\n')), ['2019-08-07', 'metadata']);
	assert.deepEqual(published(read('<doc id="1" date="August 7, 2019">\nQuay\n\nText.\n</doc>\n')), ['2019-08-07', 'metadata']);
	assert.deepEqual(published(read(article('Text.', '#a'))), [undefined, undefined]);
});
