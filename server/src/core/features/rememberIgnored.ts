/** Writing a decision into `seedmark.json` without touching the rest of it, its comments included. */
import { getNodeValue, type Edit as JsonEdit, modify, type ParseError, parseTree } from 'jsonc-parser';
import type { Edit } from '../edits.ts';
import { Places } from '../schema/places.ts';

/**
 * The edits that add a word to `ignore`, so that it is not suggested as a name again. `text` is the file's text, null where there
 * is no file; undefined where the text is no JSON object, or the word is there.
 */
export function rememberIgnored(text: string | null, word: string): Edit[] | undefined {
	const places = new Places(text ?? '');
	const placed = ({ offset, length, content }: JsonEdit): Edit => ({
		range: places.range({ start: offset, end: offset + length }),
		text: content,
	});
	if (text === null || !/\S/.test(text))
		return [placed({ offset: 0, length: text?.length ?? 0, content: `${JSON.stringify({ ignore: [word] }, null, '\t')}\n` })];
	const errors: ParseError[] = [];
	const tree = parseTree(text, errors, { allowTrailingComma: true });
	if (tree?.type !== 'object' || errors.length) return undefined;
	const { ignore } = getNodeValue(tree) as { ignore?: unknown };
	if (ignore !== undefined && !Array.isArray(ignore)) return undefined;
	if (ignore?.includes(word)) return undefined;
	const formattingOptions = { insertSpaces: /^ {2,}/m.test(text), tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
	const edits = ignore
		? modify(text, ['ignore', ignore.length], word, { formattingOptions, isArrayInsertion: true })
		: modify(text, ['ignore'], [word], { formattingOptions });
	return edits.map(placed);
}
