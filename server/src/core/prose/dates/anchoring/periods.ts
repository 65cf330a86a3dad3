/** Quarters, halves and seasons: which year's. */
import { dayNumber, daysInMonth, MONTHS, shiftMonth, writeYear } from '../calendar.ts';
import type { Meaning, PeriodEnd } from '../meaning.ts';
import { spokenOf } from '../story.ts';
import { SEASONS } from '../vocabulary.ts';
import { onDay, oneOf, type Place, type Resolved, resolved, TOLD, unresolved } from './place.ts';

const OF_PUBLICATION = 'of the year of publication';
const LAST = 'the last one before publication';
const NEXT = 'the next one after publication';
const AFTER_TOLD = 'the next one after the time last spoken of';
const BEFORE_TOLD = 'the last one before the time last spoken of';

/** The year in which a period ends whose last month is named: the latest such month that is over, unless the year is named too. */
function endYear(end: PeriodEnd, { story }: Place): number | null {
	if (end.year !== null) return end.year;
	const { today } = story;
	return today && (end.month > today.month ? today.year - 1 : today.year);
}

export function resolvePeriod(meaning: Meaning & { is: 'period' }, place: Place): Resolved {
	const { period, index, end } = meaning;
	const { story } = place;
	const { today } = story;
	const code = period === 'quarter' ? `Q${index}` : period === 'half' ? `H${index}` : SEASONS[index]!;
	const found = (year: number, reason: string): Resolved => ({
		...resolved('DATE', `${writeYear(year)}-${code}`, reason),
		quarter: period === 'quarter' ? { year, quarter: index } : null,
		isSeason: period === 'season',
	});
	if (meaning.year !== null) return { ...found(meaning.year, 'explicit'), explicit: true, reference: spokenOf(meaning.year) };
	if (period === 'season') return resolveSeason(meaning, place, found);
	if (!today) return unresolved(`XXXX-${code}`);
	const ended = end && endYear(end, place);
	if (end && ended)
		return {
			...found(ended, `it ended in ${MONTHS[end.month]} ${ended}`),
			quarter: { year: ended, quarter: index, hasEnded: true },
		};
	if (meaning.years !== null) {
		const known = story.quarter?.quarter === index ? story.quarter.year : today.year;
		const year = (meaning.years < 0 ? known : today.year) + meaning.years;
		return { ...found(year, `of ${oneOf('year', meaning.years)}`), quarter: null };
	}
	const now = Math.ceil(today.month / (period === 'quarter' ? 3 : 6));
	const tense = index === now ? null : place.tense();
	// `Demand will be back in the second half`, told in May; a half-year is reported on in the quarter behind it.
	const isToCome = tense === 'future' || (period === 'half' && tense === null && today.month > 3);
	if (index > now && !isToCome) return found(today.year - 1, LAST);
	if (index < now - 1 && tense === 'future') return found(today.year + 1, NEXT);
	const ofYear = found(today.year, OF_PUBLICATION);
	// `fourth-quarter profit fell`, told in November: a fiscal quarter, which is over.
	const hasEnded = period === 'quarter' && index === now && place.tense() === 'past';
	return hasEnded ? { ...ofYear, quarter: { year: today.year, quarter: index, hasEnded } } : ofYear;
}

/** The first month of each season. */
const BEGINS = [3, 6, 9, 12];
const WINTER = 3;
/** Months before a season in which it is the coming one, unless the verb looks back. */
const SOON = 3;

function resolveSeason(
	meaning: Meaning & { is: 'period' },
	place: Place,
	found: (year: number, reason: string) => Resolved,
): Resolved {
	const { index, which } = meaning;
	const { reference, isNarrative, today } = place.story;
	if (reference && (which === 'that' || (which === null && (isNarrative || !today)))) return found(reference.year, TOLD);
	if (!today) return unresolved(`XXXX-${SEASONS[index]}`);
	if (meaning.years !== null && which !== null && reference)
		return found(reference.year + meaning.years, which === 'following' ? AFTER_TOLD : BEFORE_TOLD);
	if (meaning.years !== null) return found(today.year + meaning.years, `of ${oneOf('year', meaning.years)}`);
	const begins = BEGINS[index]!;
	// `He retired in 1961. She sailed the following spring.`
	if ((which === 'following' || (which === 'next' && isNarrative)) && reference && reference.year < today.year)
		return found(reference.month !== null && reference.month < begins ? reference.year : reference.year + 1, AFTER_TOLD);
	switch (which) {
		case 'last':
		case 'previous':
			return found(index !== WINTER && today.month >= begins + 3 ? today.year : today.year - 1, LAST);
		case 'next':
		case 'following':
			return found(today.month >= begins ? today.year + 1 : today.year, NEXT);
		case 'this':
			return found(index === WINTER && today.month <= 3 ? today.year - 1 : today.year, OF_PUBLICATION);
	}
	const tense = place.tense();
	if (tense === 'future') return found(begins + 2 < today.month ? today.year + 1 : today.year, NEXT);
	// `a good job in the fall debates`, told in August
	if (tense === null && begins > today.month && begins - today.month <= SOON) return found(today.year, NEXT);
	return found(begins > today.month ? today.year - 1 : today.year, LAST);
}

/** `the quarter`, `the year-ago period`: the one the report is about. */
export function resolveQuarter(meaning: Meaning & { is: 'quarter' }, place: Place): Resolved {
	const { which, years, year, end } = meaning;
	const { story } = place;
	const { today } = story;
	const found = (base: { year: number; quarter: number }, reason: string): Resolved => ({
		...resolved(
			'DATE',
			`${writeYear(year ?? base.year + years)}-Q${base.quarter}`,
			years === 0 ? reason : 'the same quarter a year before',
		),
		quarter: year === null ? base : null,
	});
	const ended = end && endYear(end, place);
	if (end && ended) return found({ year: ended, quarter: Math.ceil(end.month / 3) }, `it ended in ${MONTHS[end.month]} ${ended}`);
	if (today && which !== null) {
		const shifted = shiftMonth(today.year, today.month, which === 'this' ? 0 : which === 'next' ? 3 : -3);
		return {
			...found(
				{ year: shifted.year, quarter: Math.ceil(shifted.month / 3) },
				`the quarter ${which === 'this' ? 'of' : which === 'next' ? 'after' : 'before'} publication`,
			),
			quarter: null,
		};
	}
	if (story.quarter) return found(story.quarter, 'the quarter last spoken of');
	if (!today) return unresolved(null);
	const last = shiftMonth(today.year, today.month, -3);
	return found({ year: last.year, quarter: Math.ceil(last.month / 3) }, 'the quarter before publication');
}

/** `the year ended March 31`, `year-end`. */
export function resolveYearEnd(meaning: Meaning & { is: 'yearEnd' }, place: Place): Resolved {
	const { month, day } = meaning;
	if (day !== undefined) {
		const year = meaning.year ?? (place.story.isNarrative ? place.story.reference?.year : place.story.today?.year);
		return year === undefined
			? unresolved(`XXXX-12-31`)
			: onDay(dayNumber(year, month, Math.min(day, daysInMonth(year, month))), null, 'the last day of the year');
	}
	const year = endYear({ month, year: meaning.year }, place);
	return year === null ? unresolved(null) : resolved('DATE', writeYear(year), `it ended in ${MONTHS[month]} ${year}`);
}
