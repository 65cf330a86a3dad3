/** Scores a model on annotated documents: a mention counts when its extent and its label are right. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type EntityLabel, type EntityModel, findMentions } from '../src/core/prose/entities/index.ts';
import { ENTITY_LABELS } from '../src/core/prose/entities/mention.ts';
import { readStructure } from '../src/core/prose/prose.ts';

interface Gold {
	readonly text: string;
	readonly entities: readonly { readonly start: number; readonly end: number; readonly label: EntityLabel }[];
	readonly partial?: readonly EntityLabel[];
}

export interface Figures {
	/** F1 in per cent, over all labels and for each; `spans` leaves labels out. */
	readonly all: number;
	readonly spans: number;
	readonly labels: Record<EntityLabel, number>;
	/** Megabytes of text a second, end to end. */
	readonly speed: number;
}

/** Reads a file of JSON lines, packed or not, and finds its mentions anew. */
export function score(file: string, model: EntityModel | null): Figures {
	const raw = readFileSync(file);
	const documents = (file.endsWith('.gz') ? gunzipSync(raw) : raw)
		.toString('utf8')
		.split('\n')
		.filter(Boolean)
		.map(line => JSON.parse(line) as Gold);
	const tallies = new Map(['all', 'spans', ...ENTITY_LABELS].map(key => [key, { gold: 0, found: 0, right: 0 }]));
	const add = (key: string, what: 'gold' | 'found' | 'right'): void => void tallies.get(key)![what]++;
	let bytes = 0;
	let milliseconds = 0;
	for (const { text, entities, partial } of documents) {
		const started = performance.now();
		const mentions = findMentions(readStructure(text), model);
		milliseconds += performance.now() - started;
		bytes += Buffer.byteLength(text);
		const counts = (label: EntityLabel): boolean => !partial?.includes(label);
		const gold = new Map(
			entities.filter(({ label }) => counts(label)).map(({ start, end, label }) => [`${start}:${end}`, label]),
		);
		for (const label of gold.values()) for (const key of ['all', 'spans', label]) add(key, 'gold');
		for (const { start, end, label } of mentions) {
			if (!counts(label)) continue;
			for (const key of ['all', 'spans', label]) add(key, 'found');
			const right = gold.get(`${start}:${end}`);
			if (right) add('spans', 'right');
			if (right === label) for (const key of ['all', label]) add(key, 'right');
		}
	}
	const f1 = (key: string): number => {
		const { gold, found, right } = tallies.get(key)!;
		return (200 * right) / Math.max(1, gold + found);
	};
	const labels = Object.fromEntries(ENTITY_LABELS.map(label => [label, f1(label)])) as Record<EntityLabel, number>;
	return { all: f1('all'), spans: f1('spans'), labels, speed: bytes / 1000 / milliseconds };
}

/** Figures as a table, one file a line. */
export function tableOf(rows: readonly (Figures & { file: string })[]): string {
	const lines = [['set', 'F1', ...ENTITY_LABELS, 'spans', 'MB/s'].join('\t')];
	for (const { file, all, labels, spans, speed } of rows) {
		lines.push(
			[
				file.replace(/\.jsonl(\.gz)?$/, '').padEnd(14),
				...[all, ...ENTITY_LABELS.map(label => labels[label]), spans].map(figure => figure.toFixed(1)),
				speed.toFixed(2),
			].join('\t'),
		);
	}
	return lines.join('\n');
}
