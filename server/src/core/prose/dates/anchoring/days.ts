/** Days, months and weekdays by name: which year, which week. */
import {
	dayNumber,
	daysInMonth,
	MONTHS,
	shiftMonth,
	two,
	WEEKDAYS,
	weekdayOfNumber,
	writeDate,
	writeMonth,
	writeYear,
} from '../calendar.ts';
import type { Calendar, Meaning } from '../meaning.ts';
import { type Reference, type Story, spokenOf } from '../story.ts';
import { C } from '../vocabulary.ts';
import { BY_ITS_DATE, isElectionMonth, yearOfKnownDay } from './known-days.ts';
import { onDay, oneOf, type Place, type Resolved, resolved, TOLD, told, typeWith, unresolved, withPart } from './place.ts';

/** What is named, in `year` if that is told or known. */
export function resolveCalendar(named: Calendar, place: Place, year = named.year): Resolved {
	const { month, day } = named;
	if (year !== null) return explicit(named, year, place.story);
	if (month !== null && day !== null) return monthDay(named, month, day, place);
	if (month !== null) return monthAlone(named, month, place);
	return weekdayAlone(named, named.weekday!, place);
}

/** A 31 June that somebody wrote stays what it is: a check reports it. */
function explicit(named: Calendar, year: number, story: Story): Resolved {
	const swap = named.ambiguous && story.dayFirst;
	const month = swap ? named.day : named.month;
	const day = swap ? named.month : named.day;
	if (month === null) return told('DATE', writeYear(year), spokenOf(year));
	if (day === null) return told('DATE', writeMonth(year, month), spokenOf(year, month));
	const value = withPart(writeDate(year, month, day), named.part);
	return named.ambiguous
		? resolved(typeWith(named.part), value, `read as ${day} ${MONTHS[month]}: ${story.orderReason}`, spokenOf(year, month, day))
		: told(typeWith(named.part), value, spokenOf(year, month, day));
}

/** After a past verb, a day may be to come that is so few days ahead: `agreed to pay on 3 May`; more if it is a limit: `by 3 May`. */
const NEAR = { past: 80, limit: 110 };

/** Years from publication in which the day of a weekday and a date may be. */
const FARTHEST = 2;

function monthDay(named: Calendar, month: number, day: number, place: Place): Resolved {
	const { weekday, part, which } = named;
	const { story } = place;
	const { around, today } = story;
	const name = `${day} ${MONTHS[month]}`;
	const found = (year: number, reason: string): Resolved => {
		const actual = weekday === null ? null : weekdayOfNumber(dayNumber(year, month, day));
		const why = weekday === actual ? reason : `${reason}, which is a ${WEEKDAYS[actual!]}`;
		return resolved(typeWith(part), withPart(writeDate(year, month, day), part), why, spokenOf(year, month, day));
	};
	if (named.years !== null && today) return found(today.year + named.years, `${name} of ${oneOf('year', named.years)}`);
	if (which === 'that' && story.reference) return found(story.reference.year, TOLD);
	const toldYear = story.yearFor(month) ?? story.yearOpening(place.sentence);
	if (weekday !== null) {
		const year = nearestYearWith(weekday, month, day, toldYear ?? today?.year ?? null, story.isNarrative ? null : around);
		// Years from publication, a slip of the weekday is likelier.
		const isNear = year !== null && (story.isNarrative || toldYear !== null || !today || Math.abs(year - today.year) <= FARTHEST);
		if (isNear) return found(year, `the nearest ${WEEKDAYS[weekday]} ${name}`);
	}
	if (toldYear !== null) return found(toldYear, TOLD);
	if (!today || around === null) return unresolved(withPart(`XXXX-${two(month)}-${two(day)}`, part));
	const inYear = (year: number): number => dayNumber(year, month, Math.min(day, daysInMonth(year, month)));
	const pastYear = inYear(today.year) > around ? today.year - 1 : today.year;
	const toPast = around - inYear(pastYear);
	const toComing = inYear(pastYear + 1) - around;
	if (which === 'last' || which === 'previous') return found(pastYear, `the last ${name} before publication`);
	if (which === 'next') return found(pastYear + 1, `the next ${name} after publication`);
	const tense = place.tense();
	const knownYear = place.isDayAlone ? yearOfKnownDay(month, day, today, { toPast, toComing, tense }) : null;
	if (knownYear !== null) return found(knownYear, BY_ITS_DATE);
	const near = place.follows(C.By, C.Until) ? NEAR.limit : NEAR.past;
	if (tense === 'past' && toComing < toPast && toComing > near && !place.isOfEvent)
		return found(pastYear, `the last ${name} before publication`);
	if (tense === 'future' && toPast <= toComing && toPast > 60) return found(pastYear + 1, `the next ${name} after publication`);
	return found(toComing < toPast ? pastYear + 1 : pastYear, `the ${name} nearest to publication`);
}

