/** Times that come back: `every Friday`, `each year`, `daily`, `Sundays`, `per month`. */
import { fixed } from '../meaning.ts';
import { HYPHEN } from '../tokens.ts';
import { C, PARTS, SEASONS, UNITS, type Unit } from '../vocabulary.ts';
import { lengthOf } from './durations.ts';
import { type Match, type Rule, rules } from './pattern.ts';

const unitOf = (match: Match): Unit => UNITS[match.sense('Unit') ?? match.sense('Units')!]!;
const weekday = (day: number, part: number | undefined): string => `XXXX-WXX-${day}${part === undefined ? '' : PARTS[part]!}`;
const two = (n: number): string => String(n).padStart(2, '0');

export const SET_RULES: Rule[] = [
	...rules('Every Other? Weekday Part?', match => fixed('SET', weekday(match.sense('Weekday')!, match.sense('Part')))),
	...rules(['Weekdays', 'Weekday Parts', 'Weekdays Part'], match => {
		const token = match.tokens[match.from]!;
		return token.isCapital
			? fixed('SET', weekday(match.sense('Weekdays') ?? match.sense('Weekday')!, match.sense('Parts') ?? match.sense('Part')))
			: null;
	}),
	...rules('Every Month', match => fixed('SET', `XXXX-${two(match.sense('Month')!)}`)),
	...rules('Every Month Day|Ordinal', match =>
		fixed('SET', `XXXX-${two(match.sense('Month')!)}-${two(match.sense('Day') ?? match.sense('Ordinal')!)}`),
	),
	...rules('Every Season', match => fixed('SET', `XXXX-${SEASONS[match.sense('Season')!]!}`)),
	...rules('Every Unit', match => fixed('SET', lengthOf(1, unitOf(match))!)),
	...rules('Every Other Unit', match => fixed('SET', lengthOf(2, unitOf(match))!)),
	...rules('Every Number Units', match => fixed('SET', lengthOf(match.sense('Number')!, unitOf(match))!)),
	...rules('Every Ordinal Unit', match => fixed('SET', lengthOf(match.sense('Ordinal')!, unitOf(match))!)),
	...rules('Every Few Units', match => fixed('SET', lengthOf(match.sense('Few') || 'X', unitOf(match))!)),
	...rules('Per Unit', match => fixed('SET', lengthOf(1, unitOf(match))!)),
	...rules('Often', match => {
		const token = match.tokens[match.from]!;
		const isTitle = token.isCapital && token.followsName;
		if (isTitle || !token.isFree || token.gap === HYPHEN) return null;
		return fixed('SET', lengthOf(1, UNITS[match.sense('Often')!]!)!);
	}),
	...rules('Number Units Every|Per|A Unit', match =>
		match.has('A') && match.sense('A') === undefined ? null : match.tokens[match.to - 1]!.word.senses[C.Unit] === 5 ? null : null,
	),
];
