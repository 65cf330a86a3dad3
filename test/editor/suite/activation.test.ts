/** Runs first: the other suites start the extension. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension, openFile, until } from './editing.ts';

suite('activation', () => {
	test('nothing starts while no seed document is open', async () => {
		await vscode.window.showTextDocument(
			await vscode.workspace.openTextDocument({ language: 'plaintext', content: '::: article' }),
		);
		assert.equal(extension.isActive, false);
	});

	for (const name of ['seeds/harbour.seed', 'seeds/wire.banner.txt', 'corpus.seed.txt']) {
		test(`${name} is a seed document`, async () => {
			const { document } = await openFile(name);
			assert.equal(document.languageId, 'seed');
		});
	}

	test('a text file elsewhere is none, unless it begins as one', async () => {
		const [notes] = await vscode.workspace.findFiles('notes.txt');
		assert.equal((await vscode.workspace.openTextDocument(notes!)).languageId, 'plaintext');
	});

	test('a seed document starts the extension', async () => {
		await openFile('seeds/harbour.seed');
		await until('the extension is active', () => extension.isActive);
		assert.equal(extension.exports.client.isRunning(), true);
	});
});
