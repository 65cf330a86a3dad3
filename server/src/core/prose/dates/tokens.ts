/**
 * Cuts prose into the words that dates are made of. Words outside the lexicon give no token, only a break before the
 * next one, so that ordinary prose costs one look-up a word and nothing else.
 */
import type { Lexicon } from './locale.ts';
import { amountWord, type NumericDate, readNumeral, shortDecadeWord, shortYearWord, yearWord } from './numerals.ts';
import { C, makeWord, type Word } from './vocabulary.ts';

/** What stands between a token and the one before it. */
export const SPACE = 0;
export const COMMA = 1;
export const HYPHEN = 2;
/** Nothing: `year` and `'s`. */
export const TOUCHING = 3;
/** Other words or signs. */
export const BREAK = 4;
/** The end of a sentence. */
export const STOP = 5;
export type Gap = 0 | 1 | 2 | 3 | 4 | 5;

export interface Token {
	readonly start: number;
	end: number;
	word: Word;
	readonly gap: Gap;
	readonly isCapital: boolean;
	/** `Sat` or `Sat.`: a word that the locale lists as an abbreviation. */
	readonly isAbbreviation: boolean;
	readonly date: NumericDate | null;
	/** The number word's amount, before number words are joined. */
	readonly amount: number;
	/** No unknown letter or digit touches it: `pre-2003` and `Boeing-747` do. */
	readonly isFree: boolean;
	/** A word outside the lexicon follows it directly: `current` in `current spokesperson`. */
	leadsWord: boolean;
	/** In a title or a quotation's capitalised run the word before, unknown to the lexicon, has a capital: `Robert May`. */
	readonly followsName: boolean;
}

const PAST = makeWord({ PastVerb: 0 });

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const BLANK = 3;
const HYPHENS = 4;
const COMMAS = 5;
const STOPS = 6;
const APOSTROPHES = 7;
const MONEY = 8;
const KINDS = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x10000; unit++) {
	const isLetter =
		(unit >= 65 && unit <= 90) ||
		(unit >= 97 && unit <= 122) ||
		(unit >= 0xc0 && unit < 0x2000 && unit !== 0xd7 && unit !== 0xf7) ||
		unit >= 0x2c00;
	KINDS[unit] = isLetter ? LETTER : unit >= 48 && unit <= 57 ? DIGIT : OTHER;
}
for (const unit of [9, 10, 11, 12, 13, 32, 0xa0, 0x2009, 0x202f, 0x3000]) KINDS[unit] = BLANK;
for (const unit of [0x2d, 0x2010, 0x2011, 0x2013]) KINDS[unit] = HYPHENS;
KINDS[0x2c] = COMMAS;
for (const unit of [0x2e, 0x21, 0x3f, 0x2026]) KINDS[unit] = STOPS;
for (const unit of [0x27, 0x2019, 0x2018]) KINDS[unit] = APOSTROPHES;
for (const unit of [0x24, 0xa3, 0x20ac, 0x23]) KINDS[unit] = MONEY;

/** The tokens of `text` between two offsets, in order, phrases and number words joined. */
export function tokenize(text: string, start: number, end: number, lexicon: Lexicon): Token[] {
	return joinPhrases(scanWords(text, start, end, lexicon), lexicon, text);
}

