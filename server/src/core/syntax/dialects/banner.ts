/**
 * Banners: `----- BEGIN ARTICLE id -----` … `----- END ARTICLE -----`, `=== BEGIN … ===`, `<<<ARTICLE id>>>` … `<<<END ARTICLE>>>`.
 * A fence is three or more of one of `- = # * < >`; the article's id and further `key=value` items stand inside.
 */
import { range } from '../../text.ts';
import { type Attribute, duplicates, readItems } from '../attributes.ts';
import { type Problem, problem } from '../problem.ts';
import { writeValue } from '../values.ts';
import { isNear } from '../words.ts';
import type { Delimiter, Dialect, Frame } from './dialect.ts';
import { hasTab, nextLine, strayClosings, textOutside, unclosedEnd, wholeLine } from './lines.ts';

const WORDS = ['ARTICLE', 'DOCUMENT', 'DOC', 'SEED', 'TEXT', 'STORY'];
/** blanks, fence, blanks, BEGIN or END, word; what follows is not looked at by the pattern, for it may be long */
const BANNER =
	/^([ \t]*)(-{2,}|={2,}|#{2,}|\*{2,}|<{2,}|>{2,})([ \t]*)(?:([A-Za-z]{2,6})[ \t_-]+(?=[A-Za-z]))?([A-Za-z]{3,9})(?![A-Za-z])/;
const VERBS: readonly string[] = ['BEGIN', 'START', 'END'];
const MIRROR: Readonly<Record<string, string>> = { '<': '>', '>': '<' };

interface Reading {
	readonly role: 'opening' | 'closing';
	readonly indent: number;
	readonly fence: string;
	/** Whether a blank stands between fence and words. */
	readonly spaced: boolean;
	/** Null in `<<<ARTICLE 7>>>`. */
	readonly verb: string | null;
	readonly verbAt: number;
	readonly word: string;
	readonly wordAt: number;
	/** What stands between the word and the right fence. */
	readonly inside: string;
	readonly insideAt: number;
	readonly rightFence: string;
	/** Behind the right fence. */
	readonly rest: string;
}

const isFenceSign = (unit: number): boolean =>
	unit === 45 || unit === 61 || unit === 35 || unit === 42 || unit === 60 || unit === 62;
const isBlank = (unit: number): boolean => unit === 32 || unit === 9;

/** Where the right fence stands: at the line's end, else, with text behind it, where signs like those on the left follow a blank. */
function rightFence(line: string, from: number, left: string): { start: number; end: number } | undefined {
	const end = line.trimEnd().length;
	let start = end;
	while (start > from && isFenceSign(line.charCodeAt(start - 1))) start--;
	if (end - start >= 2 || (end > start && isBlank(line.charCodeAt(start - 1)))) return { start, end };
	const sign = mirrored(left).slice(0, 3);
	for (let at = line.indexOf(sign, from); at >= 0; at = line.indexOf(sign, at + sign.length)) {
		if (!isBlank(line.charCodeAt(at - 1)) && sign[0] !== '>') continue;
		let behind = at;
		while (isFenceSign(line.charCodeAt(behind))) behind++;
		return { start: at, end: behind };
	}
	return undefined;
}

/** The verb and word of a banner: exactly, or as nearly as two full fences make plain. */
function readWords(
	first: string | undefined,
	second: string,
	fenced: boolean,
): { verb: string | null; word: string } | undefined {
	const isWord = (word: string) => WORDS.includes(word);
	if (first !== undefined && VERBS.includes(first) && (isWord(second) || (fenced && meantWord(second))))
		return { verb: first, word: second };
	if (first !== undefined && fenced && isWord(second.toUpperCase()) && meantVerb(first)) return { verb: first, word: second };
	const only = first ?? second;
	return fenced && isWord(only) ? { verb: null, word: only } : undefined;
}

const meantWord = (word: string): string | undefined =>
	WORDS.includes(word) ? word : WORDS.find(meant => isNear(word, meant.toLowerCase()));
const meantVerb = (verb: string): string | undefined =>
	VERBS.find(meant => (meant === 'END' ? verb.toUpperCase() === meant : isNear(verb, meant.toLowerCase())));

function readLine(line: string): Reading | undefined {
	const unit = line.charCodeAt(0);
	if (!isFenceSign(unit) && !isBlank(unit)) return undefined;
	const match = BANNER.exec(line);
	if (!match) return undefined;
	const [whole, indent, fence, gap, first, second] = match as unknown as [
		string,
		string,
		string,
		string,
		string | undefined,
		string,
	];
	const right = rightFence(line, whole.length, fence);
	const width = right ? right.end - right.start : 0;
	const words = readWords(first, second, width >= 2);
	if (
		!words ||
		(fence.length < 3 && width < 2) ||
		(words.verb === null && (fence.length < 3 || width < (fence[0] === '<' ? 2 : 3)))
	)
		return undefined;
	const verbAt = indent.length + fence.length + gap.length;
	const wordAt = words.verb === null ? verbAt : whole.length - second.length;
	const insideAt = wordAt + words.word.length;
	return {
		role: words.verb !== null && meantVerb(words.verb) === 'END' ? 'closing' : 'opening',
		indent: indent.length,
		fence,
		spaced: gap !== '',
		...words,
		verbAt,
		wordAt,
		inside: line.slice(insideAt, right ? right.start : line.length),
		insideAt,
		rightFence: right ? line.slice(right.start, right.end) : '',
		rest: right ? line.slice(right.end) : '',
	};
}

const opens = (line: string): boolean => readLine(line)?.role === 'opening';

/** A banner speaks for the dialect only when nothing in it is a slip; without a verb, only between `<<<` and `>>>`. */
function isEvidence(line: string): boolean {
	const reading = readLine(line);
	return (
		reading !== undefined &&
		reading.indent === 0 &&
		reading.fence.length >= 3 &&
		WORDS.includes(reading.word) &&
		(reading.verb === null ? reading.fence[0] === '<' : VERBS.includes(reading.verb))
	);
}

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
	const misspelt = (word: string, at: number, wordAt: number, meant: string | undefined) => {
		if (meant && meant !== word)
			problems.push(problem('delimiter-misspelt', range(at, wordAt, at, wordAt + word.length), { word, meant }));
	};
	if (reading.verb !== null && !VERBS.includes(reading.verb)) misspelt(reading.verb, at, reading.verbAt, meantVerb(reading.verb));
	if (!WORDS.includes(reading.word)) misspelt(reading.word, at, reading.wordAt, meantWord(reading.word));
	if (/\S/.test(reading.rest)) {
		const behind = line.length - reading.rest.length;
		problems.push(
			problem('delimiter-trailing', range(at, behind, at, line.length), { text: reading.rest.trim(), delimiter: reading.role }),
		);
	}
	const insideEnd = reading.insideAt + reading.inside.length;
	if (hasTab(line.slice(0, insideEnd))) problems.push(problem('delimiter-tab', range(at, 0, at, insideEnd), {}));
	return problems;
}

