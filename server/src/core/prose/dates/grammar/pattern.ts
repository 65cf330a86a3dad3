/**
 * Rules over token classes, compiled into one tree.
 *
 * A rule is a pattern and a reading. The pattern names token classes: `Weekday? ,?Month Day ,?Year`. All patterns of a
 * grammar are spelled out (optional parts taken and left) and merged into a tree, so that from any token one walk finds
 * every rule that matches there; the longest wins, and of equally long ones the rule written first. The walk is as deep
 * as the longest pattern at most, so recognition is linear in the number of tokens.
 *
 *     Month          one token of that class, after a blank, a line end or a hyphen
 *     ,Month         … after a comma          ,?Month   … after either
 *     -Year          … after a hyphen or dash only        's written Possessive may touch the word before it
 *     A|B            either class             X?        may be missing
 *     ( … )?         a part that may be missing
 */
import type { Meaning } from '../meaning.ts';
import { COMMA, HYPHEN, SPACE, TOUCHING, type Token } from '../token.ts';
import { C, CLASS_COUNT, type ClassName } from '../vocabulary.ts';

/** Tokens that matched a rule, and what they mean in the classes that the pattern named. */
export interface Match {
	readonly tokens: readonly Token[];
	/** Index of the first token, and of the one after the last. */
	readonly from: number;
	readonly to: number;
	/** The sense of the nth token (0 by default) that matched a class: `sense(C.Month)` is 9 for `September 10`. */
	sense(name: C, nth?: number): number | undefined;
	has(name: C): boolean;
	/** The first token that matched a class. */
	token(name: C): Token | undefined;
	/** Whether the word right before is of one of the classes; only blanks or a hyphen stand between. */
	follows(...names: C[]): boolean;
	/** Whether the word right after, past a blank, is of one of the classes. */
	leads(...names: C[]): boolean;
	/** Whether a word outside the lexicon follows past a blank; `leadsName` asks for a capital. */
	leadsWord(): boolean;
	leadsName(): boolean;
	/** After `old`: something that lasts follows, `a year-old truce`. */
	leadsThing(): boolean;
	/** A hyphen joins the last word to another: `quarter-finals`, `year-round`. */
	isJoined(): boolean;
	/** No letters or digits touch the words, no hyphen joins them to others: `pre-2003`, `quarter-century`. */
	isFree(): boolean;
}

/** Null declines: the next best rule is tried. */
export type Reading = (match: Match) => Meaning | null;

export interface Rule {
	readonly pattern: string;
	readonly read: Reading;
}

/** A rule whose pattern may be written in several ways. */
export const rules = (patterns: readonly string[] | string, read: Reading): Rule[] =>
	(typeof patterns === 'string' ? [patterns] : patterns).map(pattern => ({ pattern, read }));

const LOOSE = 0;
const AFTER_COMMA = 1;
const AFTER_HYPHEN = 2;

interface Step {
	readonly class: number;
	readonly gap: number;
}

/** Every sequence of steps that a pattern stands for. */
function spell(pattern: string): Step[][] {
	const items = pattern.match(/\(|\)\?|[^\s()]+/g) ?? [];
	let at = 0;
	const sequence = (): Step[][] => {
		let found: Step[][] = [[]];
		while (at < items.length && items[at] !== ')?') {
			const item = items[at++]!;
			if (item === '(') {
				const inner = sequence();
				at++;
				found = [...found, ...found.flatMap(head => inner.map(tail => [...head, ...tail]))];
				continue;
			}
			const isOptional = item.endsWith('?');
			const gaps = item.startsWith(',?')
				? [LOOSE, AFTER_COMMA]
				: item.startsWith(',')
					? [AFTER_COMMA]
					: item.startsWith('-')
						? [AFTER_HYPHEN]
						: [LOOSE];
			const names = item
				.replace(/^,?\??-?/, '')
				.replace(/\?$/, '')
				.split('|') as ClassName[];
			for (const name of names) if (!(name in C)) throw new Error(`no token class ${name} in pattern ${pattern}`);
			const steps = names.flatMap(name => gaps.map(gap => ({ class: C[name], gap })));
			const taken = found.flatMap(head => steps.map(step => [...head, step]));
			found = isOptional ? [...found, ...taken] : taken;
		}
		return found;
	};
	return sequence().filter(steps => steps.length > 0);
}

interface Ending {
	readonly rule: Rule;
	/** Position of the rule in the grammar. */
	readonly order: number;
	readonly classes: readonly number[];
	/** Where in the pattern a class stands first, by class; -1 where it does not. */
	readonly places: Int8Array;
}

interface Node {
	/** By class * 3 + gap. */
	readonly next: (Node | undefined)[];
	readonly endings: Ending[];
}

/** Where each class stands first in a pattern. */
function firstPlaces(classes: readonly number[]): Int8Array {
	const places = new Int8Array(CLASS_COUNT).fill(-1);
	for (let place = classes.length - 1; place >= 0; place--) places[classes[place]!] = place;
	return places;
}

export class Grammar {
	readonly #root: Node = { next: [], endings: [] };
	/** By class: whether a pattern begins with it. */
	readonly #begins = new Uint8Array(CLASS_COUNT);

