// Language servers under measurement, each over the transport that an editor would use.
import { fork } from 'node:child_process';
import { MessageChannel, Worker } from 'node:worker_threads';
import MarkdownIt from 'markdown-it';
import {
	createProtocolConnection,
	IPCMessageReader,
	IPCMessageWriter,
	PortMessageReader,
	PortMessageWriter,
} from 'vscode-languageserver/node';

const CAPABILITIES = {
	general: { positionEncodings: ['utf-16'] },
	textDocument: {
		synchronization: {},
		documentSymbol: { hierarchicalDocumentSymbolSupport: true },
		diagnostic: {},
		hover: { contentFormat: ['markdown'] },
		semanticTokens: {
			requests: { range: true },
			tokenTypes: [],
			tokenModifiers: [],
			formats: ['relative'],
		},
	},
	workspace: { diagnostics: { refreshSupport: true } },
};

async function initialize(connection) {
	connection.onUnhandledNotification(() => {});
	connection.onRequest('workspace/diagnostic/refresh', () => null);
	connection.onRequest('client/registerCapability', () => null);
	connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
	connection.listen();
	await connection.sendRequest('initialize', {
		processId: process.pid,
		rootUri: null,
		capabilities: CAPABILITIES,
		initializationOptions: {},
	});
	await connection.sendNotification('initialized', {});
	return connection;
}

/** A server in a process of its own, messages in V8's serialisation: as the desktop client runs it. */
export async function inProcess(file) {
	const child = fork(file, ['--node-ipc'], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
	const connection = await initialize(createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child)));
	return { connection, stop: () => child.kill() };
}

/** A server in a worker thread. */
export async function inWorker(file) {
	const worker = new Worker(file, { stdout: true, stderr: true });
	const connection = await initialize(createProtocolConnection(new PortMessageReader(worker), new PortMessageWriter(worker)));
	return { connection, stop: () => worker.terminate() };
}

/** The same with a scale: `weigh` tells what the server's heap holds, in bytes. */
export async function weighed(file) {
	const { port1: scale, port2 } = new MessageChannel();
	const worker = new Worker(new URL('./weighed-server.cjs', import.meta.url), {
		workerData: { server: file, scale: port2 },
		transferList: [port2],
		stdout: true,
		stderr: true,
	});
	const connection = await initialize(createProtocolConnection(new PortMessageReader(worker), new PortMessageWriter(worker)));
	const weigh = () =>
		new Promise(resolve => {
			scale.once('message', resolve);
			scale.postMessage('weigh');
		});
	return {
		connection,
		weigh,
		stop: () => {
			scale.close();
			return worker.terminate();
		},
	};
}

/** VS Code's Markdown server, which asks its client to parse: the nearest peer that reads prose and has an outline. */
export async function markdownServer(file) {
	const child = fork(file, ['--node-ipc'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
	const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
	const markdown = new MarkdownIt();
	const token = ({ type, markup, content, map, children }) => ({ type, markup, content, map, children: children?.map(token) });
	connection.onRequest('markdown/parse', ({ text }) => markdown.parse(text ?? '', {}).map(token));
	for (const request of ['stat', 'readFile', 'readDirectory', 'watcher/create', 'watcher/delete'])
		connection.onRequest(`markdown/fs/${request}`, () => undefined);
	connection.onRequest('markdown/findMarkdownFilesInWorkspace', () => []);
	await initialize(connection);
	return { connection, stop: () => child.kill() };
}
