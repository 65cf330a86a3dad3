#!/usr/bin/env node
// Stands in for the executable of desktop VS Code where there is none: takes the flags with which @vscode/test-electron
// starts it, runs the suite in the extension host of VS Code's server, prints what the suite prints and ends with its code.
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { installServer, store } from './install.mjs';
import { launchBrowser, startServer } from './server.mjs';

/** A workbench that never starts the suite, or a suite that never ends, must not hang the run. */
const PATIENCE = 300_000;
/** Begins every line that the suite prints; the rest is VS Code's own log. */
const GUTTER = '│ ';

const args = process.argv.slice(2);
const flag = name => args.find(arg => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const workspace = args.find(arg => !arg.startsWith('-'));
const extension = flag('extensionDevelopmentPath');
const tests = flag('extensionTestsPath');
if (!workspace || !extension || !tests)
	throw new Error('stand-in.mjs FOLDER --extensionDevelopmentPath=PATH --extensionTestsPath=PATH');

const server = await startServer(await installServer(console.log), { developing: true });
const browser = await launchBrowser();
const logFile = path.join(store, 'suite.log');
const log = createWriteStream(logFile);
try {
	process.exitCode = await runSuite();
} catch (error) {
	console.error(`${error.message} What VS Code logged is in ${logFile}.`);
	process.exitCode = 2;
} finally {
	await browser.close();
	await server.stop();
	log.end();
}

/** Opens the workbench with the extension and its tests, and waits for the code with which the suite ends. */
async function runSuite() {
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	const ended = new Promise((resolve, reject) => {
		page.exposeFunction('codeAutomationLog', print).catch(reject);
		page.exposeFunction('codeAutomationExit', resolve).catch(reject);
		page.once('crash', () => reject(new Error('The page of the workbench crashed.')));
		setTimeout(() => reject(new Error(`The suite did not end within ${PATIENCE / 1000} s.`)), PATIENCE).unref();
	});
	const payload = [
		['extensionDevelopmentPath', server.uri(path.resolve(extension))],
		['extensionTestsPath', server.uri(path.resolve(tests))],
		['skipWelcome', 'true'],
	];
	await page.goto(server.address(path.resolve(workspace), payload));
	return await ended;
}

function print(kind, values) {
	const text = values.join(' ');
	if (text.startsWith(GUTTER)) console.log(text);
	else log.write(`${kind}: ${text}\n`);
}
