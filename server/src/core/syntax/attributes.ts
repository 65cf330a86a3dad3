/**
 * Attribute lists, in Pandoc's way of writing: `{.person #m1 ref=dana-orr note="a \" b"}`.
 *
 * One pass from left to right over one line; a list never reaches past its line. Whatever is wrong becomes a problem, and
 * reading goes on with the next item.
 */
import { type Range, range } from '../text.ts';
import { type Problem, problem } from './problem.ts';
import { BARE, ITEM_START, isBlank, match, readValue, withoutComma, writeValue } from './values.ts';

export interface Attribute {
	readonly kind: 'id' | 'class' | 'pair';
	/** `id` for `#…`, `class` for `.…`, else the key as written. */
	readonly key: string;
	/** The value without its quotes, escapes resolved. */
	readonly value: string;
	/** The whole item, `ref="dana-orr"`. */
	readonly range: Range;
	/** `ref`; for `#q1` and `.quote` the sign. */
	readonly keyRange: Range;
	/** `dana-orr`, without quotes; for `#q1` the `q1`. */
	readonly valueRange: Range;
	readonly quoted: boolean;
}

export interface AttributeList {
	readonly attributes: readonly Attribute[];
	/** From `{` to behind `}`; without a closing brace, to where reading stopped. */
	readonly range: Range;
	readonly closed: boolean;
	readonly problems: readonly Problem[];
}

