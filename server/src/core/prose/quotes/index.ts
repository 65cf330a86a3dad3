/** Reads the quotations of an article: marks, pairs, sentences, speakers, kinds. */
import type { Extent } from '../../text.ts';
import type { Prose } from '../prose.ts';
import {
	type Attribution,
	attributeSentence,
	type Ending,
	NOBODY,
	type Surroundings,
	speakerOf,
	surroundingsOf,
} from './attribution.ts';
import { classify, type Setting } from './classify.ts';
import { namesSpeaker } from './clauses.ts';
import { type Pair, pairMarks } from './pairing.ts';
import { phraseStartingAt } from './phrases.ts';
import type { Quotation, QuotationReading } from './quotation.ts';
import { cutSentences, type Piece, readWords, type Word } from './words.ts';

export type { MarkProblem, MarkProblemCode, Quotation, QuotationReading, Reason } from './quotation.ts';

/** Finds every quotation of the article and who says it. Work is linear in the text; any text gives a reading. */
export function readQuotations(prose: Prose): QuotationReading {
	const { pairs, problems } = pairMarks(prose);
	if (!pairs.length) return { quotations: [], problems };
	const surroundings: Surroundings[] = [];
	const attributions = attribute(prose, pairs, surroundings);
	const primarySingle = pairs.filter(isSingle).length * 2 > pairs.length;
	const quotations: Quotation[] = pairs.map((pair, index) => {
		const attribution = attributions[index]!;
		const continues = pair.continues && index > 0 ? index - 1 : continuedPiece(prose.text, pairs, index, attributions);
		return {
			...pair.inner,
			outer: pair.outer,
			open: pair.open?.sign ?? null,
			close: pair.close?.sign ?? null,
			kind: pair.continues ? 'speech' : classify(setting(prose, pair, primarySingle), attribution, surroundings[index]!),
			...attribution,
			continues,
		};
	});
	return { quotations, problems };
}

const isSingle = (pair: Pair): boolean => (pair.open ?? pair.close)!.family === 'single';

const setting = (prose: Prose, pair: Pair, primarySingle: boolean): Setting => ({
	text: prose.text.slice(pair.inner.start, pair.inner.end),
	start: pair.inner.start,
	secondary: isSingle(pair) && !primarySingle,
	headline: prose.blocks[pair.block]!.kind === 'headline',
});

