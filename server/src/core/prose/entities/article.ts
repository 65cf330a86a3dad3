/**
 * What an article as a whole says about its names: its dateline, the acronyms that it introduces in parentheses, and what it calls the
 * same name elsewhere.
 */
import type { Prose } from '../prose.ts';
import { abbreviates, isAcronym, withoutPeriods } from './acronyms.ts';
import { heedNeighbours, readNeighbours } from './beside.ts';
import { indexNames, matchNames } from './gazetteer.ts';
import { Headlines, SHORTEST_SURNAME } from './headlines.ts';
import { setJoints } from './joints.ts';
import { classOf, UPPER } from './letters.ts';
import { ENTITY_LABELS, type EntityLabel, type Mention } from './mention.ts';
import { ARTICLED, DEMONYMS, LINKS, MISCELLANEOUS, ORGANISATIONS, PLACES, UNMISTAKABLE } from './names.ts';
import { notInside, overlay } from './overlay.ts';
import { heedResults } from './results.ts';
import { findTeams } from './teams.ts';
import { heedWords } from './telling.ts';
import { isShouted, type Tokens } from './tokens.ts';

/** The mentions of one block with its tokens. */
export interface BlockMentions {
	readonly tokens: Tokens;
	readonly mentions: readonly Mention[];
}

/** Applies the article's own evidence; returns new lists, block by block, each in text order. */
export function applyEvidence(prose: Prose, blocks: readonly BlockMentions[]): readonly BlockMentions[] {
	const jointed = blocks.map(({ tokens, mentions }) => ({
		tokens,
		mentions: heedWords(prose.text, setJoints(tokens, heedResults(tokens, mentions)), isShouted(tokens)),
	}));
	const told = readNeighbours(jointed, surnamesIn(prose.text, jointed));
	const withDateline = readDateline(
		prose,
		told.size === 0
			? jointed
			: jointed.map(({ tokens, mentions }) => ({ tokens, mentions: heedNeighbours(prose.text, mentions, told) })),
	);
	const introduced = findIntroduced(prose.text, withDateline);
	const settled = applyMajority(prose.text, introduced.size > 0 ? markIntroduced(withDateline, introduced) : withDateline);
	const surnames = surnamesIn(prose.text, settled);
	const all = markWellKnown(markRepeated(prose.text, applySurnames(prose.text, settled, surnames), surnames));
	return findTeams(prose.text, all);
}

/** `ERBIL (Kurdistan24) –` names a place and a source. */
function readDateline(prose: Prose, blocks: readonly BlockMentions[]): readonly BlockMentions[] {
	const { dateline, text } = prose;
	if (!dateline) return blocks;
	const certain: Mention[] = [{ ...trimmed(text, dateline.place), label: 'place', reason: 'dateline', confidence: 0.95 }];
	if (dateline.source) certain.push({ ...trimmed(text, dateline.source), label: 'org', reason: 'dateline', confidence: 0.95 });
	const town = text.slice(certain[0]!.start, certain[0]!.end).toUpperCase();
	/** `the mayor of Quillby` below `QUILLBY (Courier24) –`. */
	const isTown = ({ start, end, label }: Mention): boolean =>
		label !== 'place' && end - start === town.length && text.slice(start, end).toUpperCase() === town;
	return blocks.map(block => {
		const { tokens } = block;
		const mentions = block.mentions.map(one => (isTown(one) ? { ...one, label: 'place' as const, reason: 'dateline' } : one));
		if (tokens.count === 0 || tokens.starts[0]! > dateline.start || tokens.ends[tokens.count - 1]! < dateline.end)
			return { tokens, mentions };
		const first = text.slice(dateline.place.start, dateline.place.end);
		// `LONDON, Sept. 3`, `BAGHDAD/ERBIL`: the names inside are told apart by the reader of words.
		const own = /[,/]/.test(first) ? certain.slice(1) : certain;
		return { tokens, mentions: overlay(own, mentions) };
	});
}

