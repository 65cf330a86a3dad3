/** Speech, or something else in quotation marks: a title, a scare quote, a term. */
import type { Attribution } from './attribution.ts';
import type { Surroundings } from './surroundings.ts';

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
	'NP:',
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

/** `so-called "…"`, `a self-styled "…"`: the writer keeps the words at arm's length. */
const DISTANCING = /^(?:so-called|self-(?:described|styled|proclaimed))$/;

/** Words from a work of that title: `"Harbour Lights" star`, `the "Ferries First" hat`. */
const NAMED_AFTER = new Set(
	'actor actress actors anchor broadcast button buttons cap caps fan fans franchise hat hats host hosts letters pageant shirt shirts star stars syllabus t-shirt t-shirts tee theme tour'.split(
		' ',
	),
);

/** How many words a title has, and one that is introduced as such: `the book “Late Boats: How a Town on the Coast …”`. */
const TITLE = 9;
const LONG_TITLE = 14;

/** The speaker comes from another sentence. */
const BORROWED = new Set<Attribution['reason']>(['carried over', 'same speaker', 'next sentence']);

/** `spoke on "…"`, `the host of "…"`: what has a capitalised name there is a work. */
const PLACING = new Set(['on', 'of', 'in', 'at', 'from', 'for', 'with']);

/** The sentence runs on into the words behind the quotation: `has to "reckon" with and …`. */
const RUNNING_ON = new Set(['and', 'of', 'to']);

/** Tells by the strength of the attribution first, then by the shape of the words. */
export function classify(setting: Setting, attribution: Attribution, around: Surroundings): 'speech' | 'other' {
	const { text, start, secondary, headline } = setting;
	const { reason, speaker } = attribution;
	const words = text.trim().split(/\s+/, 2 * LONG_TITLE);
	const ends = /[.,!?—…]['’"”]*$/.test(text);
	const isSaid = (reason === 'NP said' || reason === 'said NP') && (words.length >= 5 || ends);
	if (secondary && (headline ? words.length < 3 : !isSaid)) return 'other';
	// `"A Bridge Too Many," by the Harbour Post's Lena Holt`
	if (around.behind === 'by' && reason !== 'called … by NP' && ends) return 'other';
	if (DISTANCING.test(around.before) || around.gloss || (around.nickname && words.length <= 3 && !ends)) return 'other';
	if ((around.alone && /[.!?…]['’"”]*$/.test(text)) || around.uttered) return 'speech';
	if (words.length <= LONG_TITLE && isTitleCase(words)) {
		const isNamed =
			WORKS.has(around.before) ||
			WORKS.has(around.behind) ||
			(around.attributive && NAMED_AFTER.has(around.behind)) ||
			PLACING.has(around.before) ||
			around.possessed;
		if (!isNamed && words.length > TITLE) return 'speech';
		return isNamed || !STRONG.has(reason) || (reason === 'said NP' && speaker!.start < start) ? 'other' : 'speech';
	}
	if (STRONG.has(reason) || words.length >= 6) return 'speech';
	if (around.alone || !speaker || (around.attributive && words.length <= 3)) return 'other';
	if (BORROWED.has(reason) && words.length <= 3) return 'other';
	return !headline && (words.length >= 2 || around.judged || RUNNING_ON.has(around.behind)) ? 'speech' : 'other';
}
