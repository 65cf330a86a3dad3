// Language servers under measurement, each over the transport that an editor would use.
import { fork, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import MarkdownIt from 'markdown-it';
import {
	createProtocolConnection,
	IPCMessageReader,
	IPCMessageWriter,
	PortMessageReader,
	PortMessageWriter,
	StreamMessageReader,
	StreamMessageWriter,
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

/** A server in a worker thread, as the desktop client runs it. */
export async function inWorker(file) {
	const worker = new Worker(file, { stdout: true, stderr: true });
	const connection = await initialize(createProtocolConnection(new PortMessageReader(worker), new PortMessageWriter(worker)));
	return { connection, stop: () => worker.terminate() };
}

/** A server in a process of its own over standard input and output, as other editors run it; its memory can be read. */
export async function inProcess(command, args) {
	const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] });
	const connection = await initialize(
		createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
	);
	return { connection, memory: () => residentMemory(child.pid), stop: () => child.kill() };
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

/** Resident memory in bytes; NaN where the system does not tell. */
function residentMemory(pid) {
	try {
		return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;
	} catch {
		return Number.NaN;
	}
}
