/** `cont`, `of` and `who`: whether they point at a span of the right kind; ids that two spans share. */
import type { Article } from '../article.ts';
import { type Attribute, attributeValue } from '../syntax/attributes.ts';
import { type Problem, problem } from '../syntax/problem.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import { didYouMean } from '../syntax/words.ts';
import { comparePositions } from '../text.ts';
import { nameIn } from './repairs.ts';
import { plainId, type SpanTable, spansOf } from './spans.ts';

export function checkReferences(article: Article): Problem[] {
	const table = spansOf(article);
	if (!table.all.length) return [];
	const ids = [...table.byId.keys()];
	const hasSpeakers = table.all.some(span => attributeValue(span.attributes, 'who') !== undefined);
	const speakers = hasSpeakers ? speakersOf(article) : [];
	const words = hasSpeakers ? article.get(wordsOf) : new Set<string>();
	const rules = article.reading.schema.labels;
	return table.all.flatMap(span => {
		const problems: Problem[] = [];
		const kind = rules[span.label]?.kind;
		for (const one of span.attributes) {
			const type = rules[span.label]?.attributes[one.key]?.type;
			if (one.key === 'cont' || type === 'span') problems.push(...checkPiece(span, one, table, ids));
			else if (type === 'quote') problems.push(...checkKind(article, one, table, ids, 'quotation', 'a quotation'));
			else if (type === 'speaker') problems.push(...checkSpeaker(article, one, table, ids, speakers, words));
			if (one.kind === 'id' && table.byId.get(one.value) !== span)
				problems.push(problem('span-id-duplicate', one.valueRange, { id: one.value }));
		}
		if (kind === 'quotation' && !has(span, 'who') && !has(span, 'cont'))
			problems.push(problem('quote-without-speaker', span.labelRange ?? span.close));
		if (kind === 'cue' && !has(span, 'of') && !has(span, 'cont'))
			problems.push(problem('cue-without-quote', span.labelRange ?? span.close));
		return problems;
	});
}

const has = (span: MarkedSpan, key: string): boolean => span.attributes.some(one => one.key === key);

/** A guess among the ids; guesses are few, however many ids there are. */
const guessed = (id: string, ids: readonly string[]): string | undefined => {
	const meant = didYouMean(id, ids.slice(0, 500));
	return meant === id ? undefined : meant;
};

function unknown({ key, value, valueRange, quoted }: Attribute, ids: readonly string[]): Problem {
	const id = plainId(value);
	return problem('reference-unknown', valueRange, { key, value, id, quoted, meant: guessed(id, ids) });
}

/** `cont` points back at a span with the same label. */
function checkPiece(span: MarkedSpan, one: Attribute, { byId }: SpanTable, ids: readonly string[]): Problem[] {
	const id = plainId(one.value);
	const head = byId.get(id);
	if (!head) return [unknown(one, ids)];
	if (head === span) return [wrongKind(one, 'another span', 'this one')];
	if (comparePositions(span.range.start, head.range.start) < 0) return [problem('continuation-early', one.range, { id })];
	return head.label !== span.label && span.label !== ''
		? [wrongKind(one, `a span marked as ${span.label}`, head.label ? `marked as ${head.label}` : 'a span without a label')]
		: [];
}

function checkKind(
	article: Article,
	one: Attribute,
	{ byId, all }: SpanTable,
	ids: readonly string[],
	kind: string,
	wanted: string,
): Problem[] {
	const target = byId.get(plainId(one.value));
	if (!target) return [unknown(one, ids)];
	const { labels } = article.reading.schema;
	const found = labels[target.label]?.kind;
	if (found === kind || found === undefined) return [];
	// Where one span alone is of the kind wanted, it is meant.
	const fitting = all.filter(span => labels[span.label]?.kind === kind && has(span, 'id') && !has(span, 'cont'));
	const only = fitting.length === 1 ? attributeValue(fitting[0]!.attributes, 'id') : undefined;
	return [wrongKind(one, wanted, `marked as ${target.label}`, only)];
}

const wrongKind = ({ key, value, valueRange, quoted }: Attribute, wanted: string, found: string, meant?: string): Problem =>
	problem('reference-wrong-kind', valueRange, {
		key,
		value,
		id: plainId(value),
		wanted,
		found,
		quoted,
		meant,
	});

/** Refs of the article's entities, and what the entities are called. */
function speakersOf(article: Article): readonly string[] {
	const { labels } = article.reading.schema;
	const names = spansOf(article).all.flatMap(span => {
		if (labels[span.label]?.kind !== 'entity') return [];
		const ref = attributeValue(span.attributes, 'ref');
		return [ref, nameIn(article, span.content)].filter(one => one !== undefined);
	});
	return [...new Set(names)];
}

/** The words of an article's text, as they are written and in small letters. */
function wordsOf({ bare }: Article): ReadonlySet<string> {
	const words = new Set<string>();
	for (const [word] of bare.text.matchAll(/[\p{L}\p{N}]+/gu)) words.add(word).add(word.toLowerCase());
	return words;
}

/** Whether an article speaks of a name in words: `Ruiz`, `a spokeswoman`. One word is written as it is there, for it may be meant as a ref. */
function isNamed(value: string, words: ReadonlySet<string>): boolean {
	const own = value.match(/[\p{L}\p{N}]+/gu) ?? [];
	if (own.length === 1) return words.has(own[0]!) && own[0] === value && value !== value.toLowerCase();
	return own.every(word => words.has(word.toLowerCase()) || ARTICLES.has(word.toLowerCase()));
}

const ARTICLES = new Set(['a', 'an', 'the']);

/** `#p1` is a span, a word is an entity or a span or a name that the text has, and several words are such a name. */
function checkSpeaker(
	article: Article,
	one: Attribute,
	{ byId }: SpanTable,
	ids: readonly string[],
	speakers: readonly string[],
	words: ReadonlySet<string>,
): Problem[] {
	const { value } = one;
	const target = byId.get(plainId(value));
	if (value.startsWith('#') && !target) return [unknown(one, ids)];
	if (target && !speakers.includes(value)) {
		const kind = article.reading.schema.labels[target.label]?.kind;
		return kind === 'entity' || kind === undefined || kind === 'other'
			? []
			: [wrongKind(one, 'a person or another entity', `marked as ${target.label}`)];
	}
	if (target || value === '' || speakers.includes(value) || isNamed(value, words)) return [];
	const meant = didYouMean(value, speakers.slice(0, 500));
	return [problem('speaker-unknown', one.valueRange, { value, id: value, quoted: one.quoted, meant })];
}
