/** Who a speaker is: the entity of the article behind a name, a pronoun or a description. A second, weaker claim. */
import { type Extent, lastAtMost } from '../../text.ts';
import type { Prose } from '../prose.ts';
import { genderOf } from './genders.ts';
import type { Quotation } from './quotation.ts';

/** A named entity of the article: one person, organisation or place with all its mentions, in text order. */
export interface NamedEntity {
	readonly name: string;
	readonly label: 'person' | 'org' | 'place' | 'misc';
	readonly mentions: readonly Extent[];
	/** Other names it goes by: `Ruiz`, `BDSC`. */
	readonly aliases: readonly string[];
}

/** Which entity, as its index, and why. */
export interface ResolvedSpeaker {
	readonly entity: number;
	readonly reason: string;
}

/** A mention of an entity, for the search backwards. */
interface Mention extends Extent {
	readonly entity: number;
}

/** The entity behind each quotation's speaker, or null. `entities` are those of the same prose. */
export function resolveSpeakers(
	prose: Prose,
	quotations: readonly Quotation[],
	entities: readonly NamedEntity[],
): (ResolvedSpeaker | null)[] {
	const mentions = entities
		.flatMap((entity, index) => entity.mentions.map(({ start, end }): Mention => ({ start, end, entity: index })))
		.sort((a, b) => a.start - b.start);
	const resolver = new Resolver(prose, quotations, entities, mentions);
	return quotations.map(quotation => (quotation.speaker ? resolver.resolve(quotation.speaker) : null));
}

const SINGULAR = /^(?:he|him|his|himself|she|her|hers|herself|he['’]s|she['’]s)$/i;
const FEMALE = /^(?:she|her|hers|herself|she['’]s)$/i;
const PLURAL = /^(?:they|them|their|we|us|our|it|its|i|my|me|you)$/i;
const RELATIVE = /^(?:who|whom|whose|which)$/i;

/** How far back, in mentions, an antecedent is looked for. */
const REACH = 60;

class Resolver {
	readonly #starts: number[];
	readonly #genders: ('male' | 'female' | null)[];
	readonly #known = new Map<number, ResolvedSpeaker | null>();

	constructor(
		readonly prose: Prose,
		readonly quotations: readonly Quotation[],
		readonly entities: readonly NamedEntity[],
		readonly mentions: readonly Mention[],
	) {
		this.#starts = mentions.map(mention => mention.start);
		this.#genders = entities.map(entity => (entity.label === 'person' ? this.#gender(entity) : null));
	}

	resolve(speaker: Extent): ResolvedSpeaker | null {
		const known = this.#known.get(speaker.start);
		if (known !== undefined) return known;
		const found = this.#resolve(speaker);
		this.#known.set(speaker.start, found);
		return found;
	}

	#resolve(speaker: Extent): ResolvedSpeaker | null {
		const text = this.prose.text.slice(speaker.start, speaker.end);
		if (SINGULAR.test(text)) return this.#pronoun(speaker, FEMALE.test(text) ? 'female' : 'male');
		if (PLURAL.test(text)) return null;
		if (RELATIVE.test(text)) return this.#nearest(speaker.start, 'who: the name before it');
		return this.#named(speaker) ?? this.#described(speaker, text);
	}

	/** The mention inside the speaker's phrase that is its head: the last one before the first comma. */
	#named(speaker: Extent): ResolvedSpeaker | null {
		const comma = this.prose.text.slice(speaker.start, speaker.end).search(/[,(—–]/);
		const end = comma > 0 ? speaker.start + comma : speaker.end;
		let best: Mention | null = null;
		for (let i = lastAtMost(this.#starts, end - 1); i >= 0 && this.#starts[i]! >= speaker.start; i--) {
			const mention = this.mentions[i]!;
			if (mention.end > speaker.end) continue;
			if (this.entities[mention.entity]!.label === 'person') return { entity: mention.entity, reason: 'the speaker’s own name' };
			const between = this.prose.text.slice(mention.end, end).trim();
			if (!between) best = mention;
		}
		return best && { entity: best.entity, reason: 'the speaker’s own name' };
	}

	/** `the embassy` is the US Embassy, `the official` the person last introduced with that word. */
	#described(speaker: Extent, text: string): ResolvedSpeaker | null {
		const head = /(\p{L}+)\s*$/u.exec(text.split(/[,(—–]| (?:of|for|in|at|from|who) /, 1)[0]!)?.[1]?.toLowerCase();
		if (!head) return null;
		for (let i = lastAtMost(this.#starts, speaker.start - 1), n = 0; i >= 0 && n < REACH; i--, n++) {
			const { entity } = this.mentions[i]!;
			const { name, label, aliases } = this.entities[entity]!;
			if (label !== 'person' && [name, ...aliases].some(each => each.toLowerCase().split(/\s+/).includes(head)))
				return { entity, reason: `“${head}” is part of its name` };
		}
		return null;
	}

	#pronoun(speaker: Extent, gender: 'male' | 'female'): ResolvedSpeaker | null {
		return this.#nearest(
			speaker.start,
			gender === 'female' ? 'she: the last person who fits' : 'he: the last person who fits',
			gender,
		);
	}

	#nearest(before: number, reason: string, gender: 'male' | 'female' | null = null): ResolvedSpeaker | null {
		for (let i = lastAtMost(this.#starts, before - 1), n = 0; i >= 0 && n < REACH; i--, n++) {
			const { entity } = this.mentions[i]!;
			if (this.entities[entity]!.label !== 'person') continue;
			const own = this.#genders[entity];
			if (gender && own && own !== gender) continue;
			return { entity, reason };
		}
		return null;
	}

	/** From a title before a mention (`Mrs.`), else from the first name. */
	#gender(entity: NamedEntity): 'male' | 'female' | null {
		for (const { start } of entity.mentions) {
			const before = this.prose.text.slice(Math.max(0, start - 6), start);
			if (/\b(?:Mrs|Ms|Miss)\.?\s$/.test(before)) return 'female';
			if (/\bMr\.?\s$/.test(before)) return 'male';
		}
		return genderOf(entity.name.split(/\s+/, 1)[0]!);
	}
}
