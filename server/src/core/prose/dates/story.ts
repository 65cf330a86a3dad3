/**
 * What an article has said so far that later expressions are counted from: its publication, the time last spoken of,
 * the quarter a report is about. One is opened for an article and follows it in text order.
 */
import { type CalendarDay, calendarDay, dayNumber, daysInMonth } from './calendar.ts';
import type { PublicationDate } from './expression.ts';

/** A time spoken of, as exactly as it was named. */
export interface Reference {
	readonly year: number;
	readonly month: number | null;
	readonly day: number | null;
	/** When in the day, in minutes after midnight, if that was told. */
	readonly minutes: number | null;
}

/** A time spoken of: all are made here, of one shape. */
export const spokenOf = (
	year: number,
	month: number | null = null,
	day: number | null = null,
	minutes: number | null = null,
): Reference => ({ year, month, day, minutes });

export interface Quarter {
	readonly year: number;
	/** 1–4 */
	readonly quarter: number;
	/** A fiscal quarter that the text says has ended, whatever the calendar says. */
	readonly hasEnded?: boolean;
}

/** How an article is to be read. */
export interface Manner {
	/** Tells of long past things, counted from each other and not from publication. */
	readonly isNarrative: boolean;
	/** `3/4/2024` is 3 April. */
	readonly dayFirst: boolean;
	readonly orderReason: string;
	/** Speaks of business, so that `the quarter` is three months and no part of a town. Asked only where it decides. */
	readonly isBusiness: () => boolean;
}

export const UNKNOWN = 'no publication date to count from';

/** How far `a year ago` may stand from the quarter that it is compared with, in UTF-16 code units. */
const NEAR = 700;

/** Years between the time that a story has reached and one named by the way: `the worst since 1812`, `as a study of 2009 has it`. */
const FAR = 30;
/** Such years after it are no more than so many before publication. */
const LATE = 10;

const ISO = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/;

/** The day number of `2024-09-13`; of the middle of `2024-09` and of `2024`; null for anything else. */
export function publicationDay(publication: PublicationDate | null): number | null {
	const match = publication && ISO.exec(publication.value);
	if (!match) return null;
	const year = Number(match[1]);
	const month = match[2] === undefined ? 7 : Number(match[2]);
	if (month < 1 || month > 12) return null;
	const day = match[3] === undefined ? 15 : Number(match[3]);
	return day < 1 || day > daysInMonth(year, month) ? null : dayNumber(year, month, day);
}

export class Story implements Manner {
	/** Day number of publication; null when its day is not known. */
	readonly publication: number | null;
	/** A day about then: the middle of the month or year, where no more is known of publication. */
	readonly around: number | null;
	readonly today: CalendarDay | null;
	readonly isNarrative: boolean;
	readonly dayFirst: boolean;
	readonly orderReason: string;
	readonly isBusiness: () => boolean;
	#reference: Reference | null = null;
	#referenceAt = Number.NEGATIVE_INFINITY;
	/** The time that the story has reached, and a far one named once since. */
	#reached: Reference | null = null;
	#aside: Reference | null = null;
	#heading: Reference | null = null;
	#over: Reference | null = null;
	#opening: { readonly year: number; readonly sentence: number } | null = null;
	#season: string | null = null;
	#quarter: Quarter | null = null;
	#quarterAt = Number.NEGATIVE_INFINITY;

	constructor(publication: PublicationDate | null, manner: Manner) {
		this.around = publicationDay(publication);
		this.publication = /^\d{4}-\d\d-\d\d/.test(publication?.value ?? '') ? this.around : null;
		this.today = this.around === null ? null : calendarDay(this.around);
		this.isNarrative = manner.isNarrative;
		this.dayFirst = manner.dayFirst;
		this.orderReason = manner.orderReason;
		this.isBusiness = manner.isBusiness;
	}

