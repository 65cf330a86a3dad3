/** What the words beside a name say that its bearer is: `Sen. Ana Ruiz`, `Ari Lee, a spokesman for the port,`, `Mara Ilves is the director`. */
import type { Extent } from '../../../text.ts';
import { normalNoun } from './introductions.ts';
import type { Scene } from './scene.ts';
import { formsOf } from './states.ts';

/** The phrase up to its first attachment: `the mayor` of `the mayor of Port Alba, who …`. */
export const headOf = (text: string): string =>
	text.split(/[,(—–]|\s(?:of|for|in|at|from|to|with|on|who|that|which)\s|(?<=\s\S+)\s\p{Ll}+ing\s/u, 1)[0]!.trimEnd();

/** Nouns by the titles whose bearer they take up: `the senator` of `Sen. Ana Ruiz`. */
const TITLES: Readonly<Record<string, readonly string[]>> = {
	sen: ['senator', 'lawmaker'],
	rep: ['representative', 'congressman', 'lawmaker'],
	gov: ['governor'],
	gen: ['general'],
	lt: ['lieutenant'],
	sgt: ['sergeant'],
	capt: ['captain'],
	col: ['colonel'],
	adm: ['admiral'],
	dr: ['doctor'],
	prof: ['professor'],
	rev: ['reverend'],
	pm: ['premier'],
};

/** How far a title before a name, and what stands behind it, is looked at; UTF-16 code units. */
const TITLE = 40;
const BEHIND = 110;

/** `Ari Lee, a spokesman for the port`, `Ari Lee (the director)`, `Ari Lee — the director —`, but not `Ari Lee, as usual, …`. */
const APPOSITIVE =
	/^(?:,\s|\s\(|\s?[—–]\s?|\s-\s)(?!as\s|where\b|when\b|while\b|and\s|but\s|or\s|who\b|which\b|whose\b|that\b)([\p{Ll}][\p{L}-]*(?:[\s-][^,.;:()—–“”"]*)?)/u;

/** `Mara Ilves is the director of the port`, `Mara Ilves, who was mayor then` */
const COPULA =
	/^,?\s(?:who\s)?(?:is|was|became|serves as|served as|has been|had been|remains)\s((?:(?:the|an?|now|then)\s)*[^,.;:()—–“”"]*)/u;

/** The nouns, normalised, by which the words beside the name introduce whoever bears it. */
export function rolesBeside(text: string, { start, end }: Extent): string[] {
	const roles: string[] = [];
	const before = text.slice(Math.max(0, start - TITLE), start);
	const behind = text.slice(end, end + BEHIND).split('\n', 1)[0]!;
	const last = before.slice(before.lastIndexOf(' ', before.length - 2) + 1);
	const word = (behind.startsWith(',') ? /([\p{L}-]+)\.?,?\s$/u : /([\p{L}-]+)\.?\s$/u).exec(last)?.[1];
	if (word) roles.push(normalNoun(word), ...(TITLES[word.toLowerCase()] ?? []));
	// `Secretary of State Ana Ruiz`
	const office = before.includes('of') ? /(\p{Lu}\p{L}+)\sof\s(?:the\s)?\p{Lu}\p{L}+\s$/u.exec(before)?.[1] : undefined;
	if (office) roles.push(normalNoun(office));
	for (const told of [APPOSITIVE.exec(behind)?.[1], COPULA.exec(behind)?.[1]]) if (told) roles.push(...nounsOf(told));
	const age = /^(?:,\s|\s\()(\d{1,3})\b/.exec(behind)?.[1];
	if (age) roles.push(`${age}-year-old`);
	// `Ana Ruiz (R-Ohio)`, `Ana Ruiz, D-Ohio,`
	const side = /^,?\s\(?([RD])-\p{Lu}/u.exec(behind)?.[1];
	if (side) roles.push(side === 'R' ? 'republican' : 'democrat');
	return roles;
}

/** The nouns of `the mayor of Port Alba`, `a pilot and former mayor`. */
const nounsOf = (told: string): string[] =>
	told.split(/\sand\s/).flatMap(part => {
		const noun = /[\p{Ll}\d][\p{L}\d-]*$/u.exec(headOf(part))?.[0];
		return noun ? [normalNoun(noun)] : [];
	});

/** Words of parties and houses: they tell apart, but seldom stand beside the name. */
const SIDES = /^(?:(?:GOP|Republican|Democrat(?:ic)?|Libertarian|Conservative|Labour|Tory|Liberal|Green|Senate|House)(?:\s|$))+$/;

/** The names in a description, `Ohio` of `the Ohio senator`, stand beside the name as well, be it as `(D-Ohio)` or `(R-Fla.)`. */
export function isSaidOf(scene: Scene, { start, end }: Extent, names: readonly string[]): boolean {
	const { text } = scene.prose;
	const before = text
		.slice(Math.max(0, start - TITLE), start)
		.split(/[),;]\s/)
		.at(-1)!;
	const around = before + text.slice(end, end + 80).split(/[.!?“”"]\s/, 1)[0]!;
	return names.every(name => SIDES.test(name) || formsOf(name).some(form => around.includes(form)));
}
