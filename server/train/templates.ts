/**
 * Writes practice sentences for what newswire has and the annotated sets hardly do: results, tables and scorecards, where a town's name
 * is a club; company news, where a surname is a firm; datelines and headlines in capitals. The patterns are this project's own.
 *
 * In a pattern `[P …]`, `[O …]`, `[L …]` and `[M …]` mark names, and `{kind}` is filled at random.
 */
import type { EntityLabel } from '../src/core/prose/entities/mention.ts';
import type { MarkedArticle, MarkedSentence } from './corpus.ts';
import type { Random } from './random.ts';

export interface Fillers {
	readonly first: readonly string[];
	readonly surname: readonly string[];
	readonly country: readonly string[];
	readonly city: readonly string[];
	readonly demonym: readonly string[];
}

const LABELS: Record<string, EntityLabel> = { P: 'person', O: 'org', L: 'place', M: 'misc' };

const PATTERNS: readonly string[] = [
	// Tables and results.
	'[O {city}] {n} [O {city}] {n}',
	'[O {city}] {n} [O {club}] {n} ( halftime {n}-{n} )',
	'[O {club}] {n} {n} {n} {n} {nn} {nn} {nn}',
	'[O {city}] {nn} {n} {n} {n} {nn} {nn} {nn}',
	'[O {CITY}] AT [O {CITY}]',
	'[O {city}] at [O {city}]',
	'[O {city}] {n}, [O {city}] {n}',
	'[O {club}] beat [O {club}] {n}-{n} on Saturday to go top of the [M {demonym}] league.',
	'[O {city}] drew {n}-{n} with [O {club}] in the [M {demonym}] first division.',
	'Results of [M {demonym}] first division soccer matches played on Sunday :',
	'Results of [M {demonym}] league matches at the weekend :',
	'Standings after the matches ( tabulate under played, won, drawn, lost ) :',
	'Scorers : [O {city}] - [P {person}] ( {nn} ) ; [O {club}] - [P {person}] ( {nn}, {nn} )',
	'[L {country}] {n} [L {country}] {n} in a friendly in [L {city}] on Wednesday.',
	'[L {country}] beat [L {country}] by {nn} runs in the second test in [L {city}].',
	'[P {person}] ( [L {country}] ) beat [P {person}] ( [L {country}] ) {n}-{n} {n}-{n}',
	'{n}-[P {person}] ( [L {country}] ) beat [P {person}] ( [L {country}] ) {n}-{n} {n}-{n} {n}-{n}',
	'{n}. [P {person}] ( [L {country}] ) {nn}.{nn} seconds',
	'{n}. [P {person}] ([L {country}]) [O {company}] {n}:{nn}.{nn}',
	'{nn} [P {person}] {nn} {nn}, [P {person}] ( [L {country}] ) {nn} {nn}',
	'[P {surname}] c [P {surname}] b [P {surname}] {nn}',
	'[P {initial}. {surname}] not out {nn}',
	'Bowling : [P {surname}] {n}-{n}-{nn}-{n}, [P {surname}] {nn}-{n}-{nn}-{n}',
	'[O {city}] {nnn} ( [P {initial}. {surname}] {nn} ) and {nnn}-{n} ; [O {city}] {nnn}.',
	'[O {city}] striker [P {person}] scored twice as [O {club}] lost {n}-{n}.',
	'[P {surname}] put [O {city}] ahead before [P {surname}] levelled for [O {club}].',
	'[L {country}] captain [P {person}] will miss the [M World Cup] qualifier against [L {country}].',
	'SOCCER - [O {CLUB}] BEAT [O {CITY}] TO LEAD TABLE .',
	'SOCCER - [L {COUNTRY}] DRAW WITH [L {COUNTRY}] IN [M WORLD CUP] QUALIFIER .',
	'TENNIS - [P {SURNAME}] REACHES [L {CITY}] FINAL .',
	'BASEBALL - [O {CITY}] EDGE [O {CITY}] IN EXTRA INNINGS .',
	'In [L {city}], [P {person}] homered twice as [O {city}] beat [O {city}].',
	'At [L {city}], [P {person}] had {nn} points and the [O {city} {beasts}] held off the [O {beasts}].',
	'The [O {city} {beasts}] signed [P {person}] to a two-year contract.',
	'The [O {beasts}] have lost {n} of their last {n} games.',
	'[O {city}] coach [P {person}] said his side deserved more.',
	'World number {n} [P {person}] of [L {country}] pulled out of the [M {city} Open].',
	'[M {demonym}] rider [P {person}] of the [O {company}] team won the stage in [L {city}].',
	// Company news.
	'Shares in [O {company}] rose {n}.{n} percent in [L {city}] after the results.',
	'[O {company}] said net profit fell to {nn} million euros in the quarter.',
	'[O {company}] <[O {TICKER}]> said it would buy [O {company}] for {n} billion euros.',
	'[O {short}] said on Tuesday that it had hired [P {person}] as chief executive.',
	'[O {short}] and [O {short}] are in talks to merge, sources said.',
	'[O {short}]’s chief executive, [P {person}], told [O {agency}] that sales in [L {country}] had slowed.',
	'"We expect a cut in rates," said [P {person}], an economist at [O {company}] in [L {city}].',
	'[P {person}], analyst at [O {short}], rated the stock a buy.',
	'[P {surname}] of [O {short} Securities] said [M {demonym}] stocks were cheap.',
	'The [M {demonym}] bank [O {short}] raised its stake in [O {company}].',
	'[O {short}] shares were up, while [O {short}] lost {n} percent and [O {company}] was flat.',
	'The suit against [O {company}], a unit of [O {short}], was filed in [L {city}].',
	'[O {company}] of [L {country}] will build the plant near [L {city}].',
	'([O {agency}]) - [O {short}] cut its forecast on Thursday.',
	// Datelines, headlines, bylines.
	'[L {CITY}] ([O {agency}]) - Police in [L {city}] detained {nn} people on Monday.',
	'[L {CITY}], [L {country}] ([O {agency}]) – President [P {person}] left for [L {country}] on Friday.',
	'[L {CITY}] {year}-{mm}-{dd}',
	'[L {CITY}], [L {country}] {year}-{mm}-{dd}',
	'-- [L {city}] newsroom +{nn} {nn} {nnn} {nnnn}',
	'(Reporting by [P {person}]; editing by [P {person}] and [P {person}])',
	'By [P {person}]',
	'[L {COUNTRY}] PRESIDENT [P {SURNAME}] TO VISIT [L {COUNTRY}] .',
	'[L {country}] says [M {demonym}] troops crossed border',
	'[O {AGENCY}] says {nn} killed in [L {city}] blast',
	'[M {demonym}] Prime Minister [P {person}] met [M {demonym}] Foreign Minister [P {person}] in [L {city}].',
	'[P {surname}] told reporters that [L {country}] and [L {country}] would sign the pact in [L {city}].',
	'The [O Ministry of {ministry}] in [L {city}] denied it, and so did the [O {country} Embassy].',
	'The [O {ministry} Ministry] said [P {surname}] would not resign.',
	'[O {city} University] and the [O University of {city}] will share the grant, Prof. [P {person}] said.',
	'[P {surname}], who was born in [L {city}], has run the [O {demonym} Red Cross] since {year}.',
];

