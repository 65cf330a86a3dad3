/** Core values as the Language Server Protocol writes them. No other file knows both. */
import {
	type CallHierarchyIncomingCall,
	type CallHierarchyItem,
	type CallHierarchyOutgoingCall,
	type CodeAction,
	type CompletionItem,
	CompletionItemKind,
	type Diagnostic,
	DiagnosticSeverity,
	type DocumentHighlight,
	DocumentHighlightKind,
	type DocumentLink,
	type DocumentSymbol,
	type FoldingRange,
	FoldingRangeKind,
	type InlayHint,
	InsertTextFormat,
	type Location,
	type LocationLink,
	type Hover as LspHover,
	type SelectionRange,
	SemanticTokensBuilder,
	SymbolKind,
	type TextEdit,
	type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Client } from './client.ts';
import { documentation } from './core/checks/index.ts';
import type { Edit, Outcome } from './core/edits.ts';
import type { Action } from './core/features/actions/index.ts';
import { summaries } from './core/features/articles.ts';
import type { Call, CallItem, Named } from './core/features/callHierarchy.ts';
import type { Completion } from './core/features/completion/index.ts';
import type { Definition } from './core/features/definition.ts';
import { type Diagnosis, diagnose } from './core/features/diagnostics.ts';
import type { Fold } from './core/features/folding.ts';
import type { Highlight } from './core/features/highlights.ts';
import type { InlayHint as Hint } from './core/features/inlayHints.ts';
import type { Link } from './core/features/links.ts';
import type { OutlineSymbol, SymbolType } from './core/features/symbols.ts';
import { type Token, tokenModifiers, tokenTypes } from './core/features/tokens.ts';
import type { SchemaProblem } from './core/schema/read.ts';
import type { Schema, Severity } from './core/schema.ts';
import type { Range } from './core/text.ts';
import type { OpenDocument } from './openDocument.ts';
import type { ArticlesResult, EditResult, LabelsResult, StatusParams } from './protocol.ts';

/** Kinds are all different, so that an editor's outline can hide and sort each by itself. */
const SYMBOL_KINDS: Readonly<Record<SymbolType, SymbolKind>> = {
	article: SymbolKind.File,
	quotation: SymbolKind.String,
	'other quotation': SymbolKind.Constant,
	date: SymbolKind.Event,
	person: SymbolKind.Class,
	org: SymbolKind.Struct,
	place: SymbolKind.Interface,
	misc: SymbolKind.Enum,
};

export const documentSymbol = ({ type, children, ...symbol }: OutlineSymbol): DocumentSymbol => ({
	...symbol,
	kind: SYMBOL_KINDS[type],
	children: children.map(documentSymbol),
});

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};

const diagnostic = ({ problem, severity, message }: Diagnosis): Diagnostic => ({
	range: problem.range,
	severity: SEVERITIES[severity],
	code: problem.code,
	codeDescription: { href: documentation(problem.code) },
	source: 'seedmark',
	message,
});

/** A mistake in a workspace's tagset file. */
export const schemaDiagnostic = ({ range, severity, message }: SchemaProblem): Diagnostic => ({
	range,
	severity: SEVERITIES[severity],
	source: 'seedmark',
	message,
});

/** The problems of a document known by now, and a last line that says how many more there are. */
export function diagnostics({ document, reader }: OpenDocument): Diagnostic[] {
	const { shown, hidden } = diagnose(document, reader);
	const items = shown.map(diagnostic);
	if (hidden)
		items.push({
			range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
			severity: DiagnosticSeverity.Information,
			source: 'seedmark',
			message: `${hidden.toLocaleString('en')} more problems of this file are not shown: repair some of these first, or run the command line’s check.`,
		});
	return items;
}

export const foldingRange = ({ start, end, kind }: Fold): FoldingRange => ({
	startLine: start,
	endLine: end,
	...(kind === 'comment' ? { kind: FoldingRangeKind.Comment } : kind === 'article' ? { kind: FoldingRangeKind.Region } : {}),
});

