/** Writing a decision into `seedmark.json` without touching the rest of it, its comments included. */
import { getNodeValue, type Edit as JsonEdit, modify, type ParseError, parseTree } from 'jsonc-parser';
import type { Edit } from '../edits.ts';
import { Places } from '../schema/places.ts';

/**
 * The edits that add a word to `ignore`, so that it is not suggested as a name again. `text` is the file's text, null where there
 * is no file; undefined where the text is no JSON object, or the word is there.
 */
export function rememberIgnored(text: string | null, word: string): Edit[] | undefined {
	if (text === null || !/\S/.test(text)) {
		const content = `${JSON.stringify({ ignore: [word] }, null, '\t')}\n`;
		return placedIn(text ?? '', [{ offset: 0, length: text?.length ?? 0, content }]);
	}
	const ignore = ignoredIn(text);
	if (!ignore || ignore.includes(word)) return undefined;
	const options = { formattingOptions: formatOf(text) };
	return placedIn(
		text,
		ignore.length
			? modify(text, ['ignore', ignore.length], word, { ...options, isArrayInsertion: true })
			: modify(text, ['ignore'], [word], options),
	);
}

/** The edits that take a word out of `ignore`; undefined where it is not there. */
export function forgetIgnored(text: string | null, word: string): Edit[] | undefined {
	const ignore = ignoredIn(text ?? '');
	const at = ignore?.indexOf(word) ?? -1;
	if (text === null || at < 0) return undefined;
	const path = ignore!.length > 1 ? ['ignore', at] : ['ignore'];
	return placedIn(text, modify(text, path, undefined, { formattingOptions: formatOf(text) }));
}

/** What `ignore` lists; undefined where the text is no JSON object, or `ignore` no list. */
function ignoredIn(text: string): readonly unknown[] | undefined {
	const errors: ParseError[] = [];
	const tree = parseTree(text, errors, { allowTrailingComma: true });
	if (tree?.type !== 'object' || errors.length) return undefined;
	const { ignore = [] } = getNodeValue(tree) as { ignore?: unknown };
	return Array.isArray(ignore) ? ignore : undefined;
}

const formatOf = (text: string) => ({
	insertSpaces: /^ {2,}/m.test(text),
	tabSize: 2,
	eol: text.includes('\r\n') ? '\r\n' : '\n',
});

function placedIn(text: string, edits: readonly JsonEdit[]): Edit[] {
	const places = new Places(text);
	return edits.map(({ offset, length, content }) => ({
		range: places.range({ start: offset, end: offset + length }),
		text: content,
	}));
}
