import { SnippetString, window } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * What is written while one types. A closing delimiter comes right behind the cursor, and VS Code would take the cursor along, as
 * with every text that a language server puts there; so it goes in as a snippet that leaves the cursor before it.
 */
export const formatTyped: Middleware['provideOnTypeFormattingEdits'] = async (
	document,
	position,
	typed,
	options,
	token,
	next,
) => {
	const edits = await next(document, position, typed, options, token);
	const editor = window.activeTextEditor;
	const edit = edits?.[0];
	if (editor?.document !== document || edits?.length !== 1 || !edit?.range.isEmpty || !edit.range.start.isEqual(position))
		return edits;
	if (!token.isCancellationRequested)
		await editor.insertSnippet(new SnippetString().appendTabstop(0).appendText(edit.newText), position);
	return [];
};
