/** Writes a learnt network, its vectors and its lists as the model's one file. */
import { TABLE_NAMES, type TableName } from '../src/core/prose/entities/features.ts';
import type { NameLists } from './lists.ts';
import type { Teacher } from './teacher.ts';
import type { WordVectors } from './vectors.ts';

export function pack(teacher: Teacher, vectors: WordVectors, lists: NameLists): Uint8Array {
	const scales = {} as Record<TableName, number>;
	const tables = TABLE_NAMES.map(name => {
		const { values } = teacher.tables[name];
		let most = 0;
		for (const value of values) most = Math.max(most, Math.abs(value));
		scales[name] = most / 127;
		return Int8Array.from(values, value => Math.round(value / scales[name]));
	});
	const { width, layers } = teacher.shape;
	const header = JSON.stringify({ width, layers, words: vectors.hashes.length, names: lists.hashes.length, scales, steps: [...vectors.steps] });
	const headerBytes = new TextEncoder().encode(header);
	return join([
		new TextEncoder().encode('SEEDNER1'),
		Uint32Array.of(headerBytes.length),
		headerBytes,
		gaps(vectors.hashes),
		vectors.levels,
		gaps(lists.hashes),
		lists.bits,
		...tables,
		Float32Array.from(teacher.transitions),
		...teacher.dense.map(({ values }) => values),
	]);
}

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
