/** What the language server knows, as VS Code gets it: one document, every feature. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, codeOf, middleOf, open, problems, until } from './editing.ts';

const TWO_ARTICLES = `::: article {#ferry date=2024-10-11 source="Sound Gazette"}
Ferry crews return after nine-day strike

LOWEN (Sound Gazette) – Crews went back to work on Friday. “Nobody won this,” said Ada Weir, who leads the Sound Ferry Union. Weir spoke in Lowen.
:::

::: article {#bridge date=2024-10-12}
Bay bridge closes for repairs

[Tomas Oduya]{.person ref=oduya} [said]{.cue of=b1} that ["the cables are tired"]{.quote #b1 who=oduya} and need [six weeks]{.date when=P6W}. ["We wait,"]{.quote #b2 who=oduya} [Oduya]{.person ref=oduya} added.
:::
`;

suite('features', () => {
	let editor: vscode.TextEditor;
	const at = (text: string) => middleOf(editor.document, text);
	const textOf = ({ range }: { range: vscode.Range }) => editor.document.getText(range);

	suiteSetup(async () => {
		editor = await open(TWO_ARTICLES);
	});

	test('outline: articles, and in them quotations, dates and names in text order', async () => {
		const articles = await ask<vscode.DocumentSymbol[]>('DocumentSymbolProvider', editor);
		assert.deepEqual(
			articles.map(({ name }) => name),
			['Ferry crews return after nine-day strike', 'Bay bridge closes for repairs'],
		);
		assert.match(articles[0]!.detail, /2024-10-11.*Sound Gazette/);
		const { children } = articles[1]!;
		const names = children.map(({ name }) => name);
		assert.ok(
			names.some(name => /Tomas Oduya.*the cables are tired/.test(name)),
			names.join(' | '),
		);
		assert.ok(
			names.some(name => /six weeks → P6W/.test(name)),
			names.join(' | '),
		);
		const person = children.find(({ name }) => name === 'Tomas Oduya');
		assert.match(person?.detail ?? '', /×2/);
		const kindOf = (name: RegExp) => children.find(child => name.test(child.name))?.kind;
		assert.equal(
			new Set([/cables are tired/, /six weeks/, /^Tomas Oduya$/].map(kindOf)).size,
			3,
			'quotations, dates and people are told apart by their kind',
		);
		const starts = children.map(({ range }) => range.start);
		assert.deepEqual(
			starts,
			starts.toSorted((a, b) => a.compareTo(b)),
		);
	});

	test('hover: a quotation, a date, a name and a delimiter, marked and recognised', async () => {
		const said = async (text: string) => {
			const hovers = await ask<vscode.Hover[]>('HoverProvider', editor, at(text));
			return hovers.flatMap(({ contents }) => contents.map(part => (typeof part === 'string' ? part : part.value))).join('\n');
		};
		assert.match(await said('the cables are tired'), /Tomas Oduya[\s\S]*said/);
		assert.match(await said('six weeks'), /P6W/);
		assert.match(await said('Tomas Oduya'), /person/i);
		assert.match(await said('::: article {#bridge'), /2024-10-12/);
		assert.match(await said('Nobody won this'), /Ada Weir[\s\S]*said/);
		assert.match(await said('Friday'), /2024-10-11/);
	});

	test('folding: every article', async () => {
		const ranges = await ask<vscode.FoldingRange[]>('FoldingRangeProvider', editor);
		const pairs = ranges.map(({ start, end }) => `${start}-${end}`);
		assert.ok(pairs.some(pair => /^0-[45]$/.test(pair)) && pairs.some(pair => /^6-(9|10)$/.test(pair)), pairs.join(' '));
	});

	test('selection: from a word outwards to the article', async () => {
		const [innermost] = await ask<vscode.SelectionRange[]>('SelectionRangeProvider', editor, [at('cables')]);
		const texts: string[] = [];
		for (let range: vscode.SelectionRange | undefined = innermost; range; range = range.parent) texts.push(textOf(range));
		assert.equal(texts[0], 'cables');
		assert.ok(texts.includes('"the cables are tired"'), texts.join('\n---\n'));
		assert.ok(texts.includes('["the cables are tired"]{.quote #b1 who=oduya}'), texts.join('\n---\n'));
		assert.ok(
			texts.some(text => text.startsWith('::: article {#bridge')),
			texts.join('\n---\n'),
		);
	});

	test('colours: semantic tokens for the part on the screen', async () => {
		const { uri, lineCount } = editor.document;
		const range = new vscode.Range(0, 0, lineCount - 1, 0);
		const provided = 'vscode.provideDocumentRangeSemanticTokens';
		const { tokenTypes } = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(`${provided}Legend`, uri, range);
		const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(provided, uri, range);
		const found = new Set<string>();
		for (let i = 3; i < data.length; i += 5) found.add(tokenTypes[data[i]!]!);
		for (const type of ['seedDelimiter', 'seedLabel', 'seedQuote', 'seedDate', 'seedPerson']) {
			assert.ok(found.has(type), `${type} in ${[...found]}`);
		}
	});

	test('highlights: all mentions of a person in the article', async () => {
		const highlights = await ask<vscode.DocumentHighlight[]>('DocumentHighlights', editor, at('Tomas Oduya'));
		const texts = new Set(highlights.map(textOf));
		assert.ok(texts.has('Tomas Oduya') && texts.has('Oduya') && !texts.has('Ada Weir'), [...texts].join(' | '));
	});

	test('definition and references: a quotation’s speaker, a cue’s quotation, a name’s mentions', async () => {
		const places = (found: readonly (vscode.Location | vscode.LocationLink)[]) =>
			found.map(one => textOf({ range: 'targetUri' in one ? (one.targetSelectionRange ?? one.targetRange) : one.range }));
		const definitions = places(await ask<(vscode.Location | vscode.LocationLink)[]>('DefinitionProvider', editor, at('of=b1')));
		assert.equal(definitions.length, 1);
		assert.match(definitions[0]!, /the cables are tired/);
		const references = places(await ask<vscode.Location[]>('ReferenceProvider', editor, at('Tomas Oduya')));
		assert.ok(references.length >= 2, references.join(' | '));
	});

	test('problems: none here', async () => {
		assert.deepEqual(await problems(editor, 0), []);
	});
});

suite('problems', () => {
	test('a near miss has a code with documentation, and a fix that mends it', async () => {
		const editor = await open('The council of [Lowen](.place) voted.\n');
		const [problem] = await problems(editor, 1);
		assert.equal(problem!.source, 'seedmark');
		assert.equal(editor.document.getText(problem!.range).includes('(.place)'), true);
		assert.match(
			String(typeof problem!.code === 'object' && problem!.code.target),
			new RegExp(`docs/problems\\.md#${codeOf(problem!)}$`),
		);
		// As the menu does: the first few with their edits.
		const fixes = await ask<vscode.CodeAction[]>('CodeActionProvider', editor, problem!.range, 'quickfix', 5);
		const fix = fixes.find(({ isPreferred }) => isPreferred) ?? fixes[0];
		assert.ok(fix?.edit, fixes.map(({ title }) => title).join(' | '));
		assert.ok(await vscode.workspace.applyEdit(fix.edit));
		assert.equal(editor.document.getText(), 'The council of [Lowen]{.place} voted.\n');
		await problems(editor, 0);
	});

	test('problems follow the typing', async () => {
		const editor = await open('[Lowen]{.place} voted.\n');
		await problems(editor, 0);
		await editor.edit(edit => edit.delete(new vscode.Range(0, 14, 0, 15)));
		assert.equal(editor.document.getText(), '[Lowen]{.place voted.\n');
		await until('a problem is shown', () => vscode.languages.getDiagnostics(editor.document.uri).length > 0);
		await vscode.commands.executeCommand('undo');
		await problems(editor, 0);
	});
});
