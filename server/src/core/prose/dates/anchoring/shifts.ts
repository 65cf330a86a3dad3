/** Times counted from another: `two weeks ago`, `last year`, `that day`, `the day before Christmas`. */
import {
	calendarDay,
	dayNumber,
	daysInMonth,
	shiftMonth,
	two,
	WEEKDAYS,
	weekdayOfNumber,
	writeDay,
	writeMonth,
	writeQuarter,
	writeWeek,
	writeYear,
} from '../calendar.ts';
import type { Meaning } from '../meaning.ts';
import { type Reference, type Story, spokenOf } from '../story.ts';
import { C, type Unit } from '../vocabulary.ts';
import { farFrom, NEAR, onDay, type Place, type Resolved, resolved, typeWith, unresolved, withPart, yearOrEra } from './place.ts';

const plural = (unit: Unit): string => (unit === 'century' ? 'centuries' : unit === 'millennium' ? 'millennia' : `${unit}s`);

/** `the month after publication`, `two weeks before the time last spoken of`. */
function reasonFor(unit: Unit, amount: number, whence: string): string {
	if (amount === 0) return `the ${unit} of ${whence}`;
	const count = Math.abs(amount);
	return `${count === 1 ? `the ${unit}` : `${count} ${plural(unit)}`} ${amount < 0 ? 'before' : 'after'} ${whence}`;
}

/** `4,000 years ago`: a year before Christ; what four digits do not hold is only past, or to come. */
function farYear(year: number): string {
	if (year > 9999) return 'FUTURE_REF';
	return year > -9999 ? yearOrEra(year) : 'PAST_REF';
}

/** `199`; before the first year decades have no value. */
function decadeOf(year: number): string {
	if (year > 9999) return 'FUTURE_REF';
	return year > 0 ? writeYear(year).slice(0, 3) : 'PAST_REF';
}
/** `19`, `BC04` */
const centuryOf = (year: number): string => (year > 0 ? two(Math.floor(year / 100)) : `BC${two(Math.floor(-year / 100))}`);

/** Whether four digits hold a year. */
const isNamed = (year: number): boolean => year >= 1 && year <= 9999;
const weekOf = (number: number): string => farFrom(number) ?? writeWeek(number);
const weekendOf = (number: number): string => farFrom(number) ?? `${writeWeek(number)}-WE`;
const monthOf = (year: number, month: number): string => (isNamed(year) ? writeMonth(year, month) : farYear(year));

/** A day that later expressions may be counted from. */
function dayOn(number: number): Reference | null {
	if (farFrom(number)) return null;
	const { year, month, day } = calendarDay(number);
	return spokenOf(year, month, day);
}

interface Start {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	/** Whether it is the day of publication. */
	readonly isPublication: boolean;
}

const whence = ({ isPublication }: Start): string => (isPublication ? 'publication' : 'the time last spoken of');

const isLong = (unit: Unit): boolean => unit === 'year' || unit === 'decade' || unit === 'century' || unit === 'millennium';

/** Where counting starts: at the time last spoken of if that is exact enough for the unit, else at publication. */
function startFor(
	unit: Unit,
	from: 'publication' | 'reference' | 'story',
	reference: Reference | null,
	{ today, publication, isNarrative }: Story,
): Start | null {
	const isMonth = unit === 'month' || unit === 'quarter';
	const wantsReference = from === 'reference' || isNarrative || today === null;
	if (wantsReference && reference) {
		const isEnough = isLong(unit) || (reference.month !== null && (reference.day !== null || isMonth));
		if (isEnough) return { year: reference.year, month: reference.month ?? 1, day: reference.day ?? 1, isPublication: false };
		if (isNarrative) return null;
	}
	if (publication === null && !isLong(unit) && !isMonth) return null;
	return today && { year: today.year, month: today.month, day: today.day, isPublication: true };
}

