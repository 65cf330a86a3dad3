/**
 * Rules over token classes, compiled into one tree.
 *
 * All patterns of a grammar are spelled out (optional parts taken and left) and merged into a tree of steps. From any
 * token one walk finds every rule that fits there; the longest wins, and of equally long ones the rule written first.
 * A word of several classes can take several steps at once, so the walk goes from set to set of places in the tree.
 * Each step between two sets is worked out when a text first asks for it and is a look-up from then on: a token costs
 * the same however many rules begin with it. The walk is as deep as the longest pattern at most, so recognition is
 * linear in the number of tokens.
 */
import type { Meaning } from '../meaning.ts';
import { COMMA, type Gap, HYPHEN, SPACE, TOUCHING, type Token } from '../token.ts';
import { type C, CLASS_COUNT } from '../vocabulary.ts';
import type { Word } from '../word.ts';
import { Match, type Places } from './match.ts';
import { AFTER_COMMA, AFTER_HYPHEN, LOOSE, type Rule, spell } from './pattern.ts';

interface Ending {
	readonly rule: Rule;
	/** Position of the rule in the grammar. */
	readonly order: number;
	readonly places: Places;
}

interface Node {
	/** By class * 3 + gap. */
	readonly next: (Node | undefined)[];
	readonly endings: Ending[];
}

/** Where each class stands first in a pattern. */
function placesOf(classes: readonly C[]): Places {
	const first = new Int8Array(CLASS_COUNT).fill(-1);
	for (let place = classes.length - 1; place >= 0; place--) first[classes[place]!] = place;
	return { classes, first };
}

/** The places in the tree that some tokens lead to. */
class State {
	/** Rules that end here, the one written first first. */
	readonly endings: readonly Ending[];
	readonly isEnd: boolean;
	readonly #nodes: readonly Node[];
	/** By kind of word * 4 + gap; null: no pattern goes on so. */
	readonly #next: (State | null | undefined)[] = [];

	constructor(nodes: readonly Node[]) {
		this.#nodes = nodes;
		this.endings = nodes.flatMap(node => node.endings).sort((a, b) => a.order - b.order);
		this.isEnd = this.endings.length > 0;
	}

	after(word: Word, gap: Gap): State | null {
		const way = word.kind.number * 4 + gap;
		const known = this.#next[way];
		if (known !== undefined) return known;
		const steps = word.kind.classes.flatMap(name => before(gap).map(what => name * 3 + what));
		const nodes = this.#nodes.flatMap(node => steps.map(step => node.next[step]));
		const found = nodes.filter(node => node !== undefined);
		const state = found.length > 0 ? new State(found) : null;
		this.#next[way] = state;
		return state;
	}
}

/** What a step may ask for where a gap stands before the word. */
const before = (gap: Gap): readonly number[] =>
	gap === COMMA ? [AFTER_COMMA] : gap === HYPHEN ? [LOOSE, AFTER_HYPHEN] : [LOOSE];

/** What tokens mean, with the index after their last. */
export interface Read {
	readonly meaning: Meaning;
	readonly to: number;
}

export type Complete = (meaning: Meaning, tokens: readonly Token[], to: number) => Read | null;

const asItIs: Complete = (meaning, _tokens, to) => ({ meaning, to });

export class Grammar {
	readonly #root: State;

	constructor(rules: readonly Rule[]) {
		const root: Node = { next: [], endings: [] };
		for (const [order, rule] of rules.entries()) {
			for (const steps of spell(rule.pattern)) {
				let node = root;
				for (const [index, step] of steps.entries())
					node = node.next[step.class * 3 + (index === 0 ? LOOSE : step.gap)] ??= { next: [], endings: [] };
				node.endings.push({ rule, order, places: placesOf(steps.map(step => step.class)) });
			}
		}
		this.#root = new State([root]);
	}

	/**
	 * The best reading of the tokens from index `from` on. `complete` adds what belongs to it on the right; null turns
	 * down a reading whose right neighbours do not suit it.
	 */
	match(tokens: readonly Token[], from: number, complete: Complete = asItIs): Read | null {
		let match: Match | null = null;
		for (let limit = tokens.length; ; ) {
			let longest: State | null = null;
			let to = from;
			let state = from < limit ? this.#root.after(tokens[from]!.word, SPACE) : null;
			for (let at = from + 1; state !== null; at++) {
				if (state.isEnd) {
					longest = state;
					to = at;
				}
				if (at >= limit) break;
				const { word, gap } = tokens[at]!;
				state = gap <= TOUCHING ? state.after(word, gap) : null;
			}
			// Most tokens start nothing.
			if (longest === null) return null;
			for (const { rule, places } of longest.endings) {
				match = match ? match.turn(to, places) : new Match(tokens, from, to, places);
				const meaning = rule.read(match);
				const read = meaning && complete(meaning, tokens, to);
				if (read) return read;
			}
			// All decline: to the shorter ones.
			limit = to - 1;
		}
	}
}
