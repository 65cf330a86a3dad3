/**
 * Annotations: quotations, dates and entities of an article, marked by hand or recognised in its prose, in one shape. Features,
 * checks and exports read these and nothing below. A marked annotation wins over a recognised one that it overlaps.
 */
import type { Article } from './article.ts';
import type { DateExpression } from './prose/dates/expression.ts';
import { dateFromFileName, findDates, inferPublicationDate, type PublicationDate } from './prose/dates/index.ts';
import { parseValue, typeOfValue } from './prose/dates/values.ts';
import { findMentions, groupEntities } from './prose/entities/index.ts';
import type { EntityLabel } from './prose/entities/mention.ts';
import type { EntityModel } from './prose/entities/model.ts';
import { type Block, type BlockKind, type Prose, readStructure } from './prose/prose.ts';
import { readQuotations } from './prose/quotes/index.ts';
import type { MarkProblem } from './prose/quotes/quotation.ts';
import { resolveSpeakers } from './prose/quotes/speakers.ts';
import { attributeValue } from './syntax/attributes.ts';
import type { MarkedSpan } from './syntax/spans.ts';
import { type Extent, overlaps, type Range } from './text.ts';

export type Source = 'marked' | 'recognised';

/** What all annotations have. Offsets are UTF-16 code units into the bare text; ranges count lines from the article's first. */
export interface Annotated extends Extent {
	readonly source: Source;
	/** The annotated text in the file, without the marker around it. */
	readonly range: Range;
	/** The marker, where it was marked. */
	readonly span: MarkedSpan | null;
	/** How it was found: `marked`, a named pattern, a gazetteer. */
	readonly reason: string;
}

export interface QuotationAnnotation extends Annotated {
	readonly type: 'quotation';
	/** Without its marks; `start` and `end` have them. */
	readonly inner: Extent;
	readonly open: string | null;
	readonly close: string | null;
	readonly kind: 'speech' | 'other';
	readonly speaker: Extent | null;
	readonly cue: Extent | null;
	/** The entity who speaks, as an index into `entities`. */
	readonly who: number | null;
	/** The speaker's name, where it is known. */
	readonly whoName: string | null;
	readonly whoReason: string;
	/** A weak claim about the speaker. */
	readonly likely: boolean;
	/** The quotation, an index, that this one goes on. */
	readonly continues: number | null;
}

export interface DateAnnotation extends Annotated {
	readonly type: 'date';
	readonly timex: DateExpression['type'];
	/** TIMEX3 value; null where a relative date has nothing to count from. */
	readonly value: string | null;
	readonly mod: string | null;
	/** A full date written out: needs no hint. */
	readonly explicit: boolean;
}

export interface MentionAnnotation extends Annotated {
	readonly type: 'mention';
	readonly label: EntityLabel;
	/** Index into `entities`. */
	readonly entity: number;
}

export interface EntityAnnotation {
	readonly name: string;
	readonly label: EntityLabel;
	readonly ref: string | null;
	/** Indexes into `mentions`. */
	readonly mentions: readonly number[];
	readonly aliases: readonly string[];
	readonly source: Source;
}

export interface Annotations {
	readonly prose: Prose;
	readonly publication: PublicationDate | null;
	readonly quotations: readonly QuotationAnnotation[];
	readonly dates: readonly DateAnnotation[];
	readonly mentions: readonly MentionAnnotation[];
	readonly entities: readonly EntityAnnotation[];
	/** Wrong quote marks, which are problems whether or not recognised annotations are shown. */
	readonly marks: readonly MarkProblem[];
}

export type Annotate = (article: Article) => Annotations;

export interface Recognition {
	/** Whether prose is read at all; marked annotations are always there. */
	readonly recognise: boolean;
	readonly model: EntityModel | null;
	/** The file's name without folders, which may hold the publication date. */
	readonly fileName: string;
	/** Publication date known from elsewhere, an ISO 8601 day, month or minute; what the article declares wins. */
	readonly date?: string;
	/** Leaves the prose unread, its structure too: only what is marked, at a fraction of the time. */
	readonly skim?: boolean;
}

