/**
 * How a rule is written: a pattern over token classes and a reading of what it matches.
 *
 *     Month          one token of that class, after a blank, a line end or a hyphen
 *     ,Month         … after a comma          ,?Month   … after either
 *     -Year          … after a hyphen or dash only        's written Possessive may touch the word before it
 *     A|B            either class             X?        may be missing
 *     ( … )?         a part that may be missing
 */
import type { Meaning } from '../meaning.ts';
import { C, type ClassName } from '../vocabulary.ts';
import type { Match } from './match.ts';

export type { Match } from './match.ts';

/** Null declines: the next best rule is tried. */
export type Reading = (match: Match) => Meaning | null;

export interface Rule {
	readonly pattern: string;
	readonly read: Reading;
}

/** A rule whose pattern may be written in several ways. */
export const rules = (patterns: readonly string[] | string, read: Reading): Rule[] =>
	(typeof patterns === 'string' ? [patterns] : patterns).map(pattern => ({ pattern, read }));

/** What may stand before a step: a blank or a hyphen, a comma, a hyphen only. */
export const LOOSE = 0;
export const AFTER_COMMA = 1;
export const AFTER_HYPHEN = 2;

export interface Step {
	readonly class: C;
	readonly gap: number;
}

/** Every sequence of steps that a pattern stands for. */
export function spell(pattern: string): Step[][] {
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
