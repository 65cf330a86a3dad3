/** The forms of date values that are read by themselves, each with its first and last moment and its EDTF and ISO 8601 renderings. */
import { Temporal } from 'temporal-polyfill';
import { dayNumber, daysInMonth, isoWeek, MONTHS, two, weekdayOfNumber, writeDay, writeYear } from './calendar.ts';
import type { DateType } from './expression.ts';

export type ValueForm =
	| 'day'
	| 'month'
	| 'year'
	| 'decade'
	| 'century'
	| 'time'
	| 'part of day'
	| 'week'
	| 'weekend'
	| 'quarter'
	| 'half'
	| 'season'
	| 'mask'
	| 'weekday'
	| 'interval'
	| 'duration'
	| 'vague duration'
	| 'reference'
	| 'other';

export interface ParsedValue {
	readonly form: ValueForm;
	readonly type: DateType;
	/** First and last moment, local ISO 8601 to the second: `2024-09-10T00:00:00`. Null for lengths, references and masks. */
	readonly begin: string | null;
	readonly end: string | null;
	/** EDTF and ISO 8601 renderings, where there are any. */
	readonly edtf: string | null;
	readonly iso: string | null;
}

export interface Problem {
	readonly error: string;
}

const NONE = { begin: null, end: null, edtf: null, iso: null };

/** A stretch of whole days. */
function days(form: ValueForm, first: number, last: number, edtf: string | null, iso: string | null): ParsedValue {
	return { form, type: 'DATE', begin: `${writeDay(first)}T00:00:00`, end: `${writeDay(last)}T23:59:59`, edtf, iso };
}

function months(form: ValueForm, year: number, month: number, count: number, edtf: string): ParsedValue {
	const lastYear = year + Math.floor((month + count - 2) / 12);
	const lastMonth = ((month + count - 2) % 12) + 1;
	const first = dayNumber(year, month, 1);
	const last = dayNumber(lastYear, lastMonth, daysInMonth(lastYear, lastMonth));
	return days(form, first, last, edtf, `${writeDay(first)}/${writeDay(last)}`);
}

function week(match: RegExpExecArray): ParsedValue | Problem {
	const year = Number(match[1]);
	const number = Number(match[2]);
	const weeks = isoWeek(dayNumber(year, 12, 28)).week;
	if (number < 1 || number > weeks) return { error: `${year} has ${weeks} weeks, not ${number}` };
	const monday = dayNumber(year, 1, 4) - weekdayOfNumber(dayNumber(year, 1, 4)) + 1 + 7 * (number - 1);
	const isoWeekday = `${match[1]}-W${two(number)}`;
	if (match[3] === undefined) return days('week', monday, monday + 6, `${writeDay(monday)}/${writeDay(monday + 6)}`, isoWeekday);
	if (match[3] === '-WE')
		return days(
			'weekend',
			monday + 5,
			monday + 6,
			`${writeDay(monday + 5)}/${writeDay(monday + 6)}`,
			`${isoWeekday}-6/${isoWeekday}-7`,
		);
	const day = monday + Number(match[3].slice(1)) - 1;
	return days('day', day, day, writeDay(day), isoWeekday + match[3]);
}

const SEASON_MONTHS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
const SEASON_CODES: Readonly<Record<string, number>> = { SP: 21, SU: 22, FA: 23, WI: 24 };
/** Hours in which a part of day begins and ends; a night ends on the next morning. */
const PART_HOURS: Readonly<Record<string, readonly [number, number]>> = {
	MO: [6, 12],
	MI: [11, 14],
	AF: [12, 18],
	EV: [18, 22],
	NI: [22, 30],
	DT: [6, 18],
};

function partOfDay(match: RegExpExecArray): ParsedValue | Problem {
	const date = readDay(match[1]!);
	if (typeof date !== 'number') return date;
	const [from, to] = PART_HOURS[match[2]!]!;
	const end = to > 24 ? `${writeDay(date + 1)}T${two(to - 25)}:59:59` : `${writeDay(date)}T${two(to - 1)}:59:59`;
	return { form: 'part of day', type: 'TIME', begin: `${writeDay(date)}T${two(from)}:00:00`, end, edtf: null, iso: null };
}

