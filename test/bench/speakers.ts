/** How many quotations are given to the right speaker. */
import type { EntityAnnotation, QuotationAnnotation } from '../../server/src/core/annotations/annotation.ts';
import type { Annotations } from '../../server/src/core/annotations.ts';

export interface GoldArticle {
	readonly id: string;
	readonly text: string;
	readonly date: string;
	readonly gold: Annotations;
}

/** The last word of a noun phrase before its first comma, bracket or preposition: `Dana Orr, the mayor` → `orr`. */
const head = (phrase: string) => {
	const first = phrase
		.toLowerCase()
		.replace(/^(?:the|a|an) /, '')
		.split(/[,;(—–]|\s(?:of|for|in|at|from|who|with)\s/)[0]!;
	return (
		first
			.trim()
			.replace(/[’']s$/, '')
			.split(/\s+/)
			.at(-1) ?? ''
	);
};

/**
 * Of the quotations found exactly whose speaker is marked: how many name the right speaker, by the head word of the mention or by the
 * entity it resolves to; of those resolved to an entity, how many to the right one; and of the pronouns, how many are resolved rightly.
 */
export function speakers(
	articles: readonly GoldArticle[],
	ours: readonly Annotations[],
): { head: number; name: number; pronouns: number } {
	let total = 0;
	let heads = 0;
	let named = 0;
	let names = 0;
	let pronouns = 0;
	let resolved = 0;
	for (const [index, { gold, text }] of articles.entries()) {
		for (const quotation of gold.quotations) {
			const found = ours[index]!.quotations.find(
				other => other.inner.start === quotation.inner.start && other.inner.end === quotation.inner.end,
			);
			if (!found || quotation.who === null) continue;
			const wanted = headsFor(quotation, gold.entities[quotation.who]!, text);
			const said = found.speaker ? text.slice(found.speaker.start, found.speaker.end) : '';
			const isPronoun = /^(?:he|she|they|it)$/i.test(said);
			const right = found.whoName !== null && wanted.has(head(found.whoName));
			total++;
			if (wanted.has(head(said)) || right) heads++;
			if (found.whoName !== null) {
				named++;
				if (right) names++;
			}
			if (isPronoun) {
				pronouns++;
				if (right) resolved++;
			}
		}
	}
	return { head: heads / Math.max(1, total), name: names / Math.max(1, named), pronouns: resolved / Math.max(1, pronouns) };
}

/** What a first regular expression makes of the words right behind a quotation: `… the mayor said`, `said the mayor`. */
const BEHIND = /^["”'’»\s,]*(?:said\s+([^,.;“"\n]{1,60})|([^,.;“"\n]{1,60}?)\s+said\b)/;

/** Of the quotations whose speaker is marked, those whose speaker such an expression gets right by the head word. */
export function regexSpeakers(articles: readonly GoldArticle[]): number {
	let total = 0;
	let right = 0;
	for (const { gold, text } of articles) {
		for (const quotation of gold.quotations) {
			if (quotation.who === null) continue;
			const { end } = quotation.inner;
			const [, inverted, plain] = BEHIND.exec(text.slice(end, end + 100)) ?? [];
			total++;
			if (headsFor(quotation, gold.entities[quotation.who]!, text).has(head(inverted ?? plain ?? ''))) right++;
		}
	}
	return right / Math.max(1, total);
}

/** The head words of what the speaker may be called. */
function headsFor({ speaker }: QuotationAnnotation, { name, aliases }: EntityAnnotation, text: string): Set<string> {
	return new Set([name, ...aliases, ...(speaker ? [text.slice(speaker.start, speaker.end)] : [])].map(head));
}
