/**
 * Reads the names of an article with the model's networks, whose scores are added up.
 *
 * Only tokens that can belong to a name are scored: those with a capital, handles, and short words between two such. `The`, `Monday`, and what
 * opens a sentence and is written small elsewhere in the article, count only beside another capital.
 */
import { agree } from './agreement.ts';
import {
	featuresOf,
	Habits,
	isWrittenSmall,
	type Knowledge,
	LINKS,
	NAMED,
	PLAIN,
	readPlaces,
	readSentence,
	type Sentence,
	SMALL,
} from './features.ts';
import { Decoder, LABEL_COUNT, type LabelledSpan } from './labels.ts';
import { Member, MOST_TOKENS, type Passage } from './member.ts';
import { sentenceStarts } from './sentences.ts';
import type { Tokens } from './tokens.ts';
import { knowledgeOf, MOST_REACH, type Weights } from './weights.ts';
import { MOST_PLACES, PlaceTable, Vocabulary } from './words.ts';

/** Empty tokens between sentences: no layer looks across. */
const GAP = MOST_REACH;
/** Longer sentences are read in pieces. */
const LONGEST = MOST_TOKENS - 2 * GAP;
/** Words that are remembered; then all are forgotten and read anew. */
const MOST_WORDS = 60_000;

interface ReadBlock {
	/** The words of its tokens, by number. */
	readonly words: Int32Array;
	readonly sentences: readonly Sentence[];
	readonly facts: Int32Array;
}

export class Network {
	readonly #knowledge: Knowledge;
	readonly #members: readonly Member[];
	readonly #decoder: Decoder;
	#vocabulary = new Vocabulary();
	readonly #places = new PlaceTable();
	readonly #habits = new Habits();

	/** `plain` does without WebAssembly; the results are the same, slower. */
	constructor(weights: Weights, plain = false) {
		this.#knowledge = knowledgeOf(weights);
		this.#members = weights.members.map(member => new Member(member, weights.vectors, plain));
		const transitions = new Float32Array(LABEL_COUNT * LABEL_COUNT);
		for (const member of weights.members) for (const [i, score] of member.transitions.entries()) transitions[i]! += score;
		this.#decoder = new Decoder(transitions);
	}

