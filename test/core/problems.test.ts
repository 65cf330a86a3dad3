import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { annotator } from '../../server/src/core/annotations.ts';
import { catalogue, problemsOf } from '../../server/src/core/checks/index.ts';
import { Document } from '../../server/src/core/document.ts';

const annotate = annotator({ recognise: true, model: null, fileName: 'example.seed' });

/** `⟨U+200B⟩` stands for a character that nobody would see. Underlines count it as the one character that it is. */
const visible = (text: string): string =>
	text.replace(/⟨U\+([0-9A-F]{4})⟩/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const UNDERLINE = /^ *(?:\^+|!|>+) [a-z0-9-]+$/;

/** Text lines with, under each, the problems that begin on it: `   ^^^ code`. */
function underlined(text: string, prose: boolean): string {
	const document = Document.open(text);
	const problems = problemsOf(document, prose ? annotate : null);
	const rows: string[] = [];
	for (let line = 0; line < document.lineCount; line++) {
		rows.push(document.lineText(line));
		for (const { code, range } of problems) {
			if (range.start.line !== line) continue;
			const width = range.end.line === line ? range.end.character - range.start.character : 3;
			const sign = range.end.line > line ? '>' : width === 0 ? '!' : '^';
			rows.push(`${' '.repeat(range.start.character)}${sign.repeat(Math.max(1, width))} ${code}`);
		}
	}
	return rows.join('\n');
}

for (const file of readdirSync('test/corpus/problems').filter(name => name.endsWith('.txt'))) {
	const cases = readFileSync(`test/corpus/problems/${file}`, 'utf8').split(/^=== /m).slice(1);
	for (const one of cases) {
		const [title = '', ...lines] = one.replace(/\n$/, '').split('\n');
		test(`${file}: ${title}`, () => {
			const expected = visible(lines.join('\n'));
			const text = expected
				.split('\n')
				.filter(line => !UNDERLINE.test(line))
				.join('\n');
			assert.equal(underlined(text, title.endsWith('(prose)')), expected);
		});
	}
}

/** Prose that merely looks like markup: by itself, and as the text of an article. */
for (const file of readdirSync('test/corpus/prose-with-brackets').filter(name => name.endsWith('.txt')))
	test(`prose-with-brackets/${file} has no marker problem`, () => {
		const text = readFileSync(`test/corpus/prose-with-brackets/${file}`, 'utf8');
		const codes = (document: Document) =>
			problemsOf(document, null).map(({ code, range }) => `${code} on ${document.lineText(range.start.line)}`);
		assert.deepEqual(codes(Document.open(text)), []);
		assert.deepEqual(codes(Document.open(`::: article {#a}\n${text}\n:::\n`)), []);
	});

test('broken.seed has every problem that can stand in a file of its dialect', () => {
	const found = new Set(problemsOf(Document.open(readFileSync('seeds/broken.seed', 'utf8')), annotate).map(({ code }) => code));
	/** Of other dialects, of tagsets that a workspace brings, and of bytes. */
	const elsewhere = [
		'tag-unclosed',
		'field-unclosed',
		'field-unopened',
		'field-malformed',
		'closing-tag-differs',
		'closing-id-differs',
		'delimiter-uneven',
		'matter-unclosed',
		'matter-unopened',
		'matter-yaml',
		'attribute-missing',
		'number-malformed',
		'invalid-utf8',
	];
	assert.deepEqual(
		Object.keys(catalogue).filter(code => !found.has(code)),
		Object.keys(catalogue).filter(code => elsewhere.includes(code)),
	);
});
