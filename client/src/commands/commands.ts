/** The commands by name, as the manifest lists them. */
import { commands, Disposable, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { goToArticle } from './goToArticle.ts';
import { openSamples } from './openSamples.ts';
import { restartServer } from './restartServer.ts';
import { selectDialect } from './selectDialect.ts';
import { showBareText } from './showBareText.ts';
import { stepArticle } from './stepArticle.ts';
import { stepProblem } from './stepProblem.ts';
import { toggleRecognised } from './toggleRecognised.ts';

export function registerCommands(client: BaseLanguageClient, extension: Uri): Disposable {
	const byName = {
		nextArticle: () => stepArticle(client, 1),
		previousArticle: () => stepArticle(client, -1),
		goToArticle: () => goToArticle(client),
		nextProblemOfKind: () => stepProblem(client, 1),
		previousProblemOfKind: () => stepProblem(client, -1),
		selectDialect: () => selectDialect(client),
		showBareText: () => showBareText(client),
		toggleRecognised,
		restartServer: () => restartServer(client),
		openSamples: () => openSamples(extension),
	};
	return Disposable.from(...Object.entries(byName).map(([name, run]) => commands.registerCommand(`seedmark.${name}`, run)));
}
