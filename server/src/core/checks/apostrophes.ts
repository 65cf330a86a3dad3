/** Apostrophes that an editor took for opening marks: `the ‘90s`, `tell ‘em`. */
import type { Article } from '../article.ts';
import { type Problem, problem } from '../syntax/problem.ts';

/** A left mark before what begins with an apostrophe. */
const ELISION = /‘(?=\d\ds?(?![\p{L}\p{N}])|(?:em|til|tis|twas|cause|cuz|bout|n)(?![\p{L}\p{N}]))/giu;
/** How far a closing mark is looked for, which would make it a quotation: `‘90s music,’`. UTF-16 code units. */
const REACH = 200;

export function checkApostrophes({ bare }: Article): Problem[] {
	const problems: Problem[] = [];
	for (const { index } of bare.text.matchAll(ELISION)) {
		if (/[\p{L}\p{N}]/u.test(bare.text[index - 1] ?? ' ') || isClosed(bare.text, index)) continue;
		const at = bare.rangeOf({ start: index, end: index + 1 });
		problems.push(problem('apostrophe-inverted', at, { replacement: '’', inserts: false, at }));
	}
	return problems;
}

/** Whether the next single mark on the line, apostrophes inside words apart, closes a quotation. */
function isClosed(text: string, at: number): boolean {
	const ahead = text.slice(at + 1, at + REACH);
	const line = ahead.slice(0, ahead.search(/[\r\n]|$/));
	return /‘|[^\s‘]’(?![\p{L}\p{N}])/u.exec(line)?.[0].endsWith('’') ?? false;
}
