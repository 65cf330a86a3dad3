/** The house's rules that a reader of one file cannot see: who may import whom, and what the core keeps out. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { glob } from 'tinyglobby';

/** From the ground up. A file imports from its own layer and from those before it. */
const LAYERS = [
	'server/src/core/text',
	'server/src/core/rows',
	'server/src/core/lazily',
	'server/src/core/syntax',
	'server/src/core/schema',
	'server/src/core/article',
	'server/src/core/document',
	'server/src/core/prose',
	'server/src/core/annotations',
	'server/src/core/edits',
	'server/src/core/marking',
	'server/src/core/metadata',
	'server/src/core/checks',
	'server/src/core/names',
	'server/src/core/reader',
	'server/src/core/features',
	'server/src/core/formats',
	'server/src',
	'client/src',
];
const layerOf = (file: string): number => LAYERS.findIndex(layer => file.startsWith(layer));

const importsOf = (file: string): string[] =>
	[...readFileSync(file, 'utf8').matchAll(/(?:^|\n)(?:import|export)\s[^;]*?from\s*'([^']+)'|import\('([^']+)'\)/g)].map(
		match => match[1] ?? match[2]!,
	);
const resolved = (file: string, imported: string): string =>
	imported.startsWith('.') ? path.posix.join(path.posix.dirname(file), imported) : imported;

const files = (await glob(['server/src/**/*.ts', 'client/src/**/*.ts'])).sort();

test('there are files to look at', () => assert.ok(files.length > 50));

test('nothing imports upward', () => {
	const wrong = files.flatMap(file =>
		importsOf(file)
			.map(imported => resolved(file, imported))
			.filter(imported => layerOf(imported) > layerOf(file))
			.map(imported => `${file} imports ${imported}`),
	);
	assert.deepEqual(wrong, []);
});

test('the core knows no host: no Node, no editor, no protocol library', () => {
	const foreign = files
		.filter(file => file.startsWith('server/src/core/'))
		.flatMap(file => importsOf(file).map(imported => [file, imported] as const))
		.filter(([, imported]) => /^node:|^vscode/.test(imported));
	assert.deepEqual(foreign, []);
});

test('the core has no clock, no randomness, no network and no console', () => {
	const wrong = files
		.filter(file => file.startsWith('server/src/core/'))
		.filter(file => /\bDate\.now\(|new Date\(\)|Math\.random\(|\bfetch\(|\bconsole\./.test(readFileSync(file, 'utf8')));
	assert.deepEqual(wrong, []);
});

test('the client takes only types and names of messages from the server', () => {
	const wrong = files
		.filter(file => file.startsWith('client/src/'))
		.flatMap(file => importsOf(file).map(imported => resolved(file, imported)))
		.filter(imported => imported.startsWith('server/') && imported !== 'server/src/protocol.ts');
	assert.deepEqual(wrong, []);
});

test('only convert.ts and the files that wire requests know both vocabularies', () => {
	const both = files.filter(file => {
		const imports = importsOf(file).map(imported => resolved(file, imported));
		return (
			imports.some(imported => imported.startsWith('vscode-languageserver')) &&
			imports.some(imported => /core\/features\//.test(imported))
		);
	});
	assert.deepEqual(
		both.filter(file => !['convert', 'server', 'editing'].some(name => file === `server/src/${name}.ts`)),
		[],
	);
});
