import type { BaseLanguageClient } from 'vscode-languageclient';
import { say } from './reveal.ts';

/** Ends the language server and starts it anew; open documents are sent again. */
export async function restartServer(client: BaseLanguageClient): Promise<void> {
	if (client.isRunning()) await client.stop();
	await client.start();
	say('The language server has been restarted.');
}
