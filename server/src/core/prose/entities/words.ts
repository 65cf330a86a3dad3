/** Remembers the written forms that have been read, and finds them without cutting them out of the text. */
import type { Lexicon, Word } from './features.ts';
import type { PlacedWord } from './member.ts';
import type { Tokens } from './tokens.ts';

export class WordTable {
	readonly #lexicon: Lexicon;
	readonly #written: string[] = [];
	readonly #words: Word[] = [];
	/** Numbers of words, plus one, where their hashes put them or in the next free slot. */
	#slots = new Int32Array(4096);

	constructor(lexicon: Lexicon) {
		this.#lexicon = lexicon;
	}

	get size(): number {
		return this.#words.length;
	}

	/** The words of tokens. Those that are seen for the first time are also added to `fresh`. */
	read({ text, starts, ends, count }: Tokens, fresh: Word[]): Word[] {
		const words: Word[] = new Array(count);
		for (let i = 0; i < count; i++) words[i] = this.#find(text, starts[i]!, ends[i]!, fresh);
		return words;
	}

	#find(text: string, start: number, end: number, fresh: Word[]): Word {
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
		const word = this.#lexicon.read(written, this.#words.length);
		fresh.push(word);
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

/** Numbers words in their places: a word with the same facts about its place has the same number. */
export class PlaceTable {
	#size = 0;
	/** Words and facts, two numbers a slot, and the number given to them plus one. */
	#keys = new Int32Array(2 * 4096);
	#numbers = new Int32Array(4096);

	get size(): number {
		return this.#size;
	}

	/** The number of a word in its place. One that is seen for the first time is also added to `fresh`. */
	find(word: Word, facts: number, fresh: PlacedWord[]): number {
		const slot = this.#slotOf(word.index, facts);
		const known = this.#numbers[slot]!;
		if (known > 0) return known - 1;
		this.#put(slot, word.index, facts, ++this.#size);
		fresh.push({ word, facts });
		if (this.#size * 2 > this.#numbers.length) this.#grow();
		return this.#size - 1;
	}

	#slotOf(index: number, facts: number): number {
		const mask = this.#numbers.length - 1;
		let slot = Math.imul(index ^ Math.imul(facts, 0x9e3779b1), 0x85ebca6b);
		slot = (slot ^ (slot >>> 15)) & mask;
		while (this.#numbers[slot] !== 0 && (this.#keys[2 * slot] !== index || this.#keys[2 * slot + 1] !== facts))
			slot = (slot + 1) & mask;
		return slot;
	}

	#put(slot: number, index: number, facts: number, number: number): void {
		this.#keys[2 * slot] = index;
		this.#keys[2 * slot + 1] = facts;
		this.#numbers[slot] = number;
	}

	#grow(): void {
		const keys = this.#keys;
		const numbers = this.#numbers;
		this.#keys = new Int32Array(keys.length * 2);
		this.#numbers = new Int32Array(numbers.length * 2);
		for (let old = 0; old < numbers.length; old++) {
			if (numbers[old] === 0) continue;
			this.#put(this.#slotOf(keys[2 * old]!, keys[2 * old + 1]!), keys[2 * old]!, keys[2 * old + 1]!, numbers[old]!);
		}
	}
}
