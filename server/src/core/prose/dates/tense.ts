/** Whether the clause around an expression looks back or forward: decides between `on Friday` past and to come. */
import { BREAK, followsAny, SPACE, STOP, type Token } from './token.ts';
import { C } from './vocabulary.ts';
import type { Word } from './word.ts';

export type Tense = 'past' | 'future' | null;

/** How far a clause reaches, in UTF-16 code units, whatever its punctuation. */
const BEFORE = 220;
const AFTER = 140;

/** The sense in the classes FutureVerb and Imperative of verbs that are nouns too. */
const NOUN = 1;
/** The sense in the class PastVerb of those after which stands what was said. */
const SAID = 1;
/** The sense in both classes of words that are no verbs of their own: `ahead`, `due`, `since`. */
const NO_VERB = 2;

/** The sense of `ended` in the class Ended, as against `ending`. */
const OVER = 0;

/** What the verb at an index says of time, with the auxiliaries before it. */
function tenseAt(tokens: readonly Token[], at: number): Tense {
	const token = tokens[at]!;
	const { word } = token;
	// `asked if the vote on Tuesday was close`, and the club `Malmby IF`
	if (word.is(C.If)) return (token.isCapital && token.followsName) || wordBefore(tokens, at)?.is(C.PastVerb) ? null : 'future';
	if (word.is(C.Imperative)) return isRequest(tokens, at) ? 'future' : null;
	const isForward = word.is(C.FutureVerb);
	if (!isForward && !word.is(C.PastVerb)) return word.is(C.To) && isArranged(tokens, at) ? 'future' : null;
	// `May`, `March` and `Sat` are no verbs.
	if (isMonthName(token) || (token.isCapital && word.is(C.Weekday))) return null;
	const before = wordBefore(tokens, at);
	const first = before && wordBefore(tokens, at - 1);
	// `was unable to meet demand`: the verb before says when.
	if (before?.is(C.To) && isForward) return null;
	// `announced the plan`
	if (word.sense(C.FutureVerb) === NOUN && before?.is(C.The, C.A)) return null;
	// `no more likely on Friday`
	if (isForward && before?.is(C.More)) return null;
	// `had been due`: looked forward, then.
	if (isForward) return before?.is(C.PastVerb) && first?.is(C.PastVerb) ? 'past' : 'future';
	if (before?.is(C.Modal) || first?.is(C.Modal)) return 'future';
	// `Library to shut in April`: an infinitive.
	if (before?.is(C.To)) return null;
	// `a bonus to be paid by the end of June`
	if (before?.is(C.Be) && !before.is(C.PastVerb) && first?.is(C.To)) return 'future';
	// `is heard`, `the unpaid dues`, `a failed coup`, `if elected`: a participle is no past.
	return before?.is(C.Be, C.The, C.A, C.If) ? null : 'past';
}

/** `Two choirs are | to | sing on Thursday` */
function isArranged(tokens: readonly Token[], to: number): boolean {
	const be = wordBefore(tokens, to);
	return be?.is(C.Be) === true && !be.is(C.PastVerb) && tokens[to - 1]!.leads === null;
}

/** `May`, `March` */
const isMonthName = ({ word, isCapital }: Token): boolean => isCapital && word.is(C.Month);

/** The word of the lexicon directly before a token; `May was wet` has no `may`. */
const wordBefore = (tokens: readonly Token[], at: number): Word | null =>
	at > 0 && tokens[at]!.gap === SPACE && !isMonthName(tokens[at - 1]!) ? tokens[at - 1]!.word : null;

/** `Ask me on Monday`; but not `Come Friday, it was shut`, `Go-ahead`, `Watch: the flood`, `Call for help on Friday`. */
function isRequest(tokens: readonly Token[], at: number): boolean {
	const { isCapital, gap, leads, word } = tokens[at]!;
	if (!isCapital || gap !== STOP || leads === 'joined') return false;
	const next = leads === null && tokens[at + 1]?.gap === SPACE ? tokens[at + 1]!.word : null;
	if (word.sense(C.Imperative) === NOUN) return leads === 'thing' || next?.is(C.The, C.A, C.This) === true;
	return leads !== null || (next !== null && !next.is(C.Of, C.Weekday, C.Month));
}

/** Whether a word is a verb of its own in a class, as against `ahead` and `due`. */
const isVerb = (word: Word, name: C): boolean => word.is(name) && word.sense(name) !== NO_VERB;

/** A past verb right behind the word before it. */
const isPastVerb = (token: Token | undefined): boolean => token?.gap === SPACE && isVerb(token.word, C.PastVerb);

/** What the verb directly after an expression says of time: `Ramadan ended`, `on Friday agreed to meet`, `Ramadan begins`. */
function verbAfter(tokens: readonly Token[], to: number): Tense {
	// `the fire Sunday that left two dead`
	const isRelative = tokens[to]?.gap === SPACE && tokens[to]!.word.is(C.That) && isPastVerb(tokens[to + 1]);
	if (isRelative) return 'past';
	const next = tokens[to];
	if (next?.gap !== SPACE || !(next.word.kind.tellsTense || next.word.is(C.Ended))) return null;
	if (next.word.sense(C.Ended) === OVER || isVerb(next.word, C.PastVerb)) return 'past';
	return isVerb(next.word, C.FutureVerb) ? 'future' : null;
}

/**
 * Whether the verb after an expression is that of its own clause, and not of the one before: `said the vote on Friday will …`,
 * `before Ramadan begins`; but in `cuts announced on Friday will …` and `the release of figures Friday will …` the day is one past.
 */
function opensClause(tokens: readonly Token[], from: number, verb: number): boolean {
	if (tokens[from]!.gap === BREAK) return false;
	if (wordBefore(tokens, from)?.is(C.Before, C.After, C.Until)) return true;
	const next = tokens[verb + 1]!;
	return tokens[verb]!.word.sense(C.PastVerb) === SAID || (next.gap === SPACE && next.word.is(C.That));
}

/** The tense of the verb of which tokens `from`–`to` are the subject, else of that nearest before them in their sentence, else of the first one after them. */
export function tenseAround(tokens: readonly Token[], from: number, to: number): Tense {
	const own = verbAfter(tokens, to);
	if (own === 'past') return own;
	const start = tokens[from]!.start;
	let gap = tokens[from]!.gap;
	for (let i = from - 1; i >= 0 && gap !== STOP && start - tokens[i]!.end < BEFORE; i--) {
		const found = tokens[i]!.word.kind.tellsTense ? tenseAt(tokens, i) : null;
		// `Please review the chart for March`: what is asked for is about a month, whichever it is.
		if (found && tokens[i]!.word.is(C.Imperative) && isMonthName(tokens[from]!) && followsAny(tokens, from, [C.For])) return null;
		// `If October's debate was a test, …`
		if (found && tokens[i]!.word.is(C.If) && i === from - 1 && tokens[from]!.gap === SPACE) break;
		if (found) return own && opensClause(tokens, from, i) ? own : found;
		gap = tokens[i]!.gap;
	}
	const end = tokens[to - 1]!.end;
	for (let i = to; i < tokens.length && tokens[i]!.gap !== STOP && tokens[i]!.start - end < AFTER; i++) {
		const found = tokens[i]!.word.kind.tellsTense ? tenseAt(tokens, i) : null;
		if (found) return found;
	}
	return null;
}
