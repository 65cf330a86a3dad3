/** Marking names: one, all of an entity in the article or in the file, all of the article; and saying that something is no name. */
import type { EntityAnnotation, MentionAnnotation } from '../../annotations.ts';
import { holdsWord, longestWord } from '../../names.ts';
import { labelFor, markMentions } from '../mark.ts';
import { excerpt } from '../titles.ts';
import { type Action, everywhere, marking, placed, type Scene } from './action.ts';

export function ofMention(scene: Scene, mention: MentionAnnotation): Action[] {
	const { article, line, annotations } = scene;
	const label = labelFor(article.reading.schema, 'entity', mention.label);
	const entity = annotations.entities[mention.entity];
	if (!label) return [];
	const actions: Action[] = [];
	const surface = article.bare.text.slice(mention.start, mention.end);
	if (mention.source === 'recognised')
		actions.push(marking(`Mark this name as ${label}`, () => placed(line, markMentions(article, annotations, [mention]))));
	const unmarked = entity?.mentions.map(index => annotations.mentions[index]!).filter(one => one.source === 'recognised') ?? [];
	const name = excerpt(entity?.name ?? surface, 40);
	if (unmarked.length > 1 || (unmarked.length === 1 && mention.source === 'marked'))
		actions.push(
			marking(`Mark all mentions of ${name} in this article`, () => placed(line, markMentions(article, annotations, unmarked))),
		);
	if (entity) actions.push(marking(`Mark all mentions of ${name} in this file`, () => markEverywhere(scene, entity)));
	if (annotations.mentions.some(one => one.source === 'recognised'))
		actions.push(
			marking('Mark all names of this article', () => placed(line, markMentions(article, annotations, annotations.mentions))),
		);
	if (mention.source === 'recognised')
		actions.push({
			title: `“${excerpt(surface, 40)}” is no entity: do not suggest it again`,
			kind: 'refactor.rewrite.mark',
			ignore: surface,
			work: () => ({ edits: [] }),
		});
	return actions;
}

/** Marks an entity in all articles of the file. Those that hold no word of its names are not read. */
function markEverywhere(scene: Scene, entity: EntityAnnotation) {
	const words = [entity.name, ...entity.aliases].map(longestWord);
	const isSame = sameAs(entity);
	return everywhere(
		scene,
		(article, found) => {
			const mentions = found.mentions.filter(({ entity: index }) => found.entities[index] && isSame(found.entities[index]));
			return markMentions(article, found, mentions, entity.ref);
		},
		article => words.some(word => holdsWord(article, word)),
	);
}

/** Whether an entity of another article is this one: by `ref`, else by its name or a name that both go by. */
function sameAs({ name, aliases, label, ref }: EntityAnnotation): (other: EntityAnnotation) => boolean {
	const names = new Set([name, ...aliases]);
	return other => {
		if (ref !== null && other.ref !== null) return ref === other.ref;
		return other.label === label && (names.has(other.name) || other.aliases.includes(name));
	};
}

/** At a name that is remembered as none: “Suggest “Hale” again”. */
export function suggestAgain({ article, selected: { start, end } }: Scene): Action[] {
	const { text } = article.bare;
	const isHere = (word: string): boolean => {
		const from = Math.max(0, start - word.length);
		const at = text.slice(from, end + word.length).indexOf(word);
		return at >= 0 && from + at <= start && end <= from + at + word.length;
	};
	return article.reading.schema.ignore.filter(isHere).map(word => ({
		title: `Suggest “${excerpt(word, 40)}” as a name again`,
		kind: 'refactor.rewrite.mark' as const,
		suggestAgain: word,
		work: () => ({ edits: [] }),
	}));
}
