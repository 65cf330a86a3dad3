/** Numbers the written words that have been read, and the places that they have been read in. */
import { kindOf, lowerOf, type Words } from './features.ts';
import { hash } from './hash.ts';
import type { Tokens } from './tokens.ts';

/** Remembers written words, and finds them without cutting them out of the text. */
export class Vocabulary implements Words {
	kinds = new Uint16Array(2048);
	lowerIds = new Int32Array(2048);
	hashes = new Uint32Array(2048);
	/** By number, plus one, how many words were placed before it; 0 for those that never were. */
	#placed = new Int32Array(2048);
	/** How many words have been placed. */
	placed = 0;
	readonly #written: string[] = [];
	readonly #lowerIds = new Map<string, number>();
	/** Numbers of words, plus one, where their keys put them or in the next free slot. */
	#slots = new Int32Array(4096);

	get size(): number {
		return this.#written.length;
	}

	writtenAt(number: number): string {
		return this.#written[number]!;
	}

	/** The numbers of the words of tokens; of those that are seen for the first time, the next ones. */
	read({ text, starts, ends, count }: Tokens): Int32Array {
		const words = new Int32Array(count);
		for (let i = 0; i < count; i++) words[i] = this.#find(text, starts[i]!, ends[i]!);
		return words;
	}

	#find(text: string, start: number, end: number): number {
		let key = 0;
		for (let i = start; i < end; i++) key = (Math.imul(key, 31) + text.charCodeAt(i)) | 0;
		const mask = this.#slots.length - 1;
		let slot = (key ^ (key >>> 15)) & mask;
		for (let number = this.#slots[slot]!; number !== 0; number = this.#slots[slot]!) {
			if (isAt(this.#written[number - 1]!, text, start, end)) return number - 1;
			slot = (slot + 1) & mask;
		}
		// A copy of its own: a slice would keep the whole text.
		this.#learn(Array.from(text.slice(start, end)).join(''));
		this.#slots[slot] = this.size;
		if (this.size * 2 > this.#slots.length) this.#grow();
		return this.size - 1;
	}

	/** The number of a word among those that have been placed. One that never was before is also added to `fresh`. */
	place(word: number, fresh: number[]): number {
		if (this.#placed[word] === 0) {
			this.#placed[word] = ++this.placed;
			fresh.push(word);
		}
		return this.#placed[word]! - 1;
	}

	#learn(written: string): void {
		const number = this.size;
		if (number === this.kinds.length) {
			this.kinds = longer(this.kinds, new Uint16Array(2 * number));
			this.lowerIds = longer(this.lowerIds, new Int32Array(2 * number));
			this.hashes = longer(this.hashes, new Uint32Array(2 * number));
			this.#placed = longer(this.#placed, new Int32Array(2 * number));
		}
		const lower = lowerOf(written);
		let lowerId = this.#lowerIds.get(lower);
		if (lowerId === undefined) this.#lowerIds.set(lower, (lowerId = this.#lowerIds.size));
		this.#written.push(written);
		this.kinds[number] = kindOf(written, lower);
		this.lowerIds[number] = lowerId;
		this.hashes[number] = hash(lower);
	}

	#grow(): void {
		const slots = new Int32Array(this.#slots.length * 2);
		const mask = slots.length - 1;
		for (const [index, written] of this.#written.entries()) {
			let key = 0;
			for (let i = 0; i < written.length; i++) key = (Math.imul(key, 31) + written.charCodeAt(i)) | 0;
			let slot = (key ^ (key >>> 15)) & mask;
			while (slots[slot] !== 0) slot = (slot + 1) & mask;
			slots[slot] = index + 1;
		}
		this.#slots = slots;
	}
}

function longer<Numbers extends Uint16Array | Int32Array | Uint32Array>(numbers: Numbers, room: Numbers): Numbers {
	room.set(numbers);
	return room;
}

function isAt(written: string, text: string, start: number, end: number): boolean {
	if (written.length !== end - start) return false;
	for (let i = 0; i < written.length; i++) if (written.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
	return true;
}

/** The most places that are remembered. */
export const MOST_PLACES = 24_576;

/** Numbers words in their places: a word with the same facts about its place has the same number. */
export class PlaceTable {
	#size = 0;
	/** By number: the word's number, and the facts. */
	readonly words = new Int32Array(MOST_PLACES);
	readonly facts = new Int32Array(MOST_PLACES);
	/** Word, facts, and the number given to them plus one, where they put it or in the next free slot. */
	readonly #slots = new Int32Array(3 * SLOTS);

	get size(): number {
		return this.#size;
	}

	clear(): void {
		this.#size = 0;
		this.#slots.fill(0);
	}

	/** The number of a word in its place: the next one, if it is seen for the first time. There must be room. */
	find(word: number, facts: number): number {
		const slots = this.#slots;
		const key = Math.imul(word ^ Math.imul(facts, 0x9e3779b1), 0x85ebca6b);
		for (let slot = key ^ (key >>> 15); ; slot++) {
			const at = 3 * (slot & (SLOTS - 1));
			const number = slots[at + 2]!;
			if (number > 0 && slots[at] === word && slots[at + 1] === facts) return number - 1;
			if (number > 0) continue;
			slots[at] = word;
			slots[at + 1] = facts;
			this.words[this.#size] = word;
			this.facts[this.#size] = facts;
			slots[at + 2] = ++this.#size;
			return this.#size - 1;
		}
	}
}

/** A power of two, more than twice as many as places. */
const SLOTS = 65_536;
