/** Opening files as documents, the same way for every command. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Annotate, annotator } from '../core/annotations.ts';
import { type PlacedProblem, problemsOf } from '../core/checks/index.ts';
import { Document, type OpenOptions } from '../core/document.ts';
import { NamePool, namesInText, namesOf } from '../core/names.ts';
import { type EntityModel, loadModel } from '../core/prose/entities/index.ts';
import type { DialectName } from '../core/syntax/dialects/dialect.ts';
import { problem } from '../core/syntax/problem.ts';
import { range } from '../core/text.ts';
import { readSource, type Source, STDIN, UnreadableError } from './source.ts';
import { tagsetOf } from './tagset.ts';

export interface ReadOptions {
	readonly dialect: DialectName | 'auto';
	readonly recognise: boolean;
}

export interface OpenFile {
	readonly source: Source;
	readonly document: Document;
	readonly annotate: Annotate;
}

let model: EntityModel | null | undefined;

/** The entity model beside the program; null where it is not shipped. Read when first needed. */
export function entityModel(): EntityModel | null {
	if (model === undefined) {
		const file = path.join(__dirname, 'entities.bin');
		model = existsSync(file) ? loadModel(readFileSync(file)) : null;
	}
	return model;
}

/** How a file is read: by its tagset, and in the dialect that an option names, or the tagset. */
function mannerOf(file: string, dialect: ReadOptions['dialect']): OpenOptions {
	const { schema, dialect: named = 'auto' } = tagsetOf(file);
	return { schema, dialect: dialect === 'auto' ? named : dialect };
}

/** The names that are marked in any of the files; what cannot be read has none. */
export async function markedNames(files: readonly string[], { dialect }: ReadOptions): Promise<NamePool> {
	const names = new NamePool();
	for (const file of files) {
		if (file === STDIN) continue;
		try {
			names.change([], namesInText((await readSource(file)).text, mannerOf(file, dialect)));
		} catch (error) {
			if (!(error instanceof UnreadableError)) throw error;
		}
	}
	return names;
}

/** Opens a file; `names` are those that are recognised in it because another place marks them. */
export async function openFile(file: string, { dialect, recognise }: ReadOptions, names?: NamePool): Promise<OpenFile> {
	const source = await readSource(file);
	const document = Document.open(source.text, mannerOf(file, dialect));
	if (file === STDIN) names?.change([], namesOf(document));
	const annotate = annotator({
		recognise,
		get model() {
			return entityModel();
		},
		fileName: path.basename(file),
		names,
	});
	return { source, document, annotate };
}

/** A file's problems, the one with its encoding among them. */
export function problemsOfFile({ source, document, annotate }: OpenFile): readonly PlacedProblem[] {
	const problems = problemsOf(document, annotate);
	if (!source.invalid) return problems;
	const { line, column, offset } = source.invalid;
	const invalid = problem('invalid-utf8', range(line - 1, column - 1, line - 1, column), { offset });
	return [{ ...invalid, article: document.at(line - 1).index }, ...problems];
}
