/** What the training sets are worth: how they differ from the labels that the recogniser gives, and how far they are trusted. */
import type { EntityLabel } from '../src/core/prose/entities/mention.ts';

/** Sets whose annotators agree on what a name is and where it ends, more or less. */
const SCHEMES = ['news', 'domains', 'encyclopedia', 'web', 'social media', 'reports'] as const;
type Scheme = (typeof SCHEMES)[number];

export interface Source {
	/** What an error in it costs, against 1 for a carefully annotated set. */
	readonly weight: number;
	/** The part of its articles that is used. */
	readonly share: number;
	/** Labels that were not, or not always, annotated. */
	readonly unmarked: readonly EntityLabel[];
	/** Whether its labels were set by machine. */
	readonly silver: boolean;
	/** The annotation scheme that it follows; none for a set that nothing is known of. */
	readonly scheme?: Scheme;
}

const SOURCES: Record<string, Partial<Source>> = {
	gmb: { weight: 0.3, share: 0.8, silver: true, scheme: 'news' },
	crossner: { scheme: 'domains' },
	docred: { scheme: 'encyclopedia' },
	wikigold: { scheme: 'encyclopedia' },
	gum_ne: { unmarked: ['misc'], scheme: 'web' },
	uner_ewt: { unmarked: ['misc'], scheme: 'web' },
	'uner_ewt-dev': { unmarked: ['misc'], scheme: 'web' },
	btc: { weight: 0.6, share: 0.5, unmarked: ['misc'], scheme: 'social media' },
	wnut17: { weight: 0.6, share: 0.5, scheme: 'social media' },
	're3d-nonNC': { weight: 0.5, unmarked: ['misc'], scheme: 'reports' },
};

/** By file name; sets that are not listed are trusted in full. */
export function sourceOf(file: string): Source {
	return { weight: 1, share: 1, unmarked: [], silver: false, ...SOURCES[file.replace(/\.conll(\.gz)?$/, '')] };
}

export const NO_SCHEME = -1;

/** The number of a scheme, as the network is told it. */
export const numberOf = (scheme: Scheme | undefined): number => (scheme ? SCHEMES.indexOf(scheme) : NO_SCHEME);

const READING: Partial<Record<Scheme, number>> = { news: 0.3, encyclopedia: 0.3, web: 0.3 };

/** How much of each scheme the trained network follows when it reads, by its number. */
export const READING_SHARES: readonly number[] = SCHEMES.map(scheme => READING[scheme] ?? 0);
