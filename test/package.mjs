// Makes the .vsix: production bundles and the compact entity model, packed by vsce, then held against what a package may hold.
//   node test/package.mjs
import { execFile } from 'node:child_process';
import { copyFile, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { listFiles, PackageManager } from '@vscode/vsce';

/** What the .vsix may have, in bytes. */
const LIMIT = 1_500_000;

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds and packs. Returns the path of the .vsix and its size in bytes; throws when it holds what it should not, or too much. */
export async function packageExtension() {
	const { name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
	const file = path.join(root, `${name}-${version}.vsix`);
	await runNode('esbuild.mjs', '--production', '--compact');
	try {
		await compareFiles();
		const options = { packagePath: file, dependencies: false };
		await runNode('-e', `require('@vscode/vsce').createVSIX(${JSON.stringify(options)})`);
	} finally {
		// What runs here goes on with the full model.
		await copyFile(path.join(root, 'server/model/entities.bin'), path.join(root, 'dist/entities.bin'));
	}
	const { size } = await stat(file);
	if (size > LIMIT) throw new Error(`${file} has ${megabytes(size)}; ${megabytes(LIMIT)} are allowed.`);
	return { file, size };
}

/** Holds the files that would be packed against test/package.txt. */
async function compareFiles() {
	const packed = await listFiles({ cwd: root, packageManager: PackageManager.None });
	const expected = (await readFile(path.join(root, 'test/package.txt'), 'utf8')).split('\n').filter(Boolean);
	const wrong = [
		...packed.filter(name => !expected.includes(name)).map(name => `+ ${name}`),
		...expected.filter(name => !packed.includes(name)).map(name => `- ${name}`),
	];
	if (wrong.length)
		throw new Error(`The package would not hold what test/package.txt says (+ too much, - missing):\n${wrong.join('\n')}`);
}

/** Runs Node without a word, unless it fails. */
const runNode = (...args) => promisify(execFile)(process.execPath, args, { cwd: root });

const megabytes = bytes => `${(bytes / 1e6).toFixed(2)} MB`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { file, size } = await packageExtension();
	console.log(`${path.relative(root, file)}: ${megabytes(size)} of ${megabytes(LIMIT)}.`);
}
