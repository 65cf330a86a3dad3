/**
 * An article's bare text with its structure: what every recogniser reads.
 *
 * Structure of plain news prose: a headline, perhaps a standfirst, a dateline before the first sentence, paragraphs,
 * and between them lines that are no prose of the article: related links (`Read More: …`) and embeds
 * (`— Ambassador X (@handle) September 13, 2024`).
 */
import type { Extent } from '../text.ts';

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
/** `ERBIL (Kurdistan24) – `, `LONDON, Sept. 3 (Reuters) - `, `WASHINGTON — ` */
const DATELINE = /^(\p{Lu}[\p{Lu}\p{M}’'.-]+(?:[ ,/]+\p{Lu}[\p{L}\p{M}’'.-]*){0,5}?)(?:,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2})?(?:\s*\(([^()\n]{2,40})\))?\s*[–—-]{1,2}\s/u;
const ENDS_SENTENCE = /[.!?:…]["'”’»)\]]*\s*$/;

/** Lines of a file that wraps its paragraphs by hand go on in the middle of a sentence; lines that are paragraphs do not. */
function isHardWrapped(lines: readonly Extent[], text: string): boolean {
	let joined = 0;
	let longOnes = 0;
	for (const [index, line] of lines.entries()) {
		if (line.end - line.start > 160) longOnes++;
		const next = lines[index + 1];
		if (!next || !isOneLineEnd(text, line.end, next.start)) continue;
		if (line.end - line.start > 40 && !ENDS_SENTENCE.test(text.slice(Math.max(line.start, line.end - 12), line.end))) joined++;
	}
	return joined >= 2 && longOnes * 4 < lines.length && joined * 3 >= lines.length;
}

/** Whether only one line end (and blanks) lies between two lines. */
function isOneLineEnd(text: string, from: number, to: number): boolean {
	const gap = text.slice(from, to).replace(/\r\n?/g, '\n');
	return gap.indexOf('\n') === gap.lastIndexOf('\n');
}

/** Lines of `text` that are not blank, white space around them left out. */
function contentLines(text: string): Extent[] {
	const lines: Extent[] = [];
	let start = 0;
	while (start <= text.length) {
		const lf = text.indexOf('\n', start);
		const end = lf < 0 ? text.length : lf;
		// A lone carriage return is a line end too.
		let from = start;
		while (from <= end) {
			const cr = text.indexOf('\r', from);
			const to = cr < 0 || cr >= end ? end : cr;
			let a = from;
			let b = to;
			while (a < b && isBlank(text.charCodeAt(a))) a++;
			while (b > a && isBlank(text.charCodeAt(b - 1))) b--;
			if (b > a) lines.push({ start: a, end: b });
			from = to + 1;
		}
		if (lf < 0) break;
		start = end + 1;
	}
	return lines;
}

const isBlank = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x2009 || unit === 0x202f || unit === 0xfeff;

/** Reads the structure of an article's bare text. `titled` says that the headline stands elsewhere (a `title` attribute). */
export function readStructure(text: string, titled = false): Prose {
	const lines = contentLines(text);
	const wrapped = isHardWrapped(lines, text);
	const blocks: Block[] = [];
	let head = titled ? 'paragraph' : 'headline';
	let dateline: Prose['dateline'] = null;
	for (const [index, line] of lines.entries()) {
		const previous = blocks.at(-1);
		const start = text.slice(line.start, Math.min(line.end, line.start + 200));
		const gapless = index > 0 && isOneLineEnd(text, lines[index - 1]!.end, line.start);
		if (RELATED.test(start) && line.end - line.start < 300) {
			blocks.push({ kind: 'link', ...line });
			continue;
		}
		if (EMBED.test(start) && line.end - line.start < 300) {
			blocks.push({ kind: 'embed', ...line });
			continue;
		}
		const opensStory = !dateline && DATELINE.test(start) && /\p{Ll}/u.test(start);
		if (head === 'headline' && !opensStory) {
			blocks.push({ kind: 'headline', ...line });
			head = 'standfirst';
			continue;
		}
		if (head === 'standfirst' && gapless && !opensStory && index + 1 < lines.length && !isOneLineEnd(text, line.end, lines[index + 1]!.start)) {
			blocks.push({ kind: 'standfirst', ...line });
			head = 'paragraph';
			continue;
		}
		head = 'paragraph';
		if (!dateline && opensStory) dateline = readDateline(start, line.start);
		if (wrapped && gapless && previous?.kind === 'paragraph' && previous.end === lines[index - 1]!.end && !opensStory) {
			blocks[blocks.length - 1] = { kind: 'paragraph', start: previous.start, end: line.end };
			continue;
		}
		blocks.push({ kind: 'paragraph', ...line });
	}
	return { text, blocks, dateline };
}

function readDateline(line: string, at: number): Prose['dateline'] {
	const match = DATELINE.exec(line);
	if (!match) return null;
	const place = { start: at, end: at + match[1]!.length };
	const parenthesis = match[2] ? line.indexOf(`(${match[2]})`) + 1 : -1;
	const source = parenthesis > 0 ? { start: at + parenthesis, end: at + parenthesis + match[2]!.length } : null;
	return { start: at, end: at + match[0].trimEnd().length, place, source };
}
