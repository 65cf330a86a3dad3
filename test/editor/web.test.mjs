// The extension in a browser alone: VS Code for the web, in the oldest version that the extension is for, the language server in a worker.
import assert from 'node:assert/strict';
import { installWeb } from './install.mjs';
import { launchBrowser } from './server.mjs';
import { serveWeb } from './web.mjs';
import { Workbench } from './workbench.mjs';

suite('the web', () => {
	let browser;
	let server;
	let workbench;

	suiteSetup(async () => {
		server = await serveWeb(await installWeb(console.log));
		browser = await launchBrowser();
		workbench = await Workbench.open(browser, server.address);
		await workbench.command('Seedmark: Open Sample Corpus');
		await workbench.picks();
		await workbench.page.keyboard.type('harbour');
		await workbench.page.keyboard.press('Enter');
		await workbench.page.locator('.tab.active[data-resource-name="harbour.seed"]').waitFor();
	});

	suiteTeardown(async () => {
		await browser?.close();
		await server?.stop();
	});

	test('a sample is read by the server', async () => {
		await workbench.until('the server has read the file', async () =>
			/seed · 5 articles · 0 problems$/.test(await workbench.status('seedmark.seedmark')),
		);
	});

	test('hovering over a date tells its value', async () => {
		assert.match(await workbench.hover('Friday morning'), /2024-10-11TMO/);
	});

	test('go to article lists the articles', async () => {
		await workbench.command('Seedmark: Go to Article');
		assert.equal((await workbench.picks()).length, 5);
		await workbench.page.keyboard.press('Escape');
	});

	test('names in unmarked prose are read by the model, in the worker', async () => {
		await workbench.command('Seedmark: Open Sample Corpus');
		await workbench.picks();
		await workbench.page.keyboard.type('scrape');
		await workbench.page.keyboard.press('Enter');
		await workbench.page.locator('.tab.active[data-resource-name="scrape.txt"]').waitFor();
		assert.match(await workbench.hover('Layla Barwari'), /Person · Layla Barwari.*recognised: model/);
	});
});
