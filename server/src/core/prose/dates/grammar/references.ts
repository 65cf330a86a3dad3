/** Times without a calendar: `now`, `recently`, `soon`, `the past`, `the near future`. */
import { fixed } from '../meaning.ts';
import { type Rule, rules } from './pattern.ts';

export const REFERENCE_RULES: Rule[] = [
	...rules('Now', match => (match.isFree() ? fixed('DATE', 'PRESENT_REF') : null)),
	// `its current share`, but not `its current chairman`.
	...rules('Current', match => {
		const token = match.token('Current')!;
		const isAdjective = token.leadsWord && token.end - token.start === 7;
		return isAdjective && match.isFree() && !token.isCapital && !match.leads('Role') ? fixed('DATE', 'PRESENT_REF') : null;
	}),
	...rules('Recent', match => (match.isFree() && match.token('Recent')!.leadsWord ? fixed('DATE', 'PAST_REF') : null)),
	...rules('Recently', match => (match.isFree() ? fixed('DATE', 'PAST_REF') : null)),
	...rules('The Past', match =>
		match.isFree() &&
		!match.leads('Unit', 'Units', 'Number', 'Few') &&
		(match.follows('In', 'From') || !match.token('Past')!.leadsWord)
			? fixed('DATE', 'PAST_REF')
			: null,
	),
	...rules('Soon', match => (match.isFree() && !match.leads('After') ? fixed('DATE', 'FUTURE_REF') : null)),
];
