/** What both runtimes share: the language client's options, the commands, and the status bar. */
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol.ts';
import { showBareTexts } from './bareText.ts';
import { registerCommands } from './commands/commands.ts';
import { readFiles } from './files.ts';
import { showSamples } from './samples.ts';
import { showStatus } from './status.ts';
import { formatTyped } from './typing.ts';

/** What the extension offers to other extensions. */
export interface Seedmark {
	/** Talks to the language server; already started. */
	readonly client: BaseLanguageClient;
}

let running: BaseLanguageClient | undefined;

/** Starts the extension with the language client that `create` makes for this runtime. */
export async function activateWith(
	context: ExtensionContext,
	create: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<Seedmark> {
	const client = create({
		// No scheme: files of virtual workspaces and unsaved documents are served as well.
		documentSelector: [{ language: 'seed' }],
		diagnosticCollectionName: 'seedmark',
		diagnosticPullOptions: { onChange: true, onTabs: false },
		markdown: { supportThemeIcons: true },
		middleware: { provideOnTypeFormattingEdits: formatTyped },
		initializationOptions: { readsFiles: true } satisfies InitializationOptions,
	});
	running = client;
	context.subscriptions.push(
		showBareTexts(client),
		showStatus(client),
		showSamples(context.extensionUri),
		readFiles(client),
		registerCommands(client, context.extensionUri),
	);
	await client.start();
	return { client };
}

export const deactivate = () => running?.stop();
