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

/** Extends an expression that starts at token `from`, down to token `floor` at most. */
export function reachLeft(tokens: readonly Token[], from: number, floor: number, type: DateType): Reach {
	let at = from;
	let mod: DateModifier | null = null;
	for (let steps = 0; steps < 4 && at > floor && joins(tokens[at]!); steps++) {
		const before = tokens[at - 1]!;
		const isDate = type === 'DATE' || type === 'TIME';
		if (isDate && is(before, 'Early', 'Late', 'Mid') && before.isFree) {
			mod = phase(before);
			at--;
		} else if (
			isDate &&
			is(before, 'In', 'On') &&
			!is(before, 'Whole') &&
			at - 1 > floor &&
			joins(before) &&
			is(tokens[at - 2], 'Early', 'Late') &&
			isBare(tokens[at - 2]!) &&
			before.end - before.start === 2
		) {
			mod = phase(tokens[at - 2]!);
			at -= 2;
		} else if (
			isDate &&
			is(before, 'Of') &&
			at - 1 > floor &&
			joins(before) &&
			is(tokens[at - 2], 'Begin', 'Middle', 'End', 'Early', 'Late')
		) {
			mod = phase(tokens[at - 2]!);
			at -= 2;
		} else if (isDate && tokens[at]!.gap === HYPHEN && is(before, 'Pre', 'Post')) {
			mod = is(before, 'Pre') ? 'BEFORE' : 'AFTER';
			at--;
		} else if (is(before, 'The') && before.end - before.start === 3 && (mod === 'START' || mod === 'MID' || mod === 'END')) {
			at--;
			break;
		} else if (isApproximate(before, tokens[at]!, type)) {
			mod = is(before, 'About') ? 'APPROX' : mod;
			at--;
			if (!is(tokens[at], 'The')) continue;
		} else break;
	}
	return { from: at, mod };
}

/** `about`, `at least`, `more than` before an amount; before a date only those that mean nearness. */
function isApproximate(before: Token, first: Token, type: DateType): boolean {
	if (type === 'SET' || !before.isFree) return false;
	// `over the weekend` is no `over two weeks`.
	const isCounted =
		is(first, 'Number', 'A', 'Few', 'Half') || (is(first, 'The') && before.word.classes.length === 1 && !is(before, 'About'));
	return isCounted && is(before, 'About', 'AtMost', 'AtLeast');
}

const isBare = (token: Token): boolean => is(token, 'Early', 'Late');

function phase(token: Token): DateModifier {
	if (is(token, 'Early', 'Begin')) return 'START';
	return is(token, 'Mid', 'Middle') ? 'MID' : 'END';
}
