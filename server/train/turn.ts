/** Turns the numbers that a layer reads, so that few of them say most of what the layer makes of them. */
import { principalAxes } from './axes.ts';

/** Rows of `width` numbers and the layer's weights for them: `width` rows of `columns` numbers. */
export interface Reading {
	readonly rows: Float32Array;
	readonly weights: Float32Array;
}

/**
 * Other rows and weights whose products are the same. In the new rows equal distances make equal differences to the layer's sums, and
 * numbers of much variance are dealt out evenly among the `parts` parts that a row is cut into.
 */
export function turn({ rows, weights }: Reading, width: number, columns: number, parts: number): Reading {
	const { lower, unit } = orthogonalise(weights, width, columns);
	const count = rows.length / width;
	const straight = Array.from({ length: count }, (_, row) => times(rows.subarray(row * width, (row + 1) * width), lower, width));
	const { axes } = principalAxes(straight, width);
	const order = dealt(width, Math.max(1, parts));
	const turned: Reading = { rows: new Float32Array(rows.length), weights: new Float32Array(weights.length) };
	for (const [to, from] of order.entries()) {
		const axis = axes[from]!;
		for (const [row, numbers] of straight.entries()) {
			let sum = 0;
			for (let i = 0; i < width; i++) sum += numbers[i]! * axis[i]!;
			turned.rows[row * width + to] = sum;
		}
		turned.weights.set(times(axis, unit, columns), to * columns);
	}
	return turned;
}

/** A row times a matrix with `columns` columns. */
function times(row: ArrayLike<number>, matrix: ArrayLike<number>, columns: number): Float64Array {
	const product = new Float64Array(columns);
	for (let i = 0; i < row.length; i++) for (let k = 0; k < columns; k++) product[k]! += row[i]! * matrix[i * columns + k]!;
	return product;
}

/** The weights as the product of a lower triangle and rows of length 1 that stand upright on each other (Gram and Schmidt). */
function orthogonalise(weights: Float32Array, width: number, columns: number): { lower: Float64Array; unit: Float64Array } {
	const lower = new Float64Array(width * width);
	const unit = new Float64Array(width * columns);
	for (let i = 0; i < width; i++) {
		const rest = Float64Array.from(weights.subarray(i * columns, (i + 1) * columns));
		for (let j = 0; j < i; j++) {
			let share = 0;
			for (let k = 0; k < columns; k++) share += rest[k]! * unit[j * columns + k]!;
			for (let k = 0; k < columns; k++) rest[k]! -= share * unit[j * columns + k]!;
			lower[i * width + j] = share;
		}
		const length = Math.sqrt(rest.reduce((sum, number) => sum + number * number, 0));
		lower[i * width + i] = length;
		if (length > 0) for (let k = 0; k < columns; k++) unit[i * columns + k] = rest[k]! / length;
	}
	return { lower, unit };
}

/** Which number stands where when numbers 0, 1, … are dealt to `parts` parts, to and fro. */
function dealt(width: number, parts: number): number[] {
	const span = width / parts;
	return Array.from({ length: width }, (_, to) => {
		const part = Math.floor(to / span);
		const round = to % span;
		return round * parts + (round % 2 ? parts - 1 - part : part);
	});
}
