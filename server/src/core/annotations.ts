/**
 * Annotations: quotations, dates and entities of an article, marked by hand or recognised in its prose, in one shape. Features,
 * checks and exports read these and nothing below. A marked annotation wins over a recognised one that it overlaps.
 */
import type { Annotations } from './annotations/annotation.ts';
import { datesOf, readDates } from './annotations/dates.ts';
import { readEntities, recogniseNames } from './annotations/mentions.ts';
import { publicationDate } from './annotations/publication.ts';
import { quotationsOf } from './annotations/quotations.ts';
import { restructure } from './annotations/structure.ts';
import type { Article } from './article.ts';
import { lazily } from './lazily.ts';
import type { GazetteerName } from './prose/entities/index.ts';
import type { EntityModel } from './prose/entities/model.ts';
import { readStructure } from './prose/prose.ts';
import { pairMarks, readQuotations } from './prose/quotes/index.ts';

export type * from './annotations/annotation.ts';

export type Annotate = (article: Article) => Annotations;

export interface Recognition {
	/** Whether prose is read at all; marked annotations are always there. */
	readonly recognise: boolean;
	/** Asked for when names are first read. */
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
export const work = { articlesRead: 0, namesRead: 0 };

const NO_QUOTATIONS = { quotations: [], words: new Map() };

/**
 * The function that annotates an article in this way. Keep it: `article.get(annotate)` remembers what it returned for as long as
 * the function lives. Each kind of annotation is read when it is first asked for: whoever looks for problems asks for no names.
 */
export function annotator(recognition: Recognition): Annotate {
	const { recognise, fileName, date, names, skim } = recognition;
	return article => {
		const { bare } = article;
		const spans = article.marked.all;
		const prose = skim
			? { text: bare.text, blocks: [], dateline: null }
			: restructure(readStructure(bare.text, article.attribute('title') !== undefined), spans, article);
		const publication = publicationDate(article, prose, fileName, date);
		if (recognise) work.articlesRead++;
		const pairing = lazily(() => pairMarks(prose));
		const named = lazily(() => {
			work.namesRead++;
			const found = recognise ? recogniseNames(article, prose, spans, recognition.model, names?.list) : [];
			return readEntities(article, prose, spans, found);
		});
		const quotations = lazily(() => {
			const reading = recognise ? readQuotations(prose, pairing()) : NO_QUOTATIONS;
			return quotationsOf(article, prose, reading, named().mentions, named().entities);
		});
		const toldDates = lazily(() => readDates(article, prose, publication));
		const dates = lazily(() => datesOf(article, spans, recognise, toldDates));
		return {
			prose,
			publication,
			get quotations() {
				return quotations();
			},
			get dates() {
				return dates();
			},
			get toldDates() {
				return toldDates();
			},
			get mentions() {
				return named().mentions;
			},
			get entities() {
				return named().entities;
			},
			get marks() {
				return pairing().marks;
			},
			get damaged() {
				return pairing().problems;
			},
		};
	};
}
