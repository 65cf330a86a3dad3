/** Speech, or something else in quotation marks: a title, a scare quote, a term. */
import type { Attribution } from './attribution.ts';
import type { Word } from './words.ts';

/** What stands around a quotation in its sentence. */
export interface Surroundings {
	/** The quotation is a sentence of its own. */
	readonly alone: boolean;
	/** The words before and behind it, in lower case, articles and commas left out; empty where there is none. */
	readonly before: string;
	readonly behind: string;
	/** `CNN's "…"` */
	readonly possessed: boolean;
	/** `the "…" talks`: it stands for an adjective. */
	readonly attributive: boolean;
}

/** `at` is the index of the quotation's word. */
export function surroundingsOf(words: readonly Word[], at: number): Surroundings {
	const isSkipped = (word: Word | undefined): boolean => word?.tag === 'comma' || word?.tag === 'determiner';
	let left = at - 1;
	while (isSkipped(words[left])) left--;
	let right = at + 1;
	while (isSkipped(words[right])) right++;
	return {
		alone: words.every(word => word.quotation >= 0 || word.tag === 'stop'),
		before: words[left]?.lower ?? '',
		behind: words[right]?.lower ?? '',
		possessed: words[at - 1]?.lower === "'s",
		attributive: words[at + 1]?.tag === 'noun' || words[at + 1]?.tag === 'name',
	};
}

/** Small words that a title leaves in lower case. */
const SMALL = new Set('a an and as at but by for from in into of on or the to vs with'.split(' '));

/** What has a title, and the words that introduce one. */
const WORKS = new Set(
	'album article biography blog book column documentary drama essay exhibition film hit magazine memoir movie musical newsletter novel opera painting play podcast poem program programme record report section segment sequel series show sitcom single song story thriller track video newspaper website titled entitled named headlined'.split(
		' ',
	),
);

const STRONG = new Set<Attribution['reason']>([
	'NP said',
	'said NP',
	'according to',
	'participle',
	'called … by NP',
	'NP said that …',
	'said later',
	"NP's words",
]);

/** Whether every longer word has a capital: `The Long Way Home`. */
function isTitleCase(words: readonly string[]): boolean {
	let capitals = 0;
	for (const word of words) {
		if (!/^[‘'“]?\p{L}/u.test(word) || SMALL.has(word)) continue;
		if (!/^[‘'“]?\p{Lu}/u.test(word)) return false;
		capitals++;
	}
	return capitals > 0;
}

/** What the marks of a quotation and its place in the article say about it. */
export interface Setting {
	/** The text between the marks, and where it starts in the article. */
	readonly text: string;
	readonly start: number;
	/** Single marks in an article that quotes with double ones. */
	readonly secondary: boolean;
	readonly headline: boolean;
}

/** Tells by the strength of the attribution first, then by the shape of the words. */
export function classify(
	{ text, start, secondary, headline }: Setting,
	attribution: Attribution,
	surroundings: Surroundings,
): 'speech' | 'other' {
	const words = text.trim().split(/\s+/, 12);
	const ends = /[.,!?—…]['’]?$/.test(text);
	const { reason, speaker } = attribution;
	if (secondary && (!headline || words.length < 3)) return 'other';
	// `"A Bridge Too Many," by the Harbour Post's Lena Holt`
	if (surroundings.behind === 'by' && reason !== 'called … by NP' && ends) return 'other';
	if (isTitleCase(words) && words.length <= 9) {
		if (WORKS.has(surroundings.before) || WORKS.has(surroundings.behind) || surroundings.possessed) return 'other';
		if (reason === 'said NP') return speaker && speaker.start < start ? 'other' : 'speech';
		if (reason === 'NP said' || reason === 'participle') return words.length > 1 || ends ? 'speech' : 'other';
		return surroundings.before === 'as' ? 'speech' : 'other';
	}
	if (STRONG.has(reason) || words.length >= 6) return 'speech';
	if (surroundings.alone) return /[.!?…]['’]?$/.test(text) ? 'speech' : 'other';
	if ((surroundings.attributive && words.length <= 3) || NAMING.has(surroundings.before)) return 'other';
	return !headline && (words.length >= 2 || RUNNING_ON.has(surroundings.behind)) ? 'speech' : 'other';
}

/** `known as "…"`, `a self-styled "…"`, `the term "…"` */
const NAMING = new Set([
	'so-called',
	'self-described',
	'self-styled',
	'self-proclaimed',
	'term',
	'word',
	'hashtag',
	'known',
	'dubbed',
	'nicknamed',
]);

/** The sentence runs on into the words behind the quotation: `has to "reckon" with`. */
const RUNNING_ON = new Set(['and', 'of', 'to']);
