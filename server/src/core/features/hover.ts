/** What a quotation, a date, a name, a delimiter, a label or an attribute is, in Markdown. */
import type { Annotate, DateAnnotation, MentionAnnotation, QuotationAnnotation } from '../annotations.ts';
import type { Document, Placed } from '../document.ts';
import { describeValue, distance, parseValue, toEdtf, weekdayOf } from '../prose/dates/values.ts';
import type { AttributeRule, Schema } from '../schema.ts';
import type { Attribute } from '../syntax/attributes.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import { type Extent, type Position, type Range, shift, touches } from '../text.ts';
import { annotatedBy, headsOf, type Place, piecesOf, placeOf, spanWithId, type Thing, thingsAt } from './place.ts';
import { articleWithId } from './subject.ts';
import { quotationName, speakerOf } from './symbols.ts';
import { excerpt, titleOf } from './titles.ts';

export interface Hover {
	readonly range: Range;
	readonly markdown: string;
}

/** What a hover can point to. */
export interface HoverContext {
	/** The document's URI, for links to lines. */
	readonly uri: string;
}

/** A list longer than this ends with how many more there are. */
const LISTED = 5;

/** What stands at a place, the innermost thing first; undefined where nothing does. */
export function hover(document: Document, at: Position, annotate: Annotate, context: HoverContext): Hover | undefined {
	const place = placeOf(document, at, annotate);
	const things = thingsAt(place);
	const [thing] = things;
	if (!thing) return headlineHover(place);
	const card = cardOf(thing, place, context);
	if (card === undefined) return undefined;
	const quotation = thing.is === 'mention' || thing.is === 'date' ? things.find(one => one.is === 'quotation') : undefined;
	const within = quotation?.is === 'quotation' ? `\n\n---\n\n${inQuotation(quotation.quotation, place)}` : '';
	return { range: shift(thing.range, place.line), markdown: card + within };
}

/** An article without an opening delimiter shows its card on its headline. */
function headlineHover(place: Place): Hover | undefined {
	const { article, at, line } = place;
	const { text, range } = article.get(titleOf);
	if (text === '' || article.frame.opening || !article.frame.isArticle || !touches(range, at)) return undefined;
	return { range: shift(range, line), markdown: articleCard(place) };
}

function cardOf(thing: Thing, place: Place, context: HoverContext): string | undefined {
	switch (thing.is) {
		case 'quotation':
			return quotationCard(thing.quotation, place, context);
		case 'cue':
			return lines(`**Cue** of ${nameOf(thing.quotation, place)}`, facts(foundBy(thing.quotation)));
		case 'speaker':
			return lines(
				`**Speaker** of ${nameOf(thing.quotation, place)}`,
				...speakerLines(thing.quotation, place),
				facts(foundBy(thing.quotation)),
			);
		case 'date':
			return dateCard(thing.date, place);
		case 'mention':
			return entityCard(thing.mention, place, context);
		case 'delimiter':
			return thing.which === 'opening' ? articleCard(place) : `End of ${titleLine(place)}`;
		case 'metadata':
			return attributeCard(thing.attribute, place.article.reading.schema.article[thing.attribute.key]);
		case 'label':
			return labelCard(thing.label, place.article.reading.schema);
		case 'attribute':
			return spanAttributeCard(thing.attribute, thing.span, place, context);
		case 'span':
			return spanCard(thing.span, place);
	}
}

/** Lines of a card; empty ones are left out. Two blanks break a line in Markdown. */
type Part = string | undefined | null | false;

const lines = (...parts: readonly Part[]): string => parts.filter(part => part).join('  \n');

const paragraphs = (...parts: readonly Part[]): string => parts.filter(part => part).join('\n\n');

/** Text of the document, with what Markdown would read as signs. */
export const literal = (text: string): string => text.replace(/[\\`*_[\]<&~#]/g, '\\$&').replace(/\s+/g, ' ');

const code = (text: string): string => `\`${text.replace(/`/g, '’')}\``;

const textOf = (extent: Extent, { article }: Place): string => article.bare.text.slice(extent.start, extent.end);

const nameOf = (quotation: QuotationAnnotation, place: Place): string =>
	literal(quotationName(quotation, place.article.bare.text));

