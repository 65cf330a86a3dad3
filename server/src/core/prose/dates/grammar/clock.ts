/** Clock times and parts of day: `9 a.m.`, `20:00 GMT`, `Friday night`, `this morning`. Days that stand beside are joined in `compose.ts`. */
import { writeClock } from '../calendar.ts';
import { calendar, fixed, type Meaning } from '../meaning.ts';
import { tenseAround } from '../tense.ts';
import { COMMA, HYPHEN, SPACE, STOP } from '../token.ts';
import { C, PARTS } from '../vocabulary.ts';
import { LOCAL, zoneName } from '../zones.ts';
import { type Match, type Reading, type Rule, rules } from './pattern.ts';
import { BEFORE_NAME, isSubject, unitOf, which } from './which.ts';

const [AFTERNOON, EVENING, NIGHT, NOON, MIDNIGHT] = [1, 2, 3, 4, 5];

const time = (match: Match, minutes: number | null, part: number | null): Meaning & { is: 'time' } => {
	const sense = match.sense(C.Zone);
	const zone = sense === undefined ? null : zoneName(sense);
	return { is: 'time', minutes, part, suffix: zone === 'Z' ? zone : '', zone: zone === 'Z' ? null : zone, day: null };
};

/** What clock a match tells, in minutes after midnight: `9:30`, `9.30`. */
const clockOf = (match: Match): number | undefined => match.sense(C.Clock) ?? match.sense(C.Dotted);

/** `8 in the evening`, `8 o'clock in the morning`. */
const hour: Reading = match => {
	const number = match.sense(C.Hour)!;
	const part = match.sense(C.Part);
	// `one at midnight`
	if (match.has(C.At) && (part === MIDNIGHT || part === NOON)) return null;
	if (number > 12 || number < 1) return null;
	const isAfternoon = part === AFTERNOON || part === EVENING || (part === NIGHT && number > 5);
	return time(match, ((number % 12) + (isAfternoon || (part === undefined && number === 12) ? 12 : 0)) * 60, null);
};

/** `5:15 in the morning`, `10.30 in the evening`. */
const clockInPart = (match: Match): Meaning & { is: 'time' } => {
	const minutes = clockOf(match)!;
	return time(match, isLate(match.sense(C.Part)!, minutes) ? minutes + 720 : minutes, null);
};

/** Whether a time written without a.m. or p.m. is of the second half of the day. */
export const isLate = (part: number, minutes: number): boolean =>
	minutes < 720 && (part === AFTERNOON || part === EVENING || (part === NIGHT && minutes > 300));

/** `from 7 to 9 p.m.`, `between 9 and 11:30 a.m.`: the half of the day is told once for both. */
const hours: Reading = match => {
	const end = match.sense(C.Clock)!;
	const first = match.sense(C.Hour)! * 60;
	const isPlaced = match.follows(C.From) || (match.has(C.And) ? match.follows(C.Between) : match.isFree());
	if (!isPlaced || first === 0 || first > 720 || (match.has(C.And) && !match.follows(C.Between))) return null;
	// `11 to 1 p.m.` begins before noon.
	const isLate = end >= 720 && (first % 720) + 720 < end;
	const begin = (first % 720) + (isLate ? 720 : 0);
	return begin < end ? { is: 'interval', begin: time(match, begin, null), end: time(match, end, null) } : null;
};

/** `half past eight`, `a quarter past nine`, `a quarter to ten` */
const pastHour: Reading = match => {
	const number = match.sense(C.Hour)!;
	if (
		number < 1 ||
		number > 12 ||
		!match.isFree() ||
		match.leads(C.Counted, C.Units) ||
		(match.has(C.Unit) && unitOf(match) !== 'quarter')
	)
		return null;
	const minutes = match.has(C.Half) ? 30 : match.has(C.Past) ? 15 : -15;
	return time(match, (number % 12 || (minutes < 0 ? 12 : 0)) * 60 + minutes, null);
};

