/** The extension in VS Code for the web: the language server runs in a web worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './client.ts';

export { deactivate } from './client.ts';

export const activate = (context: ExtensionContext) => {
	const script = Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true);
	return activateWith(context, options => new LanguageClient('seedmark', 'Seedmark', async () => new Worker(script), options));
};
