/** What changes documents: code actions, completion, rename, formatting, linked editing and the commands, one line for each message. */
import {
	type CancellationToken,
	type CodeAction,
	type CodeActionParams,
	LSPErrorCodes,
	ResponseError,
	type ServerCapabilities,
	type WorkspaceEdit,
} from 'vscode-languageserver';
import * as convert from './convert.ts';
import type { Edit, Outcome } from './core/edits.ts';
import { type Action, actions } from './core/features/actions/index.ts';
import { labelAt } from './core/features/actions/wrap.ts';
import { perform } from './core/features/commands.ts';
import { complete } from './core/features/completion/index.ts';
import { convertDialect } from './core/features/convertDialect.ts';
import { format, formatTyped } from './core/features/formatting.ts';
import { linkedRanges } from './core/features/linked.ts';
import { forgetIgnored, rememberIgnored } from './core/features/rememberIgnored.ts';
import { nameAt, rename } from './core/features/rename.ts';
import type { OpenDocument } from './openDocument.ts';
import {
	type ConvertDialectParams,
	type ConvertDialectResult,
	convertDialectRequest,
	type EditParams,
	type EditResult,
	editRequest,
	type LabelsParams,
	type LabelsResult,
	labelsRequest,
	saveCommand,
} from './protocol.ts';
import type { Session } from './session.ts';

/** Makes a handler that is given the document its parameters name. */
export type InDocument = <P extends object, R>(
	answer: (open: OpenDocument, params: P, token: CancellationToken) => R | Promise<R>,
) => (params: P, token: CancellationToken) => Promise<R | null>;

export const editingCapabilities: ServerCapabilities = {
	codeActionProvider: {
		codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.seedmark'],
		resolveProvider: true,
	},
	completionProvider: { triggerCharacters: [':', '<', '{', '.', '#', '=', '"', ' '] },
	renameProvider: { prepareProvider: true },
	linkedEditingRangeProvider: true,
	documentFormattingProvider: true,
	documentRangeFormattingProvider: true,
	documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: ['}'] },
};

export function serveEditing(session: Session, inDocument: InDocument): void {
	const { connection, documents } = session;

	connection.onCodeAction(inDocument((open, params: CodeActionParams) => offer(session, open, params)));
	connection.onCodeActionResolve(async action => {
		const from = action.data as Origin | undefined;
		const open = from && documents.get(from.uri);
		if (!open) return action;
		if (open.version !== from.version) throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed.');
		const chosen = offered(session, open, from)[from.index];
		return chosen ? { ...action, edit: await editOf(session, open, chosen) } : action;
	});
	connection.onCompletion(
		inDocument(({ document, reader }, { position }) => {
			const found = complete(document, position, reader.known, today(), reader.recognition.names?.list);
			return found.map((one, place) => convert.completionItem(one, place, session.client));
		}),
	);
	connection.onPrepareRename(
		inDocument(({ document }, { position }) => {
			const found = nameAt(document, position);
			return found && { range: found.range, placeholder: found.name };
		}),
	);
	connection.onRenameRequest(
		inDocument((open, { position, newName }) => {
			const done = rename(open.document, position, newName);
			if ('refused' in done) throw new ResponseError(LSPErrorCodes.RequestFailed, sentence(done.refused));
			return convert.workspaceEdit(open, done.edits, session.client.takesDocumentChanges);
		}),
	);
	connection.languages.onLinkedEditingRange(
		inDocument(({ document }, { position }) => {
			const ranges = linkedRanges(document, position);
			return ranges && { ranges: [...ranges], wordPattern: '[^\\s{}"=\\[\\]|<>]+' };
		}),
	);
	connection.onDocumentFormatting(inDocument(({ document }) => format(document).map(convert.textEdit)));
	connection.onDocumentRangeFormatting(inDocument(({ document }, { range }) => format(document, range).map(convert.textEdit)));
	connection.onDocumentOnTypeFormatting(
		inDocument(({ document }, { position, ch }) => formatTyped(document, position, ch).map(convert.textEdit)),
	);

	connection.onRequest(
		editRequest,
		inDocument<EditParams, EditResult>((open, { command, ...rest }) =>
			convert.editResult(open, perform(open.document, { name: command, ...rest }, open.reader)),
		),
	);
	connection.onRequest(
		convertDialectRequest,
		inDocument<ConvertDialectParams, ConvertDialectResult>((open, { to }) =>
			convert.editResult(open, convertDialect(open.document, to)),
		),
	);
	connection.onRequest(
		labelsRequest,
		inDocument<LabelsParams, LabelsResult>(({ document }, { position }) => {
			const current = position ? labelAt(document, document.clamp(position)) : null;
			return convert.labels(document.reading.schema.labels, current);
		}),
	);
}

