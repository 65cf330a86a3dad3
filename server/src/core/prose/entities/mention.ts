/** What a recogniser of names reports: mentions of people, organisations and places, and the entities that they speak of. */
import type { Extent } from '../../text.ts';
import type { Tokens } from './tokens.ts';

export type EntityLabel = 'person' | 'org' | 'place' | 'misc';

/** The order in which labels are counted and stored; ties go to the earlier one. */
export const ENTITY_LABELS: readonly EntityLabel[] = ['person', 'org', 'place', 'misc'];

/** One name in the text: `Alina L. Romanowski` without her title, `United Nations` without its article, `Iran` in `pro-Iran`. */
export interface Mention extends Extent {
	readonly label: EntityLabel;
	/** Who says so: `model`, `gazetteer`, `acronym in parentheses`, `document majority`, `same name marked`, `dateline`, `built-in list`, `context`. */
	readonly reason: string;
	/** From 0 to 1. */
	readonly confidence: number;
	/** Which entity it is, where the workspace's list of names says so. */
	readonly ref: string | null;
}

/** A mention. All are made here: engines read objects of one shape several times faster. */
export const mentionOf = (
	start: number,
	end: number,
	label: EntityLabel,
	reason: string,
	confidence: number,
	ref: string | null = null,
): Mention => ({ start, end, label, reason, confidence, ref });

/** The mention with some of its properties changed; it stays of the same entity. */
export const changed = (mention: Mention, to: Partial<Omit<Mention, 'ref'>>): Mention =>
	mentionOf(
		to.start ?? mention.start,
		to.end ?? mention.end,
		to.label ?? mention.label,
		to.reason ?? mention.reason,
		to.confidence ?? mention.confidence,
		mention.ref,
	);

/** The mentions of one block of an article, in text order and without overlaps, with its tokens. */
export interface BlockMentions {
	readonly tokens: Tokens;
	readonly mentions: readonly Mention[];
}

/** A person, organisation or place as an article speaks of it: `Romanowski` and `Alina L. Romanowski` are one. */
export interface Entity {
	/** The fullest form in which the article names it. */
	readonly name: string;
	readonly label: EntityLabel;
	readonly ref: string | null;
	/** Indexes into the list of mentions, in its order. */
	readonly mentions: readonly number[];
	/** The other forms, in order of first appearance: surname, acronym, possessive left out. */
	readonly aliases: readonly string[];
}
