/** The entity model while the server runs: read once, and until it is there documents are read without it. */
import { type EntityModel, loadModel } from './core/prose/entities/index.ts';
import { withPatience } from './patience.ts';

/** Milliseconds for which the first document waits for the model, so that it is not read twice. */
const SOON = 500;

export interface ModelEvents {
	/** The weights of the model; undefined where there are none. */
	read(): Promise<Uint8Array | undefined>;
	/** There is a model, or it is known that there is none. */
	settled(): void;
	missing(): void;
	failed(error: unknown): void;
}

export class Model {
	readonly #events: ModelEvents;
	#model: EntityModel | null = null;
	#loading: Promise<void> | undefined;

	constructor(events: ModelEvents) {
		this.#events = events;
	}

	/** Starts to read it, if nobody has. */
	load(): Promise<void> {
		if (!this.#loading) {
			this.#loading = this.#read();
			void this.#loading.then(() => this.#events.settled());
		}
		return this.#loading;
	}

	/** The model, if it comes soon. If later, documents are read again then. */
	async soon(): Promise<EntityModel | null> {
		await withPatience(this.load(), SOON);
		return this.#model;
	}

	async #read(): Promise<void> {
		try {
			const bytes = await this.#events.read();
			if (bytes) this.#model = loadModel(bytes);
			else this.#events.missing();
		} catch (error) {
			this.#events.failed(error);
		}
	}
}
