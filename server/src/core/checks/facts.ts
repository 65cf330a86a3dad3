/** What the other articles of a document need to know of one: small, made once, remembered on the article. */
import type { Article } from '../article.ts';
import { attributeValue } from '../syntax/attributes.ts';
import type { Problem } from '../syntax/problem.ts';
import type { Cut, MarkedSpan } from '../syntax/spans.ts';
import type { Eol, Range } from '../text.ts';
import { markerProblems } from './article.ts';
import { nameIn } from './repairs.ts';
import { plainId } from './spans.ts';

/** A marked name, and what it is marked as. */
export interface Name {
	/** Name and ref: two entities may share a name. Without a ref it is any bearer of the name. */
	readonly key: string;
	readonly text: string;
	readonly label: string;
	readonly ref: string | null;
}

/** `to=` on a span: the id of an article. */
export interface Link {
	readonly id: string;
	readonly value: string;
	readonly range: Range;
	readonly quoted: boolean;
}

/** What a name counts for: its entity, and whoever bears the name. */
export const keysOf = ({ key, text, ref }: Name): readonly string[] => (ref === null ? [key] : [key, `${text}\n`]);

export interface ArticleFacts {
	readonly article: Article;
	readonly problems: readonly Problem[];
	readonly id: string | undefined;
	/** A number that two articles with the same text share; 0 for no text. */
	readonly print: number;
	/** In rows. */
	readonly names: readonly (readonly Name[])[];
	readonly links: readonly Link[];
	/** How many lines end with `\n`, `\r\n` and `\r`. */
	readonly eols: readonly [number, number, number];
	/** Nothing to say of it, unless it shares something with another. */
	readonly quiet: boolean;
	/** The problem of not being closed: when another article opens behind it, that is where it shows. */
	readonly unclosed: Problem | undefined;
}

const noNames: readonly Name[] = [];

export const factsOf = (article: Article): ArticleFacts => article.get(gather);

function gather(article: Article): ArticleFacts {
	const problems = markerProblems(article);
	const links = article.those(isLink).flatMap(span => linksOf(span, article));
	return {
		article,
		problems,
		id: article.id,
		print: printOf(article),
		names: article.rowsOf(nameOf),
		links,
		eols: countEols(article),
		quiet: problems.length === 0 && links.length === 0,
		unclosed: problems.find(({ code }) => code === 'article-unclosed'),
	};
}

export const EOLS: readonly Eol[] = ['\n', '\r\n', '\r'];

function countEols(article: Article): [number, number, number] {
	const counts: [number, number, number] = [0, 0, 0];
	const { onlyEol, lines } = article;
	if (onlyEol) counts[EOLS.indexOf(onlyEol)] = lines.length;
	else for (let i = 0; i < lines.length; i++) counts[EOLS.indexOf(article.eol(i))]!++;
	return counts;
}

/** Whether a span marks a name; they stand in the order of the names. */
export const isName = (span: MarkedSpan, article: Article): boolean => nameOf(span, article).length > 0;

/** The name that a span marks, if it marks one. */
export function nameOf({ label, labelRange, attributes, content }: MarkedSpan, article: Article): readonly Name[] {
	const { labels } = article.reading.schema;
	if (labels[label]?.kind !== 'entity' || !labelRange || attributes.some(({ key }) => key === 'cont')) return noNames;
	const text = nameIn(article, content);
	if (!text) return noNames;
	const ref = attributeValue(attributes, 'ref') ?? null;
	return [{ key: `${text}\n${ref ?? ''}`, text, label, ref }];
}

const isLink = (span: MarkedSpan, article: Article): boolean => linksOf(span, article).length > 0;

const linksOf = ({ label, attributes }: MarkedSpan, { reading }: Article): readonly Link[] =>
	attributes
		.filter(({ key }) => reading.schema.labels[label]?.attributes[key]?.type === 'article')
		.map(({ value, valueRange, quoted }) => ({ id: plainId(value), value, range: valueRange, quoted }));

/** How many signs of an article's beginning and of its end tell it from others, white space apart. */
const ENOUGH = 60;

/**
 * A number made of how the text begins and ends, white space and markers left out. Articles that share it are compared whole; so this
 * costs a line or two an article and not all of them.
 */
function printOf({ lines, frame: { body }, marked }: Article): number {
	let print = 7;
	let left = ENOUGH;
	const take = (unit: number) => {
		if (!isSign(unit)) return;
		print = mix(print, unit);
		left--;
	};
	for (let i = body.start; i < body.end && left > 0; i++) {
		const line = bareLine(lines[i]!, marked.cutsIn(i));
		for (let at = 0; at < line.length && left > 0; at++) take(line.charCodeAt(at));
	}
	if (left === ENOUGH) return 0;
	left = ENOUGH;
	for (let i = body.end - 1; i >= body.start && left > 0; i--) {
		const line = bareLine(lines[i]!, marked.cutsIn(i));
		for (let at = line.length - 1; at >= 0 && left > 0; at--) take(line.charCodeAt(at));
	}
	return print || 1;
}

function bareLine(line: string, cuts: readonly Cut[]): string {
	const parts: string[] = [];
	let from = 0;
	for (const cut of cuts) {
		parts.push(line.slice(from, cut.from));
		from = Math.max(from, cut.to);
	}
	return parts.length ? [...parts, line.slice(from)].join('') : line;
}

const isSign = (unit: number): boolean => unit > 32 && unit !== 0xa0;

/** FNV-1a. */
const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** A 32-bit integer made of all that is not white space. */
export function hashWords(text: string, seed: number): number {
	let hash = seed;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (isSign(unit)) hash = mix(hash, unit);
	}
	return hash;
}