/** What an action was offered for: enough to find it again when it is chosen. */
interface Origin extends Pick<CodeActionParams, 'range'> {
	readonly uri: string;
	readonly version: number;
	readonly only: readonly string[] | undefined;
	readonly index: number;
}

const offered = (
	{ client }: Session,
	{ document, reader }: OpenDocument,
	{ range, only }: Pick<Origin, 'range' | 'only'>,
): Action[] =>
	actions(document, range, reader, only).filter(({ disabled }) => disabled === undefined || client.showsDisabledActions);

/** The command that saves `seedmark.json` behind a decision, for what is not saved does not hold; undefined for other actions and clients. */
function saving(session: Session, { uri }: OpenDocument, { ignore, suggestAgain }: Action): Pick<CodeAction, 'command'> {
	const word = ignore ?? suggestAgain;
	const file = word === undefined || !session.client.isOwn ? undefined : session.tagsetUriOf(uri);
	return file === undefined ? {} : { command: { title: 'Save', command: saveCommand, arguments: [file] } };
}

/** Actions as they are listed. A client that cannot ask for the edits of one later is given all of them at once. */
async function offer(session: Session, open: OpenDocument, { range, context }: CodeActionParams): Promise<CodeAction[]> {
	const { uri, version } = open;
	const { only, diagnostics } = context;
	const found = offered(session, open, { range, only });
	return Promise.all(
		found.map(async (action, index) => {
			const listed = { ...convert.codeAction(action, diagnostics), ...saving(session, open, action) };
			if (session.client.resolvesActions) return { ...listed, data: { uri, version, range, only, index } satisfies Origin };
			return action.disabled === undefined ? { ...listed, edit: await editOf(session, open, action, false) } : listed;
		}),
	);
}

/** The edits of an action. Why there are none, and what they lose, is told the user where the action was `chosen`. */
async function editOf(session: Session, open: OpenDocument, action: Action, chosen = true): Promise<WorkspaceEdit> {
	if (action.ignore !== undefined) return decide(session, open, action.ignore, rememberIgnored);
	if (action.suggestAgain !== undefined) return decide(session, open, action.suggestAgain, forgetIgnored);
	const outcome: Outcome = (await session.guard(`working out “${action.title}”`, action.work)) ?? { edits: [] };
	const told = 'refused' in outcome ? [outcome.refused] : (outcome.losses ?? []);
	if (chosen && told.length) {
		const lead = 'refused' in outcome ? 'Nothing was done: ' : 'Lost or left out: ';
		void session.connection.window.showInformationMessage(lead + told.join('; '));
	}
	return convert.workspaceEdit(open, 'refused' in outcome ? [] : outcome.edits, session.client.takesDocumentChanges);
}

/** Writes into `seedmark.json` whether a word is a name. */
async function decide(
	session: Session,
	{ uri }: OpenDocument,
	word: string,
	write: (text: string | null, word: string) => Edit[] | undefined,
): Promise<WorkspaceEdit> {
	const file = await session.tagsetFileOf(uri).catch(() => undefined);
	const edits = file && write(file.text ?? null, word)?.map(convert.textEdit);
	if (!file || !edits) {
		void session.connection.window.showInformationMessage(
			file
				? `${file.uri} says so of “${word}” already, or the file has a mistake.`
				: 'Save this file first: what is no name is kept beside it, in seedmark.json, which must be readable.',
		);
		return {};
	}
	if (file.text !== undefined || !session.client.createsFiles) return { changes: { [file.uri]: edits } };
	return {
		documentChanges: [
			{ kind: 'create', uri: file.uri, options: { ignoreIfExists: true } },
			{ textDocument: { uri: file.uri, version: null }, edits },
		],
	};
}

const sentence = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}.`;

/** The user's day, `2024-09-13`. */
function today(): string {
	const now = new Date();
	const two = (value: number) => String(value).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
