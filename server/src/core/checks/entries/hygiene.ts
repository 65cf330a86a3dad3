/** The text itself: quotation marks, characters that do not belong, line ends. Repairs of these change the text, and say so. */
import { type Edit, replace } from '../../edits.ts';
import type { Problem } from '../../syntax/problem.ts';
import { type Range, range } from '../../text.ts';
import type { Entries, Repair, Scene } from '../entry.ts';
import { restyle } from '../styles.ts';
import { count, quoted } from '../words.ts';

export const hygiene: Entries = {
	'quote-mismatched': {
		severity: 'warning',
		title: 'Quotation marks that do not match',
		message: facts => `This quotation opens and closes with marks of different kinds.${write(facts)}`,
		repairs: mark,
	},
	'quote-inverted': {
		severity: 'warning',
		title: 'Quotation mark that curls the wrong way',
		message: facts => `This quotation mark curls the wrong way.${write(facts)}`,
		repairs: mark,
	},
	'quote-unclosed': {
		severity: 'warning',
		title: 'Quotation that is never closed',
		message: facts => `This quotation is never closed.${write(facts)}`,
		repairs: mark,
	},
	'quote-unopened': {
		severity: 'warning',
		title: 'Quotation that was never opened',
		message: facts => `This mark closes a quotation that was never opened.${write(facts)}`,
		repairs: mark,
	},
	'quote-nested': {
		severity: 'warning',
		title: 'Quotation in marks of the one around it',
		message: facts => `A quotation inside another has marks of another kind.${write(facts)}`,
		repairs: mark,
	},
	'quote-spaced': {
		severity: 'warning',
		title: 'Blank on the wrong side of a quotation mark',
		message: ({ replacement }) =>
			replacement === ' '
				? 'A blank stands outside a quotation mark: write one.'
				: 'No blank stands between a quotation mark and its words: remove it.',
		repairs: problem =>
			mark(problem).map(repair => ({
				...repair,
				title: `${problem.facts.replacement === ' ' ? 'Insert a blank' : 'Remove the blank'} (changes the text)`,
			})),
	},
	'apostrophe-inverted': {
		severity: 'warning',
		title: 'Apostrophe that curls the wrong way',
		message: () => 'An apostrophe that stands for something left out curls like ’.',
		repairs: mark,
	},
	'marks-mixed': {
		severity: 'hint',
		title: 'Marks of two styles',
		message: ({ what, count: number, style, usual, isAll }) => {
			const marks = `${count(Number(number), String(what))} of this article ${number === 1 ? 'is' : 'are'}`;
			return `${marks} ${style === 'typed' ? 'put together of two characters' : style}${isAll ? '' : `, the others ${usual}`}.`;
		},
		repairs: ({ facts }, { article, annotate }) => [
			{
				title: `Make every ${facts.what} of this article ${facts.usual} (changes the text)`,
				edits: restyle(article, article.get(annotate), String(facts.what)),
				changesText: true,
			},
		],
	},
	'invisible-character': {
		severity: 'warning',
		title: 'Invisible character',
		message: ({ name }) => `Here stands an invisible character, ${name}: remove it.`,
		repairs: character,
	},
	'bidi-control': {
		severity: 'warning',
		title: 'Character that turns the direction of the text',
		message: ({ name }) => `Here stands ${name}, which can show text in another order than it has: remove it.`,
		repairs: character,
	},
	'control-character': {
		severity: 'warning',
		title: 'Control character',
		message: ({ name }) => `Here stands a control character, ${name}: remove it.`,
		repairs: character,
	},
	'invalid-utf8': {
		severity: 'error',
		title: 'Bytes that are not UTF-8',
		message: ({ offset }) => `The byte at ${offset} is not UTF-8, and what it stood for is not known: save the file as UTF-8.`,
	},
	'replacement-character': {
		severity: 'warning',
		title: 'Character that was lost',
		message: ({ name }) => `A character was lost here (${name}): find out which, and write it.`,
	},
	mojibake: {
		severity: 'warning',
		title: 'Text in the wrong encoding',
		message: ({ text, meant }) => `${quoted(text)} was read in the wrong encoding: it should be ${quoted(meant)}.`,
		repairs: ({ range, facts }) => [
			{
				title: `Write ${quoted(facts.meant)} (changes the text)`,
				edits: [replace(range, String(facts.meant))],
				changesText: true,
			},
		],
	},
	'line-ends-mixed': {
		severity: 'warning',
		title: 'Mixed line ends',
		message: ({ found, usual, lines }) =>
			`${count(lines, 'line')} of this article ${lines === 1 ? 'ends' : 'end'} with ${found}, and most lines of the file with ${usual}: write ${usual} everywhere.`,
		repairs: ({ facts }, scene) => [
			{
				title: `End every line of this article with ${facts.usual} (changes the text)`,
				edits: endLines(scene, String(facts.eol)),
				changesText: true,
			},
		],
	},
};

function write({ replacement, inserts }: Problem['facts']): string {
	if (replacement === undefined) return ' Find out where it belongs.';
	return inserts ? ` Put the missing ${replacement} where it belongs.` : ` Write ${replacement} here.`;
}

function mark({ facts }: Problem): Repair[] {
	if (facts.replacement === undefined) return [];
	const verb = facts.inserts === true ? 'Insert' : 'Write';
	return [
		{
			title: `${verb} ${facts.replacement} (changes the text)`,
			edits: [replace(facts.at as Range, String(facts.replacement))],
			changesText: true,
		},
	];
}

function character({ range, facts }: Problem): Repair[] {
	const text = String(facts.replacement ?? '');
	const title = text ? 'Write a space instead (changes the text)' : 'Remove it (changes the text)';
	return [{ title, edits: [replace(range, text)], changesText: true }];
}

function endLines({ document, article, line }: Scene, eol: string): Edit[] {
	return article.lines.flatMap((text, i) =>
		line + i + 1 < document.lineCount && article.eol(i) !== eol ? [replace(range(i, text.length, i + 1, 0), eol)] : [],
	);
}
