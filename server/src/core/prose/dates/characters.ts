/** What kind of character a UTF-16 code unit is to the scanner. */

export const LETTER = 1;
export const DIGIT = 2;
export const BLANK = 3;
export const DASH = 4;
export const COMMAS = 5;
export const STOPS = 6;
export const APOSTROPHE = 7;
export const MONEY = 8;
/** Signs that part words even where no blank does: `it sank—tomorrow`. */
export const PAUSE = 9;
/** Opens a tag of HTML: what it holds is not read. */
export const TAG = 10;
/** Kind of each UTF-16 code unit; 0 for other signs. */
export const KINDS = new Uint8Array(0x10000);
KINDS.fill(LETTER, 0x41, 0x5b).fill(LETTER, 0x61, 0x7b).fill(LETTER, 0xc0, 0x2000).fill(LETTER, 0x2c00);
KINDS.fill(DIGIT, 0x30, 0x3a);
for (const unit of [0xd7, 0xf7, 0x3000]) KINDS[unit] = 0;
for (const [kind, signs] of [
	[BLANK, '\t\n\v\f\r \u00a0\u2009\u202f\u3000'],
	[DASH, '-\u2010\u2011\u2013'],
	[COMMAS, ','],
	[STOPS, '.!?…;'],
	[APOSTROPHE, "'‘’"],
	[MONEY, '$£€#'],
	[TAG, '<'],
	[PAUSE, '—―"“”„«»()[]:'],
] as const) {
	for (const sign of signs) KINDS[sign.charCodeAt(0)] = kind;
}

/** UTF-16 code units in the longest tag that is looked for. */
const LONGEST_TAG = 500;

/** The end of the tag that `<` opens at an offset, `<a href="…">` or `</a>`; the offset itself where it opens none. */
export function endOfTag(text: string, at: number, limit: number): number {
	if (KINDS[text.charCodeAt(at + 1)] !== LETTER && text[at + 1] !== '/') return at;
	for (let i = at + 1; i < limit && i < at + LONGEST_TAG; i++) {
		const unit = text[i];
		if (unit === '>') return i + 1;
		if (unit === '<' || unit === '\n') break;
	}
	return at;
}
