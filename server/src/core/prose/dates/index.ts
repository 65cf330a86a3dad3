/** Date expressions of an article with their values. See `docs/dates.md`. */
import type { Prose } from '../prose.ts';
import { calendarDay } from './calendar.ts';
import type { DateExpression, PublicationDate } from './expression.ts';
import { lexiconOf } from './locale.ts';
import { recognise } from './recognise.ts';
import { openStory, publicationDay } from './story.ts';
import { type Token, tokenize } from './tokens.ts';
import { C } from './vocabulary.ts';

export type { DateExpression, DateModifier, DateType, PublicationDate } from './expression.ts';
export { dateFromFileName, inferPublicationDate } from './publication.ts';

/** Every date expression of the article, in text order, not overlapping. */
export function findDates(
	prose: Prose,
	publication: PublicationDate | null,
	options: { lang?: string; place?: string } = {},
): DateExpression[] {
	const lexicon = lexiconOf(options.lang);
	const blocks = prose.blocks.map(block => tokenize(prose.text, block.start, block.end, lexicon));
	const story = openStory(publication, isNarrative(blocks, publication), isDayFirst(blocks, options));
	return blocks.flatMap(tokens => recognise(tokens, story));
}

/** A story of long past times: many years named, most of them well before publication, and few weekdays. */
function isNarrative(blocks: readonly Token[][], publication: PublicationDate | null): boolean {
	const day = publicationDay(publication);
	const now = day === null ? 9999 : calendarDay(day).year;
	let years = 0;
	let old = 0;
	let weekdays = 0;
	for (const tokens of blocks) {
		for (const token of tokens) {
			const year = token.word.senses[C.Year];
			if (year !== undefined && token.date === null) {
				years++;
				if (year < now - 2) old++;
			}
			if (token.word.senses[C.Weekday] !== undefined && token.isCapital) weekdays++;
		}
	}
	return old >= 12 && old > years * 0.6 && old > 2 * weekdays;
}

/** English tags that write the month first. */
const MONTH_FIRST = /^en(?:-(?:US|PH|CA))?$/i;

/** Whether `3/4/2024` is 3 April: an unambiguous date of the article says, else its language. */
function isDayFirst(blocks: readonly Token[][], options: { lang?: string; place?: string }): boolean {
	for (const tokens of blocks) {
		for (const { date } of tokens)
			if (date && !date.ambiguous && date.day !== null && date.day > 12 && date.year > 0) return false;
	}
	return options.lang !== undefined && !MONTH_FIRST.test(options.lang);
}
