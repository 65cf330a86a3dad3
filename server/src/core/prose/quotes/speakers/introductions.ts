/** Where an article first says who somebody is whom it does not name: `a senior security official`. */
import { coreStart, extentOf, isHead, phraseStartingAt } from '../phrases.ts';
import type { Word } from '../words.ts';
import type { Introduction } from './speaker.ts';

/** They tell of somebody new. */
const NEW = new Set('a an one two three four five six several some many'.split(' '));

/** What says more of somebody; other prepositions may belong to the sentence. */
const TELLING = new Set(['of', 'for', 'from', 'in', 'at', 'by']);

/** The phrases of a sentence whose noun is one of `nouns` and that tell more than `the official` does. */
export function readIntroductions(words: readonly Word[], nouns: ReadonlySet<string>): Introduction[] {
	const found: Introduction[] = [];
	for (const [i, { tag, lower }] of words.entries()) {
		if (tag !== 'noun' || !nouns.has(normalNoun(lower)) || isHead(words[i + 1]) || words[i + 1]?.lower === "'s") continue;
		const from = coreStart(words, i);
		const first = words[from];
		const isTelling = first?.tag !== 'possessive' && words.slice(from, i).some(({ tag: each }) => each === 'name');
		if (!first || !(NEW.has(first.lower) || isTelling)) continue;
		// `Ana Ruiz is | a pilot`: nobody new.
		if (/^(?:is|was|are|were|became|as)$/.test(words[from - 1]?.lower ?? '')) continue;
		// `Ana Ruiz, a spokeswoman`: the name is who it is.
		if (words[from - 1]?.tag === 'comma' && words[from - 2]?.tag === 'name') continue;
		const phrase = phraseStartingAt(words, from);
		let to = Math.max(i + 1, phrase?.to ?? 0);
		for (let k = i + 1; k < to; k++) if (endsIntroduction(words[k]!)) to = k;
		// `a spokeswoman, Ana Ruiz,`
		if (words[to]?.tag === 'comma' && words[to + 1]?.tag === 'name') continue;
		found.push({ ...extentOf(words, { from, to }), noun: normalNoun(lower) });
	}
	return found;
}

const endsIntroduction = ({ tag, lower }: Word): boolean =>
	tag === 'comma' || tag === 'open' || tag === 'conjunction' || ((tag === 'preposition' || tag === 'to') && !TELLING.has(lower));

/** `spokeswoman` and `spokesperson` are one word for `spokesman`, as far as who is meant goes. */
export function normalNoun(noun: string): string {
	const lower = noun.toLowerCase();
	return lower === 'chair' ? 'chairman' : lower.replace(/^(spokes|chair|congress)(?:woman|person)$/, '$1man');
}
