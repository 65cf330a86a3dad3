/** Structure that is marked wins over structure that was read from the lines. */
import type { Article } from '../article.ts';
import type { Block, BlockKind, Prose } from '../prose/prose.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import { overlaps } from '../text.ts';

const STRUCTURE: Readonly<Record<string, BlockKind>> = {
	headline: 'headline',
	standfirst: 'standfirst',
	link: 'link',
	embed: 'embed',
};

/** Marked headlines, links and embeds override what was read from the lines. */
export function restructure(prose: Prose, spans: readonly MarkedSpan[], article: Article): Prose {
	const marked = spans.filter(span => STRUCTURE[span.label]);
	if (!marked.length) return prose;
	const stretches = marked.map(span => ({ kind: STRUCTURE[span.label]!, ...article.bare.extentOf(span.content) }));
	const kindOf = (block: Block): BlockKind =>
		stretches.find(stretch => overlaps(stretch, block))?.kind ??
		(block.kind === 'headline' && stretches.some(({ kind }) => kind === 'headline') ? 'paragraph' : block.kind);
	return { ...prose, blocks: prose.blocks.map(block => ({ ...block, kind: kindOf(block) })) };
}
