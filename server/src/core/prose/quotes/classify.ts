/** Speech, or something else in quotation marks: a title, a scare quote, a term. */
import type { Attribution } from './attribution.ts';

/** Small words that a title leaves in lower case. */
const SMALL = new Set('a an and as at but by for from in into of on or the to vs with'.split(' '));

const STRONG = new Set<Attribution['reason']>([
	'NP said',
	'said NP',
	'according to',
	'participle',
	'called … by NP',
	'NP said that …',
	'NP:',
	"NP's words",
]);

/** Whether every longer word has a capital: `The Long Way Home`. */
export function isTitleCase(words: readonly string[]): boolean {
	let capitals = 0;
	for (const word of words) {
		if (!/^\p{L}/u.test(word) || SMALL.has(word)) continue;
		if (!/^\p{Lu}/u.test(word)) return false;
		capitals++;
	}
	return capitals > 0;
}

/** `text` is the quotation without its marks. */
export function classify(text: string, attribution: Attribution, continued: boolean): 'speech' | 'other' {
	if (continued) return 'speech';
	const words = text.trim().split(/\s+/, 12);
	const title = isTitleCase(words);
	const outright = attribution.reason === 'said NP' || (attribution.reason === 'NP said' && !attribution.likely);
	if (title && words.length >= 2 && words.length <= 9 && !outright) return 'other';
	if (/[.,!?—…]['’]?$/.test(text) && words.length >= 4) return 'speech';
	if (words.length >= 6) return 'speech';
	if (title) return outright && words.length > 1 ? 'speech' : 'other';
	return STRONG.has(attribution.reason) ? 'speech' : 'other';
}
