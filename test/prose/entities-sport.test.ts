/** Names in lines of results and in reports on sport, whatever reads them first. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { settle } from './settle.ts';

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