const lineLink = (range: Range, place: Place, { uri }: HoverContext): string => {
	const line = range.start.line + place.line + 1;
	return `[line ${line}](${uri}#L${line})`;
};

/** One line of small facts, the first letter a capital. */
function facts(...parts: readonly Part[]): string {
	const line = parts.filter(part => part).join(' · ');
	return line.slice(0, 1).toUpperCase() + line.slice(1);
}

/** `marked`, or `recognised: NP said` */
const foundBy = ({ source, reason }: { source: string; reason: string }): string =>
	source === 'marked' ? 'marked' : `recognised${reason && reason !== 'none' ? `: *${literal(reason)}*` : ''}`;

function quotationCard(quotation: QuotationAnnotation, place: Place, context: HoverContext): string {
	const { annotations } = place;
	const pieces = piecesOf(quotation, annotations);
	const head = pieces[0]!;
	const speaker = speakerOf(head, place.article.bare.text);
	if (head.kind === 'other')
		return lines(
			'**Words in quotation marks**',
			'A title, a term, or words at a distance: nobody speaks.',
			facts(marks(quotation, false), foundBy(head)),
		);
	return paragraphs(
		lines(
			speaker ? `**Quotation** ${head.likely ? 'likely ' : ''}by **${literal(speaker)}**` : '**Quotation** · no speaker found',
			...speakerLines(head, place),
			facts(
				head.cue && `cue *${literal(textOf(head.cue, place))}*`,
				marks(quotation, quotation !== pieces.at(-1)),
				repairOf(quotation, place),
				pieces.length > 1 && `piece ${pieces.indexOf(quotation) + 1} of ${pieces.length}`,
				foundBy(head),
			),
		),
		alsoBy(head, place, context),
	);
}

/** How the text names a speaker whose name stands elsewhere, and how it is known who that is. */
function speakerLines({ speaker, whoName, whoReason, source }: QuotationAnnotation, place: Place): string[] {
	if (!speaker || whoName === null) return [];
	const words = excerpt(textOf(speaker, place), 80);
	if (words === whoName) return [];
	return [`In the text: “${literal(words)}”${source === 'recognised' && whoReason ? `, *${literal(whoReason)}*` : ''}`];
}

function marks({ open, close }: QuotationAnnotation, goesOn: boolean): string {
	if (open && close) return `marks ${code(open)} ${code(close)}`;
	if (open) return goesOn ? `opened by ${code(open)}, goes on` : `opened by ${code(open)}, not closed`;
	return close ? `closed by ${code(close)}, not opened` : 'no marks';
}

/** What is wrong with a quotation's marks, and what would repair it. */
function repairOf({ start, end }: QuotationAnnotation, place: Place): string | undefined {
	const wrong = place.annotations.marks.find(({ extent }) => start <= extent.start && extent.end <= end);
	if (!wrong?.fix) return undefined;
	const { extent, replacement } = wrong.fix;
	return `repair: ${extent.start === extent.end ? 'insert' : `${code(textOf(extent, place))} →`} ${code(replacement)}`;
}

function alsoBy(quotation: QuotationAnnotation, place: Place, context: HoverContext): string | undefined {
	const { quotations } = place.annotations;
	const speaker = quotation.whoName;
	if (speaker === null) return undefined;
	const heads = headsOf(quotations);
	const others = quotations.filter(
		(one, index) => one !== quotation && heads[index] === index && one.kind === 'speech' && one.whoName === speaker,
	);
	if (!others.length) return undefined;
	const items = others.map(one => `- ${literal(excerpt(textOf(one, place), 70))} (${lineLink(one.range, place, context)})`);
	return [`Also by ${literal(speaker)}:`, '', ...cut(items)].join('\n');
}

const cut = (items: readonly string[]): string[] =>
	items.length <= LISTED ? [...items] : [...items.slice(0, LISTED - 1), `- and ${items.length - LISTED + 1} more`];

const inQuotation = (quotation: QuotationAnnotation, place: Place): string => {
	const speaker = speakerOf(quotation, place.article.bare.text);
	return quotation.kind === 'other' ? 'In quotation marks' : speaker ? `In a quotation · ${literal(speaker)}` : 'In a quotation';
};

