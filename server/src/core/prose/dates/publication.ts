/** When an article was published, as far as its own text or its file's name tells. */
import type { Block, Prose } from '../prose.ts';
import { calendarDay, dayNumber, daysInMonth, MONTHS, WEEKDAYS, weekdayOfNumber, writeDay } from './calendar.ts';
import type { DateExpression, PublicationDate } from './expression.ts';
import { lexiconOf } from './locale.ts';
import { recognise } from './recognise.ts';
import { Story } from './story.ts';
import { tokenize } from './tokens.ts';

const UNKNOWN_MANNER = { isNarrative: false, dayFirst: false, orderReason: '', isBusiness: () => false };

/** A full date of the text: its day, where it stands, and its minute if it has one. */
interface Dated {
	readonly day: number;
	readonly value: string;
	readonly expression: DateExpression;
}

/**
 * Guesses the publication date from the text alone: a line that holds little but a full date, else a full date in an
 * embed (`— Ambassador X (@handle) September 13, 2024`), checked against the first weekday that stands alone
 * (`on Friday`): stories name the day of publication or one shortly before it. Null where there is no such date.
 */
export function inferPublicationDate(prose: Prose): PublicationDate | null {
	const firstParagraph = prose.blocks.find(block => block.kind === 'paragraph' && endsSentence(prose.text, block));
	for (const block of prose.blocks) {
		if (
			block.kind === 'embed' ||
			block.kind === 'link' ||
			block.end - block.start > 200 ||
			(firstParagraph && block.start > firstParagraph.end)
		)
			continue;
		const [date] = fullDates(prose, block);
		if (date && isDateLine(prose.text, block, date.expression))
			return {
				value: date.value,
				source: 'date line',
				reason: `the line “${prose.text.slice(block.start, block.end)}”`,
				extent: extentOf(date),
			};
	}
	if (firstParagraph) {
		const [date] = fullDates(prose, { ...firstParagraph, end: Math.min(firstParagraph.end, firstParagraph.start + 120) });
		if (date && opensStory(prose, firstParagraph, date.expression))
			return { value: date.value, source: 'date line', reason: 'the date before the first sentence', extent: extentOf(date) };
	}
	return fromEmbed(prose);
}

