// Fuzzes the parser with its checks and fixes, then the server over its protocol.
//   node test/fuzz.mjs [--steps 200000] [--seed N] [--only parser,server]
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';

const { values } = parseArgs({
	options: {
		steps: { type: 'string', default: '200000' },
		seed: { type: 'string' },
		only: { type: 'string', default: 'parser,server' },
	},
});
const only = values.only.split(',');
const steps = Number(values.steps);
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);

const outfile = path.resolve('out/fuzz.mjs');
const { outputFiles } = await esbuild.build({
	entryPoints: ['test/core/fuzz.ts'],
	bundle: true,
	platform: 'node',
	format: 'esm',
	target: 'node20',
	packages: 'external',
	sourcemap: 'inline',
	outfile,
	write: false,
});
mkdirSync(path.dirname(outfile), { recursive: true });
writeFileSync(outfile, outputFiles[0].contents);
const { fuzz } = await import(pathToFileURL(outfile).href);

// Each stretch has a seed of its own, so that a failure is soon repeated.
const STRETCH = 2000;
for (let done = 0, own = seed; only.includes('parser') && done < steps; done += STRETCH, own++) {
	try {
		fuzz({ steps: Math.min(STRETCH, steps - done), seed: own });
	} catch (error) {
		console.error(`${error.message}\nRepeat with: node test/fuzz.mjs --steps ${STRETCH} --seed ${own}`);
		process.exit(1);
	}
	process.stdout.write(`\rparser: ${Math.min(done + STRETCH, steps)} of ${steps} steps`);
}
if (only.includes('parser')) console.log(', nothing found');

// The server runs in stretches too: each is a server of its own.
const LONG_STRETCH = 10_000;
for (let done = 0, own = seed; only.includes('server') && done < steps; done += LONG_STRETCH, own++) {
	const env = { ...process.env, STEPS: String(Math.min(LONG_STRETCH, steps - done)), SEED: String(own) };
	const run = spawnSync(process.execPath, ['test/unit.mjs', 'test/server/fuzz.test.ts'], { env, encoding: 'utf8' });
	if (run.status !== 0) {
		console.error(
			`${run.stdout}${run.stderr}\nRepeat with: STEPS=${env.STEPS} SEED=${own} node test/unit.mjs test/server/fuzz.test.ts`,
		);
		process.exit(1);
	}
	process.stdout.write(`\rserver: ${Math.min(done + LONG_STRETCH, steps)} of ${steps} steps`);
}
if (only.includes('server')) console.log(', nothing found');
