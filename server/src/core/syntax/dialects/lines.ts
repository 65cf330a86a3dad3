/** What the dialects share: reading on line by line, and judging what stands between articles. */
import { range } from '../../text.ts';
import { type Problem, problem } from '../problem.ts';

/** Most lines begin with a letter or a sign, and a look at that is enough. */
export const isBlankLine = (line: string): boolean => {
	const first = line.charCodeAt(0);
	return !(first > 32 && first < 127) && !/\S/.test(line);
};

/** Between articles a line that starts with `%%` is a comment. */
export const isComment = (line: string): boolean => line.startsWith('%%');

/** Whether a line between articles says nothing. */
export const isSilent = (line: string): boolean => isBlankLine(line) || isComment(line);

/** The first line behind `from` that opens an article, judged by itself. */
export function nextLine(
	line: (index: number) => string | undefined,
	from: number,
	opens: (line: string, index: number) => boolean,
): number | undefined {
	for (let i = from + 1; ; i++) {
		const text = line(i);
		if (text === undefined) return undefined;
		if (opens(text, i)) return i;
	}
}

/** The body's end when no delimiter closes it: blank lines and comments before the next article are not part of it. */
export function unclosedEnd(lines: readonly string[], start: number): number {
	let end = lines.length;
	while (end > start && isSilent(lines[end - 1]!)) end--;
	return end;
}

/** A problem for each run of text that stands outside an article; `known` skips lines that have a problem of their own. */
export function textOutside(lines: readonly string[], from: number, known: (line: string) => boolean = () => false): Problem[] {
	const problems: Problem[] = [];
	for (let i = from; i < lines.length; i++) {
		if (isSilent(lines[i]!) || known(lines[i]!)) continue;
		let end = i + 1;
		for (let j = end; j < lines.length && !isComment(lines[j]!) && !known(lines[j]!); j++)
			if (!isBlankLine(lines[j]!)) end = j + 1;
		problems.push(problem('text-outside', range(i, 0, end - 1, lines[end - 1]!.length), { lines: end - i }));
		i = end - 1;
	}
	return problems;
}

/**
 * A problem for each closing delimiter that closes nothing. `alone` are those that nobody can mean otherwise: they say what the pattern
 * `bare` says, and no text stands above them that they may have been meant to close.
 */
export function strayClosings(
	lines: readonly string[],
	from: number,
	isClosing: (line: string) => boolean,
	bare: RegExp,
): Problem[] {
	const problems: Problem[] = [];
	let underText = false;
	for (let i = from; i < lines.length; i++) {
		const line = lines[i]!;
		if (isClosing(line)) {
			const alone = !underText && bare.test(line);
			problems.push(problem('article-unopened', wholeLine(lines, i), { closing: line.trim(), alone }));
			underText = false;
		} else if (!isSilent(line)) underText = true;
	}
	return problems;
}

/** A tab between the items of a delimiter, not in a value. */
export const hasTab = (text: string): boolean => text.includes('\t') && text.replace(/"[^"]*"/g, '').includes('\t');

export const wholeLine = (lines: readonly string[], index: number) => range(index, 0, index, lines[index]!.length);
