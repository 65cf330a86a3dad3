/** How an article is to be read as a whole: news or narrative, day or month first. */
import { calendarDay } from './calendar.ts';
import type { PublicationDate } from './expression.ts';
import type { Lexicon } from './locale.ts';
import { type Manner, publicationDay } from './story.ts';
import { SPACE, type Token } from './token.ts';
import { C } from './vocabulary.ts';

/** A narrative names at least so many years well before publication, … */
const OLD_YEARS = 7;
/** … so many times as many as weekdays, … */
const OLD_PER_WEEKDAY = 10;
/** … and as all words that look at publication (`Friday`, `today`, `last year`, `ago`); … */
const OLD_PER_PRESENT = 4;
/** … and they are most of its years, unless there are very many. */
const OLD_SHARE = 0.6;
const VERY_MANY = 25;

/** `today`, `ago`, `last year`, `this summer`. */
function looksAtPublication({ word }: Token, next: Token | undefined): boolean {
	if (word.is(C.Deictic, C.Ago)) return true;
	return word.is(C.Last, C.This, C.Next) && next?.gap === SPACE && next.word.is(C.Unit, C.Season, C.Month);
}

export function readManner(
	blocks: readonly (readonly Token[])[],
	publication: PublicationDate | null,
	options: { lang?: string; place?: string },
	{ monthFirst: american }: Lexicon,
): Omit<Manner, 'isBusiness'> {
	const published = publicationDay(publication);
	const now = published === null ? Number.POSITIVE_INFINITY : calendarDay(published).year;
	let years = 0;
	let old = 0;
	let weekdays = 0;
	let present = 0;
	let dayFirst = 0;
	let monthFirst = 0;
	for (const tokens of blocks) {
		for (let index = 0; index < tokens.length; index++) {
			const token = tokens[index]!;
			if (!token.word.kind.tellsManner) continue;
			const year = token.word.sense(C.Year);
			if (year !== undefined) {
				years++;
				if (year < now - 2) old++;
			}
			if (token.isCapital && token.word.is(C.Weekday)) weekdays++;
			else if (looksAtPublication(token, tokens[index + 1])) present++;
			const order = token.word.date?.order;
			if (order === 'day first') dayFirst++;
			if (order === 'month first') monthFirst++;
		}
	}
	const isOld = old >= OLD_YEARS && (old >= OLD_SHARE * years || old >= VERY_MANY);
	const isFarOff = old >= OLD_PER_WEEKDAY * weekdays && old >= OLD_PER_PRESENT * (weekdays + present);
	return { isNarrative: isOld && isFarOff, ...orderOf(dayFirst, monthFirst, options, american) };
}

/** The order of day and month where both are possible: that of the article's other dates, of its language, of its place. */
function orderOf(
	dayFirst: number,
	monthFirst: number,
	{ lang, place }: { lang?: string; place?: string },
	american: Lexicon['monthFirst'],
): Pick<Manner, 'dayFirst' | 'orderReason'> {
	if (dayFirst !== monthFirst)
		return { dayFirst: dayFirst > monthFirst, orderReason: 'the order of another date in the article' };
	if (lang !== undefined && /-[a-z]{2}$/i.test(lang))
		return { dayFirst: !american.tags.test(lang), orderReason: `the order of ${lang}` };
	if (place) return { dayFirst: !american.places.test(place), orderReason: `the order usual in ${place}` };
	return { dayFirst: false, orderReason: 'month first, for want of a hint' };
}
