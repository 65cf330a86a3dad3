/** The words that dates are made of: number words joined to numbers, the locale's phrases to one token each. */
import type { Lexicon } from './locale.ts';
import { amountWord, yearWord } from './numbers.ts';
import { scan } from './scan.ts';
import { HYPHEN, SPACE, TOUCHING, type Token } from './token.ts';
import { C } from './vocabulary.ts';
import type { Word } from './word.ts';

/** The tokens of `text` between two offsets, in order. */
export function tokenize(text: string, start: number, end: number, lexicon: Lexicon): Token[] {
	const tokens = scan(text, start, end, lexicon);
	let kept = 0;
	for (let at = 0; at < tokens.length; kept++) {
		const token = tokens[at]!;
		const { word } = token;
		const joined = word.opens ? joinPhrase(tokens, at) : null;
		const run = joined ?? (word.amount >= 0 || word.kind.leadsAmount ? joinAmount(tokens, at) : null);
		tokens[kept] = run ? run.token : token;
		at = run ? run.to : at + 1;
	}
	tokens.length = kept;
	return tokens;
}

interface Run {
	readonly token: Token;
	/** Index after the last token of the run. */
	readonly to: number;
}

/** `right now`, `New Year's Eve`, `at least` from their first word: the longest phrase of the locale. */
function joinPhrase(tokens: readonly Token[], at: number): Run | null {
	const first = tokens[at]!;
	const second = tokens[at + 1];
	const phrases = second && isBeside(second) ? first.word.opens!.get(second.word) : undefined;
	if (!phrases) return null;
	for (const { rest, word } of phrases) {
		let length = 0;
		while (length < rest.length && isPart(tokens[at + 1 + length], rest[length]!)) length++;
		if (length < rest.length) continue;
		return { token: first.joinedTo(tokens[at + length]!, word), to: at + 1 + length };
	}
	return null;
}

const isPart = (token: Token | undefined, part: Word): boolean => token !== undefined && token.word === part && isBeside(token);

const isBeside = ({ gap }: Token): boolean => gap === SPACE || gap === TOUCHING || gap === HYPHEN;

/** `a hundred`, `a dozen`, `a thousand` begin with their article. */
const isArticleOf = (token: Token, next: Token | undefined): boolean =>
	token.word.is(C.A) && next?.gap === SPACE && (next.word.amount === 12 || next.word.amount >= 100);

/** `half a dozen`, `half-dozen` */
function joinHalfDozen(tokens: readonly Token[], from: number): Run | null {
	const isSpelledOut = tokens[from + 1]?.gap === SPACE && tokens[from + 1]!.word.is(C.A);
	const at = isSpelledOut ? from + 2 : from + 1;
	const dozen = tokens[at];
	if (dozen?.word.amount !== 12 || (dozen.gap !== SPACE && dozen.gap !== HYPHEN)) return null;
	return { token: tokens[from]!.joinedTo(dozen, amountWord(6)), to: at + 1 };
}

/** `two hundred and fifty`, `nineteen ninety-six`, `a hundred` from their first word. */
function joinAmount(tokens: readonly Token[], from: number): Run | null {
	const first = tokens[from]!;
	if (first.word.is(C.Half)) return joinHalfDozen(tokens, from);
	const start = isArticleOf(first, tokens[from + 1]) ? from + 1 : from;
	if (tokens[start]!.word.amount < 0) return null;
	let thousands = 0;
	let amount = tokens[start]!.word.amount;
	/** The `nineteen` of `nineteen ninety-six`. */
	let hundreds = 0;
	let to = start + 1;
	for (let i = to; i < tokens.length; i++) {
		const token = tokens[i]!;
		if (token.gap !== SPACE && token.gap !== HYPHEN) break;
		const next = token.word.amount;
		if (next < 0) {
			const isAnd = token.word.is(C.And) && amount % 100 === 0 && tokens[i + 1]?.gap === SPACE && tokens[i + 1]!.word.amount >= 0;
			if (isAnd) continue;
			break;
		}
		const fillsTens = amount % 100 >= 20 && amount % 10 === 0 && next < 10;
		if (next === 1000) {
			thousands += amount * 1000;
			amount = 0;
		} else if (next === 100 || (next === 12 && amount < 10)) amount *= next;
		else if (fillsTens || amount % 100 === 0) amount += next;
		else if (hundreds === 0 && amount >= 13 && amount <= 21 && next >= 10) {
			hundreds = amount;
			amount = next;
		} else break;
		to = i + 1;
	}
	if (to === from + 1) return null;
	const value = thousands + amount;
	// `nineteen hundred` is a year, `two hundred` is none.
	const isCentury = to > start + 1 && value >= 1300 && value < 2000 && value % 100 === 0;
	const word = hundreds > 0 ? yearWord(hundreds * 100 + amount) : isCentury ? yearWord(value) : amountWord(value);
	return { token: first.joinedTo(tokens[to - 1]!, word), to };
}
