/** The commands by name, as the manifest lists them. */
import { commands, Disposable, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { LabelChoice } from './chooseLabel.ts';
import { convertDialect, type Target } from './convertDialect.ts';
import { editHere, moveArticle } from './editArticles.ts';
import { goToArticle } from './goToArticle.ts';
import { changeLabel, markAs, removeMarker } from './markers.ts';
import { markRecognised, type Reach } from './markRecognised.ts';
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
		markAs: (choice?: LabelChoice) => markAs(client, choice),
		changeLabel: (choice?: LabelChoice) => changeLabel(client, choice),
		removeMarker: () => removeMarker(client),
		markQuotations: (reach?: Reach) => markRecognised(client, 'markQuotations', reach),
		markDates: (reach?: Reach) => markRecognised(client, 'markDates', reach),
		markNames: (reach?: Reach) => markRecognised(client, 'markNames', reach),
		splitArticle: () => editHere(client, 'splitArticle'),
		joinArticles: () => editHere(client, 'joinArticles'),
		moveArticleUp: () => moveArticle(client, -1),
		moveArticleDown: () => moveArticle(client, 1),
		sortArticles: () => editHere(client, 'sortArticles'),
		fixAll: () => editHere(client, 'fixAll'),
		convertDialect: (target?: Target) => convertDialect(client, target),
		restartServer: () => restartServer(client),
		openSamples: () => openSamples(extension),
	};
	return Disposable.from(...Object.entries(byName).map(([name, run]) => commands.registerCommand(`seedmark.${name}`, run)));
}
