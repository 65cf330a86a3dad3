/**
 * Text of nothing but dates, of every class and all different: what costs a reader of dates most. The same for the same number.
 */

/** A generator of the same numbers each time: 0 ≤ n < limit. */
function numbers(seed: number): (limit: number) => number {
	let state = seed;
	return limit => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * limit);
	};
}

const words = (list: string): string[] => list.split(',');
const WEEKDAYS = words('Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday');
const MONTHS = words('January,February,March,April,May,June,July,August,September,October,November,December');
const SEASONS = words('spring,summer,autumn,winter');
const HOLIDAYS = words('Christmas,Easter,Thanksgiving,Good Friday,Labor Day,Ramadan,Passover,Boxing Day');
const AMOUNTS = words('two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,twenty,thirty-five,40');
const UNITS = words('days,weeks,months,years,decades');
const ORDINALS = words('first,second,third,fourth');

/** About `units` UTF-16 units of dates, in articles of about `length`. */
export function denseDates(units: number, length: number): string[] {
	const next = numbers(3);
	const one = <T>(list: readonly T[]): T => list[next(list.length)]!;
	const day = () => 1 + next(28);
	const year = () => 1900 + next(125);
	const two = (n: number) => String(n).padStart(2, '0');
	const weekday = () => one(WEEKDAYS);
	const month = () => one(MONTHS);
	const unit = () => one(['day', 'week', 'month', 'year']);
	const classes: readonly (() => string)[] = [
		() => `${day()} ${month()} ${year()}`,
		() => `${month()} ${day()}, ${year()}`,
		() => `${year()}-${two(1 + next(12))}-${two(day())}`,
		() => `${day()}/${1 + next(12)}/${year()}`,
		() => `${weekday()}, ${month()} ${day()}`,
		() => `the end of ${month()}`,
		() => `in ${month()}`,
		() => `in ${year()}`,
		() => `late ${year()}`,
		() => `on ${weekday()}`,
		() => `last ${one([...MONTHS, ...SEASONS, 'week', 'month', 'year'])}`,
		() => `next ${one([...WEEKDAYS, 'week', 'month', 'year'])}`,
		() => `${weekday()} ${one(['morning', 'afternoon', 'evening', 'night'])}`,
		() => `${1 + next(12)}:${two(next(60))} ${one(['a.m. EDT', 'p.m. GMT', 'a.m. local time', 'p.m. Moscow time'])} ${weekday()}`,
		() => `at ${1 + next(12)} ${one(['a.m.', 'p.m.'])} on ${month()} ${day()}`,
		() => one(['yesterday', 'today', 'tomorrow', 'now', 'recently', 'soon']),
		() => `the ${one(ORDINALS)} quarter of ${year()}`,
		() => `the ${one(SEASONS)} of ${year()}`,
		() => `the 19${next(10)}0s`,
		() => `the ${5 + next(15)}th century`,
		() => `${20 + next(500)} BC`,
		() => one(HOLIDAYS),
		() => `${one(HOLIDAYS)} ${year()}`,
		() => `${one(AMOUNTS)} ${one(UNITS)} ago`,
		() => `${one(AMOUNTS)} ${one(UNITS)} ${one(['earlier', 'later'])}`,
		() => `the following ${one([...WEEKDAYS, 'day', 'week', 'month', 'year'])}`,
		() => `that ${unit()}`,
		() => `the day ${one(['before', 'after'])} ${one(['Christmas', 'Easter', `${month()} ${day()}`])}`,
		() => `the ${one(ORDINALS)} ${weekday()} of ${month()} ${year()}`,
		() => `between ${1 + next(14)} and ${15 + next(14)} ${month()}`,
		() => `from ${month()} ${day()} to ${month()} ${day()}, ${year()}`,
		() => `${one(AMOUNTS)} ${one(['hours', 'minutes', 'weeks'])}`,
		() => `${one(['several', 'a few', 'many'])} ${one(UNITS)}`,
		() => `the past ${one(AMOUNTS)} ${one(UNITS)}`,
		() => `every ${weekday()}`,
		() => `${one(AMOUNTS)} times a ${unit()}`,
	];
	const articles: string[] = [];
	for (let written = 0; written < units; written += length) {
		const dates: string[] = [];
		for (let left = length; left > 0; left -= dates.at(-1)!.length + 2) {
			const date = one(classes)();
			dates.push(date[0]!.toUpperCase() + date.slice(1));
		}
		articles.push(`${dates.join('. ')}.`);
	}
	return articles;
}
