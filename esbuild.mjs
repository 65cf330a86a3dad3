// Bundles the extension: client and server for desktop and web, the command line, and (with --tests) the test suites.
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
	loader: { '.bin': 'binary' },
};
const node = { ...base, platform: 'node', format: 'cjs', outdir: 'dist' };
const web = { ...base, platform: 'browser', outdir: 'dist/browser' };

const builds = [
	{ ...node, entryPoints: { client: 'client/src/node.ts', server: 'server/src/node.ts', cli: 'server/src/cli.ts' } },
	{ ...web, format: 'cjs', entryPoints: { client: 'client/src/browser.ts' } },
	{ ...web, format: 'iife', entryPoints: { server: 'server/src/browser.ts' } },
];
const contexts = await Promise.all(builds.map(options => esbuild.context(options)));
await Promise.all(contexts.map(context => (watch ? context.watch() : context.rebuild().then(() => context.dispose()))));
