/** The TextMate grammar: what the editor colours before the language server answers. A test is a line and the scopes of its parts. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { before, test } from 'node:test';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

interface Sample {
	readonly says: string;
	/** A text of one or more lines. */
	readonly text: string;
	/** For parts of the text, in its order: the part and a scope that must stand among its scopes (`-scope` must not). */
	readonly parts: readonly (readonly [part: string, scope: string])[];
}

const samples: readonly Sample[] = [
	{
		says: 'an opening delimiter with its attributes',
		text: '::: article {#ec-1 date=2024-03-05 source="The \\"Echo\\"" lang=en}',
		parts: [
			[':::', 'punctuation.definition.tag.begin.seed'],
			['article', 'entity.name.tag.article.seed'],
			['#', 'entity.other.attribute-name.id.seed'],
			['date', 'entity.other.attribute-name.seed'],
			['2024-03-05', 'string.unquoted.seed'],
			['source', 'entity.other.attribute-name.seed'],
			['"The \\"Echo\\""', 'string.quoted.double.seed'],
			['en', 'string.unquoted.seed'],
		],
	},
	{ says: 'a longer fence without attributes', text: ':::: article', parts: [['::::', 'punctuation.definition.tag.begin.seed']] },
	{ says: 'a closing delimiter', text: ':::', parts: [[':::', 'punctuation.definition.tag.end.seed']] },
	{
		says: 'colons in prose',
		text: 'Note::: article 3 says so.',
		parts: [['Note::: article 3', '-entity.name.tag.article.seed']],
	},
	{ says: 'another word after the colons', text: '::: articles', parts: [['articles', '-entity.name.tag.article.seed']] },
	{ says: 'a comment', text: '%% checked by MK', parts: [['checked', 'comment.line.percentage.seed']] },
	{
		says: 'a quotation in its own colour',
		text: 'She said ["We will stay,"]{.quote #q1 who=#p1} and left.',
		parts: [
			['She said ', '-string.quoted.other.quote.seed'],
			['[', 'punctuation.definition.tag.begin.seed'],
			['"We will stay,"', 'string.quoted.other.quote.seed'],
			[']', 'punctuation.definition.tag.end.seed'],
			['quote', 'entity.other.attribute-name.class.seed'],
			['q1', 'entity.other.attribute-name.id.seed'],
			['who', 'entity.other.attribute-name.seed'],
			[' and left', '-meta.span.quote.seed'],
		],
	},
	{
		says: 'each label in its own colour',
		text: '[Ada Weir]{.person} of [Northgate]{.org} in [Lowen]{.place} on [Monday]{.date when=2024-03-04} [said]{.cue of=q1} so.',
		parts: [
			['Ada Weir', 'entity.name.type.person.seed'],
			['Northgate', 'entity.name.function.org.seed'],
			['Lowen', 'variable.other.constant.place.seed'],
			['Monday', 'constant.numeric.date.seed'],
			['said', 'keyword.control.cue.seed'],
			[' so.', '-keyword.control.cue.seed'],
		],
	},
	{
		says: 'spans inside a span, and a bracket that is none',
		text: '["The [Bay Bridge]{.place} [sic] is open"]{.quote} now',
		parts: [
			['"The ', 'string.quoted.other.quote.seed'],
			['Bay Bridge', 'variable.other.constant.place.seed'],
			['[sic]', 'string.quoted.other.quote.seed'],
			[' is open', 'string.quoted.other.quote.seed'],
			[' now', '-string.quoted.other.quote.seed'],
		],
	},
	{ says: 'a label of the workspace', text: '[a loan]{.crime by=x}', parts: [['a loan', 'meta.span.other.seed']] },
	{
		says: 'brackets of prose',
		text: 'He said a[0] and [the government] and [x](y) {z} were fine [',
		parts: [
			['a[0] and [the government] and [x](y)', '-punctuation.definition.tag.begin.seed'],
			['{z}', '-punctuation.section.attributes.begin.seed'],
		],
	},
	{
		says: 'an escaped marker',
		text: 'Write \\[name]{.person} for a person.',
		parts: [
			['\\[', 'constant.character.escape.seed'],
			['name', '-entity.name.type.person.seed'],
		],
	},
	{
		says: 'an unclosed span does not colour the next line',
		text: '["We will stay and\nthe harbour opened',
		parts: [['the harbour opened', '-string.quoted.other.quote.seed']],
	},
	{
		says: 'a milestone pair',
		text: '[|.quote #q7|]We stay. [/#q7]',
		parts: [
			['[|', 'punctuation.definition.tag.begin.seed'],
			['quote', 'entity.other.attribute-name.class.seed'],
			['[/', 'punctuation.definition.tag.begin.seed'],
			['q7', 'entity.other.attribute-name.id.seed'],
		],
	},
	{
		says: 'delimiters of corpora as they are: elements',
		text: '<doc id="12" title="Ferry">\nText\n</doc>',
		parts: [
			['doc', 'entity.name.tag.article.seed'],
			['id', 'entity.other.attribute-name.seed'],
			['"12"', 'string.quoted.double.seed'],
			['Text', '-entity.name.tag.article.seed'],
			['doc', 'entity.name.tag.article.seed'],
		],
	},
	{
		says: 'delimiters of corpora as they are: banners',
		text: '----- BEGIN ARTICLE 12 -----\n<<<END ARTICLE>>>\n=== STORY ===',
		parts: [
			['BEGIN', 'keyword.control.banner.seed'],
			['ARTICLE', 'entity.name.tag.article.seed'],
			['END', 'keyword.control.banner.seed'],
			['STORY', 'entity.name.tag.article.seed'],
		],
	},
	{
		says: 'delimiters of corpora as they are: rules',
		text: '=====\n%\n====',
		parts: [
			['=====', 'meta.separator.rule.seed'],
			['%', 'meta.separator.rule.seed'],
			['====', '-meta.separator.rule.seed'],
		],
	},
	{
		says: 'a block of metadata ends at the first line that is none',
		text: '---\ntitle: Ferry strike\ndate: 2024-03-05\n---\nHarbour: a report\n\nRead More: nothing',
		parts: [
			['title', 'entity.other.attribute-name.seed'],
			['Ferry strike', 'string.unquoted.seed'],
			['date', 'entity.other.attribute-name.seed'],
			['Read More', '-entity.other.attribute-name.seed'],
		],
	},
];

