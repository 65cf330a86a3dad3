/** The sample corpora that come with the extension. */
import { type Disposable, Uri, workspace } from 'vscode';

/** The files of `seeds/`, and what each is there to show. A web page cannot list a folder, so they are named here. */
export const SAMPLES: Readonly<Record<string, string>> = {
	'harbour.seed': 'marked by hand: quotations, dates and names of every kind',
	'broken.seed': 'every malformed marker once, with its fix',
	'scrape.txt': 'plain text as a web page gives it: nothing marked, quotation marks in disorder',
	'wire.banner.txt': 'articles between banners',
	'wiki.doc.txt': 'articles in <doc> elements',
	'magazine.matter.txt': 'articles under blocks of YAML metadata',
	'briefs.rule.txt': 'short reports between lines of =====',
};

const SCHEME = 'seedmark-sample';

export const sampleFile = (extension: Uri, name: string): Uri => Uri.joinPath(extension, 'seeds', name);

/** The address of a sample as a read-only document. Its path makes VS Code take it for a seed document. */
export const sampleUri = (name: string): Uri => Uri.from({ scheme: SCHEME, path: `/seeds/${name}` });

/** Serves the read-only documents. */
export function showSamples(extension: Uri): Disposable {
	return workspace.registerTextDocumentContentProvider(SCHEME, {
		provideTextDocumentContent: async uri => {
			const name = uri.path.split('/').at(-1)!;
			return new TextDecoder().decode(await workspace.fs.readFile(sampleFile(extension, name)));
		},
	});
}
