/** The card of a name: the entity that it means. */
import type { EntityAnnotation, MentionAnnotation } from '../../annotations.ts';
import { wikidataAddress } from '../links.ts';
import { headsOf } from '../place.ts';
import { bullets, code, count, facts, lines, literal, paragraphs } from './markdown.ts';
import { foundBy, inContext, lineLink, type Scene, textOf } from './scene.ts';

const KINDS = { person: 'Person', org: 'Organisation', place: 'Place', misc: 'Name' } as const;

export function entityCard(mention: MentionAnnotation, scene: Scene): string {
	const { entities, mentions, quotations } = scene.annotations;
	const entity = entities[mention.entity];
	const kind = `**${KINDS[mention.label]}**`;
	if (!entity) return lines(`${kind} · **${literal(textOf(mention, scene))}**`, facts(foundBy(mention)));
	const heads = headsOf(quotations);
	const spoken = quotations.filter((one, index) => heads[index] === index && one.who === mention.entity);
	const described = descriptionsOf(entity, scene);
	const others = entity.mentions.map(index => mentions[index]!).filter(one => one !== mention);
	return paragraphs(
		lines(
			`${kind} · **${literal(entity.name)}**`,
			entity.aliases.length > 0 && `Also: ${entity.aliases.map(literal).join(', ')}`,
			described.length > 0 && `Described as: ${described.map(literal).join('; ')}`,
			entity.ref !== null && referenceLine(entity.ref),
			facts(
				`${count(entity.mentions.length, 'mention')} in this article`,
				spoken.length > 0 && count(spoken.length, 'quotation'),
				foundBy(mention),
			),
		),
		bullets(others, one => `${inContext(one, scene)} (${lineLink(one.range, scene)})`),
	);
}

/** A link for a Wikidata item, else the key as it is. */
export function referenceLine(ref: string): string {
	const address = wikidataAddress(ref);
	return address ? `[${ref} on Wikidata](${address})` : `Reference: ${code(ref)}`;
}

/** Words that describe the entity, each once: `spokesman for the port`, `the embassy`. */
const descriptionsOf = ({ descriptions }: EntityAnnotation, scene: Scene): string[] =>
	[...new Map(descriptions.map(one => [textOf(one, scene).toLowerCase(), textOf(one, scene)])).values()].slice(
		0,
		MOST_DESCRIPTIONS,
	);

const MOST_DESCRIPTIONS = 5;
