import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { annotator } from '../../server/src/core/annotations.ts';
import { catalogue, documentation, fixAll, fixesFor, problemsOf } from '../../server/src/core/checks/index.ts';
import { Document } from '../../server/src/core/document.ts';
import { apply } from '../../server/src/core/edits.ts';

const annotate = annotator({ recognise: true, model: null, fileName: 'example.seed' });

interface Section {
	readonly code: string;
	readonly title: string;
	readonly severity: string;
	readonly fixedByAll: boolean;
	/** The mistake, and what the first fix makes of it. */
	readonly examples: readonly string[];
}

/** `⟨U+200B⟩` stands for a character that nobody would see on the page. */
const visible = (text: string): string =>
	text.replace(/⟨U\+([0-9A-F]{4})⟩/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const page = readFileSync('docs/problems.md', 'utf8');
const sections = page
	.split(/^### /m)
	.slice(1)
	.map((section): Section => {
		const [code = '', , about = ''] = section.split('\n');
		const [title = '', severity = '', all] = about.split(' · ');
		const examples = [...section.matchAll(/^```\w+\n(.*?)^```$/gms)].map(match => visible(match[1]!));
		return { code, title, severity, fixedByAll: all !== undefined, examples };
	});

/** Problems of tagsets that a workspace brings, and of bytes: they have no example in a page of text. */
const WITHOUT_EXAMPLE = ['attribute-missing', 'number-malformed', 'invalid-utf8'];

test('the page and the catalogue have the same problems in the same order', () => {
	assert.deepEqual(
		sections.map(({ code }) => code),
		Object.keys(catalogue),
	);
});

for (const { code, title, severity, fixedByAll, examples } of sections) {
	test(`${code}: the page says what the catalogue says, and its example is true`, () => {
		assert.equal(title, catalogue[code]!.title);
		assert.equal(severity, catalogue[code]!.severity);
		assert.ok(documentation(code).endsWith(`problems.md#${code}`));
		const [mistake, repaired] = examples;
		if (mistake === undefined) {
			assert.ok(WITHOUT_EXAMPLE.includes(code), 'an example is missing');
			return;
		}
		const document = Document.open(mistake);
		const problem = problemsOf(document, annotate).find(one => one.code === code);
		assert.ok(problem, `not found in its example; found: ${problemsOf(document, annotate).map(one => one.code)}`);
		if (repaired !== undefined) {
			const [fix] = fixesFor(problem, document, annotate);
			assert.equal(apply(document, fix!.edits).join(), repaired);
			assert.equal(
				fix!.obvious && !fix!.changesText && apply(document, fixAll(document, annotate)).join() === repaired,
				fixedByAll || fix!.obvious,
			);
		}
	});
}
