/** The extension in VS Code for the web: the language server runs in a web worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { InitializationOptions } from '../../server/src/protocol.ts';
import { activateWith } from './client.ts';
import { ServerWorker } from './serverWorker.ts';

export { deactivate } from './client.ts';

export const activate = (context: ExtensionContext) => {
	const addressOf = (file: string) => Uri.joinPath(context.extensionUri, 'dist', file).toString(true);
	const server = new ServerWorker(addressOf('server.js'));
	context.subscriptions.push(server);
	return activateWith(context, options => {
		const initializationOptions: InitializationOptions = { ...options.initializationOptions, model: addressOf('entities.bin') };
		return new LanguageClient('seedmark', 'Seedmark', () => server.start(), { ...options, initializationOptions });
	});
};
