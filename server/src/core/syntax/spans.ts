/**
 * Spans: `[US Embassy]{.org ref=us-embassy}`, milestones `[|.quote #q7|]` … `[/#q7]`, and escapes.
 *
 * One pass over an article's lines without backtracking. A bracket opens a *possible* span and waits on a stack; only a closing
 * bracket with an attribute list decides that it was one, every other bracket is text. The stack empties at each blank line,
 * for a span ends in the paragraph it started in. A near miss counts as the marker that was meant, with a problem.
 */
import { comparePositions, type Position, position, type Range, range } from '../text.ts';
import { type Attribute, type AttributeList, attributeValue, readAttributeList, startsList } from './attributes.ts';
import { isBlankLine } from './dialects/lines.ts';
import { type MilestoneOpening, readMilestoneClosing, readMilestoneOpening } from './milestones.ts';
import { isName, itemsEnd, type Labels, readNearMiss, readSurplus, readUnclosedList } from './nearmisses.ts';
import { type Problem, problem } from './problem.ts';
import { didYouMean, isNear } from './words.ts';

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

/** A bracket on the stack. */
interface Opener {
	readonly at: Position;
	/** Backslashes directly before it. */
	readonly escapes: number;
	readonly sign: '[' | '(';
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

/** Whether a line can hold anything that matters here. Three searches that run at memory speed decide for nearly every line. */
const mayMatter = (line: string): boolean =>
	line.includes('[') || line.includes('{.') || line.includes(']{') || (line.charCodeAt(0) === 92 && line.length > 1);

class SpanReader {
	readonly #lines: readonly string[];
	readonly #labels: ReadonlySet<string>;
	readonly #spans: MarkedSpan[] = [];
	readonly #problems: Problem[] = [];
	readonly #cuts: Cut[] = [];
	#stack: Opener[] = [];
	/** How many braces of the line are open that belong to no list. */
	#braces = 0;
	/** The bracket that the last `]` of the line before closed, where it closed no span. */
	/** Where markers begin, and where the last one ends: brackets directly beside them are one too many. */
	readonly #opened = new Set<number>();
	#markerEnd: Position | undefined;
	#lineEnd: { readonly opener: Opener; readonly at: Position } | undefined;
	/** Brackets that stood open when their paragraph ended: a later unopened end may belong to one. */
	readonly #left: Opener[] = [];
	readonly #milestones = new Map<string, MilestoneOpening>();
	/** Ends of milestones that were not open. */
	readonly #unopened: { readonly id: string; readonly close: Range }[] = [];

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
		this.#endMilestones();
		if (!this.#spans.length && !this.#problems.length && !this.#cuts.length) return none;
		this.#cuts.sort((a, b) => a.line - b.line || a.from - b.from);
		this.#problems.sort((a, b) => comparePositions(a.range.start, b.range.start));
		return { spans: nest(this.#spans), problems: this.#problems, cuts: this.#cuts };
	}

	#endParagraph(): void {
		this.#lineEnd = undefined;
		if (!this.#stack.length) return;
		for (const opener of this.#stack) {
			if (opener.sign !== '[') continue;
			if (this.#isDoubled(opener)) this.#reportDoubled(opener);
			else if (this.#mayBelong(opener)) this.#left.push(opener);
		}
		this.#stack = [];
	}

	/** Whether a bracket that was left open may be a span's: text follows it directly, as it does not after `:[`. */
	#mayBelong({ at, escapes }: Opener): boolean {
		return escapes % 2 === 0 && /[^\s[\](){}]/.test(this.#lines[at.line]![at.character + 1] ?? ' ');
	}

	/** `[[Lena Orr]{.person}`: the bracket directly before a span's own, which nothing closes. */
	#isDoubled({ at, escapes }: Opener): boolean {
		return escapes % 2 === 0 && this.#opened.has(placeOf(position(at.line, at.character + 1)));
	}

	#reportDoubled({ at }: Opener): void {
		const here = range(at.line, at.character, at.line, at.character + 1);
		const both = { start: at, end: position(at.line, at.character + 2) };
		this.#cut(at.line, at.character, at.character + 1);
		this.#report(problem('span-wrong-bracket', here, { wanted: '[', list: '[', close: both }));
	}

	#readLine(line: string, at: number, isDelimiter: (line: string) => boolean): void {
		let i = 0;
		this.#braces = 0;
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
		const opening = readMilestoneOpening(line, at, i, this.#isLabel);
		if (opening) return this.#openMilestone(opening, escapes);
		const closing = readMilestoneClosing(line, i, id => this.#milestones.has(id));
		if (closing) return this.#closeMilestone(at, i, closing, escapes);
		this.#stack.push({ at: position(at, i), escapes, sign: '[' });
		return i + 1;
	}

	#openMilestone(opening: MilestoneOpening, escapes: number): number {
		const { open, id, problems } = opening;
		const { start, end } = open;
		if (!this.#takes(start, escapes)) return end.character;
		this.#opened.add(placeOf(start));
		this.#markerEnd = end;
		this.#cut(start.line, start.character, end.character);
		for (const one of problems) this.#report(one);
		if (id === undefined) this.#report(problem('milestone-without-id', open));
		else if (this.#milestones.has(id)) this.#report(problem('milestone-unclosed', open, { id }));
		else this.#milestones.set(id, opening);
		return end.character;
	}

	#closeMilestone(
		at: number,
		i: number,
		{ id, end, malformed }: { id: string; end: number; malformed: boolean },
		escapes: number,
	): number {
		if (!this.#takes(position(at, i), escapes)) return end;
		const close = range(at, i, at, end);
		this.#opened.add(placeOf(close.start));
		this.#markerEnd = close.end;
		this.#cut(at, i, end);
		if (malformed) this.#report(problem('milestone-malformed', close, { wanted: `[/#${id}]` }));
		const opening = this.#milestones.get(id);
		if (opening) {
			this.#milestones.delete(id);
			this.#add('milestone', opening.open, close, opening.list);
		} else this.#unopened.push({ id, close });
		return end;
	}

	/** Milestones of which one end is missing. Where just one of each kind is left over, their ids are a slip, and they are a pair. */
	#endMilestones(): void {
		const unclosed = [...this.#milestones.values()];
		const [opening, ...openings] = unclosed;
		const [closing, ...closings] = this.#unopened;
		const isPair =
			opening && closing && !openings.length && !closings.length && comparePositions(opening.open.end, closing.close.start) <= 0;
		if (isPair) {
			this.#add('milestone', opening.open, closing.close, opening.list);
			this.#report(problem('milestone-unopened', closing.close, { id: closing.id, meant: opening.id, certain: true }));
			return;
		}
		for (const { open, id } of unclosed) this.#report(problem('milestone-unclosed', open, { id: id! }));
		for (const { id, close } of this.#unopened) {
			const near = unclosed.filter(({ open }) => comparePositions(open.end, close.start) <= 0);
			const meant =
				near.length === 1
					? near[0]!.id
					: didYouMean(
							id,
							near.map(one => one.id!),
						);
			this.#report(problem('milestone-unopened', close, { id, meant }));
		}
	}

	#readClose(line: string, at: number, i: number): number {
		const escapes = backslashesBefore(line, i);
		const list = this.#listBehind(line, at, i);
		if (list && escapes % 2) {
			this.#takes(position(at, i), escapes);
			return list.range.end.character;
		}
		const opener = this.#popSquare();
		if (list && !(opener && this.#isCode(opener, list))) {
			// Of an escaped marker only the backslash goes.
			if (opener && opener.escapes % 2) this.#takes(opener.at, opener.escapes);
			else {
				this.#takes(position(at, i), escapes);
				if (opener) return this.#closeWith(line, opener, position(at, i), list);
				this.#closeNothing(line, at, i, list);
			}
			return list.range.end.character;
		}
		if (!opener && escapes === 0 && this.#markerEnd && comparePositions(this.#markerEnd, position(at, i)) === 0) {
			const both = range(at, i - 1, at, i + 1);
			const sign = line[i - 1]!;
			this.#cut(at, i, i + 1);
			this.#report(problem('span-wrong-bracket', range(at, i, at, i + 1), { wanted: sign, list: sign, close: both }));
		}
		if (!opener || opener.escapes % 2 || escapes % 2 || isAttached(this.#lines[opener.at.line]!, opener.at.character))
			return i + 1;
		const open: Range = { start: opener.at, end: position(opener.at.line, opener.at.character + 1) };
		const text = line.slice(opener.at.line === at ? open.end.character : 0, i);
		if (isBlankLine(line.slice(i + 1))) this.#lineEnd = { opener, at: position(at, i) };
		const near = readNearMiss(line, at, i, open, text, this.#known, this.#braces > 0);
		if (!near) return i + 1;
		this.#report(near.problem);
		this.#takes(position(at, i), escapes);
		if (near.list) this.#close(opener, position(at, near.start ?? i), near.list);
		else {
			this.#takes(opener.at, opener.escapes);
			this.#cut(open.start.line, open.start.character, open.end.character);
			this.#cut(at, i, near.kept?.start ?? near.end);
			if (near.kept) this.#cut(at, near.kept.end, near.end);
		}
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
		if (this.#isLabel(label)) return unclosed;
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
			const rest = list.closed ? undefined : this.#restOf(line, end.line, list);
			if (rest) return this.#closeBroken(opener, end, list, rest);
			this.#close(opener, end, list);
			return list.range.end.character;
		}
		const attributes = [...list.attributes, ...surplus.attributes];
		const whole = { ...list.range, end: position(end.line, surplus.end) };
		this.#close(opener, end, { ...list, attributes, range: whole, problems: [...list.problems, surplus.problem] });
		return surplus.end;
	}

	/** The items and the brace on the next line that an unclosed list lacks: `]{.person` and `ref=orr}`. */
	#restOf(line: string, at: number, list: AttributeList): Range | undefined {
		const next = this.#lines[at + 1];
		if (next === undefined || !isBlankLine(line.slice(list.range.end.character))) return undefined;
		const end = itemsEnd(next, 0);
		return end > 0 && next[end] === '}' ? range(at + 1, 0, at + 1, end + 1) : undefined;
	}

	/** A span whose list goes on in the next line counts as none until the list stands on one. */
	#closeBroken(opener: Opener, end: Position, list: AttributeList, rest: Range): number {
		this.#takes(opener.at, opener.escapes);
		this.#cut(opener.at.line, opener.at.character, opener.at.character + 1);
		this.#cut(end.line, end.character, list.range.end.character);
		this.#cut(rest.start.line, rest.start.character, rest.end.character);
		const items = this.#lines[rest.start.line]!.slice(0, rest.end.character - 1).trim();
		this.#report(problem('attributes-unclosed', list.range, { rest, items }));
		return list.range.end.character;
	}

	/** The span from an opener to the bracket at `end`. */
	#close(opener: Opener, end: Position, list: AttributeList): void {
		const open = range(opener.at.line, opener.at.character, opener.at.line, opener.at.character + 1);
		const close: Range = { start: end, end: list.range.end };
		this.#takes(opener.at, opener.escapes);
		this.#cut(open.start.line, open.start.character, open.end.character);
		this.#cut(close.start.line, close.start.character, close.end.character);
		for (const one of list.problems) this.#report(one);
		this.#add('bracket', open, close, list);
	}

	/** `]{.org}` where no bracket is open: an earlier paragraph left one open, or it was forgotten. */
	#closeNothing(line: string, at: number, i: number, list: AttributeList): void {
		const close: Range = { start: position(at, i), end: list.range.end };
		const left = this.#left.pop();
		const written = line.slice(i, close.end.character);
		for (const one of list.problems) this.#report(one);
		this.#cut(at, i, close.end.character);
		if (left) {
			const open = range(left.at.line, left.at.character, left.at.line, left.at.character + 1);
			const items = line.slice(i + 2, close.end.character - (list.closed ? 1 : 0)).trim();
			this.#takes(left.at, left.escapes);
			this.#cut(open.start.line, open.start.character, open.end.character);
			this.#report(problem('span-over-paragraph', open, { close, items, list: written }));
		} else this.#report(problem('span-unopened', close, { close: written }));
	}

	/** `{.org}` that follows no closing bracket: `[Reuters{.org}`, `(Reuters){.org}`, `Reuters{.org}`. */
	#readStrayList(line: string, at: number, i: number): number {
		const label = /^\{\s*\.([\p{L}-]+)(?=[\s}])/u.exec(line.slice(i, i + 60))?.[1];
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
			this.#wrongBrackets(line, at, i, list, last);
			return end;
		}
		if (
			(before === ')' || before === '}' || before === '>') &&
			last?.sign === '[' &&
			last.escapes % 2 === 0 &&
			escapes % 2 === 0
		) {
			this.#stack.pop();
			this.#wrongBrackets(line, at, i, list, last);
			return end;
		}
		const above = this.#lineEnd;
		if (above && above.at.line === at - 1 && isBlankLine(line.slice(0, i))) {
			this.#lineEnd = undefined;
			this.#listBelow(above.opener, above.at, list, written);
			return end;
		}
		const curly = this.#stack.at(-1)?.sign === '[' ? -1 : openBefore(line, i - 1);
		if (curly >= 0) {
			this.#wrongBrackets(line, at, i, list, { at: position(at, curly), escapes: 0, sign: '(' });
			return end;
		}
		const opener = this.#popSquare();
		if (opener && opener.escapes % 2 === 0) {
			this.#close(opener, position(at, i), list);
			this.#report(
				problem('span-unclosed', { start: opener.at, end: list.range.end }, { list: written, at: range(at, i, at, i) }),
			);
		} else if (!opener && /[^\s{}()[\]]/.test(before ?? ' ')) {
			this.#cut(at, i, end);
			for (const one of list.problems) this.#report(one);
			this.#report(problem('span-unopened', list.range, { close: written }));
		}
		return end;
	}

