/**
 * Putting markers around stretches of bare text, and taking them away.
 *
 * Both draft the plain edit first and then read the edited article: only when its bare text is the same, and its spans are the old
 * ones and the new one, is the edit given out. So marking cannot change a text, whatever it looks like.
 */
import type { Article } from './article.ts';
import { type Attributes, type Edit, editArticle, freshId, idsOf, insert, remove, replace, writeItems } from './edits.ts';
import type { LabelKind } from './schema.ts';
import { isBlankLine } from './syntax/dialects/lines.ts';
import type { MarkedSpan } from './syntax/spans.ts';
import { comparePositions, type Extent, lastAtMost, type Position, position, type Range, range, splitLines } from './text.ts';

/** A stretch of an article's bare text, in UTF-16 code units, and the marker it is to get. */
export interface Mark extends Extent {
	readonly label: string;
	readonly attributes?: Attributes;
}

export interface Refused {
	readonly mark: Mark;
	/** For people: `no word stands here`. */
	readonly reason: string;
}

export interface Marking {
	/** Edits of the article, lines counted from its first one. */
	readonly edits: readonly Edit[];
	readonly refused: readonly Refused[];
}

/**
 * Marks stretches of an article. A stretch that crosses another span, runs over a paragraph's end or holds a lone bracket gets a
 * pair of milestones; everything else gets brackets. Of stretches that cover the same text the first one is the outer one.
 */
export function mark(article: Article, marks: readonly Mark[]): Marking {
	const refused: Refused[] = [];
	const sound = marks.filter(one => {
		const reason = objection(article, one);
		if (reason) refused.push({ mark: one, reason });
		return reason === undefined;
	});
	const whole = draft(article, sound);
	if (isFaithful(article, whole)) return { edits: whole.edits, refused };
	// Something among them does not read as meant: take them one by one, and the doubtful ones as milestones.
	let taken: Mark[] = [];
	let last = draft(article, []);
	const doubtful = new Set<Mark>();
	for (const one of sound) {
		let next = draft(article, [...taken, one], doubtful);
		if (!isFaithful(article, next)) {
			doubtful.add(one);
			next = draft(article, [...taken, one], doubtful);
		}
		if (isFaithful(article, next)) {
			taken = [...taken, one];
			last = next;
		} else refused.push({ mark: one, reason: 'a marker there would be read otherwise' });
	}
	return { edits: last.edits, refused };
}

/** Takes a span's marker away and leaves its text; undefined where that text would then be read as something else. */
export function unmark(article: Article, span: MarkedSpan): readonly Edit[] | undefined {
	const removed = signature(article, span);
	const all = spansOf(article);
	const spans = all.toSpliced(all.indexOf(removed), 1);
	// Backslashes that stood before the marker go with it, unless they now stand before another one; a line's start may need one.
	for (const tags of [[span.open, span.close].map(tag => withPrefix(article, tag)), [span.open, span.close]])
		for (const guard of ['', '\\']) {
			const edits = [replace(tags[0]!, guard), remove(tags[1]!)];
			if (isFaithful(article, { edits, spans })) return edits;
		}
	return undefined;
}

