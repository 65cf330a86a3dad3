/** Offsets of a text as places. */
import { type Extent, lastAtMost, type Position, type Range, splitLines } from '../text.ts';

export class Places {
	readonly #starts: number[] = [];

	constructor(text: string) {
		const { lines, eols } = splitLines(text);
		let offset = 0;
		for (const [i, line] of lines.entries()) {
			this.#starts.push(offset);
			offset += line.length + (eols[i]?.length ?? 0);
		}
	}

	at(offset: number): Position {
		const line = lastAtMost(this.#starts, offset);
		return { line, character: offset - this.#starts[line]! };
	}

	range({ start, end }: Extent): Range {
		return { start: this.at(start), end: this.at(end) };
	}
}
