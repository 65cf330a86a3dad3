/** Makes codebooks: finds the 256 stretches of numbers that stand best for all stretches of some rows (k-means). */
import { Codebook, STRETCHES } from '../src/core/prose/entities/codebook.ts';
import { Random } from './random.ts';

/** Rows that the stretches are learnt from; all rows are then given their nearest stretch. */
const SAMPLE = 16_000;
const ROUNDS = 12;

/** The codebook of rows of `width` numbers in `parts` parts. The same rows always give the same one. */
export function cluster(rows: Float32Array, width: number, parts: number): Codebook {
	if (parts === 0) return new Codebook(width, 0, new Int8Array(), 0, new Uint8Array());
	const count = rows.length / width;
	const span = width / parts;
	const centres = new Float32Array(STRETCHES * width);
	const codes = new Uint8Array(count * parts);
	const sample = new Random(1).shuffle(Array.from({ length: count }, (_, row) => row)).slice(0, SAMPLE);
	for (let part = 0; part < parts; part++) {
		const stretches = new Float32Array(count * span);
		for (let row = 0; row < count; row++)
			stretches.set(rows.subarray(row * width + part * span, row * width + (part + 1) * span), row * span);
		const found = findCentres(stretches, span, sample);
		centres.set(found, part * STRETCHES * span);
		for (let row = 0; row < count; row++) codes[row * parts + part] = nearest(found, stretches, row * span, span);
	}
	const { levels, step } = round(centres);
	return new Codebook(width, parts, levels, step, codes);
}

/** Numbers as signed bytes; one is worth `step`, by default as little as the largest number allows. */
export function round(values: Float32Array, least = 0): { levels: Int8Array; step: number } {
	let most = 0;
	for (const value of values) most = Math.max(most, Math.abs(value));
	const step = Math.max(most / 127, least) || 1;
	return { levels: Int8Array.from(values, value => Math.round(value / step)), step };
}

function findCentres(stretches: Float32Array, span: number, sample: readonly number[]): Float32Array {
	const centres = new Float32Array(STRETCHES * span);
	for (let i = 0; i < STRETCHES; i++) {
		const at = sample[i % sample.length]! * span;
		centres.set(stretches.subarray(at, at + span), i * span);
	}
	const sums = new Float64Array(STRETCHES * span);
	const sizes = new Uint32Array(STRETCHES);
	for (let round = 0; round < ROUNDS; round++) {
		sums.fill(0);
		sizes.fill(0);
		for (const row of sample) {
			const centre = nearest(centres, stretches, row * span, span);
			sizes[centre]!++;
			for (let k = 0; k < span; k++) sums[centre * span + k]! += stretches[row * span + k]!;
		}
		for (let i = 0; i < STRETCHES; i++)
			if (sizes[i]! > 0) for (let k = 0; k < span; k++) centres[i * span + k] = sums[i * span + k]! / sizes[i]!;
	}
	return centres;
}

/** The number of the centre nearest to the stretch that starts at `at`. */
function nearest(centres: Float32Array, stretches: Float32Array, at: number, span: number): number {
	let best = 0;
	let least = Number.POSITIVE_INFINITY;
	for (let centre = 0; centre < STRETCHES; centre++) {
		const from = centre * span;
		let distance = 0;
		for (let k = 0; k < span && distance < least; k++) distance += (stretches[at + k]! - centres[from + k]!) ** 2;
		if (distance < least) {
			least = distance;
			best = centre;
		}
	}
	return best;
}
