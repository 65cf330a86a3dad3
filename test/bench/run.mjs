// Measures the language server over its real connection and the recognisers on their own, beside peers on the same text.
//   node test/bench/run.mjs [--sizes 1,10,50] [--only server,spans,memory,prose]
// Machines are noisy: read ratios within one run, not times across runs.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { inProcess, inWorker, markdownServer, weighed } from './connect.mjs';
import { makeCorpus, makeRegister, withNewWords } from './corpus.mjs';

const { values } = parseArgs({
	options: { sizes: { type: 'string', default: '1,10,50' }, only: { type: 'string', default: 'server,spans,memory,prose' } },
});
const sizes = values.sizes.split(',').map(Number);
const only = new Set(values.only.split(','));
const MI = 2 ** 20;
const server = path.resolve('dist/server.js');
const stock = path.resolve('test/bench/stock-server.mjs');
const markdown = path.resolve('node_modules/vscode-markdown-languageserver/dist/node/workerMain.js');

spawnSync(process.execPath, ['esbuild.mjs', '--production'], { stdio: 'ignore' });

const milliseconds = value =>
	value === undefined ? '–' : value >= 100 ? `${Math.round(value)} ms` : `${value.toFixed(value < 10 ? 2 : 1)} ms`;
const timed = async action => {
	const start = performance.now();
	await action();
	return performance.now() - start;
};
const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** Rows of cells, the first row the head, as a Markdown table. */
function print(title, rows) {
	const widths = rows[0].map((_, column) => Math.max(...rows.map(row => row[column].length)));
	console.log(`\n${title}\n`);
	for (const [index, row] of rows.entries()) {
		console.log(
			`| ${row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join(' | ')} |`,
		);
		if (!index)
			console.log(`| ${widths.map((width, column) => '-'.repeat(width - (column ? 1 : 0)) + (column ? ':' : '')).join(' | ')} |`);
	}
}

/** Types characters in the middle of the document; after each asks for a hover, as an editor does. */
async function keystrokes(connection, uri, line, count, version) {
	const times = [];
	for (let i = 0; i < count; i++) {
		const position = { line, character: 2 };
		times.push(
			await timed(async () => {
				connection.sendNotification('textDocument/didChange', {
					textDocument: { uri, version: version + i },
					contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
				});
				await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
			}),
		);
	}
	return times.sort((a, b) => a - b);
}

