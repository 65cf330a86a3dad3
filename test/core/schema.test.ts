import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { annotator } from '../../server/src/core/annotations.ts';
import { catalogue, problemsOf } from '../../server/src/core/checks/index.ts';
import { Document } from '../../server/src/core/document.ts';
import { apply } from '../../server/src/core/edits.ts';
import { rememberIgnored } from '../../server/src/core/features/rememberIgnored.ts';
import { readSchema } from '../../server/src/core/schema/read.ts';
import { builtinSchema, table } from '../../server/src/core/schema.ts';
import definition from '../../syntaxes/seedmark.schema.json' with { type: 'json' };

/** What is wrong with a file, as `line:character-character severity: message`. */
const problems = (text: string) =>
	readSchema(text).problems.map(
		({ range: { start, end }, severity, message }) =>
			`${start.line + 1}:${start.character + 1}-${end.character + 1} ${severity}: ${message}`,
	);

test('an empty object is the built-in tagset', () => {
	assert.deepEqual(readSchema('{}'), { schema: builtinSchema, problems: [] });
});

test('what the file gives is merged into the built-in tagset', () => {
	const { schema, problems } = readSchema(`{
		// a tagset for court reports
		"labels": {
			"judge": { "kind": "entity", "description": "Who presides.", "digit": 8, "attributes": { "ref": { "type": "key" } } },
			"date": { "attributes": { "when": { "required": true }, "mod": null } },
			"misc": null
		},
		"article": { "court": { "type": "text", "required": true }, "url": null },
		"closed": true,
		"severity": { "span-edge-blank": "error", "label-unknown": "off" },
		"dialects": { "wiki/**": "doc", "**/*.txt": "rule" },
		"names": [{ "name": "Hale", "label": "place" }],
		"ignore": ["Exhibit A"]
	}`);
	assert.deepEqual(problems, []);
	assert.ok(schema);
	assert.deepEqual(Object.keys(schema.labels), [...Object.keys(builtinSchema.labels).filter(label => label !== 'misc'), 'judge']);
	assert.deepEqual(schema.labels.judge, {
		kind: 'entity',
		description: 'Who presides.',
		digit: 8,
		attributes: table({ ref: { type: 'key', description: '' } }),
	});
	assert.deepEqual(schema.labels.date?.attributes.when, { ...builtinSchema.labels.date?.attributes.when, required: true });
	assert.ok(!('mod' in schema.labels.date!.attributes));
	assert.deepEqual(Object.keys(schema.article), ['date', 'source', 'place', 'author', 'lang', 'title', 'court']);
	assert.equal(schema.closed, true);
	assert.deepEqual(schema.dialects, [
		{ files: 'wiki/**', dialect: 'doc' },
		{ files: '**/*.txt', dialect: 'rule' },
	]);
	assert.deepEqual(schema.names, [{ name: 'Hale', label: 'place', ref: null }]);
	assert.deepEqual(Object.keys(readSchema('{ "builtin": false, "labels": { "x": {} } }').schema!.labels), ['x']);
});

test('every mistake has its place and says what to do', () => {
	assert.deepEqual(problems('{ "labels": { "person": { "colour": "#ff0000" } } }'), [
		'1:27-35 error: “colour” is unknown here: did you mean “color”?',
	]);
	assert.deepEqual(problems('{\n\t"label": {}\n}'), ['2:2-9 error: “label” is unknown here: did you mean “labels”?']);
	assert.deepEqual(problems('{ "labels": { "per son": {} } }'), [
		'1:15-24 error: “per son” cannot be a name: it starts with a letter, and has letters, digits, “_”, “:” and “-”.',
	]);
	assert.deepEqual(problems('{ "labels": { "a": { "kind": "entitiy" } } }'), [
		'1:30-39 error: “kind” must be one of quotation, cue, date, entity, structure, other: did you mean “entity”?',
	]);
	assert.deepEqual(problems('{ "labels": { "a": { "color": "red", "digit": 12 } } }'), [
		'1:31-36 error: A colour is written #rrggbb.',
		'1:47-49 error: “digit” must be from 1 to 9.',
	]);
	assert.deepEqual(problems('{ "labels": { "a": { "attributes": { "of": { "typ": "quote" } } } } }'), [
		'1:46-51 error: “typ” is unknown here: did you mean “type”?',
	]);
	assert.deepEqual(problems('{ "closed": "yes", "ignore": {} }'), [
		'1:13-18 error: “closed” must be true or false.',
		'1:30-32 error: “ignore” must be a list [ … ].',
	]);
	assert.deepEqual(problems('{ "severity": { "span-empty": "warn" } }'), [
		'1:31-37 error: “span-empty” must be one of off, hint, information, warning, error.',
	]);
	assert.deepEqual(problems('{ "names": [{ "name": "Hale" }, { "name": "", "label": "org" }] }'), [
		'1:13-31 error: A name needs “name” and “label”.',
		'1:43-45 error: An empty text says nothing.',
	]);
	assert.deepEqual(problems('{ "dialects": { "*": "xml" } }'), [
		'1:22-27 error: “*” must be one of seed, doc, banner, matter, rule, plain.',
	]);
	assert.deepEqual(problems('{ "closed": true'), ['1:17-17 error: This is no JSON: close brace expected.']);
	assert.deepEqual(problems(''), ['1:1-1 error: The file is empty: write { } at least.']);
	assert.deepEqual(problems('[]'), ['1:1-3 error: The file must be an object { … }.']);
	assert.deepEqual(problems('{\n"ignore": ["Caf\ufffd"] }'), [
		'2:16-17 error: The file is not in UTF-8: save it with that encoding.',
	]);
	assert.deepEqual(problems('[['.repeat(1e5)), ['1:101-102 error: Too many brackets stand inside each other.']);
});

