/**
 * The markers of an article, passage by passage, so that in a long article an edit has only a few lines read.
 *
 * A passage ends at a line behind which no bracket is open. So nearly every passage says by itself what is marked in it: it is *closed*. A closed
 * passage whose lines an edit leaves as they are stays, with all that was derived of its spans, and moves when lines before it come or go; the
 * others are read. Only milestones, and brackets that a paragraph left open, reach further: passages that have any hang together, and are read
 * together after every edit.
 */
import { concat, firstNot, type Replaced } from '../rows.ts';
import { type Position, touches } from '../text.ts';
import { type Cut, type MarkedSpan, nothing, type SpanReading } from './findings.ts';
import { movedCut, movedProblem, movedSpan } from './moved.ts';
import type { Problem } from './problem.ts';
import { SpanReader } from './spans.ts';

/** To read a body of fewer lines costs less than to keep its passages. */
const LONG = 256;
/** Lines that a passage has at least. */
const FEWEST = 32;

export class Passage {
	/** Its lines in the article, end exclusive. */
	readonly from: number;
	readonly to: number;
	readonly isClosed: boolean;
	/** What was found where it was read. */
	readonly #read: SpanReading;
	/** How many lines it has moved since. */
	readonly #by: number;
	#all: readonly MarkedSpan[] | undefined;
	readonly #derived: Map<object, unknown>;

	constructor(from: number, to: number, read: SpanReading, isClosed: boolean, by = 0, derived = new Map<object, unknown>()) {
		this.from = from;
		this.to = to;
		this.isClosed = isClosed;
		this.#read = read;
		this.#by = by;
		this.#derived = derived;
	}

