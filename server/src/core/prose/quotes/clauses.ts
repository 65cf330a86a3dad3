/** Verbs that introduce words, and whose words they are. All indices are into one sentence's words. */
import type { CueKind } from './lexicon.ts';
import { extentOf, isHead, type Phrase, phraseEndingAt, phraseStartingAt, startsPhrase } from './phrases.ts';
import type { Word } from './words.ts';

/** A verb of saying, calling or thinking with its subject. */
export interface Clause {
	readonly verb: number;
	readonly kind: CueKind;
	/** `inverted`: `said the mayor`; `passive`: `was called … by the mayor`; `participle`: `stating`, `to say`. */
	readonly shape: 'finite' | 'inverted' | 'passive' | 'participle';
	readonly subject: Phrase;
}

/** No sentence of prose needs more; it keeps the search linear in one that is not prose. */
const REACH = 90;

const BE = new Set([
	'is',
	'was',
	'are',
	'were',
	'be',
	'been',
	'being',
	"isn't",
	"wasn't",
	"aren't",
	"weren't",
	'get',
	'got',
	'am',
	"he's",
	"she's",
	"it's",
	"they're",
]);

const isFiniteVerb = (word: Word): boolean =>
	(word.tag === 'verb' && (word.form === 'past' || word.form === 'present' || word.form === 'base')) || word.tag === 'auxiliary';

/** First word of the verb group that `verb` ends: `has | often | said`. */
function groupStart(words: readonly Word[], verb: number): number {
	let i = verb;
	while (i > 0) {
		const { tag, lower } = words[i - 1]!;
		if (tag === 'auxiliary' || (tag === 'adverb' && i - 1 > 0)) i--;
		else if (lower === 'to') return i - 1;
		else break;
	}
	return i;
}

const hasAuxiliary = (words: readonly Word[], from: number, verb: number, set: ReadonlySet<string>): boolean => {
	for (let i = from; i < verb; i++) if (set.has(words[i]!.lower)) return true;
	return false;
};

/** Index of the last finite verb before `before`; -1 where there is none in reach. */
function finiteVerbBefore(words: readonly Word[], before: number): number {
	for (let i = before - 1; i >= 0 && i > before - REACH; i--) {
		const word = words[i]!;
		if (word.tag === 'semicolon' || word.tag === 'stop') return -1;
		if (!isFiniteVerb(word)) continue;
		if (word.tag === 'verb' && words[i - 1]?.tag === 'to') continue;
		if (words[i - 1]?.lower === 'there') continue;
		return i;
	}
	return -1;
}

/** Whose action the verb at `verb` is; null where no noun phrase can be its subject. */
export function subjectOf(words: readonly Word[], verb: number, depth = 0): Phrase | null {
	if (depth > 4) return null;
	const start = groupStart(words, verb);
	const word = words[verb]!;
	if (words[start]?.lower === 'to') return governingSubject(words, start, depth);
	if (word.form === 'ing' && !hasAuxiliary(words, start, verb, BE)) return participleSubject(words, start, depth);
	const last = start - 1;
	const before = words[last];
	if (!before) return null;
	switch (before.tag) {
		case 'comma':
		case 'dash':
		case 'close':
			return subjectBeforeInsertion(words, last, depth);
		case 'conjunction':
			return governingSubject(words, last, depth);
		case 'complementizer':
			// `a letter | that | calls it …`
			return before.lower === 'that' && isHead(words[last - 1]) ? { from: last, to: start } : null;
		case 'time':
		case 'subject':
		case 'relative':
		case 'object':
		case 'noun':
		case 'name':
		case 'number':
		case 'title':
		case 'possessive':
		case 'determiner':
			return nominalSubject(words, last, depth);
		case 'verb':
			return governingSubject(words, start, depth);
		default:
			return null;
	}
}

/** The subject right before its verb, perhaps with the time between: `the mayor on Friday said`, `the mayor Friday said`. */
function nominalSubject(words: readonly Word[], last: number, depth: number): Phrase | null {
	let end = last;
	while (end >= 0 && words[end]!.tag === 'time') end--;
	if (end < 0) return null;
	if (end < last && words[end]!.tag === 'preposition') end--;
	if (end < 0) return null;
	const tag = words[end]!.tag;
	if (tag === 'comma' || tag === 'dash' || tag === 'close') return subjectBeforeInsertion(words, end, depth);
	const phrase = phraseEndingAt(words, end);
	if (phrase && isBetweenAuxiliary(words, phrase)) return governingSubject(words, phrase.from, depth);
	return phrase && (beforeRelative(words, phrase) ?? phrase);
}

