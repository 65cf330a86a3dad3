import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { concat, firstNot, replaced, replacedInRows } from '../../server/src/core/rows.ts';

const row = fc.array(fc.constantFrom('a', 'b'), { maxLength: 12 });

test('what one row has in place of another makes the one of the other, and is no longer than it must be', () => {
	fc.assert(
		fc.property(row, row, (old, now) => {
			const { from, removed, added } = replaced(old, now);
			assert.deepEqual(concat([old.slice(0, from), added, old.slice(from + removed.length)]), now);
			if (removed.length && added.length) {
				assert.notEqual(removed[0], added[0]);
				assert.notEqual(removed.at(-1), added.at(-1));
			}
		}),
	);
});

test('things may be compared by what they say', () => {
	const same = (a: { n: number }, b: { n: number }) => a.n === b.n;
	const [one, two, three] = [{ n: 1 }, { n: 2 }, { n: 3 }];
	assert.deepEqual(replaced([{ n: 1 }, two, { n: 3 }], [one, { n: 4 }, three], same), {
		from: 1,
		removed: [two],
		added: [{ n: 4 }],
	});
});

test('of things in rows those are compared that stand in other rows', () => {
	const [left, right] = [['a', 'b'], ['e']];
	const compared: string[] = [];
	const same = (a: string, b: string) => {
		compared.push(a, b);
		return a === b;
	};
	assert.deepEqual(replacedInRows([left, ['c'], ['d'], right], [left, ['c', 'x'], ['d'], right], same), {
		removed: [],
		added: ['x'],
	});
	assert.ok(!compared.includes('a') && !compared.includes('e'));
});

test('rows are put together in order', () => assert.deepEqual(concat([[1], [], [2, 3]]), [1, 2, 3]));

test('the first thing that is not before another', () => {
	const row = [1, 3, 3, 5];
	assert.deepEqual(
		[0, 3, 4, 9].map(at => firstNot(row, one => one < at)),
		[0, 1, 3, 4],
	);
	assert.equal(
		firstNot([], () => true),
		0,
	);
});
