/**
 * Lets the mentions of an article agree. A name that is plainly a person in one sentence and hard to tell in the next is most likely the
 * same person: each token's scores are moved towards the mean of all tokens of the article that are the same word.
 */
import { LABEL_COUNT, OUTSIDE } from './labels.ts';

/** How far scores are moved, from 0 (each on its own) to 1 (all alike). */
const PULL = 0.7;
const KINDS = 5;

/** Outside, or one of the four labels. */
const kindOf = (label: number): number => (label === OUTSIDE ? 0 : 1 + ((label - 1) >> 2));

/**
 * Moves the scores of `count` tokens (rows of 17) in place. `words[i]` numbers the word of token i, the same for all its forms. What is
 * averaged is the logarithm of the probability that the token is outside, of a person, of an org, …; where in a name it stands stays its own.
 * The scores are sums over `members` networks.
 */
export function agree(scores: Float32Array, words: ArrayLike<number>, count: number, members: number): void {
	const counts = new Map<number, number>();
	for (let i = 0; i < count; i++) counts.set(words[i]!, (counts.get(words[i]!) ?? 0) + 1);
	const kinds = new Float32Array(count * KINDS);
	const sums = new Map<number, Float64Array>();
	for (let i = 0; i < count; i++) {
		if (counts.get(words[i]!) === 1) continue;
		readKinds(scores, i * LABEL_COUNT, members, kinds, i * KINDS);
		let sum = sums.get(words[i]!);
		if (!sum) sums.set(words[i]!, (sum = new Float64Array(KINDS)));
		for (let kind = 0; kind < KINDS; kind++) sum[kind]! += kinds[i * KINDS + kind]!;
	}
	for (let i = 0; i < count; i++) {
		const sum = sums.get(words[i]!);
		if (!sum) continue;
		const alike = counts.get(words[i]!)!;
		for (let label = 0; label < LABEL_COUNT; label++) {
			const kind = kindOf(label);
			scores[i * LABEL_COUNT + label]! += PULL * members * (sum[kind]! / alike - kinds[i * KINDS + kind]!);
		}
	}
}

/** Logarithms of the probabilities of the kinds, as one token's scores alone give them. */
function readKinds(scores: Float32Array, at: number, members: number, kinds: Float32Array, to: number): void {
	let top = scores[at]!;
	for (let label = 1; label < LABEL_COUNT; label++) top = Math.max(top, scores[at + label]!);
	let all = 0;
	for (let kind = 0; kind < KINDS; kind++) kinds[to + kind] = 0;
	for (let label = 0; label < LABEL_COUNT; label++) {
		const weight = Math.exp((scores[at + label]! - top) / members);
		kinds[to + kindOf(label)]! += weight;
		all += weight;
	}
	for (let kind = 0; kind < KINDS; kind++) kinds[to + kind] = Math.max(-12, Math.log(kinds[to + kind]! / all));
}
