/** Where a missing mark should stand. */
import type { Extent } from '../../text.ts';
import { namesSpeaker } from './subjects.ts';
import { readWords, type Word } from './words.ts';

/** Where the quotation that opens at `open` ends, before `limit`. `last`: `limit` is the end of the block, not the next quotation. */
export function closingPlace(text: string, block: number, open: Extent, limit: number, last: boolean): number {
	const words = readWords(text, open.end, limit);
	let firstStop = -1;
	let lastStop = -1;
	for (let i = 0; i < words.length; i++) {
		const word = words[i]!;
		const boundary = word.tag === 'comma' || word.tag === 'stop' || word.tag === 'dash';
		if (!boundary) continue;
		if (word.tag === 'stop') {
			if (firstStop < 0) firstStop = word.end;
			lastStop = word.end;
		}
		if (i > 0 && namesSpeaker(words, i + 1) && endsAttribution(words, i + 1)) return word.end;
	}
	const opensBlock = open.start === block;
	const lead = leadsIn(text, block, open.start);
	if (last) return opensBlock || lead ? limit : firstStop >= 0 ? firstStop : limit;
	if (opensBlock || lead) return lastStop >= 0 ? lastStop : limit;
	return firstStop >= 0 ? firstStop : limit;
}

/** What names a speaker stands at the end of its sentence or clause: not `the mayor said the plan …`. */
function endsAttribution(words: readonly Word[], from: number): boolean {
	for (let i = from; i < words.length && i < from + 40; i++)
		if (words[i]!.tag === 'stop' || words[i]!.tag === 'comma') return true;
	return words.length - from < 12;
}

/** `She said: `, `he added, ` before the mark: the rest of the paragraph is speech. */
const leadsIn = (text: string, block: number, open: number): boolean =>
	/[:,]\s*$/.test(text.slice(Math.max(block, open - 4), open));

/** Where the quotation that ends at `close` begins, behind `after` (the block's start, or the end of the quotation before); -1 where that is unclear. */
export function openingPlace(text: string, block: number, after: number, close: number): number {
	const words = readWords(text, after, close);
	if (!words.length) return -1;
	let start = after === block ? words[0]!.start : -1;
	for (let i = 0; i + 1 < words.length; i++) {
		const word = words[i]!;
		const next = words[i + 1]!;
		if (word.tag === 'stop' && start < 0) start = next.start;
		const before = words[i - 1];
		if ((word.tag === 'comma' || word.tag === 'colon') && next.capital && (before?.cue === 'speech' || word.tag === 'colon'))
			return next.start;
	}
	return start;
}
