/** The name below a quotation that is set apart: `— Ana Ruiz, mayor`, or, within its marks, `Ana Ruiz, Pilots’ Union.”` */
import type { Extent } from '../../text.ts';
import type { Block } from '../prose.ts';
import { extentOf, phraseStartingAt } from './phrases.ts';
import { readWords, type Word } from './words.ts';

/** No signature is longer; UTF-16 code units. */
const LONGEST = 120;

/** The source that a line names behind a dash. */
export function sourceOf(text: string, { start, end }: Block): Extent | null {
	if (end - start > LONGEST || !/^[—–-]/.test(text.slice(start, start + 1))) return null;
	const words = readWords(text, start, end);
	const phrase = phraseStartingAt(words, 1);
	return phrase && extentOf(words, phrase);
}

/**
 * The name and office that are all of the text from `start` to `end`, the last paragraph of a quotation: `Mayor Ana Ruiz.`, but not
 * `Nobody went.` or `Port Alba is waiting.`
 */
export function signatureIn(text: string, start: number, end: number): Extent | null {
	if (end - start > LONGEST) return null;
	const words = readWords(text, start, end);
	if (words.at(-1)?.tag === 'stop') words.pop();
	if (!words.length || !words.every(isOfName) || !words.some(isFollowedByName)) return null;
	return extentOf(words, { from: 0, to: words.length });
}

const isOfName = ({ tag, lower, capital }: Word): boolean =>
	tag === 'name' ||
	tag === 'title' ||
	tag === 'noun' ||
	tag === 'number' ||
	tag === 'comma' ||
	tag === 'determiner' ||
	tag === 'preposition' ||
	lower === "'s" ||
	lower === '&' ||
	lower === 'and' ||
	(capital && tag === 'time');

/** `Ana Ruiz`, `Sen. Ruiz` */
const isFollowedByName = ({ tag }: Word, i: number, words: readonly Word[]): boolean =>
	(tag === 'name' || tag === 'title') && words[i + 1]?.tag === 'name';
