/** Time zones that are told in brackets or by the name of a city, read at one place of the text. */
import type { Lexicon } from './locale.ts';
import { readOffset } from './numerals.ts';
import { C } from './vocabulary.ts';
import type { Word } from './word.ts';

interface Zone {
	readonly end: number;
	readonly word: Word;
}

/** Characters in the longest zone that stands in brackets. */
const LONGEST = 24;

/** `GMT+8)`, `local time)` behind the bracket of `7:30 p.m. (GMT+8)`: the zone, and the end of the bracket. */
export function readZoneInBrackets(text: string, start: number, limit: number, { zones }: Lexicon): Zone | null {
	const inside = text.slice(start, Math.min(start + LONGEST, limit));
	const close = inside.indexOf(')');
	if (close < 2) return null;
	const letters = /^[a-z]+(?: [a-z]+){0,2}/i.exec(inside.slice(0, close))?.[0] ?? '';
	const word = zones.get(letters.toLowerCase());
	if (!word) return null;
	const named = { end: start + letters.length, word };
	const zone = (word.sense(C.Zone) === 0 && readOffset(text, named.end)) || named;
	return zone.end === start + close ? { end: zone.end + 1, word: zone.word } : null;
}

/** `Moscow time` behind a clock time, where the city stands between two offsets. */
export function readCityTime(text: string, start: number, end: number, { cityZones, cityTime }: Lexicon): Zone | null {
	const word = cityZones.get(text.slice(start, end).toLowerCase());
	if (!word || !text.startsWith(` ${cityTime}`, end)) return null;
	const after = end + 1 + cityTime.length;
	return /^[\p{L}\d]/u.test(text.slice(after, after + 2)) ? null : { end: after, word };
}