export function resolveShift(meaning: Meaning & { is: 'shift' }, place: Place): Resolved {
	const { unit, amount, comparable, part = null, mod = null } = meaning;
	const { story } = place;
	if (comparable) {
		const quarter = story.quarterNear(place.start);
		if (quarter)
			return {
				...resolved('DATE', `${writeYear(quarter.year - 1)}-Q${quarter.quarter}`, 'the same quarter a year before'),
				quarter,
			};
	}
	// In a report on the fourth quarter, `the year` is the one that has ended with it.
	if (unit === 'year' && amount === 0 && meaning.from === 'story' && story.quarter?.quarter === 4) {
		const { year } = story.quarter;
		return resolved('DATE', writeYear(year), 'the year that ended with the quarter', null, mod);
	}
	// `She was held on Tuesday. Later in the day she was freed.`
	const isNear = place.start - story.referenceAt < NEAR;
	if (unit === 'day' && amount === 0 && meaning.from === 'story' && story.reference?.day && isNear)
		return { ...resolveSame({ is: 'same', unit, part }, place), mod };
	// `Sales grew in January, most of all late in the month`
	const isOfMonth = story.reference?.month && story.reference.day === null;
	if (unit === 'month' && amount === 0 && meaning.from === 'story' && isOfMonth && isNear && place.tense() !== 'future')
		return { ...resolveSame({ is: 'same', unit, part: null }, place), mod };
	// `The vote is on Tuesday. A day earlier, six were held.`: before what was told of the past
	const isAhead = amount < 0 && meaning.from === 'reference' && story.reference !== null && story.isToCome(story.reference);
	const reference = isAhead && place.tense() === 'past' ? story.over : story.reference;
	const start = startFor(unit, comparable && isRecent(place) ? 'publication' : meaning.from, reference, story);
	if (!start) return unresolved(null, story.isNarrative ? 'no day was spoken of before' : story.unknown, typeWith(part));
	// `Ten years later she was back`, and nothing was told before.
	const isLost =
		start.isPublication && meaning.from === 'reference' && amount > 0 && !place.follows(C.In) && place.tense() === 'past';
	if (isLost)
		return unresolved(
			null,
			story.reference ? 'the time last spoken of is less exact' : 'no time was spoken of before',
			typeWith(part),
		);
	const reason = reasonFor(unit, amount, whence(start));
	const found = (value: string, reference: Reference | null = null): Resolved => resolved('DATE', value, reason, reference, mod);
	const number = dayNumber(start.year, start.month, start.day);
	switch (unit) {
		case 'day':
			return onDay(number + Math.round(amount), part, reason, mod);
		case 'week':
			if (meaning.from === 'story' && amount === 0) return found(writeWeek(weekOfStory(number, place)));
			if (meaning.isEnding && weekdayOfNumber(number) >= 6) return found(weekOf(number));
			return found(weekOf(number + Math.round(7 * amount)), start.isPublication ? null : dayOn(number + Math.round(7 * amount)));
		case 'fortnight':
			return found(weekOf(number + 14 * amount));
		case 'weekend':
			return found(weekendOf(number + weekendShift(number, amount, meaning.from, place)));
		case 'month': {
			const { year, month } = shiftMonth(start.year, start.month, Math.round(amount));
			return found(monthOf(year, month), isNamed(year) ? spokenOf(year, month) : null);
		}
		case 'quarter': {
			const { year, month } = shiftMonth(start.year, start.month, 3 * Math.round(amount));
			return found(isNamed(year) ? writeQuarter(year, month) : farYear(year));
		}
		case 'decade':
			// `a decade ago` is a year, `last decade` ten of them.
			return Math.abs(amount) >= 1 && meaning.counted
				? found(farYear(start.year + Math.round(10 * amount)))
				: found(decadeOf(start.year + 10 * amount));
		case 'millennium':
			return found(farYear(start.year + Math.round(1000 * amount)));
		case 'century':
			return meaning.counted
				? found(farYear(start.year + Math.round(100 * amount)))
				: found(centuryOf(start.year + 100 * amount));
		default: {
			const year = start.year + Math.ceil(amount);
			return found(farYear(year), isNamed(year) ? spokenOf(year) : null);
		}
	}
}

/** Earnings, sales and counts of this year or the last are compared with a year before publication, whatever was named between. */
function isRecent({ story }: Place): boolean {
	return story.today !== null && (story.reference === null || story.reference.year >= story.today.year - 1);
}

/** `for the week` on a Monday looks back on the week before. */
function weekOfStory(number: number, place: Place): number {
	return weekdayOfNumber(number) === 1 && place.tense() === 'past' ? number - 7 : number;
}

/** Days from a day to `the weekend`: that of publication on a Saturday or Sunday, else the last one, or the coming one. */
function weekendShift(number: number, amount: number, from: string, place: Place): number {
	if (amount !== 0 || place.story.isNarrative || from !== 'story') return 7 * amount;
	return weekdayOfNumber(number) >= 6 || place.tense() === 'future' ? 0 : -7;
}

