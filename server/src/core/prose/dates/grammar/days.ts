/** Days by name: `Tuesday, September 10`, `13/9/2024`, `3-5 May`, `last Friday`, `yesterday`. */
import { NINE_ELEVEN } from '../holidays.ts';
import { calendar, type Meaning } from '../meaning.ts';
import { SPACE } from '../token.ts';
import { C, UNITS } from '../vocabulary.ts';
import { type Match, type Reading, type Rule, rules } from './pattern.ts';
import { BEFORE_NAME, hasYear, unitOf, which, yearOf, yearsOf } from './which.ts';

/** Months and weekdays are names; written small they are other words (`may`, `march`, `sun`). */
export const isName = (match: Match): boolean => (match.token(C.Month) ?? match.token(C.Weekday))?.isCapital ?? true;

/** The day of the month: `10`, `10th`. */
export const numberOf = (match: Match): number | null =>
	match.sense(C.Day) ?? match.sense(C.Ordinal) ?? match.sense(C.Nth) ?? null;

const day: Reading = match => {
	const number = numberOf(match);
	// With its year it is a date however it is written: `23rd february 2016`.
	if (number === null || number > 31 || !(isName(match) || match.has(C.Year))) return null;
	return calendar({
		year: yearOf(match),
		month: match.sense(C.Month)!,
		day: number,
		weekday: match.sense(C.Weekday) ?? null,
		years: yearsOf(match),
	});
};

/** `May 5` but not `May 5 people`. */
const dayWithoutYear: Reading = match =>
	match.has(C.Day) && match.tokens[match.to - 1] === match.token(C.Day) && match.leads(C.Counted, C.Units) ? null : day(match);

/** The two days of `3-5 May`, `March 3 and 4`. */
function twoDays(match: Match): { first: Meaning; second: Meaning } | null {
	const month = match.sense(C.Month)!;
	const first = numberOf(match)!;
	const last = match.sense(C.Day, 1) ?? match.sense(C.Ordinal, 1)!;
	if (!isName(match) || first > 31 || last > 31) return null;
	const year = yearOf(match);
	return last > first ? { first: calendar({ year, month, day: first }), second: calendar({ year, month, day: last }) } : null;
}

const dayRange: Reading = match => {
	const days = twoDays(match);
	return days && { is: 'interval', begin: days.first, end: days.second };
};

/** `May 30 to June 2, 2012`, `Jan. and Feb. 2013`: the year at the end is that of both, unless a new year lies between. */
const pairOfYear: Reading = match => {
	const [first, last] = [match.sense(C.Month)!, match.sense(C.Month, 1)!];
	const [day, lastDay] = [match.sense(C.Day) ?? null, match.sense(C.Day, 1) ?? null];
	if (!isName(match)) return null;
	const year = yearOf(match)!;
	const isBefore = first < last || (first === last && day! < lastDay!);
	const between = match.has(C.To) || match.has(C.And) ? 1 : 0;
	return {
		is: 'pair',
		first: calendar({ year: isBefore ? year : year - 1, month: first, day }),
		second: calendar({ year, month: last, day: lastDay }),
		cut: (day === null ? 1 : 2) + between,
		between,
	};
};

/** `the Sept. 11 attacks` */
const nineEleven: Reading = match =>
	match.sense(C.Month) === 9 && match.sense(C.Day) === 11 && match.leads(C.Attacks)
		? { is: 'holiday', holiday: NINE_ELEVEN, year: null, which: null, years: null }
		: null;

/** `between 3 and 5 May` is one stretch of time, `3 and 5 May` are two days. */
const dayPair: Reading = match => {
	const days = twoDays(match);
	// `on Jan. 1 and 3 percent later`
	if (!days || (!match.has(C.Year) && match.leads(C.Counted, C.Units))) return null;
	if (match.follows(C.Between)) return { is: 'interval', begin: days.first, end: days.second };
	return {
		is: 'pair',
		...days,
		cut: match.tokens.indexOf(match.token(C.And) ?? match.token(C.Or)!, match.from) + 1 - match.from,
		between: 1,
	};
};

/** `May 4, 5 and 6`: the first day, and a pair of the others. */
const threeDays: Reading = match => {
	const days = [0, 1, 2].map(nth => match.sense(C.Day, nth) ?? match.sense(C.Ordinal, nth)!);
	const isListed = days[0]! < days[1]! && days[1]! < days[2]! && days[2]! <= 31;
	// `on Jan. 1, 2 and 3 percent later`
	if (!isListed || !isName(match) || (!match.has(C.Year) && (match.leads(C.Counted, C.Units) || match.isJoined()))) return null;
	const [first, second, third] = days.map(day => calendar({ year: yearOf(match), month: match.sense(C.Month)!, day }));
	return {
		is: 'pair',
		first: first!,
		second: { is: 'pair', first: second!, second: third!, cut: 2, between: 1 },
		cut: match.tokens[match.from]!.word.is(C.Month) ? 2 : 1,
		between: 0,
	};
};

