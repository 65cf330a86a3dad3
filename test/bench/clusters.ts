/** How well mentions are gathered into entities: B³ (Bagga and Baldwin 1998) and LEA (Moosavi and Strube 2016), over many articles. */

/** The entities of one article, each as its mentions; a mention is a key such as `12:19`. */
export type Clusters = readonly (readonly string[])[];

export interface ClusterScore {
	readonly b3: number;
	readonly lea: number;
}

/** F1 of both measures. Mentions that only one side has count against the other: nothing is left out. */
export function scoreClusters(pairs: readonly (readonly [gold: Clusters, found: Clusters])[]): ClusterScore {
	const recall = pairs.map(([gold, found]) => share(gold, found));
	const precision = pairs.map(([gold, found]) => share(found, gold));
	const f1 = (measure: 'b3' | 'lea'): number => {
		const rate = (parts: readonly Share[]) => {
			const all = parts.reduce((sum, { size }) => sum + size, 0);
			return all ? parts.reduce((sum, part) => sum + part[measure], 0) / all : 0;
		};
		const [p, r] = [rate(precision), rate(recall)];
		return p + r ? (2 * p * r) / (p + r) : 0;
	};
	return { b3: f1('b3'), lea: f1('lea') };
}

interface Share {
	/** Mentions on this side. */
	readonly size: number;
	/** What is kept of them on the other side, by either measure, in mentions. */
	readonly b3: number;
	readonly lea: number;
}

/** How much of the clusters of one side the other keeps together. */
function share(clusters: Clusters, others: Clusters): Share {
	const otherOf = new Map(others.flatMap((cluster, index) => cluster.map(mention => [mention, index] as const)));
	let [size, b3, lea] = [0, 0, 0];
	for (const cluster of clusters) {
		size += cluster.length;
		const counts = new Map<number, number>();
		for (const mention of cluster) {
			const other = otherOf.get(mention);
			if (other !== undefined) counts.set(other, (counts.get(other) ?? 0) + 1);
		}
		for (const count of counts.values()) b3 += (count * count) / cluster.length;
		lea += cluster.length * linksKept(cluster, counts, others);
	}
	return { size, b3, lea };
}

const links = (mentions: number): number => (mentions * (mentions - 1)) / 2;

/** The share of a cluster's links that are kept. A mention by itself is kept where it stands by itself on the other side. */
function linksKept(cluster: readonly string[], counts: ReadonlyMap<number, number>, others: Clusters): number {
	if (cluster.length > 1) return [...counts.values()].reduce((sum, count) => sum + links(count), 0) / links(cluster.length);
	const [other] = counts.keys();
	return other !== undefined && others[other]!.length === 1 ? 1 : 0;
}
