/**
 * An article's bare text with its structure: what every recogniser reads.
 *
 * Structure of plain news prose: a headline, perhaps a standfirst, a dateline before the first sentence, paragraphs,
 * and between them lines that are no prose of the article: related links (`Read More: …`) and embeds
 * (`— Ambassador X (@handle) September 13, 2024`).
 */
import type { Extent } from '../text.ts';
import { slugLength } from './slugs.ts';

export type BlockKind = 'headline' | 'standfirst' | 'paragraph' | 'link' | 'embed';

/** A headline, paragraph, … of the bare text. Extents leave out white space around the block. Hard-wrapped paragraphs hold line ends. */
export interface Block extends Extent {
	readonly kind: BlockKind;
}

export interface Prose {
	/** The bare text: markers taken out, line ends as they stand in the file. */
	readonly text: string;
	/** In text order, not overlapping; every character that is not white space lies in one. */
	readonly blocks: readonly Block[];
	/** `ERBIL (Kurdistan24) –`: from the place name to the dash, inside the first paragraph. */
	readonly dateline: (Extent & { readonly place: Extent; readonly source: Extent | null }) | null;
}

const RELATED = /^(?:read (?:more|also|next)|related|see also|also read|more(?: on this)?|watch|listen)\s*:/i;
const EMBED = /^[—–-]{1,2}\s*[^\n]{0,120}\(@\w+\)|^pic\.twitter\.com|^https?:\/\/t\.co\//;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?';
/** `ERBIL (Kurdistan24) – `, `LONDON, Sept. 3 (Reuters) - `, `WASHINGTON — ` */
const DATELINE = new RegExp(
	`^(\\p{Lu}[\\p{Lu}\\p{M}’'.-]+(?:[ ,/]+\\p{Lu}[\\p{L}\\p{M}’'.-]*){0,5}?)(?:,? (?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH}))?(?:\\s*\\(([^()\\n]{2,40})\\))?\\s*[–—_-]{1,2}\\s`,
	'u',
);
/** How letters to a newspaper begin: `SIR – It is late`. */
const SALUTATION = /^(?:SIR|MADAM)S?$/;
const ENDS_SENTENCE = /[.!?:…]["'”’»)\]]*$/;

/** How much of a line tells what it is, and how long a link or embed can be. */
const START = 200;
const LONGEST_ASIDE = 300;

/** A line that is not blank, white space around it left out. */
interface Line extends Extent {
	/** It stands right under the line before, no blank line between. */
	readonly follows: boolean;
}

/** Reads the structure of an article's bare text. `titled` says that the headline stands elsewhere (a `title` attribute). */
export function readStructure(text: string, titled = false): Prose {
	const lines = contentLines(text);
	const wrapped = isHardWrapped(lines, text);
	const blocks: Block[] = [];
	let next: 'headline' | 'standfirst' | 'paragraph' = titled ? 'paragraph' : 'headline';
	let dateline: Prose['dateline'] = null;
	for (const [index, { start, end, follows }] of lines.entries()) {
		const opening = text.slice(start, Math.min(end, start + START));
		const aside = end - start < LONGEST_ASIDE ? kindOfAside(opening) : null;
		if (aside) {
			blocks.push({ kind: aside, start, end });
			continue;
		}
		const found: Prose['dateline'] = dateline ? null : readDateline(opening, start);
		if (found) next = 'paragraph';
		const isAlone = !lines[index + 1]?.follows && index + 1 < lines.length;
		if (next === 'standfirst' && !(follows && isAlone)) next = 'paragraph';
		const previous = blocks.at(-1);
		if (
			wrapped &&
			follows &&
			!found &&
			next === 'paragraph' &&
			previous?.kind === 'paragraph' &&
			previous.end === lines[index - 1]!.end
		) {
			blocks[blocks.length - 1] = { kind: 'paragraph', start: previous.start, end };
		} else blocks.push({ kind: next, start, end });
		dateline ??= found;
		next = next === 'headline' ? 'standfirst' : 'paragraph';
	}
	return { text, blocks, dateline };
}

const kindOfAside = (opening: string): 'link' | 'embed' | null =>
	RELATED.test(opening) ? 'link' : EMBED.test(opening) ? 'embed' : null;

function readDateline(opening: string, at: number): Prose['dateline'] {
	const match = DATELINE.exec(opening);
	if (!match || !/\p{Ll}/u.test(opening) || slugLength(opening, 0) > 0) return null;
	const [whole, name, agency] = match;
	if (SALUTATION.test(name!)) return null;
	const place = { start: at, end: at + name!.length };
	const bracket = agency === undefined ? -1 : at + whole.indexOf(`(${agency})`) + 1;
	const source = agency === undefined ? null : { start: bracket, end: bracket + agency.length };
	return { start: at, end: at + whole.trimEnd().length, place, source };
}

/** Lines of a file that wraps its paragraphs by hand go on in the middle of a sentence; lines that are paragraphs do not. */
function isHardWrapped(lines: readonly Line[], text: string): boolean {
	let joined = 0;
	let long = 0;
	for (const [index, { start, end }] of lines.entries()) {
		if (end - start > 160) long++;
		if (!lines[index + 1]?.follows || end - start <= 40) continue;
		if (!ENDS_SENTENCE.test(text.slice(end - 12, end))) joined++;
	}
	return joined >= 2 && long * 4 < lines.length && joined * 3 >= lines.length;
}

/** One pass over the text: a line feed, a carriage return, or both together end a line. */
function contentLines(text: string): Line[] {
	const lines: Line[] = [];
	let blank = true;
	let at = 0;
	while (at < text.length) {
		const stop = endOfLine(text, at);
		let start = at;
		let end = stop;
		while (start < end && isBlank(text.charCodeAt(start))) start++;
		while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
		if (end > start) lines.push({ start, end, follows: !blank });
		blank = end === start;
		at = stop + (text[stop] === '\r' && text[stop + 1] === '\n' ? 2 : 1);
	}
	return lines;
}

function endOfLine(text: string, from: number): number {
	for (let i = from; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit === 10 || unit === 13) return i;
	}
	return text.length;
}

const isBlank = (unit: number): boolean =>
	unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x2009 || unit === 0x202f || unit === 0xfeff;
