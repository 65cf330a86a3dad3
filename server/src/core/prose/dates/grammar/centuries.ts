/** Decades and centuries: `the 1990s`, `the nineties`, `the 19th century`, `the second half of the '80s`. */
import { two } from '../calendar.ts';
import { fixed, type Meaning } from '../meaning.ts';
import { C } from '../vocabulary.ts';
import { type Match, type Rule, rules } from './pattern.ts';
import { unitOf } from './which.ts';

/** `the nineties`, `the nineteen-seventies`, `the noughties`. */
function decades(match: Match): Meaning | null {
	const decade = match.sense(C.Decades)!;
	const hundreds = match.sense(C.Number) ?? (decade === 0 ? 20 : 19);
	const isPlaced = match.has(C.The) || match.has(C.Number) || match.follows(C.Early, C.Late, C.Mid);
	return isPlaced && hundreds >= 11 && hundreds <= 20 ? fixed('DATE', `${hundreds}${decade}`, true) : null;
}

/** `1990s`: 199; but `1800s`: 18, for which a century is meant. */
function decade(match: Match): string {
	const tens = match.sense(C.Decade)!;
	return String(tens % 10 === 0 && tens < 200 ? tens / 10 : tens);
}

function century(match: Match, nth = 0): Meaning {
	const value = two(match.sense(C.Ordinal, nth)! - 1);
	return fixed('DATE', match.sense(C.Era) === -1 ? `BC${value}` : value, true);
}

/** Which of `of` them the first words of a match name: `the last half`, `the third decade`. */
const partOf = (match: Match, of: number): number => (match.has(C.Last) || match.has(C.Final) ? of : match.sense(C.Ordinal)!);

/** The first two digits of its years: 18 for `… of the 19th century`. */
const hundredsAtEnd = (match: Match): string => two(match.tokens[match.to - 2]!.word.sense(C.Ordinal)! - 1);

/** A half of what has that value. */
const halfOf = (match: Match, value: string): Meaning => fixed('DATE', value, true, partOf(match, 2) === 1 ? 'START' : 'END');

export const CENTURY_RULES: Rule[] = [
	// `the last half of the '80s`
	...rules('The? Ordinal|Last|Final Half Of The? Decade', match => halfOf(match, decade(match))),
	// `the second half of the 19th century`
	...rules('The? Ordinal|Last|Final Half Of The? Ordinal CenturyWord', match => halfOf(match, hundredsAtEnd(match))),
	// `the first decade of the 20th century`
	...rules('The? Ordinal|Last|Final Unit Of The? Ordinal CenturyWord', match => {
		const nth = partOf(match, 10);
		return unitOf(match) === 'decade' && nth <= 10 ? fixed('DATE', `${hundredsAtEnd(match)}${nth - 1}`, true) : null;
	}),
	...rules('The? Decade', match => fixed('DATE', decade(match), true)),
	...rules(['The? Decades', 'The? Number Decades'], decades),
	...rules(['The? Ordinal And Ordinal CenturyWord', 'The? Ordinal And Ordinal CenturyWord Era'], match => ({
		is: 'pair',
		first: century(match),
		second: century(match, 1),
		cut: match.has(C.The) ? 3 : 2,
		between: 1,
	})),
	// `21st Century Fox` is a firm.
	...rules(['The? Ordinal CenturyWord', 'The? Ordinal CenturyWord Era'], match =>
		match.token(C.CenturyWord)!.isCapital && match.leadsName() ? null : century(match),
	),
];
