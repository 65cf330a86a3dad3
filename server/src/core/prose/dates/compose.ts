/** Joins what the grammar reads side by side: `9 a.m. EDT` + `Thursday`, `13 May` + `at 10:30`, `the day before` + `Christmas`. */
import { isLate } from './grammar/clock.ts';
import { grammar } from './grammar/index.ts';
import type { Meaning } from './meaning.ts';
import { BRACKET, BREAK, COMMA, HYPHEN, SPACE, type Token } from './token.ts';
import { C } from './vocabulary.ts';

export interface Reading {
	readonly meaning: Meaning;
	/** Index of the token after the last. */
	readonly to: number;
}

/** The expression that starts at a token, with all that belongs to it on the right. */
export function readAt(tokens: readonly Token[], at: number): Reading | null {
	const first = grammar().match(tokens, at, hasItsDay);
	if (!first) return null;
	const { meaning, to } = first;
	switch (meaning.is) {
		case 'beside':
		case 'around': {
			if (meaning.day) return first;
			const day = readDay(tokens, to);
			return day && { meaning: { ...meaning, day: day.meaning }, to: day.to };
		}
		case 'time':
			return meaning.day === null ? readDayOf(meaning, tokens, to) : first;
		case 'interval': {
			if (meaning.begin.is !== 'time' || meaning.end.is !== 'time') return first;
			// `from 7 to 9 p.m. on Tuesday`
			const on = readDay(tokens, skip(tokens, to, [C.On]));
			if (!on) return first;
			const day = on.meaning;
			return { meaning: { ...meaning, begin: { ...meaning.begin, day }, end: { ...meaning.end, day } }, to: on.to };
		}
		case 'deictic':
		case 'calendar':
		case 'holiday':
			return (isDay(meaning) && readTimeOf(meaning, tokens, to)) || first;
		default:
			return first;
	}
}

/** The day of a time that stands beside it, if there is one: `9 a.m. EDT [Thursday]`. */
function readDayOf(time: Meaning & { is: 'time' }, tokens: readonly Token[], to: number): Reading {
	const next = skip(tokens, to, time.part === null ? [C.On] : [C.On, C.Of]);
	const part = readPartOfDay(tokens, next, time);
	if (part) return part;
	const day = readDay(tokens, next);
	if (day) return { meaning: { ...time, day: day.meaning }, to: day.to };
	const shared = dayBehindBrackets(tokens, to);
	return { meaning: shared ? { ...time, day: shared } : time, to };
}

/** The time that stands behind its day: `13 May [at 10:30]`. */
function readTimeOf(day: Meaning, tokens: readonly Token[], to: number): Reading | null {
	const next = skip(tokens, to, [C.At]);
	const time = tokens[next] && isBeside(tokens[next]) ? grammar().match(tokens, next) : null;
	return time?.meaning.is === 'time' && time.meaning.day === null ? { meaning: { ...time.meaning, day }, to: time.to } : null;
}

const isBeside = (token: Token): boolean => token.gap === SPACE || token.gap === COMMA || token.gap === HYPHEN;

/** The index after a small word that may stand at `at`. */
function skip(tokens: readonly Token[], at: number, names: readonly C[]): number {
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

/** The one day named at a token: `Thursday`, `13 May 2024`, `Christmas`, `yesterday`. */
function readDay(tokens: readonly Token[], at: number): Reading | null {
	if (!tokens[at] || !isBeside(tokens[at]!)) return null;
	const read = grammar().match(tokens, at);
	// `7pm tonight`
	return read && (isDay(read.meaning) || read.meaning.is === 'deictic') ? read : null;
}

/** `half past six on [Sunday evening]`: the part of the day says which half of it the time is in. */
function readPartOfDay(tokens: readonly Token[], at: number, time: Meaning & { is: 'time' }): Reading | null {
	if (time.minutes === null || !tokens[at] || !isBeside(tokens[at]!)) return null;
	const read = grammar().match(tokens, at);
	if (read?.meaning.is !== 'calendar' || read.meaning.part === null) return null;
	const minutes = isLate(read.meaning.part, time.minutes) ? time.minutes + 720 : time.minutes;
	return { meaning: { ...time, minutes, day: { ...read.meaning, part: null } }, to: read.to };
}

const hasItsDay = (tokens: readonly Token[], meaning: Meaning, to: number): boolean =>
	!needsDay(meaning) || readDay(tokens, to) !== null;

/** `the day before`, `the week of`, `the morning of` mean nothing without a day after them. */
function needsDay(meaning: Meaning): boolean {
	switch (meaning.is) {
		case 'time':
			return meaning.needsDay === true;
		case 'beside':
		case 'around':
			return meaning.day === null;
		default:
			return false;
	}
}

function isDay(meaning: Meaning): boolean {
	switch (meaning.is) {
		case 'deictic':
			return meaning.part === null;
		case 'calendar':
			return meaning.part === null && (meaning.day !== null || (meaning.weekday !== null && meaning.month === null));
		default:
			return meaning.is === 'holiday';
	}
}
