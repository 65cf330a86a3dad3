/** Gives a meaning its value: from publication, from the time last spoken of, from the tense of the clause. */
import {
	calendarDay,
	dayNumber,
	daysInMonth,
	easterSunday,
	nthWeekday,
	shiftMonth,
	weekdayOfNumber,
	writeClock,
	writeDay,
	writeMonth,
	writeQuarter,
	writeWeek,
	writeYear,
} from './calendar.ts';
import type { DateModifier, DateType } from './expression.ts';
import type { Calendar, Meaning, Which } from './meaning.ts';
import type { Reference, Story } from './story.ts';
import type { Tense } from './tense.ts';
import { PARTS, SEASONS, type Unit } from './vocabulary.ts';

export interface Resolved {
	readonly type: DateType;
	readonly value: string | null;
	readonly reason: string;
	readonly explicit: boolean;
	readonly mod?: DateModifier | null;
	/** What later expressions may be counted from. */
	readonly reference?: Reference | null;
	readonly quarter?: { year: number; quarter: number } | null;
}

const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
	'',
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];
const UNKNOWN = 'no publication date to count from';

const two = (n: number): string => String(n).padStart(2, '0');
const withPart = (value: string, part: number | null): string => (part === null ? value : value + PARTS[part]!);
const typeWith = (part: number | null): DateType => (part === null ? 'DATE' : 'TIME');

const onDay = (number: number, part: number | null, reason: string, explicit = false): Resolved => {
	const { year, month, day } = calendarDay(number);
	return { type: typeWith(part), value: withPart(writeDay(number), part), reason, explicit, reference: { year, month, day } };
};

/** `tense` is asked for only where it decides. */
export function resolve(meaning: Meaning, story: Story, tense: () => Tense, at: number): Resolved {
	switch (meaning.is) {
		case 'fixed':
			return {
				type: meaning.type,
				value: meaning.value,
				reason: meaning.explicit ? 'explicit' : 'says no more',
				explicit: meaning.explicit ?? false,
			};
		case 'calendar':
			return resolveCalendar(meaning, story, tense);
		case 'deictic':
			if (story.publication === null) return { type: typeWith(meaning.part), value: null, reason: UNKNOWN, explicit: false };
			return onDay(
				story.publication + meaning.days,
				meaning.part,
				meaning.days === 0
					? 'the day of publication'
					: `${Math.abs(meaning.days) === 1 ? 'the day' : 'two days'} ${meaning.days < 0 ? 'before' : 'after'} publication`,
			);
		case 'shift':
			return resolveShift(meaning, story, tense, at);
		case 'same':
			return resolveSame(meaning.unit, meaning.part, story);
		case 'period':
			return resolvePeriod(meaning, story, tense);
		case 'quarter':
			return resolveQuarter(meaning.which, meaning.years, meaning.year, story);
		case 'holiday':
			return resolveHoliday(meaning.holiday, meaning.year, meaning.which, meaning.years, story, tense);
		case 'time':
			return resolveTime(meaning.minutes, meaning.part, meaning.zone, meaning.day, story, tense, at);
		case 'interval': {
			const begin = resolve(meaning.begin, story, tense, at);
			const end = resolve(meaning.end, story, tense, at);
			return { ...begin, value: begin.value && end.value ? `${begin.value}/${end.value}` : null };
		}
	}
}

function resolveCalendar(named: Calendar, story: Story, tense: () => Tense): Resolved {
	const { month, day, part } = named;
	if (named.year !== null) {
		if (month === null)
			return {
				type: 'DATE',
				value: writeYear(named.year),
				reason: 'explicit',
				explicit: true,
				reference: { year: named.year, month: null, day: null },
			};
		if (day === null)
			return {
				type: 'DATE',
				value: writeMonth(named.year, month),
				reason: 'explicit',
				explicit: true,
				reference: { year: named.year, month, day: null },
			};
		return explicitDay(named.year, month, day, part, named.ambiguous);
	}
	if (month !== null && day !== null) return monthDay(named, month, day, story, tense);
	if (month !== null) return monthAlone(named, month, story, tense);
	return weekdayAlone(named, story, tense);
}

