/**
 * Where one name ends and the next begins, for joints that reading word by word gets wrong: `US-China` is two names, `Mohammed al-Sudani`,
 * `Newcastle upon Tyne` and `Hart & Lee, LLP` are one. In corpora that were rebuilt from tokens blanks stand around hyphens: `Covid - 19`.
 */
import { hyphenatedEnd } from './hyphens.ts';
import { classOf, LOWER, UPPER } from './letters.ts';
import type { Mention } from './mention.ts';
import { COMPANY_FORMS, DEMONYMS, FIRST_NAMES, LINKS, labelOfKnown, ORGANISATION_WORDS, PLACES } from './names.ts';
import { overlay } from './overlay.ts';
import { OPENERS } from './sentences.ts';
import type { Tokens } from './tokens.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Mentions of one block with the joints set right, in text order. */
export function setJoints(tokens: Tokens, mentions: readonly Mention[]): Mention[] {
	return findInitials(
		tokens,
		joinNeighbours(
			tokens,
			splitAll(
				tokens.text,
				mentions.flatMap(mention => splitOffice(tokens.text, mention)),
			),
		),
	);
}

/** The mentions, those with a hyphen or dash split where it parts two names. */
function splitAll(text: string, mentions: readonly Mention[]): readonly Mention[] {
	const isJoined = ({ start, end }: Mention): boolean => /[-–]| (?:and|or) /.test(text.slice(start, end));
	if (!mentions.some(isJoined)) return mentions;
	return mentions
		.flatMap(mention => splitBased(text, mention))
		.flatMap(mention => splitPair(text, mention))
		.flatMap(mention => splitCouple(text, mention));
}

/** `Arsenal and Wolves` are two, if one is a name that everyone knows and the other is one word; Trinidad and Tobago is a country. */
function splitCouple(text: string, mention: Mention): Mention[] {
	const name = text.slice(mention.start, mention.end);
	const couple = /^(.+) (?:and|or) (.+)$/.exec(name);
	if (!couple || labelOfKnown(name)) return [mention];
	const [first, second] = [couple[1]!, couple[2]!];
	const labels = [labelOfKnown(first), labelOfKnown(second)];
	if (!labels[0] && !(labels[1] && !first.includes(' '))) return [mention];
	if (!labels[1] && second.includes(' ')) return [mention];
	return [
		{ ...mention, end: mention.start + first.length, label: labels[0] ?? mention.label },
		{ ...mention, start: mention.end - second.length, label: labels[1] ?? mention.label },
	];
}

/** Offices whose holder's name follows: `Fed Chair Ana Ruiz`. */
const OFFICES = words(
	'Chair Chairman Chairwoman President Minister Secretary Governor Mayor Senator Commissioner Spokesman Spokeswoman CEO Director Chancellor Premier Ambassador',
);
/** Words before an office that belong to it. */
const BRANCHES = words(
	'Vice Deputy Foreign Defense Defence Finance Interior Health Justice Prime Acting Executive Assistant Managing General Chief Press State Trade Transport Energy Education',
);

