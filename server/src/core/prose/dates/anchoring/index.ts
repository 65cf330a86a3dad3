/** Gives a meaning its value: from publication, from the time last spoken of, from the tense of the clause. */
import { dayNumber, daysInMonth, shiftMonth, writeClock, writeDay, writeMonth } from '../calendar.ts';
import type { Meaning } from '../meaning.ts';
import { PARTS } from '../vocabulary.ts';
import { resolveCalendar } from './days.ts';
import { resolveHoliday } from './holidays.ts';
import { resolvePeriod, resolveQuarter, resolveYearEnd } from './periods.ts';
import { onDay, oneOf, type Place, type Resolved, two, typeWith, unresolved } from './place.ts';
import { around, beside, resolveSame, resolveShift } from './shifts.ts';

export { Place, type Resolved } from './place.ts';

export function resolve(meaning: Meaning, place: Place): Resolved {
	switch (meaning.is) {
		case 'fixed':
			return {
				type: meaning.type,
				value: meaning.value,
				reason: meaning.explicit ? 'explicit' : 'by itself',
				explicit: meaning.explicit ?? false,
			};
		case 'calendar':
			return resolveCalendar(meaning, place);
		case 'deictic':
			return resolveDeictic(meaning.days, meaning.part, place);
		case 'shift':
			return resolveShift(meaning, place);
		case 'same':
			return resolveSame(meaning.unit, meaning.part, place);
		case 'period':
			return resolvePeriod(meaning, place);
		case 'quarter':
			return resolveQuarter(meaning, place);
		case 'yearEnd':
			return resolveYearEnd(meaning, place);
		case 'monthDay':
			return dayOfMonth(meaning.day, meaning.months, place);
		case 'holiday':
			return resolveHoliday(meaning, place);
		case 'time':
			return resolveTime(meaning, place);
		case 'interval': {
			const begin = resolve(meaning.begin, place);
			const end = resolve(meaning.end, place);
			return { ...begin, value: begin.value && end.value ? `${begin.value}/${end.value}` : null };
		}
		case 'around':
			return around(meaning.unit, resolve(meaning.day!, place));
		case 'beside':
			return beside(meaning.unit, meaning.amount, resolve(meaning.day!, place));
		case 'pair':
			return resolve(meaning.first, place);
	}
}

function resolveDeictic(days: number, part: number | null, { story }: Place): Resolved {
	if (story.publication === null) return unresolved(null, undefined, typeWith(part));
	const reason =
		days === 0
			? 'the day of publication'
			: `${Math.abs(days) === 1 ? 'the day' : 'two days'} ${days < 0 ? 'before' : 'after'} publication`;
	return onDay(story.publication + days, part, reason);
}

function dayOfMonth(day: number, months: number, { story: { today } }: Place): Resolved {
	if (!today) return unresolved(null);
	const { year, month } = shiftMonth(today.year, today.month, months);
	if (day > daysInMonth(year, month)) return unresolved(null, 'no such day in that month');
	return onDay(dayNumber(year, month, day), null, `of ${oneOf('month', months)}`);
}

function resolveTime({ minutes, part, zone, day }: Meaning & { is: 'time' }, place: Place): Resolved {
	const { publication, reference, isNarrative, referenceAt } = place.story;
	const clock = minutes === null ? PARTS[part!]! : `${writeClock(Math.floor(minutes / 60), minutes % 60)}${zone}`;
	if (day) {
		const on = resolve(day, place);
		const date = on.value?.replace(/T.*$/, '') ?? null;
		return { ...on, type: 'TIME', value: date === null ? null : date + clock };
	}
	if (reference?.month && reference.day && (isNarrative || publication === null || referenceAt > place.sentence)) {
		return {
			type: 'TIME',
			value: `${writeMonth(reference.year, reference.month)}-${two(reference.day)}${clock}`,
			reason: 'on the day last spoken of',
			explicit: false,
		};
	}
	if (publication === null) return unresolved(`XXXX-XX-XX${clock}`, undefined, 'TIME');
	return { type: 'TIME', value: writeDay(publication) + clock, reason: 'on the day of publication', explicit: false };
}
