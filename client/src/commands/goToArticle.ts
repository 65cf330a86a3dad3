import { type QuickPickItem, type Range, TextEditorRevealType, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ArticleSummary } from '../../../server/src/protocol.ts';
import { count } from '../count.ts';
import { activeSeedEditor, requestArticles } from '../requests.ts';
import { goTo } from './reveal.ts';

interface ArticleItem extends QuickPickItem {
	/** The headline. */
	readonly range: Range;
}

/** Offers the articles by title, id, date and source, shows the one under the highlight, and goes to the chosen one. */
export async function goToArticle(client: BaseLanguageClient): Promise<void> {
	const editor = activeSeedEditor();
	if (!editor) return;
	const { articles } = await requestArticles(client, editor.document);
	const asItem = (article: ArticleSummary): ArticleItem => ({
		label: article.title || '(no headline)',
		description: [article.id && `#${article.id}`, article.date, article.source].filter(Boolean).join(' · '),
		detail: [
			count(article.quotes, 'quotation'),
			count(article.dates, 'date'),
			count(article.entities, 'name'),
			...(article.problems ? [`$(warning) ${count(article.problems, 'problem')}`] : []),
		].join(' · '),
		range: client.protocol2CodeConverter.asRange(article.selectionRange),
	});
	const items = articles.map(asItem);
	const cursor = editor.selection.active;
	const here = items.findLast(({ range }) => range.start.line <= cursor.line);
	const seen = editor.visibleRanges[0];

	const pick = window.createQuickPick<ArticleItem>();
	pick.placeholder = `${count(items.length, 'article')}: type a part of the title, the id, the date or the source`;
	pick.matchOnDescription = true;
	pick.items = items;
	if (here) pick.activeItems = [here];
	pick.onDidChangeActive(([item]) => {
		if (item) editor.revealRange(item.range, TextEditorRevealType.AtTop);
	});
	const chosen = await new Promise<ArticleItem | undefined>(resolve => {
		pick.onDidAccept(() => resolve(pick.activeItems[0]));
		pick.onDidHide(() => resolve(undefined));
		pick.show();
	});
	pick.dispose();
	if (chosen) goTo(editor, chosen.range);
	else if (seen) editor.revealRange(seen, TextEditorRevealType.AtTop);
}
