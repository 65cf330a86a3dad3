/**
 * Tags: `<doc id="12" url="…" title="…">` … `</doc>` (WikiExtractor, Sketch Engine), `<text id="…">` … `</text>` (CWB),
 * and `<DOC>` with `<DOCNO>` and `<TEXT>` inside (TREC, LDC). Only the delimiters are read as tags; the text is text.
 */
import { range } from '../../text.ts';
import { type Attribute, duplicates, readItems } from '../attributes.ts';
import { type Problem, problem } from '../problem.ts';
import { isNear } from '../words.ts';
import type { Delimiter, Dialect, Frame } from './dialect.ts';
import { readFields } from './fields.ts';
import { hasTab, nextLine, strayClosings, textOutside, unclosedEnd, wholeLine } from './lines.ts';

/** blanks, `<`, slash, name; a tag that delimits stands at the start of its line */
const TAG = /^([ \t]*)<([/\\]?)([A-Za-z]{3,5})(?=[\s>]|$)/;
const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };
interface Reading {
	readonly role: 'opening' | 'closing';
	readonly indent: number;
	readonly name: string;
	readonly nameAt: number;
	readonly slash: string;
	/** Behind the last character of the tag, `>` included when there is one. */
	readonly end: number;
	readonly closed: boolean;
}

function readLine(line: string): Reading | undefined {
	const first = line.charCodeAt(0);
	if (first !== 60 && first !== 32 && first !== 9) return undefined;
	const match = TAG.exec(line);
	if (!match) return undefined;
	const [whole, indent, slash, name] = match as unknown as [string, string, string, string];
	const exact = name === 'doc' || name === 'DOC' || name === 'text';
	// `<TEXT>` is part of a `<DOC>`; of misspelt names only those with attributes or a slash speak for an article.
	if (!exact && !(isNear(name, 'doc') && name !== 'div' && (slash !== '' || /^\s+\w+=/.test(line.slice(whole.length)))))
		return undefined;
	const close = tagEnd(line, whole.length);
	return {
		role: slash ? 'closing' : 'opening',
		indent: indent.length,
		name,
		nameAt: indent.length + 1 + slash.length,
		slash,
		end: close < 0 ? line.length : close + 1,
		closed: close >= 0,
	};
}

/** The `>` that ends a tag, quotes respected; -1 when there is none. */
function tagEnd(line: string, from: number): number {
	let quoted = false;
	for (let i = from; i < line.length; i++) {
		const unit = line.charCodeAt(i);
		if (unit === 34) quoted = !quoted;
		else if (unit === 62 && !quoted) return i;
	}
	return quoted ? line.indexOf('>', from) : -1;
}

const NAMES = ['doc', 'DOC', 'text'];

/** A tag speaks for the dialect only when nothing in it is a slip, and `<text>`, which is SVG too, only alone on its line. */
function isEvidence(line: string): boolean {
	const reading = readLine(line);
	return (
		reading?.closed === true &&
		reading.indent === 0 &&
		reading.slash !== '\\' &&
		NAMES.includes(reading.name) &&
		(reading.name !== 'text' || !/\S/.test(line.slice(reading.end)))
	);
}

const opens = (line: string): boolean => readLine(line)?.role === 'opening';
const closes = (line: string): boolean => readLine(line)?.role === 'closing';

const decode = (value: string): string =>
	value.includes('&') ? value.replace(/&(quot|apos|lt|gt|amp);/g, (_, name: string) => ENTITIES[name]!) : value;
