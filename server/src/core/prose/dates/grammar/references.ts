/** Times without a calendar: `now`, `recently`, `soon`, `the past`, `the near future`. */
import { fixed } from '../meaning.ts';
import { HYPHEN } from '../tokens.ts';
import { C } from '../vocabulary.ts';
import { type Match, type Rule, rules } from './pattern.ts';

const isFree = (match: Match): boolean =>
	match.tokens[match.from]!.isFree && match.tokens[match.from]!.gap !== HYPHEN && match.tokens[match.to]?.gap !== HYPHEN;
const nextHas = (match: Match, name: keyof typeof C): boolean =>
	match.tokens[match.to]?.gap === 0 && match.tokens[match.to]!.word.senses[C[name]] !== undefined;

export const REFERENCE_RULES: Rule[] = [
	...rules('Now', match => (isFree(match) && !nextHas(match, 'That') ? fixed('DATE', 'PRESENT_REF') : null)),
	...rules('Current', match =>
		match.tokens[match.from]!.isCapital || !isFree(match) || match.token('Current')!.end - match.token('Current')!.start !== 7
			? null
			: fixed('DATE', 'PRESENT_REF'),
	),
	...rules('Recently', match => (isFree(match) ? fixed('DATE', 'PAST_REF') : null)),
	...rules('The Past', match =>
		isFree(match) && !nextHas(match, 'Unit') && !nextHas(match, 'Units') && !nextHas(match, 'Number')
			? fixed('DATE', 'PAST_REF')
			: null,
	),
	...rules('Soon', match => (isFree(match) && !nextHas(match, 'After') ? fixed('DATE', 'FUTURE_REF') : null)),
];
