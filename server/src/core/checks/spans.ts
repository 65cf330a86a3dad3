/** Spans of an article by place, and how to take one away: what checks and fixes share. */
import type { Article } from '../article.ts';
import { type Edit, remove } from '../edits.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import type { Range } from '../text.ts';

/** The span whose whole marker is `range`. */
export const spanAt = (article: Article, range: Range): MarkedSpan | undefined => article.get(byPlace).get(placeOf(range));

const placeOf = ({ start, end }: Range): string => `${start.line}:${start.character}-${end.line}:${end.character}`;

const byPlace = (article: Article): ReadonlyMap<string, MarkedSpan> =>
	new Map(article.marked.all.map(span => [placeOf(span.range), span]));

/** Takes the marker away and leaves the text. */
export const unmark = (span: MarkedSpan): Edit[] => [remove(span.open), remove(span.close)];

/** A reference without the `#` that it may be written with. */
export const plainId = (reference: string): string => (reference.startsWith('#') ? reference.slice(1) : reference);
