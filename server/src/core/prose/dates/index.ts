/** Date expressions of an article with their values. See `docs/dates.md`. */
import { lazily } from '../../lazily.ts';
import type { Prose } from '../prose.ts';
import type { DateExpression, PublicationDate } from './expression.ts';
import { lexiconOf } from './locale.ts';
import { readManner } from './manner.ts';
import { recognise } from './recognise.ts';
import { Story } from './story.ts';
import { tokenize } from './tokens.ts';

export type { DateExpression, DateModifier, DateType, PublicationDate } from './expression.ts';
export { dateFromFileName, inferPublicationDate, readFullDate } from './publication.ts';

export interface ReadingOptions {
	/** BCP 47: decides the words and, by its region, the order of day and month. */
	readonly lang?: string;
	readonly place?: string;
}

/** Every date expression of the article, in text order, not overlapping. */
export function findDates(prose: Prose, publication: PublicationDate | null, options: ReadingOptions = {}): DateExpression[] {
	const lexicon = lexiconOf(options.lang);
	const blocks = prose.blocks.map(block => tokenize(prose.text, block.start, block.end, lexicon));
	const story = new Story(publication, {
		...readManner(blocks, publication, { lang: options.lang, place: options.place ?? placeOf(prose) }, lexicon),
		isBusiness: lazily(() => hasTwo(prose.text, lexicon.business)),
	});
	const found: DateExpression[] = [];
	for (const tokens of blocks) recognise(tokens, story, found);
	return found;
}

/** The place before the first sentence: `LEEDS (Courier) –`. */
const placeOf = ({ text, dateline }: Prose): string | undefined =>
	dateline ? text.slice(dateline.place.start, dateline.place.end) : undefined;

/** Whether a text holds two words that an expression finds. */
function hasTwo(text: string, words: RegExp): boolean {
	words.lastIndex = 0;
	return words.test(text) && words.test(text);
}