/** `Fed Chair Ana Ruiz` is an organisation and a person. */
function splitOffice(text: string, mention: Mention): Mention[] {
	const parts = [...text.slice(mention.start, mention.end).matchAll(/\S+/g)];
	// `Kenyan Ana Okoye`; but Christian Ruiz, and Jordan Adams Ruiz.
	const people = parts[0]![0];
	if (mention.label === 'person' && parts.length > 2 && DEMONYMS.has(people) && !FIRST_NAMES.has(people))
		return [
			{ ...mention, end: mention.start + people.length, label: 'misc' },
			{ ...mention, start: mention.start + parts[1]!.index },
		];
	const office = parts.findIndex(({ 0: part }, i) => i > 0 && OFFICES.has(part));
	if (office < 0 || office === parts.length - 1) return [mention];
	const holder = parts.slice(office + 1);
	if (holder.some(({ 0: part }) => ORGANISATION_WORDS.has(part) || LINKS.has(part))) return [mention];
	let last = office - 1;
	while (last >= 0 && BRANCHES.has(parts[last]![0])) last--;
	const person = { ...mention, start: mention.start + holder[0]!.index, label: 'person' as const };
	if (last < 0) return [person];
	const end = mention.start + parts[last]!.index + parts[last]![0].length;
	const body = text.slice(mention.start, end);
	const label = DEMONYMS.has(body) ? 'misc' : PLACES.has(body) ? 'place' : mention.label === 'person' ? 'org' : mention.label;
	return [{ ...mention, end, label }, person];
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

/** First halves of words for two peoples. */
const COMBINING = new Set(
	'Afro Anglo Arab Austro Euro Franco Greco Graeco Hispano Ibero Indo Irano Italo Judeo Latino Luso Russo Serbo Sino Swiss Turko'.split(
		' ',
	),
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

/** A second part of an Arab name: `al-Sudani`, `el-Sisi`. */
const ARTICLED = /^(?:al|el|ad|an|ar|as|ash|at|az|ul|bin|ibn)[-‐]\p{Lu}/u;

/** What is named after its country or town: `University of Nairobi`, `Central Bank of Nigeria`. */
const BODIES = new Set(
	'Academy Association Bank Church College Department Federation Institute Ministry Parliament University'.split(' '),
);

/** What a people's or a town's name begins, or a country's: `French Open`, `Turkish Grand Prix`. */
const EVENTS = new Set(
	'Open OPEN Masters MASTERS Cup CUP Championship CHAMPIONSHIP Championships CHAMPIONSHIPS Games GAMES Marathon MARATHON Trophy TROPHY Shield Biennale Grand GRAND'.split(
		' ',
	),
);

/** What the words between two parts of one name, or its last words, start with; most mentions are passed over by a look at the letter behind them. */
const JOINING: ReadonlySet<string> = new Set(',-–abeiouOMCGTSB');

function joinNeighbours(tokens: Tokens, mentions: readonly Mention[]): Mention[] {
	const { text, starts, count } = tokens;
	const joined: Mention[] = [];
	let token = 0;
	for (let i = 0; i < mentions.length; i++) {
		let mention = mentions[i]!;
		for (;;) {
			while (token < count && starts[token]! < mention.end) token++;
			const longer =
				token < count && JOINING.has(text[starts[token]!]!) ? joinedAt(tokens, token, mention, mentions[i + 1]) : null;
			if (!longer) break;
			mention = longer;
			while (i + 1 < mentions.length && mentions[i + 1]!.start < mention.end) i++;
		}
		joined.push(mention);
	}
	return joined;
}

/** The mention with what begins at the token behind it, and with the `next` mention, where all is one name; else null. */
function joinedAt(tokens: Tokens, token: number, mention: Mention, next: Mention | undefined): Mention | null {
	const { text, starts, ends, count } = tokens;
	const word = (at: number): string => (at < count ? text.slice(starts[at], ends[at]) : '');
	const startsNext = (at: number): boolean => next !== undefined && at < count && starts[at] === next.start;
	const { label } = mention;
	const here = word(token);
	if (here === '-' || here === '–') {
		const end = hyphenatedEnd(tokens, token, mention, next);
		return end < 0 ? null : { ...mention, end };
	}
	if (label === 'person' && ARTICLED.test(here) && !(startsNext(token) && next!.end > ends[token]!))
		return { ...mention, end: ends[token]! };
	if (here === ',' && (label === 'org' || label === 'person') && COMPANY_FORMS.has(word(token + 1)))
		return { ...mention, label: 'org', end: ends[token + 1]! };
	if ((label === 'misc' || label === 'place') && EVENTS.has(here)) {
		const last = here.toUpperCase() === 'GRAND' ? token + 1 : token;
		if (last > token && word(last).toUpperCase() !== 'PRIX') return null;
		const behind = word(last + 1);
		// `French Open Inquiry Into Fire` is a headline.
		return classOf(behind.charCodeAt(0)) === UPPER && here !== here.toUpperCase()
			? null
			: { ...mention, label: 'misc', end: ends[last]! };
	}
	if (next?.label !== 'place') return null;
	if (here === 'upon' && label === 'place' && startsNext(token + 1)) return { ...mention, end: next.end };
	const isBody = here === 'of' && label !== 'person' && BODIES.has(word(token - 1));
	return isBody && (startsNext(token + 1) || (word(token + 1) === 'the' && startsNext(token + 2)))
		? { ...mention, label: 'org', end: next.end }
		: null;
}

/** `met D. Okoye`: initials and a word with a capital, in a sentence, are a person, unless the word goes on in another name. */
function findInitials({ text, starts, ends, count }: Tokens, mentions: readonly Mention[]): Mention[] {
	const found: Mention[] = [];
	const isInitial = (token: number) =>
		token < count &&
		ends[token]! - starts[token]! === 2 &&
		text[ends[token]! - 1] === '.' &&
		classOf(text.charCodeAt(starts[token]!)) === UPPER;
	let next = 0;
	for (let i = 1; i + 1 < count; i++) {
		if (!isInitial(i) || classOf(text.charCodeAt(starts[i - 1]!)) !== LOWER) continue;
		const start = starts[i]!;
		while (isInitial(i + 1)) i++;
		const word = i + 1 < count ? text.slice(starts[i + 1], ends[i + 1]) : '';
		if (!/^\p{Lu}\p{Ll}{2,}$/u.test(word) || OPENERS.has(word)) continue;
		const end = ends[++i]!;
		while (next < mentions.length && mentions[next]!.end <= start) next++;
		const other = mentions[next];
		if (other && other.start < end && (other.start < start || other.end !== end || other.label !== 'person')) continue;
		found.push({ start, end, label: 'person', reason: 'initials', confidence: 0.6 });
	}
	return overlay(found, mentions);
}
