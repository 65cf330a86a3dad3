import assert from 'node:assert/strict';
import test from 'node:test';
import { type EntityLabel, findMentions, groupEntities } from '../../server/src/core/prose/entities/index.ts';
import { sentenceStarts } from '../../server/src/core/prose/entities/sentences.ts';
import { tokenize } from '../../server/src/core/prose/entities/tokens.ts';
import { readStructure } from '../../server/src/core/prose/prose.ts';

const LABELS: Record<string, EntityLabel> = { P: 'person', O: 'org', L: 'place', M: 'misc' };

/** Reads `[P Alina Reyes]`: the plain text, and one mention for each bracket. */
function unmark(marked: string): { text: string; mentions: { start: number; end: number; label: EntityLabel }[] } {
	let text = '';
	const mentions = [];
	for (const [, label, name, plain] of marked.matchAll(/\[([POLM]) ([^\]]+)\]|([^[]+|\[)/g)) {
		if (label) mentions.push({ start: text.length, end: text.length + name!.length, label: LABELS[label]! });
		text += name ?? plain ?? '';
	}
	return { text, mentions };
}

/** Writes mentions back into the text. */
function mark(text: string, mentions: readonly { start: number; end: number; label: EntityLabel }[]): string {
	let marked = '';
	let at = 0;
	for (const { start, end, label } of mentions) {
		const letter = Object.keys(LABELS).find(key => LABELS[key] === label);
		marked += `${text.slice(at, start)}[${letter} ${text.slice(start, end)}]`;
		at = end;
	}
	return marked + text.slice(at);
}

const words = (text: string): string => {
	const { count, starts, ends } = tokenize(text);
	return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i])).join(' ');
};

test('tokens', async t => {
	const cases = [
		['Iran-aligned militias’ U.S. base, O’Brien said.', 'Iran - aligned militias ’ U.S. base , O’Brien said .'],
		['pro-Kurdish, US-led, anti-ISIS', 'pro - Kurdish , US - led , anti - ISIS'],
		['Jean-Luc al-Sudani of Guinea-Bissau flew an F-16.', 'Jean-Luc al-Sudani of Guinea-Bissau flew an F-16 .'],
		['3-Novak beat Park Ji-hoon in a Swahili-speaking town.', '3 - Novak beat Park Ji-hoon in a Swahili - speaking town .'],
		["Reyes’s mayor's office can't, Mr. Okafor", "Reyes ’s mayor 's office can 't , Mr. Okafor"],
		['J. R. Moyo Jr. earned $1,200.50 at 10:30 a.m. on Sept. 3', 'J. R. Moyo Jr. earned $ 1,200.50 at 10:30 a.m. on Sept. 3'],
		['AT&T and @EmbassyOslo at https://example.org/a_b).', 'AT&T and @EmbassyOslo at https://example.org/a_b ) .'],
		['北京 café 🎉🎉 Łódź', '北京 café 🎉 🎉 Łódź'],
	];
	for (const [text, expected] of cases) await t.test(text!, () => assert.equal(words(text!), expected));
});

test('sentences', () => {
	const text =
		'He left the U.S. The envoy, Mr. Adeyemi, said: “We wait.” Then 3.5 million people voted in St. Anne. Who won? Ask J. Moyo.';
	const tokens = tokenize(text);
	const starts = sentenceStarts(tokens).map(i => tokens.starts[i]!);
	assert.deepEqual(
		starts.map((start, i) => text.slice(start, starts[i + 1] ?? text.length).trim()),
		[
			'He left the U.S.',
			'The envoy, Mr. Adeyemi, said: “We wait.”',
			'Then 3.5 million people voted in St. Anne.',
			'Who won?',
			'Ask J. Moyo.',
		],
	);
});

test('names found without a model', async t => {
	const cases = [
		'Talks open in the capital\n\nMinisters of [L Norway] met President [P Daniel Okoye] at the [O Ministry of Water and Energy] in [L Nairobi] on Monday.',
		'Talks open in the capital\n\nThe pro-[L Iran] group and the [L US]-led force fought near [L Mosul], [P Leila Haddad] said.',
		'Talks open in the capital\n\n“It is up to us,” [P Peter Lindqvist] said as [M Kurdish] and [M Turkish] envoys left [L Hong Kong]. 🎉 The [O UN] agreed.',
	];
	for (const marked of cases) {
		const { text } = unmark(marked);
		await t.test(text.slice(27, 90), () => assert.equal(mark(text, findMentions(readStructure(text), null)), marked));
	}
});

test('names that the workspace lists', () => {
	const names = [
		{ name: 'Zerin Valley', label: 'org', ref: 'zerin-valley' },
		{ name: 'Oslo', label: 'person', ref: null },
	] as const;
	const marked = '[O ZERIN VALLEY] WINS\n\nShares of [O Zerin Valley] rose, [P Oslo] said. They fell at the [O Bank of Oslo].';
	const { text } = unmark(marked);
	assert.equal(mark(text, findMentions(readStructure(text), null, names)), marked);
});

/** Entities as `name/label: aliases (count)`. */
const entities = (marked: string): string[] => {
	const { text, mentions } = unmark(marked);
	return groupEntities(text, mentions).map(
		({ name, label, aliases, mentions }) =>
			`${name}/${label}${aliases.length ? `: ${aliases.join(', ')}` : ''} (${mentions.length})`,
	);
};

