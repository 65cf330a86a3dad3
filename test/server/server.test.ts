import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type {
	Diagnostic,
	DocumentDiagnosticReport,
	DocumentSymbol,
	FoldingRange,
	FullDocumentDiagnosticReport,
	Hover,
	InlayHint,
	LocationLink,
	SemanticTokens,
	SemanticTokensDelta,
} from 'vscode-languageserver/node';
import { work as parsing } from '../../server/src/core/article.ts';
import { work as checking } from '../../server/src/core/checks/article.ts';
import type { ArticlesResult, BareTextResult } from '../../server/src/protocol.ts';
import { type Client, connect, type Options, vscode } from './connect.ts';

const uri = 'file:///corpus/a.seed';
const textDocument = { uri };
const BROKEN = '::: article {#a date=2024-10-11}\nTalks\n\n[Orrin]{.persn} left on [Tuesday]{.date when=2024-10-08}.\n:::\n';

/** A long text: more than is read while somebody waits. */
const LONG = Array.from(
	{ length: 100 },
	(_, index) =>
		`::: article {#a${index} date=2024-10-11}\nHeadline ${index}\n\n${'“We left on Tuesday,” said the mayor. '.repeat(40)}\n:::\n`,
).join('\n');

/** Runs `steps` with a client that has one document open. */
async function withClient(text: string, steps: (client: Client) => Promise<void>, options: Options = {}): Promise<void> {
	const client = await connect({ open: { [uri]: text }, ...options });
	try {
		await steps(client);
		assert.deepEqual(client.errors, []);
	} finally {
		await client.close();
	}
}

