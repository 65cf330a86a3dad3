/**
 * Labels of single tokens, and the decoder that reads mentions from them.
 *
 * A token is outside (O), or the beginning, inside, last or only (unit) token of a person, org, place or misc: 17 labels. Not every label
 * may follow every other (an I-org follows B-org or I-org only), so the decoder looks for the best allowed sequence (Viterbi).
 */
import { ENTITY_LABELS, type EntityLabel } from './mention.ts';

export const LABEL_COUNT = 17;
export const OUTSIDE = 0;
const [BEGIN, INSIDE, LAST, UNIT] = [0, 1, 2, 3];

/** The labels of a mention's tokens: U-x, or B-x I-x … L-x. */
export function labelAt(label: EntityLabel, token: number, tokens: number): number {
	const role = tokens === 1 ? UNIT : token === 0 ? BEGIN : token === tokens - 1 ? LAST : INSIDE;
	return 1 + ENTITY_LABELS.indexOf(label) * 4 + role!;
}

const roleOf = (label: number): number => (label - 1) & 3;
const typeOf = (label: number): number => (label - 1) >> 2;

/** Whether a sentence or a mention may start with this label. */
export const opens = (label: number): boolean => label === OUTSIDE || roleOf(label) === BEGIN || roleOf(label) === UNIT;

/** Whether a sentence or a mention may end with this label. */
export const closes = (label: number): boolean => label === OUTSIDE || roleOf(label) === LAST || roleOf(label) === UNIT;

const follows = (label: number, previous: number): boolean =>
	closes(previous) ? opens(label) : !opens(label) && typeOf(label) === typeOf(previous);

/** For each label the labels that may stand before it. */
export const PREDECESSORS: readonly (readonly number[])[] = Array.from({ length: LABEL_COUNT }, (_, label) =>
	Array.from({ length: LABEL_COUNT }, (_, previous) => previous).filter(previous => follows(label, previous)),
);

/** A mention by its tokens, end exclusive. `margin` is the mean lead of its labels over O, in the units of the scores. */
export interface LabelledSpan {
	readonly from: number;
	readonly to: number;
	readonly label: EntityLabel;
	readonly margin: number;
}

/** Reusable room for the decoder. */
export class Decoder {
	#best = new Float64Array(LABEL_COUNT);
	#next = new Float64Array(LABEL_COUNT);
	#back = new Uint8Array(64 * LABEL_COUNT);
	#path = new Uint8Array(64);
	readonly #transitions: ArrayLike<number>;

	/** `transitions[previous * 17 + label]` is the score of `label` after `previous`. */
	constructor(transitions: ArrayLike<number>) {
		this.#transitions = transitions;
	}

	/**
	 * The best spans of a run of `count` tokens, whose label scores stand at `scores[at + token * width + label]`; the tokens around the
	 * run are outside. Adds them to `spans` with `offset` added to token numbers.
	 */
	decode(scores: ArrayLike<number>, at: number, width: number, count: number, offset: number, spans: LabelledSpan[]): void {
		if (this.#path.length < count) {
			this.#path = new Uint8Array(count * 2);
			this.#back = new Uint8Array(count * 2 * LABEL_COUNT);
		}
		const transitions = this.#transitions;
		const back = this.#back;
		let best = this.#best;
		let next = this.#next;
		for (let label = 0; label < LABEL_COUNT; label++)
			best[label] = opens(label) ? transitions[label]! + scores[at + label]! : Number.NEGATIVE_INFINITY;
		for (let token = 1; token < count; token++) {
			const row = at + token * width;
			for (let label = 0; label < LABEL_COUNT; label++) {
				let from = 0;
				let top = Number.NEGATIVE_INFINITY;
				const before = PREDECESSORS[label]!;
				for (let k = 0; k < before.length; k++) {
					const previous = before[k]!;
					const score = best[previous]! + transitions[previous * LABEL_COUNT + label]!;
					if (score > top) {
						top = score;
						from = previous;
					}
				}
				next[label] = top + scores[row + label]!;
				back[token * LABEL_COUNT + label] = from;
			}
			[best, next] = [next, best];
		}
		let label = OUTSIDE;
		let top = Number.NEGATIVE_INFINITY;
		for (let last = 0; last < LABEL_COUNT; last++) {
			const score = closes(last) ? best[last]! + transitions[last * LABEL_COUNT]! : Number.NEGATIVE_INFINITY;
			if (score > top) {
				top = score;
				label = last;
			}
		}
		for (let token = count - 1; token >= 0; token--) {
			this.#path[token] = label;
			label = back[token * LABEL_COUNT + label]!;
		}
		this.#collect(scores, at, width, count, offset, spans);
	}

	#collect(scores: ArrayLike<number>, at: number, width: number, count: number, offset: number, spans: LabelledSpan[]): void {
		const path = this.#path;
		for (let from = 0; from < count; from++) {
			if (path[from] === OUTSIDE) continue;
			let to = from;
			let margin = 0;
			for (;;) {
				margin += scores[at + to * width + path[to]!]! - scores[at + to * width]!;
				if (closes(path[to++]!)) break;
			}
			spans.push({
				from: from + offset,
				to: to + offset,
				label: ENTITY_LABELS[typeOf(path[from]!)]!,
				margin: margin / (to - from),
			});
			from = to - 1;
		}
	}
}
