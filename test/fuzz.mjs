// Fuzzes the parser, the checks and the fixes:  node test/fuzz.mjs [--steps 200000] [--seed N]
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';

const { values } = parseArgs({ options: { steps: { type: 'string', default: '200000' }, seed: { type: 'string' } } });
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
for (let done = 0, own = seed; done < steps; done += STRETCH, own++) {
	try {
		fuzz({ steps: Math.min(STRETCH, steps - done), seed: own });
	} catch (error) {
		console.error(`${error.message}\nRepeat with: node test/fuzz.mjs --steps ${STRETCH} --seed ${own}`);
		process.exit(1);
	}
	process.stdout.write(`\r${Math.min(done + STRETCH, steps)} of ${steps} steps`);
}
console.log('\nnothing found');
