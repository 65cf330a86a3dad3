/** What annotations are: one shape for what is marked by hand and what is recognised. */
import type { DateExpression } from '../prose/dates/expression.ts';
import type { PublicationDate } from '../prose/dates/index.ts';
import type { EntityLabel } from '../prose/entities/mention.ts';
import type { Prose } from '../prose/prose.ts';
import type { Mark } from '../prose/quotes/marks.ts';
import type { Nested } from '../prose/quotes/nested.ts';
import type { MarkProblem } from '../prose/quotes/quotation.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import type { Extent, Range } from '../text.ts';

export type Source = 'marked' | 'recognised';

/** What all annotations have. Offsets are UTF-16 code units into the bare text; ranges count lines from the article's first. */
export interface Annotated extends Extent {
	readonly source: Source;
	/** The annotated text in the file, without the marker around it. */
	readonly range: Range;
	/** The marker, where it was marked. */
	readonly span: MarkedSpan | null;
	/** How it was found: `marked`, a named pattern, a gazetteer. */
	readonly reason: string;
}

export interface QuotationAnnotation extends Annotated {
	readonly type: 'quotation';
	/** Without its marks; `start` and `end` have them. */
	readonly inner: Extent;
	readonly open: string | null;
	readonly close: string | null;
	readonly kind: 'speech' | 'other';
	readonly speaker: Extent | null;
	readonly cue: Extent | null;
	/** The entity who speaks, as an index into `entities`. */
	readonly who: number | null;
	/** The speaker's name where it is known, else the words by which somebody without a name was introduced. */
	readonly whoName: string | null;
	readonly whoReason: string;
	/** The words that say who a pronoun or a description means; null where the speaker's own do, or a marker does. */
	readonly whoWords: Extent | null;
	/** A weak claim about the speaker. */
	readonly likely: boolean;
	/** The quotation, an index, that this one goes on. */
	readonly continues: number | null;
	/** Quotations inside it. */
	readonly nested: readonly Nested[];
}

export interface DateAnnotation extends Annotated {
	readonly type: 'date';
	readonly timex: DateExpression['type'];
	/** TIMEX3 value; null where a relative date has nothing to count from. */
	readonly value: string | null;
	readonly mod: string | null;
	/** The time zone named beside a clock time, where the value does not hold it: `-04:00`, `America/New_York`. */
	readonly zone: string | null;
	/** A full date written out: needs no hint. */
	readonly explicit: boolean;
}

export interface MentionAnnotation extends Annotated {
	readonly type: 'mention';
	readonly label: EntityLabel;
	/** Which entity it is: as its marker says, or the workspace's names. */
	readonly ref: string | null;
	/** From 0 to 1; 1 for what is marked. */
	readonly confidence: number;
	/** Index into `entities`. */
	readonly entity: number;
}

export interface EntityAnnotation {
	readonly name: string;
	readonly label: EntityLabel;
	readonly ref: string | null;
	/** Indexes into `mentions`. */
	readonly mentions: readonly number[];
	readonly aliases: readonly string[];
	/** Where it is described and not named: `a spokesman for the port`, `the embassy`. */
	readonly descriptions: readonly Extent[];
	readonly source: Source;
}

export interface Annotations {
	readonly prose: Prose;
	readonly publication: PublicationDate | null;
	readonly quotations: readonly QuotationAnnotation[];
	readonly dates: readonly DateAnnotation[];
	/** What the reader of dates makes of the text, whatever is marked in it. */
	readonly toldDates: readonly DateExpression[];
	readonly mentions: readonly MentionAnnotation[];
	readonly entities: readonly EntityAnnotation[];
	/** All quotation marks of the prose, in text order. */
	readonly marks: readonly Mark[];
	/** Those that are wrong, which are problems whether or not recognised annotations are shown. */
	readonly damaged: readonly MarkProblem[];
}
