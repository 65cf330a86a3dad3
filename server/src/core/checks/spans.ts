/** Spans of an article, flat and by id, and how to take one away: what checks and fixes share. */
import type { Article } from '../article.ts';
import { type Edit, remove } from '../edits.ts';
import { attributeValue } from '../syntax/attributes.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import type { Range } from '../text.ts';

export interface SpanTable {
	/** In text order, an outer span before those inside it. */
	readonly all: readonly MarkedSpan[];
	/** The first span with an id. */
	readonly byId: ReadonlyMap<string, MarkedSpan>;
}

const empty: SpanTable = { all: [], byId: new Map() };

/** The article's spans; made once. */
export const spansOf = (article: Article): SpanTable => (article.marked.spans.length ? article.get(tabulate) : empty);

function tabulate(article: Article): SpanTable {
	const all = article.marked.all;
	const byId = new Map<string, MarkedSpan>();
	for (const span of all) {
		const id = attributeValue(span.attributes, 'id');
		if (id !== undefined && !byId.has(id)) byId.set(id, span);
	}
	return { all, byId };
}

/** The span whose whole marker is `range`. */
export const spanAt = (article: Article, range: Range): MarkedSpan | undefined => article.get(byPlace).get(placeOf(range));

const placeOf = ({ start, end }: Range): string => `${start.line}:${start.character}-${end.line}:${end.character}`;

const byPlace = (article: Article): ReadonlyMap<string, MarkedSpan> =>
	new Map(spansOf(article).all.map(span => [placeOf(span.range), span]));

/** Takes the marker away and leaves the text. */
export const unmark = (span: MarkedSpan): Edit[] => [remove(span.open), remove(span.close)];

/** A reference without the `#` that it may be written with. */
export const plainId = (reference: string): string => (reference.startsWith('#') ? reference.slice(1) : reference);