/** What follows a number that counts or measures. */
const AMOUNTS = [C.Counted, C.Units, C.Unit, C.Distance, C.Scale, C.Number, C.A, C.Per, C.Every, C.To];

/** The sense in the class Measured of words that make a price of every such figure in their sentence. */
const PRICE = 1;
/** How far they are looked for, in words of the lexicon. */
const WORDS = 16;

/** `stood at [12.30]`, `was quoted at [1.45]`; `bread at [2.10] is too dear` */
function isMeasured({ tokens, from, to }: Match): boolean {
	const verb = tokens[from - 2];
	if (tokens[from - 1]!.gap === SPACE && verb?.leads === null && verb.word.sense(C.Measured) === 0) return true;
	const isPrice = (at: number): boolean => tokens[at]!.word.sense(C.Measured) === PRICE;
	for (let i = from - 1; i >= 0 && i > from - WORDS && tokens[i + 1]!.gap !== STOP; i--) if (isPrice(i)) return true;
	for (let i = to; i < tokens.length && i < to + WORDS && tokens[i]!.gap !== STOP; i++) if (isPrice(i)) return true;
	return false;
}

/** `John [3:16]`, `won in [2:05:30]`, `a time of [9:58]`, `the [2:05] mark`, `[4:32] long`. */
const isNoClock = (match: Match): boolean =>
	match.tokens[match.from]!.word.is(C.Timed) && (match.follows(C.In, C.Of, C.Scripture) || match.leads(C.Elapsed, C.Long));

/** `the 4 p.m. local news` */
const isLocalNews = (match: Match): boolean => match.sense(C.Zone) === LOCAL && match.leadsWord();

const partAtHour = (match: Match): (Meaning & { is: 'time' }) | null => {
	const hourOf = match.sense(C.Hour);
	const minutes = clockOf(match) ?? hourOf! * 60;
	const part = match.sense(C.Tonight) ?? match.sense(C.Part) ?? null;
	const weekday = match.sense(C.Weekday);
	if (match.leads(C.Counted, C.Units, C.Unit) || (hourOf !== undefined && (hourOf < 1 || hourOf > 12))) return null;
	if (weekday !== undefined && !match.token(C.Weekday)!.isCapital) return null;
	const day: Meaning =
		weekday === undefined ? { is: 'deictic', days: match.sense(C.Deictic) ?? 0, part: null } : calendar({ weekday });
	return { ...time(match, part !== null && isLate(part, minutes) ? minutes + 720 : minutes, null), day };
};

const partOfDay: Reading = match => {
	// `the night of Friday, Oct. 23`
	const next = match.tokens[match.to];
	if (match.has(C.Of) && next?.gap === COMMA && next.word.is(C.Month, C.Day)) return null;
	const part = match.sense(C.Part)!;
	const days = match.sense(C.Deictic);
	if (days !== undefined) return { is: 'deictic', days, part };
	return match.token(C.Weekday)!.isCapital && !(match.token(C.Part)!.isCapital && match.leadsName())
		? calendar({ weekday: match.sense(C.Weekday)!, part, which: which(match) })
		: null;
};

/** `noon`, `midnight`; `the morning` only where it answers the question when. */
const barePart: Reading = match => {
	const part = match.sense(C.Part)!;
	if (!match.isFree() || match.token(C.Part)!.isCapital) return null;
	if (part === MIDNIGHT || part === NOON)
		return match.follows(C.At, C.By, C.Since, C.In, C.From, C.To, C.Late, C.Early, C.Mid, C.About, C.OrSo) || !match.has(C.The)
			? time(match, null, part)
			: null;
	// `at dawn`, `by morning`
	if (!match.has(C.The) && part !== NIGHT && !match.leadsName() && match.follows(C.At, C.By, C.Since))
		return time(match, null, part);
	return match.has(C.The) && (match.follows(C.In, C.By, C.Late, C.Early, C.For, C.Since) || isSubject(match))
		? time(match, null, part)
		: null;
};

