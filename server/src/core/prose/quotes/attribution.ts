/** Who says a quotation, by the sentence that it stands in. All indices are into that sentence's words. */
import type { Extent } from '../../text.ts';
import { type Clause, readClauses } from './clauses.ts';
import type { Tag } from './lexicon.ts';
import { extentOf, isHead, type Phrase, phraseEndingAt, phraseStartingAt, startsPhrase } from './phrases.ts';
import type { Reason } from './quotation.ts';
import { clauseBefore, isSubordinate } from './reporting.ts';
import { mainSubject } from './sentence-subjects.ts';
import type { Ending } from './sentences.ts';
import { shouted } from './shouts.ts';
import { finiteVerbBefore, subjectOf } from './subjects.ts';
import { CUE_NOUNS } from './word-classes.ts';
import type { Word } from './words.ts';

export interface Attribution {
	readonly speaker: Extent | null;
	readonly cue: Extent | null;
	readonly reason: Reason;
	readonly likely: boolean;
}

export const NOBODY: Attribution = { speaker: null, cue: null, reason: 'none', likely: true };

/** Attributions of the quotations in one sentence, by quotation. Those that the sentence does not settle are missing. */
export function attributeSentence(words: readonly Word[], endingOf: (quotation: number) => Ending): Map<number, Attribution> {
	const clauses = readClauses(words);
	const found = new Map<number, Attribution>();
	for (const [at, word] of words.entries()) {
		if (word.quotation < 0) continue;
		const attribution = attributeQuotation(words, at, endingOf(word.quotation), clauses);
		if (attribution) found.set(word.quotation, attribution);
	}
	return found;
}

function attributeQuotation(words: readonly Word[], at: number, ending: Ending, clauses: readonly Clause[]): Attribution | null {
	const shout = shouted(words, at);
	if (shout) return shout;
	const before = clauseBefore(words, clauses, at);
	const adjacent = before && isAdjacent(words, before, at);
	const next = words[at + 1]?.tag;
	const breaksOff = ending !== 'open' || next === 'comma' || next === 'dash';
	const behind = attributionBehind(words, at, ending, clauses);
	const isWeak =
		before && (before.kind === 'thought' || isSubordinate(words, before) || (!isLed(words, at) && before.kind !== 'speech'));
	if (behind && breaksOff && (!adjacent || (ending === 'comma' && isWeak))) return behind;
	const according = accordingTo(words, 0, at, true);
	if (before && !(according && (according.at > before.verb || before.kind !== 'speech'))) {
		const possessor = before.kind === 'speech' || isJudged(words, before, at) ? null : possessorBefore(words, at, before.verb);
		return possessor ?? fromClause(words, before, adjacent ? 'NP said' : 'NP said that …');
	}
	return (
		according?.attribution ??
		behind ??
		possessorBefore(words, at, -1) ??
		wordsOf(words, at) ??
		colonLead(words, at) ??
		saidLater(words, at, clauses) ??
		fallback(words, at)
	);
}

/** `…: "`, `…, "` */
const isLed = (words: readonly Word[], at: number): boolean => words[at - 1]?.tag === 'colon' || words[at - 1]?.tag === 'comma';

/** `called the mayor's plan | "…"`, `denounced the mayor's words | as "…"`: the possessor is whom it is said of. */
const isJudged = (words: readonly Word[], { kind }: Clause, at: number): boolean => {
	const before = words[words[at - 1]?.tag === 'determiner' ? at - 2 : at - 1];
	return kind === 'object' && (before?.lower === 'as' || isHead(before) || before?.tag === 'time');
};

/** `said: "…"`, `told reporters, "…"`, `called the plan "…"`: the quotation is what the verb introduces. */
function isAdjacent(words: readonly Word[], { verb, kind }: Clause, at: number): boolean {
	const led = kind === 'object' || isLed(words, at);
	for (let i = verb + 1; i < at; i++) {
		const { tag } = words[i]!;
		if (tag === 'verb' || tag === 'auxiliary' || tag === 'quotation' || (!led && isHead(words[i]))) return false;
	}
	return true;
}

