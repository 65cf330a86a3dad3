/** Read-only documents that show a seed document, or one of its articles, without markers. */
import { Disposable, EventEmitter, type TextDocumentChangeEvent, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requestBareText } from './requests.ts';

const SCHEME = 'seedmark-bare';

interface Source {
	readonly uri: string;
	/** Index of the one article that is shown. */
	readonly article?: number;
}

/** The language of a bare text: none of its words means anything, and its lines are wrapped. */
export const BARE_TEXT = 'seed-bare';

/** The address of a bare text. Its path is what the tab shows. */
export const bareTextUri = (source: Uri, title: string, article?: number): Uri =>
	Uri.from({
		scheme: SCHEME,
		path: `/${title.replaceAll('/', '∕')}`,
		query: JSON.stringify({ uri: source.toString(), article } satisfies Source),
	});

/** How long an edit waits for the next one before the bare text follows, in milliseconds. */
const REST = 200;

/** Serves the documents, and follows the edits of those they are made from. */
export function showBareTexts(client: BaseLanguageClient): Disposable {
	const changed = new EventEmitter<Uri>();
	const waiting = new Map<string, ReturnType<typeof setTimeout>>();
	const sourceOf = (uri: Uri): Source => JSON.parse(uri.query);
	const follow = ({ document: { uri: edited } }: TextDocumentChangeEvent) => {
		for (const { uri } of workspace.textDocuments) {
			if (uri.scheme !== SCHEME || sourceOf(uri).uri !== edited.toString()) continue;
			clearTimeout(waiting.get(uri.toString()));
			waiting.set(
				uri.toString(),
				setTimeout(() => changed.fire(uri), REST),
			);
		}
	};
	const provideTextDocumentContent = (uri: Uri): Promise<string> => {
		const { uri: source, article } = sourceOf(uri);
		return requestBareText(client, Uri.parse(source, true), article);
	};
	return Disposable.from(
		changed,
		workspace.onDidChangeTextDocument(follow),
		workspace.registerTextDocumentContentProvider(SCHEME, { onDidChange: changed.event, provideTextDocumentContent }),
	);
}
