/** Walks an article's tokens once, reads the expressions, joins days and times, and follows the story. */
import type { Extent } from '../../text.ts';
import { resolve } from './anchoring.ts';
import type { DateExpression } from './expression.ts';
import { GRAMMAR } from './grammar/index.ts';
import type { Meaning } from './meaning.ts';
import { reachLeft } from './modifiers.ts';
import type { Story } from './story.ts';
import { tenseAround } from './tense.ts';
import { COMMA, HYPHEN, SPACE, type Token } from './tokens.ts';
import { C } from './vocabulary.ts';

interface Read {
	readonly meaning: Meaning;
	/** Index of the token after the last. */
	readonly to: number;
}

/** The expressions among the tokens of one block, in text order. */
export function recognise(tokens: readonly Token[], story: Story): DateExpression[] {
	const found: DateExpression[] = [];
	let floor = 0;
	let at = 0;
	while (at < tokens.length) {
		const read = readAt(tokens, at, floor);
		if (!read) {
			at++;
			continue;
		}
		const resolved = resolve(read.meaning, story, () => tenseAround(tokens, at, read.to), tokens[at]!.start);
		const reach = reachLeft(tokens, at, floor, resolved.type);
		const extent: Extent = { start: tokens[reach.from]!.start, end: tokens[read.to - 1]!.end };
		found.push({
			...extent,
			type: resolved.type,
			value: resolved.value,
			mod: reach.mod ?? resolved.mod ?? read.meaning.mod ?? null,
			reason: resolved.reason,
			explicit: resolved.explicit,
		});
		if (resolved.reference) story.reference = resolved.reference;
		if (resolved.quarter) story.quarter = { ...resolved.quarter, at: extent.end };
		at = read.to;
		floor = at;
	}
	return found;
}

/** The expression at a token, with the day of a time and the time of a day: `9 a.m. EDT Thursday`, `13 May at 10:30`. */
function readAt(tokens: readonly Token[], at: number, floor: number): Read | null {
	const first = GRAMMAR.match(tokens, at);
	if (!first) return null;
	void floor;
	const { meaning } = first;
	const { to } = first.match;
	if (meaning.is === 'time' && meaning.day === null) {
		const day = readDay(tokens, to, tokens[to]?.word.senses[C.On] !== undefined);
		return day ? { meaning: { ...meaning, day: day.meaning }, to: day.to } : { meaning, to };
	}
	if (isDay(meaning)) {
		const skipped = tokens[to]?.word.senses[C.At] !== undefined && tokens[to]!.gap === SPACE ? to + 1 : to;
		const time = tokens[skipped] && isAdjacent(tokens[skipped]!) ? GRAMMAR.match(tokens, skipped) : null;
		if (time?.meaning.is === 'time' && time.meaning.day === null && (time.meaning.minutes !== null || time.meaning.part !== null))
			return { meaning: { ...time.meaning, day: meaning }, to: time.match.to };
	}
	return { meaning, to };
}

const isAdjacent = (token: Token): boolean => token.gap === SPACE || token.gap === COMMA || token.gap === HYPHEN;

function readDay(tokens: readonly Token[], at: number, hasOn: boolean): Read | null {
	const from = hasOn && tokens[at]!.gap === SPACE ? at + 1 : at;
	if (!tokens[from] || !isAdjacent(tokens[from]!)) return null;
	const day = GRAMMAR.match(tokens, from);
	return day && isDay(day.meaning) ? { meaning: day.meaning, to: day.match.to } : null;
}

/** Whether a meaning is one day without a part of it. */
function isDay(meaning: Meaning): boolean {
	if (meaning.is === 'deictic') return meaning.part === null;
	if (meaning.is === 'holiday') return true;
	return (
		meaning.is === 'calendar' &&
		meaning.part === null &&
		(meaning.day !== null || (meaning.weekday !== null && meaning.month === null))
	);
}
