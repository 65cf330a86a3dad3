/**
 * Reads annotated text for training.
 *
 * A `.conll` file (or `.conll.gz`) has a token and its tag on a line, with a tab between them, an empty line behind each sentence and,
 * where articles are known, a line `-DOCSTART-` before each. Tags are `O`, `B-PER`, `I-PER`, … with PER, LOC, ORG, MISC. The tokens are
 * put back together as written text, so that training sees exactly the tokens that the recogniser will cut.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { EntityLabel } from '../src/core/prose/entities/mention.ts';

export interface MarkedSentence {
	readonly text: string;
	/** Marked names, UTF-16 code units of `text`, in order. */
	readonly names: readonly { readonly start: number; readonly end: number; readonly label: EntityLabel }[];
}

/** Sentences that belong together. */
export type MarkedArticle = readonly MarkedSentence[];

const LABELS: Record<string, EntityLabel> = { PER: 'person', LOC: 'place', ORG: 'org', MISC: 'misc' };

const NO_BLANK_BEFORE = /^(?:[.,;:!?%)\]}…]+|n['’]t|['’](?:s|S|m|re|ve|d|ll)|['’]|”)$/;
const NO_BLANK_AFTER = /^(?:[([{$£€#@“]|``)$/;
const PRINTED: Record<string, string> = { '-LRB-': '(', '-RRB-': ')', '-LSB-': '[', '-RSB-': ']', '``': '"', "''": '"' };

interface TaggedToken {
	readonly token: string;
	readonly tag: string;
}

/** Writes tagged tokens as text. `tieHyphens` writes a hyphen between two words without blanks. */
export function write(tokens: readonly TaggedToken[], tieHyphens: boolean): MarkedSentence {
	let text = '';
	let tie = true;
	let openQuote = false;
	const names: { start: number; end: number; label: EntityLabel }[] = [];
	for (const [index, { token, tag }] of tokens.entries()) {
		const printed = PRINTED[token] ?? token;
		const isQuote = printed === '"';
		const hyphen =
			tieHyphens &&
			(printed === '-' || printed === '–') &&
			index > 0 &&
			index + 1 < tokens.length &&
			isWordLike(tokens[index - 1]!.token) &&
			isWordLike(tokens[index + 1]!.token);
		const glued = tie || hyphen || (isQuote ? openQuote : NO_BLANK_BEFORE.test(printed));
		if (!glued) text += ' ';
		const start = text.length;
		text += printed;
		if (tag.startsWith('B-')) names.push({ start, end: text.length, label: LABELS[tag.slice(2)]! });
		else if (tag.startsWith('I-')) names.at(-1)!.end = text.length;
		tie = hyphen || NO_BLANK_AFTER.test(printed) || (isQuote && !openQuote);
		if (isQuote) openQuote = !openQuote;
	}
	return { text, names };
}

const isWordLike = (token: string): boolean => /^[\p{L}\p{N}.]+$/u.test(token);

/** The articles of a file; sentences of a file without articles are one article each. */
export function readArticles(file: string): MarkedArticle[] {
	const raw = readFileSync(file);
	const lines = (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8').split('\n');
	const articles: MarkedSentence[][] = [];
	let article: MarkedSentence[] | null = null;
	let tokens: TaggedToken[] = [];
	let tieHyphens = true;
	const finish = (): void => {
		if (tokens.length === 0) return;
		if (!article) tieHyphens = articles.length % 5 > 1;
		const sentence = write(tokens, tieHyphens);
		if (article) article.push(sentence);
		else articles.push([sentence]);
		tokens = [];
	};
	for (const line of lines) {
		if (line.startsWith('-DOCSTART-')) {
			finish();
			articles.push((article = []));
			tieHyphens = articles.length % 5 > 1;
		} else if (line === '') finish();
		else {
			const tab = line.lastIndexOf('\t');
			tokens.push({ token: line.slice(0, tab), tag: line.slice(tab + 1) });
		}
	}
	finish();
	return articles.filter(found => found.length > 0);
}