test('a byte order mark is no part of the text', () => {
	assert.deepEqual(readSchema('\ufeff{}'), { schema: builtinSchema, problems: [] });
	assert.deepEqual(problems('\ufeff{ "label": {} }'), ['1:3-10 error: “label” is unknown here: did you mean “labels”?']);
});

test('words that objects of the language have by themselves are neither labels nor attributes', () => {
	const source = '::: article {#a constructor=1 __proto__=2}\n[x]{.constructor} [y]{.__proto__} [z]{.person toString=1}\n:::\n';
	const found = (text: string) => {
		const document = Document.open(source, { schema: readSchema(text).schema! });
		return problemsOf(document, annotator({ recognise: false, model: null, fileName: '' })).map(({ code }) => code);
	};
	assert.deepEqual(found('{}'), ['label-unknown', 'label-unknown']);
	assert.deepEqual(found('{ "closed": true, "labels": { "constructor": { "kind": "entity" } } }'), [
		'attribute-unknown',
		'attribute-unknown',
		'label-unknown',
		'attribute-unknown',
	]);
});

test('the example of the documentation has no mistake', () => {
	const [, example] = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/schema.md', 'utf8'))!;
	assert.deepEqual(problems(example!), []);
});

test('a file with errors makes no tagset, one with oddities does', () => {
	assert.equal(readSchema('{ "closed": 1 }').schema, null);
	const odd =
		'{ "severity": { "span-emty": "off" }, "labels": { "a": { "digit": 1 }, "b": { "digit": 1 } }, "closed": true, "closed": false }';
	assert.ok(readSchema(odd).schema);
	assert.deepEqual(problems(odd), [
		'1:17-28 warning: There is no problem “span-emty”: did you mean “span-empty”?',
		'1:88-89 warning: The digit 1 applies “a” too.',
		'1:111-119 warning: “closed” stands here twice: the last one counts.',
	]);
});

test('the schema names every kind of problem', () => {
	const listed = Object.keys(definition.properties.severity.properties);
	const add = 'put the codes that differ into syntaxes/seedmark.schema.json, under severity';
	assert.deepEqual(listed.sort(), Object.keys(catalogue).sort(), add);
});

const remembered = (text: string | null, word: string) => {
	const edits = rememberIgnored(text, word);
	return edits && apply(Document.open(text ?? '', { dialect: 'plain' }), edits).join();
};

test('a word that is no name is remembered, and nothing else changes', () => {
	assert.equal(remembered(null, 'Exhibit A'), '{\n\t"ignore": [\n\t\t"Exhibit A"\n\t]\n}\n');
	assert.equal(
		remembered('{\n\t// ours\n\t"closed": true\n}\n', 'Old "Tom"'),
		'{\n\t// ours\n\t"closed": true,\n\t"ignore": [\n\t\t"Old \\"Tom\\""\n\t]\n}\n',
	);
	assert.equal(remembered('{\n  "ignore": [\n    "A"\n  ]\n}\n', 'B'), '{\n  "ignore": [\n    "A",\n    "B"\n  ]\n}\n');
	assert.equal(remembered('{ "ignore": ["A"] }', 'A'), undefined);
	assert.equal(remembered('{ "ignore": ', 'A'), undefined);
});

test('an ignored word is not recognised, and may still be marked', () => {
	const { schema } = readSchema('{ "names": [{ "name": "Hale", "label": "place" }], "ignore": ["Hale"] }');
	const names = (text: string, ignore: readonly string[]) => {
		const { articles } = Document.open(text, { schema: { ...schema!, ignore } });
		const { mentions } = annotator({ recognise: true, model: null, fileName: '' })(articles[0]!);
		return mentions.map(({ start, end }) => articles[0]!.bare.text.slice(start, end));
	};
	const text = 'It rained.\n\nThe hall in the town of Hale closed.';
	assert.deepEqual(names(text, []), ['Hale']);
	assert.deepEqual(names(text, schema!.ignore), []);
	assert.deepEqual(names(text.replace('Hale', '[Hale]{.place}'), schema!.ignore), ['Hale']);
});
