/** Noun phrases: where the one that ends, or begins, at a word has its other end. All indices are into one sentence's words. */
import type { Extent } from '../../text.ts';
import type { Word } from './words.ts';

/** A run of words, end exclusive. */
export interface Phrase {
	readonly from: number;
	readonly to: number;
}

/** No phrase or clause of prose is longer, in words; the bound keeps the work linear in text that is not prose. */
export const REACH = 90;

export const extentOf = (words: readonly Word[], phrase: Phrase): Extent => ({
	start: words[phrase.from]!.start,
	end: words[phrase.to - 1]!.end,
});

export const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/** A word that a noun phrase can end in. */
export const isHead = (word: Word | undefined): boolean =>
	!!word && (word.tag === 'noun' || word.tag === 'name' || word.tag === 'number' || word.tag === 'title');

/** A word that a noun phrase can begin with; pronouns are phrases of their own. */
export const startsPhrase = (word: Word | undefined): boolean =>
	isHead(word) || word?.tag === 'determiner' || (word?.tag === 'possessive' && word.lower !== "'s");

/** Prepositions that attach a phrase to the noun before them: `the mayor of`, `a spokesman for`. */
const ATTACHING = new Set([
	'of',
	'for',
	'in',
	'at',
	'from',
	'on',
	'with',
	'to',
	'over',
	'against',
	'behind',
	'near',
	'about',
	'by',
	'among',
	'between',
	'under',
	'outside',
	'inside',
	'toward',
]);

/** Pronouns that take attachments: `someone in the audience`. */
const INDEFINITE = new Set(['someone', 'somebody', 'anyone', 'anybody', 'everyone', 'everybody', 'nobody']);

/** Where words are spoken or written: `the mayor in a statement said`. */
const OCCASIONS = new Set(
	'statement interview speech tweet letter email e-mail post press release news conference call briefing memo debate hearing video message report article essay column rally phone telephone twitter facebook television tv radio show page blog book night morning day week month year years days weeks months event town hall testimony remarks note'.split(
		' ',
	),
);

/** How words are spoken: `the mayor with a smile said`. */
const MANNERS = new Set('smile grin laugh chuckle shrug sigh nod wink frown'.split(' '));

const isOccasion = (words: readonly Word[], from: number, to: number): boolean => {
	for (let i = from; i < to; i++) if (words[i]!.tag === 'time') return true;
	const { lower } = words[to - 1]!;
	return OCCASIONS.has(lower) || MANNERS.has(lower);
};

/** The first word of the phrase core whose last word is `last`: `the | young | mayor`, `Ana | Ruiz`; `last + 1` where none ends there. */
export function coreStart(words: readonly Word[], last: number): number {
	let i = last;
	for (; i >= 0 && i > last - REACH; i--) {
		const { tag, lower } = words[i]!;
		if (tag === 'determiner' || (tag === 'possessive' && lower !== "'s")) {
			while (i > 0 && words[i - 1]!.tag === 'determiner') i--;
			return i;
		}
		if (tag === 'possessive' && i === last) return last + 1;
		const inside =
			tag === 'noun' ||
			tag === 'name' ||
			tag === 'number' ||
			tag === 'title' ||
			tag === 'possessive' ||
			(tag === 'time' && i < last && (words[i + 1]!.lower === "'s" || words[i + 1]!.tag === 'number'));
		if (inside) {
			// `In Ohio Mr. Lee`: a title begins its phrase behind a name.
			if (tag === 'title' && i < last && words[i - 1]?.tag === 'name') return i;
			continue;
		}
		if (lower === '&' && i < last && words[i - 1]?.tag === 'name') continue;
		if (isModifier(words, i, last)) continue;
		break;
	}
	return i + 1;
}

/** An adverb or participle between a determiner and its noun: `the newly elected | mayor`. */
function isModifier(words: readonly Word[], i: number, last: number): boolean {
	if (i === last) return false;
	const { tag, form } = words[i]!;
	if (tag !== 'adverb' && !(tag === 'verb' && (form === 'past' || form === 'participle' || form === 'ing'))) return false;
	for (let k = i - 1; k >= 0 && k >= i - 2; k--) {
		const before = words[k]!;
		if (before.tag === 'determiner') return true;
		if (before.tag !== 'adverb' && before.tag !== 'noun') return false;
	}
	return false;
}

/** The noun phrase that ends with word `last`, with what is attached to it: `the mayor of the town in Ohio`. Null where none ends there. */
export function phraseEndingAt(words: readonly Word[], last: number): Phrase | null {
	const word = words[last];
	if (!word) return null;
	if (word.tag === 'subject' || word.tag === 'relative' || word.tag === 'object') {
		return { from: last, to: last + 1 };
	}
	if (word.tag === 'close') {
		// `Ana Ruiz (Port Alba)`
		let open = last - 1;
		while (open > 0 && open > last - 12 && words[open]!.tag !== 'open') open--;
		const inner = open > 0 && words[open]!.tag === 'open' ? phraseEndingAt(words, open - 1) : null;
		return inner && { from: inner.from, to: last + 1 };
	}
	let from = coreStart(words, last);
	if (from > last) return null;
	let to = last + 1;
	/** Where the last part of `… and …` begins. */
	let joined = -1;
	while (from > 1 && last - from < REACH) {
		const link = words[from - 1]!;
		const before = words[from - 2]!;
		if (link.tag === 'preposition' || link.tag === 'to') {
			if (
				!ATTACHING.has(link.lower) ||
				!(isHead(before) || before.tag === 'quotation' || before.tag === 'determiner' || INDEFINITE.has(before.lower))
			)
				break;
			const start = INDEFINITE.has(before.lower) ? from - 2 : coreStart(words, from - 2);
			if (start > from - 2) break;
			if (isOccasion(words, from, to) && link.lower !== 'of') to = from - 1;
			from = start;
			continue;
		}
		if (
			(link.lower === 'and' || link.lower === 'or' || link.lower === '&') &&
			(before.tag === 'subject' || (isHead(before) && pairs(words, from, from - 2)))
		) {
			const start = before.tag === 'subject' ? from - 2 : coreStart(words, from - 2);
			if (start > from - 2) break;
			joined = from;
			from = start;
			continue;
		}
		break;
	}
	// `can turn into any tissue of the body and | researchers | hope`
	const left = words[from - 1];
	const depends = from > 1 && (left?.tag === 'preposition' || left?.tag === 'to') && left.lower !== 'with' && left.lower !== 'by';
	if (joined > 0 && depends) from = joined;
	return { from, to };
}