const DATE_KINDS: Readonly<Record<DateAnnotation['timex'], string>> = {
	DATE: 'Date',
	TIME: 'Time',
	DURATION: 'Duration',
	SET: 'Repeated',
};

const MODIFIERS: Readonly<Record<string, string>> = {
	START: 'the start of ',
	MID: 'the middle of ',
	END: 'the end of ',
	APPROX: 'about ',
	BEFORE: 'before ',
	AFTER: 'after ',
	ON_OR_BEFORE: 'on or before ',
	ON_OR_AFTER: 'on or after ',
	LESS_THAN: 'less than ',
	MORE_THAN: 'more than ',
	EQUAL_OR_LESS: 'at most ',
	EQUAL_OR_MORE: 'at least ',
};

function dateCard(date: DateAnnotation, place: Place): string {
	const { value, mod, timex, reason, source } = date;
	const how = source === 'marked' && reason !== 'marked' ? `marked: *${literal(reason)}*` : foundBy(date);
	if (value === null) return lines(`**${DATE_KINDS[timex]}** · not resolved`, facts(how), publicationLine(place));
	const { publication } = place.annotations;
	return lines(
		`**${DATE_KINDS[timex]}** · ${MODIFIERS[mod ?? ''] ?? ''}**${literal(describeValue(value))}**`,
		valueLine(value, place),
		facts(how),
		publication?.source !== 'declared' &&
			publication?.source !== 'metadata' &&
			distanceOf(value, place) &&
			publicationLine(place),
	);
}

const distanceOf = (value: string, { annotations: { publication } }: Place): string | null =>
	publication && distance(value, publication.value);

/** The value as written, its weekday where the description has none, and how far it is from publication. */
function valueLine(value: string, place: Place): string {
	const weekday = weekdayOf(value);
	const edtf = toEdtf(value);
	return [
		code(value),
		edtf && edtf !== value ? `EDTF ${code(edtf)}` : null,
		weekday && !describeValue(value).includes(weekday) ? weekday : null,
		distanceOf(value, place),
	]
		.filter(Boolean)
		.join(' · ');
}

function publicationLine({ annotations: { publication } }: Place): string {
	if (!publication) return 'The publication date is not known';
	return publication.source === 'declared'
		? `Published ${publication.value}`
		: `Published ${publication.value}: *${literal(publication.reason)}*`;
}

const ENTITY_KINDS = { person: 'Person', org: 'Organisation', place: 'Place', misc: 'Name' } as const;

