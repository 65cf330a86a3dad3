/**
 * Rows of numbers, kept short: each row is cut into parts of equal length, and of each part one byte says which of 256 known stretches
 * it is nearest to. A row of 64 numbers in 4 parts takes 4 bytes.
 */
export class Codebook {
	/** Numbers a row. */
	readonly width: number;
	/** Bytes a row. With 0 parts every row is all zeros. */
	readonly parts: number;
	/** For each part its 256 stretches of `width / parts` numbers, as signed bytes; one is worth `step`. */
	readonly entries: Int8Array;
	readonly step: number;
	/** For each row and part the number of its stretch. */
	readonly codes: Uint8Array;

	constructor(width: number, parts: number, entries: Int8Array, step: number, codes: Uint8Array) {
		this.width = width;
		this.parts = parts;
		this.entries = entries;
		this.step = step;
		this.codes = codes;
	}

	/** Writes a row from `at` on. `worths` has for each of `entries` what stands for it. */
	writeRow(row: number, worths: Int16Array, cells: Int16Array, at: number): void {
		const { parts, codes } = this;
		const span = this.width / parts;
		let to = at;
		for (let part = 0; part < parts; part++) {
			const from = (part * STRETCHES + codes[row * parts + part]!) * span;
			for (let k = 0; k < span; k++) cells[to++] = worths[from + k]!;
		}
	}

	/** Adds `factor` times a row to the numbers from `at` on. */
	addRow(row: number, factor: number, floats: Float32Array, at: number): void {
		const { parts, entries, codes } = this;
		const span = this.width / parts;
		const worth = factor * this.step;
		let to = at;
		for (let part = 0; part < parts; part++) {
			const from = (part * STRETCHES + codes[row * parts + part]!) * span;
			for (let k = 0; k < span; k++) floats[to++]! += worth * entries[from + k]!;
		}
	}

	/** The codebook of some of the rows, in the order given. */
	pick(rows: readonly number[]): Codebook {
		const codes = new Uint8Array(rows.length * this.parts);
		for (const [to, row] of rows.entries())
			codes.set(this.codes.subarray(row * this.parts, (row + 1) * this.parts), to * this.parts);
		return new Codebook(this.width, this.parts, this.entries, this.step, codes);
	}
}

/** Stretches of numbers that a part of a row is chosen from. */
export const STRETCHES = 256;
