/**
 * Splits text into the words and marks that names are made of.
 *
 *   Iran-aligned militias’ U.S. base, O’Brien said.  ->  Iran - aligned militias ’ U.S. base , O’Brien said .
 *
 * A word is a run of letters, marks and digits. Inside it stay: apostrophes (`O’Brien`, but `’s` is cut off), periods
 * (`U.S.`, `3.5`), `&` between capitals (`AT&T`), and hyphens, save where a hyphen ties a name to a common word (`pro-Iran`,
 * `US-led`): there the parts are three tokens. Handles, hash tags and web addresses are one token; every other character is its own.
 */
import { CASELESS, classOf, DIGIT, isLetter, isWordUnit, LOWER, SPACE, UPPER } from '../letters.ts';

/** Token i is `text.slice(starts[i], ends[i])`. Extents are UTF-16 code units. */
export interface Tokens {
	readonly text: string;
	readonly count: number;
	readonly starts: Int32Array;
	readonly ends: Int32Array;
}

const words = (list: string): Set<string> => new Set(list.split(' '));

/** Words whose final period belongs to them. */
const ABBREVIATIONS = words(
	'Mr Mrs Ms Dr Prof Gen Col Lt Sgt Capt Cpl Cmdr Maj Brig Adm Sen Rep Gov Pres Rev Hon Fr Sr Jr St Inc Corp Co Ltd Bros vs Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec No Ave Mt Ft Messrs Supt Insp Det',
);
/** The same in lines that are all in capitals: `ST. PETERSBURG`. */
const SHOUTED_ABBREVIATIONS = words('ST MT FT MR MRS MS DR GEN COL LT SGT CAPT SEN REP GOV PROF JR SR');
/** First parts of names, of which the second is written small or large: `al-Sudani`, `Al-shabaab`. */
const PARTICLES = words('al el as an ash ad ar at ul ur abu bin ibn ben');

/** Common words that follow a name and a hyphen, apart from those in -ed and -ing. */
const TAILS = words(
	'led born made owned run held wide only style friendly era type like area majority bound built free language level wing class rich poor heavy size sized win loss torn trade war aided bred related specific side leaning ally time scale term country tank party government coalition election grown citizen critic elect in for and at on of the to',
);

const BLANK = 0x20;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const HYPHEN = 0x2d;
const PERIOD = 0x2e;
const AT = 0x40;
const HASH = 0x23;
const AMPERSAND = 0x26;
const COMMA = 0x2c;
const COLON = 0x3a;
const UNDERSCORE = 0x5f;
const SOFT_HYPHEN = 0x2010;

