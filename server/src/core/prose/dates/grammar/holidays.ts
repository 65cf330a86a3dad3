/** Holidays and named days: `Christmas Eve`, `last Thanksgiving`, `Election Day 2024`, `9/11`. */
import type { Reading } from './pattern.ts';
import { type Rule, rules } from './pattern.ts';
import { BEFORE_NAME, hasYear, which, yearOf, yearsOf } from './which.ts';

/** The sense of `9/11`, the one named day that is written small. */
const NINE_ELEVEN = 48;

const holiday: Reading = match => {
	const number = match.sense('Holiday')!;
	if ((!match.token('Holiday')!.isCapital && number !== NINE_ELEVEN) || (match.has('Unit') && !hasYear(match))) return null;
	const years = yearsOf(match);
	return { is: 'holiday', holiday: number, year: yearOf(match), which: years === null ? which(match) : null, years };
};

export const HOLIDAY_RULES: Rule[] = [
	...rules(
		['Holiday', 'Holiday ,?Year', 'Holiday Of? Last|This|Next Unit', ...BEFORE_NAME.map(before => `${before} Holiday`)],
		holiday,
	),
	...rules('Holiday Unit', match => {
		const named = holiday(match) ?? { is: 'holiday', holiday: match.sense('Holiday')!, year: null, which: null, years: null };
		const unit = match.sense('Unit');
		return unit === 4
			? { is: 'around', unit: 'week', day: named }
			: unit === 5
				? { is: 'around', unit: 'weekend', day: named }
				: null;
	}),
];
