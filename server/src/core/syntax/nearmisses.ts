/**
 * Near misses: `[x](.person)`, `[x] {.person}`, `[x]{person}`, `[x]{}`. What was evidently meant as a marker counts as that marker,
 * with a problem. Only a known label, or what is nearly one, makes brackets a near miss, so that links, code and TeX are none.
 */
import { type Extent, type Range, range } from '../text.ts';
import { type Attribute, type AttributeList, duplicates, readAttributeList, readItems, startsList } from './attributes.ts';
import { type Problem, problem } from './problem.ts';
import { isNear } from './words.ts';

export interface NearMiss {
	/** The list as it was meant; null where it is empty. */
	readonly list: AttributeList | null;
	/** Where the end of the span begins, when not at its `]`. */
	readonly start?: number;
	/** Behind the last character of the marker. */
	readonly end: number;
	/** Text that stands within the marker: the comma of `[Orrin],{.place}`. The marker then counts as none until it is moved. */
	readonly kept?: Extent;
	readonly problem: Problem;
}

/** The words that make brackets a near miss. */
export interface Labels {
	/** A label of the tagset. */
	has(word: string): boolean;
	/** A label, or what is nearly one. */
	isNear(word: string): boolean;
	/** The label with which a word begins that is longer: `date` of `datewhen`. */
	startOf(word: string): string | undefined;
}

export function labelsOf(labels: ReadonlySet<string>): Labels {
	return {
		has: word => labels.has(word),
		isNear(word) {
			if (labels.has(word)) return true;
			if (word.length < 4) return false;
			for (const label of labels) if (isNear(word, label)) return true;
			return false;
		},
		startOf: word => [...labels].find(label => word.length > label.length && word.startsWith(label)),
	};
}

/** Longest attribute list that a near miss is looked for in; UTF-16 code units. */
const REACH = 400;

