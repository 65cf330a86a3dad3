/** Finds, reads and saves files for a server that cannot reach them: the workspace's seed files, any file in a browser or a virtual workspace. */
import { commands, Disposable, FileSystemError, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
	type FindFilesResult,
	findFilesRequest,
	type ReadFileParams,
	type ReadFileResult,
	readFileRequest,
	SEED_FILES,
	saveCommand,
} from '../../server/src/protocol.ts';

/** A longer file is not read for its names while it is closed; bytes. */
const LONG = 4 * 1024 * 1024;

export function readFiles(client: BaseLanguageClient): Disposable {
	return Disposable.from(
		commands.registerCommand(saveCommand, async (uri: string) => {
			await (await workspace.openTextDocument(client.protocol2CodeConverter.asUri(uri))).save();
		}),
		client.onRequest(readFileRequest, async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
			try {
				return { text: new TextDecoder().decode(await workspace.fs.readFile(client.protocol2CodeConverter.asUri(uri))) };
			} catch (error) {
				if (error instanceof FileSystemError && error.code === 'FileNotFound') return { text: null };
				throw error;
			}
		}),
		client.onRequest(findFilesRequest, async (): Promise<FindFilesResult> => {
			const found = await workspace.findFiles(`{${SEED_FILES.join(',')}}`, '**/node_modules/**');
			const short = await Promise.all(found.map(isShort));
			return { uris: found.filter((_, index) => short[index]).map(uri => client.code2ProtocolConverter.asUri(uri)) };
		}),
	);
}

async function isShort(uri: Uri): Promise<boolean> {
	try {
		return (await workspace.fs.stat(uri)).size <= LONG;
	} catch {
		return false;
	}
}
