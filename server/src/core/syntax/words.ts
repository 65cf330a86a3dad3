/** Words that were meant: the nearest known one, by edit distance. */
import { closest, distance } from 'fastest-levenshtein';

/** The known word that a misspelt one most likely stands for; undefined when none is near. `persn` → `person`. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
	if (!known.length || word.length > 40) return undefined;
	const best = closest(word.toLowerCase(), known);
	return isNear(word, best) ? best : undefined;
}

/** Whether `word` is `meant` with at most one slip, or two in words of six letters and more. Two letters swapped are one slip. */
export function isNear(word: string, meant: string): boolean {
	if (Math.abs(word.length - meant.length) > 2) return false;
	const lower = word.toLowerCase();
	return distance(lower, meant) <= (meant.length >= 6 ? 2 : 1) || isSwapped(lower, meant);
}

/** Whether two letters next to each other are swapped: `wehn`, `quoet`. */
export function isSwapped(word: string, meant: string): boolean {
	if (word.length !== meant.length) return false;
	let at = 0;
	while (at < word.length && word[at] === meant[at]) at++;
	return word[at] === meant[at + 1] && word[at + 1] === meant[at] && word.slice(at + 2) === meant.slice(at + 2);
}
