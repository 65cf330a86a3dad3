/** When an article was published: as it declares, else as its file or its text tells. */
import type { Article } from '../article.ts';
import { dateFromFileName, inferPublicationDate, type PublicationDate, readFullDate } from '../prose/dates/index.ts';
import { parseValue } from '../prose/dates/values.ts';
import type { Prose } from '../prose/prose.ts';

/** Metadata names under which corpora keep the publication date. */
const DATE_KEYS = ['date', 'published', 'pubdate', 'publication_date', 'datetime', 'date_published'];

export function publicationDate(
	article: Article,
	prose: Prose,
	fileName: string,
	date: string | undefined,
): PublicationDate | null {
	for (const key of DATE_KEYS) {
		const attribute = article.frame.attributes.find(one => one.key.toLowerCase() === key);
		if (!attribute) continue;
		const iso = /^\d{4}-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?/.exec(attribute.value)?.[0];
		const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(attribute.value);
		const value = iso ?? (compact ? `${compact[1]}-${compact[2]}-${compact[3]}` : readFullDate(attribute.value));
		if (value === null || 'error' in parseValue(value)) continue;
		const native = article.reading.dialect.name === 'seed';
		return { value, source: native ? 'declared' : 'metadata', reason: `${attribute.key} of the article`, extent: null };
	}
	if (date !== undefined && !('error' in parseValue(date)))
		return { value: date, source: 'declared', reason: 'given with the text', extent: null };
	return dateFromFileName(fileName) ?? inferPublicationDate(prose);
}
