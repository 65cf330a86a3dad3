/**
 * What a network spends its time in: multiplying matrices, and adding rows of them up, in fixed-point numbers of 16 bits.
 *
 * `makeArithmetic` compiles the loops to WebAssembly (four rows by eight columns at a time, two products an instruction and lane); the plain
 * functions do the same sums without it. Whole numbers have no rounding to differ in, so both give the same labels.
 */
import {
	ADD,
	compile,
	constant,
	get,
	type KernelFunction,
	load,
	loadInteger,
	loadSplat,
	repeat,
	SUBTRACT,
	scale,
	set,
	step,
	store,
	TIMES,
	vector,
	ZEROS,
} from './wasm.ts';

/** What stands for 1: numbers reach from -32 to 32 in steps of 1 / 1024. What goes beyond stays at the end. */
export const ONE = 1024;

/** Everything lives in one memory; addresses are indexes into its cells. */
export interface Arithmetic {
	readonly cells: Int16Array;
	/** The same memory as 32-bit integers. */
	readonly integers: Int32Array;
	/** to += from, `count` cells, a multiple of 8. */
	add(from: number, to: number, count: number): void;
	/** to = base + the positive part of `sums`, `count` cells each, a multiple of 8. */
	rectify(sums: number, base: number, to: number, count: number): void;
	/** to = base + the positive part of a + b + c + d, `count` cells each, a multiple of 8. */
	gather(a: number, b: number, c: number, d: number, base: number, to: number, count: number): void;
	/**
	 * C = bias + worth · A · B. A has `count` rows, a multiple of 4, whose addresses stand at `rows` in `integers`; a row is `taps` stretches of
	 * `inner` cells, a multiple of 4, that start `reach` cells apart. B has taps · inner rows of `columns`, a multiple of 8, as `packColumns`
	 * writes them; `bias` is one row. The rows of C are `stride` cells apart.
	 */
	multiply(
		rows: number,
		count: number,
		taps: number,
		reach: number,
		inner: number,
		weights: number,
		worth: number,
		bias: number,
		to: number,
		stride: number,
		columns: number,
	): void;
}

/** Columns that are multiplied at once. */
const BLOCK = 8;

/** Where the kernel looks for a weight: blocks of eight columns, in each the rows by two, in these the columns one after the other. */
const packedAt = (row: number, column: number, rows: number): number =>
	((Math.floor(column / BLOCK) * rows) >> 1) * 2 * BLOCK + (row >> 1) * 2 * BLOCK + (column % BLOCK) * 2 + (row & 1);

/** Writes a matrix of `rows` x `columns` weights where `multiply` shall find them. */
export function packColumns(
	cells: Int16Array,
	at: number,
	rows: number,
	columns: number,
	weight: (row: number, column: number) => number,
): void {
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < columns; column++) cells[at + packedAt(row, column, rows)] = weight(row, column);
}

/** A number in fixed point. */
export const fixed = (value: number): number => clamp(Math.floor(value * ONE + 0.5));
const clamp = (value: number): number => Math.max(-32768, Math.min(32767, value));

/** Room for `size` cells and the fastest multiplication that this host has. `plain` asks for the one without WebAssembly. */
export function makeArithmetic(size: number, plain = false): Arithmetic {
	const memory = plain ? null : tryMemory(Math.ceil((size * 2) / 65536));
	const kernel = memory && compile<Omit<Arithmetic, 'cells' | 'integers'>>(memory, writeKernel());
	const buffer = memory && kernel ? memory.buffer : new ArrayBuffer(size * 2 + (size % 2) * 2);
	const cells = new Int16Array(buffer);
	const integers = new Int32Array(buffer);
	return { cells, integers, ...(kernel ?? plainly(cells, integers)) };
}

function tryMemory(pages: number): WebAssembly.Memory | null {
	try {
		return new WebAssembly.Memory({ initial: pages });
	} catch {
		return null;
	}
}

