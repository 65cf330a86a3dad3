/**
 * The quotation marks of a stretch of text, in one pass, each with the roles it can play there.
 *
 * The white space around a mark says more about its role than its curl: a word processor turns marks the wrong way round,
 * and a typist mixes straight and curly ones, but hardly anyone puts the space on the wrong side.
 */
import type { Extent } from '../../text.ts';

export type Curl = 'left' | 'right' | 'straight';
export type Family = 'double' | 'single' | 'guillemet' | 'angle' | 'corner' | 'white corner';

/** A quotation mark; `''` and ` `` ` are one mark of two characters, `&quot;` one of six. */
export interface Mark extends Extent {
	/** The mark as it stands in the text. */
	readonly sign: string;
	readonly family: Family;
	readonly curl: Curl;
	/** The white space and punctuation around it let it open, or close, a quotation. */
	readonly opens: boolean;
	readonly closes: boolean;
	/** Right behind a digit, as in `12"` and `6’2”`: inches, or seconds, where no quotation waits for its closing mark. */
	readonly prime: boolean;
}

/** Sign, family, curl. Low marks (`„`) count as left ones: they only ever open. */
const SIGNS: readonly [signs: string, Family, Curl][] = [
	["\" ＂ '' &quot; &#34;", 'double', 'straight'],
	['“ ‟ `` „ ❝ 〝 &ldquo; &#8220;', 'double', 'left'],
	['” ❞ 〞 〟 &rdquo; &#8221;', 'double', 'right'],
	["' ＇ ´", 'single', 'straight'],
	['‘ ‛ ` ‚ ❛ &lsquo; &#8216;', 'single', 'left'],
	['’ ❜ &rsquo; &#8217;', 'single', 'right'],
	['« &laquo;', 'guillemet', 'left'],
	['» &raquo;', 'guillemet', 'right'],
	['‹', 'angle', 'left'],
	['›', 'angle', 'right'],
	['「', 'corner', 'left'],
	['」', 'corner', 'right'],
	['『', 'white corner', 'left'],
	['』', 'white corner', 'right'],
];

const BY_SIGN = new Map(
	SIGNS.flatMap(([signs, family, curl]) => signs.split(' ').map(sign => [sign, { family, curl }] as const)),
);

/** A mark, or the `<` of a tag whose attributes hold marks that are none. */
const CANDIDATE =
	/''|``|["'`´“”„‟‘’‚‛«»‹›「」『』＂＇❝❞❛❜〝〞〟]|&(?:quot|[lr][sd]quo|[lr]aquo|#(?:34|822[01]|821[67]));|<(?=[a-z/])/gi;

const TAG_LIMIT = 400;
const SPACE = /[\s\u200b\ufeff]/;
const LETTER = /[\p{L}\p{N}]/u;
const DIGIT = /\p{Nd}/u;
const BEFORE_OPENING = /[([{—–\-/…‘'“"`‚„«‹:=*_#>]/;
const BEHIND_CLOSING = /[.,;:!?)\]}—–\-/…’'”"»›*_<]/;
/** Punctuation that no quotation begins with. */
const NEVER_FIRST = /[,;:!?)\]}]/;
const DASH = /[—–-]/;

/** Words that begin with an apostrophe: `’em`, `'til`, `’90s`, `’n’`. */
const ELISION =
	/^(?:\d\d(?!\d)|(?:em|tis|twas|til|till|cause|cuz|bout|round|n|neath|gainst|nuff|fraid|sup|tude|hood)(?![\p{L}\p{N}]))/iu;

/** Counts of work, for tests that assert that no text is searched twice. */
export const work = { unitsScanned: 0 };

