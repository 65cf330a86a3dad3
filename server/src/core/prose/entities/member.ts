/**
 * One of the model's networks.
 *
 * What a word gives to the lower two layers depends on the word and on the facts about its place alone, so it is computed once for each
 * such pair and remembered; the layers above are computed only for tokens that can be in a name, and for those that they look at.
 */
import { type Arithmetic, fixed, makeArithmetic, ONE, packColumns } from './arithmetic.ts';
import type { Codebook } from './codebook.ts';
import { INPUT_WIDTH, PLACE_AT, PLACE_FACTS, type WordFeatures } from './features.ts';
import { Inputs } from './inputs.ts';
import { LABEL_COUNT } from './labels.ts';
import { type MemberWeights, SCORE_WIDTH } from './weights.ts';
import { MOST_PLACES } from './words.ts';

/** The most tokens, gaps between sentences included, that are scored at once. */
export const MOST_TOKENS = 2048;
/** Words that are learnt at once. */
const PIECE = 64;

/** Tokens to be scored: sentence after sentence, with `MOST_REACH` empty tokens before, between and behind them. */
export interface Passage {
	count: number;
	/** The number of each token's placed word; -1 for an empty token. */
	readonly places: Int32Array;
	/** How many tokens of the same sentence lie between the token and the nearest one that can be in a name, plus one; 0 for that itself. */
	readonly distances: Uint8Array;
}

/** Where a dense layer stands in the arithmetic's memory. */
interface Layer {
	/** Rows of weights, and how many of them one tap has. */
	readonly rows: number;
	readonly inner: number;
	readonly columns: number;
	readonly weights: number;
	/** What one is worth of the products of cells with weights. */
	readonly worth: number;
	readonly bias: number;
}

