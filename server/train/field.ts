/** The probabilities of label sequences (a linear-chain conditional random field): what the network is taught by. */
import { closes, LABEL_COUNT, opens, PREDECESSORS } from '../src/core/prose/entities/labels.ts';

/** Runs over one sentence at a time, in rooms that grow with the longest. */
export class Field {
	#weights = new Float64Array(0);
	#forward = new Float64Array(0);
	#backward = new Float64Array(0);
	#scale = new Float64Array(0);
	readonly #links = new Float64Array(LABEL_COUNT * LABEL_COUNT);

	/** Takes in the transition scores. To be called after each change of them. */
	use(transitions: Float64Array): void {
		for (let i = 0; i < transitions.length; i++) this.#links[i] = Math.exp(transitions[i]!);
	}

	/**
	 * Adds `sign` times each label's probability to `gradient` (as wide as the scores) and each transition's to `linkGradient`, and returns
	 * the logarithm of the sum over all sequences that `allowed` (a bit for each label, one number a token) lets through.
	 */
	expect(
		scores: Float32Array,
		at: number,
		width: number,
		count: number,
		allowed: Int32Array | null,
		allowedAt: number,
		sign: number,
		gradient: Float32Array,
		gradientAt: number,
		linkGradient: Float64Array,
	): number {
		const L = LABEL_COUNT;
		if (this.#weights.length < count * L) {
			this.#weights = new Float64Array(count * L * 2);
			this.#forward = new Float64Array(count * L * 2);
			this.#backward = new Float64Array(count * L * 2);
			this.#scale = new Float64Array(count * 2);
		}
		const weights = this.#weights;
		const forward = this.#forward;
		const backward = this.#backward;
		const links = this.#links;
		let log = 0;
		for (let token = 0; token < count; token++) {
			const row = at + token * width;
			let top = Number.NEGATIVE_INFINITY;
			for (let label = 0; label < L; label++) if (scores[row + label]! > top) top = scores[row + label]!;
			log += top;
			const mask = allowed ? allowed[allowedAt + token]! : -1;
			for (let label = 0; label < L; label++)
				weights[token * L + label] = (mask >> label) & 1 ? Math.exp(scores[row + label]! - top) + 1e-30 : 0;
		}
		for (let token = 0; token < count; token++) {
			let sum = 0;
			for (let label = 0; label < L; label++) {
				let value = 0;
				if (token === 0) value = opens(label) ? 1 : 0;
				else
					for (const previous of PREDECESSORS[label]!)
						value += forward[(token - 1) * L + previous]! * links[previous * L + label]!;
				value *= weights[token * L + label]!;
				if (token === count - 1 && !closes(label)) value = 0;
				forward[token * L + label] = value;
				sum += value;
			}
			this.#scale[token] = sum;
			log += Math.log(sum);
			for (let label = 0; label < L; label++) forward[token * L + label]! /= sum;
		}
		for (let label = 0; label < L; label++) backward[(count - 1) * L + label] = closes(label) ? 1 : 0;
		for (let token = count - 1; token > 0; token--) {
			const scale = this.#scale[token]!;
			for (let previous = 0; previous < L; previous++) backward[(token - 1) * L + previous] = 0;
			for (let label = 0; label < L; label++) {
				const behind = (backward[token * L + label]! * weights[token * L + label]!) / scale;
				if (behind === 0) continue;
				for (const previous of PREDECESSORS[label]!) {
					const through = links[previous * L + label]! * behind;
					backward[(token - 1) * L + previous]! += through;
					linkGradient[previous * L + label]! += sign * forward[(token - 1) * L + previous]! * through;
				}
			}
		}
		for (let token = 0; token < count; token++) {
			const row = gradientAt + token * width;
			for (let label = 0; label < L; label++)
				gradient[row + label]! += sign * forward[token * L + label]! * backward[token * L + label]!;
		}
		return log;
	}
}
