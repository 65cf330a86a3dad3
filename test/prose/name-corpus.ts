import { readFileSync } from 'node:fs';
import { type EntityModel, findMentions } from '../../server/src/core/prose/entities/index.ts';
import { readStructure } from '../../server/src/core/prose/prose.ts';

/** A hand-marked story as plain text, with the labels of the names in it by `start:end`. */
export interface NameStory {
	readonly id: string;
	readonly text: string;
	readonly names: ReadonlyMap<string, string>;
}

/** The stories of a seed file in which names are marked and nothing else. */
const readStories = (file: string): NameStory[] =>
	readFileSync(file, 'utf8')
		.split(/^(?=::: article)/m)
		.filter(part => part.includes(']{.'))
		.map(part => {
			const id = /#([\w-]+)/.exec(part)![1]!;
			const body = part.replace(/^:::.*\n?/gm, '');
			let text = '';
			let at = 0;
			const names = new Map<string, string>();
			for (const span of body.matchAll(/\[([^[\]]+)\]\{\.(\w+)[^}]*\}/g)) {
				text += body.slice(at, span.index);
				names.set(`${text.length}:${text.length + span[1]!.length}`, span[2]!);
				text += span[1];
				at = span.index + span[0].length;
			}
			return { id, text: text + body.slice(at), names };
		});

/** Ordinary stories. */
export const NAME_CORPUS = readStories('test/prose/names.seed');

/** One kind of difficulty a story: names in capitals, with hyphens, beside emoji. */
export const HARD_NAMES = readStories('test/prose/names-hard.seed');

/** F1 in per cent of the names that a model finds in these stories; extent and label must be right. */
export function scoreNames(model: EntityModel, stories: readonly NameStory[] = NAME_CORPUS): number {
	let marked = 0;
	let found = 0;
	let right = 0;
	for (const { text, names } of stories) {
		const mentions = findMentions(readStructure(text), model);
		marked += names.size;
		found += mentions.length;
		right += mentions.filter(({ start, end, label }) => names.get(`${start}:${end}`) === label).length;
	}
	return (200 * right) / (marked + found);
}
