/** Speakers that are called by a name. */
import type { Extent } from '../../../text.ts';
import { descriptionOf } from './descriptions.ts';
import { headOf } from './roles.ts';
import type { Scene } from './scene.ts';
import type { ResolvedSpeaker } from './speaker.ts';

/**
 * The name that the speaker's phrase ends in: Ana Ruiz of `harbour master Ana Ruiz, a friend of Lee`, but nobody of `the Ruiz
 * campaign`; else the name behind the comma: `her deputy, Ari Lee`.
 */
export function named(scene: Scene, speaker: Extent, text: string): ResolvedSpeaker | null {
	const head = headOf(text);
	const end = speaker.start + head.length;
	const own = scene.mentionsIn({ start: speaker.start, end }).find(one => !one.isPossessive && one.end >= end);
	// `the Ohio Republican` is no party.
	if (own && /\s(?:Republican|Democrat)$/.test(head) && descriptionOf(text)) return null;
	if (own && isPeople(scene, own.entity, text)) return oneOf(scene, speaker, head);
	if (own) return { entity: own.entity, words: null, reason: 'named' };
	const appositive = scene
		.mentionsIn(speaker)
		.findLast(
			one =>
				scene.entities[one.entity]!.label !== 'place' &&
				/\p{Ll}[^,]*,\s(?:\p{Lu}\p{Ll}*\.?\s)?$/u.test(text.slice(0, one.start - speaker.start)),
		);
	if (appositive) return { entity: appositive.entity, words: null, reason: 'named' };
	// An entity that goes by the phrase's name although this mention of it was not recognised.
	const entity = scene.entityCalled(head.replace(/^the\s+/i, ''));
	return entity === undefined ? null : { entity, words: null, reason: 'named' };
}

const isPerson = (scene: Scene, entity: number): boolean => scene.entities[entity]!.label === 'person';

/** `the Brazilian`: a name of a people, of whom somebody is one. */
const isPeople = (scene: Scene, entity: number, text: string): boolean =>
	scene.entities[entity]!.label === 'misc' && /^the\s\p{Lu}[\p{L}-]*(?:an|ese|ish|i|ch|er)$/u.test(text);

/** The last person beside whose name the people or its country stands: `Brazil’s Ana Ruiz`. */
function oneOf(scene: Scene, { start }: Extent, head: string): ResolvedSpeaker | null {
	const stem = head.replace(/^the\s+/i, '').slice(0, STEM);
	for (const mention of scene.mentionsBefore(start)) {
		if (!isPerson(scene, mention.entity)) continue;
		const around = scene.textOf({ start: Math.max(0, mention.start - NEAR), end: mention.end + NEAR });
		if (around.includes(stem)) return { entity: mention.entity, words: mention, reason: `beside “${stem}…”` };
	}
	return null;
}

/** `Brazi` of `Brazilian` and `Brazil`. */
const STEM = 5;
const NEAR = 25;
