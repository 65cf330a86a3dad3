/** Weekdays that a text names. */
import { WEEKDAYS } from '../prose/dates/calendar.ts';
import type { Extent } from '../text.ts';

const WEEKDAY = /\b(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b/gi;
/** `two days after Friday` is another day than Friday. */
export const MOVED = /\b(?:after|before|from|since|until|till|of|following|to|through)\b/i;

/** A weekday that the text names: `Tuesday`, and where it stands. */
export interface Named extends Extent {
	readonly name: string;
	readonly written: string;
}

/** `Wed` gives way to `Tue`, `Wednesday` to `Tuesday`. */
export const swapped = ({ written }: Named, weekday: string) => ({
	written,
	other: /day$/i.test(written) ? weekday : weekday.slice(0, 3),
});

const namedAt = (written: string, start: number): Named => ({
	name: WEEKDAYS.find(name => name.slice(0, 3).toLowerCase() === written.slice(0, 3).toLowerCase())!,
	written,
	start,
	end: start + written.length,
});

const BEFORE = new RegExp(`(${WEEKDAY.source}),? $`, 'i');
const BEHIND = new RegExp(`^(?: \\(|, an? )(${WEEKDAY.source})`, 'i');

/** The weekday that stands beside a marked day: `Tuesday, [September 11]`, `[September 11] (Tuesday)`. */
export function weekdayBeside(text: string, { start, end }: Extent): Named | undefined {
	if (!/\d/.test(text.slice(start, end))) return undefined;
	const from = Math.max(0, start - 12);
	const before = BEFORE.exec(text.slice(from, start));
	if (before) return namedAt(before[1]!, from + before.index);
	const behind = BEHIND.exec(text.slice(end, end + 16));
	return behind ? namedAt(behind[1]!, end + behind[0].length - behind[1]!.length) : undefined;
}

/** The weekday that a stretch names, where it names just one. */
export function weekdayIn(text: string, { start, end }: Extent): Named | undefined {
	const [one, other] = text.slice(start, Math.min(end, start + 200)).matchAll(WEEKDAY);
	return one && !other ? namedAt(one[0], start + one.index) : undefined;
}
