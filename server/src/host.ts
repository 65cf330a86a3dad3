import type { Connection } from 'vscode-languageserver';

/** What the server needs of the place that it runs in. */
export interface Host {
	/** The version of the extension. */
	readonly version: string;
	/** Lets waiting messages have their turn. */
	pause(): Promise<void>;
	/** The text of a file; undefined where there is none, or the host cannot reach it. */
	readFile(uri: string): Promise<string | undefined>;
	/** The weights of the entity model; undefined where there are none. `uri` is where the client says they are. */
	readModel(uri: string | undefined): Promise<Uint8Array | undefined>;
}

/** Starts a server on a connection. */
export type StartServer = (connection: Connection, host: Host) => void;
