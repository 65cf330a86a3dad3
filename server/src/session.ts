/** What a server knows while it runs: its client, the open documents, and in what manner each of them is to be read. */
import {
	type Connection,
	DidChangeConfigurationNotification,
	DidChangeWatchedFilesNotification,
	type InitializeParams,
	ResponseError,
	TextDocuments,
} from 'vscode-languageserver';
import { Background } from './background.ts';
import { type Client, clientOf } from './client.ts';
import * as convert from './convert.ts';
import { Model } from './entityModel.ts';
import type { Host } from './host.ts';
import { type OpenDocument, textSync } from './openDocument.ts';
import { withPatience } from './patience.ts';
import {
	type FindFilesResult,
	findFilesRequest,
	type ReadFileParams,
	type ReadFileResult,
	readFileRequest,
	SEED_FILES,
} from './protocol.ts';
import { Refresh } from './refresh.ts';
import { defaultSettings, readSettings } from './settings.ts';
import { TAGSET_FILE, Tagsets } from './tagsets.ts';
import { WorkspaceNames } from './workspaceNames.ts';

/** A client that does not answer is not waited for longer, in milliseconds. */
const PATIENCE = 2000;

export class Session {
	readonly connection: Connection;
	readonly documents = new TextDocuments<OpenDocument>(textSync);
	readonly background: Background;
	client!: Client;
	readonly #host: Host;
	readonly #tagsets: Tagsets;
	readonly #names: WorkspaceNames;
	readonly #model: Model;
	#shown!: Refresh;
	#settings: unknown;
	readonly #listeners: ((open: OpenDocument) => void)[] = [];

