/** Descriptions of organisations: `the company`, `the newspaper`. */
import type { Extent } from '../../../text.ts';
import { ORGANISATIONS } from './nouns.ts';
import type { Scene } from './scene.ts';
import type { Mention, ResolvedSpeaker } from './speaker.ts';

const PRESS =
	/\b(?:Times|Post|News|Journal|Tribune|Herald|Globe|Guardian|Telegraph|Gazette|Chronicle|Daily|Register|Mirror|Observer|Examiner|Independent|Mail|Inquirer|Dispatch|Courier|Standard|Echo|Star)\b/;
const BROADCAST = /\b(?:News|Network|TV|Television|Broadcasting|Radio|Channel|[A-Z]{3,4})\b/;

/** What the names of some kinds look like. */
const KINDS: Readonly<Record<string, RegExp>> = {
	newspaper: PRESS,
	paper: PRESS,
	tabloid: PRESS,
	daily: PRESS,
	outlet: PRESS,
	broadcaster: BROADCAST,
	network: BROADCAST,
	station: BROADCAST,
};

/** In how many sentences the organisation must be the only one, and the only one of a kind that its name shows. */
const REACH = 4;
const REACH_OF_KIND = 8;

/** `the company`: the only organisation that the sentences before speak of; `the newspaper`: the only one whose name is like that of one. */
export function onlyOrganisation(scene: Scene, { start }: Extent, noun: string): ResolvedSpeaker | null {
	if (!ORGANISATIONS.has(noun)) return null;
	const kind = KINDS[noun];
	const here = scene.sentenceAt(start);
	let only: Mention | null = null;
	for (const mention of scene.mentionsBefore(start)) {
		if (here - mention.sentence > (kind ? REACH_OF_KIND : REACH)) break;
		const { label, name } = scene.entities[mention.entity]!;
		if (label !== 'org' || (kind ? !kind.test(name) : mention.isAside)) continue;
		if (only && only.entity !== mention.entity) return null;
		only = mention;
	}
	return (
		only && {
			entity: only.entity,
			words: only,
			reason: kind ? `the only ${noun} named before` : 'the only organisation named before',
		}
	);
}
