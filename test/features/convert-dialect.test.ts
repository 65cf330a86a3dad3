import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { Document } from '../../server/src/core/document.ts';
import { apply } from '../../server/src/core/edits.ts';
import { convertDialect } from '../../server/src/core/features/convertDialect.ts';
import type { DialectName } from '../../server/src/core/syntax/dialects/dialect.ts';
import { dialects } from '../../server/src/core/syntax/dialects/index.ts';

function check(source: string, to: DialectName, expected: string, losses: readonly string[] = []): void {
	const document = Document.open(source);
	const done = convertDialect(document, to);
	if ('refused' in done) assert.equal(`refused: ${done.refused}`, expected);
	else {
		assert.equal(apply(document, done.edits).join(), expected);
		assert.deepEqual(done.losses, losses);
	}
}

const two = '::: article {#a date=2024-05-03 source="The Courier"}\nOne.\n:::\n\n%% note\n::: article {#b}\nTwo.\n:::\n';

test('delimiters are written in another dialect', () => {
	check(two, 'doc', '<doc id="a" date="2024-05-03" source="The Courier">\nOne.\n</doc>\n\n%% note\n<doc id="b">\nTwo.\n</doc>\n');
	check(
		two,
		'banner',
		'----- BEGIN ARTICLE a date=2024-05-03 source="The Courier" -----\nOne.\n----- END ARTICLE -----\n\n%% note\n----- BEGIN ARTICLE b -----\nTwo.\n----- END ARTICLE -----\n',
	);
	check(two, 'matter', '---\nid: a\ndate: 2024-05-03\nsource: The Courier\n---\nOne.\n---\nid: b\n---\nTwo.', [
		'1 comment between the articles',
	]);
	check(two, 'rule', 'One.\n=====\nTwo.', [
		'id of 2 articles',
		'date of 1 article',
		'source of 1 article',
		'1 comment between the articles',
	]);
	check('One.\n=====\nTwo.\n', 'seed', '::: article\nOne.\n:::\n\n::: article\nTwo.\n\n:::\n');
	check('One.\r\n', 'seed', '::: article\r\nOne.\r\n\r\n:::\r\n');
	check('One.\n=====\nTwo.', 'matter', '---\nid: 1\n---\nOne.\n---\nid: 2\n---\nTwo.');
	check('::: article {#a}\nOne.\n:::', 'plain', 'One.', ['id of 1 article']);
});

test('lines that look like delimiters keep their text', () => {
	check('::: article\n=====\n\\:::\n:::\n::: article\nx\n:::', 'rule', '\\=====\n:::\n=====\nx');
	check('<doc id="1">\n::: note\n</doc>', 'seed', '::: article {#1}\n\\::: note\n:::');
	check('=== BEGIN DOC 1 ===\n\\\\=== END DOC ===\n=== END DOC ===', 'doc', '<doc id="1">\n\\=== END DOC ===\n</doc>');
});

test('metadata that another dialect writes otherwise', () => {
	check(
		'<doc id="a b" url="u" title="&quot;Go&quot;">\nx\n</doc>',
		'seed',
		'::: article {id="a b" url=u title="\\"Go\\""}\nx\n:::',
	);
	check(
		'---\nid: a\npublication date: 2024-05\ntags: [x, y]\n---\nx',
		'seed',
		'::: article {#a publication-date=2024-05 tags="x, y"}\nx\n:::\n',
	);
	check('::: article {#a .big date=1 date=2}\nx\n:::', 'doc', '<doc id="a" date="1">\nx\n</doc>', [
		'.big of 1 article',
		'a second “date” of 1 article',
	]);
});

test('a conversion that would change a text is refused', () => {
	check(two, 'seed', 'refused: the file is in the dialect “seed”');
	check(two, 'plain', 'refused: a plain file holds one article, and this one has 2');
	check('::: article\nx\n:::\nstray words', 'doc', 'refused: text stands outside the articles: “stray words”');
	check('::: article\n:::\n::: article\nx\n:::', 'rule', 'refused: the text of article 1 would be read otherwise');
});

const names = Object.keys(dialects) as DialectName[];
const texts = (document: Document) =>
	document.articles.filter(article => article.frame.isArticle).map(article => article.bare.text);

test('every sample converts to every dialect and back with its texts and metadata', () => {
	for (const file of [
		'harbour.seed',
		'wiki.doc.txt',
		'wire.banner.txt',
		'magazine.matter.txt',
		'briefs.rule.txt',
		'scrape.txt',
	]) {
		const document = Document.open(readFileSync(`seeds/${file}`, 'utf8'));
		for (const to of names) {
			const done = convertDialect(document, to);
			if ('refused' in done) {
				assert.ok(to === document.dialect || to === 'plain', `${file} to ${to}: ${done.refused}`);
				continue;
			}
			const converted = apply(document, done.edits);
			assert.equal(converted.dialect, to);
			assert.deepEqual(texts(converted), texts(document));
			if (to === 'rule' || to === 'plain') continue;
			const metadata = ({ articles }: Document) =>
				articles
					.filter(one => one.frame.isArticle)
					.map(one => Object.fromEntries(one.frame.attributes.map(({ key, value }) => [key, value])));
			if (metadata(document).every(one => Object.keys(one).length)) assert.deepEqual(metadata(converted), metadata(document));
		}
	}
});

const bit = fc.constantFrom(
	...[
		'::: article {#a date=2024}\n',
		':::\n',
		'<doc id="1" url="u">\n',
		'</doc>\n',
		'=== BEGIN DOC x ===\n',
		'=== END DOC ===\n',
	],
	...['---\nid: a\n---\n', '=====\n', 'Text.\n', '\n', '\\', '%% c\n', '[x]{.org}', '[|.quote #q|]', '[/#q]', 'x\r\n', 'y'],
);

test('no conversion changes a bare text', () => {
	fc.assert(
		fc.property(fc.array(bit, { maxLength: 14 }), fc.constantFrom(...names), (bits, to) => {
			const document = Document.open(bits.join(''));
			const done = convertDialect(document, to);
			if ('refused' in done) return;
			const converted = Document.open(apply(document, done.edits).join(), { dialect: to });
			assert.deepEqual(texts(converted), texts(document));
		}),
		{ numRuns: 3000 },
	);
});