/**
 * The function that annotates an article in this way. Keep it: `article.get(annotate)` remembers what it returned for as long as
 * the function lives.
 */
export function annotator({ recognise, model, fileName, date, skim }: Recognition): Annotate {
	return article => {
		const { bare } = article;
		const spans = flatten(article.marked.spans);
		const prose = skim
			? { text: bare.text, blocks: [], dateline: null }
			: restructure(readStructure(bare.text, article.attribute('title') !== undefined), spans, article);
		const publication = publicationDate(article, prose, fileName, date);
		const mentions = mentionsOf(article, prose, spans, recognise, model);
		const grouped = groupEntities(
			bare.text,
			mentions.map(({ start, end, label, span }) => ({
				start,
				end,
				label,
				ref: span ? (attributeValue(span.attributes, 'ref') ?? null) : null,
			})),
		);
		const entityOf = new Map(grouped.flatMap((entity, index) => entity.mentions.map(mention => [mention, index] as const)));
		const placed = mentions.map((mention, index) => ({ ...mention, entity: entityOf.get(index) ?? -1 }));
		const entities = grouped.map(entity => ({
			...entity,
			source: entity.mentions.some(mention => mentions[mention]!.source === 'marked')
				? ('marked' as const)
				: ('recognised' as const),
		}));
		const reading = readQuotations(prose);
		return {
			prose,
			publication,
			quotations: quotationsOf(article, prose, spans, recognise ? reading.quotations : [], placed, entities),
			dates: datesOf(article, prose, spans, recognise, publication),
			mentions: placed,
			entities,
			marks: reading.problems,
		};
	};
}

/** All spans, outer ones before those inside them. */
export function flatten(spans: readonly MarkedSpan[]): MarkedSpan[] {
	const all: MarkedSpan[] = [];
	const visit = (span: MarkedSpan) => {
		all.push(span);
		span.children.forEach(visit);
	};
	spans.forEach(visit);
	return all;
}

/** Metadata names under which corpora keep the publication date. */
const DATE_KEYS = ['date', 'published', 'pubdate', 'publication_date', 'datetime', 'date_published'];

function publicationDate(article: Article, prose: Prose, fileName: string, date: string | undefined): PublicationDate | null {
	for (const key of DATE_KEYS) {
		const attribute = article.frame.attributes.find(one => one.key.toLowerCase() === key);
		if (!attribute) continue;
		const iso = /^\d{4}-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?/.exec(attribute.value)?.[0];
		const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(attribute.value);
		const value = iso ?? (compact ? `${compact[1]}-${compact[2]}-${compact[3]}` : undefined);
		if (value === undefined || 'error' in parseValue(value)) continue;
		const native = article.reading.dialect.name === 'seed';
		return { value, source: native ? 'declared' : 'metadata', reason: `${attribute.key} of the article`, extent: null };
	}
	if (date !== undefined && !('error' in parseValue(date)))
		return { value: date, source: 'declared', reason: 'given with the text', extent: null };
	return dateFromFileName(fileName) ?? inferPublicationDate(prose);
}

const STRUCTURE: Readonly<Record<string, BlockKind>> = {
	headline: 'headline',
	standfirst: 'standfirst',
	link: 'link',
	embed: 'embed',
};

/** Marked headlines, links and embeds override what was read from the lines. */
function restructure(prose: Prose, spans: readonly MarkedSpan[], article: Article): Prose {
	const marked = spans.filter(span => STRUCTURE[span.label]);
	if (!marked.length) return prose;
	const stretches = marked.map(span => ({ kind: STRUCTURE[span.label]!, ...article.bare.extentOf(span.content) }));
	const kindOf = (block: Block): BlockKind =>
		stretches.find(stretch => overlaps(stretch, block))?.kind ??
		(block.kind === 'headline' && stretches.some(({ kind }) => kind === 'headline') ? 'paragraph' : block.kind);
	return { ...prose, blocks: prose.blocks.map(block => ({ ...block, kind: kindOf(block) })) };
}

