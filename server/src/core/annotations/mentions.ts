/** Mentions of entities, marked and recognised, and the entities they make. */
import type { Article } from '../article.ts';
import { describeEntities, findMentions, type GazetteerName, groupEntities } from '../prose/entities/index.ts';
import type { EntityLabel } from '../prose/entities/mention.ts';
import type { EntityModel } from '../prose/entities/model.ts';
import type { Prose } from '../prose/prose.ts';
import { attributeValue } from '../syntax/attributes.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import type { EntityAnnotation, MentionAnnotation } from './annotation.ts';
import { byStart, kindOfLabel, namedStretches, unmarked } from './spans.ts';

/** Mentions in text order, each with its entity. */
export function readEntities(
	article: Article,
	prose: Prose,
	spans: readonly MarkedSpan[],
	recognise: boolean,
	model: EntityModel | null,
	names: readonly GazetteerName[] = [],
): { mentions: MentionAnnotation[]; entities: EntityAnnotation[] } {
	const mentions = mentionsOf(article, prose, spans, recognise, model, names);
	const grouped = groupEntities(
		article.bare.text,
		mentions.map(({ start, end, label, ref }) => ({
			start,
			end,
			label,
			ref,
		})),
	);
	const entityOf = new Int32Array(mentions.length).fill(-1);
	for (const [index, entity] of grouped.entries()) for (const mention of entity.mentions) entityOf[mention] = index;
	const described = describeEntities(
		prose,
		grouped.map(({ name, label, mentions: own }) => ({ name, label, mentions: own.map(index => mentions[index]!) })),
	);
	const isMarked = (mention: number) => mentions[mention]!.source === 'marked';
	return {
		mentions: mentions.map((mention, index) => ({ ...mention, entity: entityOf[index]! })),
		entities: grouped.map((entity, index) => ({
			...entity,
			descriptions: described[index]!,
			source: entity.mentions.some(isMarked) ? 'marked' : 'recognised',
		})),
	};
}

function mentionsOf(
	article: Article,
	prose: Prose,
	spans: readonly MarkedSpan[],
	recognise: boolean,
	model: EntityModel | null,
	names: readonly GazetteerName[] = [],
): Omit<MentionAnnotation, 'entity'>[] {
	const { bare, reading } = article;
	const marked = spans
		.filter(span => kindOfLabel(article, span.label) === 'entity')
		.map(span => ({
			type: 'mention' as const,
			source: 'marked' as const,
			...bare.extentOf(span.content),
			range: span.content,
			span,
			label: entityLabel(span.label),
			ref: attributeValue(span.attributes, 'ref') ?? null,
			reason: 'marked',
			confidence: 1,
		}));
	if (!recognise) return marked;
	const ignored = new Set(reading.schema.ignore);
	const read = findMentions(prose, model, reading.schema.names, names);
	const kept = read.filter(one => !ignored.has(bare.text.slice(one.start, one.end)));
	const found = kept.map(({ start, end, label, reason, confidence, ref = null }) => ({
		type: 'mention' as const,
		source: 'recognised' as const,
		start,
		end,
		range: bare.rangeOf({ start, end }),
		span: null,
		label,
		ref,
		reason,
		confidence,
	}));
	return [...marked, ...unmarked(found, namedStretches(article, spans))].sort(byStart);
}

/** What kind of name a label of the tagset marks. */
export const entityLabel = (label: string): EntityLabel =>
	label === 'person' || label === 'org' || label === 'place' ? label : 'misc';
