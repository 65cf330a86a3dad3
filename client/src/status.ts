/** The status bar item: which dialect the file in front is read in, how many articles and problems it has. */
import { Disposable, MarkdownString, StatusBarAlignment, type StatusBarItem, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type StatusParams, statusNotification } from '../../server/src/protocol.ts';
import { count } from './count.ts';
import { activeSeedEditor } from './requests.ts';

/** Shows the item while a seed document is in front. The server says what has changed; nothing is asked for. */
export function showStatus(client: BaseLanguageClient): Disposable {
	const item = window.createStatusBarItem('seedmark.status', StatusBarAlignment.Right, 100);
	item.name = 'Seedmark';
	item.command = 'seedmark.selectDialect';
	const known = new Map<string, StatusParams>();
	const show = () => {
		const document = activeSeedEditor()?.document;
		const status = document && known.get(client.code2ProtocolConverter.asUri(document.uri));
		if (!document) item.hide();
		else fill(item, status);
	};
	return Disposable.from(
		item,
		client.onNotification(statusNotification, (status: StatusParams) => {
			known.set(status.uri, status);
			show();
		}),
		window.onDidChangeActiveTextEditor(show),
		workspace.onDidOpenTextDocument(show),
		workspace.onDidCloseTextDocument(document => known.delete(client.code2ProtocolConverter.asUri(document.uri))),
	);
}

function fill(item: StatusBarItem, status: StatusParams | undefined): void {
	item.text = status
		? `$(book) ${status.dialect} · ${count(status.articles, 'article')} · ${count(status.problems, 'problem')}`
		: '$(book) Seedmark';
	item.tooltip = new MarkdownString(
		status ? `Dialect **${status.dialect}**: click to choose another.` : 'Click to choose a dialect.',
	);
	item.show();
}
