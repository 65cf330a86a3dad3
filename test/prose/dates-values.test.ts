/** Date values: what is one, when it is, what it is in other notations and in words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	bounds,
	describeValue,
	distance,
	instants,
	parseValue,
	toEdtf,
	toIso,
	typeOfValue,
	weekdayOf,
	writtenValue,
} from '../../server/src/core/prose/dates/values.ts';

/** value | type | first and last day or moment | EDTF | ISO 8601 | in words */
const FORMS = `
2024-09-10             | DATE     | 2024-09-10 2024-09-10                   | 2024-09-10            | 2024-09-10             | Tuesday 10 September 2024
2024-09                | DATE     | 2024-09-01 2024-09-30                   | 2024-09               | 2024-09                | September 2024
2024                   | DATE     | 2024-01-01 2024-12-31                   | 2024                  | 2024                   | 2024
2024-09-10T20:00       | TIME     | 2024-09-10T20:00:00 2024-09-10T20:00:59 | 2024-09-10T20:00:00   | 2024-09-10T20:00       | Tuesday 10 September 2024, 20:00
2024-09-10T20:00Z      | TIME     | 2024-09-10T20:00:00 2024-09-10T20:00:59 | 2024-09-10T20:00:00Z  | 2024-09-10T20:00Z      | Tuesday 10 September 2024, 20:00 UTC
2024-09-10T24:00       | TIME     | 2024-09-11T00:00:00 2024-09-11T00:00:59 | 2024-09-11T00:00:00   | 2024-09-11T00:00       | Tuesday 10 September 2024, 24:00
2024-09-10TMO          | TIME     | 2024-09-10T06:00:00 2024-09-10T11:59:59 | -                     | -                      | the morning of Tuesday 10 September 2024
2024-09-10TNI          | TIME     | 2024-09-10T22:00:00 2024-09-11T05:59:59 | -                     | -                      | the night of Tuesday 10 September 2024
2024-W37               | DATE     | 2024-09-09 2024-09-15                   | 2024-09-09/2024-09-15 | 2024-W37               | week 37 of 2024 (9 to 15 September 2024)
2020-W53               | DATE     | 2020-12-28 2021-01-03                   | 2020-12-28/2021-01-03 | 2020-W53               | week 53 of 2020 (28 December 2020 to 3 January 2021)
2024-W37-WE            | DATE     | 2024-09-14 2024-09-15                   | 2024-09-14/2024-09-15 | 2024-W37-6/2024-W37-7  | the weekend (14 to 15 September 2024)
2024-Q3                | DATE     | 2024-07-01 2024-09-30                   | 2024-35               | 2024-07-01/2024-09-30  | third quarter of 2024
2024-H1                | DATE     | 2024-01-01 2024-06-30                   | 2024-40               | 2024-01-01/2024-06-30  | first half of 2024
2024-SU                | DATE     | 2024-06-01 2024-08-31                   | 2024-22               | -                      | summer 2024
2024-WI                | DATE     | 2024-12-01 2025-02-28                   | 2024-24               | -                      | winter 2024/25
202X                   | DATE     | 2020-01-01 2029-12-31                   | 202X                  | 2020/2029              | the 2020s
199                    | DATE     | 1990-01-01 1999-12-31                   | 199X                  | 1990/1999              | the 1990s
20XX                   | DATE     | 2000-01-01 2099-12-31                   | 20XX                  | 2000/2099              | the 21st century
BC0490                 | DATE     | -0489-01-01 -0489-12-31                 | -0489                 | -0489                  | 490 BC
BC0234-08-10           | DATE     | -0233-08-10 -0233-08-10                 | -0233-08-10           | -0233-08-10            | 10 August 234 BC
BC0044-03              | DATE     | -0043-03-01 -0043-03-31                 | -0043-03              | -0043-03               | March 44 BC
BC0481-FA              | DATE     | -0480-09-01 -0480-11-30                 | -0480-23              | -                      | autumn 481 BC
BC04                   | DATE     | -0499-01-01 -0400-12-31                 | -0499/-0400           | -0499/-0400            | the 5th century BC
XXXX-09-10             | DATE     | -                                       | XXXX-09-10            | -                      | 10 September of an unknown year
XXXX-WXX-5             | SET      | -                                       | -                     | -                      | Friday, of no certain week
2024-05-03/2024-05-05  | DATE     | 2024-05-03 2024-05-05                   | 2024-05-03/2024-05-05 | 2024-05-03/2024-05-05  | Friday 3 May 2024 to Sunday 5 May 2024
2024~                  | DATE     | 2024-01-01 2024-12-31                   | 2024~                 | -                      | about 2024
P3M                    | DURATION | -                                       | -                     | P3M                    | three months
P2Y6M                  | DURATION | -                                       | -                     | P2Y6M                  | two years and six months
PT2H                   | DURATION | -                                       | -                     | PT2H                   | two hours
P2Q                    | DURATION | -                                       | -                     | P6M                    | two quarters
PXY                    | DURATION | -                                       | -                     | -                      | some years
PAST_REF               | DATE     | -                                       | -                     | -                      | some time in the past
PRESENT_REF            | DATE     | -                                       | -                     | -                      | the present
FUTURE_REF             | DATE     | -                                       | -                     | -                      | some time in the future
`;

