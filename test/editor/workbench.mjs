// VS Code's window as a person uses it: what is on the screen, the mouse and the keys.
import { setTimeout as sleep } from 'node:timers/promises';

export class Workbench {
	constructor(page) {
		this.page = page;
		/** The editor that has the focus, or had it last. */
		this.editor = page.locator('.editor-group-container.active .monaco-editor[data-uri]').first();
	}

	/** Opens an address of VS Code's server and waits until the workbench can be worked with. */
	static async open(browser, address, options = { viewport: { width: 1280, height: 800 } }) {
		const page = await browser.newPage(options);
		await page.goto(address);
		await page.locator('.monaco-workbench .part.statusbar').waitFor();
		return new Workbench(page);
	}

	/** Opens a file of the workspace by its name. */
	async openFile(name) {
		await this.pickFrom('Control+p', name);
		await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
		await this.editor.locator('.view-line').first().waitFor();
	}

	/** Runs a command by the title that the command palette shows. */
	async command(title) {
		await this.pickFrom('F1', `>${title}`);
	}

	/** Opens a list of VS Code's with a key, types into it and takes the first entry; a command may open another list in its place. */
	async pickFrom(key, text) {
		const input = this.page.locator('.quick-input-widget:visible input[type=text]');
		await this.page.keyboard.press(key);
		await input.fill(text);
		await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasNotText: 'No matching' }).first().waitFor();
		await sleep(200);
		await this.page.keyboard.press('Enter');
		await this.until(
			'the list is closed',
			async () => !(await input.isVisible()) || (await input.inputValue({ timeout: 500 }).catch(() => '')) !== text,
		);
	}

	/** What the list that a command has opened offers. */
	async picks() {
		const rows = this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
		await rows.first().waitFor();
		return rows.allInnerTexts();
	}

	/** The lines on the screen, with ordinary blanks. */
	async lines() {
		const lines = await this.editor.locator('.view-line').evaluateAll(rows =>
			rows
				.map(row => [Number.parseFloat(row.style.top), row.textContent])
				.sort((a, b) => a[0] - b[0])
				.map(([, text]) => text),
		);
		return lines.map(line => line.replaceAll('\u00a0', ' '));
	}

	/** The middle of a stretch of text on the screen. It must stand on one line of the screen. */
	async find(text) {
		const place = () =>
			this.editor.evaluate((editor, wanted) => {
				for (const line of editor.querySelectorAll('.view-line')) {
					const start = line.textContent.replaceAll('\u00a0', ' ').indexOf(wanted);
					if (start < 0) continue;
					const range = document.createRange();
					const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
					let at = 0;
					let begun = false;
					while (walker.nextNode()) {
						const { data } = walker.currentNode;
						if (!begun && start < at + data.length) {
							range.setStart(walker.currentNode, start - at);
							begun = true;
						}
						if (begun && start + wanted.length <= at + data.length) {
							range.setEnd(walker.currentNode, start + wanted.length - at);
							const { x, y, width, height } = range.getBoundingClientRect();
							return { x: x + width / 2, y: y + height / 2, color: getComputedStyle(walker.currentNode.parentElement).color };
						}
						at += data.length;
					}
				}
				return null;
			}, text);
		return this.until(`“${text}” is on the screen`, place);
	}

	/** Puts the cursor into a stretch of text. */
	async click(text) {
		const { x, y } = await this.find(text);
		await this.page.mouse.click(x, y);
	}

	/** What the hover over a stretch of text says. */
	async hover(text) {
		const hovers = this.page.locator('.monaco-hover:visible');
		const { x, y } = await this.find(text);
		const { height } = this.page.viewportSize();
		return this.until(`there is a hover over “${text}”`, async () => {
			await this.page.mouse.move(x, height - 5);
			await this.page.keyboard.press('Escape');
			await hovers.first().waitFor({ state: 'hidden' });
			await this.page.mouse.move(x, y, { steps: 3 });
			const shown = await appears(hovers.last());
			// VS Code shows a problem at once and fills in what the language server says.
			await sleep(shown ? 300 : 0);
			return shown && (await hovers.last().textContent());
		});
	}

	/** The titles of the quick fixes that are offered at a stretch of text; leaves their list open. */
	async quickFixes(text) {
		const rows = this.page.locator('.action-widget .monaco-list-row.action');
		await this.click(text);
		// A hover that is about to come up would swallow the key.
		await this.page.mouse.move(5, 5);
		await this.until('quick fixes are listed', async () => {
			await this.page.keyboard.press('Control+.');
			return appears(rows.first());
		});
		return rows.allInnerTexts();
	}

	/** Applies the quick fix with this title at a stretch of text. */
	async applyFix(text, title) {
		const titles = await this.quickFixes(text);
		const index = titles.findIndex(offered => offered.includes(title));
		if (index < 0) throw new Error(`No fix “${title}” among: ${titles.join(' | ')}`);
		for (let step = 0; step < index; step++) await this.page.keyboard.press('ArrowDown');
		await this.page.keyboard.press('Enter');
	}

	/** The entries of the Problems panel, opened for this. */
	async problems() {
		const rows = this.page.locator('.markers-panel .monaco-list-row');
		if (!(await this.page.locator('.markers-panel').isVisible())) await this.page.keyboard.press('Control+Shift+m');
		await rows.first().waitFor();
		return rows.allInnerTexts();
	}

	/** The rows of the outline on the screen. It takes the room of the list of files. */
	async outline() {
		const files = this.page.locator('.explorer-viewlet .pane-header[aria-expanded=true]').first();
		if (await this.page.locator('.explorer-folders-view').isVisible()) await files.click();
		const rows = this.page.locator('.outline-pane .monaco-list-row');
		await this.command('Explorer: Focus on Outline View');
		await rows.first().waitFor();
		return rows.evaluateAll(found =>
			found.map(row => ({
				name: row.querySelector('.label-name')?.textContent ?? '',
				detail: row.querySelector('.label-description')?.textContent ?? '',
			})),
		);
	}

	/** What the status bar says in the item whose name begins with `id`. */
	async status(id) {
		const item = this.page.locator(`.statusbar-item[id^="${id}"]`);
		await item.waitFor();
		return item.textContent();
	}

	/** Waits until `check` gives something true, and gives it back. */
	async until(what, check, patience = 10_000) {
		const end = Date.now() + patience;
		for (;;) {
			const found = await check();
			if (found) return found;
			if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s until ${what}.`);
			await sleep(100);
		}
	}
}

/** Whether something comes up within two seconds. */
const appears = locator =>
	locator.waitFor({ timeout: 2000 }).then(
		() => true,
		() => false,
	);
