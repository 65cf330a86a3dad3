/** Descriptions that add to what is known of the person spoken of: `Marta Holm left. “No,” the former mayor said.` */
import type { Extent } from '../../../text.ts';
import { readWord } from '../lexicon.ts';
import type { Gender } from './genders.ts';
import { CALLINGS, genderOfNoun, OFFICES } from './nouns.ts';
import { isSaidOf, rolesBeside } from './roles.ts';
import type { Scene } from './scene.ts';
import type { Mention, ResolvedSpeaker } from './speaker.ts';
import { isOfAnotherState, isState } from './states.ts';

/** How many mentions are asked for what is said of the person. */
const MENTIONS = 20;

/** How many sentences back the person may be named. */
const REACH = 3;

/**
 * Who acts or speaks in the nearest sentence before that speaks of anybody by name, or in this one before its quotation. Nobody where
 * that one holds another office, comes from another state, or where other names of the description, `Brazilian`, never stand beside
 * the name.
 */
export function spokenOf(scene: Scene, { start }: Extent, noun: string, names: readonly string[]): ResolvedSpeaker | null {
	if (!CALLINGS.has(noun)) return null;
	for (let back = isBehindQuotation(scene, start) ? 0 : 1; back <= REACH; back++) {
		const acting = subjectPerson(scene, start, back) ?? actingIn(scene, start, back);
		if (acting === null) return null;
		if (acting === undefined) continue;
		const { entity, ...words } = acting;
		const fits = !isOther(scene.genderOf(entity), genderOfNoun(noun)) && !holdsAnotherOffice(scene, entity, noun);
		return fits && isFrom(scene, entity, names) ? { entity, words, reason: 'the person spoken of' } : null;
	}
	return null;
}

/** `“…,” | the mayor said`, `“…,” said | the mayor` */
const isBehindQuotation = ({ prose }: Scene, start: number): boolean =>
	/["”’'],?\s(?:\p{Ll}+\s)?$/u.test(prose.text.slice(Math.max(0, start - 20), start));

interface Acting extends Extent {
	readonly entity: number;
}

/** The speaker or subject of a sentence, where that is somebody with a name. */
function subjectPerson(scene: Scene, at: number, back: number): Acting | undefined {
	const subject = scene.subjectBefore(at, back);
	const found = subject && scene.resolve(subject);
	if (found?.entity == null || scene.entities[found.entity]!.label !== 'person') return undefined;
	const { start, end } = found.words ?? subject!;
	return { entity: found.entity, start, end };
}

/**
 * The only person whom a sentence names other than in passing, where a verb says what that one does: `A day later, Ruiz | left`.
 * Undefined where it names nobody, null where it is unclear.
 */
function actingIn(scene: Scene, at: number, back: number): Acting | null | undefined {
	const sentence = scene.sentenceAt(at) - back;
	let only: Mention | undefined;
	for (const mention of scene.mentionsBefore(at)) {
		if (mention.sentence < sentence) break;
		if (mention.sentence > sentence || mention.isAside || mention.isPossessive) continue;
		if (scene.entities[mention.entity]!.label !== 'person') continue;
		if (only && only.entity !== mention.entity) return null;
		only = mention;
	}
	if (!only) return undefined;
	const { entity, start, end } = only;
	return isActing(scene, only) ? { entity, start, end } : null;
}

/** `Ruiz | left`, `Ruiz | also has`, `Ruiz, the mayor, | left` */
function isActing({ prose }: Scene, { end }: Mention): boolean {
	const behind = /^(?:,[^,]{1,80},)?\s((?:\p{Ll}+\s){0,2}\p{Ll}+)/u.exec(prose.text.slice(end, end + 120))?.[1] ?? '';
	for (const word of behind.split(' ')) {
		const { tag, form } = readWord(word, false);
		if (tag === 'adverb') continue;
		return tag === 'auxiliary' || (tag === 'verb' && (form === 'past' || form === 'present'));
	}
	return false;
}

const isOther = (one: Gender | null, other: Gender | null): boolean => one !== null && other !== null && one !== other;

function isFrom(scene: Scene, entity: number, names: readonly string[]): boolean {
	if (!names.length) return true;
	const mentions = scene.entities[entity]!.mentions.slice(0, MENTIONS);
	return names.every(isState)
		? !mentions.some(({ end }) => isOfAnotherState(scene.prose.text.slice(end, end + 30), names))
		: mentions.some(mention => isSaidOf(scene, mention, names));
}

function holdsAnotherOffice(scene: Scene, entity: number, noun: string): boolean {
	if (!OFFICES.has(noun)) return false;
	const offices = scene.entities[entity]!.mentions.slice(0, MENTIONS)
		.flatMap(mention => rolesBeside(scene.prose.text, mention))
		.filter(role => OFFICES.has(role));
	return offices.length > 0 && !offices.includes(noun);
}
