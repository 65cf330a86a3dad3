/** What a growing selection takes in, step by step. */
import type { Annotate } from '../annotations.ts';
import type { Document } from '../document.ts';
import { sentenceStarts } from '../prose/entities/sentences.ts';
import { type Tokens, tokenize } from '../prose/entities/tokens.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import { comparePositions, type Extent, type Position, type Range, range, shift, touches } from '../text.ts';
import { type Place, placeOf } from './place.ts';
import { extentOf } from './symbols.ts';

/** Text in which sentences are looked for no further from the place, in UTF-16 code units. */
const NEAR = 10_000;

/**
 * The ranges around a place, each in the next: word, attribute or span text, span with its marker, sentence, paragraph, body,
 * article, file. Document ranges.
 */
export function selection(document: Document, at: Position, annotate: Annotate): Range[] {
	const place = placeOf(document, at, annotate);
	const { article, line } = place;
	const last = document.lineCount - 1;
	const candidates = [
		...wordAndSentence(place),
		...markup(place),
		...place.annotations.quotations.map(one => one.range),
		...place.annotations.dates.map(one => one.range),
		...place.annotations.mentions.map(one => one.range),
		extentOf(article),
	]
		.filter(one => touches(one, place.at))
		.map(one => shift(one, line));
	candidates.push(range(0, 0, last, document.lineText(last).length));
	return nested(candidates);
}

function wordAndSentence({ article, at, annotations }: Place): Range[] {
	const { bare, frame } = article;
	const line = article.lines[at.line] ?? '';
	if (at.line < frame.body.start || at.line >= frame.body.end) {
		const word = [...line.matchAll(/[\p{L}\p{N}_-]+/gu)].find(
			({ index, 0: word }) => index <= at.character && at.character <= index + word.length,
		);
		return [
			...(word ? [range(at.line, word.index, at.line, word.index + word[0].length)] : []),
			range(at.line, 0, at.line, line.length),
		];
	}
	const offset = bare.offsetAt(at);
	const block = annotations.prose.blocks.find(({ start, end }) => start <= offset && offset <= end);
	if (!block) return [range(at.line, 0, at.line, line.length)];
	const tokens = tokenize(bare.text, Math.max(block.start, offset - NEAR), Math.min(block.end, offset + NEAR));
	const spans = article.marked.all;
	const word = wordAt(tokens, offset);
	return [
		...(word ? [bare.rangeOf(word)] : []),
		// A sentence takes in the markers of what it says; a word is its letters alone.
		...[sentenceAt(tokens, offset), block].flatMap(extent => (extent ? [withMarkers(bare.rangeOf(extent), spans)] : [])),
	];
}

function wordAt({ text, count, starts, ends }: Tokens, offset: number): Extent | undefined {
	for (let i = 0; i < count && starts[i]! <= offset; i++)
		if (offset <= ends[i]! && /[\p{L}\p{N}]/u.test(text.slice(starts[i], ends[i]))) return { start: starts[i]!, end: ends[i]! };
	return undefined;
}

function sentenceAt(tokens: Tokens, offset: number): Extent | undefined {
	const firsts = sentenceStarts(tokens);
	const sentence = firsts.findLastIndex(first => tokens.starts[first]! <= offset);
	if (sentence < 0) return undefined;
	const last = (firsts[sentence + 1] ?? tokens.count) - 1;
	return { start: tokens.starts[firsts[sentence]!]!, end: tokens.ends[last]! };
}

/** A range of text, with the markers of the spans that lie in it. */
function withMarkers(text: Range, spans: readonly MarkedSpan[]): Range {
	let { start, end } = text;
	for (const { content, range } of spans) {
		if (comparePositions(content.start, text.start) < 0 || comparePositions(content.end, text.end) > 0) continue;
		if (comparePositions(range.start, start) < 0) start = range.start;
		if (comparePositions(range.end, end) > 0) end = range.end;
	}
	return { start, end };
}

/** Markers around the place, and their parts. */
function markup({ article, at }: Place): Range[] {
	const { frame } = article;
	const spans = article.marked.touching(at);
	const attributes = [...frame.attributes, ...spans.flatMap(span => span.attributes)];
	const body = {
		start: { line: frame.body.start, character: 0 },
		end: { line: frame.body.end - 1, character: article.lines[frame.body.end - 1]?.length ?? 0 },
	};
	return [
		...attributes.flatMap(attribute => [attribute.valueRange, attribute.range]),
		...spans.flatMap(span => [span.content, span.range]),
		...(frame.opening ? [frame.opening.range] : []),
		...(frame.body.start < frame.body.end ? [body] : []),
	];
}

/** The ranges in order of size, those left out that neither lie in the next one nor differ from the one before. */
function nested(all: readonly Range[]): Range[] {
	const chain: Range[] = [];
	for (const one of all.toSorted((a, b) => size(a) - size(b) || 0)) {
		const inner = chain.at(-1);
		if (!inner) {
			if (comparePositions(one.start, one.end) < 0) chain.push(one);
			continue;
		}
		const holds = comparePositions(one.start, inner.start) <= 0 && comparePositions(inner.end, one.end) <= 0;
		if (holds && (comparePositions(one.start, inner.start) < 0 || comparePositions(inner.end, one.end) < 0)) chain.push(one);
	}
	return chain;
}

/** For sorting: no line is longer than this. */
const size = ({ start, end }: Range): number => (end.line - start.line) * 2 ** 30 + end.character - start.character;