/** Whether the letters from `at` to `end`, and what follows them, start a web address: `https://…`, `www.…`. */
function startsAddress(text: string, at: number, end: number): boolean {
	const unit = text.charCodeAt(end);
	return (
		(unit === COLON && end - at <= 5 && /^https?:\/\//i.test(text.slice(at, at + 8))) ||
		(unit === PERIOD && end - at === 3 && text.slice(at, end).toLowerCase() === 'www')
	);
}

/** The end of the word that starts at `at` and whose letters go on to `end`, trailing period left out. */
function endOfWord(text: string, at: number, end: number, limit: number): number {
	while (end < limit) {
		const unit = text.charCodeAt(end);
		if (isWordUnit(unit) || unit === UNDERSCORE) {
			end++;
			continue;
		}
		const next = end + 1 < limit ? text.charCodeAt(end + 1) : 0;
		if (end === at || !isWordUnit(next)) break;
		const before = classOf(text.charCodeAt(end - 1));
		const after = classOf(next);
		if (unit === APOSTROPHE || unit === CURLY_APOSTROPHE) {
			if (!isLetter(next) || before === DIGIT) break;
			if (isClitic(text, end + 1, limit)) break;
		} else if (unit === HYPHEN || unit === SOFT_HYPHEN) {
			if (!joinsWord(text, at, end, limit)) break;
		} else if (unit === PERIOD) {
			if (before === DIGIT && after !== DIGIT) break;
			// `U.S`, `a.m`, `example.com`, but not `end.Start`
			if (after === UPPER && before === LOWER) break;
		} else if (unit === AMPERSAND) {
			if (before !== UPPER || after !== UPPER) break;
		} else if (unit === COMMA || unit === COLON) {
			if (before !== DIGIT || after !== DIGIT) break;
		} else if (unit !== AT) break;
		end++;
	}
	return end;
}

/** Whether the letters at `at` are the `s` of a possessive or another ending that is no part of a name. */
function isClitic(text: string, at: number, limit: number): boolean {
	let end = at;
	while (end < limit && isWordUnit(text.charCodeAt(end))) end++;
	const length = end - at;
	if (length === 1) return /[sdmtSDMT]/.test(text[at]!);
	return length === 2 && /^(?:re|ve|ll)$/i.test(text.slice(at, end));
}

/** Whether the hyphen at `hyphen`, in a word that starts at `at`, stays inside: `Jean-Luc`, `so-called`, `F-16`, `al-Sudani`; not `pro-Iran`. */
function joinsWord(text: string, at: number, hyphen: number, limit: number): boolean {
	let part = hyphen;
	while (part > at && isWordUnit(text.charCodeAt(part - 1))) part--;
	const first = classOf(text.charCodeAt(part));
	const second = classOf(text.charCodeAt(hyphen + 1));
	// `3-Novak`: a seed's number is no part of the name.
	if (first === DIGIT && second === UPPER && hyphen + 2 < limit && classOf(text.charCodeAt(hyphen + 2)) === LOWER) return false;
	if (first === DIGIT || second === DIGIT || first === CASELESS || second === CASELESS) return true;
	if (first === second) return true;
	if (hyphen - part <= 3 && PARTICLES.has(text.slice(part, hyphen).toLowerCase())) return true;
	// `Kim Jong-un`, `Guinea-bissau` are names all through; `Iran-backed`, `US-led` are a name and a common word.
	return first === UPPER && second === LOWER && !isTail(text, hyphen + 1, limit);
}

/** Whether the small-letter word at `at` is one that hyphens hang on to names: `led`, `backed`, `speaking`, `style`. */
function isTail(text: string, at: number, limit: number): boolean {
	let end = at;
	while (end < limit && end - at < 16 && classOf(text.charCodeAt(end)) === LOWER) end++;
	const word = text.slice(at, end);
	return TAILS.has(word) || /^\p{L}{2,}ed$|^\p{L}{3,}ing$/u.test(word);
}

/** The tokens of `text` between `start` and `end`. */
export function tokenize(text: string, start = 0, end = text.length): Tokens {
	let starts = new Int32Array(((end - start) >> 2) + 16);
	let ends = new Int32Array(starts.length);
	let count = 0;
	const push = (from: number, to: number): void => {
		if (count === starts.length) {
			starts = grow(starts);
			ends = grow(ends);
		}
		starts[count] = from;
		ends[count++] = to;
	};
	let at = start;
	while (at < end) {
		const unit = text.charCodeAt(at);
		const is = classOf(unit);
		if (is === SPACE) {
			at++;
			continue;
		}
		let to = at + 1;
		if (is >= UPPER) {
			while (to < end && isWordUnit(text.charCodeAt(to))) to++;
			// Most words end at a blank.
			if (to === end || classOf(text.charCodeAt(to)) === SPACE) {
				push(at, to);
				at = to + 1;
				continue;
			}
			if (startsAddress(text, at, to)) to = endOfAddress(text, at, end);
			else {
				to = endOfWord(text, at, to, end);
				if (to < end && text.charCodeAt(to) === PERIOD && ownsPeriod(text, at, to)) to++;
			}
		} else if ((unit === AT || unit === HASH) && to < end && isWordUnit(text.charCodeAt(to))) {
			while (to < end && (isWordUnit(text.charCodeAt(to)) || text.charCodeAt(to) === UNDERSCORE)) to++;
		} else if (
			(unit === APOSTROPHE || unit === CURLY_APOSTROPHE) &&
			at > start &&
			isLetter(text.charCodeAt(at - 1)) &&
			isClitic(text, to, end)
		) {
			while (to < end && isWordUnit(text.charCodeAt(to))) to++;
		} else if (unit >= 0xd800 && unit < 0xdc00 && to < end) to++;
		push(at, to);
		at = to;
	}
	return { text, count, starts, ends };
}

/** How many words the text is, if it is nothing but words with one blank between them; else 0. */
export function countPlainWords(text: string): number {
	let count = 0;
	let inWord = false;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (isWordUnit(unit)) {
			if (!inWord) count++;
			inWord = true;
		} else if (unit === BLANK && inWord) inWord = false;
		else return 0;
	}
	return inWord ? count : 0;
}

function endOfAddress(text: string, at: number, limit: number): number {
	let end = at;
	while (end < limit && classOf(text.charCodeAt(end)) !== SPACE) end++;
	while (end > at && /[.,;:!?)\]'"’”]/.test(text[end - 1]!)) end--;
	return end;
}

/** Whether the period behind the word is its own: `J.`, `U.S.`, `Gen.`. */
function ownsPeriod(text: string, at: number, end: number): boolean {
	if (end - at === 1) return classOf(text.charCodeAt(at)) === UPPER;
	if (end - at > 8) return false;
	const word = text.slice(at, end);
	return (
		ABBREVIATIONS.has(word) || SHOUTED_ABBREVIATIONS.has(word) || (word.length <= 7 && /^\p{L}(?:\.\p{L}{1,2})+$/u.test(word))
	);
}

function grow(array: Int32Array): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(array.length * 2);
	larger.set(array);
	return larger;
}

/** Whether there is no small letter among the tokens: a headline in capitals. */
export function isShouted({ text, starts, ends, count }: Tokens): boolean {
	for (let at = starts[0]!; count > 0 && at < ends[count - 1]!; at++) if (classOf(text.charCodeAt(at)) === LOWER) return false;
	return count > 0;
}
