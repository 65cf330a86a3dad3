/**
 * One of the model's networks.
 *
 * What a word gives to the lower two layers depends on the word and on the facts about its place alone, so it is computed once for each
 * such pair and remembered; the layers above are computed only for tokens that can be in a name, and for those that they look at.
 */
import { type Arithmetic, makeArithmetic } from './arithmetic.ts';
import type { Codebook } from './codebook.ts';
import { INPUT_WIDTH, LISTS_AT, NAME_LISTS, PLACE_AT, TABLE_OFFSETS, type TableName, UNKNOWN_AT, type Word } from './features.ts';
import { LABEL_COUNT } from './labels.ts';
import { type MemberWeights, SCORE_WIDTH } from './weights.ts';

/** The most tokens, gaps between sentences included, that are scored at once. */
export const MOST_TOKENS = 2048;
/** The most placed words that are remembered. */
export const MOST_PLACES = 12_288;
/** Words or placed words that are learnt at once. */
const PIECE = 64;

/** A word with the facts about its place: bits, as `readPlaces` gives them. */
export interface PlacedWord {
	readonly word: Word;
	readonly facts: number;
}

/** Tokens to be scored: sentence after sentence, with `MOST_REACH` empty tokens before, between and behind them. */
export interface Passage {
	count: number;
	/** The number of each token's placed word; -1 for an empty token. */
	readonly places: Int32Array;
	/** How many tokens of the same sentence lie between the token and the nearest one that can be in a name, plus one; 0 for that itself. */
	readonly distances: Uint8Array;
}

