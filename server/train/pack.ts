/** Writes learnt networks, their vectors and their lists as the model's one file. */
import { TABLE_NAMES, type TableName } from '../src/core/prose/entities/features.ts';
import type { MemberWeights } from '../src/core/prose/entities/weights.ts';
import type { NameLists } from './lists.ts';
import type { Teacher } from './teacher.ts';
import type { VectorTable } from './vectors.ts';

/** A network as it is shipped: its tables rounded to a byte a number. */
export function freeze(teacher: Teacher): MemberWeights {
	const scales = {} as Record<TableName, number>;
	const tables = {} as Record<TableName, Int8Array>;
	for (const name of TABLE_NAMES) {
		const { values } = teacher.tables[name];
		let most = 0;
		for (const value of values) most = Math.max(most, Math.abs(value));
		scales[name] = most / 127;
		tables[name] = Int8Array.from(values, value => Math.round(value / scales[name]));
	}
	const { width, layers } = teacher.shape;
	return {
		width,
		layers,
		tables,
		scales,
		transitions: Float32Array.from(teacher.transitions),
		dense: teacher.dense.map(({ values }) => values),
	};
}

export function pack(members: readonly MemberWeights[], vectors: VectorTable, lists: NameLists): Uint8Array {
	const layers16 = members.map(({ dense }) => dense.map(roundTo16Bits));
	const header = {
		words: vectors.hashes.length,
		names: lists.hashes.length,
		steps: [...vectors.steps],
		members: members.map(({ width, layers, scales }, i) => ({
			width,
			layers,
			scales,
			layerScales: layers16[i]!.map(({ scale }) => scale),
		})),
	};
	const headerBytes = new TextEncoder().encode(JSON.stringify(header));
	return join([
		new TextEncoder().encode('SEEDNER1'),
		Uint32Array.of(headerBytes.length),
		headerBytes,
		gaps(vectors.hashes),
		vectors.levels,
		gaps(lists.hashes),
		lists.bits,
		...members.flatMap(({ tables, transitions }, i) => [
			...TABLE_NAMES.map(name => tables[name]),
			transitions,
			...layers16[i]!.map(({ levels }) => levels),
		]),
	]);
}

function roundTo16Bits(values: Float32Array): { levels: Int16Array; scale: number } {
	let most = 0;
	for (const value of values) most = Math.max(most, Math.abs(value));
	const scale = most / 32767;
	return { levels: Int16Array.from(values, value => Math.round(value / scale)), scale };
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
