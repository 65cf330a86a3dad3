/** Numbers the written words that have been read, and the places that they have been read in. */
import { kindOf, lowerOf, type Words } from './features.ts';
import { hash } from './hash.ts';
import type { Tokens } from './tokens.ts';

/** The second half of a key that is a hash: its first unit is 0, its second is not. */
const HASHED = 0x100;

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
	/** For each word its key and its number plus one, where the key puts them or in the next free slot. */
	#slots = new Int32Array(3 * 4096);

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
		// Up to eight units below 256 are the word's key themselves; the key of other words is a hash, and what no such eight make.
		let low = 0;
		let high = 0;
		let isOwnKey = end - start <= 8;
		for (let i = start; isOwnKey && i < end; i++) {
			const unit = text.charCodeAt(i);
			if (i < start + 4) low |= unit << (8 * (i - start));
			else high |= unit << (8 * (i - start - 4));
			isOwnKey = unit > 0 && unit < 256;
		}
		if (!isOwnKey) {
			low = 0;
			for (let i = start; i < end; i++) low = (Math.imul(low, 31) + text.charCodeAt(i)) | 0;
			high = HASHED;
		}
		let slot = this.#slotOf(low, high);
		for (;;) {
			const number = this.#slots[slot + 2]! - 1;
			if (number < 0) break;
			const isKey = this.#slots[slot] === low && this.#slots[slot + 1] === high;
			if (isKey && (isOwnKey || isAt(this.#written[number]!, text, start, end))) return number;
			slot = slot + 3 === this.#slots.length ? 0 : slot + 3;
		}
		// A copy of its own: a slice would keep the whole text.
		this.#learn(Array.from(text.slice(start, end)).join(''));
		this.#slots[slot] = low;
		this.#slots[slot + 1] = high;
		this.#slots[slot + 2] = this.size;
		if (this.size * 6 > this.#slots.length) this.#grow();
		return this.size - 1;
	}

	#slotOf(low: number, high: number): number {
		const mixed = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
		return 3 * ((mixed ^ (mixed >>> 15)) & (this.#slots.length / 3 - 1));
	}

	#grow(): void {
		const old = this.#slots;
		this.#slots = new Int32Array(old.length * 2);
		for (let from = 0; from < old.length; from += 3) {
			if (old[from + 2] === 0) continue;
			let slot = this.#slotOf(old[from]!, old[from + 1]!);
			while (this.#slots[slot + 2] !== 0) slot = slot + 3 === this.#slots.length ? 0 : slot + 3;
			this.#slots.set(old.subarray(from, from + 3), slot);
		}
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
