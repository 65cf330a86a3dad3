/** Clock times and parts of day: `9 a.m.`, `20:00 GMT`, `Friday night`, `this morning`. Days that stand beside are joined in `compose.ts`. */
import { calendar, fixed, type Meaning } from '../meaning.ts';
import { tenseAround } from '../tense.ts';
import { HYPHEN } from '../tokens.ts';
import { PARTS } from '../vocabulary.ts';
import { type Match, type Reading, type Rule, rules } from './pattern.ts';
import { BEFORE_NAME, which } from './which.ts';

const [AFTERNOON, EVENING, NIGHT, NOON, MIDNIGHT] = [1, 2, 3, 4, 5];

/** Only Universal Time is kept in values: the others are local to the story. */
const zoneOf = (match: Match): string => (match.sense('Zone') === 0 ? 'Z' : '');

const time = (match: Match, minutes: number | null, part: number | null): Meaning & { is: 'time' } => ({
	is: 'time',
	minutes,
	part,
	zone: zoneOf(match),
	day: null,
});

/** `8 in the evening`, `8 o'clock in the morning`. */
const hour: Reading = match => {
	const number = match.sense('Hour')!;
	const part = match.sense('Part');
	// `one at midnight`
	if (match.has('At') && (part === MIDNIGHT || part === NOON)) return null;
	if (number > 12 || number < 1) return null;
	const isAfternoon = part === AFTERNOON || part === EVENING || (part === NIGHT && number > 5);
	return time(match, ((number % 12) + (isAfternoon || (part === undefined && number === 12) ? 12 : 0)) * 60, null);
};

/** `5:15 in the morning`, `10:30 in the evening`. */
const clockInPart: Reading = match => {
	const minutes = match.sense('Clock')!;
	return time(match, isLate(match.sense('Part')!, minutes) ? minutes + 720 : minutes, null);
};

/** Whether a time written without a.m. or p.m. is of the second half of the day. */
const isLate = (part: number, minutes: number): boolean =>
	minutes < 720 && (part === AFTERNOON || part === EVENING || (part === NIGHT && minutes > 300));

const partAtHour: Reading = match => {
	const hourOf = match.sense('Hour');
	const minutes = match.sense('Clock') ?? hourOf! * 60;
	const part = match.sense('Tonight') ?? match.sense('Part')!;
	const weekday = match.sense('Weekday');
	if (match.leads('Counted', 'Units', 'Unit') || (hourOf !== undefined && (hourOf < 1 || hourOf > 12))) return null;
	if (weekday !== undefined && !match.token('Weekday')!.isCapital) return null;
	const day: Meaning =
		weekday === undefined ? { is: 'deictic', days: match.sense('Deictic') ?? 0, part: null } : calendar({ weekday });
	return { ...time(match, isLate(part, minutes) ? minutes + 720 : minutes, null), day };
};

const partOfDay: Reading = match => {
	const part = match.sense('Part')!;
	const days = match.sense('Deictic');
	if (days !== undefined) return { is: 'deictic', days, part };
	return match.token('Weekday')!.isCapital ? calendar({ weekday: match.sense('Weekday')!, part, which: which(match) }) : null;
};

/** `noon`, `midnight`; `the morning` only where it answers the question when. */
const barePart: Reading = match => {
	const part = match.sense('Part')!;
	if (!match.isFree() || match.token('Part')!.isCapital) return null;
	if (part === MIDNIGHT || part === NOON)
		return match.follows('At', 'By', 'Since', 'In', 'From', 'To', 'Late', 'Early', 'Mid', 'About', 'OrSo') || !match.has('The')
			? time(match, null, part)
			: null;
	// `at dawn`, `by morning`
	if (!match.has('The') && part !== NIGHT && !match.leadsName() && match.follows('At', 'By', 'Since'))
		return time(match, null, part);
	return match.has('The') && match.follows('In', 'By', 'Late', 'Early') ? time(match, null, part) : null;
};

export const CLOCK_RULES: Rule[] = [
	...rules('Clock Zone?', match => time(match, match.sense('Clock')!, null)),
	...rules('Clock In The Part', clockInPart),
	...rules('Clock This|Deictic Part', match => {
		const at = clockInPart(match);
		return at?.is === 'time' ? { ...at, day: { is: 'deictic', days: match.sense('Deictic') ?? 0, part: null } } : null;
	}),
	// `tonight at 8`, `Tuesday evening at 7`: the part of the day says which half of it.
	...rules(
		[
			'Tonight At Hour',
			'Hour Tonight',
			'This Part At Hour',
			'Deictic|Weekday Part At Hour',
			'Tonight At Clock',
			'This Part At Clock',
			'Deictic|Weekday Part At Clock',
			'Clock Tonight',
		],
		partAtHour,
	),
	...rules(['Hour Oclock? This Part', 'Hour Oclock? Deictic Part'], match => {
		const at = hour(match);
		return at?.is === 'time' ? { ...at, day: { is: 'deictic', days: match.sense('Deictic') ?? 0, part: null } } : null;
	}),
	...rules(['Hour Oclock', 'Hour Oclock? In The Part', 'Hour Oclock? At Part'], hour),
	...rules(
		[
			'Weekday Part',
			'Weekday Early|Late|Mid Part',
			'Deictic Part',
			'Deictic Early|Late|Mid Part',
			...BEFORE_NAME.map(before => `${before} Weekday Part`),
			'Part Deictic',
			'The? Part Of Deictic',
			'Part On? Weekday',
			'The? Part Of Weekday',
		],
		partOfDay,
	),
	...rules(['This|Last Part', 'This|Last Early|Late|Mid Part', 'This Same Part'], match => ({
		is: 'deictic',
		days: match.has('Last') ? -1 : 0,
		part: match.sense('Part')!,
	})),
	...rules(['The? Next|Following Part', 'The? Previous Part'], match => ({
		is: 'shift',
		unit: 'day',
		amount: match.has('Previous') ? -1 : 1,
		from: 'reference',
		part: match.sense('Part')!,
	})),
	...rules(['That Same? Part', 'The Same Part'], match => ({ is: 'same', unit: 'day', part: match.sense('Part')! })),
	...rules('Tonight', match => (match.isFree() ? { is: 'deictic', days: 0, part: match.sense('Tonight')! } : null)),
	...rules('Overnight', match => {
		// `an overnight success`
		const isAdjective = match.leadsWord() && match.follows('A', 'The', 'Possessive', 'This', 'That');
		if (!match.isFree() || isAdjective) return null;
		const isComing = tenseAround(match.tokens, match.from, match.to) === 'future';
		return { is: 'deictic', days: isComing ? 0 : -1, part: match.sense('Overnight')! };
	}),
	...rules('The? Part', barePart),
	...rules(['The? Part Of', 'The? Early|Late Part Of', 'The? Early|Late? Part Units Of'], match => ({
		is: 'time',
		minutes: null,
		part: match.sense('Part')!,
		zone: '',
		day: null,
		needsDay: true,
	})),
	...rules('Early|Mid|Late Part', match =>
		// `late-night talks` are of no certain night.
		match.isFree() && !(match.tokens[match.to - 1]!.gap === HYPHEN && match.leadsWord())
			? time(match, null, match.sense('Part')!)
			: null,
	),
	...rules('Holiday Part', match =>
		match.token('Holiday')!.isCapital
			? {
					...time(match, null, match.sense('Part')!),
					day: { is: 'holiday', holiday: match.sense('Holiday')!, year: null, which: null, years: null },
				}
			: null,
	),
	...rules('Every Part', match => fixed('SET', `XXXX-XX-XX${PARTS[match.sense('Part')!]!}`)),
];