const kindOfLabel = (article: Article, label: string) => article.reading.schema.labels[label]?.kind;

/** `found` without those that overlap one of `marked`. Both in text order; linear. */
function unmarked<T extends Extent>(found: readonly T[], marked: readonly Extent[]): T[] {
	let from = 0;
	return found.filter(one => {
		while (from < marked.length && marked[from]!.end <= one.start) from++;
		for (let i = from; i < marked.length && marked[i]!.start < one.end; i++) if (overlaps(marked[i]!, one)) return false;
		return true;
	});
}

const byStart = (a: Extent, b: Extent): number => a.start - b.start || b.end - a.end;

function mentionsOf(
	article: Article,
	prose: Prose,
	spans: readonly MarkedSpan[],
	recognise: boolean,
	model: EntityModel | null,
): Omit<MentionAnnotation, 'entity'>[] {
	const { bare, reading } = article;
	const marked = spans
		.filter(span => kindOfLabel(article, span.label) === 'entity')
		.map(span => ({
			type: 'mention' as const,
			source: 'marked' as const,
			...bare.extentOf(span.content),
			range: span.content,
			span,
			label: entityLabel(span.label),
			reason: 'marked',
		}));
	if (!recognise) return marked;
	const ignored = new Set(reading.schema.ignore);
	const names = findMentions(prose, model, reading.schema.names).filter(one => !ignored.has(bare.text.slice(one.start, one.end)));
	const found = names.map(({ start, end, label, reason }) => ({
		type: 'mention' as const,
		source: 'recognised' as const,
		start,
		end,
		range: bare.rangeOf({ start, end }),
		span: null,
		label,
		reason,
	}));
	return [...marked, ...unmarked(found, marked)].sort(byStart);
}

const entityLabel = (label: string): EntityLabel => (label === 'person' || label === 'org' || label === 'place' ? label : 'misc');

function datesOf(
	article: Article,
	prose: Prose,
	spans: readonly MarkedSpan[],
	recognise: boolean,
	publication: PublicationDate | null,
): DateAnnotation[] {
	const { bare } = article;
	const spansOfDates = spans.filter(span => kindOfLabel(article, span.label) === 'date');
	if (!recognise && !spansOfDates.length) return [];
	const found = findDates(prose, publication, { lang: article.attribute('lang'), place: article.attribute('place') });
	const marked = spansOfDates.map(span => {
		const extent = bare.extentOf(span.content);
		const same =
			found.find(one => one.start === extent.start && one.end === extent.end) ?? found.find(one => overlaps(one, extent));
		const when = attributeValue(span.attributes, 'when');
		const value = when ?? same?.value ?? null;
		const type = attributeValue(span.attributes, 'type')?.toUpperCase() as DateExpression['type'] | undefined;
		return {
			type: 'date' as const,
			source: 'marked' as const,
			...extent,
			range: span.content,
			span,
			timex: type ?? (when === undefined ? (same?.type ?? 'DATE') : typeOfValue(when)),
			value,
			mod: attributeValue(span.attributes, 'mod') ?? null,
			reason: when === undefined ? (same?.reason ?? 'marked without a value') : 'marked',
			explicit: when !== undefined || (same?.explicit ?? false),
		};
	});
	if (!recognise) return marked;
	const recognised = found.map(one => ({
		type: 'date' as const,
		source: 'recognised' as const,
		start: one.start,
		end: one.end,
		range: bare.rangeOf(one),
		span: null,
		timex: one.type,
		value: one.value,
		mod: one.mod,
		reason: one.reason,
		explicit: one.explicit,
	}));
	return [...marked, ...unmarked(recognised, marked)].sort(byStart);
}

