/** Whether the clause around an expression looks back or forward: decides between `on Friday` past and to come. */
import { SPACE, STOP, type Token } from './token.ts';
import { C } from './vocabulary.ts';

export type Tense = 'past' | 'future' | null;

/** How far a clause reaches, in UTF-16 code units, whatever its punctuation. */
const BEFORE = 220;
const AFTER = 140;

/** The sense in the class FutureVerb of verbs that are nouns too. */
const NOUN = 1;

/** What the verb at an index says of time, with the auxiliaries before it. */
function tenseAt(tokens: readonly Token[], at: number): Tense {
	const token = tokens[at]!;
	const { senses } = token.word;
	if (senses[C.FutureVerb] === undefined && senses[C.PastVerb] === undefined)
		return senses[C.To] !== undefined && isArranged(tokens, at) ? 'future' : null;
	// `May` and `March` are no verbs.
	if (senses[C.Month] !== undefined && token.isCapital) return null;
	const before = auxiliaries(tokens, at);
	// `was unable to meet demand`: the verb before says when.
	if (before[0]?.[C.To] !== undefined && senses[C.FutureVerb] !== undefined) return null;
	// `announced the plan`
	if (senses[C.FutureVerb] === NOUN && (before[0]?.[C.The] !== undefined || before[0]?.[C.A] !== undefined)) return null;
	// `had been due`: looked forward, then.
	if (senses[C.FutureVerb] !== undefined)
		return before.length > 1 && before.every(word => word[C.PastVerb] !== undefined) ? 'past' : 'future';
	if (before.some(word => word[C.Modal] !== undefined)) return 'future';
	const [word, first] = before;
	// `Library to shut in April`: an infinitive.
	if (word?.[C.To] !== undefined) return null;
	// `a bonus to be paid by the end of June`
	if (word?.[C.Be] !== undefined && word[C.PastVerb] === undefined && first?.[C.To] !== undefined) return 'future';
	// `is heard`, `the unpaid dues`, `a failed coup`: a participle is no past.
	return word && (word[C.Be] !== undefined || word[C.The] !== undefined || word[C.A] !== undefined) ? null : 'past';
}

/** `Two choirs are | to | sing on Thursday` */
function isArranged(tokens: readonly Token[], to: number): boolean {
	const be = tokens[to - 1];
	const senses = be?.word.senses;
	return senses?.[C.Be] !== undefined && senses[C.PastVerb] === undefined && be!.leads === null && tokens[to]!.gap === SPACE;
}

/** The words of the lexicon directly before a verb, nearest first: at most two. */
function auxiliaries(tokens: readonly Token[], at: number): (readonly (number | undefined)[])[] {
	const words = [];
	for (let i = at - 1; i >= 0 && i >= at - 2 && tokens[i + 1]!.gap === SPACE; i--) words.push(tokens[i]!.word.senses);
	return words;
}

/** The tense of the verb nearest before tokens `from`–`to` in their sentence, else of the first one after them. */
export function tenseAround(tokens: readonly Token[], from: number, to: number): Tense {
	const start = tokens[from]!.start;
	let gap = tokens[from]!.gap;
	for (let i = from - 1; i >= 0 && gap !== STOP && start - tokens[i]!.end < BEFORE; i--) {
		const found = tenseAt(tokens, i);
		if (found) return found;
		gap = tokens[i]!.gap;
	}
	const end = tokens[to - 1]!.end;
	for (let i = to; i < tokens.length && tokens[i]!.gap !== STOP && tokens[i]!.start - end < AFTER; i++) {
		const found = tenseAt(tokens, i);
		if (found) return found;
	}
	return null;
}
