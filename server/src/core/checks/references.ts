/** `cont`, `of` and `who`: whether they point at a span of the right kind; ids that two spans share. */
import { hasId, spansById } from '../annotations/spans.ts';
import type { Article } from '../article.ts';
import { type Attribute, attributeValue } from '../syntax/attributes.ts';
import { type Problem, problem } from '../syntax/problem.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import { didYouMean } from '../syntax/words.ts';
import { comparePositions } from '../text.ts';
import { nameIn } from './repairs.ts';
import { plainId } from './spans.ts';

export function checkReferences(article: Article): Problem[] {
	const spans = article.those(refers);
	if (!spans.length) return [];
	const targets = new Targets(
		article,
		spans.some(span => has(span, 'who')),
	);
	const rules = article.reading.schema.labels;
	return spans.flatMap(span => {
		const problems: Problem[] = [];
		const kind = rules[span.label]?.kind;
		for (const one of span.attributes) {
			const type = rules[span.label]?.attributes[one.key]?.type;
			if (one.key === 'cont' || type === 'span') problems.push(...checkPiece(span, one, targets));
			else if (type === 'quote') problems.push(...checkQuotation(one, targets));
			else if (type === 'speaker') problems.push(...checkSpeaker(one, targets));
			if (one.kind === 'id' && targets.byId.get(one.value) !== span)
				problems.push(problem('span-id-duplicate', one.valueRange, { id: one.value }));
		}
		if (kind === 'quotation' && !has(span, 'who') && !has(span, 'cont'))
			problems.push(problem('quote-without-speaker', span.labelRange ?? span.close));
		if (kind === 'cue' && !has(span, 'of') && !has(span, 'cont'))
			problems.push(problem('cue-without-quote', span.labelRange ?? span.close));
		return problems;
	});
}

const has = (span: MarkedSpan, key: string): boolean => span.attributes.some(one => one.key === key);

/** A span that points at another, that others may point at, or that has to point at one. */
function refers(span: MarkedSpan, { reading }: Article): boolean {
	const rule = reading.schema.labels[span.label];
	const points = ({ key }: Attribute) => {
		const type = rule?.attributes[key]?.type;
		return key === 'id' || key === 'cont' || key === 'who' || type === 'span' || type === 'quote' || type === 'speaker';
	};
	return rule?.kind === 'quotation' || rule?.kind === 'cue' || span.attributes.some(points);
}

/** Guesses are few, however much there is to guess. */
const GUESSES = 500;

/** What the references of an article may point at. */
class Targets {
	readonly article: Article;
	readonly byId: ReadonlyMap<string, MarkedSpan>;
	/** Refs of the article's entities, and what the entities are called. */
	readonly speakers: ReadonlySet<string>;
	#ids: readonly string[] | undefined;
	#names: readonly string[] | undefined;
	#onlyQuotation: string | null | undefined;

	constructor(article: Article, hasSpeakers: boolean) {
		this.article = article;
		this.byId = spansById(article);
		this.speakers = new Set(hasSpeakers ? article.ofEach(speakersIn) : []);
	}

	/** The words of the article's text; few names of speakers are looked for in them. */
	get words(): ReadonlySet<string> {
		return this.article.get(wordsOf);
	}

