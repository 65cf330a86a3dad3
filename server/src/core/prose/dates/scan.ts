/** The first pass over the text: words of the lexicon and numerals, in one scan of its characters. */
import { APOSTROPHE, BLANK, COMMAS, DASH, DIGIT, KINDS, LETTER, MONEY, PAUSE, STOPS, TAG } from './characters.ts';
import type { Lexicon } from './locale.ts';
import { shortDecadeWord, shortYearWord } from './numbers.ts';
import { isDigit, readFiscalYear, readNumeral, readOffset, readTwo } from './numerals.ts';
import { endOfTag } from './tags.ts';
import { AFTER_NAME, BRACKET, BREAK, CAPITAL, COMMA, FREE, type Gap, HYPHEN, SPACE, STOP, TOUCHING, Token } from './token.ts';
import { C } from './vocabulary.ts';
import { makeWord, type Word } from './word.ts';
import { mix } from './word-table.ts';
import { readCityTime, readZoneInBrackets } from './zones-in-text.ts';

const PAST = makeWord({ PastVerb: 0 });
/** `$10`, in `$10 an hour`. */
const SUM = makeWord({ Counted: 0 });

/** The tokens of `text` between two offsets. Words outside the lexicon give none, only a break before the next token. */
export function scan(text: string, start: number, end: number, lexicon: Lexicon): Token[] {
	const scanner = new Scanner(text, end, lexicon);
	scanner.run(start);
	return scanner.tokens;
}

class Scanner {
	readonly tokens: Token[] = [];
	readonly #text: string;
	readonly #end: number;
	readonly #lexicon: Lexicon;
	#gap: Gap = STOP;
	#last: Token | null = null;
	/** End of the last word outside the lexicon, and whether it has a capital. */
	#wordEnd = -1;
	#isName = false;
	/** Where the word that was read last begins, and its hash. */
	#start = -1;
	#hash = 0;
	/** A sign of money or number stands before: `$`, `#`. */
	#isMoney = false;

	constructor(text: string, end: number, lexicon: Lexicon) {
		this.#text = text;
		this.#end = end;
		this.#lexicon = lexicon;
	}

