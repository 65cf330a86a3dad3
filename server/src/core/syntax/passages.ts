/**
 * The markers of an article, passage by passage, so that in a long article an edit has only one passage read.
 *
 * A passage is a run of whole paragraphs. Brackets end in their paragraph, so nearly every passage says by itself what is marked in it: it is
 * *closed*. A closed passage whose lines are what and where they were before an edit stays, with all that was derived of its spans; the others
 * are read. Only milestones, and brackets that a paragraph left open, reach further: passages that have any hang together, and are read together
 * after every edit.
 */
import { concat } from '../rows.ts';
import { isBlankLine } from './dialects/lines.ts';
import { type Found, type MarkedSpan, nest, nothing, type SpanReading, sortCuts, sortProblems, sortSpans } from './findings.ts';
import { SpanReader } from './spans.ts';

/** To read a body of fewer lines costs less than to keep its passages. */
const LONG = 256;
/** Lines that a passage has at least. */
const FEWEST = 32;

/** What a closed passage keeps, to be known again. */
interface Closed {
	readonly lines: readonly string[];
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
		const own = passage.closed.lines;
		const end = at + own.length;
		// Its last paragraph ends where it ended before: at a blank line, or with the text.
		const ends = isBlankLine(own.at(-1)!) ? end <= to : end === to;
		return ends && own.every((line, i) => line === lines[at + i]) ? passage : undefined;
	};
	const isLong = to - from >= LONG;
	const parts: (Passage | OpenPart)[] = [];
	let linesRead = 0;
	for (let at = from; at < to; ) {
		const passage = kept(at);
		const end = passage ? at + passage.closed!.lines.length : isLong ? endOf(lines, at, to, kept) : to;
		if (passage) parts.push(passage);
		else {
			linesRead += end - at;
			const isClosed = reader.read(at, end) && isLong;
			parts.push(isClosed ? closedPassage(lines, at, end, reader.take()) : { from: at, to: end });
		}
		at = end;
	}
	return { ...join(parts, reader.finish()), linesRead };
}

/** Lines that hang together with others. */
interface OpenPart {
	readonly from: number;
	readonly to: number;
}

/** Where a passage ends that begins at `from`: behind a blank line, and where one begins that is kept. */
function endOf(lines: readonly string[], from: number, to: number, kept: (at: number) => Passage | undefined): number {
	for (let end = from + 1; end < to; end++) if (isBlankLine(lines[end - 1]!) && (end - from >= FEWEST || kept(end))) return end;
	return to;
}

function closedPassage(lines: readonly string[], from: number, to: number, found: Found): Passage {
	const reading = found === nothing ? nothing : { ...found, spans: nest(found.all) };
	return new Passage(from, found.all, { lines: lines.slice(from, to), reading });
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
