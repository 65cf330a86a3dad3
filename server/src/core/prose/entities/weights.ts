/**
 * The model's weights as one file.
 *
 *   8 bytes   `SEEDNER1`
 *   4 bytes   n, little endian: length of the header
 *   n bytes   JSON: { words, names, steps, members: [{ width, layers, scales, layerScales }] }
 *   then, one after the other without gaps:
 *     word hashes          gaps between ascending 32-bit hashes, seven bits a byte, lowest first
 *     word vectors         32 bytes a word: 64 levels of 4 bits, even axes in the low half; a level is worth (level - 7.5) * steps[axis]
 *     name hashes          as the word hashes
 *     name bits            16 bits a name, little endian: which lists hold it (`NAME_LISTS`)
 *   and for each member, one of the networks whose scores are added up:
 *     learnt tables        `TABLES` in order, rows of signed bytes; a byte is worth scales[table]
 *     transitions          17 x 17 floats, previous label by label
 *     dense layers         weights (inputs x columns) and bias of the input layer, each hidden layer, the output (24 columns), as signed
 *                          16-bit numbers, little endian; one is worth layerScales[layer]
 *
 * Floats have 32 bits, little endian.
 */
import { INPUT_WIDTH, type Knowledge, TABLE_NAMES, TABLES, type TableName, VECTOR_WIDTH } from './features.ts';
import { HashIndex } from './hash.ts';
import { LABEL_COUNT } from './labels.ts';

/** Columns of the label scores: 17 labels, filled up to a multiple of 8. */
export const SCORE_WIDTH = 24;

/** The words' vectors, cut to 16 levels. */
export interface WordVectors {
	/** Two levels a byte, the even axis in the low half; 32 bytes a word. */
	readonly levels: Uint8Array;
	/** A level's worth on an axis is (level - 7.5) * step. */
	readonly steps: ArrayLike<number>;
}

/** What one network has learnt. */
export interface MemberWeights {
	readonly width: number;
	readonly layers: number;
	readonly tables: Record<TableName, Int8Array>;
	readonly scales: Record<TableName, number>;
	readonly transitions: Float32Array;
	/** Weights and bias of each dense layer, one after the other. */
	readonly dense: readonly Float32Array[];
}

export interface Weights {
	readonly words: HashIndex;
	readonly vectors: WordVectors;
	readonly names: HashIndex;
	/** For each name the bits of the lists that hold it. */
	readonly nameBits: Uint16Array;
	readonly members: readonly MemberWeights[];
}

/** Thrown when bytes are not the weights of a model that this version reads. */
export class ModelLayoutError extends Error {
	override name = 'ModelLayoutError';
}

const MAGIC = 'SEEDNER1';

interface Header {
	readonly words: number;
	readonly names: number;
	readonly steps: number[];
	readonly members: readonly {
		readonly width: number;
		readonly layers: number;
		readonly scales: Record<TableName, number>;
		readonly layerScales: readonly number[];
	}[];
}

/** Floats in each dense layer of a network of this shape. */
export function denseSizes(width: number, layers: number): number[] {
	return [
		INPUT_WIDTH * width + width,
		...Array<number>(layers).fill(3 * width * width + width),
		width * SCORE_WIDTH + SCORE_WIDTH,
	];
}

/** Reads the weights. Throws `ModelLayoutError` where they are not laid out as above. */
export function readWeights(bytes: Uint8Array): Weights {
	const reader = new Reader(bytes);
	if (new TextDecoder().decode(reader.take(8)) !== MAGIC)
		throw new ModelLayoutError(`These bytes are no entity model: they do not start with ${MAGIC}.`);
	const header = readHeader(reader.take(reader.number()));
	const words = new HashIndex(reader.hashes(header.words));
	const levels = reader.take((header.words * VECTOR_WIDTH) / 2);
	const names = new HashIndex(reader.hashes(header.names));
	const nameBits = new Uint16Array(reader.copy(header.names * 2));
	const members = header.members.map(({ width, layers, scales, layerScales }): MemberWeights => {
		const tables = {} as Record<TableName, Int8Array>;
		for (const name of TABLE_NAMES) tables[name] = new Int8Array(reader.copy(TABLES[name].rows * TABLES[name].width));
		const transitions = new Float32Array(reader.copy(LABEL_COUNT * LABEL_COUNT * 4));
		const dense = denseSizes(width, layers).map((size, i) =>
			Float32Array.from(new Int16Array(reader.copy(size * 2)), level => level * layerScales[i]!),
		);
		return { width, layers, tables, scales, transitions, dense };
	});
	if (reader.left > 0) throw new ModelLayoutError(`${reader.left} bytes are left over behind the model's last layer.`);
	return { words, vectors: { levels, steps: header.steps }, names, nameBits, members };
}

function readHeader(bytes: Uint8Array): Header {
	let header: Partial<Header>;
	try {
		header = JSON.parse(new TextDecoder().decode(bytes));
	} catch {
		throw new ModelLayoutError("The model's header is no JSON.");
	}
	const { words, names, steps, members } = header;
	const isCount = (count: unknown): boolean => Number.isInteger(count) && (count as number) >= 0;
	const complete = isCount(words) && isCount(names) && steps?.length === VECTOR_WIDTH && Array.isArray(members);
	if (
		!complete ||
		!members.every(({ width, layers, scales }) => isCount(width) && width % 8 === 0 && isCount(layers) && scales)
	) {
		throw new ModelLayoutError("The model's header lacks a size or a scale.");
	}
	return header as Header;
}

/** Reads a model's bytes in order. */
class Reader {
	readonly #bytes: Uint8Array;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	get left(): number {
		return this.#bytes.length - this.#at;
	}

	take(count: number): Uint8Array {
		if (count > this.left) throw new ModelLayoutError(`The model ends ${count - this.left} bytes too early.`);
		this.#at += count;
		return this.#bytes.subarray(this.#at - count, this.#at);
	}

	copy(count: number): ArrayBuffer {
		return new Uint8Array(this.take(count)).buffer;
	}

	number(): number {
		return new DataView(this.copy(4)).getUint32(0, true);
	}

	hashes(count: number): Uint32Array {
		if (count > this.left) throw new ModelLayoutError(`The model ends before its ${count} hashes.`);
		const hashes = new Uint32Array(count);
		let value = 0;
		const bytes = this.#bytes;
		let at = this.#at;
		for (let i = 0; i < count; i++) {
			let unit = 1;
			while (bytes[at]! > 127) {
				value += (bytes[at++]! & 127) * unit;
				unit *= 128;
			}
			value += (bytes[at++] ?? 0) * unit;
			hashes[i] = value;
		}
		this.take(at - this.#at);
		return hashes;
	}
}

/** What the network asks about words, answered from the weights. */
export function knowledgeOf(weights: Weights): Knowledge {
	return {
		vectorRow: hash => weights.words.find(hash),
		lists: hash => {
			const at = weights.names.find(hash);
			return at < 0 ? 0 : weights.nameBits[at]!;
		},
	};
}
