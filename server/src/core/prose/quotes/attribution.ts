/** Who says a quotation, by the sentence that it stands in. */
import type { Extent } from '../../text.ts';
import { type Clause, cueOf, mainSubject, readClauses } from './clauses.ts';
import { extentOf, isHead, type Phrase, phraseEndingAt, phraseStartingAt, startsPhrase } from './phrases.ts';
import type { Reason } from './quotation.ts';
import type { Word } from './words.ts';

export interface Attribution {
	readonly speaker: Extent | null;
	readonly cue: Extent | null;
	readonly reason: Reason;
	readonly likely: boolean;
}

export const NOBODY: Attribution = { speaker: null, cue: null, reason: 'none', likely: true };

/** How the last characters of a quotation bear on what follows: `"…," she said` against `"…." She`. */
export type Ending = 'comma' | 'stop' | 'exclamation' | 'open';

/** What stands around a quotation in its sentence, for telling speech from titles and terms. */
export interface Surroundings {
	/** The quotation is a sentence of its own. */
	readonly alone: boolean;
	/** The words before and behind it, in lower case, articles and commas left out; empty where there is none. */
	readonly before: string;
	readonly behind: string;
	/** `CNN's "…"` */
	readonly possessed: boolean;
}

/** Nouns whose possessor is the speaker: `his promise of "…"`. */
const CUE_NOUNS = new Set(
	'accusation admission advice announcement answer apology argument assertion assurance belief boast call charge claim comment comments commitment complaint concern conclusion criticism declaration definition demand description dismissal explanation insistence joke letter line mantra message motto note objection observation opinion phrase plan pledge plea prediction promise proposal question quip remark remarks reference reply request response rhetoric slogan speech statement statements suggestion testimony theory threat tweet tweets verdict view views vow warning warnings word words claims calls promises demands'.split(
		' ',
	),
);

/** `at` is the index of the quotation's word. */
export function surroundingsOf(words: readonly Word[], at: number): Surroundings {
	const skipped = (word: Word | undefined): boolean => word?.tag === 'comma' || word?.tag === 'determiner';
	let left = at - 1;
	while (skipped(words[left])) left--;
	let right = at + 1;
	while (skipped(words[right])) right++;
	return {
		alone: words.every(word => word.quotation >= 0 || word.tag === 'stop'),
		before: words[left]?.lower ?? '',
		behind: words[right]?.lower ?? '',
		possessed: words[at - 1]?.lower === "'s",
	};
}

/** Attributions of the quotations in one sentence, by the index of their word. Quotations that the sentence does not settle are missing. */
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
	const before = clauseBefore(words, clauses, at);
	const adjacent = before && isAdjacent(words, before.verb, at);
	const breaks = ending !== 'open' || words[at + 1]?.tag === 'comma' || words[at + 1]?.tag === 'dash';
	const led = words[at - 1]?.tag === 'colon' || words[at - 1]?.tag === 'comma';
	if (breaks && (!adjacent || (ending === 'comma' && !led && before.kind !== 'speech'))) {
		const behind = attributionBehind(words, at, ending, clauses);
		if (behind) return behind;
	}
	const according = accordingTo(words, at);
	if (before && !(according && according.at > before.verb)) {
		const possessor = before.kind === 'speech' ? null : possessorBefore(words, at, before.verb);
		return possessor ?? fromClause(words, before, adjacent ? 'NP said' : 'NP said that …');
	}
	return (
		according?.attribution ??
		attributionBehind(words, at, ending, clauses) ??
		possessorBefore(words, at, -1) ??
		colonLead(words, at) ??
		saidLater(words, at, clauses) ??
		fallback(words, at)
	);
}

/** The clause that reports the quotation: the nearest cue before it that is not itself part of what another one reports. */
function clauseBefore(words: readonly Word[], clauses: readonly Clause[], at: number): Clause | null {
	let best: Clause | null = null;
	for (const clause of clauses) {
		if (clause.verb >= at) break;
		if (!best || !reports(words, best, clause)) best = clause;
	}
	return best;
}

/** `the mayor said | the plan was called "…"`: `inner` has its subject inside what `outer` reports. */
function reports(words: readonly Word[], outer: Clause, inner: Clause): boolean {
	if (outer.kind !== 'speech' || outer.shape === 'inverted') return false;
	if (inner.subject.from <= outer.verb) return false;
	for (let i = inner.subject.from - 1; i > outer.verb; i--) {
		const { tag } = words[i]!;
		if (tag === 'semicolon') return false;
		if (tag === 'comma' || tag === 'quotation') {
			const next = words[i + 1]!;
			if ((next.tag === 'conjunction' || next.tag === 'complementizer') && i + 2 >= inner.subject.from) return false;
			if (i + 1 >= inner.subject.from && (next.tag === 'relative' || isSubordinate(words, outer))) return false;
		}
	}
	return true;
}

