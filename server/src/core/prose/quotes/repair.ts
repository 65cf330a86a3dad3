/** Where a missing mark should stand. */
import type { Tag } from './lexicon.ts';
import { namesSpeaker } from './sentence-subjects.ts';
import { readWords, type Word } from './words.ts';

/** Where a quotation without closing mark lies. */
export interface Unclosed {
	readonly text: string;
	/** Start of its paragraph. */
	readonly block: number;
	/** Its opening mark, from and to. */
	readonly open: number;
	readonly inner: number;
	/** Where the next quotation opens, or the paragraph ends. */
	readonly limit: number;
	/** `limit` is the end of the paragraph. */
	readonly last: boolean;
}

/** Behind the comma that the speaker follows, as in `“We are late, she said.`; -1 where no speaker follows. */
export function placeBeforeSpeaker({ text, inner, limit }: Unclosed): number {
	return placeIn(readWords(text, inner, limit));
}

function placeIn(words: readonly Word[]): number {
	for (let i = 1; i < words.length - 1; i++) {
		const { tag, end } = words[i]!;
		if ((tag === 'comma' || tag === 'stop' || tag === 'dash') && namesSpeaker(words, i + 1) && breaksOff(words, i + 1))
			return end;
	}
	return -1;
}

const BEHIND_CUE: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>([
	undefined,
	'stop',
	'comma',
	'dash',
	'preposition',
	'time',
	'adverb',
	'to',
	'name',
	'title',
	'object',
]);

/** What names the speaker says no more than that: not `the mayor said the plan …`. */
function breaksOff(words: readonly Word[], from: number): boolean {
	for (let i = from; i < words.length && i < from + 40; i++) {
		const { cue, form, lower, tag } = words[i]!;
		if (tag === 'verb' && cue === 'speech' && form !== 'ing')
			return i === from || BEHIND_CUE.has(words[i + 1]?.tag) || /^(?:told|tells|asked|asks)$/.test(lower);
	}
	return false;
}

/** Whether the quotation begins its paragraph or a sentence, or is introduced as speech: `She said: “`, `She said that “`. */
export const startsSentence = ({ text, block, open }: Unclosed): boolean =>
	open === block || /(?:[.!?:,]['’)]?|\b(?:that|said|says))\s*$/.test(text.slice(Math.max(block, open - 8), open));

/** Whether the paragraph goes on behind the first sentence of the quotation. */
export function hasMore({ text, inner, limit }: Unclosed): boolean {
	return readWords(text, inner, limit).some((word, i, words) => word.tag === 'stop' && i + 1 < words.length);
}

/** Whether the quotation is part of a sentence that has a cue before it. */
function isIntroduced(unclosed: Unclosed): boolean {
	if (startsSentence(unclosed)) return false;
	const words = readWords(unclosed.text, Math.max(unclosed.block, unclosed.open - LEAD), unclosed.open);
	const last = words.findLastIndex(({ tag }) => tag === 'stop');
	return words.some(({ cue, form }, i) => i > last && cue === 'speech' && (form === 'past' || form === 'present'));
}

/** How far before a quotation its cue is looked for; UTF-16 code units. */
const LEAD = 200;

/** They lead back from a word or two in quotation marks to the sentence: `called it a “dream | because …`. */
const BREAKS_OFF = new Set(['because', 'where', 'while', 'although', 'though', 'whether', 'unless']);

/** `called it “late | and left`, `said it was “late | and that …`: the sentence goes on with what somebody does or says. */
const goesOnOutside = (words: readonly Word[], i: number): boolean => {
	const next = words[i + 1];
	const acts = next?.tag === 'auxiliary' || (next?.tag === 'verb' && (next.form === 'past' || next.form === 'present'));
	return words[i]!.tag === 'conjunction' && (acts || next?.lower === 'that');
};

/** What leads on from a noun phrase: `a “rusty wreck | in the harbour`. */
const ATTACHES: ReadonlySet<Tag> = new Set<Tag>(['preposition', 'to', 'conjunction', 'complementizer', 'relative']);

/** `a “`, `her “`: the quotation is a noun phrase, or the rest of one. */
function followsArticle({ text, block, open }: Unclosed): boolean {
	const tag = readWords(text, Math.max(block, open - 20), open).at(-1)?.tag;
	return tag === 'determiner' || tag === 'possessive';
}

/**
 * Where the quotation ends: before its speaker, else with its paragraph or last sentence where it began a sentence,
 * else at the first comma or end of a sentence, or, behind an article, with its noun.
 */
export function closingPlace(unclosed: Unclosed): number {
	const { text, inner, limit, last } = unclosed;
	const words = readWords(text, inner, limit);
	// `the mayor said it was “right, the Post wrote`: what is introduced already needs no speaker behind it.
	const place = isIntroduced(unclosed) ? -1 : placeIn(words);
	if (place >= 0) return place;
	const stops = words.filter(word => word.tag === 'stop');
	if (startsSentence(unclosed)) return last ? limit : (stops.at(-1)?.end ?? limit);
	const isPhrase = followsArticle(unclosed);
	for (let i = 1; i < words.length; i++) {
		const { tag, end, lower } = words[i]!;
		if (tag === 'comma' || tag === 'stop') return end;
		const leadsBack = BREAKS_OFF.has(lower) || tag === 'dash' || goesOnOutside(words, i);
		if (leadsBack || (isPhrase && ATTACHES.has(tag))) return words[i - 1]!.end;
	}
	return limit;
}

/**
 * Where the quotation that ends at `close` begins, behind `after` (the paragraph's start, or the end of the quotation before);
 * -1 where that is unclear. Behind what introduces it outright (`She added:`); behind the speaker of the quotation before;
 * behind the cue of its sentence; else with its sentence, and those before it that sound spoken.
 */
export function openingPlace(text: string, block: number, after: number, close: number): number {
	const words = readWords(text, after, close);
	const within = isPart(text, close) ? behindFrame(words) : -1;
	if (within >= 0) return words[within]!.start;
	const starts = [0];
	for (let i = 1; i < words.length; i++) {
		if (words[i - 1]!.tag === 'stop' && words[i]!.capital) starts.push(i);
		const isLead = words[i - 1]!.tag === 'colon' || (words[i - 1]!.tag === 'comma' && words[i - 2]?.cue === 'speech');
		if (isLead && words[i]!.capital) return words[i]!.start;
	}
	if (after !== block) return words[starts[1] ?? behindSpeaker(words)]?.start ?? -1;
	let sentence = starts.length - 1;
	const cue = words.at(-1)?.tag === 'comma' ? -1 : behindCue(words, starts[sentence]!);
	if (cue > 0) return words[behindBe(words, cue)]!.start;
	while (sentence > 0 && soundsSpoken(words, starts[sentence - 1]!, starts[sentence]!)) sentence--;
	return words[starts[sentence]!]?.start ?? -1;
}

/** Index behind the comma that ends who said what stands before: `“…,” she said, | and we wait.”` */
function behindSpeaker(words: readonly Word[]): number {
	const cue = words.findIndex(word => word.cue === 'speech');
	const comma = cue < 0 ? -1 : words.findIndex(({ tag }, i) => i > cue && tag === 'comma');
	return comma < 0 ? words.length : comma + 1;
}

/** The quotation ends within a sentence, at no punctuation: `a wreck” that nobody wants`. */
const isPart = (text: string, close: number): boolean => /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, close - 1), close));

