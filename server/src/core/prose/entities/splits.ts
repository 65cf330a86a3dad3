/** Where the reader of words took two names, or a name and what goes with it, for one: `US-China`, `Fed Chair Ana Ruiz`, `Arsenal and Wolves`. */
import type { Mention } from './mention.ts';
import { DEMONYMS, FIRST_NAMES, LINKS, labelOfKnown, ORGANISATION_WORDS, PLACES } from './names.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The mentions, those that hold two names split. */
export function splitNames(text: string, mentions: readonly Mention[]): readonly Mention[] {
	const isLong = ({ start, end }: Mention): boolean => /[\s–-]/.test(text.slice(start, end));
	if (!mentions.some(isLong)) return mentions;
	return SPLITS.reduce<readonly Mention[]>((read, split) => read.flatMap(mention => split(text, mention)), mentions);
}

/** Offices whose holder's name follows: `Fed Chair Ana Ruiz`. */
const OFFICES = words(
	'Chair Chairman Chairwoman President Minister Secretary Governor Mayor Senator Commissioner Spokesman Spokeswoman CEO Director Chancellor Premier Ambassador',
);
/** Words before an office that belong to it. */
const BRANCHES = words(
	'Vice Deputy Foreign Defense Defence Finance Interior Health Justice Prime Acting Executive Assistant Managing General Chief Press State Trade Transport Energy Education Environment Agriculture Oil Labour Labor Culture',
);

/** `Fed Chair Ana Ruiz` is an organisation and a person, `Kenya Energy` before `Minister` a place. */
function splitOffice(text: string, mention: Mention): Mention[] {
	const parts = [...text.slice(mention.start, mention.end).matchAll(/\S+/g)];
	const behind = /^ (\p{L}+)/u.exec(text.slice(mention.end, mention.end + 16))?.[1];
	const isBefore = behind !== undefined && OFFICES.has(behind) && BRANCHES.has(parts.at(-1)![0]);
	const office = isBefore ? parts.length : parts.findIndex(({ 0: part }, i) => i > 0 && OFFICES.has(part));
	if (office < 0 || office === parts.length - 1) return [mention];
	const holder = parts.slice(office + 1);
	if (holder.some(({ 0: part }) => ORGANISATION_WORDS.has(part) || LINKS.has(part))) return [mention];
	let last = office - 1;
	while (last >= 0 && BRANCHES.has(parts[last]![0])) last--;
	const split: Mention[] = [];
	if (last >= 0) {
		const end = mention.start + parts[last]!.index + parts[last]![0].length;
		const label = labelOfKnown(text.slice(mention.start, end)) ?? (mention.label === 'person' ? 'org' : mention.label);
		split.push({ ...mention, end, label });
	}
	if (holder.length > 0) split.push({ ...mention, start: mention.start + holder[0]!.index, label: 'person' });
	return split;
}

/** `Kenyan Ana Okoye` is of a people; but Christian Okoye Ruiz is not. */
function splitPeople(text: string, mention: Mention): Mention[] {
	const parts = text.slice(mention.start, mention.end).split(' ');
	const people = parts[0]!;
	if (mention.label !== 'person' || parts.length < 3 || !DEMONYMS.has(people) || FIRST_NAMES.has(people)) return [mention];
	return [
		{ ...mention, end: mention.start + people.length, label: 'misc' },
		{ ...mention, start: mention.start + people.length + 1 },
	];
}

/** Where someone comes from, and who: `Oslo-based Fjord Trust`. */
const BASED = /^(.+?) ?- ?(?:based|born) (?=\p{Lu})/u;

/** `Oslo-based Fjord Trust` is a place and an organisation. */
function splitBased(text: string, mention: Mention): Mention[] {
	const name = text.slice(mention.start, mention.end);
	const found = name.includes('-') ? BASED.exec(name) : null;
	if (!found) return [mention];
	return [
		{ ...mention, end: mention.start + found[1]!.length, label: 'place' },
		{ ...mention, start: mention.start + found[0].length },
	];
}

/** Prefixes that are no part of a name, at the start of a sentence or in a headline: `Pro-Iran`. */
const PREFIXED = /^(?:Pro|Anti|Non|Ex|Post|Pre|PRO|ANTI|NON|EX|POST|PRE) ?- ?/;

/** `Pro-Iran` is Iran; `Anti-Semitic` and the Non-Aligned Movement stay. */
function splitPrefix(text: string, mention: Mention): Mention[] {
	const prefix = PREFIXED.exec(text.slice(mention.start, mention.end));
	if (!prefix) return [mention];
	const start = mention.start + prefix[0].length;
	const label = labelOfKnown(text.slice(start, mention.end));
	return [label ? { ...mention, start, label } : mention];
}

/** First halves of words for two peoples. */
const COMBINING = words(
	'Afro Anglo Arab Austro Euro Franco Greco Graeco Hispano Ibero Indo Irano Italo Judeo Latino Luso Russo Serbo Sino Swiss Turko',
);

/** `US-China` is two places; `Franco-German` and `Iraqi-Kurdish` are one name of both peoples. */
function splitPair(text: string, mention: Mention): Mention[] {
	const name = text.slice(mention.start, mention.end);
	const hyphen = name.search(/[-–]/);
	if (hyphen < 0 || name.includes(' ')) return [mention];
	const [first, second] = [name.slice(0, hyphen), name.slice(hyphen + 1)];
	if (DEMONYMS.has(second) && (COMBINING.has(first) || DEMONYMS.has(first))) return [{ ...mention, label: 'misc' }];
	if (!PLACES.has(first) || !PLACES.has(second) || PLACES.has(name)) return [mention];
	return [
		{ ...mention, end: mention.start + hyphen, label: 'place' },
		{ ...mention, start: mention.start + hyphen + 1, label: 'place' },
	];
}

/** `Arsenal and Wolves` are two: one is a name that everyone knows, and the other is known too or one word. Trinidad and Tobago is one. */
function splitCouple(text: string, mention: Mention): Mention[] {
	const name = text.slice(mention.start, mention.end);
	const couple = / (?:and|or) /.exec(name);
	if (!couple || labelOfKnown(name)) return [mention];
	const both = [name.slice(0, couple.index), name.slice(couple.index + couple[0].length)];
	const labels = both.map(labelOfKnown);
	if (!labels.some(Boolean) || both.some((one, i) => !labels[i] && one.includes(' '))) return [mention];
	return [
		{ ...mention, end: mention.start + both[0]!.length, label: labels[0] ?? mention.label },
		{ ...mention, start: mention.end - both[1]!.length, label: labels[1] ?? mention.label },
	];
}

const SPLITS = [splitOffice, splitPeople, splitPrefix, splitBased, splitPair, splitCouple];
