/**
 * The markers of an article, passage by passage, so that in a long article an edit has only a few lines read.
 *
 * A passage ends at a line behind which no bracket is open. So nearly every passage says by itself what is marked in it: it is *closed*. A closed
 * passage whose lines are what and where they were before an edit stays, with all that was derived of its spans; the others are read. Only
 * milestones, and brackets that a paragraph left open, reach further: passages that have any hang together, and are read together after every
 * edit.
 */
import { concat } from '../rows.ts';
import { type Found, type MarkedSpan, nest, nothing, type SpanReading, sortCuts, sortProblems, sortSpans } from './findings.ts';
import { SpanReader } from './spans.ts';

/** To read a body of fewer lines costs less than to keep its passages. */
const LONG = 256;
/** Lines that a passage has at least. */
const FEWEST = 32;

/** What a closed passage keeps, to be known again. */
interface Closed {
	readonly lines: readonly string[];
	/** The line behind it, which is looked at for the rest of a list. */
	readonly behind: string | undefined;
	readonly reading: SpanReading;
}

export class Passage {
	/** Its first line in the article. */
	readonly from: number;
	/** The spans that begin in it, in text order, an outer one before those inside it. */
	readonly spans: readonly MarkedSpan[];
	readonly closed: Closed | null;
	readonly #derived = new Map<object, unknown>();

	constructor(from: number, spans: readonly MarkedSpan[], closed: Closed | null = null) {
		this.from = from;
		this.spans = spans;
		this.closed = closed;
	}

	/** What `make` gives, made once for each `key`. It may depend on nothing but the passage. */
	get<T>(key: object, make: () => T): T {
		if (!this.#derived.has(key)) this.#derived.set(key, make());
		return this.#derived.get(key) as T;
	}
}

export interface PassageReading {
	readonly reading: SpanReading;
	/** All passages that have spans, and all closed ones, in text order. */
	readonly passages: readonly Passage[];
	/** How many lines were read. */
	readonly linesRead: number;
}

/**
 * Reads the lines `from` to `to`, end exclusive. `labels` are the words that make a near miss one; `before` are the passages of the article
 * before an edit, read in the same way.
 */
export function readPassages(
	lines: readonly string[],
	from: number,
	to: number,
	labels: ReadonlySet<string>,
	isDelimiter: (line: string) => boolean,
	before: readonly Passage[] = [],
): PassageReading {
	const reader = new SpanReader(lines, labels, isDelimiter);
	const known = new Map(before.map(passage => [passage.from, passage]));
	const kept = (at: number): Passage | undefined => {
		const passage = known.get(at);
		if (!passage?.closed) return undefined;
		const { lines: own, behind } = passage.closed;
		const end = at + own.length;
		return end <= to && lines[end] === behind && own.every((line, i) => line === lines[at + i]) ? passage : undefined;
	};
	const isLong = to - from >= LONG;
	const parts: (Passage | OpenPart)[] = [];
	let linesRead = 0;
	for (let at = from; at < to; ) {
		const passage = kept(at);
		if (passage) {
			parts.push(passage);
			at += passage.closed!.lines.length;
			continue;
		}
		const first = at;
		reader.begin();
		do reader.read(at++);
		while (at < to && !(isLong && reader.isAtRest && (at - first >= FEWEST || kept(at))));
		linesRead += at - first;
		parts.push(isLong && reader.isByItself ? closedPassage(lines, first, at, reader.take()) : { from: first, to: at });
	}
	return { ...join(parts, reader.finish()), linesRead };
}

/** Lines that hang together with others. */
interface OpenPart {
	readonly from: number;
	readonly to: number;
}

function closedPassage(lines: readonly string[], from: number, to: number, found: Found): Passage {
	const reading = found === nothing ? nothing : { ...found, spans: nest(found.all) };
	return new Passage(from, found.all, { lines: lines.slice(from, to), behind: lines[to], reading });
}

/** The parts of an article and what was found in the open ones, put together. */
function join(parts: readonly (Passage | OpenPart)[], open: Found): Omit<PassageReading, 'linesRead'> {
	let next = 0;
	const passages = parts.flatMap(part => {
		if (part instanceof Passage) return [part];
		const first = next;
		while (next < open.all.length && open.all[next]!.range.start.line < part.to) next++;
		return next > first ? [new Passage(part.from, open.all.slice(first, next))] : [];
	});
	const closed = passages.flatMap(passage => passage.closed?.reading ?? []);
	if (!closed.length && open === nothing) return { reading: nothing, passages };
	const spans = concat(closed.map(one => one.spans));
	const problems = concat(closed.map(one => one.problems));
	const cuts = concat(closed.map(one => one.cuts));
	return {
		reading: {
			// No span of a closed passage holds one that begins in another.
			spans: open.all.length ? nest(sortSpans(spans.concat(open.all))) : spans,
			all: concat(passages.map(one => one.spans)),
			problems: open.problems.length ? sortProblems(problems.concat(open.problems)) : problems,
			cuts: open.cuts.length ? sortCuts(cuts.concat(open.cuts)) : cuts,
		},
		passages,
	};
}
