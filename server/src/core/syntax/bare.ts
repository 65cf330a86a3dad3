/** An article's bare text: what is left when markers are taken out, and the way from its offsets to places and back. */
import { type Eol, type Extent, lastAtMost, type Position, type Range } from '../text.ts';
import type { Cut } from './spans.ts';

/**
 * Offsets are UTF-16 code units into `text`; places are lines and characters of the article.
 *
 * The text is a row of pieces, each a stretch of one line that holds no markup.
 */
export class BareText {
	readonly text: string;
	/** Of piece i: its offset in the text, its line, its first character there. */
	readonly #offsets: Int32Array;
	readonly #lines: Int32Array;
	readonly #characters: Int32Array;
	/** How many pieces there are. */
	#count = 0;
	readonly #first: number;

	/** From the lines `from` to `to`, end exclusive; the line end behind the last one is not part of it. `eol` ends all of them, or each. */
	constructor(lines: readonly string[], eol: Eol | ((line: number) => Eol), from: number, to: number, cuts: readonly Cut[]) {
		this.#first = from;
		const most = Math.max(0, to - from) + cuts.length;
		this.#offsets = new Int32Array(most);
		this.#lines = new Int32Array(most);
		this.#characters = new Int32Array(most);
		const eolOf = typeof eol === 'string' ? () => eol : eol;
		const texts: string[] = [];
		let length = 0;
		let cut = 0;
		const add = (line: number, start: number, end: number): string => {
			this.#offsets[this.#count] = length;
			this.#lines[this.#count] = line;
			this.#characters[this.#count++] = start;
			length += end - start;
			return lines[line]!.slice(start, end);
		};
		for (let i = from; i < to; i++) {
			let at = 0;
			const pieces: string[] = [];
			for (; cut < cuts.length && cuts[cut]!.line === i; cut++) {
				if (cuts[cut]!.from > at) pieces.push(add(i, at, cuts[cut]!.from));
				at = Math.max(at, cuts[cut]!.to);
			}
			const rest = add(i, at, lines[i]!.length);
			texts.push(pieces.length ? pieces.join('') + rest : rest);
			if (i + 1 < to) length += eolOf(i).length;
		}
		this.text =
			typeof eol === 'string'
				? texts.join(eol)
				: texts.map((text, i) => (from + i + 1 < to ? text + eol(from + i) : text)).join('');
	}

	/** The place of an offset. At a marker's place the text before it wins for `end`s, the text behind it for starts. */
	positionAt(offset: number, side: 'start' | 'end' = 'start'): Position {
		let piece = Math.max(0, lastAtMost(this.#offsets, offset, this.#count));
		if (this.#count === 0) return { line: this.#first, character: 0 };
		// The end of a stretch lies behind the piece before, where one ends exactly there on the same line.
		if (side === 'end')
			while (piece > 0 && this.#offsets[piece] === offset && this.#lines[piece - 1] === this.#lines[piece]) piece--;
		const line = this.#lines[piece]!;
		return { line, character: this.#characters[piece]! + offset - this.#offsets[piece]! };
	}

	rangeOf({ start, end }: Extent): Range {
		return { start: this.positionAt(start), end: this.positionAt(end, 'end') };
	}

	/** The offset of a place; inside a marker, that of the text behind it. */
	offsetAt({ line, character }: Position): number {
		// The last piece of an earlier line, or of this line at or before the character.
		let low = -1;
		let high = this.#count - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			const before = this.#lines[middle]! - line || this.#characters[middle]! - character;
			if (before <= 0) low = middle;
			else high = middle - 1;
		}
		// A marker at the line's start: the text behind it.
		const isNext = low + 1 < this.#count && this.#lines[low] !== line && this.#lines[low + 1] === line;
		const piece = isNext ? low + 1 : low;
		if (piece < 0) return 0;
		if (this.#lines[piece]! < line) return this.text.length;
		const into = Math.max(0, character - this.#characters[piece]!);
		const next = piece + 1 < this.#count ? this.#offsets[piece + 1]! : this.text.length;
		return Math.min(this.#offsets[piece]! + into, next);
	}

	extentOf(range: Range): Extent {
		return { start: this.offsetAt(range.start), end: this.offsetAt(range.end) };
	}
}
