/** Values in words, for hovers and hints. */
import { dayNumber, MONTHS, two, WEEKDAYS, weekdayOfNumber } from './calendar.ts';
import { parseValue } from './parse-value.ts';
import { bounds } from './values.ts';

const ORDINALS = ['', 'first', 'second', 'third', 'fourth'];
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const SEASONS: Readonly<Record<string, string>> = {
	SP: 'spring',
	SU: 'summer',
	FA: 'autumn',
	WI: 'winter',
	'21': 'spring',
	'22': 'summer',
	'23': 'autumn',
	'24': 'winter',
};
const PARTS: Readonly<Record<string, string>> = {
	MO: 'morning',
	MI: 'midday',
	AF: 'afternoon',
	EV: 'evening',
	NI: 'night',
	DT: 'daytime',
};
const REFERENCES: Readonly<Record<string, string>> = {
	PAST_REF: 'some time in the past',
	PRESENT_REF: 'the present',
	FUTURE_REF: 'some time in the future',
};
const UNITS: Readonly<Record<string, string>> = {
	Y: 'year',
	M: 'month',
	W: 'week',
	D: 'day',
	Q: 'quarter',
	E: 'decade',
	C: 'century',
	L: 'millennium',
	WE: 'weekend',
	TH: 'hour',
	TM: 'minute',
	TS: 'second',
};

const number = (n: number): string => NUMBERS[n] ?? String(n);
const plural = (count: number, unit: string): string =>
	count === 1 ? unit : unit === 'century' ? 'centuries' : unit === 'millennium' ? 'millennia' : `${unit}s`;
