/** Whose words a document has: `the statement` is the embassy's, which `said in a statement`. */
import type { Extent } from '../../../text.ts';
import { readClauses } from '../clauses.ts';
import { extentOf, phraseEndingAt, phraseStartingAt } from '../phrases.ts';
import { mainSubject } from '../sentence-subjects.ts';
import type { Word } from '../words.ts';
import { descriptionOf } from './descriptions.ts';
import { DOCUMENTS } from './nouns.ts';
import type { Scene } from './scene.ts';
import { type Issue, type ResolvedSpeaker, SENTENCES } from './speaker.ts';

/** Who issues the documents that a sentence speaks of, for those of `nouns`. */
export function readIssues(words: readonly Word[], nouns: ReadonlySet<string>): Issue[] {
	const issues: Issue[] = [];
	for (const [i, { tag, lower }] of words.entries()) {
		if (tag !== 'noun' || !DOCUMENTS.has(lower) || !nouns.has(lower)) continue;
		const issuer = issuerIn(words, i);
		if (issuer) issues.push({ ...issuer, noun: lower });
	}
	return issues;
}

/** `a statement by | the embassy`, `| the embassy | 's statement`, `| the embassy | said in a statement` */
function issuerIn(words: readonly Word[], at: number): Extent | null {
	const next = words[at + 1]?.lower;
	if (next === 'by' || next === 'from') {
		const phrase = phraseStartingAt(words, at + 2);
		return phrase && extentOf(words, phrase);
	}
	for (let i = at - 1; i >= 0 && i > at - 5; i--) {
		const { tag, lower } = words[i]!;
		if (lower === "'s") {
			const phrase = phraseEndingAt(words, i - 1);
			return phrase && extentOf(words, phrase);
		}
		if (tag === 'determiner' || tag === 'possessive') {
			const before = words[i - 1]?.lower;
			if (lower === 'the' || !(before === 'in' || before === 'through' || before === 'via')) return null;
			const clause = readClauses(words).find(({ kind }) => kind === 'speech');
			const subject = clause?.subject ?? mainSubject(words);
			return subject && extentOf(words, subject);
		}
	}
	return null;
}

/** Who issued the document that a speaker is: last before it, or, where the article tells later, everywhere the same. */
export function issuerOf(scene: Scene, speaker: Extent, text: string): ResolvedSpeaker | null {
	const noun = descriptionOf(text)?.noun;
	if (!noun || !DOCUMENTS.has(noun)) return null;
	// `the newspaper’s | editorial`
	const possessor = /^([^,]+?)['’]s\s[^'’]+$/.exec(text)?.[1];
	if (possessor) return whose(scene, { start: speaker.start, end: speaker.start + possessor.length }, noun);
	const own = scene.issueBefore(noun, speaker.start);
	const isNear = own && scene.sentenceAt(speaker.start) - scene.sentenceAt(own.start) <= SENTENCES;
	const found = isNear ? whose(scene, own, noun) : null;
	if (found) return found;
	const [first, ...others] = scene.issuesOf(noun, MOST).map(issue => whose(scene, issue, noun));
	return first && others.every(one => one?.entity === first.entity) ? first : null;
}

/** How many sentences that name the issuer are compared. */
const MOST = 10;

function whose(scene: Scene, issuer: Extent, noun: string): ResolvedSpeaker | null {
	const found = scene.resolve(issuer);
	return found?.entity == null ? null : { entity: found.entity, words: issuer, reason: `whose ${noun} it is` };
}