/** The 31 June that somebody wrote stays what it is: a day of that name, which the checks report. */
function explicitDay(year: number, month: number, day: number, part: number | null, ambiguous: boolean): Resolved {
	const reason = ambiguous ? `explicit, read as ${day} ${MONTHS[month]}` : 'explicit';
	return {
		type: typeWith(part),
		value: withPart(`${writeMonth(year, month)}-${two(day)}`, part),
		reason,
		explicit: !ambiguous,
		reference: { year, month, day },
	};
}

function monthDay(named: Calendar, month: number, day: number, story: Story, tense: () => Tense): Resolved {
	const { weekday, part } = named;
	const name = `${day} ${MONTHS[month]}`;
	const found = (year: number, reason: string): Resolved => ({
		type: typeWith(part),
		value: withPart(`${writeMonth(year, month)}-${two(day)}`, part),
		reason,
		explicit: false,
		reference: { year, month, day },
	});
	if (named.years !== null && story.today)
		return found(
			story.today.year + named.years,
			`${name} of ${named.years < 0 ? 'last' : named.years > 0 ? 'next' : 'this'} year`,
		);
	const told = storyYear(story, month);
	if (weekday !== null && day <= 28 + 3) {
		const centre = told ?? story.today?.year ?? null;
		const year =
			centre === null ? null : nearestYearWith(weekday, month, day, centre, story.isNarrative ? null : story.publication);
		if (year !== null) return found(year, `the nearest ${WEEKDAYS[weekday]} ${name}`);
	}
	if (told !== null) return found(told, 'in the year last spoken of');
	if (!story.today || story.publication === null)
		return { type: typeWith(part), value: withPart(`XXXX-${two(month)}-${two(day)}`, part), reason: UNKNOWN, explicit: false };
	const { publication, today } = story;
	const inYear = (year: number): number => dayNumber(year, month, Math.min(day, daysInMonth(year, month)));
	let past = inYear(today.year);
	let pastYear = today.year;
	if (past > publication) past = inYear(--pastYear);
	const coming = inYear(pastYear + 1);
	const isComingNearer = coming - publication < publication - past;
	const clause = tense();
	if (clause === 'past' && isComingNearer && coming - publication > 110)
		return found(pastYear, `the last ${name} before publication`);
	if (clause === 'future' && !isComingNearer && publication - past > 60)
		return found(pastYear + 1, `the next ${name} after publication`);
	return found(isComingNearer ? pastYear + 1 : pastYear, `the ${name} nearest to publication`);
}

/** The year near `centre` in which the day falls on that weekday. */
function nearestYearWith(weekday: number, month: number, day: number, centre: number, publication: number | null): number | null {
	let best: number | null = null;
	let least = Number.POSITIVE_INFINITY;
	for (let year = centre - 6; year <= centre + 6; year++) {
		if (day > daysInMonth(year, month)) continue;
		const number = dayNumber(year, month, day);
		if (weekdayOfNumber(number) !== weekday) continue;
		const distance = publication === null ? Math.abs(year - centre) : Math.abs(number - publication);
		if (distance < least) {
			least = distance;
			best = year;
		}
	}
	return best;
}

/** In a narrative, the year that the story has reached: `in October` after `March 1944` is 1944, `in January` after `November 1944` 1945. */
function storyYear(story: Story, month: number): number | null {
	if (!story.reference || !(story.isNarrative || story.today === null)) return null;
	const { year, month: before } = story.reference;
	return before !== null && month < before - 7 ? year + 1 : year;
}