function scanWords(text: string, start: number, end: number, lexicon: Lexicon): Token[] {
	const tokens: Token[] = [];
	let at = start;
	// What has been seen since the last token.
	let gap = STOP as Gap;
	let blank = false;
	let lastEnd = -1;
	let wordBefore = -1;
	let nameBefore = false;
	let money = false;
	const add = (
		from: number,
		to: number,
		word: Word,
		isCapital: boolean,
		isAbbreviation: boolean,
		date: NumericDate | null,
		amount: number,
	): void => {
		const unit = to < end ? KINDS[text.charCodeAt(to)]! : BLANK;
		tokens.push({
			start: from,
			end: to,
			word,
			gap: from === lastEnd ? TOUCHING : gap,
			isCapital,
			isAbbreviation,
			date,
			amount,
			isFree: (wordBefore !== from - 1 || KINDS[text.charCodeAt(from - 1)] === BLANK) && unit !== DIGIT && unit !== LETTER,
			leadsWord: false,
			followsName: nameBefore && gap === BREAK && blank,
		});
		gap = SPACE;
		blank = false;
		lastEnd = to;
		wordBefore = -1;
		nameBefore = false;
	};
	while (at < end) {
		const unit = text.charCodeAt(at);
		const kind = KINDS[unit]!;
		if (kind === BLANK) {
			blank = true;
			at++;
			continue;
		}
		if (kind === LETTER) {
			const from = at;
			const isCapital = unit >= 65 && unit <= 90;
			let hasCapital = isCapital;
			at++;
			while (at < end) {
				const next = text.charCodeAt(at);
				const nextKind = KINDS[next]!;
				if (nextKind !== LETTER && nextKind !== DIGIT) break;
				if (next <= 90 && next >= 65) hasCapital = true;
				at++;
			}
			const length = at - from;
			money = false;
			// `o'clock` and `a.d.`, `b.c.`, `b.c.e.`
			if (length === 1) {
				const joined = readDotted(text, from, end);
				if (joined > at) {
					const word = lexicon.words.get(text.slice(from, joined).replaceAll('’', "'").toLowerCase());
					if (word) {
						add(from, joined, word, isCapital, false, null, -1);
						at = joined;
						continue;
					}
				}
			}
			if (length <= lexicon.longest) {
				const spelling = text.slice(from, at);
				const lower = hasCapital ? spelling.toLowerCase() : spelling;
				const word = lexicon.words.get(lower);
				if (word) {
					const isAbbreviation = lexicon.abbreviations.has(lower);
					if (isAbbreviation && text.charCodeAt(at) === 46) at++;
					add(from, at, word, isCapital, isAbbreviation, null, lexicon.amounts.get(lower) ?? -1);
					continue;
				}
				if (length > 4 && lower.endsWith(lexicon.pastEnding) && !lexicon.notPast.has(lower)) {
					add(from, at, PAST, isCapital, false, null, -1);
					continue;
				}
			} else if (text.startsWith(lexicon.pastEnding, at - lexicon.pastEnding.length)) {
				add(from, at, PAST, isCapital, false, null, -1);
				continue;
			}
			if (gap === SPACE && blank && tokens.length > 0) tokens[tokens.length - 1]!.leadsWord = true;
			if (gap !== STOP) gap = BREAK;
			wordBefore = at;
			nameBefore = isCapital;
			blank = false;
			continue;
		}
		if (kind === DIGIT) {
			const numeral = money || (at > start && isInsideNumber(text, at)) ? null : readNumeral(text, at, end);
			if (numeral && KINDS[text.charCodeAt(numeral.end)] !== LETTER && text.charCodeAt(numeral.end) !== 37) {
				add(at, numeral.end, numeral.word, false, false, numeral.date, -1);
				at = numeral.end;
			} else {
				while (at < end && (KINDS[text.charCodeAt(at)] === DIGIT || KINDS[text.charCodeAt(at)] === LETTER)) at++;
				if (gap !== STOP) gap = BREAK;
				wordBefore = at;
				nameBefore = false;
				blank = false;
			}
			money = false;
			continue;
		}
		money = kind === MONEY || (money && kind === COMMAS);
		if (kind === APOSTROPHES) {
			const after = readApostrophe(text, at, end);
			if (after) {
				add(at, after.end, after.word, false, false, null, -1);
				at = after.end;
				continue;
			}
			if (gap !== STOP) gap = BREAK;
		} else if (kind === STOPS) {
			if (isSentenceEnd(text, at, end)) gap = STOP;
			else if (gap !== STOP) gap = BREAK;
		} else if (kind === COMMAS) {
			if (gap === SPACE) gap = COMMA;
			else if (gap !== STOP) gap = BREAK;
		} else if (kind === HYPHENS) {
			if (gap === SPACE && !(unit === 0x2d && blank && KINDS[text.charCodeAt(at + 1)] === BLANK)) gap = HYPHEN;
			else if (gap !== STOP) gap = BREAK;
		} else if (gap !== STOP) gap = BREAK;
		at++;
	}
	return tokens;
}

/** `1.5` after `$`, the `17` of `3.17`, the `000` of a number already given up. */
function isInsideNumber(text: string, at: number): boolean {
	const before = text.charCodeAt(at - 1);
	return (
		(before === 46 || before === 44 || before === 58 || before === 95 || before === 64) &&
		at > 1 &&
		text.charCodeAt(at - 2) !== 32 &&
		KINDS[text.charCodeAt(at - 2)] === DIGIT
	);
}

/** The end of `o'clock`, `a.d.`, `b.c.e.` from their first letter; `at` itself when there is none. */
function readDotted(text: string, at: number, end: number): number {
	if (KINDS[text.charCodeAt(at + 1)] === APOSTROPHES && text.startsWith('clock', at + 2)) return at + 7;
	let to = at;
	while (to + 1 < end && to < at + 6 && KINDS[text.charCodeAt(to)] === LETTER && text.charCodeAt(to + 1) === 46) to += 2;
	return to >= at + 4 ? to : at;
}

