/** Writes what a reader of words found into the text, and shows what the article as a whole makes of it. */
import { applyEvidence } from '../../server/src/core/prose/entities/article.ts';
import { type EntityLabel, type Mention, mentionOf } from '../../server/src/core/prose/entities/mention.ts';
import { tokenize } from '../../server/src/core/prose/entities/tokens.ts';
import { readStructure } from '../../server/src/core/prose/prose.ts';

const LABELS: Record<string, EntityLabel> = { P: 'person', O: 'org', L: 'place', M: 'misc' };
const letterOf = (label: EntityLabel) => Object.keys(LABELS).find(letter => LABELS[letter] === label);

/** Takes `[P Okello]` for what a reader of words found, and marks what the article makes of it. */
export function settle(marked: string): string {
	let text = '';
	const read: Mention[] = [];
	for (const [, letter, name, plain] of marked.matchAll(/\[([POLM]) ([^\]]+)\]|([^[]+)/g)) {
		if (letter) read.push(mentionOf(text.length, text.length + name!.length, LABELS[letter]!, 'model', 0.9));
		text += name ?? plain;
	}
	const prose = readStructure(text);
	const blocks = prose.blocks.map(({ start, end }) => ({
		tokens: tokenize(text, start, end),
		mentions: read.filter(one => start <= one.start && one.end <= end),
	}));
	let written = '';
	let at = 0;
	for (const { start, end, label } of applyEvidence(prose, blocks).flatMap(({ mentions }) => mentions)) {
		written += `${text.slice(at, start)}[${letterOf(label)} ${text.slice(start, end)}]`;
		at = end;
	}
	return written + text.slice(at);
}
