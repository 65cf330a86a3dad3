/** Clock times and parts of day: `9 a.m.`, `20:00 GMT`, `Friday night`, `this morning`. Days are joined to them in `compose`. */
import { calendar, fixed, type Meaning } from '../meaning.ts';
import { C } from '../vocabulary.ts';
import { which } from './days.ts';
import { type Match, type Reading, type Rule, rules } from './pattern.ts';

const zoneOf = (match: Match): string => {
	const offset = match.sense('Zone');
	return offset === undefined ? '' : offset === 0 ? 'Z' : '';
};

const time = (match: Match, minutes: number | null, part: number | null, day: Meaning | null = null): Meaning => ({
	is: 'time',
	minutes,
	part,
	zone: zoneOf(match),
	day,
});

/** `8 in the evening`, `8 o'clock in the morning`. */
const hourOfPart: Reading = match => {
	const hour = match.sense('Hour');
	const part = match.sense('Part');
	if (hour === undefined || hour > 12 || hour < 1) return null;
	if (part === undefined) return time(match, hour * 60, null);
	const isAfternoon = part === 1 || part === 2 || (part === 3 && hour > 5);
	return time(match, ((hour % 12) + (isAfternoon ? 12 : 0)) * 60, null);
};

const dayPart: Reading = match => {
	const part = match.sense('Part') ?? match.sense('Parts')!;
	const days = match.sense('Deictic');
	if (days !== undefined) return { is: 'deictic', days, part };
	if (!match.token('Weekday')!.isCapital) return null;
	return calendar({ weekday: match.sense('Weekday')!, part, which: which(match) });
};

export const CLOCK_RULES: Rule[] = [
	...rules(['Clock Zone?'], match => time(match, match.sense('Clock')!, null)),
	...rules(['Hour Oclock', 'Hour Oclock In The Part', 'Hour In The Part', 'Hour Oclock At Part', 'Hour At Part'], hourOfPart),
	...rules(
		[
			'Weekday Early|Late|Mid? Part',
			'Deictic Early|Late|Mid? Part',
			'Last|This|Next|Coming Weekday Part',
			'This Past|Coming Weekday Part',
			'Part Deictic',
			'Part On? Weekday',
			'Part Of Deictic',
			'The? Part Of Weekday',
		],
		dayPart,
	),
	...rules(['This|Last Early|Late|Mid? Part', 'This Same? Part'], match => ({
		is: 'deictic',
		days: match.has('Last') ? -1 : 0,
		part: match.sense('Part')!,
	})),
	...rules(
		'The? Next|Following Part',
		match => ({ is: 'shift', unit: 'day', amount: 1, from: 'reference', part: match.sense('Part')! }) as Meaning,
	),
	...rules(
		'The? Previous Part',
		match => ({ is: 'shift', unit: 'day', amount: -1, from: 'reference', part: match.sense('Part')! }) as Meaning,
	),
	...rules(['That Same? Part', 'The Same Part'], match => ({ is: 'same', unit: 'day', part: match.sense('Part')! })),
	...rules('Tonight', match => (isAdverb(match) ? { is: 'deictic', days: 0, part: match.sense('Tonight')! } : null)),
	...rules('The? Part', match => {
		const part = match.sense('Part')!;
		const token = match.token('Part')!;
		const isExact = part === 4 || part === 5;
		const before = match.tokens[match.from - 1]?.word.senses;
		const isPlaced =
			before !== undefined &&
			match.tokens[match.from]!.gap === 0 &&
			(before[C.In] !== undefined || before[C.At] !== undefined || before[C.By] !== undefined);
		if (!token.isFree || token.isCapital) return null;
		return isExact || (isPlaced && (match.has('The') || part === 4)) ? time(match, null, part) : null;
	}),
	...rules('Early|Mid|Late Part', match => (match.tokens[match.to]?.gap === 2 ? null : time(match, null, match.sense('Part')!))),
	...rules(['The? Part Hour', 'The Early|Late Units'], () => null),
	...rules('Every Part', match => fixed('SET', `XXXX-XX-XX${codeOf(match.sense('Part')!)}`)),
];

const CODES = ['TMO', 'TAF', 'TEV', 'TNI', 'T12:00', 'T24:00', 'TMI', 'TDT'];
const codeOf = (part: number): string => CODES[part]!;

/** `overnight trading` is none. */
function isAdverb(match: Match): boolean {
	const token = match.tokens[match.from]!;
	return token.isFree && match.tokens[match.to]?.gap !== 2;
}
