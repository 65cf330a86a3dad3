/**
 * Makes the compact model, which the packaged extension carries, out of the full one.
 *
 *   npm run train:compact -- [--from FILE] [--out FILE] [--lists DIR] [--eval FILE…] [--words N]
 *
 * It keeps the --words most frequent words, shortens the hashes, and cuts every row into fewer parts and every weight to fewer levels.
 * The same full model always gives the same compact one.
 * --lists names the directory whose node_modules hold the word vectors, which stand there by frequency (default: here).
 * --eval files are as for the trainer; both models' figures are printed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import type { Codebook } from '../src/core/prose/entities/codebook.ts';
import {
	NAME_LISTS,
	TABLE_NAMES,
	TABLE_OFFSETS,
	TABLES,
	type TableName,
	VECTOR_WIDTH,
} from '../src/core/prose/entities/features.ts';
import { HashIndex } from '../src/core/prose/entities/hash.ts';
import { loadModel } from '../src/core/prose/entities/model.ts';
import { type MemberWeights, readWeights, type Weights } from '../src/core/prose/entities/weights.ts';
import { cluster, round } from './cluster.ts';
import { pack } from './pack.ts';
import { score, tableOf } from './score.ts';
import { turn } from './turn.ts';
import { frequentWords } from './vectors.ts';

const { values: options } = parseArgs({
	options: {
		from: { type: 'string', default: 'server/model/entities.bin' },
		out: { type: 'string', default: 'server/model/entities-compact.bin' },
		lists: { type: 'string', default: '.' },
		eval: { type: 'string', multiple: true, default: [] },
		words: { type: 'string', default: '60000' },
	},
});

/** Bits kept of each hash. An unknown word that is taken for a known one does less harm than a common one taken for a listed name. */
const WORD_BITS = 22;
const NAME_BITS = 24;
const VECTOR_PARTS = 8;
/** Shapes are few, and tell most. */
const TABLE_PARTS: Record<TableName, number> = { word: 1, prefix: 1, suffix: 2, shape: 8, triples: 2 };
/** The distance of a layer's levels, in mean sizes of its weights. What reads the input is left as fine as bytes can be. */
const COARSENESS = 0.35;

const full = readFileSync(options.from);
const weights = readWeights(full);
const compact = pack(shorten(weights));
writeFileSync(options.out, compact);
console.log(`${options.out}: ${compact.length} bytes, ${deflateRawSync(compact, { level: 9 }).length} deflated`);
for (const bytes of [full, compact]) {
	const model = loadModel(bytes);
	if (options.eval.length > 0)
		console.log(tableOf(options.eval.map(file => ({ file: path.basename(file), ...score(file, model) }))));
}

function shorten({ words, vectors, names, nameBits, members }: Weights): Weights {
	const kept = shortHashes(words, WORD_BITS, rowsOf(words));
	const listed = shortHashes(names, NAME_BITS, telling(names, nameBits, words));
	const own = members.map(copyInput);
	return {
		words: kept.index,
		vectors: shortenVectors(vectors.pick(kept.rows), own),
		names: listed.index,
		nameBits: Uint16Array.from(listed.rows, row => nameBits[row]!),
		members: own.map(shortenMember),
	};
}

/** Rows of the most frequent words, in the order of frequency. */
function rowsOf(words: HashIndex): number[] {
	const rows: number[] = [];
	for (const hash of frequentWords(options.lists)) {
		if (rows.length === Number(options.words)) break;
		const row = words.find(hash);
		if (row >= 0) rows.push(row);
	}
	return rows;
}

/** Rows of the listed names, without the many given names that are so rare that they are no known words either. */
function telling({ hashes }: HashIndex, nameBits: Uint16Array, words: HashIndex): number[] {
	const given = 1 << NAME_LISTS.indexOf('first name');
	return [...hashes.keys()].filter(row => nameBits[row] !== given || words.find(hashes[row]!) >= 0);
}

/** An index of the hashes' first bits, and the row of each. Of two that become the same, the first one's row is kept. */
function shortHashes({ hashes, bits }: HashIndex, fewer: number, rows: Iterable<number>): { index: HashIndex; rows: number[] } {
	const rowOf = new Map<number, number>();
	for (const row of rows) {
		const short = hashes[row]! >>> (bits - fewer);
		if (!rowOf.has(short)) rowOf.set(short, row);
	}
	const order = [...rowOf].sort(([a], [b]) => a - b);
	return {
		index: new HashIndex(
			Uint32Array.from(order, ([short]) => short),
			fewer,
		),
		rows: order.map(([, row]) => row),
	};
}

/** The member with an input layer of its own, which may be written to. */
function copyInput(member: MemberWeights): MemberWeights {
	return { ...member, dense: member.dense.map((layer, i) => (i === 0 ? layer.slice() : layer)) };
}

/** The words' vectors in fewer parts, turned to what all members make of them; writes to the members' input layers. */
function shortenVectors(vectors: Codebook, members: readonly MemberWeights[]): Codebook {
	const columns = members.reduce((sum, { width }) => sum + width, 0);
	const all = new Float32Array(VECTOR_WIDTH * columns);
	const eachRow = (visit: (ofMember: Float32Array, at: number) => void): void => {
		for (let k = 0; k < VECTOR_WIDTH; k++) {
			let at = k * columns;
			for (const { dense, width } of members) {
				visit(dense[0]!.subarray(k * width, (k + 1) * width), at);
				at += width;
			}
		}
	};
	eachRow((row, at) => all.set(row, at));
	const turned = turn({ rows: rowsIn(vectors), weights: all }, VECTOR_WIDTH, columns, VECTOR_PARTS);
	eachRow((row, at) => row.set(turned.weights.subarray(at, at + row.length)));
	return cluster(turned.rows, VECTOR_WIDTH, VECTOR_PARTS);
}

function shortenMember(member: MemberWeights): MemberWeights {
	const { width, dense } = member;
	const tables = {} as Record<TableName, Codebook>;
	for (const name of TABLE_NAMES) {
		const rows = TABLES[name].width;
		const parts = TABLE_PARTS[name];
		const weights = dense[0]!.subarray(TABLE_OFFSETS[name] * width, (TABLE_OFFSETS[name] + rows) * width);
		const turned = turn({ rows: rowsIn(member.tables[name]), weights }, rows, width, parts);
		weights.set(turned.weights);
		tables[name] = cluster(turned.rows, rows, parts);
	}
	const steps = dense.map((layer, i) => round(layer, i === 0 ? 0 : COARSENESS * meanSize(layer)).step);
	return { ...member, tables, steps };
}

/** All rows of a codebook, one after the other. */
function rowsIn(codebook: Codebook): Float32Array {
	const count = codebook.codes.length / codebook.parts;
	const rows = new Float32Array(count * codebook.width);
	for (let row = 0; row < count; row++) codebook.addRow(row, 1, rows, row * codebook.width);
	return rows;
}

function meanSize(values: Float32Array): number {
	return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}
