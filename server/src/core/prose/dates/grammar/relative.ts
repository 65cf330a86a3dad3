/** Times counted from another: `two weeks ago`, `last year`, `the following day`, `a month later`, `that day`. */
import { calendar, fixed, type Meaning } from '../meaning.ts';
import { tenseAround } from '../tense.ts';
import { HYPHEN, SPACE } from '../token.ts';
import { C, UNITS, type Unit } from '../vocabulary.ts';
import { lengthOf } from './durations.ts';
import { type Match, type Reading, type Rule, rules } from './pattern.ts';
import { hasYear, isClockUnit, isQuarterCentury, isSubject, unitOf } from './which.ts';

/** `two days before [the attack]` says when only with what comes after it; `two days before.` looks back on what was told. */
function isOpen(match: Match): boolean {
	const last = match.tokens[match.to - 1]!;
	const isPreposition = last.word.is(C.Before, C.After, C.On);
	return isPreposition && (match.leadsWord() || match.tokens[match.to]?.gap === SPACE);
}

/** The sense of `within`, `over` in the class In, as against `in`. */
const WITHIN = 1;

/** The sense of `consecutive`, `straight` in the class Kind. */
const CONSECUTIVE = 1;

/** The sense of `this time` in the class ThatTime. */
const THIS = 1;

const COUNT = 'Ago|Hence|Earlier|Later';

/** `two weeks ago`, `a year earlier`, `three days later`. */
const counted: Reading = match => {
	const last = match.tokens[match.to - 1]!;
	// `a year later than planned` is how much later.
	if (match.leads(C.Than)) return null;
	// `a year-earlier loss`: the article is that of the loss.
	if (isOpen(match) || (match.has(C.A) && last.gap === HYPHEN)) return null;
	const unit = unitOf(match);
	const isHalf = match.has(C.Half) && !match.has(C.And) && !match.has(C.Number);
	const amount = isHalf ? 0.5 : (match.sense(C.Number) ?? 1) + (match.has(C.Half) ? 0.5 : 0);
	// `ten years on`, `six months on`: how long it has been.
	const isOn = last.word.is(C.On);
	if (isClockUnit(unit) || isOn) return fixed('DURATION', lengthOf(amount, unit)!);
	const isForward = match.has(C.Later) || match.has(C.Hence) || match.has(C.After);
	return {
		is: 'shift',
		unit,
		amount: isForward ? amount : -amount,
		from: match.has(C.Ago) || match.has(C.Hence) ? 'publication' : 'reference',
		comparable: unit === 'year' && amount === 1 && !isForward && !match.has(C.The),
		counted: true,
		mod: match.has(C.OrSo) ? 'APPROX' : null,
	};
};

/** `two years and three months later` */
const yearsAndMonths: Reading = match => {
	const words = match.tokens.slice(match.from, match.to).map(({ word }) => word);
	const [years, months] = words.map(word => word.sense(C.Number) ?? word.sense(C.A)).filter(amount => amount !== undefined);
	const [first, second] = words.map(word => word.sense(C.Unit) ?? word.sense(C.Units)).filter(unit => unit !== undefined);
	if (isOpen(match) || UNITS[first!] !== 'year' || UNITS[second!] !== 'month') return null;
	const amount = years! * 12 + months!;
	const isForward = match.has(C.Later) || match.has(C.Hence);
	return {
		is: 'shift',
		unit: 'month',
		amount: isForward ? amount : -amount,
		from: match.has(C.Ago) || match.has(C.Hence) ? 'publication' : 'reference',
	};
};

/** `two or three years ago`: the first number, about. */
const countedRange: Reading = match => {
	if (isOpen(match)) return null;
	const isForward = match.has(C.Later) || match.has(C.Hence);
	return {
		is: 'shift',
		unit: unitOf(match),
		amount: (isForward ? 1 : -1) * match.sense(C.Number)!,
		from: match.has(C.Ago) ? 'publication' : 'reference',
		mod: 'APPROX',
	};
};