/** The year near `centre`, or nearest to publication, in which a day of the calendar falls on that weekday. */
function nearestYearWith(
	weekday: number,
	month: number,
	day: number,
	centre: number | null,
	publication: number | null,
): number | null {
	if (centre === null) return null;
	let best: number | null = null;
	let least = Number.POSITIVE_INFINITY;
	for (let year = centre - 6; year <= centre + 6; year++) {
		const number = dayNumber(year, month, day);
		if (weekdayOfNumber(number) !== weekday || day > daysInMonth(year, month)) continue;
		const distance = publication === null ? Math.abs(year - centre) : Math.abs(number - publication);
		if (distance < least) {
			least = distance;
			best = year;
		}
	}
	return best;
}

/** A coming month may be this many months ahead: beyond that a bare `October` is the last one. */
const AHEAD = { past: 1, future: 9, none: 3, event: 6 };

function monthAlone(named: Calendar, month: number, place: Place): Resolved {
	const { story } = place;
	const { today } = story;
	const name = MONTHS[month]!;
	const found = (year: number, reason: string): Resolved =>
		resolved('DATE', writeMonth(year, month), reason, spokenOf(year, month));
	const next = (year: number): Resolved => found(year, `the ${name} after publication`);
	const last = (year: number): Resolved => found(year, `the ${name} before publication`);
	if (named.years !== null && today) return found(today.year + named.years, `${name} of ${oneOf('year', named.years)}`);
	if (named.which === 'that' && story.reference) return found(story.reference.year, TOLD);
	// `He left in June 2019. The following March he was back.`
	if ((named.which === 'following' || named.which === 'previous') && story.reference) {
		const year = yearBeside(story.reference, month, named.which);
		return found(year, `the ${name} ${named.which === 'following' ? 'after' : 'before'} the time last spoken of`);
	}
	const isTold = named.which === null || named.which === 'that' || !today;
	const toldYear = isTold ? (story.yearFor(month) ?? story.yearOpening(place.sentence)) : null;
	if (toldYear !== null) return found(toldYear, TOLD);
	if (!today) return unresolved(`XXXX-${two(month)}`);
	switch (named.which) {
		case 'next':
		case 'following':
			return next(month <= today.month ? today.year + 1 : today.year);
		case 'last':
		case 'previous':
			return last(month >= today.month ? today.year - 1 : today.year);
		case 'this':
			return found(today.year, `${name} of the year of publication`);
	}
	const before = story.reference?.month ? story.reference : null;
	if (before && (place.ends(C.Month) || place.pairs(C.Month))) {
		const year = before.year + (month < before.month! ? 1 : 0);
		const now = today.year * 12 + today.month;
		const isFit = year * 12 + month <= now || before.year * 12 + before.month! > now;
		if (isFit || (place.ends(C.Month) && place.tense() !== 'past')) return found(year, `the ${name} after the month before it`);
	}
	const ahead = (month - today.month + 12) % 12;
	if (ahead === 0) return found(today.year, `${name} of the year of publication`);
	const tense = place.tense();
	const reach = AHEAD[tense === 'past' && place.follows(C.To, C.Until, C.By) ? 'none' : (tense ?? 'none')];
	// The month of the American elections, in their year: `the November election`, told in January
	const isElection = isElectionMonth(today.year, month) && (tense === 'future' || place.isOfEvent);
	if (ahead <= reach || isElection || (ahead <= AHEAD.event && place.isOfEvent))
		return next(month < today.month ? today.year + 1 : today.year);
	return last(month > today.month ? today.year - 1 : today.year);
}

/** The year of the month that follows a time, or precedes it. */
function yearBeside({ year, month }: Reference, named: number, which: 'following' | 'previous'): number {
	if (which === 'following') return month !== null && named > month ? year : year + 1;
	return month !== null && named < month ? year : year - 1;
}

/** Before a weekday: `until Friday` and `ahead of Friday's game` look forward, `Friday's game` back, else the verb says. */
function looksForward(place: Place): boolean {
	if (place.isPossessive) return place.follows(C.AheadOf);
	if (place.follows(C.Until) && place.opensSentence) return false;
	return place.follows(C.Until) || place.isSet || place.tense() === 'future';
}

