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
/** May open a tag: `<` */
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