const TYPE_NUMBERS = new Map<string, number>(tokenTypes.map((type, index) => [type, index]));
const MODIFIER_BITS = new Map<string, number>(tokenModifiers.map((modifier, index) => [modifier, 1 << index]));

export const semanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] };

/** Tokens as the protocol packs them. A `builder` that has packed this document before can say what has changed. */
export function pack(tokens: readonly Token[], builder = new SemanticTokensBuilder()): SemanticTokensBuilder {
	for (const { line, start, end, type, modifiers } of tokens) {
		const bits = modifiers.reduce((sum, modifier) => sum | MODIFIER_BITS.get(modifier)!, 0);
		builder.push(line, start, end - start, TYPE_NUMBERS.get(type)!, bits);
	}
	return builder;
}

/** `markdown` as the client takes it; the signs of emphasis are left out for one that shows plain text. */
export const hover = ({ range, markdown }: { range: LspHover['range']; markdown: string }, takesMarkdown: boolean): LspHover => ({
	range,
	contents: takesMarkdown
		? { kind: 'markdown', value: markdown }
		: { kind: 'plaintext', value: markdown.replace(/\*\*|`|\\(?=[[\]*_`])/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1') },
});

/** What the status bar shows. */
export const status = ({ uri, document, reader }: OpenDocument): StatusParams => ({
	uri,
	dialect: document.dialect,
	articles: document.articles.filter(({ frame }) => frame.isArticle).length,
	problems: diagnose(document, reader).total,
});

/** The articles of a document; what has not been counted yet is 0. */
export function articles({ document, reader }: OpenDocument): ArticlesResult {
	const { total, byArticle } = diagnose(document, reader);
	return {
		dialect: document.dialect,
		declared: document.declared !== undefined,
		articles: summaries(document, reader).map(({ range, titleRange, title, id, date, dateSource, source, counts, index }) => ({
			range,
			selectionRange: titleRange,
			title,
			id,
			date,
			dateSource,
			source,
			problems: byArticle.get(index) ?? 0,
			quotes: counts?.quotations ?? 0,
			dates: counts?.dates ?? 0,
			entities: counts?.entities ?? 0,
		})),
		problems: total,
	};
}

export const selectionRange = (ranges: readonly Range[]): SelectionRange =>
	ranges.reduceRight<SelectionRange | undefined>((parent, range) => ({ range, ...(parent && { parent }) }), undefined) ?? {
		range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
	};

const HIGHLIGHTS: Readonly<Record<Highlight['kind'], DocumentHighlightKind>> = {
	marked: DocumentHighlightKind.Write,
	recognised: DocumentHighlightKind.Read,
	text: DocumentHighlightKind.Text,
};

export const documentHighlight = ({ range, kind }: Highlight): DocumentHighlight => ({ range, kind: HIGHLIGHTS[kind] });

export const location = (uri: string, range: Range): Location => ({ uri, range });

export const definition = (
	uri: string,
	{ origin, range, selection }: Definition,
	takesLinks: boolean,
): LocationLink[] | Location =>
	takesLinks
		? [{ originSelectionRange: origin, targetUri: uri, targetRange: range, targetSelectionRange: selection }]
		: location(uri, selection);

export const documentLink = (uri: string, { range, target, tooltip }: Link): DocumentLink => ({
	range,
	target: typeof target === 'string' ? target : `${uri}#L${target.line + 1}`,
	tooltip,
});

export const inlayHint = ({ at, text, tooltip }: Hint): InlayHint => ({ position: at, label: text, tooltip, paddingLeft: true });

const SYMBOL_TYPES = new Map(Object.entries(SYMBOL_KINDS).map(([type, kind]) => [kind, type as SymbolType]));

export const callItem = (uri: string, { type, name, detail, range, selection }: CallItem): CallHierarchyItem => ({
	kind: SYMBOL_KINDS[type],
	name,
	detail,
	uri,
	range,
	selectionRange: selection,
});

