/** The articles of a document with what an index of them shows. */
import type { Document, Placed } from '../document.ts';
import type { Counts, Reader } from '../reader.ts';
import { type Range, shift } from '../text.ts';
import { extentOf } from './symbols.ts';
import { titleOf } from './titles.ts';

export interface Summary {
	/** The document's: from the opening delimiter to the closing one. */
	readonly range: Range;
	/** Where the title stands. */
	readonly titleRange: Range;
	readonly title: string;
	readonly id: string | null;
	readonly date: string | null;
	/** Where the date comes from; `declared` for one that has only been looked up in the metadata. */
	readonly dateSource: string | null;
	readonly source: string | null;
	/** Null while the article has not been read. */
	readonly counts: Counts | null;
	/** Index of the article in the document, text outside of articles counted. */
	readonly index: number;
}

/** The articles in text order; text outside of any is left out. */
export function summaries(document: Document, reader: Reader): Summary[] {
	reader.readAtOnce(document);
	return [...document.placed()].filter(({ article }) => article.frame.isArticle).map(placed => summaryOf(placed, reader));
}

function summaryOf({ article, index, line }: Placed, reader: Reader): Summary {
	const publication = reader.isAtHand(article) ? reader.known(article).publication : null;
	const declared = article.attribute('date');
	const title = article.get(titleOf);
	return {
		range: shift(extentOf(article), line),
		titleRange: shift(title.range, line),
		title: title.text,
		id: article.id ?? null,
		date: publication?.value ?? declared ?? null,
		dateSource: publication?.source ?? (declared === undefined ? null : 'declared'),
		source: article.attribute('source') ?? null,
		counts: reader.countsOf(article) ?? null,
		index,
	};
}
