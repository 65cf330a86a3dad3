import { commands, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DialectName } from '../../../server/src/protocol.ts';
import { activeSeedEditor, requestArticles, requestConversion } from '../requests.ts';
import { applyEdits } from './applyEdits.ts';
import { DIALECTS } from './dialects.ts';

/** What a keybinding may name. */
export interface Target {
	readonly to?: DialectName;
}

/** Writes the delimiters and the metadata of a file in the dialect that is named or chosen. */
export async function convertDialect(client: BaseLanguageClient, { to: named }: Target = {}): Promise<void> {
	const editor = activeSeedEditor();
	if (!editor) return;
	const { document } = editor;
	const { dialect } = await requestArticles(client, document);
	const to = named ?? (await chooseOther(dialect));
	if (!to || !(await applyEdits(client, editor, () => requestConversion(client, document, to)))) return;
	const read = (await requestArticles(client, document)).dialect;
	if (read === to) return;
	const select = 'Select Dialect…';
	const message = `The file is written in the dialect “${to}” now, but still read as “${read}”.`;
	if ((await window.showInformationMessage(message, select)) === select) await commands.executeCommand('seedmark.selectDialect');
}

async function chooseOther(dialect: DialectName): Promise<DialectName | undefined> {
	const items = (Object.keys(DIALECTS) as DialectName[])
		.filter(name => name !== dialect)
		.map(label => ({ label, description: DIALECTS[label] }));
	return (await window.showQuickPick(items, { title: `Convert from “${dialect}” to` }))?.label;
}