function plainly(cells: Int16Array, integers: Int32Array): Omit<Arithmetic, 'cells' | 'integers'> {
	const sum = (a: number, b: number): number => clamp(a + b);
	return {
		add: (from, to, count) => {
			for (let i = 0; i < count; i++) cells[to + i] = sum(cells[to + i]!, cells[from + i]!);
		},
		rectify: (sums, base, to, count) => {
			for (let i = 0; i < count; i++) cells[to + i] = sum(cells[base + i]!, Math.max(cells[sums + i]!, 0));
		},
		gather: (a, b, c, d, base, to, count) => {
			for (let i = 0; i < count; i++) {
				const all = sum(sum(sum(cells[a + i]!, cells[b + i]!), cells[c + i]!), cells[d + i]!);
				cells[to + i] = sum(cells[base + i]!, Math.max(all, 0));
			}
		},
		multiply: (rows, count, taps, reach, inner, weights, worth, bias, to, stride, columns) => {
			const sums = new Float64Array(BLOCK);
			for (let row = 0; row < count; row++) {
				let at = weights;
				for (let column = 0; column < columns; column += BLOCK) {
					sums.fill(0);
					for (let tap = 0; tap < taps; tap++) {
						const from = integers[rows + row]! + tap * reach;
						for (let k = from; k < from + inner; k += 2) {
							const [first, second] = [cells[k]!, cells[k + 1]!];
							for (let i = 0; i < BLOCK; i++, at += 2) sums[i]! += first * cells[at]! + second * cells[at + 1]!;
						}
					}
					for (let i = 0; i < BLOCK; i++) {
						// The kernel turns the sum into a 32-bit float, and so do its steps behind that.
						const scaled = Math.fround(Math.fround(sums[i]!) * Math.fround(worth));
						const rounded = clamp(Math.floor(Math.fround(scaled + 0.5)));
						cells[to + row * stride + column + i] = sum(rounded, cells[bias + column + i]!);
					}
				}
			}
		},
	};
}

const SPLAT = vector(0x13);
const MAX = vector(0x98);
const SUM = vector(0x8f);
const NARROW = vector(0x85);
const INTEGER_SUM = vector(0xae);
const PRODUCTS = vector(0xba);
const TO_FLOATS = vector(0xfa);
const FLOAT_PRODUCT = vector(0xe6);
const FLOAT_SUM = vector(0xe4);
const FLOOR = vector(0x68);
const TO_INTEGERS = vector(0xf8);
const HALVES = [0x43, ...new Uint8Array(Float32Array.of(0.5).buffer), ...SPLAT];

function writeAdd(): KernelFunction {
	const [FROM, TO, COUNT] = [0, 1, 2] as const;
	return {
		parameters: Array(3).fill('i32'),
		integers: 0,
		vectors: 0,
		body: [
			...[FROM, TO].flatMap(local => scale(local, 2)),
			...repeat(COUNT, 8, [
				...[...get(TO), ...get(TO), ...load(0), ...get(FROM), ...load(0), ...SUM, ...store(0)],
				...[FROM, TO].flatMap(local => step(local, constant(16))),
			]),
		],
	};
}

function writeRectify(): KernelFunction {
	const [SUMS, BASE, TO, COUNT] = [0, 1, 2, 3] as const;
	return {
		parameters: Array(4).fill('i32'),
		integers: 0,
		vectors: 0,
		body: [
			...[SUMS, BASE, TO].flatMap(local => scale(local, 2)),
			...repeat(COUNT, 8, [
				...[...get(TO), ...get(SUMS), ...load(0), ...ZEROS, ...MAX, ...get(BASE), ...load(0), ...SUM, ...store(0)],
				...[SUMS, BASE, TO].flatMap(local => step(local, constant(16))),
			]),
		],
	};
}

function writeGather(): KernelFunction {
	const [A, B, C, D, BASE, TO, COUNT] = [0, 1, 2, 3, 4, 5, 6] as const;
	const next = (local: number): number[] => [...get(local), ...load(0)];
	return {
		parameters: Array(7).fill('i32'),
		integers: 0,
		vectors: 0,
		body: [
			...[A, B, C, D, BASE, TO].flatMap(local => scale(local, 2)),
			...repeat(COUNT, 8, [
				...[...get(TO), ...next(A), ...next(B), ...SUM, ...next(C), ...SUM, ...next(D), ...SUM],
				...[...ZEROS, ...MAX, ...next(BASE), ...SUM, ...store(0)],
				...[A, B, C, D, BASE, TO].flatMap(local => step(local, constant(16))),
			]),
		],
	};
}