/** `"I know," she said, "that …"`: the piece before ends in a comma, nothing but its attribution stands between, and this one goes on in lower case. */
function continuedPiece(
	text: string,
	pairs: readonly Pair[],
	index: number,
	attributions: readonly Attribution[],
): number | null {
	const previous = pairs[index - 1];
	const pair = pairs[index]!;
	if (
		!previous ||
		previous.block !== pair.block ||
		!/[,—–-]['’]?$/.test(text.slice(previous.inner.start, previous.inner.end).slice(-2))
	)
		return null;
	const between = text.slice(previous.outer.end, pair.outer.start);
	if (between.length > 160 || !/[,:]\s*$/.test(between) || /[.!?]\s/.test(between)) return null;
	const own = attributions[index]!.speaker;
	const other = attributions[index - 1]!.speaker;
	return own && other && own.start === other.start && /^\p{Ll}/u.test(text.slice(pair.inner.start, pair.inner.start + 2))
		? index - 1
		: null;
}

function endingOf(text: string, inner: Extent): Ending {
	const tail = /([.,!?…—–-])['’"”)\]]*$/.exec(text.slice(Math.max(inner.start, inner.end - 4), inner.end))?.[1];
	if (!tail) return 'open';
	return tail === '.' || tail === '…' ? 'stop' : tail === '!' || tail === '?' ? 'exclamation' : 'comma';
}

/** Who says each pair, in the order of `pairs`. */
function attribute(prose: Prose, pairs: readonly Pair[], surroundings: Surroundings[]): Attribution[] {
	const { text, blocks } = prose;
	const attributions: Attribution[] = pairs.map(() => NOBODY);
	const endings = pairs.map(pair => endingOf(text, pair.inner));
	let next = 0;
	let carried: { readonly block: number; readonly attribution: Attribution } | null = null;
	for (const [index, block] of blocks.entries()) {
		const first = next;
		while (next < pairs.length && pairs[next]!.block === index) next++;
		if (next === first) continue;
		const pieces: Piece[] = [];
		for (let i = first; i < next; i++)
			pieces.push({ outer: pairs[i]!.outer, index: i, endsSentence: endings[i] === 'stop' || endings[i] === 'exclamation' });
		const words = readWords(text, block.start, block.end, pieces);
		const sentences = cutSentences(
			words,
			pieces,
			(all, from) => endings[all[from - 1]!.quotation] === 'exclamation' && namesSpeaker(all, from),
		);
		for (const sentence of sentences)
			for (const [at, word] of sentence.entries())
				if (word.quotation >= 0) surroundings[word.quotation] = surroundingsOf(sentence, at);
		attributeBlock(sentences, attributions, endings);
		if (attributions[first]!.reason === 'none') {
			const carry = carried?.block === index - 1 ? carried.attribution : speakerBefore(prose, index, sentences);
			if (carry)
				for (let i = first; i < next && attributions[i]!.reason === 'none'; i++)
					attributions[i] = { ...carry, cue: null, reason: pairs[i]!.continues ? carry.reason : 'carried over', likely: true };
		}
		const last = attributions[next - 1]!;
		carried = last.speaker ? { block: index, attribution: last } : null;
	}
	return attributions;
}

function attributeBlock(sentences: readonly (readonly Word[])[], attributions: Attribution[], endings: readonly Ending[]): void {
	let before: Attribution | null = null;
	let narrated: Attribution | null = null;
	const open: number[] = [];
	for (const sentence of sentences) {
		const quotations = sentence.filter(word => word.quotation >= 0).map(word => word.quotation);
		if (!quotations.length) {
			narrated = speakerOf(sentence, !before) ?? narrated;
			continue;
		}
		const found = attributeSentence(sentence, quotation => endings[quotation]!);
		const bare = sentence.every(word => word.quotation >= 0 || word.tag === 'stop');
		for (const quotation of quotations) {
			const own = found.get(quotation);
			if (own) {
				attributions[quotation] = own;
				for (const waiting of open.splice(0))
					attributions[waiting] = { ...own, cue: null, reason: 'next sentence', likely: true };
				before = own;
				narrated = null;
			} else if (narrated) attributions[quotation] = { ...narrated, reason: 'same speaker' };
			else if (before)
				attributions[quotation] = { ...before, cue: bare ? before.cue : null, reason: 'same speaker', likely: true };
			else open.push(quotation);
		}
	}
}

/** The speaker for a paragraph that is nothing but a quotation: named on the line below, or in the paragraph before. */
function speakerBefore(prose: Prose, index: number, sentences: readonly (readonly Word[])[]): Attribution | null {
	const { text, blocks } = prose;
	if (sentences.length && sentences.flat().every(word => word.quotation >= 0 || word.tag === 'stop')) {
		const below = blocks[index + 1];
		if (below && /^[—–-]/.test(text.slice(below.start, below.start + 1)) && below.end - below.start < 120) {
			const words = readWords(text, below.start, below.end);
			const phrase = phraseStartingAt(words, 1);
			if (phrase)
				return {
					speaker: { start: words[phrase.from]!.start, end: words[phrase.to - 1]!.end },
					cue: null,
					reason: '— NP',
					likely: false,
				};
		}
	}
	for (let i = index - 1; i >= 0; i--) {
		const block = blocks[i]!;
		if (block.kind === 'link' || block.kind === 'embed') continue;
		if (block.kind !== 'paragraph') return null;
		const words = readWords(text, block.start, block.end);
		const last = cutSentences(words, [], () => false).at(-1);
		return last ? speakerOf(last, true) : null;
	}
	return null;
}
