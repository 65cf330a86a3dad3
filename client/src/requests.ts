/** What the client asks the server beyond the Language Server Protocol. */
import { type TextDocument, type TextEditor, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
	type ArticlesParams,
	type ArticlesResult,
	articlesRequest,
	type BareTextParams,
	type BareTextResult,
	bareTextRequest,
} from '../../server/src/protocol.ts';

/** The editor in front, when it shows a seed document. The menus offer our commands there only, but anyone may run them by name. */
export function activeSeedEditor(): TextEditor | undefined {
	const editor = window.activeTextEditor;
	return editor?.document.languageId === 'seed' ? editor : undefined;
}

/** The articles of a document, in text order, with what an index of them shows. */
export const requestArticles = (client: BaseLanguageClient, document: TextDocument): Promise<ArticlesResult> =>
	client.sendRequest(articlesRequest, { uri: asUri(client, document.uri) } satisfies ArticlesParams);

/** A document without its markers; with `article`, only the text of that one (an index). */
export async function requestBareText(client: BaseLanguageClient, uri: Uri, article?: number): Promise<string> {
	const { text } = await client.sendRequest<BareTextResult>(bareTextRequest, {
		uri: asUri(client, uri),
		article,
	} satisfies BareTextParams);
	return text;
}

const asUri = (client: BaseLanguageClient, uri: Uri): string => client.code2ProtocolConverter.asUri(uri);