const BEFORE = WEEKDAYS.map(name => `the ${name} before publication`);
const AFTER = WEEKDAYS.map(name => `the ${name} after publication`);

function weekdayAlone(named: Calendar, weekday: number, place: Place): Resolved {
	const { part, which, weeks } = named;
	const { publication, reference, isNarrative, unknown } = place.story;
	const name = WEEKDAYS[weekday]!;
	/** The day last spoken of, and how many days after it the weekday comes. */
	const from = reference?.month && reference.day ? dayNumber(reference.year, reference.month, reference.day) : null;
	const ahead = from === null ? 0 : (weekday - weekdayOfNumber(from) + 7) % 7;
	if (isNarrative && from !== null) return onDay(from + ahead, part, `the ${name} after the day last spoken of`);
	if (publication === null) return unresolved(withPart(`XXXX-WXX-${weekday}`, part), unknown, typeWith(part));
	if (from !== null) {
		const isEnd = which === null && (place.ends(C.Weekday) || place.endsTimes || (place.isEnd && from > publication));
		if (isEnd)
			return onDay(from + ahead, part, ahead === 0 ? 'the day of the time before it' : `the ${name} after the day before it`);
		// `the day before, on Friday`: the day that was just told
		if (which === null && ahead === 0 && place.isApposed) return onDay(from, part, 'the day just told');
		// `the previous Friday`, after a day was told
		if (which === 'following') return onDay(from + (ahead || 7), part, `the ${name} after the day last spoken of`);
		if (which === 'previous') return onDay(from - (7 - ahead), part, `the ${name} before the day last spoken of`);
	}
	const back = (weekdayOfNumber(publication) - weekday + 7) % 7;
	if (weeks !== null)
		return onDay(publication - weekdayOfNumber(publication) + weekday + 7 * weeks, part, `${name} of ${oneOf('week', weeks)}`);
	if (which === 'next') return onDay(publication + 7 - back, part, AFTER[weekday]!);
	if (which === 'last' || which === 'previous') return onDay(publication - (back || 7), part, BEFORE[weekday]!);
	if (back === 0) return onDay(publication, part, 'the day of publication');
	if (which === 'this')
		return onDay(publication - weekdayOfNumber(publication) + weekday, part, `${name} of the week of publication`);
	if (which === 'following' || which === 'coming' || looksForward(place))
		return onDay(publication + 7 - back, part, AFTER[weekday]!);
	return onDay(publication - back, part, BEFORE[weekday]!);
}

/** `the 12th of this month`; `on the 12th`: of the month spoken of in a narrative, else the past or coming one by the verb. */
export function resolveMonthDay(meaning: Meaning & { is: 'monthDay' }, place: Place): Resolved {
	const { day, months, weekday } = meaning;
	const { today, publication, reference, isNarrative, unknown } = place.story;
	const on = (year: number, month: number, reason: string): Resolved =>
		day > daysInMonth(year, month)
			? unresolved(null, 'no such day in that month')
			: onDay(dayNumber(year, month, day), null, reason);
	if (months === null && reference?.month && (isNarrative || !today))
		return on(reference.year, reference.month, 'in the month last spoken of');
	if (!today) return unresolved(`XXXX-XX-${two(day)}`);
	const inMonth = (shift: number) => shiftMonth(today.year, today.month, shift);
	if (months !== null) return on(inMonth(months).year, inMonth(months).month, `of ${oneOf('month', months)}`);
	if (weekday !== undefined) {
		const fitting = NEAREST.map(inMonth).find(
			({ year, month }) => day <= daysInMonth(year, month) && weekdayOfNumber(dayNumber(year, month, day)) === weekday,
		);
		if (!fitting) return unresolved(null, 'no such day near publication');
		return on(fitting.year, fitting.month, `the nearest ${WEEKDAYS[weekday]} that is day ${day} of a month`);
	}
	if (publication === null) return unresolved(`XXXX-XX-${two(day)}`, unknown);
	const isComing = place.tense() === 'future';
	let shift = !isComing && day > today.day ? -1 : isComing && day < today.day ? 1 : 0;
	// No two months that follow each other lack a 30th or a 31st.
	if (day > daysInMonth(inMonth(shift).year, inMonth(shift).month)) shift += isComing ? 1 : -1;
	return on(inMonth(shift).year, inMonth(shift).month, `the ${isComing ? 'coming' : 'last'} such day from publication`);
}

/** Months around that of publication, the nearest first. */
const NEAREST = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6];
