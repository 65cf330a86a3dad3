import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Document } from '../../server/src/core/document.ts';
import type { Edit } from '../../server/src/core/edits.ts';
import { forgetIgnored, rememberIgnored } from '../../server/src/core/features/rememberIgnored.ts';

/** A text after edits that were made for it. */
function edited(text: string, edits: readonly Edit[] | undefined): string | undefined {
	return edits
		?.reduceRight((document, { range, text }) => document.edit({ range, text }), Document.open(text, { dialect: 'plain' }))
		.join();
}

test('what is no name is written a line each, and taken out again as if it had never been there', () => {
	const before = '{\n\t// ours\n\t"closed": true\n}\n';
	const one = edited(before, rememberIgnored(before, 'Hale'))!;
	assert.equal(one, '{\n\t// ours\n\t"closed": true,\n\t"ignore": [\n\t\t"Hale"\n\t]\n}\n');
	const two = edited(one, rememberIgnored(one, 'Quay “Nine”'))!;
	assert.equal(two, '{\n\t// ours\n\t"closed": true,\n\t"ignore": [\n\t\t"Hale",\n\t\t"Quay “Nine”"\n\t]\n}\n');
	assert.equal(edited(two, forgetIgnored(two, 'Quay “Nine”')), one);
	assert.equal(edited(one, forgetIgnored(one, 'Hale')), before);
});

test('a file that is new, empty, of another make or wrong', async t => {
	const cases: [string, string | null, string | undefined][] = [
		['none', null, '{\n\t"ignore": [\n\t\t"Hale"\n\t]\n}\n'],
		['empty', '  \n', '{\n\t"ignore": [\n\t\t"Hale"\n\t]\n}\n'],
		['an empty list', '{ "ignore": [] }', '{ "ignore": [\n\t\t"Hale"\n\t] }'],
		['blanks', '{\n  "ignore": [\n    "Oslo"\n  ]\n}\n', '{\n  "ignore": [\n    "Oslo",\n    "Hale"\n  ]\n}\n'],
		['there already', '{ "ignore": ["Hale"] }', undefined],
		['no list', '{ "ignore": "Oslo" }', undefined],
		['no object', '[]', undefined],
		['no JSON', '{ "ignore": [', undefined],
	];
	for (const [name, text, expected] of cases)
		await t.test(name, () => assert.equal(edited(text ?? '', rememberIgnored(text, 'Hale')), expected));
	await t.test('nothing to forget', () => {
		for (const text of [null, '', '{}', '{ "ignore": ["Oslo"] }', '{ "ignore": ['])
			assert.equal(forgetIgnored(text, 'Hale'), undefined);
	});
});
