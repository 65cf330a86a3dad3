/** Recognised annotations written as markers: `“We act,” she said` becomes `[“We act,”]{.quote #q1 who=orr} she [said]{.cue of=q1}`. */
import { valueAttributes } from '../annotations/dates.ts';
import type { Annotations, DateAnnotation, MentionAnnotation, QuotationAnnotation } from '../annotations.ts';
import type { Article } from '../article.ts';
import { type Edit, freshId, idsOf, setAttribute } from '../edits.ts';
import { type Mark, type Marking, mark } from '../marking.ts';
import type { LabelKind, Schema } from '../schema.ts';
import { attributeValue } from '../syntax/attributes.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import { type Extent, lastAtMost, overlaps } from '../text.ts';
import { headsOf } from './place.ts';

/** The tagset's label for a kind of annotation: the one of that name, else the first of the kind. */
export function labelFor(schema: Schema, kind: LabelKind, name: string): string | undefined {
	if (schema.labels[name]?.kind === kind) return name;
	return Object.keys(schema.labels).find(label => schema.labels[label]!.kind === kind);
}

const none: Marking = { edits: [], refused: [] };

/** Marks dates with their values. */
export function markDates(article: Article, dates: readonly DateAnnotation[]): Marking {
	const label = labelFor(article.reading.schema, 'date', 'date');
	if (!label) return none;
	const marks = dates
		.filter(one => one.source === 'recognised')
		.map(one => ({ start: one.start, end: one.end, label, attributes: valueAttributes(one) }));
	return mark(article, marks);
}

/** Marks names, each with the `ref` that other mentions of its entity have, or else with this one. */
export function markMentions(
	article: Article,
	{ entities }: Annotations,
	mentions: readonly MentionAnnotation[],
	otherwise: string | null = null,
): Marking {
	const { schema } = article.reading;
	const marks = mentions.flatMap((one): Mark[] => {
		const label = labelFor(schema, 'entity', one.label);
		const ref = entities[one.entity]?.ref ?? otherwise;
		if (one.source === 'marked' || !label) return [];
		return [{ start: one.start, end: one.end, label, attributes: ref === null ? {} : { ref } }];
	});
	return mark(article, marks);
}

/**
 * Marks quotations, all pieces of a split one together. With `speakers`, the first piece says who speaks, and the cue is marked
 * and points at it; a cue of two quotations belongs to the first. `sure` leaves out speakers that are only likely.
 */
export function markQuotations(
	article: Article,
	annotations: Annotations,
	chosen: readonly QuotationAnnotation[],
	speakers: boolean,
	sure = false,
): Marking {
	const { schema } = article.reading;
	const label = labelFor(schema, 'quotation', 'quote');
	if (!label) return none;
	const { quotations } = annotations;
	const cueLabel = speakers ? labelFor(schema, 'cue', 'cue') : undefined;
	const isFree = freeCues(article);
	const heads = headsOf(quotations);
	const isChosen = new Set(chosen);
	const pieces = new Map<number, QuotationAnnotation[]>();
	for (const [index, head] of heads.entries()) pieces.set(head, [...(pieces.get(head) ?? []), quotations[index]!]);
	const used = idsOf(article);
	let next = 1;
	const marks: Mark[] = [];
	const edits: Edit[] = [];
	for (const own of pieces.values()) {
		if (!own.some(one => isChosen.has(one))) continue;
		const first = own[0]!;
		const cues = cueLabel === undefined ? [] : own.flatMap(({ cue }) => (cue && isFree(cue) ? [cue] : []));
		let id = first.span ? attributeValue(first.span.attributes, 'id') : undefined;
		if (id === undefined && (own.length > 1 || cues.length > 0)) {
			id = freshId(used, 'q', next);
			next = Number(id.slice(1)) + 1;
			if (first.span) edits.push(setAttribute(first.span, 'id', id));
		}
		const who = speakers && !(sure && first.likely) ? speakerOf(first, annotations, article) : undefined;
		if (first.span && who !== undefined && attributeValue(first.span.attributes, 'who') === undefined)
			edits.push(setAttribute(first.span, 'who', who));
		for (const piece of own) {
			if (piece.source === 'marked') continue;
			const attributes: Record<string, string> = {};
			if (piece !== first) attributes.cont = id!;
			else {
				if (id !== undefined) attributes.id = id;
				if (who !== undefined) attributes.who = who;
			}
			marks.push({ start: piece.start, end: piece.end, label, attributes });
		}
		for (const cue of cues) marks.push({ start: cue.start, end: cue.end, label: cueLabel!, attributes: { of: id! } });
	}
	const marking = mark(article, marks);
	return { ...marking, edits: [...marking.edits, ...edits] };
}

/** Tells of each cue, once, that it is neither marked yet nor told of before. */
function freeCues(article: Article): (cue: Extent) => boolean {
	const marked = article.marked.all
		.filter(span => article.reading.schema.labels[span.label]?.kind === 'cue')
		.map(span => article.bare.extentOf(span.content));
	const starts = marked.map(({ start }) => start);
	const told = new Set<number>();
	return cue => {
		const nearest = marked[lastAtMost(starts, cue.end - 1)];
		if (told.has(cue.start) || (nearest && overlaps(nearest, cue))) return false;
		told.add(cue.start);
		return true;
	};
}

/** How `who=` names a quotation's speaker: by the entity's `ref`, by the id of the mention, else in words. */
export function speakerOf(
	{ who, whoName, speaker }: QuotationAnnotation,
	{ entities, mentions }: Annotations,
	article: Article,
): string | undefined {
	const entity = who === null ? undefined : entities[who];
	if (entity?.ref) return entity.ref;
	const ids = entity?.mentions.map(index => idOf(mentions[index]!.span)).filter(id => id !== undefined) ?? [];
	if (ids.length) return `#${ids[0]}`;
	return whoName ?? (speaker ? article.bare.text.slice(speaker.start, speaker.end) : undefined);
}

const idOf = (span: MarkedSpan | null): string | undefined => (span ? attributeValue(span.attributes, 'id') : undefined);