/** `every morning at eight`, `every Monday at 9:30 a.m.`, `Sundays at 9 p.m. ET` */
const everyDayAt: Reading = match => {
	const part = match.sense(C.Part);
	const minutes = clockOf(match) ?? match.sense(C.Hour)! * 60;
	const weekday = match.sense(C.Weekday) ?? match.sense(C.Weekdays);
	if (match.leads(C.Counted, C.Units, C.Unit) || minutes > 1440) return null;
	const inDay = part !== undefined && isLate(part, minutes) ? minutes + 720 : minutes;
	const clock = writeClock(Math.floor(inDay / 60), inDay % 60);
	return fixed('SET', part === undefined ? `XXXX-WXX-${weekday}${clock}` : `XXXX-XX-XX${clock}`);
};

export const CLOCK_RULES: Rule[] = [
	...rules('Clock Zone', match => (isLocalNews(match) ? null : time(match, match.sense(C.Clock)!, null))),
	...rules('Clock', match => (isNoClock(match) ? null : time(match, match.sense(C.Clock)!, null))),
	// `at 1430 hours`
	...rules('Clock Units', match => (unitOf(match) === 'hour' ? time(match, match.sense(C.Clock)!, null) : null)),
	...rules(['Hour -Clock Zone?', 'Hour To Clock Zone?', 'Hour And Clock Zone?'], hours),
	// `20.30 GMT`
	...rules('Dotted Zone', match => time(match, match.sense(C.Dotted)!, null)),
	// `doors open at 20.30`, `kick-off 12.30`, but not `at 12.30 euros`, `the rate stood at 12.30`
	...rules('Dotted', match => {
		const isTold = match.follows(C.KickOff) || (match.follows(C.At) && !isMeasured(match));
		return isTold && match.isFree() && !match.leadsWord() && !match.leads(...AMOUNTS)
			? { ...time(match, match.sense(C.Dotted)!, null), isOfLeisure: !match.follows(C.KickOff) }
			: null;
	}),
	// `at 10 tomorrow`, `at 10 on Tuesday`, but not `the rate stood at 10 yesterday`
	...rules(['Hour Deictic', 'Hour On Weekday'], match => {
		const at = match.follows(C.At) && !isMeasured(match) ? partAtHour(match) : null;
		return at && { ...at, isOfLeisure: true };
	}),
	// `at ten past four`, `by twenty to five`
	...rules('Number Past|To Hour', match => {
		const minutes = match.sense(C.Number)!;
		const { start, end } = match.tokens[match.from]!;
		// `at 5 to 1`: odds; `at ten to twelve sites`
		const isTold = match.has(C.Past) || (end - start > 2 && !match.leadsWord());
		const isPlaced = match.follows(C.At, C.By) && Number.isInteger(minutes) && minutes < 60 && !match.leads(...AMOUNTS);
		const at = isTold && isPlaced ? hour(match) : null;
		if (at?.is !== 'time') return null;
		return { ...at, minutes: (at.minutes! + (match.has(C.Past) ? minutes : -minutes) + 1440) % 1440 };
	}),
	...rules(['Half Past Hour', 'A? Unit Past|To Hour'], pastHour),
	...rules(['Half Past Hour In The Part', 'A? Unit Past|To Hour In The Part'], match => {
		const at = pastHour(match);
		const part = match.sense(C.Part)!;
		return at?.is === 'time' && isLate(part, at.minutes!) ? { ...at, minutes: at.minutes! + 720 } : at;
	}),
	...rules('Clock|Dotted In The Part', clockInPart),
	...rules('Clock|Dotted This|Deictic Part', match => ({
		...clockInPart(match),
		day: { is: 'deictic', days: match.sense(C.Deictic) ?? 0, part: null },
	})),
	// `tonight at 8`, `Tuesday evening at 7`: the part of the day says which half of it.
	...rules(
		[
			'Tonight At Hour',
			'Hour Tonight',
			'This Part At Hour',
			'Deictic|Weekday Part At Hour',
			'Tonight At Clock|Dotted',
			'This Part At Clock|Dotted',
			'Deictic|Weekday Part At Clock|Dotted',
			'Clock|Dotted Tonight',
		],
		partAtHour,
	),
	// `at 7 on Monday evening`, but not `hurt 7 on Monday evening`
	...rules('Hour On Weekday Part', match => (match.follows(C.At) ? partAtHour(match) : null)),
	...rules(['Hour Oclock? This Part', 'Hour Oclock? Deictic Part'], match => {
		const at = hour(match);
		return at?.is === 'time' ? { ...at, day: { is: 'deictic', days: match.sense(C.Deictic) ?? 0, part: null } } : null;
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
	// `overnight Thursday`
	...rules('Overnight Weekday', match => calendar({ weekday: match.sense(C.Weekday)!, part: match.sense(C.Overnight)! })),
	...rules(['This|Last Part', 'This|Last Early|Late|Mid Part', 'This Same Part'], match => ({
		is: 'deictic',
		days: match.has(C.Last) ? -1 : 0,
		part: match.sense(C.Part)!,
	})),
	// `the night before last`
	...rules('The Part Before Last', match => ({ is: 'deictic', days: -2, part: match.sense(C.Part)! })),
	...rules(['The? Next|Following Part', 'The? Previous Part'], match => ({
		is: 'shift',
		unit: 'day',
		amount: match.has(C.Previous) ? -1 : 1,
		from: 'reference',
		part: match.sense(C.Part)!,
	})),
	...rules(['That Same? Part', 'The Same Part'], match => ({ is: 'same', unit: 'day', part: match.sense(C.Part)! })),
	...rules('Tonight', match => (match.isFree() ? { is: 'deictic', days: 0, part: match.sense(C.Tonight)! } : null)),
	...rules('Overnight', match => {
		// `an overnight success`
		const isAdjective = match.leadsWord() && match.follows(C.A, C.The, C.Possessive, C.This, C.That);
		if (!match.isFree() || isAdjective) return null;
		const isComing = tenseAround(match.tokens, match.from, match.to) === 'future';
		return { is: 'deictic', days: isComing ? 0 : -1, part: match.sense(C.Overnight)! };
	}),
	...rules('The? Part', barePart),
	// `noon EST`, `midnight local time`, `12 noon`
	...rules(['Part Zone', 'Hour Part Zone?'], match => {
		const part = match.sense(C.Part)!;
		const isTwelve = part === NOON || part === MIDNIGHT;
		return isTwelve && (match.sense(C.Hour) ?? 12) === 12 && match.isFree() ? time(match, null, part) : null;
	}),
	...rules(['The? Part Of', 'The? Early|Late Part Of', 'The? Early|Late? Part Units Of'], match => ({
		is: 'time',
		minutes: null,
		part: match.sense(C.Part)!,
		suffix: '',
		zone: null,
		day: null,
		needsDay: true,
	})),
	...rules('Early|Mid|Late Part', match =>
		// `late-night talks` are of no certain night.
		match.isFree() && !(match.tokens[match.to - 1]!.gap === HYPHEN && match.leadsWord())
			? time(match, null, match.sense(C.Part)!)
			: null,
	),
	...rules('Holiday Part', match =>
		match.token(C.Holiday)!.isCapital
			? {
					...time(match, null, match.sense(C.Part)!),
					day: { is: 'holiday', holiday: match.sense(C.Holiday)!, year: null, which: null, years: null },
				}
			: null,
	),
	...rules(['Every Part At Hour', 'Every Part|Weekday At Clock|Dotted Zone?', 'Weekdays At Clock|Dotted Zone?'], everyDayAt),
	...rules('Every Part', match => fixed('SET', `XXXX-XX-XX${PARTS[match.sense(C.Part)!]!}`)),
];
