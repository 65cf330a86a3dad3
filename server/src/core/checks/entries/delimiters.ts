/** Delimiters of articles: how they are written. */
import { insert, remove, replace } from '../../edits.ts';
import { position } from '../../text.ts';
import type { Entries } from '../entry.ts';
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
};
