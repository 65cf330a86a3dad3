/** Days, months and years by name: `Tuesday, September 10`, `13/9/2024`, `last April`, `2014`. */
import { calendar, fixed, type Meaning, type Which } from '../meaning.ts';
import { HYPHEN } from '../tokens.ts';
import { C } from '../vocabulary.ts';
import { type Match, type Reading, type Rule, rules } from './pattern.ts';

/** Which one the words before a name ask for: `last`, `this past`, `next`, `this coming`. */
export function which(match: Match): Which {
	if (match.has('Next') || match.has('Coming')) return 'next';
	if (match.has('Last') || match.has('Past')) return 'last';
	if (match.has('Previous')) return 'previous';
	if (match.has('Following')) return 'following';
	return match.has('This') || match.has('Current') ? 'this' : null;
}

export const WHICH = 'Last|Past|Next|Coming|This|Previous|Following';
/** `last`, `this past`, `the coming`. */
export const WHICH_BEFORE = [`${WHICH}`, 'This Past|Coming', 'The Past|Coming|Previous|Following|Next'];

export const yearOf = (match: Match): number | null => match.sense('Year') ?? match.sense('Year2') ?? null;
/** `last year`: -1, `this year`: 0, `next year`: 1. */
export const yearsOf = (match: Match): number =>
	match.sense('Last') ?? match.sense('Previous') ?? match.sense('Next') ?? match.sense('Following') ?? 0;
export const isYearWord = (match: Match): boolean => match.sense('Unit') === 10;

/** `May`, `March`, `Mar`, `Sun`: names of months and days that are other words when they are written small. */
const isName = (match: Match): boolean => {
	const token = match.token('Month') ?? match.token('Weekday') ?? match.token('Weekdays');
	return !token || token.isCapital;
};

const dayOf = (match: Match): number | null => match.sense('Day') ?? match.sense('Ordinal') ?? null;

const day: Reading = match => {
	const number = dayOf(match);
	if (!isName(match) || number === null || number > 31) return null;
	return calendar({
		year: yearOf(match),
		month: match.sense('Month')!,
		day: number,
		weekday: match.sense('Weekday') ?? null,
		years: isYearWord(match) ? yearsOf(match) : null,
	});
};

const month: Reading = match =>
	isName(match)
		? calendar({
				year: yearOf(match),
				month: match.sense('Month')!,
				which: isYearWord(match) ? null : which(match),
				years: isYearWord(match) ? yearsOf(match) : null,
			})
		: null;

/** Words after which `May` or a bare `Jan` is a month. */
const isMonthPlace = (match: Match): boolean => {
	const before = match.tokens[match.from - 1]?.word.senses;
	return (
		before !== undefined &&
		match.tokens[match.from]!.gap <= HYPHEN &&
		[
			C.In,
			C.By,
			C.Since,
			C.From,
			C.Of,
			C.To,
			C.And,
			C.Or,
			C.For,
			C.On,
			C.Between,
			C.Early,
			C.Late,
			C.Mid,
			C.Last,
			C.Next,
			C.This,
		].some(name => before[name] !== undefined)
	);
};

const bareMonth: Reading = match => {
	const token = match.token('Month')!;
	const number = match.sense('Month')!;
	if (!token.isCapital || !token.isFree) return null;
	const isRisky = number === 5 || number === 3 || number === 4 || number === 6 || number === 8 || token.isAbbreviation;
	if (isRisky && !isMonthPlace(match) && (token.isAbbreviation || number === 5 || token.followsName)) return null;
	if (number === 5 && match.tokens[match.from]!.gap > HYPHEN) return null;
	return month(match);
};

/** A year stands alone when its number counts nothing and names nothing. */
const bareYear: Reading = match => {
	const token = match.tokens[match.from]!;
	const year = yearOf(match)!;
	const next = match.tokens[match.to];
	const before = match.tokens[match.from - 1];
	if (!token.isFree && token.gap !== HYPHEN) return null;
	if (next && next.gap === 0 && (next.word.senses[C.Counted] !== undefined || next.word.senses[C.Units] !== undefined))
		return null;
	if (before && token.gap <= HYPHEN && before.word.senses[C.NoYear] !== undefined) return null;
	if (before && token.gap === 0 && before.word.senses[C.AtLeast] !== undefined) return null;
	const isPlain = year >= 1900 && year <= 2050;
	const isIntroduced =
		before !== undefined &&
		token.gap <= HYPHEN &&
		[C.In, C.By, C.Since, C.From, C.Of, C.To, C.And, C.Or, C.For, C.Between, C.Early, C.Late, C.Mid, C.Year, C.On].some(
			name => before.word.senses[name] !== undefined,
		);
	return isPlain || (isIntroduced && year >= 1100) ? calendar({ year }) : null;
};

const interval =
	(begin: (match: Match) => Meaning | null, end: (match: Match) => Meaning | null): Reading =>
	match => {
		const first = begin(match);
		const second = end(match);
		return first && second ? { is: 'interval', begin: first, end: second } : null;
	};

const dayRange = interval(
	match => (isName(match) ? calendar({ month: match.sense('Month')!, day: dayOf(match)!, year: yearOf(match) }) : null),
	match => {
		const last = match.has('Day') ? match.sense('Day', 1) : match.sense('Ordinal', 1);
		return last !== undefined && last > dayOf(match)!
			? calendar({ month: match.sense('Month')!, day: last, year: yearOf(match) })
			: null;
	},
);

