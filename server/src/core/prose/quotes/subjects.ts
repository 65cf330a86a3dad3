/** Whose action a verb is. All indices are into one sentence's words. */
import type { Tag } from './lexicon.ts';
import { isHead, type Phrase, phraseEndingAt, phraseStartingAt, REACH } from './phrases.ts';
import type { Word } from './words.ts';

const BE = new Set("is was are were be been being am isn't wasn't aren't weren't he's she's it's they're get got".split(' '));

const isFiniteVerb = (word: Word | undefined): boolean =>
	!!word &&
	((word.tag === 'verb' && (word.form === 'past' || word.form === 'present' || word.form === 'base')) ||
		word.tag === 'auxiliary');

/** `the mayors | both said` */
const QUANTIFIERS = new Set(['both', 'each', 'all']);

/** First word of the verb group that `verb` ends: `has | often | said`, `to | have | said`. */
export function groupStart(words: readonly Word[], verb: number): number {
	let i = verb;
	while (i > 0) {
		const { tag } = words[i - 1]!;
		if (tag === 'to') return i - 1;
		const floats = QUANTIFIERS.has(words[i - 1]!.lower) && isHead(words[i - 2]);
		if (tag !== 'auxiliary' && !(tag === 'adverb' && i > 1) && !floats) break;
		i--;
	}
	return i;
}

/** Whether a form of `be` stands in the verb group: the verb is passive, or progressive. */
export function hasBe(words: readonly Word[], verb: number): boolean {
	for (let i = groupStart(words, verb); i < verb; i++) if (BE.has(words[i]!.lower)) return true;
	return false;
}

/** The subject of the verb at `verb`; null where no noun phrase can be it. `depth` counts the verbs gone back through. */
export function subjectOf(words: readonly Word[], verb: number, depth = 0): Phrase | null {
	if (depth > 4) return null;
	const start = groupStart(words, verb);
	if (words[start]?.tag === 'to') return governingSubject(words, start, depth);
	if (words[verb]!.form === 'ing' && !hasBe(words, verb)) return participleSubject(words, start, depth);
	const last = start - 1;
	const before = words[last];
	switch (before?.tag) {
		case 'comma':
		case 'dash':
		case 'close':
			return subjectBeforeInsertion(words, last, depth);
		case 'conjunction':
			return governingSubject(words, last, depth);
		case 'verb':
			// `a pilot who asked not to be named | said`
			return beforeRelative(words, { from: start, to: start }) ?? governingSubject(words, start, depth);
		case 'complementizer':
			// `a letter | that | calls it …`
			return before.lower === 'that' && isHead(words[last - 1]) ? { from: last, to: start } : null;
		case 'quotation':
			// `Ana Ruiz, speaking on “This Week,” | said`
			return subjectBeforeInsertion(words, last, depth);
		case undefined:
		case 'preposition':
			return null;
		default:
			return nominalSubject(words, last, depth);
	}
}

/** The subject right before its verb, perhaps with the time between: `the mayor on Friday said`, `the mayor Friday said`. */
function nominalSubject(words: readonly Word[], last: number, depth: number): Phrase | null {
	let end = last;
	while (words[end]?.tag === 'time') end--;
	if (end < last && words[end]?.tag === 'preposition') end--;
	const tag = words[end]?.tag;
	if (tag === 'comma' || tag === 'dash' || tag === 'close') return subjectBeforeInsertion(words, end, depth);
	const phrase = phraseEndingAt(words, end);
	if (!phrase) return null;
	if (isBetweenAuxiliary(words, phrase)) return governingSubject(words, phrase.from, depth);
	return beforeRelative(words, phrase) ?? beforeTime(words, phrase) ?? withoutClosingComma(words, phrase) ?? phrase;
}

/** `Every mayor | since the war | has promised`: what reads like a clause to come only says since when, for the verb would have no subject. */
function beforeTime(words: readonly Word[], phrase: Phrase): Phrase | null {
	const { tag, lower } = words[phrase.from - 1] ?? {};
	if (tag !== 'complementizer' || (lower !== 'since' && lower !== 'before' && lower !== 'after')) return null;
	const noun = phraseEndingAt(words, phrase.from - 2);
	return noun && startsSentence(words, noun.from) ? { from: noun.from, to: phrase.to } : null;
}

