/** Makes a client ask again for what it shows, when there is something else to answer. */
import { type Connection, type Disposable, DocumentSymbolRequest } from 'vscode-languageserver';
import type { Client } from './client.ts';

/** Milliseconds in which changes count as one. */
const TOGETHER = 20;

/** A client that closes while it is asked something has no answer. */
const ignore = () => {};

export class Refresh {
	readonly #connection: Connection;
	readonly #client: Client;
	#asking: ReturnType<typeof setTimeout> | undefined;
	#symbols: Promise<Disposable | undefined> | undefined;

	constructor(connection: Connection, client: Client) {
		this.#connection = connection;
		this.#client = client;
	}

	/** All that it shows, once for what changes at one time. */
	all(): void {
		clearTimeout(this.#asking);
		this.#asking = setTimeout(() => {
			const { languages } = this.#connection;
			const { canRefresh } = this.#client;
			this.problems();
			if (canRefresh.tokens) languages.semanticTokens.refresh().catch(ignore);
			if (canRefresh.hints) languages.inlayHint.refresh().catch(ignore);
			this.outline();
		}, TOGETHER);
	}

	problems(): void {
		if (this.#client.canRefresh.diagnostics) this.#connection.languages.diagnostics.refresh().catch(ignore);
	}

	/** There is no message that refreshes an outline; a provider that goes and comes back does. */
	outline(): void {
		if (!this.#client.canRegister.symbols) return;
		const before = this.#symbols;
		const register = async () => {
			(await before)?.dispose();
			return this.#connection.client.register(DocumentSymbolRequest.type, { documentSelector: null, label: 'Seedmark' });
		};
		this.#symbols = register().catch(() => undefined);
	}
}