test('entities', async t => {
	const cases: [string, string, string[]][] = [
		[
			'full name and surname',
			'[P Alina Reyes] spoke. [P Reyes]’s aide and [P Reyes’s] lawyer left with [P Alina].',
			['Alina Reyes/person: Reyes, Alina (4)'],
		],
		[
			'initials',
			'[P Alina M. Reyes] met [P A. Reyes] and [P Alina Reyes].',
			['Alina M. Reyes/person: A. Reyes, Alina Reyes (3)'],
		],
		[
			'two people of one surname: the one named last',
			'[P Omar Khalil] wrote. [P Khalil] left. [P Nadia Khalil] came. [P Khalil] sang.',
			['Omar Khalil/person: Khalil (2)', 'Nadia Khalil/person: Khalil (2)'],
		],
		[
			'a first name of two people, or a surname before it: the one named last',
			'[P Lee Ji-hoon] wrote. [P Lee] left. [P Lee Soo-min] came. [P Lee] sang.',
			['Lee Ji-hoon/person: Lee (2)', 'Lee Soo-min/person: Lee (2)'],
		],
		[
			'a town that holds the name of its country',
			'[L Port Sudan] lies in [L Sudan].',
			['Port Sudan/place (1)', 'Sudan/place (1)'],
		],
		['a storm and its name', '[M Cyclone Zerin] came. [M Zerin] left.', ['Cyclone Zerin/misc: Zerin (2)']],
		[
			'an exchange where a firm is listed',
			'[O Quillby Lake Robots] ([O NASDAQ]: QBOT) grew.',
			['Quillby Lake Robots/org (1)', 'NASDAQ/org (1)'],
		],
		[
			'a surname means whom the text named last in full',
			'[P Omar Khalil] and [P Nadia Khalil] met. [P Omar Khalil] spoke. [P Khalil] sang.',
			['Omar Khalil/person: Khalil (3)', 'Nadia Khalil/person (1)'],
		],
		[
			'acronym in parentheses',
			'the [O Union of Lake Fishers of Kisumu] ([O ULFIK]) said. [O ULFIK] denied it.',
			['Union of Lake Fishers of Kisumu/org: ULFIK (3)'],
		],
		[
			'handle in parentheses',
			'[P Alina Reyes] ([P @ReyesForOslo]) and [P Reyes]',
			['Alina Reyes/person: @ReyesForOslo, Reyes (3)'],
		],
		['the name gives the acronym its label', 'the [O Free Northern Front] ([L FNF]) said.', ['Free Northern Front/org: FNF (2)']],
		['initials without parentheses', '[L United States] and [L U.S.] and [L US]', ['United States/place: U.S., US (3)']],
		['label of the majority', '[L Zenobia] lost. [O Zenobia] and [O Zenobia] won.', ['Zenobia/org (3)']],
		['headline in capitals', '[L ERBIL] calm\n\n[L Erbil] was calm.', ['Erbil/place (2)']],
		['short form of a company', '[O Harlow Motor Corp] said [O Harlow] grew.', ['Harlow Motor Corp/org: Harlow (2)']],
		[
			'a short form that two could have is neither',
			'[O Lagos Bank] and [O Lagos Club] and [O Lagos]',
			['Lagos Bank/org (1)', 'Lagos Club/org (1)', 'Lagos/org (1)'],
		],
		[
			'a surname that is not the last word',
			'[P Ana Paredes Ruiz] came. [P Paredes] sang.',
			['Ana Paredes Ruiz/person: Paredes (2)'],
		],
		[
			'the last words of a name',
			'[O Brewery Workers Local 9] met. [O Local 9] won.',
			['Brewery Workers Local 9/org: Local 9 (2)'],
		],
		['a county', '[L County Clare] and [L Clare]', ['County Clare/place: Clare (2)']],
		['no county', '[L New Ross] and [L Ross]', ['New Ross/place (1)', 'Ross/place (1)']],
		[
			'an acronym in another language',
			'the [O International Bread Federation] ([O FIPA])',
			['International Bread Federation/org: FIPA (2)'],
		],
		['a source is no short form', 'in the [O Lake Town Choir] ([O AFP])', ['Lake Town Choir/org (1)', 'AFP/org (1)']],
		['wrapped line', '[P Alina\nReyes] is [P Alina Reyes]', ['Alina Reyes/person (2)']],
		['generation', '[P Martin Dube Jr.] and [P Dube]', ['Martin Dube Jr./person: Dube (2)']],
	];
	for (const [name, marked, expected] of cases) await t.test(name, () => assert.deepEqual(entities(marked), expected));
	await t.test('refs keep equal names apart and bring different ones together', () => {
		const { text, mentions } = unmark('[P Reyes] met [P Reyes]. [P The Mayor] left.');
		const refs = ['a', 'b', 'a'];
		const found = groupEntities(
			text,
			mentions.map((mention, i) => ({ ...mention, ref: refs[i]! })),
		);
		assert.deepEqual(
			found.map(({ ref, mentions }) => [ref, mentions]),
			[
				['a', [0, 2]],
				['b', [1]],
			],
		);
	});
});
