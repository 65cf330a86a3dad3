/** Days counted from another: `a week ago Friday`, `Tuesday week`, `the Friday after Thanksgiving`, `two Fridays ago`. */
import { calendar, type Meaning } from '../meaning.ts';
import { tenseAround } from '../tense.ts';
import { C, UNITS } from '../vocabulary.ts';
import { deictic, isName } from './days.ts';
import { type Match, type Rule, rules } from './pattern.ts';
import { unitOf } from './which.ts';

/** The day from which `Tuesday week` counts. */
const comingDay = (match: Match): Meaning =>
	match.has(C.Deictic) ? deictic(match) : calendar({ weekday: match.sense(C.Weekday)!, which: 'coming' });

/** A day so many units from another: `two weeks ago Tuesday`, `a year ago today`. Only weeks lead from weekday to weekday, and only in weeks is a day to come counted so. */
function besideDay(match: Match, direction: 1 | -1, day: Meaning): Meaning | null {
	const unit = UNITS[match.sense(C.Units) ?? match.sense(C.Unit)!]!;
	const amount = match.sense(C.Number) ?? 1;
	const isWeek = unit === 'week' || unit === 'fortnight';
	const isFar = unit === 'day' || unit === 'month' || unit === 'year' || unit === 'decade' || unit === 'century';
	const isFit = isWeek || (isFar && direction < 0 && !match.has(C.Weekday));
	if (!isFit || !Number.isInteger(amount) || !isName(match)) return null;
	return { is: 'beside', unit, amount: direction * amount, day, toTheDay: true, part: match.sense(C.Part) };
}

export const BESIDE_RULES: Rule[] = [
	// `a week ago Friday`, `a year ago today`, `two years ago tomorrow night`
	...rules(['A Unit Ago On? Weekday|Deictic Part?', 'Number Units Ago On? Weekday|Deictic Part?'], match =>
		besideDay(match, -1, match.has(C.Deictic) ? deictic(match) : calendar({ weekday: match.sense(C.Weekday)! })),
	),
	// `a week last Friday`
	...rules(['A Unit Last Weekday', 'Number Units Last Weekday'], match =>
		unitOf(match) === 'week' ? besideDay(match, -1, calendar({ weekday: match.sense(C.Weekday)!, which: 'last' })) : null,
	),
	// `ten years ago this month`
	...rules(['A Unit Ago This Unit', 'Number Units Ago This Unit'], match => {
		const day = besideDay(match, -1, { is: 'deictic', days: 0, part: null });
		const unit = UNITS[match.tokens[match.to - 1]!.word.sense(C.Unit)!]!;
		return day && (unit === 'week' || unit === 'month') ? { is: 'around', unit, day } : null;
	}),
	// `Tuesday week`, `tomorrow fortnight`
	...rules(['Weekday|Deictic Unit'], match =>
		match.token(C.Unit)!.isCapital ||
		match.follows(C.The, C.A, C.Every, C.Last, C.Possessive) ||
		match.leads(C.Number) ||
		match.isJoined()
			? null
			: besideDay(match, 1, comingDay(match)),
	),
	// `the vote is a week on Tuesday`, `polls open a week tomorrow`
	...rules(['A Unit On Weekday', 'Number Units On Weekday', 'A Unit Deictic', 'Number Units Deictic'], match => {
		if (match.follows(C.For, C.In, C.Of, C.Than)) return null;
		const tense = tenseAround(match.tokens, match.from, match.to);
		const isToCome = match.has(C.Deictic) ? tense !== 'past' : tense === 'future';
		return isToCome || match.follows(C.Be) ? besideDay(match, 1, comingDay(match)) : null;
	}),
	// `the Friday after Thanksgiving`
	...rules('The Weekday Before|After', match =>
		match.token(C.Weekday)!.isCapital
			? { is: 'weekdayBeside', weekday: match.sense(C.Weekday)!, isBefore: match.has(C.Before), day: null }
			: null,
	),
	// `two Fridays ago`
	...rules('Number Weekdays Ago', match => {
		const amount = match.sense(C.Number)! - 1;
		const day = calendar({ weekday: match.sense(C.Weekdays)!, which: 'last' });
		return Number.isInteger(amount) && amount >= 0 && match.token(C.Weekdays)!.isCapital
			? { is: 'beside', unit: 'week', amount: -amount, day, toTheDay: true }
			: null;
	}),
];