function fromClause(words: readonly Word[], clause: Clause, reason: Reason): Attribution {
	const { kind, shape, verb, subject } = clause;
	const shaped: Reason =
		shape === 'participle' ? 'participle' : shape === 'passive' ? 'called … by NP' : shape === 'inverted' ? 'said NP' : reason;
	const cue = extentOf(words, { from: verb, to: verb + 1 });
	return { speaker: mention(words, subject), cue, reason: shaped, likely: kind === 'thought' };
}

/** A phrase without the punctuation that it was cut at; the `I` of `I’d`. */
function mention(words: readonly Word[], phrase: Phrase): Extent {
	let { from, to } = phrase;
	const { tag, lower, start } = words[from]!;
	if (tag === 'subject' && to === from + 1 && lower.includes("'")) return { start, end: start + lower.indexOf("'") };
	const isEdge = (word: Word): boolean => word.tag === 'comma' || word.tag === 'dash' || word.lower === "'s";
	while (to > from + 1 && isEdge(words[to - 1]!)) to--;
	while (from < to - 1 && isEdge(words[from]!)) from++;
	return extentOf(words, { from, to });
}

/** `"…," | the mayor said`, `"…," | said the mayor`, `"…," | according to the mayor` */
function attributionBehind(words: readonly Word[], at: number, ending: Ending, clauses: readonly Clause[]): Attribution | null {
	let start = at + 1;
	while (words[start] && opensAttribution(words[start]!)) start++;
	const according = accordingTo(words, start, start + 2, false);
	if (according) return according.attribution;
	const inWords = inWordsOf(words, start);
	if (inWords) return inWords;
	for (const clause of clauses) {
		if (clause.verb <= at || clause.kind !== 'speech') continue;
		if (clause.shape === 'inverted' && onlyAdverbs(words, start, clause.verb)) return fromClause(words, clause, 'said NP');
		if (clause.shape === 'finite' && clause.subject.from === start) return fromClause(words, clause, 'NP said');
	}
	const isCut = ending === 'comma' || ending === 'exclamation' || (ending === 'open' && words[at + 1]?.tag === 'comma');
	return isCut && standsFree(words[at - 1]) && words[start - 1]!.tag !== 'conjunction' ? anyVerbBehind(words, start) : null;
}

const opensAttribution = ({ tag, lower }: Word): boolean =>
	tag === 'comma' || tag === 'dash' || lower === 'and' || lower === 'but' || lower === 'as';

const onlyAdverbs = (words: readonly Word[], from: number, to: number): boolean => {
	for (let i = from; i < to; i++) if (words[i]!.tag !== 'adverb' && words[i]!.tag !== 'auxiliary') return false;
	return true;
};

const FREE: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>([undefined, 'comma', 'colon', 'dash', 'stop', 'verb']);

/** The quotation is no part of a phrase before it: not `on "…," the mayor pointed`. */
const standsFree = (before: Word | undefined): boolean => FREE.has(before?.tag);

/** Verbs of saying in two words: `"…," put in the mayor`. */
const PHRASAL =
	/^(?:(?:put|chim|chipp|cut|broke|join|threw|weigh)(?:ed)? in|(?:shot|fir|hit|call|snapp)(?:ed)? back|(?:call|cri|blurt|burst|yell|shout)(?:ed)? out|went on)$/;

/** `"…," | the heckler shot back`, `"…," | retorted the mayor`: behind the comma, any verb is one of saying. */
function anyVerbBehind(words: readonly Word[], start: number): Attribution | null {
	const isPhrasal = PHRASAL.test(`${words[start]?.lower} ${words[start + 1]?.lower}`);
	const inverted = isPhrasal || isPastOrPresent(words[start]);
	const phrase = phraseStartingAt(words, isPhrasal ? start + 2 : inverted ? start + 1 : start);
	if (!phrase) return null;
	// `"…," | outraged delegate Ana Ruiz | said`
	if (inverted && isPastOrPresent(words[phrase.to]) && words[phrase.to]!.cue === 'speech')
		return { ...anyVerbBehind(words, phrase.from)!, speaker: mention(words, { from: start, to: phrase.to }) };
	let verb = inverted ? start : phrase.to;
	while (
		!inverted &&
		words[verb] &&
		(words[verb]!.tag === 'adverb' || words[verb]!.tag === 'auxiliary' || words[verb]!.tag === 'comma')
	)
		verb++;
	if (!inverted && !isPastOrPresent(words[verb])) return null;
	const cue = extentOf(words, { from: verb, to: verb + 1 });
	return { speaker: mention(words, phrase), cue, reason: inverted ? 'said NP' : 'NP said', likely: false };
}

