/** Short forms that an article introduces: acronyms in parentheses or behind `or`, and handles of those who are named before them. */
import { abbreviates, isAcronym, withoutPeriods } from './acronyms.ts';
import { indexNames, matchNames } from './gazetteer.ts';
import type { BlockMentions, EntityLabel } from './mention.ts';
import { LINKS } from './names.ts';
import { notInside, overlay } from './overlay.ts';
import type { Tokens } from './tokens.ts';

const OPEN = '('.charCodeAt(0);
const CLOSE = ')'.charCodeAt(0);

/** Whether token `i` stands before a short form: `(APIKUR)`, `, or APIKUR,`. */
function opensShortForm({ text, starts, ends }: Tokens, i: number): boolean {
	if (text.charCodeAt(starts[i]!) === OPEN) return text.charCodeAt(starts[i + 2]!) === CLOSE;
	// Every token comes by here.
	const isOr = ends[i]! - starts[i]! === 2 && text.startsWith('or', starts[i]);
	return isOr && i > 1 && text[starts[i - 1]!] === ',' && /[,.;]/.test(text[starts[i + 2]!]!);
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
			// The name's last token is before `at`: `the Lake Fund’s (LF) head`, `the Lake Fund, or LF,`.
			let at = text.charCodeAt(starts[i]!) === OPEN ? i : i - 1;
			if (at > 1 && /^['’]s?$/.test(text.slice(starts[at - 1], ends[at - 1]))) at--;
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
		if (LINKS.has(word) || word === ',') continue;
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

/** The blocks with introduced names and short forms marked wherever they stand. */
export function markIntroduced(text: string, blocks: readonly BlockMentions[]): readonly BlockMentions[] {
	const introduced = findIntroduced(text, blocks);
	if (introduced.size === 0) return blocks;
	const gazetteer = indexNames([...introduced].map(([name, label]) => ({ name, label, ref: null })));
	return blocks.map(({ tokens, mentions }) => {
		const found = matchNames(tokens, gazetteer, 'acronym in parentheses', 0.9);
		return { tokens, mentions: overlay(notInside(found, mentions), mentions) };
	});
}