/** `has | in the past | called`: a phrase with its preposition between the auxiliary and its verb. */
const isBetweenAuxiliary = (words: readonly Word[], phrase: Phrase): boolean =>
	words[phrase.from - 1]?.tag === 'preposition' && words[phrase.from - 2]?.tag === 'auxiliary';

/** `an official | who spoke to reporters | said`, `a woman | living in Ohio | said`: the phrase before the clause that hangs on it. */
function beforeRelative(words: readonly Word[], phrase: Phrase): Phrase | null {
	const left = words[phrase.from - 1];
	if (!left || words[phrase.from]!.tag === 'subject' || words[phrase.from]!.tag === 'relative') return null;
	if (left.tag !== 'verb' && left.tag !== 'preposition' && left.tag !== 'to' && left.tag !== 'auxiliary') return null;
	for (let i = phrase.from - 1; i > 0 && i > phrase.from - 20; i--) {
		const { tag, form, cue } = words[i]!;
		if (
			tag === 'comma' ||
			tag === 'conjunction' ||
			tag === 'complementizer' ||
			tag === 'quotation' ||
			tag === 'dash' ||
			tag === 'subject' ||
			tag === 'stop' ||
			tag === 'colon'
		)
			return null;
		if (tag === 'relative') return isHead(words[i - 1]) ? phraseEndingAt(words, i - 1) : null;
		if (tag === 'verb' && (form === 'ing' || (form === 'past' && !cue)) && isHead(words[i - 1]))
			return phraseEndingAt(words, i - 1);
		if (tag === 'verb' && form === 'past') {
			let k = i - 1;
			while (k > 0 && (words[k]!.tag === 'adverb' || words[k]!.tag === 'auxiliary')) k--;
			if (words[k]!.tag !== 'relative') return null;
		}
	}
	return null;
}

/** The subject of the finite verb before: `the mayor rose and | said`, `the mayor wanted to | say`. */
function governingSubject(words: readonly Word[], before: number, depth: number): Phrase | null {
	const verb = finiteVerbBefore(words, before);
	return verb < 0 ? null : subjectOf(words, verb, depth + 1);
}

function participleSubject(words: readonly Word[], start: number, depth: number): Phrase | null {
	const before = words[start - 1];
	if (!before) return phraseBehindOpening(words, start);
	if (isHead(before)) {
		const phrase = phraseEndingAt(words, start - 1);
		// `people shouting`, but `she sent a letter | saying`
		const isObject = phrase && before.tag === 'noun' && words[phrase.from - 1]?.tag === 'verb';
		return (isObject && governingSubject(words, phrase.from, depth)) || phrase;
	}
	// `criticised the mayor for saying`
	if ((before.lower === 'for' || before.lower === 'of') && isHead(words[start - 2])) return phraseEndingAt(words, start - 2);
	return governingSubject(words, start, depth) ?? phraseBehindOpening(words, start);
}

/** `Calling it a "…," | the mayor | left`: the phrase behind the comma that ends the opening participle. */
function phraseBehindOpening(words: readonly Word[], from: number): Phrase | null {
	for (let i = from + 1; i < words.length && i < from + REACH; i++) {
		const { tag } = words[i]!;
		if (tag !== 'comma' && tag !== 'quotation') continue;
		const next = words[i + 1]?.tag === 'comma' ? i + 2 : i + 1;
		const phrase = phraseStartingAt(words, next);
		if (phrase && (words[next]!.tag !== 'noun' || words[next]!.capital)) return phrase;
	}
	return null;
}

