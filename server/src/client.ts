/** What the client at the other end of the connection can do. */
import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol.ts';

export interface Client {
	readonly options: InitializationOptions;
	/** The extension's own client, in an editor whose commands can be called. */
	readonly isOwn: boolean;
	/** Whether it asks for settings by document. */
	readonly hasConfiguration: boolean;
	readonly hasFolders: boolean;
	readonly pullsDiagnostics: boolean;
	readonly takesMarkdown: boolean;
	readonly takesLinks: boolean;
	readonly canRegister: { readonly symbols: boolean; readonly files: boolean; readonly configuration: boolean };
	readonly canRefresh: { readonly diagnostics: boolean; readonly tokens: boolean; readonly hints: boolean };
	readonly takesSnippets: boolean;
	/** Whether it shows words beside each completion, and not only beside the chosen one. */
	readonly takesLabelDetails: boolean;
	/** Whether it asks for an action's edits only when the action is chosen. */
	readonly resolvesActions: boolean;
	readonly showsDisabledActions: boolean;
	/** Whether edits of a workspace may name versions, and make files. */
	readonly takesDocumentChanges: boolean;
	readonly createsFiles: boolean;
	/** How many folds it can show. */
	readonly foldLimit: number | undefined;
}

export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
	const { textDocument, workspace } = capabilities;
	return {
		options: (initializationOptions ?? {}) as InitializationOptions,
		isOwn: (initializationOptions as InitializationOptions | undefined)?.readsFiles !== undefined,
		hasConfiguration: workspace?.configuration === true,
		hasFolders: workspace?.workspaceFolders === true,
		pullsDiagnostics: textDocument?.diagnostic !== undefined,
		takesMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
		takesLinks: textDocument?.definition?.linkSupport === true,
		canRegister: {
			symbols: textDocument?.documentSymbol?.dynamicRegistration === true,
			files: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
			configuration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
		},
		canRefresh: {
			diagnostics: workspace?.diagnostics?.refreshSupport === true,
			tokens: workspace?.semanticTokens?.refreshSupport === true,
			hints: workspace?.inlayHint?.refreshSupport === true,
		},
		takesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
		takesLabelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
		resolvesActions:
			textDocument?.codeAction?.dataSupport === true &&
			textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
		showsDisabledActions: textDocument?.codeAction?.disabledSupport === true,
		takesDocumentChanges: workspace?.workspaceEdit?.documentChanges === true,
		createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
		foldLimit: textDocument?.foldingRange?.rangeLimit,
	};
}
