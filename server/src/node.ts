/**
 * The server in Node: in a worker thread of VS Code, or as a process of its own that speaks over its standard streams (`--stdio`)
 * or Node's ipc (`--node-ipc`).
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort } from 'node:worker_threads';
import { createConnection, PortMessageReader, PortMessageWriter } from 'vscode-languageserver/node';
import type { Host, StartServer } from './host.ts';

/** What is there; undefined for a file that is not. Any other failure is an error. */
async function readIfThere(file: string): Promise<Buffer | undefined> {
	try {
		return await readFile(file);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}

const host = (version: string): Host => ({
	version,
	pause: () => new Promise(resolve => setImmediate(resolve)),
	readFile: async uri => (uri.startsWith('file:') ? (await readIfThere(fileURLToPath(uri)))?.toString() : undefined),
	readModel: uri => readIfThere(uri?.startsWith('file:') ? fileURLToPath(uri) : path.join(__dirname, 'entities.bin')),
});

function connect() {
	if (!isMainThread && parentPort) return createConnection(new PortMessageReader(parentPort), new PortMessageWriter(parentPort));
	return createConnection();
}

export function serve(version: string, start: StartServer): void {
	if (process.argv.includes('--version')) console.log(version);
	else start(connect(), host(version));
}
