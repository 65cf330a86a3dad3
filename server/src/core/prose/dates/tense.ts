/** Whether the clause around an expression looks back or forward: decides between `on Friday` past and to come. */
import { STOP, type Token } from './tokens.ts';
import { C } from './vocabulary.ts';

export type Tense = 'past' | 'future' | null;

/** How far a clause reaches, in UTF-16 code units, whatever its punctuation. */
const BEFORE = 220;
const AFTER = 140;

function cue(token: Token): Tense {
	const senses = token.word.senses;
	// `May` and `March` are no verbs.
	if (senses[C.Month] !== undefined && token.isCapital) return null;
	if (senses[C.FutureVerb] !== undefined) return 'future';
	return senses[C.PastVerb] !== undefined ? 'past' : null;
}

/** The tense of the verb nearest before tokens `from`–`to` in their sentence, else of the first one after them. */
export function tenseAround(tokens: readonly Token[], from: number, to: number): Tense {
	const start = tokens[from]!.start;
	for (
		let i = from - 1, gap = tokens[from]!.gap;
		i >= 0 && gap !== STOP && start - tokens[i]!.end < BEFORE;
		gap = tokens[i]!.gap, i--
	) {
		const found = cue(tokens[i]!);
		if (found === 'past' && isExpected(tokens, i)) return 'future';
		if (found) return found;
	}
	const end = tokens[to - 1]!.end;
	for (let i = to; i < tokens.length && tokens[i]!.gap !== STOP && tokens[i]!.start - end < AFTER; i++) {
		const found = cue(tokens[i]!);
		if (found) return found;
	}
	return null;
}

/** `will be held`, `is expected to have left`: a past form that a word shortly before turns to the future. */
function isExpected(tokens: readonly Token[], at: number): boolean {
	for (let i = at - 1, gap = tokens[at]!.gap; i >= 0 && i >= at - 2 && gap !== STOP; gap = tokens[i]!.gap, i--) {
		const senses = tokens[i]!.word.senses;
		if (
			senses[C.FutureVerb] !== undefined &&
			senses[C.PastVerb] === undefined &&
			senses[C.Month] === undefined &&
			tokens[at]!.start - tokens[i]!.end < 24
		)
			return true;
	}
	return false;
}
