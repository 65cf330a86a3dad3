/** Writing an article's metadata in its own dialect. */
import type { Article } from './article.ts';
import { type Edit, insert, remove, replace, writeAttribute } from './edits.ts';
import type { Attribute } from './syntax/attributes.ts';
import { doc } from './syntax/dialects/doc.ts';
import { matter } from './syntax/dialects/matter.ts';
import { comparePositions, position, type Range, range } from './text.ts';

/** The edit of the article that gives it this metadata; undefined where its dialect, or its delimiter, has no place for it. */
export function setMetadata(article: Article, key: string, value: string): Edit | undefined {
	const { opening, attributes } = article.frame;
	if (!opening) return undefined;
	const old = attributes.find(one => one.key === key);
	const last = attributes.at(-1)?.range.end;
	const line = article.lines[opening.range.start.line]!;
	switch (article.reading.dialect.name) {
		case 'seed': {
			if (old) return replace(old.range, writeAttribute(key, value));
			if (last) return insert(last, ` ${writeAttribute(key, value)}`);
			const brace = line.indexOf('{', opening.wordRange.end.character);
			if (brace < 0) return insert(opening.wordRange.end, ` {${writeAttribute(key, value)}}`);
			return insert(position(opening.range.start.line, brace + 1), writeAttribute(key, value));
		}
		case 'banner':
			if (old) return replace(old.range, key === 'id' && old.kind === 'id' ? value : writeAttribute(key, value));
			return insert(last ?? opening.wordRange.end, ` ${writeAttribute(key, value)}`);
		case 'doc': {
			const item = doc.write({ id: null, pairs: [[key, value]] }).before[0]!.slice('<doc'.length, -1);
			// A field of a TREC document, `<DATE> 2024-09-13 </DATE>`, starts its line; an attribute never does.
			const isField = (one: Attribute) => one.range.start.character === 0;
			if (old)
				return replace(
					old.range,
					isField(old) ? `<${writtenKey(article, old)}> ${value} </${writtenKey(article, old)}>` : item.trimStart(),
				);
			const field = attributes.findLast(isField);
			if (field)
				return insert(
					field.range.end,
					`${article.eol(field.range.end.line)}<${key.toUpperCase()}> ${value} </${key.toUpperCase()}>`,
				);
			return insert(last ?? opening.wordRange.end, item);
		}
		case 'matter': {
			const item = matter.write({ id: null, pairs: [[key, value]] }).before[1]!;
			if (old) return replace({ start: old.keyRange.start, end: contentEnd(article, old.range) }, item);
			return insert(position(1, 0), `${item}${article.eol(0)}`);
		}
		default:
			return undefined;
	}
}

/** Takes an attribute out of the opening delimiter, with the blanks or the line that it stood on. */
export function removeMetadata(article: Article, attribute: Attribute): Edit {
	const { range } = attribute;
	const { start } = range;
	const { name } = article.reading.dialect;
	const alone = (start.line > 0 && name !== 'seed') || name === 'matter';
	const end = contentEnd(article, range);
	if (alone) return remove({ start: position(start.line, 0), end: position(end.line + 1, 0) });
	const line = article.lines[start.line]!;
	let from = start.character;
	while (from > 0 && /[ \t]/.test(line[from - 1]!)) from--;
	// The first item of a list has the brace before it, and leaves its blanks to the next.
	if (line[from - 1] !== '{') return remove({ start: position(start.line, from), end });
	let to = end.character;
	while (/[ \t]/.test(line[to] ?? '')) to++;
	return remove({ start, end: position(end.line, to) });
}

/** The edit of a banner's closing line, which may repeat the article's id. */
export function renameClosing(article: Article, id: string, to: string): Edit[] {
	const { closing } = article.frame;
	if (article.reading.dialect.name !== 'banner' || !closing) return [];
	const { line, character } = closing.wordRange.end;
	const words = article.lines[line]!.slice(character).split(/(?<=[\s=])|(?=\s)/);
	const word = words.indexOf(id);
	const at = character + words.slice(0, word).join('').length;
	return word < 0 ? [] : [replace(range(line, at, line, at + id.length), to)];
}

const writtenKey = (article: Article, { keyRange }: Attribute): string =>
	article.lines[keyRange.start.line]!.slice(keyRange.start.character, keyRange.end.character);

/** Where an attribute's text ends: a YAML value's range may reach over the line end behind it. */
function contentEnd(article: Article, { start, end }: Range) {
	if (end.character > 0 || comparePositions(start, end) >= 0) return end;
	return position(end.line - 1, article.lines[end.line - 1]!.length);
}
