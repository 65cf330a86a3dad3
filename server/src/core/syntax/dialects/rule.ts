/**
 * Rules: a line of nothing but five or more `= - * _ #`, a single `%`, or a form feed separates articles.
 *
 * A rule that is too short, indented, or has another sign in it, `====`, ` =====`, `==-==`, counts where it has the sign of the rule that
 * opened the article, for a row of stars may stand among rules of `=`; a short one only between blank lines and where that rule is itself no
 * longer than six, for headlines are underlined and scenes parted. Before the first rule those of `=`, `-`
 * and `_` count between blank lines, and of `=` also between lines of text.
 */
import { range } from '../../text.ts';
import { type Problem, problem } from '../problem.ts';
import type { Dialect, Frame } from './dialect.ts';
import { isBlankLine, nextLine, wholeLine } from './lines.ts';

const RULE = /^(?:={5,}|-{5,}|\*{5,}|_{5,}|#{5,}|%|\f)[ \t]*$/;
const SIGNS = '=-*_#';
/** Signs that may be nearly a rule; not what is escaped, quoted or made a comment. */
const NEARLY = /^(?![ \t]*[\\>/|%])[^\p{L}\p{N}]{3,80}$/u;

/** The first unit decides for almost every line: = - * _ # % or form feed. */
function isRule(line: string): boolean {
	const first = line.charCodeAt(0);
	return (
		(first === 61 || first === 45 || first === 42 || first === 95 || first === 35 || first === 37 || first === 12) &&
		RULE.test(line)
	);
}

/** What is nearly a rule: its sign, and whether it may have lines of text around it. */
interface Near {
	readonly sign: string;
	readonly tight: boolean;
	readonly short: boolean;
}

/** Three signs part scenes, and two stand above a signature: only `===` may be short by two. */
function readNear(line: string): Near | undefined {
	if (!NEARLY.test(line) || isRule(line)) return undefined;
	const signs = line.trim();
	for (const sign of SIGNS) {
		const own = signs.split(sign).length - 1;
		const others = signs.length - own;
		if (others === 0 && own >= 5) return { sign, tight: true, short: false };
		if (others === 0 ? own === 4 || (own === 3 && sign === '=') : own >= 4 && others <= 2)
			return { sign, tight: others === 1 && !/[+|\s]/.test(signs), short: others === 0 };
	}
	return undefined;
}

/** No line, or a blank one; a form feed is a rule. */
const isGap = (line: string | undefined): boolean => line === undefined || (isBlankLine(line) && !isRule(line));
/** Whether a line may be part of a table, which has rules of its own. */
const isTable = (line: string | undefined): boolean => line !== undefined && /^[ \t|+]/.test(line);

/** Whether what is nearly a rule is one between these lines, in an article that opens with the line `opener`. */
function separates(
	{ sign, tight, short }: Near,
	opener: string,
	before: string | undefined,
	behind: string | undefined,
): boolean {
	const apart = isGap(before) && isGap(behind);
	const opening = isRule(opener) ? opener[0] : readNear(opener)?.sign;
	// Of what opens the first article nothing is known: between lines of text only what is nothing else in prose.
	if (opening === undefined)
		return '=-_'.includes(sign) && (apart || (tight && sign === '=' && !isTable(before) && !isTable(behind)));
	if (sign !== opening || (short && opener.trim().length > 6)) return false;
	return apart || (tight && !isTable(before) && !isTable(behind));
}

function nextOpening(line: (index: number) => string | undefined, from: number): number | undefined {
	const opener = line(from) ?? '';
	let before: string | undefined = opener;
	return nextLine(line, from, (text, index) => {
		const near = readNear(text);
		const opens = isRule(text) || (near !== undefined && separates(near, opener, before, line(index + 1)));
		before = text;
		return opens;
	});
}

function spelling(line: string, sign: string): Problem[] {
	const signs = line.trim();
	const at = line.indexOf(signs);
	const whole = range(0, at, 0, at + signs.length);
	const problems: Problem[] = [];
	if (at > 0) problems.push(problem('delimiter-indented', range(0, 0, 0, at), { delimiter: 'opening' }));
	if (signs !== sign.repeat(signs.length))
		problems.push(problem('delimiter-misspelt', whole, { word: signs, meant: sign.repeat(5) }));
	else if (signs.length < 5)
		problems.push(problem('delimiter-short', whole, { found: signs.length, wanted: 5, sign, delimiter: 'opening' }));
	return problems;
}

function read(lines: readonly string[]): Frame {
	const line = lines[0]!;
	const near = readNear(line);
	const nearly = near && separates(near, line, undefined, lines[1]) ? near.sign : undefined;
	const opened = nearly !== undefined || isRule(line);
	const opening = opened
		? { range: wholeLine(lines, 0), word: line.trim() || '\f', wordRange: range(0, 0, 0, line.trimEnd().length || 1) }
		: null;
	const start = opened ? 1 : 0;
	const isArticle = lines.some((text, index) => index >= start && !isBlankLine(text));
	return {
		opening,
		closing: null,
		attributes: [],
		body: { start, end: isArticle ? lines.length : start },
		isArticle,
		problems: nearly === undefined ? [] : spelling(line, nearly),
	};
}

export const rule: Dialect = {
	name: 'rule',
	hasOutside: false,
	isEvidence: isRule,
	nextOpening,
	read,
	isDelimiter: isRule,
	write: ({ id, pairs }) => ({
		before: ['====='],
		after: [],
		lost: [...(id === null ? [] : ['id']), ...pairs.map(([key]) => key)],
	}),
};
