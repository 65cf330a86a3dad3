/** Everything that can be done at a place: repairs, markers for what was recognised or selected, and moves of whole articles. */
import { catalogue, fixAll, fixAllOf, fixesFor } from '../../checks/index.ts';
import type { Document } from '../../document.ts';
import type { Reader } from '../../reader.ts';
import { type Range, rangesOverlap, touches } from '../../text.ts';
import { diagnose } from '../diagnostics.ts';
import type { Action, Scene } from './action.ts';
import { ofArticle } from './articles.ts';
import { suggestions } from './suggestions.ts';
import { changeMarker, wrapSelection } from './wrap.ts';

export type { Action, ActionKind } from './action.ts';

/** Actions for a selection, or for the place of a cursor; `only` keeps those of these kinds, as editors write them (`refactor`). */
export function actions(document: Document, selection: Range, reader: Reader, only?: readonly string[]): Action[] {
	const isWanted = (kind: string) => !only || only.some(one => kind === one || kind.startsWith(`${one}.`));
	const found: Action[] = [];
	if (isWanted('quickfix')) found.push(...repairs(document, selection, reader));
	if (only?.some(one => one.startsWith('source')) && isWanted('source.fixAll.seedmark'))
		found.push({
			title: 'Repair everything that has one obvious repair',
			kind: 'source.fixAll.seedmark',
			work: () => ({ edits: fixAll(document, reader.annotate) }),
		});
	if (!only || only.some(one => one === 'refactor' || one.startsWith('refactor.'))) {
		const scene = sceneOf(document, selection, reader);
		const rewrites = [...suggestions(scene), ...wrapSelection(scene), ...changeMarker(scene), ...ofArticle(scene)];
		found.push(...rewrites.filter(({ kind }) => isWanted(kind)));
	}
	return found;
}

/** What a selection holds, in the article where it starts. */
export function sceneOf(document: Document, selection: Range, reader: Reader): Scene {
	const start = document.clamp(selection.start);
	const { article, index, line } = document.at(start.line);
	const last = Math.min(document.clamp(selection.end).line - line, article.lines.length - 1);
	const end = {
		line: last,
		character: last + line === selection.end.line ? selection.end.character : article.lines[last]!.length,
	};
	const at = { line: start.line - line, character: start.character };
	const { bare } = article;
	return {
		document,
		article,
		index,
		line,
		at,
		selected: { start: bare.offsetAt(at), end: Math.max(bare.offsetAt(at), bare.offsetAt(end)) },
		annotations: article.get(reader.at(article)),
		reader,
	};
}

/** Repairs of the problems that the selection touches, and of all problems of their kinds. */
function repairs(document: Document, selection: Range, reader: Reader): Action[] {
	const problems = diagnose(document, reader)
		.shown.map(({ problem }) => problem)
		.filter(({ range }) => touches(range, selection.start) || touches(range, selection.end) || rangesOverlap(range, selection));
	const found: Action[] = [];
	/** Codes, and whether their first repair changes the text. */
	const repairable = new Map<string, boolean>();
	for (const problem of problems) {
		for (const [i, fix] of fixesFor(problem, document, reader.annotate).entries()) {
			const isBest = i === 0 && !fix.choice;
			found.push({ title: fix.title, kind: 'quickfix', problem, preferred: isBest, work: () => ({ edits: fix.edits }) });
			if (isBest) repairable.set(problem.code, (repairable.get(problem.code) ?? false) || fix.changesText);
		}
	}
	for (const [code, changesText] of repairable)
		found.push({
			title: `Repair all of this kind in the file: ${catalogue[code]?.title ?? code}${changesText ? ' (changes the text)' : ''}`,
			kind: 'quickfix',
			work: () => ({ edits: fixAllOf(document, reader.annotate, code) }),
		});
	return found;
}
