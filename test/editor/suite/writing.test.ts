/** Markers as they are written in the editor: completion, linked names, refactorings, formatting, renaming, the workspace's tagset. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, closeAll, codeOf, middleOf, open, problems, until } from './editing.ts';

const FERRY =
	'::: article {#ferry date=2024-10-11}\nFerry crews return\n\nCrews went back, said [Ada Weir]{.person ref=weir}.\n:::\n';
const BRIDGE = '::: article {#bridge date=2024-10-09}\nBay bridge closes\n\n[Weir]{.person ref=weir} agreed.\n:::\n';

const type = (text: string) => vscode.commands.executeCommand('type', { text });
const textOf = ({ document }: vscode.TextEditor) => document.getText();

/** What is offered at the cursor, by title. */
async function offered(editor: vscode.TextEditor): Promise<Map<string, vscode.CompletionItem>> {
	const { items } = await ask<vscode.CompletionList>('CompletionItemProvider', editor, editor.selection.active);
	return new Map(items.map(item => [typeof item.label === 'string' ? item.label : item.label.label, item]));
}

suite('writing', () => {
	suiteTeardown(closeAll);

	test('both names of a document, and both ids of a milestone, are linked', async () => {
		/** The command that the editor itself asks with; it counts lines and columns from 1. */
		const linked = async (text: string, at: string) => {
			const { document } = await open(text);
			const { line, character } = middleOf(document, at);
			const place = { lineNumber: line + 1, column: character + 1 };
			const found = await vscode.commands.executeCommand<{ ranges: { startLineNumber: number; startColumn: number }[] }>(
				'_executeLinkedEditingProvider',
				document.uri,
				place,
			);
			return found.ranges.map(({ startLineNumber, startColumn }) => [startLineNumber, startColumn]);
		};
		assert.deepEqual(await linked('<doc id="1">\nFerry\n</doc>\n', 'doc'), [
			[1, 2],
			[3, 3],
		]);
		// The first bar is the cursor’s, and no text.
		assert.deepEqual(await linked('|Ferry\n\n[|.quote #q1|]“One.\n\n“Two.”[/#q1] said Weir.\n', '#q1'), [
			[3, 11],
			[5, 10],
		]);
	});

	test('labels are offered with their guidelines, refs with their names, and not what is being typed', async () => {
		const labels = await offered(await open(FERRY.replace('{.person ref=weir}', '{.|}')));
		const { value: guideline } = labels.get('person')!.documentation as vscode.MarkdownString;
		assert.match(guideline, /without title/);
		const refs = await offered(await open(`${FERRY}\n${BRIDGE.replace('[Weir]{.person ref=weir}', '[Weir]{.person ref=we|}')}`));
		assert.match(JSON.stringify(refs.get('weir')?.label), /Ada Weir, person, 1×/);
		assert.ok(!refs.has('we'));
	});

	test('a suggestion is taken while one types', async () => {
		const editor = await open(FERRY.replace('{.person ref=weir}', '|'));
		await type('{');
		await type('.');
		await type('pers');
		await until('the label is written', async () => {
			await vscode.commands.executeCommand('acceptSelectedSuggestion');
			return textOf(editor).includes('[Ada Weir]{.person');
		});
	});

	test('colons become an article of today', async () => {
		const editor = await open(`${FERRY}\n:::|`);
		const article = (await offered(editor)).get('article');
		assert.match(JSON.stringify(article?.insertText), /::: article \{#\$\{1:id\} date=\d{4}-\d\d-\d\d/);
	});

	test('the refactorings are in the menu, and do what the commands do', async () => {
		const editor = await open(`${FERRY}\n${BRIDGE}`);
		const actions = async (text: string) => {
			const at = middleOf(editor.document, text);
			return ask<vscode.CodeAction[]>('CodeActionProvider', editor, new vscode.Range(at, at), 'refactor', 40);
		};
		const onTitle = await actions('Ferry crews return');
		const titles = onTitle.map(({ title }) => title);
		for (const title of [
			'Move this article down',
			'Join this article with the next one',
			'Sort the articles of this file by date',
		])
			assert.ok(titles.includes(title), titles.join(' | '));
		assert.ok(titles.includes('Write the delimiters of this file as doc'), titles.join(' | '));
		await vscode.workspace.applyEdit(onTitle.find(({ title }) => title === 'Move this article down')!.edit!);
		assert.equal(textOf(editor), `${BRIDGE}\n${FERRY}`);

		const onMarker = await actions('Ada Weir');
		const remove = onMarker.find(({ title }) => title === 'Remove the marker person');
		assert.ok(onMarker.some(({ title }) => title === 'Change person to org'));
		await vscode.workspace.applyEdit(remove!.edit!);
		assert.equal(textOf(editor), `${BRIDGE}\n${FERRY.replace('[Ada Weir]{.person ref=weir}', 'Ada Weir')}`);

		const name = editor.document.getText().indexOf('Ada Weir');
		const selection = new vscode.Range(editor.document.positionAt(name), editor.document.positionAt(name + 8));
		const onWords = await ask<vscode.CodeAction[]>('CodeActionProvider', editor, selection, 'refactor', 40);
		await vscode.workspace.applyEdit(onWords.find(({ title }) => title === 'Mark as person')!.edit!);
		assert.match(textOf(editor), /\[Ada Weir\]\{\.person\}/);
	});

	test('markers are formatted in the document, in a range, and behind a typed brace; the text is not', async () => {
		const wild = '[Weir]{  .person   ref = weir }   and  [Lowen]{ .place }\n[Oduya]{ .person }\n';
		const options = { tabSize: 4, insertSpaces: true };
		const formatted = async (command: string, ...rest: unknown[]) => {
			const editor = await open(wild);
			const edit = new vscode.WorkspaceEdit();
			edit.set(editor.document.uri, await ask<vscode.TextEdit[]>(command, editor, ...rest, options));
			await vscode.workspace.applyEdit(edit);
			return textOf(editor);
		};
		const tidy = '[Weir]{.person ref=weir}   and  [Lowen]{.place}\n[Oduya]{.person}\n';
		assert.equal(await formatted('FormatDocumentProvider'), tidy);
		const [first] = wild.split('\n');
		assert.equal(await formatted('FormatRangeProvider', new vscode.Range(1, 0, 2, 0)), `${first}\n[Oduya]{.person}\n`);
		const typing = await open('[Weir]{  .person   ref=weir |');
		await type('}');
		await until('the list is in order', () => textOf(typing) === '[Weir]{.person ref=weir}');
	});

	test('a ref, a label and an id are renamed', async () => {
		const editor = await open(`${FERRY}\n${BRIDGE}`);
		const rename = async (text: string, to: string) => {
			const edit = await ask<vscode.WorkspaceEdit>('DocumentRenameProvider', editor, middleOf(editor.document, text), to);
			await vscode.workspace.applyEdit(edit);
		};
		await rename('weir}', 'Q7');
		assert.equal(textOf(editor), `${FERRY}\n${BRIDGE}`.replaceAll('ref=weir', 'ref=Q7'));
		await rename('person', 'org');
		await rename('ferry', 'boats');
		assert.equal(
			textOf(editor),
			`${FERRY}\n${BRIDGE}`.replaceAll('ref=weir', 'ref=Q7').replaceAll('.person', '.org').replace('#ferry', '#boats'),
		);
	});

	test('the workspace’s tagset is reloaded when it changes; a wrong one has problems and leaves the last good one in force', async () => {
		const file = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'seedmark.json');
		const write = (text: string) => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
		const told = () => vscode.languages.getDiagnostics(file).filter(({ source }) => source === 'seedmark');
		const editor = await open('[Lowen]{.harbour} voted.\n');
		assert.equal(codeOf((await problems(editor, 1))[0]!), 'label-unknown');
		try {
			await write('{ "labels": { "harbour": { "kind": "entity" } } }');
			await problems(editor, 0);
			await write('{\n\t"label": {}\n}');
			await until('the file has a problem', () => told().length === 1);
			assert.match(told()[0]!.message, /did you mean “labels”/);
			assert.deepEqual([told()[0]!.range.start.line, told()[0]!.range.start.character], [1, 1]);
			await problems(editor, 0);
		} finally {
			await vscode.workspace.fs.delete(file);
		}
		await until('its problems are gone', () => told().length === 0);
		await problems(editor, 1);
	});
});
