/** Words before an expression that belong to it: `[late] 2019`, `[the end of] May`, `[about] two weeks`, `[earlier] this year`. */
import type { DateModifier, DateType } from './expression.ts';
import { HYPHEN, SPACE, type Token } from './token.ts';
import { C } from './vocabulary.ts';

/** How far to the left an expression reaches (a token index), and what the words there make of it. */
export interface Reach {
	readonly from: number;
	readonly mod: DateModifier | null;
}

const joins = (token: Token): boolean => token.gap === SPACE || token.gap === HYPHEN;

/** At most this many steps: `the end of early 1990`. */
const STEPS = 4;

/** Extends an expression that starts at token `from`, down to token `floor` at most; null where nothing before belongs to it. */
export function reachLeft(tokens: readonly Token[], from: number, floor: number, type: DateType): Reach | null {
	let reach = null as Reach | null;
	for (let steps = 0; steps < STEPS; steps++) {
		const at: number = reach?.from ?? from;
		const next: Reach | null = at > floor && joins(tokens[at]!) ? step(tokens, at, reach?.mod ?? null, floor, type) : null;
		if (!next) break;
		reach = next;
	}
	return reach;
}

/** One word or two more to the left, or null. */
function step(tokens: readonly Token[], from: number, mod: DateModifier | null, floor: number, type: DateType): Reach | null {
	const before = tokens[from - 1]!;
	if (!before.isFree || type === 'SET') return null;
	if (isAmountWord(before, tokens[from]!)) return { from: from - 1, mod: before.word.is(C.About) ? 'APPROX' : mod };
	if (type === 'DURATION') return null;
	if (before.word.is(C.Early, C.Late, C.Mid)) return { from: from - 1, mod: phaseOf(before) };
	if (tokens[from]!.gap === HYPHEN && before.word.is(C.Pre, C.Post))
		return { from: from - 1, mod: before.word.is(C.Pre) ? 'BEFORE' : 'AFTER' };
	// `end-March`
	if (tokens[from]!.gap === HYPHEN && before.word.is(C.End) && tokens[from]!.word.is(C.Month, C.Year))
		return { from: from - 1, mod: 'END' };
	// `[the] late 1990s`, once there is something for the article to stand before
	if ((mod === 'START' || mod === 'MID' || mod === 'END') && before.word.is(C.The)) return { from: from - 1, mod };
	const first = from - 1 > floor && joins(before) ? tokens[from - 2] : undefined;
	// `early in [1990]`, `late on [Friday]`
	if (before.word.is(C.In, C.On) && first?.word.is(C.Early, C.Late)) return { from: from - 2, mod: phaseOf(first) };
	// `the end of [May]`
	if (before.word.is(C.Of) && first?.word.is(C.Begin, C.Middle, C.End, C.Early, C.Late))
		return { from: from - 2, mod: phaseOf(first) };
	return null;
}

/** `about`, `at least`, `more than` before an amount; `over the weekend` is no `over two weeks`. */
function isAmountWord(before: Token, first: Token): boolean {
	// `it grew over several years`
	if (!before.word.is(C.About, C.AtMost, C.AtLeast) || (before.word.is(C.In) && first.word.is(C.Few))) return false;
	return (
		first.word.is(C.Number, C.A, C.Few, C.Half) ||
		(first.word.is(C.Clock) && before.word.is(C.About)) ||
		(first.word.is(C.The) && before.word.is(C.AtMost, C.AtLeast) && before.word.kind.classes.length === 1)
	);
}

function phaseOf(token: Token): DateModifier {
	if (token.word.is(C.Early, C.Begin)) return 'START';
	return token.word.is(C.Mid, C.Middle) ? 'MID' : 'END';
}