const WRONG = /^(?:[([<]|\{(?![^()<>[\]{}]*\}))\s*\.(\p{L}[\p{L}-]*)(?:\s[^()<>[\]{}]*)?[)\]>}](?!\{)/u;
const SPACED = /^[ \t\u00a0]+\{\s*\.(\p{L}[\p{L}-]*)(?=[\s}])/u;
const DOTLESS = /^\{(\s*)(\p{L}[\p{L}-]*)(?:\s[^{}]*)?\}/u;
const EMPTY = /^\{\s*[.#]?\s*\}/;
/** A label that its first key is joined to: `{.datewhen=2024}`. In code, `.dateFormat =` has a capital. */
const JOINED = /^\{[ \t]*\.(\p{Ll}{2,40})=/u;
const MOVED = /^[.,;:!?]\{[ \t]*\.(\p{L}[\p{L}-]*)(?=[\s}])/u;
/** Signs of any kind between the bracket and a label, or within the label: `].person}`, `]{{.person}}`, `]{:person}`, `]{p.erson}`. */
const MANGLED =
	/^([.,;:{}][\s.,;:'"“”{}[\]\u200b-\u200d\ufeff\\-]{0,5})(\p{L}{1,40})(?:[.{](\p{L}{1,40}))?([\]"']?)((?:\s[^{}[\]]*)?)\]?\}{1,3}/u;
/** A name or a few words, quoted or not; a lambda's `[this]` and an index are neither. */
const NAME = /^["'“‘]?(?:\p{Lu}[\p{L}\p{M}]|\p{L}[\p{L}\p{M}]* \p{L}[\p{L}\p{M}]*(?: |$))/u;

/** A bracket that may end a span, and what stands around it. */
interface Bracket {
	readonly line: string;
	readonly lineNumber: number;
	/** Where `]` stands. */
	readonly at: number;
	/** What follows it. */
	readonly rest: string;
	/** The bracket that it closes. */
	readonly open: Range;
	/** What the two hold, as far as it stands on this line. */
	readonly text: string;
	readonly labels: Labels;
	/** Whether a brace is open before the span, so that one behind it may be text. */
	readonly inBraces: boolean;
}

/** What may follow the bracket of a near miss. */
const STARTS = '([<{ \t\u00a0.,;:!?}';

/** What the text behind the `]` at `at` was meant as. */
export function readNearMiss(bracket: Omit<Bracket, 'rest'>): NearMiss | undefined {
	const { line, at } = bracket;
	if (at + 1 >= line.length || !STARTS.includes(line[at + 1]!)) return undefined;
	const whole = { ...bracket, rest: line.slice(at + 1, at + 1 + REACH) };
	for (const read of READERS) {
		const near = read(whole);
		if (near) return near;
	}
	return undefined;
}

const here = ({ lineNumber }: Bracket, from: number, to: number): Range => range(lineNumber, from, lineNumber, to);

/** A marker in wrong brackets: `wanted` is what should stand from the `]` on. */
function wrongBracket(bracket: Bracket, list: AttributeList, wanted: string, close: Range): Problem {
	return problem('span-wrong-bracket', { start: bracket.open.start, end: list.range.end }, { list: wanted, wanted, close });
}

/** `](.person)`, `]<.person>`, `][.person]`, `]{.person)` */
function readWrong(bracket: Bracket): NearMiss | undefined {
	const { line, lineNumber, at, rest, labels } = bracket;
	const wrong = WRONG.exec(rest);
	if (!wrong || !labels.isNear(wrong[1]!)) return undefined;
	const end = at + 1 + wrong[0].length;
	const list = listBetween(line, lineNumber, at + 1, end);
	const wanted = `]{${line.slice(at + 2, end - 1).trim()}}`;
	return { list, end, problem: wrongBracket(bracket, list, wanted, here(bracket, at, end)) };
}

/** `] {.person}` */
function readSpaced(bracket: Bracket): NearMiss | undefined {
	const { line, lineNumber, at, rest, labels } = bracket;
	const spaced = SPACED.exec(rest);
	if (!spaced || !labels.isNear(spaced[1]!)) return undefined;
	const brace = line.indexOf('{', at);
	const list = readAttributeList(line, lineNumber, brace);
	if (!list.closed) return undefined;
	const end = list.range.end.character;
	const facts = { list: line.slice(brace, end) };
	return { list, end, problem: problem('span-blank-before-list', here(bracket, at + 1, brace), facts) };
}

/** `],{.place}`: the comma stays text. */
function readMoved(bracket: Bracket): NearMiss | undefined {
	const { line, lineNumber, at, rest, labels } = bracket;
	const moved = MOVED.exec(rest);
	if (!moved || !labels.has(moved[1]!)) return undefined;
	const list = readAttributeList(line, lineNumber, at + 2);
	if (!list.closed) return undefined;
	const end = list.range.end.character;
	const wanted = `]${line.slice(at + 2, end)}${line[at + 1]}`;
	const found = wrongBracket(bracket, list, wanted, here(bracket, at, end));
	return { list: null, end, kept: { start: at + 1, end: at + 2 }, problem: found };
}

/** `]{.datewhen=2024}` */
function readJoined(bracket: Bracket): NearMiss | undefined {
	const { line, lineNumber, at, rest, text, labels } = bracket;
	const [whole, word] = JOINED.exec(rest) ?? [];
	const label = word !== undefined && /\p{L}/u.test(text) ? labels.startOf(word) : undefined;
	if (label === undefined) return undefined;
	const from = at + whole!.length - word!.length;
	const to = from + label.length;
	const items = readItems(line, lineNumber, to, line.length);
	if (line[items.end] !== '}') return undefined;
	const end = items.end + 1;
	const list = listOf(label, here(bracket, from, to), items, here(bracket, at + 1, end));
	const facts = { item: line.slice(to, items.end).trim(), joined: true };
	return { list, end, problem: problem('attribute-spaced', here(bracket, to, to), facts) };
}

/** `]{person}` */
function readDotless(bracket: Bracket): NearMiss | undefined {
	const { line, lineNumber, at, rest, text, labels } = bracket;
	const [whole, lead, label] = DOTLESS.exec(rest) ?? [];
	if (label === undefined || !/\p{L}/u.test(text) || !labels.isNear(label)) return undefined;
	const from = at + 2 + lead!.length;
	const end = at + 1 + whole!.length;
	const place = here(bracket, from, from + label.length);
	const list = listOf(label, place, readItems(line, lineNumber, from + label.length, end - 1), here(bracket, at + 1, end));
	return { list, end, problem: problem('label-without-dot', place, { label }) };
}

/** `]{}` behind a name */
function readEmpty(bracket: Bracket): NearMiss | undefined {
	const { at, rest, open, text } = bracket;
	const empty = EMPTY.exec(rest);
	if (!empty || !isName(text)) return undefined;
	const end = at + 1 + empty[0].length;
	const list = here(bracket, at + 1, end);
	return { list: null, end, problem: problem('attributes-empty', list, { open, list, close: here(bracket, at, end) }) };
}

/** Whether a text is like a name or a few words, as code and indices are not. */
export const isName = (text: string): boolean => NAME.test(text);

/** The list that a label and the items behind it make. */
function listOf(label: string, at: Range, items: Pick<AttributeList, 'attributes' | 'problems'>, whole: Range): AttributeList {
	const attribute: Attribute = {
		kind: 'class',
		key: 'class',
		value: label,
		range: at,
		keyRange: { start: at.start, end: at.start },
		valueRange: at,
		quoted: false,
	};
	const attributes = [attribute, ...items.attributes];
	return { attributes, range: whole, closed: true, problems: [...items.problems, ...duplicates(attributes)] };
}

/** `].person}`, `]{{.person}}`, `]{:person}`, `{].person}`: every sign is there or thereabouts, and the label is one. */
function readMangled(bracket: Bracket): NearMiss | undefined {
	const { line, lineNumber, at, rest, text, labels, inBraces } = bracket;
	const match = MANGLED.exec(rest);
	if (!match) return undefined;
	const [whole, signs, first, second = '', , items] = match as unknown as [string, string, string, string?, string?, string?];
	const label = first + second;
	const inside = text.endsWith('{');
	const speaks =
		signs.includes('{') ||
		(signs.startsWith('.') && (!inBraces || inside) && (inside || isName(text) || /[#=]/.test(items ?? '')));
	if (!labels.has(label) || !speaks) return undefined;
	const start = inside ? at - 1 : at;
	const end = at + 1 + whole.length;
	const from = at + 1 + signs.length;
	const to = from + first.length + (second ? second.length + 1 : 0);
	const behind = at + 1 + whole.lastIndexOf(items ?? '');
	const read = readItems(line, lineNumber, items ? behind : to, items ? behind + items.length : to);
	if (!signs.includes('{') && read.problems.length > 0) return undefined;
	const list = listOf(label, here(bracket, from, to), read, here(bracket, at + 1, end));
	const wanted = `]{.${label}${(items ?? '').trimEnd()}}`;
	// `{.date = x}` is as it should be, for code.
	if (wanted === line.slice(start, end)) return undefined;
	return { list, start, end, problem: wrongBracket(bracket, list, wanted, here(bracket, start, end)) };
}

/** In this order: what one takes is not asked of the next. */
const READERS = [readWrong, readSpaced, readMoved, readJoined, readDotless, readMangled, readEmpty];

/** What stands directly behind a list and belongs to it: `{.person}}`, `{.person} ref=orr}`, `{.person}{ref=orr}`. */
export interface Surplus {
	readonly attributes: readonly Attribute[];
	readonly end: number;
	readonly problem: Problem;
}

/** `inBraces` says that a brace before the span is still open, so that a closing one behind it is text. */
export function readSurplus(
	line: string,
	lineNumber: number,
	{ start, end: close }: Range,
	inBraces: boolean,
): Surplus | undefined {
	const from = close.character;
	if (startsList(line, from)) {
		const { attributes, closed, range: second, problems } = readAttributeList(line, lineNumber, from);
		if (!closed || problems.length) return undefined;
		const items = line.slice(from + 1, second.end.character - 1).trim();
		const merged = attributes.every(({ kind }) => kind !== 'class') ? { attributes } : { attributes: [], other: true };
		const facts = { items, list: `{${items}}`, before: range(lineNumber, from - 1, lineNumber, from), other: merged.other };
		return { ...merged, end: second.end.character, problem: problem('attributes-twice', second, facts) };
	}
	const more = itemsEnd(line, from);
	if (line[more] !== '}' || (inBraces && more === from)) return undefined;
	const { attributes } = readItems(line, lineNumber, from, more);
	const inner = line.slice(start.character + 2, from - 1).trimEnd();
	const wanted = `]{${inner}${line.slice(from, more).trimEnd()}}`;
	const whole = range(lineNumber, start.character, lineNumber, more + 1);
	return {
		attributes,
		end: more + 1,
		problem: problem('span-wrong-bracket', whole, { list: wanted, wanted, close: whole }),
	};
}

/** The list between two signs that are no braces: `(.person ref=orr)`. */
export function listBetween(line: string, lineNumber: number, from: number, to: number): AttributeList {
	const { attributes, problems, end } = readItems(line, lineNumber, from + 1, to - 1);
	const stray =
		end < to - 1
			? [problem('attribute-malformed', range(lineNumber, end, lineNumber, to - 1), { text: line.slice(end, to - 1) })]
			: [];
	return {
		attributes,
		range: range(lineNumber, from, lineNumber, to),
		closed: true,
		problems: [...problems, ...stray, ...duplicates(attributes)],
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
