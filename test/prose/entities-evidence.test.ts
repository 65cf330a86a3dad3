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
	['a body of the United Nations', 'The [L U.N.] and the [L EU] met.', 'The [O U.N.] and the [O EU] met.'],
	['a people of two words', 'The [L Southern African] herds left.', 'The [M Southern African] herds left.'],
	['members of a people', 'Two [L Thais] sang.', 'Two [M Thais] sang.'],
	['a firm that everyone knows by one word', 'He sued [P Lufthansa].', 'He sued [O Lufthansa].'],
	[
		'the word before “of” goes before the last one',
		'He led the [M Government of National Accord].',
		'He led the [O Government of National Accord].',
	],
	['an index', 'The [O Nasdaq Composite] fell.', 'The [M Nasdaq Composite] fell.'],
	['an office between a body and a person', 'So [O Fed Vice Chair Ana Ruiz] left.', 'So [O Fed] Vice Chair [P Ana Ruiz] left.'],
	['… between a people and a person', 'So [P Kenyan President Ana Ruiz] left.', 'So [M Kenyan] President [P Ana Ruiz] left.'],
	['… behind the name', 'So [O Chad Energy] Minister [P Ana Ruiz] left.', 'So [L Chad] Energy Minister [P Ana Ruiz] left.'],
	['… in the name of a body', 'The [O Lake State Secretary Office] closed.'],
	['a people and a person', 'So [P Kenyan Ana Okoye] won.', 'So [M Kenyan] [P Ana Okoye] won.'],
	['… but not a first name', 'So [P Christian Okoye Ruiz] won.'],
	['a couple', 'They beat [O Arsenal and Zerin].', 'They beat [O Arsenal] and [O Zerin].'],
	['… that is one country', 'In [L Trinidad and Tobago] it rained.'],
	['… that is one body', 'The [O England and Wales Lake Board] met.'],
	['two names with a word between', 'So [O Quillby stun Zerin] there.', 'So [O Quillby] stun [O Zerin] there.'],
	['… in the name of a body', 'The [O Lake and Food products Safety Agency] met.'],
	['… that is small', 'The [O Wahhabi school of Zerin] met.'],
	['a branch before an office', '[O Labour] Minister [P Ana Ruiz] left.', 'Labour Minister [P Ana Ruiz] left.'],
	['a storm with its kind', 'Then [P Typhoon Zerin] came.', 'Then [M Typhoon Zerin] came.'],
	[
		'a language',
		'She speaks [L Swahili] on a [P Zerin]-language radio.',
		'She speaks [M Swahili] on a [M Zerin]-language radio.',
	],
	[
		'a state that is cut short',
		'In [L Zerin], [L Calif], it rained; in [L Zerin], [L Ont]. It rained.',
		'In [L Zerin], [L Calif], it rained; in [L Zerin], [L Ont]. It rained.',
	],
	['… with its period', 'In [L Zerin], [L Calif]., it rained.', 'In [L Zerin], [L Calif.], it rained.'],
	['a prefix with a capital', '[M Pro-Iran] men and [O Anti-Semitic] talk.', 'Pro-[L Iran] men and [O Anti-Semitic] talk.'],
	[
		'the party of a member of Congress',
		'So [P Ana Ruiz], [P R-Ohio], and [P Mary Moyo], D-Texas, left.',
		'So [P Ana Ruiz], R-[L Ohio], and [P Mary Moyo], D-[L Texas], left.',
	],
	['… that was read as a word', 'Pro-Iran men left. Anti-U.S. chants rose.', 'Pro-[L Iran] men left. Anti-[L U.S.] chants rose.'],
	['the article of an Arab name', 'He fled al - [O Zerin] and Al - [P Ruiz].', 'He fled [O al - Zerin] and [P Al - Ruiz].'],
	['a firm of two names', 'He sued [P Hart] & [P Lee] in May.', 'He sued [O Hart & Lee] in May.'],
	[
		'a tournament',
		'He won the [M French] Open and the [L Chad] Grand Prix.',
		'He won the [M French Open] and the [M Chad Grand Prix].',
	],
	['… but not a headline', '[M French] Open Inquiry Into Fire'],
	[
		'an aeroplane',
		'A [O Boeing] 737 MAX and an [O Airbus] A320 left [O Boeing] 30 years ago.',
		'A [M Boeing 737 MAX] and an [M Airbus A320] left [O Boeing] 30 years ago.',
	],
	[
		'a name by its article',
		'The Fed and the West met; the West Zerin road closed. West of it, Fed rose.',
		'The [O Fed] and the [L West] met; the West Zerin road closed. West of it, Fed rose.',
	],
	[
		'an acronym behind “or”',
		'The [M Lake Zerin Act], or LZA, is law. LZA failed.',
		'The [M Lake Zerin Act], or [M LZA], is law. [M LZA] failed.',
	],
	[
		'what only an organisation has',
		'So [P Zerin] chairman [P Ana Ruiz] left. [P Zerin] fell.',
		'So [O Zerin] chairman [P Ana Ruiz] left. [O Zerin] fell.',
	],
	['… or a trade before the name', 'He flew with the airline [P Zerin].', 'He flew with the airline [O Zerin].'],
	['… or a person named in full', '[P Ana Ruiz] sold all: [P Ruiz] shares fell.'],
	[
		'what is his',
		'Then [P Zerin] shares fell. [P Moyo] shares a house, [P Ana Ruiz] shares nothing.',
		'Then [O Zerin] shares fell. [P Moyo] shares a house, [P Ana Ruiz] shares nothing.',
	],
	['a party that is no apposition', 'To [P Ana Ruiz], the party in power failed.'],
	[
		'what it said of itself',
		'Then [P Zerin] said its mill closed. [P Moyo] said it rained.',
		'Then [O Zerin] said its mill closed. [P Moyo] said it rained.',
	],
	['who heads it', 'He is chief executive of [P Ana Zerin].', 'He is chief executive of [O Ana Zerin].'],
	['a district', 'In [M Zerin] district it rained on [M Zerin].', 'In [L Zerin] district it rained on [L Zerin].'],
	['a town', 'In the town of [P Zerin] it rained.', 'In the town of [L Zerin] it rained.'],
	['a town in apposition', 'They left [P Zerin], a small town in the hills.', 'They left [L Zerin], a small town in the hills.'],
	['a party', 'She leads the [P Zerin] party.', 'She leads the [O Zerin] party.'],
	['rebels', 'Then [P Zerin] rebels came.', 'Then [O Zerin] rebels came.'],
	['an acronym that was read as a place', 'Then the [L CFCC] met.', 'Then the [O CFCC] met.'],
	['… and is one', 'He lives in the [L CFCC].'],
	['a storm', 'Then storm [O Zerin] came.', 'Then storm [M Zerin] came.'],
	['an age', 'Then [O Zerin], 34, sang.', 'Then [P Zerin], 34, sang.'],
	['words that disagree', 'In the town of [P Zerin] the airline [P Zerin] failed.'],
	['a people before a party', 'She leads the [M Kurdish] party in [M Kurdish] county.'],
	[
		'a surname that is a country, behind the full name',
		'[P Ana Jordan] sang. [L Jordan] smiled, flew to [L Jordan], and saw Syria and [L Jordan].',
		'[P Ana Jordan] sang. [P Jordan] smiled, flew to [L Jordan], and saw [L Syria] and [L Jordan].',
	],
	[
		'what an article is datelined by',
		'Calm again\n\nZERIN (Courier24) – All is calm, a man told Courier24.',
		'Calm again\n\n[L ZERIN] ([O Courier24]) – All is calm, a man told [O Courier24].',
	],
	[
		'a town with an apostrophe before a state',
		"Calm again\n\nST. ZERIN'S, [L Iowa] – All is calm.",
		"Calm again\n\n[L ST. ZERIN'S], [L Iowa] – All is calm.",
	],
	['a word before a headline is no dateline', 'BRIEF - [O Lake Bank] sells mill'],
	[
		'a headline that was read as one name',
		'TENNIS - [P OKELLO STUNS RUIZ]\n\n[P Peter Okello] beat [P Ana Ruiz].',
		'TENNIS - [P OKELLO] STUNS [P RUIZ]\n\n[P Peter Okello] beat [P Ana Ruiz].',
	],
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
	[
		'an acronym behind a possessive',
		'The [O Lake Water Fund]’s (LWF) head left.',
		'The [O Lake Water Fund]’s ([O LWF]) head left.',
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
		['Group B', 0, 2, 'org', null],
		['Minister of Justice', 2, 3, 'org', null],
		['Ministry of Justice', 2, 3, 'org', 'org Justice'],
		['Secretary of State', 2, 3, 'org', null],
		['members of Parliament', 2, 3, 'org', null],
		['members of Greenpeace', 2, 3, 'org', 'org Greenpeace'],
		['Q&A', 0, 1, 'misc', null],
		['Messrs Smith', 0, 2, 'person', 'person Smith'],
		['MNT 6.5', 0, 1, 'place', null],
		['500 USD', 1, 2, 'org', null],
		['USD', 0, 1, 'org', 'org USD'],
		['Justice Ana Ruiz', 0, 3, 'misc', 'person Ana Ruiz'],
		['Justice Department', 0, 2, 'org', 'org Justice Department'],
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

test('results and tables', async t => {
	const cases: readonly (readonly [string, string, string])[] = [
		['two teams', '[L Quillby] 2 [P Zerin] 1', '[O Quillby] 2 [O Zerin] 1'],
		['two countries', '[O Chad] 2 [O NIGER] 1', '[L Chad] 2 [L NIGER] 1'],
		['two players', '[P Ana Ruiz] 3 [P Mary Moyo] 2', '[P Ana Ruiz] 3 [P Mary Moyo] 2'],
		[
			'who scored',
			'Quillby 2 ( Okoye 34, [M Ruiz] 48, 82 ) Zerin 1',
			'[O Quillby] 2 ( [P Okoye] 34, [P Ruiz] 48, 82 ) [O Zerin] 1',
		],
		['a row of a table', '2. [L Lake Zerin] 11 7 3 1 23 9 24', '2. [O Lake Zerin] 11 7 3 1 23 9 24'],
		['who plays where', '[O QUILLBY] AT [O ZERIN]', '[O QUILLBY] AT [L ZERIN]'],
		[
			'a player, where from, and a team',
			'1. [L Ana Ruiz] ( [L Chad] / [P Zerin] ) + 15',
			'1. [P Ana Ruiz] ( [L Chad] / [O Zerin] ) + 15',
		],
		[
			'a batsman who is out',
			'[P Ana Moyo lbw Ruiz] 1\nOkoye c Ruiz b Moyo 34',
			'[P Ana Moyo] lbw [P Ruiz] 1\n[P Okoye] c [P Ruiz] b [P Moyo] 34',
		],
		['… who is not', 'Okoye not out 34', '[P Okoye] not out 34'],
		['bowlers', 'Bowling : Moyo 15-3-35-2, [O Ruiz] 2-0-9-0', 'Bowling : [P Moyo] 15-3-35-2, [P Ruiz] 2-0-9-0'],
		['prose', 'Ministers 2 weeks ago saw [L Zerin] at 3.', 'Ministers 2 weeks ago saw [L Zerin] at 3.'],
		['a recipe', 'Apples 2 Pears 3', 'Apples 2 Pears 3'],
		['a date', 'March 3 4 5 6', 'March 3 4 5 6'],
		['the head of a table', 'EASTERN DIVISION\n[L QUILLBY] 7 2 .778', '[M EASTERN DIVISION]\n[O QUILLBY] 7 2 .778'],
	];
	for (const [name, read, expected] of cases) await t.test(name, () => assert.equal(settle(read), expected));
});

/** A report on sport: what stands in it beside one more sentence. */
const REPORT = 'The striker scored two goals in the league match before halftime. ';

test('towns that stand for teams', async t => {
	const cases: readonly (readonly [string, string, string])[] = [
		['a town that plays', '[L Quillby] beat [L Zerin] 2-1.', '[O Quillby] beat [O Zerin] 2-1.'],
		['… often', 'So [L Quillby] never looked back.', 'So [O Quillby] never looked back.'],
		['who plays for it', 'So [L Quillby] coach [P Ana Ruiz] left.', 'So [O Quillby] coach [P Ana Ruiz] left.'],
		['who lost to it', 'They lost to [L Quillby].', 'They lost to [O Quillby].'],
		['where it plays', 'In [L Quillby] they rested. [L Quillby] won.', 'In [L Quillby] they rested. [O Quillby] won.'],
		[
			'… if it was read as a team',
			'In [O Quillby] they rested. [O Quillby] won.',
			'In [L Quillby] they rested. [O Quillby] won.',
		],
		[
			'… in two words',
			'At [O Lake Zerin] they rested. [O Lake Zerin] won.',
			'At [O Lake Zerin] they rested. [O Lake Zerin] won.',
		],
		['… where it is a town', 'At [L New York] they rested. [L New York] won.', 'At [L New York] they rested. [O New York] won.'],
		['where a player comes from', 'They signed her from [L Quillby].', 'They signed her from [O Quillby].'],
		['… or a guest', 'They came from [L Quillby].', 'They came from [L Quillby].'],
		['whose player it is', 'Then [L Quillby]’s [P Ana Ruiz] fell.', 'Then [O Quillby]’s [P Ana Ruiz] fell.'],
		['… of what was read as a surname', 'Then [P Zerin] driver [P Ana Ruiz] fell.', 'Then [O Zerin] driver [P Ana Ruiz] fell.'],
		[
			'… and is one',
			'[P Peter Zerin] ran. [P Zerin] coach [P Ana Ruiz] fell.',
			'[P Peter Zerin] ran. [P Zerin] coach [P Ana Ruiz] fell.',
		],
		['a town that hosts', '[L Quillby] hosts the race. [L Quillby] is next.', '[L Quillby] hosts the race. [L Quillby] is next.'],
		['a town in a country', 'So [L Quillby], [L Chad], won.', 'So [L Quillby], [L Chad], won.'],
		['a country', '[O Chad] beat [O Niger] 2-1.', '[L Chad] beat [L Niger] 2-1.'],
		['a team that does nothing', 'Greed is [L Quillby]. [L Quillby] won.', 'Greed is [O Quillby]. [O Quillby] won.'],
	];
	for (const [name, read, expected] of cases) await t.test(name, () => assert.equal(settle(REPORT + read), REPORT + expected));
	const budget = 'This season the league of mayors missed its goals, a penalty match for all. [L Quillby] lost.';
	await t.test('in a report that only sounds like sport', () => assert.equal(settle(budget), budget));
	await t.test('in a report on something else', () =>
		assert.equal(
			settle('The mayor left. [L Quillby] beat [L Zerin] to it.'),
			'The mayor left. [L Quillby] beat [L Zerin] to it.',
		),
	);
});
