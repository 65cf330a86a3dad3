/** Time zones: how the senses of the class Zone name them, and what their offset is on a day. */
import { Temporal } from 'temporal-polyfill';
import { two } from './calendar.ts';

/** Zones by their place, whose clocks may change with the season. Their senses come after all offsets in minutes. */
const PLACES = [
	'America/New_York',
	'America/Chicago',
	'America/Denver',
	'America/Los_Angeles',
	'Europe/London',
	'Europe/Paris',
	'Europe/Berlin',
	'Europe/Athens',
	'Europe/Istanbul',
	'Europe/Moscow',
	'Africa/Cairo',
	'Africa/Nairobi',
	'Asia/Jerusalem',
	'Asia/Baghdad',
	'Asia/Tehran',
	'Asia/Dubai',
	'Asia/Kabul',
	'Asia/Karachi',
	'Asia/Kolkata',
	'Asia/Bangkok',
	'Asia/Jakarta',
	'Asia/Shanghai',
	'Asia/Singapore',
	'Asia/Seoul',
	'Asia/Tokyo',
	'Australia/Sydney',
] as const;
const FIRST_PLACE = 1000;
/** `20:00 local time`: a zone that only the story knows; `20:00 local`, too, unless a noun follows: `the 20:00 local news`. */
export const LOCAL_TIME = 9998;
export const LOCAL = 9999;

export const zoneOfPlace = (place: (typeof PLACES)[number]): number => FIRST_PLACE + PLACES.indexOf(place);

/** What a sense stands for: `+05:30`, `America/New_York`; `Z` for Universal Time; null for local time. */
export function zoneName(sense: number): string | null {
	if (sense === 0) return 'Z';
	if (sense >= FIRST_PLACE) return PLACES[sense - FIRST_PLACE] ?? null;
	const size = Math.abs(sense);
	return `${sense < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The offset of a zone at a local time: `-04:00` for `America/New_York` in summer; before there were zones, to the minute. */
export function offsetAt(local: string, zone: string): string {
	if (!zone.includes('/')) return zone;
	return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).offset.slice(0, '-04:00'.length);
}
