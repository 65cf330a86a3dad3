/** Words, punctuation and sentences around quotations: a quotation counts as one word of the sentence that it stands in. */
import type { Extent } from '../../text.ts';
import { type CueKind, entryOf, readWord, type Tag, type VerbForm } from './lexicon.ts';

export interface Word extends Extent {
	readonly lower: string;
	readonly capital: boolean;
	tag: Tag;
	form: VerbForm | undefined;
	cue: CueKind | undefined;
	/** Index of the quotation that this word stands for, else -1. */
	readonly quotation: number;
}

/** A quotation as a word: where it stands, and whether its last character ends a sentence. */
export interface Piece {
	readonly outer: Extent;
	readonly index: number;
	readonly endsSentence: boolean;
}

/** A word with its inner apostrophes, hyphens and periods, white space, a dash, or one other character. */
const TOKEN = /[\p{L}\p{N}@#$£€](?:[\p{L}\p{M}\p{N}_]|[-.’'&/,](?=[\p{L}\p{N}]))*|\s+|--+|\.\.+|./suy;

const ABBREVIATIONS = new Set(
	(
		'mr mrs ms dr sen rep gov gen lt col sgt jr sr st rev prof capt adm maj hon sens reps govs jan feb mar apr jun jul aug sept oct nov dec no vs inc corp co ltd ' +
		'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ave blvd dept est etc'
	).split(' '),
);

const PUNCTUATION: Readonly<Record<string, Tag>> = {
	'.': 'stop',
	'!': 'stop',
	'?': 'stop',
	',': 'comma',
	':': 'colon',
	';': 'semicolon',
	'—': 'dash',
	'–': 'dash',
	'-': 'dash',
	'(': 'open',
	'[': 'open',
	')': 'close',
	']': 'close',
};

const NAMES_LIKE_ADVERBS = new Set(
	'kelly emily beverly sally molly billy willy reilly connolly donnelly holly kimberly italy sicily daly lilly polly milly carly kielly connelly mccully scully skelly'.split(
		' ',
	),
);

/** Contractions whose second half is an auxiliary; behind anything else `’s` is a possessive. */
const POSSESSIVE = /['’]s?$/;

/** Reads the words of `text` from `start` to `end`; `pieces` are the quotations in that stretch. */
export function readWords(text: string, start: number, end: number, pieces: readonly Piece[] = []): Word[] {
	const words: Word[] = [];
	let at = start;
	for (const piece of pieces) {
		readGap(text, at, piece.outer.start, words);
		words.push({
			...piece.outer,
			lower: '"',
			capital: false,
			tag: 'quotation',
			form: undefined,
			cue: undefined,
			quotation: piece.index,
		});
		at = piece.outer.end;
	}
	readGap(text, at, end, words);
	settle(words);
	return words;
}

function readGap(text: string, start: number, end: number, words: Word[]): void {
	let at = start;
	while (at < end) {
		TOKEN.lastIndex = at;
		const token = TOKEN.exec(text)?.[0] ?? text[at]!;
		const stop = Math.min(end, at + token.length);
		if (token.charCodeAt(0) > 32 && token.trim()) pushToken(text, at, stop, end, words);
		at = Math.max(stop, words.length && words.at(-1)!.end > stop ? words.at(-1)!.end : stop);
	}
}

function pushToken(text: string, start: number, end: number, limit: number, words: Word[]): void {
	let token = text.slice(start, end);
	const punctuation = PUNCTUATION[token[0]!];
	if (punctuation && !(token.length > 1 && token[0] !== '-' && token[0] !== '.')) {
		// `...` is no end of a sentence by itself.
		words.push(makeWord(start, end, token, token[0] === '.' && token.length > 1 ? 'other' : punctuation));
		return;
	}
	const lower = token.toLowerCase();
	if (
		text[end] === '.' &&
		end < limit &&
		(ABBREVIATIONS.has(lower) || /^\p{L}$|^\p{L}(?:\.\p{L})+$|^[rd]-\p{L}+$/u.test(lower))
	) {
		words.push(wordOf(start, end + 1, `${token}.`, words));
		return;
	}
	const possessive = POSSESSIVE.exec(token);
	if (possessive && token.length > 2 && !readsAsContraction(lower)) {
		const cut = end - possessive[0].length;
		token = text.slice(start, cut);
		words.push(wordOf(start, cut, token, words));
		words.push(makeWord(cut, end, "'s", 'possessive'));
		return;
	}
	if (token === '’' || token === "'") {
		if (/s$/.test(words.at(-1)?.lower ?? '') && words.at(-1)!.end === start) words.push(makeWord(start, end, "'s", 'possessive'));
		return;
	}
	words.push(wordOf(start, end, token, words));
}

const readsAsContraction = (lower: string): boolean => /^(?:he|she|it|that|there|who|what|here|let|how|where)['’]s$/.test(lower);

function wordOf(start: number, end: number, token: string, words: readonly Word[]): Word {
	const lower = token.toLowerCase();
	const capital = token !== lower && /^\p{Lu}/u.test(token);
	const previous = words.at(-1)?.tag;
	const initial = previous === undefined || previous === 'stop' || previous === 'quotation' || previous === 'colon';
	const plain = lower.includes('’') ? lower.replace(/’/g, "'") : lower;
	const entry = readWord(plain, capital && !initial);
	// `Schilling`, `Ahmed` end like verbs.
	const unknown =
		capital && initial && (entry.tag === 'noun' || (entry.tag === 'verb' && !entryOf(plain)) || NAMES_LIKE_ADVERBS.has(plain));
	return {
		start,
		end,
		lower: plain,
		capital,
		tag: unknown ? 'name' : entry.tag,
		form: entry.form,
		cue: entry.cue,
		quotation: -1,
	};
}

const makeWord = (start: number, end: number, lower: string, tag: Tag): Word => ({
	start,
	end,
	lower,
	capital: false,
	tag,
	form: undefined,
	cue: undefined,
	quotation: -1,
});

/** Second look, with the neighbours known: is this form of a verb a noun here? Is this capital a name? */
function settle(words: Word[]): void {
	for (let i = 0; i < words.length; i++) {
		const word = words[i]!;
		const previous = words[i - 1];
		const next = words[i + 1];
		if (word.lower === 'her') {
			if (!next || !isNominal(next)) word.tag = 'object';
			continue;
		}
		if (word.capital && next && isNameHere(word, next)) {
			word.tag = 'name';
			continue;
		}
		if (word.tag === 'verb' && isNounHere(word, previous, next, words[i - 2])) {
			word.tag = 'noun';
			word.form = undefined;
		}
	}
}

/** `Will Hurd said`, `Cross called`: a base form at the start of a sentence is hardly ever an order. */
function isNameHere(word: Word, next: Word): boolean {
	if (word.tag !== 'auxiliary' && !(word.tag === 'verb' && word.form === 'base')) return false;
	if (next.capital && next.tag === 'name') return true;
	return word.tag === 'verb' && (next.tag === 'verb' || next.tag === 'auxiliary' || next.lower === "'s" || next.tag === 'comma');
}

const isNominal = (word: Word): boolean =>
	word.tag === 'noun' || word.tag === 'name' || word.tag === 'number' || (word.tag === 'verb' && word.form === 'base');

/** Whether a verb form is the inside of a noun phrase in this place. */
function isNounHere(word: Word, previous: Word | undefined, next: Word | undefined, beforePrevious: Word | undefined): boolean {
	const before = previous?.tag;
	switch (word.form) {
		case 'past':
		case 'participle':
		case 'ing':
			// `his warning that …`
			if (word.form === 'ing' && before === 'possessive') return true;
			// `the proposed ban`, `his prepared remarks`, `a newly elected mayor`
			return (
				(before === 'determiner' ||
					before === 'possessive' ||
					before === 'number' ||
					(before === 'adverb' && beforePrevious?.tag === 'determiner')) &&
				(next?.tag === 'noun' || next?.tag === 'name' || next?.tag === 'possessive' || next?.tag === 'verb')
			);
		case 'base':
			if (before === 'to' || before === 'auxiliary' || before === 'subject' || before === 'relative') return false;
			if (before === 'adverb') return isNounHere(word, beforePrevious, next, undefined);
			if (before === 'determiner' || before === 'possessive' || before === 'preposition' || before === 'number') return true;
			// `critics claim that`, but `the heart attack`
			return isAlsoNoun(word) && !(previous?.lower.endsWith('s') && opensObject(next));
		case 'present': {
			if (
				before === 'determiner' ||
				before === 'possessive' ||
				before === 'preposition' ||
				before === 'number' ||
				before === 'verb' ||
				before === 'to'
			)
				return true;
			if (before === 'subject' || before === 'relative' || before === 'quotation') return false;
			return !opensObject(next) && !(before === 'name' || before === 'comma' || before === 'conjunction' || before === 'adverb');
		}
		default:
			return false;
	}
}

/** What stands behind a verb rather than behind a noun. */
const OBJECT_OPENERS: ReadonlySet<Tag> = new Set<Tag>([
	'determiner',
	'possessive',
	'quotation',
	'complementizer',
	'object',
	'subject',
	'name',
	'colon',
	'adverb',
]);

const opensObject = (next: Word | undefined): boolean => !next || (OBJECT_OPENERS.has(next.tag) && next.lower !== "'s");

const isAlsoNoun = (word: Word): boolean => entryOf(word.lower)?.alsoNoun ?? false;

/** Cuts `words` into sentences. A quotation that ends its sentence cuts, unless what follows names its speaker. */
export function cutSentences(
	words: readonly Word[],
	pieces: readonly Piece[],
	names: (words: readonly Word[], from: number) => boolean,
): Word[][] {
	const endsSentence = new Map(pieces.map(piece => [piece.index, piece.endsSentence]));
	const sentences: Word[][] = [];
	let start = 0;
	for (let i = 0; i < words.length; i++) {
		const word = words[i]!;
		const next = words[i + 1];
		let cut = word.tag === 'stop';
		if (cut && next) cut = next.capital || next.tag === 'quotation' || next.tag === 'number';
		if (word.lower.endsWith('.') && word.lower.length > 1) cut = !!next?.capital && word.tag !== 'title' && opensSentence(next);
		if (word.tag === 'quotation' && endsSentence.get(word.quotation)) {
			cut = !next || ((next.capital || next.tag === 'quotation' || next.tag === 'number') && !names(words, i + 1));
		}
		if (!cut) continue;
		sentences.push(words.slice(start, i + 1));
		start = i + 1;
	}
	if (start < words.length) sentences.push(words.slice(start));
	return sentences;
}

const OPENERS: ReadonlySet<Tag | undefined> = new Set<Tag>([
	'determiner',
	'subject',
	'conjunction',
	'preposition',
	'complementizer',
	'possessive',
]);

/** `… in the U.S. The plan` is two sentences, `the U.S. Senate` is not. */
const opensSentence = (word: Word): boolean => OPENERS.has(entryOf(word.lower)?.tag);
