/** The sample that has every mistake once, mended in one step. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type BareTextResult, bareTextRequest } from '../../../server/src/protocol.ts';
import { codeOf, extension, openFile, until } from './editing.ts';

const bareText = async (uri: vscode.Uri) =>
	(await extension.exports.client.sendRequest<BareTextResult>(bareTextRequest, { uri: uri.toString() })).text;

suite('broken.seed', () => {
	test('one fix-all mends what can be mended, and the bare text stays', async () => {
		const { document } = await openFile('seeds/broken.seed');
		const codes = () => vscode.languages.getDiagnostics(document.uri).map(codeOf);
		await until(
			'problems are shown',
			() => codes().length > 60,
			() => `${codes().length}`,
		);
		const text = await bareText(document.uri);

		await vscode.commands.executeCommand('editor.action.fixAll');
		await until('the document is mended', () => document.isDirty);
		await until('what has one obvious repair is gone', () => !codes().includes('delimiter-misspelt'));
		assert.equal(await bareText(document.uri), text);

		const mended = document.getText();
		await vscode.commands.executeCommand('editor.action.fixAll');
		assert.equal(document.getText(), mended, 'a second one has nothing to do');
		await vscode.commands.executeCommand('undo');
		assert.equal(document.isDirty, false, 'it was one step');
	});
});
