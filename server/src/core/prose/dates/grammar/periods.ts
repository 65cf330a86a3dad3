/** Quarters, halves, seasons, fiscal years, decades and centuries: `the third quarter of 2023`, `last summer`, `the 1990s`. */
import { calendar, fixed, type Meaning } from '../meaning.ts';
import { C } from '../vocabulary.ts';
import { which, yearOf, yearsOf } from './days.ts';
import { type Match, type Reading, type Rule, rules } from './pattern.ts';

const WHICH = 'Last|Past|Next|Coming|This|Previous|Following';

const period = (
	kind: 'quarter' | 'half' | 'season',
	index: number,
	match: Match,
	more: { years?: number | null; ends?: number | null } = {},
): Meaning => ({
	is: 'period',
	period: kind,
	index,
	year: yearOf(match),
	years: more.years ?? (isPlainYear(match) ? yearsOf(match) : null),
	which: null,
	ends: more.ends ?? null,
});

/** Whether the pattern's Unit is the year of `last year's third quarter`. */
const isPlainYear = (match: Match): boolean => match.sense('Unit') === 10 || match.sense('Unit', 1) === 10;

const ordinalOf = (match: Match): number => match.sense('Ordinal') ?? (match.has('Final') ? 4 : 0);

/** `the third quarter`: the ordinal's unit must be a quarter. */
const quarter: Reading = match => {
	const index = ordinalOf(match);
	if (index < 1 || index > 4 || (match.sense('Unit') !== 8 && match.sense('Unit', 1) !== 8)) return null;
	const isYearAgo = match.has('Ago') || match.has('Earlier');
	return period('quarter', index, match, isYearAgo ? { years: -1 } : match.has('Month') ? { ends: match.sense('Month')! } : {});
};

const half: Reading = match => {
	const index = match.sense('Ordinal') ?? (match.has('Last') || match.has('Final') ? 2 : 1);
	return index > 2 ? null : period('half', index, match, isPlainYear(match) ? {} : { years: yearOf(match) === null ? 0 : null });
};

const season: Reading = match => {
	const next = match.tokens[match.to]?.word.senses;
	if (next?.[C.Of] !== undefined && match.tokens[match.to]!.gap === 0) return null;
	return {
		is: 'period',
		period: 'season',
		index: match.sense('Season')!,
		year: yearOf(match),
		years: isPlainYear(match) ? yearsOf(match) : null,
		which: isPlainYear(match) ? null : which(match),
	};
};

const ORDINAL_QUARTER = ['Fiscal? Ordinal|Final Fiscal? Unit', 'The Fiscal Unit Ordinal Unit'];

