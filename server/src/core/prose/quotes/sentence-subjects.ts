/** Who or what a sentence begins with, and whether it names who speaks. All indices are into one sentence's words. */
import type { Tag } from './lexicon.ts';
import { type Phrase, phraseStartingAt, startsPhrase } from './phrases.ts';
import type { Word } from './words.ts';

const BEFORE_SUBJECT: ReadonlySet<Tag> = new Set<Tag>(['conjunction', 'dash', 'quotation', 'comma', 'other', 'open']);
const OPENINGS: ReadonlySet<Tag> = new Set<Tag>(['adverb', 'preposition', 'complementizer', 'time', 'verb', 'to']);

/** The subject of the sentence: its first noun phrase between `start` and `limit`, opening adverbials left out. */
export function mainSubject(words: readonly Word[], limit = words.length, start = 0): Phrase | null {
	let i = start;
	while (i < limit && BEFORE_SUBJECT.has(words[i]!.tag)) i++;
	if (i >= limit) return null;
	const adverb = words[i]!.tag === 'adverb' && i + 1 < limit && (startsPhrase(words[i + 1]) || words[i + 1]!.tag === 'subject');
	// `Now the mayor`
	if (adverb) i++;
	if (!OPENINGS.has(words[i]!.tag)) return clip(phraseStartingAt(words, i), limit);
	for (let comma = i; comma < limit - 1; comma++) {
		if (words[comma]!.tag !== 'comma') continue;
		const phrase = mainSubject(words, limit, comma + 1);
		if (phrase) return phrase;
		break;
	}
	// `On Tuesday the mayor`, `Then the mayor`
	for (let k = i + 1; k < limit && k < i + 6; k++) {
		if (words[k]!.tag === 'subject') return { from: k, to: k + 1 };
		if (!startsPhrase(words[k])) continue;
		if (words[k - 1]!.tag === 'preposition') break;
		return clip(phraseStartingAt(words, k), limit);
	}
	return null;
}

const clip = (phrase: Phrase | null, limit: number): Phrase | null =>
	phrase && phrase.to > limit ? { from: phrase.from, to: limit } : phrase;

const COMPLEMENT: ReadonlySet<Tag> = new Set<Tag>([
	'subject',
	'determiner',
	'complementizer',
	'possessive',
	'quotation',
	'colon',
	'auxiliary',
]);

/**
 * Whether the words from `from` on name the speaker of what stands before: `the mayor said.`, `asked the mayor, who …`.
 * `alone`: they must be the whole sentence.
 */
export function namesSpeaker(words: readonly Word[], from: number, alone = false): boolean {
	const phrase = phraseStartingAt(words, from);
	let i = phrase ? phrase.to : from;
	while (words[i] && (words[i]!.tag === 'adverb' || words[i]!.tag === 'auxiliary' || words[i]!.tag === 'comma')) i++;
	const verb = words[i];
	if (verb?.tag !== 'verb' || verb.cue !== 'speech') return false;
	// `the mayor | said`, `the mayor will | say`
	const speaks = verb.form === 'past' || verb.form === 'present' || (verb.form === 'base' && words[i - 1]?.tag === 'auxiliary');
	if (!speaks) return false;
	const next = words[i + 1];
	if (alone) return !!phrase && (!next || next.tag === 'stop');
	if (!phrase) return startsPhrase(next) || next?.tag === 'subject';
	return !next || !COMPLEMENT.has(next.tag);
}
