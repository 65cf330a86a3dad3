/** Whether a value is of its type: dates, URLs, language tags, numbers, keys. */
import { daysInMonth } from '../prose/dates/calendar.ts';
import { findDates } from '../prose/dates/index.ts';
import { parseValue, writtenValue } from '../prose/dates/values.ts';
import { readStructure } from '../prose/prose.ts';
import type { ValueType } from '../schema.ts';
import type { Facts } from '../syntax/problem.ts';
import { didYouMean } from '../syntax/words.ts';

/** A code of the catalogue and its facts; `meant` is the value that was most likely meant, `certain` says that it must be. */
export interface Fault {
	readonly code: string;
	readonly facts: Facts;
}

/** What is wrong with a value of this type, or undefined. References are looked at elsewhere. */
export function judge(type: ValueType, value: string): Fault | undefined {
	switch (type) {
		case 'date':
			return judgeDate(value);
		case 'when':
			return judgeWhen(value);
		case 'url':
			return judgeUrl(value);
		case 'lang':
			return judgeLanguage(value);
		case 'number':
			return value.trim() !== '' && Number.isFinite(Number(value)) ? undefined : { code: 'number-malformed', facts: { value } };
		case 'key':
			return /\s/.test(value) || value === '' ? { code: 'key-malformed', facts: { value, meant: keyOf(value) } } : undefined;
		default:
			return undefined;
	}
}

const DAY_MONTH_MINUTE = /^\d{4}-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?)?$/;

/** The publication date: a day, month or minute. */
function judgeDate(value: string): Fault | undefined {
	if (isDay(value)) return undefined;
	if (!DAY_MONTH_MINUTE.test(value)) {
		const read = readLoosely(value) ?? readWritten(value);
		const meant = read && DAY_MONTH_MINUTE.test(read.meant) ? read : undefined;
		const reason = 'write a day, month or minute, like 2024-09-13, 2024-09 or 2024-09-13T08:30';
		return { code: 'date-malformed', facts: { value, reason, ...meant } };
	}
	const read = parseValue(value.replace(/\.\d+/, ''));
	return 'error' in read ? { code: 'date-impossible', facts: { value, reason: read.error, ...readSwapped(value) } } : undefined;
}

/** `2024-13-09`: day and month the other way round. */
function readSwapped(value: string): Reading | undefined {
	const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
	return match && Number(match[2]) > 12 ? readParts([match[1], match[3], match[2]], false) : undefined;
}

