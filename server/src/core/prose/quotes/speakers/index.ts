/**
 * Who a speaker is: what of the article stands behind a name, a pronoun or a description. A second, weaker claim than the mention.
 *
 * A name, a title or a document leads to an entity (`the embassy` to the US Embassy). Somebody who is never named is who was
 * described so before: `the official` is `a senior security official`.
 */
import type { Extent } from '../../../text.ts';
import type { Prose } from '../../prose.ts';
import type { QuotationReading } from '../quotation.ts';
import { described, descriptionOf } from './descriptions.ts';
import { issuerOf } from './documents.ts';
import { named } from './names.ts';
import { DOCUMENTS } from './nouns.ts';
import { resolvePronoun } from './pronouns.ts';
import { Scene } from './scene.ts';
import type { NamedEntity, ResolvedSpeaker } from './speaker.ts';

export type { NamedEntity, ResolvedSpeaker } from './speaker.ts';

/** Who is behind each quotation's speaker; null where nobody is plain. `entities` are those of the same prose. */
export function resolveSpeakers(
	prose: Prose,
	{ quotations, words }: Pick<QuotationReading, 'quotations' | 'words'>,
	entities: readonly NamedEntity[],
): (ResolvedSpeaker | null)[] {
	if (!quotations.some(({ speaker }) => speaker)) return quotations.map(() => null);
	const nouns = quotations.flatMap(({ speaker }) => {
		const text = speaker ? prose.text.slice(speaker.start, speaker.end) : '';
		const noun = descriptionOf(text)?.noun;
		// `a pilot` is introduced where it stands; `a letter` may be by somebody.
		const isNew = /^(?:an?|one)\s/i.test(text);
		return noun && !(isNew && !DOCUMENTS.has(noun)) ? [noun] : [];
	});
	const scene = new Scene(prose, { quotations, words }, entities, new Set(nouns), resolve);
	return quotations.map(({ speaker }) => speaker && scene.resolve(speaker));
}

function resolve(scene: Scene, speaker: Extent): ResolvedSpeaker | null {
	const text = scene.textOf(speaker);
	const pronoun = resolvePronoun(scene, speaker, text);
	if (pronoun !== undefined) return pronoun;
	return named(scene, speaker, text) ?? issuerOf(scene, speaker, text) ?? described(scene, speaker, text);
}