/** `has | in the past | called`: a phrase with its preposition between the auxiliary and its verb. */
const isBetweenAuxiliary = (words: readonly Word[], phrase: Phrase): boolean =>
	words[phrase.from - 1]?.tag === 'preposition' && words[phrase.from - 2]?.tag === 'auxiliary';

const ENDS_RELATIVE: ReadonlySet<Tag> = new Set<Tag>([
	'comma',
	'conjunction',
	'complementizer',
	'quotation',
	'dash',
	'subject',
	'stop',
	'colon',
]);

/** `an official | who spoke to reporters | said`, `a woman | living in Ohio | said`: the phrase before the clause that hangs on it. */
function beforeRelative(words: readonly Word[], phrase: Phrase): Phrase | null {
	const left = words[phrase.from - 1];
	if (left?.tag !== 'verb' && left?.tag !== 'preposition' && left?.tag !== 'to' && left?.tag !== 'auxiliary') return null;
	for (let i = phrase.from - 1; i > 0 && i > phrase.from - 20; i--) {
		const { tag, form, cue } = words[i]!;
		// `the war that brought him to power ended`, but not `the claim that he won`
		if (isRelativeThat(words, i)) {
			const noun = phraseEndingAt(words, i - 1);
			return noun && (beforeRelative(words, noun) ?? noun);
		}
		if (ENDS_RELATIVE.has(tag)) return null;
		// `…, who is chairman of the port said`: the closing comma is missing.
		if (tag === 'relative') {
			const before = words[i - 1]!.tag;
			// `who came and who | said`
			if (before === 'conjunction') i--;
			else return phraseEndingAt(words, before === 'comma' ? i - 2 : i - 1);
			continue;
		}
		if (tag !== 'verb' || words[groupStart(words, i)]!.tag === 'to') continue;
		if ((form === 'ing' || (form === 'past' && !cue)) && isHead(words[i - 1])) return phraseEndingAt(words, i - 1);
		const opener = groupStart(words, i) - 1;
		if (form === 'past' && words[opener]?.tag !== 'relative' && !isRelativeThat(words, opener)) return null;
	}
	return null;
}

const isRelativeThat = (words: readonly Word[], i: number): boolean =>
	words[i]?.lower === 'that' && words[i - 1]?.tag === 'noun' && isFiniteVerb(words[i + 1]);

/** `Ana Ruiz, the mayor of the town | said`: an appositive whose closing comma is missing. */
function withoutClosingComma(words: readonly Word[], phrase: Phrase): Phrase | null {
	if (words[phrase.from - 1]?.tag !== 'comma' || words[phrase.from - 2]?.tag !== 'name') return null;
	const first = words[phrase.from]!;
	if (first.tag !== 'determiner' && first.tag !== 'noun') return null;
	const name = phraseEndingAt(words, phrase.from - 2);
	return name && startsSentence(words, name.from) ? { from: name.from, to: phrase.to } : null;
}

const startsSentence = (words: readonly Word[], at: number): boolean => {
	const tag = words[at - 1]?.tag;
	return tag === undefined || tag === 'quotation';
};

/** The subject of the finite verb before: `the mayor rose and | said`, `the mayor wanted to | say`. */
function governingSubject(words: readonly Word[], before: number, depth: number): Phrase | null {
	const verb = finiteVerbBefore(words, before);
	return verb < 0 ? null : subjectOf(words, verb, depth + 1);
}

/** Index of the last finite verb before `before`; -1 where there is none in reach. `there is` has no subject to give. */
export function finiteVerbBefore(words: readonly Word[], before: number): number {
	for (let i = before - 1; i >= 0 && i > before - REACH; i--) {
		const word = words[i]!;
		if (word.tag === 'semicolon' || word.tag === 'stop') return -1;
		if (isFiniteVerb(word) && words[i - 1]?.tag !== 'to' && words[i - 1]?.lower !== 'there') return i;
	}
	return -1;
}