/** How many words such a part of a sentence has at most. */
const PART = 12;

/** What a quotation that is part of a sentence stands behind: `was a | “wreck”`, `vowed to | “sail on”`, `called it | “a wreck”`. */
const FRAME: ReadonlySet<Tag> = new Set<Tag>(['determiner', 'possessive', 'auxiliary', 'to', 'complementizer', 'verb', 'object']);

/** Index behind the last word that frames the part of a sentence that `words` end in; -1 where none is near. */
function behindFrame(words: readonly Word[]): number {
	for (let i = words.length - 2; i >= 0 && i >= words.length - 1 - PART; i--) {
		const { tag, lower } = words[i]!;
		if (tag === 'stop') return -1;
		if (FRAME.has(tag) || lower === 'as' || lower === 'it') return i + 1;
	}
	return -1;
}

/** Index behind the first cue from `from` on and what leads from it to the quotation: `called it | a disaster`, `said that | we …`; -1 without a cue. */
function behindCue(words: readonly Word[], from: number): number {
	for (let i = from; i < words.length - 2; i++) {
		const { cue, tag, form } = words[i]!;
		if (tag !== 'verb' || !cue || cue === 'thought' || form === 'base') continue;
		for (let k = i + 1; k < words.length - 1; k++) {
			const { lower, tag: own } = words[k]!;
			if (lower === 'that' || lower === 'as' || own === 'colon') return k + 1;
		}
		const next = words[i + 1]!;
		return next.tag === 'object' || next.tag === 'comma' ? i + 2 : i + 1;
	}
	return -1;
}

const SPOKEN = new Set(
	"i we you my our your me us i'm we're you're i've we've you've i'll we'll don't can't it's that's let's".split(' '),
);

const BE = new Set(['is', 'was', 'are', 'were']);

/** `said that the ferry was | a wreck`: of what somebody says of something, the latter is seldom quoted. */
function behindBe(words: readonly Word[], from: number): number {
	for (let i = from; i < words.length - 2 && i < from + 5; i++) {
		const { tag, lower } = words[i]!;
		if (BE.has(lower)) return i + 1;
		// `said that | we are late`
		if (tag === 'verb' || tag === 'comma' || SPOKEN.has(lower)) break;
	}
	return from;
}

function soundsSpoken(words: readonly Word[], from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (SPOKEN.has(words[i]!.lower)) return true;
	return false;
}
