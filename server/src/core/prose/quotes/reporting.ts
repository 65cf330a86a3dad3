/** Which clause of a sentence reports a quotation. All indices are into that sentence's words. */
import type { Clause } from './clauses.ts';
import type { Word } from './words.ts';

/** The clause that reports the quotation: the nearest one before it that is not itself part of what another one reports. */
export function clauseBefore(words: readonly Word[], clauses: readonly Clause[], at: number): Clause | null {
	let best: Clause | null = null;
	for (const clause of clauses) {
		if (clause.verb >= at) break;
		if (!best || !(reports(words, best, clause) || (clause.kind === 'thought' && isSubordinate(words, clause)))) best = clause;
	}
	return best;
}

/** `the mayor said | the plan was called "…"`: `inner` has its subject inside what `outer` reports. */
function reports(words: readonly Word[], outer: Clause, inner: Clause): boolean {
	if ((outer.kind !== 'speech' && inner.kind !== 'thought') || outer.shape === 'inverted') return false;
	const start = inner.subject.from;
	// `In announcing the delay, | the mayor | said …` has one subject.
	if (start <= outer.verb || start === outer.subject.from || isInserted(words, inner)) return false;
	for (let i = start - 1; i > outer.verb; i--) {
		const { tag } = words[i]!;
		if (tag === 'semicolon') return false;
		if (tag !== 'comma' && tag !== 'quotation' && tag !== 'dash') continue;
		// `…, which the mayor called`, `…, to which the mayor replied`, `…, both of which the mayor praised`
		for (let k = i + 1; k <= i + 3 && k <= start; k++) if (words[k]!.tag === 'relative' && k + 1 >= start) return false;
		if (tag === 'dash') continue;
		const next = words[i + 1]!.lower === 'that' ? 'other' : words[i + 1]!.tag;
		if ((next === 'conjunction' || next === 'complementizer') && i + 2 >= start) return false;
		if (i + 1 >= start && isSubordinate(words, outer)) return false;
	}
	return true;
}

/** `…, | she | says, "…"` between commas. */
const isInserted = (words: readonly Word[], { shape, subject, verb }: Clause): boolean =>
	shape === 'finite' &&
	subject.to <= verb &&
	words[subject.from - 1]?.tag === 'comma' &&
	words[verb + 1]?.tag === 'comma' &&
	words[verb + 2]?.tag === 'quotation';

/** `When | the mayor | said …, …`: what comes behind the comma is the main clause. */
export function isSubordinate(words: readonly Word[], clause: Clause): boolean {
	const before = words[clause.subject.from - 1];
	return (
		words[clause.subject.from]!.tag === 'relative' ||
		before?.lower === 'as' ||
		(before?.tag === 'complementizer' && before.lower !== 'that')
	);
}
