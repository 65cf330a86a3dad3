/** Where a hover is asked for, and how a card speaks of what stands there. */
import type { QuotationAnnotation } from '../../annotations.ts';
import type { Placed } from '../../document.ts';
import type { Extent, Range } from '../../text.ts';
import type { Place } from '../place.ts';
import { quotationName } from '../symbols.ts';
import { titleOf } from '../titles.ts';
import { literal } from './markdown.ts';

export interface Scene extends Place {
	/** The document's URI, for links to lines. */
	readonly uri: string;
}

export const textOf = ({ start, end }: Extent, { article }: Place): string => article.bare.text.slice(start, end);

/** `[line 9](file:///corpus/a.seed#L9)` */
export function lineLink(range: Range, { line, uri }: Scene): string {
	const number = range.start.line + line + 1;
	return `[line ${number}](${uri.replace(/\(/g, '%28').replace(/\)/g, '%29')}#L${number})`;
}

/** `Vik: “You do not expect a cod to come home.”` */
export const nameOf = (quotation: QuotationAnnotation, { article }: Place): string =>
	literal(quotationName(quotation, article.bare.text));

export const titleLine = ({ article, index }: Placed): string =>
	`**${literal(article.get(titleOf).text || `Article ${index + 1}`)}**`;

/** `marked`, `recognised: NP said`, or, where it is known how sure that is, `recognised: model, 93 % sure` */
export function foundBy({ source, reason, confidence }: { source: string; reason: string; confidence?: number }): string {
	if (source === 'marked') return 'marked';
	const why = reason && reason !== 'none' ? `: *${literal(reason)}*` : '';
	return `recognised${why}${confidence === undefined ? '' : `, ${Math.round(confidence * 100)} % sure`}`;
}

/** A few words on both sides of a mention, which is bold: `…the board of **Fish Quay** met on…`; or of what shall stand there. */
export function inContext({ start, end }: Extent, { article }: Place, shown?: string): string {
	const { text } = article.bare;
	const left = text
		.slice(Math.max(0, start - AROUND), start)
		.split(/[\r\n]/)
		.at(-1)!;
	const right = text.slice(end, end + AROUND).split(/[\r\n]/, 1)[0]!;
	const before = left.length < AROUND ? left : `…${left.replace(/^\S*\s*/, '')}`;
	const after = right.length < AROUND ? right : `${right.replace(/\s*\S*$/, '')}…`;
	return `${literal(before)}**${literal(shown ?? text.slice(start, end))}**${literal(after)}`;
}

const AROUND = 30;
