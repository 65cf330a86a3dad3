/** Diagnostics: given when the client asks for them, or sent some time after a change to one that never asks. */
import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import * as convert from './convert.ts';
import type { OpenDocument } from './openDocument.ts';
import { statusNotification } from './protocol.ts';
import type { Session } from './session.ts';

/** Milliseconds without a change before something is sent unasked. */
const REST = 200;

/** The problems known now, and a name for exactly these. Short documents are read at once; else the client will be told to ask again. */
function report(open: OpenDocument) {
	open.reader.readAtOnce(open.document);
	const items = convert.diagnostics(open);
	return { items, resultId: fingerprint(JSON.stringify(items)) };
}

/** Answers a client that asks; `unchanged` when it has these problems already. */
export function pullReport(open: OpenDocument, previous: string | undefined): DocumentDiagnosticReport {
	const { items, resultId } = report(open);
	return previous === resultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
}

/** Sends problems to a client that does not ask, whenever a document has come to rest, and none once it is closed. */
export function pushReports(session: Session): void {
	const sent = new Map<string, string>();
	whenAtRest(session, open => {
		const { items, resultId } = report(open);
		if (sent.get(open.uri) === resultId) return;
		sent.set(open.uri, resultId);
		void session.connection.sendDiagnostics({ uri: open.uri, version: open.version, diagnostics: items });
	});
	session.documents.onDidClose(({ document: { uri } }) => {
		sent.delete(uri);
		void session.connection.sendDiagnostics({ uri, diagnostics: [] });
	});
}

/** Tells the client what its status bar shows, whenever a document has come to rest. */
export function pushStatus(session: Session): void {
	whenAtRest(session, open => {
		void session.connection.sendNotification(statusNotification, convert.status(open));
	});
}

/** Calls `act` some time after the last change of a document, as long as it is open. */
function whenAtRest(session: Session, act: (open: OpenDocument) => void): void {
	const timers = new Map<string, ReturnType<typeof setTimeout>>();
	session.onChange(({ uri }) => {
		clearTimeout(timers.get(uri));
		timers.set(
			uri,
			setTimeout(() => {
				timers.delete(uri);
				const open = session.documents.get(uri);
				if (open) void session.guard(`reporting on ${uri}`, () => act(open));
			}, REST),
		);
	});
}

/** A short name that differs where texts differ: two 32-bit hashes (FNV-1a, and one that runs the other way round) and the length. */
function fingerprint(text: string): string {
	let a = 0x811c9dc5;
	let b = 5381;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		a = Math.imul(a ^ unit, 0x01000193);
		b = (Math.imul(b, 33) + unit) | 0;
	}
	return `${text.length.toString(36)}-${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}
