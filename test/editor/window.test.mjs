// What a person sees of the packaged extension: the .vsix installed into VS Code's server, its window worked through a browser.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installServer, store } from './install.mjs';
import { launchBrowser, startServer } from './server.mjs';
import { Workbench } from './workbench.mjs';

const workspace = process.env.SEEDMARK_WORKSPACE;

const FERRY = `::: article {#ferry date=2024-10-11 source="Sound Gazette"}
Ferry crews return after nine-day strike

LOWEN (Sound Gazette) – Crews went back to work on Friday. “Nobody won this,” said Ada Weir, who leads the Sound Ferry Union.
:::

::: article {#bridge date=2024-10-12}
Bay bridge closes for repairs

[Tomas Oduya]{.person ref=oduya} [said]{.cue of=b1} that ["the cables are tired"]{.quote #b1 who=oduya} and need [six weeks]{.date when=P6W}.
:::

::: article {#library date=2024-10-13}
Library keeps its night hours

The council of [Lowen](.place) voted for it.
:::
`;

suite('the window', () => {
	let browser;
	let server;
	let workbench;

	suiteSetup(async () => {
		await writeFile(path.join(workspace, 'ferry.seed'), FERRY);
		server = await startServer(await installServer(console.log), { extension: process.env.SEEDMARK_VSIX });
		browser = await launchBrowser();
		workbench = await Workbench.open(browser, server.address(workspace), { viewport: { width: 1280, height: 1200 } });
		await workbench.openFile('ferry.seed');
	});

	teardown(async function () {
		if (this.currentTest.state !== 'failed') return;
		await mkdir(path.join(store, 'failures'), { recursive: true });
		await workbench.page.screenshot({
			path: path.join(store, 'failures', `${this.currentTest.title.replaceAll(/\W+/g, '-')}.png`),
		});
	});

	suiteTeardown(async () => {
		await browser?.close();
		await server?.stop();
	});

	test('the status bar tells language, dialect, articles and problems', async () => {
		assert.equal(await workbench.status('status.editor.mode'), 'Seed');
		await workbench.until('the server has read the file', async () =>
			/seed · 3 articles · 1 problem$/.test(await workbench.status('seedmark.seedmark')),
		);
	});

	test('labels, quotations and dates have colours of their own', async () => {
		const colour = async text => (await workbench.find(text)).color;
		const prose = await colour('that');
		const colours = await Promise.all(['Tomas Oduya', 'the cables are tired', 'six weeks', 'article'].map(colour));
		assert.equal(new Set([prose, ...colours]).size, 5, `${prose} ${colours}`);
	});

	test('what is recognised in unmarked prose is coloured as what is marked', async () => {
		const marked = await workbench.find('the cables are tired');
		await workbench.until(
			'the server has coloured the prose',
			async () => (await workbench.find('Nobody won this')).color === marked.color,
		);
	});

	test('a malformed marker has a squiggle and stands in the Problems panel', async () => {
		await workbench.editor.locator('.squiggly-error').first().waitFor();
		const problems = await workbench.problems();
		assert.ok(
			problems.some(text => text.includes('ferry.seed')),
			problems.join('\n'),
		);
		assert.equal(problems.length, 2, problems.join('\n'));
	});

	test('the outline lists articles with what they hold', async () => {
		const rows = await workbench.outline();
		const names = rows.map(({ name }) => name);
		const articles = [
			'Ferry crews return after nine-day strike',
			'Bay bridge closes for repairs',
			'Library keeps its night hours',
		];
		assert.deepEqual(
			names.filter(name => articles.includes(name)),
			articles,
			names.join(' | '),
		);
		assert.match(rows[0].detail, /2024-10-11/);
		assert.ok(
			names.some(name => /Ada Weir: “Nobody won this/.test(name)),
			names.join(' | '),
		);
		assert.ok(
			names.some(name => /six weeks → P6W/.test(name)),
			names.join(' | '),
		);
	});

	test('hovering over a quotation tells who speaks', async () => {
		const text = await workbench.hover('the cables are tired');
		assert.match(text, /Tomas Oduya/);
		assert.match(text, /said/);
	});

	test('hovering over a date tells its value', async () => {
		assert.match(await workbench.hover('six weeks'), /P6W/);
	});

	test('a quick fix mends the marker, and the problem is gone', async () => {
		await workbench.applyFix('(.place)', 'Write “]{.place}”');
		await workbench.until('the marker is mended', async () =>
			(await workbench.lines()).join('\n').includes('The council of [Lowen]{.place} voted'),
		);
		await workbench.until('the problem is gone', async () =>
			/seed · 3 articles · 0 problems$/.test(await workbench.status('seedmark.seedmark')),
		);
		assert.equal(await workbench.editor.locator('.squiggly-error').count(), 0);
	});

	test('a digit marks the word at the cursor, and one undo takes the marker away', async () => {
		const text = async () => (await workbench.lines()).join('\n');
		await workbench.click('council');
		await workbench.page.keyboard.press('Control+Alt+5');
		await workbench.until('the word is marked', async () => (await text()).includes('The [council]{.org} of'));
		await workbench.page.keyboard.press('Control+z');
		await workbench.until('the marker is gone', async () => (await text()).includes('The council of'));
	});

	test('go to article finds one by a part of its title', async () => {
		await workbench.command('Seedmark: Go to Article');
		const offered = await workbench.picks();
		assert.equal(offered.length, 3);
		assert.match(offered[1], /Bay bridge closes for repairs[\s\S]*#bridge · 2024-10-12[\s\S]*1 quotation/);
		await workbench.page.keyboard.type('library');
		await workbench.page.keyboard.press('Enter');
		await workbench.until('the cursor is there', async () =>
			(await workbench.status('status.editor.selection')).startsWith('Ln 14,'),
		);
	});

	test('the bare text opens beside the editor, without markers', async () => {
		await workbench.click('Library keeps');
		await workbench.command('Seedmark: Show Bare Text');
		const bare = workbench.page.locator('.monaco-editor[data-uri^="seedmark-bare:"] .view-line');
		await bare.first().waitFor();
		const text = (await bare.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
		assert.match(text, /Library keeps its night hours/);
		assert.match(text, /The council of Lowen voted for it\./);
		assert.doesNotMatch(text, /Bay bridge|:::/);
	});
});