const counted = (count: number, unit: string): string => `${number(count)} ${plural(count, unit)}`;
const ordinal = (n: number): string =>
	`${n}${n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
const dayName = (year: number, month: number, day: number): string =>
	`${WEEKDAYS[weekdayOfNumber(dayNumber(year, month, day))]} ${day} ${MONTHS[month]} ${year}`;

type Describer = (match: RegExpExecArray) => string;

const FORMS: readonly (readonly [RegExp, Describer])[] = [
	[/^(?:PAST|PRESENT|FUTURE)_REF$/, ([value]) => REFERENCES[value]!],
	[/^(\d{4})-(\d\d)-(\d\d)$/, ([, y, m, d]) => dayName(Number(y), Number(m), Number(d))],
	[
		/^(\d{4})-(\d\d)-(\d\d)T(MO|MI|AF|EV|NI|DT)$/,
		([, y, m, d, part]) => `the ${PARTS[part!]} of ${dayName(Number(y), Number(m), Number(d))}`,
	],
	[
		/^(\d{4})-(\d\d)-(\d\d)T(\d\d(?::\d\d){0,2})(Z|[+-]\d\d(?::?\d\d)?)?$/,
		([, y, m, d, clock, zone]) =>
			`${dayName(Number(y), Number(m), Number(d))}, ${clock}${zone ? (zone === 'Z' ? ' UTC' : ` UTC${zone}`) : ''}`,
	],
	[/^(\d{4})-(0[1-9]|1[0-2])$/, ([, y, m]) => `${MONTHS[Number(m)]} ${y}`],
	[
		/^(\d{4})-(21|22|23|24|SP|SU|FA|WI)$/,
		([, y, season]) => (/WI|24/.test(season!) ? `winter ${y}/${two((Number(y) + 1) % 100)}` : `${SEASONS[season!]} ${y}`),
	],
	[/^(\d{4})-Q([1-4])$/, ([, y, q]) => `${ORDINALS[Number(q)]} quarter of ${y}`],
	[/^(\d{4})-H([12])$/, ([, y, h]) => `${ORDINALS[Number(h)]} half of ${y}`],
	[/^(\d{4})-W(\d{1,2})$/, ([value, y, w]) => `week ${Number(w)} of ${y}${stretch(value)}`],
	[/^(\d{4})-W(\d{1,2})-WE$/, ([value]) => `the weekend${stretch(value)}`],
	[/^(\d{4})$/, ([value]) => value],
	[/^(\d{3})X?$/, ([, decade]) => `the ${decade}0s`],
	[/^(\d{2})(?:XX)?$/, ([, century]) => `the ${ordinal(Number(century) + 1)} century`],
	[/^BC(\d{4})$/, ([, year]) => `${Number(year)} BC`],
	[/^BC(\d{4})-(0[1-9]|1[0-2])$/, ([, y, m]) => `${MONTHS[Number(m)]} ${Number(y)} BC`],
	[/^BC(\d{4})-(0[1-9]|1[0-2])-(\d\d)$/, ([, y, m, d]) => `${Number(d)} ${MONTHS[Number(m)]} ${Number(y)} BC`],
	[/^BC(\d{4})-(SP|SU|FA|WI)$/, ([, y, season]) => `${SEASONS[season!]} ${Number(y)} BC`],
	[/^BC(\d\d)$/, ([, century]) => `the ${ordinal(Number(century) + 1)} century BC`],
	[/^XXXX-(\d\d)-(\d\d)$/, ([, m, d]) => `${Number(d)} ${MONTHS[Number(m)]} of an unknown year`],
	[/^XXXX-(\d\d)$/, ([, m]) => `${MONTHS[Number(m)]} of an unknown year`],
	[
		/^XXXX-(?:Q([1-4])|H([12])|(SP|SU|FA|WI))$/,
		([, q, h, season]) =>
			`${q ? `the ${ORDINALS[Number(q)]} quarter` : h ? `the ${ORDINALS[Number(h)]} half` : SEASONS[season!]} of an unknown year`,
	],
	[
		/^XXXX-WXX-([1-7])(?:T(?:(MO|MI|AF|EV|NI|DT)|(\d\d:\d\d)))?$/,
		([, day, part, clock]) =>
			`${WEEKDAYS[Number(day)]}${part ? ` ${PARTS[part]}` : clock ? `, ${clock}` : ''}, of no certain week`,
	],
	[/^XXXX-XX-XXT(?:(MO|MI|AF|EV|NI|DT)|(\d\d:\d\d)Z?)$/, ([, part, clock]) => `${part ? PARTS[part] : clock} of no certain day`],
	[/^P(T?)X(Y|M|W|D|Q|E|C|L|H|S)$/, ([, t, unit]) => `some ${plural(2, UNITS[(t ?? '') + unit!] ?? 'time')}`],
	[/^P(\d{1,9})(Q|E|C|L|WE)$/, ([, count, unit]) => counted(Number(count), UNITS[unit!]!)],
	[
		/^P(?=[\dT])((?:[\d.]{1,9}[YMWD]){0,4})(?:T((?:[\d.]{1,9}[HMS]){1,3}))?$/,
		([, dates, times]) => [...lengths(dates ?? '', ''), ...lengths(times ?? '', 'T')].join(' and '),
	],
	[
		/^([^/]+)\/([^/]+)$/,
		([, begin, end]) =>
			begin === '..' ? `until ${describeValue(end!)}` : end === '..' ? `from ${describeValue(begin!)}` : between(begin!, end!),
	],
	[
		/^([\dX-]+)([~?%])$/,
		([, date, sign]) => `${sign === '?' ? 'perhaps' : sign === '~' ? 'about' : 'perhaps about'} ${describeValue(date!)}`,
	],
];

const between = (begin: string, end: string): string => `${describeValue(begin)} to ${describeValue(end)}`;

const lengths = (parts: string, clock: string): string[] =>
	[...parts.matchAll(/([\d.]+)([A-Z])/g)].map(([, count, unit]) => counted(Number(count), UNITS[clock + unit!]!));

/** ` (9 to 15 September 2024)` */
function stretch(value: string): string {
	const found = bounds(value);
	const [, y1, m1, d1] = /^(\d{4})-(\d\d)-(\d\d)/.exec(found?.begin ?? '') ?? [];
	const [, y2, m2, d2] = /^(\d{4})-(\d\d)-(\d\d)/.exec(found?.end ?? '') ?? [];
	if (!y1 || !y2) return '';
	const first =
		y1 !== y2 ? `${Number(d1)} ${MONTHS[Number(m1)]} ${y1}` : m1 !== m2 ? `${Number(d1)} ${MONTHS[Number(m1)]}` : `${Number(d1)}`;
	return ` (${first} to ${Number(d2)} ${MONTHS[Number(m2)]} ${y2})`;
}

/** A value in words: `Tuesday 10 September 2024`, `second quarter of 2024`, `three months`; the value itself where it is none. */
export function describeValue(value: string): string {
	if (value.length > 100) return value;
	for (const [pattern, describe] of FORMS) {
		const match = pattern.exec(value);
		if (match && !('error' in parseValue(value))) return describe(match);
	}
	return value;
}

/**
 * How far a value lies from another, in the unit that it is named in: `three days before publication` for the day
 * 2024-09-10 from 2024-09-13, `two years before publication` for 2022. Null where either has no place in time.
 */
export function distance(value: string, from: string, name = 'publication'): string | null {
	const a = bounds(value);
	const b = bounds(from);
	const here = a && /^(\d{4})-(\d\d)-(\d\d)/.exec(a.begin);
	const there = b && /^(\d{4})-(\d\d)-(\d\d)/.exec(b.begin);
	if (!a || !b || !here || !there) return null;
	const [y1, m1, d1] = here.slice(1).map(Number) as [number, number, number];
	const [y2, m2, d2] = there.slice(1).map(Number) as [number, number, number];
	const read = parseValue(value);
	const form = 'error' in read ? 'other' : read.form;
	const days = dayNumber(y1, m1, d1) - dayNumber(y2, m2, d2);
	const months = (y1 - y2) * 12 + m1 - m2;
	if (form === 'year' || form === 'decade' || form === 'century' || form === 'season' || form === 'half')
		return phrase(y1 - y2, 'year', name, form);
	if (form === 'month' || form === 'quarter')
		return Math.abs(months) >= 24 ? phrase(y1 - y2, 'year', name) : phrase(months, 'month', name, form);
	if (form === 'week' || form === 'weekend') {
		if (a.begin <= b.begin && b.begin <= a.end) return `the ${form} of ${name}`;
		const weeks = Math.round((days + (form === 'week' ? 3 : -2)) / 7);
		return weeks === 0 ? `the ${form} ${days < 0 ? 'before' : 'after'} ${name}` : phrase(weeks, 'week', name);
	}
	const size = Math.abs(days);
	if (size >= 730) return phrase(Math.trunc(months / 12), 'year', name);
	if (size >= 61) return phrase(Math.sign(months) * Math.floor(Math.abs(months)), 'month', name);
	if (size >= 14 && size % 7 === 0) return phrase(days / 7, 'week', name);
	return phrase(days, 'day', name);
}

function phrase(count: number, unit: string, name: string, itself = unit): string {
	if (count === 0) return `the ${itself} of ${name}`;
	const size = Math.abs(count);
	return `${size === 1 ? `the ${unit}` : counted(size, unit)} ${count < 0 ? 'before' : 'after'} ${name}`;
}
