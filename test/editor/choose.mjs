// Chooses the VS Code to test in. Once chosen, there is no falling back to the other one.
import { installServer } from './install.mjs';

const DOWNLOADS = 'https://update.code.visualstudio.com';

/** Returns `{ kind: 'desktop' | 'server', why }`. SEEDMARK_VSCODE names the one to take. */
export async function chooseEditor() {
	const forced = process.env.SEEDMARK_VSCODE;
	if (forced === 'desktop' || forced === 'server') return { kind: forced, why: 'SEEDMARK_VSCODE says so' };
	if (forced) throw new Error(`SEEDMARK_VSCODE is “${forced}”; it can be “desktop” or “server”.`);
	if (process.platform !== 'linux') return { kind: 'desktop', why: 'VS Code’s server from npm runs on Linux only' };
	if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return { kind: 'server', why: 'there is no display' };
	try {
		await fetch(DOWNLOADS, { method: 'HEAD', signal: AbortSignal.timeout(5000) });
		return { kind: 'desktop', why: 'there is a display, and VS Code can be downloaded' };
	} catch {
		return { kind: 'server', why: 'VS Code cannot be downloaded' };
	}
}

/** The sentence that says which VS Code a run uses, and why. */
export async function describe({ kind, why }) {
	const name =
		kind === 'desktop'
			? 'desktop VS Code (stable)'
			: `VS Code ${(await installServer(console.log)).version} as a server, from npm, in a browser without a window`;
	return `Using ${name}: ${why}.`;
}
