// Bundles TypeScript test files with esbuild and runs them under node:test.
//   node test/unit.mjs [FILE…] [-- NODE TEST OPTIONS]     default: every test/**/*.test.ts below the editor
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { glob } from 'tinyglobby';

const args = process.argv.slice(2);
const cut = args.indexOf('--');
const files = (cut < 0 ? args : args.slice(0, cut)).map(file => path.normalize(file));
const options = cut < 0 ? [] : args.slice(cut + 1);
const entryPoints = files.length ? files : (await glob(['test/**/*.test.ts', '!test/editor/**'])).sort();
const outdir = path.join('out', files.length ? `unit-${process.pid}` : 'unit');

const { outputFiles } = await esbuild.build({
	entryPoints,
	outdir,
	outbase: 'test',
	bundle: true,
	platform: 'node',
	format: 'esm',
	target: 'node20',
	packages: 'external',
	inject: ['test/seed.ts'],
	sourcemap: 'inline',
	outExtension: { '.js': '.mjs' },
	loader: { '.bin': 'binary' },
	write: false,
});
const { mkdirSync, rmSync, writeFileSync } = await import('node:fs');
rmSync(outdir, { recursive: true, force: true });
for (const file of outputFiles) {
	mkdirSync(path.dirname(file.path), { recursive: true });
	writeFileSync(file.path, file.contents);
}
const run = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...options, ...outputFiles.map(file => file.path)], {
	stdio: 'inherit',
});
if (files.length) rmSync(outdir, { recursive: true, force: true });
process.exit(run.status ?? 1);
