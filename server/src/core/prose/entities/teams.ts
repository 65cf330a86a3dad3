/**
 * Towns that stand for their teams. In a report on sport `Leeds beat Zerin`, `the Leeds striker` and `lost to Leeds` name clubs, while
 * `in Leeds` is a town; a country that plays is a place still.
 */
import { type BlockMentions, changed, type EntityLabel, type Mention } from './mention.ts';
import { isCountry, words } from './names.ts';
import { isShouted, type Tokens } from './tokens.ts';

/** Words that reports on sport are full of, and, in a group, those that hardly anything else has. */
const SPORT =
	/\b(?:(striker|midfielder|goalkeeper|winger|quarterback|pitcher|halftime|half-time|innings|wickets?|touchdowns?|semi-?finals?|quarter-?finals?|play-?offs?|standings|rebounds|homered|inning|tournament|referee|\d{1,3}-\d{1,3})|coach|defender|scored|scorers?|goals?|penalty|homers?|season|league|match(?:es)?|fixtures?|squad)\b/gi;
/** One of them in so many words makes a report on sport. */
const SHARE = 30;
const FEWEST = 4;

/** Words between a town and what it plays, or plays for. */
const OPPONENT = words(
	'against over v vs beat beats beating host hosts hosted face faces faced past visit visits visiting visited edged downed thrashed defeated routed held signed joined left for club side rivals neighbours champions leaders',
);
const LOST = words('lost losing loss lose loses defeat defeats fell succumbed bowed second third runners-up home');
/** Before a town, and before a club as well: `at Leeds`. */
const AT_TOWN = words('at from to through via of');
/** Before a town only. */
const IN_TOWN = words('in near outside around across into');
/** Some words before `from Leeds`, they make it a club: `signed him from Leeds`. */
const SIGNED = words('signed signing joined joining bought transfer transferred loan moved switched');
const ROLES = words(
	'coach manager striker midfielder defender goalkeeper keeper winger captain skipper forward guard center centre pitcher quarterback driver rider boss chairman fans supporters player players team side squad owner striker fullback lock prop flanker scrumhalf flyhalf',
);

/** What teams do; a town may be, or host. */
const CONTEST = words(
	'beat beats won wins win lost loses lose drew draw draws held hold holds edged edge routed rout scored led lead trailed trail topped top thrashed crushed defeated defeat downed stunned stun snapped rallied clinched advanced dropped fell improved missed signed sign fired sacked play plays played face faces visit visits travel need needed want are were have go ended finished ran came got took made deserved looked had',
);
const NEVER = words('never also then only finally still easily narrowly');

