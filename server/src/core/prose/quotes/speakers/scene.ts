/** What is known of an article where a speaker is looked up: its names outside quotations, its sentences, who is a he or a she. */
import { firstNot } from '../../../rows.ts';
import { type Extent, lastAtMost } from '../../../text.ts';
import type { Prose } from '../../prose.ts';
import { readWord } from '../lexicon.ts';
import { extentOf, phraseEndingAt } from '../phrases.ts';
import type { Quotation, QuotationReading } from '../quotation.ts';
import { mainSubject } from '../sentence-subjects.ts';
import { cutSentences } from '../sentences.ts';
import { type Piece, readWords, type Word } from '../words.ts';
import { readIssues } from './documents.ts';
import { type Gender, genderOf } from './genders.ts';
import { readIntroductions } from './introductions.ts';
import { isPersonNoun } from './nouns.ts';
import { rolesBeside } from './roles.ts';
import type { Introduction, Issue, Mention, NamedEntity, ResolvedSpeaker } from './speaker.ts';

/** How many mentions back an antecedent is looked for. */
const MENTIONS = 40;
/** In how many sentences somebody who was named is still spoken of. */
const NEAR = 5;
/** How many pronouns in a row are followed to what the first one means. */
const CHAIN = 6;

const AFTER_PREPOSITION =
	/(?:^|\s)(?:of|for|in|at|from|with|to|by|on|about|against|over|than|like|and)\s(?:(?:the|an?|its|his|her|their)\s)?(?:\p{Lu}\p{Ll}+\.?\s){0,2}$|\($/u;

/** `Ruiz | adviser Ari Lee`, but not `Ruiz | praised Ari Lee`. */
function precedesTitle(behind: string): boolean {
	const word = /^\s(\p{Ll}+)\s\p{Lu}/u.exec(behind)?.[1];
	return word !== undefined && readWord(word, false).tag === 'noun';
}

function enter<T extends { readonly noun: string }>(index: Map<string, T[]>, one: T): void {
	const own = index.get(one.noun);
	if (own) own.push(one);
	else index.set(one.noun, [one]);
}

/** Index of the first of a list in text order that does not start before `at`. */
const firstAfter = (list: readonly Extent[], at: number): number => firstNot(list, ({ start }) => start < at);

/** The last of a list in text order before `at` that passes, of those in reach. */
function lastBefore<T extends Extent>(list: readonly T[], at: number, passes: (one: T) => boolean): T | undefined {
	for (let i = firstAfter(list, at) - 1, n = 0; i >= 0 && n < MENTIONS; i--, n++) if (passes(list[i]!)) return list[i];
	return undefined;
}

export class Scene {
	/** By noun, in text order. */
	readonly #introductions = new Map<string, Introduction[]>();
	readonly #issues = new Map<string, Issue[]>();
	/** Whom a noun introduces by name, in text order. */
	readonly #bearers = new Map<string, (Mention & Introduction)[]>();
	readonly #names = new Map<string, number>();
	readonly #mentions: Mention[];
	readonly #starts: number[];
	/** The sentences, and where they start. */
	readonly quotations: readonly Quotation[];
	readonly #words: (readonly Word[])[] = [];
	readonly #sentences: number[] = [];
	readonly #genders: (Gender | null)[];
	readonly #outers: number[];
	readonly #speakers: Extent[];
	readonly #speakerStarts: number[];
	readonly #known = new Map<number, ResolvedSpeaker | null>();
	#depth = 0;

	/** `nouns` are those by which speakers are described. */
	constructor(
		readonly prose: Prose,
		{ quotations, words }: Pick<QuotationReading, 'quotations' | 'words'>,
		readonly entities: readonly NamedEntity[],
		nouns: ReadonlySet<string>,
		readonly lookUp: (scene: Scene, speaker: Extent) => ResolvedSpeaker | null,
	) {
		this.quotations = quotations;
		this.#outers = quotations.map(quotation => quotation.outer.start);
		this.#speakers = [
			...new Map(quotations.flatMap(({ speaker }) => (speaker ? [[speaker.start, speaker] as const] : []))).values(),
		].sort((a, b) => a.start - b.start);
		this.#speakerStarts = this.#speakers.map(({ start }) => start);
		this.#readSentences(nouns, words);
		for (const [index, { name, aliases }] of entities.entries())
			for (const each of [name, ...aliases]) if (!this.#names.has(each.toLowerCase())) this.#names.set(each.toLowerCase(), index);
		this.#genders = entities.map(entity => this.#readGender(entity));
		this.#mentions = this.#readMentions();
		this.#starts = this.#mentions.map(mention => mention.start);
		if (nouns.size) this.#readBearers(nouns);
	}

	/** Who a phrase means. Split and carried quotations share it, and pronouns lead on to one another. */
	resolve(speaker: Extent): ResolvedSpeaker | null {
		const known = this.#known.get(speaker.start);
		if (known !== undefined) return known;
		if (this.#depth >= CHAIN) return null;
		this.#depth++;
		const found = this.lookUp(this, speaker);
		this.#depth--;
		this.#known.set(speaker.start, found);
		return found;
	}

	textOf({ start, end }: Extent): string {
		return this.prose.text.slice(start, end);
	}

	genderOf(entity: number): Gender | null {
		return this.#genders[entity]!;
	}

	/** Mentions that start before `at`, the nearest first. */
	*mentionsBefore(at: number): Generator<Mention> {
		const last = lastAtMost(this.#starts, at - 1);
		for (let i = last; i >= 0 && i > last - MENTIONS; i--) yield this.#mentions[i]!;
	}

	/** Mentions inside a phrase, the last one first. */
	mentionsIn({ start, end }: Extent): Mention[] {
		const inside: Mention[] = [];
		for (let i = lastAtMost(this.#starts, end - 1); i >= 0 && this.#starts[i]! >= start; i--) inside.push(this.#mentions[i]!);
		return inside;
	}

	/** Whether the sentences right before `at` name somebody. */
	isSpokenOf(entity: number, at: number): boolean {
		const here = this.sentenceAt(at);
		for (const mention of this.mentionsBefore(at)) {
			if (here - mention.sentence > NEAR) return false;
			if (mention.entity === entity) return true;
		}
		return false;
	}

	/** Number of the sentence that holds `at`. */
	sentenceAt(at: number): number {
		return lastAtMost(this.#sentences, at);
	}

	/**
	 * Who or what acts in the sentence before `at`, or in this one before `at`: the speaker of its quotation, else its subject. `back` says
	 * how many sentences before.
	 */
	subjectBefore(at: number, back: number): Extent | null {
		const sentence = this.sentenceAt(at) - back;
		const start = this.#sentences[sentence];
		if (start === undefined) return null;
		const end = back === 0 ? at : this.#sentences[sentence + 1]!;
		const speaker = this.#speakers[lastAtMost(this.#speakerStarts, end - 1)];
		if (speaker && speaker.start >= start && speaker.start < at) return speaker;
		const words = this.#wordsOf(sentence, end);
		const subject = mainSubject(words);
		return subject && extentOf(words, subject);
	}

	/** Who is described right before `at`, a comma apart, from an article or the like on: `a voter | who`, `the diary of | a spy | who`. */
	phraseBefore(at: number): Extent | null {
		const words = this.#wordsOf(this.sentenceAt(at), at);
		const phrase = phraseEndingAt(words, words.at(-1)?.tag === 'comma' ? words.length - 2 : words.length - 1);
		if (phrase && isPersonNoun(words[phrase.to - 1]!.lower))
			for (let i = phrase.to - 1; i > phrase.from; i--)
				if (words[i]!.tag === 'determiner') return extentOf(words, { from: i, to: phrase.to });
		return phrase && words[phrase.from]!.tag === 'determiner' ? extentOf(words, phrase) : null;
	}

	/** The last introduction with a noun before `at` that passes. */
	introductionBefore(noun: string, at: number, passes: (words: Extent) => boolean): Introduction | undefined {
		return lastBefore(this.#introductions.get(noun) ?? [], at, passes);
	}

	/** The last name before `at` beside which a noun says what its bearer is, and that passes. */
	bearerBefore(noun: string, at: number, passes: (mention: Mention) => boolean): Mention | undefined {
		return lastBefore(this.#bearers.get(noun) ?? [], at, passes);
	}

	/** The last issue of such a document before `at`. */
	issueBefore(noun: string, at: number): Issue | undefined {
		const own = this.#issues.get(noun) ?? [];
		return own[firstAfter(own, at) - 1];
	}

	/** The first `most` issues of such a document. */
	issuesOf(noun: string, most: number): readonly Issue[] {
		return this.#issues.get(noun)?.slice(0, most) ?? [];
	}

	/** The entity that goes by a name. */
	entityCalled(name: string): number | undefined {
		return this.#names.get(name.toLowerCase());
	}

	/** The words of a sentence up to `end`. */
	#wordsOf(sentence: number, end: number): readonly Word[] {
		const words = this.#words[sentence]!;
		const from = firstAfter(words, end);
		return from === words.length ? words : words.slice(0, from);
	}

	#readSentences(nouns: ReadonlySet<string>, read: ReadonlyMap<number, readonly Word[]>): void {
		const { text, blocks } = this.prose;
		let next = 0;
		for (const [index, { start, end }] of blocks.entries()) {
			const pieces: Piece[] = [];
			for (; next < this.quotations.length && this.quotations[next]!.outer.start < end; next++)
				pieces.push({ ...this.quotations[next]!.outer, index: next });
			const words = read.get(index) ?? readWords(text, start, end, pieces);
			for (const sentence of cutSentences(words, () => 'comma')) this.#readSentence(sentence, nouns);
		}
	}

	#readSentence(sentence: readonly Word[], nouns: ReadonlySet<string>): void {
		this.#sentences.push(sentence[0]!.start);
		this.#words.push(sentence);
		if (!nouns.size) return;
		for (const one of readIntroductions(sentence, nouns)) enter(this.#introductions, one);
		for (const one of readIssues(sentence, nouns)) enter(this.#issues, one);
	}

	#readMentions(): Mention[] {
		const { text } = this.prose;
		const all = this.entities.flatMap(({ mentions }, entity) => mentions.map(({ start, end }) => ({ start, end, entity })));
		all.sort((a, b) => a.start - b.start);
		const speakers = new Set(this.#speakerStarts);
		const mentions: Mention[] = [];
		let taken = -1;
		for (const { start, end, entity } of all) {
			const quotation = this.quotations[lastAtMost(this.#outers, start)];
			if (quotation && start < quotation.outer.end && start >= quotation.outer.start) continue;
			const sentence = this.sentenceAt(start);
			const isPossessive = /^['’]s?\b/.test(text.slice(end, end + 2));
			const isAside =
				AFTER_PREPOSITION.test(text.slice(Math.max(0, start - 30), start)) || precedesTitle(text.slice(end, end + 30));
			const isFirst = this.entities[entity]!.label === 'person' && sentence !== taken && !isAside && !isPossessive;
			if (isFirst) taken = sentence;
			const isTopic = isFirst || speakers.has(start);
			mentions.push({ start, end, entity, isTopic, isAside, isPossessive, sentence });
		}
		return mentions;
	}

	#readBearers(nouns: ReadonlySet<string>): void {
		for (const mention of this.#mentions) {
			if (this.entities[mention.entity]!.label === 'place') continue;
			for (const noun of rolesBeside(this.prose.text, mention)) if (nouns.has(noun)) enter(this.#bearers, { ...mention, noun });
		}
	}

	/** From a title before a mention (`Mrs.`), else from the first name. */
	#readGender({ label, name, mentions }: NamedEntity): Gender | null {
		if (label !== 'person') return null;
		for (const { start } of mentions) {
			const before = this.prose.text.slice(Math.max(0, start - 6), start);
			if (/\b(?:Mrs|Ms|Miss)\.?\s$/.test(before)) return 'female';
			if (/\bMr\.?\s$/.test(before)) return 'male';
		}
		// Alone, `Grant` and `Clinton` are surnames.
		const [first, last] = name.split(/\s+/, 2);
		return last ? genderOf(first!) : null;
	}
}
