// Measures how well quotations, dates and entities are recognised on the articles of test/gold, beside peers.
//   node test/bench/quality.mjs [--errors quotes|dates|entities]
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';

const { values } = parseArgs({ options: { errors: { type: 'string' } } });
const outfile = path.resolve('out/bench/quality.mjs');
await esbuild.build({
	entryPoints: ['test/bench/quality.ts'],
	outfile,
	bundle: true,
	platform: 'node',
	format: 'esm',
	packages: 'external',
	logLevel: 'warning',
});
const { measureQuality } = await import(outfile);
console.log(await measureQuality(values.errors));