export class Member {
	readonly #width: number;
	readonly #strides: readonly number[];
	readonly #inputs: Inputs;
	readonly #arithmetic: Arithmetic;
	readonly #input: Layer;
	/** The first layer above the input, its three taps side by side. Its bias is for their sum. */
	readonly #lower: Layer;
	/** The layers above that. */
	readonly #upper: readonly Layer[];
	readonly #output: Layer;
	/** Addresses in the arithmetic's memory; `rows` is one in its integers. */
	readonly #at: {
		readonly zeros: number;
		/** What each fact about a place adds to the input layer's sums. */
		readonly facts: number;
		/** For each placed word its state of the input layer, and what it gives to the next layer's sums of the token behind, itself, and before. */
		readonly placed: number;
		readonly inputs: number;
		readonly learnt: number;
		readonly states: readonly number[];
		readonly sums: number;
		readonly rows: number;
	};
	/** For each token whether its state is asked for. */
	readonly #wanted = new Uint8Array(MOST_TOKENS);
	/** For each word its sums of the input layer. */
	#shares: Int16Array = new Int16Array(0);

	constructor(weights: MemberWeights, vectors: Codebook, plain: boolean) {
		const { width, strides, dense, steps } = weights;
		this.#width = width;
		this.#strides = strides;
		this.#inputs = new Inputs(vectors, weights.tables);
		let size = 16;
		const room = (cells: number): number => {
			const at = size;
			size += (cells + 15) & ~15;
			return at;
		};
		const layer = (index: number, rows: number, inner: number, columns: number): Layer => ({
			rows,
			inner,
			columns,
			worth: steps[index]!,
			weights: room(rows * columns),
			bias: room(columns),
		});
		const zeros = room(3 * width);
		this.#input = layer(0, INPUT_WIDTH, INPUT_WIDTH, width);
		this.#lower = layer(1, width, width, 3 * width);
		this.#upper = strides.slice(1).map((_, i) => layer(i + 2, 3 * width, width, width));
		this.#output = layer(strides.length + 1, width, width, SCORE_WIDTH);
		this.#at = {
			zeros,
			facts: room(PLACE_FACTS * width),
			placed: room((MOST_PLACES + 3) * 4 * width),
			inputs: room(PIECE * INPUT_WIDTH),
			learnt: room(PIECE * width),
			states: strides.map(() => room(MOST_TOKENS * width)),
			sums: room(MOST_TOKENS * Math.max(width, SCORE_WIDTH)),
			rows: room(2 * MOST_TOKENS) / 2,
		};
		this.#arithmetic = makeArithmetic(size, plain);
		const { cells } = this.#arithmetic;
		/** Copies a layer's weights, `at` telling where each stands in the file, and its bias. */
		const copy = (index: number, to: Layer, at = (row: number, column: number): number => row * to.columns + column): void => {
			const level = (at: number): number => Math.round(dense[index]![at]! / steps[index]!);
			packColumns(cells, to.weights, to.rows, to.columns, (row, column) => level(at(row, column)));
			const bias = dense[index]!.subarray(to.rows * to.columns);
			for (const [k, value] of bias.entries()) cells[to.bias + k] = fixed(value);
		};
		copy(0, this.#input);
		copy(1, this.#lower, (row, column) => (Math.floor(column / width) * width + row) * width + (column % width));
		for (const [i, layer] of this.#upper.entries()) copy(i + 2, layer);
		copy(strides.length + 1, this.#output);
		for (let k = 0; k < PLACE_FACTS * width; k++) cells[this.#at.facts + k] = fixed(dense[0]![PLACE_AT * width + k]!);
	}

	/** Multiplies the first `count` of the listed rows. */
	#multiply(layer: Layer, count: number, reach: number, to: number, stride = layer.columns, bias = layer.bias): void {
		const { integers, multiply } = this.#arithmetic;
		const { rows, inner, columns, weights, worth } = layer;
		if (count === 0) return;
		const list = this.#at.rows;
		const padded = (count + 3) & ~3;
		integers.fill(integers[list]!, list + count, list + padded);
		multiply(list, padded, rows / inner, reach, inner, weights, worth, bias, to, stride, columns);
	}

	/** Computes what words give to the input layer, wherever they stand. They are numbered from `first` on. */
	learnWords(words: readonly WordFeatures[], first: number): void {
		const width = this.#width;
		const { cells, integers } = this.#arithmetic;
		const { inputs, learnt, rows } = this.#at;
		this.#shares = withRoom(this.#shares, (first + words.length) * width);
		for (let from = 0; from < words.length; from += PIECE) {
			const count = Math.min(PIECE, words.length - from);
			for (let i = 0; i < count; i++) {
				const at = inputs + i * INPUT_WIDTH;
				this.#inputs.write(words[from + i]!, cells, at);
				integers[rows + i] = at;
			}
			this.#multiply(this.#input, count, 0, learnt);
			this.#shares.set(cells.subarray(learnt, learnt + count * width), (first + from) * width);
		}
	}

	/** Computes what words in their places give to the lower two layers: at most `MOST_TOKENS`, by their numbers and facts. They are numbered from `first` on. */
	learnPlaces(words: Int32Array, facts: Int32Array, first: number): void {
		const width = this.#width;
		const { cells, integers, add, rectify } = this.#arithmetic;
		const { zeros, facts: worths, placed, rows } = this.#at;
		const shares = this.#shares;
		const states = placed + first * 4 * width;
		for (let i = 0; i < words.length; i++) {
			const state = states + i * 4 * width;
			const share = words[i]! * width;
			for (let k = 0; k < width; k++) cells[state + k] = shares[share + k]!;
			for (let bits = facts[i]!, fact = worths; bits; bits >>>= 1, fact += width) if (bits & 1) add(fact, state, width);
			rectify(state, zeros, state, width);
			integers[rows + i] = state;
		}
		this.#multiply(this.#lower, words.length, 0, states + width, 4 * width, zeros);
	}

	/** Adds to `sums` the label scores of the passage's tokens that can be in a name: rows of 17, in their order. */
	score(passage: Passage, sums: Float32Array, firstRow: number): void {
		const width = this.#width;
		const { cells, integers, rectify } = this.#arithmetic;
		const at = this.#at;
		const { places } = passage;
		const wanted = this.#findWanted(passage);
		this.#readLower(places, wanted[0]!);
		/** Lists the tokens' rows, which start `ahead` of their states; the empty ones have zeros for a state. */
		const list = (tokens: Int32Array, states: number, ahead: number): number => {
			let rows = 0;
			for (const token of tokens) if (places[token]! >= 0) integers[at.rows + rows++] = states + token * width - ahead;
			return rows;
		};
		for (const [i, layer] of this.#upper.entries()) {
			const [below, states] = [at.states[i]!, at.states[i + 1]!];
			const reach = this.#strides[i + 1]! * width;
			this.#multiply(layer, list(wanted[i + 1]!, below, reach), reach, at.sums);
			let rows = 0;
			for (const token of wanted[i + 1]!) {
				const own = token * width;
				if (places[token]! < 0) cells.fill(0, states + own, states + own + width);
				else rectify(at.sums + rows++ * width, below + own, states + own, width);
			}
		}
		const rows = list(wanted.at(-1)!, at.states.at(-1)!, 0);
		this.#multiply(this.#output, rows, 0, at.sums);
		for (let row = 0; row < rows; row++) {
			const to = (firstRow + row) * LABEL_COUNT;
			const from = at.sums + row * SCORE_WIDTH;
			for (let label = 0; label < LABEL_COUNT; label++) sums[to + label]! += cells[from + label]! / ONE;
		}
	}

	/** For each layer above the input the tokens whose states are asked for, in their order: at the top those that can be in a name, below what the next layer looks at. */
	#findWanted({ count, places, distances }: Passage): Int32Array[] {
		const strides = this.#strides;
		const wanted: Int32Array[] = new Array(strides.length);
		const is = this.#wanted;
		for (let i = 0; i < count; i++) is[i] = distances[i] === 0 && places[i]! >= 0 ? 1 : 0;
		for (let layer = strides.length; layer >= 1; layer--) {
			const tokens = new Int32Array(count);
			let found = 0;
			for (let i = 0; i < count; i++) if (is[i]) tokens[found++] = i;
			wanted[layer - 1] = tokens.subarray(0, found);
			const stride = strides[layer - 1]!;
			for (const token of wanted[layer - 1]!) if (places[token]! >= 0) is[token - stride] = is[token + stride] = 1;
		}
		return wanted;
	}

	/** States of the first layer above the input, put together of what is known of the placed words. */
	#readLower(places: Int32Array, wanted: Int32Array): void {
		const width = this.#width;
		const stride = this.#strides[0]!;
		const { cells, gather } = this.#arithmetic;
		const { zeros, placed } = this.#at;
		const { bias } = this.#lower;
		const states = this.#at.states[0]!;
		for (const i of wanted) {
			const to = states + i * width;
			if (places[i]! < 0) {
				cells.fill(0, to, to + width);
				continue;
			}
			const own = placed + places[i]! * 4 * width;
			const before = places[i - stride]! < 0 ? zeros : placed + places[i - stride]! * 4 * width + width;
			const behind = places[i + stride]! < 0 ? zeros : placed + places[i + stride]! * 4 * width + 3 * width;
			gather(bias, own + 2 * width, before, behind, own, to, width);
		}
	}
}

/** The cells themselves, or a copy with room for more. */
function withRoom(cells: Int16Array, size: number): Int16Array {
	if (cells.length >= size) return cells;
	const larger = new Int16Array(Math.max(size, cells.length * 2));
	larger.set(cells);
	return larger;
}
