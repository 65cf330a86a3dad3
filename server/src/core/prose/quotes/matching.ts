/** Which marks go together, and what is wrong with a pair that does not. */
import type { Mark } from './marks.ts';
import type { MarkProblem } from './quotation.ts';

/** Opening and closing sign of every pair that is right: of several characters each in the first row. */
const ACCEPTED = new Set([
	...["''''", "``''"],
	...['""', '“”', '‟”', '„“', '„”', '＂＂', '❝❞', '〝〞', '〝〟', '«»', '»«', '‹›', '›‹', '「」', '『』'],
	...["''", '‘’', '‛’', "`'", '‚‘', '‚’', '❛❜', '＇＇', '´´', '`´'],
]);

const ENTITIES: Readonly<Record<string, string>> = {
	'&quot;': '"',
	'&#34;': '"',
	'&ldquo;': '“',
	'&#8220;': '“',
	'&rdquo;': '”',
	'&#8221;': '”',
	'&lsquo;': '‘',
	'&#8216;': '‘',
	'&rsquo;': '’',
	'&#8217;': '’',
	'&laquo;': '«',
	'&raquo;': '»',
};

const PARTNERS: Readonly<Record<string, string>> = {
	'“': '”',
	'”': '“',
	'«': '»',
	'»': '«',
	'‹': '›',
	'›': '‹',
	'„': '“',
	'‘': '’',
	'’': '‘',
	'``': "''",
	'「': '」',
	'」': '「',
	'『': '』',
	'』': '『',
};

/** What the pairs of a family look like when they are curly. */
const CURLY: Readonly<Record<Mark['family'], readonly [string, string]>> = {
	double: ['“', '”'],
	single: ['‘', '’'],
	guillemet: ['«', '»'],
	angle: ['‹', '›'],
	corner: ['「', '」'],
	'white corner': ['『', '』'],
};

const plainSign = (mark: Mark): string => ENTITIES[mark.sign] ?? mark.sign;

/** The sign that belongs at the other end of a quotation: `“` for `”`. */
const partnerOf = (mark: Mark): string => PARTNERS[plainSign(mark)] ?? mark.sign;

/** A mark without partner; the fix puts one at `place`, where that is known and not -1. */
export function withoutPartner(code: MarkProblem['code'], mark: Mark, place: number): MarkProblem {
	const fix = place < 0 ? null : { extent: { start: place, end: place }, replacement: partnerOf(mark) };
	return { code, extent: { start: mark.start, end: mark.end }, fix };
}

/**
 * What is wrong with a pair: curled the wrong way, or curly at one end only. `curly` is the article's own style:
 * of `"…”` the first mark is wrong where the article is curly, the second where it is straight.
 */
export function checkPair(open: Mark, close: Mark, curly: boolean): MarkProblem[] {
	const left = plainSign(open);
	const right = plainSign(close);
	if (ACCEPTED.has(left + right)) return [];
	const { family } = open.family === 'single' ? close : open;
	const isOneKind = open.family === close.family;
	const inverted = isOneKind && open.curl !== 'straight' && close.curl !== 'straight';
	const straight = !inverted && !curly && (left === '"' || right === '"');
	const [first, second] = straight ? ['"', '"'] : CURLY[family];
	const code = inverted ? 'quote-inverted' : 'quote-mismatched';
	const problems: MarkProblem[] = [];
	for (const [mark, replacement] of [
		[open, first],
		[close, second],
	] as const) {
		if (plainSign(mark) === replacement) continue;
		const extent = { start: mark.start, end: mark.end };
		problems.push({ code, extent, fix: { extent, replacement } });
	}
	return problems;
}