	/** The same lines some lines further down. */
	moved(by: number): Passage {
		return by === 0 ? this : new Passage(this.from + by, this.to + by, this.#read, this.isClosed, this.#by + by, this.#derived);
	}

	/** Whether no span begins in it. */
	get isEmpty(): boolean {
		return this.#read.all.length === 0;
	}

	/** The spans that begin in it. */
	get all(): readonly MarkedSpan[] {
		return (this.#all ??= this.#moved(this.#read.all, movedSpan));
	}

	get problems(): readonly Problem[] {
		return this.#moved(this.#read.problems, movedProblem);
	}

	get cuts(): readonly Cut[] {
		return this.#moved(this.#read.cuts, movedCut);
	}

	#moved<T>(row: readonly T[], move: (one: T, by: number) => T): readonly T[] {
		return this.#by === 0 || !row.length ? row : row.map(one => move(one, this.#by));
	}

	/** What `make` gives, made once for each `key`, wherever the passage moves. It may depend on nothing but its lines, and tell no place. */
	get<T>(key: object, make: () => T): T {
		if (!this.#derived.has(key)) this.#derived.set(key, make());
		return this.#derived.get(key) as T;
	}
}

/** What is marked in an article, put together as far as it is asked for. */
export class Markers implements SpanReading {
	/** All passages in which something is marked, and all closed ones, in text order. */
	readonly passages: readonly Passage[];
	/** How many lines were read. */
	readonly linesRead: number;
	#all: readonly MarkedSpan[] | undefined;
	#problems: readonly Problem[] | undefined;
	#cuts: readonly Cut[] | undefined;

	constructor(passages: readonly Passage[], linesRead: number) {
		this.passages = passages;
		this.linesRead = linesRead;
	}

	get all(): readonly MarkedSpan[] {
		return (this.#all ??= concat(this.passages.map(({ all }) => all)));
	}

	get problems(): readonly Problem[] {
		return (this.#problems ??= concat(this.passages.map(({ problems }) => problems)));
	}

	get cuts(): readonly Cut[] {
		return (this.#cuts ??= concat(this.passages.map(({ cuts }) => cuts)));
	}

	/** Whether there are no spans. */
	get isEmpty(): boolean {
		return this.passages.every(({ isEmpty }) => isEmpty);
	}

	/** The spans that touch a place, an outer one before those inside it. */
	touching(at: Position): readonly MarkedSpan[] {
		// No span of a closed passage leaves it.
		const near = this.passages.filter(({ isClosed, from, to }) => !isClosed || (from <= at.line && at.line < to));
		return concat(near.map(({ all }) => all.filter(({ range }) => touches(range, at))));
	}

	/** The cuts of one line. */
	cutsIn(line: number): readonly Cut[] {
		const passage = this.passages[firstNot(this.passages, ({ to }) => to <= line)];
		if (!passage || passage.from > line) return [];
		const { cuts } = passage;
		const isBefore = (at: number) => (cut: Cut) => cut.line < at;
		return cuts.slice(firstNot(cuts, isBefore(line)), firstNot(cuts, isBefore(line + 1)));
	}
}

/** The passages that an edit leaves as they are, where they stand then; `edit` says which lines gave way to which. */
export function leftBy({ from, removed, added }: Replaced<string>, passages: readonly Passage[]): Passage[] {
	const by = added.length - removed.length;
	return passages.flatMap(passage => {
		if (!passage.isClosed) return [];
		if (passage.to <= from) return [passage];
		return passage.from >= from + removed.length ? [passage.moved(by)] : [];
	});
}

/**
 * Reads the lines `from` to `to`, end exclusive. `labels` are the words that make a near miss one; `left` are passages of the article before an
 * edit, read in the same way, that stand in these lines too.
 */
export function readMarkers(
	lines: readonly string[],
	from: number,
	to: number,
	labels: ReadonlySet<string>,
	isDelimiter: (line: string) => boolean,
	left: readonly Passage[] = [],
): Markers {
	const reader = new SpanReader(lines, labels, isDelimiter);
	if (to - from < LONG) {
		for (let at = from; at < to; at++) reader.read(at);
		const found = reader.finish();
		return new Markers(found === nothing ? [] : [new Passage(from, to, found, false)], Math.max(0, to - from));
	}
	let next = 0;
	/** The first passage that is left and begins at a line or behind it. */
	const leftFrom = (at: number): Passage | undefined => {
		while (next < left.length && left[next]!.from < at) next++;
		return left[next];
	};
	/** Where a passage may end: where one begins that is left, and nowhere so near to it that few lines would lie between. */
	const mayEnd = (first: number, at: number): boolean => {
		const end = leftFrom(at)?.from ?? to;
		return at === end || (at - first >= FEWEST && end - at >= FEWEST);
	};
	const parts: (Passage | OpenPart)[] = [];
	let linesRead = 0;
	for (let at = from; at < to; ) {
		const passage = leftFrom(at);
		if (passage?.from === at && passage.to <= to) {
			parts.push(passage);
			at = passage.to;
			continue;
		}
		const first = at;
		reader.begin();
		do reader.read(at++);
		while (at < to && !(reader.isAtRest && mayEnd(first, at)));
		linesRead += at - first;
		parts.push(reader.isByItself ? new Passage(first, at, reader.take(), true) : { from: first, to: at });
	}
	return new Markers(withOpen(parts, reader.finish()), linesRead);
}

/** Lines that hang together with others. */
interface OpenPart {
	readonly from: number;
	readonly to: number;
}

/** The passages of an article, when what was found in the open ones is known. */
function withOpen(parts: readonly (Passage | OpenPart)[], { all, problems, cuts }: SpanReading): Passage[] {
	const spansUntil = dealer(all, ({ range }) => range.start.line);
	const problemsUntil = dealer(problems, ({ range }) => range.start.line);
	const cutsUntil = dealer(cuts, ({ line }) => line);
	return parts.map(part => {
		if (part instanceof Passage) return part;
		const { from, to } = part;
		return new Passage(from, to, { all: spansUntil(to), problems: problemsUntil(to), cuts: cutsUntil(to) }, false);
	});
}

/** Deals out a row in text order: those that are not dealt yet and stand before a line. */
function dealer<T>(row: readonly T[], lineOf: (one: T) => number): (line: number) => readonly T[] {
	let next = 0;
	return line => {
		const first = next;
		while (next < row.length && lineOf(row[next]!) < line) next++;
		return row.slice(first, next);
	};
}
