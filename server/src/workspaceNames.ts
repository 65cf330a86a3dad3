/** The names that are marked in the seed files of a workspace, folder by folder: those that are open and those that are not. */
import type { Document, OpenOptions } from './core/document.ts';
import { NamePool, namesIn, namesInText, namesOf } from './core/names.ts';
import type { GazetteerName } from './core/prose/entities/index.ts';
import { replacedInRows } from './core/rows.ts';

/** Files that are not open are read for their names up to this many, and this many UTF-16 code units together. */
const MOST_FILES = 2000;
const MOST_UNITS = 64 * 1024 * 1024;

export interface NamesEvents {
	/** URIs of the workspace's seed files. */
	findFiles(): Promise<readonly string[]>;
	/** The text of a file; undefined where there is none. */
	readFile(uri: string): Promise<string | undefined>;
	/** The folder whose files share their names with this one, and how the file is read. */
	mannerOf(uri: string): Promise<OpenOptions & { readonly folder: string }>;
	/** Lets waiting messages have their turn. */
	pause(): Promise<void>;
	/** These names mean something else now in the files of the pool. */
	changed(pool: NamePool, names: ReadonlySet<string>): void;
}

/** What is known of a file: the document that is open, or the names of one that is not. */
interface Counted {
	readonly pool: NamePool;
	readonly document: Document | null;
	readonly names: readonly GazetteerName[];
}

const nothing: readonly GazetteerName[] = [];

const isSameName = (a: GazetteerName, b: GazetteerName): boolean => a.name === b.name && a.label === b.label && a.ref === b.ref;

export class WorkspaceNames {
	readonly #events: NamesEvents;
	/** By folder. */
	readonly #pools = new Map<string, NamePool>();
	/** By the file's URI. */
	readonly #counted = new Map<string, Counted>();
	#scan: object | undefined;

	constructor(events: NamesEvents) {
		this.#events = events;
	}

	/** The names of the files in a folder. */
	in(folder: string): NamePool {
		const pool = this.#pools.get(folder) ?? new NamePool();
		this.#pools.set(folder, pool);
		return pool;
	}

	/** Takes an open document for what it is now. Costs what has changed since it was last looked at. */
	count(uri: string, pool: NamePool, document: Document): void {
		const before = this.#counted.get(uri);
		if (before?.document && before.pool === pool) {
			const { removed, added } = document.since(before.document);
			this.#counted.set(uri, { pool, document, names: nothing });
			const names = replacedInRows(removed.flatMap(namesIn), added.flatMap(namesIn), isSameName);
			this.#change(pool, names.removed, names.added);
		} else this.#put(uri, { pool, document, names: nothing });
	}

	/** Reads a file that is not open, or not any more, for its names. How many units it has. */
	async readFile(uri: string): Promise<number> {
		const { folder, ...manner } = await this.#events.mannerOf(uri);
		const text = await this.#events.readFile(uri);
		const names = text === undefined ? nothing : namesInText(text, manner);
		this.#put(uri, { pool: this.in(folder), document: null, names });
		return text?.length ?? 0;
	}

	/** Reads the seed files of the workspace, but for those that are open. A later call takes the place of one that is under way. */
	async readAll(): Promise<void> {
		const scan = {};
		this.#scan = scan;
		let units = 0;
		for (const uri of (await this.#events.findFiles()).slice(0, MOST_FILES)) {
			await this.#events.pause();
			if (this.#scan !== scan || units > MOST_UNITS) return;
			if (!this.isOpen(uri)) units += await this.readFile(uri);
		}
	}

	isOpen(uri: string): boolean {
		return this.#counted.get(uri)?.document != null;
	}

	#put(uri: string, now: Counted): void {
		const before = this.#counted.get(uri);
		this.#counted.set(uri, now);
		const [old, names] = [before ? namesBy(before) : nothing, namesBy(now)];
		if (before && before.pool !== now.pool) {
			this.#change(before.pool, old, nothing);
			this.#change(now.pool, nothing, names);
		} else this.#change(now.pool, old, names);
	}

	#change(pool: NamePool, removed: readonly GazetteerName[], added: readonly GazetteerName[]): void {
		if (!removed.length && !added.length) return;
		const names = pool.change(removed, added);
		if (names.size) this.#events.changed(pool, names);
	}
}

const namesBy = ({ document, names }: Counted): readonly GazetteerName[] => (document ? namesOf(document) : names);
