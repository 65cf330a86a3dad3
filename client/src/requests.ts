/** What the client asks the server beyond the Language Server Protocol. */
import { type Position, type Range, type TextDocument, type TextEditor, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
	type ArticlesParams,
	type ArticlesResult,
	articlesRequest,
	type BareTextParams,
	type BareTextResult,
	bareTextRequest,
	type ConvertDialectParams,
	convertDialectRequest,
	type DialectName,
	type EditParams,
	type EditResult,
	editRequest,
	type LabelsParams,
	type LabelsResult,
	labelsRequest,
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

/** The edits of a command at a selection or a cursor, none of them applied. */
export const requestEdit = (
	client: BaseLanguageClient,
	document: TextDocument,
	range: Range,
	wanted: Pick<EditParams, 'command' | 'label' | 'scope'>,
): Promise<EditResult> =>
	client.sendRequest(editRequest, {
		uri: asUri(client, document.uri),
		range: client.code2ProtocolConverter.asRange(range),
		...wanted,
	} satisfies EditParams);

/** The edits that write a document in another dialect, none of them applied. */
export const requestConversion = (client: BaseLanguageClient, document: TextDocument, to: DialectName): Promise<EditResult> =>
	client.sendRequest(convertDialectRequest, { uri: asUri(client, document.uri), to } satisfies ConvertDialectParams);

/** The tagset of a document, and the label of the marker at a place. */
export const requestLabels = (client: BaseLanguageClient, document: TextDocument, position: Position): Promise<LabelsResult> =>
	client.sendRequest(labelsRequest, {
		uri: asUri(client, document.uri),
		position: client.code2ProtocolConverter.asPosition(position),
	} satisfies LabelsParams);

const asUri = (client: BaseLanguageClient, uri: Uri): string => client.code2ProtocolConverter.asUri(uri);
