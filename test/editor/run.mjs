// Tests the extension in a real VS Code: the Mocha suite inside the extension host, the packaged .vsix through its window,
// and the same in VS Code for the web.
//   node test/editor/run.mjs [suite | window | web …] [--grep TEXT]          default: all three
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import * as esbuild from 'esbuild';
import Mocha from 'mocha';
import { glob } from 'tinyglobby';
import { packageExtension } from '../package.mjs';
import { chooseEditor, describe } from './choose.mjs';
import { root, store } from './install.mjs';

const { values: options, positionals: wanted } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });
const parts = {
	suite: runSuite,
	window: () => runMocha('window.test.mjs'),
	web: () => runMocha('web.test.mjs'),
};
const unknown = wanted.filter(part => !Object.hasOwn(parts, part));
if (unknown.length) throw new Error(`There is no ${unknown.join(' and no ')}; the parts are ${Object.keys(parts).join(', ')}.`);
const editor = await chooseEditor();
console.log(await describe(editor));

// All parts run what is shipped: the production bundles.
const { file: extension } = await packageExtension();
const workspace = await mkdtemp(path.join(tmpdir(), 'seedmark-workspace-'));
await cp(path.join(root, 'seeds'), path.join(workspace, 'seeds'), { recursive: true });
// What the suite expects beside the samples.
await writeFile(path.join(workspace, 'corpus.seed.txt'), 'Ferry crews return\n\nCrews went back to work.\n');
await writeFile(path.join(workspace, 'notes.txt'), 'Not a corpus.\n');
Object.assign(process.env, { SEEDMARK_VSIX: extension, SEEDMARK_WORKSPACE: workspace });
const results = [];
try {
	for (const [part, run] of Object.entries(parts)) {
		if (wanted.length && !wanted.includes(part)) continue;
		if (part === 'window' && process.platform !== 'linux')
			console.log('window: not run, VS Code’s server from npm runs on Linux only');
		else results.push([part, await run()]);
	}
} finally {
	await rm(workspace, { recursive: true, force: true });
}

for (const [part, { passes, failures, pending }] of results) {
	console.log(`${part}: ${passes} passed, ${failures} failed${pending ? `, ${pending} skipped` : ''}`);
}
process.exit(results.some(([, { passes, failures }]) => failures || !passes) ? 1 : 0);

/** Runs test/editor/suite in the extension host, as @vscode/test-electron does on a desktop. */
async function runSuite() {
	const outdir = path.join(root, 'out/editor');
	const entryPoints = await glob('test/editor/suite/*.ts', { cwd: root });
	const target = { platform: 'node', format: 'cjs', target: 'es2022', sourcemap: 'inline', packages: 'external' };
	await rm(outdir, { recursive: true, force: true });
	await esbuild.build({ ...target, absWorkingDir: root, entryPoints, outdir, bundle: true });
	const counts = path.join(outdir, 'counts.json');
	try {
		await runTests({
			...(editor.kind === 'server'
				? { vscodeExecutablePath: path.join(root, 'test/editor/stand-in.mjs') }
				: { version: 'stable', cachePath: store }),
			extensionDevelopmentPath: root,
			extensionTestsPath: path.join(outdir, 'index.js'),
			extensionTestsEnv: { SEEDMARK_COUNTS: counts, SEEDMARK_GREP: options.grep },
			launchArgs: [workspace, '--disable-extensions'],
		});
	} catch (error) {
		console.error(error.message);
	}
	// A run that broke before it could count has failed.
	return await readFile(counts, 'utf8').then(JSON.parse, () => ({ passes: 0, failures: 1, pending: 0 }));
}

/** Works through a window with a browser. */
async function runMocha(file) {
	const mocha = new Mocha({ ui: 'tdd', color: true, timeout: 30_000, grep: options.grep });
	mocha.addFile(path.join(root, 'test/editor', file));
	await mocha.loadFilesAsync();
	return await new Promise(resolve => {
		const runner = mocha.run(() => resolve(runner.stats));
	});
}
