/** What a crowd shouts: `chants of "…"`. All indices are into one sentence's words. */
import type { Attribution } from './attribution.ts';
import { coreStart, extentOf } from './phrases.ts';
import { hasBe, subjectOf } from './subjects.ts';
import type { Word } from './words.ts';

/** What a crowd does with its words: `chants of "…"`. */
const SHOUTS = new Set(
	'boos call calls chant chants cheer cheers chorus chorus cries cry scream screams shout shouts yell yells'.split(' '),
);

/** Index of the noun in `chants of "…"`, `chants of "…" and "…"`; -1 where there is none. */
export function shoutBefore(words: readonly Word[], at: number): number {
	let of = at - 1;
	while (isListed(words, of)) of--;
	return words[of]?.lower === 'of' && SHOUTS.has(words[of - 1]?.lower ?? '') ? of - 1 : -1;
}

const isListed = (words: readonly Word[], i: number): boolean =>
	words[i]?.tag === 'quotation' || words[i]?.tag === 'comma' || words[i]?.lower === 'and' || words[i]?.lower === 'or';

const LEADING = new Set(['with', 'in', 'into']);

/**
 * Who shouts: `The pilots broke into chants of "…"` names it, `She came in to chants of "…"` does not. Null where
 * nobody shouts, or it is said whose shouts they are.
 */
export function shouted(words: readonly Word[], at: number): Attribution | null {
	const noun = shoutBefore(words, at);
	if (noun < 0) return null;
	const cue = extentOf(words, { from: noun, to: noun + 1 });
	const link = coreStart(words, noun) - 1;
	for (let i = link + 1; i < noun; i++) if (words[i]!.tag === 'possessive') return null;
	const verb = words[link - 1];
	const breaksOut = verb?.tag === 'verb' && verb.form === 'past' && !hasBe(words, link - 1) && LEADING.has(words[link]!.lower);
	const subject = breaksOut ? subjectOf(words, link - 1) : null;
	return subject
		? { speaker: extentOf(words, subject), cue, reason: 'NP said', likely: false }
		: { speaker: null, cue, reason: 'none', likely: true };
}
