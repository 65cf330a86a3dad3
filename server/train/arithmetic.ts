/** What learning spends its time in: multiplying matrices of 32-bit floats, four rows by eight columns at a time, in WebAssembly. */
import {
	ADD,
	compile,
	constant,
	get,
	type KernelFunction,
	load,
	loadSplat,
	repeat,
	SUBTRACT,
	scale,
	set,
	step,
	store,
	TIMES,
	vector,
} from '../src/core/prose/entities/wasm.ts';

/** Matrices live in one buffer; addresses are indexes into it, in floats. */
export interface Arithmetic {
	readonly floats: Float32Array;
	/**
	 * C = start + A · B. `start` is one row for all rows of C, or, where `startStride` is not 0, rows of its own that far apart. A has `rows` rows of `inner` floats, `stride` floats apart (rows may overlap, which makes a convolution of it); B is
	 * `inner` x `columns` and C is `rows` x `columns`, both without gaps. `rows` is a multiple of 4, `columns` of 8.
	 */
	multiply(
		start: number,
		startStride: number,
		a: number,
		stride: number,
		b: number,
		c: number,
		rows: number,
		inner: number,
		columns: number,
	): void;
}

/** Room for `size` floats. Throws where the host has no WebAssembly. */
export function makeArithmetic(size: number): Arithmetic {
	const memory = new WebAssembly.Memory({ initial: Math.ceil((size * 4) / 65536) });
	const kernel = compile<Omit<Arithmetic, 'floats'>>(memory, { multiply: writeMultiply() });
	if (!kernel) throw new Error('This Node.js has no WebAssembly with vectors.');
	return { floats: new Float32Array(memory.buffer), ...kernel };
}

const VECTOR_SUM = vector(0xe4);
const VECTOR_PRODUCT = vector(0xe6);

function writeMultiply(): KernelFunction {
	const [START, START_STRIDE, A, STRIDE, B, C, ROWS, INNER, COLUMNS] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
	const [column, k, pa, pb, pc, ps, width] = [9, 10, 11, 12, 13, 14, 15] as const;
	// Eight vectors of sums, four rows by two halves; then the vectors of B and the factor of A.
	const sumAt = (row: number, half: number): number => 16 + row * 2 + half;
	const [left, right, factor] = [24, 25, 26] as const;
	const cells = [0, 1, 2, 3].flatMap(row => [0, 1].map(half => ({ row, half })));
	/** base + row * stride */
	const rowOf = (base: number, stride: number, row: number): number[] =>
		row === 0 ? get(base) : [...get(base), ...get(stride), ...constant(row), TIMES, ADD];
	const inner = [
		...[...get(pb), ...load(0), ...set(left)],
		...[...get(pb), ...load(16), ...set(right)],
		...cells.flatMap(({ row, half }) => [
			...(half ? [] : [...rowOf(pa, STRIDE, row), ...loadSplat(0), ...set(factor)]),
			...[
				...get(sumAt(row, half)),
				...get(factor),
				...get(half ? right : left),
				...VECTOR_PRODUCT,
				...VECTOR_SUM,
				...set(sumAt(row, half)),
			],
		]),
		...step(pa, constant(4)),
		...step(pb, get(width)),
	];
	/** The address of the present column in the row that starts at `base`. */
	const here = (base: number): number[] => [...get(base), ...get(COLUMNS), ...get(column), SUBTRACT, ...constant(4), TIMES, ADD];
	const block = [
		...[...get(A), ...set(pa), ...here(B), ...set(pb), ...here(C), ...set(pc), ...here(START), ...set(ps)],
		...cells.flatMap(({ row, half }) => [...rowOf(ps, START_STRIDE, row), ...load(half * 16), ...set(sumAt(row, half))]),
		...[...get(INNER), ...set(k), ...repeat(k, 1, inner)],
		...cells.flatMap(({ row, half }) => [...rowOf(pc, width, row), ...get(sumAt(row, half)), ...store(half * 16)]),
	];
	const fourRows = (stride: number): number[] => [...get(stride), ...constant(4), TIMES];
	return {
		parameters: Array(9).fill('i32'),
		integers: 7,
		vectors: 11,
		body: [
			...[START, START_STRIDE, A, STRIDE, B, C].flatMap(local => scale(local, 4)),
			...[...get(COLUMNS), ...constant(4), TIMES, ...set(width)],
			...repeat(ROWS, 4, [
				...[...get(COLUMNS), ...set(column), ...repeat(column, 8, block)],
				...[...step(A, fourRows(STRIDE)), ...step(C, fourRows(width)), ...step(START, fourRows(START_STRIDE))],
			]),
		],
	};
}