function monthAlone(named: Calendar, month: number, story: Story, tense: () => Tense): Resolved {
	const found = (year: number, reason: string): Resolved => ({
		type: 'DATE',
		value: writeMonth(year, month),
		reason,
		explicit: false,
		reference: { year, month, day: null },
	});
	const name = MONTHS[month]!;
	const today = story.today;
	if (named.years !== null && today)
		return found(today.year + named.years, `${name} of ${named.years < 0 ? 'last' : named.years > 0 ? 'next' : 'this'} year`);
	if (named.which !== null && today && !(story.isNarrative && (named.which === 'following' || named.which === 'previous'))) {
		if (named.which === 'next' || named.which === 'following')
			return found(month <= today.month ? today.year + 1 : today.year, `the ${name} after publication`);
		if (named.which === 'last' || named.which === 'previous')
			return found(month >= today.month ? today.year - 1 : today.year, `the ${name} before publication`);
		return found(today.year, `${name} of the year of publication`);
	}
	const told = storyYear(story, month);
	if (told !== null) return found(told, 'in the year last spoken of');
	if (!today) return { type: 'DATE', value: `XXXX-${two(month)}`, reason: UNKNOWN, explicit: false };
	const ahead = (month - today.month + 12) % 12;
	if (ahead === 0) return found(today.year, `${name} of the year of publication`);
	const clause = tense();
	const isComing = clause === 'future' ? ahead <= 9 : clause === 'past' ? false : ahead <= 3;
	const year = isComing ? (month < today.month ? today.year + 1 : today.year) : month > today.month ? today.year - 1 : today.year;
	return found(year, isComing ? `the next ${name} after publication` : `the last ${name} before publication`);
}

function weekdayAlone(named: Calendar, story: Story, tense: () => Tense): Resolved {
	const weekday = named.weekday!;
	const name = WEEKDAYS[weekday]!;
	const { reference, publication } = story;
	if (story.isNarrative && reference?.month && reference.day) {
		const from = dayNumber(reference.year, reference.month, reference.day);
		return onDay(from + ((weekday - weekdayOfNumber(from) + 7) % 7), named.part, `the ${name} after the day last spoken of`);
	}
	if (publication === null)
		return { type: typeWith(named.part), value: withPart(`XXXX-WXX-${weekday}`, named.part), reason: UNKNOWN, explicit: false };
	const back = (weekdayOfNumber(publication) - weekday + 7) % 7;
	if (named.weeks !== null)
		return onDay(
			publication - weekdayOfNumber(publication) + weekday + 7 * named.weeks,
			named.part,
			`${name} of ${named.weeks < 0 ? 'last' : named.weeks > 0 ? 'next' : 'this'} week`,
		);
	if (named.which === 'next') return onDay(publication + (7 - back), named.part, `the ${name} after publication`);
	if (named.which === 'last' || named.which === 'previous')
		return onDay(publication - (back || 7), named.part, `the ${name} before publication`);
	if (back === 0) return onDay(publication, named.part, 'the day of publication');
	if (tense() === 'future' || named.which === 'following')
		return onDay(publication + 7 - back, named.part, `the ${name} after publication`);
	return onDay(publication - back, named.part, `the ${name} before publication`);
}

/** Where counting starts: the time last spoken of as exactly as the unit needs it, else publication. */
function startFor(
	unit: Unit,
	from: 'publication' | 'reference' | 'story',
	story: Story,
): { year: number; month: number; day: number; isReference: boolean } | null {
	const { reference, today } = story;
	const wantsReference = from === 'reference' || (story.isNarrative && from === 'story') || today === null;
	if (wantsReference && reference) {
		const isYears = unit === 'year' || unit === 'decade' || unit === 'century' || unit === 'millennium';
		const isMonths = unit === 'month' || unit === 'quarter' || unit === 'season';
		if (isYears || (isMonths && reference.month !== null) || (reference.month !== null && reference.day !== null)) {
			return { year: reference.year, month: reference.month ?? 1, day: reference.day ?? 1, isReference: true };
		}
		if (from === 'reference' && !story.isNarrative && today) return { ...today, isReference: false };
		return null;
	}
	return today ? { ...today, isReference: false } : null;
}

