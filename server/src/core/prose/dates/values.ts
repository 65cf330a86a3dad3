/** Date values and what is made of them: first and last moment, weekday, EDTF and ISO 8601, the form that files have. */
import { Temporal } from 'temporal-polyfill';
import { dayNumber, WEEKDAYS, weekdayOfNumber } from './calendar.ts';
import type { DateType } from './expression.ts';
import { type ParsedValue, parseValue } from './parse-value.ts';
import { offsetAt } from './zones.ts';

export { describeValue, distance } from './describe.ts';
export { parseValue } from './parse-value.ts';

/** What is known of an expression beside its value. */
interface Said {
	readonly timex?: DateType;
	/** A time zone, where the value does not hold it: `-04:00`, `America/New_York`. */
	readonly zone?: string | null;
}

const parsed = (value: string): ParsedValue | null => {
	const read = parseValue(value);
	return 'error' in read ? null : read;
};

/** First and last moment of a value, local ISO 8601 to the second; null for lengths, references and masks. Open ends take the other end. */
export function bounds(value: string): { begin: string; end: string } | null {
	const read = parsed(value);
	const begin = read?.begin ?? read?.end;
	const end = read?.end ?? read?.begin;
	return begin && end ? { begin, end } : null;
}

/** First and last moment for sorting: in Universal Time, ending in `Z`, where a clock time's zone is known, else local. */
export function instants(value: string, { zone = null }: Said = {}): { begin: string; end: string } | null {
	const [first, last] = value.split('/');
	if (last !== undefined && zone !== null) {
		const [begin, end] = [instants(first!, { zone }), instants(last, { zone })];
		return begin && end && { begin: begin.begin, end: end.end };
	}
	const local = bounds(value);
	const offset = local && offsetOf(value, zone, local.begin);
	if (!local || !offset) return local;
	const instant = (moment: string): string =>
		Temporal.PlainDateTime.from(moment)
			.toZonedDateTime(offset === 'Z' ? 'UTC' : offset)
			.toInstant()
			.toString();
	return { begin: instant(local.begin), end: instant(local.end) };
}

const CLOCK = /^\d{4}-\d\d-\d\dT\d\d(?::\d\d){0,2}(Z|[+-]\d\d(?::?\d\d)?)?$/;

/** The offset of a clock time, written in it or of the zone beside it; null for other values and for times of no known zone. */
function offsetOf(value: string, zone: string | null, begin: string): string | null {
	const match = CLOCK.exec(value);
	return match && (match[1] ?? (zone && offsetAt(begin, zone)));
}

/** `-04:00` for `2024-09-10T20:00` in `America/New_York`: what the value lacks; else nothing. */
function missingOffset(value: string, zone: string | null): string {
	// A clock time of 30 February has no offset.
	const local = zone === null || CLOCK.exec(value)?.[1] !== undefined ? null : bounds(value);
	return (local && offsetOf(value, zone, local.begin)) ?? '';
}

/** `Tuesday` for `2024-09-10`, `2024-09-10T20:00` and `XXXX-WXX-2`; null for values without one day. */
export function weekdayOf(value: string): string | null {
	const masked = /^(?:XXXX|\d{4})-WXX-([1-7])/.exec(value);
	if (masked) return WEEKDAYS[Number(masked[1])]!;
	const read = parsed(value);
	if (!read || !['day', 'time', 'part of day'].includes(read.form)) return null;
	const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(read.begin ?? '');
	return day && WEEKDAYS[weekdayOfNumber(dayNumber(Number(day[1]), Number(day[2]), Number(day[3])))]!;
}

/** The value in Extended Date/Time Format, null where EDTF has none: `2024-Q3` is `2024-35`, `199` is `199X`. */
export function toEdtf(value: string, { zone = null }: Said = {}): string | null {
	if (value.includes('/')) return parsed(writtenValue(value, zone))?.edtf ?? null;
	const edtf = parsed(value)?.edtf ?? null;
	return edtf && edtf + missingOffset(value, zone);
}

/** The value in ISO 8601-1, null where it has none: `2024-Q3` is `2024-07-01/2024-09-30`, a set `P1D` is `R/P1D`. */
export function toIso(value: string, { timex, zone = null }: Said = {}): string | null {
	if (value.includes('/')) return parsed(writtenValue(value, zone))?.iso ?? null;
	const iso = parsed(value)?.iso ?? null;
	if (iso !== null && timex === 'SET' && iso.startsWith('P')) return `R/${iso}`;
	return iso && iso + missingOffset(value, zone);
}

/** The TIMEX3 type that a value has by its form; DATE for what is no value. */
export const typeOfValue = (value: string): DateType => parsed(value)?.type ?? 'DATE';

/** A value as files have it: the decade `199` is `199X`, the century `18` is `18XX`, and a clock time has its zone. */
export function writtenValue(value: string, zone: string | null = null): string {
	// `19:00/21:00` of a day, in a zone that both ends need
	if (value.includes('/') && zone !== null)
		return value
			.split('/')
			.map(end => writtenValue(end, zone))
			.join('/');
	const read = parsed(value);
	if (read?.edtf && (read.form === 'decade' || read.form === 'century')) return read.edtf;
	return value + missingOffset(value, zone);
}