/** `Ana Ruiz, the mayor of the town, | said`: the phrase before everything that stands between commas. */
function subjectBeforeInsertion(words: readonly Word[], closing: number, depth: number): Phrase | null {
	const mark = words[closing]!.tag;
	let best: Phrase | null = null;
	for (let i = closing - 1; i > 0 && i > closing - REACH; i--) {
		const { tag } = words[i]!;
		if (tag === 'stop' || tag === 'semicolon' || tag === 'colon') break;
		const opening = mark === 'close' ? tag === 'open' : mark === 'dash' ? tag === 'dash' : tag === 'comma';
		if (!opening) continue;
		const phrase = phraseEndingAt(words, i - 1);
		if (!phrase) {
			const previous = words[i - 1]!.tag;
			if (previous === 'adverb' || previous === 'time' || previous === 'close') continue;
			if (best) break;
			continue;
		}
		const left = words[phrase.from - 1];
		if (left?.tag === 'preposition' || left?.tag === 'to') {
			// An opening adverbial: `In Ohio, …`; or the end of a longer insertion.
			if (best && phrase.from - 1 === 0) break;
			continue;
		}
		if (left && isInsideClause(left)) {
			if (best) break;
			continue;
		}
		best = { from: phrase.from, to: phrase.to };
		if (left?.tag !== 'comma') break;
	}
	if (best)
		return mark === 'comma' ? { from: best.from, to: trimEnd(words, best.from, closing) } : { from: best.from, to: best.to };
	return governingSubject(words, closing, depth);
}

const isInsideClause = (word: Word): boolean => word.tag === 'verb' || word.tag === 'auxiliary' || word.tag === 'adverb';

/** An appositive belongs to the mention, a clause does not: `Ana Ruiz, the mayor` of `Ana Ruiz, the mayor, speaking on Friday`. */
function trimEnd(words: readonly Word[], from: number, closing: number): number {
	let end = closing;
	for (let i = closing - 1; i > from; i--) {
		if (words[i]!.tag !== 'comma') continue;
		const next = words[i + 1]!;
		if (
			next.tag === 'verb' ||
			next.tag === 'preposition' ||
			next.tag === 'adverb' ||
			next.tag === 'time' ||
			next.tag === 'complementizer' ||
			next.tag === 'conjunction'
		)
			end = i;
	}
	return end;
}

const OPENINGS = new Set(['adverb', 'preposition', 'complementizer', 'conjunction', 'time', 'verb', 'to']);

/** The subject of the sentence: its first noun phrase, opening adverbials left out. */
export function mainSubject(words: readonly Word[], limit = words.length): Phrase | null {
	let i = 0;
	while (
		i < limit &&
		(words[i]!.tag === 'conjunction' ||
			words[i]!.tag === 'dash' ||
			words[i]!.tag === 'quotation' ||
			words[i]!.tag === 'comma' ||
			words[i]!.tag === 'other')
	)
		i++;
	const first = words[i];
	if (!first || i >= limit) return null;
	if (OPENINGS.has(first.tag)) {
		const comma = indexOfComma(words, i, limit);
		if (comma >= 0 && comma + 1 < limit) {
			const phrase = mainSubject(words.slice(comma + 1, limit));
			if (phrase) return { from: phrase.from + comma + 1, to: phrase.to + comma + 1 };
		}
		// `On Tuesday the mayor`, `Then the mayor`
		for (let k = i + 1; k < limit && k < i + 6; k++) {
			if (words[k]!.tag === 'subject') return { from: k, to: k + 1 };
			if (words[k - 1]!.tag !== 'preposition' && startsPhrase(words[k])) return clip(phraseStartingAt(words, k), limit);
			if (words[k - 1]!.tag === 'preposition' && words[k]!.tag !== 'time' && startsPhrase(words[k])) break;
		}
		return null;
	}
	return clip(phraseStartingAt(words, i), limit);
}

const clip = (phrase: Phrase | null, limit: number): Phrase | null =>
	phrase && phrase.to > limit ? { from: phrase.from, to: limit } : phrase;

function indexOfComma(words: readonly Word[], from: number, limit: number): number {
	for (let i = from; i < limit; i++) if (words[i]!.tag === 'comma') return i;
	return -1;
}

/** The cue verbs of a sentence with their subjects, in order. Verbs without one are left out. */
export function readClauses(words: readonly Word[]): Clause[] {
	const clauses: Clause[] = [];
	for (const [verb, word] of words.entries()) {
		if (word.tag !== 'verb' || !word.cue) continue;
		const clause = readClause(words, verb, word.cue);
		if (clause) clauses.push(clause);
	}
	return clauses;
}

