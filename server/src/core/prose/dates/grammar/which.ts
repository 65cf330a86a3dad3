/** The words that say which one is meant: `last Friday`, `this May`, `the following year`. */
import type { Which } from '../meaning.ts';
import { TOUCHING } from '../token.ts';
import { C, UNITS, type Unit } from '../vocabulary.ts';
import type { Match } from './pattern.ts';

const WHICH = 'Last|Next|Coming|This|Previous|Following';

/** Patterns of the words before a name: `last`, `this past`, `the coming`. */
export const BEFORE_NAME = [WHICH, 'This Past|Coming', 'The Past|Coming|Previous|Following|Next|Last'];

/** Which one the words of a match ask for. */
export function which(match: Match): Which {
	if (match.has(C.Next) || match.has(C.Coming)) return 'next';
	if (match.has(C.Last) || match.has(C.Past)) return 'last';
	if (match.has(C.Previous)) return 'previous';
	if (match.has(C.Following)) return 'following';
	if (match.has(C.This) || match.has(C.Current)) return 'this';
	return match.has(C.That) || match.has(C.Same) ? 'that' : null;
}

/** What follows says something of the time: `the week was hard`, `the night's work`. */
export const isSubject = (match: Match): boolean =>
	match.leads(C.PastVerb, C.FutureVerb, C.Be, C.Has, C.Ended) || match.tokens[match.to]?.gap === TOUCHING;

/** The year named: `2014`, `'98`. */
export const yearOf = (match: Match): number | null =>
	match.sense(C.Year) ?? match.sense(C.Year2) ?? match.sense(C.FarYear) ?? null;

/** The unit that a match names: `week` for `two weeks`. */
export const unitOf = (match: Match): Unit => UNITS[match.sense(C.Unit) ?? match.sense(C.Units)!]!;
export const isClockUnit = (unit: Unit): boolean => unit === 'second' || unit === 'minute' || unit === 'hour';

/** Whether one of the two units that a pattern may name is the given one. */
const hasUnit = (match: Match, unit: Unit): boolean =>
	[match.sense(C.Unit), match.sense(C.Unit, 1)].includes(UNITS.indexOf(unit));
export const hasYear = (match: Match): boolean => match.has(C.Unit) && hasUnit(match, 'year');
export const hasQuarter = (match: Match): boolean => match.has(C.Unit) && hasUnit(match, 'quarter');

/** `a quarter-century`: 25 years. */
export const isQuarterCentury = (match: Match): boolean =>
	unitOf(match) === 'quarter' && match.sense(C.Unit, 1) === UNITS.indexOf('century');

/** `last year`: -1, `this year`: 0, `next year`: 1; null where no such words stand. */
export const yearsOf = (match: Match): number | null =>
	hasYear(match)
		? (match.sense(C.Last) ?? match.sense(C.Previous) ?? match.sense(C.Next) ?? match.sense(C.Following) ?? 0)
		: null;

/** `two years ago this May`: 2; null where it counts something else, or no whole ones. */
export function yearsAgo(match: Match): number | null {
	const amount = match.sense(C.Number) ?? 1;
	return unitOf(match) === 'year' && Number.isInteger(amount) ? amount : null;
}
