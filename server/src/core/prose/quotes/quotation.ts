/** What the reader of quotations finds: the quotations of an article, and what is wrong with their marks. */
import type { Extent } from '../../text.ts';
import type { Mark } from './marks.ts';
import type { Nested } from './nested.ts';
import type { Word } from './words.ts';

/**
 * The pattern that gave a quotation its speaker.
 *
 * Strong, in the quotation's own sentence:
 * - `NP said`: `"…," the mayor said`, `the mayor said: "…"`
 * - `said NP`: `"…," said the mayor`
 * - `according to`: `"…," according to the mayor`
 * - `NP said that …`: `the mayor said the plan was "…"`
 * - `participle`: `the mayor left the hall, saying "…"`
 * - `called … by NP`: `the plan was called "…" by the mayor`
 * - `NP's words`: `the mayor's promise of "…"`
 * - `NP:`: `Mayor: "…"`
 * - `— NP`: a line below the quotation that names its source
 *
 * Weak, shown as likely:
 * - `said later`: `The "…" is over, the mayor said`
 * - `same speaker`: the sentence before, in the same paragraph, has a speaker
 * - `next sentence`: `"…" The mayor was smiling.`
 * - `carried over`: the paragraph is nothing but the quotation; the paragraph before has a speaker
 * - `fallback subject`: the subject of the sentence
 * - `none`: no speaker was found
 */
export type Reason =
	| 'NP said'
	| 'said NP'
	| 'according to'
	| 'NP said that …'
	| 'participle'
	| 'called … by NP'
	| "NP's words"
	| 'NP:'
	| '— NP'
	| 'said later'
	| 'same speaker'
	| 'next sentence'
	| 'carried over'
	| 'fallback subject'
	| 'none';

/** One quotation, or one piece of a quotation that the narrator interrupts. For `"No," she said.` the extent is that of `No,`. */
export interface Quotation extends Extent {
	/** With its marks, as far as they are there. */
	readonly outer: Extent;
	/** The mark characters as they stand in the text; null where the mark is missing, or the next paragraph goes on. */
	readonly open: string | null;
	readonly close: string | null;
	/** `other`: a title, a scare quote, a term. */
	readonly kind: 'speech' | 'other';
	/** The mention, as it stands in the text: `Ana Ruiz, the mayor`, `she`, `who`. */
	readonly speaker: Extent | null;
	readonly cue: Extent | null;
	readonly reason: Reason;
	/** The claim about the speaker is weak. */
	readonly likely: boolean;
	/** Index of the quotation that this piece goes on with: `"I know," she said, "that …"`, or the next paragraph of a long one. */
	readonly continues: number | null;
	/** Quotations inside it, with the extent of their words and, as `outer`, of their marks. */
	readonly nested: readonly Nested[];
}

export type MarkProblemCode =
	| 'quote-mismatched'
	| 'quote-inverted'
	| 'quote-unclosed'
	| 'quote-unopened'
	| 'quote-nested'
	| 'quote-spaced';

/** A damaged pair of marks. */
export interface MarkProblem {
	readonly code: MarkProblemCode;
	/** The mark that is wrong or stands alone. */
	readonly extent: Extent;
	/** What would repair it, where that is plain; an empty extent inserts. */
	readonly fix: { readonly extent: Extent; readonly replacement: string } | null;
}

export interface QuotationReading {
	/** In text order; not nested: a quotation inside a quotation is listed by the outer one. */
	readonly quotations: readonly Quotation[];
	/** All quotation marks in text order, paired or not. */
	readonly marks: readonly Mark[];
	readonly problems: readonly MarkProblem[];
	/** Words of paragraphs that hold quotations, by the index of the block: for whoever reads on, so that none is read twice. */
	readonly words: ReadonlyMap<number, readonly Word[]>;
}
