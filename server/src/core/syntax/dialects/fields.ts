/**
 * The fields of a TREC or LDC document, `<DOCNO> AP-0001 </DOCNO>`, and the lines of its `<TEXT>`. Between `<DOC>` and `</DOC>` all is
 * one or the other: what is neither would be lost, so it is a problem.
 */
import { type Range, range } from '../../text.ts';
import type { Attribute } from '../attributes.ts';
import { type Problem, problem } from '../problem.ts';
import { isNear } from '../words.ts';
import { isBlankLine, wholeLine } from './lines.ts';

export interface Fields {
	readonly attributes: readonly Attribute[];
	readonly problems: readonly Problem[];
	/** The lines of the text. */
	readonly start: number;
	readonly end: number;
}

const KEYS: Readonly<Record<string, string>> = {
	docno: 'id',
	docid: 'id',
	doc_id: 'id',
	date_time: 'date',
	datetime: 'date',
	headline: 'title',
	hl: 'title',
};

const FIELD = /^([ \t]{0,20})<([A-Z][A-Z0-9_]{0,15})(?:[ \t][^<>]{0,200})?>/;
/** `</DOCNUM>` at the end of a line that `<DOCNO>` begins. */
const OTHER_END = /<\/([A-Z][A-Z0-9_]{1,15})>[ \t]{0,8}$/;
/** What stands before the content where `<DOCNO>` should: signs, a word with blanks or signs in it, signs. */
const HEAD = /^[^\p{L}\p{N}]{0,5}[\p{L}_][\p{L}_ \t.,\\[\]{}"\u200b]{0,18}[)\]»>.,\\[{}"]{0,3}/u;
/** A line with a tag that is nearly `<TEXT>` or `</TEXT>`, in whatever brackets. */
const NEARLY_TEXT = /^[ \t]{0,20}([<([{«]?)([^\p{L}\p{N}\s<>]{0,2})[ \t]?(\p{L}{3,6})[ \t]?([>)\]}»]?)[ \t]{0,20}$/u;

/** How many lines a field may run over: what is longer lacks its closing tag. */
const LONGEST_FIELD = 20;

/** Where the text is opened and closed, and what is wrong with how; lines, -1 where there is none. */
interface TextTags {
	readonly open: number;
	readonly close: number;
	readonly problems: readonly Problem[];
}

function findText(lines: readonly string[], start: number, end: number): TextTags {
	const problems: Problem[] = [];
	const exact = (tag: string, from: number, to: number) => {
		for (let i = from; i < to; i++) if (lines[i]!.trim() === tag) return i;
		return -1;
	};
	const nearly = (slash: boolean, from: number, to: number) => {
		for (let i = from; i < to; i++) {
			const match = lines[i]!.length < 60 ? NEARLY_TEXT.exec(lines[i]!) : null;
			if (!match || (match[1] === '' && match[4] === '') || /[/\\|]/.test(match[2]!) !== slash || match[3] === 'DOC') continue;
			if (match[3]!.toUpperCase() === 'TEXT' || isNear(match[3]!, 'text')) return i;
		}
		return -1;
	};
	const report = (at: number, tag: string) => {
		const word = lines[at]!.trim();
		const from = lines[at]!.indexOf(word);
		const indent = range(at, 0, at, from);
		if (word !== tag) problems.push(problem('delimiter-misspelt', range(at, from, at, from + word.length), { word, meant: tag }));
		if (from > 0) problems.push(problem('delimiter-indented', indent, { delimiter: tag === '<TEXT>' ? 'opening' : 'closing' }));
	};
	let close = exact('</TEXT>', start, end);
	let open = exact('<TEXT>', start, close < 0 ? end : close);
	if (open < 0) open = nearly(false, start, close < 0 ? end : close);
	if (open >= 0 && close < 0) close = nearly(true, open + 1, end);
	if (open >= 0) report(open, '<TEXT>');
	if (close >= 0) report(close, '</TEXT>');
	return { open, close, problems };
}

