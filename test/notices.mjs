// The packages that are bundled into what ships, with their licences: THIRD-PARTY-NOTICES.
//   node test/notices.mjs            prints it; --write writes the file
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { bundles } from '../esbuild.mjs';

/** Licences that go with ours. */
const COMPATIBLE = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0', 'CC0-1.0']);

export const NOTICES = 'THIRD-PARTY-NOTICES';

/** Folders of the packages whose files are in the bundles. */
async function bundledPackages() {
	const folders = new Set();
	for (const options of bundles()) {
		const { metafile } = await esbuild.build({ ...options, metafile: true, write: false, sourcemap: false, logLevel: 'error' });
		for (const input of Object.keys(metafile.inputs)) {
			const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
			if (folder) folders.add(folder);
		}
	}
	return [...folders].sort();
}

/** The text of THIRD-PARTY-NOTICES as it should be. Throws when a licence does not go with ours or has no text. */
export async function collectNotices() {
	const parts = new Map();
	for (const folder of await bundledPackages()) {
		const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
		if (!COMPATIBLE.has(license)) throw new Error(`${name} has the licence ${license}`);
		const file = readdirSync(folder).find(entry => /^(?:licen[cs]e|copying)/i.test(entry));
		const text = file
			? readFileSync(path.join(folder, file), 'utf8')
			: `Licensed under ${license}; the package carries no licence file.`;
		parts.set(
			`${name}@${version}`,
			`${name} ${version} (${license})\n${'-'.repeat(72)}\n${text.replaceAll('\r\n', '\n').trim()}\n`,
		);
	}
	const own = existsSync('server/model/NOTICES') ? readFileSync('server/model/NOTICES', 'utf8').trim() : '';
	const head = 'Seedmark includes the following third-party software and is trained on the following data.\n';
	return [head, ...parts.values(), ...(own ? [`Data behind the entity model\n${'-'.repeat(72)}\n${own}\n`] : [])].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const notices = await collectNotices();
	if (process.argv.includes('--write')) writeFileSync(NOTICES, notices);
	else process.stdout.write(notices);
}
