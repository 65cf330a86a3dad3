/**
 * What a line of the native dialect is: an opening delimiter, a closing one, or text.
 *
 * A line tells by itself. Near misses (`:: article`, `::: artcle`, an indent) count as what they were meant to be, so that one slip does
 * not turn the rest of the file upside down. Between articles, where no text can be meant, far misses count too (`: article {#a}`,
 * `::: Artikel {#a}`).
 */
import { startsList } from '../attributes.ts';
import { isNear } from '../words.ts';

/** blanks, colons, blanks, word; the rest is not looked at by the pattern, for it may be long */
const DELIMITER = /^([ \t\u00a0]*)(:{2,})([ \t\u00a0]*)([\p{L}-]{0,40})/u;

/** Signs that nobody sees: zero width space, joiners, byte order mark. */
const UNSEEN = '\\u200b\\u200c\\u200d\\u2060\\ufeff';
/** blanks, colons of any width with blanks between, blanks, word or `begin word` */
const FAR_MISS = new RegExp(
	`^([ \\t\\u00a0]{0,40})((?:[:\\uff1a][ \\t\\u00a0]{0,3}){0,40})((?:[${UNSEEN}]{0,4}(?:(?:begin|start|new)[ \\t]{1,4})?[\\p{L}-]{1,40})?)`,
	'iu',
);
/** What an article is called elsewhere. */
const SYNONYMS: readonly string[] = ['artikel', 'articulo', 'story', 'doc', 'document', 'text', 'seed'];

export interface SeedLine {
	readonly role: 'opening' | 'closing';
	readonly indent: number;
	/** The colons as they stand; in a far miss with blanks between, wide ones, or none. */
	readonly signs: string;
	readonly colons: number;
	readonly word: string;
	readonly wordAt: number;
	readonly rest: string;
	/** Signs and letters are so mixed up that they are mended as one: `;:: article`, `::: a rticle`. */
	readonly mixed?: boolean;
}

const CLOSING: SeedLine = { role: 'closing', indent: 0, signs: ':::', colons: 3, word: '', wordAt: 3, rest: '' };
const OPENING: SeedLine = { role: 'opening', indent: 0, signs: ':::', colons: 3, word: 'article', wordAt: 4, rest: '' };

/**
 * What a line is, or undefined for text.
 *
 * A slip counts only in a line that can be nothing else: `:: article`, `::: artcle {#a}`, but neither `std::vector`, `:: note`,
 * `::: Particle physics` nor a fenced block of Markdown, `::: {.warning}`.
 */