const isPastOrPresent = (word: Word | undefined): boolean =>
	word?.tag === 'verb' && (word.form === 'past' || word.form === 'present');

/** `according to the mayor` between words `start` and `end`; the last one where `backwards`. */
function accordingTo(
	words: readonly Word[],
	start: number,
	end: number,
	backwards: boolean,
): { at: number; attribution: Attribution } | null {
	for (let n = 0; n < end - start - 1; n++) {
		const i = backwards ? end - 2 - n : start + n;
		if (words[i]?.lower !== 'according' || words[i + 1]?.lower !== 'to') continue;
		const phrase = phraseStartingAt(words, i + 2);
		if (!phrase) return null;
		const cue = extentOf(words, { from: i, to: i + 2 });
		return { at: i, attribution: { speaker: mention(words, phrase), cue, reason: 'according to', likely: false } };
	}
	return null;
}

const ENDS_POSSESSION: ReadonlySet<Tag> = new Set<Tag>(['comma', 'semicolon', 'quotation']);

/** `the mayor's promise of "…"`, `in his words, "…"`: nothing but a few nouns and prepositions stands between, or `that` follows the noun. */
function possessorBefore(words: readonly Word[], at: number, behind: number): Attribution | null {
	let isNear = true;
	for (let i = words[at - 1]?.tag === 'comma' ? at - 2 : at - 1; i > behind && i > at - 20; i--) {
		const { tag, lower } = words[i]!;
		if (ENDS_POSSESSION.has(tag) || ((tag === 'verb' || tag === 'auxiliary') && words[i - 1]?.tag !== 'to') || i < at - 8)
			isNear = false;
		if (!CUE_NOUNS.has(lower) || (!isNear && words[i + 1]?.lower !== 'that')) continue;
		let k = i - 1;
		while (k > behind && k > i - 5 && (isHead(words[k]) || words[k]!.tag === 'time')) k--;
		if (words[k]?.tag !== 'possessive') continue;
		const speaker = words[k]!.lower === "'s" ? phraseEndingAt(words, k - 1) : { from: k, to: k + 1 };
		return (
			speaker && {
				speaker: extentOf(words, speaker),
				cue: extentOf(words, { from: i, to: i + 1 }),
				reason: "NP's words",
				likely: false,
			}
		);
	}
	return null;
}

/** `in the words of the mayor, "…"` */
function wordsOf(words: readonly Word[], at: number): Attribution | null {
	const phrase = words[at - 1]?.tag === 'comma' ? phraseEndingAt(words, at - 2) : null;
	if (!phrase || words[phrase.from - 1]?.lower !== 'in') return null;
	for (let i = phrase.from + 1; i < phrase.to - 1; i++) {
		if (words[i]!.lower !== 'of' || !CUE_NOUNS.has(words[i - 1]!.lower)) continue;
		const cue = extentOf(words, { from: i - 1, to: i });
		return { speaker: extentOf(words, { from: i + 1, to: phrase.to }), cue, reason: "NP's words", likely: false };
	}
	return null;
}

/** `"…," | in the words of the mayor` */
function inWordsOf(words: readonly Word[], start: number): Attribution | null {
	const [opener, , noun, of] = words.slice(start, start + 4);
	if (opener?.lower !== 'in' || of?.lower !== 'of' || !CUE_NOUNS.has(noun!.lower)) return null;
	const phrase = phraseStartingAt(words, start + 4);
	const cue = extentOf(words, { from: start + 2, to: start + 3 });
	return phrase && { speaker: mention(words, phrase), cue, reason: "NP's words", likely: false };
}

/** `Our reporter is in Alba: "…"`: a place speaks no word. */
const AT_PLACES = new Set(['in', 'at', 'near', 'outside']);

