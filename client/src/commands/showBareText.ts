import { languages, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { BARE_TEXT, bareTextUri } from '../bareText.ts';
import { activeSeedEditor, requestArticles } from '../requests.ts';

/** Shows beside the editor the bare text of the article under the cursor; of the whole file when the selection is not within one. */
export async function showBareText(client: BaseLanguageClient): Promise<void> {
	const editor = activeSeedEditor();
	if (!editor) return;
	const { articles } = await requestArticles(client, editor.document);
	const index = articles.findIndex(article => client.protocol2CodeConverter.asRange(article.range).contains(editor.selection));
	const file = editor.document.uri.path.split('/').at(-1)!;
	const uri =
		index < 0
			? bareTextUri(editor.document.uri, `${file} (bare text)`)
			: bareTextUri(editor.document.uri, articles[index]!.title || file, index);
	const document = await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), BARE_TEXT);
	await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true });
}