function participleSubject(words: readonly Word[], start: number, depth: number): Phrase | null {
	const before = words[start - 1];
	if (!before) return phraseBehindOpening(words, start);
	if (isHead(before)) {
		const phrase = phraseEndingAt(words, start - 1);
		if (!phrase) return null;
		// `people shouting`, but `she sent a letter | saying`, `they marched around the port | chanting`
		const isElsewhere = before.tag === 'noun' && (isObject(words, phrase) || PLACES.has(words[phrase.from - 1]?.lower ?? ''));
		return (isElsewhere && governingSubject(words, phrase.from, depth)) || phrase;
	}
	// `criticised the mayor for saying`, but `she made a point of saying`
	if ((before.lower === 'for' || before.lower === 'of') && isHead(words[start - 2])) {
		const phrase = phraseEndingAt(words, start - 2);
		if (phrase && words[phrase.from]!.lower !== 'a') return phrase;
	}
	const governing = before.tag === 'comma' ? mainClauseSubject(words, start, depth) : governingSubject(words, start, depth);
	return governing ?? phraseBehindOpening(words, start);
}

/** A place behind them is where the subject does what the participle says. */
const PLACES = new Set('around through along across into onto toward towards outside inside past down up near'.split(' '));

/** The phrase is what the verb before it does something to: `sent | a letter`, `sent out | a letter`. */
const isObject = (words: readonly Word[], phrase: Phrase): boolean => {
	const before = words[phrase.from - 1];
	return (
		before?.tag === 'verb' || ((before?.lower === 'out' || before?.lower === 'up') && words[phrase.from - 2]?.tag === 'verb')
	);
};

/** `The mayor rejected the idea that the plan would fail, | saying`: the subject of the main clause, not that of the last one. */
function mainClauseSubject(words: readonly Word[], start: number, depth: number): Phrase | null {
	let nearest: Phrase | null = null;
	for (let verb = finiteVerbBefore(words, start); verb >= 0; verb = finiteVerbBefore(words, groupStart(words, verb))) {
		const subject = subjectOf(words, verb, depth + 1);
		if (!subject) continue;
		nearest ??= subject;
		const before = words[subject.from - 1]?.tag;
		const isMain =
			before !== 'complementizer' && before !== 'verb' && before !== 'noun' && words[subject.from]!.tag !== 'relative';
		if (isMain && words[subject.from]!.tag !== 'complementizer') return subject;
	}
	return nearest;
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

/** What opens an insertion, by what closes it; the comma may stand inside the quotation marks. */
const OPENING_OF: Partial<Record<Tag, Tag>> = { close: 'open', quotation: 'comma' };

/** `Ana Ruiz, the mayor of the town, | said`: the phrase before everything that stands between commas, dashes or brackets. */
function subjectBeforeInsertion(words: readonly Word[], closing: number, depth: number): Phrase | null {
	const mark = OPENING_OF[words[closing]!.tag] ?? words[closing]!.tag;
	let best: Phrase | null = null;
	for (let i = closing - 1; i > 0 && i > closing - REACH; i--) {
		const { tag } = words[i]!;
		if (tag === 'stop' || tag === 'semicolon' || tag === 'colon') break;
		if (tag !== mark) continue;
		const phrase = phraseEndingAt(words, i - 1);
		if (!phrase) {
			const previous = words[i - 1]!.tag;
			if (best && previous !== 'adverb' && previous !== 'time') break;
			continue;
		}
		const left = words[phrase.from - 1]?.tag;
		if ((left === 'preposition' && words[phrase.from - 1]!.lower !== 'as') || left === 'to') {
			// An opening adverbial: `In Ohio, …`; or the end of a longer insertion.
			if (best && phrase.from === 1) break;
			continue;
		}
		if (left === 'verb' || left === 'auxiliary' || left === 'adverb') {
			if (best) break;
			continue;
		}
		best = phrase;
		if (left !== 'comma') break;
	}
	if (!best) return governingSubject(words, closing, depth);
	return mark === 'comma' ? { from: best.from, to: endOfAppositives(words, best.from, closing) } : best;
}

const OPENS_CLAUSE: ReadonlySet<Tag> = new Set<Tag>(['verb', 'preposition', 'adverb', 'time', 'complementizer', 'conjunction']);

/** An appositive belongs to the mention, a clause does not: `Ana Ruiz, the mayor` of `Ana Ruiz, the mayor, speaking on Friday`. */
function endOfAppositives(words: readonly Word[], from: number, closing: number): number {
	for (let i = from; i < closing; i++) if (words[i]!.tag === 'comma' && OPENS_CLAUSE.has(words[i + 1]!.tag)) return i;
	return closing;
}
