/** What reading a text's markers gives: spans, problems, and the stretches that are markup and not text. */
import { comparePositions, type Position, type Range } from '../text.ts';
import type { Attribute, AttributeList } from './attributes.ts';
import type { Problem } from './problem.ts';

/** A marked stretch. Ranges count lines from the article's first one. */
export interface MarkedSpan {
	readonly form: 'bracket' | 'milestone';
	/** The first class; empty where the list has none. */
	readonly label: string;
	readonly attributes: readonly Attribute[];
	/** With brackets and list: `[Reuters]{.org}`. */
	readonly range: Range;
	/** `[`, or `[|.quote #q7|]`. */
	readonly open: Range;
	/** The span's own text: `Reuters`. */
	readonly content: Range;
	/** `]{.org}`, or `[/#q7]`. */
	readonly close: Range;
	/** Where the label stands, without its dot. */
	readonly labelRange: Range | null;
}

/** A stretch of one line that is markup and not text. */
export interface Cut {
	readonly line: number;
	readonly from: number;
	readonly to: number;
}

export interface SpanReading {
	/** Spans in text order, an outer one before those inside it. */
	readonly all: readonly MarkedSpan[];
	readonly problems: readonly Problem[];
	/** In text order, not overlapping. */
	readonly cuts: readonly Cut[];
}

/** Nothing found: always this, so that it is quickly told. */
export const nothing: SpanReading = { all: [], problems: [], cuts: [] };

/** Gathers what is found, in any order. */
export class Findings {
	#spans: MarkedSpan[] = [];
	#problems: Problem[] = [];
	#cuts: Cut[] = [];
	/** How much of these was found before the last mark. */
	#marked = { spans: 0, problems: 0, cuts: 0 };
	/** Where markers begin, and where the last one ends: a bracket directly beside them is one too many. */
	readonly #begins = new Set<number>();
	#lastEnd: Position | undefined;

	/** Marks how much has been found by now. No bracket is open. */
	mark(): void {
		this.#begins.clear();
		this.#marked = { spans: this.#spans.length, problems: this.#problems.length, cuts: this.#cuts.length };
	}

	/** Takes out what was found since the mark. */
	takeNew(): SpanReading {
		const { spans, problems, cuts } = this.#marked;
		return sorted(this.#spans.splice(spans), this.#problems.splice(problems), this.#cuts.splice(cuts));
	}

	/** Takes out all that is left. */
	takeAll(): SpanReading {
		this.#marked = { spans: 0, problems: 0, cuts: 0 };
		return this.takeNew();
	}

	/** Whether a marker begins at a place. */
	beginsAt(at: Position): boolean {
		return this.#begins.has(placeOf(at));
	}

	/** Whether the last marker ends at a place. */
	endsAt(at: Position): boolean {
		return this.#lastEnd !== undefined && comparePositions(this.#lastEnd, at) === 0;
	}

	/** A marker stands here, whatever it marks. */
	sees({ start, end }: Range): void {
		this.#begins.add(placeOf(start));
		this.#lastEnd = end;
	}

	add(form: MarkedSpan['form'], open: Range, close: Range, list: AttributeList): void {
		if (form === 'bracket') this.sees({ start: open.start, end: close.end });
		const label = list.attributes.find(one => one.kind === 'class');
		this.#spans.push({
			form,
			label: label?.value ?? '',
			attributes: list.attributes,
			range: { start: open.start, end: close.end },
			open,
			content: { start: open.end, end: close.start },
			close,
			labelRange: label?.valueRange ?? null,
		});
	}

	report(one: Problem): void {
		this.#problems.push(one);
	}

	cut(line: number, from: number, to: number): void {
		if (to > from) this.#cuts.push({ line, from, to });
	}

	/** Takes half of the backslashes before a marker out of the text. False where an odd one says that it is no marker. */
	takes({ line, character }: Position, escapes: number): boolean {
		this.cut(line, character - Math.ceil(escapes / 2), character);
		return escapes % 2 === 0;
	}
}

/** A place as one number; lines are shorter than this. */
const placeOf = ({ line, character }: Position): number => line * 0x4000000 + character;

function sorted(all: MarkedSpan[], problems: Problem[], cuts: Cut[]): SpanReading {
	if (!all.length && !problems.length && !cuts.length) return nothing;
	return {
		// An outer span before those inside it.
		all: all.sort((a, b) => comparePositions(a.range.start, b.range.start) || comparePositions(b.range.end, a.range.end)),
		problems: problems.sort((a, b) => comparePositions(a.range.start, b.range.start)),
		cuts: cuts.sort((a, b) => a.line - b.line || a.from - b.from),
	};
}
