// Opens an editor with the extension on the sample corpora: desktop VS Code if `code` is there, else VS Code's server.
//   npm start                       SEEDMARK_VSCODE=server: the server even where `code` is
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { packageExtension } from '../package.mjs';
import { installServer, root, store } from './install.mjs';
import { startServer } from './server.mjs';

const seeds = path.join(root, 'seeds');
const shell = process.platform === 'win32';
const hasCode =
	process.env.SEEDMARK_VSCODE !== 'server' && spawnSync('code', ['--version'], { shell, stdio: 'ignore' }).status === 0;

if (hasCode) {
	const built = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
	if (built.status) process.exit(built.status);
	console.log('Opening desktop VS Code: the command `code` is there.');
	spawn('code', ['--new-window', `--extensionDevelopmentPath=${root}`, seeds], { shell, stdio: 'inherit' });
} else {
	const why = process.env.SEEDMARK_VSCODE === 'server' ? 'SEEDMARK_VSCODE says so' : 'there is no command `code`';
	console.log(`Starting VS Code as a server, from npm: ${why}.`);
	const [installation, { file }] = await Promise.all([installServer(console.log), packageExtension()]);
	const server = await startServer(installation, {
		extension: file,
		home: path.join(store, 'start'),
		port: Number(process.env.PORT ?? 0),
	});
	console.log(
		`\nVS Code ${installation.version} with Seedmark is at\n\n    ${server.address(seeds)}\n\nOpen it in a browser on this machine. Ctrl+C ends it.`,
	);
}