async function measure(start, text, full, languageId = 'seed') {
	const { connection, stop } = await start();
	const uri = 'file:///bench/corpus.seed';
	const textDocument = { uri };
	const lines = text.split('\n');
	const middle = lines.findIndex((line, index) => index >= lines.length / 2 && /^(?:The|A|It) [a-z]+ [a-z]+/.test(line));
	const quoted = lines.findIndex((line, index) => index >= lines.length / 2 && /^[“"]/.test(line));
	// As an editor does, which asks for problems as soon as a document is open.
	const begun = performance.now();
	const since = async request => {
		await request;
		return performance.now() - begun;
	};
	connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
	const nowhere = { line: 2, character: 0 };
	const open = since(connection.sendRequest('textDocument/hover', { textDocument, position: nowhere }));
	const diagnostics = full ? since(connection.sendRequest('textDocument/diagnostic', { textDocument })) : undefined;
	const result = { open: await open, diagnostics: await diagnostics };
	const warm = full ? 30 : 3;
	await keystrokes(connection, uri, middle, warm, 2);
	// Straight after opening the server still reads the whole corpus in the background.
	const busy = await keystrokes(connection, uri, middle, full ? 500 : 20, 100);
	Object.assign(result, { median: percentile(busy, 0.5), p99: percentile(busy, 0.99) });
	// Where a quotation stands the hover tells of the whole article, which is read anew.
	if (full) result.something = percentile(await keystrokes(connection, uri, quoted, 100, 1000), 0.5);
	const hovers = [];
	for (let i = 0; i < 50; i++) {
		const position = { line: quoted, character: 3 };
		hovers.push(await timed(() => connection.sendRequest('textDocument/hover', { textDocument, position })));
	}
	result.hover = percentile(
		hovers.sort((a, b) => a - b),
		0.5,
	);
	result.symbols = await timed(() => connection.sendRequest('textDocument/documentSymbol', { textDocument }));
	if (full) {
		const range = { start: { line: middle, character: 0 }, end: { line: middle + 60, character: 0 } };
		const tokens = [];
		for (let i = 0; i < 20; i++)
			tokens.push(await timed(() => connection.sendRequest('textDocument/semanticTokens/range', { textDocument, range })));
		result.tokens = percentile(
			tokens.sort((a, b) => a - b),
			0.5,
		);
	}
	await stop();
	return result;
}

if (only.has('server')) {
	const head = [
		'',
		'open',
		'first diagnostics',
		'keystroke + hover, median',
		'p99',
		'on a quotation',
		'hover alone',
		'outline',
		'tokens of a screen',
	];
	for (const size of sizes) {
		const text = makeCorpus(size * MI);
		const rows = [head];
		for (const [name, start, full, languageId] of [
			['Seedmark, ipc', () => inProcess(server), true],
			['Seedmark, worker', () => inWorker(server), true],
			['stock document, worker', () => inWorker(stock), false],
			// It parses the whole text anew at each request: at the larger sizes a row would take minutes.
			...(size <= 1 ? [['Markdown server, ipc', () => markdownServer(markdown), false, 'markdown']] : []),
		]) {
			const { open, diagnostics, median, p99, something, hover, symbols, tokens } = await measure(start, text, full, languageId);
			rows.push([name, ...[open, diagnostics, median, p99, something, hover, symbols, tokens].map(milliseconds)]);
		}
		print(`${size} Mi UTF-16 units, ${text.match(/^::: article/gm).length} articles`, rows);
	}
}

if (only.has('spans')) {
	const rows = [['marked spans', 'open + problems', 'keystroke + problems, median', 'line end + problems, median']];
	for (const spans of [2_000, 20_000, 200_000]) {
		const text = makeRegister(spans);
		const { connection, stop } = await inProcess(server);
		const textDocument = { uri: 'file:///bench/register.seed' };
		const problems = () => connection.sendRequest('textDocument/diagnostic', { textDocument });
		const opened = await timed(async () => {
			await connection.sendNotification('textDocument/didOpen', {
				textDocument: { ...textDocument, languageId: 'seed', version: 1, text },
			});
			await problems();
		});
		const position = { line: Math.floor(text.split('\n').length / 2), character: 1 };
		let version = 1;
		const typed = async written => {
			const times = [];
			for (let i = 0; i < 12; i++)
				times.push(
					await timed(async () => {
						await connection.sendNotification('textDocument/didChange', {
							textDocument: { ...textDocument, version: ++version },
							contentChanges: [{ range: { start: position, end: position }, text: written }],
						});
						await problems();
					}),
				);
			return percentile(
				times.slice(2).sort((a, b) => a - b),
				0.5,
			);
		};
		rows.push([spans.toLocaleString('en'), ...[opened, await typed('x'), await typed('\n')].map(milliseconds)]);
		await stop();
	}
	print('One long article', rows);
}

if (only.has('memory')) {
	const rows = [['', 'text, UTF-16', 'heap before', 'after opening and diagnostics', 'growth ÷ text']];
	const mib = bytes => `${Math.round(bytes / MI)} MiB`;
	for (const size of sizes) {
		const text = makeCorpus(size * MI);
		const { connection, weigh, stop } = await weighed(server);
		const before = await weigh();
		const textDocument = { uri: 'file:///bench/corpus.seed' };
		connection.sendNotification('textDocument/didOpen', {
			textDocument: { ...textDocument, languageId: 'seed', version: 1, text },
		});
		await connection.sendRequest('textDocument/diagnostic', { textDocument });
		await new Promise(resolve => setTimeout(resolve, 3000));
		const after = await weigh();
		rows.push([
			`${size} Mi units`,
			mib(text.length * 2),
			mib(before),
			mib(after),
			((after - before) / (text.length * 2)).toFixed(2),
		]);
		await stop();
	}
	print('Memory of the server', rows);
}

if (only.has('prose')) {
	const outfile = path.resolve('out/bench/prose.mjs');
	await esbuild.build({
		entryPoints: ['test/bench/prose.ts'],
		outfile,
		bundle: true,
		platform: 'node',
		format: 'esm',
		packages: 'external',
		logLevel: 'warning',
	});
	const { measureAnalysis, measureProblems, measureProse } = await import(outfile);
	print('Recognition on one core, MB of text a second', await measureProse(makeCorpus(2 * MI), withNewWords));
	const rows = [['', 'all', 'problems alone']];
	for (const size of sizes) {
		const corpus = makeCorpus(size * MI);
		rows.push([`${size} Mi units`, measureAnalysis(corpus), measureProblems(corpus)]);
	}
	print('Whole analysis on one core, MB a second: markup, quotations with speakers, dates with values, entities', rows);
}
