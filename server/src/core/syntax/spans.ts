/**
 * Spans: `[US Embassy]{.org ref=us-embassy}`, milestones `[|.quote #q7|]` … `[/#q7]`, and escapes.
 *
 * One pass over an article's lines without backtracking. A bracket opens a *possible* span and waits on a stack; only a closing
 * bracket with an attribute list decides that it was one, every other bracket is text. The stack empties at each blank line,
 * for a span ends in the paragraph it started in. Near misses are looked for only beside braces that hold a label, so that prose
 * with brackets, links and code has none.
 */
import { comparePositions, type Position, position, type Range, range } from '../text.ts';
import {
	type Attribute,
	type AttributeList,
	attributeValue,
	duplicates,
	readAttributeList,
	readItems,
	startsList,
} from './attributes.ts';
import { isBlankLine } from './dialects/lines.ts';
import { type Problem, problem } from './problem.ts';
import { isNear } from './words.ts';

/** A marked stretch. Ranges count lines from the article's first one. */
export interface MarkedSpan {
	readonly form: 'bracket' | 'milestone';
	/** The first class; empty where the list has none. */
	readonly label: string;
	readonly attributes: readonly Attribute[];
	/** With brackets and list: `[Reuters]{.org}`. */
	readonly range: Range;
	/** `[`, or `[|.quote #q7|]`. */
	readonly open: Range;
	/** The span's own text: `Reuters`. */
	readonly content: Range;
	/** `]{.org}`, or `[/#q7]`. */
	readonly close: Range;
	/** Where the label stands, without its dot. */
	readonly labelRange: Range | null;
	readonly children: MarkedSpan[];
}

/** A stretch of one line that is markup and not text. */
export interface Cut {
	readonly line: number;
	readonly from: number;
	readonly to: number;
}

export interface SpanReading {
	/** Outermost spans in text order, the others among their children. */
	readonly spans: readonly MarkedSpan[];
	readonly problems: readonly Problem[];
	/** In text order, not overlapping. */
	readonly cuts: readonly Cut[];
}

const none: SpanReading = { spans: [], problems: [], cuts: [] };

/** What a bracket on the stack is. `escaped` ones hold a marker that is to be text. */
interface Opener {
	readonly at: Position;
	readonly escapes: number;
	readonly sign: '[' | '(';
}

interface OpenMilestone {
	readonly list: AttributeList;
	readonly open: Range;
}

/** Reads the spans of the lines `from` to `to`, end exclusive. `labels` are the words that make a near miss one. */
export function readSpans(
	lines: readonly string[],
	from: number,
	to: number,
	labels: ReadonlySet<string>,
	isDelimiter: (line: string) => boolean,
): SpanReading {
	return new SpanReader(lines, labels).read(from, to, isDelimiter);
}

/** Whether a line can hold anything that matters here. Four searches that run at memory speed decide for nearly every line. */
const mayMatter = (line: string): boolean =>
	line.includes('[') || line.includes(']{') || line.includes('{.') || (line.charCodeAt(0) === 92 && line.length > 1);

class SpanReader {
	readonly #lines: readonly string[];
	readonly #labels: ReadonlySet<string>;
	readonly #spans: MarkedSpan[] = [];
	readonly #problems: Problem[] = [];
	readonly #cuts: Cut[] = [];
	#stack: Opener[] = [];
	/** Brackets that stood open when their paragraph ended: a later unopened end may belong to one. */
	readonly #left: Opener[] = [];
	readonly #milestones = new Map<string, OpenMilestone>();

	constructor(lines: readonly string[], labels: ReadonlySet<string>) {
		this.#lines = lines;
		this.#labels = labels;
	}

