/**
 * A look at one place of an article that has just been changed: is there anything to tell about it?
 *
 * Reading a whole article takes milliseconds, and after a keystroke most places hold nothing. So before an article is read for a
 * hover, only the paragraph around the place is: for quotations the whole of it, for dates and names one sentence. What needs the rest of
 * the article to be recognised is found a moment later, when the article has been read anyway.
 */
import { isMilestone } from '../annotations/spans.ts';
import type { Article } from '../article.ts';
import { findDates } from '../prose/dates/index.ts';
import { findMentions } from '../prose/entities/index.ts';
import { sentenceStarts } from '../prose/entities/sentences.ts';
import { tokenize } from '../prose/entities/tokens.ts';
import { type Block, readStructure } from '../prose/prose.ts';
import { readQuotations } from '../prose/quotes/index.ts';
import type { Reader } from '../reader.ts';
import type { Extent, Position } from '../text.ts';
import { titleOf } from './titles.ts';

/** Whether something may stand at a place of an article; lines count from the article's first. */
export function mayHold(article: Article, at: Position, reader: Reader): boolean {
	const { frame, marked, reading } = article;
	if (reader.isAtHand(article) || at.line < frame.body.start || at.line >= frame.body.end) return true;
	if (marked.cutsIn(at.line).length || article.those(isMilestone).length) return true;
	// Of a long article only what is marked is known, and a marker may enclose the line.
	if (!reader.isReadAtOnce(article)) {
		const { range } = article.get(titleOf);
		return range.start.line === at.line || marked.touching(at).length > 0;
	}
	const { recognise, model, names } = reader.recognition;
	const { bare } = article;
	const prose = readStructure(bare.text, article.attribute('title') !== undefined);
	const offset = bare.offsetAt(at);
	const holds = (extent: Extent | null) => extent !== null && extent.start <= offset && offset <= extent.end;
	const block = prose.blocks.find(holds);
	if (block?.kind !== 'paragraph') return block !== undefined;
	if (!recognise) return false;
	const paragraph = { ...prose, blocks: [block] };
	const sentence = { ...prose, blocks: [sentenceAt(bare.text, block, offset)] };
	return (
		readQuotations(paragraph).quotations.some(({ outer, speaker, cue }) => [outer, speaker, cue].some(holds)) ||
		findDates(sentence, null).some(holds) ||
		findMentions(sentence, model, reading.schema.names, names?.list).some(holds)
	);
}

/** The sentence of a paragraph around a place: dates and names lie within one. */
function sentenceAt(text: string, paragraph: Block, offset: number): Block {
	const tokens = tokenize(text, paragraph.start, paragraph.end);
	const starts = sentenceStarts(tokens).map(first => tokens.starts[first]!);
	const next = starts.findIndex(start => start > offset);
	if (next < 0) return { ...paragraph, start: starts.at(-1) ?? paragraph.start };
	return { ...paragraph, start: starts[Math.max(0, next - 1)]!, end: starts[next]! };
}
