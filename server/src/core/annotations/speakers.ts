/** Who a marked quotation's `who=` names. */
import type { Article } from '../article.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import { type Extent, lastAtMost } from '../text.ts';
import type { EntityAnnotation, MentionAnnotation } from './annotation.ts';
import { overlapFinder } from './spans.ts';

export interface Speaker {
	/** The mention nearest to the quotation, or the span that is named; null for a name in words. */
	readonly extent: Extent | null;
	/** Index of the entity; null where it is none of the article. */
	readonly entity: number | null;
	readonly name: string;
}

/** A function from `who=` and the extent of its quotation to the speaker: a span by `#id`, an entity by `ref` or name, else words. */
export function speakerFinder(
	article: Article,
	byId: ReadonlyMap<string, MarkedSpan>,
	mentions: readonly MentionAnnotation[],
	entities: readonly EntityAnnotation[],
): (who: string | undefined, quote: Extent) => Speaker | null {
	const ofSpan = new Map(mentions.flatMap(mention => (mention.span ? [[mention.span, mention] as const] : [])));
	const overlapping = overlapFinder(mentions);
	const known = new Map<string, number>();
	for (const [index, { ref, name, aliases }] of entities.entries())
		for (const key of [ref, name, ...aliases]) if (key !== null && !known.has(key)) known.set(key, index);
	const starts = entities.map(entity => entity.mentions.map(index => mentions[index]!.start));

	const speakerInSpan = (span: MarkedSpan): Speaker => {
		const extent = article.bare.extentOf(span.content);
		const mention = ofSpan.get(span) ?? mentions[overlapping(extent)];
		const entity = mention && mention.entity >= 0 ? mention.entity : null;
		return { extent, entity, name: entity === null ? article.bare.text.slice(extent.start, extent.end) : entities[entity]!.name };
	};

	return (who, quote) => {
		if (who === undefined || who === '') return null;
		const span = byId.get(who.replace(/^#/, ''));
		if (span) return speakerInSpan(span);
		const entity = known.get(who);
		if (entity === undefined) return { extent: null, entity: null, name: who };
		const own = entities[entity]!.mentions;
		const before = Math.max(0, lastAtMost(starts[entity]!, quote.start));
		const [last, next] = [mentions[own[before]!]!, mentions[own[before + 1] ?? own[before]!]!];
		const { start, end } = distance(next, quote) < distance(last, quote) ? next : last;
		return { extent: { start, end }, entity, name: entities[entity]!.name };
	};
}

const distance = (a: Extent, b: Extent): number => Math.max(0, a.start - b.end, b.start - a.end);
