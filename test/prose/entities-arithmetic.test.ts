import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { type Arithmetic, fixed, makeArithmetic, packColumns } from '../../server/src/core/prose/entities/arithmetic.ts';

const SIZE = 4096;
const [ROWS, A, WEIGHTS, BIAS, TO] = [64, 256, 1024, 2048, 2304] as const;

const fast = makeArithmetic(SIZE);
const plain = makeArithmetic(SIZE, true);

/** Runs on both and returns the cells that both then hold. */
function onBoth(run: (arithmetic: Arithmetic) => void, from: number, count: number): number[] {
	const [quick, slow] = [fast, plain].map(arithmetic => {
		arithmetic.cells.fill(0);
		run(arithmetic);
		return [...arithmetic.cells.subarray(from, from + count)];
	});
	assert.deepEqual(slow, quick);
	return quick!;
}

test('this host runs the kernel', () => {
	assert.match(fast.multiply.toString(), /native code/);
});

test('numbers in fixed point', () => {
	const cases: [number, number][] = [
		[0, 0],
		[1, 1024],
		[-0.5, -512],
		[1 / 2048, 1],
		[31.9999, 32767],
		[100, 32767],
		[-100, -32768],
	];
	for (const [value, cell] of cases) assert.equal(fixed(value), cell, String(value));
});

test('rows that are added up stay within their bounds', () => {
	const rows = [
		[30000, -30000, 5, -5, 0, 1, 32767, -32768],
		[30000, -30000, -9, 9, 0, -2, 1, -1],
	];
	const put = ({ cells }: Arithmetic) => rows.forEach((row, i) => void cells.set(row, A + i * 8));
	const add = onBoth(
		arithmetic => {
			put(arithmetic);
			arithmetic.add(A, A + 8, 8);
		},
		A + 8,
		8,
	);
	assert.deepEqual(add, [32767, -32768, -4, 4, 0, -1, 32767, -32768]);
	const rectify = onBoth(
		arithmetic => {
			put(arithmetic);
			arithmetic.rectify(A, A + 8, TO, 8);
		},
		TO,
		8,
	);
	assert.deepEqual(rectify, [32767, -30000, -4, 9, 0, -1, 32767, -1]);
	const gather = onBoth(
		arithmetic => {
			put(arithmetic);
			arithmetic.gather(A, A + 8, A, A + 8, A + 8, TO, 8);
		},
		TO,
		8,
	);
	assert.deepEqual(gather, [32767, -30000, -9, 17, 0, -2, 32767, -1]);
});

test('a product of matrices is what it should be, with taps apart from each other', () => {
	// One row of 1s and one of 2s, each followed by a row that the second tap reads; 8 columns that weigh the taps by 1 and by their number.
	const product = onBoth(
		({ cells, integers, multiply }) => {
			integers.set([A, A + 4, A, A], ROWS);
			cells.set([1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4], A);
			packColumns(cells, WEIGHTS, 8, 8, (row, column) => (row < 4 ? 1 : column));
			cells.set([100, 0, 0, 0, 0, 0, 0, -1], BIAS);
			multiply(ROWS, 4, 2, 8, 4, WEIGHTS, 0.5, BIAS, TO, 16, 8);
		},
		TO,
		32,
	);
	// Row A: 4 · 1 + column · 4 · 3, halved; row A + 4: 4 · 2 + column · 4 · 4, halved.
	assert.deepEqual(product.slice(0, 8), [102, 8, 14, 20, 26, 32, 38, 43]);
	assert.deepEqual(product.slice(8, 16), Array(8).fill(0));
	assert.deepEqual(product.slice(16, 24), [104, 12, 20, 28, 36, 44, 52, 59]);
});

test('any product is the same with and without WebAssembly', () => {
	const cell = fc.integer({ min: -32768, max: 32767 });
	const many = (count: number, of: fc.Arbitrary<number>) => fc.array(of, { minLength: count, maxLength: count });
	fc.assert(
		fc.property(
			many(64, cell),
			many(3 * 8 * 16, fc.integer({ min: -127, max: 127 })),
			many(16, cell),
			many(4, fc.integer({ min: 0, max: 39 })),
			fc.double({ min: 1e-6, max: 1, noNaN: true }),
			(values, weights, bias, rows, worth) => {
				onBoth(
					({ cells, integers, multiply }) => {
						cells.set(values, A);
						cells.set(bias, BIAS);
						integers.set(
							rows.map(row => A + row),
							ROWS,
						);
						packColumns(cells, WEIGHTS, 24, 16, (row, column) => weights[row * 16 + column]!);
						multiply(ROWS, 4, 3, 8, 8, WEIGHTS, worth, BIAS, TO, 16, 16);
					},
					TO,
					64,
				);
			},
		),
	);
});
