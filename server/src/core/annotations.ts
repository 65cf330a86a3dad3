/**
 * Annotations: quotations, dates and entities of an article, marked by hand or recognised in its prose, in one shape. Features,
 * checks and exports read these and nothing below. A marked annotation wins over a recognised one that it overlaps.
 */
import type { Annotations } from './annotations/annotation.ts';
import { datesOf } from './annotations/dates.ts';
import { readEntities } from './annotations/mentions.ts';
import { publicationDate } from './annotations/publication.ts';
import { quotationsOf } from './annotations/quotations.ts';
import { restructure } from './annotations/structure.ts';
import type { Article } from './article.ts';
import type { GazetteerName } from './prose/entities/index.ts';
import type { EntityModel } from './prose/entities/model.ts';
import { readStructure } from './prose/prose.ts';
import { readQuotations } from './prose/quotes/index.ts';

export type * from './annotations/annotation.ts';

export type Annotate = (article: Article) => Annotations;

export interface Recognition {
	/** Whether prose is read at all; marked annotations are always there. */
	readonly recognise: boolean;
	readonly model: EntityModel | null;
	/** The file's name without folders, which may hold the publication date. */
	readonly fileName: string;
	/** Publication date known from elsewhere, an ISO 8601 day, month or minute; what the article declares wins. */
	readonly date?: string;
	/** The names that are marked elsewhere in the workspace, as they are when an article is read. */
	readonly names?: { readonly list: readonly GazetteerName[] };
	/** Leaves the prose unread, its structure too: only what is marked, at a fraction of the time. */
	readonly skim?: boolean;
}

/** Counts of work, for tests that assert how much an edit costs. */
export const work = { articlesRead: 0 };

const NO_QUOTATIONS = { quotations: [], words: new Map() };

/**
 * The function that annotates an article in this way. Keep it: `article.get(annotate)` remembers what it returned for as long as
 * the function lives.
 */
export function annotator({ recognise, model, fileName, date, names, skim }: Recognition): Annotate {
	return article => {
		const { bare } = article;
		const spans = article.marked.all;
		const prose = skim
			? { text: bare.text, blocks: [], dateline: null }
			: restructure(readStructure(bare.text, article.attribute('title') !== undefined), spans, article);
		const publication = publicationDate(article, prose, fileName, date);
		const { mentions, entities } = readEntities(article, prose, spans, recognise, model, names?.list);
		const reading = readQuotations(prose);
		if (recognise) work.articlesRead++;
		return {
			prose,
			publication,
			quotations: quotationsOf(article, prose, recognise ? reading : NO_QUOTATIONS, mentions, entities),
			dates: datesOf(article, prose, spans, recognise, publication),
			mentions,
			entities,
			marks: reading.marks,
			damaged: reading.problems,
		};
	};
}
