/**
 * Reads open documents while nobody waits: in slices of a few milliseconds, between which messages have their turn, and only when
 * nothing has been typed for a moment.
 */
import type { Document } from './core/document.ts';
import { isLonger, LARGE_DOCUMENT } from './core/reader.ts';
import type { OpenDocument } from './openDocument.ts';

/** Milliseconds. */
const SLICE = 1;
const QUIET = 300;
const NEWS = 3000;

export interface BackgroundEvents {
	/** Lets waiting messages have their turn. */
	pause(): Promise<void>;
	/** More has been read than the client knows; `done` once all is. */
	news(open: OpenDocument, done: boolean): void;
	failed(error: unknown): void;
}

export class Background {
	readonly #events: BackgroundEvents;
	readonly #waiting = new Set<OpenDocument>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running = false;
	#due = false;

	constructor(events: BackgroundEvents) {
		this.#events = events;
	}

	/** Reads what has not been read of a document, soon, or (after a change) when nothing has changed for a moment. */
	schedule(open: OpenDocument, delay = QUIET): void {
		this.#waiting.add(open);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.#due = true;
			if (!this.#running) this.#run();
		}, delay);
	}

	drop(open: OpenDocument): void {
		this.#waiting.delete(open);
	}

	async #run(): Promise<void> {
		this.#running = true;
		try {
			while (this.#due) {
				this.#due = false;
				for (const open of this.#waiting) if (await this.#read(open, open.document)) this.#finish(open);
			}
		} catch (error) {
			this.#waiting.clear();
			this.#events.failed(error);
		} finally {
			this.#running = false;
		}
	}

	#finish(open: OpenDocument): void {
		this.#waiting.delete(open);
		this.#events.news(open, true);
	}

	/** Whether all was read before the document changed or was closed. What changed is read when it has come to rest. */
	async #read(open: OpenDocument, document: Document): Promise<boolean> {
		const { reader } = open;
		const keep = !isLonger(document, LARGE_DOCUMENT);
		let slice = performance.now();
		let told = slice;
		for (const article of reader.unread(document)) {
			reader.read(article, keep);
			if (performance.now() - slice < SLICE) continue;
			if (performance.now() - told > NEWS) {
				told = performance.now();
				this.#events.news(open, false);
			}
			await this.#events.pause();
			if (open.document !== document || open.reader !== reader || !this.#waiting.has(open)) return false;
			slice = performance.now();
		}
		return true;
	}
}
