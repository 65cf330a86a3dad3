/**
 * The native dialect: `::: article {#id date=2024-09-13}` … `:::`. `seedLine.ts` says what each line is; here lines become an article,
 * and every slip in a delimiter a problem.
 */
import { position, range } from '../../text.ts';
import { type Attribute, type AttributeList, readAttributeList, readItems, startsList } from '../attributes.ts';
import { type Problem, problem } from '../problem.ts';
import { writeValue } from '../values.ts';
import type { Delimiter, Dialect, Frame } from './dialect.ts';
import { isBlankLine, strayClosings, textOutside, unclosedEnd, wholeLine } from './lines.ts';
import { CLASS_FIRST, hint, isEvidence, isFaultlessClosing, readLine, readOpeningOutside, type SeedLine } from './seedLine.ts';

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

function spelling(line: string, at: number, reading: SeedLine, delimiter: 'opening' | 'closing'): Problem[] {
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