/** What of an item of ours leads back to what it stands for. */
export const namedItem = ({ kind, selectionRange }: CallHierarchyItem): Named => ({
	type: SYMBOL_TYPES.get(kind) ?? 'article',
	selection: selectionRange,
});

export const incomingCall = (uri: string, { item, from }: Call): CallHierarchyIncomingCall => ({
	from: callItem(uri, item),
	fromRanges: [...from],
});

export const outgoingCall = (uri: string, { item, from }: Call): CallHierarchyOutgoingCall => ({
	to: callItem(uri, item),
	fromRanges: [...from],
});

export const textEdit = ({ range, text }: Edit): TextEdit => ({ range, newText: text });

/** Edits of one document, by its version where the client knows versions. */
export function workspaceEdit(
	{ uri, version }: OpenDocument,
	edits: readonly Edit[],
	takesDocumentChanges: boolean,
): WorkspaceEdit {
	const all = edits.map(textEdit);
	return takesDocumentChanges
		? { documentChanges: [{ textDocument: { uri, version }, edits: all }] }
		: { changes: { [uri]: all } };
}

/** An action without its edits; `known` are the diagnostics that the client has there. */
export function codeAction(action: Action, known: readonly Diagnostic[]): CodeAction {
	const { title, kind, problem, preferred, disabled } = action;
	const own = problem && known.filter(({ code, range }) => code === problem.code && sameRange(range, problem.range));
	return {
		title,
		kind,
		...(own?.length && { diagnostics: own }),
		...(preferred && { isPreferred: true }),
		...(disabled !== undefined && { disabled: { reason: disabled } }),
	};
}

const sameRange = (a: Range, b: Range): boolean =>
	a.start.line === b.start.line &&
	a.start.character === b.start.character &&
	a.end.line === b.end.line &&
	a.end.character === b.end.character;

export const editResult = ({ version }: OpenDocument, outcome: Outcome): EditResult =>
	'refused' in outcome
		? { edits: [], losses: [], refused: outcome.refused, version }
		: { edits: outcome.edits.map(textEdit), losses: [...(outcome.losses ?? [])], refused: null, version };

export const labels = (rules: Schema['labels'], current: string | null): LabelsResult => ({
	labels: Object.entries(rules).map(([name, { kind, description, color = null, digit = null }]) => ({
		name,
		kind,
		description,
		color,
		digit,
	})),
	current,
});

const COMPLETION_KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
	delimiter: CompletionItemKind.Module,
	label: CompletionItemKind.Class,
	id: CompletionItemKind.Constant,
	attribute: CompletionItemKind.Property,
	value: CompletionItemKind.Value,
	date: CompletionItemKind.Event,
	reference: CompletionItemKind.Reference,
};

/** `place` is the item's place in the list, which clients else sort by title. */
export function completionItem(
	{ title, kind, detail, documentation, filter, edit, isSnippet, goesOn }: Completion,
	place: number,
	{ takesSnippets, takesLabelDetails, isOwn }: Pick<Client, 'takesSnippets' | 'takesLabelDetails' | 'isOwn'>,
): CompletionItem {
	const written = textEdit(edit);
	return {
		label: title,
		kind: COMPLETION_KINDS[kind],
		...(detail && (takesLabelDetails ? { labelDetails: { description: detail } } : { detail })),
		...(documentation && { documentation: { kind: 'markdown', value: documentation } }),
		...(filter && { filterText: filter }),
		sortText: String(place).padStart(5, '0'),
		textEdit: isSnippet && !takesSnippets ? { ...written, newText: withoutPlaces(written.newText) } : written,
		...(isSnippet && takesSnippets && { insertTextFormat: InsertTextFormat.Snippet }),
		...(goesOn && isOwn && { command: { title: 'Complete', command: 'editor.action.triggerSuggest' } }),
	};
}

/** `${1:id}` → `id`, `$0` → nothing. */
const withoutPlaces = (snippet: string): string =>
	snippet.replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}|\$\d/g, (_, text: string | undefined) => text ?? '').replace(/\\([$}\\])/g, '$1');
