/**
 * Where one name ends and the next begins, for joints that reading word by word gets wrong: `Mohammed al-Sudani`, `Newcastle upon Tyne` and
 * `Hart & Lee, LLP` are one. In corpora that were rebuilt from tokens blanks stand around hyphens: `Covid - 19`, `al - Zerin`.
 */
import { classOf, LOWER, UPPER } from '../letters.ts';
import { hyphenatedEnd } from './hyphens.ts';
import { changed, type Mention, mentionOf } from './mention.ts';
import { COMPANY_FORMS, CUT_STATES, PLACES, STORMS, words } from './names.ts';
import { overlay } from './overlay.ts';
import { OPENERS } from './sentences.ts';
import { splitNames } from './splits.ts';
import type { Tokens } from './tokens.ts';

/** Mentions of one block with the joints set right, in text order. */
export function setJoints(tokens: Tokens, mentions: readonly Mention[]): Mention[] {
	return findInitials(tokens, joinNeighbours(tokens, splitNames(tokens.text, mentions)));
}

/** A second part of an Arab name: `al-Sudani`, `el-Sisi`. */
const ARTICLED = /^(?:al|el|ad|an|ar|as|ash|at|az|ul|bin|ibn)[-‐]\p{Lu}/u;

/** Small words between the parts of people's names; `as`, `at` and `an` are common words too. */
const BETWEEN = words('arap bin bint ibn ould ole wa van von der den ter ten de del della di da dos du');

/** The article of a name that was rebuilt from tokens: `al - Zerin`. */
const ARABIC_ARTICLE = /^(?:al|el) ?$/i;

/** What is named after its country or town: `University of Nairobi`, `Central Bank of Nigeria`. */
const BODIES = words('Academy Association Bank Church College Department Federation Institute Ministry Parliament University');

/** What a people's or a town's name begins, or a country's: `French Open`, `Turkish Grand Prix`. */
const EVENTS = words(
	'Open OPEN Masters MASTERS Cup CUP Championship CHAMPIONSHIP Championships CHAMPIONSHIPS Games GAMES Marathon MARATHON Trophy TROPHY Shield Biennale Grand GRAND',
);

/** Whose aeroplanes go by their maker's name: `Boeing 737 MAX`, `Airbus A320`. */
const PLANEMAKERS = words('Airbus Antonov Boeing Bombardier Cessna Dassault Embraer Ilyushin Lockheed Saab Sukhoi Tupolev');
const MODEL = /^(?:[2-9]\d\d|\p{Lu}{1,3}-?\d{1,3})\p{L}{0,3}$/u;

/** No word that joins names starts with these: most mentions are passed over by a look at the letter behind them. */
const PASSED: ReadonlySet<string> = new Set('cdfghjklmnpqrstwxyz');

function joinNeighbours(tokens: Tokens, mentions: readonly Mention[]): Mention[] {
	const { text, starts, count } = tokens;
	const joined: Mention[] = [];
	let token = 0;
	for (let i = 0; i < mentions.length; i++) {
		let mention = mentions[i]!;
		while (token < count && starts[token]! < mention.start) token++;
		if (token > 1 && text[starts[token - 1]!] === '-' && ARABIC_ARTICLE.test(text.slice(starts[token - 2], starts[token - 1])))
			mention = changed(mention, { start: starts[token - 2]! });
		const bill = billAt(tokens, token, mention, joined.at(-1)?.end ?? 0);
		if (bill >= 0) mention = changed(mention, { label: 'misc', start: starts[bill]! });
		if (token > 0 && isStorm(tokens, token, mention)) mention = changed(mention, { label: 'misc', start: starts[token - 1]! });
		for (;;) {
			while (token < count && starts[token]! < mention.end) token++;
			const longer =
				token < count && !PASSED.has(text[starts[token]!]!) ? joinedAt(tokens, token, mention, mentions[i + 1]) : null;
			if (!longer) break;
			mention = longer;
			while (i + 1 < mentions.length && mentions[i + 1]!.start < mention.end) i++;
		}
		joined.push(mention);
	}
	return joined;
}

/** Whether the mention is one word that the token before it, outside any other, calls a storm: `Cyclone Zerin`. */
function isStorm({ text, starts, ends }: Tokens, token: number, { start, end }: Mention): boolean {
	if (starts[token] !== start || ends[token] !== end || !STORMS.has(text.slice(starts[token - 1], ends[token - 1]))) return false;
	return !PLACES.has(text.slice(start, end));
}

