/**
 * What was read of some lines, as it stands when lines before them have come or gone. A typed line end moves hundreds of thousands of spans of
 * which few are looked at: so their places are counted when asked for.
 */
import { type Range, shift } from '../text.ts';
import type { Attribute } from './attributes.ts';
import type { Cut, MarkedSpan } from './findings.ts';
import type { Facts, Problem } from './problem.ts';

/** Counts of work, for tests that assert how much an edit costs. */
export const work = { spansMoved: 0 };

export function movedSpan(span: MarkedSpan, by: number): MarkedSpan {
	work.spansMoved++;
	return new MovedSpan(span, by);
}

export const movedCut = ({ line, from, to }: Cut, by: number): Cut => ({ line: line + by, from, to });

export function movedProblem({ code, range, facts }: Problem, by: number): Problem {
	const move = (fact: Facts[string]) => (isRange(fact) ? shift(fact, by) : fact);
	return {
		code,
		range: shift(range, by),
		facts: Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, move(fact)])),
	};
}

const isRange = (fact: Facts[string]): fact is Range => typeof fact === 'object' && 'start' in fact;

class MovedSpan implements MarkedSpan {
	readonly #span: MarkedSpan;
	readonly #by: number;
	#attributes: readonly Attribute[] | undefined;

	constructor(span: MarkedSpan, by: number) {
		this.#span = span;
		this.#by = by;
	}

	get form() {
		return this.#span.form;
	}

	get label() {
		return this.#span.label;
	}

	get attributes() {
		return (this.#attributes ??= this.#span.attributes.map(one => new MovedAttribute(one, this.#by)));
	}

	get range() {
		return shift(this.#span.range, this.#by);
	}

	get open() {
		return shift(this.#span.open, this.#by);
	}

	get content() {
		return shift(this.#span.content, this.#by);
	}

	get close() {
		return shift(this.#span.close, this.#by);
	}

	get labelRange() {
		return this.#span.labelRange && shift(this.#span.labelRange, this.#by);
	}
}

class MovedAttribute implements Attribute {
	readonly kind: Attribute['kind'];
	readonly key: string;
	readonly value: string;
	readonly quoted: boolean;
	readonly #read: Attribute;
	readonly #by: number;

	constructor(read: Attribute, by: number) {
		this.kind = read.kind;
		this.key = read.key;
		this.value = read.value;
		this.quoted = read.quoted;
		this.#read = read;
		this.#by = by;
	}

	get range() {
		return shift(this.#read.range, this.#by);
	}

	get keyRange() {
		return shift(this.#read.keyRange, this.#by);
	}

	get valueRange() {
		return shift(this.#read.valueRange, this.#by);
	}
}