let grammar: textmate.IGrammar;

before(async () => {
	const { buffer, byteOffset, byteLength } = readFileSync(
		createRequire(`${process.cwd()}/`).resolve('vscode-oniguruma/release/onig.wasm'),
	);
	await oniguruma.loadWASM(buffer.slice(byteOffset, byteOffset + byteLength));
	const onigLib = Promise.resolve({
		createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
		createOnigString: (text: string) => new oniguruma.OnigString(text),
	});
	const file = 'syntaxes/seed.tmLanguage.json';
	const registry = new textmate.Registry({
		onigLib,
		loadGrammar: async () => textmate.parseRawGrammar(readFileSync(file, 'utf8'), file),
	});
	grammar = (await registry.loadGrammar('text.seed'))!;
});

/** The scopes of every code unit of `text`; a line end has none. */
function scopesOf(text: string): (readonly string[])[] {
	const scopes: (readonly string[])[] = [];
	let state = textmate.INITIAL;
	for (const line of text.split('\n')) {
		const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
		for (const { startIndex, endIndex, scopes: names } of tokens) {
			for (let at = startIndex; at < Math.min(endIndex, line.length); at++) scopes.push(names);
		}
		scopes.push([]);
		state = ruleStack;
	}
	return scopes;
}

for (const { says, text, parts } of samples) {
	test(says, () => {
		const scopes = scopesOf(text);
		let from = 0;
		for (const [part, expected] of parts) {
			const start = text.indexOf(part, from);
			assert.ok(start >= 0, `“${part}” is not in the text after the parts before it`);
			const unwanted = expected.startsWith('-');
			const scope = expected.slice(unwanted ? 1 : 0);
			for (let at = start; at < start + part.length; at++) {
				assert.equal(scopes[at]!.includes(scope), !unwanted, `“${part}” at ${at - start}: ${scopes[at]!.join(' ')}`);
			}
			from = start + part.length;
		}
	});
}

test('a line of unclosed brackets is read to its end', () => {
	// A regular expression that backtracks would not come back from this.
	const { tokens, stoppedEarly } = grammar.tokenizeLine(`${'['.repeat(19_000)}x]{.person`, textmate.INITIAL, 20_000);
	assert.equal(stoppedEarly, false);
	assert.ok(tokens.length > 0);
});
