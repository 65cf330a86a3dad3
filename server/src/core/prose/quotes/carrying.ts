/** Speakers of all quotations of an article: by their own sentence, else carried over from the sentences and paragraphs around. */
import type { Extent } from '../../text.ts';
import type { Block, Prose } from '../prose.ts';
import { type Attribution, attributeSentence, NOBODY, speakerOf } from './attribution.ts';
import type { Pair } from './pair.ts';
import { cutSentences, type Ending } from './sentences.ts';
import { sourceOf } from './signature.ts';
import { isPersonNoun, ORGANISATIONS } from './speakers/nouns.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { readWords, type Word } from './words.ts';

/** What the article's sentences say about its pairs, in the order of the pairs. */
export interface Attributed {
	readonly attributions: readonly Attribution[];
	readonly surroundings: readonly Surroundings[];
	/** Words of the paragraphs that hold pairs, by block. */
	readonly words: ReadonlyMap<number, readonly Word[]>;
}

export function attributePairs(prose: Prose, pairs: readonly Pair[]): Attributed {
	const endings = pairs.map(pair => endingOf(prose.text, pair.inner));
	const attributions = pairs.map(() => NOBODY);
	const surroundings: Surroundings[] = [];
	const read = new Map<number, readonly Word[]>();
	let next = 0;
	/** The last quotation with a speaker, and its block. */
	let last: { readonly block: number; readonly attribution: Attribution } | null = null;
	for (const [index, block] of prose.blocks.entries()) {
		const first = next;
		while (pairs[next]?.block === index) next++;
		if (next === first) continue;
		const pieces = pairs.slice(first, next).map((pair, i) => ({ ...pair.outer, index: first + i }));
		const titled = isTitled(prose.text, block);
		const words = readWords(prose.text, textOf(prose, block), block.end, pieces, titled);
		if (block.kind === 'paragraph' && !titled) read.set(index, words);
		const sentences = cutSentences(words, quotation => endings[quotation]!);
		for (const sentence of sentences) {
			for (const [at, word] of sentence.entries())
				if (word.quotation >= 0) surroundings[word.quotation] = surroundingsOf(sentence, at);
		}
		attributeBlock(sentences, attributions, endings);
		if (attributions[first] === NOBODY && block.kind !== 'link') {
			const above = proseAbove(prose.blocks, index);
			const goesOn = last && (last.block === above || isQuestion(prose, above));
			// Who spoke before a paragraph of the narrator, in which nobody speaks.
			const near = last && last.block === proseAbove(prose.blocks, above) ? last.attribution : null;
			const speaker =
				(goesOn ? last!.attribution : speakerAround(prose, index, above, sentences)) ?? near ?? speakerBehind(sentences);
			for (let i = first; speaker && i < next && attributions[i] === NOBODY; i++) attributions[i] = speaker;
		}
		speakBack(pairs, first, next, attributions);
		const own: Attribution = attributions[next - 1]!;
		if (own.speaker) last = { block: index, attribution: { ...own, cue: null, reason: 'carried over', likely: true } };
	}
	return { attributions, surroundings, words: read };
}

