/** The sample that has every mistake once, mended in one step. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type BareTextResult, bareTextRequest } from '../../../server/src/protocol.ts';
import { extension, openFile, until } from './editing.ts';

const bareText = async (uri: vscode.Uri) =>
	(await extension.exports.client.sendRequest<BareTextResult>(bareTextRequest, { uri: uri.toString() })).text;

suite('broken.seed', () => {
	test('one fix-all mends what can be mended, and the bare text stays', async () => {
		const { document } = await openFile('seeds/broken.seed');
		const shown = () => vscode.languages.getDiagnostics(document.uri);
		const before = await until('problems are shown', () => (shown().length > 20 ? shown() : undefined));
		const text = await bareText(document.uri);
		await vscode.commands.executeCommand('editor.action.fixAll');
		await until('the document is mended', () => document.isDirty);
		await until(
			'the problems are fewer',
			() => shown().length < before.length / 2,
			() =>
				shown()
					.map(({ message }) => message)
					.join('\n'),
		);
		assert.equal(await bareText(document.uri), text);
		await vscode.commands.executeCommand('editor.action.fixAll');
		await vscode.commands.executeCommand('undo');
		assert.equal(document.isDirty, false, 'the fix-all was one step, and the second one had nothing to do');
	});
});
