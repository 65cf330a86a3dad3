/** The server in a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { Host, StartServer } from './host.ts';

/** A timer of a browser waits at least four milliseconds; a message to oneself does not. */
const { port1, port2 } = new MessageChannel();

const host = (version: string): Host => ({
	version,
	pause: () =>
		new Promise(resolve => {
			port1.onmessage = () => resolve();
			port2.postMessage(null);
		}),
	readFile: async () => undefined,
	readModel: async uri => {
		if (!uri) return undefined;
		const response = await fetch(uri);
		if (!response.ok) throw new Error(`${uri}: ${response.status} ${response.statusText}`);
		return new Uint8Array(await response.arrayBuffer());
	},
});

export function serve(version: string, start: StartServer): void {
	start(
		createConnection(new BrowserMessageReader(globalThis as never), new BrowserMessageWriter(globalThis as never)),
		host(version),
	);
}
