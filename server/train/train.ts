/**
 * Trains the entity model.
 *
 *   npm run train -- --data DIR [--with MODEL…] [--eval FILE…] [--lists DIR] [--out FILE] [--seed N] [--epochs N] [--width N] [--strides N,N,…] [--words N] [--keep N]
 *
 * DIR holds `.conll` or `.conll.gz` files (`corpus.ts` says how they look); `sources.ts` says how much each of the known ones weighs.
 * --lists names the directory whose node_modules hold the vectors and the lists of names (default: here).
 * --with adds the networks of models that earlier runs made (from the same vectors and lists): the scores of all are added up.
 * --strides says how far each layer looks to the left and right.
 * --words vectors are trained with; the model keeps those of the --keep most frequent words.
 * --eval files hold a JSON object a line, {"text", "entities": [{"start", "end", "label"}], "partial"?: [labels not annotated]}.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import type { Knowledge } from '../src/core/prose/entities/features.ts';
import { HashIndex } from '../src/core/prose/entities/hash.ts';
import { Decoder, type LabelledSpan, labelAt } from '../src/core/prose/entities/labels.ts';
import { loadModel } from '../src/core/prose/entities/model.ts';
import { DEMONYMS, FIRST_NAMES } from '../src/core/prose/entities/names.ts';
import { readWeights, SCORE_WIDTH } from '../src/core/prose/entities/weights.ts';
import { Vocabulary } from '../src/core/prose/entities/words.ts';
import { settleDemonyms, settleMajority } from './clean.ts';
import { type MarkedArticle, readArticles } from './corpus.ts';
import { type ExampleMaker, examplesOf, recase } from './examples.ts';
import { readLists } from './lists.ts';
import { freeze, pack } from './pack.ts';
import { Random } from './random.ts';
import { score, tableOf } from './score.ts';
import { NO_SCHEME, numberOf, READING_SHARES, sourceOf } from './sources.ts';
import { type Example, Teacher } from './teacher.ts';
import { practise } from './templates.ts';
import { keepFrequent, readVectors } from './vectors.ts';

const { values: options } = parseArgs({
	options: {
		data: { type: 'string' },
		with: { type: 'string', multiple: true, default: [] },
		eval: { type: 'string', multiple: true, default: [] },
		lists: { type: 'string', default: '.' },
		out: { type: 'string', default: 'server/model/entities.bin' },
		seed: { type: 'string', default: '21' },
		epochs: { type: 'string', default: '5' },
		width: { type: 'string', default: '96' },
		strides: { type: 'string', default: '1,2,4' },
		words: { type: 'string', default: '105000' },
		keep: { type: 'string', default: '105000' },
		rate: { type: 'string', default: '0.002' },
		practice: { type: 'string', default: '5000' },
	},
});
if (!options.data || !existsSync(options.data)) {
	console.error('train: --data DIR names the directory with the annotated files (.conll, .conll.gz)');
	process.exit(2);
}
const random = new Random(Number(options.seed));
const table = readVectors(options.lists, Number(options.words));
const lists = readLists(options.lists);
const words = new HashIndex(table.hashes);
const kept = keepFrequent(table, Number(options.keep));
const names = new HashIndex(lists.hashes);
const knowledge: Knowledge = {
	vectorRow: hash => words.find(hash),
	lists: hash => {
		const at = names.find(hash);
		return at < 0 ? 0 : lists.bits[at]!;
	},
};
const maker: ExampleMaker = { vocabulary: new Vocabulary(), knowledge, known: [] };
const examples: Example[] = [];
/** Those whose labels were set by machine. */
const doubtful = new Set<Example>();
const namesOfPeople = { first: [...FIRST_NAMES], surname: [] as string[] };