	read(from: number, to: number, isDelimiter: (line: string) => boolean): SpanReading {
		for (let i = from; i < to; i++) {
			const line = this.#lines[i]!;
			if (line.length === 0 || isBlankLine(line)) this.#endParagraph();
			else if (mayMatter(line) || (this.#stack.length > 0 && line.includes(']'))) this.#readLine(line, i, isDelimiter);
		}
		this.#endParagraph();
		for (const { open, list } of this.#milestones.values())
			this.#problems.push(problem('milestone-unclosed', open, { id: attributeValue(list.attributes, 'id') ?? '' }));
		if (!this.#spans.length && !this.#problems.length && !this.#cuts.length) return none;
		this.#cuts.sort((a, b) => a.line - b.line || a.from - b.from);
		this.#problems.sort((a, b) => comparePositions(a.range.start, b.range.start));
		return { spans: nest(this.#spans), problems: this.#problems, cuts: this.#cuts };
	}

	#endParagraph(): void {
		if (!this.#stack.length) return;
		for (const opener of this.#stack) if (opener.sign === '[' && opener.escapes % 2 === 0) this.#left.push(opener);
		this.#stack = [];
	}

	#readLine(line: string, at: number, isDelimiter: (line: string) => boolean): void {
		let i = 0;
		if (line.charCodeAt(0) === 92) {
			// `\:::` at the start of a line: backslashes halve, as before every marker.
			let run = 1;
			while (line.charCodeAt(run) === 92) run++;
			if (isDelimiter(line.slice(run))) {
				this.#cut(at, 0, Math.ceil(run / 2));
				i = run;
			}
		}
		while (i < line.length) {
			const unit = line.charCodeAt(i);
			if (unit === 91) i = this.#readOpen(line, at, i);
			else if (unit === 93) i = this.#readClose(line, at, i);
			else if (unit === 123 && line.charCodeAt(i - 1) !== 93) i = this.#readStrayList(line, at, i);
			else {
				if (unit === 40) this.#stack.push({ at: position(at, i), escapes: 0, sign: '(' });
				else if (unit === 41 && line.charCodeAt(i + 1) !== 123) this.#drop('(');
				i++;
			}
		}
	}

	/** Forgets the innermost open bracket if it has this sign. */
	#drop(sign: '[' | '('): void {
		if (this.#stack.at(-1)?.sign === sign) this.#stack.pop();
	}

	#readOpen(line: string, at: number, i: number): number {
		const escapes = backslashesBefore(line, i);
		const next = line[i + 1];
		if (next === '|' && (startsListAt(line, i + 2) || /^\s*[.#]/.test(line.slice(i + 2, i + 6))))
			return this.#readMilestoneOpen(line, at, i, escapes);
		if (next === '/' && line[i + 2] === '#') return this.#readMilestoneClose(line, at, i, escapes);
		this.#stack.push({ at: position(at, i), escapes, sign: '[' });
		return i + 1;
	}

	#readMilestoneOpen(line: string, at: number, i: number, escapes: number): number {
		const bar = line.indexOf('|]', i + 2);
		const end = bar < 0 ? milestoneEnd(line, i + 2) : bar;
		if (escapes % 2) {
			if (bar >= 0) this.#cut(at, i - Math.ceil(escapes / 2), i);
			return i + 2;
		}
		const list = readMilestoneItems(line, at, i + 2, end);
		const open = range(at, i, at, bar < 0 ? end : bar + 2);
		this.#problems.push(...list.problems);
		if (bar < 0) {
			this.#problems.push(
				problem('milestone-malformed', open, {
					written: line.slice(i, end),
					wanted: `[|${line.slice(i + 2, end).replace(/[|\]]+$/, '')}|]`,
				}),
			);
			return Math.max(end, i + 2);
		}
		this.#cutEscapes(at, i, escapes);
		this.#cut(at, i, bar + 2);
		const id = attributeValue(list.attributes, 'id');
		if (id === undefined) this.#problems.push(problem('milestone-without-id', open, {}));
		else if (this.#milestones.has(id)) this.#problems.push(problem('milestone-unclosed', open, { id }));
		else this.#milestones.set(id, { list, open });
		return bar + 2;
	}

	#readMilestoneClose(line: string, at: number, i: number, escapes: number): number {
		const close = line.indexOf(']', i);
		const id = close < 0 ? '' : line.slice(i + 3, close);
		if (!/^[^\s{}"=[\]]+$/.test(id)) return i + 1;
		if (escapes % 2) {
			this.#cut(at, i - Math.ceil(escapes / 2), i);
			return close + 1;
		}
		const here = range(at, i, at, close + 1);
		const open = this.#milestones.get(id);
		this.#cutEscapes(at, i, escapes);
		this.#cut(at, i, close + 1);
		if (!open) this.#problems.push(problem('milestone-unopened', here, { id }));
		else {
			this.#milestones.delete(id);
			this.#add('milestone', open.open, here, open.list);
		}
		return close + 1;
	}

	#readClose(line: string, at: number, i: number): number {
		// Round brackets inside that were never closed do not matter to the square ones.
		while (this.#stack.at(-1)?.sign === '(') this.#stack.pop();
		const escapes = backslashesBefore(line, i);
		if (line.charCodeAt(i + 1) === 123 && startsList(line, i + 1)) {
			const whole = readAttributeList(line, at, i + 1);
			const list = whole.closed ? whole : readUnclosedList(line, at, i + 1);
			if (!list.closed && !this.#namesLabel(list.attributes)) {
				this.#stack.pop();
				return i + 1;
			}
			if (escapes % 2) {
				this.#cut(at, i - Math.ceil(escapes / 2), i);
				return list.range.end.character;
			}
			return this.#readSpanEnd(at, i, list, escapes);
		}
		const opener = this.#stack.pop();
		if (opener && opener.escapes % 2 === 0) return this.#readNearMiss(line, at, i, opener);
		return i + 1;
	}

	/** `]{.org}`: the innermost bracket was a span's, or none was open and the end is a problem. */
	#readSpanEnd(at: number, i: number, list: AttributeList, escapes: number): number {
		const opener = this.#stack.pop();
		const end = list.range.end;
		const close: Range = { start: position(at, i), end };
		if (!opener) {
			const left = this.#left.pop();
			if (left)
				this.#problems.push(
					problem('span-over-paragraph', range(left.at.line, left.at.character, left.at.line, left.at.character + 1), { close }),
				);
			else this.#problems.push(problem('span-unopened', close, { close: this.#text(close) }));
			this.#cut(at, i, end.character);
			if (left) this.#cut(left.at.line, left.at.character, left.at.character + 1);
			return end.character;
		}
		if (opener.escapes % 2) {
			// The whole marker is text: only the backslash goes.
			this.#cut(opener.at.line, opener.at.character - Math.ceil(opener.escapes / 2), opener.at.character);
			return end.character;
		}
		const open = range(opener.at.line, opener.at.character, opener.at.line, opener.at.character + 1);
		this.#problems.push(...list.problems);
		this.#cutEscapes(opener.at.line, opener.at.character, opener.escapes);
		this.#cutEscapes(at, i, escapes);
		this.#cut(open.start.line, open.start.character, open.end.character);
		this.#cut(at, i, end.character);
		this.#add('bracket', open, close, list);
		return end.character;
	}

	/** `[x](.person)`, `[x] {.person}`, `[x]{person}`, `[x]{}`: brackets that were most likely meant to be a span. */
	#readNearMiss(line: string, at: number, i: number, opener: Opener): number {
		const rest = line.slice(i + 1, i + 200);
		const open = range(opener.at.line, opener.at.character, at, i + 1);
		const found = (code: string, length: number, list: string) => {
			const whole: Range = { start: open.start, end: position(at, i + 1 + length) };
			this.#problems.push(
				problem(code, whole, { written: rest.slice(0, length), list, at: range(at, i + 1, at, i + 1 + length) }),
			);
			return i + 1 + length;
		};
		const wrong = /^[([<]\s*\.([\p{L}-]+)([^()<>[\]{}]*)[)\]>}]/u.exec(rest);
		if (wrong && this.#isLabel(wrong[1]!))
			return found('span-wrong-bracket', wrong[0].length, `{${wrong[0].slice(1, -1).trim()}}`);
		const spaced = /^[ \t\u00a0]+(\{\s*\.([\p{L}-]+)[^{}]*\})/u.exec(rest);
		if (spaced && this.#isLabel(spaced[2]!)) return found('span-blank-before-list', spaced[0].length, spaced[1]!);
		const dotless = /^\{\s*([\p{L}-]+)((?:\s[^{}]*)?)\}/u.exec(rest);
		if (dotless && this.#isLabel(dotless[1]!))
			return found('label-without-dot', dotless[0].length, `{.${dotless[1]}${dotless[2]}}`);
		const empty = /^\{\s*\}/.exec(rest);
		const text = line.slice(opener.at.line === at ? opener.at.character + 1 : 0, i);
		const before = opener.at.character ? this.#lines[opener.at.line]![opener.at.character - 1]! : ' ';
		if (empty && /^\p{L}[\p{L}\p{M}]/u.test(text) && /[\s("'“‘—–]/.test(before))
			return found('attributes-empty', empty[0].length, '{}');
		return i + 1;
	}

	/** `{.org}` that follows no closing bracket: `[Reuters{.org}`, `(Reuters){.org}`, `Reuters{.org}`. */
	#readStrayList(line: string, at: number, i: number): number {
		const match = /^\{\s*\.([\p{L}-]+)(?=[\s}])/u.exec(line.slice(i, i + 60));
		if (!match || !this.#labels.has(match[1]!)) return i + 1;
		const list = readAttributeList(line, at, i);
		if (!list.closed) return i + 1;
		const end = list.range.end.character;
		const before = line[i - 1];
		const last = this.#stack.at(-1);
		if (before === ')' && last?.sign === '(') {
			this.#stack.pop();
			const whole: Range = { start: last.at, end: list.range.end };
			this.#problems.push(
				problem('span-wrong-bracket', whole, {
					written: '()',
					list: line.slice(i, end),
					open: range(last.at.line, last.at.character, last.at.line, last.at.character + 1),
					closeAt: range(at, i - 1, at, i),
				}),
			);
			return end;
		}
		while (this.#stack.at(-1)?.sign === '(') this.#stack.pop();
		const opener = this.#stack.pop();
		if (opener && opener.escapes % 2 === 0) {
			const whole: Range = { start: opener.at, end: list.range.end };
			this.#problems.push(problem('span-unclosed', whole, { list: line.slice(i, end), at: range(at, i, at, i) }));
		} else this.#problems.push(problem('span-unopened', list.range, { close: line.slice(i, end) }));
		return end;
	}

	#isLabel(word: string): boolean {
		if (this.#labels.has(word)) return true;
		if (word.length < 4) return false;
		for (const label of this.#labels) if (isNear(word, label)) return true;
		return false;
	}

	#namesLabel(attributes: readonly Attribute[]): boolean {
		const label = attributeValue(attributes, 'class');
		return label !== undefined && this.#isLabel(label);
	}

	#add(form: MarkedSpan['form'], open: Range, close: Range, list: AttributeList): void {
		const label = list.attributes.find(one => one.kind === 'class');
		this.#spans.push({
			form,
			label: label?.value ?? '',
			attributes: list.attributes,
			range: { start: open.start, end: close.end },
			open,
			content: { start: open.end, end: close.start },
			close,
			labelRange: label?.valueRange ?? null,
			children: [],
		});
	}

	#cut(line: number, from: number, to: number): void {
		if (to > from) this.#cuts.push({ line, from, to });
	}

	/** An even number of backslashes before a marker: half of them are text. */
	#cutEscapes(line: number, at: number, escapes: number): void {
		if (escapes > 1) this.#cut(line, at - (escapes >> 1), at);
	}

	#text({ start, end }: Range): string {
		return this.#lines[start.line]!.slice(start.character, end.character);
	}
}

function backslashesBefore(line: string, at: number): number {
	let run = 0;
	while (line.charCodeAt(at - 1 - run) === 92) run++;
	return run;
}

const startsListAt = (line: string, at: number): boolean =>
	/^[\p{L}_][\p{L}\p{N}_:-]*=/u.test(line.slice(at, at + 40).trimStart());

/** Where a milestone without its second bar ends: its bracket, else the next blank. */
function milestoneEnd(line: string, from: number): number {
	const bracket = line.indexOf(']', from);
	return bracket < 0 ? line.length : bracket + 1;
}

/** The items of `[|…|]`, read as those of a list. */
function readMilestoneItems(line: string, at: number, from: number, to: number): AttributeList {
	const { attributes, problems } = readItems(line, at, from, to);
	return { attributes, range: range(at, from, at, to), closed: true, problems: [...problems, ...duplicates(attributes)] };
}

const ITEM = /[ \t\u00a0]*(?:[.#][\p{L}\p{N}_:-]+|[\p{L}_][\p{L}\p{N}_:-]*=(?:"[^"]*"|[^\s{}"]+))/uy;

/** A list without its brace ends where its items end: `[x]{.person said on Monday` holds one item. */
function readUnclosedList(line: string, at: number, from: number): AttributeList {
	let end = from + 1;
	for (ITEM.lastIndex = end; ITEM.test(line); ) end = ITEM.lastIndex;
	const { attributes, problems } = readItems(line, at, from + 1, end);
	return {
		attributes,
		range: range(at, from, at, end),
		closed: false,
		problems: [...problems, problem('attributes-unclosed', range(at, from, at, end), {})],
	};
}

/** Puts spans into their enclosing ones. Brackets cannot cross; a milestone pair may, and is then a sibling. */
function nest(spans: MarkedSpan[]): MarkedSpan[] {
	spans.sort((a, b) => comparePositions(a.range.start, b.range.start) || comparePositions(b.range.end, a.range.end));
	const roots: MarkedSpan[] = [];
	const stack: MarkedSpan[] = [];
	for (const span of spans) {
		while (stack.length && comparePositions(stack.at(-1)!.range.end, span.range.start) <= 0) stack.pop();
		let parent = stack.length - 1;
		while (parent >= 0 && comparePositions(stack[parent]!.range.end, span.range.end) < 0) parent--;
		(parent < 0 ? roots : stack[parent]!.children).push(span);
		stack.push(span);
	}
	return roots;
}
