import { window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { EditParams } from '../../../server/src/protocol.ts';
import { activeSeedEditor, requestArticles, requestEdit } from '../requests.ts';
import { applyEdits, tellLosses } from './applyEdits.ts';

type Scope = NonNullable<EditParams['scope']>;

/** What a keybinding may name. */
export interface Reach {
	readonly scope?: Scope;
}

/** Marks what was recognised and nobody has marked, in the article at the cursor or in the whole file. */
export async function markRecognised(
	client: BaseLanguageClient,
	command: 'markQuotations' | 'markDates' | 'markNames',
	{ scope: named }: Reach = {},
): Promise<void> {
	const editor = activeSeedEditor();
	if (!editor) return;
	const { articles } = await requestArticles(client, editor.document);
	const scope = named ?? (articles.length > 1 ? await chooseScope(articles.length) : 'file');
	if (!scope) return;
	const ask = () => requestEdit(client, editor.document, editor.selection, { command, scope });
	await applyEdits(client, editor, ask, { accept: tellLosses });
}

async function chooseScope(articles: number): Promise<Scope | undefined> {
	const items: { label: string; scope: Scope }[] = [
		{ label: 'In this article', scope: 'article' },
		{ label: `In all ${articles.toLocaleString('en')} articles of this file`, scope: 'file' },
	];
	return (await window.showQuickPick(items, { title: 'Mark What Was Recognised' }))?.scope;
}