/** `When | the mayor | said …, …`: what comes behind the comma is the main clause. */
function isSubordinate(words: readonly Word[], clause: Clause): boolean {
	const before = words[clause.subject.from - 1];
	return before?.tag === 'complementizer' && before.lower !== 'that';
}

/** `said: "…"`, `told reporters, "…"`, `called it a "…"`: the quotation is what the verb introduces. */
function isAdjacent(words: readonly Word[], verb: number, at: number): boolean {
	const led = words[at - 1]!.tag === 'colon' || words[at - 1]!.tag === 'comma';
	for (let i = verb + 1; i < at; i++) {
		const { tag } = words[i]!;
		if (tag === 'verb' || tag === 'auxiliary' || tag === 'quotation' || (!led && isHead(words[i]))) return false;
	}
	return true;
}

function fromClause(words: readonly Word[], clause: Clause, reason: Reason): Attribution {
	const named: Reason =
		clause.shape === 'participle'
			? 'participle'
			: clause.shape === 'passive'
				? 'called … by NP'
				: clause.shape === 'inverted'
					? 'said NP'
					: reason;
	return { speaker: speakerExtent(words, clause.subject), cue: cueOf(words, clause), reason: named, likely: false };
}

/** A mention without the punctuation that its phrase was cut at. */
function speakerExtent(words: readonly Word[], phrase: Phrase): Extent {
	let { from, to } = phrase;
	while (to > from + 1 && (words[to - 1]!.tag === 'comma' || words[to - 1]!.tag === 'dash' || words[to - 1]!.lower === "'s"))
		to--;
	while (from < to - 1 && (words[from]!.tag === 'comma' || words[from]!.tag === 'dash')) from++;
	return extentOf(words, { from, to });
}

/** `"…," | the mayor said`, `"…," | said the mayor`, `"…," | according to the mayor` */
function attributionBehind(words: readonly Word[], at: number, ending: Ending, clauses: readonly Clause[]): Attribution | null {
	let start = at + 1;
	while (
		words[start] &&
		(words[start]!.tag === 'comma' ||
			words[start]!.tag === 'dash' ||
			words[start]!.lower === 'and' ||
			words[start]!.lower === 'but' ||
			words[start]!.lower === 'as')
	)
		start++;
	const first = words[start];
	if (!first) return null;
	if (first.lower === 'according' && words[start + 1]?.lower === 'to') {
		const phrase = phraseStartingAt(words, start + 2);
		if (phrase)
			return {
				speaker: speakerExtent(words, phrase),
				cue: extentOf(words, { from: start, to: start + 2 }),
				reason: 'according to',
				likely: false,
			};
	}
	for (const clause of clauses) {
		if (clause.verb <= at) continue;
		if (clause.kind !== 'speech') continue;
		if (clause.shape === 'inverted') {
			if (onlyAdverbs(words, start, clause.verb)) return fromClause(words, clause, 'said NP');
			break;
		}
		if (clause.shape === 'finite' && clause.subject.from === start) return fromClause(words, clause, 'NP said');
		break;
	}
	return ending === 'comma' && standsFree(words[at - 1]) ? anyVerbBehind(words, start) : null;
}

/** The quotation is no part of a noun phrase or prepositional phrase before it: not `on "…," the mayor pointed`. */
const standsFree = (before: Word | undefined): boolean =>
	!before ||
	before.tag === 'comma' ||
	before.tag === 'colon' ||
	before.tag === 'dash' ||
	before.tag === 'stop' ||
	before.tag === 'verb';

/** `"…," | the heckler shot back`, `"…," | retorted the mayor`: behind the comma, any verb is one of saying. */
function anyVerbBehind(words: readonly Word[], start: number): Attribution | null {
	const isVerb = (word: Word | undefined): boolean => word?.tag === 'verb' && (word.form === 'past' || word.form === 'present');
	const phrase = phraseStartingAt(words, isVerb(words[start]) ? start + 1 : start);
	if (!phrase) return null;
	let verb = phrase.from > start ? start : phrase.to;
	while (verb >= phrase.to && (words[verb]?.tag === 'adverb' || words[verb]?.tag === 'auxiliary' || words[verb]?.tag === 'comma'))
		verb++;
	if (!isVerb(words[verb])) return null;
	return {
		speaker: speakerExtent(words, phrase),
		cue: extentOf(words, { from: verb, to: verb + 1 }),
		reason: verb < phrase.from ? 'said NP' : 'NP said',
		likely: false,
	};
}

