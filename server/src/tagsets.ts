/** Which tagset and which dialect hold for a document: those of its workspace's `seedmark.json`, and over them the settings. */
import { readSchema, type SchemaProblem, type SchemaReading, unreadableFile } from './core/schema/read.ts';
import { builtinSchema, type Schema } from './core/schema.ts';
import type { DialectName } from './core/syntax/dialects/dialect.ts';
import { dialectOf } from './dialectOf.ts';
import type { Settings } from './protocol.ts';

export const TAGSET_FILE = 'seedmark.json';

export interface TagsetEvents {
	/** The text of a file; undefined where there is none. Fails where there is one that cannot be read. */
	readFile(uri: string): Promise<string | undefined>;
	/** What is wrong with a tagset file; nothing where it has been repaired or is gone. */
	report(uri: string, problems: readonly SchemaProblem[]): void;
}

export class Tagsets {
	/** URIs of the workspace's folders, without a slash at the end. */
	#folders: readonly string[] = [];
	readonly #events: TagsetEvents;
	/** By folder. */
	readonly #read = new Map<string, Promise<Schema>>();
	readonly #lastGood = new Map<string, Schema>();
	/** Folders whose file has problems that the client knows of. */
	readonly #faulty = new Set<string>();
	/** By tagset and by the severities that the settings give, so that one document after the other has the same one. */
	readonly #weighted = new WeakMap<Schema, Map<string, Schema>>();

	constructor(events: TagsetEvents) {
		this.#events = events;
	}

	set folders(uris: readonly string[]) {
		this.#folders = uris.map(uri => uri.replace(/\/$/, '')).sort((a, b) => b.length - a.length);
	}

	/** The tagset and the dialect of a document. */
	async of(uri: string, settings: Settings): Promise<{ schema: Schema; dialect: DialectName | 'auto' }> {
		const folder = this.folderOf(uri);
		const schema = folder === undefined ? builtinSchema : await this.#schemaIn(folder);
		const path = folder === undefined ? '' : decode(uri.slice(folder.length + 1));
		return {
			schema: this.#weigh(schema, settings.severity),
			dialect: settings.dialect === 'auto' ? (dialectOf(schema, path) ?? 'auto') : settings.dialect,
		};
	}

	/** Where the tagset file of a document is, or would be. */
	fileOf(uri: string): string | undefined {
		const folder = this.folderOf(uri);
		return folder === undefined ? undefined : `${folder}/${TAGSET_FILE}`;
	}

	/** Forgets tagset files that have changed, so that they are read again. Whether one of them had been read. */
	forget(uris: readonly string[]): boolean {
		const folders = uris.filter(uri => uri.endsWith(`/${TAGSET_FILE}`)).map(uri => uri.slice(0, -TAGSET_FILE.length - 1));
		return folders.filter(folder => this.#read.delete(folder)).length > 0;
	}

	forgetAll(): void {
		this.#read.clear();
	}

	/** The innermost folder of the workspace that holds a document; outside the workspace its own. None for a document not saved yet. */
	folderOf(uri: string): string | undefined {
		if (uri.startsWith('untitled:')) return undefined;
		const own = uri.lastIndexOf('/');
		return this.#folders.find(folder => uri.startsWith(`${folder}/`)) ?? (own < 0 ? undefined : uri.slice(0, own));
	}

	#schemaIn(folder: string): Promise<Schema> {
		const known = this.#read.get(folder);
		if (known) return known;
		const reading = this.#readIn(folder);
		this.#read.set(folder, reading);
		return reading;
	}

	async #readIn(folder: string): Promise<Schema> {
		const { schema, problems } = await this.#readingOf(`${folder}/${TAGSET_FILE}`);
		if (problems.length || this.#faulty.has(folder)) this.#events.report(`${folder}/${TAGSET_FILE}`, problems);
		if (problems.length) this.#faulty.add(folder);
		else this.#faulty.delete(folder);
		if (schema) this.#lastGood.set(folder, schema);
		return this.#lastGood.get(folder) ?? builtinSchema;
	}

	/** A file that is not there is as good as an empty tagset. */
	async #readingOf(uri: string): Promise<SchemaReading> {
		let text: string | undefined;
		try {
			text = await this.#events.readFile(uri);
		} catch (error) {
			return { schema: null, problems: [unreadableFile(error instanceof Error ? error.message : String(error))] };
		}
		return text === undefined ? { schema: builtinSchema, problems: [] } : readSchema(text);
	}

	#weigh(schema: Schema, severity: Settings['severity']): Schema {
		const key = JSON.stringify(severity);
		if (key === '{}') return schema;
		const variants = this.#weighted.get(schema) ?? new Map<string, Schema>();
		this.#weighted.set(schema, variants);
		const known = variants.get(key);
		if (known) return known;
		const weighted = { ...schema, severity: { ...schema.severity, ...severity } };
		variants.set(key, weighted);
		return weighted;
	}
}

function decode(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
