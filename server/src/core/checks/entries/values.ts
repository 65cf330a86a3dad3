/** Values of dates: whether they agree with themselves and with the text. */
import { type Attributes, addMissing, replace } from '../../edits.ts';
import type { Range } from '../../text.ts';
import type { Entries, Repair } from '../entry.ts';
import { spanAt } from '../spans.ts';
import { quoted } from '../words.ts';

export const values: Entries = {
	'interval-reversed': {
		severity: 'error',
		title: 'Interval that ends before it begins',
		message: ({ from, to }) => `The interval begins on ${from} and ends on ${to}: swap them, or correct one.`,
		repairs: ({ range, facts }) => [{ title: 'Swap begin and end', edits: [replace(range, `${facts.to}/${facts.from}`)] }],
	},
	'date-weekday-clash': {
		severity: 'warning',
		title: 'Date on another weekday',
		message: ({ text, value, weekday, found }) =>
			`The text says ${text}, and ${value} is a ${weekday}: check the day${found ? ` (${found} would fit)` : ''}.`,
		repairs: ({ range, facts }) => {
			if (facts.found) return [{ title: `Write ${quoted(facts.found)}`, edits: [replace(range, String(facts.found))] }];
			return [
				...(facts.near
					? [
							{
								title: `Write ${quoted(facts.near)}, the nearest ${facts.text}`,
								edits: [replace(range, String(facts.near))],
								choice: true,
							},
						]
					: []),
				inPlaceOf(facts.written, facts.other, facts.at as Range),
			];
		},
	},
	'text-weekday-clash': {
		severity: 'warning',
		title: 'Date on another weekday, in the text',
		message: ({ text, value, weekday }) => `The text says ${text}, and ${value} is a ${weekday}: check the day.`,
		repairs: ({ facts }) => [inPlaceOf(facts.written, facts.other, facts.at as Range)],
	},
	'text-date-impossible': {
		severity: 'warning',
		title: 'Date that is not in the calendar, in the text',
		message: ({ text, last }) => `The calendar has no ${quoted(text)}: that month has ${last} days.`,
		repairs: ({ facts }) => (facts.at ? [inPlaceOf(facts.written, facts.last, facts.at as Range)] : []),
	},
	'date-value-differs': {
		severity: 'warning',
		title: 'Value that differs from the text',
		message: ({ text, found, value }) => `${quoted(text)} says ${found}, and the value is ${value}: correct one of them.`,
		repairs: ({ range, facts }) => [{ title: `Write ${quoted(facts.found)}`, edits: [replace(range, String(facts.found))] }],
	},
	'date-without-value': {
		severity: 'hint',
		title: 'Date without a value',
		message: ({ found }) => `This date has no value: add “when=${found ?? '…'}”.`,
		repairs({ facts }, { article }) {
			const { found, type, mod } = facts;
			const span = found ? spanAt(article, facts.span as Range) : undefined;
			const attributes = { when: found, ...(type ? { type } : {}), ...(mod ? { mod } : {}) } as Attributes;
			return span ? [{ title: `Add “when=${found}”`, edits: addMissing(span, attributes) }] : [];
		},
	},
};

/** Another word in the text, for a person to decide on. */
const inPlaceOf = (written: unknown, other: unknown, at: Range): Repair => ({
	title: `Write ${quoted(other)} in place of ${quoted(written)} (changes the text)`,
	edits: [replace(at, String(other))],
	choice: true,
	changesText: true,
});
