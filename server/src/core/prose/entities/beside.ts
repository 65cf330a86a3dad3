/**
 * What the words beside a name say of its kind: the bearer of a `chairman` is an organisation, what `the airline` stands before is one too,
 * and where a `district` follows, the name is a place's. What is said once holds for the name in the whole article.
 */
import { type BlockMentions, changed, type EntityLabel } from './mention.ts';
import { CUT_STATES, nameOfStorm, PEOPLES, PLACES, words } from './names.ts';

/** A list of words that tell a label. */
const telling = (label: EntityLabel, list: string): (readonly [string, EntityLabel])[] =>
	list.split(' ').map(word => [word, label] as const);

const TRADES =
	'company firm startup start-up airline automaker carmaker truckmaker planemaker drugmaker chipmaker lender insurer brokerage bank retailer supermarket conglomerate newspaper daily weekly tabloid newswire consultancy think-tank watchdog charity nonprofit militia utility telco laboratory refiner shipbuilder steelmaker regulator journal magazine newsletter';

/** Before a name: `the airline Zerin`, `striker Zerin`. Who may be told to do something (`coach Leeds`) is left out. */
const BEFORE: ReadonlyMap<string, EntityLabel> = new Map([
	...telling('org', TRADES),
	...telling(
		'person',
		'spokesman spokeswoman striker midfielder defender goalkeeper winger lawyer journalist actor actress singer activist economist prosecutor professor businessman tycoon billionaire novelist historian wife husband son daughter brother sister father mother',
	),
	...telling('misc', 'storm Storm hurricane Hurricane cyclone Cyclone typhoon Typhoon'),
]);

/** Before what is no person: `German partner Zerin`, but `her partner Zerin`. */
const BEFORE_THINGS: ReadonlyMap<string, EntityLabel> = new Map(
	telling('org', 'partner rival unit parent affiliate supplier sponsor group union party agency network channel club'),
);

/** Before `of` and a name: `chairman of Zerin`, `the town of Zerin`. What heads a state heads an organisation as well. */
const BEFORE_OF: ReadonlyMap<string, EntityLabel> = new Map([
	...telling('org', 'CEO executive chairman chairwoman chairperson shares shareholders subsidiary employees customers'),
	...telling(
		'place',
		'town village city province district region county municipality suburb island port outskirts residents hamlet mayor governor north south east west',
	),
]);

/** Behind a name: `Zerin chairman Ana Ruiz`, `Zerin’s shareholders`. */
const BEHIND: ReadonlyMap<string, EntityLabel> = new Map(
	telling('org', 'chairman chairwoman chairperson CEO CFO COO shareholder shareholders subsidiary subsidiaries'),
);
/** Before who is given an office. */
const APPOINTED = words('named appointed elected re-elected reappointed made');
const WITHIN = words('in near outside');
const isState = (name: string): boolean => PLACES.has(name) || CUT_STATES.has(name);
/** What `shares` are of, and what somebody `shares`: `Zerin shares fell`, `Zerin shares a house`. */
const SHARED = words('a an the his her its their some with many none no this that');

/** The same, but not behind a possessive: `the Zerin settlement`, `Zerin missiles`. */
const RIGHT_BEHIND: ReadonlyMap<string, EntityLabel> = new Map([
	...telling(
		'place',
		'province district county prefecture governorate municipality township village settlement peninsula archipelago subdistrict commune',
	),
	...telling('misc', 'scheme missile missiles rifle rifles dialect language crude'),
]);

/** Behind `the` and one word that is no place: `the Zerin party`, `Russia’s Wagner group`. */
const BEHIND_ONE: ReadonlyMap<string, EntityLabel> = new Map(
	telling('org', 'group party newspaper daily airline channel agency militia company'),
);

/** Behind what was read as a person: `Abu Zerin rebels`, `Zerin chief Ana Ruiz`. */
const BEHIND_PEOPLE: ReadonlyMap<string, EntityLabel> = new Map(
	telling('org', 'rebels militants guerrillas insurgents gunmen chief boss president founder co-founder'),
);

/** The noun of an apposition: `Zerin, a small town in the hills`. */
const APPOSED: ReadonlyMap<string, EntityLabel> = new Map([
	...telling(
		'org',
		`${TRADES} organisation organization group party agency union association institute maker unit manufacturer foundation NGO club bureau network channel website alliance coalition business magazine broadcaster mission`,
	),
	...telling(
		'place',
		'town village city province district region county suburb island state neighbourhood neighborhood municipality capital resort lake river mountain hamlet territory archipelago peninsula port',
	),
]);
const ARTICLES = words('a an the one its');
/** Words that end the first noun phrase of an apposition. */
const ENDS = words('of in for with that which who based on and from at near to owned run founded behind between where whose');
const LONGEST_APPOSITION = 6;

const ACRONYM = /^\p{Lu}{3,5}$/u;

