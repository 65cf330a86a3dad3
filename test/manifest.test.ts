/** The manifest says what the code does: names that stand in both are the same. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { semanticTokensLegend } from '../server/src/convert.ts';
import { catalogue } from '../server/src/core/checks/table.ts';
import { dialects } from '../server/src/core/syntax/dialects/index.ts';
import { defaultSettings } from '../server/src/settings.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const texts: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const { contributes } = manifest;
const settings: Record<string, { default: unknown; enum?: string[]; properties?: object }> = Object.assign(
	{},
	...contributes.configuration.map(({ properties }: { properties: object }) => properties),
);

/** Every string of a JSON value. */
function* strings(value: unknown): Generator<string> {
	if (typeof value === 'string') yield value;
	else if (value && typeof value === 'object') for (const inner of Object.values(value)) yield* strings(inner);
}

test('every text of the manifest is there, and no other', () => {
	const used = [...strings(manifest)].filter(text => /^%.*%$/.test(text)).map(text => text.slice(1, -1));
	assert.deepEqual([...new Set(used)].sort(), Object.keys(texts).sort());
});

test('semantic tokens have the names of the server’s legend', () => {
	const ids = (entries: { id: string }[]) => entries.map(({ id }) => id).sort();
	assert.deepEqual(ids(contributes.semanticTokenTypes), semanticTokensLegend.tokenTypes.toSorted());
	assert.deepEqual(ids(contributes.semanticTokenModifiers), semanticTokensLegend.tokenModifiers.toSorted());
	assert.deepEqual(Object.keys(contributes.semanticTokenScopes[0].scopes).sort(), semanticTokensLegend.tokenTypes.toSorted());
});

test('every token has a colour that the grammar gives too', () => {
	const grammar = readFileSync('syntaxes/seed.tmLanguage.json', 'utf8');
	// What only the server knows: the grammar sees one line at a time.
	const ofTheServer = ['punctuation.definition.tag.seed', 'markup.italic.dateline.seed'];
	for (const [first] of Object.values<string[]>(contributes.semanticTokenScopes[0].scopes)) {
		assert.ok(ofTheServer.includes(first!) || grammar.includes(first!), first);
	}
});

test('the severity of every kind of problem can be set', () => {
	const { properties } = settings['seedmark.severity']!;
	const described = Object.entries(properties!).map(([code, { description }]) => [code, description]);
	const known = Object.entries(catalogue).map(([code, { title }]) => [code, title]);
	assert.deepEqual(described, known);
});

test('every dialect can be chosen', () => {
	assert.deepEqual(settings['seedmark.dialect']!.enum, ['auto', ...Object.keys(dialects)]);
});

test('settings have the defaults that the server has', () => {
	const { dialect, severity, ...sections } = defaultSettings;
	const expected: Record<string, unknown> = { 'seedmark.dialect': dialect, 'seedmark.severity': severity };
	for (const [section, values] of Object.entries(sections)) {
		for (const [key, value] of Object.entries(values)) expected[`seedmark.${section}.${key}`] = value;
	}
	const found = Object.fromEntries(
		Object.entries(settings)
			.filter(([name]) => name !== 'seedmark.trace.server')
			.map(([name, setting]) => [name, setting.default]),
	);
	assert.deepEqual(found, expected);
});

test('commands are in the palette where they can be used', () => {
	const names = contributes.commands.map(({ command }: { command: string }) => command);
	const limited = contributes.menus.commandPalette.map(({ command }: { command: string }) => command);
	assert.deepEqual(
		names.filter((name: string) => !limited.includes(name)),
		['seedmark.restartServer', 'seedmark.openSamples'],
	);
	const { commandPalette: _, ...menus }: Record<string, { command?: string }[]> = contributes.menus;
	for (const { command } of [...contributes.keybindings, ...Object.values(menus).flat()])
		if (command !== undefined) assert.ok(names.includes(command), command);
});

test('the samples that are offered are those that there are', () => {
	const table = readFileSync('client/src/samples.ts', 'utf8').match(/SAMPLES[^{]*\{([^}]*)\}/)![1]!;
	const offered = [...table.matchAll(/^\t'([^']+)':/gm)].map(([, name]) => name);
	assert.deepEqual(offered.sort(), readdirSync('seeds').sort());
});

test('every file that the manifest names is there', () => {
	for (const text of strings(manifest)) {
		if (/^\.?\/?(?:media|syntaxes)\//.test(text)) assert.ok(existsSync(text), text);
	}
});
