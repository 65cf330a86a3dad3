/** Quarters, halves, seasons, fiscal years: `the third quarter of 2023`, `last summer`. */
import { calendar, fixed, type Meaning } from '../meaning.ts';
import { HYPHEN, SPACE } from '../token.ts';
import { C, UNITS } from '../vocabulary.ts';
import { type Match, type Reading, type Rule, rules } from './pattern.ts';
import { BEFORE_NAME, hasQuarter, hasYear, unitOf, which, yearOf, yearsAgo, yearsOf } from './which.ts';

const isYearAgo = (match: Match): boolean => match.has(C.Ago) || match.has(C.Earlier);

/** Where `ended` may stand: `the quarter ended`, `the quarter that ended`. */
const edgeOf = (match: Match): number => match.to + (match.leads(C.That) ? 1 : 0);

/** The month in which the period ends that a match names: `the quarter [ended Sept. 30]`. */
function endOf(match: Match): { month: number; year: number | null } | null {
	const at = edgeOf(match);
	const next = match.tokens[at];
	if (!next?.word.is(C.Ended) || next.gap !== SPACE) return null;
	const month = [1, 2].map(ahead => match.tokens[at + ahead]?.word.sense(C.Month)).find(sense => sense !== undefined);
	if (month === undefined) return null;
	const year = [2, 3, 4].map(ahead => match.tokens[at + ahead]?.word.sense(C.Year)).find(sense => sense !== undefined);
	return { month, year: year ?? null };
}

/** `the third-quarter results`: the article belongs to the noun. */
const isAdjective = (match: Match): boolean => match.has(C.The) && match.token(C.Unit)?.gap === HYPHEN && match.leadsWord();

/** `the third quarter of 2023`, `last year's third quarter`, `the year-ago third quarter`. */
const quarter: Reading = match => {
	const index = match.sense(C.Quarter) ?? match.sense(C.Ordinal) ?? 4;
	if (isAdjective(match) || match.isJoined()) return null;
	if (index > 4 || (!match.has(C.Quarter) && !hasQuarter(match))) return null;
	return {
		is: 'period',
		period: 'quarter',
		index,
		year: yearOf(match),
		years: isYearAgo(match) ? -1 : yearsOf(match),
		which: null,
		end: endOf(match),
	};
};

const nthQuarter = (index: number, year: number | null): Meaning & { is: 'period' } => ({
	is: 'period',
	period: 'quarter',
	index,
	year,
	years: null,
	which: null,
	end: null,
});

/** `the January-March quarter` */
const quarterOfMonths: Reading = match => {
	const [first, last] = [match.sense(C.Month)!, match.sense(C.Month, 1)!];
	const isQuarter = last === first + 2 && first % 3 === 1 && (match.has(C.Period) || hasQuarter(match));
	if (!isQuarter || !match.token(C.Month)!.isCapital) return null;
	return nthQuarter(last / 3, yearOf(match));
};

/** `the December quarter`, `the March 2024 quarter`: that which ends with the month */
const quarterToMonth: Reading = match => {
	const month = match.sense(C.Month)!;
	return month % 3 === 0 && hasQuarter(match) && match.token(C.Month)!.isCapital ? nthQuarter(month / 3, yearOf(match)) : null;
};

/** `the second and third quarters` */
const twoQuarters: Reading = match => {
	const [first, second] = [match.sense(C.Ordinal)!, match.sense(C.Ordinal, 1)!];
	if (UNITS[match.sense(C.Units)!] !== 'quarter' || first >= second || second > 4) return null;
	const year = yearOf(match);
	return {
		is: 'pair',
		first: nthQuarter(first, year),
		second: nthQuarter(second, year),
		cut: match.has(C.The) ? 3 : 2,
		between: 1,
	};
};

const half: Reading = match => {
	const index = match.sense(C.HalfYear) ?? match.sense(C.Ordinal) ?? 2;
	// `an H1-B visa`
	return index > 2 || match.isJoined()
		? null
		: { is: 'period', period: 'half', index, year: yearOf(match), years: yearsOf(match), which: null, end: null };
};

/** `profit fell in the first half`: a half-year only where the article speaks of business. */
const bareHalf: Reading = match => {
	// `first-half profit`
	const isPlaced = match.has(C.The) ? match.follows(C.In, C.For, C.Of, C.By) : match.leadsWord() || match.leads(C.Counted);
	const named = isPlaced && !match.leads(C.Of) && match.isFree() ? half(match) : null;
	return named?.is === 'period' ? { ...named, isOfBusiness: true } : null;
};