const pull = async (client: Client, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
	client.request('textDocument/diagnostic', { textDocument, previousResultId });

const codes = (items: readonly Diagnostic[]): unknown[] => items.map(({ code }) => code);

async function problems(client: Client): Promise<Diagnostic[]> {
	return ((await pull(client)) as FullDocumentDiagnosticReport).items;
}

const change = (client: Client, version: number, line: number, character: number, text: string, length = 0) =>
	client.connection.sendNotification('textDocument/didChange', {
		textDocument: { uri, version },
		contentChanges: [{ range: { start: { line, character }, end: { line, character: character + length } }, text }],
	});

/** Waits until something holds; fails after ten seconds. */
async function until(holds: () => boolean): Promise<void> {
	for (let tries = 0; !holds(); tries++) {
		assert.ok(tries < 1000, 'waited too long');
		await new Promise(resolve => setTimeout(resolve, 10));
	}
}

test('a client that asks gets problems, and hears when they are the same', () =>
	withClient(BROKEN, async client => {
		assert.equal(client.initialized.capabilities.positionEncoding, 'utf-16');
		const report = (await pull(client)) as FullDocumentDiagnosticReport;
		assert.deepEqual(codes(report.items), ['label-unknown']);
		assert.match(report.items[0]!.codeDescription!.href, /problems\.md#label-unknown$/);
		assert.deepEqual(await pull(client, report.resultId), { kind: 'unchanged', resultId: report.resultId });
		await change(client, 2, 3, 9, 'person', 5);
		assert.deepEqual(await problems(client), []);
		await change(client, 3, 0, 0, '%% a comment\n');
		await change(client, 4, 4, 9, 'persn', 6);
		assert.deepEqual(
			(await problems(client)).map(({ range }) => range.start),
			[{ line: 4, character: 9 }],
		);
	}));

test('a client that never asks is sent problems, and none when the document is closed', () =>
	withClient(
		BROKEN,
		async client => {
			assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
			await until(() => client.pushed.has(uri));
			assert.deepEqual(codes(client.pushed.get(uri)!), ['label-unknown']);
			await client.connection.sendNotification('textDocument/didClose', { textDocument });
			await until(() => client.pushed.get(uri)!.length === 0);
		},
		{ capabilities: {} },
	));

test('no more than 1,000 problems, the worst first, and a line that counts the rest', () =>
	withClient(`::: article {#a}\n${'[x]{.persn} [y]{.org\n\n'.repeat(800)}:::\n`, async client => {
		const items = await problems(client);
		assert.equal(items.length, 1000);
		const weights = items.slice(0, -1).map(({ severity }) => severity!);
		assert.deepEqual(
			weights,
			weights.toSorted((a, b) => a - b),
		);
		assert.match(String(items.at(-1)!.message), /^601 more problems/);
	}));

test('the outline, hovers, hints, folds and links of a document', () =>
	withClient(BROKEN, async client => {
		const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
		assert.deepEqual(
			symbols.map(({ name, children }) => [name, children!.map(child => child.name)]),
			[['Talks', ['Tuesday → 2024-10-08']]],
		);
		const hover = await client.request<Hover>('textDocument/hover', { textDocument, position: { line: 3, character: 26 } });
		assert.match((hover.contents as { value: string }).value, /Tuesday 8 October 2024/);
		const definition = await client.request<LocationLink[] | null>('textDocument/definition', {
			textDocument,
			position: { line: 3, character: 20 },
		});
		assert.equal(definition, null);
		const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
		assert.deepEqual(
			folds.map(({ startLine, endLine }) => [startLine, endLine]),
			[[0, 4]],
		);
	}));

test('a client that shows plain text gets no signs of Markdown', () =>
	withClient(
		BROKEN,
		async client => {
			const hover = await client.request<Hover>('textDocument/hover', { textDocument, position: { line: 3, character: 26 } });
			const { kind, value } = hover.contents as { kind: string; value: string };
			assert.equal(kind, 'plaintext');
			assert.doesNotMatch(value, /[*`]/);
		},
		{ capabilities: {} },
	));

test('the articles, and a text without markers', () =>
	withClient(BROKEN, async client => {
		const { articles, dialect, problems } = await client.request<ArticlesResult>('seedmark/articles', { uri });
		assert.equal(dialect, 'seed');
		assert.equal(problems, 1);
		assert.deepEqual(
			articles.map(({ title, id, date, dates, problems }) => ({ title, id, date, dates, problems })),
			[{ title: 'Talks', id: 'a', date: '2024-10-11', dates: 1, problems: 1 }],
		);
		const bare = { text: 'Talks\n\nOrrin left on Tuesday.' };
		assert.deepEqual(await client.request<BareTextResult>('seedmark/bareText', { uri }), bare);
		assert.deepEqual(await client.request<BareTextResult>('seedmark/bareText', { uri, article: 0 }), bare);
		assert.deepEqual(await client.request<BareTextResult>('seedmark/bareText', { uri, article: 7 }), { text: '' });
	}));

test('the status bar is told some time after a change', () =>
	withClient(BROKEN, async client => {
		await until(() => client.statuses.length > 0);
		assert.deepEqual(client.statuses.at(-1), { uri, dialect: 'seed', articles: 1, problems: 1 });
	}));

test('colours of a document, and what has changed of them', () =>
	withClient(BROKEN, async client => {
		const full = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
		const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
		const seen = await client.request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range });
		assert.deepEqual(seen.data, full.data);
		await change(client, 2, 4, 0, '[Hale]{.place}\n');
		const delta = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
			textDocument,
			previousResultId: full.resultId,
		});
		const data = [...full.data];
		for (const { start, deleteCount, data: inserted } of delta.edits.toReversed())
			data.splice(start, deleteCount, ...(inserted ?? []));
		const after = await client.request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range });
		assert.deepEqual(data, after.data);
	}));

test('a long document is answered at once, and the client is told to ask again when all has been read', () =>
	withClient(LONG, async client => {
		const outline = () => client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
		const [first] = await outline();
		assert.equal(first!.detail, '2024-10-11 · not read yet');
		await assert.rejects(client.request('textDocument/semanticTokens/full', { textDocument }), { code: -32802 });
		await until(() => client.asked.includes('workspace/diagnostic/refresh'));
		await until(() => client.asked.includes('client/unregisterCapability'));
		const [then] = await outline();
		assert.match(then!.detail!, /^2024-10-11 · 40 quotations, 40 dates, \d+ names?$/);
		assert.ok(await client.request('textDocument/semanticTokens/full', { textDocument }));
	}));

test('a keystroke costs the reading of one article', () =>
	withClient(LONG.slice(0, 100_000), async client => {
		const ask = async () => {
			await problems(client);
			await client.request('textDocument/hover', { textDocument, position: { line: 3, character: 5 } });
			await client.request('textDocument/documentSymbol', { textDocument });
			await client.request('seedmark/articles', { uri });
		};
		await ask();
		const before = { ...parsing, ...checking };
		await change(client, 2, 3, 4, 'x');
		await ask();
		assert.equal(parsing.articlesParsed - before.articlesParsed, 1);
		assert.equal(checking.articlesChecked - before.articlesChecked, 1);
		assert.equal(checking.articlesProofread - before.articlesProofread, 1);
	}));

test('settings are asked for and hold at once', () =>
	withClient(
		BROKEN,
		async client => {
			const hints = () =>
				client.request<InlayHint[]>('textDocument/inlayHint', {
					textDocument,
					range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
				});
			await change(client, 2, 3, 0, 'On Friday: ');
			assert.deepEqual(codes(await problems(client)), []);
			assert.deepEqual(await hints(), []);
			client.settings = {};
			await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
			await until(() => client.asked.includes('workspace/inlayHint/refresh'));
			assert.deepEqual(codes(await problems(client)), ['label-unknown']);
			assert.deepEqual(
				(await hints()).map(({ label }) => label),
				['2024-10-11'],
			);
		},
		{ settings: { severity: { 'label-unknown': 'off' }, inlayHints: { dates: false } } },
	));

test('settings that make no sense are as good as none', () =>
	withClient(BROKEN, async client => assert.deepEqual(codes(await problems(client)), ['label-unknown']), {
		settings: { dialect: 'klingon', severity: { 'label-unknown': 'furious' }, outline: 7, recognised: null },
	}));

test('a dialect by setting', () =>
	withClient(
		BROKEN,
		async client => {
			const { dialect, declared } = await client.request<ArticlesResult>('seedmark/articles', { uri });
			assert.deepEqual([dialect, declared], ['plain', true]);
		},
		{ settings: { dialect: 'plain' } },
	));

test('a tagset of the workspace, reloaded when it changes; a wrong one is reported and the last good one stays', async () => {
	let file: string | undefined = '{ "labels": { "persn": { "kind": "entity", "description": "Ours." } } }';
	const readTagset = async (asked: string) => (asked === 'file:///corpus/seedmark.json' ? file : undefined);
	const changed = { changes: [{ uri: 'file:///corpus/seedmark.json', type: 2 }] };
	await withClient(
		BROKEN,
		async client => {
			assert.deepEqual(await problems(client), []);
			file = '{ "labels": 7 }';
			await client.connection.sendNotification('workspace/didChangeWatchedFiles', changed);
			await until(() => (client.pushed.get('file:///corpus/seedmark.json')?.length ?? 0) > 0);
			assert.deepEqual(await problems(client), []);
			file = undefined;
			await client.connection.sendNotification('workspace/didChangeWatchedFiles', changed);
			await until(() => client.pushed.get('file:///corpus/seedmark.json')!.length === 0);
			assert.deepEqual(codes(await problems(client)), ['label-unknown']);
		},
		{ host: { readFile: readTagset } },
	);
});

test('a tagset that cannot be read is logged and a problem of its own, and settings hold all the same', async () => {
	const readFile = () => Promise.reject(new Error('no such disk'));
	const client = await connect({ open: { [uri]: BROKEN }, host: { readFile }, settings: { dialect: 'plain' } });
	const { dialect } = await client.request<ArticlesResult>('seedmark/articles', { uri });
	assert.equal(dialect, 'plain');
	assert.match(client.errors[0]!, /reading file:\/\/\/corpus\/seedmark\.json: Error: no such disk/);
	assert.equal(client.pushed.get('file:///corpus/seedmark.json')![0]!.message, 'The file cannot be read: no such disk');
	await client.close();
});

test('a tagset that cannot be read any more stays in force; the problems of a wrong one go with it', async () => {
	const good = '{ "labels": { "persn": { "kind": "entity", "description": "Ours." } } }';
	let read = async (): Promise<string | undefined> => '{ "labels": 7 }';
	const changed = { changes: [{ uri: 'file:///corpus/seedmark.json', type: 2 }] };
	await withClient(
		BROKEN,
		async client => {
			const told = () => client.pushed.get('file:///corpus/seedmark.json')?.map(({ message }) => message) ?? [];
			const after = async (act: typeof read, count: number) => {
				read = act;
				await client.connection.sendNotification('workspace/didChangeWatchedFiles', changed);
				await until(() => told().length === count);
				return codes(await problems(client));
			};
			assert.deepEqual(codes(await problems(client)), ['label-unknown']);
			assert.equal(told().length, 1);
			assert.deepEqual(await after(async () => undefined, 0), ['label-unknown'], 'the file is gone');
			await after(async () => '[', 1);
			assert.deepEqual(await after(async () => `\ufeff${good}`, 0), [], 'a byte order mark is none of its text');
			assert.deepEqual(await after(() => Promise.reject(new Error('locked')), 1), []);
			assert.deepEqual(told(), ['The file cannot be read: locked']);
			client.errors.length = 0;
		},
		{ host: { readFile: async asked => (asked === 'file:///corpus/seedmark.json' ? read() : undefined) } },
	);
});

test('each folder of a workspace has its own tagset; outside of all it is that of the file’s own folder', async () => {
	const files: Record<string, string> = {
		'file:///corpus/seedmark.json': '{ "severity": { "label-unknown": "hint" } }',
		'file:///corpus/court/seedmark.json': '{ "severity": { "label-unknown": "warning" } }',
		'file:///elsewhere/seedmark.json': '{ "severity": { "label-unknown": "information" } }',
	};
	const client = await connect({
		host: { readFile: async asked => files[asked] },
		folders: ['file:///corpus', 'file:///corpus/court/'],
	});
	const severity = async (uri: string) => {
		await client.open(uri, BROKEN);
		const report = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
		return report.items[0]?.severity;
	};
	assert.equal(await severity('file:///corpus/a.seed'), 4);
	assert.equal(await severity('file:///corpus/deep/er/a.seed'), 4);
	assert.equal(await severity('file:///corpus/court/cases/a.seed'), 2);
	assert.equal(await severity('file:///elsewhere/a.seed'), 3);
	assert.equal(await severity('file:///nowhere/a.seed'), 1);
	assert.equal(await severity('untitled:Untitled-1'), 1);
	await client.close();
});

test('weights that are none are logged, and everything else goes on', async () => {
	const client = await connect({ open: { [uri]: BROKEN }, host: { readModel: async () => new Uint8Array([1, 2, 3]) } });
	assert.deepEqual(codes(await problems(client)), ['label-unknown']);
	await until(() => client.errors.length > 0);
	assert.match(client.errors[0]!, /loading the entity model/);
	await client.close();
});

test('weights that come late: documents are read again, and the client asks again', async () => {
	let arrive!: (bytes: Uint8Array) => void;
	const readModel = () => new Promise<Uint8Array>(resolve => (arrive = resolve));
	await withClient(
		BROKEN,
		async client => {
			assert.deepEqual(codes(await problems(client)), ['label-unknown']);
			assert.ok(!client.asked.includes('workspace/semanticTokens/refresh'));
			arrive(await readFile('server/model/entities.bin'));
			await until(() => client.asked.includes('workspace/semanticTokens/refresh'));
			assert.deepEqual(codes(await problems(client)), ['label-unknown']);
		},
		{ host: { readModel } },
	);
});

test('places and documents that are not there are answered with nothing', () =>
	withClient(BROKEN, async client => {
		const far = { line: 9999, character: 9999 };
		for (const position of [far, { line: -1, character: -5 }, { line: 3, character: 9999 }, { line: 0.5, character: 1.5 }])
			for (const method of ['hover', 'definition', 'references', 'documentHighlight', 'prepareCallHierarchy'])
				await client.request(`textDocument/${method}`, { textDocument, position, context: { includeDeclaration: true } });
		const nowhere = { uri: 'file:///nowhere.seed' };
		assert.equal(await client.request('textDocument/hover', { textDocument: nowhere, position: far }), null);
		assert.deepEqual(await client.request('textDocument/diagnostic', { textDocument: nowhere }), { kind: 'full', items: [] });
		assert.equal(await client.request('seedmark/articles', nowhere), null);
	}));

test('requests without sense are answered by null, logged, and harm nothing', async () => {
	const client = await connect({ open: { [uri]: BROKEN } });
	assert.equal(await client.request('textDocument/hover', { textDocument, position: null }), null);
	assert.equal(client.errors.length, 1);
	assert.match(client.errors[0]!, /answering a request about file:\/\/\/corpus\/a\.seed/);
	await assert.rejects(client.request('textDocument/telepathy', {}), { code: -32601 });
	assert.deepEqual(codes(await problems(client)), ['label-unknown']);
	await client.close();
});

test('a cancelled request is answered as cancelled', () =>
	withClient(LONG, async client => {
		const { CancellationTokenSource } = await import('vscode-languageserver/node');
		const source = new CancellationTokenSource();
		const asked = client.connection.sendRequest('textDocument/documentSymbol', { textDocument }, source.token);
		source.cancel();
		await assert.rejects(asked, { code: -32800 });
		assert.ok(await client.request('textDocument/hover', { textDocument, position: { line: 0, character: 5 } }));
	}));

test('the capabilities are those of a client that can register nothing', async () => {
	const plain = await connect({ capabilities: {} });
	assert.deepEqual(plain.initialized.capabilities.documentSymbolProvider, { label: 'Seedmark' });
	assert.equal(plain.initialized.serverInfo!.version, '0.0.0-test');
	await plain.close();
	const full = await connect({ capabilities: vscode });
	assert.equal(full.initialized.capabilities.documentSymbolProvider, undefined);
	await full.close();
});
