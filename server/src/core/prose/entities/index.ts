/** Finds people, organisations and places in the prose of an article. */
import type { Prose } from '../prose.ts';
import { slugLength } from '../slugs.ts';
import { applyEvidence } from './article.ts';
import { type Gazetteer, type GazetteerName, indexNames, matchNames } from './gazetteer.ts';
import type { Mention } from './mention.ts';
import type { EntityModel } from './model.ts';
import { notInside, overlay } from './overlay.ts';
import { readByRules } from './rules.ts';
import { isShouted, type Tokens, tokenize } from './tokens.ts';
import { trimNames } from './trim.ts';

export { type Describable, describeEntities } from './descriptions.ts';
export type { GazetteerName } from './gazetteer.ts';
export { groupEntities } from './group.ts';
export type { Entity, EntityLabel, Mention } from './mention.ts';
export { type EntityModel, loadModel, ModelLayoutError } from './model.ts';

const indexes = new WeakMap<readonly GazetteerName[], Gazetteer>();
const inCapitals = new WeakMap<readonly GazetteerName[], readonly GazetteerName[]>();

/** The index of a list of names, made once for each list. */
function indexOf(names: readonly GazetteerName[]): Gazetteer {
	const known = indexes.get(names);
	if (known) return known;
	const index = indexNames(names);
	indexes.set(names, index);
	return index;
}

/** The names as a headline in capitals has them. */
function shouted(names: readonly GazetteerName[]): readonly GazetteerName[] {
	const known = inCapitals.get(names);
	if (known) return known;
	const upper = names.map(one => ({ ...one, name: one.name.toUpperCase() }));
	inCapitals.set(names, upper);
	return upper;
}

/**
 * The names in an article, in text order, not overlapping. Extents are UTF-16 code units of `prose.text`; titles, leading articles and
 * possessives are left out. Names that are `listed` or `marked` elsewhere win over everything but a longer name that holds them (`Erbil`
 * in `Bank of Erbil`). Without a model, small built-in lists and the words around a name decide.
 */
export function findMentions(
	prose: Prose,
	model: EntityModel | null,
	listed: readonly GazetteerName[] = [],
	marked: readonly GazetteerName[] = [],
): Mention[] {
	const blocks = prose.blocks.map(({ start, end }) => tokenize(prose.text, start + slugLength(prose.text, start), end));
	const read = model ? readByModel(blocks, model) : blocks.map(readByRules);
	const told = applyEvidence(
		prose,
		blocks.map((tokens, i) => ({ tokens, mentions: read[i]! })),
	);
	return told.flatMap(({ tokens, mentions }) => {
		const of = (names: readonly GazetteerName[], reason: string) =>
			names.length ? matchNames(tokens, indexOf(isShouted(tokens) ? shouted(names) : names), reason) : [];
		const elsewhere = of(marked, 'same name marked');
		const known = overlay(notInside(of(listed, 'gazetteer'), elsewhere), elsewhere);
		// What holds a name in a headline in capitals may be the whole headline.
		return overlay(isShouted(tokens) ? known : notInside(known, mentions), mentions);
	});
}

function readByModel(blocks: readonly Tokens[], model: EntityModel): Mention[][] {
	return model.network.read(blocks).map((spans, i) => trimNames(blocks[i]!, spans));
}