/** `a few years ago`, `months later`; `a couple of weeks ago` is two. */
const vague: Reading = match => {
	if (isOpen(match)) return null;
	const isForward = match.has(C.Later) || match.has(C.Hence);
	const exact = match.sense(C.Few);
	if (exact)
		return {
			is: 'shift',
			unit: unitOf(match),
			amount: isForward ? exact : -exact,
			from: match.has(C.Ago) ? 'publication' : 'reference',
			mod: 'APPROX',
		};
	if (match.has(C.Ago)) return fixed('DATE', 'PAST_REF');
	return match.has(C.Hence) ? fixed('DATE', 'FUTURE_REF') : fixed('DURATION', lengthOf('X', unitOf(match)));
};

/** `last week`, `this month`, `next year`, `the previous decade`. */
const chosen: Reading = match => {
	const unit = unitOf(match);
	if (isClockUnit(unit) || unit === 'quarter' || match.leads(C.Old) || !match.tokens[match.from]!.isFree) return null;
	const token = match.tokens[match.from]!;
	// `"This Week" with David Brinkley`
	if (token.isCapital && match.tokens[match.to - 1]!.isCapital && match.to - match.from > 1) return null;
	if (unit === 'day' && !match.has(C.Following) && !match.has(C.Next) && !match.has(C.Previous)) return null;
	// `in the next week`, told of what is to come
	const isAhead = match.has(C.Next) && match.follows(C.In) && tenseAround(match.tokens, match.from, match.to) !== 'past';
	const isReference = match.has(C.Previous) || match.has(C.Following) || (match.has(C.Next) && match.has(C.The) && !isAhead);
	const isBack = match.has(C.Last) || match.has(C.Past) || match.has(C.Previous);
	const isForward = match.has(C.Next) || match.has(C.Coming) || match.has(C.Following);
	// `over the past decade`: ten years, whichever they are; `last decade` is one of the calendar.
	if (unit === 'decade' && match.has(C.The) && (isBack || isForward)) return fixed('DURATION', 'P10Y');
	const isEnding = match.has(C.This) && match.has(C.Past);
	return {
		is: 'shift',
		unit,
		amount: isBack ? -1 : isForward ? 1 : 0,
		from: isReference ? 'reference' : 'publication',
		isEnding,
	};
};

/** `that day`, `the same month`. */
const same: Reading = match => {
	const unit = unitOf(match);
	return isClockUnit(unit) || unit === 'quarter' ? null : { is: 'same', unit, part: null };
};

/** The day on which a week ends or begins: `the week [ended March 16]`, `the week [beginning 2 December]`. */
function edgeDay({ tokens, to }: Match): Meaning | null {
	const [edge, first, second, last] = tokens.slice(to, to + 4).map(({ word }) => word);
	const month = first?.sense(C.Month) ?? second?.sense(C.Month);
	const day = first?.sense(C.Day) ?? second?.sense(C.Day);
	if (!edge?.is(C.Ended, C.Beginning) || month === undefined || day === undefined) return null;
	return calendar({ month, day, year: last?.sense(C.Year) ?? null });
}

/** Units that are a time wherever they stand: `he spent the week in Rome`. */
const PLAIN: ReadonlySet<Unit> = new Set(['week', 'month', 'year']);
/** The words before `the day` and its like that make a time of them: `in the day`, `the end of the decade`. */
const CUES: Partial<Record<Unit, readonly C[]>> = {
	day: [C.In, C.Of, C.Ended, C.End],
	week: [C.In, C.For, C.Of, C.By, C.Ended, C.End],
	month: [C.In, C.For, C.Of, C.By, C.Ended, C.End],
	year: [C.In, C.For, C.Of, C.By, C.Ended, C.End],
	decade: [C.In, C.Of],
	century: [C.In, C.Of],
};

/** `the year she was born`, `the week the bridge fell` */
const isDescribed = (match: Match): boolean => match.leadsWord() || match.leads(C.The, C.A, C.This);

