/**
 * Banners: `----- BEGIN ARTICLE id -----` … `----- END ARTICLE -----`, `=== BEGIN … ===`, `<<<ARTICLE id>>>` … `<<<END ARTICLE>>>`.
 * A fence is three or more of one of `- = # * < >`; the article's id and further `key=value` items stand inside.
 */
import { range } from '../../text.ts';
import { type Attribute, duplicates, readItems, writeValue } from '../attributes.ts';
import { type Problem, problem } from '../problem.ts';
import { isNear } from '../words.ts';
import type { Delimiter, Dialect, Frame } from './dialect.ts';
import { nextLine, textOutside, unclosedEnd, wholeLine } from './lines.ts';

const WORDS = ['ARTICLE', 'DOCUMENT', 'DOC', 'SEED', 'TEXT', 'STORY'];
/** blanks, fence, blanks, BEGIN or END, word, rest (with the right fence) */
const BANNER = /^([ \t]*)(-{2,}|={2,}|#{2,}|\*{2,}|<{2,}|>{2,})([ \t]*)(?:(BEGIN|END|START)[ \t_-]+)?([A-Za-z]{3,9})\b(.*)$/;
const MIRROR: Readonly<Record<string, string>> = { '<': '>', '>': '<' };

interface Reading {
	readonly role: 'opening' | 'closing';
	readonly indent: number;
	readonly fence: string;
	readonly word: string;
	readonly wordAt: number;
	/** What stands between the word and the right fence. */
	readonly inside: string;
	readonly insideAt: number;
	readonly rightFence: string;
}

function readLine(line: string): Reading | undefined {
	const first = line.charCodeAt(0);
	// - = # * < > or an indent
	if (first !== 45 && first !== 61 && first !== 35 && first !== 42 && first !== 60 && first !== 62 && first !== 32 && first !== 9)
		return undefined;
	const match = BANNER.exec(line);
	if (!match) return undefined;
	const [, indent, fence, gap, verb, word, rest] = match as unknown as [
		string,
		string,
		string,
		string,
		string | undefined,
		string,
		string,
	];
	const known = WORDS.includes(word);
	// Without BEGIN or END only an exact word in a full fence on both sides counts: `## TEXT` is a heading.
	if (!known && !(verb && WORDS.some(meant => isNear(word, meant.toLowerCase())))) return undefined;
	const right = /[-=#*<>]+[ \t]*$/.exec(rest);
	if (!verb && !(fence.length >= 3 && right && right[0].trim().length >= 3)) return undefined;
	const wordAt =
		indent.length +
		fence.length +
		gap.length +
		(verb ? line.slice(indent.length + fence.length + gap.length).indexOf(word, verb.length) : 0);
	const insideAt = wordAt + word.length;
	return {
		role: verb === 'END' ? 'closing' : 'opening',
		indent: indent.length,
		fence,
		word,
		wordAt,
		inside: right ? rest.slice(0, right.index) : rest,
		insideAt,
		rightFence: right ? right[0].trim() : '',
	};
}

const opens = (line: string): boolean => readLine(line)?.role === 'opening';

const mirrored = (fence: string): string => [...fence].map(sign => MIRROR[sign] ?? sign).join('');

function spelling(line: string, at: number, reading: Reading): Problem[] {
	const problems: Problem[] = [];
	const fenceEnd = reading.indent + reading.fence.length;
	if (reading.indent) problems.push(problem('delimiter-indented', range(at, 0, at, reading.indent), { delimiter: reading.role }));
	if (reading.fence.length < 3)
		problems.push(
			problem('delimiter-short', range(at, reading.indent, at, fenceEnd), {
				found: reading.fence.length,
				wanted: 3,
				sign: reading.fence[0]!,
				delimiter: reading.role,
			}),
		);
	else if (reading.rightFence !== mirrored(reading.fence)) {
		const right = reading.insideAt + reading.inside.length;
		problems.push(
			problem('delimiter-uneven', range(at, right, at, right + reading.rightFence.length), {
				left: reading.fence,
				right: reading.rightFence,
				wanted: mirrored(reading.fence),
			}),
		);
	}
	const meant = WORDS.includes(reading.word) ? undefined : WORDS.find(word => isNear(reading.word, word.toLowerCase()));
	if (meant)
		problems.push(
			problem('delimiter-misspelt', range(at, reading.wordAt, at, reading.wordAt + reading.word.length), {
				word: reading.word,
				meant,
			}),
		);
	if (/\t/.test(line.slice(0, reading.insideAt))) problems.push(problem('delimiter-tab', range(at, 0, at, reading.insideAt), {}));
	return problems;
}

/** The id is the first word without a sign of equality; `id=…` says it by name. */
function readInside(line: string, at: number, reading: Reading): { attributes: Attribute[]; problems: Problem[] } {
	const lead = reading.inside.length - reading.inside.trimStart().length;
	const from = reading.insideAt + lead;
	const bare = /^[^\s="]+(?=\s|$)/.exec(reading.inside.slice(lead))?.[0];
	const to = reading.insideAt + reading.inside.length;
	const items = readItems(line, at, from + (bare?.length ?? 0), to);
	if (!bare) return items;
	const here = range(at, from, at, from + bare.length);
	return {
		attributes: [
			{ kind: 'id', key: 'id', value: bare, range: here, keyRange: here, valueRange: here, quoted: false },
			...items.attributes,
		],
		problems: items.problems,
	};
}

const delimiterAt = (lines: readonly string[], at: number, reading: Reading): Delimiter => ({
	range: wholeLine(lines, at),
	word: reading.word,
	wordRange: range(at, reading.wordAt, at, reading.wordAt + reading.word.length),
});

function read(lines: readonly string[]): Frame {
	const reading = readLine(lines[0]!);
	const problems: Problem[] = [];
	const isClosing = (line: string) => readLine(line)?.role === 'closing';
	const outside = (from: number) => {
		for (let i = from; i < lines.length; i++)
			if (isClosing(lines[i]!)) problems.push(problem('article-unopened', wholeLine(lines, i), { closing: lines[i]!.trim() }));
		problems.push(...textOutside(lines, from, isClosing));
	};
	if (reading?.role !== 'opening') {
		outside(0);
		return { opening: null, closing: null, attributes: [], body: { start: 0, end: 0 }, isArticle: false, problems };
	}
	problems.push(...spelling(lines[0]!, 0, reading));
	const inside = readInside(lines[0]!, 0, reading);
	problems.push(...inside.problems, ...duplicates(inside.attributes));
	const close = lines.findIndex((line, index) => index > 0 && isClosing(line));
	const opening = delimiterAt(lines, 0, reading);
	const end = close < 0 ? unclosedEnd(lines, 1) : close;
	const verb = /\b(?:BEGIN|START)\b/.test(lines[0]!.slice(0, reading.wordAt));
	const wanted = `${reading.fence}${verb ? ' ' : ''}END ${reading.word}${verb ? ' ' : ''}${mirrored(reading.fence)}`;
	if (close < 0) {
		problems.push(problem('article-unclosed', opening.range, { closing: wanted, after: end - 1 }));
		return { opening, closing: null, attributes: inside.attributes, body: { start: 1, end }, isArticle: true, problems };
	}
	const closed = readLine(lines[close]!)!;
	problems.push(...spelling(lines[close]!, close, closed));
	const id = inside.attributes.find(one => one.key === 'id');
	const closingId = readInside(lines[close]!, close, closed).attributes.find(one => one.key === 'id');
	if (closingId && closingId.value !== id?.value)
		problems.push(problem('closing-id-differs', closingId.range, { closing: closingId.value, opening: id?.value ?? '' }));
	outside(close + 1);
	return {
		opening,
		closing: delimiterAt(lines, close, closed),
		attributes: inside.attributes,
		body: { start: 1, end },
		isArticle: true,
		problems,
	};
}

export const banner: Dialect = {
	name: 'banner',
	isEvidence: opens,
	nextOpening: (line, from) => nextLine(line, from, opens),
	read,
	isDelimiter: line => readLine(line) !== undefined,
	write({ id, pairs }) {
		const bareId = id !== null && /^[^\s="]+$/.test(id) ? [id] : id === null ? [] : [`id=${writeValue(id)}`];
		const items = [...bareId, ...pairs.map(([key, value]) => `${key}=${writeValue(value)}`)];
		return {
			before: [`----- BEGIN ARTICLE ${items.join(' ')}${items.length ? ' ' : ''}-----`],
			after: ['----- END ARTICLE -----'],
			lost: [],
		};
	},
};