/** `13/9/2024`, `2024-09-13T10:30`. Which number is the month, where both can be, is for the story to say. */
const numeric: Reading = match => {
	const date = match.token(C.NumericDate)!.word.date!;
	const named = calendar({ year: date.year, month: date.month, day: date.day, ambiguous: date.ambiguous });
	return date.minutes === null
		? named
		: { is: 'time', minutes: date.minutes, part: null, suffix: date.zone, zone: null, day: named };
};

/** `the Sunday Times` is a newspaper. */
const weekday: Reading = match => {
	const token = match.token(C.Weekday)!;
	const next = match.tokens[match.to];
	// `Saturday Night Live` is a show.
	const isShow = next?.gap === SPACE && next.isCapital && next.leads === 'name' && next.word.is(C.Part);
	if (!token.isCapital || !token.isFree || isShow || (match.follows(C.The) && match.leadsName())) return null;
	if (match.has(C.Unit) && unitOf(match) !== 'week') return null;
	const weeks = match.has(C.Unit) ? (match.sense(C.Last) ?? match.sense(C.Next) ?? 0) : null;
	return calendar({ weekday: match.sense(C.Weekday)!, weeks, which: weeks === null ? which(match) : null });
};

export const deictic = (match: Match): Meaning => ({ is: 'deictic', days: match.sense(C.Deictic)!, part: null });

/** How the month or year is named in which weekdays, weeks and days are counted. */
const WITHIN = ['Month ,?Year?', 'Year', 'The|This|Last|Next Unit'];

/** `May 2024`, `2015`, `the month`, `next year` at the end of a match. */
function spanAtEnd(match: Match): Meaning | null {
	const month = match.sense(C.Month) ?? null;
	const [which, last] = [match.tokens[match.to - 2]!.word, match.tokens[match.to - 1]!.word];
	const unit = UNITS[last.sense(C.Unit)!];
	if (month !== null || match.has(C.Year)) return isName(match) ? calendar({ month, year: yearOf(match) }) : null;
	if (unit !== 'month' && unit !== 'year') return null;
	const amount = which.sense(C.Last) ?? which.sense(C.Next) ?? 0;
	return { is: 'shift', unit, amount, from: which.is(C.The) ? 'story' : 'publication' };
}

/** `one Sunday in …`, `one day in …`, but not `for one day in …`. */
function isSomeDay(match: Match): boolean {
	const { word, isCapital } = match.tokens[match.from + 1]!;
	if (match.follows(C.For, C.In, C.Only, C.AtLeast)) return false;
	return word.is(C.Weekday) ? isCapital : word.is(C.Part) || word.sense(C.Unit) === DAY;
}

const DAY = UNITS.indexOf('day');

/** `3 May`, `3rd May`: the two ways to write a day, which a range does not mix. */
const NUMBERS = ['Day', 'Ordinal'];

