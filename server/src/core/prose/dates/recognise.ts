/** Walks a block's tokens once, reads the expressions and follows the story. */
import { Place, resolve } from './anchoring/index.ts';
import { readAt } from './compose.ts';
import { DateExpression } from './expression.ts';
import type { Meaning } from './meaning.ts';
import { reachLeft } from './modifiers.ts';
import type { Story } from './story.ts';
import { STOP, type Token } from './token.ts';
import { C } from './vocabulary.ts';

/** Adds the expressions among the tokens of one block to those found before, in text order. */
export function recognise(tokens: readonly Token[], story: Story, found: DateExpression[] = []): DateExpression[] {
	/** Resolves what tokens `from`–`to` mean; words from token `floor` on may be taken along. */
	const add = (meaning: Meaning, from: number, to: number, floor: number): void => {
		if (meaning.is === 'pair') {
			const cut = from + meaning.cut;
			add(meaning.first, from, cut - meaning.between, floor);
			add(meaning.second, cut, to, cut);
			return;
		}
		const place = new Place(story, sentence, tokens, from, to);
		const resolved = resolve(meaning, place);
		const { type, value, zone, reason, explicit } = resolved;
		const reach = reachLeft(tokens, from, floor, type);
		const start = reach ? tokens[reach.from]!.start : place.start;
		const { end } = place;
		const mod = reach?.mod ?? resolved.mod ?? meaning.mod ?? null;
		found.push(new DateExpression(start, end, type, value, mod, zone, reason, explicit));
		story.note(resolved, end, place.opensBlock, place.opensSentence && place.follows(C.In) ? place.sentence : null);
	};
	let floor = 0;
	let sentence = 0;
	for (let at = 0; at < tokens.length; ) {
		if (tokens[at]!.gap === STOP) sentence = tokens[at]!.start;
		const read = readAt(tokens, at);
		if (!read || isNoTime(read.meaning, story)) {
			at++;
			continue;
		}
		const { meaning, to } = read;
		add(meaning, at, to, floor);
		at = to;
		floor = to;
	}
	return found;
}

/** In a story about business `at 12.30` is a price; in one that is not, `the quarter` may be one of a town, `the first half` one of a match, `the season` one of sport. */
function isNoTime(meaning: Meaning, story: Story): boolean {
	switch (meaning.is) {
		case 'same':
			return meaning.unit === 'season' && story.season === null;
		case 'period':
			return meaning.isOfBusiness === true && !story.isBusiness();
		case 'time':
			return meaning.isOfLeisure === true && story.isBusiness();
		case 'quarter':
			return meaning.which === null && meaning.years === 0 && !story.quarter && !story.isBusiness();
		default:
			return false;
	}
}
