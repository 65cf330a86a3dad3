/** Markers at the selections: marking them, and changing or removing the marker at each. */
import type { TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { EditParams } from '../../../server/src/protocol.ts';
import { activeSeedEditor, requestEdit } from '../requests.ts';
import { applyEdits } from './applyEdits.ts';
import { chooseLabel, type LabelChoice } from './chooseLabel.ts';

/** Marks every selection, and at a cursor the word there, with one label. */
export async function markAs(client: BaseLanguageClient, choice: LabelChoice = {}): Promise<void> {
	const editor = activeSeedEditor();
	const label = editor && (await chooseLabel(client, editor, choice, 'Mark As'));
	if (label !== undefined) await editSelections(client, editor!, { command: 'mark', label });
}

/** Gives the marker at every cursor another label. */
export async function changeLabel(client: BaseLanguageClient, choice: LabelChoice = {}): Promise<void> {
	const editor = activeSeedEditor();
	const label = editor && (await chooseLabel(client, editor, choice, 'Change the Label To'));
	if (label !== undefined) await editSelections(client, editor!, { command: 'changeLabel', label });
}

/** Takes the marker at every cursor away. */
export async function removeMarker(client: BaseLanguageClient): Promise<void> {
	const editor = activeSeedEditor();
	if (editor) await editSelections(client, editor, { command: 'removeMarker' });
}

/** Runs a command at every selection, in one undo step. */
async function editSelections(
	client: BaseLanguageClient,
	editor: TextEditor,
	wanted: Pick<EditParams, 'command' | 'label'>,
): Promise<void> {
	// From the last to the first, so that no edit moves what is still to be done; as they are now, should somebody type meanwhile.
	const selection = (i: number) => editor.selections.toSorted((a, b) => b.start.compareTo(a.start))[i] ?? editor.selection;
	const { length } = editor.selections;
	let isFirst = true;
	for (let i = 0; i < length; i++) {
		const isApplied = await applyEdits(client, editor, () => requestEdit(client, editor.document, selection(i), wanted), {
			undoStopBefore: isFirst,
			undoStopAfter: i === length - 1,
		});
		if (isApplied) isFirst = false;
	}
}
