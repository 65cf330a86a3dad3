/** The words that say which one is meant: `last Friday`, `this May`, `the following year`. */
import type { Which } from '../meaning.ts';
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
	return match.has('This') || match.has('Current') ? 'this' : null;
}

/** The year named: `2014`, `'98`. */
export const yearOf = (match: Match): number | null => match.sense('Year') ?? match.sense('Year2') ?? null;

/** Whether the nth Unit of a pattern is the given one. */
const YEAR = 10;
const QUARTER = 8;
export const hasYear = (match: Match): boolean => match.sense('Unit') === YEAR || match.sense('Unit', 1) === YEAR;
export const hasQuarter = (match: Match): boolean => match.sense('Unit') === QUARTER || match.sense('Unit', 1) === QUARTER;

/** `last year`: -1, `this year`: 0, `next year`: 1; null where no such words stand. */
export const yearsOf = (match: Match): number | null =>
	hasYear(match)
		? (match.sense('Last') ?? match.sense('Previous') ?? match.sense('Next') ?? match.sense('Following') ?? 0)
		: null;
