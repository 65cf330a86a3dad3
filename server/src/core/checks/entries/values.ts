/** Values of dates: whether they agree with themselves and with the text. */
import { replace, setAttribute } from '../../edits.ts';
import type { Range } from '../../text.ts';
import type { Entries } from '../entry.ts';
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
				{
					title: `Write ${quoted(facts.other)} in place of ${quoted(facts.written)} (changes the text)`,
					edits: [replace(facts.at as Range, String(facts.other))],
					choice: true,
					changesText: true,
				},
			];
		},
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
			const span = facts.found ? spanAt(article, facts.span as Range) : undefined;
			return span ? [{ title: `Add “when=${facts.found}”`, edits: [setAttribute(span, 'when', String(facts.found))] }] : [];
		},
	},
};