/** The id is the first word without a sign of equality, behind a blank; `id=…` says it by name. */
function readInside(line: string, at: number, reading: Reading): { attributes: Attribute[]; problems: Problem[] } {
	const lead = reading.inside.length - reading.inside.trimStart().length;
	const from = reading.insideAt + lead;
	const bare = lead > 0 ? /^[^\s="]+(?=\s|$)/.exec(reading.inside.slice(lead))?.[0] : undefined;
	const to = reading.insideAt + reading.inside.length;
	const items = readItems(line, at, from + (bare?.length ?? 0), to, false);
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
		for (const one of strayClosings(lines, from, isClosing, /^\W*[A-Za-z]+[ \t_-]+[A-Za-z]+\W*$/)) problems.push(one);
		for (const one of textOutside(lines, from, isClosing)) problems.push(one);
	};
	if (reading?.role !== 'opening') {
		outside(0);
		return { opening: null, closing: null, attributes: [], body: { start: 0, end: 0 }, isArticle: false, problems };
	}
	problems.push(...spelling(lines[0]!, 0, reading));
	const inside = readInside(lines[0]!, 0, reading);
	for (const one of [...inside.problems, ...duplicates(inside.attributes)]) problems.push(one);
	const close = lines.findIndex((line, index) => index > 0 && isClosing(line));
	const opening = delimiterAt(lines, 0, reading);
	const end = close < 0 ? unclosedEnd(lines, 1) : close;
	const opened = meantWord(reading.word) ?? reading.word;
	const fence = reading.fence.padEnd(3, reading.fence);
	const gap = reading.spaced ? ' ' : '';
	const wanted = `${fence}${gap}END ${opened}${gap}${mirrored(fence)}`;
	if (close < 0) {
		problems.push(problem('article-unclosed', opening.range, { closing: wanted, after: end - 1 }));
		return { opening, closing: null, attributes: inside.attributes, body: { start: 1, end }, isArticle: true, problems };
	}
	const closed = readLine(lines[close]!)!;
	problems.push(...spelling(lines[close]!, close, closed));
	const closedAs = delimiterAt(lines, close, closed);
	if (meantWord(closed.word) !== opened)
		problems.push(problem('closing-tag-differs', closedAs.wordRange, { opening: opened, closing: closed.word, banner: true }));
	const id = inside.attributes.find(one => one.key === 'id');
	const closingId = readInside(lines[close]!, close, closed).attributes.find(one => one.key === 'id');
	if (closingId && closingId.value !== id?.value)
		problems.push(problem('closing-id-differs', closingId.range, { closing: closingId.value, opening: id?.value ?? '' }));
	outside(close + 1);
	return {
		opening,
		closing: closedAs,
		attributes: inside.attributes,
		body: { start: 1, end },
		isArticle: true,
		problems,
	};
}

export const banner: Dialect = {
	name: 'banner',
	hasOutside: true,
	isEvidence,
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
