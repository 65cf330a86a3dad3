// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets are written so
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apply } from '../../server/src/core/edits.ts';
import { type Completion, complete } from '../../server/src/core/features/completion/index.ts';
import { annotate, openAt } from './cursor.ts';

const today = '2025-03-14';

function offered(source: string, dialect?: 'doc' | 'matter' | 'banner'): readonly Completion[] {
	const { document, at } = openAt(source, dialect && { dialect });
	return complete(document, at, annotate, today);
}

const titles = (source: string) => offered(source).map(one => one.title);

/** The document with one of the completions. */
function completed(source: string, title: string): string {
	const { document, at } = openAt(source);
	const found = complete(document, at, annotate, today);
	const chosen =
		found.find(one => one.title === title) ?? assert.fail(`no “${title}” among ${found.map(one => one.title).join(', ')}`);
	return apply(document, [chosen.edit]).join();
}

test('colons at the start of a line become an article of today', () => {
	assert.equal(
		completed('::‸', 'article'),
		'::: article {#${1:id} date=2025-03-14 source="${2:source}"}\n${3:Headline}\n\n$0\n:::',
	);
	assert.equal(
		completed('::: article {#a date=2024 source="The Courier" url="https://a.example" lang=en}\nx\n:::\n:::‸', 'article').split(
			'\n',
		)[3],
		'::: article {#${1:id} date=2025-03-14 source="${2:The Courier}" url="${3:}" lang="${4:en}"}',
	);
	assert.deepEqual(titles('::: article {#a}\nx\n:‸'), [':::', 'article']);
	assert.deepEqual(titles('He said:‸'), []);
	assert.match(
		completed('<doc id="1" url="u">\nx\n</doc>\n<d‸', 'article'),
		/\n<doc id="\$\{1:id\}" date="2025-03-14" url="\$\{2:\}">\n\$\{3:Headline\}\n\n\$0\n<\/doc>$/,
	);
});

test('labels are offered with their guidelines, those that fit the words first', () => {
	const labels = offered('Lena Ross met [Karl]{.‸}');
	assert.equal(labels.length, 12);
	assert.match(labels.find(one => one.title === 'quote')!.documentation!, /quote marks/);
	assert.equal(completed('[Karl]{.‸', 'person'), '[Karl]{.person');
	assert.equal(completed('[Karl]{.pe‸r ref=k}', 'person'), '[Karl]{.person ref=k}');
	assert.equal(completed('[Karl]{‸}', '.person'), '[Karl]{.person}');
	assert.equal(titles('[“We go on,”]{.‸} said Ross.')[0], 'quote');
	assert.deepEqual(titles('a {.‸}'), []);
	assert.deepEqual(titles('[Karl]{.person} he said.‸'), []);
});

const story = (text: string) => `::: article {#a date=2024-09-13}\nTalks\n\n${text}\n:::\n`;

test('a date is offered with its value', () => {
	assert.equal(titles(story('They met on [Tuesday]{‸}.'))[0], '.date when=2024-09-10');
	assert.deepEqual(titles(story('They met on [Tuesday]{.date when=‸}.')), ['2024-09-10', '2024-09-13', '2025-03-14']);
	assert.equal(
		completed(story('They met on [Tuesday]{.date when="‸"}.'), '2024-09-10'),
		story('They met on [Tuesday]{.date when="2024-09-10"}.'),
	);
	assert.deepEqual(titles('[x]{.date type=‸}'), ['date', 'time', 'duration', 'set']);
});

test('attributes are offered that the label has and the list has not', () => {
	assert.deepEqual(titles('[x]{.quote ‸}'), ['who', 'cont']);
	assert.deepEqual(titles('[x]{.quote who=a ‸}'), ['cont']);
	assert.deepEqual(titles('[x]{.quote ‸ who=a}'), ['cont']);
	assert.deepEqual(titles('[|.quote #q1 ‸|]x[/#q1]'), ['who', 'cont']);
	assert.deepEqual(titles('::: article {#a date=2024 ‸}\nx\n:::'), ['source', 'place', 'author', 'url', 'lang', 'title']);
	assert.equal(completed('::: article {so‸}\nx\n:::', 'source'), '::: article {source="$1"}\nx\n:::');
	assert.equal(completed('<doc id="1" ‸>\nx\n</doc>', 'date'), '<doc id="1" date="$1">\nx\n</doc>');
	assert.deepEqual(titles('---\nid: a\ndate: 2024\nlang: en\n‸: x\n---\nx'), ['source', 'place', 'author', 'url', 'title']);
	assert.equal(completed('---\nid: a\nda‸\n---\nx', 'date'), '---\nid: a\ndate: \n---\nx');
});

