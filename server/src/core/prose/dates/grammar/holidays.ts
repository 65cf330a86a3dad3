/** Holidays and named days: `Christmas Eve`, `last Thanksgiving`, `Election Day 2024`, `9/11`. */
import { NINE_ELEVEN } from '../holidays.ts';
import { C } from '../vocabulary.ts';
import { yearInEra } from './eras.ts';
import { type Match, type Reading, type Rule, rules } from './pattern.ts';
import { BEFORE_NAME, hasYear, isSubject, unitOf, which, yearOf, yearsOf } from './which.ts';

const holiday: Reading = match => {
	const number = match.sense(C.Holiday)!;
	if ((!match.token(C.Holiday)!.isCapital && number !== NINE_ELEVEN) || (match.has(C.Unit) && !hasYear(match))) return null;
	const years = yearsOf(match);
	return { is: 'holiday', holiday: number, year: yearOf(match), which: years === null ? which(match) : null, years };
};

/** `Christmas cards`, `the Christmas-themed show`: no time. */
function isOfFeast(match: Match): boolean {
	const next = match.tokens[match.to];
	const isJoined = match.isJoined() && !next?.word.is(C.Holiday, C.Unit, C.Part);
	return isJoined || match.leads(C.Festive);
}

/** `Easter 2500`, but not `at Easter 2500 people came` or `at Christmas 300 were fed`. */
const farHoliday: Reading = match => {
	const isAmount = match.leadsWord() || match.leads(C.Counted, C.Units) || (yearOf(match)! < 1000 && isSubject(match));
	return isAmount ? null : holiday(match);
};

/** `Passover AD 30`, `Easter 325 AD` */
const holidayInEra: Reading = match => {
	const written = yearInEra(match);
	const named = written === null ? null : holiday(match);
	return named?.is === 'holiday' ? { ...named, year: match.sense(C.Era) === -1 ? 1 - written! : written } : null;
};

export const HOLIDAY_RULES: Rule[] = [
	...rules('Holiday ,?FarYear', farHoliday),
	...rules(['Holiday ,?Year|Number Era', 'Holiday ,?Era Year|Number'], holidayInEra),
	...rules('Holiday', match => (isOfFeast(match) ? null : holiday(match))),
	...rules(
		[
			'Holiday ,?Year',
			'The? Holiday Of Year',
			'Holiday Of? Last|This|Next Unit',
			...BEFORE_NAME.map(before => `${before} Holiday`),
		],
		holiday,
	),
	...rules('Holiday Unit', match => {
		const named = holiday(match) ?? { is: 'holiday', holiday: match.sense(C.Holiday)!, year: null, which: null, years: null };
		const unit = unitOf(match);
		return unit === 'week' || unit === 'weekend' ? { is: 'around', unit, day: named } : null;
	}),
];