const season: Reading = match => {
	if (match.leads(C.Of, C.Units) || (match.has(C.Unit) && !hasYear(match))) return null;
	const years = match.has(C.That) || match.has(C.Same) ? null : yearsOf(match);
	return {
		is: 'period',
		period: 'season',
		index: match.sense(C.Season)!,
		// `the winter of 1978-79` began in 1978.
		year: match.sense(C.YearRange) ?? yearOf(match),
		years,
		// `the spring of the following year`
		which: years === null || match.has(C.Following) || match.has(C.Previous) ? which(match) : null,
		end: null,
	};
};

const SUMMER = 1;
const WINTER = 3;

/** `in the spring`, `by summer`, `early autumn`; `fall` and `spring` are verbs and springs too. */
const bareSeason: Reading = match => {
	const isNoun =
		match.has(C.The) ||
		match.sense(C.Season) === SUMMER ||
		match.sense(C.Season) === WINTER ||
		match.follows(C.In, C.Early, C.Late);
	const isPlaced = match.follows(C.In, C.By, C.Since, C.To, C.Of, C.For, C.Early, C.Late, C.Mid, C.From, C.AheadOf);
	// `in the spring and summer`
	const isSecond = match.follows(C.And) && match.tokens[match.from - 2]?.word.is(C.Season) === true;
	return !match.token(C.Season)!.isCapital && ((isNoun && isPlaced) || isSecond) && match.isFree() ? season(match) : null;
};

/** `the quarter`, `the latest period`, `the year-ago quarter`, `the 2022 quarter`, `the same period last year`. */
const quarterReference: Reading = match => {
	const isPeriod = match.has(C.Period);
	if ((!isPeriod && !hasQuarter(match)) || !match.tokens[match.from]!.isFree || match.isJoined()) return null;
	// `the quarter of the goldsmiths`, `the last quarter of the match`
	if (!isPeriod && match.leads(C.Of) && (match.to - match.from === 2 || match.has(C.Last))) return null;
	const yearAgo = isYearAgo(match);
	if ((yearAgo || match.has(C.Possessive)) && !hasYear(match)) return null;
	const year = yearOf(match);
	const isCompared = match.has(C.Comparable) || match.has(C.Same);
	if (isPeriod && !yearAgo && year === null && !match.has(C.Latest) && !isCompared) return null;
	const years = yearAgo || (match.has(C.Comparable) && year === null) ? -1 : (yearsOf(match) ?? 0);
	const isDirect = !hasYear(match);
	const chosen =
		match.has(C.Previous) || (match.has(C.Last) && isDirect)
			? 'previous'
			: match.has(C.Next) || match.has(C.Following)
				? 'next'
				: match.has(C.Current) || (match.has(C.This) && isDirect)
					? 'this'
					: null;
	return { is: 'quarter', which: chosen, years, year, end: endOf(match) };
};

/** The sense of `ended` in the class Ended, as against `ending`. */
const PAST = 0;

/** `the fiscal year`, `this full year`; `the year ending March 31` is the year of its end. */
const year: Reading = match => {
	if (!hasYear(match)) return null;
	const amount =
		match.has(C.Last) || match.has(C.Previous) || match.has(C.Latest) ? -1 : match.has(C.Next) || match.has(C.Coming) ? 1 : 0;
	const end = endOf(match);
	// `the year ended March 31`, as `the six months ended March 31`; that which ends yet is a year of the calendar.
	if (end && match.tokens[match.to]!.word.sense(C.Ended) === PAST) return fixed('DURATION', 'P1Y');
	if (end) return { is: 'yearEnd', month: end.month, year: end.year };
	return { is: 'shift', unit: 'year', amount, from: amount === 0 && match.has(C.The) ? 'story' : 'publication' };
};

/** `year-end` is a day, `the year's end` the end of a year. */
const yearEnd: Reading = match => {
	const unit = unitOf(match);
	if (!hasYear(match))
		return unit === 'month' || unit === 'week' ? { is: 'shift', unit, amount: 0, from: 'story', mod: 'END' } : null;
	if (match.token(C.End)!.gap === HYPHEN) return { is: 'yearEnd', month: 12, year: null, day: 31 };
	return { is: 'shift', unit: 'year', amount: 0, from: 'story', mod: 'END' };
};

const QUARTER = ['Fiscal? Ordinal|Final Fiscal? Unit', 'The Fiscal Unit Ordinal Unit'];