const POSSESSIVE = /^['’]s?$/;
/** Who has an employer in sport. */
const EMPLOYED = words('coach manager striker midfielder defender goalkeeper winger captain driver rider');

/** Whether an article is a report on sport. */
const isSport = (text: string, count: number): boolean => {
	let found = 0;
	let sure = 0;
	for (const { 1: own } of text.matchAll(SPORT)) {
		found++;
		if (own) sure++;
	}
	return sure > 0 && found >= FEWEST && found * SHARE >= count;
};

/** The blocks of an article, names that stand for teams made organisations. `surnames` are of people whom it names in full. */
export function findTeams(
	text: string,
	blocks: readonly BlockMentions[],
	surnames: ReadonlySet<string>,
): readonly BlockMentions[] {
	const count = blocks.reduce((sum, { tokens }) => sum + tokens.count, 0);
	if (!isSport(text, count)) return blocks;
	const nameOf = ({ start, end }: Mention): string => text.slice(start, end).toUpperCase();
	const uses = blocks.map(({ tokens, mentions }) => usesOf(tokens, mentions));
	const teams = new Set<string>();
	const towns = new Set<string>();
	for (const [i, { mentions }] of blocks.entries())
		for (const [k, mention] of mentions.entries()) {
			if (uses[i]![k] === 'team') teams.add(nameOf(mention));
			if (mention.label === 'place') towns.add(nameOf(mention));
		}
	const labelOf = (mention: Mention, use: Use): EntityLabel => {
		const { label, start, end } = mention;
		const name = nameOf(mention);
		if (isCountry(name)) return label === 'org' ? 'place' : label;
		if (label === 'person') return use === 'team' && !surnames.has(text.slice(start, end)) ? 'org' : label;
		const isTown = towns.has(name) || (use === 'in' && !name.includes(' '));
		if (label === 'org') return teams.has(name) && (use === 'in' || use === 'at') && isTown ? 'place' : label;
		return label === 'place' && (use === 'team' || (use === null && teams.has(name))) ? 'org' : label;
	};
	return blocks.map(({ tokens, mentions }, i) => ({
		tokens,
		mentions: mentions.map((mention, k) => {
			const label = labelOf(mention, uses[i]![k]!);
			return label === mention.label ? mention : changed(mention, { label, reason: 'report on sport' });
		}),
	}));
}

/** `in` is a town for sure, `at` may be one. */
type Use = 'team' | 'in' | 'at' | null;

/** What the words around names say of their use, mention by mention. */
function usesOf(tokens: Tokens, mentions: readonly Mention[]): Use[] {
	const { text, starts, ends, count } = tokens;
	const shouted = isShouted(tokens);
	const word = (at: number): string => {
		const written = at >= 0 && at < count ? text.slice(starts[at], ends[at]) : '';
		return shouted ? written.toLowerCase() : written;
	};
	let token = 0;
	return mentions.map(({ start, end, label }, k) => {
		while (token < count && starts[token]! < start) token++;
		let next = token;
		while (next < count && starts[next]! < end) next++;
		/** The label of the name that starts at a token, if it is the next one. */
		const named = (at: number): EntityLabel | null =>
			mentions[k + 1] && at < count && mentions[k + 1]!.start === starts[at] ? mentions[k + 1]!.label : null;
		if (label === 'person') return next === token + 1 && isEmployer(word, named, next) ? 'team' : null;
		return label === 'misc' ? null : (useBefore(word, token, next) ?? useBehind(word, named, next));
	});
}

type Word = (at: number) => string;
type Named = (at: number) => EntityLabel | null;

/** `Ferrari driver Ana Ruiz`, `Ferrari’s Ana Ruiz`: what is read as a surname may be a team. */
const isEmployer = (word: Word, named: Named, next: number): boolean =>
	(EMPLOYED.has(word(next)) || POSSESSIVE.test(word(next))) && named(next + 1) === 'person';

/** What the words before the name say of its use. */
function useBefore(word: Word, token: number, next: number): Use {
	const before = word(token - 1).toLowerCase();
	const further = word(token - 2);
	if (before === 'by' || before === 'with' || OPPONENT.has(before) || (before === 'to' && LOST.has(further))) return 'team';
	if (before === 'from' && [2, 3, 4, 5].some(back => SIGNED.has(word(token - back)))) return 'team';
	if (before === 'of' && ROLES.has(further)) return 'team';
	if (POSSESSIVE.test(word(next))) return null;
	if (!IN_TOWN.has(before) && !AT_TOWN.has(before)) return null;
	return ROLES.has(word(next)) ? 'team' : IN_TOWN.has(before) ? 'in' : 'at';
}

/** What the words behind the name say of its use. */
function useBehind(word: Word, named: Named, next: number): Use {
	const behind = word(next);
	if ((behind === ',' && named(next + 1) === 'place') || /^\d{4}-\d\d-\d\d$/.test(behind)) return 'in';
	if (ROLES.has(behind)) return 'team';
	if (POSSESSIVE.test(behind)) return ROLES.has(word(next + 1)) || named(next + 1) === 'person' ? 'team' : null;
	return CONTEST.has(NEVER.has(behind) ? word(next + 1) : behind) ? 'team' : null;
}
