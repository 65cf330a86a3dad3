/**
 * Whether a date's value contradicts what the text says. The reader is trusted only where it cannot be wrong: a date written out, a
 * length, a clock time, the day and month of `3 May`, and what is counted from a publication date that is declared, as `yesterday` is.
 */
import { HOLIDAY_OF_YEAR } from '../prose/dates/anchoring/holidays.ts';
import type { DateExpression, PublicationDate } from '../prose/dates/index.ts';
import { bounds } from '../prose/dates/values.ts';

/** Words that count from the day of publication and from nothing else. */
const DEICTIC =
	/^(?:on |the day )?(?:(?:early |late(?:r)? )?(?:today|tonight|yesterday|tomorrow)(?:['’]s)?(?: morning| afternoon| evening| night)?|this (?:morning|afternoon|evening|week|month|year)|(?:last|next) (?:week|month|year)|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) days? ago)$/i;
const WEEKDAY = /^(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: morning| afternoon| evening| night)?$/i;
/** `’89`: of some century. */
const SHORT_YEAR = /^['’‘]\d\ds?$/;
const MONTH =
	/\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/gi;
/** Which quarter, half or season. */
const PERIOD = /\b(?:first|second|third|fourth|1st|2nd|3rd|4th|Q[1-4]|H[12]|spring|summer|autumn|fall|winter)\b/i;
const CLOCK = /T(\d\d):(\d\d)/;
/** `8:30 a.m.`, `noon`: which half of the day is said. */
const HALF = /\b[ap]\.?\s?m\b|noon|midnight|\b(?:1[3-9]|2[0-3])[:.h]\d\d/i;

/** `text` is the marked text, `read` what the reader makes of exactly that. */
export function contradicts(value: string, text: string, read: DateExpression, publication: PublicationDate | null): boolean {
	const said = read.value;
	if (said === null || SHORT_YEAR.test(text)) return false;
	if (read.explicit) return differs(value, said) || otherClock(value, said, text) || otherEnds(value, said);
	if (read.reason === HOLIDAY_OF_YEAR) return differs(value, said);
	if (read.type === 'DURATION' || (read.type === 'SET' && said.startsWith('P'))) return otherLength(value, said);
	if (otherClock(value, said, text) || otherDay(value, said, text) || (PERIOD.test(text) && otherPeriod(value, said)))
		return true;
	const isDeclared = publication?.source === 'declared' || publication?.source === 'metadata';
	if (!isDeclared || !/\bpublication$/.test(read.reason)) return false;
	return DEICTIC.test(text) ? differs(value, said) : WEEKDAY.test(text) && isFar(value, publication.value);
}

/** Whether a day lies more than two weeks from publication: no weekday that stands alone does. */
function isFar(value: string, publication: string): boolean {
	const [day, published] = [bounds(value), bounds(publication)];
	if (
		!day ||
		!published ||
		value.length < 10 ||
		value.includes('/') ||
		published.begin.slice(0, 10) !== published.end.slice(0, 10)
	)
		return false;
	return Math.abs(Date.parse(`${day.begin}Z`) - Date.parse(`${published.begin}Z`)) > 15 * 86_400_000;
}

/** Whether two values are of different times: neither lies within the other. */
function differs(value: string, said: string): boolean {
	const a = bounds(value);
	const b = bounds(said);
	if (!a || !b) return false;
	const within = (inner: typeof a, outer: typeof a) => outer.begin <= inner.begin && inner.end <= outer.end;
	return !within(a, b) && !within(b, a);
}

/** `from 3 to 5 May` does not end on the 8th: intervals that are written alike have the same ends. */
function otherEnds(value: string, said: string): boolean {
	if (!said.includes('/') || value.length !== said.length || !/^[\d-]+\/[\d-]+$/.test(value)) return false;
	return value !== said;
}

/** `8 p.m.` is not 21:00, whatever the day. */
function otherClock(value: string, said: string, text: string): boolean {
	const a = CLOCK.exec(value);
	const b = CLOCK.exec(said);
	if (!a || !b || value.includes('/') || said.includes('/') || /Z|[+-]\d\d:?\d\d$/.test(value.slice(11) + said.slice(11)))
		return false;
	const minutes = ([, hour, minute]: RegExpExecArray) => (Number(hour) * 60 + Number(minute)) % (HALF.test(text) ? 1440 : 720);
	return minutes(a) !== minutes(b);
}

/** `3 May` is not in June, whatever the year. */
function otherDay(value: string, said: string, text: string): boolean {
	if (text.match(MONTH)?.length !== 1) return false;
	const a = /^[\dX]{4}-(\d\d)(?:-(\d\d))?(?![\dX])/.exec(value);
	const b = /^[\dX]{4}-(\d\d)(?:-(\d\d))?(?![\dX])/.exec(said);
	if (!a || !b || value.includes('/') || said.includes('/')) return false;
	return a[1] !== b[1] || (a[2] !== undefined && b[2] !== undefined && /\d/.test(text) && a[2] !== b[2]);
}

/** `the third quarter` is not the second, and `summer` no winter, whatever the year. */
function otherPeriod(value: string, said: string): boolean {
	const [a, b] = [value, said].map(one => /^[\dX]{4}-(?:([QH])\d|S[PU]|FA|WI)$/.exec(one));
	return !!a && !!b && a[1] === b[1] && value.slice(5) !== said.slice(5);
}

/** Days in a unit, on average. */
const DAYS: Readonly<Record<string, number>> = {
	Y: 365.25,
	Q: 91.3,
	M: 30.44,
	W: 7,
	WE: 2,
	D: 1,
	E: 3652.5,
	C: 36525,
	L: 365250,
};
const HOURS: Readonly<Record<string, number>> = { H: 1 / 24, M: 1 / 1440, S: 1 / 86400 };

/** The days of `P3M`, `P1Y6M`, `PT2H`; undefined for what is vague or no length. */
function days(value: string): number | undefined {
	const match = /^P((?:\d+(?:\.\d+)?(?:WE|[YQMWDECL]))*)(?:T((?:\d+(?:\.\d+)?[HMS])+))?$/.exec(value);
	if (!match || value.length < 3) return undefined;
	const sum = (parts: string, units: Readonly<Record<string, number>>) =>
		[...parts.matchAll(/(\d+(?:\.\d+)?)(WE|[A-Z])/g)].reduce((all, [, count, unit]) => all + Number(count) * units[unit!]!, 0);
	return sum(match[1] ?? '', DAYS) + sum(match[2] ?? '', HOURS);
}

/** Lengths that round to each other are one: `P90D` and `P3M`. */
function otherLength(value: string, said: string): boolean {
	const a = days(value);
	const b = days(said);
	return a !== undefined && b !== undefined && Math.abs(a - b) > 0.04 * Math.max(a, b);
}
