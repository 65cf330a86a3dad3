/** Texts full of dates: kinds that people write, and one of nothing but dates, of every class and all different. The same each time. */

const words = (list: string): string[] => list.split(',');
const WEEKDAYS = words('Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday');
const MONTHS = words('January,February,March,April,May,June,July,August,September,October,November,December');
const SEASONS = words('spring,summer,autumn,winter');
const HOLIDAYS = words('Christmas,Easter,Thanksgiving,Good Friday,Labor Day,Ramadan,Passover,Boxing Day');
const AMOUNTS = words('two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,twenty,thirty-five,40');
const UNITS = words('days,weeks,months,years,decades');
const ORDINALS = words('first,second,third,fourth');
const TOWNS = words('Leeford,Ambleton,Port Grey,Castle Hill,North Quay,Marsham');
const EVENTS = words(
	'the council buys the old mill,the bridge is closed,a fire destroys the market hall,the harbour trust is founded,Ada Moll becomes mayor,the tram line opens',
);

/** Draws the same numbers, words and parts of dates each time. */
class Draw {
	#state: number;

	constructor(seed: number) {
		this.#state = seed;
	}

	/** 0 ≤ n < limit */
	number(limit: number): number {
		this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
		return Math.floor((this.#state / 2 ** 32) * limit);
	}

	one<T>(list: readonly T[]): T {
		return list[this.number(list.length)]!;
	}

	/** `07` */
	two(first: number, count: number): string {
		return String(first + this.number(count)).padStart(2, '0');
	}

	day(): number {
		return 1 + this.number(28);
	}

	year(): number {
		return 1900 + this.number(125);
	}

	weekday(): string {
		return this.one(WEEKDAYS);
	}

	month(): string {
		return this.one(MONTHS);
	}

	clock(): string {
		return `${this.two(0, 24)}:${this.two(0, 60)}`;
	}

	event(): string {
		return this.one(EVENTS);
	}

	town(): string {
		return this.one(TOWNS);
	}
}

/** Kinds of text that are full of dates: a line or sentence of each. */
const KINDS: Readonly<Record<string, (draw: Draw) => string>> = {
	'a chronicle': draw => `${draw.day()} ${draw.month()} ${draw.year()}: ${draw.event()}.\n`,
	'a list of fixtures': draw =>
		`${draw.weekday()} ${draw.day()} ${draw.month()}, ${1 + draw.number(11)} p.m.: ${draw.town()} v ${draw.town()}.\n`,
	'a timetable': draw => `${draw.weekday()} ${draw.clock()}, ${draw.clock()} and ${draw.clock()} from ${draw.town()}.\n`,
	'a log': draw => `${draw.year()}-${draw.two(1, 12)}-${draw.two(1, 28)} ${draw.clock()} ${draw.event()}.\n`,
	'a report of earnings': draw =>
		`Sales rose ${1 + draw.number(20)} percent in the ${draw.one(ORDINALS)} quarter of ${draw.year()} from a year earlier. `,
	'a history': draw => `In ${draw.year()} ${draw.event()}, and in ${draw.month()} ${draw.year()} it was over. `,
};

/** Of each kind about `units` UTF-16 units, in articles of about `length`. */
export function datedTexts(units: number, length: number): [kind: string, articles: string[]][] {
	const draw = new Draw(7);
	return Object.entries(KINDS).map(([kind, line]) => [kind, fill(units, length, () => line(draw))]);
}

function fill(units: number, length: number, next: () => string): string[] {
	const articles: string[] = [];
	for (let written = 0; written < units; written += length) {
		let article = '';
		while (article.length < length) article += next();
		articles.push(article);
	}
	return articles;
}

/** About `units` UTF-16 units of nothing but dates, which costs a reader of dates most. */
export function denseDates(units: number, length: number): string[] {
	const draw = new Draw(3);
	const unit = () => draw.one(['day', 'week', 'month', 'year']);
	const classes: readonly (() => string)[] = [
		() => `${draw.day()} ${draw.month()} ${draw.year()}`,
		() => `${draw.month()} ${draw.day()}, ${draw.year()}`,
		() => `${draw.year()}-${draw.two(1, 12)}-${draw.two(1, 28)}`,
		() => `${draw.day()}/${1 + draw.number(12)}/${draw.year()}`,
		() => `${draw.weekday()}, ${draw.month()} ${draw.day()}`,
		() => `the end of ${draw.month()}`,
		() => `in ${draw.month()}`,
		() => `in ${draw.year()}`,
		() => `late ${draw.year()}`,
		() => `on ${draw.weekday()}`,
		() => `last ${draw.one([...MONTHS, ...SEASONS, 'week', 'month', 'year'])}`,
		() => `next ${draw.one([...WEEKDAYS, 'week', 'month', 'year'])}`,
		() => `${draw.weekday()} ${draw.one(['morning', 'afternoon', 'evening', 'night'])}`,
		() =>
			`${1 + draw.number(12)}:${draw.two(0, 60)} ${draw.one(['a.m. EDT', 'p.m. GMT', 'a.m. local time', 'p.m. Moscow time'])} ${draw.weekday()}`,
		() => `at ${1 + draw.number(12)} ${draw.one(['a.m.', 'p.m.'])} on ${draw.month()} ${draw.day()}`,
		() => draw.one(['yesterday', 'today', 'tomorrow', 'now', 'recently', 'soon']),
		() => `the ${draw.one(ORDINALS)} quarter of ${draw.year()}`,
		() => `the ${draw.one(SEASONS)} of ${draw.year()}`,
		() => `the 19${draw.number(10)}0s`,
		() => `the ${5 + draw.number(15)}th century`,
		() => `${20 + draw.number(500)} BC`,
		() => draw.one(HOLIDAYS),
		() => `${draw.one(HOLIDAYS)} ${draw.year()}`,
		() => `${draw.one(AMOUNTS)} ${draw.one(UNITS)} ago`,
		() => `${draw.one(AMOUNTS)} ${draw.one(UNITS)} ${draw.one(['earlier', 'later'])}`,
		() => `the following ${draw.one([...WEEKDAYS, 'day', 'week', 'month', 'year'])}`,
		() => `that ${unit()}`,
		() => `the day ${draw.one(['before', 'after'])} ${draw.one(['Christmas', 'Easter', `${draw.month()} ${draw.day()}`])}`,
		() => `the ${draw.one(ORDINALS)} ${draw.weekday()} of ${draw.month()} ${draw.year()}`,
		() => `between ${1 + draw.number(14)} and ${15 + draw.number(14)} ${draw.month()}`,
		() => `from ${draw.month()} ${draw.day()} to ${draw.month()} ${draw.day()}, ${draw.year()}`,
		() => `${draw.one(AMOUNTS)} ${draw.one(['hours', 'minutes', 'weeks'])}`,
		() => `${draw.one(['several', 'a few', 'many'])} ${draw.one(UNITS)}`,
		() => `the past ${draw.one(AMOUNTS)} ${draw.one(UNITS)}`,
		() => `every ${draw.weekday()}`,
		() => `${draw.one(AMOUNTS)} times a ${unit()}`,
	];
	return fill(units, length, () => {
		const date = draw.one(classes)();
		return `${date[0]!.toUpperCase()}${date.slice(1)}. `;
	});
}
