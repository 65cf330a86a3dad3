/** Holidays: which year's. */
import { writeDay } from '../calendar.ts';
import { HOLIDAYS, NINE_ELEVEN } from '../holidays.ts';
import type { Meaning } from '../meaning.ts';
import { BY_ITS_DATE } from './known-days.ts';
import { onDay, oneOf, type Place, type Resolved, TOLD, unresolved, yearOrEra } from './place.ts';

/** Why a holiday has its value where the year stands beside it: `Christmas Day 2024`. */
export const HOLIDAY_OF_YEAR = 'the holiday of that year';

/** So few days before a holiday a past verb speaks of it, not of the last one: `they decked the hall for Christmas`; half a year where the last one is four years ago. */
const EVE = { 1: 7, 4: 180 };

export function resolveHoliday(meaning: Meaning & { is: 'holiday' }, place: Place): Resolved {
	const { holiday, which, years } = meaning;
	const { today, around, reference, isNarrative } = place.story;
	const rule = HOLIDAYS[holiday]!;
	const on = (year: number, reason: string): Resolved => {
		const day = year > 0 ? rule.in(year) : null;
		if (day === null) return unresolved(yearOrEra(year), 'its day in that year is not known');
		const last = rule.last?.(year) ?? null;
		const found = onDay(day, null, reason);
		return last === null ? found : { ...found, value: `${found.value}/${writeDay(last)}` };
	};
	/** No number is before or after one that is not known. */
	const dayIn = (year: number): number => rule.in(year) ?? Number.NaN;
	if (meaning.year !== null) return on(meaning.year, HOLIDAY_OF_YEAR);
	if (holiday === NINE_ELEVEN) return on(2001, BY_ITS_DATE);
	if (reference && (isNarrative || !today)) return on(reference.year, TOLD);
	if (!today || around === null) {
		return unresolved(rule.fixed && `XXXX-${rule.fixed}`);
	}
	if (years !== null) return on(today.year + years, `of ${oneOf('year', years)}`);
	if (which === 'this') return on(today.year, 'of the year of publication');
	const step = rule.everyFourthFrom === undefined ? 1 : 4;
	// Years since the last one that has it: the lowest two bits are what is left by four, of years before it too.
	const heldYear = step === 1 ? today.year : today.year - ((today.year - rule.everyFourthFrom!) & 3);
	const pastYear = dayIn(heldYear) > around ? heldYear - step : heldYear;
	const tense = which === null ? place.tense() : null;
	const toComing = dayIn(pastYear + step) - around;
	const isPast = tense === 'past' && !(toComing <= EVE[step]);
	if (which === 'last' || which === 'previous' || isPast) return on(pastYear, 'the last one before publication');
	if (which !== null || tense === 'future') return on(pastYear + step, 'the next one after publication');
	const isComingNearer = toComing < around - dayIn(pastYear);
	return on(isComingNearer ? pastYear + step : pastYear, 'the one nearest to publication');
}
