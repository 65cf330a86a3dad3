/** Cards of articles, and of what stands in markers: labels and attributes. */
import { describeValue, parseValue } from '../../prose/dates/values.ts';
import type { AttributeRule, Schema } from '../../schema.ts';
import type { Attribute } from '../../syntax/attributes.ts';
import type { MarkedSpan } from '../../syntax/spans.ts';
import { wikidataAddress } from '../links.ts';
import { annotatedBy, headsOf, type Place, spanWithId } from '../place.ts';
import { articleWithId } from '../subject.ts';
import { excerpt } from '../titles.ts';
import { publicationLine } from './date.ts';
import { referenceLine } from './entity.ts';
import { code, count, facts, lines, literal, type Part, paragraphs } from './markdown.ts';
import { lineLink, nameOf, type Scene, textOf, titleLine } from './scene.ts';

/** An article's title, metadata and counts. */
export function articleCard(place: Place): string {
	const { article, annotations } = place;
	const { quotations, dates, entities, mentions, prose, publication } = annotations;
	const spoken = headsOf(quotations).filter((head, index) => head === index && quotations[head]!.kind === 'speech');
	return paragraphs(
		titleLine(place),
		article.frame.attributes.map(({ key, value }) => `- ${code(key)} ${literal(value)}`).join('\n'),
		publication && publication.source !== 'declared' && publicationLine(place),
		facts(
			count(prose.text.match(/\S+/g)?.length ?? 0, 'word'),
			count(spoken.length, 'quotation'),
			count(dates.length, 'date'),
			`${count(entities.length, 'name')} in ${count(mentions.length, 'mention')}`,
		),
	);
}

/** What a label means, and what it may carry. */
export function labelCard(label: string, { labels }: Schema): string {
	const rule = labels[label];
	if (!rule) return lines(`**.${literal(label)}**`, 'Not a label of this tagset.');
	const attributes = Object.entries(rule.attributes).map(([key, { description, required, values = [] }]) =>
		[`- ${code(key)}${required ? ' (required)' : ''}: ${description}`, ...values.map(code)].join(' '),
	);
	return paragraphs(`**.${literal(label)}** · ${rule.kind}`, rule.description, attributes.join('\n'));
}

/** An attribute of an article. */
export const metadataCard = (attribute: Attribute, { article }: Place): string =>
	attributeCard(attribute, article.reading.schema.article[attribute.key]);

/** An attribute of a span, and what it points to. */
export function spanAttributeCard(attribute: Attribute, span: MarkedSpan, scene: Scene): string {
	const rule = scene.article.reading.schema.labels[span.label]?.attributes[attribute.key];
	return attributeCard(attribute, rule, meaningOf(attribute, span, scene));
}

function attributeCard({ kind, key, value }: Attribute, rule: AttributeRule | undefined, meaning?: Part): string {
	if (kind === 'id') return paragraphs(`**Id** ${code(`#${value}`)}`, 'The name by which other markers refer to this one.');
	const isDate = rule?.type === 'when' || rule?.type === 'date';
	return paragraphs(
		lines(`**${literal(key)}** · ${literal(excerpt(value, 80))}`, isDate && valueInWords(value), meaning),
		rule?.description ?? 'An attribute of your own.',
	);
}

/** What a value means, or what is wrong with it. */
function valueInWords(value: string): string {
	const read = parseValue(value);
	return literal('error' in read ? read.error : describeValue(value));
}

/** What an attribute's value points to. */
function meaningOf({ key, value }: Attribute, span: MarkedSpan, scene: Scene): Part {
	switch (key) {
		case 'ref':
			return wikidataAddress(value) && referenceLine(value);
		case 'to': {
			const target = articleWithId(scene.document, value.replace(/^#/, ''));
			return target && `→ ${titleLine(target)}`;
		}
		case 'who': {
			const quotation = scene.annotations.quotations.find(one => one.span === span);
			return quotation?.whoName && `→ **${literal(quotation.whoName)}**`;
		}
		case 'of':
		case 'cont': {
			const target = spanWithId(scene.article, value);
			return target && `→ ${spanName(target, scene)} (${lineLink(target.content, scene)})`;
		}
		default:
			return undefined;
	}
}

function spanName(span: MarkedSpan, scene: Scene): string {
	const thing = annotatedBy(span, scene.annotations);
	if (thing.is === 'quotation') return nameOf(thing.quotation, scene);
	return literal(excerpt(textOf(scene.article.bare.extentOf(span.content), scene), 60));
}

/** A span that is no annotation: a line of the structure, a label of the workspace, a cue of nothing. */
export function spanCard({ label }: MarkedSpan, { article }: Place): string | undefined {
	const rule = article.reading.schema.labels[label];
	return rule && lines(`**${literal(label)}**`, rule.description);
}
