/** Verbs that introduce words, and whose words they are. All indices are into one sentence's words. */
import type { CueKind, Tag } from './lexicon.ts';
import { type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts';
import { groupStart, hasBe, subjectOf } from './subjects.ts';
import type { Word } from './words.ts';

/** A verb of saying, calling or thinking with its subject. */
export interface Clause {
	readonly verb: number;
	readonly kind: CueKind;
	/** `inverted`: `said the mayor`; `passive`: `was called … by the mayor`; `participle`: `stating`, `to say`. */
	readonly shape: 'finite' | 'inverted' | 'passive' | 'participle';
	readonly subject: Phrase;
}

/** The verbs of a sentence that introduce words, with their subjects, in order. Verbs without a subject are left out. */
export function readClauses(words: readonly Word[]): Clause[] {
	const clauses: Clause[] = [];
	for (let verb = 0; verb < words.length; verb++) {
		if (words[verb]!.tag !== 'verb') continue;
		const kind = kindOf(words, verb);
		const clause = kind && readClause(words, verb, kind);
		if (clause) clauses.push(clause);
	}
	return clauses;
}

/** Any verb introduces what stands right behind it, or behind its `that`: `found that …`, `as the mayor put it`. */
function kindOf(words: readonly Word[], verb: number): CueKind | null {
	const { cue, form, lower } = words[verb]!;
	if (isAside(words, verb)) return null;
	if (cue) return cue;
	const next = words[verb + 1];
	if ((lower === 'put' || lower === 'puts') && (next?.lower === 'it' || next?.lower === 'this')) return 'speech';
	if (form !== 'past' && form !== 'present') return null;
	const behind = next?.tag === 'comma' ? words[verb + 2] : next;
	if (behind?.tag === 'quotation' || next?.lower === 'that') return 'thought';
	return leadsToColon(words, verb) ? 'thought' : leadsToAs(words, verb) ? 'object' : null;
}

/** `the mayor said, and I quote, "…"`; `That said, …` */
const isAside = (words: readonly Word[], verb: number): boolean => {
	const { lower } = words[verb]!;
	const before = words[verb - 1];
	return (lower === 'quote' && before?.lower === 'i') || (lower === 'said' && before?.lower === 'that' && before.capital);
};

/** `Ruiz | fired back at once: "…"`, `she | gave him a compliment: "…"` */
function leadsToColon(words: readonly Word[], verb: number): boolean {
	for (let i = verb + 1; i < words.length - 1 && i < verb + 10; i++) {
		const { tag } = words[i]!;
		if (tag === 'colon') return words[i + 1]!.tag === 'quotation';
		if (tag === 'verb' || tag === 'comma' || tag === 'quotation' || tag === 'auxiliary') return false;
	}
	return false;
}

/** `the board | saw her as the "…"` */
function leadsToAs(words: readonly Word[], verb: number): boolean {
	for (let i = verb + 1; i < words.length - 1 && i < verb + 8; i++) {
		const { tag, lower } = words[i]!;
		if (lower === 'as') return words[words[i + 1]!.tag === 'determiner' ? i + 2 : i + 1]?.tag === 'quotation';
		if (tag === 'verb' || tag === 'comma' || tag === 'quotation' || tag === 'auxiliary') return false;
	}
	return false;
}

function readClause(words: readonly Word[], verb: number, kind: CueKind): Clause | null {
	const { form, lower } = words[verb]!;
	if ((form === 'past' || form === 'participle') && lower !== 'quoted' && hasBe(words, verb)) {
		const subject = agentBehind(words, verb);
		return subject && { verb, kind, shape: 'passive', subject };
	}
	if (kind === 'speech' && (form === 'past' || form === 'present')) {
		const subject = invertedSubject(words, verb);
		if (subject) return { verb, kind, shape: 'inverted', subject };
	}
	const subject = subjectOf(words, verb);
	if (
		!subject ||
		isReduced(words, verb, subject) ||
		(kind === 'thought' && (words[subject.from]!.lower === 'it' || words[subject.from]!.lower === 'there'))
	)
		return null;
	if (kind === 'object' && isNaming(words, verb, subject)) {
		const agent = agentBehind(words, verb);
		return agent && { verb, kind, shape: 'passive', subject: agent };
	}
	const bare = (form === 'ing' && !hasBe(words, verb)) || words[groupStart(words, verb)]!.tag === 'to';
	return { verb, kind, shape: bare ? 'participle' : 'finite', subject };
}

/** `… by the mayor` behind a passive verb. */
function agentBehind(words: readonly Word[], verb: number): Phrase | null {
	for (let i = verb + 1; i < words.length && i < verb + 12; i++) {
		const { tag, lower } = words[i]!;
		if (lower === 'by') return phraseStartingAt(words, i + 1);
		if (tag === 'stop' || tag === 'semicolon' || tag === 'verb') return null;
	}
	return null;
}

/** What follows them is whom they address: `Ruiz, a pilot, | told | the Post.` */
const ADDRESSING = new Set(
	'told tells asked asks reminded reminds assured assures informed informs warned warns urged urges advised advises'.split(' '),
);

/**
 * The subject behind its verb: of `"…," | said | the mayor`, where the verb follows a quotation or its comma,
 * and of `The trouble, | says | the mayor, | is …`, where both stand between commas.
 */
function invertedSubject(words: readonly Word[], verb: number): Phrase | null {
	const phrase = phraseStartingAt(words, verb + 1);
	if (!phrase || words[verb + 1]!.lower === 'it') return null;
	const next = words[phrase.to];
	const start = groupStart(words, verb);
	const mark = words[start - 1];
	const afterComma = mark?.tag === 'comma' || mark?.tag === 'dash';
	const before = afterComma ? words[start - 2] : mark;
	if (before?.tag === 'quotation' && words[0] === before) return withParticiple(words, phrase);
	if (before?.tag === 'quotation' || start === 0) {
		// `the mayor, who calls it a "farce," | said she will leave`
		return next?.tag === 'auxiliary' || (next?.tag === 'verb' && (next.form === 'past' || next.form === 'present'))
			? null
			: phrase;
	}
	return afterComma &&
		start === verb &&
		!ADDRESSING.has(words[verb]!.lower) &&
		(!next || next.tag === 'comma' || next.tag === 'stop')
		? phrase
		: null;
}

const ENDS_PARTICIPLE: ReadonlySet<Tag> = new Set<Tag>([
	'comma',
	'stop',
	'quotation',
	'dash',
	'semicolon',
	'colon',
	'complementizer',
	'conjunction',
]);

/** `a pilot | involved in the talks`, `a man | calling himself Lee`: the participle behind a noun belongs to its phrase. */
function withParticiple(words: readonly Word[], phrase: Phrase): Phrase {
	const next = words[phrase.to];
	if (next?.tag !== 'verb' || next.form === 'base' || next.form === 'present' || words[phrase.to - 1]!.tag !== 'noun')
		return phrase;
	let to = phrase.to + 1;
	while (to < words.length && to < phrase.to + 12 && !ENDS_PARTICIPLE.has(words[to]!.tag)) to++;
	return { from: phrase.from, to };
}

/** `In a video | posted | on Monday, …`, `In a statement | read | to the court, …`: the participle says more of the noun. */
const isReduced = (words: readonly Word[], verb: number, subject: Phrase): boolean =>
	words[verb]!.form === 'past' &&
	subject.to === verb &&
	words[verb - 1]!.tag === 'noun' &&
	words[subject.from - 1]?.tag === 'preposition' &&
	words[subject.from - 1]!.lower !== 'as' &&
	(words[verb + 1]?.tag === 'preposition' || words[verb + 1]?.tag === 'to');

/** `a play called "…"`, `on a list labelled "…"`: the verb gives a thing its name, for nobody is called anything in between. */
function isNaming(words: readonly Word[], verb: number, subject: Phrase): boolean {
	if (words[verb]!.form !== 'past' || subject.to > verb || words[verb - 1]!.tag === 'name') return false;
	let next = verb + 1;
	while (words[next]?.tag === 'determiner' || words[next]?.lower === 'as') next++;
	if (words[next]?.tag !== 'quotation') return false;
	// `Ruiz starred in | a film | called “…”`
	const named = subject.to < verb ? (phraseEndingAt(words, verb - 1) ?? subject) : subject;
	const first = words[named.from]!;
	const before = words[named.from - 1]?.tag;
	return first.lower === 'a' || first.lower === 'an' || first.tag === 'noun' || before === 'verb' || before === 'preposition';
}
