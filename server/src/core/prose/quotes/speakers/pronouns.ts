/** Speakers that are pronouns. */
import type { Extent } from '../../../text.ts';
import type { Gender } from './genders.ts';
import { genderOfNoun, isPersonNoun } from './nouns.ts';
import type { Scene } from './scene.ts';
import { type Mention, type ResolvedSpeaker, SENTENCES } from './speaker.ts';

const HE = /^(?:he|him|his|himself|he['’][sd])$/i;
const SHE = /^(?:she|her|hers|herself|she['’][sd])$/i;
const THEY = /^(?:they|them|their)$/i;
const IT = /^(?:it|its)$/i;
const RELATIVE = /^(?:who|whom|whose|which)$/i;
/** The narrator, the reader, and whoever was not told. */
const UNTOLD = /^(?:we|us|our|i|me|my|you|that|this|those|these|many|some|others|one|most|all|both)$/i;

/** Who a pronoun means, null where nobody is plain; undefined where the speaker is no pronoun. */
export function resolvePronoun(scene: Scene, speaker: Extent, text: string): ResolvedSpeaker | null | undefined {
	if (HE.test(text)) return personBehind(scene, speaker, 'male');
	if (SHE.test(text)) return personBehind(scene, speaker, 'female');
	if (RELATIVE.test(text))
		return nameBefore(scene, speaker, text.toLowerCase()) ?? (/^who/i.test(text) ? wordsBefore(scene, speaker) : null);
	if (THEY.test(text)) return subjectBehind(scene, speaker, isGroup, '“they” after these words');
	if (IT.test(text)) return subjectBehind(scene, speaker, isBody, '“it” after these words');
	return UNTOLD.test(text) ? null : undefined;
}

/** `Ana Ruiz, who`, `Ana Ruiz (Port Alba), who`: the name right before. */
function nameBefore(scene: Scene, { start }: Extent, pronoun: string): ResolvedSpeaker | null {
	const [mention] = scene.mentionsBefore(start);
	if (!mention || mention.isPossessive || start - mention.end > 60) return null;
	const between = scene.textOf({ start: mention.end, end: start });
	const isNear = /^(?:\s*\([^()]*\))?[\s,—–-]*$/.test(between);
	return isNear ? { entity: mention.entity, words: mention, reason: `the name before “${pronoun}”` } : null;
}

/** `a voter | who`, `the mayor, | who`: somebody without a name, or what such words mean. */
function wordsBefore(scene: Scene, { start }: Extent): ResolvedSpeaker | null {
	const words = scene.phraseBefore(start);
	if (!words) return null;
	const found = scene.resolve(words);
	return { entity: found?.entity ?? null, words: found?.words ?? words, reason: 'the words before “who”' };
}

function personBehind(scene: Scene, speaker: Extent, gender: Gender): ResolvedSpeaker | null {
	const word = gender === 'male' ? 'he' : 'she';
	const unnamed = unnamedBehind(scene, speaker, gender, word);
	if (unnamed) return unnamed;
	const person = lastPerson(scene, speaker, gender);
	return person && { entity: person.entity, words: person, reason: `“${word}” after this name` };
}

/** The person that a pronoun takes up: the first one who fits, of the nearest sentence that has one. */
export function lastPerson(scene: Scene, speaker: Extent, gender: Gender | null): Mention | null {
	const here = scene.sentenceAt(speaker.start);
	let best: Mention | null = null;
	let lowest = Number.POSITIVE_INFINITY;
	for (const mention of scene.mentionsBefore(speaker.start)) {
		const { entity, sentence, isPossessive, isAside, isTopic } = mention;
		const distance = here - sentence;
		if (distance > SENTENCES || distance > lowest) break;
		const own = scene.genderOf(entity);
		if (scene.entities[entity]!.label !== 'person' || (own && gender && own !== gender)) continue;
		const cost = distance + (isPossessive ? 2 : 0) + (isAside ? 1 : 0) + (own || isTopic ? 0 : 1);
		// Of two that fit alike in one sentence the topic wins, else the first: it is the subject, more often than not.
		if (cost > lowest || (cost === lowest && (sentence !== best?.sentence || best.isTopic))) continue;
		lowest = cost;
		best = mention;
	}
	return best;
}

/** `A spokeswoman came. | She | said …`: somebody without a name, who acts in the sentence before. */
function unnamedBehind(scene: Scene, { start }: Extent, gender: Gender, word: string): ResolvedSpeaker | null {
	for (const back of [0, 1]) {
		const subject = scene.subjectBefore(start, back);
		if (!subject) continue;
		const text = scene.textOf(subject);
		const isSame = gender === 'male' ? HE.test(text) : SHE.test(text);
		const relative = RELATED.exec(text)?.[1];
		if (relative && genderOfNoun(relative.toLowerCase()) === gender && !addresses(scene, subject))
			return { entity: null, words: subject, reason: `“${word}” after these words`, ...scene.resolve(subject) };
		if (!isSame && !(isUnnamedPerson(text, gender) && !addresses(scene, subject))) return null;
		const found = scene.resolve(subject);
		if (isSame) return found;
		return found?.entity === null ? { ...found, reason: `“${word}” after these words` } : null;
	}
	return null;
}

/** `his wife`, `her youngest son`: somebody else than the one whose they are. */
const RELATED = /^(?:my|our|his|her|their)\s(?:\p{L}+\s){0,2}(\p{L}+)$/iu;

/** `a guard | told him`, `asked a reporter`: who speaks next is the other one. */
function addresses(scene: Scene, { start, end }: Extent): boolean {
	const { text } = scene.prose;
	return (
		/^\s(?:told|asked|warned|reminded|advised|informed)\s(?:him|her)\b|^\s(?:asked|asks|wondered)\b/.test(
			text.slice(end, end + 20),
		) || /\b(?:asked|asks|wondered)\s$/.test(text.slice(Math.max(0, start - 10), start))
	);
}

/** `a senior official`, `the woman`; of the gender, as far as the noun says. */
function isUnnamedPerson(text: string, gender: Gender): boolean {
	const head =
		/^(?:an?|one|the|another)\s(?:[^,]*\s)?(\p{Ll}[\p{L}\d-]*|\d{1,3}-year-old)(?:,|$|\s(?:of|for|in|at|from|with|who|on)\s)/iu.exec(
			text,
		)?.[1];
	if (!head || !isPersonNoun(head)) return false;
	const own = genderOfNoun(head);
	return own === null || own === gender;
}

/** The subject before `they` or `it`, where it is of the kind that they mean. */
function subjectBehind(
	scene: Scene,
	{ start }: Extent,
	fits: (scene: Scene, text: string, found: ResolvedSpeaker | null) => boolean,
	reason: string,
): ResolvedSpeaker | null {
	for (const back of [0, 1, 2]) {
		const subject = scene.subjectBefore(start, back);
		if (!subject) continue;
		const found = scene.resolve(subject);
		if (!fits(scene, scene.textOf(subject), found)) return null;
		return { entity: found?.entity ?? null, words: found?.words ?? subject, reason };
	}
	return null;
}

const isEntity = (scene: Scene, found: ResolvedSpeaker | null, labels: readonly string[]): boolean =>
	found?.entity != null && labels.includes(scene.entities[found.entity]!.label);

/** Several, or an organisation: `the pilots`, `Ruiz and Lee`, `police`. */
const isGroup = (scene: Scene, text: string, found: ResolvedSpeaker | null): boolean =>
	THEY.test(text)
		? found !== null
		: isEntity(scene, found, ['org']) ||
			(found?.entity == null &&
				/^(?:[^,]*\sand\s\p{Lu}|(?:[^,]*\s)?(?:\p{Ll}+[^su]s|police|people|women|men)(?:$|,|\s(?:of|for|in|at|from|with|who|on)\s))/u.test(
					text,
				));

/** An organisation, a state, a document. */
const isBody = (scene: Scene, text: string, found: ResolvedSpeaker | null): boolean =>
	IT.test(text) ? found !== null : isEntity(scene, found, ['org', 'place']);
