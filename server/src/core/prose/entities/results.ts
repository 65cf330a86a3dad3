/**
 * Lines of results and tables, in which names are known by what stands between and behind them:
 *
 *   Leeds 2 Zerin 1                      teams, or countries
 *   Leeds 11 7 3 1 23 9 24               a row of a table
 *   Leeds 2 ( Okoye 34, Ruiz 48, 82 )    who scored
 *   CHICAGO AT BOSTON                    who plays where
 *   2. Ana Ruiz ( Spain / Zerin )        a person, where from, and the team
 *   Okoye c Ruiz b Moyo 34               batsmen and bowlers
 *   Moyo 15-3-35-2
 *   EASTERN DIVISION                     the head of a table
 */
import { classOf, DIGIT, UPPER } from '../letters.ts';
import { type EntityLabel, type Mention, mentionOf } from './mention.ts';
import { isCountry, LINKS, NO_NAMES } from './names.ts';
import { overlay } from './overlay.ts';
import type { Tokens } from './tokens.ts';

/** Longer lines are prose. */
const LONGEST = 60;

/** Small words of results, and the letters that stand for them below. */
const SIGNS: ReadonlyMap<string, string> = new Map([
	['AT', 'A'],
	['v', 'V'],
	['vs', 'V'],
	['vs.', 'V'],
	['c', 'c'],
	['b', 'b'],
	['st', 's'],
	['lbw', 'b'],
	['not', 'o'],
	['run', 'o'],
	['out', 'o'],
	['retired', 'o'],
]);

const NAME = 'N(?:[Nl]*N)?';
/** A line with a letter for each token: N a word with a capital, l a small word that may join two, d a number, F a bowler's figures, w any other word; marks are themselves. */
const PATTERNS: readonly (readonly [RegExp, readonly Role[]])[] = [
	[new RegExp(`^(?:d\\.?)?(${NAME})[d./+-]{3,}$`, 'd'), ['team']],
	[new RegExp(`^(${NAME})d(?:\\([^()]*\\))?,?(${NAME})d(?:$|[(.,;])`, 'd'), ['team', 'team']],
	[new RegExp(`^(${NAME})V(${NAME})$`, 'd'), ['team', 'team']],
	[new RegExp(`^(${NAME})A(${NAME})$`, 'd'), ['team', 'place']],
	[new RegExp(`^d[.)-]?(${NAME})\\((${NAME})/(${NAME})\\)`, 'd'), ['person', 'place', 'org']],
	[new RegExp(`^(${NAME})(?:c(${NAME})|s(${NAME})|cw)?b+(${NAME})d`, 'd'), ['person', 'person', 'person', 'person']],
	[new RegExp(`^(${NAME})o+d`, 'd'), ['person']],
];
type Role = 'team' | EntityLabel;

/** A table's head. */
const HEAD = /^\p{Lu}+(?: \p{Lu}+)? (?:DIVISION|CONFERENCE|LEAGUE)$/u;

/** Who scored, and when: what stands in parentheses behind a number. */
const SCORERS = /(?<=d)\((?:N[Nl]*d(?:w*,?d)*w*[,;]?)+\)/g;
const SCORER = /N(?:[Nl]*N)?(?=d)/g;
const BOWLER = /N(?:[Nl]*N)?(?=F)/g;

const FIGURES = /^\d+(?:\.\d)?-\d+-\d+-\d+$/;

/** The mentions of one block with those that its lines of results show, in text order. */
export function heedResults(tokens: Tokens, mentions: readonly Mention[]): readonly Mention[] {
	const found: Mention[] = [];
	const { text, starts, ends, count } = tokens;
	let next = 0;
	for (let from = 0; from < count; ) {
		let to = from + 1;
		while (to < count && !breaksLine(text, ends[to - 1]!, starts[to]!)) to++;
		if (to - from <= 3 && HEAD.test(text.slice(starts[from], ends[to - 1])))
			found.push(mentionOf(starts[from]!, ends[to - 1]!, 'misc', 'results', 0.8));
		else if (to - from <= LONGEST && opensResult(tokens, from, to)) {
			while (next < mentions.length && mentions[next]!.start < starts[from]!) next++;
			let end = next;
			while (end < mentions.length && mentions[end]!.end <= ends[to - 1]!) end++;
			found.push(...readLine(tokens, from, to, mentions.slice(next, end)));
		}
		from = to;
	}
	if (found.length === 0) return mentions;
	return overlay(found, mentions);
}

