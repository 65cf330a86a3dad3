/**
 * Quality of recognition on the annotated articles of test/gold: what the reader makes of their bare text, against what was marked
 * in them by hand. Peers read the same text.
 */
import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { type Annotations, annotator } from '../../server/src/core/annotations.ts';
import { Document } from '../../server/src/core/document.ts';
import { groupEntities, loadModel } from '../../server/src/core/prose/entities/index.ts';
import type { Extent } from '../../server/src/core/text.ts';
import { type Clusters, scoreClusters } from './clusters.ts';
import { type GoldArticle, regexSpeakers, speakers } from './speakers.ts';

/** A recognised stretch with what is claimed of it: a label, a value; null where nothing is. */
interface Found extends Extent {
	readonly claim: string | null;
}

interface Score {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
}

const model = existsSync('server/model/entities.bin') ? loadModel(readFileSync('server/model/entities.bin')) : null;
const MARKED_ONLY = annotator({ recognise: false, model: null, fileName: '' });

function readGold(): GoldArticle[] {
	return globSync('test/gold/*.seed')
		.sort()
		.flatMap(file => [...Document.open(readFileSync(file, 'utf8'), { dialect: 'seed' }).placed()])
		.filter(({ article }) => article.frame.isArticle)
		.map(({ article }) => ({
			id: article.id ?? '',
			text: article.bare.text,
			date: article.attribute('date') ?? '',
			gold: article.get(MARKED_ONLY),
		}));
}

const readOurs = ({ text, date }: GoldArticle): Annotations =>
	Document.open(text, { dialect: 'plain' }).articles[0]!.get(annotator({ recognise: true, model, fileName: '', date }));

/** One-to-one matches; `same` decides which pairs may match. */
function score(
	pairs: readonly (readonly [gold: readonly Found[], found: readonly Found[]])[],
	same: (gold: Found, found: Found) => boolean,
): Score {
	let hits = 0;
	let golds = 0;
	let founds = 0;
	for (const [gold, found] of pairs) {
		golds += gold.length;
		founds += found.length;
		const taken = new Set<Found>();
		for (const one of gold) {
			const match = found.find(other => !taken.has(other) && same(one, other));
			if (!match) continue;
			taken.add(match);
			hits++;
		}
	}
	const precision = hits / Math.max(1, founds);
	const recall = hits / Math.max(1, golds);
	return { precision, recall, f1: hits ? (2 * precision * recall) / (precision + recall) : 0 };
}

const equal = (a: Extent, b: Extent) => a.start === b.start && a.end === b.end;
const overlap = (a: Extent, b: Extent) => a.start < b.end && b.start < a.end;
const percent = (value: number) => (value * 100).toFixed(1);
const row = (name: string, ...scores: readonly (Score | number | null)[]) => [
	name,
	...scores.map(one => (one === null ? '–' : typeof one === 'number' ? percent(one) : `${percent(one.f1)}`)),
];

const quotesOf = ({ quotations }: Annotations): Found[] => quotations.map(({ inner }) => ({ ...inner, claim: null }));
/** TIMEX3 writes a decade as `199`, EDTF as `199X`: one value. */
const sameForm = (value: string | null) => (value && /^\d{2,3}$/.test(value) ? value.padEnd(4, 'X') : value);
const datesOf = ({ dates }: Annotations): Found[] =>
	dates.map(({ start, end, value }) => ({ start, end, claim: sameForm(value) }));
const entitiesOf = ({ mentions }: Annotations): Found[] =>
	mentions.map(({ start, end, label }) => ({ start, end, claim: label }));

const keyOf = ({ start, end }: Extent): string => `${start}:${end}`;

const clustersOf = ({ mentions, entities }: Annotations): Clusters =>
	entities.map(entity => entity.mentions.map(index => keyOf(mentions[index]!)));

/** The marked mentions, gathered without a look at their refs. */
const regrouped = ({ text, gold: { mentions } }: GoldArticle): Clusters =>
	groupEntities(
		text,
		mentions.map(({ start, end, label }) => ({ start, end, label })),
	).map(entity => entity.mentions.map(index => keyOf(mentions[index]!)));

/** Double-quoted stretches of one line: what a first regular expression finds. */
const regexQuotes = (text: string): Found[] =>
	[...text.matchAll(/["“]([^"“”\n]+)["”]/g)].map(match => ({
		start: match.index + 1,
		end: match.index + match[0].length - 1,
		claim: null,
	}));

/** Stretches that compromise found, put back at their places in the text. */
function place(text: string, found: readonly { text: string; claim: string | null }[]): Found[] {
	const placed: Found[] = [];
	let from = 0;
	for (const { text: surface, claim } of found) {
		const at = text.indexOf(surface, from);
		if (at < 0) continue;
		placed.push({ start: at, end: at + surface.length, claim });
		from = at + 1;
	}
	return placed;
}

const trimmed = (text: string) => text.replace(/^[\s"“”'‘’(]+|[\s"“”'‘’,.;:!?)]+$/g, '').replace(/[’']s$/, '');

