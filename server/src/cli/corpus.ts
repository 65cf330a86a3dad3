/** Opening files as documents, the same way for every command. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Annotate, annotator } from '../core/annotations.ts';
import { type PlacedProblem, problemsOf } from '../core/checks/index.ts';
import { Document } from '../core/document.ts';
import { type EntityModel, loadModel } from '../core/prose/entities/index.ts';
import type { DialectName } from '../core/syntax/dialects/dialect.ts';
import { problem } from '../core/syntax/problem.ts';
import { range } from '../core/text.ts';
import { readSource, type Source } from './source.ts';
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

export async function openFile(file: string, { dialect, recognise }: ReadOptions): Promise<OpenFile> {
	const source = await readSource(file);
	const { schema, dialect: named = 'auto' } = tagsetOf(file);
	const annotate = annotator({ recognise, model: recognise ? entityModel() : null, fileName: path.basename(file) });
	return { source, document: Document.open(source.text, { schema, dialect: dialect === 'auto' ? named : dialect }), annotate };
}

/** A file's problems, the one with its encoding among them. */
export function problemsOfFile({ source, document, annotate }: OpenFile): readonly PlacedProblem[] {
	const problems = problemsOf(document, annotate);
	if (!source.invalid) return problems;
	const { line, column, offset } = source.invalid;
	const invalid = problem('invalid-utf8', range(line - 1, column - 1, line - 1, column), { offset });
	return [{ ...invalid, article: document.at(line - 1).index }, ...problems];
}
