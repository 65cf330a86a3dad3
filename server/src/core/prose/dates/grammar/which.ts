/** The words that say which one is meant: `last Friday`, `this May`, `the following year`. */
import type { Which } from '../meaning.ts';
import { UNITS, type Unit } from '../vocabulary.ts';
import type { Match } from './pattern.ts';

const WHICH = 'Last|Past|Next|Coming|This|Previous|Following';

/** Patterns of the words before a name: `last`, `this past`, `the coming`. */
export const BEFORE_NAME = [WHICH, 'This Past|Coming', 'The Past|Coming|Previous|Following|Next|Last'];

/** Which one the words of a match ask for. */
export function which(match: Match): Which {
	if (match.has('Next') || match.has('Coming')) return 'next';
	if (match.has('Last') || match.has('Past')) return 'last';
	if (match.has('Previous')) return 'previous';
	if (match.has('Following')) return 'following';
	if (match.has('This') || match.has('Current')) return 'this';
	return match.has('That') || match.has('Same') ? 'that' : null;
}

/** The year named: `2014`, `'98`. */
export const yearOf = (match: Match): number | null => match.sense('Year') ?? match.sense('Year2') ?? null;

/** The unit that a match names: `week` for `two weeks`. */
export const unitOf = (match: Match): Unit => UNITS[match.sense('Unit') ?? match.sense('Units')!]!;
export const isClockUnit = (unit: Unit): boolean => unit === 'second' || unit === 'minute' || unit === 'hour';

/** Whether one of the two units that a pattern may name is the given one. */
const hasUnit = (match: Match, unit: Unit): boolean =>
	[match.sense('Unit'), match.sense('Unit', 1)].includes(UNITS.indexOf(unit));
export const hasYear = (match: Match): boolean => match.has('Unit') && hasUnit(match, 'year');
export const hasQuarter = (match: Match): boolean => match.has('Unit') && hasUnit(match, 'quarter');

/** `a quarter-century`: 25 years. */
export const isQuarterCentury = (match: Match): boolean =>
	unitOf(match) === 'quarter' && match.sense('Unit', 1) === UNITS.indexOf('century');

/** `last year`: -1, `this year`: 0, `next year`: 1; null where no such words stand. */
export const yearsOf = (match: Match): number | null =>
	hasYear(match)
		? (match.sense('Last') ?? match.sense('Previous') ?? match.sense('Next') ?? match.sense('Following') ?? 0)
		: null;