/** `the week was hard`, `in the week`, `over the weekend`; but not `the year she was born`. */
const generic: Reading = match => {
	const unit = unitOf(match);
	const edge = unit === 'week' ? edgeDay(match) : null;
	if (edge) return { is: 'around', unit, day: edge };
	if (match.isJoined() || match.token(C.Unit)!.isCapital) return null;
	// `said over the weekend that it …`, but not `the weekend that it sank`
	const isPlaced = unit === 'weekend' && match.follows(C.In, C.At);
	if (!isPlaced && match.leads(C.Of, C.That, C.Before, C.After)) return null;
	// `the week to Friday`, but `by the end of the week to pay`
	if (match.leads(C.To) && !match.follows(C.Of)) return null;
	// `ten years to the day`
	if (unit === 'day' && match.follows(C.To)) return null;
	if (unit === 'weekend') return { is: 'shift', unit, amount: 0, from: 'story' };
	const isTime =
		match.follows(...(CUES[unit] ?? [])) || (PLAIN.has(unit) && !isDescribed(match)) || (isSubject(match) && !isClockUnit(unit));
	return isTime ? { is: 'shift', unit, amount: 0, from: 'story' } : null;
};

export const RELATIVE_RULES: Rule[] = [
	...rules(
		[
			`A|Number Unit|Units OrSo? ${COUNT}`,
			`Number And? A? Half Units ${COUNT}`,
			`A|Number Unit And A Half ${COUNT}`,
			'The Unit Before|After',
			`A Half Unit ${COUNT}`,
			`Half A Unit ${COUNT}`,
			`A Whole Unit ${COUNT}`,
			`Number More Units ${COUNT}`,
		],
		counted,
	),
	// `in two weeks' time`, `back in a week's time`; but not `he built it in two weeks' time`
	...rules(['A|Number Unit|Units Possessive Time', 'Few Units Possessive Time'], match => {
		const unit = unitOf(match);
		const isAhead =
			match.follows(C.In, C.Since) &&
			match.tokens[match.from - 1]!.word.sense(C.In) !== WITHIN &&
			!isClockUnit(unit) &&
			tenseAround(match.tokens, match.from, match.to) !== 'past';
		if (!isAhead) return null;
		const few = match.sense(C.Few);
		if (few === 0) return fixed('DATE', 'FUTURE_REF');
		const amount = few ?? match.sense(C.Number) ?? 1;
		return { is: 'shift', unit, amount, from: 'publication', counted: true, mod: few ? 'APPROX' : null };
	}),
	...rules(`Number Or|To Number Units ${COUNT}`, countedRange),
	// `66 million years ago`
	...rules('A|Number Scale Units Ago', () => fixed('DATE', 'PAST_REF')),
	...rules([`A Unit And Number Unit|Units ${COUNT}`, `Number Unit|Units And Number Unit|Units ${COUNT}`], yearsAndMonths),
	...rules([`A? Unit Unit ${COUNT}`, `A Unit Of A Unit ${COUNT}`], match => {
		const isForward = match.has(C.Later) || match.has(C.Hence);
		if (isOpen(match) || !isQuarterCentury(match)) return null;
		return { is: 'shift', unit: 'year', amount: isForward ? 25 : -25, from: match.has(C.Ago) ? 'publication' : 'reference' };
	}),
	// `in years past`
	...rules('Units Past', match => (match.follows(C.In, C.From) ? fixed('DATE', 'PAST_REF') : null)),
	...rules([`Few Kind? Units ${COUNT}`, `Units ${COUNT}`], vague),
	// `year-ago`, `the year-earlier figure`
	...rules('Unit -Ago|Earlier', match =>
		unitOf(match) === 'year' || unitOf(match) === 'month'
			? { is: 'shift', unit: unitOf(match), amount: -1, from: 'publication', comparable: true }
			: null,
	),
	...rules(
		[
			'Last|Past|Next|Coming|This|Previous|Following|Current Unit',
			'This Past|Coming|Current|Whole Unit',
			'The Past|Coming|Previous|Following|Next|Current|Last Unit OrSo?',
		],
		chosen,
	),
	...rules('The Unit After Next', match => ({ is: 'shift', unit: unitOf(match), amount: 2, from: 'publication' })),
	// `the week before last`, but not `the day before last Tuesday`
	...rules('The Unit Before Last', match =>
		match.leads(C.Weekday, C.Month, C.Unit, C.Holiday)
			? null
			: { is: 'shift', unit: unitOf(match), amount: -2, from: 'publication' },
	),
	...rules(['That Same? Unit', 'The Same Unit'], same),
	// `the harvest of that season`: of the one spoken of
	...rules(['The SeasonWord', 'That Same? SeasonWord', 'The Same SeasonWord'], match =>
		match.has(C.That) || match.has(C.Same) || isSubject(match) || match.follows(C.In, C.Of, C.For, C.By)
			? { is: 'same', unit: 'season', part: null }
			: null,
	),
	...rules('ThatTime', match => {
		// `there is no news at this time`, but not `at this time of year`
		if (match.sense(C.ThatTime) === THIS)
			return match.follows(C.At) && !match.leads(C.Of, C.Last, C.Next, C.Deictic) ? fixed('DATE', 'PRESENT_REF') : null;
		return match.follows(C.At, C.By, C.In, C.Since) && !match.leads(C.Period) ? { is: 'same', unit: 'time', part: null } : null;
	}),
	// `the same month last year`
	...rules(['The Same Unit Of? Last Unit', 'The Same Unit A Unit Ago|Earlier'], match =>
		unitOf(match) === 'month' && UNITS[match.sense(C.Unit, 1)!] === 'year' ? { is: 'sameMonth' } : null,
	),
	// `by mid-year`
	...rules('Mid -Unit', match => (hasYear(match) ? { is: 'shift', unit: 'year', amount: 0, from: 'story', mod: 'MID' } : null)),
	// `the day after that`, `two years before that`, but not `the day after that match`
	...rules(['The|A Unit Before|After That', 'Number Unit|Units Before|After That'], match => {
		const unit = unitOf(match);
		const amount = match.sense(C.Number) ?? 1;
		if (isClockUnit(unit) || match.leadsWord() || match.leads(C.Weekday, C.Month, C.Unit, C.Holiday)) return null;
		return { is: 'shift', unit, amount: match.has(C.Before) ? -amount : amount, from: 'reference', counted: true };
	}),
	...rules('The Unit Previous', match => ({ is: 'shift', unit: unitOf(match), amount: -1, from: 'reference' })),
	...rules('The Unit', generic),
	// `for a second consecutive day`, `the fifth straight week`: the one of publication.
	...rules(['A|The? Ordinal Kind Unit'], match =>
		match.sense(C.Kind) === CONSECUTIVE ? { is: 'shift', unit: unitOf(match), amount: 0, from: 'story' } : null,
	),
	// `for [a fourth week] in a row`, `it is [the second day] of the strike`
	...rules('A|The? Ordinal Unit', match =>
		match.leads(C.InARow) || (match.has(C.The) && match.leads(C.Of) && match.follows(C.Be, C.Possessive))
			? { is: 'shift', unit: unitOf(match), amount: 0, from: 'story' }
			: null,
	),
	// `the day before …`, `three weeks after …`
	...rules(['The? Unit Before|After', 'A Unit Before|After', 'Number Unit|Units Before|After'], match => {
		const amount = match.sense(C.Number) ?? 1;
		return !isClockUnit(unitOf(match))
			? { is: 'beside', unit: unitOf(match), amount: match.has(C.Before) ? -amount : amount, day: null }
			: null;
	}),
	// `a week from Friday`, `a month from today`
	...rules(['A Unit From', 'Number Units From'], match =>
		(unitOf(match) === 'week' && match.leads(C.Weekday)) || (!isClockUnit(unitOf(match)) && match.leads(C.Deictic))
			? { is: 'beside', unit: unitOf(match), amount: match.sense(C.Number) ?? 1, day: null, toTheDay: true }
			: null,
	),
	...rules('The? Unit Of', match => {
		const unit = unitOf(match);
		return unit === 'week' || unit === 'weekend' ? { is: 'around', unit, day: null } : null;
	}),
];
