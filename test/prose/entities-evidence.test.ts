/** What an article as a whole says about its names, whatever reads them first: here the names that were read are written into the text. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { applyEvidence } from '../../server/src/core/prose/entities/article.ts';
import type { EntityLabel, Mention } from '../../server/src/core/prose/entities/mention.ts';
import { tokenize } from '../../server/src/core/prose/entities/tokens.ts';
import { trimNames } from '../../server/src/core/prose/entities/trim.ts';
import { readStructure } from '../../server/src/core/prose/prose.ts';

const LABELS: Record<string, EntityLabel> = { P: 'person', O: 'org', L: 'place', M: 'misc' };
const letterOf = (label: EntityLabel) => Object.keys(LABELS).find(letter => LABELS[letter] === label);

/** Takes `[P Okello]` for what a reader of words found, and marks what the article makes of it. */
function settle(marked: string): string {
	let text = '';
	const read: Mention[] = [];
	for (const [, letter, name, plain] of marked.matchAll(/\[([POLM]) ([^\]]+)\]|([^[]+)/g)) {
		if (letter)
			read.push({
				start: text.length,
				end: text.length + name!.length,
				label: LABELS[letter]!,
				reason: 'model',
				confidence: 0.9,
			});
		text += name ?? plain;
	}
	const prose = readStructure(text);
	const blocks = prose.blocks.map(({ start, end }) => ({
		tokens: tokenize(text, start, end),
		mentions: read.filter(one => start <= one.start && one.end <= end),
	}));
	let written = '';
	let at = 0;
	for (const { start, end, label } of applyEvidence(prose, blocks).flatMap(({ mentions }) => mentions)) {
		written += `${text.slice(at, start)}[${letterOf(label)} ${text.slice(start, end)}]`;
		at = end;
	}
	return written + text.slice(at);
}