/** A day of the calendar: what nearly every article has, told without reading other forms. */
function isDay(value: string): boolean {
	const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
	if (!match) return false;
	const [, year, month, day] = match.map(Number) as [number, number, number, number];
	return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** What a value that is no date was meant to say; `certain` where it can mean nothing else. */
interface Reading {
	readonly meant: string;
	readonly certain: boolean;
}

/** `2024-9-3`, `2024/09/03` and `20240903` can only be one day, `13.09.2024` too; `03.09.2024` most likely is, and `09/03/24` is left to a person. */
function readLoosely(value: string): Reading | undefined {
	const ordered = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(value) ?? /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(value);
	const reversed = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(value);
	if (ordered) return readParts(ordered.slice(1), true);
	if (!reversed) return undefined;
	const [first, sign, second, year] = reversed.slice(1) as [string, string, string, string];
	if (Number(first) > 12) return readParts([year, second, first], true);
	if (Number(second) > 12) return readParts([year, first, second], true);
	return sign === '.' ? readParts([year, second, first], first === second) : undefined;
}

function readParts(parts: readonly (string | undefined)[], certain: boolean): Reading | undefined {
	const written = parts.filter(part => part !== undefined).map(part => part.padStart(2, '0'));
	const meant = written.join('-');
	return 'error' in parseValue(meant) ? undefined : { meant, certain };
}

/** Longest value that is read as a date in words. */
const LONGEST_WORDS = 60;

/** A date in words, `13 September 2024`, where the value says nothing else. */
function readWritten(value: string): Reading | undefined {
	if (value.length > LONGEST_WORDS || !/\d{4}|\d0s/.test(value)) return undefined;
	const [one, ...others] = findDates(readStructure(value), null);
	if (!one?.explicit || !one.value || others.length || 'error' in parseValue(one.value)) return undefined;
	const rest = value.slice(0, one.start) + value.slice(one.end);
	return /[\p{L}\p{N}]/u.test(rest) ? undefined : { meant: writtenValue(one.value), certain: true };
}

/** Values that have the shape of a date; of these one says that the calendar does not have them. */
const SHAPED = /^\d{4}-(?:\d\d|W\d\d|[QH]\d)(?:-\d\d|-WE)?(?:T.*)?$|^[\dX]{4}-[\dX]{2}(?:-[\dX]{2})?$/;

function judgeWhen(value: string): Fault | undefined {
	const read = parseValue(value);
	if (!('error' in read)) return undefined;
	const ends = value.split('/');
	if (ends.length === 2 && ends.every(end => end !== '' && !('error' in parseValue(end))) && /before it begins/.test(read.error))
		return { code: 'interval-reversed', facts: { value, from: ends[0]!, to: ends[1]! } };
	if (ends.some(end => SHAPED.test(end)))
		return { code: 'date-impossible', facts: { value, reason: read.error, ...readSwapped(value) } };
	const reason = read.error.replace(/^no date value: /, '');
	return { code: 'date-malformed', facts: { value, reason, ...(readLoosely(value) ?? readWritten(value)) } };
}

const WEB = ['http', 'https'];

/**
 * What is wrong with a value in a dialect that is not ours. Dates stand there as their corpus writes them: of one that has our shape the
 * calendar decides, of another whether there is any number in it.
 */
export function judgeForeign(type: ValueType, value: string): Fault | undefined {
	if (type !== 'date') return judge(type, value);
	const isOurs = /^\d{4}-\d/.test(value);
	return isOurs || !/\d/.test(value) ? judgeDate(value) : undefined;
}

/** A URL as the WHATWG reads it, without blanks, and with a host where its scheme has one. */
function judgeUrl(value: string): Fault | undefined {
	const fault = (meant?: string): Fault => ({ code: 'url-malformed', facts: { value, meant } });
	const scheme = /^([a-z][a-z\d+.-]*):/i.exec(value)?.[1]?.toLowerCase();
	if (/\s/.test(value)) {
		const meant = value.trim().replace(/\s/g, '%20');
		return fault(scheme && WEB.includes(scheme) && URL.canParse(meant) ? meant : undefined);
	}
	if (scheme === undefined || /^[\w.-]+\.[a-z]{2,}:/i.test(value)) {
		const meant = `https://${value.replace(/^:?\/+/, '')}`;
		return fault(/^[^/]+\.[a-z]{2,}(?:[/:?#]|$)/i.test(value.replace(/^:?\/+/, '')) && URL.canParse(meant) ? meant : undefined);
	}
	if (WEB.includes(scheme)) {
		if (/^https?:\/\/[^/?#]/i.test(value) && URL.canParse(value)) return undefined;
		const meant = value.replace(/^(https?):\/*/i, '$1://');
		return fault(meant !== value && URL.canParse(meant) ? meant : undefined);
	}
	const near = didYouMean(scheme, WEB);
	if (near) {
		const meant = value.replace(/^[^:]+:\/*/, `${near}://`);
		return fault(URL.canParse(meant) && /\.[a-z]{2,}(?:[/:?#]|$)/i.test(meant) ? meant : undefined);
	}
	return URL.canParse(value) ? undefined : fault();
}

/** A language tag as `Intl` knows it. `en_GB` is the locale of another system. */
function judgeLanguage(value: string): Fault | undefined {
	if (isLanguage(value)) return undefined;
	const meant = value.replaceAll('_', '-');
	return {
		code: 'lang-malformed',
		facts:
			value !== meant && isLanguage(meant) ? { value, meant: Intl.getCanonicalLocales(meant)[0]!, certain: true } : { value },
	};
}

/** Well-formed, and beginning with a language of two or three letters: `english` is well-formed too. */
function isLanguage(value: string): boolean {
	try {
		return Intl.getCanonicalLocales(value).length === 1 && /^(?:[a-z]{2,3}|x|i)(?:-|$)/i.test(value);
	} catch {
		return false;
	}
}

/** A key made of a name: `Dana Orr` becomes `dana-orr`. */
const keyOf = (value: string): string => value.trim().toLowerCase().replace(/\s+/g, '-') || 'key';