export const PERIOD_RULES: Rule[] = [
	...rules(
		ORDINAL_QUARTER.flatMap(core => [
			`The? ${core}`,
			`The? ${core} Of|In The? Fiscal? Year`,
			`The? ${core} ,?Year`,
			`The? ${core} Of? Last|This|Next Unit`,
			`The? Year ${core}`,
			`Last|This|Next Unit Possessive ${core}`,
			`The? Unit -Ago|Earlier ${core}`,
			`The? Unit Ago|Earlier ${core}`,
			`The? ${core} Ended Month`,
		]),
		quarter,
	),
	...rules(['Quarter ,?Of? Fiscal? Year|Year2', 'Year|Year2 Quarter', 'Quarter Of? Last|This|Next Unit', 'Quarter'], match =>
		period('quarter', match.sense('Quarter')!, match),
	),
	...rules(['HalfYear Of? ,?Year|Year2', 'Year|Year2 HalfYear', 'HalfYear'], match =>
		period('half', match.sense('HalfYear')!, match),
	),
	...rules(
		[
			'The? Ordinal|Last|Final Half Of The? Fiscal? Year',
			'The? Ordinal|Final Half Of Last|This|Next Unit',
			'The? Year Ordinal Half',
			'Last|This|Next Unit Possessive Ordinal Half',
		],
		half,
	),
	...rules('The? First Number Units Of Year', match =>
		match.sense('Units') === 8 && match.sense('Number') === 2 ? period('half', 1, match) : null,
	),
	// `the quarter`, `the latest period`, `the year-ago quarter`
	...rules(
		[
			'The|Last|This|Next|That|Current Unit',
			'The Latest|Current|Previous|Same|Comparable|Next|Following|Final Unit|Period',
			'The? Unit -Ago|Earlier Unit|Period',
			'The Comparable|Same Unit -Ago|Earlier Unit|Period',
			'The Year Unit|Period',
			'Last|This|Next Unit Possessive Unit|Period',
			'The Same|Comparable Unit|Period Of? The? Last|This Unit',
			'The Same|Comparable Unit|Period A? Unit Ago|Earlier',
			'The Unit|Period A Unit Ago|Earlier',
			'The Same Unit|Period In|Of Year',
		],
		quarterReference,
	),
	...rules(['The? Season Of? Year', 'The? Season ,Year', `The? Season Of? Last|This|Next Unit`], season),
	...rules(
		[
			`${WHICH} Season`,
			'This Past|Coming Season',
			'The Previous|Following|Past|Coming|Next Season',
			'Last|This|Next Early|Late Season',
			'Last|This|Next Unit Possessive Season',
		],
		season,
	),
	...rules('The? Season', match => {
		const before = match.tokens[match.from - 1]?.word.senses;
		const isPlaced =
			before !== undefined &&
			match.tokens[match.from]!.gap === 0 &&
			[C.In, C.By, C.Since, C.Of, C.For, C.Early, C.Late, C.Mid, C.From].some(name => before[name] !== undefined);
		const isVerb = match.sense('Season') === 2 || match.sense('Season') === 0;
		if (
			match.token('Season')!.isCapital ||
			!isPlaced ||
			(isVerb && !match.has('The') && before[C.Early] === undefined && before[C.Late] === undefined && before[C.In] === undefined)
		)
			return null;
		return season(match);
	}),
	...rules(['Fiscal Unit? Year|Year2', 'The? Fiscal Unit Year'], match => calendar({ year: yearOf(match) })),
	...rules(
		[
			'The|This|Last|Next|Current|Latest Fiscal Unit',
			'The Current|Latest|Previous|Next|Coming Fiscal Unit',
			'The Whole Unit',
			'This|Last|Next Whole Unit',
		],
		match => {
			if (match.sense('Unit') !== 10) return null;
			const ended = match.tokens[match.to]?.word.senses[C.Ended];
			if (ended !== undefined && match.tokens[match.to]!.gap === 0) return fixed('DURATION', 'P1Y');
			const amount =
				match.has('Last') || match.has('Previous') || match.has('Latest') ? -1 : match.has('Next') || match.has('Coming') ? 1 : 0;
			return { is: 'shift', unit: 'year', amount, from: 'publication' };
		},
	),
	...rules('The? Decade', match => fixed('DATE', String(match.sense('Decade')!), true)),
	...rules('The? Decades', match => {
		const token = match.token('Decades')!;
		const before = match.tokens[match.from - 1]?.word.senses;
		return match.has('The') || (before?.[C.Early] ?? before?.[C.Late] ?? before?.[C.Mid]) !== undefined
			? fixed('DATE', `19${match.sense('Decades')!}`, true)
			: token.isCapital
				? null
				: null;
	}),
	...rules(['The? Ordinal CenturyWord', 'The? Ordinal CenturyWord Era'], match =>
		fixed(
			'DATE',
			match.sense('Era') === -1
				? `BC${String(match.sense('Ordinal')! - 1).padStart(2, '0')}`
				: String(match.sense('Ordinal')! - 1).padStart(2, '0'),
			true,
		),
	),
	...rules(['Unit End', 'The End Of The Unit', 'Unit Possessive End', 'The Unit Possessive End', 'The Unit End'], match =>
		match.sense('Unit') === 10 ? { is: 'shift', unit: 'year', amount: 0, from: 'story', mod: 'END' } : null,
	),
];

function quarterReference(match: Match): Meaning | null {
	const isPeriod = match.has('Period');
	const unit = match.sense('Unit');
	const second = match.sense('Unit', 1);
	const isQuarter = unit === 8 || second === 8;
	if (!isPeriod && !isQuarter) return null;
	const isYearAgo = match.has('Ago') || match.has('Earlier');
	if ((isYearAgo || match.has('Possessive')) && unit !== 10 && second !== 10) return null;
	const year = yearOf(match);
	if (isPeriod && !isYearAgo && year === null && !match.has('Latest') && !match.has('Comparable') && !match.has('Same'))
		return null;
	const years = isYearAgo
		? -1
		: match.has('Unit') && (unit === 10 || second === 10)
			? (match.sense('Last') ?? 0)
			: match.has('Comparable') && year === null
				? -1
				: 0;
	const hasYearWord = unit === 10 || second === 10;
	const chosen =
		match.has('Previous') || (match.has('Last') && !hasYearWord)
			? 'previous'
			: match.has('Next') || match.has('Following')
				? 'next'
				: match.has('Current') || (match.has('This') && !hasYearWord)
					? 'this'
					: null;
	return { is: 'quarter', which: chosen, years, year };
}
