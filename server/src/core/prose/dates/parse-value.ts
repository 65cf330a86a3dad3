/**
 * Reads date values: what is one, when it begins and ends, what it is in EDTF and in ISO 8601.
 *
 * Plain dates and the forms that no library takes (weeks, quarters, halves, seasons by letter, parts of day, vague lengths,
 * `PAST_REF`) are read in `value-forms.ts`, lengths by Temporal; masks, intervals and qualifiers go to the EDTF library.
 */
import { parse as parseEdtf } from '@edtf-ts/core';
import { type ParsedValue, type Problem, readForm, type ValueForm } from './value-forms.ts';

export type { ParsedValue, Problem, ValueForm } from './value-forms.ts';

/**
 * Reads a value: `2024-09-10`, `2024-Q3`, `P3M`, `PAST_REF`, `2024-05-03/2024-05-05` and the other forms of `docs/dates.md`.
 * What is no value or no possible time gives a sentence that says why.
 */
export function parseValue(value: string): ParsedValue | Problem {
	if (value === '') return { error: 'the value is empty' };
	if (value.length > 100) return { error: 'the value is too long' };
	const read = readForm(value);
	if (read) return read;
	if (value.includes('/') && !value.startsWith('R/')) return interval(value);
	return edtf(value);
}

function interval(value: string): ParsedValue | Problem {
	const ends = value.split('/');
	if (ends.length !== 2) return { error: `an interval has two ends, as in 2024-05-03/2024-05-05` };
	const isOpen = (end: string): boolean => end === '' || end === '..';
	if (ends.every(isOpen)) return { error: 'an interval needs at least one end' };
	const [begin, end] = ends.map(part => (isOpen(part) ? null : parseValue(part)));
	for (const read of [begin, end]) if (read && 'error' in read) return read;
	const first = begin as ParsedValue | null;
	const last = end as ParsedValue | null;
	for (const [index, read] of [first, last].entries())
		if (read && read.begin === null) return { error: `an interval goes from one date to another, and ${ends[index]} is none` };
	if (first && last && isAfter(first.begin!, last.end!))
		return { error: `the interval ends (${ends[1]}) before it begins (${ends[0]})` };
	const render = (name: 'edtf' | 'iso', open: string): string | null => {
		const parts = [first, last].map(read => (read ? read[name] : open));
		return parts.every(part => part !== null && !part.includes('/')) ? parts.join('/') : null;
	};
	return {
		form: 'interval',
		type: first?.type ?? last!.type,
		begin: first?.begin ?? null,
		end: last?.end ?? null,
		edtf: render('edtf', '..'),
		iso: first && last ? render('iso', '') : null,
	};
}

/** Order of two local moments, years before Christ included. */
function isAfter(a: string, b: string): boolean {
	const sign = (moment: string): number => (moment.startsWith('-') ? -1 : 1);
	if (sign(a) !== sign(b)) return sign(a) > sign(b);
	const [year, other] = [a.slice(0, 5), b.slice(0, 5)];
	return sign(a) < 0 && year !== other ? year < other : a > b;
}

const EDTF_FORMS: Readonly<Record<string, ValueForm>> = {
	Season: 'season',
	Interval: 'interval',
	Decade: 'decade',
	Century: 'century',
	Year: 'year',
};

/** Anything else that EDTF knows: `2024~`, `202X`, `2024-21`, `{2023,2024}`. */
function edtf(value: string): ParsedValue | Problem {
	const loose = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(value);
	if (loose)
		return {
			error: `write ${loose
				.slice(1)
				.filter(Boolean)
				.map(part => part.padStart(2, '0'))
				.join('-')}: months and days have two digits`,
		};
	let read: ReturnType<typeof parseEdtf>;
	try {
		read = parseEdtf(value);
	} catch {
		return { error: NO_VALUE };
	}
	if (!read.success) {
		const [problem] = read.errors;
		return {
			error:
				problem && problem.code !== 'INVALID_FORMAT'
					? problem.message.charAt(0).toLowerCase() + problem.message.slice(1)
					: NO_VALUE,
		};
	}
	const found = read.value;
	const moment = (at: Date): string | null => (Number.isNaN(at.getTime()) ? null : at.toISOString().slice(0, -5));
	const isMask = /^X/.test(value);
	const form = isMask
		? 'mask'
		: (EDTF_FORMS[found.type] ??
			(found.precision === 'day' || found.precision === 'month' || found.precision === 'year' ? found.precision : 'other'));
	return {
		form,
		type: 'DATE',
		begin: isMask ? null : moment(found.min),
		end: isMask ? null : moment(found.max),
		edtf: value,
		iso: null,
	};
}

const NO_VALUE = 'no date value: write 2024-09-10, 2024-09, 2024, 2024-Q3, 2024-W37, 2024-09-10T20:00, P3M, PAST_REF, …';