function trimmed(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
	const name = text.slice(start, end);
	return { start: start + name.length - name.trimStart().length, end: end - name.length + name.trimEnd().length };
}

const OPEN = '('.charCodeAt(0);
const CLOSE = ')'.charCodeAt(0);

/** Whether token `i` stands before a short form: `(APIKUR)`, `, or APIKUR,`. */
function opensShortForm({ text, starts, ends }: Tokens, i: number): boolean {
	if (text.charCodeAt(starts[i]!) === OPEN) return text.charCodeAt(starts[i + 2]!) === CLOSE;
	return text.slice(starts[i], ends[i]) === 'or' && i > 1 && text[starts[i - 1]!] === ',' && /[,.;]/.test(text[starts[i + 2]!]!);
}

/**
 * Names that the article introduces with a short form in parentheses, and the short forms: an acronym behind the name that it abbreviates,
 * a handle behind its holder. A name that the reader of words saw a part of is taken whole where the acronym spells it: `Baghdad Diplomatic
 * Support Compound (BDSC)`.
 */
function findIntroduced(text: string, blocks: readonly BlockMentions[]): Map<string, EntityLabel> {
	const introduced = new Map<string, EntityLabel>();
	for (const { tokens, mentions } of blocks) {
		const { starts, ends, count } = tokens;
		let next = 0;
		for (let i = 1; i + 2 < count; i++) {
			if (!opensShortForm(tokens, i)) continue;
			const short = text.slice(starts[i + 1], ends[i + 1]);
			const at = text.charCodeAt(starts[i]!) === OPEN ? i : i - 1;
			while (next < mentions.length && mentions[next]!.end < ends[at - 1]!) next++;
			const before = mentions[next]?.end === ends[at - 1] ? mentions[next]! : null;
			if (before && short.startsWith('@')) introduced.set(short, before.label);
			if (!isAcronym(short) || before?.label === 'person' || introduced.has(short)) continue;
			const spelled = spelledBy(short, tokens, at);
			const name = spelled < 0 ? null : text.slice(starts[spelled], ends[at - 1]);
			if (before && abbreviates(short, text.slice(before.start, before.end))) {
				introduced.set(short, before.label);
				continue;
			}
			if (!name) continue;
			const own = mentions.slice(next, next + 2).find(({ start }) => start === starts[i + 1]);
			const label = own && own.label !== 'person' ? own.label : 'org';
			introduced.set(name, label).set(short, label);
		}
	}
	return introduced;
}

/**
 * The token that starts the name that the acronym spells, the name ending before token `end`; -1 where none does. Every word but small ones
 * gives its first letter, and may give more: `Association of the Petroleum Industry of Kurdistan Region (APIKUR)`.
 */
function spelledBy(acronym: string, { text, starts, ends }: Tokens, end: number): number {
	const letters = withoutPeriods(acronym).toUpperCase();
	if (letters.length < 3) return -1;
	/** For each number of letters whether the words read so far can spell the acronym's last ones. */
	let spelled = new Set([letters.length]);
	for (let i = end - 1; i >= 0 && end - i <= LONGEST_SPELLED; i--) {
		const word = text.slice(starts[i], ends[i]);
		if (LINKS.has(word)) continue;
		const upper = word.toUpperCase();
		if (upper[0] !== word[0]) return -1;
		const before = new Set<number>();
		for (const to of spelled)
			for (let from = to - 1; from >= 0; from--) if (isSpelled(letters.slice(from, to), upper)) before.add(from);
		if (before.has(0)) return i;
		if (before.size === 0) return -1;
		spelled = before;
	}
	return -1;
}

/** Words in the longest name that an acronym is taken to spell. */
const LONGEST_SPELLED = 12;

/** Whether a word begins with the first of the letters and has the others behind it, in order. */
function isSpelled(letters: string, word: string): boolean {
	if (letters[0] !== word[0]) return false;
	let at = 0;
	for (const letter of letters) {
		at = word.indexOf(letter, at) + 1;
		if (at === 0) return false;
	}
	return true;
}