/** Where a block's own text starts: behind the label of a link, for nobody called `More` reads in `Read More: ‘We sleep in our boots’`. */
function textOf({ text }: Prose, block: Block): number {
	const label = block.kind === 'link' ? /^[^:‘’“”"']*:/.exec(text.slice(block.start, block.end)) : null;
	return block.start + (label?.[0].length ?? 0);
}

function endingOf(text: string, inner: Extent): Ending {
	const tail = /([.,!?…—–-])['’"”)\]]*$/.exec(text.slice(Math.max(inner.start, inner.end - 4), inner.end))?.[1];
	if (!tail) return 'open';
	return tail === '.' || tail === '…' ? 'stop' : tail === '!' || tail === '?' ? 'exclamation' : 'comma';
}

/** Whether the block is a headline in capitalised words, so that a capital makes no name. */
function isTitled(text: string, block: Block): boolean {
	if (block.end - block.start > 160) return false;
	let capitals = 0;
	let small = 0;
	for (const word of text.slice(block.start, block.end).split(/\s+/)) {
		if (word.length < 4) continue;
		if (/^[‘'“"(]*\p{Lu}/u.test(word)) capitals++;
		else if (/^\p{Ll}/u.test(word)) small++;
	}
	return capitals > 3 && capitals > small * 3;
}

/** Gives each quotation the speaker of its sentence, else of the sentence before it in the block, else of the one behind. */
function attributeBlock(sentences: readonly (readonly Word[])[], attributions: Attribution[], endings: readonly Ending[]): void {
	let before: Attribution | null = null;
	const waiting: number[] = [];
	for (const sentence of sentences) {
		if (!sentence.some(word => word.quotation >= 0)) {
			before = speakerOf(sentence, !before) ?? before;
			continue;
		}
		const found = attributeSentence(sentence, quotation => endings[quotation]!);
		for (const { quotation } of sentence) {
			if (quotation < 0) continue;
			const own = found.get(quotation);
			if (own) {
				attributions[quotation] = own;
				if (!own.speaker) continue;
				for (const each of waiting.splice(0)) attributions[each] = { ...own, cue: null, reason: 'next sentence', likely: true };
				before = { ...own, reason: 'same speaker', likely: true };
			} else if (before) attributions[quotation] = before;
			else waiting.push(quotation);
		}
	}
}

/** The speaker for a paragraph that names none: on a line below it that is a source, or in the paragraph before. */
function speakerAround(prose: Prose, index: number, above: number, sentences: readonly (readonly Word[])[]): Attribution | null {
	const alone = sentences.every(sentence => sentence.every(word => word.quotation >= 0 || word.tag === 'stop'));
	const below = alone ? prose.blocks[index + 1] : undefined;
	const source = below && sourceOf(prose.text, below);
	return source ? { speaker: source, cue: null, reason: '— NP', likely: false } : speakerAbove(prose, above);
}

/** `"Who closed the bridge?" | Ruiz says she will find out.`: the sentence behind, where nothing better is known. */
function speakerBehind(sentences: readonly (readonly Word[])[]): Attribution | null {
	const sentence = sentences.find(each => !each.some(word => word.quotation >= 0));
	const speaker = sentence && speakerOf(sentence, true);
	return speaker ? { ...speaker, reason: 'next sentence' } : null;
}

/**
 * Gives the paragraphs of a long quotation the speaker who signs it, or who is named with its last one. What a paragraph says itself
 * weighs more than a signature. `from` and `to` are the block's pairs.
 */
function speakBack(pairs: readonly Pair[], from: number, to: number, attributions: Attribution[]): void {
	const { signature } = pairs[to - 1]!;
	for (let i = to - 1; signature && i >= 0; i = pairs[i]!.continues ? i - 1 : -1)
		if (attributions[i]!.likely) attributions[i] = { speaker: signature, cue: null, reason: '— NP', likely: false };
	const own = attributions[from]!;
	for (let i = from; !own.likely && pairs[i]!.continues && attributions[i - 1]?.speaker === null; i--) attributions[i - 1] = own;
}

/** Index of the block before another one, links and embeds left out; -1 where there is none. */
function proseAbove(blocks: readonly Block[], index: number): number {
	let above = index - 1;
	while (above >= 0 && (blocks[above]!.kind === 'link' || blocks[above]!.kind === 'embed')) above--;
	return above;
}

/** A paragraph that asks, as interviews are printed: whoever answered before answers again. */
function isQuestion({ text, blocks }: Prose, above: number): boolean {
	const block = blocks[above];
	return block?.kind === 'paragraph' && text[block.end - 1] === '?';
}

function speakerAbove(prose: Prose, above: number): Attribution | null {
	const { text, blocks } = prose;
	const block = blocks[above];
	if (block?.kind !== 'paragraph' || isQuestion(prose, above)) return null;
	const last = cutSentences(readWords(text, block.start, block.end), () => 'open').at(-1);
	if (!last) return null;
	const subject = speakerOf(last, true);
	const speaker =
		speakerOf(last, false) ?? (subject && (text[block.end - 1] === ':' || couldSpeak(text, subject.speaker!)) ? subject : null);
	return speaker ? { ...speaker, reason: 'carried over' } : null;
}

/** `The sea` of `The sea was calm.` says nothing; `The pilots`, `Ruiz` and `the port` may. */
function couldSpeak(text: string, { start, end }: Extent): boolean {
	const noun =
		/^(?:[Tt]h(?:e|is|at|ese|ose)|[Aa]n?)\s(?:[\p{Ll}\d-]+\s)*?([\p{Ll}-]+)(?:,|$|\s(?:of|for|in|at|from|with|who|on|to)\s)/u.exec(
			text.slice(start, Math.min(end, start + 80)),
		)?.[1];
	return noun === undefined || isPersonNoun(noun) || isPersonNoun(noun.replace(/s$/, '')) || ORGANISATIONS.has(noun);
}
