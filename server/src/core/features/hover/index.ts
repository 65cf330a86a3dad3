/** What a quotation, a date, a name, a delimiter, a label or an attribute is, in Markdown. */
import type { Document } from '../../document.ts';
import type { Reader } from '../../reader.ts';
import { type Position, type Range, shift, touches } from '../../text.ts';
import { mayHold } from '../glance.ts';
import { placeOf, type Thing, thingsAt } from '../place.ts';
import { titleOf } from '../titles.ts';
import { dateCard } from './date.ts';
import { entityCard } from './entity.ts';
import { articleCard, labelCard, metadataCard, spanAttributeCard, spanCard } from './marker.ts';
import { cueCard, quotationCard, speakerCard, withinQuotation } from './quotation.ts';
import { type Scene, titleLine } from './scene.ts';

export interface Hover {
	/** The document's. */
	readonly range: Range;
	readonly markdown: string;
}

/** What stands at a place of the document with this URI, the innermost thing; undefined where nothing does. */
export function hover(document: Document, at: Position, reader: Reader, uri: string): Hover | undefined {
	const { article, line } = document.at(at.line);
	if (!mayHold(article, { ...at, line: at.line - line }, reader)) return undefined;
	const scene: Scene = { ...placeOf(document, at, reader.known), uri };
	const things = thingsAt(scene);
	const [thing] = things;
	if (!thing) return headlineHover(scene);
	const card = cardOf(thing, scene);
	if (card === undefined) return undefined;
	const around = thing.is === 'mention' || thing.is === 'date' ? things.find(one => one.is === 'quotation') : undefined;
	const markdown = around ? `${card}\n\n---\n\n${withinQuotation(around.quotation, scene)}` : card;
	return { range: shift(thing.range, scene.line), markdown };
}

/** An article without an opening delimiter shows its card on its headline. */
function headlineHover(scene: Scene): Hover | undefined {
	const { article, at, line } = scene;
	const { text, range } = article.get(titleOf);
	if (text === '' || article.frame.opening || !article.frame.isArticle || !touches(range, at)) return undefined;
	return { range: shift(range, line), markdown: articleCard(scene) };
}

function cardOf(thing: Thing, scene: Scene): string | undefined {
	switch (thing.is) {
		case 'quotation':
			return quotationCard(thing.quotation, scene);
		case 'cue':
			return cueCard(thing.quotation, scene);
		case 'speaker':
			return speakerCard(thing.quotation, scene);
		case 'date':
			return dateCard(thing.date, scene);
		case 'mention':
			return entityCard(thing.mention, scene);
		case 'description':
			return entityCard(scene.annotations.mentions[scene.annotations.entities[thing.entity]!.mentions[0]!]!, scene);
		case 'delimiter':
			return thing.which === 'opening' ? articleCard(scene) : `End of ${titleLine(scene)}`;
		case 'metadata':
			return metadataCard(thing.attribute, scene);
		case 'label':
			return labelCard(thing.label, scene.article.reading.schema);
		case 'attribute':
			return spanAttributeCard(thing.attribute, thing.span, scene);
		case 'span':
			return spanCard(thing.span, scene);
	}
}
