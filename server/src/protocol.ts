/** Messages of our own between client and server: plain JSON, ranges as in the Language Server Protocol. Types only, shared with the client. */

export type DialectName = 'seed' | 'doc' | 'banner' | 'matter' | 'rule' | 'plain';

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
export interface ConvertDialectResult {
	edits: { range: WireRange; newText: string }[];
	losses: string[];
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
	outline: { quotes: boolean; dates: boolean; entities: boolean; otherQuotes: boolean };
	recognised: { enabled: boolean };
	inlayHints: { dates: boolean };
	severity: Record<string, 'off' | 'hint' | 'information' | 'warning' | 'error'>;
}

/** What the client tells the server when it starts it. */
export interface InitializationOptions {
	/** Where the weights of the entity model are, for a server that cannot read files: a URI to fetch. */
	model?: string;
	/** Whether the client answers `seedmark/readFile`. */
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
