/**
 * Reads the names of an article with the model's networks, whose scores are added up.
 *
 * Only tokens that can belong to a name are scored: those with a capital, handles, and short words between two such. `The` and `Monday` count
 * only beside another capital.
 */
import { agree } from './agreement.ts';
import { Habits, type Knowledge, Lexicon, readPlaces, readSentence, type Sentence, type Word } from './features.ts';
import { Decoder, LABEL_COUNT, type LabelledSpan } from './labels.ts';
import { Member, MOST_PLACES, MOST_TOKENS, type Passage, type PlacedWord } from './member.ts';
import { sentenceStarts } from './sentences.ts';
import type { Tokens } from './tokens.ts';
import { knowledgeOf, MOST_REACH, type Weights } from './weights.ts';
import { PlaceTable, WordTable } from './words.ts';

/** Empty tokens between sentences: no layer looks across. */
const GAP = MOST_REACH;
/** Longer sentences are read in pieces. */
const LONGEST = MOST_TOKENS - 2 * GAP;
/** Words that are remembered; then all are forgotten and read anew. */
const MOST_WORDS = 60_000;

interface ReadBlock {
	readonly words: readonly Word[];
	readonly sentences: readonly Sentence[];
	readonly facts: Int32Array;
}

export class Network {
	readonly #knowledge: Knowledge;
	readonly #lexicon: Lexicon;
	readonly #members: readonly Member[];
	readonly #decoder: Decoder;
	#words: WordTable;
	#places = new PlaceTable();

	/** `plain` does without WebAssembly; the results are the same, slower. */
	constructor(weights: Weights, plain = false) {
		this.#knowledge = knowledgeOf(weights);
		this.#lexicon = new Lexicon(this.#knowledge);
		this.#words = new WordTable(this.#lexicon);
		this.#members = weights.members.map(member => new Member(member, weights.vectors, plain));
		const transitions = new Float32Array(LABEL_COUNT * LABEL_COUNT);
		for (const member of weights.members) for (const [i, score] of member.transitions.entries()) transitions[i]! += score;
		this.#decoder = new Decoder(transitions);
	}

	/** The names in the blocks of one article, by tokens; one list a block. */
	read(blocks: readonly Tokens[]): LabelledSpan[][] {
		if (this.#words.size > MOST_WORDS) this.#forget();
		const scored = this.#score(this.#readBlocks(blocks));
		agree(scored.scores, scored.words, scored.count, this.#members.length);
		const spans: LabelledSpan[][] = blocks.map(() => []);
		for (const { block, from, row, count } of scored.runs)
			this.#decoder.decode(scored.scores, row * LABEL_COUNT, LABEL_COUNT, count, from, spans[block]!);
		return spans;
	}

	#forget(): void {
		this.#lexicon.clear();
		this.#words = new WordTable(this.#lexicon);
		this.#places = new PlaceTable();
	}

	/** Words, sentences and facts of the blocks. */
	#readBlocks(blocks: readonly Tokens[]): ReadBlock[] {
		const fresh: Word[] = [];
		const habits = new Habits();
		const read = blocks.map(tokens => {
			const words = this.#words.read(tokens, fresh);
			const starts = sentenceStarts(tokens);
			const sentences = starts.map((start, i) => readSentence(words, start, starts[i + 1] ?? tokens.count));
			for (const sentence of sentences) habits.learn(words, sentence);
			return { words, sentences, facts: new Int32Array(words.length) };
		});
		for (const member of this.#members) member.learnWords(fresh);
		for (const { words, sentences, facts } of read)
			for (const sentence of sentences) readPlaces(words, sentence, habits, this.#knowledge, facts);
		return read;
	}

	#score(blocks: readonly ReadBlock[]): ScoredTokens {
		const scored = new ScoredTokens();
		const passage: Passage = { count: GAP, places: new Int32Array(MOST_TOKENS).fill(-1), distances: new Uint8Array(MOST_TOKENS) };
		const fresh: PlacedWord[] = [];
		let firstRow = 0;
		const finish = (): void => {
			for (const member of this.#members) {
				member.learnPlaces(fresh, this.#places.size - fresh.length);
				member.score(passage, scored.scores, firstRow);
			}
			fresh.length = 0;
			passage.count = GAP;
			firstRow = scored.count;
			if (this.#places.size + MOST_TOKENS > MOST_PLACES) this.#places = new PlaceTable();
		};
		for (const [block, { words, sentences, facts }] of blocks.entries()) {
			for (const sentence of sentences) {
				for (let from = sentence.from; from < sentence.to; from += LONGEST) {
					const to = Math.min(sentence.to, from + LONGEST);
					const runs = findRuns(words, from, to);
					if (runs.length === 0) continue;
					if (passage.count + to - from + GAP > MOST_TOKENS) finish();
					const first = passage.count;
					measure(passage, runs, from, to);
					for (let i = from; i < to; i++) {
						const at = first + i - from;
						passage.places[at] = passage.distances[at]! <= MOST_REACH ? this.#places.find(words[i]!, facts[i]!, fresh) : -2;
					}
					passage.places.fill(-1, passage.count, passage.count + GAP);
					passage.count += GAP;
					for (const run of runs) scored.add(block, words, run.start, run.end);
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
	/** For each token the number of its word. */
	words = new Int32Array(64);
	count = 0;
	/** `count` tokens from `from` of a block; their scores start at row `row`. */
	readonly runs: { readonly block: number; readonly from: number; readonly row: number; readonly count: number }[] = [];

	/** Makes room for the scores of tokens. */
	add(block: number, words: readonly Word[], from: number, to: number): void {
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
		for (let i = 0; i < count; i++) this.words[row + i] = words[from + i]!.lowerId;
		this.count += count;
	}
}

/** So many small words between two capitals may be inside one name. */
const LONGEST_LINK = 3;

/** The tokens that can belong to names: those with a capital, a handle's, and what may hold two such together. */
function findRuns(words: readonly Word[], from: number, to: number): Run[] {
	const runs: Run[] = [];
	let last: Run | undefined;
	for (let i = from; i < to; i++) {
		const { named, plain } = words[i]!;
		if (!named) continue;
		if (plain && !(i > from && words[i - 1]!.named) && !(i + 1 < to && words[i + 1]!.named)) continue;
		if (last && isLink(words, last.end, i)) last.end = i + 1;
		else {
			last = { start: i, end: i + 1 };
			runs.push(last);
		}
	}
	return runs;
}

/** Whether tokens may stand inside a name: `of the`, but not `told the`. */
function isLink(words: readonly Word[], from: number, to: number): boolean {
	if (to - from > LONGEST_LINK) return false;
	for (let i = from; i < to; i++) if (words[i]!.small && !words[i]!.links) return false;
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