export class Member {
	readonly #weights: MemberWeights;
	readonly #vectors: Codebook;
	readonly #arithmetic: Arithmetic;
	/** Addresses in the arithmetic's buffer. */
	readonly #at: {
		readonly dense: readonly number[];
		readonly taps: number;
		readonly zeros: number;
		/** For each placed word its state of the input layer, and what it gives to the next layer's sums of the token behind, itself, and before. */
		readonly placed: number;
		readonly input: number;
		readonly learnt: number;
		readonly states: readonly number[];
		readonly gathered: number;
		readonly sums: number;
	};
	/** For each token whether its state is asked for. */
	readonly #wanted = new Uint8Array(MOST_TOKENS);
	/** For each word its sums of the input layer. */
	#shares: Float32Array = new Float32Array(0);

	constructor(weights: MemberWeights, vectors: Codebook, plain: boolean) {
		this.#weights = weights;
		this.#vectors = vectors;
		const { width, strides, dense } = weights;
		let size = 16;
		const room = (floats: number): number => {
			const at = size;
			size += (floats + 15) & ~15;
			return at;
		};
		this.#at = {
			dense: dense.map(layer => room(layer.length)),
			taps: room(3 * width * width),
			zeros: room(3 * width),
			placed: room(MOST_PLACES * 4 * width),
			input: room(PIECE * INPUT_WIDTH),
			learnt: room(PIECE * 3 * width),
			states: strides.map(() => room(MOST_TOKENS * width)),
			gathered: room(MOST_TOKENS * 3 * width),
			sums: room(MOST_TOKENS * Math.max(width, SCORE_WIDTH)),
		};
		this.#arithmetic = makeArithmetic(size, plain);
		const { floats } = this.#arithmetic;
		for (const [i, layer] of dense.entries()) floats.set(layer, this.#at.dense[i]);
		// The first layer above the input, its three taps side by side.
		for (let k = 0; k < width; k++) {
			for (let tap = 0; tap < 3; tap++) {
				const row = (tap * width + k) * width;
				floats.set(dense[1]!.subarray(row, row + width), this.#at.taps + (k * 3 + tap) * width);
			}
		}
	}

	/** Computes what words give to the input layer, wherever they stand. Their indexes go on from those learnt before, or start at 0 again. */
	learnWords(words: readonly Word[]): void {
		const { width } = this.#weights;
		const { floats, multiply } = this.#arithmetic;
		const { input, learnt, dense } = this.#at;
		const last = words.at(-1);
		if (last) this.#shares = withRoom(this.#shares, (last.index + 1) * width);
		for (let from = 0; from < words.length; from += PIECE) {
			const piece = words.slice(from, from + PIECE);
			floats.fill(0, input, input + PIECE * INPUT_WIDTH);
			for (const [i, word] of piece.entries()) this.#readWord(word, input + i * INPUT_WIDTH);
			multiply(
				dense[0]! + INPUT_WIDTH * width,
				0,
				input,
				INPUT_WIDTH,
				dense[0]!,
				learnt,
				(piece.length + 3) & ~3,
				INPUT_WIDTH,
				width,
			);
			this.#shares.set(floats.subarray(learnt, learnt + piece.length * width), piece[0]!.index * width);
		}
	}

	/** Writes a word's input row, the facts about its place left out. */
	#readWord(word: Word, at: number): void {
		const { floats } = this.#arithmetic;
		if (word.row < 0) floats[at + UNKNOWN_AT] = 1;
		else this.#vectors.addRow(word.row, 1, floats, at);
		this.#addRow('word', word.word, at, 1);
		this.#addRow('prefix', word.prefix, at, 1);
		this.#addRow('suffix', word.suffix, at, 1);
		this.#addRow('shape', word.shape, at, 1);
		for (const triple of word.triples) this.#addRow('triples', triple, at, 1 / Math.sqrt(word.triples.length));
		for (let bit = 0; bit < NAME_LISTS.length; bit++) if ((word.lists >> bit) & 1) floats[at + LISTS_AT + bit] = 1;
	}

	#addRow(name: TableName, row: number, at: number, factor: number): void {
		this.#weights.tables[name].addRow(row, factor, this.#arithmetic.floats, at + TABLE_OFFSETS[name]);
	}

	/** Computes what placed words, the first of them number `first`, give to the lower two layers. */
	learnPlaces(placed: readonly PlacedWord[], first: number): void {
		const { width, dense } = this.#weights;
		const { floats, multiply } = this.#arithmetic;
		const { input, learnt, taps, zeros } = this.#at;
		const shares = this.#shares;
		const weights = dense[0]!;
		for (let from = 0; from < placed.length; from += PIECE) {
			const piece = placed.slice(from, from + PIECE);
			for (const [i, { word, facts }] of piece.entries()) {
				const row = input + i * width;
				const share = word.index * width;
				for (let k = 0; k < width; k++) floats[row + k] = shares[share + k]!;
				for (let bits = facts, fact = PLACE_AT * width; bits; bits >>>= 1, fact += width) {
					if (bits & 1) for (let k = 0; k < width; k++) floats[row + k]! += weights[fact + k]!;
				}
				for (let k = row; k < row + width; k++) if (floats[k]! < 0) floats[k] = 0;
			}
			multiply(zeros, 0, input, width, taps, learnt, (piece.length + 3) & ~3, width, 3 * width);
			for (let i = 0; i < piece.length; i++) {
				const to = this.#at.placed + (first + from + i) * 4 * width;
				floats.copyWithin(to, input + i * width, input + (i + 1) * width);
				floats.copyWithin(to + width, learnt + i * 3 * width, learnt + (i + 1) * 3 * width);
			}
		}
	}

	/** Adds to `sums` the label scores of the passage's tokens that can be in a name: rows of 17, in their order. */
	score(passage: Passage, sums: Float32Array, firstRow: number): void {
		const { width, strides } = this.#weights;
		const layers = strides.length;
		const { floats, multiply, rectify } = this.#arithmetic;
		const at = this.#at;
		const { places } = passage;
		const wanted = this.#findWanted(passage);
		this.#readLower(passage, wanted[0]!);
		for (let layer = 2; layer <= layers; layer++) {
			const below = at.states[layer - 2]!;
			const state = at.states[layer - 1]!;
			const stride = strides[layer - 1]! * width;
			const dense = at.dense[layer]!;
			let rows = 0;
			for (const token of wanted[layer - 1]!) {
				if (places[token]! < 0) continue;
				for (let tap = 0; tap < 3; tap++) {
					const from = below + token * width + (tap - 1) * stride;
					floats.copyWithin(at.gathered + (rows * 3 + tap) * width, from, from + width);
				}
				rows++;
			}
			multiply(dense + 3 * width * width, 0, at.gathered, 3 * width, dense, at.sums, (rows + 3) & ~3, 3 * width, width);
			rows = 0;
			for (const token of wanted[layer - 1]!) {
				const own = token * width;
				if (places[token]! < 0) floats.fill(0, state + own, state + own + width);
				else rectify(at.sums + rows++ * width, below + own, state + own, width);
			}
		}
		const top = at.states[layers - 1]!;
		let rows = 0;
		for (const token of wanted[layers - 1]!)
			floats.copyWithin(at.gathered + rows++ * width, top + token * width, top + (token + 1) * width);
		const output = at.dense[layers + 1]!;
		multiply(output + width * SCORE_WIDTH, 0, at.gathered, width, output, at.sums, (rows + 3) & ~3, width, SCORE_WIDTH);
		for (let row = 0; row < rows; row++) {
			const to = (firstRow + row) * LABEL_COUNT;
			const from = at.sums + row * SCORE_WIDTH;
			for (let label = 0; label < LABEL_COUNT; label++) sums[to + label]! += floats[from + label]!;
		}
	}

	/** For each layer above the input the tokens whose states are asked for, in their order: at the top those that can be in a name, below what the next layer looks at. */
	#findWanted({ count, places, distances }: Passage): Int32Array[] {
		const { strides } = this.#weights;
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
	#readLower({ places }: Passage, wanted: Int32Array): void {
		const { width, strides } = this.#weights;
		const stride = strides[0]!;
		const { floats, gather } = this.#arithmetic;
		const { zeros, placed } = this.#at;
		const bias = this.#at.dense[1]! + 3 * width * width;
		const state = this.#at.states[0]!;
		for (const i of wanted) {
			const to = state + i * width;
			if (places[i]! < 0) {
				floats.fill(0, to, to + width);
				continue;
			}
			const own = placed + places[i]! * 4 * width;
			const before = places[i - stride]! < 0 ? zeros : placed + places[i - stride]! * 4 * width + width;
			const behind = places[i + stride]! < 0 ? zeros : placed + places[i + stride]! * 4 * width + 3 * width;
			gather(bias, own + 2 * width, before, behind, own, to, width);
		}
	}
}

/** The floats themselves, or a copy with room for more. */
function withRoom(floats: Float32Array, size: number): Float32Array {
	if (floats.length >= size) return floats;
	const larger = new Float32Array(Math.max(size, floats.length * 2));
	larger.set(floats);
	return larger;
}
