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
/** What was meant as the second fence: too many signs, or the end of a YAML document. */
const FAULTY_END = /^(?:-{4,20}|\.\.\.)[ \t]{0,8}$/;
const KEY = /^["']?[\p{L}_][\p{L}\p{N}_ -]{0,60}["']?[ \t]*:(?:[ \t]|$)/u;
const YAML_LINE = /^(?:["']?[\p{L}_][\p{L}\p{N}_ -]{0,60}["']?[ \t]*:(?:[ \t]|$)|[ \t]+\S|-[ \t]|#|[\]}])/u;
/** A block longer than this is not looked for: what stands between is prose. */
const LONGEST = 200;

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

/** Where the block that opens at `from` ends: its second fence, or, unclosed, the first line that is no YAML. */
function blockEnd(line: (index: number) => string | undefined, from: number): { end: number; closed: boolean } {
	let i = from + 1;
	for (; i <= from + LONGEST; i++) {
		const text = line(i);
		if (readFence(text)) return { end: i, closed: true };
		if (text === undefined || isBlankLine(text) || !YAML_LINE.test(text)) break;
	}
	return { end: i, closed: false };
}

/** A fence opens a block when keys follow up to the second fence; without one, only a faultless fence behind a blank line does. */
function opensAt(line: (index: number) => string | undefined, at: number): boolean {
	const fence = readFence(line(at));
	if (!fence || !isKey(line(at + 1))) return false;
	if (blockEnd(line, at).closed) return true;
	const before = at > 0 ? line(at - 1) : '';
	return fence.faultless && (before === undefined || isBlankLine(before));
}

/** What is wrong with how a fence is written. */
function spelling(line: string, at: number, delimiter: 'opening' | 'closing'): Problem[] {
	const { indent, signs } = readFence(line)!;
	const problems: Problem[] = [];
	if (indent) problems.push(problem('delimiter-indented', range(at, 0, at, indent), { delimiter }));
	if (signs < 3)
		problems.push(
			problem('delimiter-short', range(at, indent, at, indent + signs), { found: signs, wanted: 3, sign: '-', delimiter }),
		);
	return problems;
}

function nextOpening(line: (index: number) => string | undefined, from: number): number | undefined {
	let i = from + 1;
	if (readFence(line(from)) && isKey(line(from + 1))) {
		const block = blockEnd(line, from);
		i = block.closed ? block.end + 1 : block.end;
	}
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
	if (!readFence(lines[0]) || !isKey(lines[1])) {
		// Text before the first block is an article without metadata.
		const end = lines.every(isBlankLine) ? 0 : lines.length;
		return { opening: null, closing: null, attributes: [], body: { start: 0, end }, isArticle: end > 0, problems: [] };
	}
	const block = blockEnd(line, 0);
	const { attributes, problems } = readYaml(lines, 1, block.end);
	const faulty = !block.closed && FAULTY_END.test(lines[block.end] ?? '');
	const start = Math.min(lines.length, block.closed || faulty ? block.end + 1 : block.end);
	const opening = {
		range: range(0, 0, Math.max(0, start - 1), lines[start - 1]?.length ?? 0),
		word: '---',
		wordRange: range(0, 0, 0, 3),
	};
	problems.push(...spelling(lines[0]!, 0, 'opening'));
	if (block.closed) problems.push(...spelling(lines[block.end]!, block.end, 'closing'));
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
	nextOpening,
	read,
	isDelimiter: isFence,
	write({ id, pairs }) {
		const items = [...(id === null ? [] : [['id', id] as const]), ...pairs];
		return { before: ['---', ...items.map(([key, value]) => `${key}: ${writeScalar(value)}`), '---'], after: [], lost: [] };
	},
};
