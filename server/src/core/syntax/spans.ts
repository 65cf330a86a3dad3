/**
 * Spans: `[US Embassy]{.org ref=us-embassy}`, milestones `[|.quote #q7|]` … `[/#q7]`, and escapes.
 *
 * One pass over an article's lines without backtracking. A bracket opens a *possible* span and waits on a stack; only a closing
 * bracket with an attribute list decides that it was one, every other bracket is text. The stack empties at each blank line,
 * for a span ends in the paragraph it started in. A near miss counts as the marker that was meant, with a problem.
 */
import { type Position, position, type Range } from '../text.ts';
import { type AttributeList, attributeValue, readAttributeList, startsList } from './attributes.ts';
import { Brackets, backslashesBefore, type Opener, signAt } from './brackets.ts';
import { isBlankLine } from './dialects/lines.ts';
import { Findings, type SpanReading } from './findings.ts';
import { readMilestoneClosing, readMilestoneOpening } from './milestones.ts';
import { isName, type Labels, labelsOf, readNearMiss, readSurplus, readUnclosedList } from './nearmisses.ts';
import { MilestonePairs } from './pairs.ts';

export type { Cut, MarkedSpan, SpanReading } from './findings.ts';

/** Whether a line can hold anything that matters here. Two searches that run at memory speed decide for nearly every line. */
export const mayMatter = (line: string): boolean =>
	line.includes('[') ||
	(line.includes('{') && (line.includes('{.') || line.includes(']{'))) ||
	(line.charCodeAt(0) === 92 && line.length > 1);

export class SpanReader {
	readonly #lines: readonly string[];
	readonly #labels: Labels;
	readonly #isDelimiter: (line: string) => boolean;
	readonly #findings = new Findings();
	readonly #brackets: Brackets;
	readonly #milestones = new MilestonePairs(this.#findings);
	#stack: Opener[] = [];
	/** How many braces of the line are open that belong to no list. */
	#braces = 0;
	/** The bracket that the last `]` of the line before closed, where it closed no span. */
	#lineEnd: { readonly opener: Opener; readonly at: Position } | undefined;
	/** The last line that was read, and the line that has to be read before the ones before it are understood. */
	#at = -1;
	#until = -1;
	/** Brackets that stood open when their paragraph ended: a later unopened end may belong to one. */
	readonly #left: Opener[] = [];
	/** How often a bracket was left open, or one of an earlier paragraph looked for. */
	#reaches = 0;
	/** How often that, or a milestone, had been met at `begin`. */
	#before = 0;

	/** `labels` are the words that make a near miss one. */
	constructor(lines: readonly string[], labels: ReadonlySet<string>, isDelimiter: (line: string) => boolean) {
		this.#lines = lines;
		this.#brackets = new Brackets(lines, this.#findings);
		this.#labels = labelsOf(labels);
		this.#isDelimiter = isDelimiter;
	}

	/** From here on what is found may be taken by itself, if it hangs together with nothing else. */
	begin(): void {
		this.#findings.mark();
		this.#before = this.#reaches + this.#milestones.uses;
	}

