/** Reads the quotations of an article: marks, pairs, sentences, speakers, kinds. */
import type { Prose } from '../prose.ts';
import { attributePairs } from './carrying.ts';
import { classify, type Setting } from './classify.ts';
import { isSingle, type Pair } from './pair.ts';
import { type Pairing, pairMarks } from './pairing.ts';
import type { Quotation, QuotationReading } from './quotation.ts';

export type { MarkProblem, MarkProblemCode, Quotation, QuotationReading, Reason } from './quotation.ts';
export { pairMarks };

/** Finds every quotation of the article and who says it. Work is linear in the text; any text gives a reading. */
export function readQuotations(prose: Prose, { marks, pairs, problems }: Pairing = pairMarks(prose)): QuotationReading {
	const { attributions, surroundings, words } = attributePairs(prose, pairs);
	const secondary = pairs.filter(isSingle).length * 2 <= pairs.length;
	const quotations: Quotation[] = [];
	for (const [index, pair] of pairs.entries()) {
		const attribution = attributions[index]!;
		const { speaker, cue, reason, likely } = attribution;
		const previous = quotations[index - 1];
		const continues = previous && (pair.continues || goesOnWith(prose.text, previous, pair, speaker?.start)) ? index - 1 : null;
		quotations.push({
			start: pair.inner.start,
			end: pair.inner.end,
			outer: pair.outer,
			open: pair.open?.sign ?? null,
			close: pair.close?.sign ?? null,
			kind: continues === null ? classify(setting(prose, pair, secondary), attribution, surroundings[index]!) : 'speech',
			speaker,
			cue,
			reason,
			likely,
			continues,
			nested: pair.nested,
		});
	}
	return { quotations, marks, problems, words };
}

const setting = (prose: Prose, pair: Pair, secondary: boolean): Setting => ({
	text: prose.text.slice(pair.inner.start, pair.inner.end),
	start: pair.inner.start,
	secondary: secondary && isSingle(pair),
	headline: prose.blocks[pair.block]!.kind === 'headline',
});

/** `"I know," she said, "that …"`: the piece before breaks off, only its attribution stands between, and this one goes on in lower case. */
function goesOnWith(text: string, previous: Quotation, { inner, outer }: Pair, speaker: number | undefined): boolean {
	const from = previous.outer.end;
	if (outer.start - from > 160 || previous.speaker?.start !== speaker) return false;
	if (!/[,—–-]['’]?$/.test(text.slice(previous.end - 2, previous.end))) return false;
	return /^\p{Ll}/u.test(text.slice(inner.start, inner.start + 2)) && /^[^.!?\n]*[,—–-]\s*$/.test(text.slice(from, outer.start));
}
