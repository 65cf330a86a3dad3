/**
 * Scores the labels of a block's tokens.
 *
 * What a word gives to the first layer does not depend on its place, so it is computed once for each written form and remembered. Only
 * tokens that can belong to a name are scored: those with a capital, those between two capitals, and what each layer needs around them.
 */
import { agree } from './agreement.ts';
import { type Arithmetic, makeArithmetic } from './arithmetic.ts';
import {
	Habits,
	INPUT_WIDTH,
	type Knowledge,
	Lexicon,
	LISTS_AT,
	NAME_LISTS,
	PLACE_AT,
	PLACE_FACTS,
	readPlaces,
	readSentence,
	TABLE_OFFSETS,
	TABLES,
	type TableName,
	UNKNOWN_AT,
	VECTOR_WIDTH,
	type Word,
} from './features.ts';
import { Decoder, LABEL_COUNT, type LabelledSpan } from './labels.ts';
import { knowledgeOf, SCORE_WIDTH, type Weights } from './model.ts';
import { sentenceStarts } from './sentences.ts';
import type { Tokens } from './tokens.ts';
import { type KnownWord, WordTable } from './words.ts';

const MOST_WORDS = 16384;
const MOST_ROWS = 2048;

export class Network {
	readonly #weights: Weights;
	readonly #knowledge: Knowledge;
	readonly #lexicon: Lexicon;
	#words = new WordTable(written => this.#readWord(written));
	#shares: Float32Array;
	readonly #arithmetic: Arithmetic;
	readonly #decoder: Decoder;
	readonly #at: { dense: number[]; input: number; shares: number; states: number[]; sums: number; scores: number };
	/** Rows of the input layer's facts, weights as in the file. */
	readonly #facts: Float32Array;

