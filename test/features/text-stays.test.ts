/** Whatever a command does to markers and delimiters, the words stay: in every dialect, with every line end, at one cursor or several. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Document } from '../../server/src/core/document.ts';
import { apply, type Outcome } from '../../server/src/core/edits.ts';
import { type CommandName, perform } from '../../server/src/core/features/commands.ts';
import { convertDialect } from '../../server/src/core/features/convertDialect.ts';
import { format, formatTyped } from '../../server/src/core/features/formatting.ts';
import { rename } from '../../server/src/core/features/rename.ts';
import { Reader } from '../../server/src/core/reader.ts';
import type { DialectName } from '../../server/src/core/syntax/dialects/dialect.ts';
import { dialects } from '../../server/src/core/syntax/dialects/index.ts';
import type { Position, Range } from '../../server/src/core/text.ts';

const reader = new Reader({ recognise: true, model: null, fileName: 'story.seed' });

const piece = fc.constantFrom(
	...['“We act,” Dana Orr said on Tuesday, “and soon.” ', 'The [Port [of Hale]{.place #p1}]{.org ref=port} closed. ', 'Hale '],
	...[
		'[“Go,”]{.quote #q1} she [said]{.cue of=q1} ',
		'[|.misc #m1|]',
		'[/#m1]',
		'[|.quote #m2 who=orr|]',
		'[/#m2]',
		'[Orr]{.person ref=orr}',
	],
	...[
		'👩‍🚒',
		'𝔘nit 𝟙 ',
		'\u0301',
		'é ',
		'\ud83d',
		'\u200d',
		'\u2028',
		'[sic] ',
		'\\[x]{.org} ',
		'C:\\',
		'[lone ',
		']{.date} ',
		'{.org}',
	],
	...['\n', '\n', '\n\n', '\n::: note\n', '\n%% no comment\n', '\n\\:::\n', '\n<b>\n', '\n*****\n', '\n- - -\n', 'id: x\n', ' '],
);
const body = fc.array(piece, { minLength: 1, maxLength: 7 }).map(pieces => pieces.join(''));
const article = fc.record({
	body,
	id: fc.constantFrom('a', 'b', 'c d', '7', null),
	date: fc.constantFrom('2024-05-03', '2023-01', null),
	closed: fc.integer({ min: 0, max: 9 }).map(n => n > 0),
	behind: fc.constantFrom('', '', '\n', '\n\n', '%% of the next\n'),
});
const names = Object.keys(dialects) as DialectName[];

/** A file of one or more articles in one of the dialects. */
const file = fc
	.record({
		dialect: fc.constantFrom(...names),
		articles: fc.array(article, { minLength: 1, maxLength: 4 }),
		eol: fc.constantFrom('\n', '\n', '\r\n', '\r'),
	})
	.map(({ dialect, articles, eol }) => {
		const { hasOutside, write } = dialects[dialect];
		const lines = articles.slice(0, dialect === 'plain' ? 1 : undefined).map(({ id, date, closed, behind, ...one }) => {
			const { before, after } = write({ id, pairs: date === null ? [] : [['date', date]] });
			return [...before, one.body, ...(closed ? after : []), ''].join('\n') + (hasOutside ? behind : '');
		});
		return { dialect, text: lines.join('').replaceAll('\n', eol) };
	});

const place = fc.record({ line: fc.nat(24), character: fc.nat(60) });

const articlesOf = ({ articles }: Document) => articles.filter(one => one.frame.isArticle);
const texts = (document: Document) => articlesOf(document).map(one => one.bare.text);
/** Each text with the metadata that it goes with. */
const owned = (document: Document) =>
	articlesOf(document)
		.map(one => JSON.stringify([one.bare.text, one.frame.attributes.map(({ key, value }) => [key, value])]))
		.sort();

const withoutEnds = (document: Document) =>
	texts(document)
		.join('')
		.replace(/[\r\n]/g, '');

function after(document: Document, outcome: Outcome): Document {
	return 'refused' in outcome ? document : apply(document, outcome.edits);
}

const at = (start: Position, end: Position = start): Range => ({ start, end });

test('markers come and go at one cursor or several, from the last to the first', () => {
	const commands = fc.constantFrom<CommandName>(
		'mark',
		'changeLabel',
		'removeMarker',
		'markQuotations',
		'markDates',
		'markNames',
	);
	const cursors = fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 4 });
	fc.assert(
		fc.property(
			file,
			commands,
			cursors,
			fc.constantFrom('quote', 'org', 'headline'),
			({ dialect, text }, name, cursors, label) => {
				let document = Document.open(text, { dialect });
				const before = texts(document);
				const ranges = cursors
					.map(([one, other]) => at(document.clamp(one), document.clamp(other)))
					.sort((a, b) => b.start.line - a.start.line || b.start.character - a.start.character);
				for (const range of ranges) {
					document = after(document, perform(document, { name, range, label, scope: 'article' }, reader));
					assert.deepEqual(texts(document), before);
				}
			},
		),
		{ numRuns: 1500 },
	);
});

test('articles move with their metadata, and are split and joined without losing a word', () => {
	const commands = fc.constantFrom<CommandName>(
		'splitArticle',
		'joinArticles',
		'moveArticleUp',
		'moveArticleDown',
		'sortArticles',
	);
	fc.assert(
		fc.property(file, commands, place, ({ dialect, text }, name, where) => {
			const document = Document.open(text, { dialect });
			const done = after(document, perform(document, { name, range: at(document.clamp(where)) }, reader));
			if (name === 'splitArticle' || name === 'joinArticles') {
				assert.equal(withoutEnds(done), withoutEnds(document));
				const more = articlesOf(done).length - articlesOf(document).length;
				assert.ok(done === document || more === (name === 'splitArticle' ? 1 : -1));
			} else assert.deepEqual(owned(done), owned(document));
		}),
		{ numRuns: 2000 },
	);
});

test('a split is undone by joining', () => {
	fc.assert(
		fc.property(file, place, ({ dialect, text }, where) => {
			const document = Document.open(text, { dialect });
			const range = at(document.clamp(where));
			const split = after(document, perform(document, { name: 'splitArticle', range }, reader));
			if (split === document) return;
			const joined = after(
				split,
				perform(split, { name: 'joinArticles', range: at({ line: document.at(range.start.line).line, character: 0 }) }, reader),
			);
			if (joined !== split) assert.deepEqual(texts(joined), texts(document));
		}),
		{ numRuns: 1500 },
	);
});

test('renaming, formatting and converting change no text', () => {
	fc.assert(
		fc.property(file, place, place, fc.constantFrom(...names), ({ dialect, text }, where, end, to) => {
			const document = Document.open(text, { dialect });
			const start = document.clamp(where);
			const before = texts(document);
			assert.deepEqual(texts(after(document, rename(document, start, 'other'))), before);
			assert.deepEqual(texts(apply(document, format(document))), before);
			assert.deepEqual(texts(apply(document, format(document, at(start, document.clamp(end))))), before);
			assert.deepEqual(texts(apply(document, formatTyped(document, start, '}'))), before);
			const converted = convertDialect(document, to);
			if (!('refused' in converted)) assert.deepEqual(texts(apply(document, converted.edits).with({ dialect: to })), before);
		}),
		{ numRuns: 1500 },
	);
});