	constructor(connection: Connection, host: Host) {
		this.connection = connection;
		this.#host = host;
		this.background = new Background({
			pause: () => host.pause(),
			news: (open, done) => this.#tellNews(open, done),
			failed: error => this.logError('reading in the background', error),
		});
		this.#tagsets = new Tagsets({
			readFile: uri => this.#readFile(uri),
			report: (uri, problems) => void connection.sendDiagnostics({ uri, diagnostics: problems.map(convert.schemaDiagnostic) }),
		});
		this.#names = new WorkspaceNames({
			findFiles: () => this.#findFiles(),
			readFile: uri => this.#readFile(uri).catch(() => undefined),
			mannerOf: async uri => ({ folder: this.#folderOf(uri), ...(await this.#tagsets.of(uri, defaultSettings)) }),
			pause: () => host.pause(),
			changed: (pool, names) => {
				for (const open of this.documents.all()) if (open.names === pool) this.#nameAnew(open, names);
			},
		});
		this.#model = new Model({
			read: () => host.readModel(this.client.options.model),
			settled: () => void this.#configureAll(),
			missing: () => connection.console.info('There is no entity model: names are found by lists and context.'),
			failed: error => this.logError('loading the entity model', error),
		});
		this.documents.onDidOpen(({ document: open }) => {
			// Without word of changed files a tagset is read whenever it may be another one.
			if (!this.client.canRegister.files) this.#tagsets.forgetAll();
			open.configuring = this.#configure(open).finally(() => {
				open.configuring = undefined;
				this.background.schedule(open, 0);
			});
		});
		this.documents.onDidChangeContent(({ document: open }) => {
			if (open.names) this.#names.count(open.uri, open.names, open.document);
			this.background.schedule(open);
			this.#changed(open);
		});
		this.documents.onDidClose(({ document: open }) => {
			this.background.drop(open);
			if (!open.uri.startsWith('untitled:'))
				void this.guard(`reading the names of ${open.uri}`, () => this.#names.readFile(open.uri));
		});
	}

	/** Calls `listener` whenever what there is to say of a document may have changed. */
	onChange(listener: (open: OpenDocument) => void): void {
		this.#listeners.push(listener);
	}

	initialize(params: InitializeParams): void {
		this.client = clientOf(params);
		this.#shown = new Refresh(this.connection, this.client);
		this.#settings = this.client.options.settings;
		this.#tagsets.folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
	}

	/** Registers what a client takes only now. */
	initialized(): void {
		const { client } = this.connection;
		const { canRegister } = this.client;
		if (canRegister.configuration) void client.register(DidChangeConfigurationNotification.type, { section: 'seedmark' });
		if (canRegister.files)
			void client.register(DidChangeWatchedFilesNotification.type, {
				watchers: [`**/${TAGSET_FILE}`, ...SEED_FILES].map(globPattern => ({ globPattern })),
			});
		if (this.client.hasFolders) this.connection.workspace.onDidChangeWorkspaceFolders(() => this.#changeFolders());
		this.#shown.outline();
		this.#readNames();
		// While the first document is on its way there is time for it.
		void this.#model.load();
	}

	/** Takes new settings and reads all documents accordingly. */
	async changeSettings(sent: unknown): Promise<void> {
		this.#settings = (sent as { seedmark?: unknown } | null | undefined)?.seedmark;
		await this.#configureAll();
	}

	async changeFiles(uris: readonly string[]): Promise<void> {
		if (this.#tagsets.forget(uris)) {
			await this.#configureAll();
			this.#readNames();
		}
		for (const uri of uris)
			if (!uri.endsWith(`/${TAGSET_FILE}`) && !this.#names.isOpen(uri))
				await this.guard(`reading the names of ${uri}`, () => this.#names.readFile(uri));
	}

	async #changeFolders(): Promise<void> {
		this.#tagsets.folders = (await this.connection.workspace.getWorkspaceFolders())?.map(({ uri }) => uri) ?? [];
		await this.#configureAll();
		this.#readNames();
	}

	/** Files share their names with those of the same folder of the workspace. */
	#folderOf = (uri: string): string => this.#tagsets.folderOf(uri) ?? uri;

	/** Reads the workspace for the names that are marked in it, while nobody waits. */
	#readNames(): void {
		void this.guard('reading the names of the workspace', () => this.#names.readAll());
	}

	async #findFiles(): Promise<readonly string[]> {
		if (!this.client.options.readsFiles) return [];
		return (await this.connection.sendRequest<FindFilesResult | null>(findFilesRequest))?.uris ?? [];
	}

	/** What has been read of a document may be read otherwise, for these names mean something else now. */
	#nameAnew(open: OpenDocument, names: ReadonlySet<string>): void {
		if (open.reader.forgetHolders(open.document, names) && !open.configuring) this.#refresh(open);
	}

	/** The text of a file, undefined where there is none. One that cannot be read is logged, and an error. */
	async #readFile(uri: string): Promise<string | undefined> {
		try {
			const text = await this.#host.readFile(uri);
			if (text !== undefined || !this.client.options.readsFiles) return text;
			const asked = this.connection.sendRequest<ReadFileResult>(readFileRequest, { uri } satisfies ReadFileParams);
			return (await withPatience(asked, PATIENCE))?.text ?? undefined;
		} catch (error) {
			this.logError(`reading ${uri}`, error);
			throw error;
		}
	}

	tagsetUriOf = (uri: string): string | undefined => this.#tagsets.fileOf(uri);

	/** The tagset file that a document's decisions are written to, with its text where it is there. */
	async tagsetFileOf(uri: string): Promise<{ uri: string; text: string | undefined } | undefined> {
		const file = this.tagsetUriOf(uri);
		return file === undefined ? undefined : { uri: file, text: await this.#readFile(file) };
	}

	/** What `act` gives; where it fails the error is logged, save one that is meant for the client. */
	async guard<R>(doing: string, act: () => R | Promise<R>): Promise<R | undefined> {
		try {
			return await act();
		} catch (error) {
			if (error instanceof ResponseError) throw error;
			this.logError(doing, error);
			return undefined;
		}
	}

	logError(doing: string, error: unknown): void {
		this.connection.console.error(
			`Error while ${doing}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
		);
	}

	async #configureAll(): Promise<void> {
		await Promise.all(this.documents.all().map(open => this.#configure(open)));
	}

	/** Reads a document as its settings, its tagset and the entity model say. */
	async #configure(open: OpenDocument): Promise<void> {
		try {
			const settings = readSettings(await this.#ask(open.uri));
			const { schema, dialect } = await this.#tagsets.of(open.uri, settings);
			const model = settings.recognised.enabled ? await this.#model.soon() : null;
			const names = this.#names.in(this.#folderOf(open.uri));
			const isOther = open.read({ settings, schema, dialect, model, names });
			this.#names.count(open.uri, names, open.document);
			// Nothing has been answered about a document that is still being opened.
			if (isOther && !open.configuring) this.#refresh(open);
		} catch (error) {
			this.logError(`reading the settings of ${open.uri}`, error);
		}
	}

	async #ask(uri: string): Promise<unknown> {
		if (!this.client.hasConfiguration) return this.#settings;
		const asked = this.connection.workspace.getConfiguration({ scopeUri: uri, section: 'seedmark' });
		return (await withPatience(asked, PATIENCE)) ?? this.#settings;
	}

	#refresh(open: OpenDocument): void {
		this.background.schedule(open, 0);
		this.#changed(open);
		this.#shown.all();
	}

	#changed(open: OpenDocument): void {
		for (const listener of this.#listeners) listener(open);
	}

	#tellNews(open: OpenDocument, done: boolean): void {
		this.#changed(open);
		if (!open.reader.owes) return;
		if (done) {
			open.reader.owes = false;
			this.#shown.all();
		} else this.#shown.problems();
	}
}