	constructor(weights: Weights, plain = false) {
		this.#weights = weights;
		this.#knowledge = knowledgeOf(weights);
		this.#lexicon = new Lexicon(this.#knowledge);
		this.#decoder = new Decoder(weights.transitions);
		const { width, layers, dense } = weights;
		let size = 16;
		const room = (floats: number): number => {
			const at = size;
			size += (floats + 15) & ~15;
			return at;
		};
		const rows = MOST_ROWS + 8;
		this.#at = {
			dense: dense.map(layer => room(layer.length)),
			input: room(4 * INPUT_WIDTH),
			shares: room(4 * width),
			states: Array.from({ length: layers + 1 }, () => room(rows * width) + 2 * width),
			sums: room(rows * width),
			scores: room(rows * SCORE_WIDTH),
		};
		this.#arithmetic = makeArithmetic(size, plain);
		for (const [i, layer] of dense.entries()) this.#arithmetic.floats.set(layer, this.#at.dense[i]);
		this.#shares = new Float32Array(256 * width);
		this.#facts = dense[0]!.subarray(PLACE_AT * width, (PLACE_AT + PLACE_FACTS) * width);
	}

	/** A written form's features and its share of the first layer. */
	#readWord(written: string): KnownWord {
		const share = this.#words.size;
		if (share === 0) this.#lexicon.clear();
		const word = this.#lexicon.read(written);
		this.#computeShare(word, share);
		return { ...word, share };
	}

	#computeShare(word: Word, share: number): void {
		const { width, levels, steps, dense } = this.#weights;
		const { floats, multiply } = this.#arithmetic;
		const at = this.#at.input;
		floats.fill(0, at, at + INPUT_WIDTH);
		if (word.row < 0) floats[at + UNKNOWN_AT] = 1;
		else {
			const row = (word.row * VECTOR_WIDTH) / 2;
			for (let k = 0; k < VECTOR_WIDTH / 2; k++) {
				const pair = levels[row + k]!;
				floats[at + 2 * k] = ((pair & 15) - 7.5) * steps[2 * k]!;
				floats[at + 2 * k + 1] = ((pair >> 4) - 7.5) * steps[2 * k + 1]!;
			}
		}
		this.#addRow('word', word.word, at, 1);
		this.#addRow('prefix', word.prefix, at, 1);
		this.#addRow('suffix', word.suffix, at, 1);
		this.#addRow('shape', word.shape, at, 1);
		for (const triple of word.triples) this.#addRow('triples', triple, at, 1 / Math.sqrt(word.triples.length));
		for (let bit = 0; bit < NAME_LISTS.length; bit++) if ((word.lists >> bit) & 1) floats[at + LISTS_AT + bit] = 1;
		const bias = dense[0]!.subarray(INPUT_WIDTH * width);
		floats.set(bias, this.#at.shares);
		multiply(at, INPUT_WIDTH, this.#at.dense[0]!, this.#at.shares, 4, INPUT_WIDTH, width);
		if (this.#shares.length < (share + 1) * width) {
			this.#shares = extended(this.#shares);
		}
		this.#shares.set(floats.subarray(this.#at.shares, this.#at.shares + width), share * width);
	}

	#addRow(name: TableName, row: number, at: number, share: number): void {
		const { floats } = this.#arithmetic;
		const bytes = this.#weights.tables[name];
		const { width } = TABLES[name];
		const scale = this.#weights.scales[name] * share;
		const to = at + TABLE_OFFSETS[name];
		for (let k = 0; k < width; k++) floats[to + k]! += scale * bytes[row * width + k]!;
	}

	/** The names in the blocks of one article, by tokens; one list a block. */
	read(blocks: readonly Tokens[]): LabelledSpan[][] {
		if (this.#words.size >= MOST_WORDS) this.#words = new WordTable(written => this.#readWord(written));
		const habits = new Habits();
		const parts = blocks.map(tokens => {
			const words = this.#words.read(tokens);
			const starts = sentenceStarts(tokens);
			const sentences = starts.map((start, i) => readSentence(words, start, starts[i + 1] ?? tokens.count));
			for (const sentence of sentences) habits.learn(words, sentence);
			return { words, sentences };
		});
		const scored = new ScoredTokens();
		for (const [block, { words, sentences }] of parts.entries()) {
			const facts = new Int32Array(words.length);
			for (const sentence of sentences) {
				readPlaces(words, sentence, habits, this.#knowledge, facts);
				for (let from = sentence.from; from < sentence.to; from += MOST_ROWS - 8) {
					this.#score(words, facts, from, Math.min(sentence.to, from + MOST_ROWS - 8), block, scored);
				}
			}
		}
		agree(scored.scores, scored.words, scored.count);
		const spans: LabelledSpan[][] = blocks.map(() => []);
		for (const { block, from, at, count } of scored.runs)
			this.#decoder.decode(scored.scores, at * LABEL_COUNT, LABEL_COUNT, count, from, spans[block]!);
		return spans;
	}

	/** Scores the tokens `from`..`to`, one sentence. */
	#score(words: readonly KnownWord[], facts: Int32Array, from: number, to: number, block: number, scored: ScoredTokens): void {
		const { width, layers } = this.#weights;
		const { floats, multiply } = this.#arithmetic;
		const at = this.#at;
		const count = to - from;
		const runs = findRuns(words, from, to);
		if (runs.length === 0) return;
		// The layers' states are needed one token further for each layer above.
		const needed: Run[][] = [runs];
		for (let layer = layers; layer >= 1; layer--) needed.unshift(widen(needed[0]!, count));
		this.#readFirst(needed[0]!, words, facts, from, count);
		for (let layer = 1; layer <= layers; layer++) {
			const below = at.states[layer - 1]!;
			const state = at.states[layer]!;
			const bias = at.dense[layer]! + 3 * width * width;
			for (const run of needed[layer]!) {
				const rows = (run.end - run.start + 3) & ~3;
				for (let row = 0; row < rows; row++) floats.copyWithin(at.sums + row * width, bias, bias + width);
				multiply(below + (run.start - 1) * width, width, at.dense[layer]!, at.sums, rows, 3 * width, width);
				const length = (run.end - run.start) * width;
				const base = run.start * width;
				for (let k = 0; k < length; k++) {
					const sum = floats[at.sums + k]!;
					floats[state + base + k] = sum > 0 ? floats[below + base + k]! + sum : floats[below + base + k]!;
				}
			}
			this.#clearAround(state, count);
		}
		const bias = at.dense[layers + 1]! + width * SCORE_WIDTH;
		for (const { start, end } of runs) {
			const rows = (end - start + 3) & ~3;
			for (let row = 0; row < rows; row++) floats.copyWithin(at.scores + row * SCORE_WIDTH, bias, bias + SCORE_WIDTH);
			multiply(at.states[layers]! + start * width, width, at.dense[layers + 1]!, at.scores, rows, width, SCORE_WIDTH);
			scored.add(block, words, from + start, from + end, floats, at.scores);
		}
	}

	/** States of the first layer: the words' shares, and what their places add. */
	#readFirst(runs: readonly Run[], words: readonly KnownWord[], facts: Int32Array, from: number, count: number): void {
		const { width } = this.#weights;
		const { floats } = this.#arithmetic;
		const first = this.#at.states[0]!;
		const shares = this.#shares;
		for (const { start, end } of runs) {
			for (let i = start; i < end; i++) {
				const share = words[from + i]!.share * width;
				const row = first + i * width;
				for (let k = 0; k < width; k++) floats[row + k] = shares[share + k]!;
				for (let bits = facts[from + i]!, bit = 0; bits; bits >>= 1, bit++) {
					if (bits & 1) for (let k = 0; k < width; k++) floats[row + k]! += this.#facts[bit * width + k]!;
				}
				for (let k = row; k < row + width; k++) if (floats[k]! < 0) floats[k] = 0;
			}
		}
		this.#clearAround(first, count);
	}

	/** The rows before a sentence and behind it are zero. */
	#clearAround(state: number, count: number): void {
		const { width } = this.#weights;
		const { floats } = this.#arithmetic;
		floats.fill(0, state - width, state);
		floats.fill(0, state + count * width, state + (count + 1) * width);
	}
}

