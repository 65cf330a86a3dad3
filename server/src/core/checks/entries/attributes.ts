/** Attribute lists: how they are written, which attributes there are, what their values look like. */
import { insert, remove, replace } from '../../edits.ts';
import type { Problem } from '../../syntax/problem.ts';
import { writeValue } from '../../syntax/values.ts';
import type { Range } from '../../text.ts';
import type { Entries, Repair, Scene } from '../entry.ts';
import { textOf, withBlanksBefore } from '../repairs.ts';
import { removeValue, writeLastDay, writePossiblePart, writeWhatIsSaid } from '../saidDate.ts';
import { guess, list, quoted } from '../words.ts';

export const attributes: Entries = {
	'attributes-unclosed': {
		severity: 'error',
		title: 'Attribute list without its closing brace',
		message: ({ items }) =>
			items
				? `The attribute list goes on in the next line: write ${quoted(`${items}}`)} here.`
				: 'The attribute list is not closed: write “}”.',
		repairs: ({ range, facts }) => [
			facts.rest
				? {
						title: 'Write the list on one line',
						edits: [insert(range.end, ` ${facts.items}}`), remove(facts.rest as Range)],
						obvious: true,
					}
				: { title: 'Write “}”', edits: [insert(range.end, '}')], obvious: true },
		],
	},
	'attributes-apart': {
		severity: 'error',
		title: 'Attribute list on a line of its own',
		message: ({ items }) => `Attributes stand on the line of their delimiter: write ${quoted(items)} behind it.`,
		repairs: ({ facts }) => [
			{ title: 'Write it behind the delimiter', edits: [replace(facts.gap as Range, ` ${facts.items}`)], obvious: true },
		],
	},
	'attributes-twice': {
		severity: 'error',
		title: 'Two attribute lists',
		message: ({ list, other }) =>
			other
				? `A span has one attribute list: put a span of its own around it for ${quoted(list)}, or remove this list.`
				: `A span has one attribute list: write the items of ${quoted(list)} into the first.`,
		repairs: ({ range, facts }) =>
			facts.other
				? [{ title: `Remove ${quoted(facts.list)}`, edits: [remove(range)] }]
				: [
						{
							title: 'Write one list',
							edits: [replace(facts.before as Range, ` ${facts.items}}`), remove(range)],
							obvious: true,
						},
					],
	},
	'attribute-without-value': {
		severity: 'error',
		title: 'Attribute without a value',
		message: ({ key, meant }) =>
			key === '.' || key === '#'
				? `${quoted(key)} wants a name behind it.`
				: `${quoted(key)} has no value: write ${quoted(meant ?? `${key}=…`)}, or remove it.`,
		repairs: (problem, scene) => [...rewriteAs(problem), ...removal(problem, scene)],
	},
	'attribute-malformed': {
		severity: 'error',
		title: 'No attribute',
		message: ({ text, meant }) =>
			`${quoted(text)} is no attribute: write ${meant ? quoted(meant) : '“key=value”, “.label” or “#id”'}, or remove it.`,
		repairs: (problem, scene) => [...rewriteAs(problem, true), ...removal(problem, scene)],
	},
	'attribute-spaced': {
		severity: 'error',
		title: 'Blanks too many or missing',
		message: ({ item, joined }) =>
			joined
				? `A blank stands between attributes: write one before ${quoted(item)}.`
				: `No blanks stand around “=”, nor behind “.” or “#”: write ${quoted(item)}.`,
		repairs: ({ range, facts }) => [
			facts.joined
				? { title: 'Write a blank', edits: [insert(range.start, ' ')], obvious: true }
				: { title: `Write ${quoted(facts.item)}`, edits: [replace(range, String(facts.item))], obvious: true },
		],
	},
	'attribute-unterminated': {
		severity: 'error',
		title: 'Value without its closing quotation mark',
		message: ({ key }) => `The value of ${quoted(key)} is never closed: write “"” at its end.`,
		repairs: ({ range }) => [{ title: 'Write the closing “"”', edits: [insert(range.end, '"')], obvious: true }],
	},
	'attribute-unquoted': {
		severity: 'error',
		title: 'Value that wants quotation marks',
		message: ({ value }) => `Put the value between plain quotation marks: "${escaped(value)}".`,
		repairs: ({ range, facts }) => [
			{
				title: 'Put the value between quotation marks',
				edits: [replace(range, `"${escaped(facts.value)}"`)],
				obvious: true,
			},
		],
	},
	'attribute-duplicate': {
		severity: 'error',
		title: 'Attribute given twice',
		message: ({ key, id }) =>
			`${id === undefined ? quoted(key) : `An id, ${quoted(`#${id}`)},`} is given twice, and only the first counts: remove one.`,
		repairs: (problem, scene) => {
			const [only] = removal(problem, scene);
			return only ? [{ ...only, obvious: problem.facts.same === true }] : [];
		},
	},
	'attribute-unknown': {
		severity: 'warning',
		title: 'Unknown attribute',
		message: facts =>
			`${quoted(facts.key)} is no attribute of ${facts.of}.${guess(facts) || ' Remove it, or add it to the tagset.'}`,
		repairs: (problem, scene) => [
			...(problem.facts.meant
				? [
						{
							title: `Write ${quoted(problem.facts.meant)}`,
							edits: [replace(problem.facts.at as Range, String(problem.facts.meant))],
						},
					]
				: []),
			...removal(problem, scene),
		],
	},
	'attribute-missing': {
		severity: 'error',
		title: 'Missing attribute',
		message: ({ key, of }) => `${of} must have ${quoted(key)}: add it.`,
	},
	'value-not-allowed': {
		severity: 'error',
		title: 'Value that is not allowed',
		message: facts =>
			`${quoted(facts.value)} is not allowed here: write ${list(facts.values as readonly string[])}.${guess(facts)}`,
		repairs: ({ range, facts }) =>
			facts.meant ? [{ title: `Write ${quoted(facts.meant)}`, edits: [replace(range, String(facts.meant))] }] : [],
	},
	'date-malformed': {
		severity: 'error',
		title: 'Value that is no date',
		message: ({ value, reason }) => `${quoted(value)} is no date: ${reason}.`,
		repairs: rewriteDate,
	},
	'date-impossible': {
		severity: 'error',
		title: 'Date that is not in the calendar',
		message: ({ value, reason }) => `${quoted(value)} is not in the calendar: ${reason}.`,
		repairs: rewriteDate,
	},
	'url-malformed': {
		severity: 'error',
		title: 'Value that is no URL',
		message: facts =>
			`${quoted(facts.value)} is no URL: write it with its scheme and host, like “https://example.org/page”.${guess(facts)}`,
		repairs: rewrite,
	},
	'lang-malformed': {
		severity: 'error',
		title: 'Value that is no language tag',
		message: facts =>
			`${quoted(facts.value)} is no language tag (BCP 47): write one like “en”, “en-GB” or “ckb-Arab”.${guess(facts)}`,
		repairs: rewrite,
	},
	'number-malformed': {
		severity: 'error',
		title: 'Value that is no number',
		message: ({ value }) => `${quoted(value)} is no number: write one, like “12”.`,
	},
	'key-malformed': {
		severity: 'error',
		title: 'Key with blanks',
		message: facts => `${quoted(facts.value)} is no key: a key has no blanks, like ${quoted(facts.meant)}.`,
		repairs: rewrite,
	},
};

