import { ConfigurationTarget, type QuickPickItem, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { activeSeedEditor, requestArticles } from '../requests.ts';
import { DIALECTS } from './dialects.ts';

const CHOICES: Readonly<Record<string, string>> = { auto: 'as the delimiter lines of each file show', ...DIALECTS };

/** Offers the dialects and writes the chosen one into the settings. */
export async function selectDialect(client: BaseLanguageClient): Promise<void> {
	const document = activeSeedEditor()?.document;
	if (!document) return;
	const { dialect: read } = await requestArticles(client, document);
	const configured = workspace.getConfiguration('seedmark', document).get('dialect', 'auto');
	const items = Object.entries(CHOICES).map(
		([label, description]): QuickPickItem => ({
			label,
			description,
			detail: label !== configured ? undefined : label === 'auto' ? `chosen now; this file is read as ${read}` : 'chosen now',
		}),
	);
	const { target, reach } = reachOf(document.uri);
	const chosen = await window.showQuickPick(items, {
		title: `How are the articles of ${reach} divided?`,
		matchOnDescription: true,
	});
	if (chosen) await workspace.getConfiguration('seedmark', document).update('dialect', chosen.label, target);
}

/** The narrowest settings that hold for a file, and what they hold for. */
function reachOf(uri: Uri): { target: ConfigurationTarget; reach: string } {
	const folder = workspace.getWorkspaceFolder(uri);
	if (folder && (workspace.workspaceFolders?.length ?? 0) > 1)
		return { target: ConfigurationTarget.WorkspaceFolder, reach: folder.name };
	if (folder) return { target: ConfigurationTarget.Workspace, reach: 'this workspace' };
	return { target: ConfigurationTarget.Global, reach: 'every file' };
}