for (const line of FORMS.trim().split('\n')) {
	const [value, type, span, edtf, iso, words] = line.split('|').map(cell => cell.trim()) as [
		string,
		string,
		string,
		string,
		string,
		string,
	];
	test(`value ${value}`, () => {
		assert.ok(!('error' in parseValue(value)));
		assert.equal(typeOfValue(value), type);
		const found = bounds(value);
		const begin = (moment: string): string => moment.replace(/T00:00:00$/, '');
		const end = (moment: string): string => moment.replace(/T23:59:59$/, '');
		assert.equal(
			found ? (span.includes('T') ? `${found.begin} ${found.end}` : `${begin(found.begin)} ${end(found.end)}`) : '-',
			span,
		);
		assert.equal(toEdtf(value) ?? '-', edtf);
		assert.equal(toIso(value) ?? '-', iso);
		assert.equal(describeValue(value), words);
	});
}

const WRONG: Readonly<Record<string, RegExp>> = {
	'': /empty/,
	'2024-13-40': /no month 13/,
	'2024-00': /no month 00/,
	'2024-02-30': /February 2024 has 29 days, not 30/,
	'2023-02-29': /February 2023 has 28 days/,
	'2024-06-31': /June has 30 days/,
	'XXXX-02-30': /February has 29 days/,
	'2024-09-10T25:00': /no hour 25/,
	'2024-09-10T20:60': /no minute 60/,
	'2024-02-30TMO': /February 2024 has 29 days/,
	'2024-W54': /2024 has 52 weeks/,
	'2024-Q5': /four quarters/,
	'2024-H3': /two halves/,
	'2024-9-1': /write 2024-09-01/,
	'2024-05-05/2024-05-03': /ends \(2024-05-03\) before it begins/,
	'2024/P3M': /P3M is none/,
	'1/2/3': /two ends/,
	'../..': /at least one end/,
	P: /no length of time/,
	P3: /no length of time/,
	'10 September 2024': /no date value/,
	tomorrow: /no date value/,
};

for (const [value, message] of Object.entries(WRONG)) {
	test(`no value ${value}`, () => {
		const read = parseValue(value);
		assert.match('error' in read ? read.error : 'no error', message);
		assert.equal(bounds(value), null);
		assert.equal(describeValue(value), value);
	});
}

test('weekday of a value', () => {
	assert.equal(weekdayOf('2024-09-10'), 'Tuesday');
	assert.equal(weekdayOf('2024-09-10T23:59'), 'Tuesday');
	assert.equal(weekdayOf('2024-09-10TNI'), 'Tuesday');
	assert.equal(weekdayOf('XXXX-WXX-2'), 'Tuesday');
	assert.equal(weekdayOf('2024-09'), null);
	assert.equal(weekdayOf('nonsense'), null);
});

