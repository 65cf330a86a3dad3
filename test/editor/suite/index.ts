/** Runs the suite inside VS Code's extension host: VS Code calls `run` and takes a rejection for a failure. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** Begins every line of the suite, so that it can be told from what VS Code itself logs. */
const GUTTER = '│ ';

export async function run(): Promise<void> {
	Mocha.reporters.Base.consoleLog = (...values) => console.log(format(...values).replace(/^/gm, GUTTER));
	const mocha = new Mocha({ ui: 'tdd', color: true, timeout: 20_000, grep: process.env.SEEDMARK_GREP });
	for (const name of readdirSync(__dirname).sort()) if (name.endsWith('.test.js')) mocha.addFile(path.join(__dirname, name));
	const { stats } = await new Promise<Mocha.Runner>(resolve => {
		const runner = mocha.run(() => resolve(runner));
	});
	// Counts travel by file: VS Code hands back nothing but an exit code.
	if (process.env.SEEDMARK_COUNTS) writeFileSync(process.env.SEEDMARK_COUNTS, JSON.stringify(stats));
	if (!stats || stats.failures || !stats.passes) throw new Error(`${stats?.failures} tests failed, ${stats?.passes} passed.`);
}