	/** The names in the blocks of one article, by tokens; one list a block. */
	read(blocks: readonly Tokens[]): LabelledSpan[][] {
		if (this.#vocabulary.size > MOST_WORDS) {
			this.#vocabulary = new Vocabulary();
			this.#places.clear();
		}
		const scored = this.#score(this.#readBlocks(blocks));
		agree(scored.scores, scored.words, scored.count, this.#members.length);
		const spans: LabelledSpan[][] = blocks.map(() => []);
		for (const { block, from, row, count } of scored.runs)
			this.#decoder.decode(scored.scores, row * LABEL_COUNT, LABEL_COUNT, count, from, spans[block]!);
		return spans;
	}

	/** Words, sentences and facts of the blocks. */
	#readBlocks(blocks: readonly Tokens[]): ReadBlock[] {
		const vocabulary = this.#vocabulary;
		const habits = this.#habits;
		habits.clear();
		const read = blocks.map(tokens => {
			const words = vocabulary.read(tokens);
			const starts = sentenceStarts(tokens);
			const sentences = starts.map((start, i) => readSentence(words, start, starts[i + 1] ?? tokens.count, vocabulary));
			for (const sentence of sentences) habits.learn(words, sentence, vocabulary);
			return { words, sentences, facts: new Int32Array(words.length) };
		});
		for (const { words, sentences, facts } of read)
			for (const sentence of sentences) readPlaces(words, sentence, vocabulary, habits, this.#knowledge, facts);
		return read;
	}

	/** Lets the members learn the places from number `first` on, and the words that were never placed before. */
	#learn(first: number): void {
		const vocabulary = this.#vocabulary;
		const places = this.#places;
		const known = vocabulary.placed;
		const fresh: number[] = [];
		const words = places.words.slice(first, places.size);
		for (const [i, word] of words.entries()) words[i] = vocabulary.place(word, fresh);
		const features = fresh.map(word => featuresOf(vocabulary.writtenAt(word), this.#knowledge));
		for (const member of this.#members) {
			member.learnWords(features, known);
			member.learnPlaces(words, places.facts.subarray(first, places.size), first);
		}
	}

	#score(blocks: readonly ReadBlock[]): ScoredTokens {
		const { kinds, lowerIds } = this.#vocabulary;
		const places = this.#places;
		const scored = new ScoredTokens();
		const passage: Passage = { count: GAP, places: new Int32Array(MOST_TOKENS).fill(-1), distances: new Uint8Array(MOST_TOKENS) };
		let firstPlace = places.size;
		let firstRow = 0;
		const finish = (): void => {
			this.#learn(firstPlace);
			for (const member of this.#members) member.score(passage, scored.scores, firstRow);
			passage.count = GAP;
			firstRow = scored.count;
			if (places.size + MOST_TOKENS > MOST_PLACES) places.clear();
			firstPlace = places.size;
		};
		for (const [block, { words, sentences, facts }] of blocks.entries()) {
			for (const sentence of sentences) {
				for (let from = sentence.from; from < sentence.to; from += LONGEST) {
					const to = Math.min(sentence.to, from + LONGEST);
					const runs = findRuns(words, facts, from, to, kinds);
					if (runs.length === 0) continue;
					if (passage.count + to - from + GAP > MOST_TOKENS) finish();
					const first = passage.count;
					measure(passage, runs, from, to);
					for (let i = from; i < to; i++) {
						const at = first + i - from;
						passage.places[at] = passage.distances[at]! <= MOST_REACH ? places.find(words[i]!, facts[i]!) : -2;
					}
					passage.places.fill(-1, passage.count, passage.count + GAP);
					passage.count += GAP;
					for (const run of runs) scored.add(block, words, run.start, run.end, lowerIds);
				}
			}
		}
		if (passage.count > GAP) finish();
		return scored;
	}
}

/** Neighbouring tokens, end exclusive. */
interface Run {
	readonly start: number;
	end: number;
}

/** Label scores of an article's tokens that can belong to names, run by run. */
class ScoredTokens {
	scores = new Float32Array(64 * LABEL_COUNT);
	/** For each token the number of its word's small-letter form. */
	words = new Int32Array(64);
	count = 0;
	/** `count` tokens from `from` of a block; their scores start at row `row`. */
	readonly runs: { readonly block: number; readonly from: number; readonly row: number; readonly count: number }[] = [];

	/** Makes room for the scores of tokens. */
	add(block: number, words: Int32Array, from: number, to: number, lowerIds: Int32Array): void {
		const row = this.count;
		const count = to - from;
		this.runs.push({ block, from, row, count });
		if (row + count > this.words.length) {
			const size = Math.max(row + count, this.words.length * 2);
			const scores = new Float32Array(size * LABEL_COUNT);
			scores.set(this.scores);
			this.scores = scores;
			const longer = new Int32Array(size);
			longer.set(this.words);
			this.words = longer;
		}
		for (let i = 0; i < count; i++) this.words[row + i] = lowerIds[words[from + i]!]!;
		this.count += count;
	}
}

/** So many small words between two capitals may be inside one name. */
const LONGEST_LINK = 3;

/** The tokens that can belong to names: those with a capital, a handle's, and what may hold two such together. */
function findRuns(words: Int32Array, facts: Int32Array, from: number, to: number, kinds: Uint16Array): Run[] {
	const runs: Run[] = [];
	const isNamed = (i: number): boolean => i >= from && i < to && (kinds[words[i]!]! & NAMED) !== 0;
	let last: Run | undefined;
	for (let i = from; i < to; i++) {
		const kind = kinds[words[i]!]!;
		if (!(kind & NAMED)) continue;
		if ((kind & PLAIN || (i === from && isWrittenSmall(facts[i]!))) && !isNamed(i - 1) && !isNamed(i + 1)) continue;
		if (last && isLink(words, last.end, i, kinds)) last.end = i + 1;
		else {
			last = { start: i, end: i + 1 };
			runs.push(last);
		}
	}
	return runs;
}

/** Whether tokens may stand inside a name: `of the`, but not `told the`. */
function isLink(words: Int32Array, from: number, to: number, kinds: Uint16Array): boolean {
	if (to - from > LONGEST_LINK) return false;
	for (let i = from; i < to; i++) if ((kinds[words[i]!]! & (SMALL | LINKS)) === SMALL) return false;
	return true;
}

/** Writes how far each token of a sentence is from the nearest run, up to just over `MOST_REACH`, and counts the tokens in. */
function measure(passage: Passage, runs: readonly Run[], from: number, to: number): void {
	const { distances } = passage;
	const first = passage.count;
	distances.fill(MOST_REACH + 1, first, first + to - from);
	for (const { start, end } of runs) {
		distances.fill(0, first + start - from, first + end - from);
		for (let step = 1; step <= MOST_REACH; step++) {
			const before = first + start - from - step;
			if (before < first || distances[before]! <= step) break;
			distances[before] = step;
		}
		for (let step = 1; step <= MOST_REACH; step++) {
			const behind = first + end - from + step - 1;
			if (behind >= first + to - from) break;
			distances[behind] = step;
		}
	}
	passage.count = first + to - from;
}