const escaped = (value: unknown): string => String(value).replace(/["\\]/g, '\\$&');

/** Takes the item out, where something is left of its list. */
function removal({ range, facts }: Problem, { article }: Scene): Repair[] {
	const text = facts.id === undefined ? (facts.key ?? facts.text ?? textOf(article, range)) : `#${facts.id}`;
	return [{ title: `Remove ${quoted(text)}`, edits: [remove(withBlanksBefore(article, range))], obvious: text === ',' }];
}

/** Writes what was meant in place of the problem. */
const rewriteAs = ({ range, facts }: Problem, obvious = false): Repair[] =>
	facts.meant ? [{ title: `Write ${quoted(facts.meant)}`, edits: [replace(range, String(facts.meant))], obvious }] : [];

/** The value that was meant, else what the words say, else the last day of a month that is shorter; or none. */
function rewriteDate(problem: Problem, scene: Scene): readonly Repair[] {
	const meant = rewrite(problem);
	if (meant.length) return meant;
	const said = writeWhatIsSaid(problem, scene);
	if (said.length) return said;
	const last = writeLastDay(problem);
	return [...(last.length ? last : writePossiblePart(problem)), ...removeValue(problem, scene)];
}

/** Puts the value that was meant in the place of the one that stands there. */
function rewrite({ range, facts }: Problem): Repair[] {
	if (!facts.meant) return [];
	const meant = String(facts.meant);
	const text = facts.quoted ? escaped(meant) : writeValue(meant);
	return [{ title: `Write ${quoted(meant)}`, edits: [replace(range, text)], obvious: facts.certain === true }];
}