/** Where `the Lake Safety Bill` starts, if the mention is its last word, and behind `past`; else -1. A Bill without an article is a man. */
function billAt({ text, starts, ends }: Tokens, token: number, { start, end }: Mention, past: number): number {
	if (end - start !== 4 || !text.startsWith('Bill', start)) return -1;
	let first = token;
	while (first > 0 && starts[first - 1]! >= past && classOf(text.charCodeAt(starts[first - 1]!)) === UPPER) first--;
	// `A Lake Bill` opens a sentence.
	if (ARTICLES.test(text.slice(starts[first], ends[first]))) first++;
	const before = first > 0 ? text.slice(starts[first - 1], ends[first - 1]) : '';
	return first < token && ARTICLES.test(before) ? first : -1;
}
const ARTICLES = /^(?:an?|the|this|its|['’]s)$/i;

/** The mention with what begins at the token behind it, and with the `next` mention, where all is one name; else null. */
function joinedAt(tokens: Tokens, token: number, mention: Mention, next: Mention | undefined): Mention | null {
	const { text, starts, ends, count } = tokens;
	const word = (at: number): string => (at < count ? text.slice(starts[at], ends[at]) : '');
	const startsNext = (at: number): boolean => next !== undefined && at < count && starts[at] === next.start;
	const { label } = mention;
	const here = word(token);
	if (here === '-' || here === '–') {
		const end = hyphenatedEnd(tokens, token, mention, next);
		return end < 0 ? null : changed(mention, { end });
	}
	// `Deir al-Zerin` is a town.
	const isArab = label === 'person' || (label === 'place' && !PLACES.has(text.slice(mention.start, mention.end)));
	if (isArab && ARTICLED.test(here) && !(startsNext(token) && next!.end > ends[token]!))
		return changed(mention, { end: ends[token]! });
	// `Hart & Lee` are a firm, a band or a shop.
	if (here === '&' && (label === 'person' || label === 'org') && startsNext(token + 1) && next!.label === label)
		return changed(mention, { label: 'org', end: next!.end });
	// … though only the first was seen as a name: `Hart` in `Hart & Lee sells boats`.
	if (here === '&' && (label === 'person' || label === 'org') && classOf(word(token + 1).charCodeAt(0)) === UPPER)
		return changed(mention, { label: 'org', end: next && next.start < ends[token + 1]! ? next.end : ends[token + 1]! });
	if (here === '.') {
		const goesOn = token + 1 < count && classOf(text.charCodeAt(starts[token + 1]!)) !== UPPER;
		return goesOn && CUT_STATES.has(text.slice(mention.start, mention.end)) && starts[token] === mention.end
			? changed(mention, { label: 'place', end: ends[token]! })
			: null;
	}
	// `Daniel arap Okoye`, `Ana van der Zerin`
	if (label === 'person' && next?.label === 'person' && BETWEEN.has(here)) {
		const last = BETWEEN.has(word(token + 1)) ? token + 1 : token;
		if (startsNext(last + 1)) return changed(mention, { end: next.end });
	}
	// `the Ana Ruiz Show on LBC`; but `Ruiz and Okoye Show Their Cards`.
	if (here === 'Show' && label === 'person' && classOf(word(token + 1).charCodeAt(0)) !== UPPER)
		return changed(mention, { label: 'misc', end: ends[token]! });
	// `Okoye v. Lake Board` is a case at court; `Leeds v Zerin` is a match.
	if (here === 'v' && word(token + 1) === '.' && startsNext(token + 2))
		return changed(mention, { label: 'misc', end: next!.end });
	if (here === ',' && (label === 'org' || label === 'person') && COMPANY_FORMS.has(word(token + 1)))
		return changed(mention, { label: 'org', end: ends[token + 1]! });
	if ((label === 'misc' || label === 'place') && EVENTS.has(here)) {
		const last = here.toUpperCase() === 'GRAND' ? token + 1 : token;
		if (last > token && word(last).toUpperCase() !== 'PRIX') return null;
		const behind = word(last + 1);
		// `French Open Inquiry Into Fire` is a headline.
		return classOf(behind.charCodeAt(0)) === UPPER && here !== here.toUpperCase()
			? null
			: changed(mention, { label: 'misc', end: ends[last]! });
	}
	if (label === 'org' && MODEL.test(here) && PLANEMAKERS.has(text.slice(mention.start, mention.end)))
		return changed(mention, { label: 'misc', end: /^(?:MAX|neo)$/i.test(word(token + 1)) ? ends[token + 1]! : ends[token]! });
	if (next?.label !== 'place') return null;
	if (here === 'upon' && label === 'place' && startsNext(token + 1)) return changed(mention, { end: next.end });
	const isBody = here === 'of' && label !== 'person' && BODIES.has(word(token - 1));
	return isBody && (startsNext(token + 1) || (word(token + 1) === 'the' && startsNext(token + 2)))
		? changed(mention, { label: 'org', end: next.end })
		: null;
}

/** `met D. Okoye`: initials and a word with a capital, in a sentence, are a person, unless the word goes on in another name. */
function findInitials({ text, starts, ends, count }: Tokens, mentions: readonly Mention[]): Mention[] {
	const found: Mention[] = [];
	const isInitial = (token: number) =>
		token < count &&
		ends[token]! - starts[token]! === 2 &&
		text[ends[token]! - 1] === '.' &&
		classOf(text.charCodeAt(starts[token]!)) === UPPER;
	let next = 0;
	for (let i = 1; i + 1 < count; i++) {
		if (!isInitial(i) || classOf(text.charCodeAt(starts[i - 1]!)) !== LOWER) continue;
		const start = starts[i]!;
		while (isInitial(i + 1)) i++;
		const word = i + 1 < count ? text.slice(starts[i + 1], ends[i + 1]) : '';
		if (!/^\p{Lu}\p{Ll}{2,}$/u.test(word) || OPENERS.has(word)) continue;
		const end = ends[++i]!;
		while (next < mentions.length && mentions[next]!.end <= start) next++;
		const other = mentions[next];
		if (other && other.start < end && (other.start < start || other.end !== end || other.label !== 'person')) continue;
		found.push(mentionOf(start, end, 'person', 'initials', 0.6));
	}
	return overlay(found, mentions);
}
