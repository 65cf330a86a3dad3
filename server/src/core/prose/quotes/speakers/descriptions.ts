/** Speakers that are described: `the senator`, `the embassy`, `the official`. */
import type { Extent } from '../../../text.ts';
import { normalNoun } from './introductions.ts';
import { lastPerson } from './pronouns.ts';
import type { Scene } from './scene.ts';
import type { Mention, ResolvedSpeaker } from './speaker.ts';

/** The phrase up to its first attachment: `the mayor` of `the mayor of Port Alba, who …`. */
export const headOf = (text: string): string =>
	text.split(/[,(—–]|\s(?:of|for|in|at|from|to|with|on|who|that|which)\s|(?<=\s\S+)\s\p{Ll}+ing\s/u, 1)[0]!.trimEnd();

/** The noun by which a phrase describes whom it means, and the names in it: `senator` and `Ohio` of `the Ohio senator`. */
export function descriptionOf(text: string): { readonly noun: string; readonly names: readonly string[] } | null {
	if (!/^(?:the|this|that|his|her|their|its|an?|one)\s/i.test(text)) return null;
	const head = headOf(text);
	const [noun] = /[\p{Ll}\d][\p{L}\d-]*$/u.exec(head) ?? [];
	return noun ? { noun: normalNoun(noun), names: head.match(/(?<=\s)\p{Lu}[\p{L}-]*/gu) ?? [] } : null;
}

/** Titles by the noun that takes up their bearer: `the senator` of `Sen. Ana Ruiz`. */
const TITLES: Readonly<Record<string, string>> = {
	senator: 'sen',
	representative: 'rep',
	congressman: 'rep',
	lawmaker: 'sen',
	governor: 'gov',
	general: 'gen',
	lieutenant: 'lt',
	sergeant: 'sgt',
	captain: 'capt',
	colonel: 'col',
	admiral: 'adm',
	doctor: 'dr',
	professor: 'prof',
	reverend: 'rev',
};

/** Organisations by what they are. Such a word means the one that the article speaks of. */
const ORGANISATIONS = new Set(
	'agency airline association authority bank board broadcaster bureau campaign carrier charity club commission company corporation council department federation firm foundation government institute institution maker ministry network newspaper organisation organization paper party retailer team union university'.split(
		' ',
	),
);
/** In how many sentences the organisation must be the only one. */
const ORGANISATION_REACH = 4;

/** Who a description means: whoever was last introduced with its noun. */
export function described(scene: Scene, speaker: Extent, text: string): ResolvedSpeaker | null {
	const description = descriptionOf(text);
	if (!description) return null;
	const { noun, names } = description;
	const fits = (words: Extent): boolean => names.every(name => scene.textOf(words).includes(name));
	// `an official` may be the one whom the article first tells of here.
	if (/^(?:an?|one)\s/i.test(text)) return { entity: null, words: upToComma(speaker, text), reason: 'introduced here' };
	const named = bearerOf(scene, speaker, noun, names);
	// `his lawyer` is not the one lawyer of whom the article told.
	if (!/^th/i.test(text)) return named;
	const isSame = (words: Extent): boolean => scene.textOf(words).toLowerCase() === text.toLowerCase();
	const unnamed = scene.introductionBefore(noun, speaker.start, words => fits(words) && !isSame(words));
	if (unnamed && unnamed.start > (named?.words?.start ?? -1))
		return { entity: null, words: unnamed, reason: `introduced as ${noun}` };
	return named ?? (names.length ? null : onlyOrganisation(scene, speaker, noun)) ?? ofThatAge(scene, speaker, noun);
}

const upToComma = ({ start, end }: Extent, text: string): Extent => {
	const comma = text.indexOf(',');
	return { start, end: comma < 0 ? end : start + comma };
};

/** The bearer of a name: `the embassy` is the US Embassy, `the senator` Sen. Ana Ruiz, `the spokesman` Ari Lee, a spokesman for the port. */
function bearerOf(scene: Scene, { start }: Extent, noun: string, names: readonly string[]): ResolvedSpeaker | null {
	for (const mention of scene.mentionsBefore(start)) {
		const { label, name, aliases } = scene.entities[mention.entity]!;
		const { entity } = mention;
		if (label !== 'person' && [name, ...aliases].some(each => each.toLowerCase().split(/\s+/).includes(noun)))
			return { entity, words: mention, reason: `“${noun}” is part of the name` };
		if (label !== 'place' && isIntroducedAs(scene, mention, noun, names))
			return { entity, words: mention, reason: `introduced as ${noun}` };
	}
	return null;
}

/** `spokesman Ari Lee`, `a spokesman, Ari Lee`, `Ari Lee, a spokesman for the port,`, `Sen. Ana Ruiz`; `names` must stand beside the name as well. */
function isIntroducedAs(scene: Scene, { start, end }: Mention, noun: string, names: readonly string[]): boolean {
	const { text } = scene.prose;
	const word = (text[end] === ',' ? /([\p{L}-]+)\.?,?\s$/u : /([\p{L}-]+)\.?\s$/u).exec(
		text.slice(Math.max(0, start - 20), start),
	)?.[1];
	const before = word && normalNoun(word);
	const appositive =
		/^,\s((?!as\s|where|when|while|and\s|but\s|or\s)\p{Ll}+\s[^,.;:“”"]*)/u.exec(text.slice(end, end + 100))?.[1] ?? '';
	const isSo =
		before === noun ||
		(before !== undefined && TITLES[noun] === before) ||
		normalNoun(headOf(appositive).split(/\s/).at(-1)!) === noun ||
		isAged(text.slice(end, end + 8), noun);
	const around = names.length
		? text.slice(Math.max(0, start - 40), start) + text.slice(end, end + 80).split(/[.!?“”"]\s/, 1)[0]!
		: '';
	return isSo && names.every(name => around.includes(name));
}

/** `the 31-year-old` is `Ana Ruiz, 31,` */
function isAged(behind: string, noun: string): boolean {
	const age = /^(\d{1,3})-year-old$/.exec(noun)?.[1];
	return age !== undefined && /^(?:,\s|\s\()(\d{1,3})\b/.exec(behind)?.[1] === age;
}

/** `the 31-year-old`, of whose age nothing was said before: whom the article speaks of. */
function ofThatAge(scene: Scene, speaker: Extent, noun: string): ResolvedSpeaker | null {
	const person = /^\d{1,3}-year-old$/.test(noun) ? lastPerson(scene, speaker, null) : null;
	return person && { entity: person.entity, words: person, reason: 'the last person named' };
}

/** `the company`: the only organisation that the sentences before speak of. */
function onlyOrganisation(scene: Scene, { start }: Extent, noun: string): ResolvedSpeaker | null {
	if (!ORGANISATIONS.has(noun)) return null;
	const here = scene.sentenceAt(start);
	let only: Mention | null = null;
	for (const mention of scene.mentionsBefore(start)) {
		if (here - mention.sentence > ORGANISATION_REACH) break;
		if (mention.isAside || scene.entities[mention.entity]!.label !== 'org') continue;
		if (only && only.entity !== mention.entity) return null;
		only = mention;
	}
	return only && { entity: only.entity, words: only, reason: `the only organisation named before` };
}