/** Whether a line ends between two tokens. */
function breaksLine(text: string, from: number, to: number): boolean {
	for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10 || text.charCodeAt(at) === 13) return true;
	return false;
}

/** Whether a line starts as lines of results do: with a number, or with a name and what may stand behind it there. */
function opensResult({ text, starts, ends }: Tokens, from: number, to: number): boolean {
	let at = from;
	if (classOf(text.charCodeAt(starts[at]!)) === DIGIT) return true;
	while (at < to && (classOf(text.charCodeAt(starts[at]!)) === UPPER || LINKS.has(text.slice(starts[at], ends[at])))) {
		if (at > from && SIGNS.has(text.slice(starts[at], ends[at]))) return true;
		at++;
	}
	if (at === from || at === to) return false;
	return (
		classOf(text.charCodeAt(starts[at]!)) === DIGIT || SIGNS.has(text.slice(starts[at], ends[at])) || text[starts[at]!] === ':'
	);
}

function signOf(word: string): string {
	const known = SIGNS.get(word);
	if (known) return known;
	const is = classOf(word.charCodeAt(0));
	if (is === DIGIT) return FIGURES.test(word) ? 'F' : 'd';
	if (is === UPPER) return NO_NAMES.has(word) ? 'w' : 'N';
	if (LINKS.has(word)) return 'l';
	return word.length === 1 && '(),;:./+-'.includes(word) ? word : 'w';
}

/** The names that a line shows; `own` are those that were found in it. */
function readLine({ text, starts, ends }: Tokens, from: number, to: number, own: readonly Mention[]): Mention[] {
	let signs = '';
	for (let i = from; i < to; i++) signs += signOf(text.slice(starts[i], ends[i]));
	const found: Mention[] = [];
	const extentOf = (first: number, end: number) => ({ start: starts[from + first]!, end: ends[from + end - 1]! });
	const put = (first: number, end: number, role: Role): void => {
		const extent = extentOf(first, end);
		const label = role === 'team' ? (isCountry(text.slice(extent.start, extent.end)) ? 'place' : 'org') : role;
		found.push(mentionOf(extent.start, extent.end, label, 'results', 0.8));
	};
	/** `Peter Okello 3 Ana Ruiz 2`: players by their full names stand as teams do. */
	const isPlayer = (first: number, end: number): boolean => {
		const extent = extentOf(first, end);
		return (
			end - first > 1 && own.some(({ start, end, label }) => label === 'person' && start === extent.start && end === extent.end)
		);
	};
	for (const [pattern, roles] of PATTERNS) {
		const match = pattern.exec(signs);
		if (!match) continue;
		const places = match.indices!.slice(1);
		// `Apples 2 Pears 3` is a line of a recipe.
		if (roles[0] === 'team' && own.length === 0) break;
		if (roles[0] === 'team' && places.every(place => place && isPlayer(place[0], place[1]))) break;
		for (const [i, role] of roles.entries()) if (places[i]) put(places[i][0], places[i][1], role);
		break;
	}
	for (const { 0: scorers, index } of signs.matchAll(SCORERS))
		for (const scorer of scorers.matchAll(SCORER)) put(index + scorer.index, index + scorer.index + scorer[0].length, 'person');
	for (const bowler of signs.matchAll(BOWLER)) put(bowler.index, bowler.index + bowler[0].length, 'person');
	return found.sort((a, b) => a.start - b.start);
}