/** Characters that may open or close a quotation, for taking them off a marked one. */
const MARK = /^(?:''|``|["'“”„‟«»‹›‘’‚‛「」『』＂＇`])/;
const MARK_END = /(?:''|["'“”‟«»‹›‘’‛「」『』＂＇])$/;

function quotationsOf(
	article: Article,
	prose: Prose,
	spans: readonly MarkedSpan[],
	found: ReturnType<typeof readQuotations>['quotations'],
	mentions: readonly MentionAnnotation[],
	entities: readonly EntityAnnotation[],
): QuotationAnnotation[] {
	const { bare } = article;
	const byId = new Map(
		spans.flatMap(span => {
			const id = attributeValue(span.attributes, 'id');
			return id === undefined ? [] : [[id, span] as const];
		}),
	);
	const cues = new Map(
		spans.flatMap(span => {
			const of = kindOfLabel(article, span.label) === 'cue' ? attributeValue(span.attributes, 'of') : undefined;
			return of === undefined ? [] : [[of, span] as const];
		}),
	);
	const resolved = resolveSpeakers(
		prose,
		found,
		entities.map(entity => ({ ...entity, mentions: entity.mentions.map(index => mentions[index]!) })),
	);
	const spansOfQuotes = spans.filter(span => kindOfLabel(article, span.label) === 'quotation');
	const indexOf = new Map(spansOfQuotes.map((span, index) => [span, index]));

	const marked = spansOfQuotes.map(span => {
		const outer = bare.extentOf(span.content);
		const text = bare.text.slice(outer.start, outer.end);
		const open = MARK.exec(text)?.[0] ?? null;
		const close = text.length > (open?.length ?? 0) ? (MARK_END.exec(text)?.[0] ?? null) : null;
		const inner = { start: outer.start + (open?.length ?? 0), end: outer.end - (close?.length ?? 0) };
		const same = found.findIndex(one => overlaps(one.outer, outer));
		const head = headOf(span, byId);
		const speaker = speakerOf(attributeValue(head.attributes, 'who'), outer, article, byId, mentions, entities);
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
			whoName: speaker ? speaker.name : guess ? entities[guess.entity]!.name : null,
			whoReason: speaker ? 'marked' : (guess?.reason ?? ''),
			reason: speaker ? 'marked' : (found[same]?.reason ?? 'marked'),
			likely: speaker ? false : (found[same]?.likely ?? false),
			continues: head === span ? null : (indexOf.get(head) ?? null),
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
		whoName: resolved[index] ? entities[resolved[index].entity]!.name : null,
		whoReason: resolved[index]?.reason ?? '',
		reason: one.reason,
		likely: one.likely,
		continues: one.continues,
	}));
	return renumber(marked, recognised, kept);
}

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

/** Who `who=` names: a span by `#id`, an entity by `ref`, else a name in words. */
function speakerOf(
	who: string | undefined,
	quote: Extent,
	article: Article,
	byId: ReadonlyMap<string, MarkedSpan>,
	mentions: readonly MentionAnnotation[],
	entities: readonly EntityAnnotation[],
): { extent: Extent | null; entity: number | null; name: string } | null {
	if (who === undefined || who === '') return null;
	const span = byId.get(who.replace(/^#/, ''));
	if (span) {
		const extent = article.bare.extentOf(span.content);
		const mention = mentions.find(one => one.span === span) ?? mentions.find(one => overlaps(one, extent));
		const entity = mention && mention.entity >= 0 ? mention.entity : null;
		return { extent, entity, name: entity === null ? article.bare.text.slice(extent.start, extent.end) : entities[entity]!.name };
	}
	const entity = entities.findIndex(one => one.ref === who || one.name === who || one.aliases.includes(who));
	if (entity < 0) return { extent: null, entity: null, name: who };
	const own = entities[entity]!.mentions.map(index => mentions[index]!);
	const nearest = own.reduce((best, one) => (distance(one, quote) < distance(best, quote) ? one : best), own[0]!);
	return { extent: { start: nearest.start, end: nearest.end }, entity, name: entities[entity]!.name };
}

const distance = (a: Extent, b: Extent): number => Math.max(0, a.start - b.end, b.start - a.end);
