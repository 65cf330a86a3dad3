/**
 * The one operation that a network spends its time in: multiplying two matrices of 32-bit floats.
 *
 * `kernel` writes the loop as a WebAssembly module (four rows by eight columns at a time, in 128-bit vectors); `multiplyPlainly` is the
 * same sum in the same order without WebAssembly, rounded to 32 bits at each step, so that both give the same bits and the same labels.
 */

/** Matrices live in one buffer; addresses are indexes into it, in floats. */
export interface Arithmetic {
	readonly floats: Float32Array;
	/**
	 * C += A · B. A has `rows` rows of `inner` floats, `stride` floats apart (rows may overlap, which makes a convolution of it); B is
	 * `inner` x `columns` and C is `rows` x `columns`, both without gaps. `rows` is a multiple of 4, `columns` of 8.
	 */
	multiply(a: number, stride: number, b: number, c: number, rows: number, inner: number, columns: number): void;
}

/** Room for `size` floats and the fastest multiplication that this host has. `plain` asks for the one without WebAssembly. */
export function makeArithmetic(size: number, plain = false): Arithmetic {
	const pages = Math.ceil((size * 4) / 65536);
	const memory = plain ? null : tryMemory(pages);
	const multiply = memory && tryKernel(memory);
	if (memory && multiply) return { floats: new Float32Array(memory.buffer), multiply };
	const floats = new Float32Array(size);
	return {
		floats,
		multiply: (a, stride, b, c, rows, inner, columns) => multiplyPlainly(floats, a, stride, b, c, rows, inner, columns),
	};
}

function multiplyPlainly(
	floats: Float32Array,
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

function tryKernel(memory: WebAssembly.Memory): Arithmetic['multiply'] | null {
	try {
		const { exports } = new WebAssembly.Instance(new WebAssembly.Module(kernel()), { host: { memory } });
		return exports.multiply as Arithmetic['multiply'];
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

/** The WebAssembly module of `multiply`. */
function kernel(): Uint8Array<ArrayBuffer> {
	// Parameters, then locals. Addresses are scaled to bytes on entry.
	const [A, STRIDE, B, C, ROWS, INNER, COLUMNS] = [0, 1, 2, 3, 4, 5, 6];
	const [column, k, pa, pb, pc, width] = [7, 8, 9, 10, 11, 12];
	/** Eight vectors of sums, four rows by two halves; then the vectors of B and the factor of A. */
	const SUMS = 13;
	const [left, right, factor] = [21, 22, 23];
	const get = (local: number): number[] => [0x20, local];
	const set = (local: number): number[] => [0x21, local];
	const constant = (value: number): number[] => [0x41, ...varint(value)];
	const add = 0x6a;
	const subtract = 0x6b;
	const times = 0x6c;
	const vector = (...operation: number[]): number[] => [0xfd, ...operation];
	const load = (offset: number): number[] => vector(0x00, 2, ...length(offset));
	const splat = vector(0x09, 2, 0);
	const store = (offset: number): number[] => vector(0x0b, 2, ...length(offset));
	const multiply = vector(0xe6, 0x01);
	const sum = vector(0xe4, 0x01);
	const step = (local: number, by: number[]): number[] => [...get(local), ...by, add, ...set(local)];
	/** Repeats the body, then counts the local down by `by` until it is 0. */
	const repeat = (counter: number, by: number, body: number[]): number[] => [
		0x03,
		0x40,
		...body,
		...get(counter),
		...constant(by),
		subtract,
		0x22,
		counter,
		0x0d,
		0,
		0x0b,
	];
	const quarter = [0, 1, 2, 3];
	const sumAt = (row: number, half: number): number => SUMS + row * 2 + half;
	/** Address of row `row` of C's or A's four: base + row * stride. */
	const rowOf = (base: number, stride: number, row: number): number[] =>
		row === 0 ? get(base) : [...get(base), ...get(stride), ...constant(row), times, add];
	const inner = [
		...get(pb),
		...load(0),
		...set(left),
		...get(pb),
		...load(16),
		...set(right),
		...quarter.flatMap(row => [
			...rowOf(pa, STRIDE, row),
			...splat,
			...set(factor),
			...[0, 1].flatMap(half => [
				...get(sumAt(row, half)),
				...get(factor),
				...get(half ? right : left),
				...multiply,
				...sum,
				...set(sumAt(row, half)),
			]),
		]),
		...step(pa, constant(4)),
		...step(pb, get(width)),
	];
	const block = [
		...get(A),
		...set(pa),
		...get(B),
		...get(COLUMNS),
		...get(column),
		subtract,
		...constant(4),
		times,
		add,
		...set(pb),
		...get(C),
		...get(COLUMNS),
		...get(column),
		subtract,
		...constant(4),
		times,
		add,
		...set(pc),
		...quarter.flatMap(row => [0, 1].flatMap(half => [...rowOf(pc, width, row), ...load(half * 16), ...set(sumAt(row, half))])),
		...get(INNER),
		...set(k),
		...repeat(k, 1, inner),
		...quarter.flatMap(row => [0, 1].flatMap(half => [...rowOf(pc, width, row), ...get(sumAt(row, half)), ...store(half * 16)])),
	];
	const body = [
		...[A, STRIDE, B, C].flatMap(local => [...get(local), ...constant(4), times, ...set(local)]),
		...get(COLUMNS),
		...constant(4),
		times,
		...set(width),
		...repeat(ROWS, 4, [
			...get(COLUMNS),
			...set(column),
			...repeat(column, 8, block),
			...step(A, [...get(STRIDE), ...constant(4), times]),
			...step(C, [...get(width), ...constant(4), times]),
		]),
		0x0b,
	];
	const locals = [2, 6, 0x7f, 11, 0x7b];
	const code = [...locals, ...body];
	return new Uint8Array([
		0,
		0x61,
		0x73,
		0x6d,
		1,
		0,
		0,
		0,
		...section(1, 1, 0x60, 7, ...Array<number>(7).fill(0x7f), 0),
		...section(2, 1, ...text('host'), ...text('memory'), 2, 0, 1),
		...section(3, 1, 0),
		...section(7, 1, ...text('multiply'), 0, 0),
		...section(10, 1, ...length(code.length), ...code),
	]);
}
