/**
 * What the words beside a name say of its kind: the bearer of a `chairman` is an organisation, what `the airline` stands before is one too,
 * and where a `district` or an `island` follows, the name is a place's. What is said once holds for the name in the whole article.
 */
import type { EntityLabel, Mention } from './mention.ts';
import { DEMONYMS, PLACES } from './names.ts';
import type { Tokens } from './tokens.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What only an organisation has: `Sekona chairman Ana Ruiz`, `Sekona’s shareholders`. */
const HAD_BY_ORGANISATIONS = words(
	'chairman chairwoman chairperson CEO CFO COO shareholder shareholders subsidiary subsidiaries shares',
);

/** Organisations by what they do, before their names: `the airline Zerin`, `state-owned carmaker Zerin`. */
const ORGANISATIONS_BY_TRADE = words(
	'company firm startup start-up airline automaker carmaker truckmaker planemaker drugmaker chipmaker lender insurer brokerage bank retailer supermarket conglomerate newspaper daily weekly tabloid newswire consultancy think-tank watchdog charity nonprofit militia utility telco laboratory refiner shipbuilder steelmaker',
);

/** Nouns that stand before `of` and an organisation: `chief executive of Zerin`. */
const HEADS = words('CEO chairman chairwoman chairperson shares shareholders subsidiary employees customers');

/** Behind a place's name: `Bang Len district`, `the Gam settlement`. */
const PARTS_OF_COUNTRIES = words(
	'province district county prefecture governorate municipality township village settlement peninsula archipelago subdistrict commune',
);

/** Before `of` and a place's name: `the town of Zerin`. */
const PLACES_BY_KIND = words(
	'town village city province district region county municipality suburb island port outskirts residents hamlet mayor governor north south east west',
);

/** Before a person's name: `striker Zerin`. Who may be told to do something with an organisation (`coach Leeds`) is left out. */
const PEOPLE = words(
	'spokesman spokeswoman striker midfielder defender goalkeeper winger lawyer journalist actor actress singer activist economist prosecutor professor businessman tycoon billionaire novelist historian wife husband son daughter brother sister father mother',
);

/** Names by their written form, each with the label that the words beside it give it; null where they disagree. */
export function readNeighbours(
	blocks: readonly { tokens: Tokens; mentions: readonly Mention[] }[],
): Map<string, EntityLabel | null> {
	const told = new Map<string, EntityLabel | null>();
	for (const { tokens, mentions } of blocks) {
		const { text, starts, ends, count } = tokens;
		let token = 0;
		for (const { start, end, label } of mentions) {
			while (token < count && starts[token]! < start) token++;
			let next = token;
			while (next < count && starts[next]! < end) next++;
			const word = (at: number): string => (at >= 0 && at < count ? text.slice(starts[at], ends[at]) : '');
			const found = tell(word, token, next, label);
			if (!found) continue;
			const name = text.slice(start, end);
			const known = told.get(name);
			told.set(name, known === undefined || known === found ? found : null);
		}
	}
	return told;
}

/** The label that the words around the tokens `from`..`to` give a name. */
function tell(word: (at: number) => string, from: number, to: number, label: EntityLabel): EntityLabel | null {
	const possessive = /^['’]s?$/.test(word(to));
	const behind = word(possessive ? to + 1 : to);
	const isChief = behind === 'chief' && word((possessive ? to + 1 : to) + 1) === 'executive';
	if (label !== 'org' && (HAD_BY_ORGANISATIONS.has(behind) || isChief)) return 'org';
	const before = word(from - 1);
	if (label !== 'org' && ORGANISATIONS_BY_TRADE.has(before)) return 'org';
	if (
		(label === 'person' || label === 'misc') &&
		before === 'of' &&
		(HEADS.has(word(from - 2)) || (word(from - 2) === 'executive' && word(from - 3) === 'chief'))
	)
		return 'org';
	if (label !== 'place' && !possessive && PARTS_OF_COUNTRIES.has(behind)) return 'place';
	if (label !== 'place' && before === 'of' && PLACES_BY_KIND.has(word(from - 2))) return 'place';
	if (label !== 'person' && PEOPLE.has(before)) return 'person';
	if (behind === ',' && ARTICLES.has(word(to + 1))) {
		const apposed = appose(word, to + 2);
		if (apposed && apposed !== label) return apposed;
	}
	if (label !== 'person' && behind === ',' && /^[1-9]\d$/.test(word(to + 1)) && word(to + 2) === ',') return 'person';
	return null;
}

const ARTICLES = words('a an the one its');
const ENDS = words('of in for with that which who based on and from at near to owned run founded behind between where whose');
const APPOSED = new Map<string, EntityLabel>([
	...[
		...ORGANISATIONS_BY_TRADE,
		...words(
			'organisation organization group party agency union association institute maker unit manufacturer foundation NGO club bureau network channel website alliance coalition nonprofit business magazine',
		),
	].map(w => [w, 'org'] as const),
	...[
		...words(
			'town village city province district region county suburb island state neighbourhood neighborhood municipality capital resort lake river mountain hamlet territory archipelago peninsula port',
		),
	].map(w => [w, 'place'] as const),
]);
const LONGEST_APPOSITION = 6;

/** What the noun phrase behind a comma and an article calls the name before it. */
function appose(word: (at: number) => string, from: number): EntityLabel | null {
	for (let at = from; at <= from + LONGEST_APPOSITION; at++) {
		const here = word(at);
		if (here === '' || /^[,.;:)]$/.test(here) || ENDS.has(here)) return APPOSED.get(word(at - 1)) ?? null;
	}
	return null;
}

/** Mentions of one block with the labels that the words beside their names demand. */
export function heedNeighbours(
	text: string,
	mentions: readonly Mention[],
	told: ReadonlyMap<string, EntityLabel | null>,
): Mention[] {
	return mentions.map(mention => {
		const name = text.slice(mention.start, mention.end);
		const label = told.get(name);
		if (!label || label === mention.label || DEMONYMS.has(name) || PLACES.has(name)) return mention;
		return { ...mention, label, reason: 'words beside it' };
	});
}
