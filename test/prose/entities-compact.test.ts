import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { Codebook, STRETCHES } from '../../server/src/core/prose/entities/codebook.ts';
import { HashIndex } from '../../server/src/core/prose/entities/hash.ts';
import { loadModel } from '../../server/src/core/prose/entities/index.ts';
import { readWeights } from '../../server/src/core/prose/entities/weights.ts';
import { cluster } from '../../server/train/cluster.ts';
import { pack } from '../../server/train/pack.ts';
import { Random } from '../../server/train/random.ts';
import { turn } from '../../server/train/turn.ts';
import { scoreNames } from './name-corpus.ts';

const compact = readFileSync('server/model/entities-compact.bin');

/** Rows of a codebook, written out. */
const rowsOf = (codebook: Codebook, count: number, factor = 1): number[][] =>
	Array.from({ length: count }, (_, row) => {
		const floats = new Float32Array(codebook.width);
		codebook.addRow(row, factor, floats, 0);
		return [...floats];
	});

test('rows of a codebook', async t => {
	const entries = new Int8Array(STRETCHES * 4);
	entries.set([10, -20], 2 * 7);
	entries.set([1, 2], 2 * (STRETCHES + 255));
	const codebook = new Codebook(4, 2, entries, 0.5, Uint8Array.of(7, 255, 0, 255));
	const cases: [string, number[][], number[][]][] = [
		[
			'part by part',
			rowsOf(codebook, 2),
			[
				[5, -10, 0.5, 1],
				[0, 0, 0.5, 1],
			],
		],
		['times a factor', rowsOf(codebook, 1, -2), [[-10, 20, -1, -2]]],
		[
			'picked',
			rowsOf(codebook.pick([1, 0]), 2),
			[
				[0, 0, 0.5, 1],
				[5, -10, 0.5, 1],
			],
		],
		['without parts', rowsOf(new Codebook(4, 0, new Int8Array(), 1, new Uint8Array()), 1), [[0, 0, 0, 0]]],
	];
	for (const [name, rows, expected] of cases) await t.test(name, () => assert.deepEqual(rows, expected));
	await t.test('added to what is there', () => {
		const floats = Float32Array.of(9, 1, 1, 1, 1, 9);
		codebook.addRow(0, 1, floats, 1);
		assert.deepEqual([...floats], [9, 6, -9, 1.5, 2, 9]);
	});
});

test('rows that repeat a few stretches come back as they were', () => {
	const rows = Float32Array.from({ length: 600 }, (_, i) => [127, -64, 3, 0, 50, -127][(i * i) % 6]!);
	const codebook = cluster(rows, 6, 3);
	assert.deepEqual(rowsOf(codebook, 100).flat(), [...rows]);
});

test('many different rows come back nearer than their mean', () => {
	const random = new Random(3);
	const rows = Float32Array.from({ length: 4 * 3000 }, () => random.normal());
	const errors = [1, 2, 4].map(parts => {
		const read = rowsOf(cluster(rows, 4, parts), 3000).flat();
		return read.reduce((sum, number, i) => sum + (number - rows[i]!) ** 2, 0) / rows.length;
	});
	const [one, two, four] = errors as [number, number, number];
	assert.ok(one < 0.15 && two < one / 5 && four < two / 5, errors.join(' '));
});

test('turned rows give a layer the same sums', () => {
	const random = new Random(5);
	const numbers = (count: number): Float32Array => Float32Array.from({ length: count }, () => random.normal());
	const before = { rows: numbers(50 * 8), weights: numbers(8 * 16) };
	const after = turn(before, 8, 16, 2);
	const sum = ({ rows, weights }: typeof before, row: number, column: number): number =>
		Array.from({ length: 8 }, (_, k) => rows[row * 8 + k]! * weights[k * 16 + column]!).reduce((a, b) => a + b);
	for (let row = 0; row < 50; row++)
		for (let column = 0; column < 16; column++)
			assert.ok(Math.abs(sum(before, row, column) - sum(after, row, column)) < 1e-4, `row ${row}, column ${column}`);
	const spread = (column: number): number =>
		Array.from({ length: 50 }, (_, row) => after.rows[row * 8 + column]! ** 2).reduce((a, b) => a + b);
	assert.ok(spread(0) > spread(3) && spread(4) > spread(7), 'each part starts with what varies most');
});

test('hashes of which only the first bits are kept', () => {
	const index = new HashIndex(Uint32Array.of(0x00001, 0x80000, 0xfffff), 20);
	assert.deepEqual(
		[0x00001000, 0x00001fff, 0x00002000, 0x80000123, 0xffffffff, 0xffffe000].map(hash => index.find(hash)),
		[0, 0, -1, 1, 2, -1],
	);
});

test('a model that is read and written is the same', () => {
	for (const file of ['server/model/entities.bin', 'server/model/entities-compact.bin']) {
		const bytes = readFileSync(file);
		assert.ok(Buffer.from(pack(readWeights(bytes))).equals(bytes), file);
	}
});

test('the compact model fits into the package', () => {
	const size = deflateRawSync(compact, { level: 9 }).length;
	assert.ok(size <= 800_000, `${size} bytes`);
});

test('the compact model reads the hand-marked stories nearly as well as the full one', () => {
	const [full, less] = [readFileSync('server/model/entities.bin'), compact].map(bytes => scoreNames(loadModel(bytes))) as [
		number,
		number,
	];
	assert.ok(less > full - 3, `F1 ${less.toFixed(1)}, the full model's ${full.toFixed(1)}`);
});
