/** Offsets of a JSON text as places, and its edits as edits of a document. */
import type { Edit as JsonEdit } from 'jsonc-parser';
import type { Edit } from '../edits.ts';
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

	edit({ offset, length, content }: JsonEdit): Edit {
		return { range: this.range({ start: offset, end: offset + length }), text: content };
	}
}
