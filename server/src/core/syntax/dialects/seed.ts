/**
 * The native dialect: `::: article {#id date=2024-09-13}` … `:::`.
 *
 * A line tells by itself what it is. Near misses (`:: article`, `::: artcle`, an indent) count as what they were meant to be,
 * with a problem, so that one slip does not turn the rest of the file upside down.
 */
import { range } from '../../text.ts';
import { type AttributeList, readAttributeList, startsList, writeValue } from '../attributes.ts';
import { type Problem, problem } from '../problem.ts';
import { isNear } from '../words.ts';
import type { Delimiter, Dialect, Frame } from './dialect.ts';
import { nextLine, textOutside, unclosedEnd, wholeLine } from './lines.ts';

/** blanks, colons, blanks, word; the rest is not looked at by the pattern, for it may be long */
const DELIMITER = /^([ \t\u00a0]*)(:{2,})([ \t\u00a0]*)([\p{L}-]{0,40})/u;

interface Reading {
	readonly role: 'opening' | 'closing';
	readonly indent: number;
	readonly colons: number;
	readonly word: string;
	readonly wordAt: number;
	readonly rest: string;
}

/**
 * What a line is, or undefined for text.
 *
 * A slip counts only in a line that can be nothing else: `:: article`, `::: artcle {#a}`, but neither `std::vector`, `:: note`,
 * `::: Particle physics` nor a fenced block of Markdown, `::: {.warning}`.
 */
function readLine(line: string): Reading | undefined {
	const first = line.charCodeAt(0);
	if (first !== 58 && first !== 32 && first !== 9 && first !== 0xa0) return undefined;
	const match = DELIMITER.exec(line);
	if (!match) return undefined;
	const [whole, indent, colons, , word] = match as unknown as [string, string, string, string, string];
	const rest = line.slice(whole.length);
	const reading = {
		indent: indent.length,
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
	if (word === '' && startsList(list, 0) && !/^\{[^}]*[{\s]\.|^\{\s*\./.test(list)) return { ...reading, role: 'opening' };
	if (word === '' && behind === undefined) return { ...reading, role: 'closing' };
	// Text behind three colons: a closing delimiter with something left behind it.
	return colons.length >= 3 && indent.length === 0 ? { ...reading, role: 'closing' } : undefined;
}

const isBlank = (sign: string | undefined): boolean => sign !== undefined && /\s/.test(sign);
const opens = (line: string): boolean => readLine(line)?.role === 'opening';

function readOpening(line: string, at: number): { delimiter: Delimiter; list: AttributeList | null; problems: Problem[] } {
	const reading = readLine(line)!;
	const problems = spelling(line, at, reading, 'opening');
	const wordRange = range(at, reading.wordAt, at, reading.wordAt + reading.word.length);
	if (reading.word !== 'article')
		problems.push(problem('delimiter-misspelt', wordRange, { word: reading.word, meant: 'article' }));
	let i = reading.wordAt + reading.word.length;
	while (isBlank(line[i])) i++;
	let list: AttributeList | null = null;
	if (line[i] === '{') {
		list = readAttributeList(line, at, i);
		for (const one of list.problems) problems.push(one);
		if (!list.closed) problems.push(problem('attributes-unclosed', list.range, {}));
		i = list.range.end.character;
	}
	const rest = line.slice(i);
	if (/\S/.test(rest))
		problems.push(problem('delimiter-trailing', range(at, i, at, line.length), { text: rest.trim(), delimiter: 'opening' }));
	return { delimiter: { range: range(at, 0, at, line.length), word: reading.word, wordRange }, list, problems };
}

function spelling(line: string, at: number, reading: Reading, delimiter: 'opening' | 'closing'): Problem[] {
	const problems: Problem[] = [];
	const colonsEnd = reading.indent + reading.colons;
	if (reading.indent) problems.push(problem('delimiter-indented', range(at, 0, at, reading.indent), { delimiter }));
	if (reading.colons < 3)
		problems.push(
			problem('delimiter-short', range(at, reading.indent, at, colonsEnd), {
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
	const opened = opens(lines[0]!);
	const opening = opened ? readOpening(lines[0]!, 0) : null;
	const problems: Problem[] = [...(opening?.problems ?? [])];
	const attributes = opening?.list?.attributes ?? [];
	const start = opened ? 1 : 0;
	let close = -1;
	if (opened) {
		// A slip in a closing delimiter closes only where no faultless one follows.
		const slips: number[] = [];
		for (let i = 1; i < lines.length && close < 0; i++) {
			const reading = readLine(lines[i]!);
			if (reading?.role !== 'closing') continue;
			if (reading.indent === 0 && reading.colons >= 3) close = i;
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
		problems.push(problem('article-unclosed', opening.delimiter.range, { closing: ':::', after: unclosedEnd(lines, 1) - 1 }));
	const after = close >= 0 ? close + 1 : opened ? lines.length : start;
	const strayClosing = (line: string) => readLine(line)?.role === 'closing';
	for (let i = after; i < lines.length; i++)
		if (strayClosing(lines[i]!)) problems.push(problem('article-unopened', wholeLine(lines, i), { closing: lines[i]!.trim() }));
	for (const one of textOutside(lines, after, strayClosing)) problems.push(one);
	const end = close >= 0 ? close : opened ? unclosedEnd(lines, 1) : start;
	return { opening: opening?.delimiter ?? null, closing, attributes, body: { start, end }, isArticle: opened, problems };
}

export const seed: Dialect = {
	name: 'seed',
	hasOutside: true,
	isEvidence: opens,
	nextOpening: (line, from) => nextLine(line, from, opens),
	read,
	isDelimiter: line => readLine(line) !== undefined,
	write({ id, pairs }) {
		// An id with a blank or a sign that lists use is written like any value.
		const ids = id === null ? [] : [/^[^\s{}"=]+$/.test(id) ? `#${id}` : `id=${writeValue(id)}`];
		const items = [...ids, ...pairs.map(([key, value]) => `${key}=${writeValue(value)}`)];
		return { before: [`::: article${items.length ? ` {${items.join(' ')}}` : ''}`], after: [':::'], lost: [] };
	},
};
