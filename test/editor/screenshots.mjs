// Takes the pictures of the README from the packaged extension in a real VS Code.
//   npm run screenshots [-- NAME…]
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageExtension } from '../package.mjs';
import { installServer, root } from './install.mjs';
import { launchBrowser, startServer } from './server.mjs';
import { Workbench } from './workbench.mjs';

const SCREEN = { viewport: { width: 1160, height: 720 }, deviceScaleFactor: 1.5 };
const LIGHT = { 'workbench.colorTheme': 'Default Light Modern' };
const DARK = { 'workbench.colorTheme': 'Default Dark Modern' };
const SETTINGS = { 'editor.minimap.enabled': false, 'editor.fontSize': 13, 'breadcrumbs.enabled': true, 'window.title': 'seeds' };

/** What each picture shows: a file of seeds/, and what is done in it before the picture is taken. */
const pictures = {
	overview: {
		settings: DARK,
		file: 'harbour.seed',
		async prepare(workbench) {
			await workbench.outline();
			await workbench.click('fourth');
			await workbench.hover('writing');
		},
	},
	recognised: {
		settings: LIGHT,
		file: 'scrape.txt',
		async prepare(workbench) {
			await workbench.outline();
			await workbench.hover('neighbour');
		},
	},
	bare: {
		settings: DARK,
		file: 'harbour.seed',
		async prepare(workbench) {
			await workbench.page.keyboard.press('Control+b');
			await workbench.click('fourth');
			await workbench.command('Seedmark: Show Bare Text');
		},
	},
	fix: {
		settings: LIGHT,
		file: 'broken.seed',
		async prepare(workbench) {
			await workbench.problems();
			await workbench.quickFixes('artcle');
		},
	},
	goto: {
		settings: LIGHT,
		file: 'harbour.seed',
		async prepare(workbench) {
			await workbench.command('Seedmark: Go to Article');
			await workbench.picks();
		},
	},
};

const wanted = process.argv.slice(2);
const { file: extension } = await packageExtension();
const installation = await installServer(console.log);
const browser = await launchBrowser();
const folder = path.join(root, 'docs/screenshots');
await mkdir(folder, { recursive: true });
for (const [name, { settings, file, prepare }] of Object.entries(pictures)) {
	if (wanted.length && !wanted.includes(name)) continue;
	const workspace = await mkdtemp(path.join(tmpdir(), 'seedmark-pictures-'));
	await cp(path.join(root, 'seeds'), path.join(workspace, 'seeds'), { recursive: true });
	const server = await startServer(installation, { extension, settings: { ...SETTINGS, ...settings } });
	const workbench = await Workbench.open(browser, server.address(path.join(workspace, 'seeds')), SCREEN);
	await workbench.openFile(file);
	await workbench.until('the server has read the file', async () => /article/.test(await workbench.status('seedmark.seedmark')));
	await prepare(workbench);
	await workbench.page.waitForTimeout(800);
	await workbench.page.screenshot({ path: path.join(folder, `${name}.png`) });
	console.log(`docs/screenshots/${name}.png`);
	await workbench.page.close();
	await server.stop();
	await rm(workspace, { recursive: true, force: true });
}
await browser.close();
