/** What the tests do again and again: open a text, wait, ask the language server. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { Seedmark } from '../../../client/src/client.ts';

export const extension = vscode.extensions.getExtension<Seedmark>('seedmark.seedmark')!;

/** Opens a text as a new file in the only editor. The cursor goes to where the text has `|`. */
export async function open(text: string): Promise<vscode.TextEditor> {
	const cursor = text.indexOf('|');
	const content = cursor < 0 ? text : text.slice(0, cursor) + text.slice(cursor + 1);
	await closeAll();
	// Not an unsaved document: VS Code gives the next one the same name, and now and then the text of the one before.
	const file = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'texts', `${randomUUID()}.seed`);
	await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content));
	const editor = await vscode.window.showTextDocument(file);
	const at = editor.document.positionAt(Math.max(cursor, 0));
	editor.selection = new vscode.Selection(at, at);
	await extension.activate();
	return editor;
}

/** Opens a file of the workspace in the only editor. */
export async function openFile(name: string): Promise<vscode.TextEditor> {
	await closeAll();
	const [file] = await vscode.workspace.findFiles(name);
	assert.ok(file, `${name} is in the workspace`);
	const editor = await vscode.window.showTextDocument(file);
	await extension.activate();
	return editor;
}

/** Closes every editor and forgets what was not saved. */
export async function closeAll(): Promise<void> {
	while (vscode.window.activeTextEditor) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The place in the middle of `text` in a document. */
export function middleOf(document: vscode.TextDocument, text: string): vscode.Position {
	const at = document.getText().indexOf(text);
	assert.ok(at >= 0, `“${text}” is in the document`);
	return document.positionAt(at + (text.length >> 1));
}

/** What VS Code gives for one of its `vscode.execute…Provider` commands. */
export const ask = <T>(command: string, { document }: vscode.TextEditor, ...rest: unknown[]): Thenable<T> =>
	vscode.commands.executeCommand<T>(`vscode.execute${command}`, document.uri, ...rest);

/** The problems that VS Code shows for a document, as soon as there are `count` of them, in text order. */
export async function problems({ document }: vscode.TextEditor, count: number): Promise<vscode.Diagnostic[]> {
	const shown = () => vscode.languages.getDiagnostics(document.uri);
	await until(
		`${count} problems are shown`,
		() => shown().length === count,
		() =>
			`${shown().length}: ${shown()
				.map(({ message }) => message)
				.join(' | ')}`,
	);
	return shown().sort((a, b) => a.range.start.compareTo(b.range.start));
}

export const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** Waits until `check` gives something true, and gives it back. */
export async function until<T>(
	what: string,
	check: () => T | Promise<T>,
	state: () => string = () => '',
): Promise<NonNullable<T>> {
	for (let tries = 0; tries < 300; tries++) {
		const found = await check();
		if (found) return found;
		await new Promise(resolve => setTimeout(resolve, 50));
	}
	throw new Error(`Waited 15 s until ${what}. ${state()}`);
}

/** Sets a setting of the workspace while `run` runs. */
export async function withSetting(name: string, value: unknown, run: () => Promise<void>): Promise<void> {
	const set = (value: unknown) =>
		vscode.workspace.getConfiguration('seedmark').update(name, value, vscode.ConfigurationTarget.Workspace);
	await set(value);
	try {
		await run();
	} finally {
		await set(undefined);
	}
}

/** Takes the entry under the highlight of the list that a command opens. Nothing tells when the list is there. */
export async function acceptPick(command: Thenable<unknown>): Promise<void> {
	let done = false;
	const finished = Promise.resolve(command).finally(() => {
		done = true;
	});
	while (!done) {
		await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
		await Promise.race([finished, new Promise(resolve => setTimeout(resolve, 200))]);
	}
	await finished;
}
