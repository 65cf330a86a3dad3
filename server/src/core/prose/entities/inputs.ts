/** Writes what a word gives to a network's input: rows of codebooks in fixed point, and lists that hold it. */
import { fixed, ONE } from './arithmetic.ts';
import type { Codebook } from './codebook.ts';
import {
	INPUT_WIDTH,
	LISTS_AT,
	NAME_LISTS,
	TABLE_NAMES,
	TABLE_OFFSETS,
	TABLES,
	type TableName,
	UNKNOWN_AT,
	type WordFeatures,
} from './features.ts';

/** A codebook, and for each of its entries the number in fixed point that it stands for. */
interface Worths {
	readonly codebook: Codebook;
	readonly worths: Int16Array;
}

const worthsOf = (codebook: Codebook): Worths => ({
	codebook,
	worths: Int16Array.from(codebook.entries, level => fixed(level * codebook.step)),
});

export class Inputs {
	readonly #vectors: Worths;
	readonly #tables: Readonly<Record<TableName, Worths>>;
	readonly #triple = new Int16Array(TABLES.triples.width);
	readonly #sums = new Int32Array(TABLES.triples.width);

	constructor(vectors: Codebook, tables: Readonly<Record<TableName, Codebook>>) {
		this.#vectors = worthsOf(vectors);
		this.#tables = Object.fromEntries(TABLE_NAMES.map(name => [name, worthsOf(tables[name])])) as Record<TableName, Worths>;
	}

	/** Writes a word's row of the input, `INPUT_WIDTH` cells from `at` on. The facts about its place stay 0. */
	write(word: WordFeatures, cells: Int16Array, at: number): void {
		const { codebook, worths } = this.#vectors;
		cells.fill(0, at, at + INPUT_WIDTH);
		if (word.row < 0) cells[at + UNKNOWN_AT] = ONE;
		else codebook.writeRow(word.row, worths, cells, at);
		this.#writeRow('word', word.word, cells, at);
		this.#writeRow('prefix', word.prefix, cells, at);
		this.#writeRow('suffix', word.suffix, cells, at);
		this.#writeRow('shape', word.shape, cells, at);
		this.#writeTriples(word.triples, cells, at + TABLE_OFFSETS.triples);
		for (let bit = 0; bit < NAME_LISTS.length; bit++) if ((word.lists >> bit) & 1) cells[at + LISTS_AT + bit] = ONE;
	}

	#writeRow(name: TableName, row: number, cells: Int16Array, at: number): void {
		const { codebook, worths } = this.#tables[name];
		codebook.writeRow(row, worths, cells, at + TABLE_OFFSETS[name]);
	}

	/** Writes the sum of the rows of triples, divided by the root of their number. */
	#writeTriples(triples: Int32Array, cells: Int16Array, at: number): void {
		const { codebook, worths } = this.#tables.triples;
		const sums = this.#sums.fill(0);
		for (const triple of triples) {
			codebook.writeRow(triple, worths, this.#triple, 0);
			for (let k = 0; k < sums.length; k++) sums[k]! += this.#triple[k]!;
		}
		const share = 1 / (ONE * Math.sqrt(triples.length));
		for (let k = 0; k < sums.length; k++) cells[at + k] = fixed(share * sums[k]!);
	}
}
