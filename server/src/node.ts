/**
 * The server in Node: in a worker thread of VS Code, or as a process of its own that speaks over its standard streams (`--stdio`)
 * or Node's ipc (`--node-ipc`).
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort } from 'node:worker_threads';
import { createConnection, PortMessageReader, PortMessageWriter } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import type { Host } from './host.ts';
import { startServer } from './server.ts';

/** What is there; undefined for a file that is not. Any other failure is an error. */
async function readIfThere(file: string): Promise<Buffer | undefined> {
	try {
		return await readFile(file);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}

const host: Host = {
	version,
	pause: () => new Promise(resolve => setImmediate(resolve)),
	readFile: async uri => (uri.startsWith('file:') ? (await readIfThere(fileURLToPath(uri)))?.toString() : undefined),
	readModel: uri => readIfThere(uri?.startsWith('file:') ? fileURLToPath(uri) : path.join(__dirname, 'entities.bin')),
};

function connect() {
	if (!isMainThread && parentPort) return createConnection(new PortMessageReader(parentPort), new PortMessageWriter(parentPort));
	return createConnection();
}

if (process.argv.includes('--version')) console.log(version);
else startServer(connect(), host);