/** Label scores of an article's tokens that can belong to names, run by run. */
class ScoredTokens {
	scores = new Float32Array(64 * LABEL_COUNT);
	words = new Int32Array(64);
	count = 0;
	/** `count` tokens from `from` of a block; their scores start at row `at`. */
	readonly runs: { block: number; from: number; at: number; count: number }[] = [];

	add(block: number, words: readonly Word[], from: number, to: number, scores: Float32Array, at: number): void {
		const count = to - from;
		this.runs.push({ block, from, at: this.count, count });
		while (this.count + count > this.words.length) {
			this.scores = extended(this.scores);
			const longer = new Int32Array(this.words.length * 2);
			longer.set(this.words);
			this.words = longer;
		}
		for (let i = 0; i < count; i++) {
			this.words[this.count] = words[from + i]!.lowerId;
			const row = at + i * SCORE_WIDTH;
			for (let label = 0; label < LABEL_COUNT; label++) this.scores[this.count * LABEL_COUNT + label] = scores[row + label]!;
			this.count++;
		}
	}
}

function extended(floats: Float32Array): Float32Array<ArrayBuffer> {
	const larger = new Float32Array(floats.length * 2);
	larger.set(floats);
	return larger;
}

/** Neighbouring tokens of a sentence, end exclusive. */
interface Run {
	start: number;
	end: number;
}

/** Small words between two capitals that may be inside one name. */
const LONGEST_LINK = 3;

/** The tokens that can belong to names: those with a capital, a handle's, and up to three others between two such. */
function findRuns(words: readonly Word[], from: number, to: number): Run[] {
	const runs: Run[] = [];
	let last: Run | undefined;
	for (let i = from; i < to; i++) {
		if (!words[i]!.named) continue;
		const at = i - from;
		if (last && at - last.end <= LONGEST_LINK) last.end = at + 1;
		else runs.push((last = { start: at, end: at + 1 }));
	}
	return runs;
}

/** Runs with a token more on both sides; those that touch are made one. */
function widen(runs: readonly Run[], count: number): Run[] {
	const wider: Run[] = [];
	for (const { start, end } of runs) {
		const last = wider.at(-1);
		const from = Math.max(0, start - 1);
		const to = Math.min(count, end + 1);
		if (last && from <= last.end) last.end = to;
		else wider.push({ start: from, end: to });
	}
	return wider;
}
