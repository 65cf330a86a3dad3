import { type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requestLabels } from '../requests.ts';
import { refuse } from './applyEdits.ts';

/** What a keybinding may name: a label, or the digit that the tagset gives to one. */
export interface LabelChoice {
	readonly label?: string;
	readonly digit?: number;
}

/** The label that is named or has the digit, else the one that the user takes from the tagset. Typing a digit there finds its label. */
export async function chooseLabel(
	client: BaseLanguageClient,
	{ document, selection }: TextEditor,
	{ label, digit }: LabelChoice,
	title: string,
): Promise<string | undefined> {
	if (label !== undefined) return label;
	const { labels, current } = await requestLabels(client, document, selection.active);
	if (digit !== undefined) {
		const named = labels.find(one => one.digit === digit);
		if (!named) refuse(`no label of the tagset has the digit ${digit}`);
		return named?.name;
	}
	const items = labels
		.filter(({ name }) => name !== current)
		.map(one => ({
			label: one.name,
			description: one.digit === null ? undefined : String(one.digit),
			// The list shows no Markdown.
			detail: one.description.replace(/[*`]/g, ''),
		}));
	const chosen = await window.showQuickPick(items, { title, matchOnDescription: true });
	return chosen?.label;
}