function entityCard(mention: MentionAnnotation, place: Place, context: HoverContext): string {
	const { entities, mentions, quotations } = place.annotations;
	const entity = entities[mention.entity];
	const kind = ENTITY_KINDS[mention.label];
	if (!entity) return lines(`**${kind}** · **${literal(textOf(mention, place))}**`, facts(foundBy(mention)));
	const heads = headsOf(quotations);
	const spoken = quotations.filter((one, index) => heads[index] === index && one.who === mention.entity);
	const others = entity.mentions.map(index => mentions[index]!).filter(one => one !== mention);
	return paragraphs(
		lines(
			`**${kind}** · **${literal(entity.name)}**`,
			entity.aliases.length > 0 && `Also: ${entity.aliases.map(literal).join(', ')}`,
			entity.ref !== null && reference(entity.ref),
			`${count(entity.mentions.length, 'mention')} in this article${spoken.length ? ` · ${count(spoken.length, 'quotation')}` : ''} · ${foundBy(mention)}`,
		),
		others.length > 0 &&
			cut(others.map(one => `- “${literal(excerpt(textOf(one, place), 60))}” (${lineLink(one.range, place, context)})`)).join(
				'\n',
			),
	);
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

const isWikidata = (ref: string): boolean => /^Q[1-9]\d*$/.test(ref);

const reference = (ref: string): string =>
	isWikidata(ref) ? `[${ref} on Wikidata](https://www.wikidata.org/wiki/${ref})` : `Reference: ${code(ref)}`;

const titleLine = ({ article, index }: Placed): string => `**${literal(article.get(titleOf).text || `Article ${index + 1}`)}**`;

function articleCard(place: Place): string {
	const { article, annotations } = place;
	const { quotations, dates, entities, mentions, prose } = annotations;
	const heads = headsOf(quotations).filter((head, index) => head === index && quotations[head]!.kind === 'speech');
	const words = prose.text.match(/\S+/g)?.length ?? 0;
	return paragraphs(
		titleLine(place),
		article.frame.attributes.length > 0 &&
			article.frame.attributes.map(({ key, value }) => `- ${code(key)} ${literal(value)}`).join('\n'),
		annotations.publication && annotations.publication.source !== 'declared' && publicationLine(place),
		`${count(words, 'word')} · ${count(heads.length, 'quotation')} · ${count(dates.length, 'date')} · ${count(entities.length, 'name')} in ${count(mentions.length, 'mention')}`,
	);
}

function attributeCard(attribute: Attribute, rule: AttributeRule | undefined, ...more: (string | undefined)[]): string {
	const title =
		attribute.kind === 'id'
			? `**Id** ${code(`#${attribute.value}`)}`
			: `**${literal(attribute.key)}** · ${literal(excerpt(attribute.value, 80))}`;
	const date = rule?.type === 'when' || rule?.type === 'date' ? [valueInWords(attribute.value)] : [];
	const description =
		attribute.kind === 'id'
			? 'The name by which other markers refer to this one.'
			: (rule?.description ?? 'An attribute of your own.');
	return paragraphs(lines(title, ...date, ...more), description);
}

/** What a value means, or what is wrong with it. */
function valueInWords(value: string): string {
	const read = parseValue(value);
	return literal('error' in read ? read.error : describeValue(value));
}

function labelCard(label: string, { labels }: Schema): string {
	const rule = labels[label];
	if (!rule) return lines(`**.${literal(label)}**`, 'Not a label of this tagset.');
	const attributes = Object.entries(rule.attributes).map(
		([key, { description, required, values }]) =>
			`- ${code(key)}${required ? ' (required)' : ''}: ${description}${values ? ` ${values.map(code).join(', ')}` : ''}`,
	);
	return paragraphs(`**.${literal(label)}** · ${rule.kind}`, rule.description, attributes.join('\n'));
}

function spanAttributeCard(attribute: Attribute, span: MarkedSpan, place: Place, context: HoverContext): string {
	const rule = place.article.reading.schema.labels[span.label]?.attributes[attribute.key];
	return attributeCard(attribute, rule, meaningOf(attribute, span, place, context));
}

/** What an attribute's value points to. */
function meaningOf({ key, value }: Attribute, span: MarkedSpan, place: Place, context: HoverContext): string | undefined {
	const { annotations } = place;
	if (key === 'ref') return isWikidata(value) ? reference(value) : undefined;
	if (key === 'to') {
		const target = articleWithId(place.document, value.replace(/^#/, ''));
		return target && `→ ${titleLine(target)}`;
	}
	if (key === 'who') {
		const quotation = annotations.quotations.find(one => one.span === span);
		return quotation?.whoName ? `→ **${literal(quotation.whoName)}**` : undefined;
	}
	if (key !== 'cont' && key !== 'of') return undefined;
	const target = spanWithId(place.article, value);
	if (!target) return undefined;
	const thing = annotatedBy(target, annotations);
	const name =
		thing.is === 'quotation'
			? nameOf(thing.quotation, place)
			: literal(excerpt(textOf(place.article.bare.extentOf(target.content), place), 60));
	return `→ ${name} (${lineLink(target.content, place, context)})`;
}

/** A span that is no annotation: a cue, a line of the structure, a label of the workspace. */
function spanCard(span: MarkedSpan, place: Place): string | undefined {
	const { schema } = place.article.reading;
	const rule = schema.labels[span.label];
	if (!rule) return undefined;
	const of = span.attributes.find(({ key }) => key === 'of');
	const target = of && spanWithId(place.article, of.value);
	const thing = target && annotatedBy(target, place.annotations);
	const quotation = thing?.is === 'quotation' ? ` of ${nameOf(thing.quotation, place)}` : '';
	return lines(`**${literal(span.label)}**${quotation}`, rule.description);
}
