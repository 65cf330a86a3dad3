// Starts VS Code's server in a throw-away folder, and a browser on it.
import { spawn } from 'node:child_process';
import { createWriteStream, rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { installChromium } from './install.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** What a person who has just installed VS Code would turn off before a recording: first-run pages, updates, telemetry, chat. */
const SETTINGS = {
	'chat.disableAIFeatures': true,
	'extensions.autoCheckUpdates': false,
	'git.openRepositoryInParentFolders': 'never',
	'extensions.ignoreRecommendations': true,
	'security.workspace.trust.enabled': false,
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'window.menuBarVisibility': 'compact',
	'workbench.enableExperiments': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
};

/**
 * Starts the server on a free port of this machine and waits until it listens.
 * `extension`: a .vsix to install first. `settings`: of the user, on top of SETTINGS. `developing`: lets the page load an
 * extension from its source folder and run its tests. `home`: a folder to keep between runs.
 */
export async function startServer(
	{ node, main },
	{ extension, settings = {}, developing = false, home, port = 0, env = {} } = {},
) {
	// What goes when the server goes; also the place for its sockets, whose paths must be short.
	const scratch = await mkdtemp(path.join(tmpdir(), 'seedmark-'));
	const at = name => path.join(home ?? scratch, name);
	await mkdir(at('data/User'), { recursive: true });
	await writeFile(at('data/User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, '\t'), { flag: 'wx' }).catch(
		error => {
			// A person who comes back keeps the settings that they have made.
			if (error.code !== 'EEXIST') throw error;
		},
	);
	const folders = ['--server-data-dir', at('server'), '--user-data-dir', at('data'), '--extensions-dir', at('extensions')];
	const common = [main, '--accept-server-license-terms', '--telemetry-level', 'off', ...folders];
	const environment = { ...process.env, ...env, TMPDIR: scratch, XDG_RUNTIME_DIR: scratch };

	if (extension) await finished(spawn(node, [...common, '--install-extension', extension, '--force'], { env: environment }));

	const listen = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'];
	// Newer servers load extensions under development only with this flag.
	const development = developing ? ['--enable-smoke-test-driver'] : [];
	const server = spawn(node, [...common, ...listen, ...development], {
		env: environment,
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const log = createWriteStream(at('server.log'));
	server.stdout.pipe(log, { end: false });
	server.stderr.pipe(log, { end: false });

	const end = () => {
		try {
			process.kill(-server.pid, 'SIGKILL');
		} catch {
			// It has ended by itself.
		}
		rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
	};
	const endOnSignal = () => process.exit(130);
	process.once('exit', end);
	for (const signal of SIGNALS) process.once(signal, endOnSignal);

	const origin = await new Promise((resolve, reject) => {
		let said = '';
		const listening = chunk => {
			said += chunk;
			const bound = /Server bound to (\S+)/.exec(said);
			if (bound) resolve(`http://${bound[1]}`);
		};
		server.stdout.on('data', listening);
		server.once('exit', code => reject(new Error(`VS Code's server ended with code ${code} before it listened:\n${said}`)));
	});

	return {
		origin,
		/** The address of the workbench on a folder of this machine. `payload`: pairs that VS Code's web workbench reads. */
		address: (workspace, payload = []) =>
			`${origin}/?folder=${encodeURI(workspace)}${payload.length ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : ''}`,
		/** A file of this machine as the workbench names it. */
		uri: file => `vscode-remote://${origin.slice('http://'.length)}${file}`,
		async stop() {
			process.removeListener('exit', end);
			for (const signal of SIGNALS) process.removeListener(signal, endOnSignal);
			const ended = server.exitCode ?? server.signalCode ?? new Promise(resolve => server.once('exit', resolve));
			end();
			await ended;
			await promisify(log.end.bind(log))();
		},
	};
}

/** A browser without a window: the one named in SEEDMARK_CHROME, else the Chromium that comes with the dev dependencies. */
export async function launchBrowser() {
	const named = process.env.SEEDMARK_CHROME;
	const { executable, env } = named ? { executable: named, env: {} } : await installChromium();
	return chromium.launch({
		executablePath: executable,
		env: { ...process.env, ...env },
		args: [
			'--no-sandbox',
			'--disable-dev-shm-usage',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
}

/** Waits for a short-lived process and fails with what it printed. */
async function finished(child) {
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += chunk));
	const code = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
	if (code !== 0) throw new Error(`${child.spawnargs.join(' ')} ended with code ${code}:\n${said}`);
}
