/** Classes of UTF-16 code units, from Unicode's own tables: a table look-up in place of a regular expression per character. */

export const OTHER = 0;
export const SPACE = 1;
export const UPPER = 2;
export const LOWER = 3;
export const DIGIT = 4;
/** A letter of a script without case, or a combining mark. */
export const CASELESS = 5;

/** Pages of 256 units are read from Unicode's tables on first use. */
const UNREAD = 255;
const classes = new Uint8Array(65536).fill(UNREAD);

function readPage(page: number): void {
	classes.fill(OTHER, page << 8, (page + 1) << 8);
	for (let unit = page << 8; unit < (page + 1) << 8; unit++) {
		const character = String.fromCharCode(unit);
		if (/\s/.test(character)) classes[unit] = SPACE;
		else if (/[\p{Lu}\p{Lt}]/u.test(character)) classes[unit] = UPPER;
		else if (/\p{Ll}/u.test(character)) classes[unit] = LOWER;
		else if (/\p{Nd}/u.test(character)) classes[unit] = DIGIT;
		else if (/[\p{L}\p{M}]/u.test(character)) classes[unit] = CASELESS;
	}
}

/** The class of one UTF-16 code unit: `É` is UPPER, `ß` LOWER, `中` CASELESS, half of an emoji OTHER. */
export function classOf(unit: number): number {
	if (classes[unit] === UNREAD) readPage(unit >> 8);
	return classes[unit]!;
}

/** Whether a unit can be inside a word. */
export const isWordUnit = (unit: number): boolean => classOf(unit) >= UPPER;

/** Whether a unit is a letter with or without case. */
export const isLetter = (unit: number): boolean => {
	const is = classOf(unit);
	return is === UPPER || is === LOWER || is === CASELESS;
};
