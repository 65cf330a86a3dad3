import { readFileSync } from 'node:fs';
import { type EntityModel, findMentions } from '../../server/src/core/prose/entities/index.ts';
import { readStructure } from '../../server/src/core/prose/prose.ts';

/** The hand-marked stories of names.seed as plain text with the labels of the names in it, by `start:end`. */
export const NAME_CORPUS: readonly { text: string; names: ReadonlyMap<string, string> }[] = readFileSync(
	'test/prose/names.seed',
	'utf8',
)
	.split(/^:::.*\n/m)
	.filter(part => part.includes(']{.'))
	.map(part => {
		let text = '';
		let at = 0;
		const names = new Map<string, string>();
		for (const span of part.matchAll(/\[([^[\]]+)\]\{\.(\w+)\}/g)) {
			text += part.slice(at, span.index);
			names.set(`${text.length}:${text.length + span[1]!.length}`, span[2]!);
			text += span[1];
			at = span.index + span[0].length;
		}
		return { text: text + part.slice(at), names };
	});

/** F1 in per cent of the names that a model finds in these stories; extent and label must be right. */
export function scoreNames(model: EntityModel): number {
	let marked = 0;
	let found = 0;
	let right = 0;
	for (const { text, names } of NAME_CORPUS) {
		const mentions = findMentions(readStructure(text), model);
		marked += names.size;
		found += mentions.length;
		right += mentions.filter(({ start, end, label }) => names.get(`${start}:${end}`) === label).length;
	}
	return (200 * right) / (marked + found);
}
