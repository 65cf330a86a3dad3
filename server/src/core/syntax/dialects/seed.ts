/**
 * The native dialect: `::: article {#id date=2024-09-13}` … `:::`.
 *
 * A line tells by itself what it is. Near misses (`:: article`, `::: artcle`, an indent) count as what they were meant to be,
 * with a problem, so that one slip does not turn the rest of the file upside down. Between articles, where no text can be meant,
 * far misses count too (`: article {#a}`, `::: Artikel {#a}`).
 */
import { position, range } from '../../text.ts';
import { type Attribute, type AttributeList, readAttributeList, readItems, startsList } from '../attributes.ts';
import { type Problem, problem } from '../problem.ts';
import { writeValue } from '../values.ts';
import { isNear } from '../words.ts';
import type { Delimiter, Dialect, Frame } from './dialect.ts';
import { isBlankLine, strayClosings, textOutside, unclosedEnd, wholeLine } from './lines.ts';

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

interface Reading {
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

const CLOSING: Reading = { role: 'closing', indent: 0, signs: ':::', colons: 3, word: '', wordAt: 3, rest: '' };
const OPENING: Reading = { role: 'opening', indent: 0, signs: ':::', colons: 3, word: 'article', wordAt: 4, rest: '' };

/**
 * What a line is, or undefined for text.
 *
 * A slip counts only in a line that can be nothing else: `:: article`, `::: artcle {#a}`, but neither `std::vector`, `:: note`,
 * `::: Particle physics` nor a fenced block of Markdown, `::: {.warning}`.
 */
function readLine(line: string): Reading | undefined {
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
function readMixed(line: string): Reading | undefined {
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
const CLASS_FIRST = /^\{[ \t]*\.article(?=[ \t}])[ \t]*/;

/** What a line between articles opens; `readLine` knows what else it may be. */
function readOpeningOutside(line: string): Reading | undefined {
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

const isFaultlessClosing = (reading: Reading | undefined): boolean =>
	reading?.role === 'closing' && reading.indent === 0 && reading.colons >= 3;

/** Whether a line would open an article in a file of which nothing is known: what it says by itself, or the word with a slip before it. */
function isEvidence(line: string): boolean {
	if (opens(line)) return true;
	if (!/article/i.test(line.slice(0, 80))) return false;
	const reading = readOpeningOutside(line);
	return reading !== undefined && reading.colons > 0 && /^article$/i.test(reading.word);
}

/** Three colons close an article, unless a fence of Markdown stands open: `::: {.warning}`, `:::note`. */
const hint = (line: string): number => (line.trimEnd() === ':::' ? 1 : /^:{3,}[ \t]{0,8}[^\s:]/.test(line) ? -1 : 0);

function nextOpening(line: (index: number) => string | undefined, from: number): number | undefined {
	let outside = readOpeningOutside(line(from) ?? '') === undefined;
	for (let i = from + 1; ; i++) {
		const text = line(i);
		if (text === undefined) return undefined;
		if (outside) {
			if (readOpeningOutside(text)) return i;
			continue;
		}
		const reading = readLine(text);
		if (reading?.role === 'opening') return i;
		if (isFaultlessClosing(reading)) outside = true;
	}
}

const isBlank = (sign: string | undefined): boolean => sign !== undefined && /\s/.test(sign);
const opens = (line: string): boolean => readLine(line)?.role === 'opening';

function readOpening(line: string, at: number): { delimiter: Delimiter; list: AttributeList | null; problems: Problem[] } {
	const reading = readOpeningOutside(line)!;
	const problems = spelling(line, at, reading, 'opening');
	const wordRange = range(at, reading.wordAt, at, reading.wordAt + reading.word.length);
	let i = reading.wordAt + reading.word.length;
	const blanks = i;
	while (isBlank(line[i])) i++;
	if (i > blanks && line.slice(blanks, i).includes('\t')) problems.push(problem('delimiter-tab', range(at, blanks, at, i), {}));
	let list: AttributeList | null = null;
	const asClass = reading.word === '' ? CLASS_FIRST.exec(line.slice(i)) : null;
	if (asClass) {
		const behind = i + asClass[0].length;
		const bare = line[behind] === '}';
		const end = bare ? behind + 1 : behind;
		const facts = { word: line.slice(i, end).trim(), meant: bare ? 'article' : 'article {' };
		problems.push(problem('delimiter-misspelt', range(at, i, at, end), facts));
		// The items behind the word are those of the list.
		list = readAttributeList(line, at, i);
		list = { ...list, attributes: list.attributes.filter(({ kind, value }) => kind !== 'class' || value !== 'article') };
	} else if (reading.word !== 'article')
		problems.push(
			problem('delimiter-misspelt', wordRange, { word: reading.word, meant: reading.mixed ? '::: article' : 'article' }),
		);
	if (!asClass && line[i] === '{') list = readAttributeList(line, at, i);
	if (list) {
		for (const one of list.problems) problems.push(one);
		if (!list.closed) problems.push(problem('attributes-unclosed', list.range, {}));
		i = list.range.end.character;
	}
	const rest = line.slice(i);
	if (/\S/.test(rest))
		problems.push(
			problem('delimiter-trailing', range(at, i, at, line.length), {
				text: rest.trim(),
				delimiter: 'opening',
				items: itemsOf(rest),
				listed: list?.closed ?? false,
			}),
		);
	return { delimiter: { range: range(at, 0, at, line.length), word: reading.word, wordRange }, list, problems };
}

/** `{#a date=2024-09-13}`, or the end of such a list, on the line under the word: it belongs behind the word. */
function readListBelow(
	lines: readonly string[],
	list: AttributeList | null,
): { attributes: readonly Attribute[]; problems: Problem[] } | undefined {
	const line = lines[1];
	const open = list !== null;
	if (line === undefined || list?.closed || (open && !isBlankLine(lines[0]!.slice(list.range.end.character)))) return undefined;
	const from = line.length - line.trimStart().length;
	const end = line.trimEnd().length;
	if (line[end - 1] !== '}' || (!open && (!startsList(line, from) || line.startsWith('{.', from)))) return undefined;
	const read = readItems(line, 1, open ? from : from + 1, end);
	if (read.end !== end - 1 || read.attributes.length === 0 || read.problems.length > 0) return undefined;
	const items = line.slice(from, end);
	const start = position(0, lines[0]!.trimEnd().length);
	const facts = { items, gap: { start, end: position(1, end) } };
	return { attributes: read.attributes, problems: [problem('attributes-apart', range(1, from, 1, end), facts)] };
}

/** Text behind an opening that is metadata without its braces, or with others: `#a date=2024-09-13`, `(#a)`; else undefined. */
function itemsOf(text: string): string | undefined {
	const inner = text
		.trim()
		.replace(/^[[({]/, '')
		.replace(/[\])}]$/, '')
		.trim();
	const { attributes, problems } = readItems(inner, 0, 0, inner.length, false);
	const sound = attributes.length > 0 && problems.every(({ code }) => code === 'attribute-spaced');
	return sound && !/[{}]/.test(inner) ? inner : undefined;
}

function spelling(line: string, at: number, reading: Reading, delimiter: 'opening' | 'closing'): Problem[] {
	const problems: Problem[] = [];
	const colonsEnd = reading.indent + reading.signs.length;
	if (reading.mixed) return problems;
	if (reading.indent) problems.push(problem('delimiter-indented', range(at, 0, at, reading.indent), { delimiter }));
	const signs = range(at, reading.indent, at, colonsEnd);
	if (reading.signs.includes('\uff1a'))
		problems.push(problem('delimiter-misspelt', signs, { word: reading.signs, meant: ':::' }));
	else if (reading.colons < 3 || reading.signs.length > reading.colons)
		problems.push(
			problem('delimiter-short', signs, {
				found: reading.colons,
				wanted: 3,
				sign: ':',
				delimiter,
			}),
		);
	const blanks = line.slice(colonsEnd, reading.wordAt);
	if (blanks.includes('\t')) problems.push(problem('delimiter-tab', range(at, colonsEnd, at, reading.wordAt), {}));
	return problems;
}

function read(lines: readonly string[]): Frame {
	const opened = readOpeningOutside(lines[0]!) !== undefined;
	const opening = opened ? readOpening(lines[0]!, 0) : null;
	const below = opening && readListBelow(lines, opening.list);
	const problems: Problem[] = [
		...(opening?.problems ?? []).filter(({ code }) => !below || code !== 'attributes-unclosed'),
		...(below?.problems ?? []),
	];
	const attributes = [...(opening?.list?.attributes ?? []), ...(below?.attributes ?? [])];
	const start = below ? 2 : opened ? 1 : 0;
	let close = -1;
	if (opened) {
		// A slip in a closing delimiter closes only where no faultless one follows.
		const slips: number[] = [];
		for (let i = start; i < lines.length && close < 0; i++) {
			const reading = readLine(lines[i]!);
			if (reading?.role !== 'closing') continue;
			if (isFaultlessClosing(reading)) close = i;
			else slips.push(i);
		}
		if (close < 0 && slips.length) {
			close = slips[0]!;
			problems.push(...spelling(lines[close]!, close, readLine(lines[close]!)!, 'closing'));
		} else
			for (const i of slips)
				if (readLine(lines[i]!)!.colons >= 3)
					problems.push(problem('delimiter-in-text', wholeLine(lines, i), { after: close - i }));
	}
	let closing: Delimiter | null = null;
	if (close >= 0) {
		const reading = readLine(lines[close]!)!;
		const signs = range(close, reading.indent, close, reading.indent + reading.colons);
		closing = { range: wholeLine(lines, close), word: ':::', wordRange: signs };
		const text = lines[close]!.slice(signs.end.character);
		if (/\S/.test(text))
			problems.push(
				problem('delimiter-trailing', range(close, signs.end.character, close, lines[close]!.length), {
					text: text.trim(),
					delimiter: 'closing',
				}),
			);
	} else if (opening)
		problems.push(problem('article-unclosed', opening.delimiter.range, { closing: ':::', after: unclosedEnd(lines, start) - 1 }));
	const after = close >= 0 ? close + 1 : opened ? lines.length : start;
	const strayClosing = (line: string) => readLine(line)?.role === 'closing';
	for (const one of strayClosings(lines, after, strayClosing, /^[ \t]*:+[ \t]*$/)) problems.push(one);
	for (const one of textOutside(lines, after, strayClosing)) problems.push(one);
	const end = close >= 0 ? close : opened ? unclosedEnd(lines, start) : start;
	return { opening: opening?.delimiter ?? null, closing, attributes, body: { start, end }, isArticle: opened, problems };
}

export const seed: Dialect = {
	name: 'seed',
	hasOutside: true,
	isEvidence,
	hint,
	nextOpening,
	read,
	isDelimiter: line => readLine(line) !== undefined,
	write({ id, pairs }) {
		// An id with a blank or a sign that lists use is written like any value.
		const ids = id === null ? [] : [/^[^\s{}"=]+$/.test(id) ? `#${id}` : `id=${writeValue(id)}`];
		const items = [...ids, ...pairs.map(([key, value]) => `${key}=${writeValue(value)}`)];
		return { before: [`::: article${items.length ? ` {${items.join(' ')}}` : ''}`], after: [':::'], lost: [] };
	},
};
