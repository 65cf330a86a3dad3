/** What stands around a quotation in its sentence, as far as it tells speech from titles, names and terms. */
import { shoutBefore } from './shouts.ts';
import type { Word } from './words.ts';

export interface Surroundings {
	/** The quotation is a sentence of its own. */
	readonly alone: boolean;
	/** The words before and behind it, in lower case, articles, commas and colons left out; empty where there is none. */
	readonly before: string;
	readonly behind: string;
	/** `CNN's "…"` */
	readonly possessed: boolean;
	/** `the "…" talks`: it stands for an adjective. */
	readonly attributive: boolean;
	/** `Ana "Nan" Ruiz`: it stands inside a name. */
	readonly nickname: boolean;
	/** `chants of "…"`, `the slogan "…"`, `her "…" remark`: a word says that these were uttered. */
	readonly uttered: boolean;
	/** `"ahoi," German for "…"`, `#LateBoats - "…"`, `known as "…"`: what a foreign word, or one like it, means, or what a thing goes by. */
	readonly gloss: boolean;
	/** `saw it as a "…"`, `was said to be "…"`: what somebody holds it to be. */
	readonly judged: boolean;
}

/** Words about words: `the slogan "…"`, `her "…" remark`. */
const UTTERANCES = new Set(
	'catchphrase comment comments jibe joke mantra message moniker motto mottos nickname phrase phrases quip quips refrain remark remarks rhetoric slogan slogans tagline taunt taunts term terms'.split(
		' ',
	),
);

const LANGUAGE = /(?:ish|an|ese|french|german|greek|latin|dutch|hebrew|arabic|hindi|urdu|swahili)$/;

/** `left` is the index of the word before the quotation, articles left out. */
const isGloss = (words: readonly Word[], left: number, at: number): boolean =>
	(words[left]?.lower === 'for' && words[left - 1]?.capital === true && LANGUAGE.test(words[left - 1]!.lower)) ||
	((words[at - 1]?.tag === 'dash' || words[at - 1]?.tag === 'open') && words[at - 2]?.lower.startsWith('#') === true);

/** `known as "…"`, `known to the team as the "…"`: a name, by whomever. */
function isKnownAs(words: readonly Word[], left: number): boolean {
	if (words[left]?.lower !== 'as') return false;
	for (let i = left - 1; i >= 0 && i > left - 6; i--) {
		if (words[i]!.lower === 'known') return true;
		if (words[i]!.tag === 'verb' || words[i]!.tag === 'comma') return false;
	}
	return false;
}

/** `at` is the index of the quotation's word. */
export function surroundingsOf(words: readonly Word[], at: number): Surroundings {
	const isSkipped = (word: Word | undefined): boolean =>
		word?.tag === 'comma' || word?.tag === 'colon' || word?.tag === 'determiner';
	let left = at - 1;
	while (isSkipped(words[left])) left--;
	let right = at + 1;
	while (isSkipped(words[right])) right++;
	const before = words[left]?.lower ?? '';
	const behind = words[right]?.lower ?? '';
	const next = words[at + 1]?.tag;
	const attributive = next === 'noun' || next === 'name';
	return {
		alone: words.every(word => word.quotation >= 0 || word.tag === 'stop'),
		before,
		behind,
		possessed: words[at - 1]?.lower === "'s",
		attributive,
		nickname: words[at - 1]?.tag === 'name' && next === 'name',
		uttered: UTTERANCES.has(before) || (attributive && UTTERANCES.has(behind)) || shoutBefore(words, at) >= 0,
		gloss: isGloss(words, left, at) || isKnownAs(words, left),
		judged:
			!attributive && words[at - 1]?.lower !== 'the' && (before === 'as' || (before === 'be' && words[left - 1]?.lower === 'to')),
	};
}