function writeMultiply(): KernelFunction {
	const [ROWS, COUNT, TAPS, REACH, INNER, WEIGHTS, WORTH, BIAS, TO, STRIDE, COLUMNS] = [
		0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
	] as const;
	const [column, tap, k, pw, pb, pc] = [11, 12, 13, 14, 15, 16] as const;
	const rowAt = (row: number): number => 17 + row;
	// Eight vectors of sums, four rows by two halves; then two of weights, one of A's cells, and the worth.
	const sumAt = (row: number, half: number): number => 21 + row * 2 + half;
	const [left, right, cell, worths] = [29, 30, 31, 32] as const;
	const rows = [0, 1, 2, 3];
	/** Two cells of each row by two rows of eight weights, `pair` such pairs on. */
	const twoRows = (pair: number): number[] => [
		...[...get(pw), ...load(pair * 32), ...set(left), ...get(pw), ...load(pair * 32 + 16), ...set(right)],
		...rows.flatMap(row => [
			...[...get(rowAt(row)), ...loadSplat(pair * 4), ...set(cell)],
			...[0, 1].flatMap(half => [
				...[...get(sumAt(row, half)), ...get(cell), ...get(half ? right : left), ...PRODUCTS, ...INTEGER_SUM],
				...set(sumAt(row, half)),
			]),
		]),
	];
	const stretch = repeat(k, 4, [
		...[...twoRows(0), ...twoRows(1)],
		...rows.flatMap(row => step(rowAt(row), constant(8))),
		...step(pw, constant(64)),
	]);
	const rounded = (row: number, half: number): number[] => [
		...[...get(sumAt(row, half)), ...TO_FLOATS, ...get(worths), ...FLOAT_PRODUCT, ...HALVES, ...FLOAT_SUM, ...FLOOR],
		...TO_INTEGERS,
	];
	const block = [
		...rows.flatMap(row => [...get(ROWS), ...loadInteger(row * 4), ...constant(2), TIMES, ...set(rowAt(row))]),
		...rows.flatMap(row => [0, 1].flatMap(half => [...ZEROS, ...set(sumAt(row, half))])),
		...[...get(TAPS), ...set(tap)],
		...repeat(tap, 1, [
			...[...get(INNER), ...set(k), ...stretch],
			...rows.flatMap(row => step(rowAt(row), [...get(REACH), ...get(INNER), SUBTRACT, ...constant(2), TIMES])),
		]),
		...rows.flatMap(row => [
			...[...get(pc), ...get(STRIDE), ...constant(row), TIMES, ADD],
			...[...rounded(row, 0), ...rounded(row, 1), ...NARROW, ...get(pb), ...load(0), ...SUM, ...store(0)],
		]),
		...[pb, pc].flatMap(local => step(local, constant(16))),
	];
	return {
		parameters: Array.from({ length: COLUMNS + 1 }, (_, local) => (local === WORTH ? 'f32' : 'i32')),
		integers: 10,
		vectors: 12,
		body: [
			...[...scale(ROWS, 4), ...[WEIGHTS, BIAS, TO, STRIDE].flatMap(local => scale(local, 2))],
			...[...get(WORTH), ...SPLAT, ...set(worths)],
			...repeat(COUNT, 4, [
				...[...get(WEIGHTS), ...set(pw), ...get(BIAS), ...set(pb), ...get(TO), ...set(pc)],
				...[...get(COLUMNS), ...set(column), ...repeat(column, 8, block)],
				...[...step(ROWS, constant(16)), ...step(TO, [...get(STRIDE), ...constant(4), TIMES])],
			]),
		],
	};
}

const writeKernel = () => ({ add: writeAdd(), rectify: writeRectify(), gather: writeGather(), multiply: writeMultiply() });
