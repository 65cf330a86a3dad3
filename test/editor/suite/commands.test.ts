import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { acceptPick, closeAll, extension, open, problems, until, withSetting } from './editing.ts';

const THREE = ['Ferry', 'Bridge', 'Library']
	.map(title => `::: article {#${title.toLowerCase()}}\n${title}\n\nText.\n:::\n`)
	.join('\n');

const run = (command: string) => vscode.commands.executeCommand(`seedmark.${command}`);
const line = () => vscode.window.activeTextEditor!.document.lineAt(vscode.window.activeTextEditor!.selection.active).text;

suite('commands', () => {
	suiteSetup(() => extension.activate());
	suiteTeardown(closeAll);

	test('every command of the manifest is there', async () => {
		const { contributes } = extension.packageJSON;
		const known = new Set(await vscode.commands.getCommands(true));
		for (const { command } of contributes.commands) assert.ok(known.has(command), command);
	});

	test('next and previous article', async () => {
		await open(THREE);
		const seen: string[] = [];
		for (const step of [
			'nextArticle',
			'nextArticle',
			'nextArticle',
			'nextArticle',
			'previousArticle',
			'previousArticle',
			'previousArticle',
		]) {
			await run(step);
			seen.push(line());
		}
		assert.deepEqual(seen, ['Ferry', 'Bridge', 'Library', 'Library', 'Bridge', 'Ferry', 'Ferry']);
	});

	test('go to article: the list opens at the article of the cursor', async () => {
		await open(THREE.replace('Bridge\n\nText.', 'Bridge\n\nText.|'));
		await acceptPick(run('goToArticle'));
		assert.equal(line(), 'Bridge');
	});

	test('next and previous problem of one kind, round the end', async () => {
		const editor = await open('One [Lowen](.place) and [Ada](.person).\n\nAn [open]{.place span.\n\nA last [Bo](.person).\n');
		await problems(editor, 4);
		const seen: number[][] = [];
		for (const step of [
			'nextProblemOfKind',
			'nextProblemOfKind',
			'nextProblemOfKind',
			'nextProblemOfKind',
			'previousProblemOfKind',
		]) {
			await run(step);
			seen.push([editor.selection.active.line]);
		}
		assert.deepEqual(seen.flat(), [0, 0, 4, 0, 4]);
	});

	test('bare text: of the article under the cursor, of the whole file outside', async () => {
		await open('::: article {#a}\nFerry\n\n[Ada|]{.person} spoke.\n:::\n\n::: article {#b}\nBridge\n\nText.\n:::\n');
		await run('showBareText');
		const bare = () => vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'seedmark-bare');
		const document = await until('the bare text is open', () => bare().find(({ languageId }) => languageId === 'seed-bare'));
		assert.match(document.getText(), /Ferry\n\nAda spoke\./);
		assert.doesNotMatch(document.getText(), /Bridge|:::|\{/);
		assert.equal(document.languageId, 'seed-bare');

		const editor = vscode.window.activeTextEditor!;
		assert.equal(editor.document.languageId, 'seed', 'the focus stays in the seed document');
		await editor.edit(edit => edit.insert(new vscode.Position(3, 0), '[Tomas]{.person} and '));
		await until(
			'the bare text follows',
			() => /Tomas and Ada spoke\./.test(document.getText()),
			() => document.getText(),
		);
	});

	test('recognised annotations are switched off and on', async () => {
		await open('Ferry\n\n“Nobody won this,” said Ada Weir on Friday.\n');
		const setting = () => vscode.workspace.getConfiguration('seedmark').get('recognised.enabled');
		await withSetting('recognised.enabled', undefined, async () => {
			await run('toggleRecognised');
			assert.equal(setting(), false);
			await run('toggleRecognised');
			assert.equal(setting(), true);
		});
	});

	test('the dialect that is selected is written into the settings', async () => {
		await open(THREE);
		await withSetting('dialect', 'plain', async () => {
			await acceptPick(run('selectDialect'));
			assert.equal(vscode.workspace.getConfiguration('seedmark').inspect('dialect')!.workspaceValue, 'auto');
		});
	});

	test('the server is restarted and knows the open documents', async () => {
		const editor = await open('[Lowen](.place)\n');
		await problems(editor, 1);
		await run('restartServer');
		await run('nextArticle');
		await problems(editor, 1);
	});
});
