/** Where an expression stands, and what resolving it gives: the vocabulary of this folder. */
import { calendarDay, FIRST_DAY, LAST_DAY, writeDate, writeYear } from '../calendar.ts';
import type { DateModifier, DateType } from '../expression.ts';
import { type Quarter, type Reference, type Story, spokenOf, UNKNOWN } from '../story.ts';
import { type Tense, tenseAround } from '../tense.ts';
import { COMMA, followsAny, HYPHEN, SPACE, STOP, TOUCHING, type Token } from '../token.ts';
import { C, PARTS } from '../vocabulary.ts';

/** The sense of `toward`, `heading into` in the class AheadOf. */
const TOWARD = 1;

/** What a clock time without its day ends with. */
const TIMES = [C.Clock, C.Zone];

/** Tokens `from` up to `to` of a block, in the story so far. */
export class Place {
	readonly story: Story;
	/** Offset of its sentence's first known word. */
	readonly sentence: number;
	readonly #tokens: readonly Token[];
	readonly #from: number;
	readonly #to: number;

	constructor(story: Story, sentence: number, tokens: readonly Token[], from: number, to: number) {
		this.story = story;
		this.sentence = sentence;
		this.#tokens = tokens;
		this.#from = from;
		this.#to = to;
	}

	/** Offset of the expression's first character. */
	get start(): number {
		return this.#tokens[this.#from]!.start;
	}

	get end(): number {
		return this.#tokens[this.#to - 1]!.end;
	}

