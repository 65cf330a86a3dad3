/** Times without a calendar: `now`, `recently`, `soon`, `the past`, `the near future`. */
import { fixed } from '../meaning.ts';
import { tenseAround } from '../tense.ts';
import { SPACE } from '../token.ts';
import { C } from '../vocabulary.ts';
import { type Rule, rules } from './pattern.ts';
import { unitOf } from './which.ts';

/** The sense of `the short term` in the class Ahead. */
const TERM = 1;

export const REFERENCE_RULES: Rule[] = [
	...rules('Now', match => {
		const { isCapital, followsName } = match.tokens[match.from]!;
		// `Leeford Now` is a club.
		return match.isFree() && !(isCapital && followsName) ? fixed('DATE', 'PRESENT_REF') : null;
	}),
	// `its current share`, but not `its current chairman`.
	...rules('Ongoing', match => {
		const token = match.token(C.Ongoing)!;
		const isAdjective = match.leadsWord() || match.leads(C.Number, C.Fiscal, C.Kind, C.Counted, C.NoYear);
		return isAdjective && match.isFree() && !token.isCapital && !match.leads(C.Role) && !match.follows(C.FutureVerb, C.To)
			? fixed('DATE', 'PRESENT_REF')
			: null;
	}),
	...rules('Recently', match => (match.isFree() ? fixed('DATE', 'PAST_REF') : null)),
	// `trade was slow of late`, `as of late`, but not `the rains of late April`, `the star of late-night shows`.
	...rules('Of|By Lately', match =>
		!match.leadsWord() && !match.isJoined() && match.tokens[match.to]?.gap !== SPACE ? fixed('DATE', 'PAST_REF') : null,
	),
	...rules('The Past', match =>
		match.isFree() && !match.leads(C.Unit, C.Units, C.Number, C.Few) && (match.follows(C.In, C.From) || !match.leadsWord())
			? fixed('DATE', 'PAST_REF')
			: null,
	),
	// `he will soon leave`, `said they soon may`, but not `it soon became`, `soon after`, `shortly thereafter`.
	...rules('Soon', match => {
		const isTold = !match.leads(C.Modal) && tenseAround(match.tokens, match.from, match.to) === 'past';
		const isBeside = match.leads(C.After, C.Before) || (match.leads(C.Later) && !match.leads(C.On));
		return match.isFree() && !isTold && !isBeside ? fixed('DATE', 'FUTURE_REF') : null;
	}),
	// `it will one day open`, `they hope one day to open it`
	...rules('Number Unit', match =>
		match.sense(C.Number) === 1 &&
		unitOf(match) === 'day' &&
		(match.follows(C.Modal) || (match.follows(C.FutureVerb) && match.leads(C.To)))
			? fixed('DATE', 'FUTURE_REF')
			: null,
	),
	// `the future Leeford Hotel`, `the short-term costs`
	...rules('Ahead', match => {
		const isTerm = match.sense(C.Ahead) === TERM;
		const isAdjective = match.leadsName() || (isTerm && match.leadsWord() && !match.follows(C.In, C.For));
		return match.isFree() && !isAdjective ? fixed('DATE', 'FUTURE_REF') : null;
	}),
	...rules('Future Units', match => (match.isFree() ? fixed('DATE', 'FUTURE_REF') : null)),
];
