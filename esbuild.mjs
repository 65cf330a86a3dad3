// Bundles the extension into dist/: client and server for desktop and web, and the command line.
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import * as esbuild from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const base = {
	bundle: true,
	target: 'es2022',
	external: ['vscode'],
	minify: production,
	sourcemap: !production,
	logLevel: 'info',
	define: { SEEDMARK_VERSION: JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version) },
};
const node = { ...base, platform: 'node', format: 'cjs', outdir: 'dist' };
const web = { ...base, platform: 'browser', outdir: 'dist/browser' };

const builds = [
	{ ...node, entryPoints: { client: 'client/src/node.ts', server: 'server/src/node.ts', cli: 'server/src/cli.ts' } },
	{ ...web, format: 'cjs', entryPoints: { client: 'client/src/browser.ts' } },
	{ ...web, format: 'iife', entryPoints: { server: 'server/src/browser.ts' } },
];
// The entity model lies beside the programs that load it when they first need it.
const model = 'server/model/entities.bin';
if (existsSync(model)) {
	mkdirSync('dist', { recursive: true });
	copyFileSync(model, 'dist/entities.bin');
}

const contexts = await Promise.all(builds.map(options => esbuild.context(options)));
await Promise.all(contexts.map(context => (watch ? context.watch() : context.rebuild().then(() => context.dispose()))));