const onlyAdverbs = (words: readonly Word[], from: number, to: number): boolean => {
	for (let i = from; i < to; i++) if (words[i]!.tag !== 'adverb' && words[i]!.tag !== 'auxiliary') return false;
	return true;
};

function accordingTo(words: readonly Word[], at: number): { at: number; attribution: Attribution } | null {
	for (let i = at - 2; i >= 0; i--) {
		if (words[i]!.lower !== 'according' || words[i + 1]!.lower !== 'to') continue;
		const phrase = phraseStartingAt(words, i + 2);
		return (
			phrase && {
				at: i,
				attribution: {
					speaker: speakerExtent(words, phrase),
					cue: extentOf(words, { from: i, to: i + 2 }),
					reason: 'according to',
					likely: false,
				},
			}
		);
	}
	return null;
}

/** `the mayor's promise of "…"`, `his words: "…"`: nothing but a few nouns and prepositions stands between. */
function possessorBefore(words: readonly Word[], at: number, behind: number): Attribution | null {
	for (let i = at - 1; i > behind && i > at - 8; i--) {
		const { tag, lower } = words[i]!;
		if (tag === 'comma' || tag === 'semicolon' || tag === 'quotation' || tag === 'verb' || tag === 'auxiliary') return null;
		if (!CUE_NOUNS.has(lower)) continue;
		for (let k = i - 1; k > behind && k > i - 5; k--) {
			const word = words[k]!;
			if (word.tag === 'possessive') {
				const speaker = word.lower === "'s" ? phraseEndingAt(words, k - 1) : { from: k, to: k + 1 };
				return (
					speaker && {
						speaker: extentOf(words, speaker),
						cue: extentOf(words, { from: i, to: i + 1 }),
						reason: "NP's words",
						likely: false,
					}
				);
			}
			if (!isHead(word)) break;
		}
	}
	return null;
}

/** `Mayor: "…"`, as headlines and transcripts write. */
function colonLead(words: readonly Word[], at: number): Attribution | null {
	if (words[at - 1]?.tag !== 'colon') return null;
	const phrase = phraseEndingAt(words, at - 2);
	if (!phrase || (phrase.from > 0 && words[phrase.from - 1]!.tag !== 'stop' && words[phrase.from - 1]!.tag !== 'quotation'))
		return null;
	return { speaker: extentOf(words, phrase), cue: null, reason: 'NP:', likely: false };
}

/** `The "…" is over, the mayor said`, `…, according to the mayor` */
function saidLater(words: readonly Word[], at: number, clauses: readonly Clause[]): Attribution | null {
	for (let i = at + 1; i < words.length - 2; i++) {
		if (words[i]!.lower === 'according' && words[i + 1]!.lower === 'to') {
			const phrase = phraseStartingAt(words, i + 2);
			if (phrase)
				return {
					speaker: speakerExtent(words, phrase),
					cue: extentOf(words, { from: i, to: i + 2 }),
					reason: 'according to',
					likely: false,
				};
		}
	}
	for (let k = clauses.length - 1; k >= 0 && clauses[k]!.verb > at; k--) {
		const clause = clauses[k]!;
		if (clause.kind !== 'speech' || clause.subject.from <= at) continue;
		const before = words[(clause.shape === 'inverted' ? clause.verb : clause.subject.from) - 1];
		if (before?.tag !== 'comma') continue;
		return { ...fromClause(words, clause, 'said later'), reason: 'said later', likely: true };
	}
	return null;
}

function fallback(words: readonly Word[], at: number): Attribution | null {
	const subject = mainSubject(words, at);
	return subject && { speaker: speakerExtent(words, subject), cue: null, reason: 'fallback subject', likely: true };
}

/**
 * The speaker that a sentence without quotations leaves for the quotation behind it: of its last cue, else,
 * where `anySubject` allows it, its subject.
 */
export function speakerOf(words: readonly Word[], anySubject: boolean): Attribution | null {
	const clauses = readClauses(words).filter(clause => clause.kind === 'speech' && clause.shape !== 'participle');
	const subject = clauses.at(-1)?.subject ?? (anySubject ? mainSubject(words) : null);
	if (
		!subject ||
		!(startsPhrase(words[subject.from]) || words[subject.from]!.tag === 'subject' || words[subject.from]!.tag === 'relative')
	)
		return null;
	return { speaker: speakerExtent(words, subject), cue: null, reason: 'carried over', likely: true };
}
