/** Who a speaker is: the entity of the article behind a name, a pronoun or a description. A second, weaker claim than the mention. */
import { type Extent, lastAtMost } from '../../text.ts';
import type { Prose } from '../prose.ts';
import { type Gender, genderOf } from './genders.ts';
import { readWord } from './lexicon.ts';
import type { Quotation } from './quotation.ts';
import { cutSentences } from './sentences.ts';
import { readWords } from './words.ts';

/** A named entity of the article: one person, organisation or place with all its mentions. */
export interface NamedEntity {
	readonly name: string;
	readonly label: 'person' | 'org' | 'place' | 'misc';
	readonly mentions: readonly Extent[];
	/** Other names it goes by: `Ruiz`, `PAC`. */
	readonly aliases: readonly string[];
}

/** Which entity, as its index, and why. */
export interface ResolvedSpeaker {
	readonly entity: number;
	readonly reason: string;
}

/** The entity behind each quotation's speaker; null where none is plain. `entities` are those of the same prose. */
export function resolveSpeakers(
	prose: Prose,
	quotations: readonly Quotation[],
	entities: readonly NamedEntity[],
): (ResolvedSpeaker | null)[] {
	const article = new Article(prose, quotations, entities);
	const known = new Map<number, ResolvedSpeaker | null>();
	return quotations.map(({ speaker }) => {
		if (!speaker) return null;
		// Split and carried quotations share the mention.
		if (!known.has(speaker.start)) known.set(speaker.start, article.resolve(speaker));
		return known.get(speaker.start) ?? null;
	});
}

interface Mention extends Extent {
	readonly entity: number;
	/** It speaks, or is the first person of its sentence: what a pronoun behind it most likely means. */
	readonly isTopic: boolean;
	/** It follows a preposition, or stands before a title: `a rally for Ruiz`, `Ruiz adviser Ari Lee`. */
	readonly isAside: boolean;
	/** `Ruiz’s`: it stands in for nobody's deeds. */
	readonly isPossessive: boolean;
	/** Number of its sentence in the article. */
	readonly sentence: number;
}

