/**
 * A compact part-of-speech reading: closed word classes in full, verbs by their base forms, the rest by its ending.
 *
 * It serves to find subjects and noun phrases around quotations, so it need not tell a noun from an adjective:
 * both are the inside of a noun phrase.
 */
import { inflect, OBJECT_VERBS, OTHER_VERBS, SPEECH_VERBS, THOUGHT_VERBS } from './verbs.ts';
import { CALENDAR, NOT_ADVERBS, NOT_PARTICIPLES, WORD_CLASSES } from './word-classes.ts';

/**
 * - `noun`: nouns and adjectives, what a noun phrase is filled with; `name`: capitalised; `title`: `Mr.`, `Sen.`
 * - `subject`: `he`, `they`; `object`: `him`; `possessive`: `his`, and the mark `’s`
 * - `relative`: `who`, `which`; `complementizer`: `that`, `when`, `because`
 */
export type Tag =
	| 'noun'
	| 'name'
	| 'title'
	| 'number'
	| 'time'
	| 'determiner'
	| 'possessive'
	| 'subject'
	| 'object'
	| 'preposition'
	| 'to'
	| 'conjunction'
	| 'complementizer'
	| 'relative'
	| 'auxiliary'
	| 'adverb'
	| 'verb'
	| 'stop'
	| 'comma'
	| 'colon'
	| 'semicolon'
	| 'dash'
	| 'open'
	| 'close'
	| 'quotation'
	| 'other';

export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'ing';

/** `speech` verbs can stand behind a quotation; `object` verbs take it as a name (`called it "…"`); `thought` verbs are weak. */
export type CueKind = 'speech' | 'object' | 'thought';

export interface Entry {
	readonly tag: Tag;
	readonly form?: VerbForm;
	readonly cue?: CueKind;
	/** A verb form that is a noun as well: `calls`, `plan`. */
	readonly alsoNoun?: boolean;
}

const ENTRIES = new Map<string, Entry>();

/** Enters all forms of the verbs; a form that is known already keeps its first reading. */
function enterVerbs(bases: string, cue?: CueKind): void {
	for (const item of bases.split(/\s+/)) {
		if (!item) continue;
		const alsoNoun = item.endsWith('*');
		const base = alsoNoun ? item.slice(0, -1) : item;
		const enter = (word: string, form: VerbForm, noun: boolean): void => {
			if (!ENTRIES.has(word)) ENTRIES.set(word, { tag: 'verb', form, cue, alsoNoun: noun });
		};
		for (const spelling of spellings(base)) {
			const [present, past, participle, ing] = inflect(spelling);
			enter(past, 'past', false);
			enter(participle, 'participle', false);
			enter(ing, 'ing', false);
			enter(present, 'present', alsoNoun);
			enter(spelling, 'base', alsoNoun);
		}
		// British spelling: `labelled`, `signalling`
		if (/[^aeiou][aeu]l$/.test(base)) {
			enter(`${base}led`, 'past', false);
			enter(`${base}ling`, 'ing', false);
		}
	}
}

/** `emphasize` and `emphasise`. */
const spellings = (base: string): string[] => (base.endsWith('ize') ? [base, `${base.slice(0, -3)}ise`] : [base]);

for (const [tag, words] of WORD_CLASSES) for (const word of words.split(' ')) if (!ENTRIES.has(word)) ENTRIES.set(word, { tag });
enterVerbs(SPEECH_VERBS, 'speech');
enterVerbs(OBJECT_VERBS, 'object');
enterVerbs(THOUGHT_VERBS, 'thought');
enterVerbs(OTHER_VERBS);

const NOUN: Entry = { tag: 'noun' };
const NAME: Entry = { tag: 'name' };
const NUMBER: Entry = { tag: 'number' };
const ADVERB: Entry = { tag: 'adverb' };
const PAST: Entry = { tag: 'verb', form: 'past' };
const ING: Entry = { tag: 'verb', form: 'ing' };

/** Reads one word by its lower-case form. `capital`: it is written with a capital inside its sentence, so it is a name. */
export function readWord(lower: string, capital: boolean): Entry {
	const known = ENTRIES.get(lower);
	if (capital) return known && (CALENDAR.has(lower) || known.tag === 'title' || known.tag === 'subject') ? known : NAME;
	if (known) return known;
	const first = lower.charCodeAt(0);
	if ((first >= 48 && first <= 57) || first === 36) return NUMBER;
	if (NOT_PARTICIPLES.has(lower)) return NOUN;
	if (lower.length > 4) {
		if (lower.endsWith('ly')) return NOT_ADVERBS.has(lower) ? NOUN : ADVERB;
		if (lower.endsWith('ed') && !lower.includes('-')) return PAST;
		if (lower.endsWith('ing') && !lower.includes('-')) return ING;
	}
	return NOUN;
}

/** The entry of a listed word. */
export const entryOf = (lower: string): Entry | undefined => ENTRIES.get(lower);
