/** Completion of markers: delimiters, labels, attributes and their values. Prose is never completed. */
import { valueAttributes } from '../../annotations/dates.ts';
import type { Annotate, Annotations } from '../../annotations.ts';
import type { Article } from '../../article.ts';
import type { Document } from '../../document.ts';
import { type Edit, editArticle, freshId, idsOf, remove, replace } from '../../edits.ts';
import type { GazetteerName } from '../../prose/entities/index.ts';
import type { AttributeRule } from '../../schema.ts';
import type { DialectName } from '../../syntax/dialects/dialect.ts';
import { writeValue } from '../../syntax/values.ts';
import { overlaps, type Position, position, shift } from '../../text.ts';
import { titleOf } from '../titles.ts';
import { articleSkeleton } from './skeleton.ts';
import { type Owner, type Slot, slotAt } from './slot.ts';
import { keyOf, valuesFor } from './values.ts';

export interface Completion {
	/** What the list shows, and what typed letters are compared with. */
	readonly title: string;
	readonly kind: 'delimiter' | 'label' | 'id' | 'attribute' | 'value' | 'date' | 'reference';
	/** A few words beside the title. */
	readonly detail?: string;
	/** The guideline, Markdown. */
	readonly documentation?: string;
	/** Other words by which it is found. */
	readonly filter?: string;
	/** Of the document; one line, around the place. */
	readonly edit: Edit;
	/** Whether the text has places to fill in, `${1:id}`. */
	readonly isSnippet: boolean;
	/** Whether there is more to complete behind it at once. */
	readonly goesOn: boolean;
}

/** Where completion is asked for. The word at the place is left out of the article: what is only being typed is not in use. */
export interface Request {
	readonly document: Document;
	readonly article: Article;
	readonly index: number;
	/** All articles of the document, this one among them. */
	readonly articles: readonly Article[];
	/** The word at the place, which the workspace may know of already. */
	readonly typed: string;
	readonly annotations: Annotations;
	/** ISO 8601 day. */
	readonly today: string;
	/** The names that are marked in the workspace. */
	readonly names: readonly GazetteerName[];
}

/** What may be written at a place, the likeliest first. `today` is the caller's day, `2024-09-13`: nothing here knows a clock. */
export function complete(
	document: Document,
	at: Position,
	annotate: Annotate,
	today: string,
	names: readonly GazetteerName[] = [],
): readonly Completion[] {
	const { article: written, index, line } = document.at(at.line);
	const slot = slotAt(written, position(at.line - line, at.character));
	if (!slot) return [];
	const article = editArticle(written, [remove(slot.range)]) ?? written;
	const articles = document.articles.with(index, article);
	const typed = document.slice(shift(slot.range, line));
	const request: Request = { document, article, index, articles, typed, annotations: annotate(article), today, names };
	return completionsOf(request, slot).map(one => ({ ...one, edit: { ...one.edit, range: shift(one.edit.range, line) } }));
}

function completionsOf(request: Request, slot: Slot): Completion[] {
	switch (slot.is) {
		case 'delimiter':
			return delimiters(request, slot);
		case 'label':
			return slot.owner.is === 'span' ? labels(request, slot, slot.owner, '') : [];
		case 'id':
			return ids(request, slot);
		case 'key':
			return keys(request, slot);
		case 'value':
			return values(request, slot);
	}
}

const plain = { isSnippet: false, goesOn: false };

function delimiters({ document, article, index, today }: Request, slot: Extract<Slot, { is: 'delimiter' }>): Completion[] {
	const { opening, closing, isArticle, problems } = article.frame;
	const skeleton: Completion = {
		title: 'article',
		kind: 'delimiter',
		detail: 'a new article',
		filter: slot.written,
		edit: replace(slot.range, articleSkeleton(document, index, today)),
		isSnippet: true,
		goesOn: false,
	};
	const wanted = problems.find(({ code }) => code === 'article-unclosed')?.facts.closing;
	if (!isArticle || !opening || closing || typeof wanted !== 'string') return [skeleton];
	const end: Completion = {
		title: wanted,
		kind: 'delimiter',
		detail: 'the end of this article',
		filter: slot.written,
		edit: replace(slot.range, wanted),
		...plain,
	};
	return [end, skeleton];
}

