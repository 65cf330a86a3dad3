import { ConfigurationTarget, workspace } from 'vscode';
import { say } from './reveal.ts';

/** Shows or hides what was found in unmarked prose, by writing the setting where it has been written before, else for the workspace. */
export async function toggleRecognised(): Promise<void> {
	const settings = workspace.getConfiguration('seedmark');
	const shown = !settings.get('recognised.enabled', true);
	const written = settings.inspect('recognised.enabled');
	const inWorkspace =
		written?.workspaceValue !== undefined || (written?.globalValue === undefined && workspace.name !== undefined);
	await settings.update('recognised.enabled', shown, inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global);
	say(shown ? 'Recognised annotations are shown.' : 'Recognised annotations are hidden.');
}
