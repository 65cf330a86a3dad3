/** A document that a client has open: the immutable document, and how it is read. */
import {
	SemanticTokensBuilder,
	type TextDocumentContentChangeEvent,
	type TextDocumentsConfiguration,
} from 'vscode-languageserver';
import { type Change, Document } from './core/document.ts';
import type { NamePool } from './core/names.ts';
import type { EntityModel } from './core/prose/entities/model.ts';
import { Reader } from './core/reader.ts';
import type { Schema } from './core/schema.ts';
import type { DialectName } from './core/syntax/dialects/dialect.ts';
import type { Settings } from './protocol.ts';
import { defaultSettings } from './settings.ts';

/** How the articles of a document are to be read. */
export interface Manner {
	readonly settings: Settings;
	readonly schema: Schema;
	readonly dialect: DialectName | 'auto';
	readonly model: EntityModel | null;
	readonly names: NamePool;
}

export class OpenDocument {
	readonly uri: string;
	readonly languageId: string;
	version: number;
	document: Document;
	settings: Settings = defaultSettings;
	reader: Reader;
	/** Knows the colours last given for the whole document. */
	packed = new SemanticTokensBuilder();
	/** Pending while the settings of this document are on their way. */
	configuring: Promise<void> | undefined;
	#model: EntityModel | null;
	/** The names of the files that share them with this one, once it is known which these are. */
	names: NamePool | undefined;

	constructor(uri: string, languageId: string, version: number, text: string, model: EntityModel | null = null) {
		this.uri = uri;
		this.languageId = languageId;
		this.version = version;
		this.document = Document.open(text);
		this.#model = model;
		this.reader = this.#newReader();
	}

	change(changes: readonly Change[], version: number): this {
		for (const change of changes) this.document = this.document.edit(change);
		this.version = version;
		return this;
	}

	/** Reads the document anew, as far as the manner is another one. Whether it is. */
	read({ settings, schema, dialect, model, names }: Manner): boolean {
		const { reading, declared = 'auto' } = this.document;
		const isOther = dialect !== declared || schema !== reading.schema;
		if (isOther) this.document = this.document.with({ dialect, schema });
		const isReadOtherwise =
			settings.recognised.enabled !== this.settings.recognised.enabled || model !== this.#model || names !== this.names;
		const isShownOtherwise = JSON.stringify(settings) !== JSON.stringify(this.settings);
		this.settings = settings;
		this.#model = model;
		this.names = names;
		if (isReadOtherwise) this.reader = this.#newReader();
		return isOther || isReadOtherwise || isShownOtherwise;
	}

	#newReader(): Reader {
		return new Reader({
			recognise: this.settings.recognised.enabled,
			model: this.#model,
			fileName: fileNameOf(this.uri),
			names: this.names,
		});
	}
}

/** `file:///corpus/a%202024.seed` → `a 2024.seed` */
function fileNameOf(uri: string): string {
	const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/[?#].*$/, '');
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}

/** How `TextDocuments` makes and changes open documents. */
export const textSync: TextDocumentsConfiguration<OpenDocument> = {
	create: (uri, languageId, version, text) => new OpenDocument(uri, languageId, version, text),
	update: (open, changes: TextDocumentContentChangeEvent[], version) => open.change(changes, version),
};
