/** `cont`, `of` and `who`: whether they point at a span of the right kind; ids that two spans share. */
import type { Article } from '../article.ts';
import type { LabelKind, ValueType } from '../schema.ts';
import { type Attribute, attributeValue } from '../syntax/attributes.ts';
import { type Problem, problem } from '../syntax/problem.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import { didYouMean } from '../syntax/words.ts';
import { nameIn } from './repairs.ts';
import { plainId } from './spans.ts';

export function checkReferences(article: Article): Problem[] {
	const referrers = article.ofEach(referrerIn);
	if (!referrers.length) return [];
	const targets = new Targets(article, referrers);
	const problems: Problem[] = [];
	for (const [index, referrer] of referrers.entries()) checkReferrer(referrer, index, targets, problems);
	return problems;
}

/**
 * What a span says that points at another, that others may point at, or that has to point at one. It tells no place: spans are hundreds of
 * thousands, and are looked at where there is a problem.
 */
interface Referrer {
	readonly label: string;
	readonly kind: LabelKind | undefined;
	readonly attributes: readonly Said[];
}

interface Said extends Pick<Attribute, 'kind' | 'key' | 'value'> {
	readonly type: ValueType | undefined;
}

function referrerIn({ label, attributes }: MarkedSpan, { reading }: Article): readonly Referrer[] {
	const rule = reading.schema.labels[label];
	const said = attributes.map(({ kind, key, value }) => ({ kind, key, value, type: rule?.attributes[key]?.type }));
	const isReferrer = rule?.kind === 'quotation' || rule?.kind === 'cue' || said.some(points);
	return isReferrer ? [{ label, kind: rule?.kind, attributes: said }] : [];
}

const isSpeaker = ({ type }: Said): boolean => type === 'speaker';

const points = ({ key, type }: Said): boolean =>
	key === 'id' || key === 'cont' || key === 'who' || type === 'span' || type === 'quote' || type === 'speaker';

/** Whether a span is one; they stand in the order of `ofEach`. */
const refers = (span: MarkedSpan, article: Article): boolean => referrerIn(span, article).length > 0;

const idIn = ({ attributes }: Referrer): string | undefined => attributes.find(({ key }) => key === 'id')?.value;

const has = ({ attributes }: Referrer, key: string): boolean => attributes.some(one => one.key === key);

function checkReferrer(referrer: Referrer, index: number, targets: Targets, problems: Problem[]): void {
	const { kind, attributes } = referrer;
	const span = () => targets.spanOf(index);
	for (const [i, one] of attributes.entries()) {
		const placed = () => span().attributes[i]!;
		if (one.key === 'cont' || one.type === 'span') problems.push(...checkPiece(one, placed, index, targets));
		else if (one.type === 'quote') problems.push(...checkQuotation(one, placed, targets));
		else if (isSpeaker(one)) problems.push(...checkSpeaker(one, placed, targets));
		if (one.kind === 'id' && targets.byId.get(one.value) !== index)
			problems.push(problem('span-id-duplicate', placed().valueRange, { id: one.value }));
	}
	if (kind === 'quotation' && !has(referrer, 'who') && !has(referrer, 'cont'))
		problems.push(problem('quote-without-speaker', span().labelRange ?? span().close));
	if (kind === 'cue' && !has(referrer, 'of') && !has(referrer, 'cont'))
		problems.push(problem('cue-without-quote', span().labelRange ?? span().close));
}

/** Guesses are few, however much there is to guess. */
const GUESSES = 500;

/** What the references of an article may point at. */
class Targets {
	readonly article: Article;
	readonly referrers: readonly Referrer[];
	/** Index of the first referrer with each id. */
	readonly byId: ReadonlyMap<string, number>;
	/** Those values of `who` that are the ref of an entity, or what it is called. */
	readonly speakers: ReadonlySet<string>;
	#spanOf: ((referrer: number) => MarkedSpan) | undefined;
	#ids: readonly string[] | undefined;
	#names: readonly string[] | undefined;
	#onlyQuotation: string | null | undefined;

