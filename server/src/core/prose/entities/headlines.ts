/** Headlines in capitals, where capitals tell nothing: what the article below calls its names is looked for in them. */
import { type Gazetteer, indexNames, matchNames } from './gazetteer.ts';
import type { EntityLabel, Mention } from './mention.ts';
import { PEOPLES, PLACES } from './names.ts';
import { notInside, overlay } from './overlay.ts';
import type { Tokens } from './tokens.ts';

/** Shorter surnames (`Li`, `Day`) are common words too often. */
export const SHORTEST_SURNAME = 4;

/** Reads the headlines in capitals of one article by the names and surnames that it knows. */
export class Headlines {
	readonly #known: ReadonlyMap<string, { label: EntityLabel }>;
	readonly #surnames: ReadonlySet<string>;
	#index: Gazetteer | null = null;

	constructor(known: ReadonlyMap<string, { label: EntityLabel }>, surnames: ReadonlySet<string>) {
		this.#known = known;
		this.#surnames = surnames;
	}

	/**
	 * The mentions of a headline with the names that the article has in small letters: `OKELLO LEAVES LAKE BANK` above a text about Peter
	 * Okello and Lake Bank. What the headline alone has gives way to names inside it, but not to a country or a people (`SCOTTISH OPEN`).
	 */
	read(tokens: Tokens, mentions: readonly Mention[]): Mention[] {
		const { text } = tokens;
		this.#index ??= this.#indexNames();
		const found = matchNames(tokens, this.#index, 'named elsewhere', 0.6);
		const isFirm = ({ start, end }: Mention): boolean => !WELL_KNOWN.has(text.slice(start, end));
		return overlay(overlay(found.filter(isFirm), notInside(found, mentions)), mentions);
	}

	#indexNames(): Gazetteer {
		const quiet = [...this.#known].filter(([name]) => name.length >= SHORTEST_SURNAME && name !== name.toUpperCase());
		return indexNames([
			...quiet.map(([name, { label }]) => ({ name: name.toUpperCase(), label, ref: null })),
			...[...this.#surnames].map(name => ({ name: name.toUpperCase(), label: 'person' as const, ref: null })),
		]);
	}
}

const WELL_KNOWN = new Set([...PLACES, ...PEOPLES].map(name => name.toUpperCase()));
