/** Writes a model's weights as its one file. */
import type { Codebook } from '../src/core/prose/entities/codebook.ts';
import { INPUT_WIDTH, SCHEME_AT, SCHEMES, TABLE_NAMES, TABLES, type TableName } from '../src/core/prose/entities/features.ts';
import type { HashIndex } from '../src/core/prose/entities/hash.ts';
import type { MemberWeights, Weights } from '../src/core/prose/entities/weights.ts';
import { cluster, round } from './cluster.ts';
import type { Teacher } from './teacher.ts';

/** Numbers of a learnt table's row that share a byte. */
const SPAN = 2;

/** A network as it is shipped: its numbers rounded to what their layout holds. It follows each annotation scheme as far as `shares` says. */
export function freeze(teacher: Teacher, shares: readonly number[]): MemberWeights {
	const [input, ...upper] = teacher.dense.map(({ values }) => values);
	const dense = [settle(input!, teacher.shape.width, shares), ...upper];
	const tables = {} as Record<TableName, Codebook>;
	for (const name of TABLE_NAMES) {
		const { width } = TABLES[name];
		tables[name] = cluster(teacher.tables[name].values, width, width / SPAN);
	}
	const { width, strides } = teacher.shape;
	return {
		width,
		strides,
		tables,
		transitions: Float32Array.from(teacher.transitions),
		dense,
		steps: dense.map(values => round(values).step),
	};
}

/** The input layer with what it was told of annotation schemes, each by its share, in its bias. */
function settle(learnt: Float32Array, width: number, shares: readonly number[]): Float32Array {
	const values = learnt.slice();
	const bias = INPUT_WIDTH * width;
	for (let i = 0; i < SCHEMES; i++) {
		const row = (SCHEME_AT + i) * width;
		for (let k = 0; k < width; k++) values[bias + k]! += (shares[i] ?? 0) * values[row + k]!;
		values.fill(0, row, row + width);
	}
	return values;
}

/** The file of a model. `weights.ts` says how it is laid out. */
export function pack({ words, vectors, names, nameBits, members }: Weights): Uint8Array {
	const header = {
		words: hashHeader(words),
		names: hashHeader(names),
		vectors: codebookHeader(vectors),
		members: members.map(({ width, strides, tables, steps }) => ({
			width,
			strides,
			tables: Object.fromEntries(TABLE_NAMES.map(name => [name, codebookHeader(tables[name])])),
			steps,
		})),
	};
	const headerBytes = new TextEncoder().encode(JSON.stringify(header));
	return join([
		new TextEncoder().encode('SEEDNER3'),
		Uint32Array.of(headerBytes.length),
		headerBytes,
		gaps(words.hashes),
		...[vectors.entries, vectors.codes],
		gaps(names.hashes),
		nameBits,
		...members.flatMap(({ tables, transitions, dense, steps }) => [
			...TABLE_NAMES.flatMap(name => [tables[name].entries, tables[name].codes]),
			transitions,
			...dense.map((values, layer) => Int8Array.from(values, value => Math.round(value / steps[layer]!))),
		]),
	]);
}

const hashHeader = ({ hashes, bits }: HashIndex): object => ({ count: hashes.length, bits });

const codebookHeader = ({ parts, step }: Codebook): object => ({ parts, step });

/** Ascending hashes as the gaps between them, seven bits a byte, lowest first. */
function gaps(hashes: Uint32Array): Uint8Array {
	const bytes: number[] = [];
	let before = 0;
	for (const hash of hashes) {
		let gap = hash - before;
		while (gap > 127) {
			bytes.push((gap & 127) | 128);
			gap = Math.floor(gap / 128);
		}
		bytes.push(gap);
		before = hash;
	}
	return Uint8Array.from(bytes);
}

function join(parts: readonly ArrayBufferView[]): Uint8Array {
	const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
	let at = 0;
	for (const part of parts) {
		bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
		at += part.byteLength;
	}
	return bytes;
}
