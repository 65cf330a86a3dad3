/** Words before an expression that belong to it: `[late] 2019`, `[the end of] May`, `[about] two weeks`, `[earlier] this year`. */
import type { DateModifier, DateType } from './expression.ts';
import { HYPHEN, SPACE, type Token } from './tokens.ts';
import { C, type ClassName } from './vocabulary.ts';

/** How far to the left an expression reaches (a token index), and what the words there make of it. */
export interface Reach {
	readonly from: number;
	readonly mod: DateModifier | null;
}

const is = (token: Token | undefined, ...names: ClassName[]): boolean =>
	token !== undefined && names.some(name => token.word.senses[C[name]] !== undefined);
const joins = (token: Token): boolean => token.gap === SPACE || token.gap === HYPHEN;
const length = (token: Token): number => token.end - token.start;

/** At most this many steps: `the end of early 1990`. */
const STEPS = 4;

/** Extends an expression that starts at token `from`, down to token `floor` at most. */
export function reachLeft(tokens: readonly Token[], from: number, floor: number, type: DateType): Reach {
	let reach: Reach = { from, mod: null };
	for (let steps = 0; steps < STEPS && reach.from > floor && joins(tokens[reach.from]!); steps++) {
		const next = step(tokens, reach, floor, type);
		if (!next) break;
		reach = next;
	}
	return reach;
}

/** One word or two more to the left, or null. */
function step(tokens: readonly Token[], { from, mod }: Reach, floor: number, type: DateType): Reach | null {
	const before = tokens[from - 1]!;
	if (!before.isFree || type === 'SET') return null;
	if (isAmountWord(before, tokens[from]!)) return { from: from - 1, mod: is(before, 'About') ? 'APPROX' : mod };
	if (type === 'DURATION') return null;
	if (is(before, 'Early', 'Late', 'Mid')) return { from: from - 1, mod: phaseOf(before) };
	if (tokens[from]!.gap === HYPHEN && is(before, 'Pre', 'Post'))
		return { from: from - 1, mod: is(before, 'Pre') ? 'BEFORE' : 'AFTER' };
	// `[the] late 1990s`, once there is something for the article to stand before
	if ((mod === 'START' || mod === 'MID' || mod === 'END') && is(before, 'The')) return { from: from - 1, mod };
	const first = from - 1 > floor && joins(before) ? tokens[from - 2] : undefined;
	// `early in [1990]`, `late on [Friday]`
	if (is(before, 'In', 'On') && length(before) === 2 && is(first, 'Early', 'Late'))
		return { from: from - 2, mod: phaseOf(first!) };
	// `the end of [May]`
	if (is(before, 'Of') && is(first, 'Begin', 'Middle', 'End', 'Early', 'Late')) return { from: from - 2, mod: phaseOf(first!) };
	return null;
}

/** `about`, `at least`, `more than` before an amount; `over the weekend` is no `over two weeks`. */
function isAmountWord(before: Token, first: Token): boolean {
	if (!is(before, 'About', 'AtMost', 'AtLeast')) return false;
	return (
		is(first, 'Number', 'A', 'Few', 'Half') ||
		(is(first, 'Clock') && is(before, 'About')) ||
		(is(first, 'The') && is(before, 'AtMost', 'AtLeast') && before.word.classes.length === 1)
	);
}

function phaseOf(token: Token): DateModifier {
	if (is(token, 'Early', 'Begin')) return 'START';
	return is(token, 'Mid', 'Middle') ? 'MID' : 'END';
}
