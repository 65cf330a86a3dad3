/** The language server: what it can do, and one line for each message. */
import {
	type CancellationToken,
	type Connection,
	LSPErrorCodes,
	PositionEncodingKind,
	ResponseError,
	SemanticTokensBuilder,
	type ServerCapabilities,
	TextDocumentSyncKind,
} from 'vscode-languageserver';
import * as convert from './convert.ts';
import { bareText } from './core/features/bareText.ts';
import { callItemAt, incomingCalls, outgoingCalls } from './core/features/callHierarchy.ts';
import { definition } from './core/features/definition.ts';
import { folding } from './core/features/folding.ts';
import { highlights } from './core/features/highlights.ts';
import { hover } from './core/features/hover/index.ts';
import { inlayHints } from './core/features/inlayHints.ts';
import { links } from './core/features/links.ts';
import { references } from './core/features/references.ts';
import { selection } from './core/features/selection.ts';
import { symbols } from './core/features/symbols.ts';
import { tokens } from './core/features/tokens.ts';
import { isLonger } from './core/reader.ts';
import { editingCapabilities, serveEditing } from './editing.ts';
import type { Host } from './host.ts';
import type { OpenDocument } from './openDocument.ts';
import {
	type ArticlesParams,
	type ArticlesResult,
	articlesRequest,
	type BareTextParams,
	type BareTextResult,
	bareTextRequest,
} from './protocol.ts';
import { pullReport, pushReports, pushStatus } from './reports.ts';
import { Session } from './session.ts';

/** Starts a server on `connection`; it runs until the connection ends. */
export function startServer(connection: Connection, host: Host): void {
	const session = new Session(connection, host);
	const { documents } = session;

	/** A handler that looks the document up, and answers null where there is none or an error has been logged. */
	const inDocument =
		<P extends object, R>(answer: (open: OpenDocument, params: P, token: CancellationToken) => R | Promise<R>) =>
		async (params: P, token: CancellationToken): Promise<R | null> => {
			const open = documents.get(uriOf(params));
			if (open?.configuring) await open.configuring;
			if (token.isCancellationRequested) throw cancelled();
			if (!open) return null;
			return (await session.guard(`answering a request about ${open.uri}`, () => answer(open, params, token))) ?? null;
		};

	connection.onInitialize(params => {
		session.initialize(params);
		if (!session.client.pullsDiagnostics) pushReports(session);
		pushStatus(session);
		return { capabilities: capabilities(session), serverInfo: { name: 'Seedmark', version: host.version } };
	});
	connection.onInitialized(() => session.initialized());
	connection.onDidChangeConfiguration(({ settings }) => session.changeSettings(settings));
	connection.onDidChangeWatchedFiles(({ changes }) => session.changeFiles(changes.map(({ uri }) => uri)));

	connection.languages.diagnostics.on(async (params, token) => {
		const open = documents.get(params.textDocument.uri);
		if (open?.configuring) await open.configuring;
		if (token.isCancellationRequested) throw cancelled();
		return open ? pullReport(open, params.previousResultId) : { kind: 'full', items: [] };
	});
	connection.onDocumentSymbol(
		inDocument(({ document, reader, settings }) => symbols(document, reader, settings.outline).map(convert.documentSymbol)),
	);
	connection.onHover(
		inDocument(({ document, reader, uri }, { position }) => {
			const found = hover(document, position, reader, uri);
			return found && convert.hover(found, session.client.takesMarkdown);
		}),
	);
	connection.onDefinition(
		inDocument(({ document, reader, uri }, { position }) => {
			const found = definition(document, position, reader.known);
			return found && convert.definition(uri, found, session.client.takesLinks);
		}),
	);
	connection.onReferences(
		inDocument(({ document, reader, uri }, { position, context }) =>
			references(document, position, reader.known, context?.includeDeclaration).map(range => convert.location(uri, range)),
		),
	);
	connection.onDocumentHighlight(
		inDocument(({ document, reader }, { position }) =>
			highlights(document, position, reader.known).map(convert.documentHighlight),
		),
	);
	connection.onSelectionRanges(
		inDocument(({ document, reader }, { positions }) =>
			positions.map(position => convert.selectionRange(selection(document, position, reader.known))),
		),
	);
	connection.onDocumentLinks(inDocument(({ document, uri }) => links(document).map(link => convert.documentLink(uri, link))));
	connection.languages.inlayHint.on(
		inDocument(({ document, reader, settings }, { range }) =>
			settings.inlayHints.dates ? inlayHints(document, range, reader.known).map(convert.inlayHint) : [],
		),
	);
	connection.languages.callHierarchy.onPrepare(
		inDocument(({ document, reader, uri }, { position }) => {
			const item = callItemAt(document, position, reader.known);
			return item ? [convert.callItem(uri, item)] : [];
		}),
	);
	connection.languages.callHierarchy.onIncomingCalls(
		inDocument(({ document, reader, uri }, { item }) =>
			incomingCalls(document, convert.namedItem(item), reader.known).map(call => convert.incomingCall(uri, call)),
		),
	);
	connection.languages.callHierarchy.onOutgoingCalls(
		inDocument(({ document, reader, uri }, { item }) =>
			outgoingCalls(document, convert.namedItem(item), reader.known).map(call => convert.outgoingCall(uri, call)),
		),
	);
	connection.onFoldingRanges(inDocument(({ document }) => folding(document, session.client.foldLimit).map(convert.foldingRange)));
	connection.languages.semanticTokens.onRange(
		inDocument(({ document, reader }, { range }) => ({
			data: convert.pack(tokens(document, reader.known, range.start.line, range.end.line + 1)).build().data,
		})),
	);
	connection.languages.semanticTokens.on(inDocument(open => packAll(open).build()));
	connection.languages.semanticTokens.onDelta(
		inDocument((open, { previousResultId }) => packAll(open, previousResultId).buildEdits()),
	);

	connection.onRequest(articlesRequest, inDocument<ArticlesParams, ArticlesResult>(convert.articles));
	connection.onRequest(
		bareTextRequest,
		inDocument<BareTextParams, BareTextResult>(({ document }, { article }) => ({ text: bareText(document, article) })),
	);

	serveEditing(session, inDocument);

	documents.listen(connection);
	connection.listen();
}

