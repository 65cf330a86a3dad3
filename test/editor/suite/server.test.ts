/** The language server as a process, and what it reads from the settings. */
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import * as vscode from 'vscode';
import { type ArticlesResult, articlesRequest } from '../../../server/src/protocol.ts';
import { ask, extension, open, problems, until, withSetting } from './editing.ts';

const articles = ({ document }: vscode.TextEditor) =>
	extension.exports.client.sendRequest<ArticlesResult>(articlesRequest, { uri: document.uri.toString() });

/** Kills the language servers of this extension host, and counts them. */
function killServers(): number {
	const handles = (process as unknown as { _getActiveHandles(): Partial<ChildProcess>[] })._getActiveHandles();
	const servers = handles.filter(({ spawnargs }) => spawnargs?.some(one => /dist[\\/]server\.js$/.test(one)));
	for (const server of servers) server.kill!('SIGKILL');
	return servers.length;
}

suite('server', () => {
	test('a server that ends by itself is started again', async () => {
		const editor = await open('[Lowen](.place)\n');
		await problems(editor, 1);
		const states: number[] = [];
		const watching = extension.exports.client.onDidChangeState(({ newState }) => states.push(newState));
		await extension.exports.client.sendNotification('exit');
		await until('the client has seen it', () => states.length > 0);
		await until('a server runs again', () => extension.exports.client.isRunning());
		watching.dispose();
		assert.equal((await articles(editor)).articles.length, 1);
		await problems(editor, 1);
	});

	test('a server that is killed is started again, and tells of the problems as they are by then', async () => {
		const editor = await open('[Lowen](.place)\n');
		await problems(editor, 1);
		const states: number[] = [];
		const watching = extension.exports.client.onDidChangeState(({ newState }) => states.push(newState));
		assert.equal(killServers(), 1);
		await until('the client has seen it', () => states.length > 0);
		await editor.edit(edit => edit.insert(new vscode.Position(1, 0), '[Hale](.place)\n'));
		await until('a server runs again', () => extension.exports.client.isRunning());
		watching.dispose();
		await problems(editor, 2);
	});

	test('the dialect of the settings holds', async () => {
		const editor = await open('One\n\nText.\n=====\nTwo\n\nText.\n');
		assert.equal((await articles(editor)).dialect, 'rule');
		await withSetting('dialect', 'plain', async () => {
			const read = await until('the server has read the setting', async () => {
				const result = await articles(editor);
				return result.dialect === 'plain' ? result : undefined;
			});
			assert.equal(read.declared, true);
			assert.equal(read.articles.length, 1);
		});
		await until('the setting is gone', async () => (await articles(editor)).articles.length === 2);
	});

	test('the outline lists what the settings say', async () => {
		const editor = await open('Ferry\n\nCrews in [Lowen]{.place} went back on [Friday]{.date when=2024-10-11}.\n');
		const names = async () => {
			const [article] = await ask<vscode.DocumentSymbol[]>('DocumentSymbolProvider', editor);
			return article?.children.map(({ name }) => name).join(' | ') ?? '';
		};
		await until('places and dates are listed', async () => /Lowen.*Friday/.test(await names()));
		await withSetting('outline.dates', false, async () => {
			await until('dates are left out', async () => /^Lowen$/.test(await names()));
		});
	});

	test('a kind of problem that is switched off is not shown', async () => {
		const editor = await open('[Lowen](.place)\n');
		const [problem] = await problems(editor, 1);
		const code = typeof problem!.code === 'object' ? problem!.code.value : problem!.code;
		await withSetting('severity', { [String(code)]: 'off' }, async () => void (await problems(editor, 0)));
		await problems(editor, 1);
	});

	test('a file of 3 million characters is read', async () => {
		const text = `::: article {#a}\nFerry\n\n${'Crews went back to work, and the harbour opened again in the rain.\n\n'.repeat(20)}:::\n\n`;
		const editor = await open(text.repeat(Math.ceil(3e6 / text.length)));
		assert.equal((await articles(editor)).articles.length, Math.ceil(3e6 / text.length));
	});
});
