import { type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { EditResult } from '../../../server/src/protocol.ts';
import { say } from './reveal.ts';

export interface Application {
	/** Whether to go on although something is lost or left out; unless said, the user is asked. */
	readonly accept?: (losses: readonly string[]) => boolean | Promise<boolean>;
	/** Whether this begins an undo step, and ends it; it is a step of its own unless said. */
	readonly undoStopBefore?: boolean;
	readonly undoStopAfter?: boolean;
}

/**
 * Asks the server for edits and applies all of them or none. Says why there are none. Edits of a text that has changed
 * meanwhile are asked for again, once. Gives back whether the text has been changed.
 */
export async function applyEdits(
	client: BaseLanguageClient,
	editor: TextEditor,
	ask: () => Promise<EditResult>,
	{ accept = agreeToLosses, undoStopBefore = true, undoStopAfter = true }: Application = {},
): Promise<boolean> {
	for (let tries = 0; tries < 2; tries++) {
		const { edits, losses, refused, version } = await ask();
		if (refused !== null) return refuse(refused);
		if (version !== editor.document.version) continue;
		if (losses.length > 0 && !(await accept(losses))) return false;
		if (edits.length === 0) {
			say('There is nothing to change.');
			return false;
		}
		const isApplied = await editor.edit(
			builder => {
				for (const { range, newText } of edits) builder.replace(client.protocol2CodeConverter.asRange(range), newText);
			},
			{ undoStopBefore, undoStopAfter },
		);
		if (isApplied) return true;
	}
	return refuse('the file is being changed, or cannot be');
}

/** Says why nothing happens, as in `Nothing was done: no marker stands here.` */
export function refuse(reason: string): false {
	void window.showInformationMessage(`Nothing was done: ${reason}.`);
	return false;
}

/** Tells what was left out and goes on. */
export function tellLosses(losses: readonly string[]): true {
	void window.showInformationMessage(`Left out: ${losses.join('; ')}.`);
	return true;
}

async function agreeToLosses(losses: readonly string[]): Promise<boolean> {
	const goOn = 'Go On';
	const options = { modal: true, detail: losses.join('\n') };
	return (await window.showWarningMessage('Not everything can be kept:', options, goOn)) === goOn;
}
