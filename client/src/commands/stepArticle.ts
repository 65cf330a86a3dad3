import type { BaseLanguageClient } from 'vscode-languageclient';
import { activeSeedEditor, requestArticles } from '../requests.ts';
import { goTo, say } from './reveal.ts';

/** Goes to the headline of the next (1) or the previous (-1) article. From inside an article, the one it goes back to first is its own. */
export async function stepArticle(client: BaseLanguageClient, step: 1 | -1): Promise<void> {
	const editor = activeSeedEditor();
	if (!editor) return;
	const { articles } = await requestArticles(client, editor.document);
	const headlines = articles.map(article => client.protocol2CodeConverter.asRange(article.selectionRange));
	const cursor = editor.selection.active;
	const target =
		step > 0
			? headlines.find(range => range.start.line > cursor.line)
			: headlines.findLast(range => range.start.line < cursor.line);
	if (target) goTo(editor, target);
	else say(step > 0 ? 'There is no article below.' : 'There is no article above.');
}
