/** The commands that change the text: each does it in one undo step, or says why not. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { acceptPick, closeAll, extension, open, until } from './editing.ts';

const FERRY = '::: article {#ferry date=2024-10-11}\nFerry crews return\n\nCrews went back, said Ada Weir.\n:::\n';
const BRIDGE = '::: article {#bridge date=2024-10-09}\nBay bridge closes\n\nIt closed on 3 May 2024, Ada Weir said.\n:::\n';

const run = (command: string, choice?: object) => vscode.commands.executeCommand(`seedmark.${command}`, choice);
const undo = () => vscode.commands.executeCommand('undo');

/** Selects every place where `text` stands. */
function select(editor: vscode.TextEditor, text: string): void {
	const found = [...editor.document.getText().matchAll(new RegExp(text, 'g'))];
	const places = found.map(({ index }) => [index, index + text.length].map(at => editor.document.positionAt(at)));
	editor.selections = places.map(([from, to]) => new vscode.Selection(from!, to!));
}

/** What a command says or asks while `act` runs; `answer` is the button that is pressed. */
async function told(act: () => Thenable<unknown>, answer?: string): Promise<string[]> {
	const said: string[] = [];
	const window = vscode.window as unknown as Record<string, unknown>;
	const names = ['showInformationMessage', 'showWarningMessage'];
	const before = names.map(name => window[name]);
	for (const name of names) {
		window[name] = async (message: string, options?: vscode.MessageOptions) => {
			said.push([message, options?.detail].filter(Boolean).join(' '));
			return answer;
		};
	}
	try {
		await act();
	} finally {
		for (const [i, name] of names.entries()) window[name] = before[i];
	}
	return said;
}