/** Keys are short; the bound keeps a word of megabytes from being read as one. */
const KEY = /[\p{L}_][\p{L}\p{N}_:-]{0,200}/uy;
/** An id or class ends at a blank, a brace or a quote, and a class at an id: `.person#p1`. */
const WORD = /[.#]*[^\s{}"=]+/y;
const CLASS = /[.#]*[^\s{}"=#]+/y;
/** `.label`, `#id`, or an id that is a number and has a label behind it; TeX's `{#1}` is none. A `.name =` is code. */
const FIRST =
	/\.[\p{L}_][\p{L}\p{N}_-]{0,200}(?![\p{L}\p{N}_-]|[ \t]*=(?![ \t]*\}))|#[\p{L}_]|#\p{N}[^\s{}"=]{0,200}[ \t]+\.\p{L}/uy;

/**
 * Whether `{` at `at` starts a list: its first item starts with `.` or `#` and a name, or is `key=`.
 * `{0}`, `{x: 1}` and `{}` do not.
 */
export function startsList(line: string, at: number): boolean {
	if (line.charCodeAt(at) !== 123) return false;
	let i = at + 1;
	while (isBlank(line.charCodeAt(i))) i++;
	const unit = line.charCodeAt(i);
	if (unit === 46 || unit === 35) {
		FIRST.lastIndex = i;
		return FIRST.test(line);
	}
	const key = match(KEY, line, i);
	return key !== '' && line[i + key.length] === '=';
}

/**
 * Reads the items between `from` and `to` of one line; shared by `{…}` lists and by delimiters that are written otherwise. A `braced`
 * list ends at its brace, and another opening brace shows that its own was forgotten.
 */
export function readItems(
	line: string,
	lineNumber: number,
	from: number,
	to: number,
	braced = true,
): { attributes: Attribute[]; problems: Problem[]; end: number } {
	const attributes: Attribute[] = [];
	const problems: Problem[] = [];
	const here = (start: number, end: number): Range => range(lineNumber, start, lineNumber, end);
	let i = from;
	/** Behind the last attribute that was read. */
	let last = -1;
	while (i < to) {
		const unit = line.charCodeAt(i);
		if (isBlank(unit)) {
			i++;
			continue;
		}
		if (braced && (unit === 125 || unit === 123)) break;
		const start = i;
		if (start === last && match(ITEM_START, line, i))
			problems.push(problem('attribute-spaced', here(start, start), { item: match(BARE, line, start), joined: true }));
		if (unit === 46 || unit === 35) {
			const pattern = unit === 46 ? CLASS : WORD;
			const written = withoutComma(match(pattern, line, i + 1).slice(0, to - i - 1), line, i + 1);
			// Of two signs the second counts: `##p1`.
			const word = written.replace(/^[.#]+(?=.)/, '');
			i += 1 + written.length;
			const sign = line.charCodeAt(i - word.length - 1) === 46 ? ('class' as const) : ('id' as const);
			if (word.length < written.length)
				problems.push(
					problem('attribute-malformed', here(start, i), {
						text: line.slice(start, i),
						meant: `${sign === 'id' ? '#' : '.'}${word}`,
					}),
				);
			if (word === '') {
				const apart = match(APART, line, i).slice(0, to - i);
				const item = `${line[start]}${apart.trim()}`;
				i += apart.length;
				problems.push(
					apart
						? problem('attribute-spaced', here(start, i), { item })
						: problem('attribute-without-value', here(start, i), { key: item }),
				);
				continue;
			}
			attributes.push({
				kind: sign,
				key: sign,
				value: word,
				range: here(start, i),
				keyRange: here(start, i - word.length),
				valueRange: here(i - word.length, i),
				quoted: false,
			});
			last = i;
			continue;
		}
		const key = match(KEY, line, i).slice(0, to - i);
		if (key === '') {
			const stray = match(BARE, line, i).slice(0, to - i) || line[i]!;
			i += stray.length;
			problems.push(problem('attribute-malformed', here(start, i), { text: stray }));
			continue;
		}
		i += key.length;
		let equals = i;
		while (isBlank(line.charCodeAt(equals))) equals++;
		if (line[equals] !== '=' || equals >= to) {
			const [, name, value] = /^(\p{L}[\p{L}_-]*):(.+)$/u.exec(key) ?? [];
			problems.push(
				problem('attribute-without-value', here(start, i), { key, meant: name ? `${name}=${writeValue(value!)}` : undefined }),
			);
			continue;
		}
		i = equals + 1;
		const doubled = line[i] === '=';
		if (doubled) i++;
		let value = i;
		while (isBlank(line.charCodeAt(value))) value++;
		const read = readValue(line, value, to);
		if (!read) {
			problems.push(problem('attribute-without-value', here(start, i), { key }));
			continue;
		}
		if (doubled)
			problems.push(
				problem('attribute-malformed', here(start, read.end), {
					text: line.slice(start, read.end),
					meant: `${key}=${line.slice(value, read.end)}`,
				}),
			);
		else if (equals !== start + key.length || value !== i)
			problems.push(problem('attribute-spaced', here(start, read.end), { key, item: `${key}=${line.slice(value, read.end)}` }));
		if (!read.closed) problems.push(problem('attribute-unterminated', here(value, read.end), { key }));
		if (read.marked) problems.push(problem('attribute-unquoted', here(value, read.end), { key, value: read.text }));
		i = last = read.end;
		attributes.push({
			kind: 'pair',
			key,
			value: read.text,
			range: here(start, i),
			keyRange: here(start, start + key.length),
			valueRange: here(read.inner.start, read.inner.end),
			quoted: read.quoted,
		});
		if (!read.quoted && !read.marked) i = unquotedBlanks(line, i, to, key, here, attributes, problems);
	}
	return { attributes, problems, end: i };
}

/** `source=The Daily` : words behind a bare value that are no items belong to it, and it wants quotes. */
function unquotedBlanks(
	line: string,
	from: number,
	to: number,
	key: string,
	here: (start: number, end: number) => Range,
	attributes: Attribute[],
	problems: Problem[],
): number {
	let end = from;
	for (let i = from; i < to; ) {
		while (isBlank(line.charCodeAt(i))) i++;
		const word = withoutComma(match(BARE, line, i).slice(0, Math.max(0, to - i)), line, i);
		if (word === '' || i >= to || /^[.#]\p{L}|^[\p{L}_][\p{L}\p{N}_:-]*=/u.test(word)) break;
		// `key = value`: the blank before the sign is another problem.
		if (/^\s*=/.test(line.slice(i + word.length, i + word.length + 8))) break;
		i += word.length;
		end = i;
	}
	if (end === from) return from;
	const first = attributes.pop()!;
	const value = line.slice(first.valueRange.start.character, end);
	const valueRange = here(first.valueRange.start.character, end);
	problems.push(problem('attribute-unquoted', valueRange, { key, value }));
	attributes.push({ ...first, value, range: here(first.range.start.character, end), valueRange });
	return end;
}

/** `# b`, where no sign of equality follows. */
const APART = /[ \t\u00a0]+[\p{L}\p{N}_][^\s{}"=.#]*(?![^\s{}"]|\s*=)/uy;

/** A key or id may stand once in a list; classes may repeat. */
export function duplicates(attributes: readonly Attribute[]): Problem[] {
	const first = new Map<string, string>();
	const problems: Problem[] = [];
	for (const { kind, key, value, range } of attributes) {
		if (kind === 'class') continue;
		const before = first.get(key);
		if (before === undefined) first.set(key, value);
		else
			problems.push(
				problem('attribute-duplicate', range, { key, id: kind === 'id' ? value : undefined, same: before === value }),
			);
	}
	return problems;
}

/** Reads the list that starts with `{` at `at`. */
export function readAttributeList(line: string, lineNumber: number, at: number): AttributeList {
	const { attributes, problems, end } = readItems(line, lineNumber, at + 1, line.length);
	const closed = line.charCodeAt(end) === 125;
	const listRange = range(lineNumber, at, lineNumber, closed ? end + 1 : end);
	return { attributes, range: listRange, closed, problems: [...problems, ...duplicates(attributes)] };
}

/** The value of the first attribute with this key. */
export const attributeValue = (attributes: readonly Attribute[], key: string): string | undefined =>
	attributes.find(one => one.key === key)?.value;
