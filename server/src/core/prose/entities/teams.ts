/**
 * Towns that stand for their teams. In a report on sport `Leeds beat Zerin`, `the Leeds striker` and `lost to Leeds` name clubs, while
 * `in Leeds` is a town; a country that plays is a place still.
 */
import { readWord } from '../quotes/lexicon.ts';
import type { BlockMentions, Mention } from './mention.ts';
import { isCountry } from './names.ts';
import { isShouted, type Tokens } from './tokens.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that reports on sport are full of. */
const SPORT =
	/\b(?:coach|striker|midfielder|defender|goalkeeper|winger|quarterback|pitcher|halftime|half-time|innings|wickets?|touchdowns?|semi-?finals?|quarter-?finals?|play-?offs?|standings|scored|scorers?|goals?|penalty|referee|rebounds|homered|homers?|inning|season|league|match(?:es)?|tournament|fixtures?|squad|\d{1,3}-\d{1,3})\b/gi;
/** One of them in so many words makes a report on sport. */
const SHARE = 30;
const FEWEST = 4;

/** Words between a town and what it plays, or plays for. */
const OPPONENT = words(
	'against over v vs beat beats beating host hosts hosted face faces faced past visit visits visiting visited edged downed thrashed defeated routed held signed joined left for club side rivals neighbours champions leaders',
);
const LOST = words('lost losing loss lose loses defeat defeats fell succumbed bowed second third runners-up home');
const IN_TOWN = words('at in near outside around across at from to through into via between of on');
/** Some words before `from Leeds`, they make it a club: `signed him from Leeds`. */
const SIGNED = words('signed signing joined joining bought transfer transferred loan moved switched');
const ROLES = words(
	'coach manager striker midfielder defender goalkeeper keeper winger captain skipper forward guard center centre pitcher quarterback boss chairman fans supporters player players team side squad owner striker fullback lock prop flanker scrumhalf flyhalf',
);

/** Whether an article is a report on sport. */
const isSport = (text: string, count: number): boolean => {
	let found = 0;
	for (const _ of text.matchAll(SPORT)) found++;
	return found >= FEWEST && found * SHARE >= count;
};

/** Mentions of an article, block by block, with towns that stand for teams as organisations. */
export function findTeams(text: string, blocks: readonly BlockMentions[]): readonly BlockMentions[] {
	const count = blocks.reduce((sum, { tokens }) => sum + tokens.count, 0);
	if (!isSport(text, count)) return blocks;
	const uses = blocks.map(({ tokens, mentions }) => usesOf(tokens, mentions));
	const teams = new Set<string>();
	for (const [i, { mentions }] of blocks.entries())
		for (const [k, { start, end }] of mentions.entries())
			if (uses[i]![k] === 'team') teams.add(text.slice(start, end).toUpperCase());
	return blocks.map(({ tokens, mentions }, i) => ({
		tokens,
		mentions: mentions.map((mention, k) => {
			const name = text.slice(mention.start, mention.end);
			if (isCountry(name)) return mention.label === 'org' ? { ...mention, label: 'place' as const, reason: 'country' } : mention;
			const use = uses[i]![k];
			if (mention.label === 'org')
				return use === 'town' && teams.has(name.toUpperCase())
					? { ...mention, label: 'place' as const, reason: 'town' }
					: mention;
			return mention.label === 'place' && (use === 'team' || (use === null && teams.has(name.toUpperCase())))
				? { ...mention, label: 'org' as const, reason: 'team' }
				: mention;
		}),
	}));
}

type Use = 'team' | 'town' | null;

/** What the words around names say of their use, mention by mention. */
function usesOf(tokens: Tokens, mentions: readonly Mention[]): Use[] {
	const { text, starts, ends, count } = tokens;
	const word = (at: number): string => (at >= 0 && at < count ? text.slice(starts[at], ends[at]) : '');
	const shouted = isShouted(tokens);
	let token = 0;
	return mentions.map((mention, k) => {
		while (token < count && starts[token]! < mention.start) token++;
		let next = token;
		while (next < count && starts[next]! < mention.end) next++;
		if (mention.label !== 'place' && mention.label !== 'org') return null;
		const before = word(token - 1).toLowerCase();
		const behind = shouted ? word(next).toLowerCase() : word(next);
		if (before === 'to' || before === 'by' || before === 'with') {
			if (LOST.has(word(token - 2)) || before !== 'to') return 'team';
		}
		if (OPPONENT.has(before)) return 'team';
		if (before === 'from' && [2, 3, 4, 5].some(back => SIGNED.has(word(token - back)))) return 'team';
		if (IN_TOWN.has(before)) return ROLES.has(behind) ? 'team' : 'town';
		if (behind === ',' && mentions[k + 1]?.start === starts[next + 1] && mentions[k + 1]?.label === 'place') return 'town';
		if (/^\d{4}-\d\d-\d\d$/.test(behind)) return 'town';
		if (ROLES.has(behind)) return 'team';
		// `Leeds’ striker`, `Leeds’ Ana Ruiz`
		if (/^['’]s?$/.test(behind))
			return ROLES.has(word(next + 1)) || (mentions[k + 1]?.label === 'person' && mentions[k + 1]!.start === starts[next + 1])
				? 'team'
				: null;
		if (behind !== '' && behind === behind.toLowerCase()) {
			const first = readWord(behind, false);
			const { tag, form, alsoNoun } = first.tag === 'adverb' ? readWord(word(next + 1), false) : first;
			if (tag === 'auxiliary' || (tag === 'verb' && form !== 'ing' && !alsoNoun)) return 'team';
		}
		return null;
	});
}
