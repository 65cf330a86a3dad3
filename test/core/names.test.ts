import assert from 'node:assert/strict';
import { test } from 'node:test';
import { work as parsing } from '../../server/src/core/article.ts';
import { markerProblems, work } from '../../server/src/core/checks/article.ts';
import { Document } from '../../server/src/core/document.ts';
import { NamePool, namesIn } from '../../server/src/core/names.ts';
import type { GazetteerName } from '../../server/src/core/prose/entities/index.ts';

const org = (name: string, ref: string | null = null): GazetteerName => ({ name, label: 'org', ref });
const place = (name: string, ref: string | null = null): GazetteerName => ({ name, label: 'place', ref });
const listed = (pool: NamePool): string[] => pool.list.map(({ name, label, ref }) => `${name} ${label} ${ref}`);

test('names that an article marks, for others to be recognised by', () => {
	const document = Document.open(
		[
			'::: article {#a}',
			'[Zerin Valley]{.org ref=zerin} and [Quillby]{.place}',
			'',
			'[She]{.person ref=orr} left [the embassy]{.org ref=emb}; [@quay_orr]{.person}, [東京]{.place} and [Tuesday]{.date}.',
			'The [Ministry of',
			'Tides]{.org} and [the [Old]{.misc} Guard]{.org}.',
			':::',
		].join('\n'),
	);
	assert.deepEqual(
		namesIn(document.articles[0]!)
			.flat()
			.map(({ name, label, ref }) => [name, label, ref]),
		[
			['Zerin Valley', 'org', 'zerin'],
			['Quillby', 'place', null],
			['@quay_orr', 'person', null],
			['東京', 'place', null],
			['Ministry of Tides', 'org', null],
			['Old', 'misc', null],
		],
	);
});

test('to know the names of an article nothing in it is checked', () => {
	const [article] = Document.open('::: article\n[Zerin Valley]{.org} fell.\n:::\n').articles;
	const before = work.articlesChecked;
	assert.equal(namesIn(article!).flat().length, 1);
	assert.equal(work.articlesChecked, before);
	markerProblems(article!);
	assert.equal(work.articlesChecked, before + 1);
});

test('an article without markers is not parsed to know that it names nothing', () => {
	const [article] = Document.open('::: article\nZerin Valley (once {Zerin}) fell.\n:::\n').articles;
	const before = parsing.articlesParsed;
	assert.deepEqual(namesIn(article!).flat(), []);
	assert.equal(parsing.articlesParsed, before);
});

test('what most markers say of a name holds', async t => {
	const cases: [string, GazetteerName[], string[]][] = [
		['one', [org('Zerin', 'zv')], ['Zerin org zv']],
		['two labels', [place('Zerin'), org('Zerin'), org('Zerin', 'zv')], ['Zerin org zv']],
		['as many of each', [place('Zerin'), org('Zerin')], ['Zerin org null']],
		['most refs', [org('Zerin', 'a'), org('Zerin', 'b'), org('Zerin', 'b')], ['Zerin org b']],
		['as many refs of each', [org('Zerin', 'a'), org('Zerin', 'b')], ['Zerin org null']],
	];
	for (const [name, names, expected] of cases)
		await t.test(name, () => {
			const pool = new NamePool();
			pool.change([], names);
			assert.deepEqual(listed(pool), expected);
			pool.change(names, []);
			assert.deepEqual(listed(pool), []);
		});
});

test('names that a change leaves as they were are not told of', () => {
	const pool = new NamePool();
	assert.deepEqual([...pool.change([], [org('Zerin'), place('Quillby')])], ['Zerin', 'Quillby']);
	const before = pool.list;
	assert.deepEqual([...pool.change([], [org('Zerin')])], []);
	assert.equal(pool.list, before);
	assert.deepEqual([...pool.change([org('Zerin'), place('Quillby')], [place('Quillby', 'q')])], ['Quillby']);
	assert.deepEqual(listed(pool), ['Zerin org null', 'Quillby place q']);
});
