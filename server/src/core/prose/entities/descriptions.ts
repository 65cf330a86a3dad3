/**
 * How an article describes the entities that it names: in apposition (`Ari Lee, a spokesman for the port`, `the mayor of Quillby,
 * Ana Ruiz`), by a title (`harbour master Ana Ruiz`), and by a noun that takes one of these or a part of the name up (`the mayor`, `the
 * embassy`).
 */
import type { Extent } from '../../text.ts';
import type { Prose } from '../prose.ts';
import { readWord, type Tag } from '../quotes/lexicon.ts';
import type { EntityLabel } from './mention.ts';
import { LINKS, MISC_WORDS, ORGANISATION_WORDS, PLACE_WORDS, PLAIN_WORDS, TITLES } from './names.ts';

export interface Describable {
	readonly name: string;
	readonly label: EntityLabel;
	/** Where it is mentioned, in text order. */
	readonly mentions: readonly Extent[];
}

/** A longer stretch describes nobody, in UTF-16 code units. */
const LONGEST = 160;

/** Nouns for people, apart from those that their ending shows. */
const ROLES = new Set(
	'president minister premier chancellor mayor governor senator ambassador envoy judge general colonel captain king queen prince coach chief head chair founder heir actor actress author poet nurse teacher doctor lawyer professor student aide deputy champion member mother father wife husband son daughter brother sister widow secretary executive analyst agent candidate representative official consultant assistant detective engineer architect pilot priest bishop cardinal sheriff rabbi imam cleric critic resident veteran survivor victim witness refugee employee trustee chef athlete principal fellow ceo'.split(
		' ',
	),
);
/** Nouns that end as if they were. */
const THINGS = new Set(
	'number water river summer winter tower paper matter order power letter corner quarter center border dinner chapter offer answer error floor door favor labor harbor color terror motor sector factor fever flower computer weather shoulder cover layer fiber filter median meridian cluster disorder disaster register newspaper'.split(
		' ',
	),
);
const isRole = (noun: string): boolean =>
	ROLES.has(noun) || (/.(?:man|woman|person|er|or|ist|ian)$/.test(noun) && !THINGS.has(noun));

interface Word extends Extent {
	readonly lower: string;
	readonly capital: boolean;
	readonly tag: Tag;
	readonly finite: boolean;
}

