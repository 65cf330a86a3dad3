/** Tags of HTML in the text, `<a href="…">`: what they hold is not read. */
import { KINDS, LETTER } from './characters.ts';

/** UTF-16 code units in the longest tag that is looked for. */
const LONGEST = 500;

/** The end of the tag that `<` opens at an offset; the offset after the sign where it opens none. Looks no further than its line. */
export function endOfTag(text: string, at: number, limit: number): number {
	if (KINDS[text.charCodeAt(at + 1)] !== LETTER && text[at + 1] !== '/') return at + 1;
	for (let i = at + 1; i < limit && i < at + LONGEST; i++) {
		const unit = text[i];
		if (unit === '>') return i + 1;
		if (unit === '<' || unit === '\n') break;
	}
	return at + 1;
}
