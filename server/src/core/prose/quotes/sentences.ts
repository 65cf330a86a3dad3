/** Sentences around quotations. */
import { entryOf, type Tag } from './lexicon.ts';
import { namesSpeaker } from './sentence-subjects.ts';
import type { Word } from './words.ts';

/**
 * How the last characters of a quotation bear on what follows: `"…," she said` against `"…." She`.
 * `open`: no mark of punctuation.
 */
export type Ending = 'comma' | 'stop' | 'exclamation' | 'open';

/** Words that begin a sentence behind an abbreviation: `… in the U.S. The plan` is two sentences, `the U.S. Senate` is not. */
const OPENERS: ReadonlySet<Tag | undefined> = new Set<Tag>([
	'determiner',
	'subject',
	'conjunction',
	'preposition',
	'complementizer',
	'possessive',
]);

/** No sentence of prose is longer; the bound keeps the work linear in text that is not prose. */
const LONGEST = 160;

/** Cuts `words` into sentences. A quotation that ends its sentence cuts, unless what follows names its speaker. */
export function cutSentences(words: readonly Word[], endingOf: (quotation: number) => Ending): Word[][] {
	const sentences: Word[][] = [];
	let start = 0;
	for (let i = 0; i < words.length; i++) {
		if (!endsSentence(words, i, endingOf) && i - start < LONGEST) continue;
		sentences.push(words.slice(start, i + 1));
		start = i + 1;
	}
	if (start < words.length) sentences.push(words.slice(start));
	return sentences;
}

function endsSentence(words: readonly Word[], at: number, endingOf: (quotation: number) => Ending): boolean {
	const word = words[at]!;
	const next = words[at + 1];
	if (!next) return true;
	const fresh = next.capital || next.tag === 'quotation' || next.tag === 'number';
	if (word.tag === 'stop') return fresh;
	if (word.tag === 'quotation') {
		const ending = endingOf(word.quotation);
		if (!fresh || (ending !== 'stop' && ending !== 'exclamation')) return false;
		return isLed(words, at) || !namesSpeaker(words, at + 1, ending === 'stop');
	}
	return (
		word.lower.length > 1 &&
		word.lower.endsWith('.') &&
		word.tag !== 'title' &&
		next.capital &&
		OPENERS.has(entryOf(next.lower)?.tag)
	);
}

/** `She asked: | “Who goes?”`, `She asked, | “Who goes?”`: whose words they are is said before them. */
const isLed = (words: readonly Word[], at: number): boolean =>
	words[at - 1]?.tag === 'colon' || (words[at - 1]?.tag === 'comma' && words[at - 2]?.cue === 'speech');