function resolveShift(meaning: Meaning & { is: 'shift' }, story: Story, tense: () => Tense, at: number): Resolved {
	const { unit, amount, comparable } = meaning;
	const quarter = story.quarter;
	if (comparable && quarter && at - quarter.at < 450) {
		const year = quarter.year - 1;
		return {
			type: 'DATE',
			value: `${writeYear(year)}-Q${quarter.quarter}`,
			reason: 'the same quarter a year before',
			explicit: false,
		};
	}
	const from = story.isNarrative && meaning.from === 'publication' && unit === 'year' ? 'reference' : meaning.from;
	const start = startFor(unit, from, story);
	const part = meaning.part ?? null;
	if (!start) return { type: typeWith(part), value: null, reason: UNKNOWN, explicit: false };
	const whence = start.isReference ? 'the time last spoken of' : 'publication';
	const count = Math.abs(amount);
	const reason =
		amount === 0
			? `the ${unit} of ${whence}`
			: `${count === 1 ? `the ${unit}` : `${count} ${unit === 'century' ? 'centuries' : unit === 'millennium' ? 'millennia' : `${unit}s`}`} ${amount < 0 ? 'before' : 'after'} ${whence}`;
	const found = (value: string, reference: Reference | null = null): Resolved => ({
		type: 'DATE',
		value,
		reason,
		explicit: false,
		mod: meaning.mod ?? null,
		reference,
	});
	const number = dayNumber(start.year, start.month, start.day);
	switch (unit) {
		case 'day':
			return { ...onDay(number + amount, part, reason), mod: meaning.mod ?? null };
		case 'week':
			return found(writeWeek(number + Math.round(7 * amount)));
		case 'fortnight':
			return found(writeWeek(number + 14 * amount));
		case 'weekend':
			return found(`${writeWeek(weekend(number, amount, story, tense))}-WE`);
		case 'month': {
			const { year, month } = shiftMonth(start.year, start.month, Math.round(amount));
			return found(writeMonth(year, month), { year, month, day: null });
		}
		case 'quarter': {
			const { year, month } = shiftMonth(start.year, start.month, 3 * Math.round(amount));
			return found(writeQuarter(year, month));
		}
		case 'year': {
			const year = start.year + Math.ceil(amount);
			return found(writeYear(year), { year, month: null, day: null });
		}
		case 'decade':
			return found(String(Math.floor(start.year / 10 + amount)));
		case 'century':
			return found(two(Math.floor(start.year / 100 + amount)));
		default:
			return found(writeYear(start.year + amount));
	}
}

/** A day of `the weekend`: that of publication on a Saturday or Sunday, else the last one, or the coming one. */
function weekend(number: number, amount: number, story: Story, tense: () => Tense): number {
	if (amount !== 0 || story.isNarrative) return number + 7 * amount;
	return weekdayOfNumber(number) >= 6 || tense() === 'future' ? number : number - 7;
}

function resolveSame(unit: Unit, part: number | null, story: Story): Resolved {
	const reference = story.reference;
	const reason = 'the time last spoken of';
	const type = typeWith(part);
	if (reference) {
		const { year, month, day } = reference;
		if (unit === 'day' && month !== null && day !== null) return { ...onDay(dayNumber(year, month, day), part, reason) };
		if (unit === 'day' && month !== null)
			return { type, value: withPart(`${writeMonth(year, month)}-XX`, part), reason, explicit: false };
		if (unit === 'week' && month !== null && day !== null)
			return { type, value: writeWeek(dayNumber(year, month, day)), reason, explicit: false };
		if (unit === 'month' && month !== null)
			return { type, value: writeMonth(year, month), reason, explicit: false, reference: { year, month, day: null } };
		if (unit === 'year') return { type, value: writeYear(year), reason, explicit: false };
		if (unit === 'decade') return { type, value: String(Math.floor(year / 10)), reason, explicit: false };
		if (unit === 'century') return { type, value: String(Math.floor(year / 100)), reason, explicit: false };
	}
	return { type, value: null, reason: 'no time was spoken of before', explicit: false };
}

const SEASON_MONTHS = [3, 6, 9, 12];