	/** Its times are counted from each other, not from publication. */
	get #isTold(): boolean {
		return this.isNarrative || this.today === null;
	}

	/** Why a day that is counted from publication cannot be told. */
	get unknown(): string {
		return this.today ? 'the day of publication is not known' : UNKNOWN;
	}

	/** The time last spoken of, and where its expression ended. */
	get reference(): Reference | null {
		return this.#reference;
	}

	get referenceAt(): number {
		return this.#referenceAt;
	}

	/** The day that last opened a paragraph or line: the times that open those below it are of that day. */
	get heading(): Reference | null {
		return this.#heading;
	}

	/** Whether a time is after the day of publication. */
	isToCome({ year, month, day }: Reference): boolean {
		if (!this.today || year !== this.today.year) return this.today !== null && year > this.today.year;
		return month !== null && (month > this.today.month || (month === this.today.month && day !== null && day > this.today.day));
	}

	/** The year with which a sentence, by where it begins, opened: `In 2008, she sold it in [May].` */
	yearOpening(sentence: number): number | null {
		return this.#opening?.sentence === sentence ? this.#opening.year : null;
	}

	/** The time last spoken of that is not to come. */
	get over(): Reference | null {
		return this.#over;
	}

	/** The season last spoken of, as its value. */
	get season(): string | null {
		return this.#season;
	}

	/** The quarter last spoken of. */
	get quarter(): Quarter | null {
		return this.#quarter;
	}

	/** The quarter that a comparison at `offset` is about; null where none was named shortly before, or months since. */
	quarterNear(offset: number): Quarter | null {
		return offset - this.#quarterAt < NEAR ? this.#quarter : null;
	}

	/**
	 * The year of a month in a story told without publication, or of long past things: the year it has reached. After
	 * `March 1944`, `October` is in 1944; after `November 1944`, `January` is in 1945.
	 */
	yearFor(month: number): number | null {
		if (!this.#reached || !this.#isTold) return null;
		const { year, month: before } = this.#reached;
		return before !== null && month < before - 7 ? year + 1 : year;
	}

	/** Takes note of a resolved expression that ends at an offset, whether it opens a paragraph or line, and which sentence. */
	note(
		spoken: {
			readonly type: string;
			readonly value: string | null;
			readonly explicit: boolean;
			readonly reference?: Reference | null;
			readonly quarter?: Quarter | null;
			readonly isSeason?: boolean;
		},
		end: number,
		opensBlock: boolean,
		sentence: number | null,
	): void {
		if (spoken.reference) {
			if (sentence !== null && spoken.explicit && spoken.reference.month === null)
				this.#opening = { year: spoken.reference.year, sentence };
			if (opensBlock) this.#heading = spoken.reference;
			this.#reference = spoken.reference;
			if (!this.isToCome(spoken.reference)) this.#over = spoken.reference;
			this.#referenceAt = end;
			if (this.#isTold && (spoken.explicit || !this.#looksBack(spoken.reference))) this.#reach(spoken.reference);
		}
		if (spoken.quarter && this.#isOver(spoken.quarter)) {
			this.#quarter = spoken.quarter;
			this.#quarterAt = end;
		}
		if (spoken.isSeason) this.#season = spoken.value;
		// After `the nine months`, `a year ago` is no longer about the quarter.
		if (spoken.type === 'DURATION' && spoken.value?.endsWith('M') && spoken.value !== 'P3M' && /^P\d+M$/.test(spoken.value))
			this.#quarterAt = Number.NEGATIVE_INFINITY;
	}

	/** Takes the story on, unless to a far time that is named by the way; a second mention of about that time takes it there. */
	#reach(to: Reference): void {
		// The year alone says less than the month that was told before.
		if (to.month === null && to.year === this.#reached?.year) return;
		if (this.#reached && this.#isFar(this.#reached, to) && !(this.#aside && !this.#isFar(this.#aside, to))) {
			this.#aside = to;
			return;
		}
		this.#reached = to;
		this.#aside = null;
	}

	/** `as in the previous year` does not take the story back. */
	#looksBack({ year, month }: Reference): boolean {
		return month === null && this.#reached !== null && year < this.#reached.year;
	}

	#isFar(from: Reference, to: Reference): boolean {
		if (to.year < from.year - FAR) return true;
		return this.today !== null && to.year > from.year + FAR && to.year > this.today.year - LATE;
	}

	/** Reports speak of quarters that are over. */
	#isOver({ year, quarter, hasEnded }: Quarter): boolean {
		return hasEnded || this.today === null || year * 4 + quarter < this.today.year * 4 + Math.ceil(this.today.month / 3);
	}
}
