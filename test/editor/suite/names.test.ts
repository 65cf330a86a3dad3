/** Names across the files of a workspace, and decisions about them, as an annotator meets them. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, closeAll, extension, middleOf, open, until } from './editing.ts';

const FERRY =
	'::: article {#ferry date=2024-10-11}\nFerry returns\n\nThey walked past Quay Nine, said Ada Weir of E-417, and left Quay Nine.\n:::\n';
const tagset = () => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'seedmark.json');

/** The names in the outline with how they are classed: `Quay Nine Enum`. */
async function names(editor: vscode.TextEditor): Promise<string[]> {
	const articles = (await ask<vscode.DocumentSymbol[] | undefined>('DocumentSymbolProvider', editor)) ?? [];
	return articles.flatMap(({ children }) => children.map(({ name, kind }) => `${name} ${vscode.SymbolKind[kind]}`));
}

async function choose(editor: vscode.TextEditor, at: string, title: string): Promise<void> {
	const place = middleOf(editor.document, at);
	const range = new vscode.Range(place, place);
	editor.selection = new vscode.Selection(place, place);
	const found = await ask<vscode.CodeAction[]>('CodeActionProvider', editor, range, 'refactor', 100);
	const action = found.find(one => one.title.includes(title));
	assert.ok(action, `${title}: ${found.map(one => one.title).join(' | ')}`);
	if (action.edit) await vscode.workspace.applyEdit(action.edit, { isRefactoring: true });
	if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

suite('names of a workspace', () => {
	suiteSetup(() => extension.activate());
	suiteTeardown(async () => {
		await closeAll();
		await vscode.workspace.fs.delete(tagset()).then(undefined, () => {});
	});

	test('what a closed file marks is suggested here, and no longer when the file is gone', async () => {
		const editor = await open(FERRY);
		assert.ok(!(await names(editor)).includes('Quay Nine Enum'));
		await until('a name of seeds/harbour.seed is suggested', async () => (await names(editor)).includes('E-417 Enum'));
		const other = vscode.Uri.joinPath(editor.document.uri, '../other.seed');
		await vscode.workspace.fs.writeFile(other, new TextEncoder().encode('[Quay Nine]{.misc ref=q9}\n'));
		await until('the name is suggested', async () => (await names(editor)).includes('Quay Nine Enum'));
		await vscode.workspace.fs.delete(other);
		await until('the name is as before', async () => !(await names(editor)).includes('Quay Nine Enum'));
	});

	test('a mention is marked, and its label changed', async () => {
		const editor = await open(FERRY);
		await choose(editor, 'Ada Weir', 'Mark this name as person');
		assert.match(editor.document.getText(), /\[Ada Weir\]\{\.person\}/);
		await choose(editor, 'Ada Weir', 'Change person to org');
		assert.match(editor.document.getText(), /\[Ada Weir\]\{\.org\}/);
	});

	test('what is no entity is not suggested again, until that is taken back', async () => {
		const editor = await open(FERRY);
		await until('the name is suggested', async () => (await names(editor)).some(name => name.startsWith('Ada Weir')));
		await choose(editor, 'Ada Weir', 'is no entity');
		await until('the name is gone', async () => !(await names(editor)).some(name => name.startsWith('Ada Weir')));
		const written = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(tagset()));
		assert.equal(await written(), '{\n\t"ignore": [\n\t\t"Ada Weir"\n\t]\n}\n');
		await choose(editor, 'Ada Weir', 'as a name again');
		await until('the name is back', async () => (await names(editor)).some(name => name.startsWith('Ada Weir')));
		assert.equal(await written(), '{\n}\n');
	});
});
