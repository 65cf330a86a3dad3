/** Messages of our own between client and server: plain JSON, ranges as in the Language Server Protocol. Types only, shared with the client. */
import type { CommandName } from './core/features/commands.ts';
import type { DialectName } from './core/syntax/dialects/dialect.ts';

export type { DialectName };

export interface WireRange {
	start: { line: number; character: number };
	end: { line: number; character: number };
}

/** Request: the articles of a document. */
export const articlesRequest = 'seedmark/articles';
export interface ArticlesParams {
	uri: string;
}
export interface ArticleSummary {
	range: WireRange;
	selectionRange: WireRange;
	title: string;
	id: string | null;
	date: string | null;
	/** Where the date comes from: `declared`, `metadata`, `file name`, `date line`, `embed`, `inferred`. */
	dateSource: string | null;
	source: string | null;
	problems: number;
	quotes: number;
	dates: number;
	entities: number;
}
export interface ArticlesResult {
	dialect: DialectName;
	/** Whether a setting names the dialect. */
	declared: boolean;
	articles: ArticleSummary[];
	problems: number;
}

/** Request: a document's, or one article's, text without markers. */
export const bareTextRequest = 'seedmark/bareText';
export interface BareTextParams {
	uri: string;
	/** Index of the article; the whole document without it. */
	article?: number;
}
export interface BareTextResult {
	text: string;
}

/** Request: the edits that write a document's delimiters in another dialect, and what that dialect cannot hold. */
export const convertDialectRequest = 'seedmark/convertDialect';
export interface ConvertDialectParams {
	uri: string;
	to: DialectName;
}
export type ConvertDialectResult = EditResult;

/** Request: the edits of a command, all of them of this document. */
export const editRequest = 'seedmark/edit';
export interface EditParams {
	uri: string;
	command: CommandName;
	/** The selection, or the place of the cursor. `mark` without a selection marks the word there. */
	range: WireRange;
	/** For `mark` and `changeLabel`: a label of the tagset. */
	label?: string;
	/** For `markQuotations`, `markDates` and `markNames`; the file unless said. */
	scope?: 'article' | 'file';
}
export interface EditResult {
	edits: { range: WireRange; newText: string }[];
	/** What the edits cannot keep, in words: `date of 2 articles`. */
	losses: string[];
	/** Why nothing can be done; then there are no edits. */
	refused: string | null;
	/** The document that the edits are of. */
	version: number;
}

/** Request: the tagset that holds for a document. */
export const labelsRequest = 'seedmark/labels';
export interface LabelsParams {
	uri: string;
	position?: WireRange['start'];
}
export interface LabelSummary {
	name: string;
	kind: string;
	/** The annotation guideline, Markdown. */
	description: string;
	color: string | null;
	/** The key that applies it. */
	digit: number | null;
}
export interface LabelsResult {
	labels: LabelSummary[];
	/** The label of the marker at `position`, if one was asked for. */
	current: string | null;
}

/** Notification to the client: what the status bar shows, some time after each change. */
export const statusNotification = 'seedmark/status';
export interface StatusParams {
	uri: string;
	dialect: DialectName;
	articles: number;
	problems: number;
}

/** The configuration section `seedmark`. */
export interface Settings {
	dialect: DialectName | 'auto';
	outline: { quotes: boolean; dates: boolean; entities: boolean; otherQuotes: boolean; datesByValue: boolean };
	recognised: { enabled: boolean };
	inlayHints: { dates: boolean };
	severity: Record<string, 'off' | 'hint' | 'information' | 'warning' | 'error'>;
}

/** What the client tells the server when it starts it. */
export interface InitializationOptions {
	/** Where the weights of the entity model are, for a server that cannot read files: a URI to fetch. */
	model?: string;
	/** Settings of a client that cannot be asked for them: what stands in the section `seedmark`. */
	settings?: unknown;
	/** Whether the client answers `seedmark/readFile` and `seedmark/findFiles`. */
	readsFiles?: boolean;
}

/** Request to the client, for files that the server cannot reach by itself (a virtual workspace, a browser). */
export const readFileRequest = 'seedmark/readFile';
export interface ReadFileParams {
	uri: string;
}
export interface ReadFileResult {
	/** Null where there is no such file. */
	text: string | null;
}

/** Request to the client: the seed files of the workspace, which are read for the names that are marked in them. */
export const findFilesRequest = 'seedmark/findFiles';
export interface FindFilesResult {
	uris: string[];
}
/** Files with these names are seed files, whatever stands in them. */
export const SEED_FILES: readonly string[] = ['**/*.seed', '**/*.seed.txt', '**/seeds/**/*.txt'];

/** A command of the client: saves a file, by its URI, that an edit of the server has changed. */
export const saveCommand = 'seedmark.save';