	/** Reads a line. Lines come in order. */
	read(at: number): void {
		const line = this.#lines[at]!;
		this.#at = at;
		if (isBlankLine(line)) this.#endParagraph();
		else if (mayMatter(line) || (this.#stack.length > 0 && line.includes(']'))) this.#readLine(line, at);
	}

	/** Whether nothing is open, so that the next line is read as if it were the first. */
	get isAtRest(): boolean {
		return this.#stack.length === 0 && this.#until <= this.#at;
	}

	/** Whether what was read since `begin` is the same, whatever stands before it, and changes nothing in what stands behind it. */
	get isByItself(): boolean {
		return this.isAtRest && this.#reaches + this.#milestones.uses === this.#before;
	}

	/** Takes out what was found since `begin`. */
	take(): SpanReading {
		return this.#findings.takeNew();
	}

	/** Ends the text, and takes out all that was found in it and not taken before. */
	finish(): SpanReading {
		this.#endParagraph();
		this.#milestones.finish();
		return this.#findings.takeAll();
	}

	#endParagraph(): void {
		this.#lineEnd = undefined;
		if (!this.#stack.length) return;
		for (const opener of this.#stack) {
			if (opener.sign !== '[') continue;
			if (this.#brackets.doubledOpening(opener) || !this.#mayBelong(opener)) continue;
			this.#left.push(opener);
			this.#reaches++;
		}
		this.#stack = [];
	}

	/** Whether a bracket that was left open may be a span's: text follows it directly, as it does not after `:[`. */
	#mayBelong({ at, escapes }: Opener): boolean {
		return escapes % 2 === 0 && /[^\s[\](){}]/.test(this.#lines[at.line]![at.character + 1] ?? ' ');
	}

	#readLine(line: string, at: number): void {
		let i = 0;
		this.#braces = 0;
		if (line.charCodeAt(0) === 92) {
			// `\:::` at the start of a line: backslashes halve, as before every marker.
			let run = 1;
			while (line.charCodeAt(run) === 92) run++;
			if (this.#isDelimiter(line.slice(run))) {
				this.#findings.cut(at, 0, Math.ceil(run / 2));
				i = run;
			}
		}
		while (i < line.length) {
			const unit = line.charCodeAt(i);
			if (unit === 91) i = this.#readOpen(line, at, i);
			else if (unit === 93) i = this.#readClose(line, at, i);
			else if (unit === 123) i = this.#readStrayList(line, at, i);
			else {
				if (unit === 125) this.#braces--;
				if (unit === 40) this.#stack.push({ at: position(at, i), escapes: backslashesBefore(line, i), sign: '(' });
				else if (unit === 41 && line.charCodeAt(i + 1) !== 123) this.#dropRound();
				i++;
			}
		}
	}

	/** A round bracket that is closed again; square ones inside it stay open. */
	#dropRound(): void {
		if (this.#stack.at(-1)?.sign === '(') this.#stack.pop();
	}

	/** Round brackets that were never closed do not matter to the square ones around them. */
	#popSquare(): Opener | undefined {
		let opener = this.#stack.pop();
		while (opener?.sign === '(') opener = this.#stack.pop();
		return opener;
	}

	#readOpen(line: string, at: number, i: number): number {
		const escapes = backslashesBefore(line, i);
		const opening = readMilestoneOpening(line, at, i, this.#labels.isNear);
		if (opening) return this.#milestones.open(opening, escapes);
		const closing = readMilestoneClosing(line, i, id => this.#milestones.isOpen(id));
		if (closing) return this.#milestones.close(at, i, closing, escapes);
		this.#stack.push({ at: position(at, i), escapes, sign: '[' });
		return i + 1;
	}

	#readClose(line: string, at: number, i: number): number {
		const escapes = backslashesBefore(line, i);
		const list = this.#listBehind(line, at, i);
		if (list && escapes % 2) {
			this.#findings.takes(position(at, i), escapes);
			return list.range.end.character;
		}
		const opener = this.#popSquare();
		if (list && !(opener && this.#isCode(opener, list))) {
			// Of an escaped marker only the backslash goes.
			if (opener && opener.escapes % 2) this.#findings.takes(opener.at, opener.escapes);
			else {
				this.#findings.takes(position(at, i), escapes);
				if (opener) return this.#closeWith(line, opener, position(at, i), list);
				this.#closeNothing(line, { start: position(at, i), end: list.range.end }, list);
			}
			return list.range.end.character;
		}
		if (!opener && escapes === 0) this.#brackets.doubledClosing(line, position(at, i));
		if (!opener || opener.escapes % 2 || escapes % 2 || isAttached(this.#lines[opener.at.line]!, opener.at.character))
			return i + 1;
		const open = signAt(opener.at);
		const text = line.slice(opener.at.line === at ? open.end.character : 0, i);
		if (isBlankLine(line.slice(i + 1))) {
			this.#lineEnd = { opener, at: position(at, i) };
			this.#until = at + 1;
		}
		const near = readNearMiss({ line, lineNumber: at, at: i, open, text, labels: this.#labels, inBraces: this.#braces > 0 });
		if (!near) return i + 1;
		this.#brackets.nearMiss(near, opener, position(at, i), escapes);
		return near.end;
	}

	/** The attribute list that makes the bracket at `i` the end of a span. */
	#listBehind(line: string, at: number, i: number): AttributeList | undefined {
		if (!startsList(line, i + 1)) return undefined;
		const list = readAttributeList(line, at, i + 1);
		if (list.closed) return list;
		const unclosed = readUnclosedList(line, at, i + 1);
		// `{.person)` is closed, by the wrong sign; `]{` behind it would end another span.
		const { character } = unclosed.range.end;
		if (/^[)\]>](?!\{)/.test(line.slice(character, character + 2))) return undefined;
		const label = attributeValue(unclosed.attributes, 'class');
		if (label === undefined) return undefined;
		if (this.#labels.isNear(label)) return unclosed;
		// Of an unknown label only text that is like a name speaks for a span, and `{.p{erson}` may still be read.
		const opener = this.#stack.at(-1);
		const from = opener?.at.line === at ? opener.at.character + 1 : 0;
		const isFree = opener?.sign === '[' && !isAttached(this.#lines[opener.at.line]!, opener.at.character);
		return isFree && line[character] !== '{' && isName(line.slice(from, i)) ? unclosed : undefined;
	}

	/** Whether a list without a label follows a bracket that hangs on a word: `\\tikz[scale]{x=3}`. */
	#isCode({ at }: Opener, { attributes }: AttributeList): boolean {
		return isAttached(this.#lines[at.line]!, at.character) && attributes.every(one => one.kind !== 'class');
	}

	/** The span from an opener to the bracket at `end`, and what follows its list and was meant as part of it; how far that goes. */
	#closeWith(line: string, opener: Opener, end: Position, list: AttributeList): number {
		const surplus = list.closed ? readSurplus(line, end.line, { start: end, end: list.range.end }, this.#braces > 0) : undefined;
		if (!surplus) {
			// Its rest may stand in the next line.
			if (!list.closed) this.#until = end.line + 1;
			if (list.closed || !this.#brackets.spanBroken(line, opener, end, list)) this.#brackets.span(opener, end, list);
			return list.range.end.character;
		}
		const attributes = [...list.attributes, ...surplus.attributes];
		const whole = { ...list.range, end: position(end.line, surplus.end) };
		this.#brackets.span(opener, end, { ...list, attributes, range: whole, problems: [...list.problems, surplus.problem] });
		return surplus.end;
	}

	/** `]{.org}` where no bracket is open: an earlier paragraph left one open, or it was forgotten. */
	#closeNothing(line: string, close: Range, list: AttributeList): void {
		const left = this.#left.pop();
		this.#reaches++;
		if (left) this.#brackets.spanOverParagraph(line, left, close, list);
		else this.#brackets.spanUnopened(line, close, list);
	}

	/** `{.org}` that follows no closing bracket: `[Reuters{.org}`, `(Reuters){.org}`, `Reuters{.org}`. */
	#readStrayList(line: string, at: number, i: number): number {
		const label = /^\{\s*\.(\p{L}[\p{L}-]*)(?=[\s}])/u.exec(line.slice(i, i + 60))?.[1];
		const list =
			label !== undefined && this.#labels.has(label) && !backslashesBefore(line, i) && startsList(line, i)
				? readAttributeList(line, at, i)
				: undefined;
		if (!list?.closed) {
			this.#braces++;
			return i + 1;
		}
		const end = list.range.end.character;
		const written = line.slice(i, end);
		const before = line[i - 1];
		const last = this.#stack.at(-1);
		const escapes = backslashesBefore(line, i - 1);
		if (before === ')' && last?.sign === '(') {
			this.#stack.pop();
			// `[text](address){.link}` is Markdown, `f(x){.org}` is code.
			if (last.escapes % 2 || escapes % 2 || isAttached(this.#lines[last.at.line]!, last.at.character)) return end;
			this.#brackets.spanInWrongBrackets(line, last, list);
			return end;
		}
		if (
			(before === ')' || before === '}' || before === '>') &&
			last?.sign === '[' &&
			last.escapes % 2 === 0 &&
			escapes % 2 === 0
		) {
			this.#stack.pop();
			this.#brackets.spanInWrongBrackets(line, last, list);
			return end;
		}
		const above = this.#lineEnd;
		if (above && above.at.line === at - 1 && isBlankLine(line.slice(0, i))) {
			this.#lineEnd = undefined;
			this.#brackets.spanAbove(above.opener, above.at, list, written);
			return end;
		}
		const curly = this.#stack.at(-1)?.sign === '[' ? -1 : openBefore(line, i - 1);
		if (curly >= 0) {
			this.#brackets.spanInWrongBrackets(line, { at: position(at, curly), escapes: 0, sign: '(' }, list);
			return end;
		}
		const opener = this.#popSquare();
		if (opener && opener.escapes % 2 === 0) this.#brackets.spanUnclosed(opener, position(at, i), list, written);
		else if (!opener && /[^\s{}()[\]]/.test(before ?? ' ')) this.#brackets.spanUnopened(line, list.range, list);
		return end;
	}
}

/** The sign in this line that the brace or pointed bracket before a list at `to + 1` closes: `{Reuters}{.org}`; -1 where none does. */
function openBefore(line: string, to: number): number {
	const opening = line[to] === '}' ? '{' : line[to] === '>' ? '<' : undefined;
	if (!opening) return -1;
	const from = Math.max(0, to - 120);
	const at = from + line.slice(from, to).lastIndexOf(opening);
	if (at < from || line.slice(at, to).includes('}') || isAttached(line, at) || backslashesBefore(line, at)) return -1;
	return isName(line.slice(at + 1, to)) ? at : -1;
}

/** A bracket that hangs on a word or another bracket belongs to code, TeX or Markdown: `f[i]{…}`, `\\cite[p. 3]{place}`, `[x](y)`. */
const isAttached = (line: string, at: number): boolean => at > 0 && /[\p{L}\p{N}_)\]}\\]/u.test(line[at - 1]!);
