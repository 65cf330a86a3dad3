/** What an article is called, and words of a text cut to the length of a line in a list. */
import type { Article } from '../article.ts';
import { isBlankLine } from '../syntax/dialects/lines.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import { type Range, range } from '../text.ts';

const LONGEST_TITLE = 120;

export interface Title {
	/** Empty where the article has no words at all. */
	readonly text: string;
	/** Where it stands, in lines of the article: the headline, or the attribute that gives it. */
	readonly range: Range;
}

/** The `title` attribute, a marked headline, or the first line that is not blank. For `article.get`. */
export function titleOf(article: Article): Title {
	const declared = article.frame.attributes.find(({ key, value }) => key === 'title' && value.trim() !== '');
	if (declared) return { text: excerpt(declared.value, LONGEST_TITLE), range: declared.valueRange };
	const headline = article.those(isHeadline)[0]?.content;
	const { body } = article.frame;
	let line = headline?.start.line ?? body.start;
	while (line < body.end && isBlankLine(article.lines[line]!)) line++;
	if (line >= body.end) {
		const id = article.frame.attributes.find(({ kind }) => kind === 'id');
		return { text: id?.value ?? '', range: id?.valueRange ?? article.frame.opening?.wordRange ?? range(0, 0, 0, 0) };
	}
	const written = article.lines[line]!;
	const from = headline?.start.character ?? written.length - written.trimStart().length;
	const to = headline && headline.end.line === line ? headline.end.character : written.trimEnd().length;
	return { text: excerpt(bareSlice(article, line, from, to), LONGEST_TITLE), range: range(line, from, line, to) };
}

const isHeadline = ({ label }: MarkedSpan): boolean => label === 'headline';

/** A stretch of a line without its markers, made without the bare text of the whole article. */
function bareSlice(article: Article, line: number, from: number, to: number): string {
	const text = article.lines[line]!;
	let bare = '';
	let at = from;
	for (const cut of article.marked.cutsIn(line)) {
		if (cut.from >= to) break;
		if (cut.to <= from) continue;
		if (cut.from > at) bare += text.slice(at, cut.from);
		at = Math.max(at, cut.to);
	}
	return bare + text.slice(at, Math.max(at, to));
}

/** The first words of a text on one line, `…` for what is left out: at most `longest` code units. */
export function excerpt(text: string, longest: number): string {
	const line = text
		.slice(0, longest * 2 + 40)
		.replace(/\s+/g, ' ')
		.trim();
	if (line.length <= longest && text.length <= longest * 2 + 40) return line;
	const cut = line.slice(0, longest - 1);
	const blank = cut.lastIndexOf(' ');
	return `${(blank > longest / 2 ? cut.slice(0, blank) : withoutHalf(cut)).replace(/[\s,;:–—-]+$/, '')}…`;
}

/** A cut must not leave half of a surrogate pair. */
const withoutHalf = (text: string): string => text.replace(/[\ud800-\udbff]$/, '');
