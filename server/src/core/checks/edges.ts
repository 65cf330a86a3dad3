/** What stands at the edges of a span: nothing at all, white space, or punctuation that is no part of a name. */
import type { Article } from '../article.ts';
import { attributeValue } from '../syntax/attributes.ts';
import { type Problem, problem } from '../syntax/problem.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import { type Range, range } from '../text.ts';
import { samePosition } from './repairs.ts';
import { plainId } from './spans.ts';

const REFERRING = ['cont', 'of', 'who'];

export function checkEdges(article: Article): Problem[] {
	const empty = article.those(isEmpty);
	const used = empty.length ? new Set(article.ofEach(idsNamed)) : none;
	return [
		...article.those(isUntidy).flatMap(span => edgesOf(span, article)),
		...empty.map(({ label, range, attributes }) => {
			const id = attributeValue(attributes, 'id');
			return problem('span-empty', range, { label, span: range, used: id !== undefined && used.has(id) });
		}),
	];
}

const none: ReadonlySet<string> = new Set();

const isUntidy = (span: MarkedSpan, article: Article): boolean => !isEmpty(span, article) && edgesOf(span, article).length > 0;

/** What is wrong at the edges of a span. */
const edgesOf = (span: MarkedSpan, article: Article): readonly Problem[] =>
	[atStart(article, span), atEnd(article, span), ...marksOutside(article, span)].filter(one => one !== undefined);

/** The ids that a span's attributes point at. */
const idsNamed = ({ attributes }: MarkedSpan): readonly string[] =>
	attributes.filter(({ key }) => REFERRING.includes(key)).map(({ value }) => plainId(value));

/** No text, or nothing but white space and other markers. */
function isEmpty({ content: { start, end } }: MarkedSpan, article: Article): boolean {
	if (samePosition(start, end)) return true;
	if (start.line !== end.line || end.character - start.character > 200) return false;
	return /^\s*$/.test(article.lines[start.line]!.slice(start.character, end.character));
}

const isNamed = (article: Article, { label }: MarkedSpan): boolean => {
	const kind = article.reading.schema.labels[label]?.kind;
	return kind === 'entity' || kind === 'date' || kind === 'cue';
};

/** Where the text proper is looked for: from the outer edge inwards, on one line, up to the first marker. */
function atStart(article: Article, span: MarkedSpan): Problem | undefined {
	const { start, end } = span.content;
	const line = article.lines[start.line]!;
	const stop = start.line === end.line ? end.character : line.length;
	const text = line.slice(start.character, Math.min(stop, start.character + 80));
	const blank = /^\s+/.exec(text)?.[0];
	const at = (length: number): Range => range(start.line, start.character, start.line, start.character + length);
	if (blank) return problem('span-edge-blank', at(blank.length), { edge: 'start', span: span.range });
	if (!isNamed(article, span)) return undefined;
	const sign = /^(?:[,;:.]+|\((?=[^)]*$))/.exec(text)?.[0];
	return sign ? problem('span-edge-punctuation', at(sign.length), { edge: 'start', text: sign, span: span.range }) : undefined;
}

function atEnd(article: Article, span: MarkedSpan): Problem | undefined {
	const { start, end } = span.content;
	const line = article.lines[end.line]!;
	const from = start.line === end.line ? start.character : 0;
	const text = line.slice(Math.max(from, end.character - 80), end.character);
	const blank = text.length - text.trimEnd().length;
	const at = (length: number): Range => range(end.line, end.character - length, end.line, end.character);
	if (blank) return problem('span-edge-blank', at(blank), { edge: 'end', span: span.range });
	if (!isNamed(article, span)) return undefined;
	const sign = /[^,;:?](?:([,;:?]+)|(\)))$/.exec(text);
	const found = sign?.[1] ?? (sign?.[2] && !text.includes('(') ? sign[2] : undefined);
	return found ? problem('span-edge-punctuation', at(found.length), { edge: 'end', text: found, span: span.range }) : undefined;
}

const OPENING = '“„«‘"';
const CLOSING = '”“»’"';
const isMark = (sign: string | undefined): boolean => sign !== undefined && sign !== '' && (OPENING + CLOSING).includes(sign);

/** A quotation includes its marks: not “[We go,]{.quote}”. */
function marksOutside(article: Article, span: MarkedSpan): Problem[] {
	if (article.reading.schema.labels[span.label]?.kind !== 'quotation' || span.form !== 'bracket') return [];
	const { start, end } = span.content;
	const [first, last] = [article.lines[start.line]!, article.lines[end.line]!];
	const before = span.open.start.character - 1;
	const behind = span.close.end.character;
	const problems: Problem[] = [];
	const opens =
		first[before] !== undefined && OPENING.includes(first[before]!) && !/[\p{L}\p{N}.,!?]/u.test(first[before - 1] ?? ' ');
	if (opens && !isMark(first[start.character]))
		problems.push(outside('before', first[before]!, range(start.line, before, start.line, before + 1), span));
	const closing = article.lines[span.close.end.line]![behind];
	const closes = closing !== undefined && CLOSING.includes(closing);
	if (closes && !isMark(last[end.character - 1]))
		problems.push(outside('behind', closing, range(span.close.end.line, behind, span.close.end.line, behind + 1), span));
	return problems;
}

const outside = (edge: 'before' | 'behind', text: string, at: Range, span: MarkedSpan): Problem =>
	problem('span-edge-punctuation', at, { edge, text, span: span.range });
