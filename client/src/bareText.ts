/** Read-only documents that show a seed document, or one of its articles, without markers. */
import { Disposable, EventEmitter, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type StatusParams, statusNotification } from '../../server/src/protocol.ts';
import { requestBareText } from './requests.ts';

const SCHEME = 'seedmark-bare';

interface Source {
	readonly uri: string;
	/** Index of the one article that is shown. */
	readonly article?: number;
}

/** The address of a bare text. Its path is what the tab shows; VS Code takes the `.txt` for plain text. */
export const bareTextUri = (source: Uri, title: string, article?: number): Uri =>
	Uri.from({
		scheme: SCHEME,
		path: `/${title.replaceAll('/', '∕')}.txt`,
		query: JSON.stringify({ uri: source.toString(), article } satisfies Source),
	});

/** Serves the documents, and follows the edits of those they are made from. */
export function showBareTexts(client: BaseLanguageClient): Disposable {
	const changed = new EventEmitter<Uri>();
	const sourceOf = (uri: Uri): Source => JSON.parse(uri.query);
	const follow = ({ uri }: StatusParams) => {
		const source = client.protocol2CodeConverter.asUri(uri).toString();
		for (const document of workspace.textDocuments) {
			if (document.uri.scheme === SCHEME && sourceOf(document.uri).uri === source) changed.fire(document.uri);
		}
	};
	const provideTextDocumentContent = (uri: Uri): Promise<string> => {
		const { uri: source, article } = sourceOf(uri);
		return requestBareText(client, Uri.parse(source, true), article);
	};
	return Disposable.from(
		changed,
		client.onNotification(statusNotification, follow),
		workspace.registerTextDocumentContentProvider(SCHEME, { onDidChange: changed.event, provideTextDocumentContent }),
	);
}