/** Marks introduced names and short forms wherever they stand. */
function markIntroduced(blocks: readonly BlockMentions[], introduced: ReadonlyMap<string, EntityLabel>): BlockMentions[] {
	const gazetteer = indexNames([...introduced].map(([name, label]) => ({ name, label, ref: null })));
	return blocks.map(({ tokens, mentions }) => {
		const found = matchNames(tokens, gazetteer).map(name => ({ ...name, reason: 'acronym in parentheses', confidence: 0.9 }));
		return { tokens, mentions: overlay(notInside(found, mentions), mentions) };
	});
}

/** A name that is of one kind in at least two thirds of three or more mentions is of that kind in all. */
function applyMajority(text: string, blocks: readonly BlockMentions[]): readonly BlockMentions[] {
	const votes = new Map<string, number[]>();
	for (const { mentions } of blocks) {
		for (const { start, end, label } of mentions) {
			const name = text.slice(start, end);
			let counts = votes.get(name);
			if (!counts) votes.set(name, (counts = [0, 0, 0, 0]));
			counts[ENTITY_LABELS.indexOf(label)]!++;
		}
	}
	const decided = new Map<string, { label: EntityLabel; share: number }>();
	for (const [name, counts] of votes) {
		const all = counts[0]! + counts[1]! + counts[2]! + counts[3]!;
		const most = Math.max(...counts);
		if (all >= 3 && most < all && most * 3 >= all * 2)
			decided.set(name, { label: ENTITY_LABELS[counts.indexOf(most)]!, share: most / all });
	}
	if (decided.size === 0) return blocks;
	return blocks.map(({ tokens, mentions }) => ({
		tokens,
		mentions: mentions.map(mention => {
			const majority = decided.get(text.slice(mention.start, mention.end));
			if (!majority || majority.label === mention.label) return mention;
			return { ...mention, label: majority.label, reason: 'document majority', confidence: majority.share };
		}),
	}));
}

/** The last words of the full names of people. */
function surnamesIn(text: string, blocks: readonly BlockMentions[]): Set<string> {
	const surnames = new Set<string>();
	for (const { mentions } of blocks) {
		for (const { start, end, label } of mentions) {
			const name = text.slice(start, end);
			const blank = name.lastIndexOf(' ');
			const last = name.slice(blank + 1);
			if (label === 'person' && blank > 0 && (!isAcronym(last) || last !== last.toUpperCase())) surnames.add(last);
		}
	}
	return surnames;
}

/** Words before a town or country; in a list of such (`Syria and Jordan`) commas and joining words stand there. */
const BEFORE_PLACES =
	/(?:\b(?:in|to|from|at|near|into|across|through|between|toward|towards|outside|around|over|of|and|or|with|against)|,|-)\s?$/i;

/**
 * A single word that is the last of a person's full name in the article is that person. A well-known place (`Jordan`) is so only behind the
 * full name, and where no word before it says otherwise: `Michael Jordan sat down. Jordan had flown to Jordan.`
 */
function applySurnames(text: string, blocks: readonly BlockMentions[], surnames: ReadonlySet<string>): readonly BlockMentions[] {
	if (surnames.size === 0) return blocks;
	const named = new Set<string>();
	return blocks.map(({ tokens, mentions }) => ({
		tokens,
		mentions: mentions.map(mention => {
			const name = text.slice(mention.start, mention.end);
			if (mention.label === 'person') {
				if (name.includes(' ')) named.add(name.slice(name.lastIndexOf(' ') + 1));
				return mention;
			}
			if (!surnames.has(name) || DEMONYMS.has(name)) return mention;
			const isPlace = PLACES.has(name) && (!named.has(name) || BEFORE_PLACES.test(text.slice(mention.start - 8, mention.start)));
			return isPlace ? mention : { ...mention, label: 'person', reason: 'surname', confidence: 0.7 };
		}),
	}));
}

