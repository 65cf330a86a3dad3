/** What holds of dates in any text: nothing throws, extents are in order, work is linear, values are values. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Grammar } from '../../server/src/core/prose/dates/grammar/grammar.ts';
import { dateFromFileName, findDates, inferPublicationDate } from '../../server/src/core/prose/dates/index.ts';
import { ENGLISH } from '../../server/src/core/prose/dates/locale-en.ts';
import { describeValue, distance, instants, parseValue, toIso, writtenValue } from '../../server/src/core/prose/dates/values.ts';
import { readStructure } from '../../server/src/core/prose/prose.ts';
import { denseDates } from '../bench/dates.ts';

const declared = { value: '2024-09-13', source: 'declared' as const, reason: 'date=', extent: null };
const VOCABULARY = Object.values(ENGLISH.words).flatMap(entries => Object.keys(entries).flatMap(words => words.split('|')));
const SIGNS = [
	'.',
	',',
	'-',
	'–',
	':',
	';',
	'\n',
	'\n\n',
	'"',
	'’s',
	'(',
	')',
	'/',
	'$',
	'%',
	'1',
	'3',
	'12',
	'31',
	'45',
	'1999',
	'2024',
	'2024-09',
	'10:30',
	'9 a.m.',
	'9 p.m. ET',
	'7 to 9 p.m.',
	'20:00 GMT+3',
	'the 21st',
	'FY2013',
	'04/2016',
	'3rd',
	'1990s',
	"'98",
	'5/6/2023',
	'Smith',
	'walked',
	'(local time)',
	'(0900 GMT)',
	'Moscow time',
	'2500',
	'44 BC',
	'10,000 B.C.',
	'02/30/2024',
	'13/31/2018',
	'truce',
	'99999',
	'999,999,999',
];
const words = fc.array(
	fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...VOCABULARY) }, { weight: 2, arbitrary: fc.constantFrom(...SIGNS) }),
	{ maxLength: 60 },
);
const dateText = fc.tuple(words, fc.constantFrom(' ', '', '-')).map(([parts, glue]) => parts.join(glue));
const anyText = fc.oneof(
	dateText,
	dateText.map(text => text.toUpperCase()),
	dateText.map(text => text.replace(/\b[a-z]/g, letter => letter.toUpperCase())),
	fc.string({ unit: 'binary', maxLength: 200 }),
);

test('dates of any text lie in it, in order, with values', () => {
	fc.assert(
		fc.property(anyText, fc.constantFrom('', '2024-09-13', '2024-09', '0044-03-15'), (text, published) => {
			const dates = findDates(readStructure(text), published ? { ...declared, value: published } : null);
			let end = 0;
			for (const date of dates) {
				assert.ok(date.start >= end && date.end > date.start && date.end <= text.length);
				assert.equal(text.slice(date.start, date.end).trim(), text.slice(date.start, date.end));
				assert.notEqual(date.value, '');
				assert.notEqual(date.reason, '');
				end = date.end;
				if (date.value === null) continue;
				const written = writtenValue(date.value, date.zone);
				assert.equal(typeof describeValue(written), 'string');
				instants(date.value, date);
				toIso(date.value, date);
				const read = parseValue(date.value);
				// A day that the calendar lacks and an interval that runs backwards stand in the text as they are.
				if ('error' in read)
					assert.match(read.error, /has \d+ days, not|before it begins/, `${text.slice(date.start, date.end)}: ${date.value}`);
			}
		}),
		{ numRuns: 3000 },
	);
});

test('publication is inferred from any text and name without fail', () => {
	fc.assert(
		fc.property(anyText, text => {
			const found = inferPublicationDate(readStructure(text));
			if (found) assert.ok(!('error' in parseValue(found.value)), found.value);
			const named = dateFromFileName(text);
			if (named) assert.ok(!('error' in parseValue(named.value)), named.value);
		}),
		{ numRuns: 500 },
	);
});

test('any string is a value or an error, and can be described', () => {
	const pieces = fc.array(
		fc.constantFrom(
			'2024',
			'-',
			'09',
			'13',
			'W',
			'Q3',
			'T',
			'10:30',
			'P',
			'3',
			'M',
			'X',
			'/',
			'..',
			'~',
			'?',
			'BC',
			'Z',
			'SU',
			'TMO',
			'99',
		),
		{ maxLength: 8 },
	);
	fc.assert(
		fc.property(
			fc.oneof(
				pieces.map(parts => parts.join('')),
				fc.string(),
			),
			value => {
				assert.equal(typeof describeValue(value), 'string');
				distance(value, '2024-09-13');
				const read = parseValue(value);
				assert.ok('error' in read ? read.error.length > 0 : read.form.length > 0);
			},
		),
		{ numRuns: 3000 },
	);
});

/** Texts that make readers slow; the work is counted as rule look-ups. */
const PATHOLOGICAL: Readonly<Record<string, string>> = {
	digits: '1'.repeat(100_000),
	'spaced digits': '12 '.repeat(30_000),
	articles: 'the '.repeat(30_000),
	'years ago': 'a year '.repeat(20_000),
	hyphens: 'two-'.repeat(30_000),
	weekdays: 'Monday, '.repeat(20_000),
	'day and month': '3 May '.repeat(20_000),
	'number words': 'two hundred and '.repeat(10_000),
	'ends of ends': 'the end of '.repeat(10_000),
	apostrophes: "'".repeat(100_000),
	dotted: 'a.'.repeat(50_000),
	brackets: '9 a.m. ('.repeat(10_000),
	'times told twice': '9 a.m. (0900 GMT) '.repeat(5_000),
	titles: 'Mr. '.repeat(20_000),
	'lasting things': 'two-year-old truce '.repeat(5_000),
};