function time(match: RegExpExecArray): ParsedValue | Problem {
	const date = readDay(match[1]!);
	if (typeof date !== 'number') return date;
	const [, , hour, minute, second, zone] = match;
	const isMidnight = hour === '24' && Number(minute ?? 0) === 0 && Number(second ?? 0) === 0;
	if (!isMidnight && Number(hour) > 23) return { error: `there is no hour ${hour}` };
	if (Number(minute ?? 0) > 59) return { error: `there is no minute ${minute}` };
	if (Number(second ?? 0) > 59) return { error: `there is no second ${second}` };
	const day = isMidnight ? date + 1 : date;
	const hours = `${writeDay(day)}T${isMidnight ? '00' : hour}`;
	const begin = `${hours}:${minute ?? '00'}:${second ?? '00'}`;
	const end = `${hours}:${minute ?? '59'}:${second ?? '59'}`;
	const iso = `${second === undefined ? begin.slice(0, -':00'.length) : begin}${zone ?? ''}`;
	return { form: 'time', type: 'TIME', begin, end, edtf: `${begin}${zone ?? ''}`, iso };
}

/** The day number of `2024-09-10`, or what is wrong with it. */
function readDay(date: string): number | Problem {
	const [year, month, day] = date.split('-').map(Number) as [number, number, number];
	return impossible(year, month, day) ?? dayNumber(year, month, day);
}

function impossible(year: number | null, month: number, day: number | null): Problem | null {
	if (month < 1 || month > 12) return { error: `there is no month ${two(month)}` };
	if (day === null) return null;
	const length = year === null ? (month === 2 ? 29 : daysInMonth(2001, month)) : daysInMonth(year, month);
	if (day >= 1 && day <= length) return null;
	return { error: `${MONTHS[month]}${year === null || month !== 2 ? '' : ` ${year}`} has ${length} days, not ${day}` };
}

/** Whole numbers, which Temporal would write as they are; and it takes its time. */
const WHOLE =
	/^P(?=\d|T\d)(?:[1-9]\d{0,8}Y)?(?:[1-9]\d{0,8}M)?(?:[1-9]\d{0,8}W)?(?:[1-9]\d{0,8}D)?(?:T(?=\d)(?:[1-9]\d{0,8}H)?(?:[1-9]\d{0,8}M)?(?:[1-9]\d{0,8}S)?)?$/;

/** `P1Y6M`, `PT2H`: Temporal reads them; `P2Q`, `P1E`, `P1C` are TIMEX3's own. */
function duration(match: RegExpExecArray): ParsedValue | Problem {
	const [value] = match;
	if (WHOLE.test(value)) return { ...NONE, form: 'duration', type: 'DURATION', iso: value };
	try {
		const read = Temporal.Duration.from(value);
		return { ...NONE, form: 'duration', type: 'DURATION', iso: read.toString() };
	} catch {
		return { error: `${value} is no length of time: write P3M, P2Y6M or PT2H` };
	}
}

type Reader = (match: RegExpExecArray) => ParsedValue | Problem;

