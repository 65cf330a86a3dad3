// The peer: a server on the library's stock text document that does as little as can be, so that what is measured is the document.
import { parentPort } from 'node:worker_threads';
import {
	createConnection,
	PortMessageReader,
	PortMessageWriter,
	TextDocumentSyncKind,
	TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(new PortMessageReader(parentPort), new PortMessageWriter(parentPort));
const documents = new TextDocuments(TextDocument);

connection.onInitialize(() => ({
	capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, hoverProvider: true, documentSymbolProvider: true },
}));
connection.onHover(({ textDocument, position: { line } }) => {
	const text = documents.get(textDocument.uri).getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
	return { contents: text };
});
connection.onDocumentSymbol(({ textDocument }) => {
	const document = documents.get(textDocument.uri);
	return [...document.getText().matchAll(/^::: article.*$/gm)].map(({ index, 0: name }) => {
		const range = { start: document.positionAt(index), end: document.positionAt(index + name.length) };
		return { name, kind: 2, range, selectionRange: range };
	});
});
documents.listen(connection);
connection.listen();
