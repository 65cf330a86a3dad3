/** Reads files for a server that cannot reach them: in a browser, or in a virtual workspace. */
import { type Disposable, FileSystemError, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ReadFileParams, type ReadFileResult, readFileRequest } from '../../server/src/protocol.ts';

export function readFiles(client: BaseLanguageClient): Disposable {
	return client.onRequest(readFileRequest, async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
		try {
			return { text: new TextDecoder().decode(await workspace.fs.readFile(client.protocol2CodeConverter.asUri(uri))) };
		} catch (error) {
			if (error instanceof FileSystemError && error.code === 'FileNotFound') return { text: null };
			throw error;
		}
	});
}
