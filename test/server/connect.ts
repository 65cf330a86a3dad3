/** A server and a client of it in one process, joined by streams, so that every message goes through the protocol's own code. */
import { PassThrough } from 'node:stream';
import {
	type ClientCapabilities,
	createConnection,
	createMessageConnection,
	type Diagnostic,
	type InitializeResult,
	type MessageConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Host } from '../../server/src/host.ts';
import type { InitializationOptions, StatusParams } from '../../server/src/protocol.ts';
import { startServer } from '../../server/src/server.ts';

/** What VS Code says it can do, as far as the server looks at it. */
export const vscode: ClientCapabilities = {
	workspace: {
		configuration: true,
		didChangeConfiguration: { dynamicRegistration: true },
		didChangeWatchedFiles: { dynamicRegistration: true },
		diagnostics: { refreshSupport: true },
		semanticTokens: { refreshSupport: true },
		inlayHint: { refreshSupport: true },
	},
	textDocument: {
		diagnostic: {},
		hover: { contentFormat: ['markdown', 'plaintext'] },
		definition: { linkSupport: true },
		documentSymbol: { dynamicRegistration: true, hierarchicalDocumentSymbolSupport: true },
		foldingRange: { rangeLimit: 5000 },
	},
};

export interface Options {
	readonly capabilities?: ClientCapabilities;
	readonly settings?: unknown;
	readonly host?: Partial<Host>;
	/** URIs of the workspace's folders. */
	readonly folders?: readonly string[];
	/** What the client says of itself beyond the protocol. */
	readonly initialization?: InitializationOptions;
	/** Answers to requests of the server; others are answered with null. */
	readonly answers?: Readonly<Record<string, () => unknown>>;
	/** Documents to open, by URI. */
	readonly open?: Readonly<Record<string, string>>;
}

export interface Client {
	readonly connection: MessageConnection;
	readonly initialized: InitializeResult;
	/** The configuration section `seedmark`; what is put here is sent when the server next asks. */
	settings: unknown;
	/** Names of the requests that the server has made of the client. */
	readonly asked: string[];
	/** What the server has logged as errors. */
	readonly errors: string[];
	/** Diagnostics sent unasked, by URI. */
	readonly pushed: Map<string, Diagnostic[]>;
	readonly statuses: StatusParams[];
	readonly open: (uri: string, text: string, version?: number) => Promise<void>;
	readonly request: <R>(method: string, params: unknown) => Promise<R>;
	readonly close: () => Promise<void>;
}

export async function connect({
	capabilities = vscode,
	settings = {},
	host = {},
	folders,
	initialization = {},
	answers = {},
	open = {},
}: Options = {}): Promise<Client> {
	const up = new PassThrough();
	const down = new PassThrough();
	startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), {
		version: '0.0.0-test',
		pause: () => new Promise(resolve => setImmediate(resolve)),
		readFile: async () => undefined,
		readModel: async () => undefined,
		...host,
	});
	const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
	const asked: string[] = [];
	const errors: string[] = [];
	const pushed = new Map<string, Diagnostic[]>();
	const statuses: StatusParams[] = [];
	const client: { settings: unknown } = { settings };
	connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => client.settings));
	connection.onRequest((method: string) => {
		asked.push(method);
		return answers[method]?.() ?? null;
	});
	connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
		if (type === 1) errors.push(message);
	});
	connection.onNotification(
		'textDocument/publishDiagnostics',
		({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
			pushed.set(uri, diagnostics);
		},
	);
	connection.onNotification('seedmark/status', (status: StatusParams) => void statuses.push(status));
	connection.listen();
	const initialized = await connection.sendRequest<InitializeResult>('initialize', {
		processId: null,
		rootUri: null,
		capabilities,
		workspaceFolders: folders?.map(uri => ({ uri, name: uri })) ?? null,
		initializationOptions: { settings, ...initialization },
	});
	await connection.sendNotification('initialized', {});
	const opened = new Set<string>();
	const openDocument = (uri: string, text: string, version = 1) => {
		opened.add(uri);
		return connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'seed', version, text } });
	};
	for (const [uri, text] of Object.entries(open)) await openDocument(uri, text);
	return Object.assign(client, {
		connection,
		initialized,
		asked,
		errors,
		pushed,
		statuses,
		open: openDocument,
		request: <R>(method: string, params: unknown) => connection.sendRequest<R>(method, params),
		close: async () => {
			// What is open would be read behind the next test, and counted there.
			for (const uri of opened) await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
			await connection.sendRequest('shutdown');
			// No `exit`: it would end this process.
			connection.dispose();
		},
	});
}