function readClause(words: readonly Word[], verb: number, kind: CueKind): Clause | null {
	const start = groupStart(words, verb);
	const { form, lower } = words[verb]!;
	const passive = (form === 'past' || form === 'participle') && hasAuxiliary(words, start, verb, BE) && lower !== 'quoted';
	if (passive) {
		const subject = agentBehind(words, verb);
		return subject && { verb, kind, shape: 'passive', subject };
	}
	if (kind === 'speech' && (isInverted(words, start, verb) || isParenthesis(words, verb))) {
		const subject = phraseStartingAt(words, verb + 1);
		if (subject) return { verb, kind, shape: 'inverted', subject };
	}
	const subject = subjectOf(words, verb);
	if (!subject || (kind === 'object' && isNaming(words, verb, subject))) return null;
	const shape = form === 'ing' || words[start]?.lower === 'to' ? 'participle' : 'finite';
	return { verb, kind, shape, subject };
}

/** `a play called "…"`: the verb gives a thing its name, for nobody is called anything in between. */
function isNaming(words: readonly Word[], verb: number, subject: Phrase): boolean {
	if (words[verb]!.form !== 'past' || words[verb + 1]?.tag !== 'quotation' || subject.to !== verb) return false;
	return (
		words[verb - 1]!.tag === 'noun' &&
		(words[subject.from]!.lower === 'a' || words[subject.from]!.lower === 'an' || words[subject.from]!.tag === 'noun')
	);
}

/** `… by the mayor` behind a passive verb. */
function agentBehind(words: readonly Word[], verb: number): Phrase | null {
	for (let i = verb + 1; i < words.length && i < verb + 12; i++) {
		const { tag, lower } = words[i]!;
		if (lower === 'by') return phraseStartingAt(words, i + 1);
		if (tag === 'stop' || tag === 'semicolon' || tag === 'verb') return null;
	}
	return null;
}

/** `"…," | said the mayor`: the verb follows a quotation, or its comma, and a noun phrase follows the verb. */
function isInverted(words: readonly Word[], start: number, verb: number): boolean {
	const { form } = words[verb]!;
	if (form !== 'past' && form !== 'present') return false;
	let i = start - 1;
	if (words[i]?.tag === 'comma' || words[i]?.tag === 'dash') i--;
	if (i >= 0 && words[i]!.tag !== 'quotation') return false;
	if (i < 0 && start > 0) return false;
	const phrase = phraseStartingAt(words, verb + 1);
	// `the mayor, who calls it a "farce," | said she will leave`
	const next = phrase && words[phrase.to];
	return !!phrase && next?.tag !== 'auxiliary' && !(next?.tag === 'verb' && (next.form === 'past' || next.form === 'present'));
}

/** `The trouble, | says the mayor, | is …`; `… in the old port, | said the mayor.` */
function isParenthesis(words: readonly Word[], verb: number): boolean {
	const { form } = words[verb]!;
	if ((form !== 'past' && form !== 'present') || words[verb - 1]?.tag !== 'comma') return false;
	const phrase = phraseStartingAt(words, verb + 1);
	if (!phrase) return false;
	const next = words[phrase.to]?.tag;
	return next === undefined || next === 'comma' || next === 'stop';
}

/** Whether the words from `from` on name the speaker of what stands before: `the mayor said.`, `asked the mayor, who …` */
export function namesSpeaker(words: readonly Word[], from: number): boolean {
	const phrase = phraseStartingAt(words, from);
	let i = phrase ? phrase.to : from;
	while (words[i] && (words[i]!.tag === 'adverb' || words[i]!.tag === 'auxiliary' || words[i]!.tag === 'comma')) i++;
	const verb = words[i];
	if (verb?.tag !== 'verb' || verb.cue !== 'speech' || (verb.form !== 'past' && verb.form !== 'present')) return false;
	const next = words[i + 1];
	if (!phrase) return startsPhrase(next) || next?.tag === 'subject';
	return (
		!next ||
		!(
			next.tag === 'subject' ||
			next.tag === 'determiner' ||
			next.tag === 'complementizer' ||
			next.tag === 'possessive' ||
			next.tag === 'quotation' ||
			next.tag === 'colon'
		)
	);
}

export const cueOf = (words: readonly Word[], clause: Clause) => extentOf(words, { from: clause.verb, to: clause.verb + 1 });