/** value, from which day, distance */
const DISTANCES = [
	['2024-09-10', '2024-09-13', 'three days before publication'],
	['2024-09-13T10:30', '2024-09-13', 'the day of publication'],
	['2024-09-14', '2024-09-13', 'the day after publication'],
	['2024-08-30', '2024-09-13', 'two weeks before publication'],
	['2024-05-03', '2024-09-13', 'four months before publication'],
	['2022-01-03', '2024-09-13', 'two years before publication'],
	['2024-07', '2024-09-13', 'two months before publication'],
	['2024-09', '2024-09-13', 'the month of publication'],
	['2024-W36', '2024-09-13', 'the week before publication'],
	['2024-W37', '2024-09-13', 'the week of publication'],
	['2014', '2024-09-13', 'ten years before publication'],
	['PAST_REF', '2024-09-13', null],
	['2024-09-10', 'P3M', null],
] as const;

for (const [value, from, expected] of DISTANCES)
	test(`distance of ${value} from ${from}`, () => assert.equal(distance(value, from), expected));

/** value, zone beside it, as files have it, ISO 8601, first moment */
const ZONED = [
	['2024-09-10T20:00', '-04:00', '2024-09-10T20:00-04:00', '2024-09-10T20:00-04:00', '2024-09-11T00:00:00Z'],
	['2024-09-10T20:00', 'America/New_York', '2024-09-10T20:00-04:00', '2024-09-10T20:00-04:00', '2024-09-11T00:00:00Z'],
	['2024-12-10T20:00', 'America/New_York', '2024-12-10T20:00-05:00', '2024-12-10T20:00-05:00', '2024-12-11T01:00:00Z'],
	['2024-09-10T24:00', 'America/New_York', '2024-09-10T24:00-04:00', '2024-09-11T00:00-04:00', '2024-09-11T04:00:00Z'],
	['0044-03-15T09:00', 'America/New_York', '0044-03-15T09:00-04:56', '0044-03-15T09:00-04:56', '0044-03-15T13:56:00Z'],
	['2024-09-10T20:00Z', null, '2024-09-10T20:00Z', '2024-09-10T20:00Z', '2024-09-10T20:00:00Z'],
	['2024-09-10T20:00+0530', null, '2024-09-10T20:00+0530', '2024-09-10T20:00+0530', '2024-09-10T14:30:00Z'],
	['2024-09-10T20:00', null, '2024-09-10T20:00', '2024-09-10T20:00', '2024-09-10T20:00:00'],
	['2024-09-10', '-04:00', '2024-09-10', '2024-09-10', '2024-09-10T00:00:00'],
	[
		'2024-09-10T19:00/2024-09-10T21:00',
		'-04:00',
		'2024-09-10T19:00-04:00/2024-09-10T21:00-04:00',
		'2024-09-10T19:00-04:00/2024-09-10T21:00-04:00',
		'2024-09-10T23:00:00Z',
	],
	['199', null, '199X', '1990/1999', '1990-01-01T00:00:00'],
] as const;

for (const [value, zone, written, iso, begin] of ZONED)
	test(`${value} in the zone ${zone}`, () => {
		assert.equal(writtenValue(value, zone), written);
		assert.equal(toIso(value, { zone }), iso);
		assert.equal(instants(value, { zone })?.begin, begin);
		assert.ok(!('error' in parseValue(written)), written);
	});

test('a clock time of a day that no calendar has keeps its value, whatever its zone', () => {
	const value = '2024-02-30T21:00';
	assert.equal(writtenValue(value, 'America/New_York'), value);
	assert.equal(instants(value, { zone: 'America/New_York' }), null);
});

test('a set repeats its length in ISO 8601', () => {
	assert.equal(toIso('P1W', { timex: 'SET' }), 'R/P1W');
	assert.equal(toIso('P1W', { timex: 'DURATION' }), 'P1W');
});
