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
	const spans = article.those(isQuotation);
	if (!found.length && !spans.length) return [];
	/** An entity's name; of somebody without one the words of the introduction, `a senior official`. */
	const nameOf = ({ entity, words }: ResolvedSpeaker): string | null =>
		entity !== null
			? entities[entity]!.name
			: words &&
				prose.text
					.slice(words.start, words.end)
					.replace(/^(?:An?|The|One|Two|Some|Several|Many)\b/, first => first.toLowerCase());
	const named = entities.map(one => ({
		name: one.name,
		label: one.label,
		aliases: one.aliases,
		mentions: one.mentions.map(index => mentions[index]!),
	}));
	const resolved = found.length ? resolveSpeakers(prose, reading, named) : [];
	const recognised = found.map((one, index): QuotationAnnotation => {
		const who = resolved[index];
		return {
			type: 'quotation',
			source: 'recognised',
			start: one.outer.start,
			end: one.outer.end,
			range: bare.rangeOf(one.outer),
			span: null,
			inner: { start: one.start, end: one.end },
			open: one.open,
			close: one.close,
			kind: one.kind,
			speaker: one.speaker,
			cue: one.cue,
			who: who?.entity ?? null,
			whoName: who ? nameOf(who) : null,
			whoReason: who?.reason ?? '',
			whoWords: who?.words ?? null,
			reason: one.reason,
			likely: one.likely,
			continues: one.continues,
			nested: one.nested,
		};
	});
	if (!spans.length) return recognised;

	const byId = spansById(article);
	const cues = new Map(article.those(isCue).map(span => [attributeValue(span.attributes, 'of'), span]));
	const indexOf = new Map(spans.map((span, index) => [span, index]));
	const speakerOf = speakerFinder(article, byId, mentions, entities);
	const overlapping = overlapFinder(recognised);
	const marked = spans.map((span): QuotationAnnotation => {
		const outer = bare.extentOf(span.content);
		const text = bare.text.slice(outer.start, outer.end);
		const open = MARK.exec(text)?.[0] ?? null;
		const close = text.length > (open?.length ?? 0) ? (MARK_END.exec(text)?.[0] ?? null) : null;
		const inner = { start: outer.start + (open?.length ?? 0), end: outer.end - (close?.length ?? 0) };
		const same = recognised[overlapping(outer)];
		const head = headOf(span, byId);
		const speaker = speakerOf(attributeValue(head.attributes, 'who'), outer);
		const id = attributeValue(head.attributes, 'id');
		const cue = id === undefined ? undefined : cues.get(id);
		return {
			type: 'quotation',
			source: 'marked',
			start: outer.start,
			end: outer.end,
			range: span.content,
			span,
			inner,
			open,
			close,
			kind: 'speech',
			speaker: speaker ? speaker.extent : (same?.speaker ?? null),
			cue: cue ? bare.extentOf(cue.content) : (same?.cue ?? null),
			who: speaker ? speaker.entity : (same?.who ?? null),
			whoName: speaker ? speaker.name : (same?.whoName ?? null),
			whoReason: speaker ? 'marked' : (same?.whoReason ?? ''),
			whoWords: speaker ? null : (same?.whoWords ?? null),
			reason: speaker ? 'marked' : (same?.reason ?? 'marked'),
			likely: speaker ? false : (same?.likely ?? false),
			continues: head === span ? null : (indexOf.get(head) ?? null),
			nested: (same?.nested ?? []).filter(one => inner.start <= one.outer.start && one.outer.end <= inner.end),
		};
	});
	return renumber(marked, recognised);
}

const isQuotation = ({ label }: MarkedSpan, article: Article): boolean => kindOfLabel(article, label) === 'quotation';
const isCue = ({ label }: MarkedSpan, article: Article): boolean => kindOfLabel(article, label) === 'cue';

/** Marked and recognised quotations in text order, `continues` pointing into that order. */
function renumber(marked: readonly QuotationAnnotation[], recognised: readonly QuotationAnnotation[]): QuotationAnnotation[] {
	const all = [...marked, ...unmarked(recognised, [...marked].sort(byStart))].sort(byStart);
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