export function readLine(line: string): SeedLine | undefined {
	const first = line.charCodeAt(0);
	if (line === '' || isWord(first)) return undefined;
	// Nearly all delimiters are written like this, and a large file has many.
	if (line === CLOSING.signs) return CLOSING;
	if (line.startsWith('::: article {')) return { ...OPENING, rest: line.slice('::: article'.length) };
	const match = first === 58 || first === 32 || first === 9 || first === 0xa0 ? DELIMITER.exec(line) : null;
	if (!match) return readMixed(line);
	const [whole, indent, colons, , word] = match as unknown as [string, string, string, string, string];
	const rest = line.slice(whole.length);
	const reading = {
		indent: indent.length,
		signs: colons,
		colons: colons.length,
		word,
		wordAt: whole.length - word.length,
		rest,
	};
	const behind = /\S/.exec(rest)?.[0];
	const plain = colons.length >= 3 && indent === '' && word === 'article' && (behind === undefined || /^[\s{]/.test(rest));
	if (plain) return { ...reading, role: 'opening' };
	const exact = word.toLowerCase() === 'article';
	// `:: particle` alone on its line is nobody's article.
	if ((behind === '{' || (behind === undefined && (exact || colons.length >= 3))) && (exact || isNear(word, 'article')))
		return { ...reading, role: 'opening' };
	const list = rest.trimStart();
	if (word === '' && colons.length >= 3 && indent === '' && CLASS_FIRST.test(list)) return { ...reading, role: 'opening' };
	if (word === '' && startsList(list, 0) && !/^\{[^}]*[{\s]\.|^\{\s*\./.test(list)) return { ...reading, role: 'opening' };
	if (word === '' && behind === undefined) return { ...reading, role: 'closing' };
	const mixed = readMixed(line);
	if (mixed) return mixed;
	// Text behind three colons: a closing delimiter with something left behind it.
	return colons.length >= 3 && indent.length === 0 ? { ...reading, role: 'closing' } : undefined;
}

/** Where the list of a line begins that has any amount of signs before it; -1 for none. */
function listIn(line: string): number {
	const head = line.slice(0, 40);
	for (let at = head.indexOf('{'); at >= 0; at = head.indexOf('{', at + 1)) if (startsList(line, at)) return at;
	return -1;
}

/**
 * A line whose signs and letters are, in any order, those of an opening delimiter before a list: `;:: article {#a}`, `::: a rticle {#a}`,
 * `:::_article {#a}`. Not one that is escaped, quoted, or made a comment or heading.
 */
function readMixed(line: string): SeedLine | undefined {
	const at = listIn(line);
	if (at < 0 || line.startsWith('{.', at) || /^\s*[\\>*#/"'`\p{L}\p{N}]/u.test(line)) return undefined;
	const word = line.slice(0, at).trimEnd();
	const letters = word.replace(/[^\p{L}]/gu, '');
	const colons = word.replace(/[^:;\uff1a]/g, '').length;
	if (colons < 2 || (letters !== 'article' && !isNear(letters, 'article'))) return undefined;
	return { role: 'opening', indent: 0, signs: '', colons: 3, word, wordAt: 0, rest: line.slice(word.length), mixed: true };
}

/** A letter, digit or other sign of a word; NaN is none. */
const isWord = (unit: number): boolean =>
	(unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || (unit >= 0xc0 && unit < 0x2000);

/** `{.article #a}` */
export const CLASS_FIRST = /^\{[ \t]*\.article(?=[ \t}])[ \t]*/;

/** What a line between articles opens; `readLine` knows what else it may be. */
export function readOpeningOutside(line: string): SeedLine | undefined {
	const strict = readLine(line);
	if (strict?.role === 'opening' && !strict.mixed) return strict;
	const [whole, indent, written, word] = FAR_MISS.exec(line) as unknown as [string, string, string, string];
	const signs = written.trimEnd();
	const colons = signs.replace(/[^:\uff1a]/g, '').length;
	const rest = line.slice(whole.length);
	const list = rest.trimStart();
	const name = /[\p{L}-]*$/u.exec(word)![0].toLowerCase();
	const listed = startsList(list, 0);
	const isOpening =
		colons === 0
			? indent === '' && word.toLowerCase() === 'article' && listed
			: name === ''
				? listed && !list.startsWith('{.')
				: isNear(name, 'article')
					? listed || /^[{#[(]/.test(rest) || (list === '' && colons >= 3)
					: SYNONYMS.includes(name)
						? listed || (list === '' && colons >= 3)
						: colons >= 3 && listed && !/^\{[ \t]*\./.test(list) && !/^(?:end|ende|close|stop)$/.test(name);
	if (!isOpening) return strict?.mixed ? strict : undefined;
	return { role: 'opening', indent: indent.length, signs, colons, word, wordAt: whole.length - word.length, rest };
}

export const isFaultlessClosing = (reading: SeedLine | undefined): boolean =>
	reading?.role === 'closing' && reading.indent === 0 && reading.colons >= 3;

const opens = (line: string): boolean => readLine(line)?.role === 'opening';

/** Whether a line would open an article in a file of which nothing is known: what it says by itself, or the word with a slip before it. */
export function isEvidence(line: string): boolean {
	if (opens(line)) return true;
	if (!/article/i.test(line.slice(0, 80))) return false;
	const reading = readOpeningOutside(line);
	return reading !== undefined && reading.colons > 0 && /^article$/i.test(reading.word);
}

/** Three colons close an article, unless a fence of Markdown stands open: `::: {.warning}`, `:::note`. */
export const hint = (line: string): number => (line.trimEnd() === ':::' ? 1 : /^:{3,}[ \t]{0,8}[^\s:]/.test(line) ? -1 : 0);
