/** Rules: a line of nothing but five or more `= - * _ #`, a single `%`, or a form feed separates articles. */
import { range } from '../../text.ts';
import type { Dialect, Frame } from './dialect.ts';
import { isBlankLine, nextLine, wholeLine } from './lines.ts';

const RULE = /^(?:={5,}|-{5,}|\*{5,}|_{5,}|#{5,}|%|\f)[ \t]*$/;

/** The first unit decides for almost every line: = - * _ # % or form feed. */
function isRule(line: string): boolean {
	const first = line.charCodeAt(0);
	return (
		(first === 61 || first === 45 || first === 42 || first === 95 || first === 35 || first === 37 || first === 12) &&
		RULE.test(line)
	);
}

function read(lines: readonly string[]): Frame {
	const opened = isRule(lines[0]!);
	const opening = opened
		? { range: wholeLine(lines, 0), word: lines[0]!.trim() || '\f', wordRange: range(0, 0, 0, lines[0]!.trimEnd().length || 1) }
		: null;
	const start = opened ? 1 : 0;
	const isArticle = lines.some((line, index) => index >= start && !isBlankLine(line));
	return {
		opening,
		closing: null,
		attributes: [],
		body: { start, end: isArticle ? lines.length : start },
		isArticle,
		problems: [],
	};
}

export const rule: Dialect = {
	name: 'rule',
	hasOutside: false,
	isEvidence: isRule,
	nextOpening: (line, from) => nextLine(line, from, isRule),
	read,
	isDelimiter: isRule,
	write: ({ id, pairs }) => ({
		before: ['====='],
		after: [],
		lost: [...(id === null ? [] : ['id']), ...pairs.map(([key]) => key)],
	}),
};
