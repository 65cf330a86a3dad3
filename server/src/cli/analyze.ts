/** `seedmark analyze`: one line of JSON for each article. */
import { once } from 'node:events';
import { annotator } from '../core/annotations.ts';
import { type PlacedProblem, problemsOf } from '../core/checks/index.ts';
import { Document } from '../core/document.ts';
import { analyse } from '../core/formats/analysis.ts';
import { entityModel, markedNames, openFile, problemsOfFile, type ReadOptions } from './corpus.ts';
import { namedFiles } from './files.ts';
import { readLines, STDIN, UnreadableError } from './source.ts';

/** Exit code: 0, or 2 when something could not be read. */
export async function analyze(names: readonly string[], options: ReadOptions): Promise<number> {
	let unreadable = 0;
	const files = await namedFiles(names);
	const marked = options.recognise ? await markedNames(files, options) : undefined;
	for (const file of files) {
		try {
			const open = await openFile(file, options, marked);
			const problems = open.document.articles.map((): PlacedProblem[] => []);
			for (const problem of problemsOfFile(open)) problems[problem.article]!.push(problem);
			for (const placed of open.document.placed()) {
				if (!placed.article.frame.isArticle) continue;
				const row = analyse(open.document, placed, open.annotate, problems[placed.index]!);
				await write({ file: open.source.file, line: placed.line + 1, ...row, text: placed.article.bare.text });
				placed.article.forget();
			}
		} catch (error) {
			if (!(error instanceof UnreadableError)) throw error;
			console.error(error.message);
			unreadable++;
		}
	}
	return unreadable ? 2 : 0;
}

/** Texts as JSON lines, `{"id","text","date"?}`, from files or standard input. */
export async function analyzeJsonLines(names: readonly string[], { dialect, recognise }: ReadOptions): Promise<number> {
	let unreadable = 0;
	const model = recognise ? entityModel() : null;
	for (const name of names.length ? names : [STDIN]) {
		const file = name === STDIN ? '<stdin>' : name;
		let number = 0;
		try {
			for await (const line of readLines(name)) {
				number++;
				if (!line.trim()) continue;
				const row = parseRow(line);
				if (typeof row === 'string') {
					console.error(`${file}:${number}:${row}`);
					unreadable++;
					continue;
				}
				const document = Document.open(row.text, { dialect: dialect === 'auto' ? 'plain' : dialect });
				const annotate = annotator({ recognise, model, fileName: '', date: row.date });
				const problems: readonly PlacedProblem[] = problemsOf(document, annotate);
				for (const placed of document.placed())
					await write({ ...analyse(document, placed, annotate, problems), id: row.id ?? null });
			}
		} catch (error) {
			const { code, message } = error as NodeJS.ErrnoException;
			if (code !== 'ENOENT' && code !== 'EACCES' && code !== 'EISDIR') throw error;
			console.error(`${file}: ${message}`);
			unreadable++;
		}
	}
	return unreadable ? 2 : 0;
}

interface Row {
	readonly id?: string | number;
	readonly text: string;
	readonly date?: string;
}

/** The row, or `column: what is wrong with it`. */
function parseRow(line: string): Row | string {
	try {
		const row: unknown = JSON.parse(line);
		if (typeof row !== 'object' || row === null || !('text' in row) || typeof row.text !== 'string')
			return '1: not an object with a "text" string';
		if ('date' in row && row.date !== undefined && row.date !== null && typeof row.date !== 'string')
			return '1: "date" is not a string';
		const { id, text, date } = row as { id?: string; text: string; date?: string | null };
		return { id, text, date: date ?? undefined };
	} catch (error) {
		const at = /position (\d+)/.exec((error as Error).message)?.[1];
		return `${at === undefined ? 1 : Number(at) + 1}: not JSON: ${(error as Error).message}`;
	}
}

/** Prints a line, and waits while the reader is slower than we are. */
async function write(row: object): Promise<void> {
	if (!process.stdout.write(`${JSON.stringify(row)}\n`)) await once(process.stdout, 'drain');
}
