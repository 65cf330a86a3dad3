/** Where the reader of words took two names, or a name and what goes with it, for one: `US-China`, `Fed Chair Ana Ruiz`, `Arsenal and Wolves`. */
import { readWord, type Tag } from '../quotes/lexicon.ts';
import { changed, type EntityLabel, type Mention } from './mention.ts';
import { FIRST_NAMES, LINKS, labelOfKnown, ORGANISATION_WORDS, PEOPLES, PLACES, words } from './names.ts';

/** The mentions, those that hold two names split. */
export function splitNames(text: string, mentions: readonly Mention[]): readonly Mention[] {
	const split: Mention[] = [];
	for (const [i, mention] of mentions.entries()) {
		const joints = jointsOf(text, mention);
		if (joints === 0 && isBranch(text, mention)) continue;
		const parts = joints === 0 ? null : (splitOne(text, mention, joints) ?? cutOffice(text, mention, mentions[i + 1]));
		if (parts) split.push(...parts);
		else split.push(mention);
	}
	return split;
}

const BLANK = 1;
const HYPHEN = 2;

/** Which joints a mention has between its words, as bits: most have none. */
function jointsOf(text: string, { start, end }: Mention): number {
	let joints = 0;
	for (let at = start; at < end; at++) {
		const unit = text.charCodeAt(at);
		if (unit === 0x2d || unit === 0x2013) joints |= HYPHEN;
		else if (unit <= 0x20 || unit === 0xa0) joints |= BLANK;
	}
	return joints;
}

/** What a mention comes apart into; null where it is one name. */
function splitOne(text: string, mention: Mention, joints: number): Mention[] | null {
	const name = text.slice(mention.start, mention.end);
	if (joints & HYPHEN) {
		const split = splitPrefix(name, mention) ?? splitBased(name, mention) ?? splitPair(name, mention);
		if (split) return split;
	}
	if (!(joints & BLANK)) return null;
	const parts = name.split(' ');
	return (
		splitHandle(name, mention) ??
		splitOffice(text, parts, mention) ??
		splitPeople(parts, mention) ??
		splitCouple(parts, mention) ??
		splitClause(parts, mention)
	);
}

/** Offices whose holder's name follows: `Fed Chair Ana Ruiz`. */
const OFFICES = words(
	'Chair Chairman Chairwoman President Minister Secretary Governor Mayor Senator Commissioner Spokesman Spokeswoman CEO Director Chancellor Premier Ambassador',
);
/** Words before an office that belong to it. */
const BRANCHES = words(
	'Vice Deputy Foreign Defense Defence Finance Interior Health Justice Prime Acting Executive Assistant Managing General Chief Press State Trade Transport Energy Education Environment Agriculture Oil Labour Labor Culture District Minority Majority',
);

/** … and behind some of these: `U.S. District Judge Ana Ruiz`, `House Minority Leader`. */
const BENCH = words('Judge Magistrate Attorney Leader Whip');

function isBeforeOffice(text: string, end: number): boolean {
	const behind = /^ (\p{L}+)/u.exec(text.slice(end, end + 16))?.[1];
	return behind !== undefined && (OFFICES.has(behind) || BENCH.has(behind));
}

/** `Labour` before `Minister` names nobody. */
const isBranch = (text: string, { start, end }: Mention): boolean =>
	BRANCHES.has(text.slice(start, end)) && isBeforeOffice(text, end);

/** `Fed Chair Ana Ruiz` is an organisation and a person, `Kenya Energy` before `Minister` a place. */
function splitOffice(text: string, parts: readonly string[], mention: Mention): Mention[] | null {
	let office = parts.findIndex((part, i) => i > 0 && OFFICES.has(part));
	if (office < 0 && BRANCHES.has(parts.at(-1)!) && isBeforeOffice(text, mention.end)) office = parts.length;
	if (office < 0 || office === parts.length - 1) return null;
	const holder = parts.slice(office + 1);
	if (holder.some(part => ORGANISATION_WORDS.has(part) || LINKS.has(part))) return null;
	const body = parts.slice(0, office);
	while (body.length > 0 && BRANCHES.has(body.at(-1)!)) body.pop();
	const split: Mention[] = [];
	if (body.length > 0) {
		const name = body.join(' ');
		const label = labelOfKnown(name) ?? (mention.label === 'person' ? 'org' : mention.label);
		split.push(changed(mention, { end: mention.start + name.length, label }));
	}
	if (holder.length > 0) split.push(changed(mention, { start: mention.end - holder.join(' ').length, label: 'person' }));
	return split;
}

/** What an office that a name ends in leaves of it, where its holder is the next name: `Supreme Court Justice` before `Ana Ruiz`. */
function cutOffice(text: string, mention: Mention, next: Mention | undefined): Mention[] | null {
	if (mention.label !== 'org' || next?.label !== 'person' || next.start !== mention.end + 1) return null;
	const name = text.slice(mention.start, mention.end);
	const blank = name.lastIndexOf(' ');
	const office = name.slice(blank + 1);
	return blank > 0 && (OFFICES.has(office) || office === 'Justice') ? [changed(mention, { end: mention.start + blank })] : null;
}

