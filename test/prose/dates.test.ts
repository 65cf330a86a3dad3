/** Date expressions in invented news: what is found, and what value it gets. The sentences stand in `dates-corpus.txt`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findDates } from '../../server/src/core/prose/dates/index.ts';
import { typeOfValue } from '../../server/src/core/prose/dates/values.ts';
import type { Prose } from '../../server/src/core/prose/prose.ts';

interface Expected {
	readonly text: string;
	readonly value: string;
	readonly type: string | null;
}

/** Takes the `[text]{value TYPE}` markers out of a line. */
function readLine(line: string): { text: string; expected: Expected[] } {
	const expected: Expected[] = [];
	const text = line.replace(/\[([^\]]+)\]\{([^}]*)\}/g, (_, marked: string, note: string) => {
		const [value = '', type] = note.split(' ');
		expected.push({ text: marked, value, type: type ?? (value === '' ? null : typeOfValue(value)) });
		return marked;
	});
	return { text, expected };
}

const prose = (text: string): Prose => ({ text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }], dateline: null });
const declared = (value: string) => ({ value, source: 'declared' as const, reason: 'date=', extent: null });

const documents = readFileSync('test/prose/dates-corpus.txt', 'utf8').split(/^## /m).slice(1);

for (const document of documents) {
	const [head = '', ...lines] = document.trimEnd().split('\n');
	const publication = head.startsWith('-') ? null : declared(head.slice(0, 10));
	test(`dates: ${head}`, () => {
		const read = lines.filter(Boolean).map(readLine);
		const text = read.map(line => line.text).join('\n');
		const found = findDates(prose(text), publication).map(date => `${text.slice(date.start, date.end)} = ${date.value ?? ''}`);
		assert.deepEqual(
			found,
			read.flatMap(line => line.expected).map(({ text: marked, value }) => `${marked} = ${value}`),
		);
		const types = findDates(prose(text), publication).map(date => date.type);
		for (const [index, { type, text: marked }] of read.flatMap(line => line.expected).entries())
			if (type) assert.equal(types[index], type, marked);
	});
}

/** Which number of `3/4/2024` is the day: what else the article shows, its language, its place. */
const ORDERS = [
	['Signed 3/4/2024, paid 17/4/2024.', {}, '2024-04-03'],
	['Signed 3/4/2024, paid 4/17/2024.', { lang: 'en-GB' }, '2024-03-04'],
	['Signed 3/4/2024.', { lang: 'en-GB' }, '2024-04-03'],
	['Signed 3/4/2024.', { lang: 'en-US' }, '2024-03-04'],
	['Signed 3/4/2024.', { place: 'Leeds' }, '2024-04-03'],
	['Signed 3/4/2024.', { place: 'Chicago' }, '2024-03-04'],
	['Signed 3/4/2024.', {}, '2024-03-04'],
] as const;

for (const [text, options, value] of ORDERS) {
	test(`order of day and month: ${text} ${JSON.stringify(options)}`, () => {
		const [date] = findDates(prose(text), null, options);
		assert.equal(date?.value, value);
		assert.equal(date?.explicit, false);
		assert.match(date?.reason ?? '', /^read as \d+ (?:March|April): /);
	});
}

test('the place of the dateline decides the order too', () => {
	const { blocks, ...rest } = prose('LEEDS (Courier) – It was signed on 3/4/2024.');
	const read = { ...rest, blocks, dateline: { start: 0, end: 17, place: { start: 0, end: 5 }, source: null } };
	assert.equal(findDates(read, null)[0]?.value, '2024-04-03');
	assert.match(findDates(read, null)[0]!.reason, /the order usual in LEEDS/);
});

test('a date says why and whether it needs a hint', () => {
	const text = 'On Tuesday and on 3 May 2024 it rained.';
	assert.deepEqual(
		findDates(prose(text), declared('2024-09-13')).map(({ reason, explicit }) => [reason, explicit]),
		[
			['the Tuesday before publication', false],
			['explicit', true],
		],
	);
	assert.match(findDates(prose('It rained on Tuesday.'), null)[0]!.reason, /no publication date/);
});

test('a weekday tells the year, unless it is a slip', () => {
	const read = (text: string) => findDates(prose(text), declared('2024-09-13')).map(({ value, reason }) => `${value}: ${reason}`);
	assert.deepEqual(read('She left on Sunday, September 10.'), ['2023-09-10: the nearest Sunday 10 September']);
	assert.deepEqual(read('She left on Monday, September 10.'), [
		'2024-09-10: the 10 September nearest to publication, which is a Tuesday',
	]);
});

/** The zone named beside a clock time, which TIMEX3 values leave out. */
const ZONES = [
	['at 9 a.m. EDT on Thursday', '-04:00'],
	['at 3 p.m. ET', 'America/New_York'],
	['at 20:00 GMT+3', '+03:00'],
	['at 20:00 (GMT +3)', '+03:00'],
	['at 9 a.m. (ET) on Thursday', 'America/New_York'],
	['at 20:00 local time', null],
	['at 20:00 (local time)', null],
	['at 9 a.m. Moscow time on Thursday', 'Europe/Moscow'],
	['at 8:30 p.m. (Eastern Daylight Time)', '-04:00'],
	['at 20:00 GMT', null],
	['from 7 to 9 p.m. EST', '-05:00'],
] as const;

for (const [text, zone] of ZONES)
	test(`zone of ${text}`, () => assert.equal(findDates(prose(text), declared('2024-09-13'))[0]?.zone, zone));

test('of a publication whose day is not known, months are counted and days are not', () => {
	const text = 'It closed on Friday, yesterday and last week; it closed last month, in July, on 3 August and last year.';
	assert.deepEqual(
		findDates(prose(text), declared('2024-09')).map(({ value }) => value),
		['XXXX-WXX-5', null, null, '2024-08', '2024-07', '2024-08-03', '2023'],
	);
	assert.match(findDates(prose(text), declared('2024-09'))[0]!.reason, /the day of publication is not known/);
});

test('the entries of a live report begin with hours of its day, whatever day was spoken of before', () => {
	const entries = [
		'21:10 Ferries will be back at noon tomorrow.',
		'20:05 The storm is due on Friday.',
		'6.30pm The pier is shut.',
	];
	const read = (lines: readonly string[]): (string | null)[] => {
		const text = lines.join('\n\n');
		const blocks = lines.map(line => {
			const start = text.indexOf(line);
			return { kind: 'paragraph' as const, start, end: start + line.length };
		});
		const found = findDates({ text, blocks, dateline: null }, declared('2020-02-11'));
		return found.filter(date => lines.some(line => text.indexOf(line) === date.start)).map(date => date.value);
	};
	assert.deepEqual(read(entries), ['2020-02-11T21:10', '2020-02-11T20:05', '2020-02-11T18:30']);
	// Below a heading that is a day they are of that day.
	assert.deepEqual(read(['Sunday, 9 February', ...entries])[2], '2020-02-09T20:05');
});