const CASES: readonly (readonly [string, string, string?])[] = [
	['two places with a hyphen', 'The [O US-China] talks failed.', 'The [L US]-[L China] talks failed.'],
	[
		'two peoples with a hyphen',
		'The [L Franco-German] and [O Iraqi-Kurdish] talks.',
		'The [M Franco-German] and [M Iraqi-Kurdish] talks.',
	],
	['a name with a hyphen', 'In [L Guinea-Bissau], [P Jean-Luc Moyo] sang.'],
	['the second part of an Arab name', 'He saw [P Mohammed] al-Sudani there.', 'He saw [P Mohammed al-Sudani] there.'],
	['… that was taken for another name', 'He saw [P Mohammed] [L al-Sudani] there.', 'He saw [P Mohammed al-Sudani] there.'],
	['a town upon a river', 'In [L Newcastle] upon [L Tyne] it rained.', 'In [L Newcastle upon Tyne] it rained.'],
	['a number behind a hyphen', 'Cases of [M Covid] - 19 fell.', 'Cases of [M Covid - 19] fell.'],
	['… and a dash', 'Cases of [M Covid]–19 fell.', 'Cases of [M Covid–19] fell.'],
	['… but not with blanks around the dash', 'They feared [M Ebola] – 12 people died.'],
	['… with more between', 'Cases of [M SARS] - CoV - 2 fell.', 'Cases of [M SARS - CoV - 2] fell.'],
	['… that is a score', 'The [M Rovers] - 2 - 1 and [O Leeds] - 2 and [L Brazil] - 19 and [M Kenyans] - 7.'],
	['… that is a year', 'The [M Biennale] - 2019 - is over.'],
	['the syllables of a given name', 'He met [P Yoon Min] - jae there.', 'He met [P Yoon Min - jae] there.'],
	['… but not a word behind a dash', 'He met [P Yoon Min] - who sang - and [P Peter Yoon] - jae.'],
	['a double first name', 'So [P Mary] - [P Anna Okello] left.', 'So [P Mary - Anna Okello] left.'],
	['… but not two people', 'So [P Okello] - [P Anna Moyo] left.'],
	['a part of a town', 'He lives in [L Mapo] - dong there.', 'He lives in [L Mapo - dong] there.'],
	['where an organisation has its seat', 'The [O Oslo-based Lake Trust] met.', 'The [L Oslo]-based [O Lake Trust] met.'],
	['… with blanks', 'The [O Oslo - based Lake Trust] met.', 'The [L Oslo] - based [O Lake Trust] met.'],
	['the legal form of a firm', 'He sued [P Hart & Lee], LLP, in May.', 'He sued [O Hart & Lee, LLP], in May.'],
	['a body named after its country', 'The [O Central Bank] of [L Chad] met.', 'The [O Central Bank of Chad] met.'],
	['… with an article', 'The [M Ministry] of the [L Gulf] met.', 'The [O Ministry of the Gulf] met.'],
	['a man of a place', 'So [P Peter Church] of [L Chad] met.'],
	['initials', 'He met D. [P Okoye] and J. R. Moyo there.', 'He met [P D. Okoye] and [P J. R. Moyo] there.'],
	['a letter that ends a sentence', 'He took vitamin D. The doctor left.'],
	['a treaty', 'They signed the [O Lake Water Treaty].', 'They signed the [M Lake Water Treaty].'],
	['the word before “of”', 'They signed the [O Treaty of Lake Town].', 'They signed the [M Treaty of Lake Town].'],
	['a word that tells only before “of”', 'He joined the [L Union of Lake Fishers].', 'He joined the [O Union of Lake Fishers].'],
	['… and not elsewhere', 'He left the [L Zerin Union].'],
	[
		'an organisation that everyone knows',
		'He fought the [L Islamic State] ([M ISIS]).',
		'He fought the [O Islamic State] ([O ISIS]).',
	],
	['… whose name is also a river', 'He swam in the [L Amazon].'],
	['a commission', 'They saw the [M Lake Water Commission].', 'They saw the [O Lake Water Commission].'],
	['a people', 'He is [P Swiss] and she is [O Norwegian].', 'He is [M Swiss] and she is [M Norwegian].'],
	['a weapon that everyone knows', 'They hid a [O Kalashnikov] there.', 'They hid a [M Kalashnikov] there.'],
	['an acronym is nobody', 'They asked the [P CFCC] for help.', 'They asked the [O CFCC] for help.'],
	['a person in a list in capitals', 'So wrote [P SCALIA], in which [P THOMAS] joined.'],
	[
		'an acronym that is spelled by more than initials',
		'The Association of the Petroleum [O Industry of Savonia and Kurland] (APISKUR) met.',
		'The [O Association of the Petroleum Industry of Savonia and Kurland] ([O APISKUR]) met.',
	],
	['an acronym that nothing spells', 'They met the [O Lake Town Choir] (XQZ) there.'],
	[
		'a handle has the label of its holder',
		'Thanks, [P Ana Ruiz] (@ruiz) and @ruiz.',
		'Thanks, [P Ana Ruiz] ([P @ruiz]) and [P @ruiz].',
	],
	[
		'a surname',
		'[P Ana Ruiz] left. Then [L Ruiz] came back, and Ruiz sang.',
		'[P Ana Ruiz] left. Then [P Ruiz] came back, and [P Ruiz] sang.',
	],
	['a surname that is a country', '[P Ana Jordan] flew to [L Jordan].'],
	['an acronym is no surname', '[P Ana CFCC] came. [O CFCC] paid.'],
	['the majority', '[O Zerin] won, [O Zerin] lost, [P Zerin] sang.', '[O Zerin] won, [O Zerin] lost, [O Zerin] sang.'],
	['a name overlooked once', '[O Zerin Oil] won. So Zerin Oil paid.', '[O Zerin Oil] won. So [O Zerin Oil] paid.'],
	['a country overlooked', 'He came from Kenya and spoke Swedish.', 'He came from [L Kenya] and spoke [M Swedish].'],
	[
		'a headline in capitals',
		'OKELLO LEAVES LAKE TOWN\n\n[P Peter Okello] left [L Lake Town] on a boat.',
		'[P OKELLO] LEAVES [L LAKE TOWN]\n\n[P Peter Okello] left [L Lake Town] on a boat.',
	],
	['a dateline', 'Calm again\n\nZERIN (Lake Wire) – All is calm.', 'Calm again\n\n[L ZERIN] ([O Lake Wire]) – All is calm.'],
	[
		'… whose town is a person elsewhere',
		'Calm again\n\nZERIN (Lake Wire) – All is calm, said the mayor of [P Zerin], [P Ana Ruiz].',
		'Calm again\n\n[L ZERIN] ([O Lake Wire]) – All is calm, said the mayor of [L Zerin], [P Ana Ruiz].',
	],
];

test('what an article says about its names', async t => {
	for (const [name, read, expected = read] of CASES) await t.test(name, () => assert.equal(settle(read), expected));
});

test('what is cut off the names that a model found', async t => {
	const cases: readonly (readonly [string, number, number, EntityLabel, string | null])[] = [
		['the union IG Metall', 0, 4, 'org', 'org IG Metall'],
		['Governor Ana Ruiz', 0, 3, 'person', 'person Ana Ruiz'],
		['Major Ana Ruiz', 0, 3, 'person', 'person Ana Ruiz'],
		['Mr. Zerin', 1, 2, 'place', 'person Zerin'],
		['van der Berg', 0, 3, 'person', 'person van der Berg'],
		['Pope', 0, 1, 'person', null],
		['us', 0, 1, 'place', null],
		['eBay', 0, 1, 'org', 'org eBay'],
	];
	for (const [text, from, to, label, expected] of cases)
		await t.test(text, () => {
			const found = trimNames(tokenize(text), [{ from, to, label, margin: 2 }]);
			assert.deepEqual(
				found.map(({ start, end, label }) => `${label} ${text.slice(start, end)}`),
				expected === null ? [] : [expected],
			);
		});
});
