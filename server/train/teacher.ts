/**
 * The network while it learns: the same layers as the recogniser's (`network.ts`), with what is needed to go backwards through them.
 *
 * A token's input row (vector, learnt pieces, facts) goes through one dense layer, then through layers that each look one token to the
 * left and right and add what they find to what they got; a last dense layer scores the labels.
 */

import type { Codebook } from '../src/core/prose/entities/codebook.ts';
import {
	INPUT_WIDTH,
	LISTS_AT,
	NAME_LISTS,
	PLACE_AT,
	PLACE_FACTS,
	SCHEME_AT,
	TABLE_NAMES,
	TABLE_OFFSETS,
	TABLES,
	type TableName,
	UNKNOWN_AT,
	type WordFeatures,
} from '../src/core/prose/entities/features.ts';
import { LABEL_COUNT } from '../src/core/prose/entities/labels.ts';
import { denseSizes, SCORE_WIDTH } from '../src/core/prose/entities/weights.ts';
import { type Arithmetic, makeArithmetic } from './arithmetic.ts';
import { Field } from './field.ts';
import { Drops, Parameters } from './parameters.ts';
import type { Random } from './random.ts';

export interface Example {
	readonly words: readonly WordFeatures[];
	readonly facts: Int32Array;
	/** For each token the labels that it may have, a bit each. */
	readonly allowed: Int32Array;
	readonly weight: number;
	/** Number of the annotation scheme that it follows, or -1: the network learns each set's own ways apart from what all share. */
	readonly scheme: number;
}

export interface Shape {
	readonly width: number;
	/** How far to the left and right each layer looks. */
	readonly strides: readonly number[];
}

const MOST_ROWS = 4096;
/** Rows before the first token and behind the last that stay zero, for layers look there. */
const MARGIN = 16;
const INPUT_DROPOUT = 0.15;
const STATE_DROPOUT = 0.15;

