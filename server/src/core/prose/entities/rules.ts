/**
 * Reads names without a model: runs of capitalised words, typed by the lists of `names.ts`, by the words inside them and by the words
 * beside them. Far weaker than the model, but it needs nothing and explains itself.
 */
import { classOf, LOWER, UPPER } from '../letters.ts';
import { type EntityLabel, type Mention, mentionOf } from './mention.ts';
import { FIRST_NAMES, LINKS, labelOfKnown, MISC_WORDS, NO_NAMES, ORGANISATION_WORDS, PLACE_WORDS, TITLES } from './names.ts';
import { OPENERS, sentenceStarts } from './sentences.ts';
import type { Tokens } from './tokens.ts';

const SPEECH = new Set(
	'said says told added asked warned wrote announced insisted argued explained stated replied tweeted'.split(' '),
);
const PLACE_CUES = new Set('in at near from to into across outside inside around toward towards through'.split(' '));

/** Names in one block of prose. */
export function readByRules(tokens: Tokens): Mention[] {
	const { text, starts, ends, count } = tokens;
	const words: string[] = [];
	for (let i = 0; i < count; i++) words.push(text.slice(starts[i], ends[i]));
	const capital = Uint8Array.from(words, word => (classOf(word.charCodeAt(0)) === UPPER ? 1 : 0));
	const opensSentence = new Uint8Array(count + 1);
	for (const start of sentenceStarts(tokens)) opensSentence[start] = 1;
	let small: ReadonlySet<string> | null = null;
	/** Words that also stand in the text with a small letter: a capital at the start of a sentence means nothing for them. */
	const isWrittenSmall = (word: string): boolean =>
		(small ??= new Set(words.filter(other => classOf(other.charCodeAt(0)) === LOWER))).has(word);
	const mentions: Mention[] = [];
	const put = (from: number, to: number, label: EntityLabel, reason: string, confidence: number): void => {
		mentions.push(mentionOf(starts[from]!, ends[to - 1]!, label, reason, confidence));
	};
	for (let i = 0; i < count; i++) {
		if (!capital[i] || NO_NAMES.has(words[i]!)) continue;
		let end = i + 1;
		for (let next = end; next < count && next - i < 10 && !opensSentence[next]; next++) {
			if (capital[next] && !NO_NAMES.has(words[next]!)) end = next + 1;
			else if (!LINKS.has(words[next]!) || next + 1 >= count || !capital[next + 1]) {
				if (!(LINKS.has(words[next]!) && next + 2 < count && LINKS.has(words[next + 1]!) && capital[next + 2])) break;
			}
		}
		// `Ministers of Norway`, `Shares in Acme`: a plain noun that only the sentence writes large.
		const plainNoun =
			opensSentence[i] === 1 &&
			!OPENERS.has(words[i]!) &&
			!isTelling(words[i]!) &&
			(LINKS.has(words[i + 1] ?? '') || isWrittenSmall(words[i]!.toLowerCase()));
		i = readRun(words, i, end, plainNoun, put) - 1;
	}
	return mentions;
}

const isTelling = (word: string): boolean =>
	ORGANISATION_WORDS.has(word) || PLACE_WORDS.has(word) || TITLES.has(word) || labelOfKnown(word) !== null;

/** Types the run of words `from`..`to` and returns where reading goes on. */
function readRun(
	words: readonly string[],
	from: number,
	to: number,
	startsByRule: boolean,
	put: (from: number, to: number, label: EntityLabel, reason: string, confidence: number) => void,
): number {
	const name = (a: number, b: number): string => words.slice(a, b).join(' ');
	let start = from;
	let titled = false;
	while (start < to && (TITLES.has(words[start]!) || OPENERS.has(words[start]!))) {
		titled ||= TITLES.has(words[start]!);
		start++;
	}
	if (start === to) return to;
	if (start === from && startsByRule) return from + 1;
	// The longest listed name that starts here, so that `US Embassy in Baghdad` and `Iraqi President X` come apart.
	for (let end = to; end > start; end--) {
		const listed = labelOfKnown(name(start, end));
		if (!listed) continue;
		const tail = words[end] ?? '';
		const rest =
			end < to &&
			!LINKS.has(tail) &&
			ORGANISATION_WORDS.has(words[to - 1]!) &&
			!words.slice(end, to).some(word => LINKS.has(word));
		if (rest) break;
		if (listed === 'misc' && end < to && FIRST_NAMES.has(words[start]!)) break;
		put(start, end, listed, 'built-in list', 0.8);
		return end;
	}
	let end = to;
	// `Smith and Jones` are two people, `Bosnia and Herzegovina` stands in the list.
	const joint = words.slice(start, to).findIndex(word => word === 'and' || word === '&');
	const last = (): string => words[end - 1]!;
	if (joint > 0 && !ORGANISATION_WORDS.has(words[start]!) && !ORGANISATION_WORDS.has(last())) end = start + joint;
	const inner = words.slice(start, end);
	if (inner.some(word => ORGANISATION_WORDS.has(word)) && end - start > 1) put(start, end, 'org', 'context', 0.7);
	else if (end - start > 1 && PLACE_WORDS.has(last())) put(start, end, 'place', 'context', 0.7);
	else if (end - start > 1 && MISC_WORDS.has(last())) put(start, end, 'misc', 'context', 0.6);
	else if (titled || FIRST_NAMES.has(words[start]!)) put(start, end, 'person', 'context', titled ? 0.8 : 0.7);
	else if (SPEECH.has(words[end] ?? '') || SPEECH.has(words[start - 1] ?? '')) put(start, end, 'person', 'context', 0.6);
	else if (/^[@#]/.test(words[start]!)) return end;
	else if (end - start === 1 && /^\p{Lu}{2,}$/u.test(words[start]!)) put(start, end, 'org', 'context', 0.4);
	else if (PLACE_CUES.has((words[start - 1] ?? '').toLowerCase())) put(start, end, 'place', 'context', 0.4);
	else if (end - start >= 2 && end - start <= 3 && !inner.some(word => LINKS.has(word)))
		put(start, end, 'person', 'context', 0.4);
	return end;
}
