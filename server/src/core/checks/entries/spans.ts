/** Spans and milestones: how they are written, and what they hold. */
import type { Article } from '../../article.ts';
import { type Edit, freshId, idsOf, insert, relabel, remove, replace } from '../../edits.ts';
import type { Problem } from '../../syntax/problem.ts';
import type { MarkedSpan } from '../../syntax/spans.ts';
import { position, type Range } from '../../text.ts';
import type { Entries, Repair, Scene } from '../entry.ts';
import { textOf } from '../repairs.ts';
import { spanAt, unmark } from '../spans.ts';
import { count, guess, quoted } from '../words.ts';

export const spans: Entries = {
	'span-unclosed': {
		severity: 'error',
		title: 'Span without its closing bracket',
		message: ({ list }) => `The span is not closed: write “]” before ${quoted(list)}.`,
		repairs: ({ facts }) => [{ title: 'Write “]”', edits: [insert((facts.at as Range).start, ']')], obvious: true }],
	},
	'span-unopened': {
		severity: 'error',
		title: 'Span without its opening bracket',
		message: ({ close }) => `${quoted(close)} closes nothing: write “[” where the span begins, or remove it.`,
		repairs: open,
	},
	'span-wrong-bracket': {
		severity: 'error',
		title: 'Wrong bracket',
		message: ({ wanted }) => `A span is written with “[…]” and “{…}”: write ${quoted(wanted)}.`,
		repairs: ({ facts }) => [
			{
				title: `Write ${quoted(facts.wanted)}`,
				edits: [...(facts.open ? [replace(facts.open as Range, '[')] : []), replace(facts.close as Range, String(facts.list))],
				obvious: true,
			},
		],
	},
	'span-blank-before-list': {
		severity: 'error',
		title: 'Blank before the attribute list',
		message: ({ list }) => `Nothing stands between “]” and “{”: write “]${list}”.`,
		repairs: ({ range, facts }) => [
			facts.place
				? {
						title: 'Write it behind the bracket',
						edits: [insert(range.start, String(facts.list)), remove(facts.place as Range)],
						obvious: true,
					}
				: { title: 'Remove the blank', edits: [remove(range)], obvious: true },
		],
	},
	'label-without-dot': {
		severity: 'error',
		title: 'Label without its dot',
		message: ({ label }) => `A label starts with a dot: write “{.${label} …}”.`,
		repairs: ({ range, facts }) => [{ title: `Write “.${facts.label}”`, edits: [insert(range.start, '.')], obvious: true }],
	},
	'attributes-empty': {
		severity: 'error',
		title: 'Empty attribute list',
		message: () => 'The span has no label: write one, like “{.person}”, or remove the marker.',
		repairs: ({ facts }, { article }) => [
			...labels(article.reading.schema.labels, label => ({
				title: `Mark as ${label}`,
				edits: [replace(facts.list as Range, `{.${label}}`)],
			})),
			{ title: 'Remove the marker', edits: [remove(facts.open as Range), remove(facts.close as Range)], obvious: false },
		],
	},
	'label-missing': {
		severity: 'error',
		title: 'Span without a label',
		message: () => 'The span has no label: write one, like “.person”, as the first item of its list.',
		repairs({ facts }, { article }) {
			const span = spanAt(article, facts.span as Range);
			if (!span) return [];
			if (facts.meant)
				return [{ title: `Mark as ${facts.meant}`, edits: [label(article, span, String(facts.meant))], obvious: true }];
			return labels(article.reading.schema.labels, name => ({ title: `Mark as ${name}`, edits: [label(article, span, name)] }));
		},
	},
	'label-unknown': {
		severity: 'error',
		title: 'Unknown label',
		message: facts =>
			`There is no label ${quoted(facts.label)}.${guess(facts) || ' Write one of the tagset, like “person”, or remove the marker.'}`,
		repairs({ range, facts }, { article }) {
			if (facts.meant)
				return [{ title: `Write ${quoted(facts.meant)}`, edits: [replace(range, String(facts.meant))], obvious: true }];
			const span = spanAt(article, facts.span as Range);
			return [
				...labels(article.reading.schema.labels, name => ({ title: `Mark as ${name}`, edits: [replace(range, name)] })),
				...(span ? [{ title: 'Remove the marker', edits: unmark(span) }] : []),
			];
		},
	},
	'span-empty': {
		severity: 'error',
		title: 'Empty span',
		message: ({ label }) => `This span${label ? ` (${label})` : ''} marks no text: put it around the words, or remove it.`,
		repairs({ facts }, { article }) {
			const span = spanAt(article, facts.span as Range);
			return span ? [{ title: 'Remove the marker', edits: unmark(span), obvious: facts.used !== true }] : [];
		},
	},
	'span-edge-blank': {
		severity: 'warning',
		title: 'White space at the edge of a span',
		message: ({ edge }) => `The span ${edge === 'start' ? 'starts' : 'ends'} with white space: leave it outside.`,
		repairs: (problem, scene) => [{ title: 'Leave the white space outside', edits: moveOut(problem, scene), obvious: true }],
	},
	'span-edge-punctuation': {
		severity: 'warning',
		title: 'Punctuation at the edge of a span',
		message: ({ edge, text }) =>
			isOutside(edge)
				? `A quotation includes its marks: put ${text} into the span.`
				: `The span ${edge === 'start' ? 'starts' : 'ends'} with ${quoted(text)}: leave it outside.`,
		repairs: (problem, scene) => {
			const { edge, text } = problem.facts;
			const title = isOutside(edge) ? `Put ${text} into the span` : `Leave ${quoted(text)} outside`;
			return [{ title, edits: isOutside(edge) ? moveIn(problem, scene) : moveOut(problem, scene), obvious: true }];
		},
	},
	'span-over-paragraph': {
		severity: 'error',
		title: 'Span over the end of a paragraph',
		message: ({ list }) =>
			`A span ends in the paragraph in which it starts, and ${quoted(list)} stands in another: mark each paragraph by itself, or use milestones.`,
		repairs({ range, facts }, { article }) {
			const close = facts.close as Range;
			const items = String(facts.items);
			const given = /(?:^|\s)#([^\s{}"=]+)/.exec(items)?.[1];
			const id = given ?? freshId(idsOf(article), 's');
			return [
				{
					title: 'Mark it with milestones',
					edits: [replace(range, `[|${items}${given ? '' : ` #${id}`}|]`), replace(close, `[/#${id}]`)],
				},
				{ title: 'Remove the marker', edits: [remove(range), remove(close)] },
			];
		},
	},
	'milestone-malformed': {
		severity: 'error',
		title: 'Malformed milestone',
		message: ({ wanted }) => `A milestone has a bar on both sides: write ${quoted(wanted)}.`,
		repairs: ({ range, facts }) => [
			{ title: `Write ${quoted(facts.wanted)}`, edits: [replace(range, String(facts.wanted))], obvious: true },
		],
	},
	'milestone-without-id': {
		severity: 'error',
		title: 'Milestone without an id',
		message: () => 'A milestone needs an id, for its end to name: write one, like “#q1”.',
		repairs: removeMarker,
	},
	'milestone-unclosed': {
		severity: 'error',
		title: 'Milestone that is never closed',
		message: ({ id }) => `This milestone is never closed: write “[/#${id}]” where the annotation ends.`,
		repairs: removeMarker,
	},
	'milestone-unopened': {
		severity: 'error',
		title: 'Milestone that was never opened',
		message: facts =>
			facts.certain
				? `The milestone that is open here is ${quoted(`#${facts.meant}`)}: write “[/#${facts.meant}]”.`
				: `No milestone ${quoted(`#${facts.id}`)} is open here: write “[|… #${facts.id}|]” where the annotation begins.${guess(facts)}`,
		repairs: problem => [
			...(problem.facts.meant
				? [
						{
							title: `Write “[/#${problem.facts.meant}]”`,
							edits: [replace(problem.range, `[/#${problem.facts.meant}]`)],
							obvious: problem.facts.certain === true,
						},
					]
				: []),
			...removeMarker(problem),
		],
	},
	'spans-crossing': {
		severity: 'warning',
		title: 'Spans that cross',
		message: ({ label, other, after }) =>
			`This ${label} crosses the ${other} that begins ${after ? `${count(after, 'line')} above` : 'before it'}: let one end where the other does.`,
	},
	'span-id-duplicate': {
		severity: 'error',
		title: 'Id of two spans',
		message: ({ id }) => `Another span of this article has the id ${quoted(id)}: give one of them another.`,
		repairs: ({ range, facts }, { article }) => {
			const id = freshId(idsOf(article), String(facts.id).replace(/\d+$/, ''));
			return [{ title: `Write “#${id}”`, edits: [replace(range, id)] }];
		},
	},
};

function removeMarker({ range }: Problem): Repair[] {
	return [{ title: 'Remove the marker', edits: [remove(range)] }];
}

const labels = (of: Readonly<Record<string, { kind: string }>>, repair: (label: string) => Repair): Repair[] =>
	Object.keys(of)
		.filter(label => of[label]!.kind !== 'structure')
		.map(label => ({ ...repair(label), choice: true }));

/** Gives a span a label, one whose list holds nothing that can be read too: `[x]{ref=}`. */
function label(article: Article, span: MarkedSpan, name: string): Edit {
	if (span.attributes.length) return relabel(span, name);
	const { start } = span.close;
	return insert(position(start.line, start.character + textOf(article, span.close).indexOf('{') + 1), `.${name} `);
}

const isOutside = (edge: unknown): boolean => edge === 'before' || edge === 'behind';

/** Moves the bracket of the span over the mark beside it. */
function moveIn({ range, facts }: Problem, { article }: Scene) {
	const span = spanAt(article, facts.span as Range);
	if (!span) return [];
	const { open, close } = span;
	return facts.edge === 'before'
		? [insert(range.start, textOf(article, open)), remove(open)]
		: [remove(close), insert(range.end, textOf(article, close))];
}

/** Moves the stretch at the span's edge over its bracket. */
function moveOut({ range, facts }: Problem, { article }: Scene) {
	const span = spanAt(article, facts.span as Range);
	if (!span) return [];
	const { open, close } = span;
	return facts.edge === 'start'
		? [remove(open), insert(range.end, textOf(article, open))]
		: [insert(range.start, textOf(article, close)), remove(close)];
}

/** Where the span most likely begins: before the capitalised words that end at the bracket, else before the last word. */
function open({ range, facts }: Problem, { article }: Scene): Repair[] {
	const line = article.lines[range.start.line]!;
	const before = line.slice(Math.max(0, range.start.character - 120), range.start.character);
	const words = /(?:\p{Lu}[\p{L}\p{M}\p{N}.’'-]*[ \u00a0])*[^\s[\]{}()“”"]+$/u.exec(before)?.[0];
	const repairs: Repair[] = [];
	if (words && before[before.length - words.length - 1] !== '\\' && !before.endsWith('\\'))
		repairs.push({
			title: `Mark ${quoted(words)}`,
			edits: [
				insert(position(range.start.line, range.start.character - words.length), '['),
				...(String(facts.close).startsWith(']') ? [] : [insert(range.start, ']')]),
			],
		});
	repairs.push({ title: `Remove ${quoted(facts.close)}`, edits: [remove(range)] });
	return repairs;
}