/** `'s`, `'98`, `'90s` from the apostrophe. */
function readApostrophe(text: string, at: number, end: number): { end: number; word: Word } | null {
	const next = text.charCodeAt(at + 1);
	if ((next === 115 || next === 83) && at + 1 < end && (at + 2 >= end || KINDS[text.charCodeAt(at + 2)] !== LETTER))
		return { end: at + 2, word: POSSESSIVE };
	if (KINDS[next] !== DIGIT || KINDS[text.charCodeAt(at + 2)] !== DIGIT || at + 3 > end) return null;
	const after = at + 3 < end ? text.charCodeAt(at + 3) : 32;
	const amount = Number(text.slice(at + 1, at + 3));
	if (KINDS[after] === DIGIT) return null;
	if (after === 115 && amount % 10 === 0) return { end: at + 4, word: shortDecadeWord(amount / 10) };
	if (KINDS[after] === APOSTROPHES && text.charCodeAt(at + 4) === 115 && amount % 10 === 0)
		return { end: at + 5, word: shortDecadeWord(amount / 10) };
	if (KINDS[after] === LETTER || KINDS[after] === APOSTROPHES) return null;
	return { end: at + 3, word: shortYearWord(amount) };
}

const POSSESSIVE = makeWord({ Possessive: 0 });

/** A full stop after a single letter (`U.S.`, `J. Smith`) or before a small letter ends no sentence. */
function isSentenceEnd(text: string, at: number, end: number): boolean {
	if (text.charCodeAt(at) !== 46) return true;
	if (at < 2 || KINDS[text.charCodeAt(at - 2)] !== LETTER) return KINDS[text.charCodeAt(at - 1)] !== LETTER;
	let next = at + 1;
	while (next < end && KINDS[text.charCodeAt(next)] !== LETTER && KINDS[text.charCodeAt(next)] !== DIGIT && next < at + 5) next++;
	const unit = text.charCodeAt(next);
	return next >= end || !(unit >= 97 && unit <= 122);
}

/** Joins number words to numbers, and the locale's phrases to one token each. */
function joinPhrases(tokens: Token[], lexicon: Lexicon, text: string): Token[] {
	const joined: Token[] = [];
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i]!;
		if (token.word.opens) {
			const phrase = token.word.opens.find(({ rest }) => rest.every((part, k) => isPart(tokens[i + 1 + k], part, lexicon, text)));
			if (phrase) {
				const last = tokens[i + phrase.rest.length]!;
				joined.push({ ...token, end: last.end, word: phrase.word, leadsWord: last.leadsWord });
				i += phrase.rest.length;
				continue;
			}
		}
		if (token.amount >= 0) {
			const run = joinAmounts(tokens, i);
			joined.push(run.token);
			i = run.last;
			continue;
		}
		const next = tokens[i + 1];
		if (
			token.word.senses[C.A] !== undefined &&
			next &&
			next.amount >= 12 &&
			next.gap === SPACE &&
			(next.amount === 12 || next.amount >= 100)
		) {
			const run = joinAmounts(tokens, i + 1);
			joined.push({ ...run.token, start: token.start, gap: token.gap });
			i = run.last;
			continue;
		}
		joined.push(token);
	}
	return joined;
}

function isPart(token: Token | undefined, part: string, lexicon: Lexicon, text: string): boolean {
	if (!token || (token.gap !== SPACE && token.gap !== TOUCHING && token.gap !== HYPHEN)) return false;
	return lexicon.words.get(part) === token.word || (part === "'s" && token.word === POSSESSIVE && text.length > 0);
}

/** `two hundred and fifty`, `nineteen ninety-six` from their first word. */
function joinAmounts(tokens: Token[], first: number): { token: Token; last: number } {
	let total = 0;
	let current = tokens[first]!.amount;
	let year = 0;
	let last = first;
	for (let i = first + 1; i < tokens.length; i++) {
		const token = tokens[i]!;
		if (token.gap !== SPACE && token.gap !== HYPHEN) break;
		const isAnd =
			token.word.senses[C.And] !== undefined &&
			current % 100 === 0 &&
			current > 0 &&
			tokens[i + 1]?.gap === SPACE &&
			tokens[i + 1]!.amount >= 0;
		if (isAnd) continue;
		const amount = token.amount;
		if (amount < 0) break;
		if (amount === 100 || amount === 12) current *= amount;
		else if (amount === 1000) {
			total += current * 1000;
			current = 0;
		} else if (year > 0 && current % 10 === 0 && current % 100 >= 20 && amount < 10) current += amount;
		else if (current % 100 === 0 || (current % 100 >= 20 && current % 10 === 0 && amount < 10)) current += amount;
		else if (current >= 13 && current <= 21 && amount >= 10 && year === 0) {
			year = current;
			current = amount;
		} else break;
		last = i;
	}
	const token = tokens[first]!;
	const value = total + current;
	const isOrdinalToo = first === last && token.word.classes.length > 0;
	const word =
		year > 0
			? yearWord(year * 100 + current)
			: value >= 1300 && value < 2100 && value % 100 === 0 && last > first && value < 2000
				? yearWord(value)
				: amountWord(value);
	return { token: { ...token, end: tokens[last]!.end, word: isOrdinalToo ? token.word : word }, last };
}