	constructor(grammarRules: readonly Rule[]) {
		for (const [order, rule] of grammarRules.entries()) {
			for (const steps of spell(rule.pattern)) {
				let node = this.#root;
				this.#begins[steps[0]!.class] = 1;
				for (const [index, step] of steps.entries())
					node = node.next[step.class * 3 + (index === 0 ? LOOSE : step.gap)] ??= { next: [], endings: [] };
				const classes = steps.map(step => step.class);
				node.endings.push({ rule, order, classes, places: firstPlaces(classes) });
			}
		}
	}

	/** Most tokens start nothing. */
	#starts({ word }: Token): boolean {
		for (const name of word.classes) if (this.#begins[name] === 1) return true;
		return false;
	}

	/**
	 * The best reading of the tokens from index `from` on, with the index after its last token. `accepts` may turn down
	 * a reading whose right neighbours do not suit it.
	 */
	match(
		tokens: readonly Token[],
		from: number,
		accepts: (tokens: readonly Token[], meaning: Meaning, to: number) => boolean = always,
	): { meaning: Meaning; to: number } | null {
		const first = tokens[from];
		if (!first || !this.#starts(first)) return null;
		const found: Found[] = [];
		walk(this.#root, tokens, from, from, found);
		for (const match of found) {
			const meaning = match.ending.rule.read(match);
			if (meaning && accepts(tokens, meaning, match.to)) return { meaning, to: match.to };
		}
		return null;
	}
}

const always = (): boolean => true;

/** Keeps what was found in order: the longest first, of equally long ones the rule written first. */
function insert(found: Found[], one: Found): void {
	let at = found.length;
	found.push(one);
	for (; at > 0 && isBefore(one, found[at - 1]!); at--) found[at] = found[at - 1]!;
	found[at] = one;
}

const isBefore = (a: Found, b: Found): boolean => a.to > b.to || (a.to === b.to && a.ending.order < b.ending.order);

function walk(node: Node, tokens: readonly Token[], from: number, at: number, found: Found[]): void {
	for (const ending of node.endings) insert(found, new Found(tokens, from, at, ending));
	const token = tokens[at];
	if (!token) return;
	const gap = at === from ? LOOSE : token.gap;
	if (gap > TOUCHING) return;
	for (const name of token.word.classes) {
		if (gap === COMMA) {
			const next = node.next[name * 3 + AFTER_COMMA];
			if (next) walk(next, tokens, from, at + 1, found);
			continue;
		}
		const next = node.next[name * 3 + LOOSE];
		if (next) walk(next, tokens, from, at + 1, found);
		if (gap === HYPHEN) {
			const hyphenated = node.next[name * 3 + AFTER_HYPHEN];
			if (hyphenated) walk(hyphenated, tokens, from, at + 1, found);
		}
	}
}

class Found implements Match {
	readonly tokens: readonly Token[];
	readonly from: number;
	readonly to: number;
	readonly ending: Ending;

	constructor(tokens: readonly Token[], from: number, to: number, ending: Ending) {
		this.tokens = tokens;
		this.from = from;
		this.to = to;
		this.ending = ending;
	}

	sense(name: C, nth = 0): number | undefined {
		let place = this.ending.places[name]!;
		for (let left = nth; left > 0 && place >= 0; left--) place = this.ending.classes.indexOf(name, place + 1);
		return place < 0 ? undefined : this.tokens[this.from + place]!.word.senses[name];
	}

	has(name: C): boolean {
		return this.ending.places[name]! >= 0;
	}

	token(name: C): Token | undefined {
		const place = this.ending.places[name]!;
		return place < 0 ? undefined : this.tokens[this.from + place];
	}

	follows(...names: C[]): boolean {
		const senses = this.tokens[this.from - 1]?.word.senses;
		return senses !== undefined && this.tokens[this.from]!.gap <= HYPHEN && names.some(name => senses[name] !== undefined);
	}

	leads(...names: C[]): boolean {
		const next = this.tokens[this.to];
		return next !== undefined && next.gap === SPACE && names.some(name => next.word.senses[name] !== undefined);
	}

	leadsWord(): boolean {
		const { leads } = this.tokens[this.to - 1]!;
		return leads === 'word' || leads === 'thing' || leads === 'name' || this.#leadsPart();
	}

	leadsName(): boolean {
		return this.tokens[this.to - 1]!.leads === 'name' || (this.#leadsPart() && this.tokens[this.to]!.isCapital);
	}

	leadsThing(): boolean {
		return this.tokens[this.to - 1]!.leads === 'thing';
	}

	/** A word that the lexicon knows only as a part of phrases follows, or `Times`. */
	#leadsPart(): boolean {
		const next = this.tokens[this.to];
		return next?.gap === SPACE && (next.word.classes.length === 0 || next.word.senses[C.Times] !== undefined);
	}

	isJoined(): boolean {
		return this.tokens[this.to - 1]!.leads === 'joined' || this.tokens[this.to]?.gap === HYPHEN;
	}

	isFree(): boolean {
		return this.tokens[this.from]!.isFree && this.tokens[this.to - 1]!.isFree && !this.isJoined();
	}
}
