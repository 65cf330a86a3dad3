/**
 * The model's weights as one file.
 *
 *   8 bytes   `SEEDNER3`
 *   4 bytes   n, little endian: length of the header
 *   n bytes   JSON: { words, names, vectors, members: [{ width, strides, tables, steps }] }; words and names are { count, bits },
 *             vectors and each of the tables { parts, step }
 *   then, one after the other without gaps:
 *     word hashes          gaps between ascending hashes, of which the first `bits` bits are kept; seven bits a byte, lowest first
 *     word vectors         a codebook: 256 stretches of 96 / parts signed bytes for each part, a byte is worth step; then codes of
 *                          `parts` bytes a word. With 0 parts both are left out
 *     name hashes          as the word hashes
 *     name bits            16 bits a name, little endian: which lists hold it (`NAME_LISTS`)
 *   and for each member, one of the networks whose scores are added up:
 *     learnt tables        `TABLES` in order, codebooks like that of the vectors
 *     transitions          17 x 17 floats, previous label by label
 *     dense layers         weights (inputs x columns) and bias of the input layer, each hidden layer, the output (24 columns), as signed
 *                          bytes; one is worth steps[layer]
 *
 * Both models have this layout: the full one with many parts a row, the compact one with few.
 * Floats have 32 bits, little endian.
 */
import { Codebook, STRETCHES } from './codebook.ts';
import { INPUT_WIDTH, type Knowledge, TABLE_NAMES, TABLES, type TableName, VECTOR_WIDTH } from './features.ts';
import { HashIndex } from './hash.ts';
import { LABEL_COUNT } from './labels.ts';

/** Columns of the label scores: 17 labels, filled up to a multiple of 8. */
export const SCORE_WIDTH = 24;

/** What one network has learnt. */
export interface MemberWeights {
	readonly width: number;
	/** How far to the left and right each layer above the input looks. */
	readonly strides: readonly number[];
	readonly tables: Record<TableName, Codebook>;
	readonly transitions: Float32Array;
	/** Weights and bias of each dense layer, one after the other: signed bytes times the layer's step. */
	readonly dense: readonly Float32Array[];
	readonly steps: readonly number[];
}

export interface Weights {
	readonly words: HashIndex;
	readonly vectors: Codebook;
	readonly names: HashIndex;
	/** For each name the bits of the lists that hold it. */
	readonly nameBits: Uint16Array;
	readonly members: readonly MemberWeights[];
}

/** Thrown when bytes are not the weights of a model that this version reads. */
export class ModelLayoutError extends Error {
	override name = 'ModelLayoutError';
}

const MAGIC = 'SEEDNER3';
/** The farthest from a token that all layers together may look. */
export const MOST_REACH = 8;

interface Header {
	readonly words: HashHeader;
	readonly names: HashHeader;
	readonly vectors: CodebookHeader;
	readonly members: readonly MemberHeader[];
}

interface HashHeader {
	readonly count: number;
	readonly bits: number;
}

interface CodebookHeader {
	readonly parts: number;
	readonly step: number;
}

interface MemberHeader {
	readonly width: number;
	readonly strides: readonly number[];
	readonly tables: Record<TableName, CodebookHeader>;
	readonly steps: readonly number[];
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
	const words = reader.hashes(header.words);
	const vectors = reader.codebook(header.words.count, VECTOR_WIDTH, header.vectors);
	const names = reader.hashes(header.names);
	const nameBits = new Uint16Array(reader.copy(header.names.count * 2));
	const members = header.members.map((member): MemberWeights => {
		const { width, strides, steps } = member;
		const tables = {} as Record<TableName, Codebook>;
		for (const name of TABLE_NAMES) tables[name] = reader.codebook(TABLES[name].rows, TABLES[name].width, member.tables[name]);
		const transitions = new Float32Array(reader.copy(LABEL_COUNT * LABEL_COUNT * 4));
		const dense = denseSizes(width, strides.length).map((size, i) =>
			Float32Array.from(reader.signed(size), level => level * steps[i]!),
		);
		return { width, strides, tables, transitions, dense, steps };
	});
	if (reader.left > 0) throw new ModelLayoutError(`${reader.left} bytes are left over behind the model's last layer.`);
	return { words, vectors, names, nameBits, members };
}

function readHeader(bytes: Uint8Array): Header {
	let header: Partial<Header>;
	try {
		header = JSON.parse(new TextDecoder().decode(bytes));
	} catch {
		throw new ModelLayoutError("The model's header is no JSON.");
	}
	const { words, names, vectors, members } = header;
	const isComplete =
		isHashHeader(words) && isHashHeader(names) && isCodebookHeader(vectors, VECTOR_WIDTH) && Array.isArray(members);
	if (!isComplete || !members.every(isMemberHeader)) throw new ModelLayoutError("The model's header lacks a size or a step.");
	return header as Header;
}

const isCount = (count: unknown): count is number => Number.isInteger(count) && (count as number) >= 0;

const isHashHeader = (header: HashHeader | undefined): boolean =>
	header !== undefined && isCount(header.count) && isCount(header.bits) && header.bits >= 16 && header.bits <= 32;

const isCodebookHeader = (header: CodebookHeader | undefined, width: number): boolean =>
	header !== undefined &&
	isCount(header.parts) &&
	Number.isFinite(header.step) &&
	(header.parts === 0 || width % header.parts === 0);

const isMemberHeader = ({ width, strides, tables, steps }: Partial<MemberHeader>): boolean =>
	isCount(width) &&
	width % 8 === 0 &&
	Array.isArray(strides) &&
	strides.every(stride => isCount(stride) && stride > 0) &&
	strides.reduce((sum, stride) => sum + stride, 0) <= MOST_REACH &&
	TABLE_NAMES.every(name => isCodebookHeader(tables?.[name], TABLES[name].width)) &&
	Array.isArray(steps) &&
	steps.length === strides.length + 2;

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

	signed(count: number): Int8Array {
		return new Int8Array(this.copy(count));
	}

	codebook(rows: number, width: number, { parts, step }: CodebookHeader): Codebook {
		const entries = this.signed(parts === 0 ? 0 : STRETCHES * width);
		return new Codebook(width, parts, entries, step, new Uint8Array(this.copy(rows * parts)));
	}

	hashes({ count, bits }: HashHeader): HashIndex {
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
		return new HashIndex(hashes, bits);
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
