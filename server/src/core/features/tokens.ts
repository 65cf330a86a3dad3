/** Colours: what each stretch of a line is. */
import type { Annotate } from '../annotations.ts';
import type { Article } from '../article.ts';
import type { Document } from '../document.ts';
import type { Attribute } from '../syntax/attributes.ts';
import { isComment } from '../syntax/dialects/lines.ts';
import type { Range } from '../text.ts';

/** The order is the legend's. */
export const tokenTypes = [
	'seedDelimiter',
	'seedAttributeName',
	'seedAttributeValue',
	'seedBracket',
	'seedLabel',
	'seedId',
	'seedQuote',
	'seedCue',
	'seedDate',
	'seedPerson',
	'seedOrg',
	'seedPlace',
	'seedMisc',
	'seedHeadline',
	'seedDateline',
	'seedComment',
	'seedEscape',
] as const;
export type TokenType = (typeof tokenTypes)[number];

export const tokenModifiers = ['marked', 'recognised', 'other', 'likely'] as const;
export type TokenModifier = (typeof tokenModifiers)[number];

/** A stretch of one line, in UTF-16 code units. */
export interface Token {
	readonly line: number;
	readonly start: number;
	readonly end: number;
	readonly type: TokenType;
	readonly modifiers: readonly TokenModifier[];
}

const ENTITY_TOKENS = { person: 'seedPerson', org: 'seedOrg', place: 'seedPlace', misc: 'seedMisc' } as const;

/** The tokens of the lines `from` to `to`, end exclusive, in text order; none overlaps another. */
export function tokens(document: Document, annotate: Annotate, from = 0, to = document.lineCount): Token[] {
	const found: Token[] = [];
	if (from >= to) return found;
	for (let { index } = document.at(from); index < document.articles.length && document.lineOf(index) < to; index++) {
		const line = document.lineOf(index);
		for (const token of articleTokens(document.articles[index]!, annotate, from - line, to - line))
			found.push({ ...token, line: token.line + line });
	}
	return found;
}

function articleTokens(article: Article, annotate: Annotate, from: number, to: number): Token[] {
	const found: Token[] = [];
	/** A range as tokens of its lines. Of two that overlap, the one that starts later covers the other. */
	const paint = (range: Range, type: TokenType, ...modifiers: TokenModifier[]) => {
		const last = Math.min(range.end.line, to - 1);
		for (let line = Math.max(range.start.line, from, 0); line <= last; line++) {
			const start = line === range.start.line ? range.start.character : 0;
			const end = line === range.end.line ? range.end.character : article.lines[line]!.length;
			if (start < end) found.push({ line, start, end, type, modifiers });
		}
	};
	paintAnnotations(article, annotate, paint);
	paintMarkers(article, paint);
	return flattenTokens(found).filter(({ line, start, end }) => /\S/.test(article.lines[line]!.slice(start, end)));
}

type Paint = (range: Range, type: TokenType, ...modifiers: TokenModifier[]) => void;

function paintAnnotations(article: Article, annotate: Annotate, paint: Paint): void {
	const { bare } = article;
	const { prose, quotations, dates, mentions } = annotate(article);
	for (const block of prose.blocks) if (block.kind === 'headline') paint(bare.rangeOf(block), 'seedHeadline');
	if (prose.dateline) paint(bare.rangeOf(prose.dateline), 'seedDateline');
	for (const { range, source, kind, likely, cue } of quotations) {
		const shades: TokenModifier[] = [source];
		if (kind === 'other') shades.push('other');
		if (likely) shades.push('likely');
		paint(range, 'seedQuote', ...shades);
		if (cue && kind === 'speech') paint(bare.rangeOf(cue), 'seedCue', source);
	}
	for (const { range, source } of dates) paint(range, 'seedDate', source);
	for (const { range, source, label } of mentions) paint(range, ENTITY_TOKENS[label], source);
}

function paintMarkers({ frame, marked, lines, reading }: Article, paint: Paint): void {
	const paintAttribute = ({ kind, range, keyRange, valueRange }: Attribute) => {
		if (kind === 'class') return paint(range, 'seedLabel');
		if (kind === 'id' && keyRange.end.character === valueRange.start.character) return paint(range, 'seedId');
		paint(keyRange, 'seedAttributeName');
		paint(withQuotes(valueRange, lines), kind === 'id' ? 'seedId' : 'seedAttributeValue');
	};
	if (frame.opening) paint(frame.opening.range, 'seedDelimiter');
	for (const attribute of frame.attributes) paintAttribute(attribute);
	if (frame.closing) paint(frame.closing.range, 'seedDelimiter');
	for (let line = 0; line < lines.length; line++) {
		if (line === frame.body.start && frame.body.end > line) line = frame.body.end;
		const text = lines[line];
		if (text !== undefined && isComment(text))
			paint({ start: { line, character: 0 }, end: { line, character: text.length } }, 'seedComment');
	}

	for (const { open, close, attributes, label, content } of marked.all) {
		paint(open, 'seedBracket');
		paint(close, 'seedBracket');
		for (const attribute of attributes) paintAttribute(attribute);
		if (reading.schema.labels[label]?.kind === 'cue') paint(content, 'seedCue', 'marked');
	}
	for (const { line, from, to } of marked.cuts)
		if (lines[line]!.charCodeAt(from) === BACKSLASH)
			paint({ start: { line, character: from }, end: { line, character: to } }, 'seedEscape');
}

const BACKSLASH = 0x5c;

/** `"Erbil"` for the range of `Erbil`, where the value stands between quotes. */
function withQuotes({ start, end }: Range, lines: readonly string[]): Range {
	if (lines[start.line]?.[start.character - 1] !== '"' || lines[end.line]?.[end.character] !== '"') return { start, end };
	return {
		start: { line: start.line, character: start.character - 1 },
		end: { line: end.line, character: end.character + 1 },
	};
}

/** Cuts tokens that overlap into ones that do not: at every place the token that started last is seen. */
function flattenTokens(found: Token[]): Token[] {
	found.sort((a, b) => a.line - b.line || a.start - b.start || b.end - a.end);
	const flat: Token[] = [];
	let open: Token[] = [];
	let line = -1;
	let at = 0;
	const emit = (token: Token, end: number) => {
		if (at < end) flat.push({ ...token, start: at, end });
		at = Math.max(at, end);
	};
	/** Writes what is seen of the open tokens up to `end`. */
	const advance = (end: number) => {
		while (open.length) {
			const top = open.at(-1)!;
			if (top.end <= at) {
				open.pop();
				continue;
			}
			emit(top, Math.min(top.end, end));
			if (top.end > end) return;
			open.pop();
		}
		at = end;
	};
	for (const token of found) {
		if (token.line !== line) {
			advance(Number.POSITIVE_INFINITY);
			open = [];
			line = token.line;
			at = 0;
		}
		advance(token.start);
		at = token.start;
		open.push(token);
	}
	advance(Number.POSITIVE_INFINITY);
	return flat;
}