const proseOf = (text: string) => ({
	text,
	blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }],
	dateline: null,
});

/** How often a method is called while something is done. */
function callsOf<T extends object, K extends keyof T>(owner: T, name: K, run: () => unknown): number {
	let calls = 0;
	const method = owner[name] as (...args: unknown[]) => unknown;
	owner[name] = function (this: unknown, ...args: unknown[]) {
		calls++;
		return method.apply(this, args);
	} as T[K];
	try {
		run();
	} finally {
		owner[name] = method as T[K];
	}
	return calls;
}

test('rule look-ups grow with the text and no faster', () => {
	const count = (text: string): number => callsOf(Grammar.prototype, 'match', () => findDates(proseOf(text), declared));
	for (const [name, text] of Object.entries(PATHOLOGICAL)) {
		const half = count(text.slice(0, text.length / 2));
		const whole = count(text);
		assert.ok(whole <= 2 * half + 10, `${name}: ${half} look-ups for half of it, ${whole} for all`);
		assert.ok(whole <= text.length, `${name}: ${whole} look-ups in ${text.length} characters`);
	}
});

test('a date in text of nothing but dates takes hardly more than one look-up', () => {
	for (const text of denseDates(60_000, 6_000)) {
		let dates = 0;
		const lookUps = callsOf(Grammar.prototype, 'match', () => {
			dates = findDates(proseOf(text), declared).length;
		});
		assert.ok(dates > text.length / 20, `${dates} dates in ${text.length} characters`);
		assert.ok(lookUps < 2 * dates, `${lookUps} look-ups for ${dates} dates`);
	}
});

test('a feast of the moon is found by looking once into each month', () => {
	const years = Array.from({ length: 40 }, (_, index) => 1000 + 13 * index);
	const text = years.map(year => `Passover ${year}, Ramadan ${year}.`).join(' ');
	const looks = callsOf(Intl.DateTimeFormat.prototype, 'formatToParts', () => findDates(proseOf(text), declared));
	// Passover, and the first days of Ramadan and of the month behind it.
	assert.ok(looks <= years.length * 3 * 16, `${looks} days looked at`);
});
