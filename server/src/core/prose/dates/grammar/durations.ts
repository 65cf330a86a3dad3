/** Lengths of time: `three months`, `a two-year deal`, `the past few weeks`, `several hours`, `a minute and a half`. */
import { fixed, type Meaning } from '../meaning.ts';
import { BREAK, HYPHEN, SPACE } from '../token.ts';
import { C, UNITS, type Unit } from '../vocabulary.ts';
import { type Match, type Reading, type Rule, rules } from './pattern.ts';
import { isClockUnit, isQuarterCentury, unitOf } from './which.ts';

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
	year: 'Y',
	decade: 'Y',
	century: 'Y',
	millennium: 'Y',
};
/** Units that are told in another. */
const IN_OTHERS: Partial<Record<Unit, readonly [number, Unit]>> = {
	fortnight: [2, 'week'],
	decade: [10, 'year'],
	century: [100, 'year'],
	millennium: [1000, 'year'],
};
const VAGUE: Partial<Record<Unit, string>> = { century: 'PXC', millennium: 'PXL' };
/** Units that are told behind larger ones, and from how many on they would be told as one of those. */
const COMPOSED: Partial<Record<Unit, number>> = { month: 12, week: 52, day: 365, hour: 24, minute: 60, second: 60 };
const DAY = UNITS.indexOf('day');
/** What half of a unit is, in the next smaller one. */
const PARTS: Partial<Record<Unit, readonly [number, string]>> = {
	year: [12, 'M'],
	month: [30, 'D'],
	week: [7, 'D'],
	day: [24, 'TH'],
	hour: [60, 'M'],
	minute: [60, 'S'],
};

/** A TIMEX3 length: `lengthOf(2.5, 'year')` is `P2Y6M`, `lengthOf('X', 'hour')` is `PTXH`. */
export function lengthOf(amount: number | 'X', unit: Unit): string {
	const clock = isClockUnit(unit) ? 'T' : '';
	const other = IN_OTHERS[unit];
	// More digits than a length can have are vague.
	if (amount === 'X' || amount * (other?.[0] ?? 1) >= 1e9) return VAGUE[unit] ?? `P${clock}X${CODES[unit]}`;
	if (other) return lengthOf(amount * other[0], other[1]);
	const total = Math.round(amount * 1000) / 1000;
	const whole = Math.floor(total);
	// TIMEX3 has no parts of quarters.
	if (unit === 'quarter' && whole !== total) return lengthOf(3 * total, 'month');
	const part = PARTS[unit];
	if (whole === total || !part) return `P${clock}${total}${CODES[unit]}`;
	const rest = Math.round((total - whole) * part[0]);
	const small = part[1].startsWith('T') ? `T${rest}H` : `${rest}${part[1]}`;
	return `P${clock}${whole > 0 ? `${whole}${CODES[unit]}` : ''}${small}`;
}

const length = (amount: number | 'X', match: Match, mod: Meaning['mod'] = null): Meaning =>
	fixed('DURATION', lengthOf(amount, unitOf(match)), false, mod);

/** `three-year-old boys`, `8 months old`: an age, and no time. */
const isAge = (match: Match): boolean =>
	match.leads(C.Old) || (match.tokens[match.to]?.gap === HYPHEN && match.tokens[match.to]!.word.is(C.Old));

const counted: Reading = match => {
	const unit = unitOf(match);
	if (isAge(match) || unit === 'weekend' || !match.tokens[match.from]!.isFree) return null;
	// `it will last three years`
	if (match.tokens[match.from]!.word.is(C.Last) && match.follows(C.FutureVerb, C.To)) return null;
	// `three-quarters of the food`, `a quarter`: a fraction.
	if (
		unit === 'quarter' &&
		match.sense(C.Number)! < 4 &&
		!match.has(C.Kind) &&
		(match.leads(C.Of) || match.tokens[match.to - 1]!.gap === HYPHEN)
	)
		return null;
	return length(match.sense(C.Number)! + (match.has(C.Half) ? 0.5 : 0), match, match.has(C.OrSo) ? 'APPROX' : null);
};