	constructor(article: Article, referrers: readonly Referrer[]) {
		this.article = article;
		this.referrers = referrers;
		this.byId = indicesById(referrers);
		const wanted = new Set<string>();
		for (const { attributes } of referrers) for (const one of attributes) if (isSpeaker(one)) wanted.add(one.value);
		const speakers = new Set<string>();
		if (wanted.size) for (const row of article.rowsOf(speakersIn)) for (const one of row) if (wanted.has(one)) speakers.add(one);
		this.speakers = speakers;
	}

	/** The span with an id, if there is one. */
	withId(id: string): Referrer | undefined {
		const index = this.byId.get(id);
		return index === undefined ? undefined : this.referrers[index];
	}

	/** The span of a referrer. */
	get spanOf(): (referrer: number) => MarkedSpan {
		return (this.#spanOf ??= this.article.oneOfThose(refers));
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
		this.#names ??= [...new Set(this.article.ofEach(speakersIn))].slice(0, GUESSES);
		return didYouMean(name, this.#names);
	}

	/** The id of the one quotation that has an id, where no other has one. */
	get onlyQuotation(): string | undefined {
		if (this.#onlyQuotation === undefined) {
			const fitting = this.referrers.filter(one => one.kind === 'quotation' && has(one, 'id') && !has(one, 'cont'));
			this.#onlyQuotation = (fitting.length === 1 ? idIn(fitting[0]!) : undefined) ?? null;
		}
		return this.#onlyQuotation ?? undefined;
	}
}

function indicesById(referrers: readonly Referrer[]): ReadonlyMap<string, number> {
	const byId = new Map<string, number>();
	for (const [index, referrer] of referrers.entries()) {
		const id = idIn(referrer);
		if (id !== undefined && !byId.has(id)) byId.set(id, index);
	}
	return byId;
}

function unknown({ key, value, valueRange, quoted }: Attribute, targets: Targets): Problem {
	const id = plainId(value);
	return problem('reference-unknown', valueRange, { key, value, id, quoted, meant: targets.guessId(id) });
}

/** `cont` points back at a span with the same label. */
function checkPiece({ value }: Said, placed: () => Attribute, index: number, targets: Targets): Problem[] {
	const id = plainId(value);
	const at = targets.byId.get(id);
	if (at === undefined) return [unknown(placed(), targets)];
	if (at === index) return [wrongKind(placed(), 'another span', 'this one')];
	if (index < at) return [problem('continuation-early', placed().range, { id })];
	const [head, own] = [targets.referrers[at]!, targets.referrers[index]!];
	return head.label !== own.label && own.label !== ''
		? [wrongKind(placed(), `a span marked as ${own.label}`, head.label ? `marked as ${head.label}` : 'a span without a label')]
		: [];
}

/** `of` points at a quotation. Where there is one alone, that is meant. */
function checkQuotation({ value }: Said, placed: () => Attribute, targets: Targets): Problem[] {
	const target = targets.withId(plainId(value));
	if (!target) return [unknown(placed(), targets)];
	if (target.kind === 'quotation' || target.kind === undefined) return [];
	return [wrongKind(placed(), 'a quotation', `marked as ${target.label}`, targets.onlyQuotation)];
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
function checkSpeaker({ value }: Said, placed: () => Attribute, targets: Targets): Problem[] {
	const { speakers } = targets;
	const target = targets.withId(plainId(value));
	if (value.startsWith('#') && !target) return [unknown(placed(), targets)];
	if (target && !speakers.has(value)) {
		const { kind, label } = target;
		return kind === 'entity' || kind === undefined || kind === 'other'
			? []
			: [wrongKind(placed(), 'a person or another entity', `marked as ${label}`)];
	}
	if (target || value === '' || speakers.has(value) || isNamed(value, targets.words)) return [];
	const { valueRange, quoted } = placed();
	return [problem('speaker-unknown', valueRange, { value, id: value, quoted, meant: targets.guessSpeaker(value) })];
}
