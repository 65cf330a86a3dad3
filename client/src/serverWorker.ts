/** The language server as a web worker. */
import type { Disposable } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, type MessageTransports } from 'vscode-languageclient/browser';

export class ServerWorker implements Disposable {
	#worker: Worker | undefined;

	/** `script` is the address of the server's main file. */
	constructor(readonly script: string) {}

	/** Starts the worker, in place of one that is still there. */
	async start(): Promise<MessageTransports> {
		this.dispose();
		// In VS Code's extension host `Worker` is a class of its own, which the client would not know for a worker.
		const worker = new Worker(this.script);
		this.#worker = worker;
		return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
	}

	/** Ends the worker. It keeps nothing, so nothing is lost. */
	dispose(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
	}
}