/** `2 hours 21 minutes 8 seconds`, `a year and six months`: from the largest unit down; but not `two years, and 200 hours of work`. */
const composite: Reading = match => {
	let days = '';
	let clock = '';
	let last: number = UNITS.length;
	let amount = 1;
	for (const { word } of match.tokens.slice(match.from, match.to)) {
		amount = word.sense(C.Number) ?? amount;
		const unit = word.sense(C.Unit) ?? word.sense(C.Units);
		if (unit === undefined) continue;
		const name = UNITS[unit]!;
		const isFirst = last === UNITS.length;
		const isFit = isFirst ? name === 'year' || name in COMPOSED : unit < last && amount < (COMPOSED[name] ?? 0);
		// Hours are told behind days, not behind years.
		if (!isFit || !Number.isInteger(amount) || (!isFirst && isClockUnit(name) && last > DAY)) return null;
		last = unit;
		if (isClockUnit(name)) clock += `${amount}${CODES[name]}`;
		else days += `${amount}${CODES[name]}`;
	}
	return isAge(match) ? null : fixed('DURATION', `P${days}${clock && `T${clock}`}`);
};

/** `two to three weeks`, `12-18 months`: the least it may be. */
const range: Reading = match =>
	isAge(match) || unitOf(match) === 'quarter' ? null : length(match.sense(C.Number)!, match, 'APPROX');

/** `90 kilometres an hour` */
export const isSpeed = (match: Match): boolean => isClockUnit(unitOf(match)) && match.follows(C.Distance);

/** The sense of `fiscal`, `calendar` in the class Kind. */
const FISCAL = 2;

/** Letters that a noun between a number and its unit of time may have. */
const NOUN = 16;

/** `$5 a day`, `twice a week`, `three meals a day`: how often. */
function isRate(match: Match): boolean {
	const first = match.tokens[match.from]!;
	if (!match.has(C.A)) return false;
	if (first.gap === SPACE && match.follows(C.Counted, C.Number, C.Units, C.Once)) return true;
	// `a $15-an-hour wage`, `the 12-hour-a-day shift`
	if (first.gap === HYPHEN && match.follows(C.Counted, C.Unit)) return true;
	const before = match.tokens[match.from - 1];
	if (first.gap !== BREAK || before?.leads !== 'word' || first.start - before.end >= NOUN) return false;
	// `$85 billion of bonds a month`
	const isOf = before.word.is(C.Of) && match.tokens[match.from - 2]?.word.is(C.Number, C.Scale, C.Counted) === true;
	return isOf || before.word.is(C.Number, C.Scale);
}

const one: Reading = match => {
	const unit = unitOf(match);
	if (isAge(match) || unit === 'second' || unit === 'weekend' || unit === 'quarter' || isSpeed(match)) return null;
	// `a fiscal year` is a kind of year.
	if (match.sense(C.Kind) === FISCAL) return null;
	if (match.has(C.Half)) return length(match.has(C.And) ? 1.5 : 0.5, match);
	// `a day-long trip`: the article is that of the trip.
	if (match.has(C.Long) ? match.leadsWord() : match.isJoined()) return null;
	return isRate(match) ? fixed('SET', lengthOf(1, unit)) : length(1, match);
};

/** `a few days`, `several years`, `a couple of months`. */
const vague: Reading = match => {
	const exact = match.sense(C.Few);
	// `in some quarters`
	const isPeople = unitOf(match) === 'quarter' && match.tokens[match.from]!.word.is(C.About);
	return isAge(match) || isPeople ? null : length(exact || 'X', match, exact ? 'APPROX' : null);
};

const DAY_NAMES = [C.Weekday, C.Month, C.Day, C.Deictic];

const leadsToDay = (match: Match): boolean => match.leads(C.Of) && match.tokens[match.to + 1]?.word.is(...DAY_NAMES) === true;

/** `for years`, `in recent weeks`, `within hours`, `in the days before`. */
const bare: Reading = match => {
	if (isAge(match) || !match.tokens[match.from]!.isFree) return null;
	if (unitOf(match) === 'weekend') return match.follows(C.On, C.At, C.In) ? fixed('SET', 'XXXX-WXX-WE') : null;
	// `three-quarters of the food`, `after-hours trading`, `in some quarters`
	if (match.tokens[match.from]!.gap === HYPHEN || (unitOf(match) === 'quarter' && match.leads(C.Of))) return null;
	// `in the early hours of Friday`, `the wee hours of Sunday`
	if (isClockUnit(unitOf(match)) && (match.follows(C.Early, C.Late, C.Part) || leadsToDay(match))) return null;
	// `their staff or hours`
	if (match.follows(C.Or) && !match.tokens[match.from - 2]?.word.is(C.Units)) return null;
	// `just hours before the visit` says how near, not when.
	if (isClockUnit(unitOf(match)) && match.leads(C.Before, C.After)) return null;
	if (match.follows(C.For, C.After, C.Than, C.Or, C.AtLeast, C.AtMost, C.Only)) return length('X', match);
	if (match.follows(C.In, C.Of, C.By, C.Spent)) return length('X', match);
	return match.leads(C.Before, C.After, C.Since, C.That, C.Of) ? length('X', match) : null;
};