export class Teacher {
	readonly shape: Shape;
	readonly tables: Record<TableName, Parameters>;
	/** Dense layers: weights, then bias, of the input, of each layer and of the output. */
	readonly dense: Parameters[] = [];
	readonly transitions = new Float64Array(LABEL_COUNT * LABEL_COUNT);
	readonly #transitionGradient = new Float64Array(LABEL_COUNT * LABEL_COUNT);
	readonly #transitionSquare = new Float64Array(LABEL_COUNT * LABEL_COUNT);
	readonly #arithmetic: Arithmetic;
	readonly #vectors: Codebook;
	readonly #random: Random;
	readonly #field = new Field();
	readonly #inputDrops: Drops;
	readonly #stateDrops: Drops;
	/** Addresses in the arithmetic's buffer. */
	readonly #at: {
		weights: number[];
		input: number;
		states: number[];
		sums: number[];
		scores: number;
		scoreGradient: number;
		gradient: number;
		other: number;
		transposed: number;
		scratch: number;
	};
	/** Empty rows between examples. */
	readonly #gap: number;
	#steps = 0;
	readonly #touched: Record<TableName, Set<number>>;

	constructor(shape: Shape, vectors: Codebook, random: Random) {
		this.shape = shape;
		this.#gap = Math.max(...shape.strides);
		this.#vectors = vectors;
		this.#random = random;
		this.#inputDrops = new Drops(INPUT_DROPOUT, random);
		this.#stateDrops = new Drops(STATE_DROPOUT, random);
		const { width } = shape;
		const layers = shape.strides.length;
		const rows = MOST_ROWS + 2 * MARGIN;
		let size = 64;
		const room = (floats: number): number => {
			const at = size;
			size += (floats + 31) & ~15;
			return at;
		};
		const sizes = denseSizes(width, layers);
		const weights = sizes.map(room);
		const gradients = sizes.map(room);
		const sequence = (columns: number): number => room(rows * columns) + MARGIN * columns;
		this.#at = {
			weights,
			input: sequence(INPUT_WIDTH),
			states: Array.from({ length: layers + 1 }, () => sequence(width)),
			sums: Array.from({ length: layers + 1 }, () => sequence(width)),
			scores: sequence(SCORE_WIDTH),
			scoreGradient: sequence(SCORE_WIDTH),
			gradient: sequence(width),
			other: sequence(width),
			transposed: room(rows * Math.max(INPUT_WIDTH, 3 * width)),
			scratch: room(Math.max(3 * width * width, INPUT_WIDTH * width) * 2),
		};
		this.#arithmetic = makeArithmetic(size);
		const { floats } = this.#arithmetic;
		for (const [i, length] of sizes.entries()) {
			const parameters = new Parameters(
				floats.subarray(weights[i], weights[i]! + length),
				floats.subarray(gradients[i], gradients[i]! + length),
			);
			const inputs = i === 0 ? INPUT_WIDTH : i <= layers ? 3 * width : width;
			const columns = i <= layers ? width : SCORE_WIDTH;
			const deviation = Math.sqrt((i === 0 ? 2 : i <= layers ? 1 : 1) / inputs);
			for (let k = 0; k < inputs * columns; k++) parameters.values[k] = deviation * random.normal();
			this.dense.push(parameters);
		}
		this.tables = {} as Record<TableName, Parameters>;
		this.#touched = {} as Record<TableName, Set<number>>;
		for (const name of TABLE_NAMES) {
			const values = new Float32Array(TABLES[name].rows * TABLES[name].width);
			for (let i = 0; i < values.length; i++) values[i] = 0.2 * random.normal();
			this.tables[name] = new Parameters(values);
			this.#touched[name] = new Set();
		}
	}

	/** Learns from a batch; returns its loss a token. `rate` is Adam's step. */
	learn(batch: readonly Example[], rate: number): number {
		const { starts, rows } = this.#lay(batch);
		const drop = this.#dropWords(batch, starts);
		this.#readInput(batch, starts, rows, drop);
		this.#forward(rows, batch, starts, true);
		const { loss, tokens } = this.#loss(batch, starts, rows);
		this.#backward(rows, batch, starts, drop);
		this.#step(rate);
		return loss / tokens;
	}

	/** Label scores of a batch: calls `take` with the buffer and the place of each example's first token. */
	score(batch: readonly Example[], take: (scores: Float32Array, at: number, example: number) => void): void {
		const { starts, rows } = this.#lay(batch);
		this.#readInput(batch, starts, rows, null);
		this.#forward(rows, batch, starts, false);
		for (const [i, start] of starts.entries()) take(this.#arithmetic.floats, this.#at.scores + start * SCORE_WIDTH, i);
	}

	/** Where each example starts: with as many empty rows between neighbours as a layer looks far. */
	#lay(batch: readonly Example[]): { starts: number[]; rows: number } {
		const starts: number[] = [];
		let at = 0;
		for (const { words } of batch) {
			starts.push(at);
			at += words.length + this.#gap;
		}
		if (at > MOST_ROWS) throw new RangeError(`a batch of ${at} rows is more than ${MOST_ROWS}`);
		return { starts, rows: (at + 3) & ~3 };
	}

	/** For each row what is hidden from the network this time: bit 0 the vector, bit 1 the word's own row, bit 2 the letters, bit 3 the lists, bit 4 the annotation scheme. */
	#dropWords(batch: readonly Example[], starts: readonly number[]): Uint8Array {
		const drop = new Uint8Array(MOST_ROWS);
		for (const [e, { words }] of batch.entries()) {
			const wholeSentence = this.#random.next() < 0.1;
			const unknownScheme = this.#random.next() < 0.2;
			for (let i = 0; i < words.length; i++) {
				const chance = this.#random.next();
				let bits = chance < 0.08 ? 3 : 0;
				if (unknownScheme) bits |= 16;
				if (this.#random.next() < 0.25) bits |= 2;
				if (this.#random.next() < 0.05) bits |= 4;
				if (wholeSentence || this.#random.next() < 0.1) bits |= 8;
				drop[starts[e]! + i] = bits;
			}
		}
		return drop;
	}

	#readInput(batch: readonly Example[], starts: readonly number[], rows: number, drop: Uint8Array | null): void {
		const { floats } = this.#arithmetic;
		const base = this.#at.input;
		floats.fill(0, base, base + rows * INPUT_WIDTH);
		for (const [e, { words, facts, scheme }] of batch.entries()) {
			for (let i = 0; i < words.length; i++) {
				const word = words[i]!;
				const at = base + (starts[e]! + i) * INPUT_WIDTH;
				const hidden = drop ? drop[starts[e]! + i]! : 0;
				if (word.row < 0 || hidden & 1) floats[at + UNKNOWN_AT] = 1;
				else this.#vectors.addRow(word.row, 1, floats, at);
				if (!(hidden & 2)) this.#addRow('word', word.word, at, 1);
				if (!(hidden & 4)) {
					this.#addRow('prefix', word.prefix, at, 1);
					this.#addRow('suffix', word.suffix, at, 1);
					const share = 1 / Math.sqrt(word.triples.length);
					for (const triple of word.triples) this.#addRow('triples', triple, at, share);
				}
				this.#addRow('shape', word.shape, at, 1);
				if (!(hidden & 8))
					for (let bit = 0; bit < NAME_LISTS.length; bit++) if ((word.lists >> bit) & 1) floats[at + LISTS_AT + bit] = 1;
				const places = hidden & 8 ? facts[i]! & 127 : facts[i]!;
				for (let bit = 0; bit < PLACE_FACTS; bit++) if ((places >> bit) & 1) floats[at + PLACE_AT + bit] = 1;
				if (scheme >= 0 && !(hidden & 16)) floats[at + SCHEME_AT + scheme] = 1;
				if (drop) {
					const mask = this.#inputDrops.draw(INPUT_WIDTH);
					for (let k = 0; k < INPUT_WIDTH; k++) floats[at + k]! *= this.#inputDrops.factors[mask + k]!;
				}
			}
		}
	}

	#addRow(name: TableName, row: number, at: number, share: number): void {
		const { floats } = this.#arithmetic;
		const { values } = this.tables[name];
		const { width } = TABLES[name];
		const to = at + TABLE_OFFSETS[name];
		for (let k = 0; k < width; k++) floats[to + k]! += share * values[row * width + k]!;
	}

	#forward(rows: number, batch: readonly Example[], starts: readonly number[], learning: boolean): void {
		const { floats, multiply } = this.#arithmetic;
		const at = this.#at;
		const { width, strides } = this.shape;
		const layers = strides.length;
		const live = this.#liveRows(rows, batch, starts);
		for (let layer = 0; layer <= layers; layer++) {
			const inputs = layer === 0 ? INPUT_WIDTH : 3 * width;
			const sums = at.sums[layer]!;
			const state = at.states[layer]!;
			const bias = at.weights[layer]! + inputs * width;
			if (layer === 0) multiply(bias, 0, at.input, INPUT_WIDTH, at.weights[0]!, sums, rows, INPUT_WIDTH, width);
			else
				for (let tap = 0; tap < 3; tap++) {
					const from = at.states[layer - 1]! + (tap - 1) * strides[layer - 1]! * width;
					const weights = at.weights[layer]! + tap * width * width;
					multiply(tap ? sums : bias, tap ? width : 0, from, width, weights, sums, rows, width, width);
				}
			const below = layer === 0 ? -1 : at.states[layer - 1]!;
			for (let row = 0; row < rows; row++) {
				const from = row * width;
				if (!live[row]) {
					floats.fill(0, state + from, state + from + width);
					floats.fill(0, sums + from, sums + from + width);
					continue;
				}
				const mask = learning ? this.#stateDrops.draw(width) - from : 0;
				for (let k = from; k < from + width; k++) {
					const factor = floats[sums + k]! <= 0 ? 0 : learning ? this.#stateDrops.factors[mask + k]! : 1;
					const value = factor * floats[sums + k]!;
					// From here on the sum says only by how much a unit was let through, for the way back.
					floats[sums + k] = factor;
					floats[state + k] = below < 0 ? value : floats[below + k]! + value;
				}
			}
			floats.fill(0, state - MARGIN * width, state);
			floats.fill(0, state + rows * width, state + (rows + MARGIN) * width);
		}
		multiply(
			at.weights[layers + 1]! + width * SCORE_WIDTH,
			0,
			at.states[layers]!,
			width,
			at.weights[layers + 1]!,
			at.scores,
			rows,
			width,
			SCORE_WIDTH,
		);
	}

	#liveRows(rows: number, batch: readonly Example[], starts: readonly number[]): Uint8Array {
		const live = new Uint8Array(rows);
		for (const [e, { words }] of batch.entries()) live.fill(1, starts[e]!, starts[e]! + words.length);
		return live;
	}

	/** Writes the gradient of the label scores. */
	#loss(batch: readonly Example[], starts: readonly number[], rows: number): { loss: number; tokens: number } {
		const { floats } = this.#arithmetic;
		const { scores, scoreGradient } = this.#at;
		floats.fill(0, scoreGradient, scoreGradient + rows * SCORE_WIDTH);
		this.#field.use(this.transitions);
		let loss = 0;
		let tokens = 0;
		for (const { words } of batch) tokens += words.length;
		const links = this.#transitionGradient;
		for (const [e, { words, allowed, weight }] of batch.entries()) {
			const at = scores + starts[e]! * SCORE_WIDTH;
			const to = scoreGradient + starts[e]! * SCORE_WIDTH;
			const all = this.#field.expect(floats, at, SCORE_WIDTH, words.length, null, 0, weight, floats, to, links);
			const right = this.#field.expect(floats, at, SCORE_WIDTH, words.length, allowed, 0, -weight, floats, to, links);
			loss += weight * (all - right);
		}
		return { loss, tokens };
	}

	#backward(rows: number, batch: readonly Example[], starts: readonly number[], drop: Uint8Array): void {
		const { floats, multiply } = this.#arithmetic;
		const at = this.#at;
		const { width, strides } = this.shape;
		const layers = strides.length;
		const { gradient, other } = at;
		const clear = (where: number): Float32Array => floats.fill(0, where - MARGIN * width, where + (rows + MARGIN) * width);
		this.#gatherWeights(layers + 1, 0, at.states[layers]!, width, at.scoreGradient, rows, SCORE_WIDTH);
		this.#gatherBias(layers + 1, at.scoreGradient, rows, SCORE_WIDTH);
		clear(gradient);
		this.#transposeWeights(at.weights[layers + 1]!, width, SCORE_WIDTH);
		multiply(gradient, width, at.scoreGradient, SCORE_WIDTH, at.scratch, gradient, rows, SCORE_WIDTH, width);
		for (let layer = layers; layer >= 1; layer--) {
			clear(other);
			const sums = at.sums[layer]!;
			for (let k = 0; k < rows * width; k++) floats[other + k] = floats[gradient + k]! * floats[sums + k]!;
			this.#gatherBias(layer, other, rows, width);
			// Each of the three taps sends its share back to the token that it looked at.
			for (let tap = 0; tap < 3; tap++) {
				const away = (1 - tap) * strides[layer - 1]! * width;
				this.#gatherWeights(layer, tap * width, at.states[layer - 1]! - away, width, other, rows, width);
				this.#transposeWeights(at.weights[layer]! + tap * width * width, width, width);
				multiply(gradient, width, other + away, width, at.scratch, gradient, rows, width, width);
			}
			// Rows between sentences are held at zero.
			this.#clearGaps(gradient, width, batch, starts, rows);
		}
		const sums = at.sums[0]!;
		clear(other);
		for (let k = 0; k < rows * width; k++) floats[other + k] = floats[gradient + k]! * floats[sums + k]!;
		this.#gatherWeights(0, 0, at.input, INPUT_WIDTH, other, rows, width);
		this.#gatherBias(0, other, rows, width);
		this.#transposeWeights(at.weights[0]!, INPUT_WIDTH, width);
		const inputs = at.transposed;
		floats.fill(0, inputs, inputs + rows * INPUT_WIDTH);
		multiply(inputs, INPUT_WIDTH, other, width, at.scratch, inputs, rows, width, INPUT_WIDTH);
		// What was dropped on the way in learns nothing.
		for (let k = 0; k < rows * INPUT_WIDTH; k++) if (floats[at.input + k] === 0) floats[inputs + k] = 0;
		this.#gatherTables(batch, starts, inputs, drop);
	}

	#clearGaps(where: number, width: number, batch: readonly Example[], starts: readonly number[], rows: number): void {
		const { floats } = this.#arithmetic;
		for (const [e, { words }] of batch.entries()) {
			const gap = where + (starts[e]! + words.length) * width;
			floats.fill(0, gap, gap + this.#gap * width);
		}
		const end = starts.at(-1)! + batch.at(-1)!.words.length;
		floats.fill(0, where + end * width, where + rows * width);
	}

	/** Adds inputsᵀ · outputs to the gradient of a dense layer's weights, from its row `first` on. Rows of inputs hold `columns` floats. */
	#gatherWeights(
		layer: number,
		first: number,
		inputs: number,
		columns: number,
		outputs: number,
		rows: number,
		width: number,
	): void {
		const { floats, multiply } = this.#arithmetic;
		const gradientAt = this.dense[layer]!.gradient.byteOffset / 4 + first * width;
		const to = this.#at.transposed;
		const piece = 256;
		for (let from = 0; from < rows; from += piece) {
			const count = Math.min(piece, rows - from);
			for (let row = 0; row < count; row++) {
				const source = inputs + (from + row) * columns;
				for (let k = 0; k < columns; k++) floats[to + k * count + row] = floats[source + k]!;
			}
			multiply(gradientAt, width, to, count, outputs + from * width, gradientAt, columns, count, width);
		}
	}

	/** Adds the sum of the outputs to the gradient of a dense layer's bias. */
	#gatherBias(layer: number, outputs: number, rows: number, width: number): void {
		const { floats } = this.#arithmetic;
		const { gradient } = this.dense[layer]!;
		const bias = gradient.byteOffset / 4 + gradient.length - width;
		for (let row = 0; row < rows; row++) for (let k = 0; k < width; k++) floats[bias + k]! += floats[outputs + row * width + k]!;
	}

	#transposeWeights(from: number, rows: number, columns: number): void {
		const { floats } = this.#arithmetic;
		const to = this.#at.scratch;
		for (let row = 0; row < rows; row++)
			for (let k = 0; k < columns; k++) floats[to + k * rows + row] = floats[from + row * columns + k]!;
	}

	#gatherTables(batch: readonly Example[], starts: readonly number[], inputs: number, drop: Uint8Array): void {
		const { floats } = this.#arithmetic;
		const add = (name: TableName, row: number, at: number, share: number): void => {
			const { width } = TABLES[name];
			const { gradient } = this.tables[name];
			const from = at + TABLE_OFFSETS[name];
			for (let k = 0; k < width; k++) gradient[row * width + k]! += share * floats[from + k]!;
			this.#touched[name].add(row);
		};
		for (const [e, { words }] of batch.entries()) {
			for (const [i, word] of words.entries()) {
				const at = inputs + (starts[e]! + i) * INPUT_WIDTH;
				const hidden = drop[starts[e]! + i]!;
				if (!(hidden & 2)) add('word', word.word, at, 1);
				if (!(hidden & 4)) {
					add('prefix', word.prefix, at, 1);
					add('suffix', word.suffix, at, 1);
					const share = 1 / Math.sqrt(word.triples.length);
					for (const triple of word.triples) add('triples', triple, at, share);
				}
				add('shape', word.shape, at, 1);
			}
		}
	}

	#step(rate: number): void {
		this.#steps++;
		// Corrects both of Adam's memories for having started at zero.
		const correction = Math.sqrt(1 - 0.998 ** this.#steps) / (1 - 0.9 ** this.#steps);
		for (const parameters of this.dense) parameters.step(rate, correction, 0.01);
		for (const name of TABLE_NAMES) {
			const { width } = TABLES[name];
			for (const row of this.#touched[name]) this.tables[name].step(rate, correction, 0.01, row * width, (row + 1) * width);
			this.#touched[name].clear();
		}
		for (let i = 0; i < this.transitions.length; i++) {
			const g = this.#transitionGradient[i]!;
			this.#transitionSquare[i]! += 0.002 * (g * g - this.#transitionSquare[i]!);
			this.transitions[i]! -= (rate * g) / (Math.sqrt(this.#transitionSquare[i]! / (1 - 0.998 ** this.#steps)) + 1e-6);
			this.#transitionGradient[i] = 0;
		}
	}
}
