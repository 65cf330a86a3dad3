/**
 * What an article as a whole says about its names: its dateline, the acronyms that it introduces in parentheses, and what it calls the
 * same name elsewhere.
 */
import type { Prose } from '../prose.ts';
import { heedNeighbours } from './beside.ts';
import { markFirms } from './firms.ts';
import { indexNames, matchNames } from './gazetteer.ts';
import { Headlines, SHORTEST_SURNAME } from './headlines.ts';
import { markIntroduced } from './introduced.ts';
import { setJoints } from './joints.ts';
import { type BlockMentions, changed, ENTITY_LABELS, type EntityLabel, type Mention, mentionOf } from './mention.ts';
import { overlay } from './overlay.ts';
import { heedResults } from './results.ts';
import { applySurnames, surnamesIn } from './surnames.ts';
import { findTeams } from './teams.ts';
import { heedWords } from './telling.ts';
import { isShouted } from './tokens.ts';
import { markWellKnown } from './well-known.ts';

/** Applies the article's own evidence; returns new lists, block by block, each in text order. */
export function applyEvidence(prose: Prose, blocks: readonly BlockMentions[]): readonly BlockMentions[] {
	const { text } = prose;
	const jointed = blocks.map(({ tokens, mentions }) => ({
		tokens,
		mentions: heedWords(text, setJoints(tokens, heedResults(tokens, mentions)), isShouted(tokens)),
	}));
	const people = surnamesIn(text, jointed);
	const told = heedNeighbours(text, jointed, people);
	const settled = applyMajority(text, markFirms(text, markIntroduced(text, readDateline(prose, told)), people));
	const surnames = surnamesIn(text, settled);
	return findTeams(text, markWellKnown(markRepeated(text, applySurnames(text, settled, surnames), surnames)), surnames);
}

/** `ERBIL (Kurdistan24) –` names a place and a source. */
function readDateline(prose: Prose, blocks: readonly BlockMentions[]): readonly BlockMentions[] {
	const { dateline, text } = prose;
	if (!dateline) return blocks;
	// `BAGHDAD/ERBIL` are two; behind the first comma of `LONDON, Sept. 3` the reader of words knows more.
	const towns = text.slice(dateline.place.start, dateline.place.end).split(',')[0]!.split('/');
	let start = dateline.place.start;
	const certain: Mention[] = towns.map(town => {
		const place = trimmed(text, { start, end: start + town.length });
		start += town.length + 1;
		return mentionOf(place.start, place.end, 'place', 'dateline', 0.95);
	});
	if (dateline.source) {
		const source = trimmed(text, dateline.source);
		certain.push(mentionOf(source.start, source.end, 'org', 'dateline', 0.95));
	}
	const town = text.slice(certain[0]!.start, certain[0]!.end).toUpperCase();
	/** `the mayor of Quillby` below `QUILLBY (Courier24) –`. */
	const isTown = ({ start, end, label }: Mention): boolean =>
		label !== 'place' && end - start === town.length && text.slice(start, end).toUpperCase() === town;
	return blocks.map(block => {
		const { tokens } = block;
		const mentions = block.mentions.map(one =>
			isTown(one) ? changed(one, { label: 'place' as const, reason: 'dateline' }) : one,
		);
		if (tokens.count === 0 || tokens.starts[0]! > dateline.start || tokens.ends[tokens.count - 1]! < dateline.end)
			return { tokens, mentions };
		return { tokens, mentions: overlay(certain, mentions) };
	});
}

function trimmed(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
	const name = text.slice(start, end);
	return { start: start + name.length - name.trimStart().length, end: end - name.length + name.trimEnd().length };
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
			return changed(mention, { label: majority.label, reason: 'document majority', confidence: majority.share });
		}),
	}));
}

/** Marks names of several words, surnames, and words that are a name at least twice, where the reader of words passed over them. */
function markRepeated(text: string, blocks: readonly BlockMentions[], surnames: ReadonlySet<string>): BlockMentions[] {
	const known = new Map<string, { label: EntityLabel; count: number }>();
	for (const { mentions } of blocks) {
		for (const { start, end, label, reason } of mentions) {
			const name = text.slice(start, end);
			const seen = known.get(name);
			// What an article is datelined by may be named in passing.
			const weight = reason === 'dateline' ? 2 : 1;
			if (seen) seen.count += weight;
			else known.set(name, { label, count: weight });
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
		const found = matchNames(tokens, gazetteer, 'named elsewhere', 0.6);
		const all = overlay(mentions, found);
		return { tokens, mentions: isShouted(tokens) ? headlines.read(tokens, all) : all };
	});
}