function resolvePeriod(meaning: Meaning & { is: 'period' }, story: Story, tense: () => Tense): Resolved {
	const { period, index } = meaning;
	const code = period === 'quarter' ? `Q${index}` : period === 'half' ? `H${index}` : SEASONS[index]!;
	const found = (year: number, reason: string, explicit = false, noteQuarter = true): Resolved => ({
		type: 'DATE',
		value: `${writeYear(year)}-${code}`,
		reason,
		explicit,
		quarter: period === 'quarter' && noteQuarter ? { year, quarter: index } : null,
	});
	if (meaning.year !== null) return found(meaning.year, 'explicit', true);
	const today = story.today;
	if (!today)
		return story.reference && period === 'season'
			? found(story.reference.year, 'in the year last spoken of')
			: { type: 'DATE', value: `XXXX-${code}`, reason: UNKNOWN, explicit: false };
	if (meaning.ends != null) {
		const year = meaning.ends > today.month ? today.year - 1 : today.year;
		const value = writeQuarter(year, meaning.ends);
		return {
			type: 'DATE',
			value,
			reason: `the quarter that ended in ${MONTHS[meaning.ends]}`,
			explicit: false,
			quarter: { year, quarter: Math.ceil(meaning.ends / 3) },
		};
	}
	if (meaning.years !== null) {
		const isComparable = period === 'quarter' && meaning.years < 0;
		const base = isComparable && story.quarter?.quarter === index ? story.quarter.year : today.year;
		return found(
			base + meaning.years,
			`of the year ${meaning.years < 0 ? 'before' : meaning.years > 0 ? 'after' : 'of'} publication`,
			false,
			!isComparable,
		);
	}
	if (period === 'season') return seasonYear(index, meaning.which, story, tense, found);
	const now = period === 'quarter' ? Math.ceil(today.month / 3) : Math.ceil(today.month / 6);
	const clause = index === now ? null : tense();
	if (index > now && clause !== 'future') return found(today.year - 1, `the last one before publication`);
	if (index < now - 1 && clause === 'future') return found(today.year + 1, `the next one after publication`);
	return found(today.year, 'of the year of publication');
}

function seasonYear(
	index: number,
	which: Which,
	story: Story,
	tense: () => Tense,
	found: (year: number, reason: string) => Resolved,
): Resolved {
	const today = story.today!;
	const begins = SEASON_MONTHS[index]!;
	if (story.isNarrative && story.reference && which === null) return found(story.reference.year, 'in the year last spoken of');
	if (which === 'last' || which === 'previous') {
		const isOver = index !== 3 && today.month >= begins + 2;
		return found(isOver ? today.year : today.year - 1, 'the last one before publication');
	}
	if (which === 'next' || which === 'following')
		return found(today.month >= begins ? today.year + 1 : today.year, 'the next one after publication');
	if (which === 'this') return found(index === 3 && today.month <= 3 ? today.year - 1 : today.year, 'of the year of publication');
	if (tense() === 'future')
		return found(begins + 2 < today.month ? today.year + 1 : today.year, 'the next one after publication');
	return found(begins > today.month ? today.year - 1 : today.year, 'the last one before publication');
}

function resolveQuarter(which: Which, years: number, year: number | null, story: Story): Resolved {
	const today = story.today;
	const known = story.quarter;
	const last = today && shiftMonth(today.year, today.month, -3);
	let base = known
		? { year: known.year, quarter: known.quarter }
		: last && { year: last.year, quarter: Math.ceil(last.month / 3) };
	let reason = known ? 'the quarter last spoken of' : 'the quarter before publication';
	if (today && (which === 'this' || which === 'next' || which === 'previous')) {
		const shifted = shiftMonth(today.year, today.month, which === 'this' ? 0 : which === 'next' ? 3 : -3);
		base = { year: shifted.year, quarter: Math.ceil(shifted.month / 3) };
		reason =
			which === 'this'
				? 'the quarter of publication'
				: which === 'next'
					? 'the quarter after publication'
					: 'the quarter before publication';
	}
	if (!base) return { type: 'DATE', value: null, reason: UNKNOWN, explicit: false };
	if (years !== 0) reason = 'the same quarter a year before';
	return { type: 'DATE', value: `${writeYear(year ?? base.year + years)}-Q${base.quarter}`, reason, explicit: false };
}

/** A holiday's day in a year, by its number in the locale. */
function holidayIn(year: number, holiday: number): number {
	const rule = HOLIDAYS[holiday]!;
	if (typeof rule === 'function') return rule(year);
	const [month, day] = rule;
	return dayNumber(year, month!, day!);
}

type HolidayRule = readonly number[] | ((year: number) => number);
const afterEaster =
	(days: number): HolidayRule =>
	year =>
		easterSunday(year) + days;
const nth =
	(month: number, weekday: number, n: number): HolidayRule =>
	year =>
		nthWeekday(year, month, weekday, n);