/** `Mayor: "…"`, as headlines and transcripts write; `It does not surprise pollster Ana Ruiz: "…"` */
function colonLead(words: readonly Word[], at: number): Attribution | null {
	if (words[at - 1]?.tag !== 'colon') return null;
	const phrase = phraseEndingAt(words, at - 2);
	if (!phrase) return null;
	const before = words[phrase.from - 1]?.tag;
	const opens = before === undefined || before === 'stop' || before === 'quotation' || before === 'dash';
	if (!opens && (words[at - 2]!.tag !== 'name' || AT_PLACES.has(words[phrase.from - 1]!.lower))) return null;
	return { speaker: mention(words, phrase), cue: null, reason: 'NP:', likely: !opens };
}

/** `The "…" is over, the mayor said`, `"…" is what the mayor said`, `…, according to the mayor` */
function saidLater(words: readonly Word[], at: number, clauses: readonly Clause[]): Attribution | null {
	const according = accordingTo(words, at + 1, words.length, false);
	if (according) return according.attribution;
	for (let k = clauses.length - 1; k >= 0 && clauses[k]!.verb > at; k--) {
		const clause = clauses[k]!;
		const { kind, shape, subject, verb } = clause;
		if (kind !== 'speech' || shape === 'participle' || subject.from <= at) continue;
		const before = words[(shape === 'inverted' ? verb : subject.from) - 1];
		// `"…" is what the mayor said`, `"…," was how the mayor put it`
		if (before?.tag === 'comma' || before?.tag === 'quotation' || before?.lower === 'what' || before?.lower === 'how')
			return { ...fromClause(words, clause, 'said later'), reason: 'said later', likely: true };
	}
	return null;
}

/** Words that are the subject of a sentence without being anybody. */
const NOBODIES = new Set("it there it's that's there's that this what what's".split(' '));

function fallback(words: readonly Word[], at: number): Attribution | null {
	const main = mainSubject(words, at);
	// `It has not helped that | her campaign | used "…"`
	const subject = isSomebody(words, main) ? main : nearestSubject(words, at);
	if (!subject || !isSomebody(words, subject)) return null;
	return possessorOf(words, subject) ?? { speaker: mention(words, subject), cue: null, reason: 'fallback subject', likely: true };
}

const isSomebody = (words: readonly Word[], subject: Phrase | null): boolean =>
	!!subject && !NOBODIES.has(words[subject.from]!.lower);

/** The subject of the last finite verb before the quotation. */
function nearestSubject(words: readonly Word[], at: number): Phrase | null {
	const verb = finiteVerbBefore(words, at);
	return verb > 0 ? subjectOf(words, verb) : null;
}

/** `The mayor's argument | was that "…"` */
function possessorOf(words: readonly Word[], { from, to }: Phrase): Attribution | null {
	if (!CUE_NOUNS.has(words[to - 1]!.lower)) return null;
	let at = to - 2;
	while (at >= from && words[at]!.tag !== 'possessive') at--;
	if (at < from) return null;
	const speaker = words[at]!.lower === "'s" ? { from, to: at } : { from: at, to: at + 1 };
	return speaker.to > speaker.from
		? { speaker: extentOf(words, speaker), cue: extentOf(words, { from: to - 1, to }), reason: "NP's words", likely: false }
		: null;
}

/**
 * The speaker that a sentence without quotations leaves for the quotation behind it: of its last cue, else,
 * where `anySubject` allows it, its subject.
 */
export function speakerOf(words: readonly Word[], anySubject: boolean): Attribution | null {
	const clause = readClauses(words).findLast(each => each.kind === 'speech' && each.shape !== 'participle');
	const subject = clause?.subject ?? (anySubject ? mainSubject(words) : null);
	const first = subject && words[subject.from];
	if (!first || NOBODIES.has(first.lower) || !(startsPhrase(first) || first.tag === 'subject')) return null;
	// `Holt's verdict? | "…"`
	const speaker = (!clause && possessorOf(words, subject)?.speaker) || mention(words, subject);
	return { speaker, cue: null, reason: 'same speaker', likely: true };
}
