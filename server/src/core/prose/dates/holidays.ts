/** Holidays and named days: their rule, by a name that locales refer to. */
import { dayNumber, easterSunday, nthWeekday, orthodoxEaster, two } from './calendar.ts';
import { feast } from './feasts.ts';

export interface HolidayRule {
	/** The day number of the holiday in a year; null where it is not known. */
	readonly in: (year: number) => number | null;
	/** Its last day, where it has several. */
	readonly last?: (year: number) => number | null;
	/** `12-25` where it is the same in every year. */
	readonly fixed: string | null;
	/** One of the years that have it, where only every fourth does: `Super Tuesday`. */
	readonly everyFourthFrom?: number;
}

const on = (month: number, day: number): HolidayRule => ({
	in: year => dayNumber(year, month, day),
	fixed: `${two(month)}-${two(day)}`,
});
const moving = (rule: (year: number) => number | null): HolidayRule => ({ in: rule, fixed: null });
const afterEaster = (days: number): HolidayRule => moving(year => easterSunday(year) + days);
/** The nth weekday (1 is Monday) of a month, and days after it. */
const nth = (month: number, weekday: number, n: number, days = 0): HolidayRule =>
	moving(year => nthWeekday(year, month, weekday, n) + days);

const EID = feast('islamic-umalqura', '10', 1);
const RAMADAN = feast('islamic-umalqura', '9', 1);

/** Ramadan ends on the eve of Eid. */
const ramadan: HolidayRule = {
	in: RAMADAN,
	last: year => {
		const [first, eid] = [RAMADAN(year), EID(year)];
		return first !== null && eid !== null && eid > first ? eid - 1 : null;
	},
	fixed: null,
};

const RULES = {
	Christmas: on(12, 25),
	'Christmas Eve': on(12, 24),
	"New Year's Day": on(1, 1),
	"New Year's Eve": on(12, 31),
	Thanksgiving: nth(11, 4, 4),
	Easter: afterEaster(0),
	'Orthodox Easter': moving(orthodoxEaster),
	'Holy Week': { ...afterEaster(-7), last: year => easterSunday(year) - 1 },
	'Holy Saturday': afterEaster(-1),
	'Orthodox Christmas': on(1, 7),
	'Good Friday': afterEaster(-2),
	'Easter Monday': afterEaster(1),
	'Labor Day': nth(9, 1, 1),
	'Memorial Day': nth(5, 1, -1),
	'Fourth of July': on(7, 4),
	Halloween: on(10, 31),
	"Valentine's Day": on(2, 14),
	"St Patrick's Day": on(3, 17),
	'Armistice Day': on(11, 11),
	'Remembrance Sunday': nth(11, 7, 2),
	'Columbus Day': nth(10, 1, 2),
	'Boxing Day': on(12, 26),
	'Election Day': nth(11, 1, 1, 1),
	'Palm Sunday': afterEaster(-7),
	'Ash Wednesday': afterEaster(-46),
	"Presidents' Day": nth(2, 1, 3),
	'Martin Luther King Day': nth(1, 1, 3),
	"Mother's Day": nth(5, 7, 2),
	"Father's Day": nth(6, 7, 3),
	'May Day': on(5, 1),
	'Earth Day': on(4, 22),
	'Groundhog Day': on(2, 2),
	"April Fools' Day": on(4, 1),
	'Bastille Day': on(7, 14),
	'Canada Day': on(7, 1),
	'Australia Day': on(1, 26),
	'Super Tuesday': { ...nth(3, 2, 1), everyFourthFrom: 2024 },
	'Black Friday': nth(11, 4, 4, 1),
	'Cyber Monday': nth(11, 4, 4, 4),
	'Cinco de Mayo': on(5, 5),
	'Inauguration Day': { ...on(1, 20), everyFourthFrom: 2025 },
	'Holocaust Remembrance Day': on(1, 27),
	'World AIDS Day': on(12, 1),
	'Victory Day': on(5, 9),
	"Women's Day": on(3, 8),
	'Flag Day': on(6, 14),
	'Pearl Harbor Day': on(12, 7),
	Juneteenth: on(6, 19),
	Nowruz: on(3, 21),
	'Ascension Day': afterEaster(39),
	'Whit Monday': afterEaster(50),
	Pentecost: afterEaster(49),
	'Guy Fawkes Night': on(11, 5),
	'Burns Night': on(1, 25),
	"St George's Day": on(4, 23),
	Epiphany: on(1, 6),
	'Shrove Tuesday': afterEaster(-47),
	'Maundy Thursday': afterEaster(-3),
	'Corpus Christi': afterEaster(60),
	"All Saints' Day": on(11, 1),
	"All Souls' Day": on(11, 2),
	'Anzac Day': on(4, 25),
	Passover: moving(feast('hebrew', 'Nisan', 15)),
	'Rosh Hashanah': moving(feast('hebrew', 'Tishri', 1)),
	'Yom Kippur': moving(feast('hebrew', 'Tishri', 10)),
	Sukkot: moving(feast('hebrew', 'Tishri', 15)),
	Shavuot: moving(feast('hebrew', 'Sivan', 6)),
	Ashura: moving(feast('islamic-umalqura', '1', 10)),
	Hanukkah: moving(feast('hebrew', 'Kislev', 25)),
	Ramadan: ramadan,
	'Eid al-Fitr': moving(EID),
	'Eid al-Adha': moving(feast('islamic-umalqura', '12', 10)),
	'Lunar New Year': moving(feast('chinese', '1', 1)),
	'9/11': moving(() => dayNumber(2001, 9, 11)),
} satisfies Record<string, HolidayRule>;

export type HolidayName = keyof typeof RULES;

/** In the order of the senses of the class Holiday. */
export const HOLIDAYS: readonly HolidayRule[] = Object.values(RULES);
export const holiday = (name: HolidayName): number => Object.keys(RULES).indexOf(name);

/** The one named day that is a date of one year, and is written with figures. */
export const NINE_ELEVEN = holiday('9/11');

export const ELECTION_DAY = holiday('Election Day');
