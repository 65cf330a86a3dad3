/**
 * An article: its lines and all that follows from them. Values never change; what derives from an article hangs on it, made when
 * first asked for. Line numbers inside count from its first line, so nothing shifts when text before it changes.
 */
import { concat, replaced } from './rows.ts';
import type { Schema } from './schema.ts';
import { attributeValue } from './syntax/attributes.ts';
import { BareText } from './syntax/bare.ts';
import type { Dialect, Frame } from './syntax/dialects/dialect.ts';
import { type Evidence, gatherEvidence } from './syntax/dialects/index.ts';
import { leftBy, type Markers, type Passage, readMarkers } from './syntax/passages.ts';
import type { MarkedSpan } from './syntax/spans.ts';
import { type Eol, lastAtMost } from './text.ts';

/** How articles are to be read: the same for all of a document. */
export interface Reading {
	readonly dialect: Dialect;
	readonly schema: Schema;
	/** Words that make a bracket with braces a near miss of a span. */
	readonly labels: ReadonlySet<string>;
}

/** Counts of work, for tests that assert how much an edit costs. */
export const work = { articlesParsed: 0, linesRead: 0 };

const none: readonly never[] = [];

/** What is asked of a span; it may look at the same as what `ofEach` derives with. */
type SpanTest = (span: MarkedSpan, article: Article) => boolean;

export class Article {
	readonly lines: readonly string[];
	readonly reading: Reading;
	readonly #eols: Eol | readonly Eol[];
	#frame: Frame | undefined;
	#marked: Markers | undefined;
	/** Passages that edits have left as they were, until the markers are read. */
	#left: readonly Passage[];
	#bare: BareText | undefined;
	#evidence: Evidence | undefined;
	#derived = new WeakMap<object, unknown>();

	/**
	 * `eols[i]` ends line i; the document's last line has none, and then `eols` is one shorter than `lines`. `before` is the article that an
	 * edit made this one of, read in the same way.
	 */
	constructor(lines: readonly string[], eols: Eol | readonly Eol[], reading: Reading, before?: Article) {
		this.lines = lines;
		this.#eols = eols;
		this.reading = reading;
		this.#left = before ? before.#leftIn(lines) : [];
	}

	/** The passages that stand in other lines too, which an edit made of the article's own. */
	#leftIn(lines: readonly string[]): readonly Passage[] {
		const passages = this.#marked?.passages ?? this.#left;
		return passages.some(({ isClosed }) => isClosed) ? leftBy(replaced(this.lines, lines), passages) : [];
	}

	/** The line end behind a line. Behind the document's last line it is what the line before has. */
	eol = (line: number): Eol => (typeof this.#eols === 'string' ? this.#eols : (this.#eols[line] ?? this.#eols[line - 1] ?? '\n'));

	/** The line ends from one line on, up to another. */
	eols(from: number, until = this.lines.length): Eol[] {
		const end = Math.max(from, Math.min(until, this.lines.length));
		if (typeof this.#eols === 'string') return new Array<Eol>(end - from).fill(this.#eols);
		return Array.from({ length: end - from }, (_, i) => this.eol(from + i));
	}

	/** The line end of every line, where all have the same. */
	get onlyEol(): Eol | undefined {
		return typeof this.#eols === 'string' ? this.#eols : undefined;
	}

	/** The same lines, read another way. */
	read(reading: Reading): Article {
		return new Article(this.lines, this.#eols, reading);
	}

	/** Delimiters and metadata. */
	get frame(): Frame {
		return (this.#frame ??= this.reading.dialect.read(this.lines));
	}

	/** Marked spans of the body. */
	get marked(): Markers {
		if (!this.#marked) {
			const { start, end } = this.frame.body;
			const { labels, dialect } = this.reading;
			this.#marked = readMarkers(this.lines, start, end, labels, dialect.isDelimiter, this.#left);
			this.#left = [];
			work.articlesParsed++;
			work.linesRead += this.#marked.linesRead;
		}
		return this.#marked;
	}

	/**
	 * What `derive` makes of each span by itself, in text order. It may look at the span, at the lines that it stands in and at the tagset, and at
	 * nothing else of the article, and must tell no place: of spans that an edit left as they are it is not asked again, wherever they stand then.
	 * Like what `get` derives with, it must not be made anew at each call.
	 */
	ofEach<T>(derive: (span: MarkedSpan, article: Article) => readonly T[]): readonly T[] {
		return concat(this.rowsOf(derive));
	}

	/** The same in rows, one for each passage: a passage that an edit left has the row that it had. */
	rowsOf<T>(derive: (span: MarkedSpan, article: Article) => readonly T[]): readonly (readonly T[])[] {
		return this.marked.passages.map(passage => passage.get(derive, () => concat(passage.all.map(span => derive(span, this)))));
	}

	/** The spans of which `test` holds, in text order. Of spans that an edit left as they are it is not asked again. */
	those(test: SpanTest): readonly MarkedSpan[] {
		return concat(
			this.marked.passages.map(passage => {
				const indices = this.#passing(passage, test);
				return indices.length ? indices.map(i => passage.all[i]!) : none;
			}),
		);
	}

	/** The same, to be taken one by one where few are wanted: by its index among `those`. */
	oneOfThose(test: SpanTest): (index: number) => MarkedSpan {
		const { passages } = this.marked;
		const firsts: number[] = [];
		let count = 0;
		for (const passage of passages) {
			firsts.push(count);
			count += this.#passing(passage, test).length;
		}
		return index => {
			const at = lastAtMost(firsts, index);
			return passages[at]!.all[this.#passing(passages[at]!, test)[index - firsts[at]!]!]!;
		};
	}

	/** Which spans of a passage pass. */
	#passing(passage: Passage, test: SpanTest): readonly number[] {
		return passage.get(test, () => {
			const indices = [...passage.all.keys()].filter(i => test(passage.all[i]!, this));
			return indices.length ? indices : none;
		});
	}

	get bare(): BareText {
		return (this.#bare ??= new BareText(
			this.lines,
			this.onlyEol ?? this.eol,
			this.frame.body.start,
			this.frame.body.end,
			this.marked.cuts,
		));
	}

	/** How many lines speak for which dialect. */
	get evidence(): Evidence {
		return (this.#evidence ??= gatherEvidence(this.lines));
	}

	get id(): string | undefined {
		return attributeValue(this.frame.attributes, 'id');
	}

	/** A metadata value: `date`, `source`, `title`. */
	attribute(key: string): string | undefined {
		return attributeValue(this.frame.attributes, key);
	}

	/** What `derive` makes of this article, made once for as long as the function itself lives; so it must not be made anew at each call. */
	get<T>(derive: (article: Article) => T): T {
		if (!this.#derived.has(derive)) this.#derived.set(derive, derive(this));
		return this.#derived.get(derive) as T;
	}

	/** Whether `get` has made it already. */
	has(derive: (article: Article) => unknown): boolean {
		return this.#derived.has(derive);
	}

	/** Forgets what `derive` made, or without it all that was derived, because it costs memory; it is made again when asked for. */
	forget(derive?: (article: Article) => unknown): void {
		if (derive) this.#derived.delete(derive);
		else this.#derived = new WeakMap();
		this.#bare = undefined;
	}
}
