/** The tagset that holds for a file: that of the nearest `seedmark.json` in its folder or above. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readSchema, type SchemaReading, unreadableFile } from '../core/schema/read.ts';
import { builtinSchema, type Schema } from '../core/schema.ts';
import type { DialectName } from '../core/syntax/dialects/dialect.ts';
import { dialectOf } from '../dialectOf.ts';
import { STDIN, UnreadableError } from './source.ts';

const NAME = 'seedmark.json';

interface Tagset {
	/** The file that holds it, as it is named to the user; empty for the built-in one. */
	readonly file: string;
	readonly folder: string;
	/** Null where the file has errors. */
	readonly schema: Schema | null;
}

/** By folder. */
const known = new Map<string, Tagset>();

/** The tagset and dialect of a file. Throws UnreadableError where the tagset has errors; they have been printed then. */
export function tagsetOf(file: string): { schema: Schema; dialect: DialectName | undefined } {
	const { file: name, folder, schema } = tagsetIn(file === STDIN ? process.cwd() : path.dirname(path.resolve(file)));
	if (!schema) throw new UnreadableError(`${file === STDIN ? '<stdin>' : file}: not read, for its ${name} has errors`);
	return { schema, dialect: dialectOf(schema, path.relative(folder, path.resolve(file)).split(path.sep).join('/')) };
}

function tagsetIn(folder: string): Tagset {
	const before = known.get(folder);
	if (before) return before;
	const parent = path.dirname(folder);
	const file = path.join(folder, NAME);
	const found = existsSync(file)
		? { file: path.relative('', file), folder, schema: read(file) }
		: parent === folder
			? { file: '', folder, schema: builtinSchema }
			: tagsetIn(parent);
	known.set(folder, found);
	return found;
}

function read(file: string): Schema | null {
	const { schema, problems } = readingOf(file);
	for (const { severity, message, range } of problems)
		console.error(`${path.relative('', file)}:${range.start.line + 1}:${range.start.character + 1} ${severity} ${message}`);
	return schema;
}

function readingOf(file: string): SchemaReading {
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch (error) {
		return { schema: null, problems: [unreadableFile((error as Error).message)] };
	}
	return readSchema(text);
}