/** Names by their written form, each with the label that the words beside it give it; null where they disagree. */
function readNeighbours(blocks: readonly BlockMentions[], surnames: ReadonlySet<string>): Map<string, EntityLabel | null> {
	const told = new Map<string, EntityLabel | null>();
	for (const { tokens, mentions } of blocks) {
		const { text, starts, ends, count } = tokens;
		const word = (at: number): string => (at >= 0 && at < count ? text.slice(starts[at], ends[at]) : '');
		let token = 0;
		for (const [k, { start, end, label }] of mentions.entries()) {
			while (token < count && starts[token]! < start) token++;
			let next = token;
			while (next < count && starts[next]! < end) next++;
			const behind = mentions[k + 1];
			const isFullName = (at: number): boolean =>
				behind?.label === 'person' && behind.start === starts[at] && at < count && behind.end > ends[at]!;
			// `Zerin` is Cyclone Zerin.
			const storm = next - token > 1 ? nameOfStorm(text.slice(start, end)) : undefined;
			if (storm) told.set(storm, 'misc');
			const found = tell(word, token, next, label, isFullName);
			if (!found) continue;
			const name = text.slice(start, end);
			if (PEOPLES.has(name) || PLACES.has(name) || (label === 'person' && surnames.has(name))) continue;
			const known = told.get(name);
			told.set(name, known === undefined || known === found ? found : null);
		}
	}
	return told;
}

/** The label that the words around the tokens `from`..`to` give a name; `isFullName` tells whether a person's full name starts at a token. */
function tell(
	word: (at: number) => string,
	from: number,
	to: number,
	label: EntityLabel,
	isFullName: (at: number) => boolean,
): EntityLabel | undefined {
	const before = word(from - 1);
	// `named Ana Ruiz chief executive`
	if (APPOINTED.has(before) && (BEHIND.has(word(to)) || word(to) === 'chief')) return 'person';
	// `in Zerin, Texas`
	if (label === 'person' && WITHIN.has(before) && word(to) === ',' && isState(word(to + 1))) return 'place';
	const isPossessive = /^['’]s?$/.test(word(to));
	const behind = word(isPossessive ? to + 1 : to);
	if (behind === 'shares' && to === from + 1 && !SHARED.has(word(to + (isPossessive ? 2 : 1)))) return 'org';
	if (behind === 'chief' && word(to + (isPossessive ? 2 : 1)) === 'executive') return 'org';
	// `the Zerin-language daily`
	if (behind === '-' && /^(?:language|speaking|speakers?)$/.test(word(to + 1))) return 'misc';
	const found =
		BEHIND.get(behind) ??
		(isPossessive ? undefined : RIGHT_BEHIND.get(behind)) ??
		BEFORE.get(before) ??
		(label === 'person' ? undefined : BEFORE_THINGS.get(before));
	if (found) return found;
	// `Zerin said its output fell`
	if (label !== 'place' && behind === 'said' && (word(to + 1) === 'its' || (label === 'misc' && word(to + 1) === 'it')))
		return 'org';
	// `the CFCC said`, `at the CFCC`; but `in the CBD`.
	if (label === 'place' && to === from + 1 && ACRONYM.test(word(from)) && /^\p{Ll}/u.test(before))
		return before === 'in' || word(from - 2) === 'in' ? 'place' : 'org';
	if (label === 'person' && !isPossessive && BEHIND_PEOPLE.has(behind)) return 'org';
	// `Zerin’s Ana Ruiz said`
	if (label === 'person' && isPossessive && to === from + 1 && isFullName(to + 1)) return 'org';
	// `shares of Zerin`; but not `shares of Boston`.
	const headed = before === 'of' ? BEFORE_OF.get(word(from - 2)) : undefined;
	if (headed && !(headed === 'org' && label === 'place')) return headed;
	if (to === from + 1 && label !== 'place' && !isPossessive && /^(?:[Tt]he|['’]s)$/.test(before)) {
		const one = BEHIND_ONE.get(behind);
		if (one) return one;
	}
	if (behind !== ',' || isPossessive) return undefined;
	// `According to Ana Ruiz, the party in power failed.`
	const article = word(to + 1);
	if (ARTICLES.has(article)) return label === 'person' && article.length > 2 ? undefined : appose(word, to + 2);
	// `Ana Ruiz, 34, sang.`
	return /^[1-9]\d$/.test(word(to + 1)) && word(to + 2) === ',' ? 'person' : undefined;
}

/** What the noun phrase behind a comma and an article calls the name before it. */
function appose(word: (at: number) => string, from: number): EntityLabel | undefined {
	for (let at = from; at <= from + LONGEST_APPOSITION; at++) {
		const here = word(at);
		if (here === '' || /^[,.;:)]$/.test(here) || ENDS.has(here)) return APPOSED.get(word(at - 1));
	}
	return undefined;
}

/** The blocks with the labels that the words beside names demand. `surnames` are of people whom the article names in full. */
export function heedNeighbours(
	text: string,
	blocks: readonly BlockMentions[],
	surnames: ReadonlySet<string>,
): readonly BlockMentions[] {
	const told = readNeighbours(blocks, surnames);
	if (told.size === 0) return blocks;
	return blocks.map(({ tokens, mentions }) => ({
		tokens,
		mentions: mentions.map(mention => {
			const label = told.get(text.slice(mention.start, mention.end));
			return !label || label === mention.label ? mention : changed(mention, { label, reason: 'words beside it' });
		}),
	}));
}