	/** `[Reuters]` at the end of a line and `{.org}` on the next: no span until they meet. */
	#listBelow(opener: Opener, close: Position, list: AttributeList, written: string): void {
		this.#takes(opener.at, opener.escapes);
		this.#cut(opener.at.line, opener.at.character, opener.at.character + 1);
		this.#cut(close.line, close.character, close.character + 1);
		this.#cut(list.range.start.line, list.range.start.character, list.range.end.character);
		const behind = position(close.line, close.character + 1);
		this.#report(problem('span-blank-before-list', { start: behind, end: behind }, { list: written, place: list.range }));
	}

	/** `(Reuters){.org}`, `[Reuters){.org}`: the bracket before the list at `i` is no square one. */
	#wrongBrackets(line: string, at: number, i: number, list: AttributeList, opener: Opener): void {
		const open = range(opener.at.line, opener.at.character, opener.at.line, opener.at.character + 1);
		const close: Range = { start: position(at, i - 1), end: list.range.end };
		const wanted = `]${line.slice(i, list.range.end.character)}`;
		this.#takes(close.start, backslashesBefore(line, i - 1));
		this.#close(opener, close.start, list);
		this.#report(
			problem(
				'span-wrong-bracket',
				{ start: open.start, end: close.end },
				{ list: wanted, wanted: `[…${wanted}`, close, open: opener.sign === '(' ? open : undefined },
			),
		);
	}

	readonly #known: Labels = {
		has: word => this.#labels.has(word),
		isNear: word => this.#isLabel(word),
		startOf: word => [...this.#labels].find(label => word.length > label.length && word.startsWith(label)),
	};

	/** Whether `word` is a label, or nearly one. */
	readonly #isLabel = (word: string): boolean => {
		if (this.#labels.has(word)) return true;
		if (word.length < 4) return false;
		for (const label of this.#labels) if (isNear(word, label)) return true;
		return false;
	};

	#add(form: MarkedSpan['form'], open: Range, close: Range, list: AttributeList): void {
		this.#opened.add(placeOf(open.start));
		if (form === 'bracket') this.#markerEnd = close.end;
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

	#report(one: Problem): void {
		this.#problems.push(one);
	}

	#cut(line: number, from: number, to: number): void {
		if (to > from) this.#cuts.push({ line, from, to });
	}

	/** Takes half of the backslashes before a marker out of the text. False where an odd one says that it is no marker. */
	#takes({ line, character }: Position, escapes: number): boolean {
		this.#cut(line, character - Math.ceil(escapes / 2), character);
		return escapes % 2 === 0;
	}
}