const OF_WHICH = 'Last|Past|Next|First|Final|Previous|Coming|Following|Latest|Recent';

export const DURATION_RULES: Rule[] = [
	...rules(
		[
			'The? Number Kind? Units',
			'Number Kind? Unit',
			'Number More Units',
			'More Number Units',
			'Number Units OrSo',
			'Number Units|Unit -Long',
			`${OF_WHICH} Number Kind? Units`,
			`The ${OF_WHICH} Number Kind? Units OrSo?`,
			`The Number ${OF_WHICH} Units`,
			`That ${OF_WHICH}? Number Units`,
			`This Past|Coming|Last|Next Number Units`,
			'Number And A Half Units|Unit',
			`The? ${OF_WHICH} Number And A Half Units`,
			'Number Unit And A Half',
		],
		counted,
	),
	// `for three million years`, `a billion years`
	...rules('A|Number Scale Units', match =>
		isAge(match) ? null : length(Math.round((match.sense(C.Number) ?? 1) * match.sense(C.Scale)!), match),
	),
	...rules(
		['Number To|Or|And Number Kind? Units|Unit', 'Number -Number Kind? Units|Unit', `The? ${OF_WHICH} Number To|Or Number Units`],
		range,
	),
	...rules(
		['', ' And? ,?Number Unit|Units'].flatMap(rest => [
			`Number Unit|Units ,?And? ,?Number Unit|Units${rest}`,
			`A Unit ,?And? ,?Number Unit|Units${rest}`,
		]),
		composite,
	),
	...rules(['A Kind? Unit', 'A Unit OrSo', 'A Unit -Long', 'A Unit And A Half', 'A Half Unit', 'Half A? Unit'], one),
	// `the past year and a half`
	...rules('The? Last|Past|Next|Coming|First|Final Unit And A Half', one),
	// `a year or two`, but not `a month or six weeks`
	...rules(['A Unit Or Number'], match => (match.leads(C.Units, C.Unit) ? null : one(match))),
	...rules(['A? Unit Unit', 'A Unit Of A Unit'], match => (isQuarterCentury(match) ? fixed('DURATION', 'P25Y') : null)),
	...rules(['Few Kind? Units', 'Few More Units', 'Few -Unit', `The? ${OF_WHICH} Few Kind? Units OrSo?`], vague),
	// `for weeks or months`, `years and years`
	...rules(['Units Or|And Units'], match =>
		match.follows(C.In, C.For, C.AtLeast, C.AtMost, C.After) || match.sense(C.Units) === match.sense(C.Units, 1)
			? length('X', match)
			: null,
	),
	...rules(['The? Past|Coming|Recent|Next|Last|Previous|Following Units', 'The First|Early|Final Units'], match =>
		match.isFree() && !leadsToDay(match) ? length('X', match) : null,
	),
	...rules('The Units', match =>
		match.leads(C.Before, C.After, C.Since, C.That, C.To) || match.follows(C.In) ? length('X', match) : null,
	),
	...rules('Units', bare),
	...rules('Lasting', match => fixed('DURATION', lengthOf(1, UNITS[match.sense(C.Lasting)!]!))),
	// `for a while`, `after some time`
	...rules('While', match => (match.follows(C.For, C.In, C.By) ? fixed('DURATION', 'PXX') : null)),
	// `a decades-old dispute`
	...rules('Units -Old', match => (match.follows(C.Number) ? null : length('X', match))),
	// `the two-year-old truce`, but not `the two-year-old boy`
	...rules(['Number Unit|Units -Old', 'Unit -Old'], match =>
		match.leadsThing() && match.tokens[match.from]!.isFree ? length(match.sense(C.Number) ?? 1, match) : null,
	),
	...rules('Units|Unit -Long', match => length(match.has(C.Units) ? 'X' : 1, match)),
];
