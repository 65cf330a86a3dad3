/** FNV-1a over UTF-16 code units: the key under which words, affixes and phrases stand in the model. */

export const HASH_START = 0x811c9dc5;

/** Goes on hashing with one unit. Signed 32 bits. */
export const hashUnit = (hash: number, unit: number): number =>
	Math.imul(Math.imul(hash ^ (unit & 255), 0x01000193) ^ (unit >> 8), 0x01000193);

/** Goes on hashing with `word` from `hash`. Unsigned 32 bits. */
export function hashOn(hash: number, word: string, from = 0, to = word.length): number {
	let h = hash;
	for (let i = from; i < to; i++) h = hashUnit(h, word.charCodeAt(i));
	// The last multiplication leaves the low bits poor: mix once more where a table takes them.
	return h >>> 0;
}

export const hash = (word: string): number => hashOn(HASH_START, word);

/** A place in a table of `size` rows for a hash. */
export function bucket(hashed: number, size: number): number {
	let h = hashed;
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h ^= h >>> 13;
	return (h >>> 0) % size;
}

const SIEVE = 20;

/**
 * A set of hashes, ascending, found inside the run that shares the top 16 bits. Of each hash the first `bits` bits are kept: with fewer
 * than 32, one word in `2 ** bits / hashes.length` that is not in the set is taken for one that is.
 */
export class HashIndex {
	readonly hashes: Uint32Array;
	readonly bits: number;
	readonly #runs = new Uint32Array(65537);
	/** For each beginning of `SIEVE` bits whether any hash has it: most that are asked for are in no set, and go no further. */
	readonly #sieve = new Uint32Array(1 << (SIEVE - 5));

	constructor(hashes: Uint32Array, bits = 32) {
		this.hashes = hashes;
		this.bits = bits;
		let at = 0;
		for (let top = 0; top < 65536; top++) {
			while (at < hashes.length && hashes[at]! >>> (bits - 16) < top) at++;
			this.#runs[top] = at;
		}
		this.#runs[65536] = hashes.length;
		for (const kept of hashes) {
			const from = (kept << (32 - bits)) >>> (32 - SIEVE);
			// Of shorter hashes every beginning that they may have.
			const to = from + (1 << Math.max(0, SIEVE - bits));
			for (let beginning = from; beginning < to; beginning++) this.#sieve[beginning >>> 5]! |= 1 << (beginning & 31);
		}
	}

	/** The index of the hash, or -1. */
	find(wanted: number): number {
		const beginning = wanted >>> (32 - SIEVE);
		if (!((this.#sieve[beginning >>> 5]! >>> (beginning & 31)) & 1)) return -1;
		const top = wanted >>> 16;
		const kept = wanted >>> (32 - this.bits);
		for (let i = this.#runs[top]!; i < this.#runs[top + 1]!; i++) if (this.hashes[i] === kept) return i;
		return -1;
	}
}
