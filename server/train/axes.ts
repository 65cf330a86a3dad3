/** Turns vectors to the axes along which they differ most. */
export interface Axes {
	readonly mean: Float64Array;
	/** Unit vectors, of most variance first. */
	readonly axes: Float64Array[];
	/** Brings the mean square of a coordinate to 1. */
	readonly scale: number;
}

/** Principal axes of vectors of `size` numbers, by Jacobi's rotations of the covariance matrix. */
export function principalAxes(vectors: readonly ArrayLike<number>[], size: number): Axes {
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
