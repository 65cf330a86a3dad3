// Bundles the trainer and runs it: node server/train/run.mjs --data DIR …  (options: head of train.ts)
import { spawnSync } from 'node:child_process';
import * as esbuild from 'esbuild';

const outfile = 'out/train.mjs';
await esbuild.build({
	entryPoints: ['server/train/train.ts'],
	bundle: true,
	platform: 'node',
	format: 'esm',
	target: 'node20',
	packages: 'external',
	outfile,
});
process.exit(spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1);
