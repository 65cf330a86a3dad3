/** `seedmark check`: prints problems, or mends what has one obvious repair. */
import { type Described, describe, fixAll } from '../core/checks/catalogue.ts';
import { apply } from '../core/edits.ts';
import { type FileProblem, toSarif } from '../core/formats/sarif.ts';
import { type OpenFile, openFile, problemsOfFile, type ReadOptions } from './corpus.ts';
import { namedFiles } from './files.ts';
import { startProgress } from './progress.ts';
import { STDIN, UnreadableError, writeSource } from './source.ts';

export interface CheckOptions extends ReadOptions {
	readonly format: 'text' | 'json' | 'sarif';
	readonly fix: boolean;
	readonly version: string;
}

/** Exit code: 0 clean, 1 errors found, 2 something could not be read. */
export async function check(names: readonly string[], options: CheckOptions): Promise<number> {
	const found: FileProblem[] = [];
	let errors = 0;
	let unreadable = 0;
	const files = await namedFiles(names);
	const progress = startProgress(files.length);
	for (const file of files) {
		progress.step(file);
		try {
			let open = await openFile(file, options);
			if (options.fix) open = await mend(file, open);
			const problems = describeAll(open);
			errors += problems.filter(({ severity }) => severity === 'error').length;
			if (options.format === 'text') for (const problem of problems) print(asLine(problem));
			else found.push(...problems);
		} catch (error) {
			if (!(error instanceof UnreadableError)) throw error;
			console.error(error.message);
			unreadable++;
		}
	}
	progress.stop();
	if (options.format === 'json') print(JSON.stringify(found, null, '\t'));
	if (options.format === 'sarif') print(JSON.stringify(toSarif(found, options.version), null, '\t'));
	return unreadable ? 2 : errors ? 1 : 0;
}

function describeAll(open: OpenFile): FileProblem[] {
	const { file } = open.source;
	return problemsOfFile(open)
		.map(problem => ({ ...describe(problem, open.document.reading.schema), file, range: problem.range }))
		.filter(
			(problem): problem is FileProblem & { severity: Exclude<Described['severity'], 'off'> } => problem.severity !== 'off',
		);
}

const asLine = ({ file, range: { start }, severity, message, code }: FileProblem): string =>
	`${file}:${start.line + 1}:${start.character + 1} ${severity} ${message} [${code}]`;

async function mend(file: string, open: OpenFile): Promise<OpenFile> {
	const edits = fixAll(open.document, open.annotate);
	if (!edits.length) return open;
	const document = apply(open.document, edits);
	if (file === STDIN) throw new UnreadableError('<stdin>: --fix needs a file to write to');
	if (open.source.invalid) {
		console.error(`${file}: not rewritten, for it holds bytes that are not UTF-8 and would be lost`);
		return open;
	}
	await writeSource(file, document.join(), open.source);
	console.error(`${file}: ${edits.length} ${edits.length === 1 ? 'repair' : 'repairs'} written`);
	return { ...open, document };
}

export const print = (line: string): void => {
	process.stdout.write(`${line}\n`);
};
