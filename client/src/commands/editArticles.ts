import { Range } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { activeSeedEditor, requestArticles, requestEdit } from '../requests.ts';
import { applyEdits } from './applyEdits.ts';
import { goTo } from './reveal.ts';

/** Runs a command that needs no more than the place of the cursor. */
export async function editHere(
	client: BaseLanguageClient,
	command: 'splitArticle' | 'joinArticles' | 'sortArticles' | 'fixAll',
): Promise<void> {
	const editor = activeSeedEditor();
	if (editor) await applyEdits(client, editor, () => requestEdit(client, editor.document, editor.selection, { command }));
}

/** Exchanges the article at the cursor with the one below (1) or above (-1). The cursor goes with it, so that it can be moved on. */
export async function moveArticle(client: BaseLanguageClient, step: 1 | -1): Promise<void> {
	const editor = activeSeedEditor();
	if (!editor) return;
	const startLines = async () => (await requestArticles(client, editor.document)).articles.map(({ range }) => range.start.line);
	const command = step > 0 ? 'moveArticleDown' : 'moveArticleUp';
	const cursor = editor.selection.active;
	const starts = await startLines();
	const index = starts.findLastIndex(line => line <= cursor.line);
	if (!(await applyEdits(client, editor, () => requestEdit(client, editor.document, editor.selection, { command })))) return;
	const start = (await startLines())[index + step];
	if (start === undefined) return;
	const place = cursor.with(start + cursor.line - starts[index]!);
	goTo(editor, editor.document.validateRange(new Range(place, place)));
}
