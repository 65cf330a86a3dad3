/**
 * The analysis of one article as plain JSON, one row an article: the shape that `seedmark analyze` prints. Offsets are UTF-16 code
 * units into the bare text, end exclusive; `problems` have places in the file, zero-based.
 */
import type { Annotate, Annotations, Source } from '../annotations.ts';
import { describe, fixesFor } from '../checks/catalogue.ts';
import type { PlacedProblem } from '../checks/index.ts';
import type { Document, Placed } from '../document.ts';
import { instants, toEdtf, toIso } from '../prose/dates/values.ts';
import type { EntityLabel } from '../prose/entities/mention.ts';
import type { Extent, Range } from '../text.ts';

export interface Piece extends Extent {
	readonly text: string;
}

export interface Analysis {
	readonly id: string | null;
	readonly title: string | null;
	readonly date: string | null;
	readonly dateSource: string | null;
	/** How the date of publication is known: `date of the article`, `the line “13 September 2024”`. */
	readonly dateReason: string | null;
	readonly quotes: readonly (Piece & {
		readonly outer: Extent;
		readonly kind: 'speech' | 'other';
		readonly speaker: Piece | null;
		readonly cue: Piece | null;
		readonly who: string | null;
		/** How it is known who that is. */
		readonly whoReason: string | null;
		readonly source: Source;
		/** How the speaker was found. */
		readonly reason: string;
		readonly likely: boolean;
		/** The quotation, an index into `quotes`, that this one goes on. */
		readonly continues: number | null;
		/** Quotations inside it. */
		readonly nested: readonly (Piece & { readonly outer: Extent })[];
	})[];
	readonly dates: readonly (Piece & {
		readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
		/** TIMEX3. */
		readonly value: string | null;
		/** The same as EDTF and as ISO 8601-1, where they have a form for it. */
		readonly edtf: string | null;
		readonly iso: string | null;
		/** First and last moment for sorting, ISO 8601 to the second: local, in Universal Time (`…Z`) where a time's zone is known. */
		readonly bounds: { readonly begin: string; readonly end: string } | null;
		readonly mod: string | null;
		/** The time zone named, where the value leaves it out: `-04:00`, `America/New_York`. */
		readonly zone: string | null;
		readonly source: Source;
		readonly reason: string;
	})[];
	readonly entities: readonly (Piece & {
		readonly label: EntityLabel;
		readonly ref: string | null;
		readonly name: string;
		readonly source: Source;
		readonly reason: string;
		/** From 0 to 1. */
		readonly confidence: number;
	})[];
	/** Who is who: the mentions in `entities` that speak of one person, organisation, place or other thing. */
	readonly clusters: readonly {
		readonly name: string;
		readonly label: EntityLabel;
		readonly ref: string | null;
		readonly aliases: readonly string[];
		/** Words that describe it and do not name it: `a spokesman for the port`, `the embassy`. */
		readonly descriptions: readonly Piece[];
		/** Indexes into `entities`. */
		readonly mentions: readonly number[];
	}[];
	readonly problems: readonly {
		readonly code: string;
		readonly severity: string;
		readonly message: string;
		readonly range: Range;
		readonly fixes: readonly string[];
	}[];
}

/** The headline: the `title` attribute, else the line that was read as one. */
export function titleOf({ article }: Pick<Placed, 'article'>, { prose }: Annotations): string | null {
	const headline = prose.blocks.find(block => block.kind === 'headline');
	return article.attribute('title') ?? (headline ? prose.text.slice(headline.start, headline.end) : null);
}

/** `problems` are those of this article. */
export function analyse(document: Document, placed: Placed, annotate: Annotate, problems: readonly PlacedProblem[]): Analysis {
	const { article } = placed;
	const found = article.get(annotate);
	const { mentions, entities } = found;
	const { text } = found.prose;
	const textOf = ({ start, end }: Extent): string => text.slice(start, end);
	const piece = ({ start, end }: Extent): Piece => ({ start, end, text: text.slice(start, end) });
	return {
		id: article.id ?? null,
		title: titleOf(placed, found),
		date: found.publication?.value ?? null,
		dateSource: found.publication?.source ?? null,
		dateReason: found.publication?.reason ?? null,
		// Not spread: engines copy what is spread many times slower than they write what is named.
		quotes: found.quotations.map(one => ({
			start: one.inner.start,
			end: one.inner.end,
			text: textOf(one.inner),
			outer: { start: one.start, end: one.end },
			kind: one.kind,
			speaker: one.speaker && piece(one.speaker),
			cue: one.cue && piece(one.cue),
			who: one.whoName,
			whoReason: one.whoReason || null,
			source: one.source,
			reason: one.reason,
			likely: one.likely,
			continues: one.continues,
			nested: one.nested.map(inner => ({ start: inner.start, end: inner.end, text: textOf(inner), outer: inner.outer })),
		})),
		dates: found.dates.map(one => ({
			start: one.start,
			end: one.end,
			text: textOf(one),
			type: one.timex,
			value: one.value,
			edtf: one.value === null ? null : toEdtf(one.value, one),
			iso: one.value === null ? null : toIso(one.value, one),
			bounds: one.value === null ? null : instants(one.value, one),
			mod: one.mod,
			zone: one.zone,
			source: one.source,
			reason: one.reason,
		})),
		entities: mentions.map(one => {
			const entity = entities[one.entity];
			return {
				start: one.start,
				end: one.end,
				text: textOf(one),
				label: one.label,
				ref: entity?.ref ?? null,
				name: entity?.name ?? textOf(one),
				source: one.source,
				reason: one.reason,
				confidence: Math.round(one.confidence * 1000) / 1000,
			};
		}),
		clusters: entities.map(({ name, label, ref, aliases, descriptions, mentions }) => ({
			name,
			label,
			ref,
			aliases,
			descriptions: descriptions.map(piece),
			mentions,
		})),
		problems: problems.map(problem => {
			const { code, severity, message } = describe(problem, article.reading.schema);
			return {
				code,
				severity,
				message,
				range: problem.range,
				fixes: fixesFor(problem, document, annotate).map(({ title }) => title),
			};
		}),
	};
}
