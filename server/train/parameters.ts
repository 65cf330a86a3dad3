/** Numbers that are learnt, and the random zeros that keep them from relying on each other. */
import type { Random } from './random.ts';

/** A row of numbers to be learnt, with Adam's memories of its gradients. */
export class Parameters {
	readonly values: Float32Array;
	readonly gradient: Float32Array;
	readonly #mean: Float32Array;
	readonly #square: Float32Array;

	constructor(values: Float32Array, gradient: Float32Array = new Float32Array(values.length)) {
		this.values = values;
		this.gradient = gradient;
		this.#mean = new Float32Array(values.length);
		this.#square = new Float32Array(values.length);
	}

	/** One step of Adam on the values from `from` up to `to`; clears their gradient. */
	step(rate: number, correction: number, decay: number, from = 0, to = this.values.length): void {
		const { values, gradient } = this;
		const mean = this.#mean;
		const square = this.#square;
		for (let i = from; i < to; i++) {
			const g = gradient[i]!;
			mean[i]! += 0.1 * (g - mean[i]!);
			square[i]! += 0.002 * (g * g - square[i]!);
			values[i]! -= rate * ((mean[i]! * correction) / (Math.sqrt(square[i]!) + 1e-8) + decay * values[i]!);
			gradient[i] = 0;
		}
	}
}

/** Random zeros, drawn once and used from another place each time. */
export class Drops {
	/** 0 where a value is dropped, else what keeps the mean. */
	readonly factors = new Float32Array(1 << 17);
	readonly #random: Random;

	constructor(chance: number, random: Random) {
		this.#random = random;
		for (let i = 0; i < this.factors.length; i++) this.factors[i] = random.next() < chance ? 0 : 1 / (1 - chance);
	}

	/** Where `count` of them start. */
	draw(count: number): number {
		return Math.floor(this.#random.next() * (this.factors.length - count));
	}
}
