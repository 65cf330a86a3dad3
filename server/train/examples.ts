/** Makes examples for the network of marked articles, through the recogniser's own tokens, sentences and features. */
import {
	featuresOf,
	Habits,
	type Knowledge,
	readPlaces,
	readSentence,
	type WordFeatures,
} from '../src/core/prose/entities/features.ts';
import { LABEL_COUNT, labelAt, OUTSIDE } from '../src/core/prose/entities/labels.ts';
import { ENTITY_LABELS, type EntityLabel } from '../src/core/prose/entities/mention.ts';
import { sentenceStarts } from '../src/core/prose/entities/sentences.ts';
import { tokenize } from '../src/core/prose/entities/tokens.ts';
import type { Vocabulary } from '../src/core/prose/entities/words.ts';
import { classOf, LOWER } from '../src/core/prose/letters.ts';
import type { MarkedArticle, MarkedSentence } from './corpus.ts';
import type { Example } from './teacher.ts';

const LONGEST = 160;

export interface ExampleMaker {
	readonly vocabulary: Vocabulary;
	readonly knowledge: Knowledge;
	/** Features by the word's number. */
	readonly known: WordFeatures[];
}

/** Examples of one article. Labels in `unmarked` were not annotated in it: what is outside may be one of them. `scheme` numbers the annotation scheme. */
export function examplesOf(
	article: MarkedArticle,
	maker: ExampleMaker,
	weight: number,
	unmarked: readonly EntityLabel[],
	scheme: number,
): Example[] {
	const { vocabulary, knowledge, known } = maker;
	const habits = new Habits();
	const sentences: { words: Int32Array; allowed: Int32Array }[] = [];
	for (const marked of article) {
		const tokens = tokenize(marked.text);
		const words = vocabulary.read(tokens);
		const allowed = allowedLabels(marked, tokens, unmarked);
		const starts = sentenceStarts(tokens);
		for (const [i, start] of starts.entries()) {
			const end = starts[i + 1] ?? tokens.count;
			habits.learn(words, readSentence(words, start, end, vocabulary), vocabulary);
			for (let from = start; from < end; from += LONGEST) {
				const to = Math.min(end, from + LONGEST);
				sentences.push({ words: words.slice(from, to), allowed: allowed.slice(from, to) });
			}
		}
	}
	return sentences.map(({ words, allowed }) => {
		const facts = new Int32Array(words.length);
		readPlaces(words, readSentence(words, 0, words.length, vocabulary), vocabulary, habits, knowledge, facts);
		const features = Array.from(words, word => (known[word] ??= featuresOf(vocabulary.writtenAt(word), knowledge)));
		return { words: features, facts, allowed: mend(allowed), weight, scheme };
	});
}

/** A name that was cut by a sentence's end cannot be told: its tokens may be anything. */
function mend(allowed: Int32Array): Int32Array {
	const all = (1 << LABEL_COUNT) - 1;
	const first = allowed[0]!;
	const last = allowed[allowed.length - 1]!;
	const [opening, closing] = [openingLabels, closingLabels];
	if (first & opening && last & closing) return allowed;
	for (let i = 0; i < allowed.length && !(allowed[i]! & opening); i++) allowed[i] = all;
	for (let i = allowed.length - 1; i >= 0 && !(allowed[i]! & closing); i--) allowed[i] = all;
	return allowed;
}

const bit = (label: number): number => 1 << label;
let openingLabels = bit(OUTSIDE);
let closingLabels = bit(OUTSIDE);
for (const label of ENTITY_LABELS) {
	openingLabels |= bit(labelAt(label, 0, 1)) | bit(labelAt(label, 0, 2));
	closingLabels |= bit(labelAt(label, 0, 1)) | bit(labelAt(label, 1, 2));
}

/** For each token the labels that it may have. */
function allowedLabels(
	marked: MarkedSentence,
	tokens: { text: string; count: number; starts: Int32Array; ends: Int32Array },
	unmarked: readonly EntityLabel[],
): Int32Array {
	const { text, count, starts, ends } = tokens;
	const allowed = new Int32Array(count);
	let outside = bit(OUTSIDE);
	for (const label of unmarked)
		outside |= bit(labelAt(label, 0, 1)) | bit(labelAt(label, 0, 2)) | bit(labelAt(label, 1, 3)) | bit(labelAt(label, 1, 2));
	allowed.fill(outside);
	const isSmall = (token: number): boolean => classOf(text.charCodeAt(starts[token]!)) === LOWER;
	const isHyphen = (token: number): boolean =>
		text[starts[token]!] === '-' && starts[token] === ends[token - 1] && ends[token] === starts[token + 1];
	let token = 0;
	for (const { start, end, label } of marked.names) {
		while (token < count && ends[token]! <= start) token++;
		let from = token;
		while (token < count && starts[token]! < end) token++;
		let to = token;
		const whole = to - from;
		// `U.S.-led`, `pro-Iran` marked as one name: the common word and its hyphen are left out, and of what kind the rest is was not said.
		while (to - from > 2 && isSmall(to - 1) && isHyphen(to - 2)) to -= 2;
		while (to - from > 2 && isSmall(from) && isHyphen(from + 1)) from += 2;
		const trimmed = to - from < whole;
		for (let i = from; i < to; i++) {
			allowed[i] = 0;
			for (const possible of trimmed && label === 'misc' ? ENTITY_LABELS : [label])
				allowed[i]! |= bit(labelAt(possible, i - from, to - from));
		}
	}
	return allowed;
}

/** The same text in capitals or in title case, for headlines and datelines; null where the length would change. */
export function recase(sentence: MarkedSentence, how: 'capitals' | 'title'): MarkedSentence | null {
	const text =
		how === 'capitals'
			? sentence.text.toUpperCase()
			: sentence.text.replace(
					/(^|\s)(\p{Ll})(?=\p{L}{3})/gu,
					(_, before: string, letter: string) => before + letter.toUpperCase(),
				);
	return text.length === sentence.text.length ? { text, names: sentence.names } : null;
}
