/**
 * Renaming what markers call things: the id of a span (in its article), the id of an article, an entity's `ref` and a label (in
 * the whole file). Only markers change.
 */
import type { Article } from '../article.ts';
import type { Document } from '../document.ts';
import { type Edit, idsOf, type Outcome, placeEdits, replace, writeAttribute } from '../edits.ts';
import { renameClosing, setMetadata } from '../metadata.ts';
import type { Attribute } from '../syntax/attributes.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import { type Position, position, type Range, shift, touches } from '../text.ts';

/** What a place names: `[x]{.person #m1 ref=orr}` names a label, an id and a ref. */
export interface Name {
	readonly kind: 'span' | 'article' | 'ref' | 'label';
	readonly name: string;
	/** The name as it stands at that place, in the document. */
	readonly range: Range;
}

/** Attributes whose value may be the id of a span. */
const POINTERS = new Set(['who', 'of', 'cont']);

/** The name at a place; undefined where nothing can be renamed. */
export function nameAt(document: Document, at: Position): Name | undefined {
	const { article, line } = document.at(at.line);
	const here = position(at.line - line, at.character);
	const found = nameIn(article, here);
	return found && { ...found, range: shift(found.range, line) };
}

function nameIn(article: Article, at: Position): Name | undefined {
	for (const one of article.frame.attributes)
		if (one.key === 'id' && touches(one.valueRange, at)) return { kind: 'article', name: one.value, range: one.valueRange };
	for (const span of article.marked.all) {
		if (span.labelRange && touches(span.labelRange, at)) return { kind: 'label', name: span.label, range: span.labelRange };
		const closing = closingId(span);
		if (closing && touches(closing.range, at)) return { kind: 'span', ...closing };
		for (const one of span.attributes) if (touches(one.valueRange, at)) return nameOf(article, one);
	}
	return undefined;
}

function nameOf(article: Article, { kind, key, value, valueRange }: Attribute): Name | undefined {
	if (kind === 'id') return { kind: 'span', name: value, range: valueRange };
	if (key === 'ref') return { kind: 'ref', name: value, range: valueRange };
	if (key === 'to') return { kind: 'article', name: value.replace(/^#/, ''), range: withoutSign(value, valueRange) };
	if (!POINTERS.has(key)) return undefined;
	const name = value.replace(/^#/, '');
	const range = withoutSign(value, valueRange);
	// `who=orr` names an entity before it names a span; a name in words names neither.
	if (key === 'who' && name === value && refsOf(article).has(value)) return { kind: 'ref', name, range };
	return idsOf(article).has(name) ? { kind: 'span', name, range } : undefined;
}

const withoutSign = (value: string, { start, end }: Range): Range =>
	value.startsWith('#') ? { start: position(start.line, start.character + 1), end } : { start, end };

/** The `q7` of `[/#q7]`. */
function closingId(span: MarkedSpan): { name: string; range: Range } | undefined {
	const id = span.attributes.find(one => one.kind === 'id');
	if (span.form !== 'milestone' || !id) return undefined;
	const { start, end } = span.close;
	return {
		name: id.value,
		range: { start: position(start.line, start.character + 3), end: position(end.line, end.character - 1) },
	};
}

/** Refs of an article's marked entities. */
const refsOf = (article: Article): ReadonlySet<string> => article.get(collectRefs);

function collectRefs(article: Article): ReadonlySet<string> {
	const refs = new Set<string>();
	for (const span of article.marked.all) for (const one of span.attributes) if (one.key === 'ref') refs.add(one.value);
	return refs;
}

/** Gives what stands at a place another name, everywhere it is named. */
export function rename(document: Document, at: Position, to: string): Outcome {
	const found = nameAt(document, at);
	if (!found) return { refused: 'no id, ref or label stands here' };
	const { kind, name } = found;
	if (to === name) return { edits: [] };
	if (!/^[^\s{}"'=#.[\]|][^\s{}"'=[\]|]*$/.test(to))
		return { refused: `“${to}” cannot be a name: it has a blank or a sign that markers use` };
	const own = document.at(at.line);
	if (kind === 'span' && idsOf(own.article).has(to)) return { refused: `“${to}” is another marker's id in this article` };
	if (kind === 'span') return { edits: placeEdits(renameSpan(own.article, name, to), own.line) };
	if (kind === 'article' && document.articles.some(article => article.id === to))
		return { refused: `“${to}” is another article's id` };
	const change = { article: renameArticle, ref: renameRef, label: renameLabel }[kind];
	return { edits: [...document.placed()].flatMap(({ article, line }) => placeEdits(change(article, name, to), line)) };
}

/** Edits of the article that give a span another id, and all that refers to it. */
export function renameSpan(article: Article, id: string, to: string): Edit[] {
	return article.marked.all.flatMap(span => {
		const closing = closingId(span);
		const edits = span.attributes.flatMap(one => {
			const named = one.kind === 'id' || POINTERS.has(one.key) ? nameOf(article, one) : undefined;
			return named?.kind === 'span' && named.name === id ? [replace(named.range, to)] : [];
		});
		return closing?.name === id ? [...edits, replace(closing.range, to)] : edits;
	});
}

function renameArticle(article: Article, id: string, to: string): Edit[] {
	const edits: Edit[] = [];
	if (article.id === id) edits.push(setMetadata(article, 'id', to)!, ...renameClosing(article, id, to));
	for (const span of article.marked.all)
		for (const one of span.attributes)
			if (one.key === 'to' && one.value.replace(/^#/, '') === id) edits.push(replace(withoutSign(one.value, one.valueRange), to));
	return edits;
}

const renameRef = (article: Article, ref: string, to: string): Edit[] =>
	article.marked.all.flatMap(span =>
		span.attributes.flatMap(one => {
			const named = one.key === 'ref' || one.key === 'who' ? nameOf(article, one) : undefined;
			return named?.kind === 'ref' && named.name === ref ? [replace(one.range, writeAttribute(one.key, to))] : [];
		}),
	);

const renameLabel = (article: Article, label: string, to: string): Edit[] =>
	article.marked.all.flatMap(span => (span.label === label && span.labelRange ? [replace(span.labelRange, to)] : []));
