import { commands, type Diagnostic, Selection, type TextDocument, TextEditorRevealType } from 'vscode';
import { type BaseLanguageClient, DocumentDiagnosticReportKind, DocumentDiagnosticRequest } from 'vscode-languageclient';
import { activeSeedEditor } from '../requests.ts';
import { say } from './reveal.ts';

/**
 * Goes to the next (1) or the previous (-1) problem of the kind that the cursor stands on; without one there, to the
 * nearest problem in that direction. Goes round at the end of the file.
 */
export async function stepProblem(client: BaseLanguageClient, step: 1 | -1): Promise<void> {
	const editor = activeSeedEditor();
	if (!editor) return;
	const cursor = editor.selection.active;
	const all = await requestProblems(client, editor.document);
	const here = all.find(({ range }) => range.contains(cursor));
	const kind = here ? all.filter(problem => codeOf(problem) === codeOf(here)) : all;
	const target =
		step > 0
			? (kind.find(({ range }) => range.start.isAfter(cursor)) ?? kind[0])
			: (kind.findLast(({ range }) => range.start.isBefore(cursor) && !range.contains(cursor)) ?? kind.at(-1));
	if (!target) {
		say('This file has no problems.');
		return;
	}
	editor.selection = new Selection(target.range.start, target.range.start);
	editor.revealRange(target.range, TextEditorRevealType.InCenterIfOutsideViewport);
	say(
		here
			? `${codeOf(target)}: ${kind.indexOf(target) + 1} of ${kind.length}`
			: `Problem ${kind.indexOf(target) + 1} of ${kind.length}`,
	);
	await commands.executeCommand('editor.action.showHover');
}

/** All problems, in text order. VS Code itself keeps no more than 1,000 of a file. */
async function requestProblems(client: BaseLanguageClient, document: TextDocument): Promise<Diagnostic[]> {
	const report = await client.sendRequest(DocumentDiagnosticRequest.type, {
		textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
	});
	if (report.kind !== DocumentDiagnosticReportKind.Full) return [];
	const problems = await client.protocol2CodeConverter.asDiagnostics(report.items);
	return problems.sort((a, b) => a.range.start.compareTo(b.range.start));
}

const codeOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);
