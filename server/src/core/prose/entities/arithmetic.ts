/**
 * What a network spends its time in: multiplying matrices of 32-bit floats, and adding rows of them up.
 *
 * `writeKernel` writes the loops as a WebAssembly module (four rows by eight columns at a time, in 128-bit vectors); the plain functions
 * do the same sums in the same order without WebAssembly, rounded to 32 bits at each step, so that both give the same bits and the same labels.
 */

/** Matrices live in one buffer; addresses are indexes into it, in floats. */
export interface Arithmetic {
	readonly floats: Float32Array;
	/** to = base + the positive part of `sums`, `count` floats each; a multiple of 4. */
	rectify(sums: number, base: number, to: number, count: number): void;
	/** to = base + the positive part of a + b + c + d, `count` floats each; a multiple of 4. */
	gather(a: number, b: number, c: number, d: number, base: number, to: number, count: number): void;
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

/** Room for `size` floats and the fastest multiplication that this host has. `plain` asks for the one without WebAssembly. */
export function makeArithmetic(size: number, plain = false): Arithmetic {
	const pages = Math.ceil((size * 4) / 65536);
	const memory = plain ? null : tryMemory(pages);
	const kernel = memory && tryKernel(memory);
	if (memory && kernel) return { floats: new Float32Array(memory.buffer), ...kernel };
	const floats = new Float32Array(size);
	return {
		floats,
		rectify: (sums, base, to, count) => {
			for (let i = 0; i < count; i++) floats[to + i] = floats[base + i]! + Math.max(floats[sums + i]!, 0);
		},
		gather: (a, b, c, d, base, to, count) => {
			for (let i = 0; i < count; i++) {
				const sum = Math.fround(Math.fround(Math.fround(floats[a + i]! + floats[b + i]!) + floats[c + i]!) + floats[d + i]!);
				floats[to + i] = floats[base + i]! + Math.max(sum, 0);
			}
		},
		multiply: (...sizes) => multiplyPlainly(floats, ...sizes),
	};
}

function multiplyPlainly(
	floats: Float32Array,
	start: number,
	startStride: number,
	a: number,
	stride: number,
	b: number,
	c: number,
	rows: number,
	inner: number,
	columns: number,
): void {
	for (let row = 0; row < rows; row++) {
		const to = c + row * columns;
		floats.copyWithin(to, start + row * startStride, start + row * startStride + columns);
		for (let k = 0; k < inner; k++) {
			const factor = floats[a + row * stride + k]!;
			const from = b + k * columns;
			// Storing into a Float32Array rounds the sum; the product is rounded before it, as the vector unit does.
			for (let column = 0; column < columns; column++) floats[to + column]! += Math.fround(factor * floats[from + column]!);
		}
	}
}

function tryMemory(pages: number): WebAssembly.Memory | null {
	try {
		return new WebAssembly.Memory({ initial: pages });
	} catch {
		return null;
	}
}

function tryKernel(memory: WebAssembly.Memory): Omit<Arithmetic, 'floats'> | null {
	try {
		const { exports } = new WebAssembly.Instance(new WebAssembly.Module(writeKernel()), { host: { memory } });
		return exports as unknown as Omit<Arithmetic, 'floats'>;
	} catch {
		// No WebAssembly, no vectors in it, or a policy against it.
		return null;
	}
}

/** Numbers as WebAssembly writes them: seven bits a byte, the lowest first. */
function varint(value: number): number[] {
	return value < 64 ? [value] : [(value & 127) | 128, ...varint(value >> 7)];
}

const section = (id: number, ...content: number[]): number[] => [id, ...length(content.length), ...content];

/** An unsigned length, in seven-bit groups. */
function length(value: number): number[] {
	return value < 128 ? [value] : [(value & 127) | 128, ...length(value >> 7)];
}

const text = (word: string): number[] => [word.length, ...new TextEncoder().encode(word)];

/** The instructions that the kernel is written with. */
const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const constant = (value: number): number[] => [0x41, ...varint(value)];
const ADD = 0x6a;
const SUBTRACT = 0x6b;
const TIMES = 0x6c;
const vector = (...operation: number[]): number[] => [0xfd, ...operation];
const load = (offset: number): number[] => vector(0x00, 2, ...length(offset));
const store = (offset: number): number[] => vector(0x0b, 2, ...length(offset));
const SPLAT = vector(0x09, 2, 0);
const ZEROS = vector(0x0c, ...Array<number>(16).fill(0));
const VECTOR_SUM = vector(0xe4, 0x01);
const VECTOR_PRODUCT = vector(0xe6, 0x01);
const VECTOR_MAX = vector(0xe9, 0x01);
const END = 0x0b;
const step = (local: number, by: number[]): number[] => [...get(local), ...by, ADD, ...set(local)];
/** Turns an index of floats into an address of bytes. */
const scale = (local: number): number[] => [...get(local), ...constant(4), TIMES, ...set(local)];
/** Repeats the body and counts a local down by `by` until it is 0. */
const repeat = (counter: number, by: number, body: number[]): number[] => [
	0x03,
	0x40,
	...body,
	...get(counter),
	...constant(by),
	SUBTRACT,
	0x22,
	counter,
	0x0d,
	0,
	END,
];

/** A function's code: how many 32-bit integers and vectors it needs besides its parameters, and its body. */
function write(integers: number, vectors: number, body: number[]): number[] {
	const code = [2, integers, 0x7f, vectors, 0x7b, ...body, END];
	return [...length(code.length), ...code];
}

function writeRectify(): number[] {
	const [SUMS, BASE, TO, COUNT] = [0, 1, 2, 3] as const;
	return write(0, 0, [
		...[SUMS, BASE, TO].flatMap(scale),
		...repeat(COUNT, 4, [
			...[...get(TO), ...get(SUMS), ...load(0), ...ZEROS, ...VECTOR_MAX, ...get(BASE), ...load(0), ...VECTOR_SUM, ...store(0)],
			...[SUMS, BASE, TO].flatMap(local => step(local, constant(16))),
		]),
	]);
}

function writeGather(): number[] {
	const [A, B, C, D, BASE, TO, COUNT] = [0, 1, 2, 3, 4, 5, 6] as const;
	const first = (local: number): number[] => [...get(local), ...load(0)];
	return write(0, 0, [
		...[A, B, C, D, BASE, TO].flatMap(scale),
		...repeat(COUNT, 4, [
			...[...get(TO), ...first(A), ...first(B), ...VECTOR_SUM, ...first(C), ...VECTOR_SUM, ...first(D), ...VECTOR_SUM],
			...[...ZEROS, ...VECTOR_MAX, ...first(BASE), ...VECTOR_SUM, ...store(0)],
			...[A, B, C, D, BASE, TO].flatMap(local => step(local, constant(16))),
		]),
	]);
}

function writeMultiply(): number[] {
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
			...(half ? [] : [...rowOf(pa, STRIDE, row), ...SPLAT, ...set(factor)]),
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
	return write(7, 11, [
		...[START, START_STRIDE, A, STRIDE, B, C].flatMap(scale),
		...[...get(COLUMNS), ...constant(4), TIMES, ...set(width)],
		...repeat(ROWS, 4, [
			...[...get(COLUMNS), ...set(column), ...repeat(column, 8, block)],
			...[...step(A, fourRows(STRIDE)), ...step(C, fourRows(width)), ...step(START, fourRows(START_STRIDE))],
		]),
	]);
}

/** The WebAssembly module with the three functions of `Arithmetic`. */
function writeKernel(): Uint8Array<ArrayBuffer> {
	const type = (parameters: number): number[] => [0x60, parameters, ...Array<number>(parameters).fill(0x7f), 0];
	return new Uint8Array([
		...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
		...section(1, 3, ...type(9), ...type(4), ...type(7)),
		...section(2, 1, ...text('host'), ...text('memory'), 2, 0, 1),
		...section(3, 3, 0, 1, 2),
		...section(7, 3, ...text('multiply'), 0, 0, ...text('rectify'), 0, 1, ...text('gather'), 0, 2),
		...section(10, 3, ...writeMultiply(), ...writeRectify(), ...writeGather()),
	]);
}