suite('editing commands', () => {
	suiteSetup(() => extension.activate());
	suiteTeardown(closeAll);

	test('a selection is marked, its label changed, the marker removed, and the text is as before', async () => {
		const editor = await open(FERRY);
		select(editor, 'Ada Weir');
		await run('markAs', { label: 'person' });
		assert.equal(editor.document.getText(), FERRY.replace('Ada Weir', '[Ada Weir]{.person}'));
		await run('changeLabel', { label: 'org' });
		assert.equal(editor.document.getText(), FERRY.replace('Ada Weir', '[Ada Weir]{.org}'));
		await run('removeMarker');
		assert.equal(editor.document.getText(), FERRY);
	});

	test('without a selection it is the word at the cursor, with the label of a digit', async () => {
		const editor = await open(FERRY.replace('Crews', 'Cr|ews'));
		await run('markAs', { digit: 5 });
		assert.equal(editor.document.getText(), FERRY.replace('Crews', '[Crews]{.org}'));
		assert.deepEqual(await told(() => run('markAs', { digit: 9 })), [
			'Nothing was done: no label of the tagset has the digit 9.',
		]);
	});

	test('the label is taken from the list of the tagset', async () => {
		const editor = await open(FERRY.replace('Crews', 'Cr|ews'));
		await acceptPick(run('markAs'));
		assert.equal(editor.document.getText(), FERRY.replace('Crews', '[Crews]{.quote}'));
	});

	test('several selections are marked in one undo step', async () => {
		const editor = await open(`${FERRY}\n${BRIDGE}`);
		select(editor, 'Ada Weir');
		await run('markAs', { label: 'person' });
		assert.equal(editor.document.getText(), `${FERRY}\n${BRIDGE}`.replaceAll('Ada Weir', '[Ada Weir]{.person}'));
		await undo();
		assert.equal(editor.document.getText(), `${FERRY}\n${BRIDGE}`);
	});

	test('what was recognised is marked in one article or in all', async () => {
		const editor = await open(`${FERRY}\n${BRIDGE.replace('closed', 'clos|ed')}`);
		await run('markNames', { scope: 'article' });
		assert.equal(editor.document.getText().match(/\{\.person/g)?.length, 1, editor.document.getText());
		assert.match(editor.document.getText(), /\[Ada Weir\]\{\.person[^}]*\} said/);
		await undo();
		await run('markNames', { scope: 'file' });
		assert.equal(editor.document.getText().match(/\[Ada Weir\]\{\.person/g)?.length, 2, editor.document.getText());
		await undo();
		await run('markDates', { scope: 'file' });
		assert.match(editor.document.getText(), /\[3 May 2024\]\{\.date[^}]*\}/);
		await undo();
		assert.equal(editor.document.getText(), `${FERRY}\n${BRIDGE}`);
	});

	test('quotations: asked where, the article at the cursor comes first', async () => {
		const said = FERRY.replace('Crews went back,', '|“Nobody won this,”');
		const editor = await open(`${said}\n${BRIDGE}`);
		await acceptPick(run('markQuotations'));
		assert.match(editor.document.getText(), /\[“Nobody won this,”\]\{\.quote[^}]*\}/);
	});

	test('an article moves down and up, and the cursor with it', async () => {
		const editor = await open(`${FERRY.replace('return', 'retu|rn')}\n${BRIDGE}`);
		await run('moveArticleDown');
		assert.equal(editor.document.getText(), `${BRIDGE}\n${FERRY}`);
		assert.equal(editor.document.lineAt(editor.selection.active).text, 'Ferry crews return');
		assert.deepEqual(await told(() => run('moveArticleDown')), ['Nothing was done: it is the last article.']);
		await run('moveArticleUp');
		assert.equal(editor.document.getText(), `${FERRY}\n${BRIDGE}`);
		assert.equal(editor.document.lineAt(editor.selection.active).text, 'Ferry crews return');
	});

	test('articles are sorted by date', async () => {
		const editor = await open(`${FERRY}\n${BRIDGE}`);
		await run('sortArticles');
		assert.equal(editor.document.getText(), `${BRIDGE}\n${FERRY}`);
		await undo();
		assert.equal(editor.document.getText(), `${FERRY}\n${BRIDGE}`);
	});

	test('an article is split, and joined again when the loss is accepted', async () => {
		const editor = await open(FERRY.replace('Crews', '|Crews'));
		await run('splitArticle');
		const split = editor.document.getText();
		assert.equal(split.match(/^::: article/gm)?.length, 2, split);
		editor.selection = new vscode.Selection(1, 0, 1, 0);
		const [asked] = await told(() => run('joinArticles'));
		assert.match(asked!, /date=2024-10-11/);
		assert.equal(editor.document.getText(), split, 'nothing is done unless it is wanted');
		await told(() => run('joinArticles'), 'Go On');
		assert.equal(editor.document.getText(), FERRY);
	});

	test('delimiters are converted; what the dialect cannot hold is asked about', async () => {
		const editor = await open(`${FERRY}\n${BRIDGE}`);
		assert.deepEqual(await told(() => run('convertDialect', { to: 'doc' })), []);
		assert.match(editor.document.getText(), /^<doc id="?ferry"? date="?2024-10-11"?>\nFerry crews return/);
		await undo();
		assert.equal(editor.document.getText(), `${FERRY}\n${BRIDGE}`);
		const [asked] = await told(() => run('convertDialect', { to: 'rule' }));
		assert.match(asked!, /date/);
		assert.equal(editor.document.getText(), `${FERRY}\n${BRIDGE}`);
		assert.deepEqual(await told(() => run('convertDialect', { to: 'plain' })), [
			'Nothing was done: a plain file holds one article, and this one has 2.',
		]);
	});

	test('everything with one obvious repair is repaired in one undo step', async () => {
		const broken = 'The council of [Lowen](.place) and [Ada Weir](.person) voted.\n';
		const editor = await open(broken);
		await run('fixAll');
		assert.equal(editor.document.getText(), 'The council of [Lowen]{.place} and [Ada Weir]{.person} voted.\n');
		await undo();
		assert.equal(editor.document.getText(), broken);
	});

	test('typing meanwhile is kept', async () => {
		const editor = await open(FERRY);
		select(editor, 'Ada Weir');
		const marking = run('markAs', { label: 'person' });
		await editor.edit(edit => edit.insert(new vscode.Position(3, 0), 'All '));
		await marking;
		assert.equal(editor.document.getText(), FERRY.replace('Crews', 'All Crews').replace('Ada Weir', '[Ada Weir]{.person}'));
	});

	test('what cannot be done is said', async () => {
		const editor = await open(FERRY.replace('Crews', 'Cr|ews'));
		assert.deepEqual(await told(() => run('removeMarker')), ['Nothing was done: no marker stands here.']);
		assert.deepEqual(await told(() => run('markAs', { label: 'nonsense' })), [
			'Nothing was done: “nonsense” is no label of the tagset.',
		]);
		assert.equal(editor.document.getText(), FERRY);
	});

	test('the closing delimiter is written on Enter', async () => {
		const editor = await open('::: article {#ferry}|');
		await vscode.commands.executeCommand('type', { text: '\n' });
		await until('there is a closing delimiter', () => editor.document.getText() === '::: article {#ferry}\n\n:::');
		await vscode.commands.executeCommand('type', { text: 'Ferry' });
		assert.equal(editor.document.getText(), '::: article {#ferry}\nFerry\n:::');
	});
});
