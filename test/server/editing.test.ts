import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
	CodeAction,
	CompletionItem,
	FullDocumentDiagnosticReport,
	LinkedEditingRanges,
	TextDocumentEdit,
	TextEdit,
	WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { EditParams, EditResult, LabelsResult } from '../../server/src/protocol.ts';
import { type Client, connect, type Options, vscode } from './connect.ts';

const uri = 'file:///corpus/a.seed';
const textDocument = { uri };

const capable: Options['capabilities'] = {
	workspace: { ...vscode.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
	textDocument: {
		...vscode.textDocument,
		codeAction: { dataSupport: true, disabledSupport: true, resolveSupport: { properties: ['edit'] } },
		completion: { completionItem: { snippetSupport: true } },
	},
};

async function withClient(text: string, steps: (client: Client) => Promise<void>, options: Options = {}): Promise<void> {
	const client = await connect({ open: { [uri]: text }, capabilities: capable, ...options });
	try {
		await steps(client);
		assert.deepEqual(client.errors, []);
	} finally {
		await client.close();
	}
}

const edited = (text: string, edits: readonly TextEdit[]) =>
	TextDocument.applyEdits(TextDocument.create(uri, 'seed', 1, text), [...edits]);

/** The text of the only document that an edit of the workspace changes. */
function changed(text: string, { documentChanges, changes }: WorkspaceEdit): string {
	const own = documentChanges?.find((one): one is TextDocumentEdit => 'textDocument' in one && one.textDocument.uri === uri);
	return edited(text, (own?.edits as TextEdit[] | undefined) ?? changes?.[uri] ?? []);
}

const range = (line: number, from: number, to = from) => ({ start: { line, character: from }, end: { line, character: to } });

const actionsAt = (client: Client, at: ReturnType<typeof range>, only?: string[], diagnostics: unknown[] = []) =>
	client.request<CodeAction[]>('textDocument/codeAction', { textDocument, range: at, context: { diagnostics, only } });

const BROKEN = '::: article {#a date=2024-10-11}\nTalks\n\n[Orrin]{.persn} met [Hale]{.plce}.\n:::\n';

test('actions are listed without their edits, and get them when they are chosen', () =>
	withClient(BROKEN, async client => {
		const { items } = await client.request<FullDocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
		const found = await actionsAt(client, range(3, 10), ['quickfix'], items);
		assert.ok(found.every(one => one.edit === undefined && one.kind === 'quickfix'));
		const best = found.find(one => one.isPreferred)!;
		assert.deepEqual(
			best.diagnostics?.map(({ code }) => code),
			['label-unknown'],
		);
		const resolved = await client.request<CodeAction>('codeAction/resolve', best);
		assert.equal(changed(BROKEN, resolved.edit!), BROKEN.replace('.persn', '.person'));
		const [all] = await actionsAt(client, range(0, 0), ['source.fixAll']);
		const fixed = await client.request<CodeAction>('codeAction/resolve', all);
		assert.equal(changed(BROKEN, fixed.edit!), BROKEN.replace('.persn', '.person').replace('.plce', '.place'));
		await client.connection.sendNotification('textDocument/didChange', {
			textDocument: { uri, version: 2 },
			contentChanges: [{ range: range(0, 0), text: '%%\n' }],
		});
		await assert.rejects(client.request('codeAction/resolve', best), /has changed/);
	}));

test('a client that cannot ask again is given the edits at once', () =>
	withClient(
		BROKEN,
		async client => {
			const found = await actionsAt(client, range(3, 10), ['quickfix']);
			assert.equal(changed(BROKEN, found[0]!.edit!), BROKEN.replace('.persn', '.person'));
			assert.ok(found[0]!.edit!.changes);
		},
		{ capabilities: {} },
	));

test('what is no name is written into seedmark.json', () => {
	const text = '::: article {#a}\nTalks\n\nMr. Dana Orr left.\n:::\n';
	const remember = async (client: Client) => {
		const found = await actionsAt(client, range(3, 5), ['refactor']);
		return client.request<CodeAction>(
			'codeAction/resolve',
			found.find(({ title }) => title.includes('is no entity')),
		);
	};
	return withClient(text, async client => {
		const { edit } = await remember(client);
		assert.deepEqual(
			edit?.documentChanges?.map(one => ('kind' in one ? one.kind : one.edits.map(each => 'newText' in each && each.newText))),
			['create', ['{\n\t"ignore": [\n\t\t"Dana Orr"\n\t]\n}\n']],
		);
	}).then(() =>
		withClient(
			text,
			async client => {
				const { edit } = await remember(client);
				assert.equal(
					edited('{ "closed": false }', edit!.changes!['file:///corpus/seedmark.json']!),
					'{\n\t"closed": false,\n\t"ignore": [\n\t\t"Dana Orr"\n\t]\n}',
				);
			},
			{ host: { readFile: async () => '{ "closed": false }' } },
		),
	);
});

test('completion offers labels, and the user’s day as snippet or as plain text', async () => {
	const at = (line: number, character: number) => ({ textDocument, position: { line, character } });
	const text = '[x]{.}\n::';
	const items = async (client: Client, line: number, character: number) =>
		client.request<CompletionItem[]>('textDocument/completion', at(line, character));
	await withClient(text, async client => {
		const labels = await items(client, 0, 5);
		assert.ok(labels.some(one => one.label === 'person'));
		assert.deepEqual(
			labels.map(one => one.sortText),
			labels.map(one => one.sortText).toSorted(),
		);
		const [article] = await items(client, 1, 2);
		assert.match((article!.textEdit as TextEdit).newText, /^::: article \{#\$\{1:id\} date=\d{4}-\d\d-\d\d /);
		assert.deepEqual(await items(client, 0, 2), []);
	});
	await withClient(
		text,
		async client => {
			const [article] = await items(client, 1, 2);
			assert.match(
				(article!.textEdit as TextEdit).newText,
				/^::: article \{#id date=\d{4}-\d\d-\d\d source="source"\}\nHeadline\n\n\n:::$/,
			);
		},
		{ capabilities: {} },
	);
});

test('names are renamed, or a reason is given', () => {
	const text = '[x]{.person #a} [“y”]{.quote who=#a} [z]{.org #b}';
	return withClient(text, async client => {
		const at = { textDocument, position: { line: 0, character: 13 } };
		assert.deepEqual(await client.request('textDocument/prepareRename', at), { range: range(0, 13, 14), placeholder: 'a' });
		const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...at, newName: 'orr' });
		assert.equal(changed(text, edit), '[x]{.person #orr} [“y”]{.quote who=#orr} [z]{.org #b}');
		await assert.rejects(
			client.request('textDocument/rename', { ...at, newName: 'b' }),
			/“b” is another marker's id in this article\./,
		);
		assert.equal(await client.request('textDocument/prepareRename', { textDocument, position: { line: 0, character: 1 } }), null);
	});
});

test('documents are formatted whole, in part and while typing, and pairs are edited as one', () => {
	const text = '::: article\n\n[x]{  .org }\n[|.quote #q|]y[/#q] [z]{ .org }';
	return withClient(text, async client => {
		const options = { tabSize: 4, insertSpaces: false };
		const all = await client.request<TextEdit[]>('textDocument/formatting', { textDocument, options });
		assert.equal(edited(text, all), '::: article\n\n[x]{.org}\n[|.quote #q|]y[/#q] [z]{.org}');
		const part = await client.request<TextEdit[]>('textDocument/rangeFormatting', {
			textDocument,
			options,
			range: range(2, 0, 4),
		});
		assert.equal(edited(text, part), '::: article\n\n[x]{.org}\n[|.quote #q|]y[/#q] [z]{ .org }');
		const typed = { textDocument, options, position: { line: 1, character: 0 }, ch: '\n' };
		const closed = await client.request<TextEdit[]>('textDocument/onTypeFormatting', typed);
		assert.equal(edited(text, closed), `${text}\n:::`);
		const linked = await client.request<LinkedEditingRanges>('textDocument/linkedEditingRange', {
			textDocument,
			position: { line: 3, character: 11 },
		});
		assert.deepEqual(linked.ranges, [range(3, 10, 11), range(3, 17, 18)]);
	});
});

test('commands answer with edits, losses or a refusal', () => {
	const text = '::: article {#a date=2024-09-13}\nDana Orr\n:::\n\n::: article {#b date=2024-01-02}\nTwo.\n:::\n';
	return withClient(text, async client => {
		const ask = (command: EditParams['command'], at = range(1, 0), more: Partial<EditParams> = {}) =>
			client.request<EditResult>('seedmark/edit', { uri, command, range: at, ...more } satisfies EditParams);
		const down = await ask('moveArticleDown');
		assert.equal(down.version, 1);
		const swapped = '::: article {#b date=2024-01-02}\nTwo.\n:::\n\n::: article {#a date=2024-09-13}\nDana Orr\n:::\n';
		assert.equal(edited(text, down.edits), swapped);
		assert.equal(edited(text, (await ask('sortArticles')).edits), swapped);
		assert.equal((await ask('moveArticleUp')).refused, 'it is the first article');
		assert.deepEqual((await ask('joinArticles')).losses, ['id=b', 'date=2024-01-02']);
		assert.match(edited(text, (await ask('mark', range(1, 2), { label: 'person' })).edits), /^\[Dana\]\{\.person\} Orr$/m);
		assert.match(edited(text, (await ask('mark', range(1, 0, 8), { label: 'person' })).edits), /^\[Dana Orr\]\{\.person\}$/m);
		assert.equal((await ask('mark', range(1, 0), { label: 'persn' })).refused, '“persn” is no label of the tagset');
		assert.equal((await ask('removeMarker')).refused, 'no marker stands here');
		const rules = await client.request<EditResult>('seedmark/convertDialect', { uri, to: 'rule' });
		assert.equal(edited(text, rules.edits), 'Dana Orr\n=====\nTwo.');
		assert.deepEqual(rules.losses, ['id of 2 articles', 'date of 2 articles']);
		const { labels } = await client.request<LabelsResult>('seedmark/labels', { uri });
		assert.deepEqual(
			labels.slice(0, 2).map(({ name, digit }) => [name, digit]),
			[
				['quote', 1],
				['cue', 2],
			],
		);
	});
});