/** `Twitter @ruiz` are two. */
function splitHandle(name: string, mention: Mention): Mention[] | null {
	const at = name.search(/\s@/);
	if (at < 0) return null;
	const first = name.slice(0, at);
	return [
		changed(mention, { end: mention.start + at, label: labelOfKnown(first) ?? mention.label }),
		changed(mention, { start: mention.start + at + 1, label: 'person' }),
	];
}

/** `Kenyan Ana Okoye` is of a people; but Christian Okoye Ruiz is not. */
function splitPeople(parts: readonly string[], mention: Mention): Mention[] | null {
	const people = parts[0]!;
	if (mention.label !== 'person' || parts.length < 3 || !PEOPLES.has(people) || FIRST_NAMES.has(people)) return null;
	return [
		changed(mention, { end: mention.start + people.length, label: 'misc' }),
		changed(mention, { start: mention.start + people.length + 1 }),
	];
}

/** `Arsenal and Wolves` are two: one is a name that everyone knows, and the other is known too, one word or a firm like `Hart & Lee`, or both are such firms. Trinidad and Tobago is one. */
function splitCouple(parts: readonly string[], mention: Mention): Mention[] | null {
	const joint = parts.findIndex((part, i) => i > 0 && (part === 'and' || part === 'or'));
	if (joint < 0 || joint === parts.length - 1 || labelOfKnown(parts.join(' '))) return null;
	const both = [parts.slice(0, joint), parts.slice(joint + 1)];
	const [first, second] = both.map(one => one.join(' '));
	const [label, other] = [labelOfKnown(first!), labelOfKnown(second!)];
	const isOne = (parts: readonly string[], known: EntityLabel | null) => known || parts.length === 1 || parts[1] === '&';
	const areFirms = both.every(parts => parts[1] === '&');
	if (!(label || other || areFirms) || !isOne(both[0]!, label) || !isOne(both[1]!, other)) return null;
	return [
		changed(mention, { end: mention.start + first!.length, label: label ?? mention.label }),
		changed(mention, { start: mention.end - second!.length, label: other ?? mention.label }),
	];
}

/** `Lakers stun Pacers`, `Kenya laboratory Zerin`: a word that few names have inside parts two. */
function splitClause(parts: readonly string[], mention: Mention): Mention[] | null {
	const word = parts.findIndex((part, i) => i > 0 && /^\p{Ll}{4,}$/u.test(part) && INSIDE.has(readWord(part, false).tag));
	if (
		word < 0 ||
		ORGANISATION_WORDS.has(parts.at(-1)!) ||
		!/^\p{Lu}\p{Ll}/u.test(parts[word + 1] ?? '') ||
		parts[word - 1] === '-'
	)
		return null;
	const [first, second] = [parts.slice(0, word).join(' '), parts.slice(word + 1).join(' ')];
	return [
		changed(mention, { end: mention.start + first.length, label: labelOfKnown(first) ?? mention.label }),
		changed(mention, { start: mention.end - second.length, label: labelOfKnown(second) ?? mention.label }),
	];
}
const INSIDE: ReadonlySet<Tag> = new Set<Tag>(['noun', 'verb']);

/** Prefixes that are no part of a name, at the start of a sentence or in a headline, and the party of a member of Congress. */
const PREFIXED = /^(?:[DRI]|Pro|Anti|Non|Ex|Post|Pre|PRO|ANTI|NON|EX|POST|PRE) ?- ?/;

/** `Pro-Iran` is Iran; `Anti-Semitic` and the Non-Aligned Movement stay. */
function splitPrefix(name: string, mention: Mention): Mention[] | null {
	const prefix = PREFIXED.exec(name)?.[0].length;
	const label = prefix ? labelOfKnown(name.slice(prefix)) : null;
	return prefix && label ? [changed(mention, { start: mention.start + prefix, label })] : null;
}

/** Where someone comes from, and who: `Oslo-based Fjord Trust`. */
const BASED = /^(.+?) ?- ?(?:based|born) (?=\p{Lu})/u;

/** `Oslo-based Fjord Trust` is a place and an organisation. */
function splitBased(name: string, mention: Mention): Mention[] | null {
	const found = BASED.exec(name);
	if (!found) return null;
	return [
		changed(mention, { end: mention.start + found[1]!.length, label: 'place' }),
		changed(mention, { start: mention.start + found[0].length }),
	];
}

/** First halves of words for two peoples. */
const COMBINING = words(
	'Afro Anglo Arab Austro Euro Franco Greco Graeco Hispano Ibero Indo Irano Italo Judeo Latino Luso Russo Serbo Sino Swiss Turko',
);

/** `US-China` is two places; `Franco-German` and `Iraqi-Kurdish` are one name of both peoples. */
function splitPair(name: string, mention: Mention): Mention[] | null {
	const hyphen = name.search(/[-–]/);
	if (name.includes(' ')) return null;
	const [first, second] = [name.slice(0, hyphen), name.slice(hyphen + 1)];
	if (PEOPLES.has(second) && (COMBINING.has(first) || PEOPLES.has(first))) return [changed(mention, { label: 'misc' })];
	if (!PLACES.has(first) || !PLACES.has(second) || PLACES.has(name)) return null;
	return [
		changed(mention, { end: mention.start + hyphen, label: 'place' }),
		changed(mention, { start: mention.start + hyphen + 1, label: 'place' }),
	];
}
