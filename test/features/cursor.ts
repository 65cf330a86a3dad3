/** Documents with a place in them: `‸` is the cursor, `«` and `»` enclose a selection. */
import { annotator } from '../../server/src/core/annotations.ts';
import { Document, type OpenOptions } from '../../server/src/core/document.ts';
import type { Position, Range } from '../../server/src/core/text.ts';

export const annotate = annotator({ recognise: true, model: null, fileName: 'story.seed' });

export function openAt(source: string, options: OpenOptions = {}): { document: Document; at: Position; selection: Range } {
	const places: Position[] = [];
	let text = '';
	for (const sign of source) {
		if ('‸«»'.includes(sign)) {
			const before = text.split(/\r\n|\r|\n/);
			places.push({ line: before.length - 1, character: before.at(-1)!.length });
		} else text += sign;
	}
	const start = places[0] ?? { line: 0, character: 0 };
	return { document: Document.open(text, options), at: start, selection: { start, end: places[1] ?? start } };
}
