/** What the readers of marked annotations share. */
import type { Article } from '../article.ts';
import { attributeValue } from '../syntax/attributes.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import { type Extent, lastAtMost, overlaps } from '../text.ts';

export const isMilestone = ({ form }: MarkedSpan): boolean => form === 'milestone';

export const hasId = ({ attributes }: MarkedSpan): boolean => attributeValue(attributes, 'id') !== undefined;

/** The first span with each id. */
export const spansById = (article: Article): ReadonlyMap<string, MarkedSpan> => article.get(collectIds);

function collectIds(article: Article): ReadonlyMap<string, MarkedSpan> {
	const byId = new Map<string, MarkedSpan>();
	for (const span of article.those(hasId)) {
		const id = attributeValue(span.attributes, 'id')!;
		if (!byId.has(id)) byId.set(id, span);
	}
	return byId;
}

/** What kind of annotation a label makes. */
export const kindOfLabel = (article: Article, label: string) => article.reading.schema.labels[label]?.kind;

/** `found` without those that overlap one of `marked`. Both in text order; linear. */
export function unmarked<T extends Extent>(found: readonly T[], marked: readonly Extent[]): T[] {
	let from = 0;
	return found.filter(one => {
		while (from < marked.length && marked[from]!.end <= one.start) from++;
		for (let i = from; i < marked.length && marked[i]!.start < one.end; i++) if (overlaps(marked[i]!, one)) return false;
		return true;
	});
}

/** Where names and dates are marked, in text order: no other name or date is recognised there. */
export const namedStretches = (article: Article, spans: readonly MarkedSpan[]): Extent[] =>
	spans
		.filter(span => ['entity', 'date'].includes(kindOfLabel(article, span.label) ?? ''))
		.map(span => article.bare.extentOf(span.content))
		.sort(byStart);

/** Text order; of two that begin at one place the longer first. */
export const byStart = (a: Extent, b: Extent): number => a.start - b.start || b.end - a.end;

/** Finds among stretches in text order that do not overlap one that shares text with another stretch; -1 when none does. */
export function overlapFinder(stretches: readonly Extent[]): (extent: Extent) => number {
	const starts = stretches.map(({ start }) => start);
	return extent => {
		const before = lastAtMost(starts, extent.start);
		if (before >= 0 && overlaps(stretches[before]!, extent)) return before;
		return before + 1 < stretches.length && overlaps(stretches[before + 1]!, extent) ? before + 1 : -1;
	};
}
