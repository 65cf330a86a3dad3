import { commands, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import { SAMPLES, sampleFile, sampleUri } from '../samples.ts';

const COPY = { label: '$(folder) Copy all of them to a folder…', description: 'to edit them' };

/** Offers the sample corpora: one of them to look at, read-only, or all of them copied to a folder that the user chooses. */
export async function openSamples(extension: Uri): Promise<void> {
	const files = Object.entries(SAMPLES).map(([label, description]) => ({ label, description }));
	const items = [COPY, { label: 'Look at one, read-only', kind: QuickPickItemKind.Separator }, ...files];
	const chosen = await window.showQuickPick(items, { title: 'Sample Corpora', matchOnDescription: true });
	if (chosen === COPY) await copySamples(extension);
	else if (chosen) await window.showTextDocument(sampleUri(chosen.label));
}

async function copySamples(extension: Uri): Promise<void> {
	const [parent] =
		(await window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, openLabel: 'Copy Samples Here' })) ?? [];
	if (!parent) return;
	const folder = Uri.joinPath(parent, 'seeds');
	for (const name of Object.keys(SAMPLES)) {
		try {
			await workspace.fs.copy(sampleFile(extension, name), Uri.joinPath(folder, name), { overwrite: false });
		} catch (error) {
			void window.showErrorMessage(
				`${name} was not copied to ${folder.fsPath}: ${error instanceof Error ? error.message : error}`,
			);
			return;
		}
	}
	await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: workspace.name !== undefined });
}