const HE = /^(?:he|him|his|himself|he['’][sd])$/i;
const SHE = /^(?:she|her|hers|herself|she['’][sd])$/i;
const OTHER_PRONOUN =
	/^(?:they|them|their|we|us|our|it|its|i|me|my|you|that|this|those|these|many|some|others|one|most|all|both)$/i;
const RELATIVE = /^(?:who|whom|whose|which)$/i;

/** Titles by the noun that takes up their bearer: `the senator` of `Sen. Ana Ruiz`. */
const TITLES: Readonly<Record<string, string>> = {
	senator: 'sen',
	representative: 'rep',
	congressman: 'rep',
	congresswoman: 'rep',
	lawmaker: 'sen',
	governor: 'gov',
	general: 'gen',
	lieutenant: 'lt',
	sergeant: 'sgt',
	captain: 'capt',
	colonel: 'col',
	admiral: 'adm',
	doctor: 'dr',
	professor: 'prof',
	reverend: 'rev',
};

const AFTER_PREPOSITION = /(?:^|\s)(?:of|for|in|at|from|with|to|by|on|about|against|over|than|like|and)\s$/;

/** `Ruiz | adviser Ari Lee`, but not `Ruiz | praised Ari Lee`. */
function precedesTitle(behind: string): boolean {
	const word = /^\s(\p{Ll}+)\s\p{Lu}/u.exec(behind)?.[1];
	return word !== undefined && readWord(word, false).tag === 'noun';
}

/** How many mentions back an antecedent is looked for, and how many sentences. */
const MENTIONS = 40;
const SENTENCES = 12;

class Article {
	readonly #mentions: Mention[];
	readonly #starts: number[];
	/** Where the sentences start. */
	readonly #sentences: number[];
	readonly #genders: (Gender | null)[];

	constructor(
		readonly prose: Prose,
		readonly quotations: readonly Quotation[],
		readonly entities: readonly NamedEntity[],
	) {
		this.#sentences = sentenceStarts(prose, quotations);
		this.#genders = entities.map(entity => this.#gender(entity));
		this.#mentions = this.#readMentions();
		this.#starts = this.#mentions.map(mention => mention.start);
	}

	resolve(speaker: Extent): ResolvedSpeaker | null {
		const text = this.prose.text.slice(speaker.start, speaker.end);
		if (HE.test(text)) return this.#antecedent(speaker, 'male');
		if (SHE.test(text)) return this.#antecedent(speaker, 'female');
		if (RELATIVE.test(text)) return this.#beforeRelative(speaker);
		if (OTHER_PRONOUN.test(text)) return null;
		return this.#named(speaker, text) ?? this.#described(speaker, text);
	}

	/** Mentions outside quotations, in order: whom a speaker names is not who speaks next. */
	#readMentions(): Mention[] {
		const { text } = this.prose;
		const all = this.entities.flatMap(({ mentions }, entity) => mentions.map(({ start, end }) => ({ start, end, entity })));
		all.sort((a, b) => a.start - b.start);
		const outers = this.quotations.map(quotation => quotation.outer.start);
		const speakers = new Set(this.quotations.flatMap(({ speaker }) => (speaker ? [speaker.start] : [])));
		const mentions: Mention[] = [];
		let taken = -1;
		for (const { start, end, entity } of all) {
			const quotation = this.quotations[lastAtMost(outers, start)];
			if (quotation && start < quotation.outer.end) continue;
			const sentence = lastAtMost(this.#sentences, start);
			const isPossessive = /^['’]s?\b/.test(text.slice(end, end + 2));
			const isAside =
				AFTER_PREPOSITION.test(text.slice(Math.max(0, start - 9), start)) || precedesTitle(text.slice(end, end + 30));
			const isFirst = this.entities[entity]!.label === 'person' && sentence !== taken && !isAside && !isPossessive;
			if (isFirst) taken = sentence;
			const isTopic = isFirst || speakers.has(start);
			mentions.push({ start, end, entity, isTopic, isAside, isPossessive, sentence });
		}
		return mentions;
	}

	/** The name that the speaker's phrase ends in: Ana Ruiz of `harbour master Ana Ruiz, a friend of Lee`, but nobody of `the Ruiz campaign`. */
	#named(speaker: Extent, text: string): ResolvedSpeaker | null {
		const head = headOf(text);
		const end = speaker.start + head.length;
		for (let i = lastAtMost(this.#starts, end - 1); i >= 0 && this.#starts[i]! >= speaker.start; i--) {
			const { entity, end: own, isPossessive } = this.#mentions[i]!;
			if (!isPossessive && own >= end) return { entity, reason: 'named' };
		}
		const entity = this.#byName(head);
		return entity === null ? null : { entity, reason: 'named' };
	}

	/** An entity that goes by the phrase's name although this mention of it was not recognised. */
	#byName(head: string): number | null {
		const name = head.replace(/^the\s+/i, '').toLowerCase();
		const index = this.entities.findIndex(entity => [entity.name, ...entity.aliases].some(each => each.toLowerCase() === name));
		return index < 0 ? null : index;
	}

	/** `Ana Ruiz, who`, `Ana Ruiz (Port Alba), who`: the name right before. */
	#beforeRelative({ start }: Extent): ResolvedSpeaker | null {
		const mention = this.#mentions[lastAtMost(this.#starts, start - 1)];
		if (!mention || mention.isPossessive || start - mention.end > 60) return null;
		const between = this.prose.text.slice(mention.end, start);
		return /^(?:\s*\([^()]*\))?[\s,—–]*$/.test(between) ? { entity: mention.entity, reason: 'the name before “who”' } : null;
	}

	/** The person that `he` or `she` takes up: the first one who fits, of the nearest sentence that has one. */
	#antecedent({ start }: Extent, gender: Gender): ResolvedSpeaker | null {
		const here = lastAtMost(this.#sentences, start);
		let best: Mention | null = null;
		let lowest = Number.POSITIVE_INFINITY;
		for (let i = lastAtMost(this.#starts, start - 1), n = 0; i >= 0 && n < MENTIONS; i--, n++) {
			const mention = this.#mentions[i]!;
			const { entity, sentence, isPossessive, isAside, isTopic } = mention;
			const distance = here - sentence;
			if (distance > SENTENCES || distance > lowest) break;
			const own = this.#genders[entity];
			if (this.entities[entity]!.label !== 'person' || (own && own !== gender)) continue;
			const cost = distance + (isPossessive ? 2 : 0) + (isAside ? 1 : 0) + (own || isTopic ? 0 : 1);
			// Of two that fit alike in one sentence the topic wins, else the first: it is the subject, more often than not.
			if (cost > lowest || (cost === lowest && (sentence !== best?.sentence || best.isTopic))) continue;
			lowest = cost;
			best = mention;
		}
		return best && { entity: best.entity, reason: gender === 'male' ? '“he” after this name' : '“she” after this name' };
	}

	/** `the embassy` is the US Embassy, `the senator` is Sen. Ana Ruiz, `the spokesman` is Ari Lee, a spokesman for the port. */
	#described(speaker: Extent, text: string): ResolvedSpeaker | null {
		const [noun] = /\p{Ll}[\p{L}-]*$/u.exec(headOf(text)) ?? [];
		if (!noun || !/^(?:the|this|that|his|her|their|its)\s/i.test(text)) return null;
		// `the Ohio senator` is no senator of whom Ohio was not said.
		const names = headOf(text).match(/(?<=\s)\p{Lu}[\p{L}-]*/gu) ?? [];
		for (let i = lastAtMost(this.#starts, speaker.start - 1), n = 0; i >= 0 && n < MENTIONS; i--, n++) {
			const mention = this.#mentions[i]!;
			const { label, name, aliases } = this.entities[mention.entity]!;
			if (label === 'person') {
				if (this.#isIntroducedAs(mention, noun, names)) return { entity: mention.entity, reason: `introduced as ${noun}` };
			} else if ([name, ...aliases].some(each => each.toLowerCase().split(/\s+/).includes(noun))) {
				return { entity: mention.entity, reason: `“${noun}” is part of the name` };
			}
		}
		return null;
	}

	/** `spokesman Ari Lee`, `Ari Lee, a spokesman for the port,`, `Sen. Ana Ruiz`; `names` must stand beside the name as well. */
	#isIntroducedAs({ start, end }: Mention, noun: string, names: readonly string[]): boolean {
		const { text } = this.prose;
		const before = /([\p{L}-]+)\.?\s$/u.exec(text.slice(Math.max(0, start - 20), start))?.[1]?.toLowerCase();
		const appositive = /^,\s((?:an?|the|then|now|\p{Ll}+)\s[^,.;:“”"]*)/u.exec(text.slice(end, end + 100))?.[1] ?? '';
		const isSo = before === noun || (before !== undefined && TITLES[noun] === before) || headOf(appositive).endsWith(` ${noun}`);
		const around = names.length
			? text.slice(Math.max(0, start - 40), start) + text.slice(end, end + 80).split(/[.!?“”"]\s/, 1)[0]!
			: '';
		return isSo && names.every(name => around.includes(name));
	}

	/** From a title before a mention (`Mrs.`), else from the first name. */
	#gender({ label, name, mentions }: NamedEntity): Gender | null {
		if (label !== 'person') return null;
		for (const { start } of mentions) {
			const before = this.prose.text.slice(Math.max(0, start - 6), start);
			if (/\b(?:Mrs|Ms|Miss)\.?\s$/.test(before)) return 'female';
			if (/\bMr\.?\s$/.test(before)) return 'male';
		}
		return genderOf(name.split(/\s+/, 1)[0]!);
	}
}

/** The phrase up to its first attachment: `the mayor` of `the mayor of Port Alba, who …`. */
const headOf = (text: string): string =>
	text.split(/[,(—–]|\s(?:of|for|in|at|from|to|with|on|who|that|which|\p{Ll}+ing)\s/u, 1)[0]!.trimEnd();

function sentenceStarts({ text, blocks }: Prose, quotations: readonly Quotation[]): number[] {
	const starts: number[] = [];
	let next = 0;
	for (const { start, end } of blocks) {
		const pieces = [];
		for (; next < quotations.length && quotations[next]!.outer.start < end; next++)
			pieces.push({ ...quotations[next]!.outer, index: next });
		for (const sentence of cutSentences(readWords(text, start, end, pieces), () => 'comma')) starts.push(sentence[0]!.start);
	}
	return starts;
}
