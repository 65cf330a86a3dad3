/** Remembers the written forms that have been read, and finds them without cutting them out of the text. */
import type { Word } from './features.ts';
import type { Tokens } from './tokens.ts';

/** A word with the place of its share of the network's first layer. */
export interface KnownWord extends Word {
	readonly share: number;
}

export class WordTable {
	readonly #read: (written: string) => KnownWord;
	readonly #written: string[] = [];
	readonly #words: KnownWord[] = [];
	/** Numbers of words, plus one, where their hashes put them or in the next free slot. */
	#slots = new Int32Array(4096);

	/** `read` reads a form that is seen for the first time. */
	constructor(read: (written: string) => KnownWord) {
		this.#read = read;
	}

	get size(): number {
		return this.#words.length;
	}

	/** The words of tokens. */
	read({ text, starts, ends, count }: Tokens): KnownWord[] {
		const words: KnownWord[] = new Array(count);
		for (let i = 0; i < count; i++) words[i] = this.#find(text, starts[i]!, ends[i]!);
		return words;
	}

	#find(text: string, start: number, end: number): KnownWord {
		let hash = 0;
		for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
		const mask = this.#slots.length - 1;
		let slot = (hash ^ (hash >>> 15)) & mask;
		for (let number = this.#slots[slot]!; number !== 0; number = this.#slots[slot]!) {
			if (isAt(this.#written[number - 1]!, text, start, end)) return this.#words[number - 1]!;
			slot = (slot + 1) & mask;
		}
		// A copy of its own: a slice would keep the whole text.
		const written = Array.from(text.slice(start, end)).join('');
		const word = this.#read(written);
		this.#written.push(written);
		this.#words.push(word);
		this.#slots[slot] = this.#words.length;
		if (this.#words.length * 2 > this.#slots.length) this.#grow();
		return word;
	}

	#grow(): void {
		const slots = new Int32Array(this.#slots.length * 2);
		const mask = slots.length - 1;
		for (const [index, written] of this.#written.entries()) {
			let hash = 0;
			for (let i = 0; i < written.length; i++) hash = (Math.imul(hash, 31) + written.charCodeAt(i)) | 0;
			let slot = (hash ^ (hash >>> 15)) & mask;
			while (slots[slot] !== 0) slot = (slot + 1) & mask;
			slots[slot] = index + 1;
		}
		this.#slots = slots;
	}
}

function isAt(written: string, text: string, start: number, end: number): boolean {
	if (written.length !== end - start) return false;
	for (let i = 0; i < written.length; i++) if (written.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
	return true;
}
