/** What an attribute's value may be, the likeliest first. */
import type { Annotations } from '../../annotations.ts';
import type { Article } from '../../article.ts';
import { describeValue, writtenValue } from '../../prose/dates/values.ts';
import type { GazetteerName } from '../../prose/entities/index.ts';
import type { AttributeRule } from '../../schema.ts';
import { attributeValue } from '../../syntax/attributes.ts';
import { comparePositions, type Extent, overlaps } from '../../text.ts';
import { speakerOf } from '../mark.ts';
import { excerpt } from '../titles.ts';
import type { Request } from './index.ts';
import { articlesInUse, idsInUse, refsInUse, textOf, valuesInUse } from './inUse.ts';
import type { Owner } from './slot.ts';

export interface Suggestion {
	/** What is written. */
	readonly value: string;
	readonly detail?: string;
	/** Words by which it is found too. */
	readonly alias?: string;
}

/** Languages of news, by BCP 47 tag. */
const LANGUAGES =
	'ar bn cs da de el en en-GB en-US es et fa fi fr he hi hr hu id it ja ko ku ckb lt lv ms nb nl pl pt pt-BR ro ru sk sl sr sv sw th tr uk ur vi zh'.split(
		' ',
	);

export function valuesFor(
	{ article, articles, typed, annotations, today, names }: Request,
	owner: Owner,
	key: string,
	rule?: AttributeRule,
): Suggestion[] {
	if (rule?.values) return rule.values.map(value => ({ value }));
	const content = owner.is === 'span' && owner.content ? article.bare.extentOf(owner.content) : null;
	switch (rule?.type) {
		case 'when':
			return dates(annotations, content, today);
		case 'date':
			return publicationDates(annotations, today);
		case 'lang':
			return languages(articles);
		case 'key':
			return refs(
				articles,
				article,
				content,
				names.filter(({ ref }) => ref !== typed),
			);
		case 'speaker':
			return [...speakers(annotations, article, content), ...mentionIds(article)];
		case 'quote':
			return idsOfKind(article, 'quotation');
		case 'span':
			return owner.is === 'span' ? earlierPieces(article, owner) : [];
		case 'article':
			return articlesInUse(articles).map(({ id, title }) => ({ value: id, detail: title }));
		default:
			return owner.is === 'article' ? valuesInUse(articles, key).map(value => ({ value })) : [];
	}
}

const described = (value: string, why = ''): Suggestion => {
	const words = describeValue(value);
	return { value, detail: [words, why].filter(Boolean).join(', ') };
};

/** The value that the words have, whatever is written there, then the days that are near. */
function dates({ toldDates, publication }: Annotations, content: Extent | null, today: string): Suggestion[] {
	const all = content ? toldDates : [];
	const found = all.filter(one => one.value !== null && overlaps(one, content!));
	return unique([
		...found.map(one => described(writtenValue(one.value!, one.zone), one.reason)),
		...(publication ? [described(publication.value, 'the article’s date')] : []),
		described(today, 'today'),
	]);
}

const publicationDates = ({ publication }: Annotations, today: string): Suggestion[] =>
	unique([...(publication ? [described(publication.value, publication.reason)] : []), described(today, 'today')]);

function languages(articles: readonly Article[]): Suggestion[] {
	const names = new Intl.DisplayNames(['en'], { type: 'language' });
	const all = [...new Set([...valuesInUse(articles, 'lang'), ...LANGUAGES])];
	return all.map(value => ({ value, detail: nameOfLanguage(names, value) }));
}

/** A tag that is none has no name. */
function nameOfLanguage(names: Intl.DisplayNames, tag: string): string {
	try {
		return names.of(tag) ?? '';
	} catch {
		return '';
	}
}

/** Refs of the same words first, then of names that hold them (`Orr`, Dana Orr) or one made of them, a new one made of the words, and what else is in use. */
function refs(
	articles: readonly Article[],
	article: Article,
	content: Extent | null,
	names: readonly GazetteerName[],
): Suggestion[] {
	const words = content ? article.bare.text.slice(content.start, content.end).toLowerCase() : '';
	const elsewhere = [...article.reading.schema.names, ...names].flatMap(({ name, label, ref }) =>
		ref === null ? [] : [{ ref, label, name, count: 0 }],
	);
	const key = keyOf(words);
	const all = [...refsInUse(articles), ...elsewhere].map(({ ref, label, name, count }) => ({
		nearness: name.toLowerCase() === words ? 2 : ref === key || name.toLowerCase().split(/\s+/).includes(words) ? 1 : 0,
		suggestion: { value: ref, detail: `${name}, ${label}${count ? `, ${count}×` : ''}`, alias: name },
	}));
	const near = (nearness: number) => all.filter(one => one.nearness === nearness).map(({ suggestion }) => suggestion);
	return unique([...near(2), ...near(1), ...(key ? [{ value: key, detail: 'a new key' }] : []), ...near(0)]);
}

/** A key made of a name: `José Núñez` → `jose-nunez`. */
export const keyOf = (words: string): string =>
	words
		.slice(0, 80)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/^the\s/, '')
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');

/** The speaker of this quotation, then all persons and organisations of the article. */
function speakers(annotations: Annotations, article: Article, content: Extent | null): Suggestion[] {
	const quotation = content && annotations.quotations.find(one => overlaps(one, content));
	const own = quotation ? speakerOf({ ...quotation }, annotations, article) : undefined;
	const entities = annotations.entities
		.filter(({ label }) => label === 'person' || label === 'org')
		.map(({ name, ref, label }) => ({ value: ref ?? name, detail: ref === null ? label : `${name}, ${label}`, alias: name }));
	return unique([
		...(own === undefined ? [] : [{ value: own, detail: `${quotation?.whoName ?? own}, speaks here` }]),
		...entities,
	]);
}

const mentionIds = (article: Article): Suggestion[] =>
	idsOfKind(article, 'entity').map(({ value, ...rest }) => ({ value: `#${value}`, ...rest }));

const idsOfKind = (article: Article, kind: string): Suggestion[] =>
	idsInUse(article)
		.filter(({ span }) => article.reading.schema.labels[span.label]?.kind === kind)
		.map(({ id, span }) => ({ value: id, detail: excerpt(textOf(article, span), 60) }));

/** Pieces that the span may go on: of its label, before it, the nearest first. */
function earlierPieces(article: Article, { label, content }: Extract<Owner, { is: 'span' }>): Suggestion[] {
	return idsInUse(article)
		.filter(({ span }) => span.label === label && (!content || comparePositions(span.content.start, content.start) < 0))
		.filter(({ span }) => attributeValue(span.attributes, 'cont') === undefined)
		.reverse()
		.map(({ id, span }) => ({ value: id, detail: excerpt(textOf(article, span), 60) }));
}

function unique(suggestions: readonly Suggestion[]): Suggestion[] {
	const seen = new Set<string>();
	return suggestions.filter(({ value }) => !seen.has(value) && seen.add(value));
}
