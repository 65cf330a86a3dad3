/** Speakers that are described: `the senator`, `the embassy`, `the official`. */
import type { Extent } from '../../../text.ts';
import { spokenOf } from './epithets.ts';
import { normalNoun } from './introductions.ts';
import { isPersonNoun } from './nouns.ts';
import { onlyOrganisation } from './organisations.ts';
import { lastPerson } from './pronouns.ts';
import { headOf, isSaidOf } from './roles.ts';
import type { Scene } from './scene.ts';
import type { ResolvedSpeaker } from './speaker.ts';

/** The noun by which a phrase describes whom it means, and the names in it: `senator` and `Ohio` of `the Ohio senator`. */
export function descriptionOf(text: string): { readonly noun: string; readonly names: readonly string[] } | null {
	if (!/^(?:the|this|that|his|her|their|its|an?|one)\s/i.test(text)) return null;
	const head = headOf(text);
	const [noun] = /[\p{Ll}\d][\p{L}\d-]*$|(?<=\s)(?:Republican|Democrat)$/u.exec(head) ?? [];
	return noun
		? { noun: normalNoun(noun), names: head.slice(0, -noun.length).match(/(?<=\s)\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*)*/gu) ?? [] }
		: null;
}

/** Who a description means: whoever was last introduced with its noun. */
export function described(scene: Scene, speaker: Extent, text: string): ResolvedSpeaker | null {
	const description = descriptionOf(text);
	if (!description) return null;
	const { noun, names } = description;
	const fits = (words: Extent): boolean => names.every(name => scene.textOf(words).includes(name));
	// `an official` may be the one whom the article first tells of here.
	if (/^(?:an?|one)\s/i.test(text)) return { entity: null, words: upToComma(speaker, text), reason: 'introduced here' };
	const introduced = bearerOf(scene, speaker, noun, names);
	const spoken = /^th/i.test(text) ? spokenOf(scene, speaker, noun, names) : null;
	// `Gov. Ana Ruiz`, long not spoken of, is no longer `the governor`.
	const named = spoken && introduced && !scene.isSpokenOf(introduced.entity!, speaker.start) ? spoken : introduced;
	// `his lawyer` is not the one lawyer of whom the article told.
	if (!/^th/i.test(text)) return named;
	const isSame = (words: Extent): boolean => scene.textOf(words).toLowerCase() === text.toLowerCase();
	const unnamed = scene.introductionBefore(noun, speaker.start, words => fits(words) && !isSame(words));
	if (unnamed && unnamed.start > (named?.words?.start ?? -1))
		return { entity: null, words: unnamed, reason: `introduced as ${noun}` };
	const only = names.length ? null : onlyOrganisation(scene, speaker, noun);
	return named ?? only ?? ofThatAge(scene, speaker, noun) ?? spoken;
}

const upToComma = ({ start, end }: Extent, text: string): Extent => {
	const comma = text.indexOf(',');
	return { start, end: comma < 0 ? end : start + comma };
};

/** The bearer of a name: `the embassy` is the US Embassy, `the senator` Sen. Ana Ruiz, `the spokesman` Ari Lee, a spokesman for the port. */
function bearerOf(scene: Scene, { start }: Extent, noun: string, names: readonly string[]): ResolvedSpeaker | null {
	// `the report, Ari Lee says`: a person is no report.
	const isPerson = isPersonNoun(noun);
	const introduced = scene.bearerBefore(
		noun,
		start,
		mention => (isPerson || scene.entities[mention.entity]!.label !== 'person') && isSaidOf(scene, mention, names),
	);
	for (const mention of scene.mentionsBefore(start)) {
		if (introduced && mention.start <= introduced.start) break;
		const { label, name, aliases } = scene.entities[mention.entity]!;
		if (!isPerson && label !== 'person' && [name, ...aliases].some(each => each.toLowerCase().split(/\s+/).includes(noun)))
			return { entity: mention.entity, words: mention, reason: `“${noun}” is part of the name` };
	}
	return introduced ? { entity: introduced.entity, words: introduced, reason: `introduced as ${noun}` } : null;
}

/** `the 31-year-old`, of whose age nothing was said before: whom the article speaks of. */
function ofThatAge(scene: Scene, speaker: Extent, noun: string): ResolvedSpeaker | null {
	const person = /^\d{1,3}-year-old$/.test(noun) ? lastPerson(scene, speaker, null) : null;
	return person && { entity: person.entity, words: person, reason: 'the last person named' };
}