/** Remembers the surnames of the people in an article. */
function noteSurnames(article: MarkedArticle): void {
	for (const { text, names } of article) {
		for (const { start, end, label } of names) {
			const surname = text.slice(start, end).split(' ').slice(1).at(-1);
			if (label === 'person' && surname && /^\p{Lu}\p{Ll}[\p{L}’'-]+$/u.test(surname)) namesOfPeople.surname.push(surname);
		}
	}
}
for (const file of readdirSync(options.data).sort()) {
	if (!/\.conll(\.gz)?$/.test(file)) continue;
	const { weight, unmarked, share, silver, scheme } = sourceOf(file);
	const read = readArticles(path.join(options.data, file));
	const articles = silver ? settleMajority(read) : settleDemonyms(read);
	const before = examples.length;
	for (const article of articles) {
		if (random.next() >= share) continue;
		if (!silver) noteSurnames(article);
		const made = examplesOf(article, maker, weight, unmarked, numberOf(scheme));
		examples.push(...made);
		if (silver) for (const example of made) doubtful.add(example);
		for (const how of ['capitals', 'title'] as const) {
			if (random.next() >= 0.03) continue;
			const recased = article.map(sentence => recase(sentence, how)).filter(sentence => sentence !== null);
			examples.push(...examplesOf(recased, maker, weight, unmarked, numberOf(scheme)));
		}
	}
	console.error(`${file}: ${articles.length} articles, ${examples.length - before} sentences, weight ${weight}`);
}

const practice = practise(
	Number(options.practice),
	{ ...namesOfPeople, country: lists.countries, city: lists.cities, demonym: [...DEMONYMS] },
	random,
);
for (const article of practice) examples.push(...examplesOf(article, maker, 0.4, [], NO_SCHEME));

const TOKENS_A_BATCH = 1500;

/** Examples in batches of about as many tokens, in random order. */
function batches(of: readonly Example[]): Example[][] {
	const order = random.shuffle([...of]);
	const all: Example[][] = [];
	let batch: Example[] = [];
	let tokens = 0;
	for (const example of order) {
		if (example.words.length === 0) continue;
		batch.push(example);
		tokens += example.words.length + 1;
		if (tokens >= TOKENS_A_BATCH) {
			all.push(batch);
			batch = [];
			tokens = 0;
		}
	}
	if (batch.length > 0) all.push(batch);
	return all;
}

/** Where labels were set by machine, what the network reads by now counts as right too. */
function reconsider(): void {
	const decoder = new Decoder(teacher.transitions);
	for (const batch of batches([...doubtful])) {
		teacher.score(batch, (scores, at, i) => {
			const { words, allowed } = batch[i]!;
			const spans: LabelledSpan[] = [];
			decoder.decode(scores, at, SCORE_WIDTH, words.length, 0, spans);
			const read = new Uint8Array(words.length);
			for (const { from, to, label } of spans) for (let k = from; k < to; k++) read[k] = labelAt(label, k - from, to - from);
			for (const [k, label] of read.entries()) allowed[k]! |= 1 << label;
		});
	}
}

/** Networks of earlier runs, which the new one joins. */
const earlier = options.with.flatMap(file => readWeights(readFileSync(file)).members);
const teacher = new Teacher(
	{ width: Number(options.width), strides: options.strides.split(',').map(Number) },
	table.vectors,
	random,
);
const epochs = Number(options.epochs);
const perEpoch = batches(examples).length;
const bar = new SingleBar({
	format: 'epoch {epoch} [{bar}] {value}/{total} batches, loss {loss}, {eta_formatted} left',
	noTTYOutput: false,
});
bar.start(epochs * perEpoch, 0, { epoch: 1, loss: '' });
let step = 0;
const started = Date.now();
for (let epoch = 1; epoch <= epochs; epoch++) {
	let loss = 0;
	let seen = 0;
	for (const batch of batches(examples)) {
		// Rises for 200 batches, then falls in a straight line.
		const rate = Number(options.rate) * Math.min(1, ++step / 200) * Math.max(0.01, 1 - step / (epochs * perEpoch));
		loss += teacher.learn(batch, rate);
		bar.update(step, { epoch, loss: (loss / ++seen).toFixed(4) });
	}
	if (epoch === Math.ceil(epochs / 2)) reconsider();
	if (!process.stderr.isTTY)
		console.error(`epoch ${epoch}: loss ${(loss / seen).toFixed(4)}, ${Math.round((Date.now() - started) / 1000)} s`);
	if (epoch % 2 === 0 || epoch === epochs) {
		const bytes = pack({
			words: new HashIndex(kept.hashes),
			vectors: kept.vectors,
			names,
			nameBits: lists.bits,
			members: [...earlier, freeze(teacher, READING_SHARES)],
		});
		const model = loadModel(bytes);
		console.log(tableOf(options.eval.map(file => ({ file: path.basename(file), ...score(file, model) }))));
		if (epoch === epochs) {
			writeFileSync(options.out, bytes);
			console.log(`${options.out}: ${bytes.length} bytes`);
		}
	}
}
bar.stop();
