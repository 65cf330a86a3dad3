/** The words of a stretch of prose with their parts of speech; a quotation counts as one word of the sentence that it stands in. */
import type { Extent } from '../../text.ts';
import { classOf, DIGIT, isWordUnit, LOWER, SPACE, UPPER } from '../letters.ts';
import { type CueKind, type Entry, entryOf, readWord, type Tag, type VerbForm } from './lexicon.ts';
import { settleTags } from './tagging.ts';

export interface Word extends Extent {
	/** In lower case, with straight apostrophes. A possessive ending is a word of its own, `'s`. */
	readonly lower: string;
	/** Written with a capital. */
	readonly capital: boolean;
	/** First word of a sentence, so that its capital says nothing. */
	readonly initial: boolean;
	tag: Tag;
	form: VerbForm | undefined;
	readonly cue: CueKind | undefined;
	/** Index of the quotation that this word stands for, else -1. */
	readonly quotation: number;
}

/** A quotation as a word: where it stands, and which one it is. */
export interface Piece extends Extent {
	readonly index: number;
}

/** A word with its inner apostrophes, hyphens and periods; a dash; or one other character. */
const TOKEN = /[\p{L}\p{N}@#$£€](?:[\p{L}\p{M}\p{N}_]|[-.’'&/,](?=[\p{L}\p{N}]))*|--+|\.\.+|./suy;

/** Written with a period that ends no sentence. */
const ABBREVIATIONS = new Set(
	`mr mrs ms dr sen rep gov gen lt col sgt jr sr st rev prof capt adm maj hon sens reps govs jan feb mar apr jun jul aug sept oct nov dec no vs inc corp co ltd
	ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ave blvd dept est etc`.split(
		/\s+/,
	),
);
const INITIALS = /^\p{L}$|^\p{L}(?:\.\p{L})+$|^[rd]-\p{L}+$/u;

const PUNCTUATION: ReadonlyMap<string, Tag> = new Map([
	['.', 'stop'],
	['!', 'stop'],
	['?', 'stop'],
	[',', 'comma'],
	[':', 'colon'],
	[';', 'semicolon'],
	['—', 'dash'],
	['–', 'dash'],
	['-', 'dash'],
	['(', 'open'],
	['[', 'open'],
	[')', 'close'],
	[']', 'close'],
]);

const NO_WORD = /[^\p{L}\p{N}&$£€%@#'’]/u;

const QUOTATION: Entry = { tag: 'quotation' };
const POSSESSIVE: Entry = { tag: 'possessive' };
const NAME: Entry = { tag: 'name' };

/** `he’s`, `what's`: the ending is a verb. */
const CONTRACTION = /^(?:he|she|it|that|there|who|what|here|let|how|where)['’]s$/;

/** Names that end like adverbs; those that end like verbs are told by not being listed as verbs. */
const NAMES_IN_LY = new Set(
	'kelly emily beverly sally molly billy willy reilly connolly donnelly holly kimberly italy sicily daly lilly polly milly carly connelly scully'.split(
		' ',
	),
);

/**
 * Reads the words of `text` from `start` to `end`; `pieces` are the quotations in that stretch, in order.
 * `titled` says that capitals mean nothing, as in a headline of capitalised words.
 */
export function readWords(text: string, start: number, end: number, pieces: readonly Piece[] = [], titled = false): Word[] {
	const words: Word[] = [];
	let at = start;
	for (const piece of pieces) {
		readGap(text, at, piece.start, words, titled);
		words.push(makeWord(piece.start, piece.end, '"', QUOTATION, false, false, piece.index));
		at = piece.end;
	}
	readGap(text, at, end, words, titled);
	settleTags(words);
	return words;
}

function readGap(text: string, start: number, end: number, words: Word[], titled: boolean): void {
	let at = start;
	while (at < end) {
		if (classOf(text.charCodeAt(at)) === SPACE) at++;
		else at = pushToken(text, at, Math.min(end, endOfToken(text, at)), end, words, titled);
	}
}

/** Where the token that starts at `at` ends. Most are letters up to a blank. */
function endOfToken(text: string, at: number): number {
	if (startsWord(text.charCodeAt(at))) {
		let end = at + 1;
		while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
		if (end < text.length && classOf(text.charCodeAt(end)) === SPACE) return end;
	}
	TOKEN.lastIndex = at;
	return at + (TOKEN.exec(text)?.[0].length ?? 1);
}

function startsWord(unit: number): boolean {
	const is = classOf(unit);
	return is === LOWER || is === UPPER || is === DIGIT;
}

/** Adds the word or two that the token is; returns where the next one starts. */
function pushToken(text: string, start: number, end: number, limit: number, words: Word[], titled: boolean): number {
	const token = text.slice(start, end);
	if (!startsWord(text.charCodeAt(start)) && pushSign(token, start, end, words)) return end;
	const lower = token.toLowerCase();
	if (text[end] === '.' && end < limit && (ABBREVIATIONS.has(lower) || INITIALS.test(lower))) {
		words.push(readToken(start, end + 1, `${token}.`, `${lower}.`, words, titled));
		return end + 1;
	}
	if ((lower.endsWith("'s") || lower.endsWith('’s')) && token.length > 2 && !CONTRACTION.test(lower)) {
		words.push(readToken(start, end - 2, token.slice(0, -2), lower.slice(0, -2), words, titled));
		words.push(makeWord(end - 2, end, "'s", POSSESSIVE, false, false));
		return end;
	}
	words.push(readToken(start, end, token, lower, words, titled));
	return end;
}

/** Adds the word that a mark of punctuation, a bullet or an apostrophe is; whether the token is one of these. */
function pushSign(token: string, start: number, end: number, words: Word[]): boolean {
	const punctuation = PUNCTUATION.get(token[0]!);
	if (punctuation) {
		// `...` is no end of a sentence by itself.
		const tag = token.length > 1 && token[0] === '.' ? 'other' : punctuation;
		words.push(makeWord(start, end, token, { tag }, false, false));
		return true;
	}
	// A bullet.
	if (!words.length && token.length === 1 && NO_WORD.test(token)) {
		words.push(makeWord(start, end, token, { tag: 'other' }, false, false));
		return true;
	}
	if (token !== '’' && token !== "'") return false;
	// `the voters’ mood`
	const previous = words.at(-1);
	if (previous?.end === start && previous.lower.endsWith('s')) words.push(makeWord(start, end, "'s", POSSESSIVE, false, false));
	return true;
}

/** What a sentence begins behind, a bullet at its start apart. */
const BEFORE_INITIAL: ReadonlySet<Tag> = new Set<Tag>(['stop', 'quotation', 'colon', 'open']);

/** Names that read like pronouns in small letters: `US officials`, `the WHO said`. */
const BODIES = new Set(['US', 'WHO', 'IT']);

function readToken(start: number, end: number, token: string, lower: string, words: readonly Word[], titled: boolean): Word {
	const plain = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
	const capital = token !== lower && /^\p{Lu}/u.test(token);
	const previous = words.at(-1);
	const initial = !previous || BEFORE_INITIAL.has(previous.tag) || (previous.tag === 'other' && words.length === 1);
	const entry = capital && !titled && BODIES.has(token) ? NAME : readWord(plain, capital && !initial && !titled);
	const isName = capital && (entry.tag === 'noun' || NAMES_IN_LY.has(plain) || (entry.tag === 'verb' && !entryOf(plain)));
	return makeWord(start, end, plain, isName ? NAME : entry, capital, initial);
}

function makeWord(
	start: number,
	end: number,
	lower: string,
	entry: Entry,
	capital: boolean,
	initial: boolean,
	quotation = -1,
): Word {
	return { start, end, lower, capital, initial, tag: entry.tag, form: entry.form, cue: entry.cue, quotation };
}
