/** Marks of two styles in one article: curly and straight ones, or ones that are put together of two characters. */
import type { Annotations } from '../annotations.ts';
import type { Article } from '../article.ts';
import { type Edit, replace } from '../edits.ts';
import { type Problem, problem } from '../syntax/problem.ts';
import type { Extent } from '../text.ts';
import { holdsMarkup } from './repairs.ts';

type Style = 'curly' | 'straight' | 'typed';

interface Styled extends Extent {
	readonly style: Style;
	/** What it is in each style that an article may keep to. */
	readonly curly: string;
	readonly straight: string;
}

/** Notes once in an article that its quotation marks, or its apostrophes, are of two styles, or that they are only stood in for. */
export const checkStyles = ({ bare }: Article, annotations: Annotations): Problem[] =>
	[...KINDS].flatMap(([what, read]) => note(what, read(annotations), bare));

const KINDS: ReadonlyMap<string, (annotations: Annotations) => Styled[]> = new Map([
	['quotation mark', quotationMarks],
	['apostrophe', apostrophes],
]);

function note(what: string, marks: readonly Styled[], bare: Article['bare']): Problem[] {
	const usual = usualOf(marks);
	const others = marks.filter(({ style }) => style !== usual);
	const [first] = others;
	if (!first) return [];
	const isAll = others.length === marks.length;
	return [problem('marks-mixed', bare.rangeOf(first), { what, count: others.length, style: first.style, usual, isAll })];
}

/** Of curly and straight marks, those that are more. */
function usualOf(marks: readonly Styled[]): 'curly' | 'straight' {
	const curly = marks.filter(({ style }) => style === 'curly').length;
	return curly > 0 && curly * 2 >= marks.filter(({ style }) => style !== 'typed').length ? 'curly' : 'straight';
}

/** Edits that write the marks that a note is about in the article's usual style. Lines count from the article's first. */
export function restyle({ bare }: Article, annotations: Annotations, what: string): Edit[] {
	const marks = KINDS.get(what)!(annotations);
	const usual = usualOf(marks);
	return marks.flatMap(mark => {
		const range = bare.rangeOf(mark);
		return mark.style === usual || holdsMarkup(range, mark) ? [] : [replace(range, mark[usual])];
	});
}

/** Double quotation marks that open or close something. Foreign ones are left out, and those with a problem of their own. */
function quotationMarks({ marks, damaged }: Annotations): Styled[] {
	const wrong = new Set(damaged.map(({ extent }) => extent.start));
	return marks.flatMap(({ start, end, sign, opens, closes, prime }) => {
		const style = STYLES[sign];
		if (!style || prime || opens === closes || wrong.has(start)) return [];
		return [{ start, end, style, curly: opens ? '“' : '”', straight: '"' }];
	});
}

const STYLES: Readonly<Record<string, Style>> = { '“': 'curly', '”': 'curly', '"': 'straight', "''": 'typed', '``': 'typed' };

/** Told by its sign before the letters around it are looked at, for other signs are many. */
const APOSTROPHE = /['’](?<=\p{L}.)(?=\p{L})/gu;

/** Apostrophes between letters: `don’t`. */
function apostrophes({ prose: { text } }: Annotations): Styled[] {
	const found: Styled[] = [];
	for (const { index } of text.matchAll(APOSTROPHE)) {
		const style = text[index] === '’' ? 'curly' : 'straight';
		found.push({ start: index, end: index + 1, style, curly: '’', straight: "'" });
	}
	return found;
}
