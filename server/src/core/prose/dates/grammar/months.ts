/** Months and years by name: `May 2019`, `last April`, `2014`, `the year 2000`, `2009-10`. */
import { calendar, type Meaning } from '../meaning.ts';
import { HYPHEN, SPACE } from '../token.ts';
import { C } from '../vocabulary.ts';
import { isName } from './days.ts';
import { type Match, type Reading, type Rule, rules } from './pattern.ts';
import { BEFORE_NAME, hasYear, which, yearOf, yearsAgo, yearsOf } from './which.ts';

const month: Reading = match => {
	if (!isName(match) || (match.has(C.Unit) && !hasYear(match))) return null;
	const years = match.has(C.That) || match.has(C.Same) ? null : yearsOf(match);
	return calendar({ year: yearOf(match), month: match.sense(C.Month)!, which: years === null ? which(match) : null, years });
};

const MAY = 5;
const MARCH = 3;

/** `May` in `May to July`, `May and June`. */
function opensStretch({ tokens, to }: Match): boolean {
	const [joint, next] = [tokens[to], tokens[to + 1]];
	if (joint?.gap === HYPHEN) return joint.word.is(C.Month) && joint.isCapital;
	return joint?.gap === SPACE && joint.word.is(C.To, C.And) && next?.gap === SPACE && next.word.is(C.Month) && next.isCapital;
}

/** A month alone. `May`, `March`, `April` and abbreviations are also names and other words: they must stand where a time can. */
const bareMonth: Reading = match => {
	const token = match.token(C.Month)!;
	const number = match.sense(C.Month)!;
	if (!token.isCapital || !token.isFree) return null;
	// `Jan Novak`
	if (token.word.isAbbreviation && match.leadsWord() && token.end - token.start < 4) return null;
	const isPlaced = match.follows(C.In, C.By, C.Since, C.From, C.To, C.Early, C.Late, C.Mid, C.Between, C.Every);
	if (isPlaced) return month(match);
	if (token.word.isAbbreviation || token.followsName) return null;
	const isJoined = match.follows(C.Of, C.And, C.Or, C.For, C.On);
	// `May to July`
	if (opensStretch(match)) return month(match);
	if (number === MAY) return isJoined ? month(match) : null;
	// `the March of the Mothers`
	if (number === MARCH && (match.leads(C.Of, C.For, C.To, C.On) || match.follows(C.Long))) return null;
	if (number === MARCH && match.follows(C.The, C.Possessive) && !match.leadsWord()) return null;
	return month(match);
};

/** `the 1828 race`, but not `the 1850 mourners`. */
const isOldAdjective = (match: Match, year: number): boolean =>
	year >= 1500 && year < 1900 && year % 50 !== 0 && match.follows(C.The) && match.leadsWord();

/** A year alone: its number counts nothing and names nothing. */
const bareYear: Reading = match => {
	const token = match.tokens[match.from]!;
	const year = yearOf(match)!;
	if (!token.isFree && token.gap !== HYPHEN) return null;
	// `In 1990 soldiers came`: there it is a year.
	const opens = match.follows(C.In) && match.tokens[match.from - 1]!.isCapital;
	// `the 2016 Games`, `the 2016 candidates`
	const isOfYear = match.follows(C.The) && (match.tokens[match.to]?.isCapital || (year > 1900 && year % 10 !== 0));
	const isCounted = match.leads(C.Counted, C.Units) && !isOfYear;
	if ((isCounted && !opens) || match.follows(C.NoYear) || (token.gap === SPACE && match.follows(C.AtLeast))) return null;
	const isIntroduced = match.follows(
		C.In,
		C.By,
		C.Since,
		C.From,
		C.Of,
		C.To,
		C.And,
		C.Or,
		C.For,
		C.Between,
		C.Early,
		C.Late,
		C.Mid,
		C.Year,
		C.On,
	);
	// `a poll of 2047 voters`
	if (year > 2035 && match.follows(C.Of) && (match.leadsWord() || match.leads(C.PastVerb))) return null;
	// `two thousand` is more often an amount.
	if (token.end - token.start > 4 && year % 100 === 0 && !isIntroduced) return null;
	// A word with a capital before it makes it a name: `Windows 2000`.
	// `Atlanta, nineteen ninety-six`: in words it is no model.
	const isNamed = token.followsName && token.end - token.start === 4;
	const isRecent = year >= 1900 && year <= 2050 && !isNamed;
	const isTold =
		isRecent || (isIntroduced && (year >= 1100 || (year > 1000 && !match.leadsWord()))) || isOldAdjective(match, year);
	return isTold ? calendar({ year }) : null;
};

const yearRange: Reading = match => {
	const year = match.sense(C.YearRange)!;
	return {
		is: 'interval',
		begin: calendar({ year }),
		end: calendar({ year: match.token(C.YearRange)!.word.sense(C.RangeEnd)! }),
	};
};

/** `1861-1865`, `1812 to 1815`: two years. */
const twoYears: Reading = match => {
	const first = match.sense(C.Year)!;
	const second = match.sense(C.Year, 1)!;
	const { isFree, end, start } = match.tokens[match.from]!;
	if (!isFree || end - start !== 4 || first < 1100 || second > 2100 || second <= first || match.leads(C.Counted, C.Units))
		return null;
	const to = match.has(C.To) ? 1 : 0;
	return { is: 'pair', first: calendar({ year: first }), second: calendar({ year: second }), cut: 1 + to, between: to };
};

const ofYear = (match: Match): Meaning | null =>
	hasYear(match) && !match.leads(C.Era) ? calendar({ year: yearOf(match)! }) : null;

export const MONTH_RULES: Rule[] = [
	...rules(
		[
			'Month Of? ,?Year|Year2',
			'The? Month Of Year',
			'Month Of? ,?Last|This|Next Unit',
			'That Same? Month',
			'Month Of? That Same? Unit',
			'Month Of The Same Unit',
			'The Same Month',
			...BEFORE_NAME.map(before => `${before} Month`),
		],
		month,
	),
	// `ten years ago this May`, `in May two years ago`
	...rules(
		['A Unit Ago This|In Month', 'Number Units Ago This|In Month', 'Month A Unit Ago', 'Month Number Units Ago'],
		match => {
			const years = yearsAgo(match);
			return years !== null && isName(match) ? calendar({ month: match.sense(C.Month)!, years: -years }) : null;
		},
	),
	...rules('Month', bareMonth),
	...rules(['The Unit Year', 'The Unit FarYear'], ofYear),
	...rules(['Year -Year', 'Year To Year'], twoYears),
	...rules(
		[
			'YearRange',
			'The? Fiscal Unit YearRange',
			'The? YearRange Fiscal Unit',
			'The? Academic Unit YearRange',
			'The? YearRange Academic Unit',
		],
		yearRange,
	),
	...rules('Year', bareYear),
	...rules('Year2', match => (match.follows(C.In, C.Of, C.Since, C.Early, C.Late) ? calendar({ year: yearOf(match)! }) : null)),
];
