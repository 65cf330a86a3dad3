/**
 * Front matter: a YAML block between `---` lines, then the text, up to the next such block.
 *
 * `---` alone is also a thematic break in prose, so a block opens only where its next line is a key, and reading goes from top
 * to bottom: the `---` that ends a block does not open one.
 */
import { isMap, isScalar, parseDocument } from 'yaml';
import { lastAtMost, position, type Range, range } from '../../text.ts';
import { type Attribute, duplicates } from '../attributes.ts';
import { type Problem, problem } from '../problem.ts';
import type { Dialect, Frame } from './dialect.ts';
import { isBlankLine, wholeLine } from './lines.ts';

/** A fence, or one that is indented or lacks a sign. */
const FENCE = /^([ \t]{0,8})(-{2,3})[ \t]*$/;
/** A fence with text behind it: `--- draft`. */
const TRAILED = /^---[ \t]*(\S.{0,30})$/u;
const KEY = /^["']?[\p{L}_][\p{L}\p{N}_ -]{0,60}["']?[ \t]*:(?:[ \t]|$)/u;
const YAML_LINE = /^(?:["']?[\p{L}_][\p{L}\p{N}_ -]{0,60}["']?[ \t]*:(?:[ \t]|$)|[ \t]+\S|-[ \t]|#|[\]}])/u;
/** A key that articles have, with whatever signs around it: what lines say that are nearly YAML, as `id = a` is. */
const OWN_KEY = /^[^\p{L}\p{N}[(]{0,3}(?:id|title|date|source|author|lang|url|place)(?![\p{L}\p{N}\]})])/u;
/** What a key may be called: `title`, `dc.title`, `pub date`. */
const NAME = /^[\p{L}_](?:[\p{L}\p{N}_ .:/@-]*[\p{L}\p{N}_)])?$/u;
const OWN_NAME = /(?<![\p{L}\p{N}])(?:id|title|date|source|author|lang|url|place)(?![\p{L}\p{N}])/u;
/** A block longer than this is not looked for: what stands between is prose. */
const LONGEST = 200;

type Lines = (index: number) => string | undefined;

/** What a line is as a fence; `faultless` ones stand in the first column and have three signs. */
function readFence(line: string | undefined): { indent: number; signs: number; faultless: boolean } | undefined {
	const match = line === undefined || line.length > 20 ? null : FENCE.exec(line);
	if (!match) return undefined;
	const indent = match[1]!.length;
	const signs = match[2]!.length;
	return { indent, signs, faultless: indent === 0 && signs === 3 };
}

const isFence = (line: string | undefined): boolean => readFence(line)?.faultless ?? false;
const isKey = (line: string | undefined): boolean => line !== undefined && KEY.test(line);
const isOwnKey = (line: string | undefined): boolean => line !== undefined && OWN_KEY.test(line);
/** Nearly a fence: dashes, or what looks like them, with at most one other sign, as in `----`, `–--`, `- --`, `--->`; or `...`, or text behind. */
function isNearly(line: string | undefined): boolean {
	if (line === undefined || line.length > 40 || line.startsWith('\\')) return false;
	const signs = line.replace(/[\s\u200b]/g, '');
	const others = signs.replace(/[-–—−_=~]/g, '');
	if (TRAILED.test(line) || signs === '...') return true;
	return signs.length <= 20 && signs.length - others.length >= 2 && others.length <= 1 && !/[\p{L}\p{N}]/u.test(others);
}

/** A block of front matter: its first line behind the fence, the line of its second fence or where that should stand. */
interface Block {
	/** Whether the line at which it begins is its first fence; without, it is missing. */
	readonly fenced: boolean;
	readonly first: number;
	readonly end: number;
	readonly closed: boolean;
}

/** Where the block ends whose lines begin at `first`: its second fence, or, unclosed, the first line that is no YAML. */
function blockEnd(line: Lines, first: number): { end: number; closed: boolean } {
	let i = first;
	for (; i < first + LONGEST; i++) {
		const text = line(i);
		if (readFence(text)) return { end: i, closed: true };
		if (text === undefined || isBlankLine(text) || !YAML_LINE.test(text)) break;
	}
	return { end: i, closed: false };
}

/** Where the fence stands behind lines that are keys, nearly keys, or blank; -1 where something else comes first. */
function fenceBehind(line: Lines, first: number): number {
	let keys = 0;
	for (let i = first; i < first + LONGEST; i++) {
		const text = line(i);
		if (text === undefined) return -1;
		// A fence with a key behind it opens the next block.
		if (readFence(text)) return keys > 0 && !isKey(line(i + 1)) ? i : -1;
		if (isOwnKey(text)) keys++;
		else if (!isBlankLine(text) && !YAML_LINE.test(text)) return -1;
	}
	return -1;
}

/**
 * The block that opens at `at`. Behind a fence stands a key. Where one of them is faulty or missing, there is a blank line before, and up to
 * the second fence all is keys that articles have.
 */
function readBlock(line: Lines, at: number): Block | undefined {
	const text = line(at);
	const fence = readFence(text);
	if (fence && isKey(line(at + 1))) {
		const { end, closed } = blockEnd(line, at + 1);
		if (closed || fence.faultless) return { fenced: true, first: at + 1, end, closed };
		return undefined;
	}
	if (text === undefined || isBlankLine(text)) return undefined;
	const near = fence !== undefined || isNearly(text);
	// The first line may be what hides the key, or be blank, or be the fence once more.
	const first = isOwnKey(line(at + 1)) ? at + 1 : isOwnKey(line(at + 2)) ? at + 2 : -1;
	if (near && first > 0) {
		const end = fenceBehind(line, first);
		if (end > 0) return { fenced: true, first: isFence(line(at + 1)) ? at + 2 : at + 1, end, closed: true };
	}
	if (isOwnKey(text) && isOwnKey(line(at + 1))) {
		const { end, closed } = blockEnd(line, at);
		if (closed && !isKey(line(end + 1))) return { fenced: false, first: at, end, closed };
	}
	return undefined;
}

/** Whether a block opens at a line that has one before it: one that is not closed, or not opened rightly, does so only behind a blank line. */
function opensAt(line: Lines, at: number): boolean {
	const before = at > 0 ? line(at - 1) : '';
	const isFree = before === undefined || isBlankLine(before);
	const isPlain = readFence(line(at)) !== undefined && isKey(line(at + 1));
	if (!isFree && !isPlain) return false;
	const block = readBlock(line, at);
	return block !== undefined && (isFree || block.closed);
}

/** What is wrong with how a fence is written. */
function spelling(line: string, at: number, delimiter: 'opening' | 'closing'): Problem[] {
	const fence = readFence(line);
	if (!fence) {
		const word = line.trim();
		const from = line.indexOf(word);
		const text = TRAILED.exec(word)?.[1];
		return text !== undefined && /[\p{L}\p{N}]/u.test(text)
			? [problem('delimiter-trailing', range(at, from + 3, at, line.length), { text: text.trim(), delimiter })]
			: [problem('delimiter-misspelt', range(at, from, at, from + word.length), { word, meant: '---' })];
	}
	const { indent, signs } = fence;
	const problems: Problem[] = [];
	if (indent) problems.push(problem('delimiter-indented', range(at, 0, at, indent), { delimiter }));
	if (signs < 3)
		problems.push(
			problem('delimiter-short', range(at, indent, at, indent + signs), { found: signs, wanted: 3, sign: '-', delimiter }),
		);
	return problems;
}

function nextOpening(line: Lines, from: number): number | undefined {
	const block = readBlock(line, from);
	let i = block ? (block.closed ? block.end + 1 : block.end) : from + 1;
	for (; line(i) !== undefined; i++) if (opensAt(line, i)) return i;
	return undefined;
}

function readYaml(lines: readonly string[], from: number, to: number): { attributes: Attribute[]; problems: Problem[] } {
	const starts: number[] = [];
	let length = 0;
	for (let i = from; i < to; i++) {
		starts.push(length);
		length += lines[i]!.length + 1;
	}
	const place = (offset: number) => {
		const index = Math.max(0, lastAtMost(starts, offset));
		return position(from + index, Math.min(offset - (starts[index] ?? 0), lines[from + index]?.length ?? 0));
	};
	const between = (start: number, end: number): Range => ({ start: place(start), end: place(end) });
	const yaml = parseDocument(lines.slice(from, to).join('\n'), {
		schema: 'failsafe',
		uniqueKeys: false,
		prettyErrors: false,
		logLevel: 'silent',
	});
	const problems = [...yaml.errors, ...yaml.warnings].map(({ pos, message }) =>
		problem('matter-yaml', between(pos[0], Math.max(pos[1], pos[0] + 1)), { message }),
	);
	const attributes: Attribute[] = [];
	if (isMap(yaml.contents)) {
		for (const { key, value } of yaml.contents.items) {
			if (!isScalar(key) || !key.range) continue;
			const name = String(key.value);
			if (!NAME.test(name)) {
				const meant = OWN_NAME.exec(name)?.[0];
				problems.push(problem('matter-yaml', between(key.range[0], key.range[1]), { message: `“${name}” is no key`, meant }));
			}
			const written = value as { range?: [number, number, number] | null; toJSON?(): unknown } | null;
			const text = isScalar(value)
				? String(value.value ?? '')
				: Array.isArray(written?.toJSON?.())
					? (written.toJSON() as unknown[]).map(String).join(', ')
					: JSON.stringify(written?.toJSON?.() ?? '');
			const at = written?.range ?? key.range;
			attributes.push({
				kind: name === 'id' ? 'id' : 'pair',
				key: name,
				value: text,
				range: between(key.range[0], Math.max(at[1], key.range[1])),
				keyRange: between(key.range[0], key.range[1]),
				valueRange: between(at[0], at[1]),
				quoted: true,
			});
		}
	}
	return { attributes, problems: [...problems, ...duplicates(attributes)] };
}

function read(lines: readonly string[]): Frame {
	const line = (index: number) => lines[index];
	const block = readBlock(line, 0);
	if (!block) {
		// Text before the first block is an article without metadata.
		const end = lines.every(isBlankLine) ? 0 : lines.length;
		return { opening: null, closing: null, attributes: [], body: { start: 0, end }, isArticle: end > 0, problems: [] };
	}
	const { fenced, first, closed } = block;
	const { attributes, problems } = readYaml(lines, first, block.end);
	const faulty = !closed && isNearly(lines[block.end]);
	const isAgain = closed && isFence(lines[block.end + 1]) && !isKey(lines[block.end + 2]);
	const start = Math.min(lines.length, (closed || faulty ? block.end + 1 : block.end) + (isAgain ? 1 : 0));
	const opening = {
		range: range(0, 0, Math.max(0, start - 1), lines[start - 1]?.length ?? 0),
		word: '---',
		wordRange: range(0, 0, 0, 3),
	};
	if (fenced) problems.push(...spelling(lines[0]!, 0, 'opening'));
	else problems.push(problem('matter-unopened', range(0, 0, 0, lines[0]!.length), {}));
	const again = [...(fenced && first === 2 && isFence(lines[1]) ? [1] : []), ...(isAgain ? [block.end + 1] : [])];
	for (const i of again) problems.push(problem('article-unopened', wholeLine(lines, i), { closing: '---', alone: true }));
	if (closed) problems.push(...spelling(lines[block.end]!, block.end, 'closing'));
	else if (faulty) problems.push(problem('matter-unclosed', wholeLine(lines, block.end), { after: block.end - 1, faulty }));
	else problems.push(problem('matter-unclosed', range(0, 0, 0, lines[0]!.length), { after: block.end - 1 }));
	return { opening, closing: null, attributes, body: { start, end: lines.length }, isArticle: true, problems };
}

/** A plain scalar where YAML reads it back as the same words, else double-quoted (JSON strings are YAML strings). */
const writeScalar = (value: string): string =>
	/^[\p{L}\p{N}][\p{L}\p{N} .,_/+-]*$/u.test(value) && value === value.trimEnd() ? value : JSON.stringify(value);

export const matter: Dialect = {
	name: 'matter',
	hasOutside: false,
	// Two signs are also what stands above a signature.
	isEvidence: (line, next) => readFence(line)?.signs === 3 && isKey(next),
	mayOpenFile: (line, next) =>
		((readFence(line) !== undefined || isNearly(line)) && (isOwnKey(next) || isFence(next))) ||
		(isOwnKey(line) && isOwnKey(next)),
	nextOpening,
	read,
	isDelimiter: isFence,
	write({ id, pairs }) {
		const items = [...(id === null ? [] : [['id', id] as const]), ...pairs];
		return { before: ['---', ...items.map(([key, value]) => `${key}: ${writeScalar(value)}`), '---'], after: [], lost: [] };
	},
};
