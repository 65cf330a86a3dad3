/** Joins what the grammar reads side by side: `9 a.m. EDT` + `Thursday`, `13 May` + `at 10:30`, `the day before` + `Christmas`. */
import { BEGINS, NOON } from './anchoring/place.ts';
import { isLate } from './grammar/clock.ts';
import type { Read } from './grammar/grammar.ts';
import { grammar } from './grammar/index.ts';
import type { Meaning } from './meaning.ts';
import { BRACKET, BREAK, COMMA, HYPHEN, SPACE, type Token } from './token.ts';
import { C } from './vocabulary.ts';

type Time = Meaning & { is: 'time' };

/** The expression that starts at a token, with all that belongs to it on the right. */
export const readAt = (tokens: readonly Token[], at: number): Read | null => grammar().match(tokens, at, complete);

function complete(meaning: Meaning, tokens: readonly Token[], to: number): Read | null {
	switch (meaning.is) {
		case 'beside':
		case 'weekdayBeside':
		case 'around': {
			if (meaning.day) break;
			// `the day before`, `the week of` mean nothing without a day after them.
			const day = readDay(tokens, to);
			return day && { meaning: { ...meaning, day: day.meaning }, to: day.to };
		}
		case 'time':
			if (meaning.day) break;
			return readDayOf(meaning, tokens, to);
		case 'interval': {
			if (meaning.begin.is !== 'time' || meaning.end.is !== 'time') break;
			// `from 7 to 9 p.m. on Tuesday`
			const on = readDay(tokens, skip(tokens, to, C.On));
			if (!on) break;
			const day = on.meaning;
			return { meaning: { ...meaning, begin: timeOf(meaning.begin, day), end: timeOf(meaning.end, day) }, to: on.to };
		}
		case 'deictic':
		case 'calendar':
		case 'nthWeekday':
		case 'monthDay':
		case 'holiday': {
			const withTime = isDay(meaning) ? readTimeOf(meaning, tokens, to) : null;
			if (withTime) return withTime;
		}
	}
	return { meaning, to };
}

/** The day of a time that stands beside it: `9 a.m. EDT [Thursday]`. Without one only `the morning of` means nothing. */
function readDayOf(time: Time, tokens: readonly Token[], to: number): Read | null {
	const read = readBeside(tokens, skip(tokens, to, C.On, time.part === null ? C.On : C.Of));
	if (read) {
		const { meaning, to } = read;
		if (isOneDay(meaning)) return { meaning: timeOf(time, meaning), to };
		// `half past six on [Sunday evening]`: the part of the day says which half of it the time is in.
		if (meaning.is === 'calendar' && meaning.part !== null && time.minutes !== null) {
			const minutes = isLate(meaning.part, time.minutes) ? time.minutes + 720 : time.minutes;
			return { meaning: timeOf(time, { ...meaning, part: null }, minutes), to };
		}
	}
	const shared = dayBehindBrackets(tokens, to) ?? dayBehindSecond(time, tokens, to);
	if (time.needsDay && !shared) return null;
	return { meaning: shared ? timeOf(time, shared) : time, to };
}

/** A time of a day. Spelled out, because spreading costs more than all the rest. */
const timeOf = (time: Time, day: Meaning, minutes = time.minutes): Meaning => ({
	is: 'time',
	minutes,
	part: time.part,
	suffix: time.suffix,
	zone: time.zone,
	day,
	isOfLeisure: time.isOfLeisure ?? false,
});

/** The time that stands behind its day: `13 May [at 10:30]`. */
function readTimeOf(day: Meaning, tokens: readonly Token[], to: number): Read | null {
	const time = readBeside(tokens, skip(tokens, to, C.At));
	return time?.meaning.is === 'time' && time.meaning.day === null ? { meaning: timeOf(time.meaning, day), to: time.to } : null;
}

/** What stands right beside the words before. */
function readBeside(tokens: readonly Token[], at: number): Read | null {
	const gap = tokens[at]?.gap;
	return gap === SPACE || gap === COMMA || gap === HYPHEN ? grammar().match(tokens, at) : null;
}

/** The index after a small word that may stand at `at`. */
function skip(tokens: readonly Token[], at: number, ...names: C[]): number {
	const token = tokens[at];
	return token?.gap === SPACE && token.word.is(...names) ? at + 1 : at;
}

/** The day of `8:30 a.m. (0630 GMT) on Monday`, which is that of both times. */
function dayBehindBrackets(tokens: readonly Token[], at: number): Meaning | null {
	const clock = tokens[at];
	if (clock?.gap !== BRACKET || !clock.word.is(C.Clock)) return null;
	const zone = tokens[at + 1];
	const next = zone?.gap === SPACE && zone.word.is(C.Zone) ? at + 2 : at + 1;
	if (tokens[next]?.gap !== BREAK) return null;
	const read = grammar().match(tokens, tokens[next]!.word.is(C.On) ? next + 1 : next);
	return read && isDay(read.meaning) ? read.meaning : null;
}

/** The day of `between 3 p.m. and 5 p.m. on Monday`, `9 a.m. to noon Friday`, which is that of both times; the first is on the day before where midnight lies between. */
function dayBehindSecond(time: Time, tokens: readonly Token[], at: number): Meaning | null {
	const second = tokens[at]?.gap === HYPHEN ? at : skip(tokens, at, C.And, C.Or, C.To);
	const clock = tokens[second];
	if (time.minutes === null || !clock || (second === at && clock.gap !== HYPHEN)) return null;
	const part = clock.word.sense(C.Part);
	const minutes = part === undefined ? clock.word.sense(C.Clock) : BEGINS[part]!;
	if (minutes === undefined) return null;
	// `10 p.m. to 2 a.m. Friday` begins on Thursday.
	const isOverMidnight = time.minutes >= NOON && minutes < NOON && (second === at || !tokens[at]!.word.is(C.Or));
	if (minutes <= time.minutes && !isOverMidnight) return null;
	const next = skip(tokens, skip(tokens, second + 1, C.Zone), C.On);
	const read = readDay(tokens, next);
	if (!read || !isDay(read.meaning)) return null;
	return isOverMidnight ? { is: 'beside', unit: 'day', amount: -1, day: read.meaning } : read.meaning;
}

/** The one day named at a token: `Thursday`, `13 May 2024`, `Christmas`, `yesterday`. */
function readDay(tokens: readonly Token[], at: number): Read | null {
	const read = readBeside(tokens, at);
	return read && isOneDay(read.meaning) ? read : null;
}

/** Whether it names a day that a time can be of: `7pm tonight` too. */
const isOneDay = (meaning: Meaning): boolean => meaning.is === 'deictic' || isDay(meaning);

function isDay(meaning: Meaning): boolean {
	switch (meaning.is) {
		case 'deictic':
			return meaning.part === null;
		case 'calendar':
			return meaning.part === null && (meaning.day !== null || (meaning.weekday !== null && meaning.month === null));
		case 'nthWeekday':
		case 'monthDay':
		case 'holiday':
			return true;
		default:
			return false;
	}
}
