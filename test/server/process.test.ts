/** The server as editors start it: as a process over its standard streams or ipc, and as a worker thread. */
import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import {
	createMessageConnection,
	type FullDocumentDiagnosticReport,
	type InitializeResult,
	IPCMessageReader,
	IPCMessageWriter,
	type MessageConnection,
	PortMessageReader,
	PortMessageWriter,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver/node';
// @ts-expect-error a script without types
import { bundles } from '../../esbuild.mjs';
import manifest from '../../package.json' with { type: 'json' };
import { vscode } from './connect.ts';

let folder: string;
let server: string;

before(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'seedmark-'));
	server = path.join(folder, 'server.js');
	await build({ ...bundles()[1], outdir: folder, logLevel: 'error' });
	await writeFile(path.join(folder, 'seedmark.json'), '{ "severity": { "label-unknown": "hint" } }');
});

after(() => rm(folder, { recursive: true }));

/** Opens a document with one problem in the folder of the tagset, and returns how severe the problem is. */
async function converse(connection: MessageConnection): Promise<number | undefined> {
	connection.onRequest(() => null);
	connection.listen();
	const { serverInfo } = await connection.sendRequest<InitializeResult>('initialize', {
		processId: null,
		rootUri: pathToFileURL(folder).href,
		capabilities: { textDocument: vscode.textDocument },
	});
	assert.equal(serverInfo!.version, manifest.version);
	await connection.sendNotification('initialized', {});
	const textDocument = { uri: pathToFileURL(path.join(folder, 'corpus', 'a.seed')).href };
	await connection.sendNotification('textDocument/didOpen', {
		textDocument: { ...textDocument, languageId: 'seed', version: 1, text: '::: article {#a}\n[Orrin]{.persn} left.\n:::\n' },
	});
	const report = await connection.sendRequest<FullDocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
	await connection.sendRequest('shutdown');
	await connection.sendNotification('exit');
	return report.items[0]?.severity;
}

const HINT = 4;
const exitOf = (process: { once(event: 'exit', listener: (code: number | null) => void): unknown }) =>
	new Promise<number | null>(resolve => process.once('exit', resolve));

test('over standard streams', async () => {
	const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
	const exit = exitOf(child);
	const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
	assert.equal(await converse(connection), HINT);
	assert.equal(await exit, 0);
});

test('over ipc', async () => {
	const child = fork(server, ['--node-ipc'], { execArgv: [] });
	const exit = exitOf(child);
	assert.equal(await converse(createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child))), HINT);
	assert.equal(await exit, 0);
});

test('in a worker thread', async () => {
	const worker = new Worker(server);
	const exit = exitOf(worker);
	assert.equal(await converse(createMessageConnection(new PortMessageReader(worker), new PortMessageWriter(worker))), HINT);
	assert.equal(await exit, 0);
});

test('--version', async () => {
	const child = spawn(process.execPath, [server, '--version']);
	let printed = '';
	child.stdout.on('data', chunk => (printed += chunk));
	assert.equal(await exitOf(child), 0);
	assert.equal(printed.trim(), manifest.version);
});
