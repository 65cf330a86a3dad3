import type { Extent } from '../../text.ts';

export type DateType = 'DATE' | 'TIME' | 'DURATION' | 'SET';
export type DateModifier = 'START' | 'MID' | 'END' | 'APPROX' | 'BEFORE' | 'AFTER';

/**
 * A date, time, duration or set of times that the text speaks of: `on [Tuesday]`, `[two weeks ago]`, `[every Friday]`.
 * A class, because V8 may take those of an article for long-lived if literals make them: it did in every third process,
 * and collecting the garbage then took as long as half the reading.
 */
export class DateExpression implements Extent {
	readonly start: number;
	readonly end: number;
	readonly type: DateType;
	/** TIMEX3 value. Null when nothing can be said: `that day` with no day named before. Never ''. */
	readonly value: string | null;
	readonly mod: DateModifier | null;
	/** The time zone named beside a clock time, `-04:00` or `America/New_York`, where the value does not hold it. */
	readonly zone: string | null;
	/** Why this value: `the Tuesday before publication`, `explicit`, `nearest 3 May to publication`. */
	readonly reason: string;
	/** A full explicit date or time: what it means stands in the text, an inlay hint would only repeat it. */
	readonly explicit: boolean;

	constructor(
		start: number,
		end: number,
		type: DateType,
		value: string | null,
		mod: DateModifier | null,
		zone: string | null,
		reason: string,
		explicit: boolean,
	) {
		this.start = start;
		this.end = end;
		this.type = type;
		this.value = value;
		this.mod = mod;
		this.zone = zone;
		this.reason = reason;
		this.explicit = explicit;
	}
}

/** When an article was published, and how that is known. */
export interface PublicationDate {
	/** ISO 8601 day, month or minute: `2024-09-13`, `2024-09`, `2024-09-13T10:30`. */
	readonly value: string;
	readonly source: 'declared' | 'metadata' | 'file name' | 'date line' | 'embed' | 'inferred';
	readonly reason: string;
	/** Where in the text it stands, if it stands there. */
	readonly extent: Extent | null;
}
