/**
 * What an article has said so far that later expressions are counted from: its publication, the time last spoken of,
 * the quarter an earnings report is about. One is made for an article and followed through it in text order.
 */
import { type CalendarDay, calendarDay, dayNumber } from './calendar.ts';
import type { PublicationDate } from './expression.ts';

/** A time already spoken of, as exactly as it was named. */
export interface Reference {
	readonly year: number;
	readonly month: number | null;
	readonly day: number | null;
}

export interface Story {
	/** Day number of publication; null when nothing is known of it. */
	readonly publication: number | null;
	readonly today: CalendarDay | null;
	/** Tells of long past things, counted from each other and not from publication. */
	readonly isNarrative: boolean;
	/** Numbers before a slash are days: `3/4/2024` is 3 April. */
	readonly dayFirst: boolean;
	reference: Reference | null;
	/** The quarter spoken of last, and where. */
	quarter: { readonly year: number; readonly quarter: number; readonly at: number } | null;
}

const ISO = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/;

/** The day number of `2024-09-13`, of the middle of `2024-09`, of the middle of `2024`; null for anything else. */
export function publicationDay(publication: PublicationDate | null): number | null {
	const match = publication && ISO.exec(publication.value);
	if (!match) return null;
	const month = match[2] === undefined ? 7 : Number(match[2]);
	return month < 1 || month > 12
		? null
		: dayNumber(Number(match[1]), month, match[3] === undefined ? 15 : Math.min(Number(match[3]), 31));
}

export function openStory(publication: PublicationDate | null, isNarrative: boolean, dayFirst: boolean): Story {
	const number = publicationDay(publication);
	return {
		publication: number,
		today: number === null ? null : calendarDay(number),
		isNarrative,
		dayFirst,
		reference: null,
		quarter: null,
	};
}