/** Marks names of several words, surnames, and words that are a name at least twice, where the reader of words passed over them. */
function markRepeated(text: string, blocks: readonly BlockMentions[], surnames: ReadonlySet<string>): BlockMentions[] {
	const known = new Map<string, { label: EntityLabel; count: number }>();
	for (const { mentions } of blocks) {
		for (const { start, end, label } of mentions) {
			const name = text.slice(start, end);
			const seen = known.get(name);
			if (seen) seen.count++;
			else known.set(name, { label, count: 1 });
		}
	}
	const names = [...known]
		.filter(([name, { count }]) => count >= 2 || name.includes(' ') || (surnames.has(name) && name.length >= SHORTEST_SURNAME))
		.map(([name, { label }]) => ({ name, label, ref: null }));
	for (const name of surnames)
		if (name.length >= SHORTEST_SURNAME && !known.has(name)) names.push({ name, label: 'person', ref: null });
	const gazetteer = indexNames(names);
	const headlines = new Headlines(known, surnames);
	return blocks.map(block => {
		const { tokens, mentions } = block;
		const found = matchNames(tokens, gazetteer).map(name => ({ ...name, reason: 'named elsewhere', confidence: 0.6 }));
		const all = overlay(mentions, found);
		return { tokens, mentions: isShouted(tokens) ? headlines.read(tokens, all) : all };
	});
}

/** Names of `MISCELLANEOUS` that are words and names of people as well. */
const AMBIGUOUS = new Set(['Dow', 'Easter', 'Islam', 'Christmas', 'Scud', 'Bible']);

const WELL_KNOWN = indexNames([
	...[...PLACES].map(name => ({ name, label: 'place' as const, ref: null })),
	...[...UNMISTAKABLE, ...[...ORGANISATIONS].filter(name => name.includes(' '))].map(name => ({
		name,
		label: 'org' as const,
		ref: null,
	})),
	...[...MISCELLANEOUS].filter(name => !AMBIGUOUS.has(name)).map(name => ({ name, label: 'misc' as const, ref: null })),
	...[...DEMONYMS].flatMap(name => [name, `${name}s`]).map(name => ({ name, label: 'misc' as const, ref: null })),
]);

/** Marks countries and peoples that the reader of words passed over, or of which it saw a part: `South Korean`, not `Korean`. */
const markWellKnown = (blocks: readonly BlockMentions[]): BlockMentions[] =>
	blocks.map(({ tokens, mentions }) => {
		const found = overlay(matchNames(tokens, WELL_KNOWN), findArticled(tokens)).map(name => ({
			...name,
			reason: 'built-in list',
			confidence: 0.6,
		}));
		if (found.length === 0) return { tokens, mentions };
		const longer = found.filter(({ start, end }) => /[ -]/.test(tokens.text.slice(start, end)));
		const known = new Set(longer.length > 0 ? mentions.map(({ start, end }) => `${start}:${end}`) : []);
		const wider = notInside(longer, mentions).filter(({ start, end }) => !known.has(`${start}:${end}`));
		return { tokens, mentions: overlay(overlay(wider, mentions), found) };
	});

/** `the Fed`, `the West`: names by their article, and the small letter behind them. */
function findArticled({ text, starts, ends, count }: Tokens): Mention[] {
	const found: Mention[] = [];
	for (let i = 1; i < count; i++) {
		if (ends[i]! - starts[i]! > 5 || classOf(text.charCodeAt(starts[i]!)) !== UPPER) continue;
		const label = ARTICLED.get(text.slice(starts[i], ends[i]));
		if (!label || !/^[Tt]he$/.test(text.slice(starts[i - 1], ends[i - 1]))) continue;
		if (i + 1 < count && classOf(text.charCodeAt(starts[i + 1]!)) === UPPER) continue;
		found.push({ start: starts[i]!, end: ends[i]!, label, reason: 'built-in list', confidence: 0.6 });
	}
	return found;
}
