/** What is said of a speaker, and what it is said from. */
import type { Extent } from '../../../text.ts';

/** A named entity of the article: one person, organisation or place with all its mentions. */
export interface NamedEntity {
	readonly name: string;
	readonly label: 'person' | 'org' | 'place' | 'misc';
	readonly mentions: readonly Extent[];
	/** Other names it goes by: `Ruiz`, `PAC`. */
	readonly aliases: readonly string[];
}

/** Who a speaker is, and why. */
export interface ResolvedSpeaker {
	/** Index of the entity; null for somebody who is never named. */
	readonly entity: number | null;
	/** The words that say who it is, where they are not the speaker's own: a name, `a senior security official`. */
	readonly words: Extent | null;
	readonly reason: string;
}

/** A name outside quotations: whom a speaker names is not who speaks next. */
export interface Mention extends Extent {
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

/** Somebody or something by a noun: `a senior security official`. */
export interface Introduction extends Extent {
	readonly noun: string;
}

/** Who issues a document, the extent: `the embassy | said in a | statement`. */
export interface Issue extends Extent {
	readonly noun: string;
}

/** How many sentences back an antecedent is looked for. */
export const SENTENCES = 12;