/** The forms that are ours, tried in order. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
	[/^(?:PAST|PRESENT|FUTURE)_REF$/, () => ({ ...NONE, form: 'reference', type: 'DATE' })],
	[/^P(?:X(?:Y|M|W|D|Q|E|C|L|X|WE)|TX[HMS])$/, () => ({ ...NONE, form: 'vague duration', type: 'DURATION' })],
	[
		/^P(\d{1,9})(Q|E|C|L|WE)$/,
		([, count, unit]) => ({ ...NONE, form: 'duration', type: 'DURATION', iso: inIsoUnits(Number(count), unit!) }),
	],
	[/^P[\dA-Z.,]*$/, duration],
	[/^(\d{4})-W(\d{1,2})(-WE|-[1-7])?$/, week],
	[
		/^(\d{4})-Q([1-9])$/,
		([, year, quarter]) =>
			Number(quarter) > 4
				? { error: `a year has four quarters, not ${quarter}` }
				: months('quarter', Number(year), 3 * Number(quarter) - 2, 3, `${year}-${32 + Number(quarter)}`),
	],
	[
		/^(\d{4})-H([1-9])$/,
		([, year, half]) =>
			Number(half) > 2
				? { error: `a year has two halves, not ${half}` }
				: months('half', Number(year), 6 * Number(half) - 5, 6, `${year}-${39 + Number(half)}`),
	],
	[
		/^(\d{4})-(SP|SU|FA|WI)$/,
		([, year, season]) => ({
			...months('season', Number(year), SEASON_MONTHS[season!]!, 3, `${year}-${SEASON_CODES[season!]}`),
			iso: null,
		}),
	],
	[/^(\d{3})X?$/, ([, decade]) => years('decade', Number(decade) * 10, 10, `${decade}X`)],
	[/^(\d{2})(?:XX)?$/, ([, century]) => years('century', Number(century) * 100, 100, `${century}XX`)],
	[/^BC(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/, beforeChrist],
	[
		/^BC(\d{4})-(SP|SU|FA|WI)$/,
		([, year, season]) => ({
			...months(
				'season',
				1 - Number(year),
				SEASON_MONTHS[season!]!,
				3,
				`${writeYear(1 - Number(year))}-${SEASON_CODES[season!]}`,
			),
			iso: null,
		}),
	],
	[/^BC(\d\d)$/, ([, century]) => yearsBeforeChrist('century', -100 * Number(century) - 99, -100 * Number(century))],
	[/^(\d{4}-\d\d-\d\d)T(MO|MI|AF|EV|NI|DT)$/, partOfDay],
	[/^(\d{4}-\d\d-\d\d)T(\d\d)(?::(\d\d))?(?::(\d\d))?(Z|[+-]\d\d(?::?\d\d)?)?$/, time],
	[
		/^(?:XXXX|\d{4})-WXX(?:-[1-7]|-WE)?(?:T(?:MO|MI|AF|EV|NI|DT|\d\d:\d\d))?$/,
		match => ({ ...NONE, form: 'weekday', type: match[0].startsWith('X') ? 'SET' : 'DATE' }),
	],
	[/^XXXX-(?:Q[1-4]|H[12]|SP|SU|FA|WI)$/, () => ({ ...NONE, form: 'mask', type: 'DATE' })],
	[
		/^(?:XXXX-(?:XX|0[1-9]|1[0-2])-(?:XX|0[1-9]|[12]\d|3[01])|\d{4}-(?:XX|0[1-9]|1[0-2])-XX)T(?:MO|MI|AF|EV|NI|DT|(?:[01]\d|2[0-4]):[0-5]\dZ?)$/,
		() => ({ ...NONE, form: 'mask', type: 'TIME' }),
	],
	[
		/^XXXX-(\d\d)(?:-(\d\d))?$/,
		([value, month, day]) =>
			impossible(null, Number(month), day === undefined ? null : Number(day)) ?? {
				...NONE,
				form: 'mask',
				type: 'DATE',
				edtf: value,
			},
	],
	[
		/^(\d{4})-(\d\d)$/,
		([value, year, month]) => impossible(Number(year), Number(month), null) ?? subYear(value, Number(year), Number(month)),
	],
	[
		/^(\d{4})-(\d\d)-(\d\d)$/,
		([value, year, month, day]) =>
			impossible(Number(year), Number(month), Number(day)) ??
			days(
				'day',
				dayNumber(Number(year), Number(month), Number(day)),
				dayNumber(Number(year), Number(month), Number(day)),
				value,
				value,
			),
	],
	[
		/^(\d{4})$/,
		([value]) => ({ ...days('year', dayNumber(Number(value), 1, 1), dayNumber(Number(value), 12, 31), value, value) }),
	],
];

const subYear = (value: string, year: number, month: number): ParsedValue => ({
	...months('month', year, month, 1, value),
	iso: value,
});

const years = (form: ValueForm, first: number, count: number, edtf: string): ParsedValue => ({
	...days(form, dayNumber(first, 1, 1), dayNumber(first + count - 1, 12, 31), edtf, null),
	iso: `${String(first).padStart(4, '0')}/${String(first + count - 1).padStart(4, '0')}`,
});

/** The year before 1 is 1 BC, which EDTF and ISO 8601 write `0000`. */
function beforeChrist([, written, named, numbered]: RegExpExecArray): ParsedValue | Problem {
	const year = 1 - Number(written);
	if (year > 0) return { error: 'there is no year 0 before Christ' };
	if (named === undefined) return yearsBeforeChrist('year', year, year);
	const month = Number(named);
	const problem = impossible(year, month, numbered === undefined ? null : Number(numbered));
	if (problem) return problem;
	const edtf = `${writeYear(year)}-${named}`;
	if (numbered === undefined) return { ...months('month', year, month, 1, edtf), iso: edtf };
	const day = dayNumber(year, month, Number(numbered));
	return days('day', day, day, writeDay(day), writeDay(day));
}

function yearsBeforeChrist(form: ValueForm, first: number, last: number): ParsedValue {
	const rendered = first === last ? writeYear(first) : `${writeYear(first)}/${writeYear(last)}`;
	return days(form, dayNumber(first, 1, 1), dayNumber(last, 12, 31), rendered, rendered);
}

const inIsoUnits = (count: number, unit: string): string | null =>
	unit === 'Q' ? `P${3 * count}M` : unit === 'WE' ? null : `P${count * { E: 10, C: 100, L: 1000 }[unit as 'E' | 'C' | 'L']}Y`;

/** What a value of one of these forms says; null for any other. */
export function readForm(value: string): ParsedValue | Problem | null {
	for (const [pattern, read] of FORMS) {
		const match = pattern.exec(value);
		if (match) return read(match);
	}
	return null;
}
