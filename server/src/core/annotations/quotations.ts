/** Quotations, marked and recognised, with who speaks in them. */
import type { Article } from '../article.ts';
import type { Prose } from '../prose/prose.ts';
import type { QuotationReading } from '../prose/quotes/quotation.ts';
import { type ResolvedSpeaker, resolveSpeakers } from '../prose/quotes/speakers/index.ts';
import { attributeValue } from '../syntax/attributes.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import type { EntityAnnotation, MentionAnnotation, QuotationAnnotation } from './annotation.ts';
import { byStart, kindOfLabel, overlapFinder, spansById, unmarked } from './spans.ts';
import { speakerFinder } from './speakers.ts';

/** Characters that may open or close a quotation, for taking them off a marked one. */
const MARK = /^(?:''|``|["'“”„‟«»‹›‘’‚‛「」『』＂＇`])/;
const MARK_END = /(?:''|["'“”‟«»‹›‘’‛「」『』＂＇])$/;

/** Quotations in text order. What a marked one does not say, its speaker or cue, is what is recognised there. */
export function quotationsOf(
	article: Article,
	prose: Prose,
	reading: Pick<QuotationReading, 'quotations' | 'words'>,
	mentions: readonly MentionAnnotation[],
	entities: readonly EntityAnnotation[],
): QuotationAnnotation[] {
	const { bare } = article;
	const found = reading.quotations;
	const spansOfQuotes = article.those(isQuotation);
	if (!found.length && !spansOfQuotes.length) return [];
	const byId = spansById(article);
	const cues = new Map(article.those(isCue).map(span => [attributeValue(span.attributes, 'of'), span]));
	const resolved = found.length
		? resolveSpeakers(
				prose,
				reading,
				entities.map(entity => ({ ...entity, mentions: entity.mentions.map(index => mentions[index]!) })),
			)
		: [];
	/** An entity's name; of somebody without one the words of the introduction, `a senior official`. */
	const nameOf = ({ entity, words }: ResolvedSpeaker): string | null =>
		entity !== null
			? entities[entity]!.name
			: words &&
				prose.text
					.slice(words.start, words.end)
					.replace(/^(?:An?|The|One|Two|Some|Several|Many)\b/, first => first.toLowerCase());
	const indexOf = new Map(spansOfQuotes.map((span, index) => [span, index]));

	const speakerOf = speakerFinder(article, byId, mentions, entities);
	const overlapping = overlapFinder(found.map(({ outer }) => outer));
	const marked = spansOfQuotes.map(span => {
		const outer = bare.extentOf(span.content);
		const text = bare.text.slice(outer.start, outer.end);
		const open = MARK.exec(text)?.[0] ?? null;
		const close = text.length > (open?.length ?? 0) ? (MARK_END.exec(text)?.[0] ?? null) : null;
		const inner = { start: outer.start + (open?.length ?? 0), end: outer.end - (close?.length ?? 0) };
		const same = overlapping(outer);
		const head = headOf(span, byId);
		const speaker = speakerOf(attributeValue(head.attributes, 'who'), outer);
		const id = attributeValue(head.attributes, 'id');
		const cue = id === undefined ? undefined : cues.get(id);
		const guess = speaker ? null : (resolved[same] ?? null);
		return {
			type: 'quotation' as const,
			source: 'marked' as const,
			...outer,
			range: span.content,
			span,
			inner,
			open,
			close,
			kind: 'speech' as const,
			speaker: speaker ? speaker.extent : (found[same]?.speaker ?? null),
			cue: cue ? bare.extentOf(cue.content) : (found[same]?.cue ?? null),
			who: speaker ? speaker.entity : (guess?.entity ?? null),
			whoName: speaker ? speaker.name : guess ? nameOf(guess) : null,
			whoReason: speaker ? 'marked' : (guess?.reason ?? ''),
			whoWords: guess?.words ?? null,
			reason: speaker ? 'marked' : (found[same]?.reason ?? 'marked'),
			likely: speaker ? false : (found[same]?.likely ?? false),
			continues: head === span ? null : (indexOf.get(head) ?? null),
			nested: (found[same]?.nested ?? []).filter(one => inner.start <= one.outer.start && one.outer.end <= inner.end),
		};
	});
	const kept = new Set(
		unmarked(
			found.map((one, index) => ({ ...one.outer, index })),
			[...marked].sort(byStart),
		).map(({ index }) => index),
	);
	const recognised = found.map((one, index) => ({
		type: 'quotation' as const,
		source: 'recognised' as const,
		...one.outer,
		range: bare.rangeOf(one.outer),
		span: null,
		inner: { start: one.start, end: one.end },
		open: one.open,
		close: one.close,
		kind: one.kind,
		speaker: one.speaker,
		cue: one.cue,
		who: resolved[index]?.entity ?? null,
		whoName: resolved[index] ? nameOf(resolved[index]) : null,
		whoReason: resolved[index]?.reason ?? '',
		whoWords: resolved[index]?.words ?? null,
		reason: one.reason,
		likely: one.likely,
		continues: one.continues,
		nested: one.nested,
	}));
	return renumber(marked, recognised, kept);
}

const isQuotation = ({ label }: MarkedSpan, article: Article): boolean => kindOfLabel(article, label) === 'quotation';
const isCue = ({ label }: MarkedSpan, article: Article): boolean => kindOfLabel(article, label) === 'cue';

/** Marked and recognised quotations in text order, `continues` pointing into that order. */
function renumber(
	marked: readonly QuotationAnnotation[],
	recognised: readonly QuotationAnnotation[],
	kept: ReadonlySet<number>,
): QuotationAnnotation[] {
	const all = [...marked, ...recognised.filter((_, index) => kept.has(index))].sort(byStart);
	const placeOf = new Map(all.map((one, index) => [one, index]));
	return all.map(one => {
		if (one.continues === null) return one;
		const head = one.source === 'marked' ? marked[one.continues]! : recognised[one.continues]!;
		return { ...one, continues: placeOf.get(head) ?? null };
	});
}

/** The first piece of a quotation that `cont=` splits; the span itself where it is whole. */
function headOf(span: MarkedSpan, byId: ReadonlyMap<string, MarkedSpan>): MarkedSpan {
	let head = span;
	for (let steps = 0; steps < 100; steps++) {
		const cont = attributeValue(head.attributes, 'cont');
		const before = cont === undefined ? undefined : byId.get(cont.replace(/^#/, ''));
		if (!before || before === head) break;
		head = before;
	}
	return head;
}