/** Whether the phrases on both sides of `and` are of one kind, so that they are one subject. */
function pairs(words: readonly Word[], from: number, before: number): boolean {
	const start = coreStart(words, before);
	const boundary = words[start - 1];
	if (!boundary || boundary.tag === 'quotation') return true;
	if (boundary.tag === 'verb' || boundary.tag === 'auxiliary') return false;
	return words[from]!.tag === words[start]?.tag || isHead(words[from]);
}

/** Words that begin an appositive behind a comma. */
function startsAppositive(words: readonly Word[], i: number): boolean {
	const word = words[i];
	if (!word) return false;
	if (
		word.tag === 'verb' ||
		word.tag === 'complementizer' ||
		word.tag === 'conjunction' ||
		word.tag === 'time' ||
		word.tag === 'subject' ||
		word.tag === 'quotation'
	)
		return false;
	if (word.tag === 'relative' || word.lower === 'whose' || word.lower === 'now' || word.lower === 'then' || word.lower === 'of')
		return true;
	return startsPhrase(word);
}

/** The noun phrase that begins at word `from`, with its attachments and appositives: `Ana Ruiz, the mayor of the town`. */
export function phraseStartingAt(words: readonly Word[], from: number): Phrase | null {
	const first = words[from];
	if (!first) return null;
	if (first.tag === 'subject' || first.tag === 'object') return { from, to: from + 1 };
	if (!startsPhrase(first)) return null;
	let to = coreEnd(words, from);
	if (to === from) return null;
	while (to < from + REACH) {
		const link = words[to];
		if (!link) break;
		if (link.tag === 'preposition' || link.tag === 'to') {
			if (!ATTACHING.has(link.lower)) break;
			const end = startsPhrase(words[to + 1]) ? coreEnd(words, to + 1) : to + 1;
			if (end === to + 1 || (isOccasion(words, to + 1, end) && link.lower !== 'of')) break;
			to = end;
			continue;
		}
		if (link.tag === 'conjunction' && link.lower !== 'but') {
			const end = startsPhrase(words[to + 1]) ? coreEnd(words, to + 1) : to + 1;
			if (end === to + 1 || words[end]?.tag === 'verb' || words[end]?.tag === 'auxiliary') break;
			to = end;
			continue;
		}
		// `a man named Arne Vik`
		if (link.lower === 'named' && isHead(words[to - 1]) && words[to + 1]?.tag === 'name') {
			to = coreEnd(words, to + 1);
			continue;
		}
		if (link.tag === 'open') {
			let close = to + 1;
			while (close < words.length && close < to + 12 && words[close]!.tag !== 'close') close++;
			if (words[close]?.tag !== 'close') break;
			to = close + 1;
			continue;
		}
		if (link.tag === 'comma' && startsAppositive(words, to + 1)) {
			const end = appositiveEnd(words, to + 1);
			if (end < 0) break;
			to = end;
			continue;
		}
		break;
	}
	return { from, to };
}

function coreEnd(words: readonly Word[], from: number): number {
	let i = from;
	while (i < words.length && (words[i]!.tag === 'determiner' || (i === from && words[i]!.tag === 'possessive'))) i++;
	const head = i;
	for (; i < words.length && i < from + REACH; i++) {
		const word = words[i]!;
		if (
			isHead(word) ||
			word.lower === "'s" ||
			(word.tag === 'time' && isHead(words[i + 1])) ||
			(word.lower === '&' && words[i + 1]?.tag === 'name')
		)
			continue;
		if (
			(word.tag === 'adverb' || (word.tag === 'verb' && word.form !== 'base')) &&
			(words[i - 1]?.tag === 'determiner' || words[i - 1]?.tag === 'adverb') &&
			isModifier(words, i, i + 1) &&
			isHead(words[i + 1])
		)
			continue;
		break;
	}
	// `the “last” ferry`: an article alone is no phrase.
	return i === head && i > from && ARTICLES.has(words[i - 1]!.lower) ? from : i;
}

/** End of the appositive that begins at `from`: before a comma or the sentence's end. -1 where it runs into a clause. */
function appositiveEnd(words: readonly Word[], from: number): number {
	const relative = words[from]!.tag === 'relative' || words[from]!.lower === 'whose';
	let i = from;
	for (; i < words.length && i < from + 30; i++) {
		const { tag, form } = words[i]!;
		if (tag === 'comma' || tag === 'stop' || tag === 'dash' || tag === 'semicolon' || tag === 'colon') return i;
		if (tag === 'quotation') return -1;
		if (!relative && (tag === 'auxiliary' || (tag === 'verb' && form !== 'ing' && form !== 'participle' && form !== 'past')))
			return -1;
	}
	return i;
}
