/** How an article is to be read as a whole: news or narrative, day or month first. */
import { calendarDay } from './calendar.ts';
import type { PublicationDate } from './expression.ts';
import { type Manner, publicationDay } from './story.ts';
import type { Token } from './tokens.ts';
import { C } from './vocabulary.ts';

/** A story of long past things names at least so many years well before publication, … */
const OLD_YEARS = 5;
/** … five times as many as weekdays and words like `today`; … */
const OLD_PER_DAY = 5;
/** … and they are most of its years, unless there are very many. */
const OLD_SHARE = 0.6;
const VERY_MANY = 25;

export function readManner(
	blocks: readonly (readonly Token[])[],
	publication: PublicationDate | null,
	options: { lang?: string; place?: string },
): Manner {
	const published = publicationDay(publication);
	const now = published === null ? Number.POSITIVE_INFINITY : calendarDay(published).year;
	let years = 0;
	let old = 0;
	let days = 0;
	let dayFirst = 0;
	let monthFirst = 0;
	for (const tokens of blocks) {
		for (const { word, date, isCapital } of tokens) {
			const year = word.senses[C.Year];
			if (year !== undefined) {
				years++;
				if (year < now - 2) old++;
			}
			if ((isCapital && word.senses[C.Weekday] !== undefined) || word.senses[C.Deictic] !== undefined) days++;
			if (date?.order === 'day first') dayFirst++;
			if (date?.order === 'month first') monthFirst++;
		}
	}
	return {
		isNarrative: old >= OLD_YEARS && old >= OLD_PER_DAY * days && (old >= OLD_SHARE * years || old >= VERY_MANY),
		...orderOf(dayFirst, monthFirst, options),
	};
}

/** Where English is written with the month first. */
const MONTH_FIRST_TAG = /^en-(?:US|PH)$/i;
const MONTH_FIRST_PLACE =
	/\b(?:U\.?S\.?A?|United States|America|Washington|New York|Los Angeles|Chicago|Boston|Houston|Atlanta|Manila)\b/i;

/** The order of day and month where both are possible: that of the article's other dates, of its language, of its place. */
function orderOf(
	dayFirst: number,
	monthFirst: number,
	{ lang, place }: { lang?: string; place?: string },
): Pick<Manner, 'dayFirst' | 'orderReason'> {
	if (dayFirst !== monthFirst)
		return { dayFirst: dayFirst > monthFirst, orderReason: 'the order of another date in the article' };
	if (lang !== undefined && /-[a-z]{2}$/i.test(lang))
		return { dayFirst: !MONTH_FIRST_TAG.test(lang), orderReason: `the order of ${lang}` };
	if (place) return { dayFirst: !MONTH_FIRST_PLACE.test(place), orderReason: `the order usual in ${place}` };
	return { dayFirst: false, orderReason: 'month first, for want of a hint' };
}
