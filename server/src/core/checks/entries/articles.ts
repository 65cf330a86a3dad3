/** Where articles begin and end: whether delimiters come in pairs, what stands between articles. */
import { insert, remove, replace } from '../../edits.ts';
import type { Problem } from '../../syntax/problem.ts';
import { position, type Range } from '../../text.ts';
import type { Entries, Repair, Scene } from '../entry.ts';
import { insertLinesAfter, insertLinesBefore, removeLines } from '../repairs.ts';
import { count, quoted } from '../words.ts';

export const articles: Entries = {
	'closing-tag-differs': {
		severity: 'error',
		title: 'Closing delimiter of another name',
		message: ({ opening, closing, banner }) =>
			banner
				? `${quoted(opening)} is closed by ${quoted(`END ${closing}`)}: write ${quoted(`END ${opening}`)}.`
				: `“<${opening}>” is closed by “</${closing}>”: write “</${opening}>”.`,
		repairs: ({ range, facts }) => [
			{ title: `Write “</${facts.opening}>”`, edits: [replace(range, String(facts.opening))], obvious: true },
		],
	},
	'closing-id-differs': {
		severity: 'error',
		title: 'Closing delimiter with another id',
		message: ({ opening, closing }) =>
			opening
				? `The article was opened as ${quoted(opening)} and is closed as ${quoted(closing)}: write the same id.`
				: `The article was opened without an id and is closed as ${quoted(closing)}: remove the id here.`,
		repairs: ({ range, facts }, { article }) =>
			facts.opening
				? [{ title: `Write ${quoted(facts.opening)}`, edits: [replace(range, String(facts.opening))], obvious: true }]
				: [{ title: `Remove ${quoted(facts.closing)}`, edits: [remove(blanksToo(article.lines[range.start.line]!, range))] }],
	},
	'article-unclosed': {
		severity: 'error',
		title: 'Article that is never closed',
		message: ({ closing }) => `This article is never closed: write ${quoted(closing)} behind its last line.`,
		repairs: close,
	},
	'article-nested': {
		severity: 'error',
		title: 'Article that opens inside another',
		message: ({ line, closing }) =>
			`An article opens here while the one of line ${line} is still open: close that one with ${quoted(closing)} first.`,
		repairs: close,
	},
	'article-unopened': {
		severity: 'error',
		title: 'Closing delimiter without an article',
		message: ({ closing, alone }) =>
			alone
				? `${quoted(closing)} closes nothing: remove the line.`
				: `${quoted(closing)} closes nothing: open the article above it, or remove the line.`,
		repairs: ({ range, facts }, scene) => [
			{
				title: 'Remove the line',
				edits: [removeLines(scene, range.start.line, range.end.line)],
				obvious: Boolean(facts.alone),
			},
		],
	},
	'article-empty': {
		severity: 'warning',
		title: 'Empty article',
		message: () => 'This article has no text: write it, or remove the article.',
		repairs: ({ range }, scene) => [
			{ title: 'Remove the article', edits: [removeLines(scene, range.start.line, lastLine(scene))] },
		],
	},
	'text-outside': {
		severity: 'error',
		title: 'Text outside an article',
		message: ({ lines }) => `${count(lines, 'line')} of text outside an article: make it an article, or a comment with “%%”.`,
		repairs({ range: { start, end } }, scene) {
			const { before, after } = scene.article.reading.dialect.write({ id: null, pairs: [] });
			return [
				{
					title: 'Make it an article',
					edits: [insertLinesBefore(scene, start.line, before), insertLinesAfter(scene, end.line, after)],
					addsText: true,
				},
				{
					title: 'Make it a comment',
					edits: Array.from({ length: end.line - start.line + 1 }, (_, i) =>
						insert({ line: start.line + i, character: 0 }, '%% '),
					),
				},
			];
		},
	},
};

/** Writes the closing delimiter behind the article's last line; `up` lines above, where the article is the one before. */
function close({ facts }: Problem, { document, line }: Scene): Repair[] {
	const last = Number(facts.after) - Number(facts.up ?? 0);
	const { article, line: first } = document.at(line + last);
	const eol = article.eol(line + last - first);
	return [
		{
			title: `Close the article with ${quoted(facts.closing)}`,
			edits: [insert(position(last, document.lineText(line + last).length), `${eol}${facts.closing}`)],
			obvious: true,
		},
	];
}

const lastLine = ({ article }: Scene): number =>
	article.frame.closing?.range.end.line ?? Math.max(article.frame.opening?.range.end.line ?? 0, article.frame.body.end - 1);

/** `range` with the blanks before it. */
const blanksToo = (line: string, { start, end }: Range): Range => ({
	start: { line: start.line, character: line.slice(0, start.character).trimEnd().length },
	end,
});