/** In the order of the senses of the class Holiday. */
const HOLIDAYS: readonly HolidayRule[] = [
	[12, 25],
	[12, 24],
	[1, 1],
	[12, 31],
	nth(11, 4, 4),
	afterEaster(0),
	afterEaster(-2),
	afterEaster(1),
	nth(9, 1, 1),
	nth(5, 1, -1),
	[7, 4],
	[10, 31],
	[2, 14],
	[3, 17],
	[11, 11],
	nth(10, 1, 2),
	[12, 26],
	year => nthWeekday(year, 11, 1, 1) + 1,
	afterEaster(-7),
	afterEaster(-46),
	nth(2, 1, 3),
	nth(1, 1, 3),
	nth(5, 7, 2),
	nth(6, 7, 3),
	[5, 1],
	[4, 22],
	[2, 2],
	[4, 1],
	[7, 14],
	[7, 1],
	[1, 26],
	year => nthWeekday(year, 3, 1, 1) + 1,
	year => nthWeekday(year, 11, 4, 4) + 1,
	year => nthWeekday(year, 11, 4, 4) + 4,
	[5, 5],
	[1, 20],
	[3, 8],
	[6, 14],
	[12, 7],
	[6, 19],
	[3, 21],
	afterEaster(39),
	afterEaster(50),
	afterEaster(49),
	[11, 5],
	[1, 25],
	[4, 23],
	[1, 6],
	() => dayNumber(2001, 9, 11),
];

function resolveHoliday(
	holiday: number,
	year: number | null,
	which: Which,
	years: number | null,
	story: Story,
	tense: () => Tense,
): Resolved {
	if (year !== null) return onDay(holidayIn(year, holiday), null, 'the holiday of that year');
	const { today, publication } = story;
	if (holiday === 48) return onDay(holidayIn(0, holiday), null, 'a day known by its date');
	if (story.isNarrative && story.reference)
		return onDay(holidayIn(story.reference.year, holiday), null, 'in the year last spoken of');
	if (!today || publication === null) {
		const rule = HOLIDAYS[holiday]!;
		return {
			type: 'DATE',
			value: typeof rule === 'function' ? null : `XXXX-${two(rule[0]!)}-${two(rule[1]!)}`,
			reason: UNKNOWN,
			explicit: false,
		};
	}
	if (years !== null)
		return onDay(
			holidayIn(today.year + years, holiday),
			null,
			`of the year ${years < 0 ? 'before' : years > 0 ? 'after' : 'of'} publication`,
		);
	let past = holidayIn(today.year, holiday);
	let pastYear = today.year;
	if (past > publication) past = holidayIn(--pastYear, holiday);
	const coming = holidayIn(pastYear + 1, holiday);
	if (which === 'this') return onDay(holidayIn(today.year, holiday), null, 'of the year of publication');
	const clause = which === null ? tense() : null;
	const isPast = which === 'last' || which === 'previous' || (which === null && clause === 'past');
	const isComing = which === 'next' || which === 'following' || (which === null && clause === 'future');
	if (isPast) return onDay(past, null, 'the last one before publication');
	if (isComing) return onDay(coming, null, 'the next one after publication');
	return onDay(coming - publication < publication - past ? coming : past, null, 'the one nearest to publication');
}

function resolveTime(
	minutes: number | null,
	part: number | null,
	zone: string,
	day: Meaning | null,
	story: Story,
	tense: () => Tense,
	at: number,
): Resolved {
	const clock = minutes === null ? PARTS[part!]! : `${writeClock(Math.floor(minutes / 60), minutes % 60)}${zone}`;
	const on = day ? resolve(day, story, tense, at) : null;
	if (on) {
		const date = on.value?.replace(/T.*$/, '') ?? null;
		return { ...on, type: 'TIME', value: date === null ? null : date + clock };
	}
	if (story.isNarrative && story.reference?.month && story.reference.day) {
		const { year, month, day: date } = story.reference;
		return {
			type: 'TIME',
			value: `${writeMonth(year, month)}-${two(date)}${clock}`,
			reason: 'on the day last spoken of',
			explicit: false,
		};
	}
	if (story.publication === null) return { type: 'TIME', value: `XXXX-XX-XX${clock}`, reason: UNKNOWN, explicit: false };
	return { type: 'TIME', value: writeDay(story.publication) + clock, reason: 'on the day of publication', explicit: false };
}
