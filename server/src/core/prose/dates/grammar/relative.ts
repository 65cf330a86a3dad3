/** Times counted from another: `two weeks ago`, `last year`, `the following day`, `a month later`, `that day`. */
import { fixed, type Meaning } from '../meaning.ts';
import { C, UNITS, type Unit } from '../vocabulary.ts';
import { lengthOf } from './durations.ts';
import { type Match, type Reading, type Rule, rules } from './pattern.ts';

const unitOf = (match: Match): Unit => UNITS[match.sense('Unit') ?? match.sense('Units')!]!;
const isClockUnit = (unit: Unit): boolean => unit === 'second' || unit === 'minute' || unit === 'hour';

/** `two weeks ago`, `a year earlier`, `three days later`. */
const counted: Reading = match => {
	const unit = unitOf(match);
	let amount = match.sense('Number') ?? match.sense('A') ?? 1;
	if (match.has('Half')) amount += 0.5;
	const isForward = match.has('Later') || match.has('Hence');
	if (match.has('Later') && match.tokens[match.to - 1]!.word.senses[C.On] !== undefined) return null;
	const isRelation =
		match.tokens[match.to - 1]!.word.senses[C.Before] !== undefined ||
		match.tokens[match.to - 1]!.word.senses[C.After] !== undefined;
	if (isRelation) return null;
	if (isClockUnit(unit)) return fixed('DURATION', lengthOf(amount, unit)!);
	const signed = isForward ? amount : -amount;
	return {
		is: 'shift',
		unit,
		amount: signed,
		from: match.has('Ago') || match.has('Hence') ? 'publication' : 'reference',
		comparable: unit === 'year' && amount === 1 && !isForward,
		mod: match.has('OrSo') ? 'APPROX' : null,
	};
};

const vague: Reading = match => {
	const exact = match.sense('Few');
	if (exact === 2 && match.has('Ago'))
		return { is: 'shift', unit: unitOf(match), amount: -2, from: 'publication', mod: 'APPROX' };
	if (
		match.tokens[match.to - 1]!.word.senses[C.Before] !== undefined ||
		match.tokens[match.to - 1]!.word.senses[C.After] !== undefined
	)
		return null;
	return fixed('DATE', match.has('Later') || match.has('Hence') ? 'FUTURE_REF' : 'PAST_REF');
};

/** `last week`, `this month`, `next year`, `the past decade`. */
const which: Reading = match => {
	const unit = unitOf(match);
	if (isClockUnit(unit) || unit === 'quarter') return null;
	const next = match.tokens[match.to];
	if (next && next.gap === 0 && next.word.senses[C.Old] !== undefined) return null;
	const isReference = match.has('Previous') || match.has('Following') || (match.has('Next') && match.has('The'));
	const amount =
		match.has('Last') || match.has('Past') || match.has('Previous')
			? -1
			: match.has('Next') || match.has('Coming') || match.has('Following')
				? 1
				: 0;
	if (unit === 'day' && (match.has('This') || match.has('Past') || match.has('Last') || match.has('Current')))
		return match.has('This') ? null : null;
	return { is: 'shift', unit, amount, from: isReference ? 'reference' : 'publication' };
};

export const RELATIVE_RULES: Rule[] = [
	...rules(
		[
			'A|Number Unit|Units OrSo? Ago|Hence|Earlier|Later',
			'A|Number And? A? Half Units Ago|Earlier|Later',
			'A|Number Unit And A Half Ago|Earlier|Later',
			'A Half Unit Ago|Earlier|Later',
			'A Whole Unit Ago|Earlier|Later',
		],
		counted,
	),
	...rules('Number Or|To Number Units Ago|Earlier|Later', match => ({
		is: 'shift',
		unit: unitOf(match),
		amount: (match.has('Later') ? 1 : -1) * match.sense('Number', 1)!,
		from: match.has('Ago') ? 'publication' : 'reference',
		mod: 'APPROX',
	})),
	...rules('Few Units Ago|Hence|Earlier|Later', vague),
	...rules(['Units Ago|Earlier|Later'], match => {
		const last = match.tokens[match.to - 1]!.word.senses;
		if (last[C.Before] !== undefined || last[C.After] !== undefined || last[C.On] !== undefined) return null;
		return fixed('DATE', match.has('Later') ? 'FUTURE_REF' : 'PAST_REF');
	}),
	// `year-ago`, `the year-earlier figure`
	...rules(['Unit -Ago|Earlier'], match =>
		match.sense('Unit') === 10 || match.sense('Unit') === 7
			? { is: 'shift', unit: unitOf(match), amount: -1, from: 'publication', comparable: true }
			: null,
	),
	...rules(
		[
			'Last|Past|Next|Coming|This|Previous|Following|Current Unit',
			'This Past|Coming|Current|Whole Unit',
			'The Past|Coming|Previous|Following|Next|Current|Last Unit',
		],
		which,
	),
	...rules('The Unit After Next', match => ({ is: 'shift', unit: unitOf(match), amount: 2, from: 'publication' })),
	...rules('The Unit Before Last', match => ({ is: 'shift', unit: unitOf(match), amount: -2, from: 'publication' })),
	...rules(['That Same? Unit', 'The Same Unit'], match =>
		isClockUnit(unitOf(match)) || unitOf(match) === 'quarter' ? null : { is: 'same', unit: unitOf(match), part: null },
	),
	...rules('The Unit', generic),
];

/** `the weekend`, `the year`: only some, and only after a preposition. */
function generic(match: Match): Meaning | null {
	const unit = unitOf(match);
	const before = match.tokens[match.from - 1]?.word.senses;
	const after = match.tokens[match.to];
	const the = match.token('The')!;
	const isClosed =
		after !== undefined &&
		after.gap === 0 &&
		(after.word.senses[C.Of] !== undefined ||
			after.word.senses[C.That] !== undefined ||
			after.word.senses[C.Before] !== undefined ||
			after.word.senses[C.After] !== undefined ||
			after.word.senses[C.To] !== undefined);
	if (after?.gap === 2 || isClosed) return null;
	if (unit === 'weekend') return { is: 'shift', unit, amount: 0, from: 'story' };
	const isPlaced =
		before !== undefined &&
		the.gap === 0 &&
		(before[C.In] !== undefined || before[C.For] !== undefined || before[C.Of] !== undefined || before[C.By] !== undefined);
	if (!isPlaced) return null;
	const isEnded = after !== undefined && after.gap === 0 && after.word.senses[C.Ended] !== undefined;
	if (unit === 'year') return isEnded ? fixed('DURATION', 'P1Y') : { is: 'shift', unit, amount: 0, from: 'story' };
	if (unit === 'week' || unit === 'month')
		return before[C.In] !== undefined || before[C.Of] !== undefined || before[C.For] !== undefined
			? { is: 'shift', unit, amount: 0, from: 'story' }
			: null;
	return null;
}
