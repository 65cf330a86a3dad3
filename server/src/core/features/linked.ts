/** Pairs that are written alike: the two names of `<doc>` … `</doc>` or of a banner, and a milestone's id at both ends. */
import type { Document } from '../document.ts';
import { type Position, position, type Range, shift, touches } from '../text.ts';

/** The two ranges that change together with the one at this place, where both read the same now; null elsewhere. */
export function linkedRanges(document: Document, at: Position): readonly [Range, Range] | null {
	const { article, line } = document.at(at.line);
	const here = position(at.line - line, at.character);
	const linked = (a: Range, b: Range): readonly [Range, Range] | null => {
		if (!touches(a, here) && !touches(b, here)) return null;
		const pair = [shift(a, line), shift(b, line)] as const;
		return document.slice(pair[0]) === document.slice(pair[1]) ? pair : null;
	};
	const { opening, closing } = article.frame;
	const { name } = document.reading.dialect;
	if (opening && closing && (name === 'doc' || name === 'banner')) {
		const pair = linked(opening.wordRange, closing.wordRange);
		if (pair) return pair;
	}
	for (const { form, attributes, close } of article.marked.all) {
		const id = form === 'milestone' ? attributes.find(one => one.kind === 'id') : undefined;
		if (!id) continue;
		const end: Range = {
			start: position(close.start.line, close.start.character + '[/#'.length),
			end: position(close.end.line, close.end.character - 1),
		};
		const pair = linked(id.valueRange, end);
		if (pair) return pair;
	}
	return null;
}
