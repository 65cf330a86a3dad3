/** Which files the command line names: files, folders, patterns, and `-` for standard input. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { STDIN, UnreadableError } from './source.ts';

/** In a folder, what the editor takes for seed files. */
const SEED_FILES = ['**/*.seed', '**/*.seed.txt', '**/seeds/**/*.txt'];

/** Paths in the order given, those of a folder or pattern sorted. Throws UnreadableError for what names nothing. */
export async function namedFiles(names: readonly string[]): Promise<string[]> {
	const files = new Set<string>();
	for (const name of names) {
		if (name === STDIN) files.add(name);
		else for (const file of await expand(name)) files.add(file);
	}
	return [...files];
}

async function expand(name: string): Promise<string[]> {
	const stat = statSync(name, { throwIfNoEntry: false });
	if (stat?.isDirectory()) {
		const inSeeds = path.resolve(name).split(path.sep).includes('seeds');
		const found = await glob(inSeeds ? [...SEED_FILES, '**/*.txt'] : SEED_FILES, {
			cwd: name,
			ignore: ['**/node_modules/**', '**/.git/**'],
			expandDirectories: false,
		});
		if (!found.length) throw new UnreadableError(`no seed files in ${name}`);
		return found.sort().map(file => path.join(name, file));
	}
	if (stat || !isDynamicPattern(name)) return [name];
	const found = await glob(name, { ignore: ['**/node_modules/**', '**/.git/**'], expandDirectories: false });
	if (!found.length) throw new UnreadableError(`${name}: no file matches`);
	return found.sort();
}