/** `that day`, `the same month`: the time last spoken of, as exactly as it was. */
export function resolveSame({ unit, part }: Meaning & { is: 'same' }, { story }: Place): Resolved {
	const { reference } = story;
	const found = (value: string): Resolved => resolved(typeWith(part), withPart(value, part), 'the time last spoken of');
	if (unit === 'season' && story.season) return found(story.season);
	if (reference) {
		const { year, month, day } = reference;
		const number = month !== null && day !== null ? dayNumber(year, month, day) : null;
		if (unit === 'time')
			return found(number !== null ? writeDay(number) : month !== null ? writeMonth(year, month) : writeYear(year));
		if (unit === 'day' && number !== null) return found(writeDay(number));
		if (unit === 'day' && month !== null) return found(`${writeMonth(year, month)}-XX`);
		if (unit === 'week' && number !== null) return found(writeWeek(number));
		if (unit === 'month' && month !== null) return found(writeMonth(year, month));
		if (unit === 'year') return found(writeYear(year));
		if (unit === 'decade') return found(decadeOf(year));
		if (unit === 'century') return found(centuryOf(year));
	}
	return unresolved(null, 'no such time was spoken of before', typeWith(part));
}

/** `the same month last year`: the month last spoken of, if it was one of this year. */
export function resolveSameMonth({ story: { reference, today } }: Place): Resolved {
	if (!today) return unresolved(null);
	const isTold = reference?.month && reference.year === today.year;
	return resolved(
		'DATE',
		writeMonth(today.year - 1, isTold ? reference.month! : today.month),
		isTold ? 'the month last spoken of, a year before' : 'the month of publication, a year before',
	);
}

/** `the week of March 6`: the week in which the day lies. */
export function around(unit: Unit, day: Resolved): Resolved {
	const number = dayOf(day);
	if (number === null) return { ...day, value: null };
	const { year, month } = calendarDay(number);
	const value = unit === 'week' ? writeWeek(number) : unit === 'weekend' ? `${writeWeek(number)}-WE` : writeMonth(year, month);
	return { ...day, type: 'DATE', value, explicit: false, reason: `the ${unit} of ${writeDay(number)}` };
}

/** `three days before Christmas`. */
export function beside(unit: Unit, amount: number, day: Resolved): Resolved {
	const number = dayOf(day);
	if (number === null) return { ...day, value: null };
	const reason = reasonFor(unit, amount, writeDay(number));
	if (unit === 'day') return onDay(number + amount, null, reason);
	if (unit === 'week') return { ...day, value: weekOf(number + 7 * amount), explicit: false, reason };
	const { year, month } = calendarDay(number);
	const shifted = shiftMonth(year, month, unit === 'month' ? amount : 12 * amount);
	return {
		...day,
		value: unit === 'month' ? monthOf(shifted.year, shifted.month) : farYear(shifted.year),
		explicit: false,
		reason,
	};
}

/** `a year ago today`, `a week on Tuesday`: the same day of another week, month or year. */
export function besideToTheDay(meaning: Meaning & { is: 'beside' }, day: Resolved): Resolved {
	const { unit, amount, part = null } = meaning;
	const number = dayOf(day);
	if (number === null) return { ...day, value: null };
	const reason = reasonFor(unit, amount, writeDay(number));
	if (unit === 'day') return onDay(number + amount, part, reason);
	if (unit === 'week' || unit === 'fortnight') return onDay(number + (unit === 'week' ? 7 : 14) * amount, part, reason);
	const from = calendarDay(number);
	const { year, month } = shiftMonth(from.year, from.month, MONTHS_IN[unit]! * amount);
	return isNamed(year)
		? onDay(dayNumber(year, month, Math.min(from.day, daysInMonth(year, month))), part, reason)
		: resolved('DATE', farYear(year), reason);
}

/** `the Friday after Thanksgiving`: the nearest such day that is not the day itself. */
export function weekdayBeside({ weekday, isBefore }: Meaning & { is: 'weekdayBeside' }, day: Resolved): Resolved {
	const number = dayOf(day);
	if (number === null) return { ...day, value: null };
	const ahead = (weekday - weekdayOfNumber(number) + 7) % 7;
	const reason = `the ${WEEKDAYS[weekday]} ${isBefore ? 'before' : 'after'} ${writeDay(number)}`;
	return onDay(number + (isBefore ? ahead - 7 : ahead || 7), null, reason);
}

const MONTHS_IN: Partial<Record<Unit, number>> = { month: 1, year: 12, decade: 120, century: 1200 };

function dayOf({ reference }: Resolved): number | null {
	return reference?.month && reference.day ? dayNumber(reference.year, reference.month, reference.day) : null;
}