const encode = (value: string): string =>
	value.replace(/[&<>"]/g, sign => `&${Object.keys(ENTITIES).find(name => ENTITIES[name] === sign)};`);

function readAttributes(line: string, at: number, reading: Reading): { attributes: Attribute[]; problems: Problem[] } {
	const to = reading.closed ? reading.end - 1 : reading.end;
	const items = readItems(line, at, reading.nameAt + reading.name.length, to, false);
	const attributes = items.attributes.map(one => ({ ...one, value: decode(one.value) }));
	const known = new Set(items.problems.filter(({ code }) => code === 'attribute-unquoted').map(({ facts }) => facts.key));
	const unquoted = attributes.filter(one => one.kind === 'pair' && !one.quoted && !known.has(one.key));
	return {
		attributes,
		problems: [
			...items.problems,
			...unquoted.map(one => problem('attribute-unquoted', one.valueRange, { key: one.key, value: one.value })),
			...duplicates(attributes),
		],
	};
}

function spelling(line: string, at: number, reading: Reading): Problem[] {
	const problems: Problem[] = [];
	const nameRange = range(at, reading.nameAt, at, reading.nameAt + reading.name.length);
	if (reading.indent) problems.push(problem('delimiter-indented', range(at, 0, at, reading.indent), { delimiter: reading.role }));
	if (reading.slash === '\\')
		problems.push(problem('delimiter-misspelt', range(at, reading.nameAt - 1, at, reading.nameAt), { word: '\\', meant: '/' }));
	if (!NAMES.includes(reading.name))
		problems.push(problem('delimiter-misspelt', nameRange, { word: reading.name, meant: 'doc' }));
	if (!reading.closed) problems.push(problem('tag-unclosed', range(at, reading.indent, at, line.length), {}));
	const rest = line.slice(reading.end);
	if (/\S/.test(rest))
		problems.push(
			problem('delimiter-trailing', range(at, reading.end, at, line.length), { text: rest.trim(), delimiter: reading.role }),
		);
	if (hasTab(line.slice(0, reading.end))) problems.push(problem('delimiter-tab', range(at, 0, at, reading.end), {}));
	return problems;
}

const delimiterAt = (lines: readonly string[], at: number, reading: Reading): Delimiter => ({
	range: wholeLine(lines, at),
	word: reading.name,
	wordRange: range(at, reading.nameAt, at, reading.nameAt + reading.name.length),
});

function read(lines: readonly string[]): Frame {
	const problems: Problem[] = [];
	const outside = (from: number) => {
		for (const one of strayClosings(lines, from, closes, /^[ \t]*<[/\\][A-Za-z]+>?[ \t]*$/)) problems.push(one);
		for (const one of textOutside(lines, from, closes)) problems.push(one);
	};
	const reading = readLine(lines[0]!);
	if (reading?.role !== 'opening') {
		outside(0);
		return { opening: null, closing: null, attributes: [], body: { start: 0, end: 0 }, isArticle: false, problems };
	}
	const opening = delimiterAt(lines, 0, reading);
	const own = readAttributes(lines[0]!, 0, reading);
	for (const one of [...spelling(lines[0]!, 0, reading), ...own.problems]) problems.push(one);
	const close = lines.findIndex((line, index) => index > 0 && closes(line));
	let closing: Delimiter | null = null;
	if (close < 0)
		problems.push(
			problem('article-unclosed', opening.range, { closing: `</${reading.name}>`, after: unclosedEnd(lines, 1) - 1 }),
		);
	else {
		const closed = readLine(lines[close]!)!;
		closing = delimiterAt(lines, close, closed);
		problems.push(...spelling(lines[close]!, close, closed));
		if (closed.name !== reading.name && NAMES.includes(closed.name) && NAMES.includes(reading.name))
			problems.push(problem('closing-tag-differs', closing.wordRange, { opening: reading.name, closing: closed.name }));
		outside(close + 1);
	}
	const end = close < 0 ? unclosedEnd(lines, 1) : close;
	const fields = reading.name === 'DOC' ? readFields(lines, 1, end) : { attributes: [], problems: [], start: 1, end };
	const ids = [...own.attributes, ...fields.attributes].filter(({ key }) => key === 'id');
	return {
		opening,
		closing,
		attributes: [...own.attributes, ...fields.attributes.map(one => ({ ...one, value: decode(one.value) }))],
		body: { start: fields.start, end: fields.end },
		isArticle: true,
		problems: [...problems, ...fields.problems, ...(fields.attributes.length ? duplicates(ids) : [])],
	};
}

export const doc: Dialect = {
	name: 'doc',
	hasOutside: true,
	isEvidence,
	nextOpening: (line, from) => nextLine(line, from, opens),
	read,
	isDelimiter: line => readLine(line) !== undefined,
	write({ id, pairs }) {
		const items = [...(id === null ? [] : [['id', id] as const]), ...pairs].map(([key, value]) => ` ${key}="${encode(value)}"`);
		return { before: [`<doc${items.join('')}>`], after: ['</doc>'], lost: [] };
	},
};
