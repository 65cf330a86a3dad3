/**
 * What a pair of brackets and a list were found to be: a span, or a slip of one. Either is written down as spans, problems, and the
 * stretches that are markup. `spans.ts` decides which it is.
 */
import { type Position, position, type Range, range } from '../text.ts';
import type { AttributeList } from './attributes.ts';
import { isBlankLine } from './dialects/lines.ts';
import type { Findings } from './findings.ts';
import { itemsEnd, type NearMiss } from './nearmisses.ts';
import { problem } from './problem.ts';

/** A bracket that may open a span. */
export interface Opener {
	readonly at: Position;
	/** Backslashes directly before it. */
	readonly escapes: number;
	readonly sign: '[' | '(';
}

export class Brackets {
	readonly #lines: readonly string[];
	readonly #findings: Findings;

	constructor(lines: readonly string[], findings: Findings) {
		this.#lines = lines;
		this.#findings = findings;
	}

	/** The span from an opener to the bracket at `end`. */
	span(opener: Opener, end: Position, list: AttributeList): void {
		const open = signAt(opener.at);
		const close: Range = { start: end, end: list.range.end };
		this.#findings.takes(opener.at, opener.escapes);
		this.#cut(open);
		this.#cut(close);
		this.#reportAll(list);
		this.#findings.add('bracket', open, close, list);
	}

	/** `[Reuters]` at the end of a line and `{.org}` on the next: no span until they meet. */
	spanAbove(opener: Opener, close: Position, list: AttributeList, written: string): void {
		this.#findings.takes(opener.at, opener.escapes);
		this.#cut(signAt(opener.at));
		this.#cut(signAt(close));
		this.#cut(list.range);
		const behind = position(close.line, close.character + 1);
		const facts = { list: written, place: list.range };
		this.#findings.report(problem('span-blank-before-list', { start: behind, end: behind }, facts));
	}

	/** `[Reuters{.org}`: the bracket before the list at `at` is missing. */
	spanUnclosed(opener: Opener, at: Position, list: AttributeList, written: string): void {
		this.span(opener, at, list);
		const here = { start: at, end: at };
		this.#findings.report(problem('span-unclosed', { start: opener.at, end: list.range.end }, { list: written, at: here }));
	}

	/** `(Reuters){.org}`, `[Reuters){.org}`: the bracket before the list is no square one. */
	spanInWrongBrackets(line: string, opener: Opener, list: AttributeList): void {
		const { start, end } = list.range;
		const open = signAt(opener.at);
		const close: Range = { start: position(start.line, start.character - 1), end };
		const wanted = `]${line.slice(start.character, end.character)}`;
		this.#findings.takes(close.start, backslashesBefore(line, close.start.character));
		this.span(opener, close.start, list);
		this.#findings.report(
			problem(
				'span-wrong-bracket',
				{ start: open.start, end },
				{ list: wanted, wanted: `[…${wanted}`, close, open: opener.sign === '(' ? open : undefined },
			),
		);
	}

	/** A span whose list goes on in the next line counts as none until the list stands on one. Whether it does. */
	spanBroken(line: string, opener: Opener, end: Position, list: AttributeList): boolean {
		const rest = this.#restOf(line, end.line, list);
		if (!rest) return false;
		this.#findings.takes(opener.at, opener.escapes);
		this.#cut(signAt(opener.at));
		this.#cut({ start: end, end: list.range.end });
		this.#cut(rest);
		const items = this.#lines[rest.start.line]!.slice(0, rest.end.character - 1).trim();
		this.#findings.report(problem('attributes-unclosed', list.range, { rest, items }));
		return true;
	}

	/** The items and the brace on the next line that an unclosed list lacks: `]{.person` and `ref=orr}`. */
	#restOf(line: string, at: number, list: AttributeList): Range | undefined {
		const next = this.#lines[at + 1];
		if (next === undefined || !isBlankLine(line.slice(list.range.end.character))) return undefined;
		const end = itemsEnd(next, 0);
		return end > 0 && next[end] === '}' ? range(at + 1, 0, at + 1, end + 1) : undefined;
	}

	/** What was evidently meant as a span, or as the end of one: `[x](.person)`, `[x]{}`. `end` is its closing bracket. */
	nearMiss(near: NearMiss, opener: Opener, end: Position, escapes: number): void {
		const { line, character } = end;
		this.#findings.report(near.problem);
		this.#findings.takes(end, escapes);
		if (near.list) {
			this.span(opener, position(line, near.start ?? character), near.list);
			return;
		}
		this.#findings.takes(opener.at, opener.escapes);
		this.#cut(signAt(opener.at));
		this.#findings.cut(line, character, near.kept?.start ?? near.end);
		if (near.kept) this.#findings.cut(line, near.kept.end, near.end);
	}

	/** `]{.org}` that closes a bracket of an earlier paragraph. */
	spanOverParagraph(line: string, left: Opener, close: Range, list: AttributeList): void {
		const open = signAt(left.at);
		const items = line.slice(close.start.character + 2, close.end.character - (list.closed ? 1 : 0)).trim();
		this.#reportAll(list);
		this.#cut(close);
		this.#findings.takes(left.at, left.escapes);
		this.#cut(open);
		this.#findings.report(
			problem('span-over-paragraph', open, { close, items, list: line.slice(close.start.character, close.end.character) }),
		);
	}

	/** `]{.org}` or `{.org}` behind text that no bracket opens. */
	spanUnopened(line: string, close: Range, list: AttributeList): void {
		this.#reportAll(list);
		this.#cut(close);
		this.#findings.report(problem('span-unopened', close, { close: line.slice(close.start.character, close.end.character) }));
	}

	/** `[[Lena Orr]{.person}`: a bracket directly before a span's own, which nothing closes. Whether it is one. */
	doubledOpening({ at, escapes }: Opener): boolean {
		const behind = position(at.line, at.character + 1);
		if (escapes % 2 || !this.#findings.beginsAt(behind)) return false;
		const here = signAt(at);
		const both = { start: at, end: position(at.line, at.character + 2) };
		this.#cut(here);
		this.#findings.report(problem('span-wrong-bracket', here, { wanted: '[', list: '[', close: both }));
		return true;
	}

	/** `[Lena Orr]{.person}]`: a bracket that closes nothing, directly behind a marker. */
	doubledClosing(line: string, at: Position): void {
		if (!this.#findings.endsAt(at)) return;
		const both = { start: position(at.line, at.character - 1), end: position(at.line, at.character + 1) };
		const sign = line[at.character - 1]!;
		this.#cut(signAt(at));
		this.#findings.report(problem('span-wrong-bracket', signAt(at), { wanted: sign, list: sign, close: both }));
	}

	#cut({ start, end }: Range): void {
		this.#findings.cut(start.line, start.character, end.character);
	}

	#reportAll({ problems }: AttributeList): void {
		for (const one of problems) this.#findings.report(one);
	}
}

/** The one sign at a place. */
export const signAt = ({ line, character }: Position): Range => range(line, character, line, character + 1);

export function backslashesBefore(line: string, at: number): number {
	let run = 0;
	while (line.charCodeAt(at - 1 - run) === 92) run++;
	return run;
}