	/** The kind of the character at a place; beyond the text all is blank. Asked for one outside a string, engines are slow ever after. */
	#kind(at: number): number {
		return at >= 0 && at < this.#end ? KINDS[this.#text.charCodeAt(at)]! : BLANK;
	}

	run(start: number): void {
		for (let at = start; at < this.#end; ) {
			const kind = KINDS[this.#text.charCodeAt(at)]!;
			if (kind === BLANK) at++;
			else if (kind === LETTER) at = this.#readWord(at);
			else if (kind === DIGIT) at = this.#readNumber(at);
			else at = this.#readSign(at, kind);
		}
	}

	#add(start: number, end: number, word: Word, isCapital = false): number {
		const isBehindWord = this.#wordEnd === start - 1 && start > 0;
		const before = isBehindWord ? this.#kind(start - 1) : BLANK;
		const after = this.#kind(end);
		const isTitle = isCapital && word.sense(C.Deictic) !== undefined && this.#isQuoted(start, end);
		const isFree = (before === BLANK || before === PAUSE) && after !== DIGIT && after !== LETTER && !isTitle;
		const followsName = isBehindWord && this.#isName && this.#text.charCodeAt(start - 1) === 32 && !this.#isPronoun(start - 1);
		const marks = (isCapital ? CAPITAL : 0) | (isFree ? FREE : 0) | (followsName ? AFTER_NAME : 0);
		const token = new Token(start, end, word, start === this.#last?.end ? TOUCHING : this.#gap, marks);
		// `push` costs three times as much.
		this.tokens[this.tokens.length] = token;
		this.#last = token;
		this.#gap = SPACE;
		return end;
	}

	/** `the “Today” show`, but not `“Today's`, `“Today,”` */
	#isQuoted(start: number, end: number): boolean {
		const isMark = (at: number): boolean => '"“”\'‘’`'.includes(this.#text[at]!);
		return start > 0 && end < this.#end && isMark(start - 1) && isMark(end) && this.#kind(end + 1) !== LETTER;
	}

	/** Whether the word that ends there is `Her`, as in `Her 1987 novel`: its capital makes it no name. */
	#isPronoun(end: number): boolean {
		let start = end - 1;
		while (start > 0 && this.#kind(start - 1) === LETTER) start--;
		// `US` is none.
		return this.#text.charCodeAt(start + 1) >= 97 && this.#lexicon.objects.find(this.#text, start, end) === true;
	}

	/** A word outside the lexicon. */
	#pass(start: number, end: number, isCapital: boolean): number {
		const follows = this.#last !== null && this.#last.end === start - 1;
		const zone =
			follows && isCapital && this.#last!.word.is(C.Clock) ? readCityTime(this.#text, start, end, this.#lexicon) : null;
		if (zone) return this.#add(start, zone.end, zone.word, true);
		if (follows) this.#lead(start, end, isCapital);
		this.#break();
		this.#wordEnd = end;
		this.#isName = isCapital;
		return end;
	}

	/** A word which no date is made of: to the words beside it, it is like one outside the lexicon. */
	#addAside(start: number, end: number, word: Word, isCapital: boolean): number {
		if (this.#last?.end === start - 1) this.#lead(start, end, isCapital);
		this.#add(start, end, word, isCapital);
		this.#wordEnd = end;
		this.#isName = isCapital;
		return end;
	}

	/** Tells the token before a word of no date what follows it. */
	#lead(start: number, end: number, isCapital: boolean): void {
		const sign = this.#kind(start - 1);
		// `on the 6th it rained`, `the day after that he left`: another part of the sentence
		if (this.#last!.word.is(C.Nth, C.That) && this.#lexicon.subjects.has(this.#text.slice(start, end))) return;
		if (sign === BLANK) this.#last!.leads = isCapital ? 'name' : this.#isThing(start, end) ? 'thing' : 'word';
		else if (sign === DASH) this.#last!.leads = 'joined';
	}

	/** After `old`, whether the word is of something that lasts; after `call`, of whom or what one is asked to. */
	#isThing(start: number, end: number): boolean {
		const { word } = this.#last!;
		if (word.is(C.Old)) return this.#lexicon.enduring.has(this.#text.slice(start, end));
		return word.is(C.Imperative) && this.#lexicon.objects.find(this.#text, start, end) === true;
	}

	#break(): void {
		if (this.#gap !== STOP) this.#gap = BREAK;
	}

	#readWord(start: number): number {
		const text = this.#text;
		const first = text.charCodeAt(start);
		const isCapital = first >= 65 && first <= 90;
		let hash = mix(0, first);
		let end = start + 1;
		for (; end < this.#end; end++) {
			const unit = text.charCodeAt(end);
			const kind = KINDS[unit]!;
			if (kind !== LETTER && kind !== DIGIT) break;
			hash = mix(hash, unit);
		}
		this.#isMoney = false;
		this.#start = start;
		this.#hash = hash;
		if (end === start + 1) {
			const dotted = this.#dottedEnd(start);
			const read = dotted > end ? this.#lookUp(text.slice(start, dotted).replace('’', "'")) : undefined;
			if (read) return this.#add(start, dotted, read, isCapital);
		}
		const contracted = this.#contractedEnd(end);
		const whole = contracted > end ? this.#lookUp(text.slice(start, contracted).replace('’', "'")) : undefined;
		if (whole) return this.#add(start, contracted, whole, isCapital);
		const read = this.#lexicon.words.find(text, start, end, hash);
		if (read) {
			const zone = read.sense(C.Zone) === 0 ? readOffset(text, end) : null;
			if (zone && zone.end <= this.#end) return this.#add(start, zone.end, zone.word, isCapital);
			if (read.kind.isAside) return this.#addAside(start, end, read, isCapital);
			const hasDot = read.isAbbreviation && end < this.#end && text.charCodeAt(end) === 46;
			return this.#add(start, hasDot ? end + 1 : end, read, isCapital);
		}
		const year = this.#kind(end - 1) === DIGIT ? readFiscalYear(text, start, this.#lexicon.figures) : null;
		if (year?.end === end) return this.#add(start, end, year.word, isCapital);
		return read === undefined && end - start > 4 && this.#isPast(end)
			? this.#add(start, end, PAST, isCapital)
			: this.#pass(start, end, isCapital);
	}

	#lookUp(word: string): Word | null | undefined {
		return this.#lexicon.words.find(word, 0, word.length);
	}

	/** Whether a word that ends there has the ending of past verbs. */
	#isPast(end: number): boolean {
		const ending = this.#lexicon.pastEnding;
		for (let i = 1; i <= ending.length; i++)
			if ((this.#text.charCodeAt(end - i) | 32) !== ending.charCodeAt(ending.length - i)) return false;
		return true;
	}

	/** The end of `didn't` from that of `didn`; the same where no such letters follow, or only the `'s` of `Friday's`. */
	#contractedEnd(end: number): number {
		if (this.#kind(end) !== APOSTROPHE || this.#kind(end + 1) !== LETTER) return end;
		let after = end + 2;
		while (after < end + 4 && this.#kind(after) === LETTER) after++;
		const isPossessive = after === end + 2 && (this.#text.charCodeAt(end + 1) | 32) === 115;
		return isPossessive || this.#kind(after) === LETTER ? end : after;
	}

	/** The end of `o'clock`, `a.d.`, `b.c.e.` from their first letter; the place itself when there is none. */
	#dottedEnd(start: number): number {
		let end = start;
		if (this.#kind(start + 1) === APOSTROPHE) {
			end += 2;
			while (end < start + 8 && this.#kind(end) === LETTER) end++;
			return end;
		}
		while (end + 1 < this.#end && end < start + 6 && this.#kind(end) === LETTER && this.#text.charCodeAt(end + 1) === 46)
			end += 2;
		return end >= start + 4 ? end : start;
	}

	#readNumber(start: number): number {
		const numeral = this.#isInsideNumber(start) ? null : readNumeral(this.#text, start, this.#end, this.#lexicon.figures);
		if (this.#isMoney) {
			this.#isMoney = false;
			if (numeral) return this.#add(start, numeral.end, SUM);
		}
		const after = numeral ? this.#kind(numeral.end) : LETTER;
		if (numeral && after !== LETTER && this.#text.charCodeAt(numeral.end) !== 37)
			return this.#add(start, numeral.end, numeral.word);
		let end = start;
		while (this.#kind(end) === DIGIT || this.#kind(end) === LETTER) end++;
		// `3Q`, `1H`, `3Q24`
		const year = end === start + 4 ? readTwo(this.#text, start + 2) : -1;
		const word = end === start + 2 || year >= 0 ? this.#lexicon.words.find(this.#text, start, start + 2) : undefined;
		if (!word) return this.#pass(start, end, false);
		this.#add(start, start + 2, word);
		return year < 0 ? end : this.#add(start + 2, end, shortYearWord(year));
	}

	/** The `17` of `3.17`, the `000` of a number already given up, the `1` of `v_1`, the `2024` of `13/31/2024`; but not the year of `May 3,2024`. */
	#isInsideNumber(at: number): boolean {
		if (at < 2 || !isDigit(this.#text.charCodeAt(at - 2))) return false;
		const before = this.#text[at - 1]!;
		if (before === ',') return this.#kind(at + 3) !== DIGIT;
		if (before === '/') return /\/\d\d?\/$/.test(this.#text.slice(Math.max(0, at - 4), at));
		return before === '.' || before === ':' || before === '_' || before === '@';
	}

	#readSign(at: number, kind: number): number {
		this.#isMoney = kind === MONEY;
		if (kind === PAUSE && this.#gap === SPACE && this.#text.charCodeAt(at) === 40) {
			const zone = readZoneInBrackets(this.#text, at + 1, this.#end, this.#lexicon);
			if (zone) return this.#add(at, zone.end, zone.word, true);
			this.#gap = BRACKET;
		} else if (kind === APOSTROPHE) {
			const read = this.#readApostrophe(at);
			if (read) return this.#add(at, read.end, read.word);
			if (!this.#endsPlural(at)) this.#break();
		} else if (kind === STOPS) {
			if (this.#isSentenceEnd(at)) this.#gap = STOP;
			else this.#break();
		} else if (kind === COMMAS && this.#gap === SPACE) this.#gap = COMMA;
		else if (kind === DASH && this.#gap === SPACE && !this.#isSpacedHyphen(at)) this.#gap = HYPHEN;
		else if (this.#opensSpeech(at, kind)) this.#gap = STOP;
		else this.#break();
		return kind === TAG ? endOfTag(this.#text, at, this.#end) : at + 1;
	}

	/** `She told him: "Call me on Monday"`: a mark after a comma or colon, and a capital, begin a sentence of its own. */
	#opensSpeech(at: number, kind: number): boolean {
		if (kind !== PAUSE || this.#gap === STOP || this.#kind(at - 1) !== BLANK || at < 2) return false;
		const before = this.#text.charCodeAt(at - 2);
		return (before === 44 || before === 58) && this.#isCapital(at + 1);
	}

	/** ` - ` separates, unless it stands between numbers or days: `10 - 22 August`, `26 June - 4 August`. A dash, ` – `, may join whatever it likes. */
	#isSpacedHyphen(at: number): boolean {
		if (this.#text.charCodeAt(at) !== 45 || this.#kind(at - 1) !== BLANK || this.#kind(at + 1) !== BLANK) return false;
		if (this.#kind(at + 2) === DIGIT && this.#kind(at - 2) === DIGIT) return false;
		const last = this.#last!;
		const endsDay = last.word.is(C.Month, C.Weekday, C.Clock) || (last.word.is(C.Day) && this.tokens.at(-2)?.word.is(C.Month));
		return !(endsDay && last.end === at - 1 && (this.#kind(at + 2) === DIGIT || this.#isCapital(at + 2)));
	}

	#isCapital(at: number): boolean {
		const unit = this.#text.charCodeAt(at);
		return unit >= 65 && unit <= 90;
	}

	/** `'s`, `weeks'`, `'98`, `'90s` from the apostrophe. */
	#readApostrophe(at: number): { end: number; word: Word } | null {
		const text = this.#text;
		const next = text.charCodeAt(at + 1) | 32;
		if (next === 115 && at + 1 < this.#end && this.#kind(at + 2) !== LETTER)
			return { end: at + 2, word: this.#lexicon.possessive };
		// `it'll open`
		const contracted = this.#contractedEnd(at);
		const verb = contracted > at && this.#kind(at - 1) === LETTER ? this.#lookUp(`'${text.slice(at + 1, contracted)}`) : null;
		if (verb) return { end: contracted, word: verb };
		// `two weeks' time`
		if (this.#kind(at + 1) === BLANK && this.#last?.end === at && this.#last.word.is(C.Units))
			return { end: at + 1, word: this.#lexicon.possessive };
		// `''13 months`: the mark of a quotation
		if (this.#kind(at + 1) !== DIGIT || this.#kind(at + 2) !== DIGIT || this.#kind(at - 1) === APOSTROPHE) return null;
		const amount = Number(text.slice(at + 1, at + 3));
		const hasApostrophe = this.#kind(at + 3) === APOSTROPHE;
		const ending = at + 3 + (hasApostrophe ? 1 : 0);
		if (amount % 10 === 0 && ending < this.#end && text.charCodeAt(ending) === 115)
			return { end: ending + 1, word: shortDecadeWord(amount / 10) };
		const after = this.#kind(at + 3);
		return after === DIGIT || after === LETTER || after === APOSTROPHE ? null : { end: at + 3, word: shortYearWord(amount) };
	}

	/** The apostrophe of `Presidents' Day`, `All Saints' Day`. */
	#endsPlural(at: number): boolean {
		if (this.#last?.end !== at || (this.#text.charCodeAt(at - 1) | 32) !== 115) return false;
		return this.#last.word.opens !== null || this.#last.word.kind.classes.length === 0;
	}

	/** Whether the word read last is `Mr` or `Gen`, and ends there. */
	#isTitle(end: number): boolean {
		const start = this.#start;
		// Of titles in small letters there are only `v.` and `vs.`
		if (end - start > 2 && this.#text.charCodeAt(start) > 90) return false;
		return this.#lexicon.titles.find(this.#text, start, end, this.#hash) === true;
	}

	/** A full stop after a title (`Mr. Smith`) or a single letter (`U.S.`), or before a small letter, ends no sentence. */
	#isSentenceEnd(at: number): boolean {
		if (this.#text.charCodeAt(at) !== 46) return true;
		if (this.#kind(at - 2) !== LETTER) return at >= 1 && this.#kind(at - 1) !== LETTER;
		if (this.#isTitle(at)) return false;
		let next = at + 1;
		while (next < at + 5 && next < this.#end && this.#kind(next) !== LETTER && this.#kind(next) !== DIGIT) next++;
		const unit = this.#text.charCodeAt(next);
		return next >= this.#end || !(unit >= 97 && unit <= 122);
	}
}
