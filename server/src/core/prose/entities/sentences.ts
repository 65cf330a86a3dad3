/** Finds where sentences start in a list of tokens. */
import { classOf, DIGIT, LOWER } from '../letters.ts';
import type { Tokens } from './tokens.ts';

const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»']);
/** Words that start a sentence when they stand capitalised behind an abbreviation: `… in the U.S. The embassy …` */
export const OPENERS = new Set(
	'The A An In On At It He She They We I But And This That These Those There His Her Their Its As For If When While After Before By From With However Meanwhile Although Some Many Most No Not So To What Why How Who Then Now Later Yet Once Since Until Because Under Between Among Despite During Earlier Instead Still Even Both Each Every Several'.split(
		' ',
	),
);

/** A period, a question or exclamation mark, an ellipsis. */
const isStop = (text: string, start: number, end: number): boolean => end - start === 1 && '.!?…'.includes(text[start]!);

/**
 * Indexes of the tokens that start a sentence, the first token included. A stop ends a sentence unless a small letter follows;
 * an abbreviation's own period does so only before a word that begins sentences (`The`, `He`, …).
 */
export function sentenceStarts(tokens: Tokens): number[] {
	const { text, starts, ends, count } = tokens;
	const found = count > 0 ? [0] : [];
	for (let i = 0; i + 1 < count; i++) {
		if (isStop(text, starts[i]!, ends[i]!)) {
			let next = i + 1;
			// `he said.” The`: the mark behind the stop belongs to the sentence before.
			while (
				next < count &&
				ends[next]! - starts[next]! === 1 &&
				CLOSERS.has(text[starts[next]!]!) &&
				starts[next] === ends[next - 1]
			)
				next++;
			if (next >= count) break;
			const first = classOf(text.charCodeAt(starts[next]!));
			const glued = starts[next] === ends[next - 1] && next === i + 1;
			if (first !== LOWER && !(first === DIGIT && glued) && !isStop(text, starts[next]!, ends[next]!)) found.push(next);
			i = next - 1;
		} else if (
			text.charCodeAt(ends[i]! - 1) === 0x2e &&
			ends[i]! - starts[i]! > 2 &&
			OPENERS.has(text.slice(starts[i + 1], ends[i + 1]))
		) {
			found.push(i + 1);
		}
	}
	return found;
}
