/** One value of an attribute list: bare, between quotation marks, or between marks that are wrong. */
import type { Extent } from '../text.ts';

export const isBlank = (unit: number): boolean => unit === 32 || unit === 9 || unit === 0xa0;

/** What the pattern, a sticky one, finds at this place. */
export const match = (pattern: RegExp, text: string, at: number): string => {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0] ?? '';
};

/** A bare value ends at a blank, a brace or a quote. */
export const BARE = /[^\s{}"]+/y;

/** `a \" b` → `a " b`; a backslash before anything else stands for itself. */
const unescapeValue = (written: string): string => written.replace(/\\(["\\])/g, '$1');

/** A value as it must be written: bare when it can be, else between quotes. */
export const writeValue = (value: string): string =>
	/^[^\s{}"'=“”„‘’‚,]+$/.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;

export interface ReadValue {
	readonly text: string;
	readonly end: number;
	readonly inner: Extent;
	readonly quoted: boolean;
	readonly closed: boolean;
	/** Between marks that do not quote, or with marks inside that are not escaped: `'The Post'`, `"Foo "Bar" baz"`. */
	readonly marked: boolean;
}

/** The value at `at`; null where there is none. */
export function readValue(line: string, at: number, to: number): ReadValue | null {
	if (line[at] !== '"') {
		const end = wrongMarksEnd(line, at, to);
		if (end > 0) return wrongly(line.slice(at + 1, end - 1), at, end);
		const text = withoutComma(match(BARE, line, at).slice(0, to - at), line, at);
		return text
			? {
					text,
					end: at + text.length,
					inner: { start: at, end: at + text.length },
					quoted: false,
					closed: true,
					marked: false,
				}
			: null;
	}
	for (let i = at + 1; i < to; i++) {
		const unit = line.charCodeAt(i);
		if (unit === 92) i++;
		else if (unit === 34) {
			if (i + 1 < to && /[^\s{}>/-]/.test(line[i + 1]!) && match(ITEM_START, line, i + 1) === '') {
				// A mark that words follow belongs to the text behind the list: `{.person note="no end} said "yes"`.
				if (line.slice(at, i).includes('}')) break;
				// It opens the value of the next item: `id="1 title="Hello"`.
				const before = line.slice(at + 1, i);
				if (before.endsWith('=') && !before.includes('{') && nextItem(before, 0, before.length) < before.length) break;
				const end = unescapedEnd(line, i + 1, to);
				if (end > 0) return wrongly(line.slice(at + 1, end - 1), at, end);
			}
			return {
				text: unescapeValue(line.slice(at + 1, i)),
				end: i + 1,
				inner: { start: at + 1, end: i },
				quoted: true,
				closed: true,
				marked: false,
			};
		}
	}
	// Without a closing quote the value reaches to the next item, or to the brace that most likely ends the list, else to the end.
	const brace = line.indexOf('}', at);
	let end = nextItem(line, at + 1, brace < 0 || brace > to ? to : brace);
	while (end > at + 1 && isBlank(line.charCodeAt(end - 1))) end--;
	const text = unescapeValue(line.slice(at + 1, end));
	return { text, end, inner: { start: at + 1, end }, quoted: true, closed: false, marked: false };
}

/** A value whose marks are wrong, from the first of them to behind the last. */
const wrongly = (text: string, start: number, end: number): ReadValue => ({
	text: unescapeValue(text),
	end,
	inner: { start, end },
	quoted: false,
	closed: true,
	marked: true,
});

/** Marks that do not quote a value, each with those that may end what it begins. */
const WRONG_MARKS: Readonly<Record<string, string>> = {
	"'": "'’",
	'‘': "'’",
	'‚': "‘'’",
	'“': '”"',
	'”': '”"',
	'„': '“”"',
	'«': '»',
};

/** Behind the mark that ends what a wrong one at `at` begins; 0 where none does before the list, another item or the line ends. */
function wrongMarksEnd(line: string, at: number, to: number): number {
	const closing = WRONG_MARKS[line[at] ?? ''];
	if (!closing) return 0;
	const stop = nextItem(line, at + 1, Math.min(to, at + 400));
	for (let i = at + 1; i < stop; i++) {
		const sign = line[i]!;
		if (sign === '{' || sign === '}') return 0;
		if (closing.includes(sign) && (i + 1 >= to || /[\s{}]/.test(line[i + 1]!))) return i > at + 1 ? i + 1 : 0;
	}
	return 0;
}

/** Behind the mark that ends a value with marks inside; 0 where there is none. It stands before a blank, a brace or the end. */
function unescapedEnd(line: string, from: number, to: number): number {
	let end = 0;
	for (let i = from; i < to; i++) {
		const sign = line[i]!;
		if (sign === '{' || sign === '}' || sign === '=') break;
		if (sign === '\\') i++;
		else if (sign === '"' && (i + 1 >= to || /[\s}]/.test(line[i + 1]!))) end = i + 1;
	}
	return end;
}

/** How an item of a list begins. */
export const ITEM_START = /[.#][\p{L}\p{N}_]|[\p{L}_][\p{L}\p{N}_:-]{0,200}=/uy;

/** Where the blanks before the next `key=` begin; `to` where none comes. */
function nextItem(line: string, from: number, to: number): number {
	const next = /\s[\p{L}_][\p{L}\p{N}_-]{0,200}=/u.exec(line.slice(from, to));
	return next ? from + next.index : to;
}

/** `a,` before another item is `a`; the comma is no part of it. */
export function withoutComma(word: string, line: string, at: number): string {
	if (!word.endsWith(',')) return word;
	const behind = line.slice(at + word.length, at + word.length + 220);
	return /^\s+(?:[.#][\p{L}\p{N}_]|[\p{L}_][\p{L}\p{N}_:-]{0,200}=)/u.test(behind) ? word.slice(0, -1) : word;
}
