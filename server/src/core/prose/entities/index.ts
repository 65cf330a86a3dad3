/** Finds people, organisations and places in the prose of an article. */
import type { Block, Prose } from '../prose.ts';
import { type Gazetteer, type GazetteerName, indexNames, matchNames } from './gazetteer.ts';
import type { Mention } from './mention.ts';
import type { EntityModel } from './model.ts';
import { readByRules } from './rules.ts';
import { type Tokens, tokenize } from './tokens.ts';

export type { GazetteerName } from './gazetteer.ts';
export { groupEntities } from './group.ts';
export type { Entity, EntityLabel, Mention } from './mention.ts';
export { type EntityModel, loadModel, ModelLayoutError } from './model.ts';

const indexes = new WeakMap<readonly GazetteerName[], Gazetteer>();

/** The index of a list of names, made once for each list. */
function indexOf(names: readonly GazetteerName[]): Gazetteer {
	const known = indexes.get(names);
	if (known) return known;
	const index = indexNames(names);
	indexes.set(names, index);
	return index;
}

/**
 * The names in an article, in text order, not overlapping. Extents are UTF-16 code units of `prose.text`; titles, leading articles and
 * possessives are left out. Names of the gazetteer win over everything but a longer name that holds them (`Erbil` in `Bank of Erbil`).
 * Without a model, small built-in lists and the words around a name decide.
 */
export function findMentions(prose: Prose, model: EntityModel | null, gazetteer: readonly GazetteerName[] = []): Mention[] {
	const listed = indexOf(gazetteer);
	const mentions: Mention[] = [];
	for (const block of prose.blocks) {
		const tokens = tokenize(prose.text, block.start, block.end);
		mentions.push(...merge(matchNames(tokens, listed), readBlock(block, tokens, model)));
	}
	return mentions;
}

function readBlock(_block: Block, tokens: Tokens, _model: EntityModel | null): Mention[] {
	return readByRules(tokens);
}

/** Both lists in text order. Where they overlap the listed name wins, unless the other is longer and holds it. */
function merge(listed: readonly Mention[], read: readonly Mention[]): Mention[] {
	if (listed.length === 0) return [...read];
	const kept = listed.filter(
		name =>
			!read.some(other => other.start <= name.start && other.end >= name.end && other.end - other.start > name.end - name.start),
	);
	const rest = read.filter(other => !kept.some(name => name.start < other.end && other.start < name.end));
	return [...kept, ...rest].sort((a, b) => a.start - b.start);
}