async function peers() {
	const { default: compromise } = await import('compromise');
	const chrono = await import('chrono-node');
	const topics = (text: string, kind: 'people' | 'places' | 'organizations') => {
		const view = compromise(text);
		return (view[kind]().out('array') as string[]).map(trimmed);
	};
	return {
		quotes: (text: string) =>
			place(
				text,
				(compromise(text).quotations().out('array') as string[]).map(quote => ({
					text: quote.replace(/^["“”'‘]+|["“”'’]+[,.]?$/g, ''),
					claim: null,
				})),
			),
		entities: (text: string) =>
			[
				...place(
					text,
					topics(text, 'people').map(surface => ({ text: surface, claim: 'person' })),
				),
				...place(
					text,
					topics(text, 'places').map(surface => ({ text: surface, claim: 'place' })),
				),
				...place(
					text,
					topics(text, 'organizations').map(surface => ({ text: surface, claim: 'org' })),
				),
			].filter(({ start, end }) => end > start),
		dates: (text: string, date: string) =>
			chrono.parse(text, new Date(`${date.slice(0, 10)}T12:00:00`)).map(({ index, text: surface, start }) => {
				const day = `${start.get('year')}-${String(start.get('month')).padStart(2, '0')}-${String(start.get('day')).padStart(2, '0')}`;
				return {
					start: index,
					end: index + surface.length,
					claim: start.isCertain('day') || start.isCertain('weekday') ? day : start.isCertain('month') ? day.slice(0, 7) : day,
				};
			}),
	};
}

function table(rows: readonly (readonly string[])[]): string {
	const widths = rows[0]!.map((_, column) => Math.max(...rows.map(cells => cells[column]!.length)));
	const line = (cells: readonly string[]) =>
		`| ${cells.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join(' | ')} |`;
	return [
		line(rows[0]!),
		`|${widths.map((width, column) => (column ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`,
		...rows.slice(1).map(line),
	].join('\n');
}

/** What was missed and what was found wrongly, one line each. */
function errors(
	articles: readonly GoldArticle[],
	pick: (annotations: Annotations) => Found[],
	ours: readonly Annotations[],
): string[] {
	return articles.flatMap(({ id, text, gold }, index) => {
		const found = pick(ours[index]!);
		const wanted = pick(gold);
		const same = (a: Found, b: Found) => equal(a, b) && a.claim === b.claim;
		const show = (sign: string, { start, end, claim }: Found) =>
			`${sign} ${id}\t${claim ?? ''}\t${text.slice(Math.max(0, start - 30), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 30)}`.replaceAll(
				'\n',
				' ',
			);
		return [
			...wanted.filter(one => !found.some(other => same(one, other))).map(one => show('−', one)),
			...found.filter(one => !wanted.some(other => same(one, other))).map(one => show('+', one)),
		];
	});
}

export async function measureQuality(listErrors?: string): Promise<string> {
	const articles = readGold();
	const ours = articles.map(readOurs);
	const against = (pick: (annotations: Annotations) => Found[], found: (article: GoldArticle, index: number) => Found[]) =>
		articles.map((article, index) => [pick(article.gold), found(article, index)] as const);
	const { quotes, entities, dates } = await peers();
	const own = (pick: (annotations: Annotations) => Found[]) => against(pick, (_, index) => pick(ours[index]!));
	const claimed = (a: Found, b: Found) => equal(a, b) && a.claim === b.claim;
	const valued = (a: Found, b: Found) => overlap(a, b) && a.claim === b.claim;
	const who = speakers(articles, ours);
	const whoIsWho = (name: string, found: (article: GoldArticle, index: number) => Clusters) => {
		const { b3, lea } = scoreClusters(articles.map((article, index) => [clustersOf(article.gold), found(article, index)]));
		return row(name, b3, lea);
	};
	const count = (pick: (annotations: Annotations) => Found[]) => articles.reduce((sum, { gold }) => sum + pick(gold).length, 0);
	if (listErrors)
		return errors(articles, listErrors === 'quotes' ? quotesOf : listErrors === 'dates' ? datesOf : entitiesOf, ours).join('\n');
	return [
		`${articles.length} articles: ${count(quotesOf)} quotations, ${count(datesOf)} dates, ${count(entitiesOf)} mentions. F1 in per cent.`,
		'',
		table([
			['quotations', 'span exact', 'speaker right', 'resolved rightly', 'pronouns resolved'],
			row('Seedmark', score(own(quotesOf), equal), who.head, who.name, who.pronouns),
			row(
				'compromise',
				score(
					against(quotesOf, ({ text }) => quotes(text)),
					equal,
				),
				null,
				null,
				null,
			),
			row(
				'pair of double marks, one line; “X said”, “said X”',
				score(
					against(quotesOf, ({ text }) => regexQuotes(text)),
					equal,
				),
				regexSpeakers(articles),
				null,
				null,
			),
		]),
		'',
		table([
			['dates', 'relaxed', 'strict', 'value'],
			row('Seedmark', score(own(datesOf), overlap), score(own(datesOf), equal), score(own(datesOf), valued)),
			...(() => {
				const chrono = against(datesOf, ({ text, date }) => dates(text, date));
				return [row('chrono-node', score(chrono, overlap), score(chrono, equal), score(chrono, valued))];
			})(),
		]),
		'',
		table([
			['names', 'span + label', 'span'],
			row('Seedmark', score(own(entitiesOf), claimed), score(own(entitiesOf), equal)),
			...(() => {
				const found = against(entitiesOf, ({ text }) => entities(text));
				return [row('compromise', score(found, claimed), score(found, equal))];
			})(),
		]),
		'',
		table([
			['entities: who is who', 'B³', 'LEA'],
			whoIsWho('of marked names', regrouped),
			whoIsWho('of recognised names', (_, index) => clustersOf(ours[index]!)),
		]),
	].join('\n');
}