function objection(article: Article, { start, end, label }: Mark): string | undefined {
	const { text } = article.bare;
	if (start < 0 || end > text.length || !/\S/.test(text.slice(start, end))) return 'no word stands here';
	if (splitsCharacter(text, start) || splitsCharacter(text, end)) return 'it would cut a character in two';
	if (!/^[^\s{}"=]+$/.test(label)) return `“${label}” cannot be a label`;
	return undefined;
}

/** Whether an offset stands between the two halves of a surrogate pair. */
const splitsCharacter = (text: string, at: number): boolean =>
	/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

/** Edits, and the signatures that the spans of the edited article must then have. */
interface Draft {
	readonly edits: readonly Edit[];
	readonly spans: readonly string[];
}

function isFaithful(article: Article, { edits, spans }: Draft): boolean {
	const after = editArticle(article, edits);
	if (after?.bare.text !== article.bare.text || after.frame.isArticle !== article.frame.isArticle) return false;
	if (after.marked.problems.length > article.marked.problems.length) return false;
	if (after.evidence.some((count, i) => count > article.evidence[i]!)) return false;
	const found = spansOf(after).sort();
	const wanted = [...spans].sort();
	return found.length === wanted.length && found.every((one, i) => one === wanted[i]);
}

const spansOf = (article: Article): string[] => article.marked.all.map(span => signature(article, span));

const signature = (article: Article, span: MarkedSpan): string =>
	sign(
		span.form,
		article.bare.extentOf(span.content),
		span.attributes.map(({ key, value }) => [key, value]),
	);

const sign = (form: string, { start, end }: Extent, items: readonly (readonly [string, string])[]): string =>
	JSON.stringify([form, start, end, items]);

/** An insertion with what decides its order among others at the same place. */
interface Insertion {
	readonly at: Position;
	/** Closing markers from the inside, then opening ones from the outside. */
	readonly order: readonly [number, number, number];
	readonly text: string;
}

function draft(article: Article, marks: readonly Mark[], doubtful: ReadonlySet<Mark> = new Set()): Draft {
	const insertions: Insertion[] = [];
	const escapes = new Map<string, Edit>();
	const signatures = spansOf(article);
	const used = new Set(idsOf(article));
	const inOrder = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
	const asMilestone = crossing(article, inOrder, doubtful);
	for (const [index, one] of inOrder.entries()) {
		const form = asMilestone.has(one) ? 'milestone' : 'bracket';
		const attributes: Record<string, string> = { ...one.attributes };
		for (const key of Object.keys(attributes)) attributes[key] = attributes[key]!.replace(/[\r\n]+/g, ' ');
		if (form === 'milestone') attributes.id ??= freshId(used, 'm');
		if (attributes.id !== undefined) used.add(attributes.id);
		const items = writeItems(one.label, attributes);
		const start = placeOf(article, one, 'start');
		const end = placeOf(article, one, 'end');
		const bracket = form === 'bracket';
		insertions.push({ at: start, order: [1, -one.end, index], text: bracket ? '[' : `[|${items}|]` });
		insertions.push({ at: end, order: [0, -one.start, -index], text: bracket ? `]{${items}}` : `[/#${attributes.id}]` });
		for (const at of [start, end]) for (const edit of escapesAt(article, at)) escapes.set(JSON.stringify(edit.range), edit);
		signatures.push(sign(form, one, [['class', one.label], ...Object.entries(attributes)]));
	}
	insertions.sort((a, b) => comparePositions(a.at, b.at) || compareOrders(a.order, b.order));
	return { edits: [...escapes.values(), ...insertions.map(({ at, text }) => insert(at, text))], spans: signatures };
}

/** Those of the sorted marks that brackets cannot write: doubtful ones, and those that cross a bracketed span, another mark or a paragraph's end. */
function crossing(article: Article, marks: readonly Mark[], doubtful: ReadonlySet<Mark>): ReadonlySet<Mark> {
	const found = new Set(marks.filter(one => doubtful.has(one) || runsOverParagraphs(article, one)));
	const brackets: { start: number; end: number; mark: Mark | null }[] = article
		.get(layout)
		.spans.filter(span => span.form === 'bracket')
		.map(({ start, end }) => ({ start, end, mark: null }));
	for (const mark of marks) if (!found.has(mark)) brackets.push({ start: mark.start, end: mark.end, mark });
	brackets.sort((a, b) => a.start - b.start || b.end - a.end);
	const open: typeof brackets = [];
	for (const one of brackets) {
		while (open.length && open.at(-1)!.end <= one.start) open.pop();
		if (one.mark && open.length && open.at(-1)!.end < one.end) found.add(one.mark);
		else {
			// A written span gives way to none: the marks that it crosses do.
			while (open.length && open.at(-1)!.end < one.end) found.add(open.pop()!.mark!);
			open.push(one);
		}
	}
	return found;
}

const runsOverParagraphs = (article: Article, { start, end }: Extent): boolean =>
	splitLines(article.bare.text.slice(start, end)).lines.slice(1, -1).some(isBlankLine);

const compareOrders = (a: readonly number[], b: readonly number[]): number => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!;

/** A piece of markup on one line, in text order. */
interface Tag {
	readonly kind: 'open' | 'close' | 'prefix' | 'escape';
	readonly range: Range;
	/** The bare text of the span it opens or closes. */
	readonly span: Extent & { readonly rank: number };
}

/** The tags of one line, and where they start. */
interface Row {
	readonly tags: Tag[];
	readonly starts: number[];
}

interface Layout {
	readonly spans: readonly (Extent & { readonly form: MarkedSpan['form']; readonly rank: number })[];
	readonly rows: ReadonlyMap<number, Row>;
}

const noTags: Row = { tags: [], starts: [] };

/** Of two spans that cover the same text the one of lower rank is the outer one. */
const RANKS: Readonly<Record<LabelKind, number>> = { structure: 0, quotation: 1, other: 2, cue: 2, date: 2, entity: 2 };
const rankOf = (article: Article, label: string): number => RANKS[article.reading.schema.labels[label]?.kind ?? 'other'];

function layout(article: Article): Layout {
	const tags: Tag[] = [];
	const starts = new Set<string>();
	const spans = article.marked.all.map(span => {
		const extent = { ...article.bare.extentOf(span.content), form: span.form, rank: rankOf(article, span.label) };
		tags.push({ kind: 'open', range: span.open, span: extent }, { kind: 'close', range: span.close, span: extent });
		for (const { start } of [span.open, span.close]) starts.add(`${start.line}:${start.character}`);
		return extent;
	});
	for (const { line, from, to } of article.marked.cuts) {
		if (starts.has(`${line}:${from}`)) continue;
		const kind = starts.has(`${line}:${to}`) ? 'prefix' : 'escape';
		tags.push({ kind, range: range(line, from, line, to), span: { start: 0, end: 0, rank: 0 } });
	}
	const rows = new Map<number, Row>();
	for (const tag of tags.sort((a, b) => comparePositions(a.range.start, b.range.start))) {
		const { line, character } = tag.range.start;
		const row = rows.get(line) ?? { tags: [], starts: [] };
		rows.set(line, row);
		row.tags.push(tag);
		row.starts.push(character);
	}
	return { spans, rows };
}

const rowOf = (article: Article, line: number): Row => article.get(layout).rows.get(line) ?? noTags;

/** Index of the first tag at or behind a character. */
const firstFrom = ({ starts }: Row, character: number): number => lastAtMost(starts, character - 1) + 1;

/** The backslashes before a tag that double as many literal ones; the tag itself when there are none. */
function withPrefix(article: Article, tag: Range): Range {
	const row = rowOf(article, tag.start.line);
	const before = row.tags[firstFrom(row, tag.start.character) - 1];
	return before?.kind === 'prefix' && before.range.end.character === tag.start.character
		? { start: before.range.start, end: tag.end }
		: tag;
}

/** Where in the file a marker of this stretch goes: among the markers at that place, so that spans nest. */
function placeOf(article: Article, { start, end, label }: Mark, side: 'start' | 'end'): Position {
	const offset = side === 'start' ? start : end;
	const last = article.bare.positionAt(offset);
	const lineStart = position(last.line, 0);
	let at = article.bare.offsetAt(lineStart) === offset ? lineStart : article.bare.positionAt(offset, 'end');
	const rank = rankOf(article, label);
	const row = rowOf(article, last.line);
	for (let i = firstFrom(row, at.character); i < row.tags.length; i++) {
		const { kind, range, span } = row.tags[i]!;
		if (comparePositions(range.end, last) > 0 || kind === 'escape') break;
		const same = span.start === start && span.end === end;
		const encloses = same ? rank > span.rank : side === 'start' ? span.end > end : span.start < start;
		if (kind === 'open' && (side === 'end' || !encloses)) break;
		if (kind === 'close' && side === 'end' && encloses) break;
		at = range.end;
	}
	return at;
}

/** What backslashes at an insertion's place ask for: literal ones before it are doubled, one that protects a line's start goes. */
function escapesAt(article: Article, at: Position): Edit[] {
	const line = article.lines[at.line]!;
	const row = rowOf(article, at.line);
	const tag = row.tags[firstFrom(row, at.character)];
	const here = tag?.range.start.character === at.character ? tag : undefined;
	if (at.character === 0) return here?.kind === 'escape' && !/^\\+[[\]]/.test(line) ? [remove(here.range)] : [];
	if (here?.kind === 'open' || here?.kind === 'close') return [];
	let run = 0;
	while (line.charCodeAt(at.character - 1 - run) === 92) run++;
	return run ? [insert(at, '\\'.repeat(run))] : [];
}
