/** Addresses in metadata, Wikidata items, and links from one article to another. */
import type { Article } from '../article.ts';
import type { Document } from '../document.ts';
import type { Attribute } from '../syntax/attributes.ts';
import { type Position, type Range, shift } from '../text.ts';

export interface Link {
	/** The document's. */
	readonly range: Range;
	/** A web address, or a place in this document. */
	readonly target: string | Position;
	readonly tooltip: string;
}

/** A link of an article: its target is an address, or the id of an article. */
type Pointer = { readonly range: Range; readonly tooltip: string } & (
	| { readonly address: string }
	| { readonly article: string }
);

export function links(document: Document): Link[] {
	const lineOfId = new Map<string, number>();
	for (const { article, line } of document.placed())
		if (article.id !== undefined && !lineOfId.has(article.id)) lineOfId.set(article.id, line);
	const found: Link[] = [];
	for (const { article, line } of document.placed())
		for (const pointer of article.get(pointers)) {
			const at = 'article' in pointer ? lineOfId.get(pointer.article) : undefined;
			const target = 'address' in pointer ? pointer.address : at === undefined ? undefined : { line: at, character: 0 };
			if (target !== undefined) found.push({ range: shift(pointer.range, line), target, tooltip: pointer.tooltip });
		}
	return found;
}

const isAddress = (value: string): boolean => /^https?:\/\/[^\s<>"]+$/i.test(value);

function pointers({ frame, marked }: Article): Pointer[] {
	const addresses = frame.attributes.filter(({ value }) => isAddress(value)).map(asAddress);
	return [...addresses, ...marked.all.flatMap(({ attributes }) => attributes.flatMap(pointersOf))];
}

const asAddress = ({ value, valueRange }: Attribute): Pointer => ({
	range: valueRange,
	address: value,
	tooltip: 'Open in the browser',
});

function pointersOf(attribute: Attribute): Pointer[] {
	const { key, value, valueRange } = attribute;
	const item = key === 'ref' ? wikidataAddress(value) : undefined;
	if (item) return [{ range: valueRange, address: item, tooltip: 'Open in Wikidata' }];
	if (key === 'to') return [{ range: valueRange, article: value.replace(/^#/, ''), tooltip: 'Go to the article' }];
	return attribute.kind === 'pair' && isAddress(value) ? [asAddress(attribute)] : [];
}

/** Where a Wikidata item is shown; undefined for a key that is none. `Q84` */
export const wikidataAddress = (ref: string): string | undefined =>
	/^Q[1-9]\d*$/.test(ref) ? `https://www.wikidata.org/wiki/${ref}` : undefined;
