/** What the training sets are worth: how they differ from the labels that the recogniser gives, and how far they are trusted. */
import type { EntityLabel } from '../src/core/prose/entities/mention.ts';

export interface Source {
	/** What an error in it costs, against 1 for a carefully annotated set. */
	readonly weight: number;
	/** The part of its articles that is used. */
	readonly share: number;
	/** Labels that were not, or not always, annotated. */
	readonly unmarked: readonly EntityLabel[];
	/** Whether its labels were set by machine. */
	readonly silver: boolean;
}

const SOURCES: Record<string, Partial<Source>> = {
	gmb: { weight: 0.3, share: 0.8, silver: true },
	btc: { weight: 0.6, share: 0.5, unmarked: ['misc'] },
	wnut17: { weight: 0.6, share: 0.5 },
	gum_ne: { unmarked: ['misc'] },
	uner_ewt: { unmarked: ['misc'] },
	'uner_ewt-dev': { unmarked: ['misc'] },
	're3d-nonNC': { weight: 0.5, unmarked: ['misc'] },
};

/** By file name; sets that are not listed are trusted in full. */
export function sourceOf(file: string): Source {
	return { weight: 1, share: 1, unmarked: [], silver: false, ...SOURCES[file.replace(/\.conll(\.gz)?$/, '')] };
}
