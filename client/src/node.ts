/** The extension in VS Code on a desktop or a server: the language server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import { activateWith } from './client.ts';
import { ServerProcess } from './serverProcess.ts';

export { deactivate } from './client.ts';

export const activate = (context: ExtensionContext) =>
	activateWith(context, options => {
		const server = new ServerProcess(context.asAbsolutePath('dist/server.js'), text => client.outputChannel.error(text));
		context.subscriptions.push(server);
		const client = new LanguageClient('seedmark', 'Seedmark', () => server.start(), options);
		return client;
	});
