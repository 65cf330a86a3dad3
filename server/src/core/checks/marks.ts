/** Quotation marks that are of two kinds, curl the wrong way, or stand alone. */
import type { Annotations } from '../annotations.ts';
import type { Article } from '../article.ts';
import { type Problem, problem } from '../syntax/problem.ts';
import type { Range } from '../text.ts';
import { holdsMarkup } from './repairs.ts';

export function checkMarks({ bare }: Article, { damaged }: Annotations): Problem[] {
	return damaged.map(({ code, extent, fix }) => {
		const mark = bare.rangeOf(extent);
		if (!fix) return problem(code, mark);
		const inserts = fix.extent.start === fix.extent.end;
		// An inserted mark stands inside the span at whose edge it belongs, an opening one behind `[`, a closing one before `]`; a blank outside.
		const isBehind = code === 'quote-unopened' || (code === 'quote-spaced' && fix.extent.start === extent.end);
		const at = inserts ? atPoint(bare.positionAt(fix.extent.start, isBehind ? 'start' : 'end')) : bare.rangeOf(fix.extent);
		return holdsMarkup(at, fix.extent) ? problem(code, mark) : problem(code, mark, { replacement: fix.replacement, inserts, at });
	});
}

const atPoint = (at: Range['start']): Range => ({ start: at, end: at });
