/** Words by their letters, asked with a stretch of text: ordinary prose is looked up without cutting a single word out of it. */

/** What a lexicon tells of a spelling. */
export interface Entry<T> {
	/** In small letters. */
	readonly spelling: string;
	readonly told: T;
	readonly hash: number;
}

/** Takes one more character of a word into its hash; capitals count as small letters. */
export const mix = (hash: number, unit: number): number => Math.imul(hash ^ (unit | 32), 0x01000193);

/** A hash table with open addressing, at most a quarter full. */
export class WordTable<T> {
	readonly #entries: (Entry<T> | undefined)[];
	readonly #mask: number;

	constructor(words: Iterable<readonly [spelling: string, told: T]>) {
		const list = [...words];
		let size = 64;
		while (size < 4 * list.length) size *= 2;
		this.#mask = size - 1;
		this.#entries = new Array(size).fill(undefined);
		for (const [spelling, told] of list) {
			const hash = hashOf(spelling, 0, spelling.length);
			let slot = hash & this.#mask;
			while (this.#entries[slot]) slot = (slot + 1) & this.#mask;
			this.#entries[slot] = { spelling, told, hash };
		}
	}

	/** What is told of the word between two offsets of `text`, whatever its capitals. */
	find(text: string, start: number, end: number, hash = hashOf(text, start, end)): T | undefined {
		for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
			const entry = this.#entries[slot];
			if (entry === undefined) return undefined;
			if (entry.hash === hash && isSame(entry.spelling, text, start, end)) return entry.told;
		}
	}
}

function hashOf(text: string, start: number, end: number): number {
	let hash = 0;
	for (let at = start; at < end; at++) hash = mix(hash, text.charCodeAt(at));
	return hash;
}

function isSame(spelling: string, text: string, start: number, end: number): boolean {
	if (spelling.length !== end - start) return false;
	for (let at = start; at < end; at++) if ((text.charCodeAt(at) | 32) !== (spelling.charCodeAt(at - start) | 32)) return false;
	return true;
}