	/** Looks at the clause, unless `toward` stands before; asked only where it decides. */
	tense(): Tense {
		const isGoal = this.follows(C.AheadOf) && this.#tokens[this.#from - 1]!.word.sense(C.AheadOf) === TOWARD;
		return isGoal ? 'future' : tenseAround(this.#tokens, this.#from, this.#to);
	}

	/** Whether the word before is of one of the classes. */
	follows(...names: C[]): boolean {
		return followsAny(this.#tokens, this.#from, names);
	}

	/** No weekday, no hour stands beside a day and its month. */
	get isDayAlone(): boolean {
		return this.#to - this.#from === 2;
	}

	/** A paragraph or line begins with it: `14:20 The bridge is open.` */
	get opensBlock(): boolean {
		return this.#from === 0 && this.#tokens[0]!.gap === STOP;
	}

	/** `Wednesday's ruling`. */
	get isPossessive(): boolean {
		return this.#tokens[this.#to]?.gap === TOUCHING;
	}

	/** Whether it ends a stretch that another of a class begins: `Friday to [Sunday]`, `May-[August]`, `between May and [August]`. */
	ends(name: C): boolean {
		if (this.#tokens[this.#from]!.gap === HYPHEN) return this.follows(name);
		const joins = this.follows(C.To, C.Until) || (this.follows(C.And) && this.#tokens[this.#from - 3]?.word.is(C.Between));
		return joins === true && this.#isBehind(name);
	}

	/** `April and [May]` */
	pairs(name: C): boolean {
		return this.follows(C.And, C.Or) && this.#isBehind(name);
	}

	/** `3 p.m. and [5 p.m. Friday]`, `3 p.m.-[5 p.m. Friday]`, once the first has its day. */
	get endsTimes(): boolean {
		if (this.start - this.story.referenceAt > ' and '.length) return false;
		return this.follows(C.And, C.Or, C.To)
			? this.#isBehind(...TIMES)
			: this.#tokens[this.#from]!.gap === HYPHEN && this.follows(...TIMES);
	}

	/** `begins Monday and ends [Friday]`, `and ends on [Friday]` */
	get isEnd(): boolean {
		if (this.story.referenceAt < this.sentence) return false;
		return this.follows(C.Ended) || (this.follows(C.On) && this.#isBehind(C.Ended));
	}

	/** `the next day, [Friday]`, `the day before, on [Friday]`: right behind the time last spoken of. */
	get isApposed(): boolean {
		const at = this.follows(C.On) ? this.#from - 1 : this.#from;
		return this.#tokens[at]!.gap === COMMA && this.#tokens[at]!.start - this.story.referenceAt <= ', '.length;
	}

	/** `the [November] election`, `[November]'s election`, `the summit in [July]`, but not `since the [November] election`: what is spoken of long before. */
	get isOfEvent(): boolean {
		const next = this.#tokens[this.isPossessive ? this.#to + 1 : this.#to];
		const isNext = next?.gap === SPACE && next.word.is(C.Event);
		return (isNext || this.#isBehind(C.Event)) && !this.#isBehind(C.Since);
	}

	/** `The vote is on [Tuesday]`, `is [Tuesday]`, `is at [9 a.m. Tuesday]`: the verb before is no more than `is`. */
	get isSet(): boolean {
		return this.follows(C.Be) || (this.#isBehind(C.Be) && this.#tokens[this.#from - 1]!.word.is(C.On, C.At));
	}

	/** Whether the word before the last one before is of one of the classes: `[Friday] to Sunday`. */
	#isBehind(...names: C[]): boolean {
		return this.#from > 1 && this.#tokens[this.#from - 1]!.gap === SPACE && this.#tokens[this.#from - 2]!.word.is(...names);
	}

	/** A sentence begins with it or with the word before: `Until Thursday, …`, `But in 2008, …` */
	get opensSentence(): boolean {
		const before = this.#tokens[this.#from - 1];
		return this.#tokens[this.#from]!.gap === STOP || (before?.gap === STOP && (before.isCapital || before.word.is(C.In)));
	}
}

export interface Resolved {
	readonly type: DateType;
	readonly value: string | null;
	readonly reason: string;
	readonly explicit: boolean;
	readonly mod: DateModifier | null;
	readonly zone: string | null;
	/** What later expressions may be counted from. */
	readonly reference: Reference | null;
	/** The quarter that later `a year ago` and `the quarter` are about. */
	readonly quarter: Quarter | null;
	/** The season that later `that season` is about. */
	readonly isSeason: boolean;
}

/** A value with its reason. All are made here, so that all are of one shape, which is quick to read. */
export const resolved = (
	type: DateType,
	value: string | null,
	reason: string,
	reference: Reference | null = null,
	mod: DateModifier | null = null,
): Resolved => ({ type, value, reason, explicit: false, mod, zone: null, reference, quarter: null, isSeason: false });

/** What the text says whole. */
export const told = (type: DateType, value: string, reference: Reference | null = null): Resolved => ({
	type,
	value,
	reason: 'explicit',
	explicit: true,
	mod: null,
	zone: null,
	reference,
	quarter: null,
	isSeason: false,
});

/** In minutes after midnight; a night is later than any clock time. */
export const DAY = 360;
export const NOON = 720;
export const EVENING = 1080;
export const NIGHT = 1441;

/** How far back a day may have been named that `at 9:30 p.m.` and `later in the day` in the next sentence still belong to, in UTF-16 code units. */
export const NEAR = 200;

export const TOLD = 'in the year last spoken of';

/** The year before 1 is 1 BC. */
export const yearOrEra = (year: number): string => (year > 0 ? writeYear(year) : `BC${writeYear(1 - year)}`);
export const withPart = (value: string, part: number | null): string => (part === null ? value : value + PARTS[part]!);
export const typeWith = (part: number | null): DateType => (part === null ? 'DATE' : 'TIME');
/** `last year`, `this week`, `next year`, `the week 2 weeks before publication`. */
export const oneOf = (unit: string, amount: number): string =>
	amount < -1
		? `the ${unit} ${-amount} ${unit}s before publication`
		: `${amount < 0 ? 'last' : amount > 0 ? 'next' : 'this'} ${unit}`;

export const unresolved = (value: string | null, reason = UNKNOWN, type: DateType = 'DATE'): Resolved =>
	resolved(type, value, reason);

/** `a million days ago`: what values say of a day that they cannot name. */
export const farFrom = (number: number): string | null =>
	number < FIRST_DAY ? 'PAST_REF' : number > LAST_DAY ? 'FUTURE_REF' : null;

/** A resolved day, which later expressions may be counted from. */
export function onDay(number: number, part: number | null, reason: string, mod: DateModifier | null = null): Resolved {
	const far = farFrom(number);
	if (far) return resolved('DATE', far, reason, null, mod);
	const { year, month, day } = calendarDay(number);
	const value = withPart(writeDate(year, month, day), part);
	return resolved(typeWith(part), value, reason, spokenOf(year, month, day, part === null ? null : BEGINS[part]!), mod);
}

/** When each of PARTS begins, in minutes after midnight. */
export const BEGINS: readonly number[] = [300, 780, EVENING, NIGHT, NOON, 1440, NOON, 480];
