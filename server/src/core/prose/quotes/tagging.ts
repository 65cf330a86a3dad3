/** A second look at the words of a sentence, with their neighbours known: is this form of a verb a noun here, is this capital a name? */
import { entryOf, type Tag } from './lexicon.ts';
import { ARTICLES, isHead } from './phrases.ts';
import { NOUNS_IN_ING } from './word-classes.ts';
import type { Word } from './words.ts';

export function settleTags(words: readonly Word[]): void {
	for (let i = 0; i < words.length; i++) {
		const word = words[i]!;
		const next = words[i + 1];
		if (word.lower === 'her') {
			if (!next || !isNominal(next)) word.tag = 'object';
		} else if (word.lower === 'past' && words[i - 1]?.tag === 'determiner') {
			word.tag = 'noun';
		} else if (word.lower === 'say' && words[i - 1]?.tag === 'comma' && next?.tag === 'comma') {
			// `a toll of, say, two coins`
			word.tag = 'adverb';
			word.form = undefined;
		} else if (word.lower === 'once' && next?.tag === 'verb' && (words[i - 1]?.tag === 'subject' || isHead(words[i - 1]))) {
			// `her mother, she once said, …`
			word.tag = 'adverb';
		} else if (word.capital && next && isNameHere(word, next)) {
			word.tag = 'name';
		} else if (word.tag === 'noun' && isVerbHere(word, words[i - 1], next)) {
			word.tag = 'verb';
			word.form = 'present';
		} else if (word.tag === 'verb' && isNounHere(words, i, i - 1)) {
			word.tag = 'noun';
			word.form = undefined;
		}
	}
}

const isPlural = (lower: string): boolean =>
	lower.endsWith('s') || lower === 'people' || lower === 'men' || lower === 'women' || lower === 'police' || lower === 'media';

const isNominal = (word: Word): boolean =>
	word.tag === 'noun' || word.tag === 'name' || word.tag === 'number' || (word.tag === 'verb' && word.form !== 'past');

/** `Will Hurd said`, `Cross called`: a base form at the start of a sentence is hardly ever an order. */
function isNameHere(word: Word, next: Word): boolean {
	if (word.tag !== 'auxiliary' && !(word.tag === 'verb' && word.form === 'base')) return false;
	if (next.capital && next.tag === 'name') return true;
	return word.tag === 'verb' && (next.tag === 'verb' || next.tag === 'auxiliary' || next.lower === "'s" || next.tag === 'comma');
}

const DETERMINING: ReadonlySet<Tag | undefined> = new Set<Tag>(['determiner', 'possessive', 'number']);
const BEFORE_NOUN: ReadonlySet<Tag | undefined> = new Set<Tag>(['determiner', 'possessive', 'number', 'preposition']);
const BEFORE_VERB: ReadonlySet<Tag | undefined> = new Set<Tag>(['to', 'auxiliary', 'subject', 'relative']);
const BEFORE_FINITE: ReadonlySet<Tag | undefined> = new Set<Tag>([
	'name',
	'comma',
	'conjunction',
	'adverb',
	'subject',
	'relative',
	'quotation',
]);

/** `Ruiz hoists a flag`: a word that is not listed, with the ending and the place of a verb. */
const isVerbHere = (word: Word, previous: Word | undefined, next: Word | undefined): boolean =>
	/[^s]s$/.test(word.lower) &&
	(previous?.tag === 'name' || previous?.tag === 'relative' || previous?.tag === 'subject') &&
	(next?.tag === 'determiner' ||
		next?.tag === 'object' ||
		next?.tag === 'quotation' ||
		(next?.tag === 'possessive' && next.lower !== "'s"));

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

const INSIDE_PHRASE: ReadonlySet<Tag> = new Set<Tag>([
	'noun',
	'name',
	'title',
	'determiner',
	'possessive',
	'number',
	'preposition',
]);

/** `"…," a voice in the film | states`: a phrase and nothing else stands between the quotation and the word. */
function followsQuotation(words: readonly Word[], last: number): boolean {
	let i = last;
	while (i > last - 10 && i >= 0 && INSIDE_PHRASE.has(words[i]!.tag)) i--;
	return i < last && words[i]?.tag === 'quotation';
}

/** Whether the verb form at `at` is the inside of a noun phrase; `left` is the index of the neighbour that decides. */
function isNounHere(words: readonly Word[], at: number, left: number): boolean {
	const word = words[at]!;
	const previous = words[left];
	const next = words[at + 1];
	const before = previous?.tag;
	const alsoNoun = entryOf(word.lower)?.alsoNoun ?? false;
	switch (word.form) {
		case 'ing':
			// `his warning that …`, `the growing threat`, `the latest ruling`
			return (
				before === 'possessive' ||
				before === 'number' ||
				(NOUNS_IN_ING.has(word.lower) &&
					(isHead(previous) || DETERMINING.has(before)) &&
					(next?.tag === 'quotation' || !opensObject(next))) ||
				(before === 'determiner' && (ARTICLES.has(previous!.lower) || (!!next && isNominal(next))))
			);
		case 'past':
		case 'participle': {
			// `an impassioned "…"`
			if (next?.tag === 'quotation') return before === 'possessive' || (before === 'determiner' && ARTICLES.has(previous!.lower));
			if (!next || !(isNominal(next) || next.tag === 'possessive')) return false;
			// `the proposed ban`, `said retired teacher Lee`, `a newly elected mayor`
			if (BEFORE_NOUN.has(before) || (before === 'verb' && previous?.cue === 'speech')) return true;
			return before === 'adverb' && words[left - 1]?.tag === 'determiner';
		}
		case 'base':
			if (BEFORE_VERB.has(before)) return false;
			if (before === 'adverb') return isNounHere(words, at, left - 1);
			// `critics claim that`, but `the heart attack`
			if (BEFORE_NOUN.has(before)) return true;
			if (word.cue && isPlural(previous?.lower ?? '') && followsQuotation(words, left)) return false;
			if (before === 'noun' && !isPlural(previous!.lower)) return true;
			return alsoNoun && !(isPlural(previous?.lower ?? '') && opensObject(next));
		case 'present':
			if (!alsoNoun) return false;
			// `his remarks`, `the “rude” remarks do not …`
			if (BEFORE_NOUN.has(before) || before === 'verb' || before === 'to' || next?.tag === 'auxiliary') return true;
			if (word.cue && !(next && isNominal(next)) && followsQuotation(words, left)) return false;
			return !BEFORE_FINITE.has(before) && !opensObject(next);
		default:
			return false;
	}
}
