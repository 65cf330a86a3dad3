/** Delimiters of articles: how they are written, whether they come in pairs, what stands between articles. */
import { insert, remove, replace } from '../../edits.ts';
import type { Problem } from '../../syntax/problem.ts';
import { range as place, position, type Range } from '../../text.ts';
import type { Entries, Repair, Scene } from '../entry.ts';
import { insertLinesAfter, insertLinesBefore, removeLines, textOf } from '../repairs.ts';
import { count, quoted } from '../words.ts';

const comment = (text: string): string => (text.trim().startsWith('%%') ? text.trim() : `%% ${text.trim()}`);

export const delimiters: Entries = {
	'delimiter-misspelt': {
		severity: 'error',
		title: 'Misspelt delimiter',
		message: ({ word, meant }) =>
			word ? `${quoted(word)} should be ${quoted(meant)}.` : `The word ${quoted(meant)} is missing in this delimiter.`,
		repairs: ({ range, facts }, { article }) => {
			const meant = String(facts.meant);
			const line = article.lines[range.start.line]!;
			const text = facts.word
				? meant
				: `${/[\s]/.test(line[range.start.character - 1] ?? ' ') ? '' : ' '}${meant}${/\s/.test(line[range.end.character] ?? ' ') ? '' : ' '}`;
			return [{ title: `Write ${quoted(meant)}`, edits: [replace(range, text)], obvious: true }];
		},
	},
	'delimiter-short': {
		severity: 'error',
		title: 'Delimiter with too few signs',
		message: ({ found, wanted, sign }) => `A delimiter has at least ${wanted} “${sign}”; here are ${found}.`,
		repairs: ({ range, facts }, { article }) => {
			const fence = String(facts.sign).repeat(Number(facts.wanted));
			const gap = /\p{L}/u.test(article.lines[range.end.line]![range.end.character] ?? '') ? ' ' : '';
			return [{ title: `Write ${quoted(fence)}`, edits: [replace(range, fence + gap)], obvious: true }];
		},
	},
	'delimiter-uneven': {
		severity: 'error',
		title: 'Uneven fence',
		message: ({ left, right, wanted }) =>
			right
				? `The fence is ${quoted(left)} on the left and ${quoted(right)} on the right: write ${quoted(wanted)} here.`
				: `The fence ${quoted(left)} has no counterpart: write ${quoted(wanted)} at the end of the line.`,
		repairs: ({ range, facts }, { article }) => {
			const before = article.lines[range.start.line]![range.start.character - 1] ?? ' ';
			const gap = facts.right || /\s/.test(before) || /^[<>]/.test(String(facts.wanted)) ? '' : ' ';
			return [{ title: `Write ${quoted(facts.wanted)}`, edits: [replace(range, gap + facts.wanted)], obvious: true }];
		},
	},
	'delimiter-indented': {
		severity: 'error',
		title: 'Indented delimiter',
		message: () => 'A delimiter starts in the first column: remove the indent.',
		repairs: ({ range }) => [{ title: 'Remove the indent', edits: [remove(range)], obvious: true }],
	},
	'delimiter-tab': {
		severity: 'warning',
		title: 'Tab in a delimiter',
		message: () => 'A tab in a delimiter cannot be told from a space by eye: write a space.',
		repairs: ({ range }, { article }) => {
			const text = textOf(article, range);
			const clean = text.replace(/"[^"]*"|\t+/g, part => (part[0] === '\t' ? ' ' : part));
			return [{ title: 'Write a space', edits: [replace(range, clean)], obvious: true }];
		},
	},
	'delimiter-trailing': {
		severity: 'error',
		title: 'Text behind a delimiter',
		message: ({ text, delimiter, items }) =>
			items
				? `${quoted(text)} is metadata: write it between braces, “{${items}}”.`
				: delimiter === 'closing'
					? `A closing delimiter stands alone on its line: remove ${quoted(text)}, or move it to a comment.`
					: `Nothing may stand behind an opening delimiter: ${quoted(text)} belongs into the text or the attributes.`,
		repairs({ range, facts }, scene) {
			const { line } = range.start;
			if (facts.items) {
				const gap = /\s/.test(scene.article.lines[line]![range.start.character - 1]!) ? '' : ' ';
				const edits = facts.listed
					? [insert(position(line, range.start.character - 1), ` ${facts.items}`), remove(range)]
					: [replace(range, `${gap}{${facts.items}}`)];
				return [{ title: `Write “{${facts.items}}”`, edits, obvious: true }];
			}
			const note = comment(String(facts.text));
			const moved =
				facts.delimiter === 'closing' ? insertLinesAfter(scene, line, [note]) : insertLinesBefore(scene, line, [note]);
			return [
				{
					title: `Move ${quoted(facts.text)} to a comment`,
					edits: facts.delimiter === 'closing' ? [replace(range, moved.text)] : [moved, remove(range)],
					obvious: true,
				},
				{ title: `Remove ${quoted(facts.text)}`, edits: [remove(range)] },
			];
		},
	},
	'delimiter-in-text': {
		severity: 'warning',
		title: 'Delimiter that delimits nothing',
		message: ({ after }) =>
			after === undefined
				? 'The text has been opened above: delete this line.'
				: `This looks like a closing delimiter, but the article is closed ${count(after, 'line')} below: delete the line, or escape it.`,
		repairs: ({ range, facts }, scene) => [
			...(facts.after === undefined ? [] : [{ title: 'Keep it as text: escape it', edits: [insert(range.start, '\\')] }]),
			{
				title: 'Remove the line (changes the text)',
				edits: [removeLines(scene, range.start.line, range.start.line)],
				changesText: true,
			},
		],
	},
	'tag-unclosed': {
		severity: 'error',
		title: 'Tag without its closing bracket',
		message: () => 'The tag is not closed: write “>” at its end.',
		repairs: ({ range }) => [{ title: 'Write “>”', edits: [insert(range.end, '>')], obvious: true }],
	},
	'field-unclosed': {
		severity: 'error',
		title: 'Field without its closing tag',
		message: ({ tag }) => `“<${tag}>” is never closed: write “</${tag}>”.`,
		repairs: ({ facts }, scene) => [
			{
				title: `Write “</${facts.tag}>”`,
				edits: [insertLinesAfter(scene, Number(facts.after), [`</${facts.tag}>`])],
				obvious: true,
			},
		],
	},
	'field-unopened': {
		severity: 'error',
		title: 'Field without its opening tag',
		message: ({ tag }) => `“</${tag}>” closes nothing: write “<${tag}>” above the first line of the text.`,
		repairs: ({ range, facts }, scene) => [
			{
				title: `Write “<${facts.tag}>”`,
				edits: [insertLinesBefore(scene, range.start.line - Number(facts.up), [`<${facts.tag}>`])],
				obvious: true,
			},
		],
	},
	'field-malformed': {
		severity: 'error',
		title: 'Line that is neither field nor text',
		message: ({ meant, apart }) =>
			meant
				? `This field begins with ${quoted(meant)}: write that.`
				: apart
					? 'A field has its lines to itself: write what stands behind it on the next one.'
					: 'This is lost: in a “<DOC>”, text stands between “<TEXT>” and “</TEXT>”, and all else in fields like “<DATE> … </DATE>”.',
		repairs({ range, facts }, scene) {
			if (facts.meant)
				return [
					{ title: `Write ${quoted(facts.meant)}`, edits: [replace(facts.head as Range, String(facts.meant))], obvious: true },
				];
			if (facts.apart)
				return [
					{
						title: 'Write it on a line of its own',
						edits: [insert(range.start, scene.article.eol(range.start.line))],
						obvious: true,
					},
				];
			const move = facts.move as Range | undefined;
			if (!move) return [];
			const above = move.start.line > range.start.line;
			const tag = String(facts.tag);
			const moved = above ? insertLinesBefore(scene, range.start.line, [tag]) : insertLinesAfter(scene, range.end.line, [tag]);
			const taken = removeLines(scene, move.start.line, move.end.line);
			return [{ title: 'Take it into the text (changes the text)', edits: [moved, taken], changesText: true }];
		},
	},
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
	'matter-unclosed': {
		severity: 'error',
		title: 'Front matter that is never closed',
		message: () => 'This front matter is never closed: write “---” behind its last key.',
		repairs: ({ range, facts }, scene) => [
			{
				title: 'Write “---”',
				edits: [facts.faulty ? replace(range, '---') : insertLinesAfter(scene, Number(facts.after), ['---'])],
				obvious: true,
			},
		],
	},
	'matter-unopened': {
		severity: 'error',
		title: 'Front matter that is never opened',
		message: () => 'Front matter begins with “---”: write that above its first key.',
		repairs: ({ range }, scene) => [
			{ title: 'Write “---”', edits: [insertLinesBefore(scene, range.start.line, ['---'])], obvious: true },
		],
	},
	'matter-yaml': {
		severity: 'error',
		title: 'Front matter that is no YAML',
		message: ({ message }) => `The front matter cannot be read: ${String(message).split('\n')[0]}`,
		repairs({ range, facts }, { article }) {
			const { start } = range;
			if (facts.meant)
				return [{ title: `Write ${quoted(facts.meant)}`, edits: [replace(range, String(facts.meant))], obvious: true }];
			// `title: Rivers: a history` wants quotation marks.
			const match = /^([^\s:"'#-][^:]{0,60}:[ \t]+)(?!["'])(\S.*)$/.exec(article.lines[start.line]!);
			if (!match || !/mapping/i.test(String(facts.message))) return [];
			const value = place(start.line, match[1]!.length, start.line, article.lines[start.line]!.length);
			return [
				{
					title: 'Put the value between quotation marks',
					edits: [replace(value, JSON.stringify(match[2]!.trimEnd()))],
					obvious: true,
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

const blanksToo = (line: string, { start, end }: Repair['edits'][number]['range']) => ({
	start: { line: start.line, character: line.slice(0, start.character).trimEnd().length },
	end,
});