const OPENING: ReadonlySet<Tag> = new Set<Tag>([
	'determiner',
	'possessive',
	'preposition',
	'conjunction',
	'subject',
	'complementizer',
]);

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[-.’'](?=[\p{L}\p{N}]))*/gu;

/** The words of a stretch, with their parts of speech. */
function wordsOf(text: string, from: number, to: number): Word[] {
	return [...text.slice(from, to).matchAll(WORD)].map(({ 0: written, index }) => {
		const lower = written.toLowerCase();
		const capital = written !== lower && written[0] !== lower[0];
		const plain = readWord(lower, false);
		// `The` at the start of a sentence is no name.
		const { tag, form, alsoNoun } = OPENING.has(plain.tag) ? plain : readWord(lower, capital);
		const finite = tag === 'auxiliary' || (tag === 'verb' && form !== 'ing' && form !== 'participle' && !alsoNoun);
		return { start: from + index, end: from + index + written.length, lower, capital, tag, finite };
	});
}

const INSIDE: ReadonlySet<Tag> = new Set<Tag>(['noun', 'name', 'number', 'possessive', 'title', 'adverb']);

/** The head of a noun phrase that the words are: `mayor` of `the young mayor of Quillby`; null where they are none. */
function headOf(words: readonly Word[]): Word | null {
	let i = 0;
	while (i < words.length && (words[i]!.tag === 'adverb' || words[i]!.tag === 'conjunction')) i++;
	const isDetermined = words[i]?.tag === 'determiner' || words[i]?.tag === 'possessive';
	if (isDetermined) i++;
	const from = i;
	while (i < words.length && (INSIDE.has(words[i]!.tag) || (words[i]!.tag === 'conjunction' && i > from))) i++;
	const head = words[i - 1];
	if (i === from || !head || head.capital || head.tag !== 'noun') return null;
	if (!isDetermined && !isRole(head.lower)) return null;
	const next = words[i];
	if (next && next.tag !== 'preposition' && next.tag !== 'to') return null;
	return words.slice(i).some(word => word.finite || word.tag === 'subject') ? null : head;
}

interface Description extends Extent {
	readonly head: string;
}

/** The end of an apposition; `3,000` and `St. Anne` go on. */
const CLOSE =
	/,(?!\d)|(?<!\b(?:St|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Gov|Lt|Col|Jr|Sr|No|\p{Lu}))\.(?!\d)|[;:()!?“”"—–\n]|\s(?:who|which|that)\s/u;

/** `Ari Lee, | a spokesman for the port |, …` */
function behind(text: string, at: number, limit: number): Description | null {
	if (text[at] !== ',') return null;
	const window = text.slice(at + 1, Math.min(limit, at + 1 + LONGEST));
	// `from Quillby, and an envoy`: another one.
	if (/^\s(?:and|or)\s/.test(window)) return null;
	const close = CLOSE.exec(window);
	if (!close && window.length >= LONGEST) return null;
	return describe(wordsOf(text, at + 1, at + 1 + (close?.index ?? window.length)));
}

/** `… | the mayor of Quillby |, Ana Ruiz, …` */
function before(text: string, { start, end }: Extent, from: number, limit: number): Description | null {
	if (!/^,\s$/.test(text.slice(Math.max(from, start - 2), start))) return null;
	const behindName = wordsOf(text, end, Math.min(limit, end + 20))[0];
	const mark = /^(?:['’]s)?[.;:)—]|^,/.exec(text.slice(end, Math.min(limit, end + 3)));
	if (!mark || (mark[0] === ',' && (behindName?.tag === 'conjunction' || behindName?.capital))) return null;
	const lowest = Math.max(from, start - 2 - LONGEST);
	const window = text.slice(lowest, start - 2);
	const opens = /[,.;:()!?“”"—–\n][^,.;:()!?“”"—–\n]*$/.exec(window);
	const words = wordsOf(text, lowest + (opens ? opens.index + 1 : 0), start - 2);
	for (let i = 0; i < words.length; i++)
		if (words[i]!.tag === 'determiner' || words[i]!.tag === 'possessive') {
			const found = describe(words.slice(i));
			if (found) return found;
		}
	return null;
}

/** Titles that everybody has. */
const COURTESY = new Set(['mr', 'mrs', 'ms', 'miss']);

/** `| harbour master | Ana Ruiz`, `| Prime Minister | Ana Ruiz` */
function title(text: string, start: number, from: number): Description | null {
	const lowest = Math.max(from, start - 50);
	const behindBlank = lowest + text.slice(lowest, start).lastIndexOf(' ', start - lowest - 2) + 1;
	const last = wordsOf(text, behindBlank, start).at(-1);
	if (!last || !/^\.? $/.test(text.slice(last.end, start)) || COURTESY.has(last.lower)) return null;
	const isTitle = (word: Word) => word.capital && TITLES.has(text.slice(word.start, word.end));
	/** `Solicitor` before `General`, `Health` before `Minister`. */
	const isBranch = ({ capital, lower }: Word) => capital && !PLAIN_WORDS.has(lower) && readWord(lower, false).tag !== 'verb';
	const isPlain = (word: Word) => !word.capital && word.tag === 'noun';
	// The period of `Gen. Ana Ruiz` is its own, that of `no president. Ana Ruiz` ends a sentence.
	if (!isTitle(last) && !(isPlain(last) && isRole(last.lower) && text[last.end] === ' ')) return null;
	const words = wordsOf(text, lowest, start);
	let first = words.length - 1;
	const goesOn = (word: Word | undefined, next: Word) =>
		word && text.slice(word.end, next.start) === ' ' && (isTitle(last) ? isTitle(word) || isBranch(word) : isPlain(word));
	while (goesOn(words[first - 1], words[first]!)) first--;
	return { start: words[first]!.start, end: last.end, head: last.lower };
}

function describe(words: readonly Word[]): Description | null {
	const head = headOf(words);
	return head && { start: words[0]!.start, end: words.at(-1)!.end, head: head.lower };
}

/** Nouns in names by which the bearer is taken up: `embassy`, `ministry`, `river`. */
const NAME_NOUNS = new Set(
	[...ORGANISATION_WORDS, ...PLACE_WORDS, ...MISC_WORDS]
		.filter(word => /^\p{Lu}\p{Ll}{2,}$/u.test(word))
		.map(word => word.toLowerCase()),
);

/** The noun that an entity's name ends in before its first link: `embassy` of `US Embassy`, `association` of `Association of …`. */
function nounOf(name: string): string | undefined {
	const words = name.split(' ');
	const link = words.findIndex(word => LINKS.has(word));
	const noun = words[(link < 0 ? words.length : link) - 1]?.toLowerCase();
	return words.length > 1 && noun !== undefined && NAME_NOUNS.has(noun) ? noun : undefined;
}

/** For each entity the stretches of the text that describe it, in text order; none where the prose was not read. Linear in the text and the mentions. */
export function describeEntities({ text, blocks }: Prose, entities: readonly Describable[]): Extent[][] {
	const found = entities.map((): Extent[] => []);
	if (!blocks.length) return found;
	/** Who is taken up by a noun; null where two are. */
	const bearers = new Map<string, number | null>();
	const learn = (noun: string, index: number): void => {
		const known = bearers.get(noun);
		bearers.set(noun, known === undefined || known === index ? index : null);
	};
	const mentions = entities
		.flatMap(({ mentions }, index) => mentions.map(({ start, end }) => ({ start, end, index })))
		.sort((a, b) => a.start - b.start);
	let block = 0;
	let past = 0;
	for (const { start, end, index } of mentions) {
		while (block < blocks.length && blocks[block]!.end <= start) block++;
		const { start: from, end: limit } = blocks[block] ?? blocks.at(-1)!;
		const { label } = entities[index]!;
		const behindLast = Math.max(from, past + (/^['’]s?/.exec(text.slice(past, past + 2))?.[0].length ?? 0));
		past = end;
		if (label === 'misc') continue;
		const isPerson = label === 'person';
		const own = [
			isPerson ? title(text, start, behindLast) : null,
			...[before(text, { start, end }, from, limit), behind(text, end, limit)].filter(
				one => one !== null && (!isPerson || isRole(one.head)),
			),
		].filter(one => one !== null);
		for (const one of own) {
			found[index]!.push({ start: one.start, end: one.end });
			learn(one.head, index);
		}
	}
	for (const [index, { name, label }] of entities.entries()) {
		const noun = label === 'person' ? undefined : nounOf(name);
		if (noun !== undefined) learn(noun, index);
	}
	for (const { start, end } of blocks)
		for (const { 0: words, 1: noun, index: at } of text
			.slice(start, end)
			.matchAll(/(?<![\p{L}-])[Tt]he (\p{Ll}+)(?![\p{L}-])/gu)) {
			const index = bearers.get(noun!);
			const place = { start: start + at, end: start + at + words.length };
			if (index === undefined || index === null || place.start < entities[index]!.mentions[0]!.start) continue;
			if (!goesOn(text, place.end) && !found[index]!.some(one => one.start <= place.start && place.end <= one.end))
				found[index]!.push(place);
		}
	return found.map(all => all.sort((a, b) => a.start - b.start));
}

/** Whether a noun is not the last of its phrase: `the embassy staff`, `the mayor of Quillby`. */
function goesOn(text: string, at: number): boolean {
	const next = /^ (\S+)/.exec(text.slice(at, at + 30))?.[1];
	if (next === undefined) return false;
	if (next === 'of' || /^\p{Lu}/u.test(next)) return true;
	const word = /^\p{L}+/u.exec(next)?.[0];
	return word !== undefined && readWord(word, false).tag === 'noun';
}
