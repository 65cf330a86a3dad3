// Runs every check and test, and ends with counts. Needs Node and npm; what the editor tests need is fetched from npm.
//   node test/run.mjs [--skip editor]
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { skip: { type: 'string', multiple: true, default: [] } } });
const node = process.execPath;
const bin = name => `node_modules/.bin/${name}`;

/** `counts` reads passed and failed tests from what a step printed; steps without it pass or fail as one. */
const steps = [
	{ name: 'types', command: [bin('tsc'), '--noEmit'] },
	{ name: 'lint', command: [bin('biome'), 'check', '.'] },
	{ name: 'build', command: [node, 'esbuild.mjs'] },
	{ name: 'unit', command: [node, 'test/unit.mjs'], counts: nodeTestCounts },
	{ name: 'editor', command: [node, 'test/editor/run.mjs'], counts: editorCounts },
].filter(({ name }) => !values.skip.includes(name));

const sum = (text, pattern) => [...text.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);

function nodeTestCounts(printed) {
	return {
		passed: sum(printed, /^(?:#|ℹ) pass (\d+)/gm),
		failed: sum(printed, /^(?:#|ℹ) fail (\d+)/gm),
		skipped: sum(printed, /^(?:#|ℹ) skipped (\d+)/gm),
	};
}

function editorCounts(printed) {
	const parts = what => sum(printed, new RegExp(`^(?:suite|window|web): .*?(\\d+) ${what}`, 'gm'));
	return { passed: parts('passed'), failed: parts('failed'), skipped: parts('skipped') };
}

/** Runs a command, shows what it prints and keeps it. */
function run([program, ...args]) {
	return new Promise(resolve => {
		const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
		let printed = '';
		const keep = stream => chunk => {
			printed += chunk;
			stream.write(chunk);
		};
		child.stdout.on('data', keep(process.stdout));
		child.stderr.on('data', keep(process.stderr));
		child.on('close', code => resolve({ code, printed }));
	});
}

const rows = [];
for (const { name, command, counts } of steps) {
	console.log(`\n── ${name} ──`);
	const started = performance.now();
	const { code, printed } = await run(command);
	const { passed = code === 0 ? 1 : 0, failed = code === 0 ? 0 : 1, skipped = 0 } = counts?.(printed) ?? {};
	// A step that stops early, or runs nothing, has failed whatever it counted.
	const broken = code !== 0 || (counts !== undefined && passed === 0);
	rows.push({
		name,
		passed,
		failed: broken ? Math.max(1, failed) : failed,
		skipped,
		seconds: (performance.now() - started) / 1000,
	});
}

console.log('');
for (const { name, passed, failed, skipped, seconds } of rows)
	console.log(
		`${name.padEnd(8)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${String(skipped).padStart(4)} skipped  ${seconds.toFixed(1)} s`,
	);
const failed = rows.reduce((total, row) => total + row.failed, 0);
console.log(failed ? `\n${failed} failed` : '\nAll passed');
process.exit(failed ? 1 : 0);