/** A place as one number; lines are shorter than this. */
const placeOf = ({ line, character }: Position): number => line * 0x4000000 + character;

function backslashesBefore(line: string, at: number): number {
	let run = 0;
	while (line.charCodeAt(at - 1 - run) === 92) run++;
	return run;
}

/** The sign in this line that the brace or pointed bracket before a list at `to + 1` closes: `{Reuters}{.org}`; -1 where none does. */
function openBefore(line: string, to: number): number {
	const opening = line[to] === '}' ? '{' : line[to] === '>' ? '<' : undefined;
	if (!opening) return -1;
	const from = Math.max(0, to - 120);
	const at = from + line.slice(from, to).lastIndexOf(opening);
	if (at < from || line.slice(from, to).includes('}') || isAttached(line, at) || backslashesBefore(line, at)) return -1;
	return isName(line.slice(at + 1, to)) ? at : -1;
}

/** A bracket that hangs on a word or another bracket belongs to code, TeX or Markdown: `f[i]{…}`, `\\cite[p. 3]{place}`, `[x](y)`. */
const isAttached = (line: string, at: number): boolean => at > 0 && /[\p{L}\p{N}_)\]}\\]/u.test(line[at - 1]!);

/** Puts spans into their enclosing ones, in linear time. Of two that cross, the one that starts later holds what lies in both. */
function nest(spans: MarkedSpan[]): MarkedSpan[] {
	spans.sort((a, b) => comparePositions(a.range.start, b.range.start) || comparePositions(b.range.end, a.range.end));
	const roots: MarkedSpan[] = [];
	const stack: MarkedSpan[] = [];
	for (const span of spans) {
		while (stack.length && comparePositions(stack.at(-1)!.range.end, span.range.end) < 0) stack.pop();
		(stack.at(-1)?.children ?? roots).push(span);
		stack.push(span);
	}
	return roots;
}
