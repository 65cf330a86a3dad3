import assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('language', () => {
	for (const [name, language] of [
		['seeds/harbour.seed', 'seed'],
		['seeds/wire.banner.txt', 'seed'],
	]) {
		test(`${name} is ${language}`, async () => {
			const [file] = await vscode.workspace.findFiles(name!);
			const { languageId } = await vscode.workspace.openTextDocument(file!);
			assert.equal(languageId, language);
		});
	}
});