/** The tagset's labels, what was recognised in the marked words first; `sign` is the dot where it is not written yet. */
function labels(
	{ article, annotations }: Request,
	slot: Slot,
	{ content }: Extract<Owner, { is: 'span' }>,
	sign: '' | '.',
): Completion[] {
	const rules = article.reading.schema.labels;
	const extent = content ? article.bare.extentOf(content) : null;
	const here = <T extends { start: number; end: number }>(all: readonly T[]) =>
		extent ? all.find(one => overlaps(one, extent)) : undefined;
	const date = here(annotations.dates);
	const kind = here(annotations.quotations.filter(one => one.start === extent?.start)) ? 'quotation' : date ? 'date' : undefined;
	const mention = here(annotations.mentions)?.label;
	const fit = (name: string) => (rules[name]!.kind === kind || (!kind && name === mention) ? 0 : 1);
	const listed = Object.keys(rules)
		.sort((a, b) => fit(a) - fit(b))
		.map((name): Completion => {
			const title = `${sign}${name}`;
			return {
				title,
				kind: 'label',
				detail: rules[name]!.kind,
				documentation: rules[name]!.description,
				edit: replace(slot.range, title),
				...plain,
			};
		});
	if (kind !== 'date' || !date || date.value === null || !rules.date) return listed;
	const items = Object.entries(valueAttributes(date)).map(([key, value]) => `${key}=${writeValue(value)}`);
	const title = `${sign}date ${items.join(' ')}`;
	return [{ title, kind: 'date', detail: date.reason, edit: replace(slot.range, title), ...plain }, ...listed];
}

function ids({ article, articles, annotations }: Request, slot: Extract<Slot, { is: 'id' }>): Completion[] {
	const id = (text: string, detail: string): Completion => ({
		title: text,
		kind: 'id',
		detail,
		edit: replace(slot.range, text),
		...plain,
	});
	if (slot.owner.is === 'article') {
		const words = keyOf(article.get(titleOf).text).split('-').slice(0, 4).join('-');
		const date = annotations.publication?.value.slice(0, 10);
		const key = date ? `${words}-${date}` : words;
		const used = new Set(articles.map(one => one.id ?? ''));
		return words ? [id(used.has(key) ? freshId(used, `${key}-`, 2) : key, 'from the title and the date')] : [];
	}
	const used = idsOf(article);
	const next = freshId(used, slot.owner.label[0] ?? 'm');
	const content = slot.owner.content ? article.bare.extentOf(slot.owner.content) : null;
	const key = content ? keyOf(article.bare.text.slice(content.start, content.end)).split('-').slice(0, 4).join('-') : '';
	return [id(next, 'the next free id'), ...(key && !used.has(key) ? [id(key, 'from the words')] : [])];
}

function keys(request: Request, slot: Extract<Slot, { is: 'key' }>): Completion[] {
	const { owner, range, written } = slot;
	const { schema, dialect } = request.article.reading;
	const known = owner.is === 'article' ? schema.article : (schema.labels[owner.label]?.attributes ?? {});
	const isYaml = owner.is === 'article' && dialect.name === 'matter';
	const isQuoted = owner.is === 'article' && dialect.name === 'doc';
	const attributes = Object.entries(known)
		.filter(([key]) => !written.includes(key))
		.map(([key, rule]): Completion => {
			const quoted = isQuoted || (rule.type === 'text' && !rule.values);
			const text = isYaml ? `${key}: ` : quoted ? `${key}="$1"` : `${key}=`;
			return {
				title: key,
				kind: 'attribute',
				detail: rule.required ? `${rule.type}, required` : rule.type,
				documentation: rule.description,
				edit: replace(range, text),
				isSnippet: !isYaml && quoted,
				goesOn: true,
			};
		});
	if (owner.is === 'span' && !written.includes('.')) return [...labels(request, slot, owner, '.'), ...attributes];
	return attributes;
}

function values(request: Request, slot: Extract<Slot, { is: 'value' }>): Completion[] {
	const { owner, key, range } = slot;
	const { schema, dialect } = request.article.reading;
	const rule: AttributeRule | undefined =
		owner.is === 'article' ? schema.article[key] : schema.labels[owner.label]?.attributes[key];
	return valuesFor(request, owner, key, rule).map((one): Completion => {
		const type = rule?.type;
		const text = written(one.value, slot, dialect.name);
		return {
			title: one.value,
			kind:
				type === 'when' || type === 'date'
					? 'date'
					: type === undefined || type === 'text' || type === 'lang'
						? 'value'
						: 'reference',
			...(one.detail && { detail: one.detail }),
			filter: [text, one.value, one.alias].filter(Boolean).join(' '),
			edit: replace(range, text),
			...plain,
		};
	});
}

/** A value as it is written there: between quotation marks that stand already, as YAML or a tag wants it, or by itself. */
function written(value: string, { owner, quoted }: Extract<Slot, { is: 'value' }>, dialect: DialectName): string {
	if (owner.is === 'article' && dialect === 'doc') {
		const text = value.replace(/["<>&]/g, sign => ENTITIES[sign]!);
		return quoted ? text : `"${text}"`;
	}
	if (owner.is === 'article' && dialect === 'matter')
		return /^[\p{L}\p{N}][\p{L}\p{N} .,_/+-]*$/u.test(value) ? value : JSON.stringify(value);
	return quoted ? value.replace(/["\\]/g, '\\$&') : writeValue(value);
}

const ENTITIES: Readonly<Record<string, string>> = { '"': '&quot;', '<': '&lt;', '>': '&gt;', '&': '&amp;' };