/** A paragraph of the story, as against a headline or a line with a date. */
const endsSentence = (text: string, { start, end }: Block): boolean =>
	/[.!?…]["”’'»)]?\s*$/.test(text.slice(Math.max(start, end - 8), end));

function fromEmbed(prose: Prose): PublicationDate | null {
	let latest: Dated | null = null;
	for (const block of prose.blocks) {
		if (block.kind !== 'embed') continue;
		for (const date of fullDates(prose, block)) if (!latest || date.day > latest.day) latest = date;
	}
	if (!latest) return null;
	const weekday = weekdayOfNumber(latest.day);
	const { year, month, day } = calendarDay(latest.day);
	const named = `${day} ${MONTHS[month]} ${year}, the date of an embed`;
	const first = firstWeekday(prose);
	if (first === null)
		return {
			value: writeDay(latest.day),
			source: 'embed',
			reason: `${named}; no weekday to check it against`,
			extent: extentOf(latest),
		};
	if (first === weekday)
		return {
			value: writeDay(latest.day),
			source: 'embed',
			reason: `${named}, is a ${WEEKDAYS[weekday]}, the first weekday that the text names`,
			extent: extentOf(latest),
		};
	const ahead = (first - weekday + 7) % 7;
	if (ahead <= 3)
		return {
			value: writeDay(latest.day + ahead),
			source: 'inferred',
			reason: `the first ${WEEKDAYS[first]}, which the text names first, after ${named}`,
			extent: extentOf(latest),
		};
	return {
		value: writeDay(latest.day),
		source: 'embed',
		reason: `${named}; the text first names ${WEEKDAYS[first]}, shortly before it`,
		extent: extentOf(latest),
	};
}

const extentOf = ({ expression }: Dated): { start: number; end: number } => ({ start: expression.start, end: expression.end });

/** The full explicit dates of a block. */
function fullDates(prose: Prose, block: Block): Dated[] {
	const found = recognise(tokenize(prose.text, block.start, block.end, lexiconOf()), new Story(null, UNKNOWN_MANNER));
	return found.flatMap(expression => {
		const match = /^(\d{4})-(\d\d)-(\d\d)(T\d\d:\d\d)?/.exec(expression.value ?? '');
		if (!match || !expression.explicit) return [];
		const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
		if (day > daysInMonth(year, month)) return [];
		return [{ day: dayNumber(year, month, day), value: match[0], expression }];
	});
}

/** The full date that metadata tells in words: `Fri, 13 Sep 2024 10:30 GMT`. */
export function readFullDate(text: string): string | null {
	const block: Block = { kind: 'paragraph', start: 0, end: text.length };
	return fullDates({ text, blocks: [block], dateline: null }, block)[0]?.value ?? null;
}

/** Whether a line says nothing but its date, with at most a word or two: `Published: 13 September 2024`, `By Ann Lee | May 3, 2024`. */
function isDateLine(text: string, block: Block, date: DateExpression): boolean {
	const rest = text.slice(block.start, date.start) + text.slice(date.end, block.end);
	const isLabelled = lexiconOf().dateLabel.test(rest);
	return rest.length <= (isLabelled ? 48 : 24) && !/[.!?]\s*$/.test(rest);
}

/** `LONDON, Sept. 3, 2024 (Reuters) – `: a date before the dash that opens the story. */
function opensStory(prose: Prose, paragraph: Block, date: DateExpression): boolean {
	if (prose.dateline && date.start >= prose.dateline.start && date.end <= prose.dateline.end) return true;
	const before = prose.text.slice(paragraph.start, date.start);
	const after = prose.text.slice(date.end, date.end + 40);
	return (
		/^[\p{L} .,/’'(]{0,60}$/u.test(before) &&
		/^\p{Lu}|^$/u.test(before) &&
		/^\s{0,2}(?:\([^()\n]{1,30}\))?\s{0,2}(?:--?|–|—)\s/u.test(after)
	);
}

/** The first weekday of the article's paragraphs that stands without a date: `on Friday`. */
function firstWeekday(prose: Prose): number | null {
	for (const block of prose.blocks) {
		if (block.kind === 'embed' || block.kind === 'link') continue;
		const found = recognise(tokenize(prose.text, block.start, block.end, lexiconOf()), new Story(null, UNKNOWN_MANNER));
		for (const { value, type } of found) {
			const match = type === 'SET' ? null : /^XXXX-WXX-([1-7])/.exec(value ?? '');
			if (match) return Number(match[1]);
		}
	}
	return null;
}

/** A date at the edge of a name: `2024-09-13-baghdad.txt`, `k24_20240913.seed`, `2024.09.13`. */
const IN_NAME = /(?<![0-9A-Za-z])((?:19|20)\d\d)([-_.]?)(\d\d)(?:\2(\d\d))?(?:T(\d\d)[-:]?(\d\d))?(?![0-9A-Za-z])/g;

/** The date that a file's name holds, without its folders; null when it holds none or several that differ. */
export function dateFromFileName(name: string): PublicationDate | null {
	const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
	const values = new Set<string>();
	for (const [, year, separator, month, day, hour, minute] of base.matchAll(IN_NAME)) {
		if (Number(month) < 1 || Number(month) > 12) continue;
		if (day === undefined) {
			if (separator !== '') values.add(`${year}-${month}`);
		} else if (Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month))) {
			const clock = hour !== undefined && Number(hour) < 24 && Number(minute) < 60 ? `T${hour}:${minute}` : '';
			values.add(`${year}-${month}-${day}${clock}`);
		}
	}
	const [value] = values;
	return values.size === 1 && value ? { value, source: 'file name', reason: `the file is named ${base}`, extent: null } : null;
}
