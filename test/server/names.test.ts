/** Names that are marked in one place of a workspace are suggested in all others, and no longer when they are not marked any more. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentSymbol, Hover } from 'vscode-languageserver/node';
import { work as reading } from '../../server/src/core/annotations.ts';
import { type Client, connect, type Options } from './connect.ts';

const folder = 'file:///corpus';
const a = `${folder}/a.seed`;
const b = `${folder}/b.seed`;
const closed = `${folder}/c.seed`;

const article = (id: string, text: string): string => `::: article {#${id} date=2024-05-03}\nNothing happened\n\n${text}\n:::\n`;
const PLAIN = article('b1', 'People walked past zerin and Zerin Valley, and left.');

/** Runs `steps` with a client that answers for the workspace's files. */
async function withFiles(files: Record<string, string>, open: string[], steps: (client: Client) => Promise<void>): Promise<void> {
	const options: Options = {
		host: { readFile: async uri => files[uri] },
		initialization: { readsFiles: true },
		folders: [folder],
		answers: { 'seedmark/findFiles': () => ({ uris: Object.keys(files) }) },
		open: Object.fromEntries(open.map(uri => [uri, files[uri]!])),
	};
	const client = await connect(options);
	try {
		await steps(client);
		assert.deepEqual(client.errors, []);
	} finally {
		await client.close();
	}
}

/** The names that the outline of a document lists, with their kind. */
async function names(client: Client, uri: string): Promise<string[]> {
	const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
	return symbols.flatMap(({ children }) => children!.map(({ name, kind }) => `${name} ${kind}`));
}

/** Waits until the outline lists just these names; fails after ten seconds, showing what it lists instead. */
async function untilNames(client: Client, uri: string, expected: string[]): Promise<void> {
	for (let tries = 0; tries < 1000; tries++) {
		if (JSON.stringify(await names(client, uri)) === JSON.stringify(expected)) return;
		await new Promise(resolve => setTimeout(resolve, 10));
	}
	assert.deepEqual(await names(client, uri), expected);
}

/** Waits until nothing is read anew, also for what comes in behind the opening; returns how many articles have been read. */
async function untilRead(client: Client, uri: string): Promise<number> {
	for (;;) {
		const before = reading.articlesRead;
		await names(client, uri);
		await new Promise(resolve => setTimeout(resolve, 50));
		if (reading.articlesRead === before) return before;
	}
}

const edit = (client: Client, uri: string, version: number, text: string, line: number, from: number, to: number) =>
	client.connection.sendNotification('textDocument/didChange', {
		textDocument: { uri, version },
		contentChanges: [{ range: { start: { line, character: from }, end: { line, character: to } }, text }],
	});

const ORG = 'Zerin Valley 23';
const MISC = 'Zerin Valley 10';

test('a name that is marked in one open file is suggested in another, with its ref, and not when the marker is gone', () => {
	const files = { [a]: article('a1', 'Shares of Zerin Valley rose.'), [b]: PLAIN };
	return withFiles(files, [a, b], async client => {
		const before = await names(client, b);
		assert.ok(!before.includes(ORG), before.join(', '));
		await edit(client, a, 2, '[Zerin Valley]{.org ref=zerin}', 3, 10, 22);
		assert.ok((await names(client, b)).includes(ORG), 'at once: the request behind the change sees it');
		const hover = await client.request<Hover>('textDocument/hover', {
			textDocument: { uri: b },
			position: { line: 3, character: 30 },
		});
		assert.match((hover.contents as { value: string }).value, /Zerin Valley.*zerin.*same name marked/s);
		await edit(client, a, 3, 'misc', 3, 26, 29);
		assert.ok((await names(client, b)).includes(MISC));
		await edit(client, a, 4, 'Zerin Valley', 3, 10, 41);
		assert.deepEqual(await names(client, b), before);
	});
});

test('a name that is marked is suggested in the other articles of its file, and in its own', () => {
	const text = `${article('a1', '[Zerin Valley]{.org} fell. Zerin Valley said so.')}\n${PLAIN}`;
	return withFiles({ [a]: text }, [a], client => untilNames(client, a, [ORG, ORG]));
});

test('files that are not open count as well, as they are now', async () => {
	const files: Record<string, string> = { [b]: PLAIN, [closed]: article('c1', '[Zerin Valley]{.misc} fell.') };
	await withFiles(files, [b], async client => {
		await untilNames(client, b, [MISC]);
		files[closed] = article('c1', '[Zerin Valley]{.org} fell.');
		const change = () =>
			client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: closed, type: 2 }] });
		await change();
		await untilNames(client, b, [ORG]);
		// What is written in an open document counts, not what is on the disk; when it is closed, the disk counts again.
		await client.open(closed, article('c1', '[Zerin Valley]{.misc} fell.'));
		await untilNames(client, b, [MISC]);
		await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: closed } });
		await untilNames(client, b, [ORG]);
		delete files[closed];
		await change();
		for (let tries = 0; (await names(client, b)).includes(ORG); tries++) {
			assert.ok(tries < 1000, 'still there');
			await new Promise(resolve => setTimeout(resolve, 10));
		}
	});
});

test('another folder of the workspace has names of its own', () => {
	const other = 'file:///elsewhere/b.seed';
	const files = { [a]: article('a1', '[Zerin Valley]{.misc} fell.'), [b]: PLAIN, [other]: PLAIN };
	return withFiles(files, [a, b, other], async client => {
		await untilNames(client, b, [MISC]);
		assert.ok(!(await names(client, other)).includes(MISC));
	});
});

test('a marker leaves what was read of articles that do not hold its name', () => {
	const text = Array.from({ length: 200 }, (_, i) =>
		article(`n${i}`, `“We left,” said the mayor. ${i === 7 ? 'Zerin Valley won.' : ''}`),
	);
	return withFiles({ [a]: `${text.join('\n')}\n${article('x', 'Zerin Valley fell.')}` }, [a], async client => {
		const before = await untilRead(client, a);
		await edit(client, a, 2, '[Zerin Valley]{.org}', 200 * 6 + 3, 0, 12);
		assert.equal((await names(client, a)).filter(name => name === ORG).length, 2);
		assert.equal(reading.articlesRead - before, 2, 'the article that was edited, and the one with the name');
	});
});