export const DAY_RULES: Rule[] = [
	...rules('Weekday? ,?NumericDate', numeric),
	...rules(
		[
			'Weekday? ,?Month Day|Ordinal Of? ,?Year|Year2',
			'Weekday? The? ,?Day|Ordinal Of? Month Of? ,?Year|Year2',
			'Weekday? ,?Month The Nth ,?Year',
		],
		day,
	),
	...rules(
		['Weekday? ,?Month Day|Ordinal Of? ,?Last|This|Next Unit', 'Weekday? The? ,?Day|Ordinal Of? Month Of? Last|This|Next Unit'],
		match => (hasYear(match) ? day(match) : null),
	),
	...rules(
		[
			'Month Day|Ordinal ,?Of? That Same? Unit',
			'Month Day|Ordinal Of The Same Unit',
			'Day|Ordinal Of? Month Of? That Same? Unit',
		],
		match => {
			const named = hasYear(match) ? day(match) : null;
			return named?.is === 'calendar' ? { ...named, which: 'that', years: null } : null;
		},
	),
	...rules(
		NUMBERS.flatMap(n => [
			`Month ${n} -${n} ,?Year?`,
			`Month ${n} To ${n} ,?Year?`,
			`The? ${n} -${n} Of? Month ,?Year?`,
			`The? ${n} To The? ${n} Of? Month ,?Year?`,
		]),
		dayRange,
	),
	...rules(
		NUMBERS.flatMap(n => [`Month ${n} And|Or ${n} ,?Year?`, `${n} And|Or ${n} Of? Month ,?Year?`]),
		dayPair,
	),
	...rules(
		NUMBERS.flatMap(n => [`Month ${n} ,${n} ,?And|Or ${n} ,?Year?`, `${n} ,${n} ,?And|Or ${n} Of? Month ,?Year?`]),
		threeDays,
	),
	...rules(
		[
			'Month Day To|And Month Day ,?Year',
			'Month Day -Month Day ,?Year',
			'Day Month To|And Day Month ,?Year',
			'Day Month -Day Month ,?Year',
			'Month To|And Month ,?Year',
			'Month -Month ,?Year',
		],
		pairOfYear,
	),
	...rules('Month Day', nineEleven),
	...rules(
		[
			'Weekday? ,?Month Day|Ordinal',
			'Weekday? ,?Month The Nth',
			'Weekday? The? ,?Day|Ordinal Of? Month',
			'This Coming|Past Weekday ,?Month Day|Ordinal',
		],
		dayWithoutYear,
	),
	...rules(['The Ordinal Of This|Last|Next Unit'], match => {
		const months = match.sense(C.Last) ?? match.sense(C.Next) ?? 0;
		return unitOf(match) === 'month' ? { is: 'monthDay', day: match.sense(C.Ordinal)!, months } : null;
	}),
	// `Thursday the 21st`, `Thursday 21st`
	...rules(['Weekday ,?The Nth', 'Weekday Nth'], match =>
		isName(match) &&
		!match.leadsName() &&
		(match.has(C.The) || (match.isFree() && !match.leadsWord() && !match.leads(C.CenturyWord)))
			? { is: 'monthDay', day: match.sense(C.Nth)!, months: null, weekday: match.sense(C.Weekday)! }
			: null,
	),
	// `on the 6th`, but not `on the 6th floor`
	...rules('The Nth', match =>
		match.follows(C.On, C.By, C.From, C.To, C.Since) && match.isFree() && !match.leadsWord()
			? { is: 'monthDay', day: match.sense(C.Nth)!, months: null }
			: null,
	),
	...rules('Last|This|Next Month Day|Ordinal', match => {
		const named = dayWithoutYear(match);
		return named?.is === 'calendar' ? { ...named, which: which(match) } : null;
	}),
	...rules(
		['Weekday Of? Last|This|Next Unit', 'Last|This|Next Unit Weekday', ...BEFORE_NAME.map(before => `${before} Weekday`)],
		weekday,
	),
	// `the first Monday of August`, `the last Friday of the month`
	...rules(
		WITHIN.map(span => `The? Ordinal|Last|Final Weekday Of|In ${span}`),
		match => {
			const nth = match.sense(C.Ordinal) ?? -1;
			const within = spanAtEnd(match);
			return nth <= 5 && within && match.token(C.Weekday)!.isCapital
				? { is: 'nthWeekday', nth, weekday: match.sense(C.Weekday)!, within }
				: null;
		},
	),
	// `the first week of April`, `the last weekend of the year`, `the last day of 2012`
	...rules(
		WITHIN.map(span => `The? Ordinal|Last|Final Unit Of|In ${span}`),
		match => {
			const unit = unitOf(match);
			if (unit !== 'day' && unit !== 'week' && unit !== 'weekend') return null;
			const nth = match.sense(C.Ordinal) ?? -1;
			const within = spanAtEnd(match);
			return nth <= 5 && within ? { is: 'nthUnit', nth, unit, within } : null;
		},
	),
	// `one Sunday in 2019`, `one night in May`: some day of them
	...rules(
		WITHIN.map(span => `Number Weekday|Unit|Part In|Of ${span}`),
		match => (match.sense(C.Number) === 1 && isSomeDay(match) ? spanAtEnd(match) : null),
	),
	// `the second half of March`
	...rules('The? Ordinal|Last|Final Half Of Month ,?Year?', match => {
		const named = calendar({ month: match.sense(C.Month)!, year: yearOf(match) });
		return isName(match) ? { ...named, mod: match.sense(C.Ordinal) === 1 ? 'START' : 'END' } : null;
	}),
	...rules('Weekday', match => (match.token(C.Weekday)!.word.isAbbreviation ? null : weekday(match))),
	...rules('Deictic', match => {
		const token = match.tokens[match.from]!;
		// `USA Today` is a newspaper.
		// `a tomorrow without want`
		if (match.follows(C.A)) return null;
		return token.isFree && !(token.isCapital && token.followsName && match.sense(C.Deictic) === 0) ? deictic(match) : null;
	}),
];
