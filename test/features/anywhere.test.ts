/** Every editing feature answers at every place of any text, and none of them throws. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Document } from '../../server/src/core/document.ts';
import { apply, keepsText } from '../../server/src/core/edits.ts';
import { type Command, perform } from '../../server/src/core/features/commands.ts';
import { complete } from '../../server/src/core/features/completion/index.ts';
import { format, formatTyped } from '../../server/src/core/features/formatting.ts';
import { linkedRanges } from '../../server/src/core/features/linked.ts';
import { nameAt, rename } from '../../server/src/core/features/rename.ts';
import { Reader } from '../../server/src/core/reader.ts';
import { annotate } from './cursor.ts';

const reader = new Reader({ recognise: true, model: null, fileName: 'story.seed' });
const bit = fc.constantFrom(
	...[
		'::: article {',
		'#a',
		' date=',
		'2024-05-03',
		'}',
		'\n',
		'\r\n',
		':::',
		'<doc id="',
		'">',
		'</doc>',
		'---\n',
		'id: ',
		'=== BEGIN DOC ',
		' ===',
	],
	...[
		'[',
		']{',
		'.quote',
		' who=',
		'"',
		'[|',
		'|]',
		'[/#a]',
		'\\',
		'“Go,” said Orr on Friday. ',
		'Hale',
		' ',
		'👩‍🚒',
		'\t',
		'%% ',
	],
);
const names: readonly Command['name'][] = [
	...(['mark', 'changeLabel', 'removeMarker', 'markQuotations', 'markDates', 'markNames'] as const),
	...(['splitArticle', 'joinArticles', 'moveArticleUp', 'moveArticleDown', 'sortArticles', 'fixAll'] as const),
];

test('editing features answer anywhere', () => {
	fc.assert(
		fc.property(
			fc.array(bit, { maxLength: 18 }),
			fc.record({ line: fc.nat(8), character: fc.nat(40) }),
			fc.constantFrom(...names),
			fc.nat(12),
			(bits, place, name, length) => {
				const document = Document.open(bits.join(''));
				const at = document.clamp(place);
				for (const { edit } of complete(document, at, annotate, '2025-03-14')) {
					assert.ok(edit.range.start.line === at.line && edit.range.end.line === at.line);
					assert.ok(edit.range.start.character <= at.character && at.character <= edit.range.end.character);
				}
				linkedRanges(document, at);
				const renamed = rename(document, at, 'other');
				assert.equal(nameAt(document, at) === undefined, 'refused' in renamed && renamed.refused.startsWith('no id'));
				assert.ok(keepsText(document, formatTyped(document, at, '}')));
				assert.ok(
					keepsText(document, format(document, { start: at, end: document.clamp({ line: at.line + 1, character: length }) })),
				);
				const end = document.clamp({ line: at.line, character: at.character + length });
				const done = perform(document, { name, range: { start: at, end }, label: 'org' }, reader);
				if ('refused' in done) return;
				if (/^(?:mark|remove|change|fix)/.test(name)) assert.ok(keepsText(document, done.edits), name);
				apply(document, done.edits);
			},
		),
		{ numRuns: 2500 },
	);
});