/** Reads one field at a time; each step says where the next begins. */
class FieldReader {
	readonly attributes: Attribute[] = [];
	readonly problems: Problem[] = [];
	readonly #lines: readonly string[];

	constructor(lines: readonly string[]) {
		this.#lines = lines;
	}

	/** The line behind the field at `at`; undefined where none stands. `certain` says that it can be nothing else. */
	read(at: number, end: number, certain: boolean): number | undefined {
		const line = this.#lines[at]!;
		const match = FIELD.exec(line);
		if (!match || match[2] === 'TEXT' || (match[1] !== '' && !certain)) return undefined;
		const [whole, indent, tag] = match as unknown as [string, string, string];
		const closing = `</${tag}>`;
		let last = at;
		while (last < end && last < at + LONGEST_FIELD && !this.#lines[last]!.includes(closing)) last++;
		let wrong: RegExpExecArray | null = null;
		if (last >= end || !this.#lines[last]!.includes(closing)) {
			if (!certain) return undefined;
			last = at;
			wrong = OTHER_END.exec(line);
			this.#reportEnd(at, tag, wrong, indent.length);
		}
		if (indent) this.problems.push(problem('delimiter-indented', range(at, 0, at, indent.length), { delimiter: 'opening' }));
		if (line[whole.length] === '>') this.#reportDoubled(at, indent.length, whole.length + 1);
		const behindValue = wrong ? wrong.index : this.#lines[last]!.indexOf(closing);
		if (behindValue > 0 && this.#lines[last]![behindValue - 1] === '<') {
			const end = wrong ? wrong.index + wrong[0].trimEnd().length : behindValue + closing.length;
			this.#reportDoubled(last, behindValue - 1, end);
		}
		const to = wrong ? wrong.index : this.#lines[last]!.indexOf(closing);
		this.#add(tag, at, last, indent.length, whole.length, to < 0 ? this.#lines[last]!.length : to);
		const behind = to < 0 || wrong ? this.#lines[last]!.length : to + closing.length;
		if (!isBlankLine(this.#lines[last]!.slice(behind)))
			this.problems.push(problem('field-malformed', range(last, behind, last, this.#lines[last]!.length), { apart: true }));
		return last + 1;
	}

	#reportEnd(at: number, tag: string, wrong: RegExpExecArray | null, indent: number): void {
		if (wrong) {
			const name = wrong.index + 2;
			const facts = { opening: tag, closing: wrong[1]! };
			this.problems.push(problem('closing-tag-differs', range(at, name, at, name + wrong[1]!.length), facts));
		} else this.problems.push(problem('field-unclosed', range(at, indent, at, indent + tag.length + 2), { tag, after: at }));
	}

	/** `<DOCNO>>`, `<</DOCNO>` */
	#reportDoubled(at: number, from: number, to: number): void {
		const word = this.#lines[at]!.slice(from, to);
		const meant = word.replace('<<', '<').replace('>>', '>');
		this.problems.push(problem('delimiter-misspelt', range(at, from, at, to), { word, meant }));
	}

	#add(tag: string, first: number, last: number, indent: number, from: number, to: number): void {
		const lines = this.#lines;
		const value =
			last === first
				? lines[first]!.slice(from, to)
				: [lines[first]!.slice(from), ...lines.slice(first + 1, last), lines[last]!.slice(0, to)].join(' ');
		const content = value.trim();
		const lead = last === first ? value.length - value.trimStart().length : 0;
		const key = KEYS[tag.toLowerCase()] ?? tag.toLowerCase();
		this.attributes.push({
			kind: key === 'id' ? 'id' : 'pair',
			key,
			value: content.replace(/\s+/g, ' '),
			range: range(first, 0, last, lines[last]!.length),
			keyRange: range(first, indent + 1, first, indent + 1 + tag.length),
			valueRange: last === first ? range(first, from + lead, first, from + lead + content.length) : range(first, from, last, to),
			quoted: true,
		});
	}

	/** A line that is no field, and what it was meant to begin with: `DOCNO> A-1 </DOCNO>`. */
	reportStray(first: number, last: number, move: Range | undefined): void {
		const line = this.#lines[first]!;
		const name = first === last ? OTHER_END.exec(line)?.[1] : undefined;
		const head = name === undefined ? undefined : HEAD.exec(line)?.[0];
		const letters = head?.replace(/[^\p{L}_]/gu, '');
		const meant = letters !== undefined && (letters.toUpperCase() === name || isNear(letters, name!.toLowerCase()));
		const facts = meant
			? { meant: `<${name}>`, head: range(first, 0, first, head!.trimEnd().length) }
			: { tag: move ? textOf(this.#lines, move) : undefined, move };
		this.problems.push(problem('field-malformed', range(first, 0, last, this.#lines[last]!.length), facts));
	}

	/** The fields from `at` to `end`, where all but blank lines and comments must be one. `tag` is the line of `<TEXT>` or `</TEXT>` beside them. */
	readAll(at: number, end: number, tag: number): void {
		for (let i = at; i < end; ) {
			const line = this.#lines[i]!;
			if (isBlankLine(line)) i++;
			else if (line.startsWith('<!--')) while (i < end && !this.#lines[i++]!.includes('-->'));
			else i = this.read(i, end, true) ?? this.#stray(i, end, tag);
		}
	}

	#stray(at: number, end: number, tag: number): number {
		let last = at;
		let next = at + 1;
		for (; next < end && !FIELD.test(this.#lines[next]!) && !OTHER_END.test(this.#lines[next - 1]!); next++)
			if (!isBlankLine(this.#lines[next]!)) last = next;
		const isBeside = tag < at ? this.#isBlank(tag + 1, at) : this.#isBlank(last + 1, tag);
		this.reportStray(at, last, isBeside ? wholeLine(this.#lines, tag) : undefined);
		return last + 1;
	}

	#isBlank(from: number, to: number): boolean {
		for (let i = from; i < to; i++) if (!isBlankLine(this.#lines[i]!)) return false;
		return true;
	}
}

const textOf = (lines: readonly string[], { start }: Range): string => lines[start.line]!.trim();

/** The fields between the lines `start` and `end`, and the lines of the text. */
export function readFields(lines: readonly string[], start: number, end: number): Fields {
	const fields = new FieldReader(lines);
	const { attributes, problems } = fields;
	const { open, close, problems: spelling } = findText(lines, start, end);
	if (open < 0) {
		// Without a `<TEXT>` the text begins where the fields end.
		let first = start;
		for (let i = start; i < end; first = i) {
			while (i < end && isBlankLine(lines[i]!)) i++;
			const next = i < end ? fields.read(i, end, false) : undefined;
			if (next === undefined) {
				first = i;
				break;
			}
			i = next;
		}
		if (close >= 0 && first <= close) {
			problems.push(problem('field-unopened', wholeLine(lines, close), { tag: 'TEXT', up: close - first }));
			fields.readAll(close + 1, end, close);
			return { attributes, problems, start: first, end: close };
		}
		return { attributes, problems, start: first, end };
	}
	fields.readAll(start, open, open);
	problems.push(...spelling);
	if (close < 0) problems.push(problem('field-unclosed', wholeLine(lines, open), { tag: 'TEXT', after: end - 1 }));
	else fields.readAll(close + 1, end, close);
	for (let i = open + 1; i < (close < 0 ? end : close); i++)
		if (lines[i]!.trim() === '<TEXT>') problems.push(problem('delimiter-in-text', wholeLine(lines, i), { open: open + 1 - i }));
	return { attributes, problems, start: open + 1, end: close < 0 ? end : close };
}
