/** Years, months, days and seasons of an era: `490 BC`, `AD 79`, `March 44 BC`, `10 August 234 BC`, `the autumn of 481 BC`. */
import { daysInMonth, two } from '../calendar.ts';
import { fixed, type Meaning } from '../meaning.ts';
import { C, SEASONS } from '../vocabulary.ts';
import { isName, numberOf } from './days.ts';
import { type Match, type Reading, type Rule, rules } from './pattern.ts';
import { hasYear } from './which.ts';

/** The year that stands beside an era, as it is written; null where there is no such year. */
export function yearInEra(match: Match, nth = 0): number | null {
	const year = match.sense(C.Year, nth) ?? match.sense(C.Number, nth)!;
	return Number.isInteger(year) && year >= 1 && year <= 9999 && isEra(match, year) ? year : null;
}

/** What TIMEX2 writes for it: `BC0490`, `0079`. */
function yearIn(match: Match, nth = 0): string | null {
	const year = yearInEra(match, nth);
	return year === null ? null : `${match.sense(C.Era) === -1 ? 'BC' : ''}${String(year).padStart(4, '0')}`;
}

/** `20,000 BC residents` */
const isBritishColumbia = (match: Match): boolean => {
	const { start, end } = match.token(C.Era)!;
	return end - start < 'b.c.'.length && (match.leadsWord() || match.leads(C.Counted, C.Role));
};

/** `30 ad spots` are no year, and a `2024 BC election` is one of British Columbia. */
function isEra(match: Match, year: number): boolean {
	const { isCapital, start, end } = match.token(C.Era)!;
	if (!isCapital && end - start < 'a.d.'.length) return false;
	return match.sense(C.Era) !== -1 || year < 1871 || year > 2100 || !match.leadsWord();
}

const era: Reading = match => {
	// `10,000 B.C.`: more digits than a value has
	if (match.sense(C.Number)! > 9999 && match.sense(C.Era) === -1 && match.to - match.from === 2)
		return isBritishColumbia(match) ? null : fixed('DATE', 'PAST_REF');
	const year = yearIn(match);
	const month = match.sense(C.Month);
	const day = numberOf(match);
	const season = match.sense(C.Season);
	if (year === null || (match.has(C.Unit) && !hasYear(match))) return null;
	if (season !== undefined) return fixed('DATE', `${year}-${SEASONS[season]!}`, true);
	if (month === undefined) return fixed('DATE', year, true);
	if (!isName(match)) return null;
	if (day === null) return fixed('DATE', `${year}-${two(month)}`, true);
	return day <= daysInMonth(2000, month) ? fixed('DATE', `${year}-${two(month)}-${two(day)}`, true) : null;
};

/** `490-480 BC`: two years. */
const eras: Reading = match => {
	const [first, second] = [yearIn(match), yearIn(match, 1)];
	if (first === null || second === null) return null;
	const dated = (year: string): Meaning => fixed('DATE', year, true);
	const between = match.has(C.To) ? 1 : 0;
	return { is: 'pair', first: dated(first), second: dated(second), cut: 1 + between, between };
};

const NAMED = [
	'',
	'Month Of? ,?',
	'Weekday? ,?Month Day|Ordinal ,?',
	'Weekday? The? ,?Day|Ordinal Of? Month Of? ,?',
	'The? Season Of? ',
	'The Unit ',
];

export const ERA_RULES: Rule[] = [
	...rules(
		NAMED.map(named => `${named}Year|Number Era`),
		era,
	),
	...rules(
		NAMED.map(named => `${named}Era Year|Number`),
		match => (match.sense(C.Era) === 1 ? era(match) : null),
	),
	...rules(['Number -Number Era', 'Number To Number Era', 'Year -Year Era'], eras),
];
