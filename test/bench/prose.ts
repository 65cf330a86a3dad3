/** Throughput of the recognisers beside peers on the same text. */
import { readFileSync } from 'node:fs';
import { type Annotate, annotator } from '../../server/src/core/annotations.ts';
import { problemsOf } from '../../server/src/core/checks/index.ts';
import { Document } from '../../server/src/core/document.ts';
import { findDates } from '../../server/src/core/prose/dates/index.ts';
import { type EntityModel, findMentions, loadModel } from '../../server/src/core/prose/entities/index.ts';
import { type Prose, readStructure } from '../../server/src/core/prose/prose.ts';
import { readQuotations } from '../../server/src/core/prose/quotes/index.ts';
import { datedTexts, denseDates } from './dates.ts';

const PUBLICATION = { value: '2024-05-03', source: 'declared', reason: '', extent: null } as const;

const DIGITS = '1234567890'.repeat(100_000);

type Rewrite = (text: string, seed: number) => string;

/** Rows for a table: what, by whom, MB a second. Slow peers read a part of the text. */
export async function measureProse(corpus: string, withNewWords: Rewrite): Promise<string[][]> {
	const document = Document.open(corpus);
	const texts = document.articles.map(article => article.bare.text);
	const model = loadFull();
	const proses = texts.map(text => readStructure(text));
	const ours = (read: (prose: Prose) => unknown, of = proses) =>
		throughput(of.map(prose => [prose.text, () => read(prose)] as const));
	const dates = (prose: Prose) => findDates(prose, PUBLICATION);
	const datesOf = (articles: readonly string[]) =>
		ours(
			dates,
			articles.map(text => readStructure(text)),
		);
	// As much text as the corpus, in articles as long as its own.
	const size = [corpus.length, corpus.length / texts.length] as const;
	const dense = denseDates(...size);
	const peer = (read: (text: string) => unknown, share: number) =>
		throughput(texts.slice(0, Math.max(1, Math.floor(texts.length * share))).map(text => [text, () => read(text)] as const));
	const { default: compromise } = await import('compromise');
	const chrono = await import('chrono-node');
	const { default: wink } = await import('wink-nlp');
	const { default: winkModel } = await import('wink-eng-lite-web-model');
	const nlp = wink(winkModel);
	return [
		['', 'by', 'MB/s'],
		['structure', 'Seedmark', throughput(texts.map(text => [text, () => readStructure(text)] as const))],
		['quotations and speakers', 'Seedmark', ours(readQuotations)],
		['quotations', 'compromise', peer(text => compromise(text).quotations().json(), 0.03)],
		['dates and values', 'Seedmark', ours(dates)],
		['dates', 'chrono-node', peer(text => chrono.parse(text, new Date('2024-05-03')), 1)],
		...datedTexts(...size).map(([kind, articles]) => [`dates of ${kind}`, 'Seedmark', datesOf(articles)]),
		['nothing but dates', 'Seedmark', datesOf(dense)],
		[
			'nothing but dates',
			'chrono-node',
			throughput(dense.slice(0, 10).map(text => [text, () => chrono.parse(text, new Date('2024-05-03'))])),
		],
		['a million digits', 'Seedmark', throughput([[DIGITS, () => dates(readStructure(DIGITS))]])],
		['entities, lists and rules', 'Seedmark', ours(prose => findMentions(prose, null))],
		['entities, model', 'Seedmark', ours(prose => findMentions(prose, model))],
		['entities, model, one word in twenty new', 'Seedmark', measureFirstReading(texts.map(withNewWords))],
		['entities', 'compromise', peer(text => compromise(text).topics().json(), 0.03)],
		['entities (no people, places)', 'wink-nlp', peer(text => nlp.readDoc(text).entities().out(), 0.3)],
	];
}

const loadFull = (): EntityModel => loadModel(readFileSync('server/model/entities.bin'));

/** The model reads each article for the first time, and in each round it knows no word yet. */
function measureFirstReading(texts: readonly string[]): string {
	let model: EntityModel;
	const jobs = texts.map(text => [text, () => findMentions(readStructure(text), model)] as const);
	return throughput(jobs, () => {
		model = loadFull();
	});
}

/** MB a second of reading a whole corpus once, from its text to the annotations of every article. */
export const measureAnalysis = (corpus: string): string =>
	rateOf(corpus, (document, annotate) => {
		for (const article of document.articles) {
			const { quotations, dates, mentions } = article.get(annotate);
			if (!quotations || !dates || !mentions) throw new Error('nothing was read');
			article.forget();
		}
	});

/** The same of all its problems: no names are read for them. */
export const measureProblems = (corpus: string): string => rateOf(corpus, problemsOf);

function rateOf(corpus: string, read: (document: Document, annotate: Annotate) => unknown): string {
	const annotate = annotator({ recognise: true, model: loadFull(), fileName: '' });
	const start = process.cpuUsage();
	read(Document.open(corpus), annotate);
	const { user, system } = process.cpuUsage(start);
	return (Buffer.byteLength(corpus) / (user + system)).toFixed(1);
}

/** Rounds at least, and seconds of processor time: it takes an engine so long to have compiled what a text needs. */
const ROUNDS = 4;
const WARM = 2;

/** The best of all rounds but the first. What comes `before` a round is not measured. */
function throughput(jobs: readonly (readonly [text: string, read: () => unknown])[], before = () => {}): string {
	const bytes = jobs.reduce((sum, [text]) => sum + Buffer.byteLength(text), 0);
	let best = Number.POSITIVE_INFINITY;
	let spent = 0;
	for (let round = 0; round < ROUNDS || spent < WARM; round++) {
		before();
		const start = process.cpuUsage();
		for (const [, read] of jobs) read();
		const { user, system } = process.cpuUsage(start);
		const seconds = (user + system) / 1e6;
		spent += seconds;
		if (round > 0) best = Math.min(best, seconds);
	}
	const rate = bytes / 1e6 / best;
	return rate.toFixed(rate < 1 ? 3 : 1);
}
