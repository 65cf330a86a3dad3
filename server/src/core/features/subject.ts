/** Who or what a place speaks of: what definition, references and highlights go by. */
import type { Annotate, EntityAnnotation, QuotationAnnotation } from '../annotations.ts';
import type { Document, Placed } from '../document.ts';
import { attributeValue } from '../syntax/attributes.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import { type Position, type Range, shift } from '../text.ts';
import { annotatedBy, type Place, placeOf, spanWithId, type Thing, thingsAt } from './place.ts';

export type Subject =
	| { readonly is: 'entity'; readonly entity: EntityAnnotation }
	| { readonly is: 'quotation'; readonly quotation: QuotationAnnotation }
	/** Somebody without a name, by a quotation that they say. */
	| { readonly is: 'speaker'; readonly quotation: QuotationAnnotation }
	| { readonly is: 'span'; readonly span: MarkedSpan }
	| { readonly is: 'article'; readonly id: string };

/** A subject with the thing at the place that speaks of it. */
export interface Spoken {
	readonly place: Place;
	readonly thing: Thing;
	readonly subject: Subject;
}

/** What stands at a place speaks of somebody, something said, or an article. */
export function subjectAt(document: Document, at: Position, annotate: Annotate): Spoken | undefined {
	const place = placeOf(document, at, annotate);
	for (const thing of thingsAt(place)) {
		const subject = subjectOf(thing, place);
		if (subject) return { place, thing, subject };
	}
	return undefined;
}

function subjectOf(thing: Thing, place: Place): Subject | undefined {
	const { entities } = place.annotations;
	switch (thing.is) {
		case 'mention':
			return entityAt(thing.mention.entity, place);
		case 'description':
			return entityAt(thing.entity, place);
		case 'quotation':
		case 'cue':
			return { is: 'quotation', quotation: thing.quotation };
		case 'speaker':
			return thing.quotation.who === null
				? { is: 'speaker', quotation: thing.quotation }
				: { is: 'entity', entity: entities[thing.quotation.who]! };
		case 'attribute':
			return subjectOfAttribute(thing, place);
		case 'span':
			return subjectOfSpan(thing.span, place);
		case 'metadata':
			return thing.attribute.kind === 'id' ? { is: 'article', id: thing.attribute.value } : undefined;
		default:
			return undefined;
	}
}

function subjectOfAttribute(
	{ attribute: { key, kind, value }, span }: Extract<Thing, { is: 'attribute' }>,
	place: Place,
): Subject | undefined {
	if (kind === 'id' || key === 'ref') return subjectOfSpan(span, place);
	if (key === 'to') return { is: 'article', id: value.replace(/^#/, '') };
	if (key === 'of' || key === 'cont') {
		const target = spanWithId(place.article, value);
		return target && subjectOfSpan(target, place);
	}
	if (key !== 'who') return undefined;
	const quotation = place.annotations.quotations.find(one => one.span === span);
	if (quotation && quotation.who !== null) return entityAt(quotation.who, place);
	const target = spanWithId(place.article, value);
	return target && subjectOfSpan(target, place);
}

function subjectOfSpan(span: MarkedSpan, place: Place): Subject {
	const thing = annotatedBy(span, place.annotations);
	if (thing.is === 'mention') return entityAt(thing.mention.entity, place) ?? { is: 'span', span };
	if (thing.is === 'quotation') return { is: 'quotation', quotation: thing.quotation };
	// A cue speaks of the quotation that it introduces.
	const of = attributeValue(span.attributes, 'of');
	const target = of === undefined ? undefined : spanWithId(place.article, of);
	return target && target !== span && attributeValue(target.attributes, 'of') === undefined
		? subjectOfSpan(target, place)
		: { is: 'span', span };
}

const entityAt = (index: number, { annotations }: Place): Subject | undefined => {
	const entity = annotations.entities[index];
	return entity && { is: 'entity', entity };
};

/** A span in its place in the document. */
export interface PlacedSpan extends Placed {
	readonly span: MarkedSpan;
}

/** The spans of all articles that pass; ranges are their article's. */
export function spansOf(document: Document, passes: (span: MarkedSpan) => boolean): PlacedSpan[] {
	const found: PlacedSpan[] = [];
	for (const placed of document.placed())
		for (const span of placed.article.marked.all) if (passes(span)) found.push({ ...placed, span });
	return found;
}

/** Mentions of an entity: those of its article, and in other articles those that are marked with the same `ref`. Document ranges, in text order. */
export function mentionsOf(entity: EntityAnnotation, document: Document, { annotations, index, line }: Place): Range[] {
	const own = entity.mentions.map(mention => shift(annotations.mentions[mention]!.range, line));
	const { ref } = entity;
	if (ref === null) return own;
	const others = spansOf(document, span => attributeValue(span.attributes, 'ref') === ref).filter(
		placed => placed.index !== index,
	);
	const before = others.filter(placed => placed.index < index);
	const after = others.filter(placed => placed.index > index);
	const rangeOf = (placed: PlacedSpan) => shift(placed.span.content, placed.line);
	return [...before.map(rangeOf), ...own, ...after.map(rangeOf)];
}

/** The article with this id. */
export function articleWithId(document: Document, id: string): Placed | undefined {
	for (const placed of document.placed()) if (placed.article.id === id) return placed;
	return undefined;
}
