#!/usr/bin/env node
/** The command line: check, analyze and text over the same core as the editor. */
import { setFlagsFromString } from 'node:v8';
import { Command, CommanderError, Option } from 'commander';
import { analyze, analyzeJsonLines } from './cli/analyze.ts';
import { check } from './cli/check.ts';
import { openFile, type ReadOptions } from './cli/corpus.ts';
import { namedFiles } from './cli/files.ts';
import { UnreadableError } from './cli/source.ts';
import { dialects } from './core/syntax/dialects/index.ts';

declare const SEEDMARK_VERSION: string;

const dialect = () =>
	new Option('--dialect <name>', 'how articles are delimited').choices(['auto', ...Object.keys(dialects)]).default('auto');
const program = new Command('seedmark')
	.description('Checks and reads seed files: plain-text corpora of articles.')
	.version(SEEDMARK_VERSION)
	.exitOverride()
	.showHelpAfterError();

// Node 20's engine makes functions fast before it has seen what they are given, and has to make them again: a third of a short run went
// there. Later engines take their time by themselves, and have no such option.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=600000');

let exitCode = 0;

program
	.command('check')
	.description('print the problems of files, folders and patterns ("-" is standard input); exit code 1 when there are errors')
	.argument('<files...>')
	.option('--fix', 'mend what has one obvious repair, in place', false)
	.addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'sarif']).default('text'))
	.addOption(dialect())
	.action(
		async (files: string[], options: { fix: boolean; format: 'text' | 'json' | 'sarif'; dialect: ReadOptions['dialect'] }) => {
			exitCode = await check(files, { ...options, recognise: true, version: SEEDMARK_VERSION });
		},
	);

program
	.command('analyze')
	.description('print one line of JSON for each article: quotations, dates, entities and problems')
	.argument('[files...]')
	.addOption(new Option('--from <format>', 'read texts as JSON lines, {"id","text","date"}').choices(['jsonl']))
	.option('--no-recognise', 'only what is marked')
	.addOption(dialect())
	.action(async (files: string[], options: ReadOptions & { from?: 'jsonl' }, command: Command) => {
		if (!options.from && !files.length) command.error("error: missing argument 'files'");
		exitCode = await (options.from ? analyzeJsonLines(files, options) : analyze(files, options));
	});

program
	.command('text')
	.description('print the bare text of a file: all its articles without delimiters and markers')
	.argument('<files...>')
	.addOption(dialect())
	.action(async (files: string[], options: Pick<ReadOptions, 'dialect'>) => {
		for (const file of await namedFiles(files)) {
			const { document } = await openFile(file, { ...options, recognise: false });
			const texts = document.articles.filter(article => article.frame.isArticle).map(article => article.bare.text);
			process.stdout.write(texts.join('\n\n'));
			if (texts.length > 1 && !texts.at(-1)!.endsWith('\n')) process.stdout.write('\n');
		}
	});

// A reader that stops reading, as `head` does, is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit(0);
});

program.parseAsync().then(
	() => {
		process.exitCode = exitCode;
	},
	(error: unknown) => {
		if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
		else {
			console.error(error instanceof UnreadableError ? error.message : error);
			process.exitCode = 2;
		}
	},
);
