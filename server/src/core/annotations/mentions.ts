/** Mentions of entities, marked and recognised, and the entities they make. */
import type { Article } from '../article.ts';
import { describeEntities, findMentions, type GazetteerName, groupEntities } from '../prose/entities/index.ts';
import { type EntityLabel, type Mention, mentionOf } from '../prose/entities/mention.ts';
import type { EntityModel } from '../prose/entities/model.ts';
import type { Prose } from '../prose/prose.ts';
import { attributeValue } from '../syntax/attributes.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import type { Extent } from '../text.ts';
import type { EntityAnnotation, MentionAnnotation } from './annotation.ts';
import { byStart, kindOfLabel, namedStretches, unmarked } from './spans.ts';

/** The names that are recognised where nothing is marked. */
export function recogniseNames(
	article: Article,
	prose: Prose,
	spans: readonly MarkedSpan[],
	model: EntityModel | null,
	names: readonly GazetteerName[] = [],
): Mention[] {
	const { schema } = article.reading;
	const ignored = new Set(schema.ignore);
	const found = findMentions(prose, model, schema.names, names);
	const kept = ignored.size ? found.filter(({ start, end }) => !ignored.has(prose.text.slice(start, end))) : found;
	return unmarked(kept, namedStretches(article, spans));
}

/** Mentions in text order, marked and `found`, each with its entity. */
export function readEntities(
	article: Article,
	prose: Prose,
	spans: readonly MarkedSpan[],
	found: readonly Mention[],
): { mentions: MentionAnnotation[]; entities: EntityAnnotation[] } {
	const { bare } = article;
	const marked = new Map(
		spans
			.filter(span => kindOfLabel(article, span.label) === 'entity')
			.map(span => [markedMention(span, bare.extentOf(span.content)), span]),
	);
	const all = marked.size ? [...marked.keys(), ...found].sort(byStart) : found;
	const grouped = groupEntities(bare.text, all);
	const entityOf = new Int32Array(all.length).fill(-1);
	for (const [index, entity] of grouped.entries()) for (const mention of entity.mentions) entityOf[mention] = index;
	const described = describeEntities(
		prose,
		grouped.map(({ name, label, mentions }) => ({ name, label, mentions: mentions.map(index => all[index]!) })),
	);
	const mentions = all.map((one, index): MentionAnnotation => {
		const span = marked.get(one) ?? null;
		return {
			type: 'mention',
			source: span ? 'marked' : 'recognised',
			start: one.start,
			end: one.end,
			range: span ? span.content : bare.rangeOf(one),
			span,
			label: one.label,
			ref: one.ref,
			reason: one.reason,
			confidence: one.confidence,
			entity: entityOf[index]!,
		};
	});
	const entities = grouped.map(
		(one, index): EntityAnnotation => ({
			name: one.name,
			label: one.label,
			ref: one.ref,
			mentions: one.mentions,
			aliases: one.aliases,
			descriptions: described[index]!,
			source: one.mentions.some(mention => mentions[mention]!.span) ? 'marked' : 'recognised',
		}),
	);
	return { mentions, entities };
}

const markedMention = ({ label, attributes }: MarkedSpan, { start, end }: Extent): Mention =>
	mentionOf(start, end, entityLabel(label), 'marked', 1, attributeValue(attributes, 'ref') ?? null);

/** What kind of name a label of the tagset marks. */
export const entityLabel = (label: string): EntityLabel =>
	label === 'person' || label === 'org' || label === 'place' ? label : 'misc';
