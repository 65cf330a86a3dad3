/** What the language configuration and the snippets do while one types. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open } from './editing.ts';

suite('typing', () => {
	suiteTeardown(closeAll);

	test('a comment goes on in the next line', async () => {
		const editor = await open('%% checked by MK|\n');
		await vscode.commands.executeCommand('type', { text: '\n' });
		await vscode.commands.executeCommand('type', { text: 'twice' });
		assert.equal(editor.document.getText(), '%% checked by MK\n%% twice\n');
	});

	test('a line becomes a comment', async () => {
		const editor = await open('not an| article\n');
		await vscode.commands.executeCommand('editor.action.commentLine');
		assert.equal(editor.document.getText(), '%% not an article\n');
	});

	test('a name is one word', async () => {
		const { document } = await open('Omar al-Maliki’s U.S. visit, O’Brien said.\n');
		const wordAt = (text: string) =>
			document.getText(document.getWordRangeAtPosition(document.positionAt(document.getText().indexOf(text))));
		assert.deepEqual(['al-', 'U.S', 'O’B', 'said'].map(wordAt), ['al-Maliki’s', 'U.S', 'O’Brien', 'said']);
	});

	test('a snippet marks the selected words', async () => {
		const editor = await open('Crews went back, said Ada Weir.\n');
		editor.selection = new vscode.Selection(0, 22, 0, 30);
		await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'seed', name: 'Person' });
		assert.equal(editor.document.getText(), 'Crews went back, said [Ada Weir]{.person ref=key}.\n');
	});
});
