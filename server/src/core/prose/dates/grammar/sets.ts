/** Times that come back: `every Friday`, `each year`, `daily`, `Sundays`, `per month`. */
import { two } from '../calendar.ts';
import { HOLIDAYS } from '../holidays.ts';
import { fixed } from '../meaning.ts';
import { C, PARTS, SEASONS, UNITS, type Unit } from '../vocabulary.ts';
import { isSpeed, lengthOf } from './durations.ts';
import { type Rule, rules } from './pattern.ts';
import { unitOf } from './which.ts';

const weekday = (day: number, part: number | undefined): string => `XXXX-WXX-${day}${part === undefined ? '' : PARTS[part]!}`;
/** Units that are told in halves. */
const PARTED: ReadonlySet<Unit> = new Set(['hour', 'day', 'year']);
const set = (value: string) => fixed('SET', value);

export const SET_RULES: Rule[] = [
	...rules(['Every Other? Weekday Part?', 'Every Weekday'], match => set(weekday(match.sense(C.Weekday)!, match.sense(C.Part)))),
	// `every Tuesday and Thursday`
	...rules('Every Weekday And Weekday', match => ({
		is: 'pair',
		first: set(weekday(match.sense(C.Weekday)!, undefined)),
		second: set(weekday(match.sense(C.Weekday, 1)!, undefined)),
		cut: 3,
		between: 1,
	})),
	// `Saturday and Sunday mornings`
	...rules('Weekday And Weekday Parts', match =>
		match.tokens[match.from]!.isCapital
			? {
					is: 'pair',
					first: set(weekday(match.sense(C.Weekday)!, match.sense(C.Parts))),
					second: set(weekday(match.sense(C.Weekday, 1)!, match.sense(C.Parts))),
					cut: 2,
					between: 1,
				}
			: null,
	),
	// `every Christmas`
	...rules('Every Holiday', match => {
		const { fixed: day } = HOLIDAYS[match.sense(C.Holiday)!]!;
		return match.token(C.Holiday)!.isCapital ? set(day ? `XXXX-${day}` : 'P1Y') : null;
	}),
	...rules(['Weekdays', 'Weekday Parts', 'Weekdays Part'], match =>
		match.tokens[match.from]!.isCapital
			? set(weekday(match.sense(C.Weekdays) ?? match.sense(C.Weekday)!, match.sense(C.Parts) ?? match.sense(C.Part)))
			: null,
	),
	...rules('Every Month', match => set(`XXXX-${two(match.sense(C.Month)!)}`)),
	...rules('Every Month Day|Ordinal', match =>
		set(`XXXX-${two(match.sense(C.Month)!)}-${two(match.sense(C.Day) ?? match.sense(C.Ordinal)!)}`),
	),
	...rules('Every Season', match => set(`XXXX-${SEASONS[match.sense(C.Season)!]!}`)),
	...rules('Every Fiscal|Academic Unit', match => set(lengthOf(1, unitOf(match)))),
	...rules('Every Unit', match => set(lengthOf(1, unitOf(match)))),
	// `every half hour`
	...rules(['Every Half Unit', 'Every Half A Unit'], match =>
		PARTED.has(unitOf(match)) ? set(lengthOf(0.5, unitOf(match))) : null,
	),
	// `every day of the week`
	...rules('Every Unit Of The Unit', match => set(lengthOf(1, unitOf(match)))),
	...rules('Every Other Unit', match => set(lengthOf(2, unitOf(match)))),
	...rules('Every Number Units', match => set(lengthOf(match.sense(C.Number)!, unitOf(match)))),
	...rules('Every Number Parts', match => set(lengthOf(match.sense(C.Number)!, 'day'))),
	...rules('Every Ordinal Unit', match => set(lengthOf(match.sense(C.Ordinal)!, unitOf(match)))),
	...rules('Every Few Units', match => set(lengthOf(match.sense(C.Few) || 'X', unitOf(match)))),
	...rules('Per Unit', match => (unitOf(match) === 'second' || isSpeed(match) ? null : set(lengthOf(1, unitOf(match))))),
	// `twice a week`, `three times each month`, `once every two years`
	...rules(['Once A|Per|Every Unit', 'Number|Few Times A|Per|Every Unit', 'A|Number Scale Times A|Per|Every Unit'], match =>
		set(lengthOf(1, unitOf(match))),
	),
	...rules('Once Every Number Units', match => set(lengthOf(match.sense(C.Number)!, unitOf(match)))),
	// `the last Sunday of each month`
	...rules('The? Ordinal|Last|Final Weekday Of|In Every Unit', match => set(lengthOf(1, unitOf(match)))),
	// `every second Thursday`, `every third Sunday`
	...rules('Every Ordinal Weekday', match => set(lengthOf(match.sense(C.Ordinal)!, 'week'))),
	// `24 hours a day`
	...rules('Number Units A Unit', match => set(lengthOf(1, unitOf(match)))),
	// `twice daily`
	...rules(['Once -Often', 'Once Often', 'Number|Few Times Often'], match => set(lengthOf(1, UNITS[match.sense(C.Often)!]!))),
	...rules('Often', match => {
		const token = match.tokens[match.from]!;
		const unit = UNITS[match.sense(C.Often)!]!;
		// `the Daily Herald`, `Leeford Weekly`, `the party daily Herald`; but `the annual Leeford fair`
		const isTitle = (token.isCapital && token.followsName) || (match.leadsName() && (token.isCapital || unit !== 'year'));
		// `paid quarterly`, but not `the quarterly results`
		const isAdjective = unit === 'quarter' && match.leadsWord();
		return isTitle || isAdjective || !match.isFree() ? null : set(lengthOf(1, unit));
	}),
];
