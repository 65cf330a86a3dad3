// Bundles a program of this directory and runs it: node server/train/run.mjs train|compact …  (options: head of train.ts, compact.ts)
import { spawnSync } from 'node:child_process';
import * as esbuild from 'esbuild';

const [program, ...args] = process.argv.slice(2);
const outfile = `out/${program}.mjs`;
await esbuild.build({
	entryPoints: [`server/train/${program}.ts`],
	bundle: true,
	platform: 'node',
	format: 'esm',
	target: 'node20',
	packages: 'external',
	outfile,
});
process.exit(spawnSync(process.execPath, [outfile, ...args], { stdio: 'inherit' }).status ?? 1);
