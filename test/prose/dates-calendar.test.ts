/** The calendar of the recogniser against Temporal, over eight centuries. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import {
	calendarDay,
	dayNumber,
	daysInMonth,
	easterSunday,
	isoWeek,
	nthWeekday,
	shiftMonth,
	weekdayOfNumber,
	writeDay,
} from '../../server/src/core/prose/dates/calendar.ts';

const EPOCH = Temporal.PlainDate.from('1970-01-01');
/** Every 37th day from 1450 to 2250: all weekdays, months and leap rules. */
const days = Array.from({ length: Math.floor((800 * 365.2425) / 37) }, (_, index) =>
	Temporal.PlainDate.from('1450-01-01').add({ days: index * 37 }),
);

test('days agree with Temporal', () => {
	for (const day of days) {
		const number = dayNumber(day.year, day.month, day.day);
		assert.equal(number, EPOCH.until(day).days, day.toString());
		assert.deepEqual(calendarDay(number), { year: day.year, month: day.month, day: day.day });
		assert.equal(writeDay(number), day.toString());
		assert.equal(weekdayOfNumber(number), day.dayOfWeek, day.toString());
		assert.deepEqual(isoWeek(number), { year: day.yearOfWeek, week: day.weekOfYear }, day.toString());
		assert.equal(daysInMonth(day.year, day.month), day.daysInMonth);
	}
});

test('months agree with Temporal', () => {
	for (const [index, day] of days.entries()) {
		const months = (index % 61) - 30;
		const shifted = Temporal.PlainYearMonth.from(day).add({ months });
		assert.deepEqual(shiftMonth(day.year, day.month, months), { year: shifted.year, month: shifted.month });
	}
});

test('movable feasts', () => {
	assert.deepEqual(
		[1961, 2000, 2008, 2011, 2024, 2025].map(year => writeDay(easterSunday(year))),
		['1961-04-02', '2000-04-23', '2008-03-23', '2011-04-24', '2024-03-31', '2025-04-20'],
	);
	// As the Julian calendar dated it.
	assert.deepEqual(
		[1066, 1400, 1492, 1583].map(year => writeDay(easterSunday(year))),
		['1066-04-16', '1400-04-18', '1492-04-22', '1583-04-10'],
	);
	assert.equal(writeDay(nthWeekday(2024, 11, 4, 4)), '2024-11-28');
	assert.equal(writeDay(nthWeekday(2024, 5, 1, -1)), '2024-05-27');
});
