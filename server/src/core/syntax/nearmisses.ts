/**
 * Near misses: `[x](.person)`, `[x] {.person}`, `[x]{person}`, `[x]{}`. What was evidently meant as a marker counts as that marker,
 * with a problem. Only a known label, or what is nearly one, makes brackets a near miss, so that links, code and TeX are none.
 */
import { type Range, range } from '../text.ts';
import { type Attribute, type AttributeList, duplicates, readAttributeList, readItems } from './attributes.ts';
import { type Problem, problem } from './problem.ts';

export interface NearMiss {
	/** The list as it was meant; null where it is empty. */
	readonly list: AttributeList | null;
	/** Behind the last character of the marker. */
	readonly end: number;
	readonly problem: Problem;
}

/** Longest attribute list that a near miss is looked for in; UTF-16 code units. */
const REACH = 400;

const WRONG = /^[([<{]\s*\.([\p{L}-]+)(?:\s[^()<>[\]{}]*)?[)\]>}](?!\{)/u;
const SPACED = /^[ \t\u00a0]+\{\s*\.([\p{L}-]+)(?=[\s}])/u;
const DOTLESS = /^\{(\s*)([\p{L}-]+)(?:\s[^{}]*)?\}/u;
const EMPTY = /^\{\s*[.#]?\s*\}/;
/** A name or a few words, quoted or not; a lambda's `[this]` and an index are neither. */
const NAME = /^["'“‘]?(?:\p{Lu}[\p{L}\p{M}]|\p{L}[\p{L}\p{M}]* \p{L}[\p{L}\p{M}]*(?: |$))/u;

/** What the text behind the `]` at `at` was meant as. `open` is the bracket's place, `text` what it holds. */
export function readNearMiss(
	line: string,
	lineNumber: number,
	at: number,
	open: Range,
	text: string,
	isLabel: (word: string) => boolean,
): NearMiss | undefined {
	const rest = line.slice(at + 1, at + 1 + REACH);
	const first = rest.charCodeAt(0);
	const here = (from: number, to: number): Range => range(lineNumber, from, lineNumber, to);

	// ( < [ after the bracket, or { with another sign at its end
	if (first === 40 || first === 60 || first === 91 || (first === 123 && WRONG.test(rest))) {
		const wrong = WRONG.exec(rest);
		if (!wrong || !isLabel(wrong[1]!)) return undefined;
		const end = at + 1 + wrong[0].length;
		const list = listBetween(line, lineNumber, at + 1, end);
		const wanted = `]{${line.slice(at + 2, end - 1).trim()}}`;
		return {
			list,
			end,
			problem: problem(
				'span-wrong-bracket',
				{ start: open.start, end: list.range.end },
				{ list: wanted, wanted, close: here(at, end) },
			),
		};
	}
	// a blank, and then a list
	if (first === 32 || first === 9 || first === 0xa0) {
		const spaced = SPACED.exec(rest);
		if (!spaced || !isLabel(spaced[1]!)) return undefined;
		const brace = line.indexOf('{', at);
		const list = readAttributeList(line, lineNumber, brace);
		if (!list.closed) return undefined;
		const written = line.slice(brace, list.range.end.character);
		return {
			list,
			end: list.range.end.character,
			problem: problem('span-blank-before-list', here(at + 1, brace), { list: written }),
		};
	}
	if (first !== 123) return undefined;
	const dotless = DOTLESS.exec(rest);
	if (dotless && /\p{L}/u.test(text) && isLabel(dotless[2]!)) {
		const from = at + 2 + dotless[1]!.length;
		const label = dotless[2]!;
		const end = at + 1 + dotless[0].length;
		const labelRange = here(from, from + label.length);
		const items = readItems(line, lineNumber, from + label.length, end - 1);
		const attribute: Attribute = {
			kind: 'class',
			key: 'class',
			value: label,
			range: labelRange,
			keyRange: here(from, from),
			valueRange: labelRange,
			quoted: false,
		};
		const attributes = [attribute, ...items.attributes];
		const list = { attributes, range: here(at + 1, end), closed: true, problems: [...items.problems, ...duplicates(attributes)] };
		return { list, end, problem: problem('label-without-dot', labelRange, { label }) };
	}
	const empty = EMPTY.exec(rest);
	if (!empty || !NAME.test(text)) return undefined;
	const end = at + 1 + empty[0].length;
	const list = here(at + 1, end);
	return { list: null, end, problem: problem('attributes-empty', list, { open, list, close: here(at, end) }) };
}

/** The list between two signs that are no braces: `(.person ref=orr)`. */
export function listBetween(line: string, lineNumber: number, from: number, to: number): AttributeList {
	const { attributes, problems } = readItems(line, lineNumber, from + 1, to - 1);
	return {
		attributes,
		range: range(lineNumber, from, lineNumber, to),
		closed: true,
		problems: [...problems, ...duplicates(attributes)],
	};
}

const ITEM = /[ \t\u00a0]*(?:[.#][\p{L}\p{N}_:-]+|[\p{L}_][\p{L}\p{N}_:-]*=(?:"[^"{}]*"|[^\s{}"[\]]+))/uy;

/** A list without its brace ends where its items end: `[x]{.person said on Monday` holds one item. */
export function readUnclosedList(line: string, lineNumber: number, from: number): AttributeList {
	const list = listBetween(line, lineNumber, from, itemsEnd(line, from + 1) + 1);
	const end = list.range.end.character - 1;
	const whole = range(lineNumber, from, lineNumber, end);
	return { ...list, range: whole, closed: false, problems: [...list.problems, problem('attributes-unclosed', whole, {})] };
}

/** Behind the last of the items that start at `from`. */
export function itemsEnd(line: string, from: number): number {
	let end = from;
	for (ITEM.lastIndex = end; ITEM.test(line); ) end = ITEM.lastIndex;
	ITEM.lastIndex = 0;
	return end;
}
