// Bundles the extension into dist/: client and server for desktop and web, and the command line.
//   node esbuild.mjs [--production] [--compact] [--watch]
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

/** The bundles; `production` ones are small and have no maps. */
export function bundles({ production = false } = {}) {
	const base = {
		bundle: true,
		target: 'es2022',
		external: ['vscode'],
		minify: production,
		sourcemap: !production,
		logLevel: 'info',
		define: { SEEDMARK_VERSION: JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version) },
	};
	// A package that asks where it stands is told so in a CommonJS bundle too.
	const node = {
		...base,
		platform: 'node',
		format: 'cjs',
		// The JSONC parser's other form asks for its own parts in a way that no bundler sees.
		mainFields: ['module', 'main'],
		outdir: 'dist',
		define: { ...base.define, 'import.meta.url': 'bundleUrl' },
		banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
	};
	const web = { ...base, platform: 'browser', format: 'cjs', outdir: 'dist/browser' };
	// One server for every place: the package would hold nearly all of it twice.
	const server = {
		...node,
		format: 'iife',
		conditions: ['browser'],
		// Its form for Node asks for modules of Node wherever it runs.
		alias: { yaml: './node_modules/yaml/browser/index.js' },
		banner: {},
		// VS Code starts a worker of its web extension host from a blob, whose location is no address; the JSON schema validator would use it as one.
		define: { ...base.define, 'self.location': 'undefined' },
	};
	return [
		{ ...node, entryPoints: { client: 'client/src/node.ts', cli: 'server/src/cli.ts' } },
		{ ...server, entryPoints: { server: 'server/src/main.ts' } },
		{ ...web, entryPoints: { client: 'client/src/browser.ts' } },
	];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	// The entity model lies beside the programs that load it when they first need it; the package carries a compact one.
	const model = process.argv.includes('--compact') ? 'server/model/entities-compact.bin' : 'server/model/entities.bin';
	if (existsSync(model)) {
		mkdirSync('dist', { recursive: true });
		copyFileSync(model, 'dist/entities.bin');
	}
	const watch = process.argv.includes('--watch');
	const contexts = await Promise.all(
		bundles({ production: process.argv.includes('--production') }).map(options => esbuild.context(options)),
	);
	await Promise.all(contexts.map(context => (watch ? context.watch() : context.rebuild().then(() => context.dispose()))));
}