test('what is referred to is offered by its name', () => {
	const source = story(
		'[Lena Ross]{.person ref=lena-ross} of [Hale]{.place ref=Q84 #h1} spoke. [“We go,”]{.quote #q1 who=‸} [said]{.cue} Ross.',
	);
	assert.deepEqual(
		offered(source)
			.map(one => [one.title, one.detail])
			.filter(([title]) => title === 'lena-ross' || title === '#h1'),
		[
			['lena-ross', 'Lena Ross, speaks here'],
			['#h1', 'Hale'],
		],
	);
	assert.deepEqual(titles(story('[“We go,”]{.quote #q1} she [said]{.cue of=‸}')), ['q1']);
	assert.deepEqual(titles(story('[“We go,”]{.quote #q1} she said, [“soon.”]{.quote cont=‸}')), ['q1']);
	assert.deepEqual(titles(`${story('x')}::: article {#b}\n[Read More]{.link to=‸}\n:::`), ['a', 'b']);
	assert.deepEqual(titles(story('[Hale]{.place ref=Q84} and [Orrin]{.place ref=orrin}; [Hale]{.place ref=‸}')), [
		'Q84',
		'hale',
		'orrin',
	]);
	assert.deepEqual(titles(story('[José Núñez]{.person ref=‸}')), ['jose-nunez']);
	assert.deepEqual(titles(story('[Hale]{.place ref=hale}, [Ana Orr]{.person ref=q7} and [Orr]{.person ref=‸}')), [
		'q7',
		'orr',
		'hale',
	]);
	const { document, at } = openAt(story('[Zerin]{.org ref=‸}'));
	const elsewhere = complete(document, at, annotate, today, [{ name: 'Zerin', label: 'org', ref: 'zv' }]);
	assert.deepEqual(
		elsewhere.map(({ title, detail }) => [title, detail]),
		[
			['zv', 'Zerin, org'],
			['zerin', 'a new key'],
		],
	);
});

test('an article’s values come from the file', () => {
	const two = (list: string) => `::: article {#a source="The Courier" lang=ckb}\nx\n:::\n::: article {${list}}\nOpen House\n:::`;
	assert.equal(completed(two('source=‸'), 'The Courier'), two('source="The Courier"'));
	assert.deepEqual(titles(two('lang=‸')).slice(0, 2), ['ckb', 'ar']);
	assert.deepEqual(titles(two('#‸')), ['open-house']);
	assert.deepEqual(titles(two('date=‸')), [today]);
	assert.equal(
		completed('<doc id="1" place="A &amp; B">\nx\n</doc>\n<doc place=‸>\ny\n</doc>', 'A & B').split('\n')[3],
		'<doc place="A &amp; B">',
	);
	assert.equal(
		completed('---\nid: a\nplace: "A: B"\n---\nx\n\n---\nid: b\nplace: ‸\n---\ny', 'A: B').split('\n')[8],
		'place: "A: B"',
	);
});

test('ids are fresh', () => {
	assert.deepEqual(titles('[x]{.quote #q1} [“No way”]{.quote #‸}'), ['q2', 'no-way']);
});

test('what is being typed is not among what is in use', () => {
	assert.deepEqual(titles(story('[Hale]{.place ref=orr‸} and [Orrin]{.place ref=orrin}.')), ['hale', 'orrin']);
	assert.deepEqual(
		offered(story('[Hale]{.place ref=Q84} and [Hale]{.place ref=Q84‸}')).map(one => one.detail)[0],
		'Hale, place, 1×',
	);
	assert.deepEqual(
		offered(story('[Lena Ross]{.person ref=ross} spoke. [Ross]{.person ref=‸}')).map(one => one.detail),
		['Lena Ross, person, 1×'],
		'a key made of the words is none that is new where it is in use',
	);
	assert.equal(titles(story('[“We go,”]{.quote who=Le‸} said Lena Ross.')).includes('Le'), false);
	assert.deepEqual(titles('[x]{.quote #q1‸} y'), ['q1', 'x']);
	const two = (list: string) => `::: article {#a source="The Courier" lang=ckb}\nx\n:::\n::: article {${list}}\nOpen House\n:::`;
	assert.deepEqual(titles(two('source=Cou‸')), ['The Courier']);
	assert.equal(titles(two('lang=e‸')).includes('e'), false);
	assert.deepEqual(titles(two('date=2024-05-03‸')), [today]);
	assert.deepEqual(titles(`${two('#‸')}\n::: article {#open-house}\ny\n:::`), ['open-house-2']);
});

test('what the workspace knows only from being typed is not offered', () => {
	const { document, at } = openAt(story('[Hale]{.place ref=ha‸}'));
	const names = [
		{ name: 'Hale', label: 'place' as const, ref: 'ha' },
		{ name: 'Hale', label: 'place' as const, ref: 'Q84' },
	];
	assert.deepEqual(
		complete(document, at, annotate, today, names).map(one => one.title),
		['Q84', 'hale'],
	);
});

test('a delimiter that is typed in full is offered first, so that Enter leaves it', () => {
	assert.deepEqual(titles('::: article {#a}\nx\n:::‸'), [':::', 'article']);
	assert.deepEqual(titles('::: article {#a}\nx\n:::\n\n:::‸'), ['article']);
});
