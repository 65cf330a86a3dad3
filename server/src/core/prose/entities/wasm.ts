/** Writes small WebAssembly modules: loops over vectors of 128 bits in a memory that the host gives. */

/** A function's parameters, in order, the integers and vectors that it needs besides, and its body. */
export interface KernelFunction {
	readonly parameters: readonly NumberType[];
	readonly integers: number;
	readonly vectors: number;
	readonly body: readonly number[];
}
type NumberType = 'i32' | 'f32';

const TYPES: Readonly<Record<NumberType | 'vector', number>> = { i32: 0x7f, f32: 0x7d, vector: 0x7b };

/** Numbers as WebAssembly writes them: seven bits a byte, the lowest first. */
function varint(value: number): number[] {
	return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...varint(value >> 7)];
}

/** An unsigned length, in seven-bit groups. */
function length(value: number): number[] {
	return value < 128 ? [value] : [(value & 127) | 128, ...length(value >> 7)];
}

export const get = (local: number): number[] => [0x20, local];
export const set = (local: number): number[] => [0x21, local];
export const constant = (value: number): number[] => [0x41, ...varint(value)];
export const ADD = 0x6a;
export const SUBTRACT = 0x6b;
export const TIMES = 0x6c;
const END = 0x0b;

/** A 32-bit integer at an address, `offset` bytes on. */
export const loadInteger = (offset: number): number[] => [0x28, 2, ...length(offset)];

/** An instruction for vectors by its number. */
export const vector = (operation: number): number[] => [0xfd, ...length(operation)];
export const load = (offset: number): number[] => [...vector(0x00), 0, ...length(offset)];
export const store = (offset: number): number[] => [...vector(0x0b), 0, ...length(offset)];
/** Four copies of the 32 bits at an address, `offset` bytes on. */
export const loadSplat = (offset: number): number[] => [...vector(0x09), 0, ...length(offset)];
export const ZEROS = [...vector(0x0c), ...Array<number>(16).fill(0)];

/** local += by */
export const step = (local: number, by: readonly number[]): number[] => [...get(local), ...by, ADD, ...set(local)];
/** local *= by */
export const scale = (local: number, by: number): number[] => [...get(local), ...constant(by), TIMES, ...set(local)];
/** Repeats the body and counts a local down by `by` until it is 0. */
export const repeat = (counter: number, by: number, body: readonly number[]): number[] => [
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

/** Compiles functions over `memory`; null where the host has no WebAssembly, no vectors in it, or a policy against it. */
export function compile<Functions>(
	memory: WebAssembly.Memory,
	functions: Readonly<Record<keyof Functions, KernelFunction>>,
): Functions | null {
	try {
		const { exports } = new WebAssembly.Instance(new WebAssembly.Module(writeModule(functions)), { host: { memory } });
		return exports as Functions;
	} catch {
		return null;
	}
}

function writeModule(functions: Readonly<Record<string, KernelFunction>>): Uint8Array<ArrayBuffer> {
	const all = Object.entries(functions);
	const section = (id: number, count: number, content: readonly number[]): number[] => {
		const counted = [...length(count), ...content];
		return [id, ...length(counted.length), ...counted];
	};
	const text = (word: string): number[] => [word.length, ...new TextEncoder().encode(word)];
	return new Uint8Array([
		...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
		...section(
			1,
			all.length,
			all.flatMap(([, { parameters }]) => [0x60, parameters.length, ...parameters.map(type => TYPES[type]), 0]),
		),
		...section(2, 1, [...text('host'), ...text('memory'), 2, 0, 1]),
		...section(
			3,
			all.length,
			all.map((_, i) => i),
		),
		...section(
			7,
			all.length,
			all.flatMap(([name], i) => [...text(name), 0, i]),
		),
		...section(
			10,
			all.length,
			all.flatMap(([, { integers, vectors, body }]) => {
				const code = [2, integers, TYPES.i32, vectors, TYPES.vector, ...body, END];
				return [...length(code.length), ...code];
			}),
		),
	]);
}
