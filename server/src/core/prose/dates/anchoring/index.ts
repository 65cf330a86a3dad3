/** Gives a meaning its value: from publication, from the time last spoken of, from the tense of the clause. */
import { dayNumber, writeClock, writeDate, writeDay } from '../calendar.ts';
import type { Meaning } from '../meaning.ts';
import { type Reference, spokenOf } from '../story.ts';
import { C, PARTS } from '../vocabulary.ts';
import { resolveCalendar, resolveMonthDay } from './days.ts';
import { resolveHoliday } from './holidays.ts';
import { resolveNthUnit, resolveNthWeekday } from './nth.ts';
import { resolvePeriod, resolveQuarter, resolveYearEnd } from './periods.ts';
import {
	BEGINS,
	DAY,
	EVENING,
	NEAR,
	NIGHT,
	NOON,
	onDay,
	type Place,
	type Resolved,
	resolved,
	told,
	typeWith,
	unresolved,
} from './place.ts';
import { around, beside, besideToTheDay, resolveSame, resolveSameMonth, resolveShift, weekdayBeside } from './shifts.ts';

export { Place, type Resolved } from './place.ts';

export function resolve(meaning: Meaning, place: Place): Resolved {
	switch (meaning.is) {
		case 'fixed':
			return meaning.explicit ? told(meaning.type, meaning.value) : resolved(meaning.type, meaning.value, 'by itself');
		case 'calendar':
			return resolveCalendar(meaning, place);
		case 'deictic':
			return resolveDeictic(meaning.days, meaning.part, place);
		case 'shift':
			return resolveShift(meaning, place);
		case 'same':
			return resolveSame(meaning, place);
		case 'sameMonth':
			return resolveSameMonth(place);
		case 'period':
			return resolvePeriod(meaning, place);
		case 'quarter':
			return resolveQuarter(meaning, place);
		case 'yearEnd':
			return resolveYearEnd(meaning, place);
		case 'monthDay':
			return resolveMonthDay(meaning, place);
		case 'nthWeekday':
			return resolveNthWeekday(meaning, resolve(meaning.within, place));
		case 'nthUnit':
			return resolveNthUnit(meaning, resolve(meaning.within, place));
		case 'holiday':
			return resolveHoliday(meaning, place);
		case 'time':
			return resolveTime(meaning, place);
		case 'interval': {
			const [begin, end] = resolveInterval(meaning.begin, meaning.end, place);
			return { ...begin, value: isPlaced(begin) && isPlaced(end) ? `${begin.value}/${end.value}` : null };
		}
		case 'around':
			return around(meaning.unit, resolve(meaning.day!, place));
		case 'beside':
			return meaning.toTheDay
				? besideToTheDay(meaning, resolve(meaning.day!, place))
				: beside(meaning.unit, meaning.amount, resolve(meaning.day!, place));
		case 'weekdayBeside':
			return weekdayBeside(meaning, resolve(meaning.day!, place));
		case 'pair':
			return resolve(meaning.first, place);
	}
}

/** Masks have no place in time, and two of them no stretch between. */
const isPlaced = ({ value }: Resolved): boolean => value !== null && !value.startsWith('X');

/** `1 July to 31 December 2024`: the year of the end is that of the beginning, unless a new year lies between; without any, the beginning decides. */
function resolveInterval(first: Meaning, last: Meaning, place: Place): [Resolved, Resolved] {
	if (first.is !== 'calendar' || last.is !== 'calendar' || !first.month || !last.month)
		return [resolve(first, place), resolve(last, place)];
	const years = last.month * 100 + last.day! < first.month * 100 + first.day! ? 1 : 0;
	if (first.year === null && last.year !== null)
		return [resolveCalendar(first, place, last.year - years), resolveCalendar(last, place)];
	const begin = resolveCalendar(first, place);
	const year = last.year ?? (begin.reference ? begin.reference.year + years : null);
	return [begin, resolveCalendar(last, place, year)];
}

function resolveDeictic(days: number, part: number | null, { story }: Place): Resolved {
	if (story.publication === null) return unresolved(null, story.unknown, typeWith(part));
	const reason =
		days === 0
			? 'the day of publication'
			: `${Math.abs(days) === 1 ? 'the day' : 'two days'} ${days < 0 ? 'before' : 'after'} publication`;
	return onDay(story.publication + days, part, reason);
}

function resolveTime({ minutes, part, suffix, zone, day }: Meaning & { is: 'time' }, place: Place): Resolved {
	const { publication, isNarrative, referenceAt, unknown } = place.story;
	// Each entry of a live report begins with its hour, whatever day the one before has spoken of.
	const isStamp = place.opensBlock && publication !== null && !isNarrative;
	const reference = isStamp ? place.story.heading : place.story.reference;
	const clock = `${minutes === null ? PARTS[part!]! : writeClock(Math.floor(minutes / 60), minutes % 60)}${suffix}`;
	if (day) {
		const on = resolve(day, place);
		const date = on.value && dateOf(on.value);
		// A whole month of evenings, or a feast of which only the year is known.
		const isOneDay = date?.includes('-') && !date.includes('/');
		const spoken = on.reference;
		const reference = spoken && spokenOf(spoken.year, spoken.month, spoken.day, minutes ?? BEGINS[part!]!);
		return timed(isOneDay ? date + clock : null, on.reason, zone, reference, on);
	}
	const isTold =
		isStamp || isNarrative || publication === null || referenceAt > place.sentence || place.start - referenceAt < NEAR;
	if (reference?.month && reference.day && isTold) {
		const { year, month, day } = reference;
		return isOnDayAfter(reference.minutes, minutes ?? BEGINS[part!]!, place)
			? timed(writeDay(dayNumber(year, month, day) + 1) + clock, 'on the day after that last spoken of', zone)
			: timed(writeDate(year, month, day) + clock, 'on the day last spoken of', zone);
	}
	return publication === null
		? timed(`XXXX-XX-XX${clock}`, unknown, zone)
		: timed(writeDay(publication) + clock, 'on the day of publication', zone);
}

/** A time; `day`: the one named beside it. Spelled out, because spreading costs more than all the rest. */
const timed = (
	value: string | null,
	reason: string,
	zone: string | null,
	reference: Reference | null = null,
	day: Resolved | null = null,
): Resolved => ({
	type: 'TIME',
	value,
	reason,
	explicit: day?.explicit ?? false,
	mod: day?.mod ?? null,
	zone,
	reference,
	quarter: null,
	isSeason: false,
});

/** A value without its clock time or part of day. */
function dateOf(value: string): string {
	const time = value.indexOf('T');
	return time < 0 ? value : value.slice(0, time);
}

/** After `Tuesday evening`, dawn and 2 a.m. are on Wednesday; after `Tuesday night` all the morning is, and `by dawn` after any afternoon. */
function isOnDayAfter(told: number | null, minutes: number, place: Place): boolean {
	if (told === null || minutes > NOON) return false;
	return told === NIGHT || (told >= EVENING && minutes < DAY) || (told >= NOON && minutes < DAY && place.follows(C.By));
}