	/** The id that was meant. */
	guessId(id: string): string | undefined {
		this.#ids ??= [...this.byId.keys()].slice(0, GUESSES);
		const meant = didYouMean(id, this.#ids);
		return meant === id ? undefined : meant;
	}

	/** The speaker that was meant. */
	guessSpeaker(name: string): string | undefined {
		this.#names ??= [...this.speakers].slice(0, GUESSES);
		return didYouMean(name, this.#names);
	}

	/** The id of the one quotation that has an id, where no other has one. */
	get onlyQuotation(): string | undefined {
		if (this.#onlyQuotation === undefined) {
			const { labels } = this.article.reading.schema;
			const fitting = this.article.those(hasId).filter(span => labels[span.label]?.kind === 'quotation' && !has(span, 'cont'));
			this.#onlyQuotation = (fitting.length === 1 ? attributeValue(fitting[0]!.attributes, 'id') : undefined) ?? null;
		}
		return this.#onlyQuotation ?? undefined;
	}
}

function unknown({ key, value, valueRange, quoted }: Attribute, targets: Targets): Problem {
	const id = plainId(value);
	return problem('reference-unknown', valueRange, { key, value, id, quoted, meant: targets.guessId(id) });
}

/** `cont` points back at a span with the same label. */
function checkPiece(span: MarkedSpan, one: Attribute, targets: Targets): Problem[] {
	const id = plainId(one.value);
	const head = targets.byId.get(id);
	if (!head) return [unknown(one, targets)];
	if (head === span) return [wrongKind(one, 'another span', 'this one')];
	if (comparePositions(span.range.start, head.range.start) < 0) return [problem('continuation-early', one.range, { id })];
	return head.label !== span.label && span.label !== ''
		? [wrongKind(one, `a span marked as ${span.label}`, head.label ? `marked as ${head.label}` : 'a span without a label')]
		: [];
}

/** `of` points at a quotation. Where there is one alone, that is meant. */
function checkQuotation(one: Attribute, targets: Targets): Problem[] {
	const target = targets.byId.get(plainId(one.value));
	if (!target) return [unknown(one, targets)];
	const found = targets.article.reading.schema.labels[target.label]?.kind;
	if (found === 'quotation' || found === undefined) return [];
	return [wrongKind(one, 'a quotation', `marked as ${target.label}`, targets.onlyQuotation)];
}

const wrongKind = ({ key, value, valueRange, quoted }: Attribute, wanted: string, found: string, meant?: string): Problem =>
	problem('reference-wrong-kind', valueRange, {
		key,
		value,
		id: plainId(value),
		wanted,
		found,
		quoted,
		meant,
	});

/** The ref of an entity, and what it is called. */
function speakersIn({ label, attributes, content }: MarkedSpan, article: Article): readonly string[] {
	if (article.reading.schema.labels[label]?.kind !== 'entity') return [];
	return [attributeValue(attributes, 'ref'), nameIn(article, content)].filter(one => one !== undefined);
}

/** The words of an article's text, as they are written and in small letters. */
function wordsOf({ bare }: Article): ReadonlySet<string> {
	const words = new Set<string>();
	for (const [word] of bare.text.matchAll(/[\p{L}\p{N}]+/gu)) words.add(word).add(word.toLowerCase());
	return words;
}

/** Whether an article speaks of a name in words: `Ruiz`, `a spokeswoman`. One word is written as it is there, for it may be meant as a ref. */
function isNamed(value: string, words: ReadonlySet<string>): boolean {
	const own = value.match(/[\p{L}\p{N}]+/gu) ?? [];
	if (own.length === 1) return words.has(own[0]!) && own[0] === value && value !== value.toLowerCase();
	return own.every(word => words.has(word.toLowerCase()) || ARTICLES.has(word.toLowerCase()));
}

const ARTICLES = new Set(['a', 'an', 'the']);

/** `#p1` is a span, a word is an entity or a span or a name that the text has, and several words are such a name. */
function checkSpeaker(one: Attribute, targets: Targets): Problem[] {
	const { value } = one;
	const { speakers } = targets;
	const target = targets.byId.get(plainId(value));
	if (value.startsWith('#') && !target) return [unknown(one, targets)];
	if (target && !speakers.has(value)) {
		const kind = targets.article.reading.schema.labels[target.label]?.kind;
		return kind === 'entity' || kind === undefined || kind === 'other'
			? []
			: [wrongKind(one, 'a person or another entity', `marked as ${target.label}`)];
	}
	if (target || value === '' || speakers.has(value) || isNamed(value, targets.words)) return [];
	const meant = targets.guessSpeaker(value);
	return [problem('speaker-unknown', one.valueRange, { value, id: value, quoted: one.quoted, meant })];
}
