/**
 * Reads the articles of one file in one way, and knows which it has read.
 *
 * Recognition costs more than a millisecond per thousand characters. What a person waits for therefore takes what is known: short
 * articles are read on the spot, long ones when there is time, and of the longest only what is marked.
 */
import { type Annotate, annotator, type Recognition } from './annotations.ts';
import type { Article } from './article.ts';
import { checkArticle } from './checks/index.ts';
import type { Document } from './document.ts';
import { holdsWord, longestWord } from './names.ts';

/** An article of no more UTF-16 code units is read on the spot, also while somebody types in it. */
export const SHORT_ARTICLE = 32 * 1024;
/** So many units of short articles may be read while somebody waits, as when a document is opened. */
const AT_ONCE = 128 * 1024;
/** The prose of an article with more units is never read. */
const LONGEST_ARTICLE = 1024 * 1024;
/** In documents with more units only counts are kept of what was read. */
export const LARGE_DOCUMENT = 2 * 1024 * 1024;

/** Articles are not searched for more names than this: then all are read anew. */
const MANY = 50;

/** How many of each an article has; the pieces of a quotation count once. */
export interface Counts {
	readonly quotations: number;
	readonly otherQuotations: number;
	readonly dates: number;
	readonly entities: number;
}

/** Length of an article's lines with their markers, in UTF-16 code units. */
const lengthOf = (article: Article): number => article.lines.reduce((sum, line) => sum + line.length + 1, 0);

export class Reader {
	/** Reads an article whole. For `article.get`, and what hangs on it: checks, fixes. */
	readonly annotate: Annotate;
	readonly #skim: Annotate;
	/** Whether somebody was told less than there will be to tell once all is read. */
	owes = false;

	/** How prose is read. */
	readonly recognition: Omit<Recognition, 'skim'>;

	constructor(recognition: Omit<Recognition, 'skim'>) {
		this.recognition = recognition;
		this.annotate = annotator(recognition);
		this.#skim = annotator({ ...recognition, recognise: false, skim: true });
	}

	/** What is known of an article without making anybody wait. Ask anew each time: it may know more later. */
	readonly known: Annotate = article => {
		const annotate = this.at(article);
		if (annotate !== this.annotate && !this.isTooLong(article)) this.owes = true;
		return article.get(annotate);
	};

	/** Only what is marked in an article; its prose is not read. */
	readonly marked: Annotate = article => article.get(this.#skim);

	/** `annotate` where the article has been read or is short, else what takes only marked annotations. */
	at(article: Article): Annotate {
		return article.has(this.annotate) || isShort(article) ? this.annotate : this.#skim;
	}

	readonly counts = (article: Article): Counts => {
		const { quotations, dates, entities } = article.get(this.isTooLong(article) ? this.#skim : this.annotate);
		const whole = quotations.filter(({ continues }) => continues === null);
		const speech = whole.filter(({ kind }) => kind === 'speech').length;
		return {
			quotations: speech,
			otherQuotations: whole.length - speech,
			dates: dates.length,
			entities: entities.length,
		};
	};

	/** The counts, where the article has been read. */
	countsOf(article: Article): Counts | undefined {
		if (article.has(this.counts) || article.has(this.annotate)) return article.get(this.counts);
		this.owes = true;
		return undefined;
	}

	/** Whether all annotations of the article are at hand. */
	isAtHand(article: Article): boolean {
		return article.has(this.annotate);
	}

	/** Whether the article is short enough to be read on the spot. */
	isReadAtOnce(article: Article): boolean {
		return isShort(article);
	}

	isTooLong(article: Article): boolean {
		return article.get(lengthOf) > LONGEST_ARTICLE;
	}

	/** Whether the article has been read, and its problems are known; its annotations may be forgotten again. */
	hasRead(article: Article): boolean {
		return article.has(this.counts);
	}

	/** Articles that have not been read yet. */
	unread(document: Document): Article[] {
		return document.articles.filter(article => !this.hasRead(article));
	}

	/** Reads what has not been read, if that is quickly done; else nothing, and the answer is false. */
	readAtOnce(document: Document): boolean {
		const unread = this.unread(document);
		let units = 0;
		for (const article of unread)
			if (!isShort(article) || (units += article.get(lengthOf)) > AT_ONCE) {
				this.owes = true;
				return false;
			}
		const keep = !isLonger(document, LARGE_DOCUMENT);
		for (const article of unread) this.read(article, keep);
		return true;
	}

	/**
	 * Forgets what was recognised in the articles that may hold one of these names, for now it means something else there. How many
	 * were forgotten. Problems do not hang on names and are kept.
	 */
	forgetHolders(document: Document, names: ReadonlySet<string>): number {
		const words = [...names].map(longestWord);
		const mayHold = (article: Article) => words.length > MANY || words.some(word => holdsWord(article, word));
		let forgotten = 0;
		for (const article of document.articles) {
			if (!article.has(this.annotate) && !article.has(this.counts)) continue;
			if (!mayHold(article)) continue;
			article.forget(this.annotate);
			article.forget(this.counts);
			forgotten++;
		}
		return forgotten;
	}

	/** Reads an article for its counts and problems. The annotations of a short one are forgotten again unless `keep` says otherwise. */
	read(article: Article, keep: boolean): void {
		article.get(this.counts);
		if (this.isTooLong(article)) return;
		checkArticle(article, this.annotate);
		if (!keep && isShort(article)) article.forget(this.annotate);
	}
}

/** Whether a document has more than so many UTF-16 code units. */
export function isLonger(document: Document, units: number): boolean {
	let length = 0;
	for (const article of document.articles) if ((length += article.get(lengthOf)) > units) return true;
	return false;
}

const isShort = (article: Article): boolean => article.get(lengthOf) <= SHORT_ARTICLE;
