/** The extension in VS Code for the web: the language server runs in a web worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { InitializationOptions } from '../../server/src/protocol.ts';
import { activateWith } from './client.ts';

export { deactivate } from './client.ts';

export const activate = (context: ExtensionContext) => {
	const addressOf = (file: string) => Uri.joinPath(context.extensionUri, 'dist', file).toString(true);
	const start = async () => new Worker(addressOf('browser/server.js'));
	return activateWith(context, options => {
		const initializationOptions: InitializationOptions = { ...options.initializationOptions, model: addressOf('entities.bin') };
		return new LanguageClient('seedmark', 'Seedmark', start, { ...options, initializationOptions });
	});
};
