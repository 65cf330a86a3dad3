/** What an expression says by itself, before anything is known of the article: the grammar reads it, anchoring resolves it. */
import type { DateModifier, DateType } from './expression.ts';
import type { Unit } from './vocabulary.ts';

/** Which of several: `last Friday`, `this May`, `next summer`; the coming one may be the day of publication: `Friday week`. */
export type Which = 'last' | 'this' | 'next' | 'previous' | 'following' | 'coming' | 'that' | null;

export type Meaning = {
	/** Set by words around the expression: `late 2019`, `about two years ago`. */
	mod?: DateModifier | null;
} & (
	| Calendar
	| { readonly is: 'deictic'; readonly days: number; readonly part: number | null }
	/** `last year`, `two weeks ago`, `a month later`. */
	| {
			readonly is: 'shift';
			readonly unit: Unit;
			readonly amount: number;
			/** Counted from publication, from the time last spoken of, or from whichever the story lives in. */
			readonly from: 'publication' | 'reference' | 'story';
			/** `a year ago`: in a story of quarters the same quarter. */
			readonly comparable?: boolean;
			/** `a decade ago`, as against `last decade`. */
			readonly counted?: boolean;
			/** `the next morning`. */
			readonly part?: number;
			/** `this past week`: at its end the one that ends. */
			readonly isEnding?: boolean;
	  }
	| {
			readonly is: 'period';
			readonly period: 'quarter' | 'half' | 'season';
			readonly index: number;
			readonly year: number | null;
			readonly years: number | null;
			readonly which: Which;
			readonly end: PeriodEnd | null;
			/** Something else where an article does not speak of business: `the first half`. */
			readonly isOfBusiness?: boolean;
	  }
	/** `the quarter`, `the year-ago period`, `the latest quarter`. */
	| {
			readonly is: 'quarter';
			readonly which: Which;
			readonly years: number;
			readonly year: number | null;
			readonly end: PeriodEnd | null;
	  }
	/** `the year ended March 31`, `year-end`. */
	| { readonly is: 'yearEnd'; readonly month: number; readonly year: number | null; readonly day?: number }
	/** `the 12th of this month`: 0; `on the 12th`, `Thursday the 12th`: null. */
	| { readonly is: 'monthDay'; readonly day: number; readonly months: number | null; readonly weekday?: number }
	/** `the first Monday of August`: 1, `the last Thursday of the month`: -1, `the first Monday of 2015`. */
	| { readonly is: 'nthWeekday'; readonly nth: number; readonly weekday: number; readonly within: Meaning }
	/** `the first week of April`: 1, `the last week of next month`: -1, `the last day of 2015`. */
	| { readonly is: 'nthUnit'; readonly nth: number; readonly unit: 'day' | 'week' | 'weekend'; readonly within: Meaning }
	/** `that year`, `the same day`; `by that time`, `the season was wet`. */
	| { readonly is: 'same'; readonly unit: Unit | 'time' | 'season'; readonly part: number | null }
	/** `the same month last year` */
	| { readonly is: 'sameMonth' }
	| {
			readonly is: 'holiday';
			readonly holiday: number;
			readonly year: number | null;
			readonly which: Which;
			readonly years: number | null;
	  }
	| { readonly is: 'interval'; readonly begin: Meaning; readonly end: Meaning }
	/** `April 24 and 25`: two expressions in one stretch of text; the second starts `cut` tokens after the first. */
	| { readonly is: 'pair'; readonly first: Meaning; readonly second: Meaning; readonly cut: number; readonly between: 0 | 1 }
	/** `the week of March 6`. */
	| { readonly is: 'around'; readonly unit: Unit; readonly day: Meaning | null }
	/** `the day before Christmas`, `three weeks after September 11`; `a year ago today`, `Tuesday week`: to the day. */
	| {
			readonly is: 'beside';
			readonly unit: Unit;
			readonly amount: number;
			readonly day: Meaning | null;
			readonly toTheDay?: boolean;
			/** `a week ago Friday night` */
			readonly part?: number;
	  }
	/** `the Friday after Thanksgiving` */
	| { readonly is: 'weekdayBeside'; readonly weekday: number; readonly isBefore: boolean; readonly day: Meaning | null }
	| {
			readonly is: 'time';
			readonly minutes: number | null;
			readonly part: number | null;
			/** The zone as a part of the value: `Z`, or the offset of an ISO 8601 time. */
			readonly suffix: string;
			/** Any other zone, `-04:00` or `America/New_York`, which TIMEX3 values leave out. */
			readonly zone: string | null;
			readonly day: Meaning | null;
			/** `the morning of` means nothing without a day after it. */
			readonly needsDay?: boolean;
			/** `at 12.30`: a price where an article speaks of business. */
			readonly isOfLeisure?: boolean;
	  }
	/** Says its value itself: `three months`, `every Friday`, `now`, `the 1990s`. */
	| { readonly is: 'fixed'; readonly type: DateType; readonly value: string; readonly explicit?: boolean }
);

/** `the quarter [ended Sept. 30]`. */
export interface PeriodEnd {
	readonly month: number;
	readonly year: number | null;
}

/** A day, month, weekday or year as far as they are named: `Tuesday, September 10`, `May 2019`, `2014`. */
export interface Calendar {
	readonly is: 'calendar';
	readonly year: number | null;
	readonly month: number | null;
	readonly day: number | null;
	readonly weekday: number | null;
	readonly part: number | null;
	readonly which: Which;
	/** `March last year`: -1. */
	readonly years: number | null;
	/** `Tuesday of last week`: -1. */
	readonly weeks: number | null;
	/** `3/4/2024`: day and month may be the other way round. */
	readonly ambiguous: boolean;
}

/** A calendar meaning from what is named; spelled out because spreading costs more than the rest of a rule. */
export const calendar = (named: Partial<Omit<Calendar, 'is'>>): Calendar => ({
	is: 'calendar',
	year: named.year ?? null,
	month: named.month ?? null,
	day: named.day ?? null,
	weekday: named.weekday ?? null,
	part: named.part ?? null,
	which: named.which ?? null,
	years: named.years ?? null,
	weeks: named.weeks ?? null,
	ambiguous: named.ambiguous ?? false,
});
export const fixed = (type: DateType, value: string, explicit = false, mod: Meaning['mod'] = null): Meaning => ({
	is: 'fixed',
	type,
	value,
	explicit,
	mod,
});
