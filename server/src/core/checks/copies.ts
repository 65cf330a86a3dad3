/** Articles that stand in a file twice. */
import type { Article } from '../article.ts';
import { type Problem, problem } from '../syntax/problem.ts';
import { hashWords } from './facts.ts';

/** The text by which two articles count as the same, as numbers; made only of those that begin and end alike. */
interface Digest {
	/** White space left out. */
	readonly words: string;
	readonly exact: string;
}

const digestOf = (article: Article): Digest => article.get(digest);

function digest({ bare: { text } }: Article): Digest {
	let exact = 5;
	let length = 0;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		exact = Math.imul(exact ^ unit, 0x01000193);
		if (unit > 32 && unit !== 0xa0) length++;
	}
	return { words: `${length}:${hashWords(text, 5)}:${hashWords(text, 77_777)}`, exact: `${text.length}:${exact}` };
}

/** Finds copies among articles that come one after the other. */
export class Copies {
	readonly #seen = new Map<string, { readonly article: Article; readonly line: number }>();

	/** The problem of an article that starts at `line`, when one with the same text came before. */
	check(article: Article, line: number): Problem | undefined {
		const { words, exact } = digestOf(article);
		const before = this.#seen.get(words);
		if (!before) {
			this.#seen.set(words, { article, line });
			return undefined;
		}
		const same = digestOf(before.article).exact === exact;
		const at = article.frame.opening?.range ?? {
			start: { line: 0, character: 0 },
			end: { line: 0, character: article.lines[0]!.length },
		};
		return problem('article-duplicate', at, { line: before.line + 1, exact: same });
	}
}
