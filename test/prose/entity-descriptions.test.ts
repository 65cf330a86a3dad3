import assert from 'node:assert/strict';
import test from 'node:test';
import { describeEntities } from '../../server/src/core/prose/entities/index.ts';
import type { EntityLabel } from '../../server/src/core/prose/entities/mention.ts';
import { readStructure } from '../../server/src/core/prose/prose.ts';

const LABELS: Record<string, EntityLabel> = { P: 'person', O: 'org', L: 'place', M: 'misc' };

/** Reads `[P Ana Ruiz]`, equal names being one entity, and gives for each that is described its name and the words. */
function described(marked: string): string[] {
	const entities = new Map<string, { name: string; label: EntityLabel; mentions: { start: number; end: number }[] }>();
	let text = '';
	for (const [, label, name, plain] of marked.matchAll(/\[([POLM]) ([^\]]+)\]|([^[]+)/g)) {
		if (label) {
			const entity = entities.get(name!) ?? { name: name!, label: LABELS[label]!, mentions: [] };
			entities.set(name!, entity);
			entity.mentions.push({ start: text.length, end: text.length + name!.length });
		}
		text += name ?? plain ?? '';
	}
	const all = [...entities.values()];
	return describeEntities(readStructure(text, true), all).flatMap((found, i) =>
		found.length ? [`${all[i]!.name}: ${found.map(({ start, end }) => text.slice(start, end)).join('; ')}`] : [],
	);
}

const CASES: [string, string, string[]][] = [
	['behind a name', '[P Ari Lee], a spokesman for the port, left.', ['Ari Lee: a spokesman for the port']],
	['a title of several words', '[O Quillby] Solicitor General [P Ana Ruiz] left.', ['Ana Ruiz: Solicitor General']],
	['… behind a verb of a headline', '[O Quillby] Appoints Judge [P Ana Ruiz]', ['Ana Ruiz: Judge']],
	['behind a possessive', "[P Ari Lee]'s spokesman [P Ana Ruiz] left.", ['Ana Ruiz: spokesman']],
	['not where a sentence ends', 'He is no mayor. [P Ana Ruiz] is.', []],
	['not what comes next in a list', 'He saw boats in [L Quillby], and an envoy in [L Zerin].', []],
	['without an article', '[P Ari Lee], former keeper of the light, left.', ['Ari Lee: former keeper of the light']],
	[
		'by what the bearer is',
		'[P Ari Lee], chief executive of [O Acme], and [P Ana Ruiz], a Chadian historian, left.',
		['Ari Lee: chief executive of Acme', 'Ana Ruiz: a Chadian historian'],
	],
	['up to “who”', '[P Ari Lee], the mayor who left, is back.', ['Ari Lee: the mayor']],
	['an organisation', '[O Owemba Pay], a Nigerian payments company, grew.', ['Owemba Pay: a Nigerian payments company']],
	['before a name', 'The mayor of [L Quillby], [P Ana Ruiz], waved.', ['Ana Ruiz: The mayor of Quillby']],
	['before and behind', 'Its founder, [P Ana Ruiz], an engineer, waved.', ['Ana Ruiz: Its founder; an engineer']],
	[
		'by a title',
		'Then Prime Minister [P Ana Ruiz] met harbour master [P Ari Lee].',
		['Ana Ruiz: Prime Minister', 'Ari Lee: harbour master'],
	],
	['a title that everybody has', 'Then Mr. [P Lee] met Ms [P Ruiz].', []],
	['taken up later', '[P Ana Ruiz], the mayor, spoke. A man booed. The mayor laughed.', ['Ana Ruiz: the mayor; The mayor']],
	['by a part of the name', 'The [O US Embassy] burned. The embassy said nothing.', ['US Embassy: The embassy']],
	[
		'by the noun before “of”',
		'The [O Union of Lake Fishers] met. The union won, the fishers lost.',
		['Union of Lake Fishers: The union'],
	],
	['by a noun that two share', 'The [O Royal Court] and the [O High Court] met. The court rose.', []],
	['by a noun that goes on', 'The [O US Embassy] burned. The embassy staff fled the embassy of [L Chad].', []],
	['before the name', 'The embassy burned. It was the [O US Embassy].', []],
	['no apposition: a list', 'They saw [L Oslo], the Hague, and [P Ana Ruiz], the cat, and left.', []],
	['no apposition: a clause', 'In [L Oslo], the wind rose. Near [P Ana Ruiz], the mayor said, stood a horse.', []],
	['no apposition: time', '[P Ana Ruiz], a year earlier, had left. [O Acme], the day after, fell.', []],
	['no apposition: another thing', 'After the fall of the harbour wall, [P Ana Ruiz], in tears, left.', []],
	[
		'numbers and abbreviations',
		'[P Ana Ruiz], the keeper of St. Anne and 3,000 sheep, left.',
		['Ana Ruiz: the keeper of St. Anne and 3,000 sheep'],
	],
];

test('how an article describes the entities that it names', async t => {
	for (const [name, marked, expected] of CASES) await t.test(name, () => assert.deepEqual(described(marked), expected));
});

test('the work stays in step with the text', () => {
	const text = 'the mayor of the port, '.repeat(20_000);
	const prose = readStructure(text, true);
	const mentions = Array.from({ length: 20_000 }, (_, i) => ({ start: i * 23 + 4, end: i * 23 + 9 }));
	assert.equal(describeEntities(prose, [{ name: 'Ana', label: 'person', mentions }]).length, 1);
});