export const PERIOD_RULES: Rule[] = [
	...rules(
		[
			...QUARTER.flatMap(core => [
				`The? ${core}`,
				`The? ${core} Of|In The? Fiscal? Year`,
				`The? ${core} ,?Year`,
				`The? ${core} Of? Last|This|Next Unit`,
				`The? Year ${core}`,
				`Last|This|Next Unit Possessive ${core}`,
				`The? Unit -Ago|Earlier ${core}`,
			]),
			'Quarter',
			'Quarter Fiscal? ,?Year|Year2',
			'Quarter Of Fiscal? Year',
			'Year|Year2 Quarter',
			'Quarter Of? Last|This|Next Unit',
		],
		quarter,
	),
	// `the last quarter of 2023`, `the first quarter of the year`
	...rules(
		[
			'The? Last Unit Of|In The? Fiscal? Year',
			'The? Last Unit Of Last|This|Next Unit',
			'The? Last|Final|Ordinal Unit Of The Unit',
		],
		match => {
			const index = match.sense(C.Ordinal) ?? 4;
			if (index > 4 || !hasQuarter(match) || !(match.has(C.Year) || hasYear(match)) || match.isJoined()) return null;
			const { word } = match.tokens[match.to - 2]!;
			const years = word.sense(C.Last) ?? word.sense(C.Next) ?? (word.is(C.This) ? 0 : null);
			return { ...nthQuarter(index, yearOf(match)), years };
		},
	),
	...rules(['The? Month -Month Unit|Period Of? ,?Year?', 'The? Month To Month Unit|Period Of? ,?Year?'], quarterOfMonths),
	...rules(['The? Month Unit', 'The? Month Year Unit'], quarterToMonth),
	...rules(['The? Ordinal And Ordinal Units', 'The? Ordinal And Ordinal Units Of Year'], twoQuarters),
	...rules(
		[
			'HalfYear',
			'HalfYear ,?Year|Year2',
			'HalfYear Of Year',
			'Year|Year2 HalfYear',
			'The? Ordinal|Last|Final Half Of The? Fiscal? Year',
			'The? Ordinal|Final Half Of Last|This|Next Unit',
			'The? Year Ordinal Half',
			'Last|This|Next Unit Possessive Ordinal Half',
		],
		half,
	),
	// `the first half of the year`, `the second half of the month`
	...rules('The? Ordinal|Final Half Of The Unit', match => {
		const unit = unitOf(match);
		if (unit === 'year') return half(match);
		const mod = match.sense(C.Ordinal) === 1 ? 'START' : 'END';
		return unit === 'month' || unit === 'decade' || unit === 'century'
			? { is: 'shift', unit, amount: 0, from: 'story', mod }
			: null;
	}),
	...rules(['The Ordinal Half', 'Ordinal -Half'], bareHalf),
	...rules(
		[
			'The|Last|This|Next|That|Current Unit',
			'The Latest|Current|Previous|Same|Comparable|Next|Following|Final|Last|Past|Coming Unit|Period',
			'The? Unit -Ago|Earlier Unit|Period',
			'The Comparable|Same Unit -Ago|Earlier Unit|Period',
			'The Year Unit|Period',
			'Last|This|Next Unit Possessive Unit|Period',
			'The Same|Comparable Unit|Period Of? The? Last|This|Previous Unit',
			'The Same|Comparable Unit|Period A Unit Ago|Earlier',
			'The Unit|Period A Unit Ago|Earlier',
			'The Same Unit|Period In|Of Year',
		],
		quarterReference,
	),
	...rules(
		[
			'The? Season Of? ,?Year|Year2',
			'The? Season Of? YearRange',
			'The? Season Of? Last|This|Next Unit',
			'The? Season Of The Following|Previous Unit',
			'The? Season Of That Same? Unit',
			'The? Season Of The Same Unit',
			'That Same? Season',
			'The Same Season',
			...BEFORE_NAME.map(before => `${before} Season`),
			'Last|This|Next Early|Late Season',
			'Last|This|Next Unit Possessive Season',
		],
		season,
	),
	// `ten years ago this summer`
	...rules(['A Unit Ago This Season', 'Number Units Ago This Season'], match => {
		const years = yearsAgo(match);
		const index = match.sense(C.Season)!;
		return years === null ? null : { is: 'period', period: 'season', index, year: null, years: -years, which: null, end: null };
	}),
	...rules('The? Season', bareSeason),
	...rules(['Fiscal Unit? Year|Year2', 'The? Fiscal Unit Year', 'The? Year Fiscal Unit'], match =>
		calendar({ year: yearOf(match) }),
	),
	...rules(
		[
			'The|This|Last|Next|Current|Latest Fiscal Unit',
			'The Current|Latest|Previous|Next|Coming Fiscal Unit',
			'This|Last|Next|Current|Coming Academic Unit',
			'The Current|Previous|Next|Coming|Following|Past Academic Unit',
			'The Whole Unit',
			'This|Last|Next Whole Unit',
		],
		year,
	),
	...rules(['The Unit'], match => (endOf(match) ? year(match) : null)),
	...rules(['The? Unit End', 'Unit Possessive End', 'The Unit Possessive End'], yearEnd),
];