const SEP = ['-', 'To ', 'And '];

export const DAY_RULES: Rule[] = [
	...rules('Weekday? ,?NumericDate', numeric),
	...rules(['Weekday? The? ,?Month Day|Ordinal Of? ,?Year|Year2', 'Weekday? The? ,?Day|Ordinal Of? Month Of? ,?Year|Year2'], day),
	...rules(
		['Weekday? ,?Month Day|Ordinal Of? ,?Last|This|Next Unit', 'Weekday? The? ,?Day|Ordinal Of? Month Of? Last|This|Next Unit'],
		match => (isYearWord(match) ? day(match) : null),
	),
	...rules(
		SEP.flatMap(to => [
			`Month Day ${to}Day ,?Year?`,
			`Day ${to}Day Of? Month ,?Year?`,
			`Month Ordinal ${to}Ordinal ,?Year?`,
			`Ordinal ${to}Ordinal Of? Month ,?Year?`,
		]),
		dayRange,
	),
	...rules(
		[
			'Weekday? The? ,?Month Day|Ordinal',
			'Weekday? The? ,?Day|Ordinal Of? Month',
			'This Coming|Past Weekday ,?Month Day|Ordinal',
		],
		match => {
			const next = match.tokens[match.to];
			const isCount =
				next !== undefined &&
				next.gap === 0 &&
				(next.word.senses[C.Counted] !== undefined || next.word.senses[C.Units] !== undefined);
			return isCount ? null : day(match);
		},
	),
	...rules(['Month Of? ,?Year|Year2', 'Month Of? ,?Last|This|Next Unit'], match =>
		match.has('Unit') && !isYearWord(match) ? null : month(match),
	),
	...rules(['The? Month Of Year'], month),
	...rules(
		WHICH_BEFORE.map(before => `${before} Month`),
		month,
	),
	...rules('Month', bareMonth),
	...rules('The Unit Year', match => (isYearWord(match) ? calendar({ year: match.sense('Year')! }) : null)),
	...rules('Year Era', match => era(match)),
	...rules('Number Era', match => era(match)),
	...rules('Era Number', match => (match.sense('Era') === 1 ? era(match) : null)),
	...rules('YearRange', match => ({
		is: 'interval',
		begin: calendar({ year: match.sense('YearRange')! }),
		end: calendar({ year: match.sense('YearRange')! + 1 }),
	})),
	...rules('Year', bareYear),
	...rules('Year2', match =>
		match.tokens[match.from - 1]?.word.senses[C.In] !== undefined || match.tokens[match.from - 1]?.word.senses[C.Of] !== undefined
			? calendar({ year: match.sense('Year2')! })
			: null,
	),
	...rules(
		WHICH_BEFORE.map(before => `${before} Weekday`),
		match => (match.token('Weekday')!.isCapital ? calendar({ weekday: match.sense('Weekday')!, which: which(match) }) : null),
	),
	...rules(['Weekday Of? Last|This|Next Unit', 'Last|This|Next Unit Weekday'], match =>
		match.sense('Unit') === 4 && isName(match) ? calendar({ weekday: match.sense('Weekday')!, weeks: yearsOf(match) }) : null,
	),
	...rules('Unit Before|After Deictic', match =>
		match.sense('Unit') === 3
			? { is: 'deictic', days: match.sense('Deictic')! + (match.has('Before') ? -1 : 1), part: null }
			: null,
	),
	...rules('Weekday', match => {
		const token = match.token('Weekday')!;
		if (!token.isCapital || !token.isFree || (token.isAbbreviation && !isMonthPlace(match))) return null;
		return calendar({ weekday: match.sense('Weekday')! });
	}),
	...rules('Deictic', match =>
		match.tokens[match.from]!.isFree ? { is: 'deictic', days: match.sense('Deictic')!, part: null } : null,
	),
	...rules(['Holiday ,?Year', 'Holiday Of? Last|This|Next Unit'], match => ({
		is: 'holiday',
		holiday: match.sense('Holiday')!,
		year: yearOf(match),
		which: null,
		years: isYearWord(match) ? yearsOf(match) : null,
	})),
	...rules(
		WHICH_BEFORE.map(before => `${before} Holiday`),
		match => ({ is: 'holiday', holiday: match.sense('Holiday')!, year: null, which: which(match), years: null }),
	),
	...rules('Holiday', match => {
		const token = match.tokens[match.from]!;
		return token.isCapital || token.word.senses[C.Holiday] === 48
			? { is: 'holiday', holiday: match.sense('Holiday')!, year: null, which: null, years: null }
			: null;
	}),
];

/** `490 BC`: TIMEX2 writes `BC0490`. */
function era(match: Match): Meaning | null {
	const year = match.sense('Year') ?? match.sense('Number')!;
	if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
	const digits = String(year).padStart(4, '0');
	return fixed('DATE', match.sense('Era') === -1 ? `BC${digits}` : digits, true);
}

/** `13/9/2024`, `2024-09-13T10:30`. Which number is the month, where both can be, is for the story to say. */
function numeric(match: Match): Meaning | null {
	const date = match.token('NumericDate')!.date!;
	const day = calendar({ year: date.year, month: date.month, day: date.day, ambiguous: date.ambiguous });
	return date.minutes === null ? day : { is: 'time', minutes: date.minutes, part: null, zone: date.zone, day };
}
