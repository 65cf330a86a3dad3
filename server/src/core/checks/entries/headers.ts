/** What other dialects keep between an article's delimiter and its text: the fields of a `<DOC>`, front matter. */
import { insert, replace } from '../../edits.ts';
import { range as place, type Range } from '../../text.ts';
import type { Entries } from '../entry.ts';
import { insertLinesAfter, insertLinesBefore, removeLines } from '../repairs.ts';
import { quoted } from '../words.ts';

export const fields: Entries = {
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
};

export const matter: Entries = {
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
