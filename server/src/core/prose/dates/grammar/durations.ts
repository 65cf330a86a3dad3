/** Lengths of time: `three months`, `a two-year deal`, `the past few weeks`, `several hours`, `a minute and a half`. */
import { fixed, type Meaning } from '../meaning.ts';
import { C, UNITS, type Unit } from '../vocabulary.ts';
import { type Match, type Reading, type Rule, rules } from './pattern.ts';

const CODES: Readonly<Record<Unit, string>> = {
	second: 'S',
	minute: 'M',
	hour: 'H',
	day: 'D',
	week: 'W',
	weekend: 'WE',
	fortnight: 'W',
	month: 'M',
	quarter: 'Q',
	season: 'SEASON',
	year: 'Y',
	decade: 'Y',
	century: 'Y',
	millennium: 'Y',
};
const TIMES: Partial<Record<Unit, number>> = { fortnight: 2, decade: 10, century: 100, millennium: 1000 };
const VAGUE: Partial<Record<Unit, string>> = { decade: 'PXE', century: 'PXC', millennium: 'PXL' };
/** What half of a unit is, in the next smaller one. */
const PARTS: Partial<Record<Unit, readonly [number, string]>> = {
	year: [12, 'M'],
	day: [24, 'TH'],
	hour: [60, 'M'],
	minute: [60, 'S'],
};

/** A TIMEX3 length: `lengthOf(2.5, 'year')` is `P2Y6M`, `lengthOf('X', 'hour')` is `PTXH`. */
export function lengthOf(amount: number | 'X', unit: Unit): string | null {
	const clock = unit === 'second' || unit === 'minute' || unit === 'hour' ? 'T' : '';
	if (amount === 'X') return VAGUE[unit] ?? `P${clock}X${CODES[unit]}`;
	const total = Math.round(amount * (TIMES[unit] ?? 1) * 1000) / 1000;
	const whole = Math.floor(total);
	const part = PARTS[TIMES[unit] ? 'year' : unit];
	if (whole === total || !part) return `P${clock}${total}${CODES[unit]}`;
	const rest = Math.round((total - whole) * part[0]);
	const small = part[1].startsWith('T') ? `T${rest}H` : `${rest}${part[1]}`;
	return `P${clock}${whole > 0 ? `${whole}${CODES[unit]}` : ''}${small}`;
}

const unitOf = (match: Match): Unit => UNITS[match.sense('Units') ?? match.sense('Unit')!]!;

const length = (amount: number | 'X', match: Match, mod: Meaning['mod'] = null): Meaning | null => {
	const value = lengthOf(amount, unitOf(match));
	return value ? { ...fixed('DURATION', value), mod } : null;
};

/** `three-year-old boys` is an age, and no expression of time here. */
const isAge = (match: Match): boolean => {
	const next = match.tokens[match.to];
	return next !== undefined && next.gap <= 2 && next.word.senses[C.Old] !== undefined;
};

/** `$5 a day`, `twice a week`: a rate. */
const isRate = (match: Match): boolean => {
	const first = match.tokens[match.from]!;
	const before = match.tokens[match.from - 1];
	return (
		before !== undefined &&
		first.gap === 0 &&
		(before.word.senses[C.Counted] !== undefined ||
			before.word.senses[C.Number] !== undefined ||
			before.word.senses[C.Units] !== undefined ||
			before.word.senses[C.Once] !== undefined)
	);
};

const counted: Reading = match => {
	if (isAge(match)) return null;
	const amount = match.sense('Number')! + (match.has('Half') ? 0.5 : 0);
	if (unitOf(match) === 'weekend') return null;
	return length(amount, match, match.has('OrSo') ? 'APPROX' : null);
};

const one: Reading = match => {
	const unit = unitOf(match);
	if (isAge(match) || unit === 'second' || unit === 'weekend' || unit === 'quarter') return null;
	if (match.has('Half')) return length(match.has('And') ? 1.5 : 0.5, match);
	if (match.tokens[match.to]?.gap === 2 && match.tokens[match.to]!.word.senses[C.Long] === undefined) return null;
	return isRate(match) ? fixed('SET', lengthOf(1, unit)!) : length(1, match);
};

const range: Reading = match => (isAge(match) ? null : length(match.sense('Number', 1)!, match));

const vague: Reading = match =>
	isAge(match) ? null : length(match.sense('Few') || 'X', match, match.sense('Few') ? 'APPROX' : null);

const OF_WHICH = 'Last|Past|Next|First|Final|Previous|Coming|Following|Latest|Recent';

export const DURATION_RULES: Rule[] = [
	...rules(
		[
			'The? Number Kind? Units',
			'Number Kind? Unit',
			'Number More Units',
			'Number Units OrSo',
			'Number Units -Long',
			'Number Unit -Long',
			`${OF_WHICH} Number Kind? Units`,
			`The ${OF_WHICH} Number Kind? Units OrSo?`,
			`The Number ${OF_WHICH} Units`,
			'More Number Units',
		],
		counted,
	),
	...rules(['Number And A Half Units', 'Number Unit And A Half'], counted),
	...rules(
		['Number To|Or|And Number Kind? Units|Unit', 'Number -Number Kind? Units|Unit', `The? ${OF_WHICH} Number To|Or Number Units`],
		range,
	),
	...rules(['A Unit And A Half', 'A Half Unit', 'Half A? Unit', 'A Half Units'], one),
	...rules(['A Kind? Unit', 'A Unit OrSo', 'A Unit -Long', 'More Unit'], match =>
		match.has('More') && match.tokens[match.from]!.word.senses[C.Other] !== undefined ? null : one(match),
	),
	...rules(['Few Kind? Units', 'Few More Units', `The? ${OF_WHICH} Few Units OrSo?`, `The ${OF_WHICH} Few Kind Units`], vague),
	...rules([`The? ${OF_WHICH} Units`, 'The Coming Units'], match =>
		match.has('First') || match.has('Final') || match.has('Latest') || match.has('Following') ? null : length('X', match),
	),
	...rules('Units', match => {
		const before = match.tokens[match.from - 1]?.word.senses;
		const token = match.tokens[match.from]!;
		const isPlaced =
			before !== undefined &&
			token.gap === 0 &&
			[C.In, C.For, C.Of, C.After, C.Than, C.Or, C.By].some(name => before[name] !== undefined);
		return isPlaced && !isAge(match) && token.isFree ? length('X', match) : null;
	}),
	...rules(['Units -Long', 'Unit -Long'], match => length(match.has('Units') ? 'X' : 1, match)),
	...rules('Number Old', () => null),
];