const capabilities = ({ client }: Session): ServerCapabilities => ({
	positionEncoding: PositionEncodingKind.UTF16,
	textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
	...(client.pullsDiagnostics && {
		diagnosticProvider: { identifier: 'seedmark', interFileDependencies: false, workspaceDiagnostics: false },
	}),
	// A client that can is told later, and again whenever the outline is another one.
	...(client.canRegister.symbols ? {} : { documentSymbolProvider: { label: 'Seedmark' } }),
	workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
	hoverProvider: true,
	definitionProvider: true,
	referencesProvider: true,
	documentHighlightProvider: true,
	selectionRangeProvider: true,
	documentLinkProvider: {},
	inlayHintProvider: true,
	callHierarchyProvider: true,
	foldingRangeProvider: true,
	...editingCapabilities,
	semanticTokensProvider: { legend: convert.semanticTokensLegend, range: true, full: { delta: true } },
});

const cancelled = () => new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');

/** Documents with more UTF-16 code units have no colours but for the lines that are on the screen. */
const FULL_TOKENS = 1024 * 1024;

/**
 * The colours of a whole document. Of one that is too long, or not read yet, none are given, and by an error: an empty answer
 * would take away the colours of the screen.
 */
function packAll(open: OpenDocument, previous?: string): SemanticTokensBuilder {
	const { document, reader } = open;
	if (isLonger(document, FULL_TOKENS) || !reader.readAtOnce(document))
		throw new ResponseError(LSPErrorCodes.ServerCancelled, 'Only colours of a range of this document can be given.');
	if (previous === undefined) open.packed = new SemanticTokensBuilder();
	else open.packed.previousResult(previous);
	return convert.pack(tokens(document, reader.known), open.packed);
}

/** Messages name the document in one of three places. */
function uriOf(params: { textDocument?: { uri: string }; item?: { uri: string }; uri?: string }): string {
	return params.textDocument?.uri ?? params.item?.uri ?? params.uri ?? '';
}