const BEASTS = [
	'Bears',
	'Tigers',
	'Hawks',
	'Wolves',
	'Giants',
	'Pirates',
	'Rockets',
	'Kings',
	'Stars',
	'Bulls',
	'Eagles',
	'Blues',
	'Flames',
	'Rangers',
	'Lions',
	'Sharks',
	'Royals',
	'Twins',
];
const MINISTRIES = [
	'Defence',
	'Defense',
	'Foreign Affairs',
	'Health',
	'Agriculture',
	'Interior',
	'Justice',
	'Energy',
	'Education',
	'Transport',
	'Finance',
	'Trade',
	'Labour',
];
const AGENCIES = ['Reuters', 'AFP', 'AP', 'Xinhua', 'Tass', 'Interfax', 'Kyodo', 'ANSA', 'dpa', 'Anadolu', 'Bloomberg'];
const TAILS = [
	'Corp',
	'Inc',
	'Ltd',
	'Plc',
	'AG',
	'Group',
	'Holdings',
	'Bank',
	'Airlines',
	'Motor Co',
	'Oil',
	'Steel',
	'Pharma',
	'Capital',
	'Insurance',
	'Energy',
	'Electric',
	'& Co',
	'Partners',
	'Technologies',
	'Media',
	'Foods',
	'Mining',
	'Telecom',
	'Brothers',
];
const CLUBS = [
	'{city} United',
	'{city} City',
	'FC {city}',
	'Real {city}',
	'Dynamo {city}',
	'Sporting {city}',
	'{city} FC',
	'Lokomotiv {city}',
	'Inter {city}',
	'Racing {city}',
	'{city} Rovers',
	'Olympique {city}',
	'AC {city}',
	'Torpedo {city}',
	'{city} Wanderers',
];
const STARTS = [
	'Nor',
	'Vel',
	'Tran',
	'Gal',
	'Sol',
	'Mer',
	'Cor',
	'Ax',
	'Ven',
	'Qual',
	'Tel',
	'Syn',
	'Hel',
	'Mar',
	'Inter',
	'Ban',
	'Fin',
	'Pol',
	'Al',
	'Om',
];
const ENDS = [
	'tec',
	'ix',
	'ora',
	'con',
	'gen',
	'dyne',
	'tel',
	'ava',
	'prom',
	'max',
	'com',
	'sys',
	'soft',
	'net',
	'ro',
	'via',
	'bank',
	'tron',
	'ium',
	'eon',
];