/** The marks in `text` from `start` to `end`, in order. Apostrophes inside words, elisions and feet and inches are left out. */
export function scanMarks(text: string, start: number, end: number): Mark[] {
	work.unitsScanned += end - start;
	const marks: Mark[] = [];
	// Searched by itself: a search to the end of the text for each block would be quadratic.
	const block = text.slice(start, end);
	CANDIDATE.lastIndex = 0;
	for (let found = CANDIDATE.exec(block); found; found = CANDIDATE.exec(block)) {
		let sign = found[0];
		const at = start + found.index;
		if (sign === '<') {
			CANDIDATE.lastIndex = endOfTag(text, at, end) - start;
			continue;
		}
		// `'''` closes a single quotation and then a double one; where it opens, the double one comes first.
		if (sign === "''" && text[at + 2] === "'" && at > start && !SPACE.test(text[at - 1]!)) sign = "'";
		CANDIDATE.lastIndex = at + sign.length - start;
		const value = sign === '"' ? endOfAttribute(text, at, start, end) : -1;
		if (value > 0) {
			CANDIDATE.lastIndex = value - start;
			continue;
		}
		const mark = readMark(text, at, sign, start, end);
		if (mark) marks.push(mark);
	}
	return marks;
}

/** Behind the `>` that ends the tag at `at`, or one character on where there is none near. */
function endOfTag(text: string, at: number, end: number): number {
	const limit = Math.min(end, at + TAG_LIMIT);
	for (let i = at + 1; i < limit; i++) {
		const unit = text[i];
		if (unit === '>') return i + 1;
		if (unit === '<' || unit === '\n') break;
	}
	return at + 1;
}

function readMark(text: string, at: number, sign: string, start: number, end: number): Mark | null {
	const after = at + sign.length;
	const left = at > start ? text[at - 1]! : ' ';
	const right = after < end ? text[after]! : ' ';
	const { family, curl } = BY_SIGN.get(sign.toLowerCase())!;
	const single = family === 'single';
	if (single && isApostrophe(text, left, right, after, end)) return null;
	const feet = DIGIT.test(left) && isFeetAndInches(text, at, start);
	if (feet && curl === 'straight') return null;
	const prime = feet || (curl === 'straight' && sign.length === 1 && DIGIT.test(left));

	const spaceLeft = SPACE.test(left);
	const spaceRight = SPACE.test(right);
	let opens = !spaceRight && !NEVER_FIRST.test(right) && (spaceLeft || BEFORE_OPENING.test(left));
	let closes = !spaceLeft && (spaceRight || BEHIND_CLOSING.test(right) || isPossessive(text, after, end));
	if (opens && closes) {
		// Between a dash and a word, or two marks in a row: the other side decides.
		if (DASH.test(left) && LETTER.test(right)) closes = false;
		else if (DASH.test(right) && !DASH.test(left)) opens = false;
		else if (LETTER.test(right)) closes = false;
		else if (LETTER.test(left) || /[.,!?…]/.test(left)) opens = false;
	}
	return { start: at, end: after, sign, family, curl, opens, closes, prime };
}

/** Behind the value of an attribute, `date="2031"`, of a tag that does not end here; -1 where the mark at `at` is none. */
function endOfAttribute(text: string, at: number, start: number, end: number): number {
	if (text[at + 1] === '>') return at + 1;
	if (text[at - 1] !== '=' || at - 1 <= start || !LETTER.test(text[at - 2]!)) return -1;
	const close = text.indexOf(text[at]!, at + 1);
	return close < 0 || close >= Math.min(end, at + TAG_LIMIT) ? at + 1 : close + 1;
}

/** `don’t`, `voters’` inside a word; `’90s`, `’em` before one. A possessive plural cannot be told here: see `pairSingles`. */
function isApostrophe(text: string, left: string, right: string, after: number, end: number): boolean {
	if (!LETTER.test(right)) return false;
	return LETTER.test(left) || ELISION.test(text.slice(after, Math.min(end, after + 8)));
}

/** The `"` of `6'2"` or `5’ 11"`. */
function isFeetAndInches(text: string, at: number, start: number): boolean {
	return /\d['’′]\s?\d{1,2}$/.test(text.slice(Math.max(start, at - 5), at));
}

/** The `’s` behind a quoted name: `“Today”’s`, `"Today"s`. */
function isPossessive(text: string, after: number, end: number): boolean {
	return text[after] === 's' && !(after + 1 < end && LETTER.test(text[after + 1]!));
}
