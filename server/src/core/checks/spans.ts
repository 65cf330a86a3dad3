/** Spans of an article, one by one, by id and by place, and how to take one away: what checks and fixes share. */
import type { Article } from '../article.ts';
import { type Edit, remove } from '../edits.ts';
import { concat } from '../rows.ts';
import { attributeValue } from '../syntax/attributes.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import type { Range } from '../text.ts';

/**
 * What `derive` makes of each span by itself, in text order. It may look at the span and at the lines of its paragraph, and at nothing else
 * of the article: of spans that an edit left as they are it is not asked again.
 */
export const ofEach = <T>(article: Article, derive: (span: MarkedSpan, article: Article) => readonly T[]): T[] =>
	concat(article.passages.map(passage => passage.get(derive, () => passage.spans.flatMap(span => derive(span, article)))));

/** The first span with each id. */
export const spansById = (article: Article): ReadonlyMap<string, MarkedSpan> =>
	article.marked.spans.length ? article.get(collectIds) : none;

const none: ReadonlyMap<string, MarkedSpan> = new Map();

function collectIds(article: Article): ReadonlyMap<string, MarkedSpan> {
	const byId = new Map<string, MarkedSpan>();
	for (const [id, span] of ofEach(article, idOf)) if (!byId.has(id)) byId.set(id, span);
	return byId;
}

function idOf(span: MarkedSpan): [string, MarkedSpan][] {
	const id = attributeValue(span.attributes, 'id');
	return id === undefined ? [] : [[id, span]];
}

/** The span whose whole marker is `range`. */
export const spanAt = (article: Article, range: Range): MarkedSpan | undefined => article.get(byPlace).get(placeOf(range));

const placeOf = ({ start, end }: Range): string => `${start.line}:${start.character}-${end.line}:${end.character}`;

const byPlace = (article: Article): ReadonlyMap<string, MarkedSpan> =>
	new Map(article.marked.all.map(span => [placeOf(span.range), span]));

/** Takes the marker away and leaves the text. */
export const unmark = (span: MarkedSpan): Edit[] => [remove(span.open), remove(span.close)];

/** A reference without the `#` that it may be written with. */
export const plainId = (reference: string): string => (reference.startsWith('#') ? reference.slice(1) : reference);
