/** Actions on whole articles: their date, their place in the file, their delimiters. */
import type { Article } from '../../article.ts';
import { Document } from '../../document.ts';
import { apply, type Outcome, placeEdits } from '../../edits.ts';
import { setMetadata } from '../../metadata.ts';
import { bounds } from '../../prose/dates/values.ts';
import type { DialectName } from '../../syntax/dialects/dialect.ts';
import { dialects } from '../../syntax/dialects/index.ts';
import { isBlankLine } from '../../syntax/dialects/lines.ts';
import { touches } from '../../text.ts';
import { moveArticle, sortArticles } from '../arrange.ts';
import { convertDialect } from '../convertDialect.ts';
import { joinArticle, splitArticle } from '../split.ts';
import { titleOf } from '../titles.ts';
import type { Action, ActionKind, Scene } from './action.ts';

export function ofArticle(scene: Scene): Action[] {
	const { document, article, index, line, at, reader } = scene;
	const { opening, closing, body, isArticle } = article.frame;
	if (!isArticle) return [];
	const atEdge =
		[opening, closing].some(delimiter => delimiter && touches(delimiter.range, at)) ||
		(at.line >= body.start && at.line <= titleOf(article).range.end.line);
	const actions = setDate(scene, atEdge);
	const inBody = at.line > body.start && at.line < body.end;
	if (inBody && (at.character === 0 || isBlankLine(article.lines[at.line]!)))
		actions.push(offer('Split the article here', () => splitArticle(document, { ...at, line: at.line + line })));
	if (!atEdge) return actions;
	if (document.articles.length > 1) {
		const others = document.articles;
		if (others[index - 1]?.frame.isArticle) actions.push(offer('Move this article up', () => moveArticle(document, index, -1)));
		if (others[index + 1]?.frame.isArticle) {
			actions.push(offer('Move this article down', () => moveArticle(document, index, 1)));
			actions.push(offer('Join this article with the next one', () => joinArticle(document, index)));
		}
		actions.push(offer('Sort the articles of this file by date', () => sortArticles(document, reader.annotate)));
	}
	for (const to of Object.keys(dialects) as DialectName[]) {
		if (to === document.dialect || (to === 'plain' && document.articles.length > 1)) continue;
		actions.push(
			offer(`Write the delimiters of this file as ${to}`, () => convertDialect(document, to), 'refactor.rewrite.dialect'),
		);
	}
	return actions;
}

/** An action of which only working it out shows whether it is refused. */
const offer = (title: string, work: () => Outcome, kind: ActionKind = 'refactor.rewrite.article'): Action => ({
	title,
	kind,
	work,
});

/**
 * “Set this article's date to 2024-09-13”: what was inferred, or the day that the cursor is on. A file whose dialect has no place
 * for it gets delimiters that have.
 */
function setDate({ document, article, line, selected, annotations }: Scene, atEdge: boolean): Action[] {
	const { publication, dates } = annotations;
	const declared = publication?.source === 'declared' || publication?.source === 'metadata';
	const onDate = dates.find(one => one.start <= selected.start && selected.end <= one.end);
	const values = new Map<string, string>();
	if (publication && !declared && (atEdge || onDate)) values.set(publication.value, ` (${publication.reason})`);
	const isDay = onDate?.value && /^\d{4}-\d\d-\d\d$/.test(onDate.value) && bounds(onDate.value);
	if (isDay && onDate.value !== publication?.value) values.set(onDate.value, '');
	return [...values].flatMap(([value, reason]): Action[] => {
		const edit = setMetadata(article, 'date', value);
		const title = `Set this article's date to ${value}${reason}`;
		if (edit) return [offer(title, () => ({ edits: placeEdits([edit], line) }))];
		if (document.reading.dialect.name !== 'plain' && document.reading.dialect.name !== 'rule') return [];
		return [offer(`${title}, with delimiters to hold it`, () => delimit(document, article, value))];
	});
}

/** Delimiters that hold the article's date, if they speak louder than what the text has of other dialects. */
function delimit(document: Document, article: Article, date: string): Outcome {
	const outcome = convertDialect(document, 'seed', { article, pairs: [['date', date]] });
	if ('refused' in outcome) return outcome;
	const text = apply(document, outcome.edits).join();
	return Document.open(text).dialect === 'seed' ? outcome : { refused: 'the text holds delimiters of another dialect' };
}
