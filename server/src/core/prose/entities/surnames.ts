/** People who are called by their surnames once the article has named them in full. */
import { readWord } from '../quotes/lexicon.ts';
import { isAcronym } from './acronyms.ts';
import { type BlockMentions, changed, type Mention } from './mention.ts';
import { PEOPLES, PLACES } from './names.ts';

/** The last words of the full names of people. */
export function surnamesIn(text: string, blocks: readonly BlockMentions[]): Set<string> {
	const surnames = new Set<string>();
	for (const { mentions } of blocks) {
		for (const { start, end, label } of mentions) {
			const name = text.slice(start, end);
			const blank = name.lastIndexOf(' ');
			const last = name.slice(blank + 1);
			if (label === 'person' && blank > 0 && (!isAcronym(last) || last !== last.toUpperCase())) surnames.add(last);
		}
	}
	return surnames;
}

/** Words before a town or country; in a list of such (`Syria and Jordan`) commas and joining words stand there. */
const BEFORE_PLACES =
	/(?:\b(?:in|to|from|at|near|into|across|through|between|toward|towards|outside|around|over|of|and|or|with|against)|,|-)\s?$/i;

const SAYING = /\b(?:said|says|asked|added|M[rs]s?\.?|Dr\.?)\s$/;
const SPECIFIED = /\b(?:the|an?|every|each|no|some|any|many|most|other)\s$/i;

/** Whether a people's name, in an article about a Ms. English, is hers: `English said`, `said English.`; not `the English said`, `said English officials`. */
function isBearer(text: string, { start, end }: Mention): boolean {
	const before = text.slice(Math.max(0, start - 8), start);
	if (SPECIFIED.test(before)) return false;
	const behind = text.slice(end, end + 20);
	const next = /^\s(\p{Ll}+)/u.exec(behind)?.[1];
	if (!next) return SAYING.test(before) && /^(?:[.,;:?!]|$)/.test(behind);
	const word = readWord(next, false);
	return word.tag === 'verb' && !word.alsoNoun;
}

/**
 * A single word that is the last of a person's full name in the article is that person. A well-known place (`Jordan`) is so only behind the
 * full name, and where no word before it says otherwise: `Michael Jordan sat down. Jordan had flown to Jordan.`
 */
export function applySurnames(
	text: string,
	blocks: readonly BlockMentions[],
	surnames: ReadonlySet<string>,
): readonly BlockMentions[] {
	if (surnames.size === 0) return blocks;
	const named = new Set<string>();
	return blocks.map(({ tokens, mentions }) => ({
		tokens,
		mentions: mentions.map(mention => {
			const name = text.slice(mention.start, mention.end);
			if (mention.label === 'person') {
				if (name.includes(' ')) named.add(name.slice(name.lastIndexOf(' ') + 1));
				return mention;
			}
			if (!surnames.has(name) || (PEOPLES.has(name) && !isBearer(text, mention))) return mention;
			const isPlace = PLACES.has(name) && (!named.has(name) || BEFORE_PLACES.test(text.slice(mention.start - 8, mention.start)));
			return isPlace ? mention : changed(mention, { label: 'person', reason: 'surname', confidence: 0.7 });
		}),
	}));
}