/** About `count` sentences, several to an article. */
export function practise(count: number, fillers: Fillers, random: Random): MarkedArticle[] {
	const pick = <T>(items: readonly T[]): T => items[Math.floor(random.next() * items.length)]!;
	const digits = (n: number): string =>
		Array.from({ length: n }, (_, i) => Math.floor(random.next() * 10) || (i === 0 ? 1 : 0)).join('');
	const two = (most: number): string => String(1 + Math.floor(random.next() * most)).padStart(2, '0');
	const short = (): string => {
		const chance = random.next();
		return chance < 0.35
			? pick(fillers.surname)
			: chance < 0.7
				? pick(STARTS) + pick(ENDS)
				: chance < 0.8
					? digits(1) + pick(STARTS)
					: Array.from({ length: 2 + Math.floor(random.next() * 2) }, () => pick([...'ABCDEFGHIKLMNPRSTUV'])).join('');
	};
	const fill: Record<string, () => string> = {
		person: () =>
			random.next() < 0.15
				? `${pick(fillers.first)} ${pick([...'ABCDEFGHJKLMNPRSTW'])}. ${pick(fillers.surname)}`
				: `${pick(fillers.first)} ${pick(fillers.surname)}`,
		surname: () => pick(fillers.surname),
		initial: () => pick([...'ABCDEFGHJKLMNPRSTW']),
		country: () => pick(fillers.country),
		city: () => pick(fillers.city),
		demonym: () => pick(fillers.demonym),
		club: () => expand(pick(CLUBS)),
		short,
		company: () => `${random.next() < 0.2 ? pick(fillers.city) : short()} ${pick(TAILS)}`,
		agency: () => pick(AGENCIES),
		ministry: () => pick(MINISTRIES),
		beasts: () => pick(BEASTS),
		year: () => String(1990 + Math.floor(random.next() * 35)),
		mm: () => two(12),
		dd: () => two(28),
	};
	const expand = (pattern: string): string =>
		pattern.replace(/\{([A-Za-z]+)\}/g, (_, kind: string) => {
			if (/^n+$/.test(kind)) return digits(kind.length);
			if (kind === 'TICKER')
				return `${Array.from({ length: 3 }, () => pick([...'ABCDEFGHIKLMNPRSTUV'])).join('')}.${pick(['N', 'L', 'PA', 'F', 'T'])}`;
			const value = fill[kind.toLowerCase()]!();
			return kind === kind.toUpperCase() ? value.toUpperCase() : value;
		});
	return Array.from({ length: count }, () => [read(expand(pick(PATTERNS)))]);
}

/** Reads `[P …]` marks. */
function read(marked: string): MarkedSentence {
	let text = '';
	const names = [];
	for (const [, letter, name, plain] of marked.matchAll(/\[([POLM]) ([^\]]+)\]|([^[]+|\[)/g)) {
		if (letter) names.push({ start: text.length, end: text.length + name!.length, label: LABELS[letter]! });
		text += name ?? plain ?? '';
	}
	return { text, names };
}
