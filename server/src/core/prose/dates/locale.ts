/** A language's word table, compiled to the lexicon that the scanner looks words up in. */
import { ENGLISH } from './locale-en.ts';
import { amountSenses } from './numbers.ts';
import type { Figures } from './numerals.ts';
import type { ClassName } from './vocabulary.ts';
import { makeWord, type Senses, type Word } from './word.ts';
import { WordTable } from './word-table.ts';

export interface LocaleTable {
	/** Class to words to sense: `Month: { 'january|jan.': 1 }`. */
	readonly words: Partial<Record<ClassName, Readonly<Record<string, number>>>>;
	/** Number words, from which larger ones are built: `twenty`, `hundred`. */
	readonly amounts: Readonly<Record<string, number>>;
	readonly pastEnding: string;
	readonly notPast: readonly string[];
	/** Abbreviations before a name, whose full stop ends no sentence: `Mr.` */
	readonly titles: readonly string[];
	/** Cities by whose name a time is told, `9 a.m. Moscow time`, and their zones. */
	readonly cityZones: Readonly<Record<string, number>>;
	/** The word behind the city. */
	readonly cityTime: string;
	/** What a `two-year-old` one has lasted, as against a boy: `conflict`, `ban`. */
	readonly enduring: readonly string[];
	/** Words for who does something, which tell `on the 6th it rained` from `on the 6th floor`. */
	readonly subjects: readonly string[];
	/** Words for whom or what a request is about, which tell `Call us` from `Call for help`. */
	readonly objects: readonly string[];
	/** Words of reports on companies and economies. */
	readonly business: readonly string[];
	readonly figures: Figures;
	/** Language tags and places whose numeric dates put the month first. */
	readonly monthFirst: { readonly tags: RegExp; readonly places: readonly string[] };
	/** What a line begins with that holds the date of publication: `Published:`. */
	readonly dateLabel: RegExp;
}

export interface Lexicon {
	/** By word without full stop; null for words that only look like a past verb: `hundred`. */
	readonly words: WordTable<Word | null>;
	/** `'s` */
	readonly possessive: Word;
	readonly pastEnding: string;
	readonly titles: WordTable<true>;
	readonly cityZones: ReadonlyMap<string, Word>;
	readonly cityTime: string;
	readonly enduring: ReadonlySet<string>;
	readonly subjects: ReadonlySet<string>;
	readonly objects: WordTable<true>;
	/** Time zones by their name, of one word or several. */
	readonly zones: ReadonlyMap<string, Word>;
	/** Finds the words of reports. */
	readonly business: RegExp;
	readonly figures: Figures;
	readonly monthFirst: { readonly tags: RegExp; readonly places: RegExp };
	readonly dateLabel: RegExp;
}

/** `new year's eve` as the scanner cuts it: `new`, `year`, `'s`, `eve`; `presidents' day` is `presidents`, `day`. */
const parts = (words: string): string[] =>
	words
		.replaceAll('’', "'")
		.replace(/'s\b/g, " 's")
		.split(/[\s-]+/)
		.map(part => part.replace(/'$/, ''))
		.filter(Boolean);

/** `st.` in `st. patrick's day`: takes its full stop along. */
const ABBREVIATION = /^[a-z]+\.$/;

/** Finds one of the names, whatever its capitals. */
const anyOf = (names: readonly string[]): RegExp =>
	new RegExp(`(?<!\\p{L})(?:${names.map(name => name.replaceAll('.', '\\.')).join('|')})(?!\\p{L})`, 'iu');

/** `vowed`, in `vowed to` */
const isPast = (word: string, { pastEnding, notPast }: LocaleTable): boolean =>
	word.length > 4 && word.endsWith(pastEnding) && !notPast.includes(word);

export function compileLocale(table: LocaleTable): Lexicon {
	const senses = new Map<string, Senses>();
	const abbreviations = new Set<string>();
	for (const [name, entries] of Object.entries(table.words)) {
		for (const [alternatives, sense] of Object.entries(entries)) {
			for (const spelling of alternatives.split('|')) {
				const word = ABBREVIATION.test(spelling) ? spelling.slice(0, -1) : spelling;
				for (const part of spelling.split(' ')) if (ABBREVIATION.test(part)) abbreviations.add(part.slice(0, -1));
				const known = senses.get(word) ?? {};
				known[name as ClassName] = sense;
				senses.set(word, known);
			}
		}
	}
	const words = new Map<string, Word>();
	const zones = new Map<string, Word>();
	const phrases: [string[], Word][] = [];
	for (const [spelling, known] of senses) {
		const cut = parts(spelling).map(part => (ABBREVIATION.test(part) ? part.slice(0, -1) : part));
		if (known.Zone !== undefined) zones.set(spelling, makeWord(known));
		if (cut.length > 1) phrases.push([cut, makeWord(known)]);
		else words.set(cut[0]!, makeWord(known, { isAbbreviation: abbreviations.has(cut[0]!) }));
	}
	for (const [word, amount] of Object.entries(table.amounts)) words.set(word, makeWord(amountSenses(amount), { amount }));
	phrases.sort(([a], [b]) => b.length - a.length);
	for (const [cut, word] of phrases) {
		for (const part of cut)
			if (!words.has(part))
				words.set(part, makeWord(isPast(part, table) ? { PastVerb: 0 } : {}, { isAbbreviation: abbreviations.has(part) }));
		const opener = words.get(cut[0]!)!;
		const rest = cut.slice(1).map(part => words.get(part)!);
		opener.opens ??= new Map();
		opener.opens.set(rest[0]!, [...(opener.opens.get(rest[0]!) ?? []), { rest, word }]);
	}
	return {
		words: new WordTable([...table.notPast.filter(word => !words.has(word)).map(word => [word, null] as const), ...words]),
		possessive: words.get("'s") ?? makeWord({}),
		pastEnding: table.pastEnding,
		titles: tableOf(table.titles),
		cityZones: new Map(Object.entries(table.cityZones).map(([city, Zone]) => [city, makeWord({ Zone })])),
		cityTime: table.cityTime,
		enduring: new Set(table.enduring),
		subjects: new Set(table.subjects),
		objects: tableOf(table.objects),
		zones,
		figures: table.figures,
		monthFirst: { tags: table.monthFirst.tags, places: anyOf(table.monthFirst.places) },
		dateLabel: table.dateLabel,
		business: new RegExp(`\\b(?:${table.business.join('|')})\\b`, 'gi'),
	};
}

const tableOf = (words: readonly string[]): WordTable<true> => new WordTable(words.map(word => [word, true] as const));

/** The lexicons there are, by primary language subtag; any other language is read with the English one. */
const TABLES: Readonly<Record<string, LocaleTable>> = { en: ENGLISH };
const compiled = new Map<string, Lexicon>();

/** The lexicon of a BCP 47 language tag: `en-GB` gives the English one. */
export function lexiconOf(language = 'en'): Lexicon {
	const primary = language.toLowerCase().split('-')[0]!;
	const name = primary in TABLES ? primary : 'en';
	let lexicon = compiled.get(name);
	if (!lexicon) {
		lexicon = compileLocale(TABLES[name]!);
		compiled.set(name, lexicon);
	}
	return lexicon;
}
